"""The commands that keep a knowledge base open to people: who may log in, which folder is read from."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kildespor.options import DATABASE, DatabaseOption
from kildespor.stopping import Interrupted
from schemas.errors import NotFound

app = typer.Typer()


class RoleName(StrEnum):
    """What a user may do, each more than the one before."""

    READ = "read"
    REVIEW = "review"
    ADMINISTER = "administer"


@app.command(epilog="Eksempel: kildespor account kari --role review")
def account(
    name: Annotated[str, typer.Argument(metavar="NAVN", show_default=False)],
    db: DatabaseOption = DATABASE,
    role: Annotated[
        RoleName, typer.Option(help="Leser; vurderer opplysninger også; eller leser inn dokumenter også.")
    ] = RoleName.READ,
    remove: Annotated[bool, typer.Option("--remove", help="Ta brukeren bort.")] = False,
) -> None:
    """Lag en bruker som kan logge inn på nettsidene, eller gi den ny rolle og nytt passord.

    Brukerne trengs når sidene vises på et nettverk. De gjelder fra neste gang kildespor serve startes.
    """
    from kildespor import accounts
    from web.house import Role

    path = accounts.accounts_of(db)
    if remove:
        if not accounts.remove(path, name):
            raise NotFound(f"Det er ingen bruker som heter {name}")
        typer.echo(f"{name} kan ikke lenger logge inn.")
        return
    password = typer.prompt("Passord", hide_input=True, confirmation_prompt="Gjenta passordet")
    accounts.add(path, name, Role[role.name], password)
    typer.echo(f"{name} kan logge inn fra neste gang kildespor serve startes.")


@app.command(epilog="Eksempel: kildespor watch /felles/styrepapirer --db styret.db")
def watch(
    folder: Annotated[
        Path, typer.Argument(metavar="MAPPE", exists=True, file_okay=False, show_default=False)
    ],
    db: DatabaseOption = DATABASE,
    every: Annotated[
        float,
        typer.Option(min=0.1, metavar="SEKUNDER", help="Hvor lenge det går mellom hver gang det ses etter."),
    ] = 5.0,
) -> None:
    """Les inn det som kommer i en mappe, til du trykker Ctrl-C.

    En fil leses når den er ferdig skrevet, og igjen hvis den endres. Ingenting skrives i mappen.
    """
    from kildespor.watch import watch as keep_watch

    if folder.resolve() in db.resolve().parents:
        raise typer.BadParameter("Kunnskapsbasen kan ikke ligge i mappen det ses etter filer i.")
    typer.echo(f"Ser etter filer i {folder}. Ctrl-C avslutter.")
    try:
        keep_watch(folder, db, every, typer.echo)
    except Interrupted:
        typer.echo("Ferdig.")
