"""Lines of a list that name something and tell how it stands, or who answers for it: "Ny kai (Losen): I rute."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from schemas.evidence import Evidence
from schemas.page import BlockKind
from schemas.records import Initiative, Owner, Record, Status
from tag.cases import case_ids, leading_case
from tag.clock import SPAN
from tag.context import Context
from tag.legend import shown_by_signs
from tag.names import NAME_AND_REST, Name, is_name, split_name
from tag.passages import Passage, passages
from tag.phrases import phrases_in
from tag.statuses import leading_status
from tag.tables.columns import role_of, told_owner
from tag.tables.people import answers, is_answering
from tag.tables.subjects import SubjectKind, kind_by_heading, kind_named
from tag.tasks import says_task

_SIGNALS = frozenset({"red", "yellow", "green", "grey"})
_FEWEST_WITH_STATUS = 2
_NAMING = ("service", "area", "initiative", "goal")
"""What the last part of a compound may tell of what a name is."""
_TIMED = re.compile(rf"\W*{SPAN}\s")
"""A line of an agenda, by the time of day that it begins with."""
_OF_PLACE = re.compile(r"(?:på|i|for|til|ved)\s[a-zæøå]+$")
"""What goes on with a name that begins as a label ends: "Luseregnskap på nett"."""
_PARTS = re.compile(r"\s[|·•]\s")
_FIRST_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})\.\s")


def answered(context: Context) -> set[int]:
    """Ids of the items of lists, two or more, that are a name each with who answers for it and what there is to
    tell."""
    found: set[int] = set()
    items = [one for one in passages(context) if one.is_item and one.cell is None]
    for _, group in groupby(items, key=lambda one: (one.page.number, one.headings)):
        run = list(group)
        matches = [NAME_AND_REST.match(one.text) for one in run]
        names = [split_name(match["name"]) for match in matches if match]
        named = all(name.owner and is_name(name.name) and not says_task(name.name) for name in names)
        if len(names) == len(run) >= _FEWEST_WITH_STATUS and named and _are_answered(names):
            found |= {id(one) for one in run}
    return found


def with_statuses(context: Context, run: Sequence[Passage]) -> Iterator[Record]:
    """Lines under one heading that begin with a name and, behind a colon or dash, its status: "Ny kai: I rute. …", or
    who answers for it and what there is to tell: "Ny kai (Havnevesenet): Anbudet er lyst ut."."""
    found = []
    for passage in run:
        match = NAME_AND_REST.match(passage.text)
        if match and is_name(match["name"]) and not _is_label(match["name"]):
            value, name = _stated(context, match["rest"]), split_name(match["name"])
            about_case = leading_case(name.name) is not None or any(case_ids(name.name))
            about_case = about_case or _TIMED.match(name.name) is not None
            if (value or name.owner) and not about_case and leading_status(context, match["name"]) is None:
                found.append((passage, match, name, value))
    if not _are_answered([name for _, _, name, _ in found]):
        found = [one for one in found if one[3]]
    if len(found) < max(_FEWEST_WITH_STATUS, len(run) / 2):
        return
    if len(found) > 1 and len({name.name for _, _, name, _ in found}) == 1:
        return  # a label that is the same for all
    inner, *outer = run[0].headings or ("",)
    for passage, match, name, value in found:
        # What stands under the single areas of "Status per område" are no areas.
        over = [one for one in outer if not (name.owner and kind_named([one]) == "area")]
        kind = kind_by_heading((inner, *over), name.name if name.owner else "")
        if kind == "goal" and name.owner and context.is_goal(inner):
            kind = "initiative"  # what is done for it
        evidence = passage.evidence()
        if kind == "initiative":
            yield Initiative(
                name=name.name,
                aliases=(name.alias,) if name.alias else None,
                evidence=evidence,
                confidence=0.75,
                method="list.status",
            )
        owner = name.owner or owner_behind(passage, match["rest"])
        if owner and kind in ("initiative", "goal"):
            yield Owner(
                subject=name.name,
                subject_kind="goal" if kind == "goal" else "initiative",
                owner=owner,
                evidence=evidence,
                confidence=0.75,
                method="list.status",
            )
        if value and not _is_lit(context, passage):
            yield _status(name.name, kind, value, evidence)


def _stated(context: Context, rest: str) -> str | None:
    """The status that stands behind a name, alone or in the first sentence, the verb before which may be left out: "Går
    som planlagt", "satt på vent fordi …"."""
    first = _FIRST_SENTENCE.split(rest, maxsplit=1)[0]
    plain = leading_status(context, rest)
    if plain is not None or not first:
        return plain
    goes_on = first[0].islower()
    told = [one for one in phrases_in(first) if goes_on or not one.start]
    told += [one for one in phrases_in(f"er {first[0].lower()}{first[1:]}") if not one.start]
    return next((one.value for one in told if one.kind == "status"), None)


def owner_behind(passage: Passage, rest: str) -> str | None:
    """Who answers, by what stands behind a name: in brackets, behind a label as far as its line goes, or alone in a
    part of its own, "Gul | Havnesjefen"."""
    lines = [passage.page.text(line) for line in passage.page.lines_in(passage.words)]
    ends = [line for line, below in pairwise(lines) if below[:1].isupper()]
    parts = (part.strip(" .") for part in _PARTS.split(rest)[1:])
    return (
        (split_name(rest).owner if rest else None)
        or next((owner for line in ends if (owner := told_owner(line))), None)
        or told_owner(rest)
        or next((part for part in parts if is_answering(part)), None)
    )


def _is_label(name: str) -> bool:
    """Whether what stands before a colon tells what is said behind it, and names nothing: "Status", "Prosjekteier";
    not "Kundeservice"."""
    if role_of(name, strictly=True) is not None:
        return True
    first, _, rest = name.partition(" ")
    compound = bool(rest) and role_of(first, strictly=True) is None and role_of(first) is not None
    return role_of(name) not in (None, *_NAMING) and not (compound and _OF_PLACE.match(rest))


def _are_answered(names: Sequence[Name]) -> bool:
    """Whether what stands in brackets behind names is who answers, and most of the names are not."""
    owners = [name.owner for name in names if name.owner]
    people = [name.name for name in names if is_answering(name.name)]
    return bool(owners) and answers(owners) and len(people) <= len(names) / 2


def _is_lit(context: Context, passage: Passage) -> bool:
    """Whether a coloured sign stands beside a line: that is the status then, and not the word in it as well."""
    marks = context.marks.get(passage.page.number, ())
    return any(
        mark.line is not None and mark.colour in _SIGNALS and passage.words.covers(mark.line)
        for mark in marks
    )


def under_labels(context: Context) -> Iterator[Record]:
    """Names with a colon, each a line of its own, and what stands under them and begins with a status."""
    found = []
    for label, text in pairwise(passages(context)):
        if (
            label.cell is None
            and text.cell is None
            and label.page is text.page
            and label.text.endswith(":")
            and text.kind is BlockKind.PARAGRAPH
            and is_name(label.text[:-1])
            and role_of(label.text[:-1]) is None
            and shown_by_signs(label.text) is None
        ):
            found.append((label, text, leading_status(context, text.text.rstrip("."))))
    told = [(label, text, value) for label, text, value in found if value]
    if len(told) < max(_FEWEST_WITH_STATUS, len(found) / 2):
        return
    for label, text, value in told:
        kind = kind_by_heading([one for one in label.headings if not one.endswith(":")])
        name = split_name(label.text[:-1])
        runs = (tuple(label.words), tuple(text.words))
        evidence = (Evidence(page=label.page.number, runs=runs),)
        if kind == "initiative":
            yield Initiative(name=name.name, evidence=evidence, confidence=0.75, method="list.status")
        yield _status(name.name, kind, value, evidence)


def _status(subject: str, kind: SubjectKind, value: str, evidence: tuple[Evidence, ...]) -> Status:
    return Status(
        subject=subject,
        subject_kind=kind,
        dimension="status",
        value=value,
        evidence=evidence,
        confidence=0.75,
        method="list.status",
    )
