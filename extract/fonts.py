"""Fonts whose letters are not what they seem, on a page whose other text is sound.

A page's average hides a font with a false map, or none, that sets a heading or two. Each font is judged by
itself; what is in doubt is read from the page's picture and compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import Indel

from extract import trust
from extract.layout import Segment, segments
from extract.vote import Vote, same_place
from schemas.page import Word

_UNLIKELY, _FEWEST = -5.5, 8
"""Likelihood of the letters below which a font is in doubt, and how many pairs of letters it takes. On 980 pages of
real documents, six had such a font: names of files and standards, all of them right."""
_ALIKE = 0.5
"""Share of letters that the two readings of a sound font have in common, at least."""
_SEEN = 0.5
"""Letters that the picture shows, as a share of those that the font says: an icon is no letter."""


def doubted(fonts: Iterable[Sequence[Word]]) -> list[Sequence[Word]]:
    """Those of a page's fonts, each as its words, whose letters are hardly a language's."""
    return [words for words in fonts if _is_doubted(" ".join(word.raw for word in words))]


def _is_doubted(text: str) -> bool:
    pairs, likelihood = trust.pairs_of_letters(text)
    return (pairs >= _FEWEST and likelihood < _UNLIKELY) or trust.says_nothing(text)


def put_right(
    words: Sequence[Word], fonts: Iterable[Sequence[Word]], read: Sequence[Word]
) -> tuple[list[Word], Vote]:
    """A page's words, those of false fonts as its picture shows them, and what tells how both readings differ.

    Args:
        fonts: those in doubt, each as its words. read: what the picture says.
    """
    false = [segment for font in fonts for segment in _false(segments(font), read)]
    replaced = [word for segment in false for word in segment.words]
    gone = set(map(id, replaced))
    kept = [word for word in words if id(word) not in gone]
    fresh = []
    for segment in false:
        look = segment.words[0]
        for word in _within(segment, read):
            if not any(same_place(word, other) for other in kept):
                fresh.append(
                    replace(word, size=look.size, bold=look.bold, italic=look.italic, colour=look.colour)
                )
    vote = Vote(fresh, replaced)
    return [*kept, *vote.words], vote


def _false(segments: Sequence[Segment], read: Sequence[Word]) -> Sequence[Segment]:
    """All segments of a font, or none where the picture says what the font does, or too little."""
    said = "".join(word.raw for segment in segments for word in segment.words)
    seen = "".join(word.raw for segment in segments for word in _within(segment, read))
    if len(seen) < _SEEN * len(said) or Indel.normalized_similarity(said, seen) >= _ALIKE:
        return ()
    return segments


def _within(segment: Segment, words: Iterable[Word]) -> Iterator[Word]:
    x0, top, x1, bottom = segment.box
    for word in words:
        x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
        if x0 <= x <= x1 and top <= y <= bottom:
            yield word
