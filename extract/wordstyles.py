"""The looks of Word paragraphs and runs, through their chain of styles, and the labels of lists."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from extract.typeset import Run

Element = Any
_USUAL_SIZE = 11.0
_HEADING = re.compile(r"(?:heading|overskrift|rubrik)\s*(?P<level>[1-9])", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|tittel)", re.IGNORECASE)
_OFF = {"0", "false", "off", "none"}


def on(element: Element) -> bool:
    """Whether a switch is on: an element such as ``w:b`` is, unless it says otherwise."""
    return element.get(qn("w:val"), "1").lower() not in _OFF


class Styles:
    """Looks up what a paragraph or run says of itself, or its styles, or the document, say of it."""

    def __init__(self, root: Element) -> None:
        self._styles = {style.get(qn("w:styleId")): style for style in root.findall(qn("w:style"))}
        self._usual = {
            style.get(qn("w:type")): style.get(qn("w:styleId"))
            for style in self._styles.values()
            if style.get(qn("w:default")) in ("1", "true")
        }
        self._document = root.find(qn("w:docDefaults"))

    def paragraph(self, paragraph: Element, name: str) -> Element | None:
        """The paragraph property ``name``, such as ``w:jc``."""
        for holder in self._holders(paragraph, qn("w:pPr")):
            found = holder.find(qn(name))
            if found is not None:
                return found
        return None

    def heading_level(self, paragraph: Element) -> int:
        """1, 2, … for a heading, 0 for none."""
        level = self.paragraph(paragraph, "w:outlineLvl")
        if (
            level is not None
            and level.get(qn("w:val"), "9").isdigit()
            and int(level.get(qn("w:val"), "9")) < 9
        ):
            return int(level.get(qn("w:val"))) + 1
        for style in self._chain(paragraph, "w:pStyle", "paragraph"):
            named = style.find(qn("w:name"))
            name = named.get(qn("w:val"), "") if named is not None else ""
            if match := _HEADING.fullmatch(name):
                return int(match["level"])
            if _TITLE.fullmatch(name):
                return 1
        return 0

    def numbered(self, paragraph: Element) -> tuple[str | None, int]:
        """The id of the list that the paragraph is an item of, None for none, and how deep; 0 is outermost."""
        found = self.paragraph(paragraph, "w:numPr")
        if found is None:
            return None, 0
        number, depth = found.find(qn("w:numId")), found.find(qn("w:ilvl"))
        identity = number.get(qn("w:val")) if number is not None else None
        if identity in (None, "0"):
            return None, 0
        return identity, int(depth.get(qn("w:val"), "0")) if depth is not None else 0

    def run(self, run: Element, paragraph: Element, text: str) -> Run:
        """``text`` with the looks of a run."""
        size = self._look(run, paragraph, "w:sz")
        colour = self._look(run, paragraph, "w:color")
        fonts = self._look(run, paragraph, "w:rFonts")
        shade = colour.get(qn("w:val"), "") if colour is not None else ""
        capitals = self._look(run, paragraph, "w:caps")
        return Run(
            text.upper() if capitals is not None and on(capitals) else text,
            float(size.get(qn("w:val"))) / 2 if size is not None else _USUAL_SIZE,
            self._is(run, paragraph, "w:b"),
            self._is(run, paragraph, "w:i"),
            f"#{shade.lower()}" if re.fullmatch(r"[0-9A-Fa-f]{6}", shade) else None,
            fonts.get(qn("w:ascii"), "") if fonts is not None else "",
        )

    def _is(self, run: Element, paragraph: Element, name: str) -> bool:
        found = self._look(run, paragraph, name)
        return found is not None and on(found)

    def _look(self, run: Element, paragraph: Element, name: str) -> Element | None:
        for holder in self._looks(run, paragraph):
            found = holder.find(qn(name))
            if found is not None:
                return found
        return None

    def _looks(self, run: Element, paragraph: Element) -> Iterator[Element]:
        own = run.find(qn("w:rPr"))
        if own is not None:
            yield own
        for style in (*self._chain(run, "w:rStyle", None), *self._chain(paragraph, "w:pStyle", "paragraph")):
            looks = style.find(qn("w:rPr"))
            if looks is not None:
                yield looks
        if self._document is not None:
            looks = self._document.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
            if looks is not None:
                yield looks

    def _holders(self, paragraph: Element, tag: str) -> Iterator[Element]:
        own = paragraph.find(tag)
        if own is not None:
            yield own
        for style in self._chain(paragraph, "w:pStyle", "paragraph"):
            found = style.find(tag)
            if found is not None:
                yield found

    def _chain(self, element: Element, name: str, usual: str | None) -> Iterator[Element]:
        """The style that an element names, or the usual one, and those that it is based on."""
        own = element.find(f"{qn('w:pPr') if usual else qn('w:rPr')}/{qn(name)}")
        identity = own.get(qn("w:val")) if own is not None else self._usual.get(usual) if usual else None
        seen: set[str] = set()
        while identity and identity in self._styles and identity not in seen:
            seen.add(identity)
            style = self._styles[identity]
            yield style
            base = style.find(qn("w:basedOn"))
            identity = base.get(qn("w:val")) if base is not None else None


class Numbering:
    """The labels of list items, counted as they come."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, Element]] = {}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        if root is None:
            return
        abstract = {one.get(qn("w:abstractNumId")): one for one in root.findall(qn("w:abstractNum"))}
        for number in root.findall(qn("w:num")):
            named = number.find(qn("w:abstractNumId"))
            of = abstract.get(named.get(qn("w:val"))) if named is not None else None
            if of is not None:
                self._levels[number.get(qn("w:numId"))] = {
                    int(level.get(qn("w:ilvl"), "0")): level for level in of.findall(qn("w:lvl"))
                }

    def label(self, number: str | None, depth: int) -> str:
        """The label of the next item of a list: a bullet, or its number in full; empty where it has none."""
        if number is None:
            return ""
        level = self._levels.get(number, {}).get(depth)
        if level is None:
            return "•"
        kind, text = (level.find(qn(name)) for name in ("w:numFmt", "w:lvlText"))
        shown = text.get(qn("w:val"), "") if text is not None else ""
        if kind is not None and kind.get(qn("w:val")) in ("bullet", "none"):
            return "•" if shown else ""
        counts = self._counts[number]
        start = level.find(qn("w:start"))
        counts[depth] = (
            counts.get(depth, int(start.get(qn("w:val"), "1")) - 1 if start is not None else 0) + 1
        )
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        return re.sub(r"%([1-9])", lambda match: self._one(number, int(match[1]) - 1, counts), shown)

    def _one(self, number: str, depth: int, counts: dict[int, int]) -> str:
        level = self._levels[number].get(depth)
        kind = level.find(qn("w:numFmt")) if level is not None else None
        count = counts.get(depth, 1)
        if kind is not None and kind.get(qn("w:val")) in ("lowerLetter", "upperLetter"):
            letter = chr(ord("a") + (count - 1) % 26)
            return letter if kind.get(qn("w:val")) == "lowerLetter" else letter.upper()
        return str(count)
