"""A rare word that comes again in a text is the same word each time, however its letters are misread.

"Herg", "Hero" and "Her@" are "Herø"; "Hero" every time is "Hero", unless every ø of the text is read as an o.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from normalize.candidates import MEMORY, Finder
from normalize.channel import NORDIC, rows
from normalize.reading import Piece
from normalize.shapes import fold

RARE = 4e-4
"""Words that are commoner may be misread into each other in one text, "for" and "før"."""
KNOWN = 5
"""A word met less often is the same word in all of a text, another one on the same page."""
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


class Memory:
    """What the parts of a text that were read so far tell of those behind them."""

    def __init__(self) -> None:
        self.met: defaultdict[str, Counter[str]] = defaultdict(Counter)
        """How often each word (lower case) that is hardly known was read, by what all readings of it have in common."""


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


def repeat(pieces: Sequence[Piece], find: Finder, memory: Memory) -> None:
    """Weigh the readings of rare words by what is read elsewhere in the text where they would stand, too.

    ``memory`` tells of the text before, and from then on of this, too.
    """
    groups: defaultdict[str, list[Piece]] = defaultdict(list)
    for piece in pieces:
        key = _key(piece.read)
        groups[key].append(piece)
        if _commonest(piece.read, find) < KNOWN:
            memory.met[key][piece.read.lower()] += 1
    chances = _chances(Counter(_letters(pieces)))
    _adapt(pieces, chances)
    for key, group in groups.items():
        unsure = [piece for piece in group if max(piece.shares) < _SETTLED]
        if not unsure:
            continue
        commonest = max(_commonest(piece.read, find) for piece in group)
        new = commonest < KNOWN
        met = memory.met[key] if new else Counter(piece.read.lower() for piece in group)
        if met.total() < 2 or commonest > RARE * find.words.total:
            continue
        texts = {one.text.lower() for piece in group for one in piece.found}
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


@lru_cache(MEMORY)
def _commonest(read: str, find: Finder) -> float:
    """How often the commonest word was met that one may have been."""
    return max(find.words.count(one.text.lower()) for one in find.candidates(read))


@lru_cache(MEMORY)
def _key(read: str) -> str:
    """What all readings of a word have in common."""
    return _RUN.sub("*", fold(read.lower()))


def _letters(pieces: Iterable[Piece]) -> Iterator[tuple[str, str]]:
    """The æ, ø and å of the words that are beyond doubt, and what each was read as."""
    for piece in pieces:
        top = max(piece.shares)
        if top > _SURE:
            yield from misread(piece.found[piece.shares.index(top)].text.lower(), piece.read.lower()) or ()


def _chances(seen: Counter[tuple[str, str]]) -> dict[tuple[str, str], float]:
    """How likely each letter is misread so in this text, as a logarithm; ``seen``: how often it was."""
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
