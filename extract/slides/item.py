"""Something displayed on a slide."""

from __future__ import annotations

from dataclasses import dataclass, field

from extract.typeset import SetCell, SetParagraph
from schemas.page import BlockKind, Box, Word, union


@dataclass(slots=True)
class Item:
    """Something displayed on a slide.

    Attributes:
        frame: the shape's own box.
        geometry: PowerPoint's name of the shape, ``line``, ``picture`` or ``custom``.
        kind: the block kind that the shape's role gives its text; None for ordinary text.
        row_heights: of the ``cells``' rows as the file says, points. header_rows: how many of these are heads.
        panel: the drawn box that it lies in, by number.
        share: how much of the disc in its frame a pie or a chord fills, 0..1; None for other shapes.
        template: it is the layout's or the master's, not the slide's own.
    """

    frame: Box
    fill: str | None = None
    stroke: str | None = None
    geometry: str = ""
    share: float | None = None
    kind: BlockKind | None = None
    paragraphs: list[SetParagraph] = field(default_factory=list)
    cells: list[SetCell] = field(default_factory=list)
    row_heights: list[float] = field(default_factory=list)
    header_rows: int = 0
    panel: int | None = None
    template: bool = False

    @property
    def holds_text(self) -> bool:
        return bool(self.cells) or any(paragraph.lines for paragraph in self.paragraphs)

    @property
    def extent(self) -> Box:
        """Where the text is, with the box that is drawn around it."""
        boxes = [paragraph.box for paragraph in self.paragraphs if paragraph.lines]
        if self.cells or self.fill or self.stroke:
            boxes.append(self.frame)
        return union(boxes)


def words_of(paragraph: SetParagraph) -> list[Word]:
    """The words of all lines of a paragraph."""
    return [word for line in paragraph.lines for word in line]


def size_of(item: Item) -> float:
    """The size of an item's largest word, points; 0 for one without words."""
    return max((word.size for p in item.paragraphs for line in p.lines for word in line), default=0.0)
