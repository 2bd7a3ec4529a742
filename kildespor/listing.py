"""Lists across documents, for people and for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

from rich.markup import escape
from rich.table import Table
from rich.text import Text

from db import Change, DecisionLine, History, Line
from kildespor.display import plain_console
from kildespor.formats import ListFormat
from kildespor.sheets import write_rows
from kildespor.words import KINDS, VALUES

Row = dict[str, Any]


def show_history(history: History, format: ListFormat) -> None:
    """All that was said of an entity."""
    if format is not ListFormat.TABLE:
        named = {"entity": history.entity, "name": history.name}
        show_rows([named | line_row(line) for line in history.lines], format)
        return
    out = plain_console()
    out.print(f"[bold]{escape(history.name)}[/]  {KINDS.get(history.kind, history.kind)} {history.entity}")
    others = [one for one in history.names if one.name != history.name]
    for one in others:
        out.print(f"  også kalt {escape(one.name)}", highlight=False)
    table = _table("Dato", "Hva", "Sagt", "Før", "Hvor", "Id")
    for line in history.lines:
        table.add_row(
            line.date or "–", _what(line), _said(line), _value(line.before), _where(line), line.record
        )
    out.print(table)
    for silence in history.silences:
        out.print(
            f"{escape(silence.body)} har ikke meldt om dette siden {silence.last}; "
            f"{silence.missed} senere rapporter nevner det ikke."
        )


def show_changes(changes: Sequence[Change], format: ListFormat) -> None:
    """What is new of initiatives and goals."""
    if format is not ListFormat.TABLE:
        show_rows([{"entity": one.entity, "name": one.name} | line_row(one.line) for one in changes], format)
        return
    table = _table("Navn", "Dato", "Hva", "Før", "Nå", "Hvor", "Id")
    for one in changes:
        line = one.line
        what = _what(line) if line.before else "ny"
        table.add_row(
            escape(one.name), line.date, what, _value(line.before), _said(line), _where(line), line.record
        )
    plain_console().print(table if changes else "Ingenting er nytt i denne tida.")


def show_decisions(decisions: Sequence[DecisionLine], format: ListFormat) -> None:
    """Decisions, meeting by meeting."""
    if format is not ListFormat.TABLE:
        show_rows([_slots(one) for one in decisions], format)
        return
    table = _table("Dato", "Organ", "Sak", "Utfall", "Tekst", "Hvor", "Id")
    for one in decisions:
        case = " ".join(filter(None, (one.case_id, one.title)))
        table.add_row(
            one.date or "–",
            escape(one.body or "–"),
            escape(case or "–"),
            VALUES[one.outcome],
            escape(one.text),
            f"{escape(one.file)}, side {one.page}",
            one.record,
        )
    plain_console().print(table if decisions else "Ingen vedtak funnet.")


def show_rows(rows: Sequence[Row], format: ListFormat) -> None:
    """Rows as JSON, or as CSV with the columns of the first."""
    if format is ListFormat.JSON:
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    elif rows:
        write_rows(rows, list(rows[0]), sys.stdout)


def line_row(line: Line) -> Row:
    """A line of a history with its fields by name; the records it contradicts as one text."""
    return _slots(line) | {"contradicts": " ".join(line.contradicts)}


def _slots(one: Line | DecisionLine) -> Row:
    return {name: getattr(one, name) for name in one.__slots__}


def _table(*heads: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for head in heads:
        table.add_column(head, overflow="fold", no_wrap=head in ("Dato", "Id"))
    return table


def _what(line: Line) -> str:
    kind = KINDS[line.kind]
    if line.dimension and line.dimension != "status":
        return VALUES[line.dimension]
    return kind if line.field != "owner" or line.kind == "owner" else f"{kind} (eier)"


def _said(line: Line) -> Text:
    said = VALUES.get(line.said, line.said) if line.kind == "status" else line.said
    text = Text(said)
    if line.due:
        text.append(f" · frist {line.due}")
    if line.contradicts:
        text.append(" · et annet dokument sier noe annet", style="yellow")
    return text


def _value(said: str | None) -> str:
    return " / ".join(VALUES.get(one, one) for one in said.split(" / ")) if said else ""


def _where(line: Line) -> str:
    return f"{escape(line.file)}, side {line.page}"
