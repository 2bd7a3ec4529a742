"""Words mangled by a text reader that does not know Norwegian: "gjgre" → "gjøre"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import groupby

from normalize import bullets
from normalize.candidates import MEMORY, Candidate, finder
from normalize.damage import damaged
from normalize.language import LEANING, NORWEGIAN, Language, weigh
from normalize.reading import Piece, cores, echo, read_block, sure_words
from schemas.page import Repair, Span

Row = tuple[float, float]
LEAST_OF_WRONG, OUT_OF_QUESTION = 0.45, 0.1
"""What is enough for a change where what stands there is out of the question: to listed words, or of no word."""
_SIGN_INSIDE = re.compile(r"[^\W\d_][4&@¢©®#][^\W\d_]")
DOUBT = 0.2
"""A doubt less probable than this is none."""
ALTERNATIVE = 0.02
"""Readings less probable than this are not told of."""


class Make(StrEnum):
    """What a word is made of."""

    LISTED = "listed"
    CAPITAL = "capital"
    """Listed, with a capital: mostly a name."""
    NEW = "new"
    """Not listed: put together or inflected."""


LEAST = {Make.LISTED: 0.5, Make.CAPITAL: 0.7, Make.NEW: 0.95}
"""A reading less probable than this is a doubt."""
TOLD: dict[Make, tuple[Row, ...]] = {
    Make.LISTED: (
        (0.582, 0.552),
        (0.7016, 0.623),
        (0.7943, 0.742),
        (0.8802, 0.827),
        (0.9391, 0.854),
        (0.9757, 0.899),
        (0.9911, 0.933),
        (0.9975, 0.983),
        (0.9996, 0.992),
        (1.0, 0.999),
    ),
    Make.CAPITAL: (
        (0.754, 0.389),
        (0.9206, 0.786),
        (0.972, 0.844),
        (0.991, 0.87),
        (0.9978, 0.907),
        (0.9996, 0.918),
        (1.0, 0.995),
    ),
    Make.NEW: (
        (0.964, 0.808),
        (0.9934, 0.85),
        (0.9995, 0.882),
        (1.0, 0.964),
    ),
}
"""By what a changed word is made of: a share of the scores, and how often changes with that share are right. By
``scripts/repair/calibrating.py``."""
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
    weights = [
        weigh(word.lower() for found in words[block.start : block.stop] for word in found) for block in blocks
    ]
    whole = {language: sum(one[language] for one in weights) for language in weights[0]}
    pieces: list[Piece] = []
    for block, here, bad in zip(blocks, weights, mangled, strict=True):
        if bad:
            nynorsk = _nynorsk(here, whole)
            if nynorsk is not None:
                inside = [line for line in rows if block.covers(line)]
                yield from bullets.repairs(texts, inside, from_picture=False, least=1)
                pieces += read_block(texts, block, inside, find, nynorsk)
    echo(pieces, sure_words([found[0] if found else "" for found in words], pieces), find)
    for _, parts in groupby(pieces, key=lambda piece: piece.word):
        yield from _word(texts, list(parts))


def _nynorsk(sums: dict[Language, float], whole: dict[Language, float]) -> float | None:
    """How likely a block that weighs ``sums``, in a text that weighs ``whole``, is Nynorsk and not Bokmål.

    None if it is neither.
    """
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
    if all(_stands(piece) for piece in pieces):
        return
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
    kind = make(text)
    wrong = (kind is not Make.NEW or _SIGN_INSIDE.search(raw)) and stands < OUT_OF_QUESTION
    applied = sure >= (LEAST_OF_WRONG if wrong else LEAST[kind])
    if applied:
        texts[index] = text
    if applied or sure >= DOUBT:
        reason = _PARTED if " " in text and " " not in raw else _REASON
        others = tuple(other for chance, other in options if other != text and chance >= ALTERNATIVE)
        yield Repair(index, raw, text, "ocr", told(sure, kind), reason, applied, others)


def _stands(piece: Piece) -> bool:
    """Whether a piece is so surely as it stands that nothing else is even a doubt."""
    return any(
        share > 1 - DOUBT and one.text == piece.read
        for one, share in zip(piece.found, piece.shares, strict=True)
    )


@lru_cache(MEMORY)
def make(text: str) -> Make:
    """What the words of ``text``, and the parts of those with hyphens, are made of."""
    words = finder().words
    found = [text[start:stop] for start, stop in cores(text)]
    if not all(part in words for word in found for part in word.split("-") if part.isalpha()):
        return Make.NEW
    capital = any(word[0].isupper() and not word.isupper() for word in found)
    return Make.CAPITAL if capital else Make.LISTED


def told(share: float, kind: Make) -> float:
    """How often a reading with this share of the scores, whose words are so made, is right.

    Between the rows of the table it is a straight line.
    """
    low = (0.0, 0.0)
    for high in TOLD[kind]:
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
