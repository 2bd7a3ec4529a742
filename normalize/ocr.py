"""Words mangled by a text reader that does not know Norwegian: "gjgre" → "gjøre"."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from normalize.candidates import Candidate, Finder, finder
from normalize.contexts import BEFORE, BEHIND, contexts
from normalize.damage import NORDIC, damaged
from normalize.decoder import decode
from normalize.language import NORWEGIAN, Language, weigh
from normalize.ngrams import BREAK, NUMBER
from schemas.page import Repair, Span

LEAST = 0.6
"""A reading less probable than this is a doubt."""
DOUBT = 0.1
"""A doubt less probable than this is none."""
ALTERNATIVE = 0.02
"""Readings less probable than this are not told of."""
SUREST = 0.999
_CORE = re.compile(r"[^\W_|@¢&©®#][\w@¢&©®#|'’-]*|[@¢&©®#|]+[\w@¢&©®#|'’-]*")
_ALONE = re.compile(r"[&48|]|&8")
_LEFT = re.compile(r"www\.|https?:|\w@\w+\.\w|\d{2}|\.(?:no|com|org|net|eu)\b|[A-Z]{2,}\d|\d[A-Z]{2}")
"""Addresses, numbers and codes."""
_BULLETS = frozenset("e¢©«@°o")
_REASON = "Lest av en tekstleser som ikke kan æ, ø og å; valgt etter ordene omkring"
_FOREIGN = 4.0
"""How much likelier another language must be than Norwegian, as a logarithm, for a block to be left alone."""

_AROUND = 4.0
"""The most that the text around a block says of whether it is Nynorsk, as a logarithm."""
_BEGINS = 3.0
"""How much a capital is favoured where a sentence begins, and disfavoured elsewhere, if the reading has a sign."""

_TRUST = 0.7
"""How much the words around decide by themselves where that was learned, and how much the language model."""
_NEGLIGIBLE = 1e-5


class _Piece:
    """A part of a word that is read by itself: word, start and stop in it, candidates."""

    __slots__ = ("found", "start", "stop", "word")

    def __init__(self, word: int, start: int, stop: int, found: tuple[Candidate, ...]) -> None:
        self.word, self.start, self.stop, self.found = word, start, stop, found


def repairs(texts: list[str], blocks: Sequence[Span], lines: Iterable[Span]) -> Iterator[Repair]:
    """Repair ``texts`` in place in those of ``blocks`` in which the letters æ, ø and å were lost.

    ``lines`` tell where a letter may stand for a bullet.
    """
    find = finder()
    cores = [[raw[start:stop] for start, stop in _cores(raw)] for raw in texts]
    mangled = damaged([words[0] if words else "" for words in cores], blocks, find)
    if not any(mangled):
        return
    starts = {line.start for line in lines if line.stop - line.start > 1}
    whole = weigh(core.lower() for words in cores for core in words)
    for block, bad in zip(blocks, mangled, strict=True):
        if bad:
            words = [core.lower() for index in range(block.start, block.stop) for core in cores[index]]
            nynorsk = _nynorsk(words, whole)
            if nynorsk is not None:
                yield from _bullets(texts, block, starts)
                yield from _block(texts, block, find, nynorsk)


def _bullets(texts: list[str], block: Span, starts: Collection[int]) -> Iterator[Repair]:
    for index in range(block.start, block.stop):
        raw = texts[index]
        if raw in _BULLETS and index in starts:
            texts[index] = "•"
            yield Repair(index, raw, "•", "symbol", 0.95, "Punktmerke lest som bokstav eller tegn")


def _nynorsk(words: Sequence[str], whole: dict[Language, float]) -> float | None:
    """How likely ``words`` of a text that weighs ``whole`` are Nynorsk and not Bokmål; None if they are neither."""
    sums = weigh(words)
    norwegian = max(sums[language] for language in NORWEGIAN)
    if max(sums.values()) > norwegian + _FOREIGN:
        return None
    here = sums[Language.NYNORSK] - sums[Language.BOKMAL]
    around = whole[Language.NYNORSK] - whole[Language.BOKMAL] - here
    return 1 / (1 + math.exp(-max(-20.0, min(20.0, here + max(-_AROUND, min(_AROUND, around))))))


def _block(texts: list[str], block: Span, find: Finder, nynorsk: float) -> Iterator[Repair]:
    model = find.model
    stop, number, comma = model.numbers[BREAK], model.numbers[NUMBER], model.numbers[","]
    stream: list[int | tuple[Candidate, ...]] = []
    pieces: list[_Piece] = []
    for index in range(block.start, block.stop):
        raw = texts[index]
        if not raw:
            continue
        end = 0
        for start, end_ in _cores(raw):
            if start > end or (start and not end):
                stream.append(_sign(raw[start - 1], stop, comma))
            end = end_
            word = raw[start:end]
            found = find.candidates(word) if not NORDIC.search(word) else ()
            if not found or (len(found) == 1 and found[0].text == word):
                stream.append(model.number(word.lower()))
            else:
                begins = not stream or stream[-1] == stop
                found = _fitted(find, found, word, nynorsk, begins)
                stream.append(found)
                pieces.append(_Piece(index, start, end, found))
        if not end:
            stream.append(number if raw[0].isdigit() else stop)
        elif end < len(raw):
            stream.append(_sign(raw[end], stop, comma))
    shares = _decided(stream, decode(stream, model), pieces, texts)
    at = 0
    while at < len(pieces):
        upto = at + 1
        while upto < len(pieces) and pieces[upto].word == pieces[at].word:
            upto += 1
        yield from _word(texts, pieces[at:upto], shares[at:upto])
        at = upto


def _decided(
    stream: Sequence[int | tuple[Candidate, ...]],
    shares: list[list[float]],
    pieces: Sequence[_Piece],
    texts: Sequence[str],
) -> list[list[float]]:
    """The candidates' probabilities, where a choice between words is known better by what stands around them."""
    known = contexts()
    numbers: list[int] = []
    choices: list[int] = []
    for place, item in enumerate(stream):
        if isinstance(item, int):
            numbers.append(item)
        else:
            share = shares[len(choices)]
            numbers.append(item[share.index(max(share))].number)
            choices.append(place)
    numbers = [0] * BEFORE + numbers + [0] * BEHIND
    result = []
    for place, piece, share in zip(choices, pieces, shares, strict=True):
        read = texts[piece.word][piece.start : piece.stop].lower()
        rows = known.sets.get(read, {})
        near = [
            number
            for number, one in enumerate(piece.found)
            if share[number] > _NEGLIGIBLE and one.second < 0 and one.text.lower() in rows
        ]
        if len({rows[piece.found[number].text.lower()] for number in near}) > 1:
            middle = place + BEFORE
            around = (*numbers[place:middle], *numbers[middle + 1 : middle + 1 + BEHIND])
            scores = known.scores([rows[piece.found[number].text.lower()] for number in near], around)
            share = _weighed(piece.found, share, near, scores)
        result.append(share)
    return result


def _weighed(
    found: Sequence[Candidate], share: list[float], near: Sequence[int], scores: Sequence[float]
) -> list[float]:
    """The probabilities ``share`` with those of the candidates ``near`` parted anew by their scores."""
    logs = [
        (1 - _TRUST) * (math.log(share[number]) - found[number].chance)
        + _TRUST * score
        + found[number].chance
        for number, score in zip(near, scores, strict=True)
    ]
    top = max(logs)
    weights = [math.exp(log - top) for log in logs]
    kept, whole = sum(share[number] for number in near), sum(weights)
    result = share.copy()
    for number, weight in zip(near, weights, strict=True):
        result[number] = kept * weight / whole
    return result


def _sign(sign: str, stop: int, comma: int) -> int:
    return comma if sign == "," else stop


def _word(texts: list[str], pieces: Sequence[_Piece], shares: Sequence[Sequence[float]]) -> Iterator[Repair]:
    """The repair of one word, of which one or more pieces had a choice."""
    index = pieces[0].word
    raw = texts[index]
    options: list[tuple[float, str]] = [(1.0, raw)]
    for piece, share in zip(pieces, shares, strict=True):
        options = [
            (sure * chance, before[: len(before) - (len(raw) - piece.start)] + word + raw[piece.stop :])
            for sure, before in options
            for chance, word in _ranked(piece.found, share)
        ]
        options = sorted(options, reverse=True)[:6]
    (sure, text), *rest = options
    if text == raw:
        return
    sure = min(round(sure, 3), SUREST)
    others = tuple(other for chance, other in rest if chance >= ALTERNATIVE)
    if sure >= LEAST:
        texts[index] = text
        yield Repair(index, raw, text, "ocr", sure, _REASON, alternatives=others)
    elif sure >= DOUBT:
        yield Repair(index, raw, text, "ocr", sure, _REASON, False, others)


def _ranked(found: Sequence[Candidate], shares: Sequence[float]) -> list[tuple[float, str]]:
    """The readings by probability, those that differ by their case only under the likeliest of them."""
    groups: dict[str, list[tuple[float, str]]] = {}
    for share, one in zip(shares, found, strict=True):
        groups.setdefault(one.text.lower(), []).append((share, one.text))
    return sorted(((sum(s for s, _ in group), max(group)[1]) for group in groups.values()), reverse=True)


def _cores(raw: str) -> list[tuple[int, int]]:
    """Where the words of ``raw`` stand in it, without the signs around them; none where it is to be left alone."""
    if raw.isalpha() or _ALONE.fullmatch(raw):
        return [(0, len(raw))]
    if _LEFT.search(raw):
        return []
    spans = []
    for found in _CORE.finditer(raw):
        core = found[0].rstrip("-’'#©®&")
        if core and any(letter.isalpha() or letter in "@|" for letter in core):
            spans.append((found.start(), found.start() + len(core)))
    return spans


def _fitted(
    find: Finder, found: Sequence[Candidate], read: str, nynorsk: float, begins: bool
) -> tuple[Candidate, ...]:
    """The candidates weighed for the language of the block, and for whether a sentence begins there."""
    fitted = []
    for one in found:
        chance = one.chance + find.tilt(one.text.lower(), nynorsk)
        if one.text[0].isupper() and (len(read) == 1 or not read[0].isalpha()):
            chance += _BEGINS if begins else -_BEGINS
        fitted.append(one._replace(chance=chance))
    return tuple(fitted)
