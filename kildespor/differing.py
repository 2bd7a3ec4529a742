"""What two knowledge bases read differently, for people and for programs."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from db.diff import Differences, DocumentDifference, RecordDifference
from kildespor.display import plain_console
from kildespor.export import in_words, plain
from kildespor.formats import DiffFormat
from kildespor.words import ENTITIES, FIELDS, FIXED, KINDS, VALUES
from schemas.records import RECORD_MODELS

_STATUSES = {"ok": "lest", "partly": "delvis lest", "failed": "ikke lest", None: "ikke der"}
_KINDS_OF_CHANGE = ("gone", "new", "changed")


def show_differences(found: Differences, format: DiffFormat) -> None:
    """The documents that differ: how many records of each kind, then each of them; and the names."""
    if format is DiffFormat.JSON:
        json.dump(as_json(found), sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
        return
    console = plain_console()
    if not found:
        console.print("Ingen forskjell.")
        return
    table = Table("Dokument", "Slag", box=None, pad_edge=False)
    for head in ("Borte", "Nye", "Endret"):
        table.add_column(head, justify="right")
    for one in found.documents:
        for row in _counts(one):
            table.add_row(*map(escape, row))
    if found.documents:
        console.print(table)
    for one in found.documents:
        _show_document(console, one)
    if found.joins:
        console.print("\n[bold]Navn som er knyttet sammen annerledes[/]")
    for join in found.joins:
        before, after = ("; ".join(" = ".join(group) for group in side) for side in (join.before, join.after))
        console.print(f"  {ENTITIES[join.kind]}: {escape(f'{before} → {after}')}", soft_wrap=True)


def as_json(found: Differences) -> dict[str, Any]:
    """The differences as the command writes them."""
    return {
        "documents": [_document_as_json(one) for one in found.documents],
        "joins": [{"kind": one.kind, "before": one.before, "after": one.after} for one in found.joins],
    }


def _document_as_json(one: DocumentDifference) -> dict[str, Any]:
    return {
        "document": one.document,
        "file": one.file,
        "status": {"before": one.before, "after": one.after},
        "records": [
            {
                "what": each.what,
                "kind": each.kind,
                "page": each.page,
                "fields": list(each.fields),
                "before": each.before,
                "after": each.after,
            }
            for each in one.records
        ],
        "texts": [
            {"page": each.page, "before": list(each.before), "after": list(each.after)} for each in one.texts
        ],
    }


def _counts(one: DocumentDifference) -> list[list[str]]:
    """The rows of a document in the table."""
    rows = []
    if one.before != one.after:
        rows.append(["", f"{_STATUSES[one.before]} → {_STATUSES[one.after]}", "", "", ""])
    counts = Counter[tuple[str, str]]((each.kind, each.what) for each in one.records)
    for kind in RECORD_MODELS:
        numbers = [counts[kind, what] for what in _KINDS_OF_CHANGE]
        if any(numbers):
            rows.append(["", KINDS[kind], *(str(number or "–") for number in numbers)])
    if one.texts:
        pages = len({each.page for each in one.texts})
        rows.append(["", "sider med annen tekst", "–", "–", str(pages)])
    rows[0][0] = one.file
    return rows


def _show_document(console: Console, one: DocumentDifference) -> None:
    console.print(f"\n[bold]{escape(one.file)}[/]", soft_wrap=True)
    for each in one.records:
        lead = {"gone": "[red]borte [/]", "new": "[green]ny    [/]", "changed": "[yellow]endret[/]"}[
            each.what
        ]
        console.print(f"  {lead} side {each.page}: {escape(_told(each))}", soft_wrap=True)
    for text in one.texts:
        before, after = (
            "«" + " / ".join(lines) + "»" if lines else "–" for lines in (text.before, text.after)
        )
        console.print(
            f"  [yellow]tekst [/] side {text.page}: {escape(f'{before} → {after}')}", soft_wrap=True
        )


def _told(each: RecordDifference) -> str:
    if each.before is None or each.after is None:
        return in_words(each.after or each.before or {})
    changes = [
        f"{FIELDS.get(name, 'sitat')}: {_value(each.before, name)} → {_value(each.after, name)}"
        for name in each.fields
    ]
    return f"{in_words(each.after)} ({'; '.join(changes)})"


def _value(record: Mapping[str, Any], name: str) -> str:
    if name == "evidence":
        return ", ".join(f"side {proof['page']} «{proof['quote']}»" for proof in record["evidence"])
    value = record.get(name)
    if value is None:
        return "–"
    return VALUES.get(str(value), str(value)) if name in FIXED else plain(value)
