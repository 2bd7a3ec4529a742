"""Charts: the words they show, placed roughly where PowerPoint shows them."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

from extract.drawingml import Element, Placing
from extract.slides.item import Item
from extract.typeset import Paragraph, Run, set_column
from schemas.page import TextSource


def chart(part: Any, placing: Placing) -> Item:
    """The words a chart shows: its title above, its categories below or at the side, its series at the
    foot."""
    space = etree.fromstring(part.blob)
    drawn = space.find(qn("c:chart"))
    x0, top, x1, bottom = placing.box
    titles = ["".join(t.text or "" for t in title.iter(qn("a:t"))) for title in drawn.iter(qn("c:title"))]
    own = drawn.find(qn("c:title")) is not None
    series = list(drawn.iter(qn("c:ser")))
    names = [text for one in series for text in _cached(one.find(qn("c:tx")))[:1]]
    axes = [axis for name in ("c:catAx", "c:dateAx") for axis in drawn.iter(qn(name))]
    shown = all(_axis_is_shown(axis) for axis in axes)
    categories = _cached(series[0].find(qn("c:cat"))) if series and shown else []
    if not axes:
        names, categories = categories, []
    bar = next(drawn.iter(qn("c:barDir")), None)
    sideways = bar is not None and bar.get("val") == "bar"
    step = ((bottom - top - 60) if sideways else (x1 - x0)) / max(1, len(categories))
    placed = [(text, x0, top + 14.0 * i, x1) for i, text in enumerate(titles[: 1 if own else 0])]
    for index, text in enumerate(reversed(categories) if sideways else categories):
        if sideways:
            placed.append((text, x0, top + 30 + step * (index + 0.4), x0 + (x1 - x0) / 4))
        else:
            placed.append((text, x0 + step * index, bottom - 44, x0 + step * (index + 1)))
    if drawn.find(qn("c:legend")) is not None:
        wide = (x1 - x0) / max(1, len(names))
        placed += [(name, x0 + wide * i, bottom - 18, x0 + wide * (i + 1)) for i, name in enumerate(names)]
    placed += [(text, x0, top + 14.0, x1) for text in titles[1 if own else 0 :]]
    item = Item(placing.box)
    for text, left, y, right in placed:
        label = Paragraph([Run(text, 12.0)], align="centre")
        item.paragraphs += set_column([label], left, right, y, TextSource.SLIDE)[0]
    return item


def _axis_is_shown(axis: Element) -> bool:
    gone, labels = axis.find(qn("c:delete")), axis.find(qn("c:tickLblPos"))
    return (gone is None or gone.get("val") in ("0", "false")) and (
        labels is None or labels.get("val") != "none"
    )


def _cached(element: Element | None) -> list[str]:
    """The texts a chart keeps of a reference into its sheet."""
    if element is None:
        return []
    return [
        (value.text or "").strip() for point in element.iter(qn("c:pt")) for value in point.iter(qn("c:v"))
    ]
