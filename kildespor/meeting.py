"""The command that puts a meeting together from its documents."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kildespor.formats import MeetingFormat
from kildespor.options import DATABASE, DatabaseOption, knowledge_base
from schemas.errors import NotFound

if TYPE_CHECKING:
    from db.minutes import MeetingLine, Minutes

app = typer.Typer()

_NORWEGIAN_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


@app.command(epilog="Eksempel: kildespor meeting porteføljestyret 2024-06-06 --format docx -o møte.docx")
def meeting(
    body: Annotated[str, typer.Argument(metavar="ORGAN", show_default=False)],
    date: Annotated[
        str | None,
        typer.Argument(
            metavar="[DATO]",
            help="Datoen (2024-06-06, 6.6.2024, 2024-06 …) eller møtenummeret.",
            show_default=False,
        ),
    ] = None,
    db: DatabaseOption = DATABASE,
    format: Annotated[
        MeetingFormat,
        typer.Option(help="Tabell, Markdown, Word, eller JSON slik eInnsyn har møter (Moetemappe)."),
    ] = MeetingFormat.TABLE,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FIL", help="Skriv til fila, ikke til skjermen.")
    ] = None,
) -> None:
    """Vis et møte: saksliste, forslag og vedtak, oppfølging og status, hver linje med sin side.

    Uten dato listes møtene i organet.
    """
    if format is MeetingFormat.DOCX and output is None:
        raise typer.BadParameter("Word skrives til en fil: oppgi den med --output.")
    if format is MeetingFormat.TABLE and output is not None:
        raise typer.BadParameter(
            "Tabellen vises på skjermen: velg et annet --format for å skrive til en fil."
        )
    with knowledge_base(db) as kb:
        found = kb.meetings(kb.body(body))
        if date is None and format is MeetingFormat.TABLE:
            _list(found, body)
            return
        minutes = kb.minutes(_the_one(found, date).id)
    _write(minutes, format, output)


def _the_one(meetings: list[MeetingLine], date: str | None) -> MeetingLine:
    """The meeting of that date, or beginning of a date, or number. Raises NotFound where it is not one."""
    if written := _NORWEGIAN_DATE.fullmatch(date or ""):
        day, month, year = written.groups()
        date = f"{year}-{month:0>2}-{day:0>2}"
    meant = [
        one
        for one in meetings
        if date is None or date == one.number or (one.date or "").startswith(date) or date == one.id
    ]
    if len(meant) == 1:
        return meant[0]
    known = ", ".join(one.date or f"møte {one.number}" for one in meant or meetings)
    if meant:
        raise NotFound(f"Flere møter passer: {known}", "Oppgi hele datoen eller møtenummeret")
    raise NotFound(
        f"Organet har ikke noe møte {date}" if date else "Organet har ingen møter",
        f"Kjente møter: {known}" if known else "",
    )


def _list(meetings: list[MeetingLine], body: str) -> None:
    from rich.markup import escape
    from rich.table import Table

    from kildespor.display import plain_console
    from kildespor.minutes import in_norwegian

    if not meetings:
        raise NotFound(f"Ingen møter i {body} er kjent")
    table = Table("Dato", "Møte", box=None, pad_edge=False)
    for head in ("Dokumenter", "Saker", "Vedtak og forslag"):
        table.add_column(head, justify="right")
    for one in meetings:
        counts = (one.documents, one.cases, one.decisions)
        table.add_row(
            in_norwegian(one.date or "–"), one.number or "–", *(str(count or "–") for count in counts)
        )
    console = plain_console()
    console.print(f"[bold]{escape(meetings[0].body)}[/]")
    console.print(table)


def _write(minutes: Minutes, format: MeetingFormat, output: Path | None) -> None:
    from kildespor.minutes import markdown, show, write_word
    from kildespor.output import whole

    if format is MeetingFormat.TABLE:
        show(minutes)
        return
    if format is MeetingFormat.DOCX:
        assert output is not None
        with whole(output) as new:
            write_word(minutes, new)
        return
    if format is MeetingFormat.MARKDOWN:
        text = markdown(minutes)
    else:
        from db.exports.einnsyn import moetemappe

        text = json.dumps(moetemappe(minutes), ensure_ascii=False, indent=2) + "\n"
    if output is None:
        sys.stdout.write(text)
    else:
        with whole(output) as new:
            new.write_text(text, encoding="utf-8")
