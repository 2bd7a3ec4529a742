"""Papers of prose and tables, each a text in ``texts`` whose braces mark the words that prove records.

A line is a heading (``#``, ``##``, ``###``), a list item (``-``), a page's end (``---``), the paper's own record
(``@document``, of the lines before it) or a paragraph; what stands between asterisks is bold. Behind words in braces
stand their records in square brackets, parted by ``;;``: a letter of :data:`FIELDS` and its fields, parted by ``|``.
``=`` stands for the words in the braces; what is empty is not stated. Tables are told in :mod:`papers.tabletext`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from papers import tabletext
from papers.facts import note
from papers.gold import Gold, Quote
from papers.sheets import LYING, UPRIGHT, Papers
from papers.tabletext import Table
from papers.word import WordPaper

FIELDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "I": ("initiative", ("name", "aliases")),
    "O": ("owner", ("subject", "owner", "subject_kind")),
    "S": ("status", ("subject", "value", "subject_kind", "dimension", "as_of")),
    "D": ("dependency", ("subject", "on", "due", "owner", "criticality", "value")),
    "F": ("figure", ("value", "unit", "subject", "as_of")),
    "P": ("decision", ("text", "case_id")),
    "V": ("decision", ("text", "case_id")),
    "U": ("follow_up", ("action", "owner", "due", "case_id", "status", "title", "text")),
    "A": ("assessment", ("subject", "subject_kind", "text")),
    "G": ("goal", ("title", "label", "parent")),
    "R": ("proposal", ("text", "goal")),
    "X": ("activity", ("text", "heading", "actor", "from_", "to", "service")),
    "N": ("agenda_item", ("title", "case_id", "item_type", "start", "end", "presenters")),
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

Kind = Literal["heading", "item", "text", "page", "document", "table"]


@dataclass
class Line:
    """A line of a paper: its words with asterisks, the level of a heading, and the quotes with what they prove."""

    kind: Kind
    words: str = ""
    level: int = 0
    proofs: list[tuple[Quote, list[dict[str, Any]]]] = field(default_factory=list)
    table: Table | None = None

    @property
    def plain(self) -> str:
        return self.words.replace("*", "")


@dataclass(frozen=True)
class Annotated:
    """A paper and how it is set: by Word (``.docx``, or LibreOffice's PDF of it), or drawn in one or two columns,
    with the numbers of cases in the margin or not, upright or lying.

    Attributes:
        NAME: of the paper and of its text.
    """

    NAME: str
    way: Literal["docx", "pdf", "drawn", "margin", "columns", "lying"]
    font: str = "Calibri"

    def build(self, folder: Path) -> None:
        """Write the paper and its gold."""
        lines = list(read(TEXTS / f"{self.NAME}.txt"))
        if self.way in ("docx", "pdf"):
            _write(lines, WordPaper(folder / f"{self.NAME}.{self.way}", font=self.font, size=SIZE))
        else:
            size = LYING if self.way == "lying" else UPRIGHT
            _draw(lines, Papers(folder / f"{self.NAME}.pdf", size, self.font), self.way)


def read(path: Path) -> Iterator[Line]:
    """The lines of an annotated text. Raises ValueError where a letter is none of :data:`FIELDS`."""
    table: Line | None = None
    for text in path.read_text(encoding="utf-8").splitlines():
        if table is not None and table.table is not None and text.startswith("| "):
            _row(table, table.table, text)
            continue
        if table is not None:
            yield table
            table = None
        if text.startswith("||"):
            table = Line("table", table=Table.told(text))
        elif text == "---":
            yield Line("page")
        elif text.startswith("@document "):
            parts = [part.split("=", 1) for part in text.removeprefix("@document ").split(" | ")]
            yield Line("document", proofs=[("", [{"kind": "document", **dict(parts)}])])
        elif text:
            level = len(text) - len(text.lstrip("#"))
            kind: Kind = "heading" if level else "item" if _ITEM.match(text) else "text"
            words, proofs = _parted(text[level:].strip())
            yield Line(kind, words, level, proofs)
    if table is not None:
        yield table


def _row(line: Line, table: Table, text: str) -> None:
    """Add a row to a table, with what it proves."""
    cells, _, told = text.partition(" => ")
    parted = [_parted(cell.strip()) for cell in re.split(r"\|(?![^\[\]{}]*\])", cells.removeprefix("| "))]
    table.rows.append([words for words, _ in parted])
    line.proofs += [proof for _, proofs in parted for proof in proofs]
    told = re.sub(r"=(\d)(?=\||$| ;;)", lambda match: table.over(int(match[1]) - 1), told)
    if told:
        quote = [one for one in map(tabletext.said, table.rows[-1]) if one]
        line.proofs.append((quote, _records("", told)))


def _parted(text: str) -> tuple[str, list[tuple[Quote, list[dict[str, Any]]]]]:
    """Words without their braces, and what these prove."""
    proofs: list[tuple[Quote, list[dict[str, Any]]]] = []
    for one in _MARKED.finditer(text):
        quote = _bare(one["quote"].replace("*", ""))
        proofs.append((quote, _records(quote, one["records"])))
    return _bare(_MARKED.sub(r"\g<quote>", text)), proofs


def _bare(text: str) -> str:
    return text.removeprefix("- ")


def _records(quote: str, told: str) -> list[dict[str, Any]]:
    found = []
    for one in filter(None, told.split(" ;; ")):
        letter, _, rest = one.partition(" ")
        if letter not in FIELDS:
            raise ValueError(f"no kind of record goes by {letter!r}: {one}")
        kind, names = FIELDS[letter]
        values = [quote.removesuffix(".") if value == "=" else value for value in rest.split("|")]
        record: dict[str, Any] = {"kind": kind, **ALWAYS.get(letter, {})}
        record |= {name: value for name, value in zip(names, values, strict=False) if value}
        if kind == "figure":
            record["value"] = float(record["value"])
        if "aliases" in record:
            record["aliases"] = [record["aliases"]]
        if "presenters" in record:
            people = [one.partition("/") for one in record["presenters"].split(", ")]
            record["presenters"] = [
                {"name": name, **({"organisation": body} if body else {})} for name, _, body in people
            ]
        found.append(record)
    return found


def _note(gold: Gold, line: Line, before: list[str]) -> None:
    """Note what a line proves; what the paper says of itself is proved by the lines before."""
    for quote, records in line.proofs:
        note(gold, before[:3] if line.kind == "document" else quote, *records)


def _write(lines: list[Line], paper: WordPaper) -> None:
    said: list[str] = []
    for line in lines:
        if line.kind == "page":
            paper.page()
        elif line.kind == "heading":
            paper.heading(line.words, line.level)
        elif line.table is not None:
            tabletext.write(line.table, paper)
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
        if line.table is not None:
            y = tabletext.draw(line.table, paper, x, y + SIZE * 0.6, column, SIZE - 1) + SIZE * 0.8
            _note(paper.say(), line, said)
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
    Annotated("tram-kvartalsrapport", "docx", "Calibri"),
    Annotated("vassverk-leveranseplan", "pdf", "Liberation Sans"),
    Annotated("kulturrad-protokoll", "docx", "Cambria"),
    Annotated("skogforsk-tildelingsbrev", "pdf", "Liberation Serif"),
    Annotated("innlandet-kompetansestrategi", "drawn", "DejaVuSans"),
    Annotated("sykehus-aksjonslogg", "lying", "LiberationSans"),
    Annotated("arts-council-review", "pdf", "Liberation Sans"),
    Annotated("kommune-kostnadsnotat", "drawn", "LiberationSerif"),
    Annotated("ferjerute-manedsrapport", "pdf", "Liberation Sans"),
    Annotated("barnehage-samarbeidsutval", "docx", "Calibri"),
    Annotated("bibliotek-handlingsplan", "drawn", "LiberationSans"),
    Annotated("port-board-minutes", "pdf", "Liberation Serif"),
    Annotated("bydel-okonomirapport", "docx", "Arial"),
    Annotated("kraftnett-prosjektark", "drawn", "DejaVuSans"),
    Annotated("oppvekst-tertialrapport", "pdf", "Liberation Sans"),
    Annotated("arealetat-strategioppfolging", "drawn", "LiberationSans"),
    Annotated("studentvelferd-styremote", "margin", "LiberationSerif"),
    Annotated("stralevern-handlingsplan", "pdf", "Liberation Serif"),
    Annotated("programme-status-report", "docx", "Arial"),
    Annotated("fengselshelse-statusbrev", "docx", "Cambria"),
    Annotated("sjofart-halvarsrapport", "pdf", "Liberation Serif"),
    Annotated("fellesrad-referat", "drawn", "LiberationSans"),
    Annotated("klimaprogram-notat", "docx", "Calibri"),
    Annotated("trust-board-paper", "pdf", "Liberation Sans"),
)
HELD_OUT = (
    Annotated("universitet-styresak", "docx", "Cambria"),
    Annotated("bispedomme-referat", "pdf", "Liberation Sans"),
)
