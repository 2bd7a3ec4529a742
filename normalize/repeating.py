"""A rare word that comes again in a text is the same word each time, however its letters are misread.

"Herg", "Hero" and "Her@" are "Herø"; "Hero" every time is "Hero", unless every ø of the text is read as an o.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from normalize.candidates import MEMORY, Candidate, Finder
from normalize.channel import NORDIC, rows
from normalize.reading import Piece
from normalize.shapes import fold

RARE = 4e-4
"""Words that are commoner may be misread into each other in one text, "for" and "før"."""
WEIGHT, MOST = 0.7, 4.0
"""How much of what the other places tell counts, and the most, as a logarithm."""
USUAL = 5.0
"""Letters that what all texts told of how they are misread counts as, beside those of this text."""
OWN = 0.5
"""How much counts, of a word's own letters, that this text's are misread otherwise than those of all texts."""
_SURE, _SETTLED = 0.99, 0.999
"""A reading likelier than the first tells how letters are misread; one likelier than the second is not weighed anew."""
_NEVER = -6.0
"""The logarithm of how likely a word is read with other letters misread."""
_SPLIT, _RUN = re.compile("([æøå])"), re.compile(r"\*+")

Letters = tuple[tuple[str, str], ...]


@cache
def _usual() -> dict[tuple[str, str], float]:
    """How often each letter (lower case) is misread so, over all texts."""
    return {
        (true, read): math.exp(chance) for true, read, chance in rows() if true in NORDIC and true.islower()
    }


@lru_cache(MEMORY)
def misread(text: str, read: str) -> Letters | None:
    """What each æ, ø and å of ``text`` was read as in ``read`` (both lower case); None where it is another word."""
    if text == read:
        return ()
    parts = _SPLIT.split(text)
    read_as = _between(parts[::2], read)
    return None if read_as is None else tuple(zip(parts[1::2], read_as, strict=True))


def _between(fixed: Sequence[str], read: str) -> Sequence[str] | None:
    """What stands between the ``fixed`` parts in ``read``, one or two letters each, two if both will do."""
    more = len(read) - sum(map(len, fixed)) - (len(fixed) - 1)
    if not 0 <= more < len(fixed):
        return None
    if more:
        found = re.fullmatch("(.{1,2})".join(map(re.escape, fixed)), read)
        return found.groups() if found else None
    at, between = len(fixed[0]), []
    for part in fixed[1:]:
        between.append(read[at])
        at += 1
        if not read.startswith(part, at):
            return None
        at += len(part)
    return between if read.startswith(fixed[0]) else None


def repeat(pieces: Sequence[Piece], find: Finder) -> None:
    """Weigh the readings of rare words by what is read elsewhere in the text where they would stand, too."""
    groups: defaultdict[str, list[Piece]] = defaultdict(list)
    for piece in pieces:
        groups[_key(piece.read)].append(piece)
    chances = _chances(pieces)
    _adapt(pieces, chances)
    for group in groups.values():
        unsure = [piece for piece in group if max(piece.shares) < _SETTLED]
        alone = not unsure or len(group) < 2
        if alone or not all(_is_rare(one, find) for piece in (*unsure, *group) for one in piece.found):
            continue
        texts = {one.text.lower() for piece in group for one in piece.found}
        met = Counter(piece.read.lower() for piece in group)
        chance = {(text, read): _chance(misread(text, read), chances) for text in texts for read in met}
        whole = {text: sum(times * chance[text, read] for read, times in met.items()) for text in texts}
        for piece in unsure:
            read = piece.read.lower()
            lower = [one.text.lower() for one in piece.found]
            _weigh(piece, [whole[text] - chance[text, read] for text in lower])


def _adapt(pieces: Iterable[Piece], chances: Mapping[tuple[str, str], float]) -> None:
    """Weigh readings by how much oftener or rarer this text's letters are misread so than those of all texts."""
    more = {pair: OWN * (chances[pair] - math.log(often)) for pair, often in _usual().items()}
    for piece in pieces:
        if max(piece.shares) < _SETTLED:
            read = piece.read.lower()
            letters = (misread(one.text.lower(), read) or () for one in piece.found)
            _weigh(piece, [sum(more.get(pair, 0.0) for pair in those) for those in letters], 1.0)


def _is_rare(one: Candidate, find: Finder) -> bool:
    return find.words.share(one.text.lower()) <= RARE


@lru_cache(MEMORY)
def _key(read: str) -> str:
    """What all readings of a word have in common."""
    return _RUN.sub("*", fold(read.lower()))


def _chances(pieces: Sequence[Piece]) -> dict[tuple[str, str], float]:
    """How likely each letter is misread so in this text, as a logarithm."""
    words: Counter[tuple[str, str]] = Counter()
    for piece in pieces:
        top = max(piece.shares)
        if top > _SURE:
            words[piece.found[piece.shares.index(top)].text.lower(), piece.read.lower()] += 1
    seen: Counter[tuple[str, str]] = Counter()
    for (text, read), times in words.items():
        for pair in misread(text, read) or ():
            seen[pair] += times
    whole: Counter[str] = Counter()
    for (true, _), times in seen.items():
        whole[true] += times
    return {
        pair: math.log((seen[pair] + USUAL * often) / (whole[pair[0]] + USUAL))
        for pair, often in _usual().items()
    }


def _chance(letters: Letters | None, chances: Mapping[tuple[str, str], float]) -> float:
    if letters is None:
        return _NEVER
    return sum(chances.get(pair, _NEVER) for pair in letters)


def _weigh(piece: Piece, told: Sequence[float], weight: float = WEIGHT) -> None:
    """Weigh the readings of a word by the logarithms of what is told of each."""
    top = max(told)
    weights = [
        share * math.exp(max(-MOST, weight * (one - top)))
        for share, one in zip(piece.shares, told, strict=True)
    ]
    whole = sum(weights)
    piece.shares = [weight / whole for weight in weights]
