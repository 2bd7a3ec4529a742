"""PDF papers: drawn sheets, upright or lying, that note their gold."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from layout.sheet import Sheets
from reportlab.lib.colors import HexColor

from papers.gold import Gold

UPRIGHT, LYING, SCREEN = (595.0, 842.0), (842.0, 595.0), (960.0, 540.0)
"""Sizes in points: A4 both ways, and a slide."""


class Papers(Sheets):
    """A PDF whose pages may differ in size, with its gold."""

    def __init__(
        self, path: Path, size: tuple[float, float], family: str, *, title: str = "", author: str = ""
    ) -> None:
        super().__init__(path, size, family, seed=sum(map(ord, path.stem)))
        self.gold = Gold()
        self._target = path
        if title:
            self._canvas.setTitle(title)
        if author:
            self._canvas.setAuthor(author)

    def page(self, size: tuple[float, float] | None = None) -> None:
        """Begin a page, from here on of another size if one is given."""
        super().page()
        if size is not None:
            self.width, self.height = size
        self._canvas.setPageSize((self.width, self.height))
        self.gold.new_page()

    def say(self) -> Gold:
        """The gold, knowing all that has been drawn on this page so far."""
        self.gold.say(" ".join(self.truth.order))
        self.truth.order.clear()
        return self.gold

    def polygon(self, points: list[tuple[float, float]], fill: str) -> None:
        """A filled outline, behind all text."""

        def draw() -> None:
            path: Any = self._canvas.beginPath()
            for number, (x, y) in enumerate(points):
                (path.lineTo if number else path.moveTo)(x, self.height - y)
            path.close()
            self._canvas.setFillColor(HexColor(fill))
            self._canvas.drawPath(path, stroke=0, fill=1)

        draws: list[Callable[[], None]] = [draw]
        self._grounds.append(draws)

    def save(self) -> None:
        """Write the paper, and its gold beside it."""
        self._finish()
        self._canvas.save()
        self.gold.write(self._target.with_suffix(".gold.jsonl"))
