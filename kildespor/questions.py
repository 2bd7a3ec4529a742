"""Questions across documents: what was said of an initiative, what was decided, what changed."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Annotated

import typer

from kildespor.formats import ListFormat
from kildespor.options import DATABASE, DatabaseOption, knowledge_base
from schemas.errors import ExitCode

app = typer.Typer()

FormatOption = Annotated[ListFormat, typer.Option("--format", help="Tabell, JSON eller CSV.")]
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def _day(text: str | None) -> str | None:
    if text is not None and not _DAY.fullmatch(text):
        raise typer.BadParameter("Skriv datoen som 2024-06-30, 2024-06 eller 2024.")
    return text


def _last_day(text: str | None) -> str | None:
    """The end of the year or month given."""
    day = _day(text)
    return day and day + {4: "-12-31", 7: "-31"}.get(len(day), "")


FromOption = Annotated[
    str | None,
    typer.Option(
        "--from", metavar="DATO", callback=_day, help="Fra og med, som 2024-06-30, 2024-06 eller 2024."
    ),
]
ToOption = Annotated[str | None, typer.Option("--to", metavar="DATO", callback=_last_day, help="Til og med.")]


@app.command(epilog="Eksempel: kildespor initiative felles journal")
def initiative(
    name: Annotated[list[str], typer.Argument(metavar="NAVN…", show_default=False)],
    db: DatabaseOption = DATABASE,
    format: FormatOption = ListFormat.TABLE,
) -> None:
    """Vis alt som er sagt om et tiltak gjennom tid: status, eier, vedtak, frister og tall, og hva som endret seg."""
    _history("initiative", " ".join(name), db, format)


@app.command(epilog="Eksempel: kildespor goal enklere hverdag")
def goal(
    name: Annotated[list[str], typer.Argument(metavar="NAVN…", show_default=False)],
    db: DatabaseOption = DATABASE,
    format: FormatOption = ListFormat.TABLE,
) -> None:
    """Vis alt som er sagt om et mål gjennom tid."""
    _history("goal", " ".join(name), db, format)


@app.command(epilog="Eksempel: kildespor decisions --body porteføljestyret --from 2024-01 --to 2024-06")
def decisions(
    body: Annotated[str | None, typer.Option(metavar="ORGAN", help="Bare vedtak i dette organet.")] = None,
    since: FromOption = None,
    until: ToOption = None,
    db: DatabaseOption = DATABASE,
    format: FormatOption = ListFormat.TABLE,
) -> None:
    """Vis hva som er vedtatt og foreslått vedtatt, møte for møte."""
    from kildespor.listing import show_decisions

    with knowledge_base(db) as kb:
        found = kb.decisions(kb.body(body) if body else None, since, until)
    show_decisions(found, format)
    if not found:
        raise typer.Exit(ExitCode.NOT_FOUND)


@app.command(epilog="Eksempel: kildespor changes --since 2024-06")
def changes(
    since: Annotated[
        str,
        typer.Option(
            metavar="DATO",
            callback=_day,
            show_default=False,
            help="Fra og med, som 2024-06-30, 2024-06 eller 2024.",
        ),
    ],
    until: ToOption = None,
    limit: Annotated[
        int | None,
        typer.Option(metavar="ANTALL", min=1, show_default=False, help="Bare de første, etter navn."),
    ] = None,
    db: DatabaseOption = DATABASE,
    format: FormatOption = ListFormat.TABLE,
) -> None:
    """Vis hva som er nytt om tiltak og mål: nye navn, ny status, ny eier, ny frist."""
    from kildespor.listing import show_changes

    with knowledge_base(db) as kb:
        found = kb.changes(since, until, limit and limit + 1)
    show_changes(found[:limit], format)
    if limit and len(found) > limit:
        sys.stdout.flush()
        typer.echo(
            f"Det er mer som er nytt enn de {limit} første. Velg et høyere tall for --limit, eller utelat valget.",
            err=True,
        )
    if not found:
        raise typer.Exit(ExitCode.NOT_FOUND)


def _history(kind: str, name: str, db: Path, format: ListFormat) -> None:
    from kildespor.listing import show_history

    with knowledge_base(db) as kb:
        found = kb.history(kb.entity(kind, name))
    show_history(found, format)
