"""Lists across documents, for people and for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

from rich.markup import escape
from rich.text import Text

from db import Change, Correction, DecisionLine, History, Line, Pair
from kildespor.columns import Cell, show_columns
from kildespor.display import plain_console
from kildespor.formats import ListFormat
from kildespor.sheets import write_rows
from kildespor.words import KINDS, NAME_ACTIONS, VALUES

Row = dict[str, Any]


def show_history(history: History, format: ListFormat) -> None:
    """All that was said of an entity."""
    if format is not ListFormat.TABLE:
        named = {"entity": history.entity, "name": history.name}
        bodies = history.bodies
        show_rows(
            [named | line_row(line) | {"body": bodies.get(line.document)} for line in history.lines], format
        )
        return
    out = plain_console()
    out.print(f"[bold]{escape(history.name)}[/]  {KINDS.get(history.kind, history.kind)} {history.entity}")
    others = [one for one in history.names if one.name != history.name]
    for one in others:
        out.print(f"  også kalt {escape(one.name)}", highlight=False)
    several = len(set(history.bodies.values())) > 1
    rows: list[list[Cell]] = []
    for line in history.lines:
        body = [history.bodies.get(line.document, "–")] if several else []
        told = line.date or "–", _what(line), _said(line), _value(line.before)
        rows.append([*told, *body, _where(line), line.record])
    _show_table(("Dato", "Hva", "Sagt", "Før", *(["Organ"] if several else []), "Hvor", "Id"), rows)
    for silence in history.silences:
        out.print(
            f"{escape(silence.body)} har ikke meldt om dette siden {silence.last}; "
            f"{silence.missed} senere rapporter nevner det ikke."
        )


def show_names(history: History, pairs: Sequence[Pair], told: Sequence[str], format: ListFormat) -> None:
    """The names of an entity, why they are one thing's, and what the list of bodies tells of it."""
    if format is not ListFormat.TABLE:
        show_rows([pair_row(one) for one in pairs], format)
        return
    out = plain_console()
    out.print(f"[bold]{escape(history.name)}[/]  {history.entity}")
    alias = " (bare som et annet navn)"
    names = [(f"{one.name}{alias if one.alias else ''}", str(one.documents)) for one in history.names]
    _show_table(("Navn", "Dokumenter"), names)
    for sentence in told:
        out.print(escape(sentence))
    if pairs:
        _show_pairs(pairs)


def show_pairs(pairs: Sequence[Pair], format: ListFormat) -> None:
    """Names that may be one thing's."""
    if format is not ListFormat.TABLE:
        show_rows([pair_row(one) for one in pairs], format)
        return
    _show_pairs(pairs, "Ingen navn er i tvil.")


def show_name_decisions(corrections: Sequence[Correction], format: ListFormat) -> None:
    """What people decided about names."""
    rows = [
        {
            "number": one.number,
            "made": one.made,
            "by": one.made_by,
            "action": one.action,
            "kind": one.target["kind"],
            "one": one.target.get("one") or one.target["name"],
            "other": one.target.get("other") or one.value,
            "note": one.note,
            "undone": one.undone,
            "undone_by": one.undone_by,
        }
        for one in corrections
        if one.action in NAME_ACTIONS
    ]
    if format is not ListFormat.TABLE:
        show_rows(rows, format)
        return
    table = []
    for row in rows:
        said = NAME_ACTIONS[row["action"]].format(row["one"], row["other"])
        undone = f"{row['undone'][:10]} av {row['undone_by']}" if row["undone"] else ""
        told = (row["made"][:10], row["by"], said, row["note"] or "", undone)
        table.append((str(row["number"]), *told))
    heads = ("Nr.", "Dato", "Hvem", "Bestemt", "Hvorfor", "Tatt tilbake")
    _show_table(heads, table, "Ingen har bestemt noe om navn.")


def pair_row(pair: Pair) -> Row:
    """A pair of names as a row."""
    return {
        "kind": pair.kind,
        "one": pair.one,
        "other": pair.other,
        "held": pair.held,
        "score": pair.score,
        "reason": pair.reason,
    }


def _show_pairs(pairs: Sequence[Pair], none: str = "") -> None:
    rows = [
        (one.one, one.other, "samme" if one.held else "tvil", f"{one.score:.2f}", one.reason) for one in pairs
    ]
    _show_table(("Navn", "Annet navn", "", "Sikkerhet", "Hvorfor"), rows, none)


def show_changes(changes: Sequence[Change], format: ListFormat) -> None:
    """What is new of initiatives and goals."""
    if format is not ListFormat.TABLE:
        show_rows([{"entity": one.entity, "name": one.name} | line_row(one.line) for one in changes], format)
        return
    rows: list[tuple[Cell, ...]] = []
    for one in changes:
        line = one.line
        what = _what(line) if line.before else "ny"
        told = what, _value(line.before), _said(line), _where(line), line.record
        rows.append((one.name, line.date or "–", *told))
    heads = ("Navn", "Dato", "Hva", "Før", "Nå", "Hvor", "Id")
    _show_table(heads, rows, "Ingenting er nytt i denne tida.")


def show_decisions(decisions: Sequence[DecisionLine], format: ListFormat) -> None:
    """Decisions, meeting by meeting."""
    if format is not ListFormat.TABLE:
        show_rows([one._asdict() for one in decisions], format)
        return
    rows = []
    for one in decisions:
        case = " ".join(filter(None, (one.case_id, one.title)))
        told = one.date or "–", one.body or "–", case or "–", VALUES[one.outcome], one.text
        rows.append((*told, f"{one.file}, side {one.page}{_more(one)}", one.record))
    _show_table(("Dato", "Organ", "Sak", "Utfall", "Tekst", "Hvor", "Id"), rows, "Ingen vedtak funnet.")


def _more(one: DecisionLine) -> str:
    """In how many more places of the meeting's documents a decision stands."""
    return f", og {one.also.count(' ') + 1} til" if one.also else ""


def show_rows(rows: Sequence[Row], format: ListFormat) -> None:
    """Rows as JSON, or as CSV with the columns of the first."""
    if format is ListFormat.JSON:
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    elif rows:
        write_rows(rows, list(rows[0]), sys.stdout)


def line_row(line: Line) -> Row:
    """A line of a history with its fields by name; the records it contradicts as one text."""
    return line._asdict() | {"contradicts": " ".join(line.contradicts)}


def _show_table(heads: Sequence[str], rows: Sequence[Sequence[Cell]], none: str = "") -> None:
    """Rows below their heads, or what is said of none."""
    console = plain_console()
    if rows or not none:
        show_columns(console, heads, rows, whole=("Dato", "Id"))
    else:
        console.print(none)


def _what(line: Line) -> str:
    kind = KINDS[line.kind]
    if line.dimension and line.dimension != "status":
        return VALUES[line.dimension]
    return kind if line.field != "owner" or line.kind == "owner" else f"{kind} (eier)"


def _said(line: Line) -> Cell:
    said = VALUES.get(line.said, line.said) if line.kind == "status" else line.said
    if line.due:
        said = f"{said} · frist {line.due}"
    against = (" · et annet dokument sier noe annet", "yellow")
    return Text.assemble(said, against) if line.contradicts else said


def _value(said: str | None) -> str:
    return " / ".join(VALUES.get(one, one) for one in said.split(" / ")) if said else ""


def _where(line: Line) -> str:
    return f"{line.file}, side {line.page}"
