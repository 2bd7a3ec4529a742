"""Two readings of a page, word by word: which is kept, and that the other is told of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.assemble import build
from extract.vote import KIND, Vote
from schemas.page import Page, Repair, TextSource, Word

WIDE = 54.0
"""Points from a word to the next."""


def read(*words: tuple[str, float]) -> list[Word]:
    """A line of words as OCR gives them, with its confidence in each."""
    return [
        Word(text, text, (WIDE * i, 100, WIDE * i + 50, 110), 10, source=TextSource.OCR, confidence=sure)
        for i, (text, sure) in enumerate(words)
    ]


def layer(*texts: str, shift: float = 0.0) -> list[Word]:
    return [
        Word(text, text, (WIDE * i + 1 + shift, 99, WIDE * i + 47 + shift, 112), 10)
        for i, text in enumerate(texts)
    ]


def page_of(vote: Vote) -> Page:
    page = Page(1, 600, 400)
    build(page, vote.words, [], [])
    vote.record(page)
    return page


@pytest.mark.parametrize(
    ("fresh", "confidence", "said", "kept"),
    [
        ("gjøre", 0.96, "gjgre", "gjøre"),
        ("møte", 0.4, "mate", "møte"),
        ("vegen", 0.96, "vegen.", "vegen."),
        ("vegen.", 0.96, "vegen", "vegen."),
        ("2027", 0.95, "2021", "2027"),
        ("20271", 0.3, "2027)", "2027)"),
        ("trafikkfIyt", 0.9, "trafikkflyt", "trafikkflyt"),
        ("brøytestikcr", 0.6, "braytestikker", "brøytestikcr"),
        ("parkerimgm", 0.6, "parkering", "parkering"),
        ("parkerimgm", 0.97, "parkering", "parkerimgm"),
        ("skilt", 0.6, "5k!1t", "skilt"),
        ("skilt", 0.6, "\ue012\ue011\ue001", "skilt"),
    ],
)
def test_the_better_word_is_kept(fresh: str, confidence: float, said: str, kept: str) -> None:
    (word,) = Vote(read((fresh, confidence)), layer(said)).words
    assert word.raw == word.text == kept
    assert word.source is (TextSource.OCR if kept == fresh else TextSource.TEXT_LAYER)


def test_both_readings_are_on_record() -> None:
    page = page_of(
        Vote(read(("Rådet", 0.96), ("vil", 0.95), ("vente", 0.94)), layer("Radet", "vil", "vente."))
    )
    fresh, kept = page.repairs
    assert page.raw(page.blocks[0].words) == "Rådet vil vente."
    assert (fresh.word, fresh.raw, fresh.text, fresh.kind, fresh.applied) == (0, "Radet", "Rådet", KIND, True)
    assert (kept.word, kept.raw, kept.text, kept.kind, kept.applied) == (2, "vente", "vente.", KIND, True)


def test_a_word_read_as_two_is_one_again() -> None:
    fresh = read(("park", 0.7), ("rmg", 0.6))
    fresh[1].box = (54, 100, 80, 110)
    said = Word("parkering", "parkering", (1, 99, 79, 112), 10)
    vote = Vote(fresh, [said])
    assert [word.raw for word in vote.words] == ["parkering"]
    assert vote.words[0].box == (0, 100, 80, 110)
    assert [(repair.raw, repair.text) for repair in page_of(vote).repairs] == [("park rmg", "parkering")]


def test_words_elsewhere_are_not_compared() -> None:
    vote = Vote(read(("Rådet", 0.3)), layer("parkering", shift=200))
    assert [word.raw for word in vote.words] == ["Rådet"]
    assert page_of(vote).repairs == []


texts = st.text("abIil1.øå ", min_size=1, max_size=6).map(lambda text: text.strip() or "a")


@given(st.lists(st.tuples(texts, st.floats(0, 1)), max_size=6), st.lists(texts, max_size=6))
def test_no_word_is_lost_and_each_difference_is_told_once(
    fresh: list[tuple[str, float]], said: list[str]
) -> None:
    vote = Vote(read(*fresh), layer(*said))
    assert len(vote.words) == len(fresh)
    repairs = page_of(vote).repairs
    told: dict[int, Repair] = {repair.word: repair for repair in repairs}
    assert len(told) == len(repairs)
    assert len(repairs) == sum(a != b for (a, _), b in zip(fresh, said, strict=False))
