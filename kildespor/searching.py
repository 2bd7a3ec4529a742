"""The command that searches, and how it shows what it finds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape
from rich.text import Text
from typer.core import TyperCommand

from kildespor.formats import ListFormat
from kildespor.options import DATABASE, DatabaseOption, knowledge_base
from kildespor.questions import FormatOption, FromOption, ToOption
from kildespor.words import BLOCKS, KINDS, VALUES
from schemas.errors import ExitCode

if TYPE_CHECKING:
    from typer._click import Context

    from db import Found

app = typer.Typer()

_KINDS = {word: kind for kind, word in (BLOCKS | KINDS).items()}
_VALUES = {word: value for value, word in VALUES.items()}


_EXCLUDED = re.compile(r'-(?:\w\w|")')
"""The beginning of what is left out, and not an option of one letter."""


class _Search(TyperCommand):
    """A command that takes "-word" for a word that is left out, not for options of one letter each."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        excluded = [] if "--" in args else [arg for arg in args if _EXCLUDED.match(arg)]
        if excluded:
            args = [*(arg for arg in args if arg not in excluded), "--", *excluded]
        return super().parse_args(ctx, args)


def _query(words: Sequence[str]) -> str:
    """The query as typed, given back the quotes that the shell took from several words beside others."""
    if len(words) == 1:
        return words[0]
    return " ".join(_SEVERAL.sub(r'\1"\2"', word) for word in words)


_SEVERAL = re.compile(r'\A(-?)(?!NEAR|NÆR)([^"]*\s[^"]*)\Z')


def _kinds(words: list[str] | None) -> list[str] | None:
    """Kinds by their names in Norwegian or in the contract."""
    kinds = [_KINDS.get(word.lower(), word) for word in words or ()]
    for kind in kinds:
        if kind not in _KINDS.values():
            raise typer.BadParameter(f"Velg blant {', '.join(_KINDS)}.")
    return kinds or None


@app.command(cls=_Search, epilog='Eksempel: kildespor search "felles journal" risiko -utredning --from 2024')
def search(
    words: Annotated[list[str], typer.Argument(metavar="ORD…", show_default=False)],
    kind: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SLAG", callback=_kinds, help="Bare dette slaget, som vedtak; kan gis flere ganger."
        ),
    ] = None,
    body: Annotated[
        str | None, typer.Option(metavar="ORGAN", help="Bare dokumenter fra dette organet.")
    ] = None,
    since: FromOption = None,
    until: ToOption = None,
    document: Annotated[
        str | None, typer.Option(metavar="FIL_ELLER_SHA256", help="Bare dette dokumentet.")
    ] = None,
    owner: Annotated[
        str | None, typer.Option(metavar="NAVN", help="Bare sider der denne er eier eller ansvarlig.")
    ] = None,
    status: Annotated[
        str | None, typer.Option(metavar="STATUS", help="Bare sider med denne statusen, som rød.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, metavar="ANTALL", help="Hvor mange treff som vises.")] = 20,
    db: DatabaseOption = DATABASE,
    format: FormatOption = ListFormat.TABLE,
) -> None:
    """Søk i teksten og opplysningene.

    Alle ordene må finnes, i en eller annen bøyning, på bokmål eller nynorsk, eller som del av et sammensatt ord. "…"
    rundt ord holder dem sammen slik de står, ORD* står for alt som begynner slik, -ORD utelater, ELLER mellom to ord
    lar ett av dem holde, og NEAR(ETT ANNET, 5) krever at ord står så nær hverandre. Æ, ø og å kan skrives ae, o og a.
    """
    from db import Filters, Query

    filters = Filters(
        kinds=kind,
        body=body,
        since=since,
        until=until,
        owner=owner,
        status=_VALUES.get(status.lower(), status) if status else None,
    )
    with knowledge_base(db) as kb:
        found = kb.find(Query(_query(words), filters, limit), document)
    show_found(found, format)
    if not found.hits:
        raise typer.Exit(ExitCode.NOT_FOUND)


def show_found(found: Found, format: ListFormat) -> None:
    """What a search found: document by document, or as rows in order of how good they are."""
    from db import by_document
    from kildespor.display import plain_console
    from kildespor.listing import show_rows

    if format is not ListFormat.TABLE:
        rows = [
            {name: getattr(hit, name) for name in ("document", "file", "page", "kind", "record")}
            | {"text": hit.marked(), "exact": hit.exact}
            for hit in found.hits
        ]
        show_rows(rows, format)
        return
    console = plain_console()
    if found.suggestion:
        console.print(
            f"Ingen treff på det som står. Viser treff for: {escape(found.suggestion)}", style="italic"
        )
    elif not found.hits:
        console.print("Ingen treff. Prøv færre ord, eller * etter begynnelsen av et ord.")
    for hits in by_document(found.hits).values():
        console.print(f"[bold]{escape(hits[0].file)}[/]", soft_wrap=True)
        for hit in hits:
            text = Text(f"  side {hit.page:<4} ")
            for piece, is_found in hit.snippet:
                text.append(piece, style="bold yellow" if is_found else None)
            text.append(f"  {(BLOCKS | KINDS)[hit.kind]}", style="dim")
            if hit.record:
                text.append(f" · kildespor trace {hit.record}", style="dim")
            console.print(text, soft_wrap=True)
