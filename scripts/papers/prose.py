"""Sentences with the records that each of them proves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from papers.gold import Gold


@dataclass(frozen=True)
class Said:
    """A sentence, and the records (kind and fields) that a reader takes from it."""

    text: str
    records: tuple[dict[str, Any], ...] = field(default=())


def plain(*texts: str) -> list[Said]:
    """Sentences that prove no record."""
    return [Said(text) for text in texts]


def initiative(name: str) -> dict[str, Any]:
    """That there is an initiative of this name."""
    return {"kind": "initiative", "name": name}


def owner(name: str, of: str) -> dict[str, Any]:
    """That ``name`` owns the initiative ``of``."""
    return {"kind": "owner", "subject": of, "subject_kind": "initiative", "owner": name}


def status(of: str, value: str, dimension: str = "status", as_of: str | None = None) -> dict[str, Any]:
    """A status of the initiative ``of``."""
    return {
        "kind": "status",
        "subject": of,
        "subject_kind": "initiative",
        "dimension": dimension,
        "value": value,
        "as_of": as_of,
    }


def figure(value: float, unit: str, subject: str | None = None, as_of: str | None = None) -> dict[str, Any]:
    """A reported number."""
    return {"kind": "figure", "subject": subject, "value": value, "unit": unit, "as_of": as_of}


def dependency(of: str, on: str, due: str | None = None) -> dict[str, Any]:
    """That the initiative ``of`` depends on something."""
    return {"kind": "dependency", "subject": of, "on": on, "due": due}


def record(gold: Gold, sentences: Iterable[Said]) -> None:
    """Note the records of sentences that stand on the page."""
    for said in sentences:
        for fields in said.records:
            text = {"text": said.text} if fields["kind"] == "figure" else {}
            gold.record(quote=said.text, **fields, **text)
