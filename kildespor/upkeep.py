"""Looking after a knowledge base: made anew, and compared with what it was."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from kildespor.formats import DiffFormat
from kildespor.options import DATABASE, DatabaseOption, knowledge_base, originals_of
from kildespor.stopping import Interrupted
from schemas.errors import ExitCode

app = typer.Typer()


@app.command(epilog="Eksempel: kildespor rebuild --db styret.db")
def rebuild(
    db: DatabaseOption = DATABASE,
    workers: Annotated[
        int | None, typer.Option(min=1, metavar="ANTALL", help="Hvor mange filer som leses samtidig.")
    ] = None,
) -> None:
    """Lag kunnskapsbasen på nytt av originalene og det folk har bestemt.

    Den nye lages ved siden av og tar plassen til den gamle når den er hel; den gamle tas vare på som
    NAVN.forrige.db. Imens kan den gamle leses. Et dokument som ikke lenger kan leses, står som det sto, og
    sluttkoden er 3.
    """
    from corpus.store import Store
    from kildespor.display import watch
    from kildespor.rebuild import rebuild as make_anew

    try:
        with watch() as display:
            store = Store(originals_of(db))
            rebuilt = make_anew(db, store, workers=workers or os.cpu_count() or 1, display=display)
    except Interrupted:
        typer.echo("Avbrutt. Kunnskapsbasen er som den var.", err=True)
        raise typer.Exit(ExitCode.INTERRUPTED) from None
    unread = f", {len(rebuilt.unread)} kan fortsatt ikke leses" if rebuilt.unread else ""
    typer.echo(f"{rebuilt.read} dokumenter er lest på nytt{unread}. Kunnskapsbase: {db}")
    typer.echo(
        f"Den forrige er tatt vare på. Se hva som ble annerledes: kildespor diff {rebuilt.previous} {db}"
    )
    if rebuilt.as_before:
        typer.echo("\nKan ikke leses lenger, og står som før:")
        for error in rebuilt.as_before:
            typer.echo(f"  {error}")
    if rebuilt.as_before or rebuilt.unread:
        raise typer.Exit(ExitCode.SOME_UNREAD)


@app.command(epilog="Eksempel: kildespor diff styret.forrige.db styret.db")
def diff(
    old: Annotated[Path, typer.Argument(metavar="GAMMEL", show_default=False)],
    new: Annotated[Path, typer.Argument(metavar="NY", show_default=False)],
    format: Annotated[DiffFormat, typer.Option(help="Tabell eller JSON.")] = DiffFormat.TABLE,
) -> None:
    """Se hva som er lest annerledes i en ny kunnskapsbase enn i en gammel.

    Dokument for dokument: opplysninger som er borte, nye eller endret, og linjer der den reparerte teksten er en
    annen. Opplysninger sammenliknes etter slag og sted på siden. Sluttkoden er 4 når noe er annerledes.
    """
    from kildespor.differing import show_differences

    with knowledge_base(old) as before, knowledge_base(new) as after:
        found = after.differences(before)
    show_differences(found, format)
    if found:
        raise typer.Exit(ExitCode.NOT_VERIFIED)
