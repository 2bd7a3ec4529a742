"""Words come back as they were, to tenths of a point."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.pages import block_texts
from db.words import digest, pack, unpack
from schemas.page import Block, BlockKind, Page, Span, TextSource, Word

COORDINATES = st.floats(-2000, 2000)
TEXTS = st.text(max_size=8)


@st.composite
def pages(draw: st.DrawFn, number: int = 1) -> Page:
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
    lines = [Span(*cut) for cut in itertools.pairwise(cuts) if draw(st.integers(0, 5))]
    blocks = [Block(BlockKind.PARAGRAPH, line, (0, 0, 0, 0)) for line in lines if draw(st.booleans())]
    return Page(number, 600, 800, words, lines, blocks)


@given(pages(3), pages(4), st.dictionaries(st.integers(0, 11), TEXTS))
def test_packing_and_unpacking(other: Page, page: Page, decided: dict[int, str]) -> None:
    stored = replace(page, words=[replace(word) for word in page.words])
    for index, text in decided.items():
        if index < len(page.words):
            stored.words[index].text = text
    packed = pack([other, page], {4: decided})
    words, lines = unpack(packed.blob, 4, block_texts(stored))
    assert digest(words, lines) == packed.digests[1] == digest(page.words, page.lines)
    assert lines == page.lines
    for before, after in zip(page.words, words, strict=True):
        assert after.box == pytest.approx(before.box, abs=0.056)
        before.box = after.box
        assert after == before


def test_the_digest_tells_every_change() -> None:
    words, lines = [Word("Sorlys", "Sørlys", (1, 2, 3, 4))], [Span(0, 1)]
    changes = (
        Word("Sorlys", "Sarlys", (1, 2, 3, 4)),
        Word("Sarlys", "Sørlys", (1, 2, 3, 4)),
        Word("Sorlys", "Sørlys", (1, 2, 3, 5)),
        Word("Sorlys", "Sørlys", (1, 2, 3, 4), bold=True),
        Word("Sorlys", "Sørlys", (1, 2, 3, 4), confidence=0.5),
    )
    digests = {digest(words, lines), digest(words, [])} | {digest([word], lines) for word in changes}
    assert len(digests) == 2 + len(changes)


@pytest.mark.parametrize("texts", [[], ["en to"], ["en to tre fire"]])
def test_words_are_not_made_of_another_text(texts: list[str]) -> None:
    words = [Word(text, text, (0, 0, 1, 1)) for text in ("en", "to", "tre")]
    page = Page(1, 9, 9, words, [Span(0, 3)], [Block(BlockKind.PARAGRAPH, Span(0, 3), (0, 0, 1, 1))])
    packed = pack([page]).blob
    assert [word.text for word in unpack(packed, 1, ["en to tre"])[0]] == ["en", "to", "tre"]
    with pytest.raises(ValueError, match="not those of the text"):
        unpack(packed, 1, texts)


def test_what_is_cut_off_is_damaged() -> None:
    words = [Word(text, text, (0, 0, 1, 1)) for text in ("en", "to")]
    page = Page(1, 9, 9, words, [Span(0, 2)], [Block(BlockKind.PARAGRAPH, Span(0, 2), (0, 0, 1, 1))])
    with pytest.raises(ValueError, match="whole"):
        unpack(pack([page]).blob[:-1], 1, ["en to"])


@pytest.mark.parametrize("packed", [b"", b"\0", b"ord", bytes(99)])
def test_what_is_no_packed_words_is_damaged(packed: bytes) -> None:
    with pytest.raises(ValueError, match=r"whole|damaged"):
        unpack(packed, 1, [])


def test_a_page_that_was_not_packed_is_not_there() -> None:
    with pytest.raises(ValueError, match="damaged"):
        unpack(pack([Page(2, 9, 9)]).blob, 1, [])


def _set_in(advances: dict[str, float], count: int) -> list[Page]:
    """Two pages of a font whose letters are so wide, for its size."""
    chance = random.Random(5)
    made = []
    for number in (1, 2):
        words = []
        for place in range(count):
            text = "".join(chance.choices("abdeginorst", k=chance.randint(1, 9)))
            size = chance.choice((9.5, 12.0))
            wide = sum(advances[letter] for letter in text) * size
            words.append(Word(text, text, (50, 20 * place, 50 + wide, 20 * place + 10), size))
        lines = [Span(place, place + 1) for place in range(count)]
        blocks = [Block(BlockKind.PARAGRAPH, Span(0, count), (0, 0, 0, 0))]
        made.append(Page(number, 600, 800, words, lines, blocks))
    return made


def test_widths_that_the_letters_tell_take_little_and_come_back_as_they_were() -> None:
    advances = {letter: 0.3 + at / 40 for at, letter in enumerate("abdeginorst")}
    telling = _set_in(advances, 300)
    chance = random.Random(7)
    others = [
        replace(
            page,
            words=[
                replace(word, box=(50, word.box[1], 50 + chance.randint(4, 60), word.box[3]))
                for word in page.words
            ],
        )
        for page in telling
    ]
    packed = pack(telling).blob
    assert len(packed) < 0.7 * len(pack(others).blob)
    for number, page in enumerate(telling, 1):
        words, lines = unpack(packed, number, block_texts(page))
        assert digest(words, lines) == digest(page.words, page.lines)
    for page in others:
        words, lines = unpack(pack(others).blob, page.number, block_texts(page))
        assert digest(words, lines) == digest(page.words, page.lines)


def test_blocks_that_lie_over_each_other_are_refused() -> None:
    words = [Word("en", "en", (0, 0, 1, 1))]
    block = Block(BlockKind.PARAGRAPH, Span(0, 1), (0, 0, 1, 1))
    with pytest.raises(ValueError, match="page 7"):
        pack([Page(7, 9, 9, words, [Span(0, 1)], [block, block])])


@given(pages())
def test_words_made_again_are_packed_as_they_were(page: Page) -> None:
    packed = pack([page])
    words, lines = unpack(packed.blob, 1, block_texts(page))
    assert pack([replace(page, words=words, lines=lines)]) == packed
