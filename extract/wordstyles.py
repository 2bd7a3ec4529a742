"""The looks of Word paragraphs and runs, through their chain of styles, and the labels of lists."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from math import floor
from typing import Any

from docx.oxml.ns import qn

from extract.fontmetrics import line_height
from extract.numerals import letter, roman
from extract.typeset import Run

Element = Any
_USUAL_SIZE = 11.0
_USUAL_FONT = "Times New Roman"
"""Word's, where a document names none."""
_HEADING = re.compile(r"(?:heading|overskrift|rubrik)\s*(?P<level>[1-9])", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|tittel)", re.IGNORECASE)
_PARAGRAPH, _TABLE, _VALUE = qn("w:pPr"), qn("w:tbl"), qn("w:val")
_STYLED = {
    name: f"{qn(holder)}/{qn(name)}"
    for name, holder in (("w:pStyle", "w:pPr"), ("w:rStyle", "w:rPr"), ("w:tblStyle", "w:tblPr"))
}
"""Where an element names its style."""
_OFF = {"0", "false", "off", "none"}


def on(element: Element) -> bool:
    """Whether a switch is on: an element such as ``w:b`` is, unless it says otherwise."""
    return element.get(qn("w:val"), "1").lower() not in _OFF


class Styles:
    """Looks up what a paragraph or run says of itself, or its styles, or the document, say of it."""

    def __init__(self, root: Element, theme: Element | None) -> None:
        self._theme = {
            name: found.get("typeface", "")
            for name in ("major", "minor")
            if theme is not None and (found := theme.find(f".//{{*}}{name}Font/{{*}}latin")) is not None
        }
        self._styles = {style.get(qn("w:styleId")): style for style in root.findall(qn("w:style"))}
        self._usual = {
            style.get(qn("w:type")): style.get(qn("w:styleId"))
            for style in self._styles.values()
            if style.get(qn("w:default")) in ("1", "true")
        }
        self._document = root.find(qn("w:docDefaults"))
        self._lines: dict[str | None, list[Element]] = {}
        self._inherited: dict[tuple[str | None, str | None], list[Element]] = {}
        size = self._look(root, root, "w:sz")
        self.usual_size = float(size.get(qn("w:val"))) / 2 if size is not None else _USUAL_SIZE
        """Of text that says nothing of its size, points."""

    def paragraph(self, paragraph: Element, name: str) -> Element | None:
        """The paragraph property ``name``, such as ``w:jc``."""
        return next(self._said(paragraph, name), None)

    def attribute(self, paragraph: Element, name: str, *attributes: str) -> str | None:
        """The nearest of ``attributes`` that the paragraph property ``name`` has; each is inherited by itself."""
        for found in self._said(paragraph, name):
            for attribute in attributes:
                value = found.get(qn(attribute))
                if value is not None:
                    return str(value)
        return None

    def style(self, paragraph: Element) -> str:
        """The id of a paragraph's style."""
        return self._named(paragraph, "w:pStyle", "paragraph") or ""

    def table(self, table: Element, name: str) -> Element | None:
        """The table property ``name``, such as ``w:tblCellMar``: its own or its style's."""
        holders = [table, *self._chain(table, "w:tblStyle", "table")]
        found = (holder.find(f"{qn('w:tblPr')}/{qn(name)}") for holder in holders)
        return next((one for one in found if one is not None), None)

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

    def has_head(self, table: Element) -> bool:
        """Whether a table's style gives its first row a look of its own, and the table uses it."""
        look = table.find(f"{qn('w:tblPr')}/{qn('w:tblLook')}")
        if look is None:
            return False
        first = look.get(qn("w:firstRow"))
        used = (
            first in ("1", "true") if first is not None else bool(int(look.get(qn("w:val"), "0"), 16) & 0x20)
        )
        return used and any(
            part.get(qn("w:type")) == "firstRow"
            for style in self._chain(table, "w:tblStyle", "table")
            for part in style.findall(qn("w:tblStylePr"))
        )

    def run(self, run: Element, paragraph: Element, text: str) -> Run:
        """``text`` with the looks of a run."""
        size = self._look(run, paragraph, "w:sz")
        colour = self._look(run, paragraph, "w:color")
        shade = colour.get(qn("w:val"), "") if colour is not None else ""
        capitals = self._look(run, paragraph, "w:caps")
        font = self._font(run, paragraph)
        high = float(size.get(qn("w:val"))) / 2 if size is not None else _USUAL_SIZE
        return Run(
            text.upper() if capitals is not None and on(capitals) else text,
            high,
            self._is(run, paragraph, "w:b"),
            self._is(run, paragraph, "w:i"),
            f"#{shade.lower()}" if re.fullmatch(r"[0-9A-Fa-f]{6}", shade) else None,
            font,
            line=_rounded(line_height(font) * high) / high if high else 1.0,
        )

    def _font(self, run: Element, paragraph: Element) -> str:
        """The nearest that is said of Latin letters; a theme that the document lacks says nothing."""
        for holder in self._looks(run, paragraph):
            fonts = holder.find(qn("w:rFonts"))
            if fonts is None:
                continue
            themed = self._theme.get(fonts.get(qn("w:asciiTheme"), "")[:5])
            if font := themed or fonts.get(qn("w:ascii")):
                return str(font)
        return _USUAL_FONT

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

    def _said(self, paragraph: Element, name: str) -> Iterator[Element]:
        """The paragraph property ``name``: its own, its styles', its table's styles', the document's."""
        own, tag = paragraph.find(_PARAGRAPH), qn(name)
        table = next(paragraph.iterancestors(_TABLE), None)
        styles = self._named(paragraph, "w:pStyle", "paragraph"), self._named(table, "w:tblStyle", "table")
        if styles not in self._inherited:
            holders = [style.find(_PARAGRAPH) for one in styles for style in self._line(one)]
            if self._document is not None:
                holders.append(self._document.find(f"{qn('w:pPrDefault')}/{_PARAGRAPH}"))
            self._inherited[styles] = [holder for holder in holders if holder is not None]
        for holder in (own, *self._inherited[styles]):
            found = holder.find(tag) if holder is not None else None
            if found is not None:
                yield found

    def _chain(self, element: Element, name: str, usual: str | None) -> list[Element]:
        """The style that an element names, or the usual one, and those that it is based on."""
        return self._line(self._named(element, name, usual))

    def _named(self, element: Element | None, name: str, usual: str | None) -> str | None:
        """The id of the style that an element names, or of the usual one; None for no element."""
        if element is None:
            return None
        own = element.find(_STYLED[name])
        return own.get(_VALUE) if own is not None else self._usual.get(usual) if usual else None

    def _line(self, identity: str | None) -> list[Element]:
        """A style and those that it is based on."""
        if identity not in self._lines:
            line: dict[str, Element] = {}
            following = identity
            while following and following in self._styles and following not in line:
                style = line[following] = self._styles[following]
                base = style.find(qn("w:basedOn"))
                following = base.get(_VALUE) if base is not None else None
            self._lines[identity] = list(line.values())
        return self._lines[identity]


def _rounded(points: float) -> float:
    """To twips, of which 20 go to a point, as word processors round the heights of lines."""
    return floor(points * 20 + 0.51) / 20


class Numbering:
    """The labels of list items, counted as they come."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, Element]] = {}
        self._list: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        if root is None:
            return
        abstract = {one.get(qn("w:abstractNumId")): one for one in root.findall(qn("w:abstractNum"))}
        for number in root.findall(qn("w:num")):
            named = number.find(qn("w:abstractNumId"))
            of = abstract.get(named.get(qn("w:val"))) if named is not None else None
            if of is None:
                continue
            identity = number.get(qn("w:numId"))
            self._list[identity] = of.get(qn("w:abstractNumId"))
            self._levels[identity] = {_level(level): level for level in of.findall(qn("w:lvl"))}
            for change in number.findall(qn("w:lvlOverride")):
                level, start = change.find(qn("w:lvl")), change.find(qn("w:startOverride"))
                if level is not None:
                    self._levels[identity][_level(change)] = level
                if start is not None:
                    first = int(start.get(qn("w:val"), "1"))
                    self._restarts.setdefault(identity, {})[_level(change)] = first

    def label(self, number: str | None, depth: int) -> str:
        """The label of the next item of a list: a bullet, or its number in full; empty where it has none."""
        if number is None:
            return ""
        level = self._levels.get(number, {}).get(depth)
        if level is None:
            return "•"
        text = level.find(qn("w:lvlText"))
        shown = text.get(qn("w:val"), "") if text is not None else ""
        if _format(level) in ("bullet", "none"):
            return "•" if shown else ""
        # Lists made from one definition go on counting where the one before stopped.
        counts = self._counts[self._list[number]]
        restart = self._restarts.get(number, {}).pop(depth, None)
        if restart is not None:
            counts[depth] = restart
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else _start(level)
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        return re.sub(r"%([1-9])", lambda match: self._one(number, int(match[1]) - 1, counts), shown)

    def indent(self, number: str | None, depth: int) -> Element | None:
        """What the items of a list say of their indentation."""
        level = self._levels.get(number or "", {}).get(depth)
        return level.find(f"{qn('w:pPr')}/{qn('w:ind')}") if level is not None else None

    def is_bulleted(self, number: str | None, depth: int) -> bool:
        """Whether the items of a list have bullets; False for None, which is no list."""
        level = self._levels.get(number or "", {}).get(depth)
        return number is not None and (level is None or _format(level) in ("bullet", "none"))

    def _one(self, number: str, depth: int, counts: dict[int, int]) -> str:
        level = self._levels[number].get(depth)
        if level is None:
            return "1"
        return _numeral(counts.get(depth, _start(level)), _format(level))


def _level(element: Element) -> int:
    return int(element.get(qn("w:ilvl"), "0"))


def _format(level: Element) -> str:
    kind = level.find(qn("w:numFmt"))
    return str(kind.get(qn("w:val"), "decimal")) if kind is not None else "decimal"


def _start(level: Element) -> int:
    start = level.find(qn("w:start"))
    return int(start.get(qn("w:val"), "1")) if start is not None else 0


def _numeral(count: int, kind: str) -> str:
    if count < 1:
        return str(count)
    match kind:
        case "lowerLetter":
            return letter(count)
        case "upperLetter":
            return letter(count).upper()
        case "lowerRoman":
            return roman(count)
        case "upperRoman":
            return roman(count).upper()
        case "decimalZero":
            return f"{count:02}"
    return str(count)
