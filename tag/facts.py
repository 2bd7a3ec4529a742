"""What labels and values tell of the goal or initiative that a heading names.

Under the heading of a goal, or of an initiative told elsewhere, they are facts of it; under another heading, an
owner and a status, or how far it has come, make it an initiative, as on a page that presents one project.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple, get_args

from schemas.evidence import Evidence
from schemas.page import Mark, Page, Span, StageBar
from schemas.records import Activity, Assessment, Dependency, Figure, Initiative, Owner, Record, Status
from tag.callouts import is_number
from tag.cases import leading_case
from tag.context import Context, goal_label
from tag.dates import due_date, find_dates, parse_period
from tag.followups import is_of_follow_ups
from tag.lights import beside_headings
from tag.names import is_kind, is_name, split_name
from tag.numbers import find_quantities
from tag.phrases import colour_words
from tag.statuses import leading_status, name_of_lit
from tag.tables.columns import owns, role_of
from tag.tables.pairs import ROLES
from tag.tables.portfolio import Dimension

_METHOD = "line.fact"
_SURE, _LESS_SURE = 0.8, 0.7
_OF_ITS_SHEET = 0.88
"""A number in a sheet on one thing is of that, whatever else its label may name."""
_STATUS_OF = re.compile(r"^\w+\s(?:for|på|i|av|of|in)\s")
"""What stands before what a heading says that it tells the status of."""
_LONGEST_OWNER = 10
"""Words."""
_FEWEST_WORDS = 2

Kind = Literal["goal", "initiative"]


class Fact(NamedTuple):
    """A label with its value, the heading they stand under, the words of both, and the sign of the value,
    or the row of stages of which it is the one reached."""

    page: Page
    heading: str
    label: str
    value: str
    runs: tuple[Span, ...]
    mark: Mark | None = None
    stage: StageBar | None = None

    def evidence(self) -> tuple[Evidence, ...]:
        shapes = tuple(sign.box for sign in (self.mark, self.stage) if sign)
        return (Evidence(page=self.page.number, runs=tuple(tuple(run) for run in self.runs), shapes=shapes),)

    @property
    def role(self) -> str | None:
        """What the label stands for; a colour alone is a status by whatever label."""
        role = role_of(self.label)
        if role in ROLES:
            return role
        colour = self.mark is not None or self.value.lower() in colour_words()
        return "status" if colour else None


def records_of(
    context: Context, heading: str, facts: Sequence[Fact], names: Collection[str], goals: Mapping[str, str]
) -> Iterator[Record]:
    """The records that the facts under one heading tell.

    Args:
        names: of initiatives that are told elsewhere, in small letters.
        goals: labels of goals, and their titles.
    """
    label, title = goal_label(heading)
    if label is None:  # it may stand over the title
        label = next((one for one, of in goals.items() if of.casefold() == heading.casefold()), None)
    name = split_name(title or goals.get(label or "", name_of_lit(context, heading)))
    told = {fact.role for fact in facts}
    if _is_lit(context, facts[0].page, heading):
        told.add("status")
    answering = name.owner if name.owner and "owner" not in told else None
    kind: Kind = "goal" if label else "initiative"
    if label is None and name.name.casefold() not in names:
        if answering:
            told.add("owner")
        if (
            "owner" not in told
            or told.isdisjoint(get_args(Dimension))
            or not is_name(heading)
            or is_kind(_STATUS_OF.sub("", heading))
            or is_of_follow_ups(heading)
            or leading_case(heading) is not None
        ):
            return
        proof: dict[str, Any] = {
            "evidence": _named(facts[0], heading),
            "confidence": _LESS_SURE,
            "method": _METHOD,
        }
        yield Initiative(name=name.name, aliases=(name.alias,) if name.alias else None, **proof)
        if answering:
            yield Owner(subject=name.name, subject_kind=kind, owner=answering, **proof)
    owned = any(fact.role == "owner" and owns(fact.label) for fact in facts)
    for fact in facts:
        if fact.role != "owner" or owns(fact.label) or not owned:
            yield from _record(context, fact, name.name, kind)


def _record(context: Context, fact: Fact, name: str, kind: Kind) -> Iterator[Record]:
    role, value = fact.role, fact.value
    length = len(value.split())
    proof: dict[str, Any] = {"evidence": fact.evidence(), "method": _METHOD}
    if role == "owner" and length <= _LONGEST_OWNER:
        yield Owner(subject=name, subject_kind=kind, owner=value, confidence=_SURE, **proof)
    elif role == "activity" and length >= _FEWEST_WORDS:
        begin, end = parse_period(value, context.year)
        yield Activity(heading=name, text=value, from_=begin, to=end, confidence=_LESS_SURE, **proof)
    elif role is None and is_number(value):
        (found,) = find_quantities(value)
        dates = find_dates(fact.label, context.year)
        yield Figure(
            subject=name,
            value=found.value,
            unit=found.unit,
            as_of=dates[0].value if len(dates) == 1 else None,
            text=value,
            confidence=_OF_ITS_SHEET,
            **proof,
        )
    elif role == "comment" and kind == "goal" and length >= _FEWEST_WORDS and not value.endswith("?"):
        yield Assessment(subject=name, subject_kind=kind, text=value, confidence=_SURE, **proof)
    elif role == "on" and length >= _FEWEST_WORDS and kind == "initiative":
        due = due_date(value, context.year)
        yield Dependency(subject=name, on=value, due=due, confidence=_LESS_SURE, **proof)
    elif role in get_args(Dimension):
        told = leading_status(context, value) or context.signs.get(value)
        status = value if fact.stage else told or (fact.mark.colour if fact.mark else None)
        as_of = context.as_of_page(fact.page)
        if status is not None:
            yield Status(
                subject=name,
                subject_kind=kind,
                dimension=role,
                value=status,
                as_of=as_of,
                confidence=_SURE,
                **proof,
            )


def _named(fact: Fact, heading: str) -> tuple[Evidence, ...]:
    """The heading that a fact stands under, where its page has it, else the fact."""
    blocks = (block.words for block in fact.page.blocks if not block.words.empty)
    run = next((words for words in blocks if fact.page.text(words) == heading), None)
    return (
        fact.evidence() if run is None else (Evidence(page=fact.page.number, runs=((run.start, run.stop),)),)
    )


def _is_lit(context: Context, page: Page, heading: str) -> bool:
    """Whether a coloured sign stands beside the heading."""
    return any(page.text(page.blocks[index].words) == heading for index in beside_headings(context, page))
