"""Decisions that minutes tell by their vote ("Forslag: …" and, later in the case, "Forslaget ble enstemmig vedtatt"),
or by a few words under the heading of a case: "Godkjent."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from schemas.evidence import Evidence
from schemas.page import BlockKind, Span
from schemas.records import Decision
from tag.cases import leading_case
from tag.context import Context
from tag.cues import any_of
from tag.decisions import adopts, leads_in
from tag.outcomes import elects, says_outcome, says_outcome_of
from tag.passages import Passage, passages
from tag.vocabulary import load

_FEWEST, _LONGEST_VOTE, _LONGEST_PART = 4, 14, 2
"""Words in a proposal; in a line that tells how a vote went; in a heading over a part of a matter."""


class _Proposal(NamedTuple):
    """What is proposed: where it stands, and from which character on."""

    passage: Passage
    start: int


def tag(context: Context) -> Iterator[Decision]:
    """The proposals of minutes that a vote adopted, but for those whose case words what was decided itself."""
    if not context.minutes:
        return
    proposal: _Proposal | None = None
    passed: Decision | None = None
    told: list[Decision] = []
    worded = cased = False
    for passage in passages(context):
        if passage.cell is not None:
            continue
        moved = _moved().match(passage.text)
        begins = context.begins_case(passage.page, passage.words)
        titled = passage.kind is BlockKind.HEADING and not says_outcome(passage.text)
        opens = begins or (titled and _opens(passage.text))
        cased = begins or (cased and not opens)
        if passed and (moved or opens):
            yield passed
            passed = None
        if opens:
            yield from told
            told, worded = [], False
        if moved and len(passage.text[moved.end() :].split()) >= _FEWEST:
            proposal = _Proposal(passage, moved.end())
        elif opens or _failed().search(passage.text):
            proposal = None
        elif proposal and _tells_vote(passage.text):
            passed, proposal = _decision(context, proposal, passage), None
        elif concluded := _concluded().match(passage.text):
            yield _became(context, passage, concluded.end())
        elif (
            passed is None
            and proposal is None
            and not worded
            and (says_outcome(passage.text) or (cased and elects(passage.text)))
            and (cased or _is_of_case(context, passage))
        ):
            passed = _became(context, passage)
        elif adopts(passage.text):
            proposal = passed = None
            told, worded = [], True
        elif not worded and passed is None and proposal is None and passage.kind is BlockKind.PARAGRAPH:
            told += _told_within(context, passage)
    if passed:
        yield passed
    yield from told


def _opens(heading: str) -> bool:
    """Whether a heading is over a new matter, and no "Votering" or "Vedtak" within one."""
    return leading_case(heading) is not None or len(heading.split()) > _LONGEST_PART


def _tells_vote(text: str) -> bool:
    return len(text.split()) <= _LONGEST_VOTE and text[-1] not in ":?" and _passed().match(text) is not None


def _decision(context: Context, proposal: _Proposal, vote: Passage) -> Decision:
    said, text = proposal.passage, proposal.passage.text[proposal.start :]
    runs = {said.page.number: [tuple(said.span(proposal.start))]}
    runs.setdefault(vote.page.number, []).append(tuple(vote.words))
    return Decision(
        case_id=context.case_at(said.page, said.words),
        text=text.strip(" ."),
        outcome="adopted",
        evidence=tuple(Evidence(page=page, runs=tuple(of)) for page, of in runs.items()),
        confidence=0.8,
        method="decision.vote",
    )


def _is_of_case(context: Context, passage: Passage) -> bool:
    """Whether a paragraph stands right under the heading of a case, or a line under one of what is to be settled."""
    if not passage.headings or leads_in(passage.headings[0]):
        return False
    cased = passage.kind is BlockKind.PARAGRAPH and context.opens_case(passage.page, passage.headings[0])
    return cased or _matter_of(passage) is not None


def _matter_of(passage: Passage) -> Span | None:
    """The words of the heading right above a line, where that is over a matter to be settled: "Valg av leder"."""
    if passage.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) or not passage.headings:
        return None
    told = _settling().match(passage.headings[0])
    above = [
        block.words
        for block in passage.page.blocks
        if block.kind is BlockKind.HEADING and block.words.stop <= passage.words.start
    ]
    return (
        above[-1] if told and above and passage.page.text(above[-1]).endswith(passage.headings[0]) else None
    )


def _told_within(context: Context, passage: Passage) -> list[Decision]:
    """What sentences of a paragraph on a case say became of it: "Saken ble utsatt.", or "Konklusjon: …" at its end."""
    if context.case_at(passage.page, passage.words) is None:
        return []
    ends = [stop for _, stop in passage.sentences()]
    led = next((one for stop in ends if (one := _concluded().match(passage.text, stop)) is not None), None)
    if led is not None:
        return [_became(context, passage, led.end())]
    told = [bounds for bounds in passage.sentences() if says_outcome_of(passage.text[slice(*bounds)])]
    return [_became(context, passage, *bounds) for bounds in told]


def _became(context: Context, passage: Passage, start: int = 0, stop: int | None = None) -> Decision:
    """What minutes say became of a case, from the character ``start`` to before ``stop``; of a matter without a number
    its heading is of the evidence."""
    matter = _matter_of(passage)
    numbered = matter is None or context.opens_case(passage.page, passage.headings[0])
    case = context.case_at(passage.page, passage.words) if numbered else None
    evidence = passage.evidence(start, stop)
    if matter is not None and not numbered:
        evidence = tuple(
            one.model_copy(update={"runs": ((matter.start, matter.stop), *one.runs)}) for one in evidence
        )
    return Decision(
        case_id=case,
        text=passage.text[start:stop].strip(" ."),
        outcome="adopted",
        evidence=evidence,
        confidence=0.7,
        method="decision.outcome",
    )


@cache
def _settling() -> re.Pattern[str]:
    """A heading over a matter to be settled, behind a number or a time of day."""
    return re.compile(
        rf"[^\w]*(?:[\d.:]+\W+)*(?:{any_of(load('decisions')['matters_of'])})(?!\w)", re.IGNORECASE
    )


@cache
def _concluded() -> re.Pattern[str]:
    """What leads in what a case ended with: "Konklusjon: …", "Utvalgets konklusjon: …"."""
    return re.compile(
        rf"\W*(?:\w+s\s)?(?:{any_of(load('decisions')['concluding'])})\s?:\s+(?=\S+\s\S+\s\S)", re.IGNORECASE
    )


@cache
def _moved() -> re.Pattern[str]:
    """What stands before a proposal in minutes: "Forslag:", "Innstilling:"."""
    data = load("decisions")
    return re.compile(rf"\W*(?:{any_of([*data['moved'], *data['proposed']])})\s?:\s+(?=\S)", re.IGNORECASE)


@cache
def _passed() -> re.Pattern[str]:
    """A line that tells that what was proposed is adopted: "Votering: Enstemmig vedtatt", "Forslaget er vedtatt"."""
    data = load("decisions")
    what = any_of([*data["motions"], *data["voting"]])
    return re.compile(
        rf"\W*(?:\w*(?:{what})\W{{1,2}})*(?:(?:{any_of(data['became'])})\s)?(?:(?:{any_of(data['votes'])})\s)?"
        rf"(?:{any_of(data['carried'])})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _failed() -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:\w+\s){{0,3}}(?:{any_of(load('decisions')['fallen'])})(?!\w)", re.IGNORECASE)
