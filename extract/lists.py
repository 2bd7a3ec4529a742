"""Which blocks of a page are items of lists, numbered ones too, and how deep they are nested."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.numerals import roman
from schemas.page import Block, BlockKind, Page, Span

_LABEL = re.compile(r"(?P<open>\(?)(?P<number>\d{1,2}|[a-zæøå]|[A-ZÆØÅ]|[ivx]{2,5})(?P<close>[.)])")
GLUED = re.compile(r"\d{1,2}[.)](?=[A-ZÆØÅ][A-ZÆØÅa-zæøå])")
"""The number of an item with no space behind it."""
_LEVEL = 4.0
"""Points by which the left edges of items of one depth may differ."""
_MID_COUNT = 3
"""Items that a list has at least that does not begin with the first: it goes on from the page before."""
_ROMAN = {roman(number): number for number in range(1, 40)}


@dataclass(slots=True)
class _Label:
    """The number before an item: how numbers of its list are written, which one it is, where it and the text begin."""

    style: tuple[str, str, str]
    number: int
    left: float
    text_left: float


@dataclass(slots=True)
class _Series:
    """Items that count on, each by its block and label."""

    blocks: list[Block]
    labels: list[_Label]

    def goes_on(self, block: Block, label: _Label) -> bool:
        first, last = self.labels[0], self.labels[-1]
        aligned = abs(first.left - label.left) < _LEVEL or abs(first.text_left - label.text_left) < _LEVEL
        same = label.style == last.style and block.panel == self.blocks[-1].panel
        return same and aligned and label.number == last.number + 1


def mark_lists(page: Page) -> None:
    """Make list items of the paragraphs that count on (1. 2. 3., a) b) c), i. ii. iii.), and tell the depth of all
    list items by their left edges against those before them."""
    lefts: dict[int, float] = {}
    for series in _series(page):
        if _is_list(page, series):
            for block in series.blocks:
                block.kind = BlockKind.LIST_ITEM
                lefts[id(block)] = series.labels[0].left
    run: list[float] = []
    for block in page.blocks:
        if block.kind is not BlockKind.LIST_ITEM:
            run = []
            continue
        left = lefts.get(id(block), page.words[block.words.start].box[0])
        block.level = sum(known < left - _LEVEL for known in run)
        if all(abs(left - known) > _LEVEL for known in run):
            run.append(left)


def _series(page: Page) -> list[_Series]:
    """Paragraphs that count on, in order; a heading ends all lists above it."""
    found: list[_Series] = []
    begun: list[_Series] = []
    for block in page.blocks:
        if block.kind is BlockKind.HEADING:
            begun = []
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        labels = list(_labels(page, block.words))
        met = [
            (series, label) for label in labels for series in reversed(begun) if series.goes_on(block, label)
        ]
        if met:
            series, label = met[0]
            series.blocks.append(block)
            series.labels.append(label)
        else:
            new = [_Series([block], [label]) for label in labels]
            found += new
            begun += new
    return found


def _labels(page: Page, words: Span) -> Iterator[_Label]:
    """What the number that opens a text may be: "i)" is the first in Roman, or the ninth letter."""
    first = page.words[words.start]
    glued = GLUED.match(first.raw)
    label = _LABEL.fullmatch(glued.group() if glued else first.raw)
    if label is None or (glued is None and words.stop - words.start < 2):
        return
    text_left = first.box[0] if glued else page.words[words.start + 1].box[0]
    sign, number = (label["open"], label["close"]), label["number"]
    if number.isdigit():
        yield _Label(("number", *sign), int(number), first.box[0], text_left)
        return
    if number in _ROMAN:
        yield _Label(("roman", *sign), _ROMAN[number], first.box[0], text_left)
    if len(number) == 1:
        kind = "letter" if number.islower() else "capital"
        yield _Label((kind, *sign), ord(number.lower()) - ord("a") + 1, first.box[0], text_left)


def _is_list(page: Page, series: _Series) -> bool:
    """Whether at least two items count on from the first, or three from any, and are no ordinals of one noun."""
    if len(series.blocks) < (2 if series.labels[0].number == 1 else _MID_COUNT):
        return False
    behind = {page.words[min(block.words.start + 1, block.words.stop - 1)].raw for block in series.blocks}
    return len(behind) > 1 or not next(iter(behind)).islower()
