"""A meeting put together from its documents, as a summary that people read: on the screen, Markdown or Word."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.oxml import OxmlElement
from docx.shared import Cm, Emu, Pt
from rich.markup import escape
from rich.table import Table as Grid

from db.exports.einnsyn import moetemappe
from db.minutes import Case, Followed, Minutes, Place, Standing
from kildespor.display import plain_console
from kildespor.words import VALUES

_MONTHS = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-Q([1-4]))?")
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_LIST_MARK = re.compile(r"^(\d*)([.)+-])(?=\s)")
_WIDEST, _PADDING = 40, 6
"""Characters in a column of a Word table: those that widen it at most, and what it has besides."""
_SMALL = Pt(9)
_A4 = Cm(21), Cm(29.7)
_MARGIN = Cm(2)
_BACKSLASHED = r"\1\\\2"
_DIMENSIONS = ("status", "risk", "progress")


@dataclass(frozen=True, slots=True)
class Heading:
    """``level`` is 0 for the title of it all."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``lead`` is what kind of thing it is; ``where`` is its page."""

    text: str
    lead: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The columns that are empty throughout are left out."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]

    def filled(self) -> tuple[list[str], list[list[str]]]:
        """Heads and rows of the columns that hold something."""
        kept = [place for place in range(len(self.heads)) if any(row[place] for row in self.rows)]
        return [self.heads[place] for place in kept], [[row[place] for place in kept] for row in self.rows]


Part = Heading | Paragraph | Table


def parts(minutes: Minutes) -> Iterator[Part]:
    """The summary: documents, agenda, what was proposed and decided, follow-ups, statuses; each with its page."""
    yield Heading(0, title_of(minutes))
    yield Paragraph("Satt sammen av Kildespor av det som står i møtets dokumenter. Kontroller mot kildene.")
    yield Heading(1, "Dokumenter")
    rows = [
        [one.title or "", VALUES.get(one.doc_type, one.doc_type), one.file, str(one.pages)]
        for one in minutes.documents
    ]
    yield Table(["Tittel", "Slag", "Fil", "Sider"], rows)
    agenda = [case for case in minutes.cases if case.title]
    if agenda:
        yield Heading(1, "Saksliste")
        yield Table(["Sak", "Klokken", "Tittel", "Type", "Innleder", "Kilde"], [_case(one) for one in agenda])
    yield from _decisions(minutes)
    if minutes.follow_ups:
        yield Heading(1, "Oppfølging av tidligere saker")
        yield Table(
            ["Sak", "Hva", "Hvem", "Frist", "Status", "Kilde"],
            [_follow_up(one) for one in minutes.follow_ups],
        )
    for head, kinds in _STATUSES:
        standing = [one for one in minutes.statuses if one.subject_kind in kinds]
        if standing:
            yield Heading(1, head)
            yield Table(["Navn", "Status", "Risiko", "Framdrift", "Per", "Kilde"], _standing(standing))


_STATUSES = (
    ("Status for tiltak", ("initiative",)),
    ("Status for mål og annet", ("goal", "indicator", "area", "dependency")),
)


def title_of(minutes: Minutes) -> str:
    """Body, number and date of a meeting in Norwegian."""
    number = f", møte {minutes.number}" if minutes.number else ""
    return f"{minutes.body}{number}{', ' + in_norwegian(minutes.date) if minutes.date else ''}"


def in_norwegian(date: str) -> str:
    """An ISO date, cut to what is said, in words: "6. juni 2024", "juni 2024", "2. kvartal 2024", "2024"."""
    found = _DATE.fullmatch(date)
    if not found:
        return date
    year, month, day, quarter = found.groups()
    if quarter:
        return f"{quarter}. kvartal {year}"
    if not month:
        return year
    if not 1 <= int(month) <= len(_MONTHS):
        return date
    words = f"{_MONTHS[int(month) - 1]} {year}"
    return f"{int(day)}. {words}" if day else words


def markdown(minutes: Minutes) -> str:
    """The summary as Markdown, with tables as GitHub writes them."""
    lines: list[str] = []
    for part in parts(minutes):
        if isinstance(part, Heading):
            lines += [f"{'#' * (part.level + 1)} {_escaped(part.text)}", ""]
        elif isinstance(part, Paragraph):
            lead = f"**{_escaped(part.lead)}:** " if part.lead else ""
            where = f" ({_escaped(part.where)})" if part.where else ""
            text = _escaped(part.text)
            lines += [f"{lead}{text if lead else _LIST_MARK.sub(_BACKSLASHED, text)}{where}", ""]
        else:
            heads, rows = part.filled()
            lines += [_row(heads), _row(["---"] * len(heads), escape=str), *map(_row, rows), ""]
    return "\n".join(lines)


def write_word(minutes: Minutes, path: Path) -> None:
    """The summary as a Word file with Word's own styles. Raises OSError where it cannot be written."""
    document = docx.Document()
    for section in document.sections:
        section.page_width, section.page_height = _A4
        section.left_margin = section.right_margin = _MARGIN
    document.core_properties.title = title_of(minutes)
    document.core_properties.author = "Kildespor"
    document.core_properties.language = "nb-NO"
    for part in parts(minutes):
        if isinstance(part, Heading):
            document.add_heading(_printable(part.text), part.level)
        elif isinstance(part, Paragraph):
            paragraph = document.add_paragraph()
            if part.lead:
                paragraph.add_run(f"{part.lead}: ").bold = True
            paragraph.add_run(_printable(part.text))
            if part.where:
                paragraph.add_run(f" ({_printable(part.where)})").italic = True
        else:
            _add_table(document, *part.filled())
    document.save(str(path))


def minutes_file(minutes: Minutes, kind: str) -> bytes:
    """A meeting as a file: "md", "docx" or "json" (as eInnsyn has meetings)."""
    if kind == "docx":
        with tempfile.TemporaryDirectory() as folder:
            write_word(minutes, Path(folder, "mote.docx"))
            return Path(folder, "mote.docx").read_bytes()
    if kind == "md":
        return markdown(minutes).encode()
    return json.dumps(moetemappe(minutes), ensure_ascii=False, indent=2).encode()


def show(minutes: Minutes) -> None:
    """The summary on the screen."""
    console = plain_console()
    for part in parts(minutes):
        if isinstance(part, Heading):
            console.print(f"\n[bold]{escape(part.text)}[/]", soft_wrap=True)
        elif isinstance(part, Paragraph):
            lead = f"[dim]{escape(part.lead)}:[/] " if part.lead else ""
            where = f" [dim]({escape(part.where)})[/]" if part.where else ""
            console.print(f"{lead}{escape(part.text)}{where}", soft_wrap=True)
        else:
            heads, rows = part.filled()
            grid = Grid(box=None, pad_edge=False)
            for head in heads:
                grid.add_column(head, overflow="fold")
            for row in rows:
                grid.add_row(*map(escape, row))
            console.print(grid)


def _decisions(minutes: Minutes) -> Iterator[Part]:
    decided = [case for case in minutes.cases if case.decisions]
    if not decided and not minutes.decisions:
        return
    yield Heading(1, "Forslag og vedtak")
    for case in decided:
        yield Heading(
            2, f"{case.case_id or ''} {case.title}".strip() if case.title else f"Sak {case.case_id}"
        )
        for one in case.decisions:
            yield Paragraph(one.text, "Vedtak" if one.adopted else "Forslag til vedtak", _where(one.place))
    if decided and minutes.decisions:
        yield Heading(2, "Uten sak på sakslisten")
    for one in minutes.decisions:
        yield Paragraph(one.text, "Vedtak" if one.adopted else "Forslag til vedtak", _where(one.place))


def _case(case: Case) -> list[str]:
    clock = f"{case.start}–{case.end}" if case.start and case.end else case.start or ""
    presenters = [
        f"{one.name}, {one.organisation}" if one.organisation else one.name for one in case.presenters
    ]
    return [
        case.case_id or "",
        clock,
        case.title,
        case.item_type or "",
        "; ".join(presenters),
        _where(case.place),
    ]


def _follow_up(one: Followed) -> list[str]:
    said = [text.rstrip(". ") for text in (one.title, one.text, one.action) if text]
    what = ". ".join(dict.fromkeys(said))
    due = in_norwegian(one.due) if one.due else ""
    return [one.case_id or "", what, one.owner or "", due, one.status or "", _where(one.place)]


def _standing(statuses: Iterable[Standing]) -> list[list[str]]:
    """One row a thing, with its dimensions side by side."""
    rows: dict[str, dict[str, Standing]] = {}
    for one in statuses:
        rows.setdefault(one.entity or one.subject, {})[one.dimension] = one
    made = []
    for row in rows.values():
        first = next(iter(row.values()))
        values = [VALUES.get(row[name].value, row[name].value) if name in row else "" for name in _DIMENSIONS]
        date = in_norwegian(first.as_of) if first.as_of else ""
        made.append([first.subject, *values, date, _where(first.place)])
    return made


def _where(place: Place) -> str:
    return f"{place.file}, side {place.page}"


def _escaped(text: str) -> str:
    """A text in which Markdown sees no signs of its own."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _row(cells: Sequence[str], escape: Callable[[str], str] = _escaped) -> str:
    return f"| {' | '.join(map(escape, cells))} |"


def _add_table(document: docx.document.Document, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table whose columns are as wide as what they hold asks for, and whose heads stand on every page."""
    table = document.add_table(rows=1, cols=len(heads), style="Light Grid Accent 1")
    table.autofit = False
    for _ in rows:
        table.add_row()
    shares = [
        min(max(len(cell) for cell in column), _WIDEST) + _PADDING
        for column in zip(heads, *rows, strict=True)
    ]
    for place, column in enumerate(zip(heads, *rows, strict=True)):
        width = Emu((_A4[0] - 2 * _MARGIN) * shares[place] // sum(shares))
        table.columns[place].width = width
        for cell, text in zip(table.columns[place].cells, column, strict=True):
            cell.width = width
            cell.text = ""
            cell.paragraphs[0].add_run(_printable(text)).font.size = _SMALL
    repeated = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)


def _printable(text: str) -> str:
    """The text without the control characters that XML cannot hold."""
    return "".join(sign for sign in text if sign.isprintable() or sign in "\n\t")
