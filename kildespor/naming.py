"""The commands for names: what goes by several, what may, and what people decide of them."""

from __future__ import annotations

import getpass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import typer

from kildespor.formats import ListFormat
from kildespor.options import DATABASE, DatabaseOption, knowledge_base

app = typer.Typer(
    name="names",
    help="Navn på samme sak: se dem, slå sammen, skill ut, gi nytt navn.",
    no_args_is_help=True,
)


class Kind(StrEnum):
    """What has names, in the words of the command line."""

    INITIATIVE = "tiltak"
    GOAL = "mål"
    ORGANISATION = "virksomhet"
    PERSON = "person"

    @property
    def entity(self) -> str:
        """The kind of entity."""
        return self.name.lower()


KindOption = Annotated[Kind, typer.Option("--kind", help="Hva som har navnet.")]
FormatOption = Annotated[ListFormat, typer.Option("--format", help="Tabell, JSON eller CSV.")]
ByOption = Annotated[
    str, typer.Option("--by", metavar="NAVN", default_factory=getpass.getuser, help="Hvem som bestemmer.")
]
NoteOption = Annotated[str | None, typer.Option("--note", metavar="TEKST", help="Hvorfor.")]
OneArgument = Annotated[
    str, typer.Argument(metavar="NAVN", show_default=False, help="Slik det står i et dokument, eller id-en.")
]
OtherArgument = Annotated[str, typer.Argument(metavar="ANNET_NAVN", show_default=False)]


@app.command(epilog="Eksempel: kildespor names show Helsedirektoratet --kind virksomhet")
def show(
    name: OneArgument,
    kind: KindOption = Kind.INITIATIVE,
    db: DatabaseOption = DATABASE,
    format: FormatOption = ListFormat.TABLE,
) -> None:
    """Vis hvilke navn noe går under, og hvorfor de er slått sammen."""
    from kildespor.listing import show_names

    with knowledge_base(db) as kb:
        entity = kb.entity(kind.entity, name)
        show_names(kb.history(entity), kb.pairs_of(entity), kb.told_of(entity), format)


@app.command(epilog="Eksempel: kildespor names doubts --kind tiltak")
def doubts(
    kind: Annotated[Kind | None, typer.Option("--kind", help="Hva som har navnene.")] = None,
    limit: Annotated[int, typer.Option(min=1, metavar="ANTALL", help="Hvor mange par som vises.")] = 50,
    db: DatabaseOption = DATABASE,
    format: FormatOption = ListFormat.TABLE,
) -> None:
    """Vis navn som kan være på samme sak, de mest sannsynlige først. Avgjør dem med join og part."""
    from kildespor.listing import show_pairs

    with knowledge_base(db) as kb:
        show_pairs(kb.doubts(kind.entity if kind else None, limit), format)


@app.command(
    epilog='Eksempel: kildespor names join "Felles journal" "Journalløftet" --note "nytt navn i 2024"'
)
def join(
    one: OneArgument,
    other: OtherArgument,
    by: ByOption,
    kind: KindOption = Kind.INITIATIVE,
    note: NoteOption = None,
    db: DatabaseOption = DATABASE,
) -> None:
    """Bestem at to navn er på samme sak."""
    _decide("join", kind, one, other, by, note, db)


@app.command(epilog='Eksempel: kildespor names part "Felles journal" "Felles journal fase 2"')
def part(
    one: OneArgument,
    other: OtherArgument,
    by: ByOption,
    kind: KindOption = Kind.INITIATIVE,
    note: NoteOption = None,
    db: DatabaseOption = DATABASE,
) -> None:
    """Bestem at to navn ikke er på samme sak."""
    _decide("part", kind, one, other, by, note, db)


@app.command(epilog='Eksempel: kildespor names rename FKJ "Felles kommunal journal"')
def rename(
    one: OneArgument,
    other: Annotated[str, typer.Argument(metavar="NYTT_NAVN", show_default=False)],
    by: ByOption,
    kind: KindOption = Kind.INITIATIVE,
    note: NoteOption = None,
    db: DatabaseOption = DATABASE,
) -> None:
    """Bestem hva noe skal hete i lister og oversikter. Dokumentene og opplysningene fra dem står som de er."""
    _decide("rename", kind, one, other, by, note, db)


@app.command("list", epilog="Eksempel: kildespor names list")
def list_decisions(db: DatabaseOption = DATABASE, format: FormatOption = ListFormat.TABLE) -> None:
    """Vis hva folk har bestemt om navn, også det som er tatt tilbake."""
    from kildespor.listing import show_name_decisions

    with knowledge_base(db) as kb:
        show_name_decisions(kb.corrections(), format)


@app.command(epilog="Eksempel: kildespor names undo 12")
def undo(
    number: Annotated[
        int, typer.Argument(metavar="NUMMER", show_default=False, help="Vises av kildespor names list.")
    ],
    by: ByOption,
    db: DatabaseOption = DATABASE,
) -> None:
    """Ta tilbake en avgjørelse. Alt blir som om den ikke var tatt."""
    with knowledge_base(db):
        pass  # there is one
    with knowledge_base(db, create=True) as kb:
        kb.undo(number, by)
    typer.echo(f"Avgjørelse {number} er tatt tilbake.")


def _decide(
    action: Literal["join", "part", "rename"],
    kind: Kind,
    one: str,
    other: str,
    by: str,
    note: str | None,
    db: Path,
) -> None:
    with knowledge_base(db):
        pass  # there is one
    with knowledge_base(db, create=True) as kb:
        number = kb.decide_on_names(action, kind.entity, one, other, by, note)
    typer.echo(
        f"Avgjort, og gjelder også når dokumentene leses på nytt. Angre med: kildespor names undo {number}"
    )
