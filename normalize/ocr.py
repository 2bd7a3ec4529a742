"""Words mangled by a text reader that does not know Norwegian: "gjgre" → "gjøre"."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from normalize import bullets
from normalize.candidates import Candidate, finder
from normalize.damage import damaged
from normalize.language import LEANING, NORWEGIAN, Language, weigh
from normalize.reading import Piece, cores, echo, read_block, sure_words
from schemas.page import Repair, Span

Row = tuple[float, float]
LEAST, LEAST_NEW = 0.5, 0.95
"""A reading less probable than this is a doubt, save where what stands there is out of the question; so is one whose
words are not listed less probable than the latter."""
LEAST_OF_WRONG, OUT_OF_QUESTION = 0.45, 0.1
DOUBT = 0.2
"""A doubt less probable than this is none."""
ALTERNATIVE = 0.02
"""Readings less probable than this are not told of."""
TOLD: tuple[Row, ...] = (
    (0.5244, 0.415),
    (0.5955, 0.495),
    (0.7027, 0.623),
    (0.7958, 0.623),
    (0.8801, 0.773),
    (0.9367, 0.864),
    (0.9747, 0.922),
    (0.9909, 0.936),
    (0.9976, 0.962),
    (0.9996, 0.986),
    (1.0, 0.997),
)
TOLD_NEW: tuple[Row, ...] = (
    (0.8085, 0.227),
    (0.9225, 0.286),
    (0.9893, 0.898),
    (0.9995, 0.898),
    (1.0, 0.947),
)
"""A share of the scores, and how often changes with that share are right: to listed words, and to words put together
or inflected that are not. By ``scripts/repair/calibrating.py``."""
_REASON = "Lest av en tekstleser som ikke kan æ, ø og å; valgt etter ordene omkring"
_PARTED = "To ord som ble lest som ett; valgt etter ordene omkring"
_FOREIGN = 4.0
"""How much likelier another language must be than Norwegian, as a logarithm, for a block to be left alone."""
_AROUND = 4.0
"""The most that the text around a block says of whether it is Nynorsk, as a logarithm."""


def repairs(texts: list[str], blocks: Sequence[Span], lines: Iterable[Span]) -> Iterator[Repair]:
    """Repair ``texts`` in place in those of ``blocks`` in which the letters æ, ø and å were lost.

    ``lines`` tell where a letter may stand for a bullet.
    """
    find = finder()
    words = [[raw[start:stop] for start, stop in cores(raw)] for raw in texts]
    mangled = damaged([found[0] if found else "" for found in words], blocks, find)
    if not any(mangled):
        return
    rows = list(lines)
    whole = weigh(word.lower() for found in words for word in found)
    pieces: list[Piece] = []
    for block, bad in zip(blocks, mangled, strict=True):
        if bad:
            here = [word.lower() for found in words[block.start : block.stop] for word in found]
            nynorsk = _nynorsk(here, whole)
            if nynorsk is not None:
                inside = [line for line in rows if block.covers(line)]
                yield from bullets.repairs(texts, inside, from_picture=False, least=1)
                pieces += read_block(texts, block, inside, find, nynorsk)
    echo(pieces, sure_words([found[0] if found else "" for found in words], pieces), find)
    for _, parts in groupby(pieces, key=lambda piece: piece.word):
        yield from _word(texts, list(parts))


def _nynorsk(words: Sequence[str], whole: dict[Language, float]) -> float | None:
    """How likely ``words`` of a text that weighs ``whole`` are Nynorsk and not Bokmål; None if they are neither."""
    sums = weigh(words)
    norwegian = max(sums[language] for language in NORWEGIAN)
    if max(sums.values()) > norwegian + _FOREIGN:
        return None
    leaning = LEANING[Language.NYNORSK] - LEANING[Language.BOKMAL]
    here = sums[Language.NYNORSK] - sums[Language.BOKMAL] + leaning
    around = whole[Language.NYNORSK] - whole[Language.BOKMAL] + leaning - here
    return 1 / (1 + math.exp(-max(-20.0, min(20.0, here + max(-_AROUND, min(_AROUND, around))))))


def _word(texts: list[str], pieces: Sequence[Piece]) -> Iterator[Repair]:
    """The repair of one word, of which one or more pieces had a choice."""
    index = pieces[0].word
    raw = texts[index]
    options: list[tuple[float, str]] = [(1.0, raw)]
    for piece in pieces:
        options = [
            (sure * chance, before[: len(before) - (len(raw) - piece.start)] + word + raw[piece.stop :])
            for sure, before in options
            for chance, word in _ranked(piece.found, piece.shares)
        ]
        options = sorted(options, reverse=True)[:6]
    stands = sum(chance for chance, other in options if other == raw)
    changes = [(chance, other) for chance, other in options if other != raw]
    if not changes:
        return
    sure, text = changes[0]
    known = listed(text)
    applied = sure >= (LEAST if known else LEAST_NEW) or (sure >= LEAST_OF_WRONG and stands < OUT_OF_QUESTION)
    if applied:
        texts[index] = text
    if applied or sure >= DOUBT:
        reason = _PARTED if " " in text and " " not in raw else _REASON
        others = tuple(other for chance, other in options if other != text and chance >= ALTERNATIVE)
        yield Repair(index, raw, text, "ocr", told(sure, known), reason, applied, others)


def listed(text: str) -> bool:
    """Whether the word list has each of the words in ``text``, and each part of those with hyphens."""
    words = finder().words
    parts = (part for start, stop in cores(text) for part in text[start:stop].split("-"))
    return all(part in words for part in parts if part.isalpha())


def told(share: float, known: bool) -> float:
    """How often a reading with this share of the scores, whose words are ``known``, is right.

    Between the rows of the table it is a straight line.
    """
    low = (0.0, 0.0)
    for high in TOLD if known else TOLD_NEW:
        if share <= high[0]:
            part = (share - low[0]) / (high[0] - low[0])
            return round(low[1] + part * (high[1] - low[1]), 3)
        low = high
    return low[1]


def _ranked(found: Sequence[Candidate], shares: Sequence[float]) -> list[tuple[float, str]]:
    """The readings by probability, those that differ by their case only under the likeliest of them."""
    groups: dict[str, list[tuple[float, str]]] = {}
    for share, one in zip(shares, found, strict=True):
        groups.setdefault(one.text.lower(), []).append((share, one.text))
    return sorted(((sum(s for s, _ in group), max(group)[1]) for group in groups.values()), reverse=True)
