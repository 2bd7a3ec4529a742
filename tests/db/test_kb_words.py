"""Words come back as they were, to hundredths of a point, and quotes exactly."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from db.words import digest, pack, unpack
from schemas.evidence import Evidence, quote
from schemas.page import Page, Span, TextSource, Word

COORDINATES = st.floats(-2000, 2000)
TEXTS = st.text(max_size=8)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    words = draw(
        st.lists(
            st.builds(
                Word,
                raw=TEXTS,
                text=TEXTS,
                box=st.tuples(COORDINATES, COORDINATES, COORDINATES, COORDINATES),
                size=st.floats(0, 100).map(lambda size: round(size, 2)),
                bold=st.booleans(),
                italic=st.booleans(),
                colour=st.none() | st.just("#ff0000"),
                source=st.sampled_from(TextSource),
                confidence=st.just(1.0) | st.floats(0, 1),
            ),
            max_size=12,
        )
    )
    cuts = sorted(draw(st.sets(st.integers(0, len(words)), max_size=4)) | {0, len(words)})
    return Page(1, 600, 800, words, [Span(*cut) for cut in itertools.pairwise(cuts)])


@given(pages())
def test_packing_and_unpacking(page: Page) -> None:
    packed = pack(page)
    words, lines = unpack(packed.blob)
    assert digest(packed.blob) == packed.digest
    assert lines == page.lines
    for before, after in zip(page.words, words, strict=True):
        assert after.box == tuple(round(value, 2) for value in before.box)
        before.box = after.box
        assert after == before


@given(pages(), st.data())
def test_quotes_are_the_same_from_words_made_again(page: Page, data: st.DataObject) -> None:
    if not page.words:
        return
    start = data.draw(st.integers(0, len(page.words) - 1))
    stop = data.draw(st.integers(start + 1, len(page.words)))
    evidence = Evidence(page=1, runs=((start, stop),))
    again = Page(1, 600, 800, *unpack(pack(page).blob))
    assert quote(again, evidence) == quote(page, evidence)
