"""Papers of prose, each a text in ``texts`` whose braces mark the words that prove records, set in one of several ways.

A line is a heading (``#``, ``##``, ``###``), a list item (``-``), a page's end (``---``), the paper's own record
(``@document``, of the lines before it) or a paragraph; what stands between asterisks is bold. Behind words in braces
stand their records in square brackets, parted by ``;;``: a letter of :data:`FIELDS` and its fields, parted by ``|``.
``=`` stands for the words in the braces; what is empty is not stated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from papers.facts import note
from papers.gold import Gold
from papers.sheets import UPRIGHT, Papers
from papers.word import WordPaper

FIELDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "I": ("initiative", ("name", "aliases")),
    "O": ("owner", ("subject", "owner")),
    "S": ("status", ("subject", "value", "subject_kind", "dimension")),
    "D": ("dependency", ("subject", "on", "due")),
    "F": ("figure", ("value", "unit", "subject", "as_of")),
    "P": ("decision", ("text", "case_id")),
    "V": ("decision", ("text", "case_id")),
    "U": ("follow_up", ("action", "owner", "due", "case_id", "status", "title", "text")),
    "A": ("assessment", ("subject", "subject_kind", "text")),
    "G": ("goal", ("title", "label", "parent")),
    "R": ("proposal", ("text", "goal")),
    "X": ("activity", ("text", "heading", "actor", "from_", "to")),
}
"""The kind and fields that a letter stands for."""
ALWAYS: dict[str, dict[str, str]] = {
    "O": {"subject_kind": "initiative"},
    "S": {"subject_kind": "initiative", "dimension": "status"},
    "P": {"outcome": "proposed"},
    "V": {"outcome": "adopted"},
}
"""What a letter's fields are where nothing else is said."""
TEXTS = Path(__file__).parent / "texts"
SIZE, MARGIN = 10.5, 56.0
_MARKED = re.compile(r"\{(?P<quote>[^{}]*)\}\[(?P<records>[^\[\]]*)\]")
_ITEM = re.compile(r"\{?- ")
_NUMBER = re.compile(r"^(?P<number>\S*\d\S*)\s(?P<rest>.+)$")

Kind = Literal["heading", "item", "text", "page", "document"]


@dataclass
class Line:
    """A line of a paper: its words with asterisks, the level of a heading, and the quotes with what they prove."""

    kind: Kind
    words: str = ""
    level: int = 0
    proofs: list[tuple[str, list[dict[str, Any]]]] = field(default_factory=list)

    @property
    def plain(self) -> str:
        return self.words.replace("*", "")


@dataclass(frozen=True)
class Annotated:
    """A paper and how it is set: by Word (``.docx``, or LibreOffice's PDF of it), or drawn in one or two columns,
    with the numbers of cases in the margin or not.

    Attributes:
        NAME: of the paper and of its text.
    """

    NAME: str
    way: Literal["docx", "pdf", "drawn", "margin", "columns"]
    font: str = "Calibri"

    def build(self, folder: Path) -> None:
        """Write the paper and its gold."""
        lines = list(read(TEXTS / f"{self.NAME}.txt"))
        if self.way in ("docx", "pdf"):
            _write(lines, WordPaper(folder / f"{self.NAME}.{self.way}", font=self.font, size=SIZE))
        else:
            _draw(lines, Papers(folder / f"{self.NAME}.pdf", UPRIGHT, self.font), self.way)


def read(path: Path) -> Iterator[Line]:
    """The lines of an annotated text. Raises ValueError where a letter is none of :data:`FIELDS`."""
    for text in path.read_text(encoding="utf-8").splitlines():
        if text == "---":
            yield Line("page")
        elif text.startswith("@document "):
            parts = [part.split("=", 1) for part in text.removeprefix("@document ").split(" | ")]
            yield Line("document", proofs=[("", [{"kind": "document", **dict(parts)}])])
        elif text:
            level = len(text) - len(text.lstrip("#"))
            kind: Kind = "heading" if level else "item" if _ITEM.match(text) else "text"
            body = text[level:].strip()
            proofs = [(_bare(one["quote"]), _records(one)) for one in _MARKED.finditer(body)]
            yield Line(kind, _bare(_MARKED.sub(r"\g<quote>", body)), level, proofs)


def _bare(text: str) -> str:
    return text.removeprefix("- ")


def _records(marked: re.Match[str]) -> list[dict[str, Any]]:
    quote = _bare(marked["quote"].replace("*", ""))
    found = []
    for told in filter(None, marked["records"].split(" ;; ")):
        letter, _, rest = told.partition(" ")
        if letter not in FIELDS:
            raise ValueError(f"no kind of record goes by {letter!r}: {told}")
        kind, names = FIELDS[letter]
        values = [quote.removesuffix(".") if value == "=" else value for value in rest.split("|")]
        record: dict[str, Any] = {"kind": kind, **ALWAYS.get(letter, {})}
        record |= {name: value for name, value in zip(names, values, strict=False) if value}
        if kind == "figure":
            record["value"] = float(record["value"])
        if "aliases" in record:
            record["aliases"] = [record["aliases"]]
        found.append(record)
    return found


def _note(gold: Gold, line: Line, before: list[str]) -> None:
    """Note what a line proves; what the paper says of itself is proved by the lines before."""
    for quote, records in line.proofs:
        note(gold, before[:3] if line.kind == "document" else quote.replace("*", ""), *records)


def _write(lines: list[Line], paper: WordPaper) -> None:
    said: list[str] = []
    for line in lines:
        if line.kind == "page":
            paper.page()
        elif line.kind == "heading":
            paper.heading(line.words, line.level)
        elif line.kind != "document":
            runs = [run for run in re.split(r"(\*[^*]+\*)", line.words) if run]
            paper.text(*runs, style="List Bullet" if line.kind == "item" else None)
        said.append(line.plain)
        _note(paper.gold, line, said)
    paper.save()


def _draw(lines: list[Line], paper: Papers, way: str) -> None:
    paper.page()
    left = MARGIN + (62 if way == "margin" else 0)
    width = paper.width - left - MARGIN
    column = (width - 22) / 2 if way == "columns" else width
    top = y = MARGIN
    x = left
    said: list[str] = []
    for line in lines:
        if line.kind == "page":
            paper.page()
            x, y, top = left, MARGIN, MARGIN
            continue
        if line.kind == "document":
            _note(paper.say(), line, said)
            top = y = y + SIZE
            continue
        size, look = _letters(line)
        words = line.words
        bold = words.startswith("*") and line.kind == "text"
        number = _NUMBER.match(words) if way == "margin" and line.level == 2 else None
        wide = width if top == MARGIN and not said[1:] else column
        if way == "columns" and x == left and y > paper.height * 0.36 and line.level == 2:
            x, y = left + column + 22, top
        y += size * (0.9 if line.kind == "heading" else 0.35)
        if number:
            paper.text(MARGIN, y, left - MARGIN, number["number"], size, look)
            words = number["rest"]
        if line.kind == "item":
            y = paper.text(x + 13, y, wide - 13, line.plain, size, sign="•")
        elif bold and words.endswith("*"):
            y = paper.text(x, y, wide, line.plain, size, "b")
        elif bold:
            head, _, rest = words[1:].partition("*")
            y = paper.text(x, y, wide, head, size, "b")
            y = paper.text(x, y, wide, rest.strip(), size)
        else:
            y = paper.text(x, y, wide, words, size, look)
        said.append(line.plain)
        _note(paper.say(), line, said)
    paper.save()


def _letters(line: Line) -> tuple[float, str]:
    """The size and look of a line."""
    if line.kind != "heading":
        return SIZE, ""
    return {1: (19.0, "b"), 2: (12.5, "b"), 3: (SIZE, "b")}[line.level]


DEV = (
    Annotated("fylke-samferdsleutval", "margin", "LiberationSerif"),
    Annotated("sykehusforetak-protokoll", "pdf", "Liberation Serif"),
    Annotated("energitilsyn-brev", "docx", "Arial"),
    Annotated("havneby-styringsgruppe", "drawn", "DejaVuSans"),
    Annotated("kommune-skuleprogram", "columns", "LiberationSans"),
    Annotated("programme-memo", "docx", "Calibri"),
    Annotated("helsefellesskap-referat", "docx", "Calibri"),
    Annotated("kontrollutval-oppfolging", "pdf", "Liberation Serif"),
    Annotated("domstol-kvartal", "drawn", "LiberationSans"),
    Annotated("trust-minutes", "docx", "Arial"),
)
HELD_OUT = (
    Annotated("universitet-styresak", "docx", "Cambria"),
    Annotated("bispedomme-referat", "pdf", "Liberation Sans"),
)
