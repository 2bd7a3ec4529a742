"""A mangled block of words read anew: what each may have been, and how likely each of that is there."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from normalize.candidates import MEMORY, Candidate, Finder
from normalize.contexts import BEFORE, BEHIND, START, contexts, kind
from normalize.damage import NORDIC
from normalize.decoder import decode
from normalize.lexicon import TOKEN, abbreviations
from normalize.ngrams import LanguageModel, counted
from normalize.shapes import shouted
from schemas.page import Span

_CORE = re.compile(r"[^\W_|@¢&©®#](?:[\w@¢&©®#|'’-]|(?<=[A-ZÆØÅ])/(?=E[A-ZÆØÅ]))*|[@¢&©®#|]+[\w@¢&©®#|'’-]*")
"""Words; an Æ may be read as "/E"."""
_ALONE = re.compile(r"[&48|[]|&8")
_HALF = re.compile("[aez]æ|æ[ae]")
"""An æ that was read as two letters, one of them right."""
_LEFT = re.compile(
    r"www\.|https?:|\w@\w+\.\w|\d\d(?!\d*(?:-\d+)?-4?[^\W\d_]{2})|\.(?:no|com|org|net|eu)\b|[A-Z]{2,}\d|\d[A-Z]{2}|[^\W\d_]\d+\.\d"
)
"""Addresses, numbers and codes."""
_IN_PROGRAMS = re.compile(r"[a-zæøå]{2}[A-HJ-ZÆØÅ][a-zæøå]{2}|[a-zæøå][B-FHK-NPR-Z][a-zæøå]")
"""Words as programs have them, "RelatertTiltak", "eReg"; an I may be a misread l, an A, G, J, O or Q a letter that the
reader did not know."""
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
_STROKES = frozenset("|[")
"""Read for an I; in the midst of a line more likely a rule of a table."""
_RULE, _RULE_IN_CAPITALS = 9.0, 4.0
_TO, _NUMBER = ("å", "Å"), 9.0
"""How much less likely a digit is an "å" before what is no word in small letters: a sign, a number, a capital."""
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


@lru_cache(MEMORY)
def cores(raw: str) -> Sequence[tuple[int, int]]:
    """Where the words of ``raw`` stand in it, without the signs around them; none where it is to be left alone."""
    if raw.isalpha() or _ALONE.fullmatch(raw):
        return ((0, len(raw)),)
    if _LEFT.search(raw):
        return ()
    spans = []
    for found in _CORE.finditer(raw):
        core = found[0].rstrip("-’'#©®")
        if core and any(letter.isalpha() or letter in "@|" for letter in core):
            spans.append((found.start(), found.start() + len(core)))
    return spans


def read_block(
    texts: Sequence[str], block: Span, lines: Iterable[Span], find: Finder, nynorsk: float
) -> list[Piece]:
    """The words of a block and of its lines that may have been others, each reading with its probability.

    ``nynorsk``: how likely the block is Nynorsk and not Bokmål.
    """
    firsts = {line.start for line in lines if not line.empty}
    fresh = firsts if _anew([texts[first] for first in firsts]) else frozenset[int]()
    strokes = [index for index in range(block.start, block.stop) if texts[index] in _STROKES]
    loud = {index for index in strokes if _shouted(texts, index - 1, index + 1)}
    ruled = 2 * sum(index in firsts for index in strokes) < len(strokes) - len(loud)
    model = find.model
    stream: list[int | tuple[Candidate, ...]] = []
    tokens: list[str] = []
    sign = ""
    pieces: list[Piece] = []
    settled: list[Piece] = []
    for index in range(block.start, block.stop):
        raw = texts[index]
        if not raw:
            continue
        last = 0
        for start, end in cores(raw):
            if start > last:
                sign = _between(raw[last:start], stream, tokens, model) or sign
            last = end
            word = raw[start:end]
            found = () if _is_whole(word, find) else find.candidates(word)
            if not found:
                stream.append(model.number(word.lower()))
                tokens.append(word)
            elif len(found) == 1:
                stream.append(found[0].number)
                tokens.append(found[0].text)
                if found[0].second >= 0:
                    stream.append(found[0].second)
                    tokens.append(found[0].text.split()[1])
                if found[0].text != word:
                    settled.append(Piece(index, start, end, word, found, [1.0]))
            else:
                anew = index == block.start or (index in fresh and not (ruled and word in _STROKES))
                behind = _BEGINS.get(sign, _BEGINS_ELSE) if sign else 0.0
                beside_loud = not word.islower() and _among_loud(texts, index, firsts)
                loud_letter = len(word) == 1 and not word.islower() and beside_loud
                begins = max(behind, _MAY_BEGIN if anew or loud_letter else 0.0)
                short = len(word) <= LONGEST_CODE and shouted(word) and not beside_loud
                following = texts[index + 1] if index + 1 < block.stop else ""
                stopped = raw[end:] == "." and following[:1].isdigit() and _is_short(word, find)
                part = raw[end : end + 1] == "-"
                code = _CODE if short and len(word) > 1 else _STOPPED if stopped else 0.0
                rule = (
                    0.0 if begins or word not in _STROKES else _RULE_IN_CAPITALS if index in loud else _RULE
                )
                number = word.isdigit() and not _goes_on(raw[end:], following, loud=beside_loud)
                found = tuple(
                    _fitted(
                        find,
                        one,
                        word,
                        nynorsk,
                        begins,
                        code,
                        _NUMBER if number and one.text in _TO else rule,
                    )
                    for one in found
                )
                stream.append(found)
                tokens.append("")
                pieces.append(Piece(index, start, end, word, found, alone=stopped or part))
            sign = ""
        if last < len(raw):
            sign = _between(raw[last:], stream, tokens, model) or sign
        if not last and not raw[0].isdigit():
            sign = raw  # an address or a sign: a sentence may begin behind it
    for piece, shares in zip(pieces, decode(stream, model), strict=True):
        piece.shares = shares
    _decide(stream, tokens, pieces)
    return sorted(pieces + settled, key=lambda piece: (piece.word, piece.start))


@lru_cache(MEMORY)
def _is_whole(word: str, find: Finder) -> bool:
    """Whether a word has its letters, or is not one of Norwegian but of a program."""
    if NORDIC.search(word) and not (_HALF.search(word) and word not in find.words):
        return True
    return not word[1:].islower() and bool(_IN_PROGRAMS.search(word))


def _is_short(word: str, find: Finder) -> bool:
    """Whether a word that has a full stop before a number may be an abbreviation: "ver. 4"."""
    return 1 < len(word) <= LONGEST_STOPPED and find.words.share(word.lower()) < RARE


def _goes_on(rest: str, following: str, *, loud: bool) -> bool:
    """Whether a word in small letters follows, as it does behind "å"; among words in capitals, any word."""
    return not rest and any(letter.isalpha() for letter in following) and (loud or not following[0].isupper())


def _between(
    text: str, stream: list[int | tuple[Candidate, ...]], tokens: list[str], model: LanguageModel
) -> str:
    """Append the tokens of ``text``, none of it a word to be mended; gives the last if it is a sign, or nothing."""
    token = ""
    for token in TOKEN.findall(text):
        stream.append(model.number(counted(token)))
        tokens.append(token)
    return "" if token.isalnum() else token


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
    find: Finder, one: Candidate, read: str, nynorsk: float, begins: float, code: float, rule: float
) -> Candidate:
    """A candidate weighed for the language of the block, how often a sentence begins there, as a code and as a rule."""
    chance = one.chance + find.tilt(one.text.lower(), nynorsk)
    if len(read) == 1 or not read.isupper():
        capital = begins or find.capital(one)
        chance += math.log(capital if one.text[0].isupper() else 1 - capital)
    if code and (one.text == read or one.text in abbreviations()):
        chance += code
    if one.text.isalpha():
        chance -= rule
    return Candidate(one.text, one.number, chance, one.second)


def _decide(
    stream: Sequence[int | tuple[Candidate, ...]], tokens: list[str], pieces: Sequence[Piece]
) -> None:
    """Mend the probabilities where a choice between words is known better by what stands around them.

    ``tokens``: what stands at each place of ``stream``, empty where there is a choice.
    """
    network = contexts()
    numbers: list[int] = []
    choices: list[int] = []
    for place, item in enumerate(stream):
        if isinstance(item, int):
            numbers.append(item)
        else:
            shares = pieces[len(choices)].shares
            likeliest = item[shares.index(max(shares))]
            numbers.append(likeliest.number)
            tokens[place] = likeliest.text
            choices.append(place)
    numbers = [0] * BEFORE + numbers + [0] * BEHIND
    kinds = [kind(token, before) for before, token in pairwise(["", *tokens])]
    kinds = [START] * BEFORE + kinds + [START] * BEHIND
    open_ones: list[tuple[Piece, list[int]]] = []
    around, shapes, words = [], [], []
    for place, piece in zip(choices, pieces, strict=True):
        near = [
            number
            for number, one in enumerate(piece.found)
            if piece.shares[number] > _NEGLIGIBLE and one.second < 0 and one.text.lower() in network.rows
        ]
        rows = [network.rows[piece.found[number].text.lower()] for number in near]
        if len(set(rows)) > 1 and not piece.alone:
            middle, stop = place + BEFORE, place + BEFORE + 1 + BEHIND
            around.append((*numbers[place:middle], *numbers[middle + 1 : stop]))
            shapes.append((*kinds[place:middle], *kinds[middle + 1 : stop]))
            words.append(rows)
            open_ones.append((piece, near))
    if open_ones:
        for (piece, near), scores in zip(open_ones, network.scores(around, shapes, words), strict=True):
            _part_anew(piece, near, scores)


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
    words = Counter(sure)
    words.pop("", None)
    total = words.total()
    beside = Counter(pair for pair in pairwise(sure) if all(pair))
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
            again = math.log(1 + beside[before, word] + beside[word, behind])
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
