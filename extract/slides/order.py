"""The text of a slide put on its page: title, body in reading order, running heads and feet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

from extract.colour import colour_name
from extract.slides.item import Item, size_of, words_of
from extract.slides.overlaid import lay_into_cells
from extract.slides.rows import settle_rows
from extract.typeset import add_paragraph, add_table
from schemas.page import BlockKind, Box, Page, Word

_MOST_OF_RIBBON = 0.85
"""Share of the area of a text's box that a card holds that the text is on."""


class _Unit(NamedTuple):
    """What keeps together in the reading order, and the box it takes up: a panel's items, or one by
    itself."""

    box: Box
    items: list[Item]
    panel: int | None = None


def fill(page: Page, items: list[Item]) -> None:
    """Put the items' text on the page: title, body in reading order, running heads and feet at the ends."""
    settle_rows(items)
    lay_into_cells(items)
    told = [item for item in items if item.holds_text]
    panels = panels_of(page, items)
    for item in told:
        item.panel = next((index for index, box in enumerate(panels) if _is_on(item.extent, box)), None)
    _find_headings(told)
    body = [item for item in told if item.kind is None]
    ordered = [item for item in told if item.kind is BlockKind.HEADER]
    ordered += [item for item in told if item.kind is BlockKind.HEADING]
    for unit in _in_order(list(_together(body, panels))):
        inner = [_Unit(item.extent, [item]) for item in unit.items]
        ordered += [item for one in _in_order(inner) for item in one.items]
    ordered += [item for item in told if item.kind is BlockKind.FOOTER]
    grounds = {number: item.fill for item in items for number, box in enumerate(panels) if item.frame == box}
    sizes: set[float] = set()
    for item in ordered:
        if item.cells:
            add_table(page, item.cells, item.frame, item.header_rows, item.panel)
        for paragraph in filter(words_of, item.paragraphs):
            if item.kind is not None:
                paragraph.kind, paragraph.level = item.kind, 0
            if paragraph.kind is BlockKind.HEADING:
                size = max(word.size for word in words_of(paragraph))
                paragraph.level = 1 + sum(larger > size + 0.6 for larger in sizes)
                sizes.add(round(size))
            add_paragraph(page, paragraph, item.panel, _ground(item, grounds))
            if page.blocks:
                page.blocks[-1].frame = _frame(item, panels)


def running_texts(slides: list[list[Item]], height: float) -> set[tuple[str, int, int] | None]:
    """Small texts that stand at the same place at the edge of three slides and a tenth of all."""
    counts: Counter[tuple[str, int, int] | None] = Counter()
    for items in slides:
        for item in items:
            if item.holds_text and item.kind is None and not item.cells:
                _, top, _, bottom = item.extent
                if (bottom < 0.1 * height and size_of(item) <= 12) or top > 0.88 * height:
                    counts[running_key(item)] += 1
    return {key for key, count in counts.items() if key and count >= max(3, 0.1 * len(slides))}


def running_key(item: Item) -> tuple[str, int, int] | None:
    """What a small text at the edge of the slide has in common with itself on other slides."""
    words = [word for paragraph in item.paragraphs for line in paragraph.lines for word in line]
    if not words or len(words) > 15:
        return None
    text = re.sub(r"\d+", "0", " ".join(word.text for word in words))
    return text, round(item.frame[0] / 10), round(item.frame[1] / 10)


def _ground(item: Item, grounds: dict[int, str | None]) -> str | None:
    """The colour behind an item's text, its own or its panel's; None for none, and for white."""
    fill = item.fill or (grounds.get(item.panel) if item.panel is not None else None)
    return fill if fill and colour_name(fill) != "white" else None


def _frame(item: Item, panels: list[Box]) -> Box | None:
    """The box that an item's text is drawn in: its own shape, or its panel."""
    if item.fill or item.stroke:
        return item.frame
    return panels[item.panel] if item.panel is not None else None


def _together(items: list[Item], panels: list[Box]) -> Iterator[_Unit]:
    """The items of each panel, and each item outside panels by itself."""
    inside: dict[int, list[Item]] = {}
    for item in items:
        if item.panel is None:
            yield _Unit(item.extent, [item])
        else:
            inside.setdefault(item.panel, []).append(item)
    for panel, members in inside.items():
        yield _Unit(panels[panel], members, panel)


def _find_headings(items: list[Item]) -> None:
    """Where no shape is the title, the topmost of the largest texts is one; other short texts that are larger
    than most, or bold throughout, head what follows."""
    plain = [item for item in items if item.kind is None and not item.cells]
    sizes = [word.size for item in plain for paragraph in item.paragraphs for word in words_of(paragraph)]
    if not sizes:
        return
    usual = median(sizes)
    titled = any(item.kind is BlockKind.HEADING for item in items)
    largest = max(map(size_of, plain))
    if not titled and largest >= max(1.15 * usual, 16.0):
        first = min(
            (item for item in plain if size_of(item) > 0.9 * largest), key=lambda item: item.extent[1]
        )
        if sum(len(words_of(paragraph)) for paragraph in first.paragraphs) <= 25:
            plain = [item for item in plain if item is not first]
            for paragraph in first.paragraphs:
                paragraph.kind = BlockKind.HEADING
    for item in plain:
        for paragraph in item.paragraphs:
            if _heads(words_of(paragraph), usual, paragraph.kind):
                paragraph.kind = BlockKind.HEADING
    for panel in {item.panel for item in plain} - {None}:
        _find_heading_of([item for item in plain if item.panel == panel])


def _find_heading_of(held: list[Item]) -> None:
    """The first text of a panel heads the others where it is bold and they are not, whatever the slide's other text is
    set in."""
    first, *others = (
        paragraph
        for item in sorted(held, key=lambda item: item.extent[1])
        for paragraph in filter(words_of, item.paragraphs)
    )
    words = [word for paragraph in others for word in words_of(paragraph)]
    apart = words and not any(word.bold for word in words) and all(word.bold for word in words_of(first))
    if apart and _heads(words_of(first), median(word.size for word in words), first.kind):
        first.kind = BlockKind.HEADING


def _heads(words: list[Word], usual: float, kind: BlockKind) -> bool:
    text = " ".join(word.text for word in words)
    if kind is not BlockKind.PARAGRAPH or not any(map(str.isalpha, text)) or len(text) > 120:
        return False
    if text.endswith((",", ";", ".")):
        return False
    size = words[0].size
    return size >= 1.15 * usual or (size >= 0.95 * usual and all(word.bold for word in words))


def panels_of(page: Page, items: list[Item]) -> list[Box]:
    """The boxes drawn on the slide that are neither signs nor backgrounds, the largest first."""
    area = page.width * page.height
    boxes = [
        item.frame
        for item in items
        if (item.fill or item.stroke)
        and item.geometry not in ("line", "ellipse")
        and not item.cells
        and 0.005 * area < (item.frame[2] - item.frame[0]) * (item.frame[3] - item.frame[1]) < 0.6 * area
    ]
    return sorted(boxes, key=lambda box: (box[0] - box[2]) * (box[3] - box[1]))


def _is_on(inner: Box, outer: Box) -> bool:
    """Whether a text stands in a box, or nearly so, as a ribbon that is a little wider than the card it is on."""
    wide, high = inner[2] - inner[0], inner[3] - inner[1]
    across = min(inner[2], outer[2]) - max(inner[0], outer[0])
    down = min(inner[3], outer[3]) - max(inner[1], outer[1])
    return _within(inner, outer) or (min(across, down) > 0 and across * down >= _MOST_OF_RIBBON * wide * high)


def _within(inner: Box, outer: Box) -> bool:
    return (
        inner[0] >= outer[0] - 3
        and inner[1] >= outer[1] - 3
        and inner[2] <= outer[2] + 3
        and inner[3] <= outer[3] + 3
    )


def _in_order(units: list[_Unit]) -> list[_Unit]:
    """Reading order: the slide is cut where the widest empty strip goes through, again and again.

    A grid of cards is read row by row unless its columns stand much further apart than its rows.
    """
    favour = 3 if all(unit.panel is not None for unit in units) else 1
    best: tuple[float, int, float] | None = None
    for axis in (1, 0):
        reach: float | None = None
        for low, high in sorted((unit.box[axis], unit.box[axis + 2]) for unit in units):
            if (
                reach is not None
                and low >= reach - 1
                and (best is None or low - reach > favour * best[0] + 4)
            ):
                best = (low - reach, axis, (low + reach) / 2)
            reach = high if reach is None else max(reach, high)
    if best is None:
        return sorted(units, key=lambda unit: (round(unit.box[1] / 6), unit.box[0]))
    _, axis, cut = best
    before = [unit for unit in units if unit.box[axis] + unit.box[axis + 2] < 2 * cut]
    after = [unit for unit in units if unit.box[axis] + unit.box[axis + 2] >= 2 * cut]
    return _in_order(before) + _in_order(after)
