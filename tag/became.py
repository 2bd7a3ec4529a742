"""Measures that stand each under a heading of its own, below one that says what has become of them: "Satt på vent",
and under it "Ny kai" with who owns it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from schemas.records import Initiative, Owner, Record, Status
from tag.context import Context
from tag.headings import purpose
from tag.names import is_kind, is_name, split_name
from tag.passages import ended_lines
from tag.sectioned import Section, sections
from tag.tables.columns import role_of, told_owner
from tag.tasks import says_task

_SURE = 0.85
_OPENING = 2
"""Texts below a name that may tell who owns it."""


def tag(context: Context) -> Iterator[Record]:
    """The measures, with their statuses and owners."""
    status: str | None = None
    for before, section in pairwise([None, *sections(context)]):
        if before is not None and section is not None:
            status = _status_over(before, section, status)
            said = status or _status_above(before, section)
            if said is not None:
                yield from _measure(section, said)


def _status_above(before: Section, section: Section) -> str | None:
    """The status that a line right above a heading tells, in capitals, as a card has it: "SATT PÅ VENT"."""
    page, at = section.heading.page, section.heading.block
    lines = [
        one.text for one in before.below if one.block == at - 1 and one.page is page and one.text.isupper()
    ]
    told = purpose((lines[-1],)) if lines else None
    return told.status if told is not None and told.bare else None


def _status_over(before: Section, section: Section, last: str | None) -> str | None:
    """The status that stands over a section: told by the heading right before it, in the same card and with nothing
    else below, or the one that the section before stands under, too."""
    told = purpose((before.heading.text,))
    if told is not None and told.status is not None:
        same = before.heading.layout.panel == section.heading.layout.panel
        return (
            told.status if same and not before.below and before.heading.page is section.heading.page else None
        )
    alike = before.over[:1] == section.over[:1] and before.heading.page is section.heading.page
    apart = section.heading.layout.panel is None
    return last if alike and apart else None


def _measure(section: Section, status: str) -> Iterator[Record]:
    name = split_name(section.heading.text)
    named = is_name(name.name) and not is_kind(name.name) and not says_task(name.name)
    if (
        not named
        or role_of(name.name, strictly=True) is not None
        or purpose((section.heading.text,)) is not None
    ):
        return
    proof: dict[str, Any] = {"confidence": _SURE, "method": "section.became"}
    here = section.heading.evidence()
    yield Initiative(name=name.name, aliases=(name.alias,) if name.alias else None, evidence=here, **proof)
    yield Status(
        subject=name.name, subject_kind="initiative", dimension="status", value=status, evidence=here, **proof
    )
    for passage in section.below[:_OPENING]:
        if (owner := next(filter(None, map(told_owner, ended_lines(passage))), None)) is not None:
            yield Owner(
                subject=name.name,
                subject_kind="initiative",
                owner=owner,
                evidence=passage.evidence(),
                **proof,
            )
            return
