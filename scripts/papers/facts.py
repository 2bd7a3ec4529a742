"""Records told beside the words that prove them: a paper's rows are drawn and noted from the same tuples."""

from __future__ import annotations

from typing import Any

from papers.gold import Gold, Quote

Fact = dict[str, Any]
"""The kind and fields of a record; ``None`` stands for what is not stated."""


def measure(
    name: str,
    owner: str | None = None,
    status: str | None = None,
    *,
    alias: str | None = None,
    as_of: str | None = None,
    risk: str | None = None,
    progress: str | None = None,
) -> list[Fact]:
    """An initiative with its owner and its signs."""
    facts: list[Fact] = [{"kind": "initiative", "name": name, "aliases": [alias] if alias else None}]
    if owner:
        facts.append({"kind": "owner", "subject": name, "subject_kind": "initiative", "owner": owner})
    for dimension, value in (("status", status), ("risk", risk), ("progress", progress)):
        if value:
            facts.append(sign(name, value, dimension=dimension, as_of=as_of))
    return facts


def sign(
    subject: str,
    value: str,
    subject_kind: str = "initiative",
    *,
    dimension: str = "status",
    as_of: str | None = None,
) -> Fact:
    """A status."""
    return {
        "kind": "status",
        "subject": subject,
        "subject_kind": subject_kind,
        "dimension": dimension,
        "value": value,
        "as_of": as_of,
    }


def judged(subject: str, text: str, subject_kind: str = "indicator") -> Fact:
    """The comment that assesses something."""
    return {"kind": "assessment", "subject": subject, "subject_kind": subject_kind, "text": _plain(text)}


def task(action: str, owner: str | None = None, due: str | None = None, **more: str | None) -> Fact:
    """Something to be done: ``more`` are ``case_id``, ``title``, ``text`` and ``status``."""
    return {"kind": "follow_up", **more, "action": _plain(action), "owner": owner, "due": due}


def need(subject: str | None, on: str, **more: str | None) -> Fact:
    """A dependency: ``more`` are ``owner``, ``criticality``, ``value`` and ``due``."""
    return {"kind": "dependency", "subject": subject, "on": _plain(on), **more}


def step(text: str, heading: str | None = None, **more: str | None) -> Fact:
    """A planned activity: ``more`` are ``actor``, ``service``, ``from_`` and ``to``."""
    return {"kind": "activity", "heading": heading, "text": _plain(text), **more}


def number(subject: str | None, value: float, unit: str | None = None, as_of: str | None = None) -> Fact:
    """A reported number; "%" is every way to say percent."""
    told = "%" if unit == "prosent" else unit
    return {"kind": "figure", "subject": subject, "value": value, "unit": told, "as_of": as_of}


def decided(text: str, outcome: str, case_id: str | None = None) -> Fact:
    """A decision, "proposed" or "adopted"."""
    return {"kind": "decision", "case_id": case_id, "text": _plain(text), "outcome": outcome}


def aim(title: str, label: str | None = None, parent: str | None = None) -> Fact:
    """A goal."""
    return {"kind": "goal", "label": label, "title": _plain(title), "parent": parent}


def responsible(owner: str, subject: str, subject_kind: str) -> Fact:
    """An owner of something that is no initiative."""
    return {"kind": "owner", "subject": subject, "subject_kind": subject_kind, "owner": owner}


def note(gold: Gold, quote: Quote, *facts: Fact) -> None:
    """Note what a quote proves; an initiative is noted where it is first named, a figure's text is the last part."""
    named = {record["name"] for record in gold.records if record["kind"] == "initiative"}
    for fact in facts:
        if fact["kind"] == "initiative" and fact["name"] in named:
            continue
        text = {"text": quote if isinstance(quote, str) else quote[-1]} if fact["kind"] == "figure" else {}
        gold.record(quote=quote, **fact, **text)


def rows(text: str) -> list[list[str]]:
    """The cells of a table set as lines of text, parted by ``|``."""
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]


def _plain(text: str) -> str:
    return text.removesuffix(".")
