"""Words mangled by a text reader that does not know Norwegian: "gjgre" → "gjøre"."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby
from operator import attrgetter

from normalize import bullets
from normalize.candidates import MEMORY, finder
from normalize.damage import damaged
from normalize.language import LEANING, NORWEGIAN, Language, weigh
from normalize.parting import cores
from normalize.reading import Piece, Undecided, echo, read_block, sure_words
from normalize.repeating import Memory, repeat
from normalize.sureness import sureness
from schemas.page import Repair, Span

LEAST = 0.5
"""A change less probable than this is a doubt."""
LEAST_OF_WRONG = 0.3
"""The same where a sign stands inside a word, which is out of question. Set by hand: it hardly ever comes."""
_SIGN_INSIDE = re.compile(r"[^\W\d_][4&@¢©®#][^\W\d_]")
DOUBT = 0.2
"""A doubt less probable than this is none."""
POSSIBLE = 0.2
"""A reading with a smaller share of the scores is not looked at."""
ALTERNATIVE = 0.02
"""Readings less probable than this are not told of."""
_REASON = "Lest av en tekstleser som ikke kan æ, ø og å; valgt etter ordene omkring"
_PARTED = "To ord som ble lest som ett; valgt etter ordene omkring"
_FOREIGN = 4.0
"""How much likelier another language must be than Norwegian, as a logarithm, for a block to be left alone."""
_AROUND = 4.0
"""The most that the text around a block says of whether it is Nynorsk, as a logarithm."""


def repairs(
    texts: list[str], blocks: Sequence[Span], lines: Iterable[Span], memory: Memory
) -> Iterator[Repair]:
    """Repair ``texts`` in place in those of ``blocks`` in which the letters æ, ø and å were lost.

    ``lines`` tell where a letter may stand for a bullet, ``memory`` what was read in the text before.
    """
    find = finder()
    firsts = list(map(_first, texts))
    mangled = damaged(firsts, blocks)
    if not any(mangled):
        return
    rows = sorted(lines)
    starts = [line.start for line in rows]
    weights = [weigh(chain.from_iterable(map(_lower, texts[block.start : block.stop]))) for block in blocks]
    whole = {language: sum(one[language] for one in weights) for language in weights[0]}
    pieces: list[Piece] = []
    undecided = Undecided()
    for block, here, bad in zip(blocks, weights, mangled, strict=True):
        if bad:
            nynorsk = _nynorsk(here, whole)
            if nynorsk is not None:
                near = rows[bisect_left(starts, block.start) : bisect_right(starts, block.stop)]
                inside = [line for line in near if block.covers(line)]
                yield from bullets.repairs(texts, inside, from_picture=False, least=1)
                pieces += read_block(texts, block, inside, find, nynorsk, undecided)
    undecided.decide()
    repeat(pieces, find, memory)
    echo(pieces, sure_words(firsts, pieces), find)
    for index, parts in groupby(pieces, key=attrgetter("word")):
        repair = _repair(index, texts[index], list(parts))
        if repair:
            if repair.applied:
                texts[index] = repair.text
            yield repair


@lru_cache(MEMORY)
def _first(raw: str) -> str:
    """The first word of ``raw`` without the signs around it."""
    return next((raw[start:stop] for start, stop in cores(raw)), "")


@lru_cache(MEMORY)
def _lower(raw: str) -> Sequence[str]:
    """The words of ``raw`` without the signs around them, in lower case."""
    return tuple(raw[start:stop].lower() for start, stop in cores(raw))


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


def _repair(index: int, raw: str, pieces: Sequence[Piece]) -> Repair | None:
    """The repair of one word, of which one or more pieces had a choice."""
    if all(map(_stands, pieces)):
        return None
    options: list[tuple[float, str]] = [(1.0, raw)]
    for piece in pieces:
        left, rest = len(raw) - piece.start, raw[piece.stop :]
        options = [
            (sure * chance, before[: len(before) - left] + word + rest)
            for sure, before in options
            for chance, word in _ranked(piece)
        ]
        if len(options) > 1:
            options = sorted(options, reverse=True)[:6]
    changes = [(chance, other) for chance, other in options if other != raw]
    if not changes:
        return None
    share, text = changes[0]
    words = finder().words
    probability = sureness(raw, text, share, words)
    plain = all(piece.read.islower() and piece.read in words and not piece.alone for piece in pieces)
    stands = sum(chance for chance, other in options if other == raw)
    if len(raw) == 1 or (share <= stands and not plain):
        probability = min(probability, round(share, 3))  # a sign, a name or a code
    applied = probability >= (LEAST_OF_WRONG if _SIGN_INSIDE.search(raw) else LEAST)
    if not applied and probability < DOUBT:
        return None
    reason = _PARTED if " " in text and " " not in raw else _REASON
    others = tuple(other for chance, other in options if other != text and chance >= ALTERNATIVE)
    return Repair(index, raw, text, "ocr", probability, reason, applied, others)


def _stands(piece: Piece) -> bool:
    """Whether a piece is so surely as it stands that nothing else is even a doubt."""
    top = max(piece.shares)
    return top > 1 - POSSIBLE and piece.found[piece.shares.index(top)].text == piece.read


def _ranked(piece: Piece) -> list[tuple[float, str]]:
    """The readings by probability, those that differ by their case only under the likeliest of them."""
    if len(piece.found) == 1:
        return [(piece.shares[0], piece.found[0].text)]
    groups: dict[str, list[tuple[float, str]]] = {}
    for share, one in zip(piece.shares, piece.found, strict=True):
        groups.setdefault(one.text.lower(), []).append((share, one.text))
    return sorted(((sum(s for s, _ in group), max(group)[1]) for group in groups.values()), reverse=True)
