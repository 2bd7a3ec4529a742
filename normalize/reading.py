"""A mangled block of words read anew: what each may have been, and how likely each of that is there."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter

from normalize.candidates import Candidate, Finder
from normalize.contexts import APART, START, contexts, kinds
from normalize.decoder import decode
from normalize.parting import Choice, runs
from normalize.shapes import shouted
from schemas.page import Span

MODEL, AROUND, MISREAD = 0.2, 0.7, 0.65
"""Where it was learned what the words around decide: how much the language model counts, how much they themselves, and
how much how likely a word is misread and written so in this text. The latter is part of what was learned, too."""
_NEGLIGIBLE = 1e-5
_BEGINS = {
    **dict.fromkeys(".?!", 0.96),
    **dict.fromkeys("\"'«»“”„’", 0.4),
    **dict.fromkeys("()[]", 0.25),
    ",": 0.0,
}
_BEGINS_ELSE = 0.5
"""How often a word has a capital behind these signs, and behind others."""
_MAY_BEGIN = 0.8
"""The same first in a block or in a line that begins anew."""
LONGEST_CODE = 5
_CODE = 10.0
"""How much a few capitals among small letters are favoured as they stand, being an abbreviation, and those that are
known."""
LONGEST_STOPPED, RARE = 4, 1e-5
_STOPPED = 4.0
"""Letters of a word with a full stop before a number that may be an abbreviation, how rare it is as a word at most, and
how much it is favoured as it stands."""
_SEASONS = frozenset(("vår", "våren", "høst", "høsten"))
_CENTURIES, _YEAR = ("19", "20"), re.compile(r"\d{4}(?:[/–-](?:\d\d){1,2})?\W*")
_SEASON = 5.0
"""How much the name of a time of the year is favoured before a year."""
_STROKES = frozenset("|[")
"""Read for an I; in the midst of a line more likely a rule of a table."""
_RULE, _RULE_IN_CAPITALS, _RULE_OF_FIGURES = 9.0, 4.0, 18.0
"""How much less likely one is an I in the midst of a line, among capitals, and between two numbers."""
_LETTERS, _NUMBER = frozenset("åÅiI"), 9.0
"""How much less likely a digit is one of these before what is no word in small letters: a sign, a number, a capital."""
_ONE = "1"
"""Is an "i" in the midst of a sentence only."""
_ECHO, _LOUDEST = 1.0, 1.5
"""How much a word is favoured that the text has oftener than Norwegian has: a share of the logarithm, and the most."""
_AGAIN = 1.6
"""How much a word is favoured that the text has elsewhere beside the same word, as above."""
_SURE = 0.9


@dataclass(slots=True)
class Piece:
    """A word, or a part of one, that may have been another.

    Attributes:
        word: its index.
        start, stop: where it stands in the word.
        read: how it stands there.
        found: what it may have been.
        shares: the probability of each of these.
        alone: it may be an abbreviation, or is a part of a word, about which the words around tell nothing.
    """

    word: int
    start: int
    stop: int
    read: str
    found: tuple[Candidate, ...]
    shares: list[float] = field(default_factory=list)
    alone: bool = False


class Undecided:
    """Words of some blocks of which the words around decide; the networks are asked for all of them at once."""

    def __init__(self) -> None:
        self._numbers: list[int] = []
        self._kinds: list[int] = []
        self._places: list[int] = []
        self._rows: list[list[int]] = []
        self._pieces: list[tuple[Piece, list[int]]] = []

    def add(
        self,
        numbers: Sequence[int],
        tokens: Sequence[str],
        places: Sequence[int],
        pieces: Sequence[Piece],
        choices: Sequence[Choice],
    ) -> None:
        """Add what is open in a block.

        ``numbers``, ``tokens``: what stands there most likely; ``places``: where the ``pieces`` stand in it.
        """
        begins, before = len(self._numbers), len(self._pieces)
        for place, piece, choice in zip(places, pieces, choices, strict=True):
            near = [at for at, row in enumerate(choice.rows) if row >= 0 and piece.shares[at] > _NEGLIGIBLE]
            rows = [choice.rows[at] for at in near]
            if not piece.alone and len(set(rows)) > 1:
                self._places.append(begins + place)
                self._rows.append(rows)
                self._pieces.append((piece, near))
        if len(self._pieces) > before:
            self._numbers += [*numbers, *[0] * APART]
            self._kinds += [*kinds(tokens), *[START] * APART]

    def decide(self) -> None:
        """Mend the probabilities of the pieces by what stands around them."""
        if not self._pieces:
            return
        told = contexts().scores(self._numbers, self._kinds, self._places, self._rows)
        for (piece, near), scores in zip(self._pieces, told, strict=True):
            _part_anew(piece, near, scores)


def read_block(
    texts: Sequence[str],
    block: Span,
    lines: Iterable[Span],
    find: Finder,
    nynorsk: float,
    undecided: Undecided,
) -> list[Piece]:
    """The words of a block and of its lines that may have been others, each reading with its probability.

    ``nynorsk``: how likely the block is Nynorsk and not Bokmål. ``undecided`` is given what is still to be decided.
    """
    firsts = {line.start for line in lines if not line.empty}
    fresh = firsts if _anew([texts[first] for first in firsts]) else frozenset[int]()
    strokes = [index for index in range(block.start, block.stop) if texts[index] in _STROKES]
    loud = {index for index in strokes if _shouted(texts, index - 1, index + 1)}
    ruled = 2 * sum(index in firsts for index in strokes) < len(strokes) - len(loud)
    stream: list[int | tuple[Candidate, ...]] = []
    tokens: list[str] = []
    sign = ""
    places: list[int] = []
    choices: list[Choice] = []
    pieces: list[Piece] = []
    settled: list[Piece] = []
    fitted: dict[tuple[Choice, float, float, float, float], tuple[Candidate, ...]] = {}
    for index in range(block.start, block.stop):
        raw = texts[index]
        for numbers, words, before, mended, choice in runs(raw) if raw else ():
            stream += numbers
            tokens += words
            for one in mended:
                settled.append(Piece(index, *one, [1.0]))
            if before is not None:
                sign = before
            if choice is None:
                continue
            read, stop = choice.read, choice.stop
            anew = index == block.start or (index in fresh and not (ruled and read in _STROKES))
            behind = _BEGINS.get(sign, _BEGINS_ELSE) if sign else 0.0
            small = read.islower()
            beside_loud = not small and _among_loud(texts, index, firsts)
            loud_letter = len(read) == 1 and not small and beside_loud
            begins = max(behind, _MAY_BEGIN if anew or loud_letter else 0.0)
            short = not small and not beside_loud and 1 < len(read) <= LONGEST_CODE and shouted(read)
            following = texts[index + 1] if index + 1 < block.stop else ""
            stopped = following[:1].isdigit() and raw[stop:] == "." and _is_short(read, find)
            code = _CODE if short else _STOPPED if stopped else 0.0
            year = following.startswith(_CENTURIES) and stop == len(raw) and _YEAR.fullmatch(following)
            season = _SEASON if year else 0.0
            rule = 0.0
            if read in _STROKES:
                figures = index > 0 and texts[index - 1][-1:].isdigit() and following[:1].isdigit()
                plain = 0.0 if begins else _RULE_IN_CAPITALS if index in loud else _RULE
                rule = _RULE_OF_FIGURES if figures else plain
            elif read.isdigit():
                first = read == _ONE and (begins or not following[:1].isalpha())
                rule = _NUMBER if first or not _goes_on(raw[stop:], following, loud=beside_loud) else 0.0
            key = choice, begins, code, rule, season
            found = fitted.get(key)
            if found is None:
                found = fitted[key] = _fitted(find, choice, nynorsk, begins, code, rule, season)
            places.append(len(stream))
            stream.append(found)
            tokens.append("")
            choices.append(choice)
            part = raw[stop : stop + 1] == "-"
            pieces.append(Piece(index, choice.start, stop, read, found, alone=stopped or part))
            sign = ""
    for piece, shares in zip(pieces, decode(stream, places, find.model), strict=True):
        piece.shares = shares
    likely = [item if isinstance(item, int) else 0 for item in stream]
    for place, piece in zip(places, pieces, strict=True):
        likeliest = piece.found[piece.shares.index(max(piece.shares))]
        likely[place] = likeliest.number
        tokens[place] = likeliest.text
    undecided.add(likely, tokens, places, pieces, choices)
    return sorted(pieces + settled, key=attrgetter("word", "start"))


def _is_short(word: str, find: Finder) -> bool:
    """Whether a word that has a full stop before a number may be an abbreviation: "ver. 4"."""
    return 1 < len(word) <= LONGEST_STOPPED and find.words.share(word.lower()) < RARE


def _goes_on(rest: str, following: str, *, loud: bool) -> bool:
    """Whether a word in small letters follows, as it does behind "å"; among words in capitals, any word."""
    return not rest and any(letter.isalpha() for letter in following) and (loud or not following[0].isupper())


def _anew(firsts: Collection[str]) -> bool:
    """Whether lines with these first words begin anew each, as those of a list do: most with a capital or a sign."""
    raised = sum(not first[0].islower() for first in firsts if first)
    return 2 * raised > len(firsts) > 2 * sum(first in _STROKES for first in firsts)


def _among_loud(texts: Sequence[str], place: int, firsts: Collection[int]) -> bool:
    """Whether a word beside that at a place is in capitals and none on its line is in small letters.

    ``firsts``: where lines begin.
    """
    beside = [near for near in (place - 1, place + 1) if 0 <= near < len(texts)]
    small = any(texts[near].islower() and max(near, place) not in firsts for near in beside)
    return not small and any(_shouted(texts, near) for near in beside)


def _shouted(texts: Sequence[str], *places: int) -> bool:
    """Whether the words at these places are in capitals."""
    return all(
        0 <= place < len(texts) and len(texts[place]) > 2 and texts[place].isupper() for place in places
    )


def _fitted(
    find: Finder, choice: Choice, nynorsk: float, begins: float, code: float, rule: float, season: float
) -> tuple[Candidate, ...]:
    """Candidates weighed for the language of the block and how often a sentence begins there.

    Beside this: as a code, as a rule, as a time of the year.
    """
    result = []
    for place, (text, number, chance, second) in enumerate(choice.found):
        chance += find.tilt(choice.lower[place], nynorsk)
        if choice.capitals is not None:
            if begins:
                chance += math.log(begins if text[0].isupper() else 1 - begins)
            else:
                chance += choice.capitals[place]
        if code and choice.kept[place]:
            chance += code
        if season and choice.lower[place] in _SEASONS:
            chance += season
        if rule and (text.isalpha() if choice.read in _STROKES else text in _LETTERS):
            chance -= rule
        result.append(Candidate(text, number, chance, second))
    return tuple(result)


def _part_anew(piece: Piece, near: Sequence[int], scores: Sequence[float]) -> None:
    """Part what the candidates ``near`` have of the probability by their scores, too."""
    found, shares = piece.found, piece.shares
    logs = [
        MODEL * (math.log(shares[number]) - found[number].chance)
        + AROUND * score
        + MISREAD * found[number].chance
        for number, score in zip(near, scores, strict=True)
    ]
    top = max(logs)
    weights = [math.exp(log - top) for log in logs]
    kept, whole = sum(shares[number] for number in near), sum(weights)
    for number, weight in zip(near, weights, strict=True):
        shares[number] = kept * weight / whole


def echo(pieces: Iterable[Piece], sure: Sequence[str], find: Finder) -> None:
    """Favour readings that the text has elsewhere, by themselves or beside the same word.

    ``sure``: the words of the text (lower case) as far as they are sure, empty where they are not.
    """
    words, beside = Counter(sure), Counter(pairwise(sure))
    words.pop("", None)
    total = words.total()
    for piece in pieces:
        if max(piece.shares) > _SURE:
            continue
        before, behind = (
            sure[place] if 0 <= place < len(sure) else "" for place in (piece.word - 1, piece.word + 1)
        )
        weights = []
        sign = not piece.read[0].isalnum()
        for one, share in zip(piece.found, piece.shares, strict=True):
            word = one.text.lower()
            usual = total * find.words.share(word)
            louder = 0.0 if sign else math.log((words[word] + 1) / (usual + 1))
            pairs = (pair for pair in ((before, word), (word, behind)) if all(pair))
            again = math.log(1 + sum(beside[pair] for pair in pairs))
            weights.append(
                share
                * math.exp(_ECHO * max(-_LOUDEST, min(_LOUDEST, louder)) + _AGAIN * min(_LOUDEST, again))
            )
        whole = sum(weights)
        piece.shares = [weight / whole for weight in weights]


def sure_words(words: Sequence[str], pieces: Iterable[Piece]) -> list[str]:
    """The words (lower case) of a text as far as one reading is beyond doubt, else empty."""
    sure = [word.lower() for word in words]
    for piece in pieces:
        top = max(piece.shares)
        sure[piece.word] = piece.found[piece.shares.index(top)].text.lower() if top > _SURE else ""
    return sure
