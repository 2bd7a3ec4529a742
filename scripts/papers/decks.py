"""Shapes that several decks share: covers, plain slides, rows with lights, boxed proposals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.facts import Fact, note
from papers.sheets import SCREEN, Papers
from papers.slides import SlidePaper

HUES = {"red": "#C62828", "yellow": "#F9A825", "green": "#2E7D32", "grey": "#9E9E9E"}


def cover(deck: SlidePaper, title: str, lines: Sequence[str], **facts: str | None) -> None:
    """The first slide, with the record of the document."""
    deck.slide()
    deck.shape(0, 6.3, 13.333, 1.2, deck.accent, MSO_SHAPE.RECTANGLE)
    deck.text(0.9, 2.2, 11.5, 1, title, 38, bold=True, colour=deck.ink)
    for at, line in enumerate(lines):
        deck.text(0.9, 3.5 + at * 0.6, 11, 0.5, line, 20 - 2 * at)
    deck.gold.record("document", [title, *lines], title=title, **facts)


def lights(deck: SlidePaper, x: float, middles: Sequence[float], hues: Iterable[str]) -> None:
    """A round light in each row of a table, below its one row of heads."""
    for y, hue in zip(middles[1:], hues, strict=True):
        deck.shape(x - 0.13, y - 0.13, 0.26, 0.26, HUES[hue])


def boxed(deck: SlidePaper, y: float, head: str, lines: Sequence[str], *facts: Fact) -> None:
    """A head in bold over a box of lines, each of which proves one of the facts."""
    deck.text(0.7, y, 11.9, 0.5, head, 18, bold=True, colour=deck.ink)
    deck.text(0.7, y + 0.6, 11.9, 0.3 + 0.5 * len(lines), lines, 16, fill="#EEF2F5")
    for line, fact in zip(lines, facts, strict=True):
        note(deck.gold, line, fact)


class Screens(Papers):
    """A drawn PDF of slides with a title each."""

    def __init__(self, path: Path, family: str, ink: str, *, title: str, author: str) -> None:
        super().__init__(path, SCREEN, family, title=title, author=author)
        self.ink, self.author = ink, author

    def cover(self, title: str, lines: Sequence[str], **facts: str | None) -> None:
        """The first page, with the record of the document."""
        self.page()
        self.box(0, 0, 960, 90, self.ink)
        self.text(70, 190, 820, title, 34, "b", colour=self.ink)
        for at, line in enumerate(lines):
            self.text(70, 250 + at * 32, 820, line, 18 - at * 2)
        self.say().record("document", [title, *lines], title=title, **facts)

    def head(self, title: str) -> None:
        """Begin a page under a title."""
        self.page()
        self.text(50, 34, 860, title, 25, "b", colour=self.ink)
        self.rule(50, 76, 860, 1.2, self.ink)
        self.text(50, 516, 500, self.author, 9, colour="#777777")
        self.text(890, 516, 40, str(self.gold.page), 9, colour="#777777")
