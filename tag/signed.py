"""Lines that each have a sign of the document's key before them: "✔ Ny kai" where "✔ ferdig ✖ stanset" is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Page, Span
from schemas.records import FollowUp, Initiative, Owner, Record, Status
from tag.context import Context
from tag.headings import purpose
from tag.legend import told_in
from tag.names import is_name, split_name, tidy
from tag.tables.people import answers
from tag.tables.subjects import kind_by_heading
from tag.wording import are_tasks

_FEWEST = 2
"""Signed lines of a page, and signs in a key."""
_SURE = 0.75
_BESIDE = 70.0
"""Points between a sign and its line at most."""
_BELOW = 1.5
"""Heights of a line below it within which its owner stands."""
_SAME_EDGE = 4.0
"""Points."""


class _Line(NamedTuple):
    """A sign, the words of its line, the index of the block that these are in, and what stands right below."""

    sign: str
    mark: Span
    words: Span
    at: int
    below: Block | None


def tag(context: Context) -> Iterator[Record]:
    """What each line is of, who answers for it, and its status; of tasks a follow-up each."""
    if not context.key:
        return
    for page in context.pages:
        lines = [*_lines(context, page)]
        if len(lines) < _FEWEST or not {line.sign for line in lines} & context.signs.keys():
            continue
        texts = [page.text(line.words) for line in lines]
        if are_tasks(texts):
            for line in lines:
                yield _follow_up(context, page, line)
            continue
        below = [page.text(line.below.words) for line in lines if line.below is not None]
        owned = len(below) == len(lines) and answers(below)
        for line in lines:
            yield from _records(context, page, line, owned=owned)


def _lines(context: Context, page: Page) -> Iterator[_Line]:
    for at, block in enumerate(page.blocks):
        if block.table is not None or block.words.empty:
            continue
        first = page.words[block.words.start].text
        if first not in context.key or len(told_in(page.text(block.words))) >= _FEWEST:
            continue
        mark = Span(block.words.start, block.words.start + 1)
        index, words = at, Span(mark.stop, block.words.stop)
        if words.empty:
            beside = [number for number, other in enumerate(page.blocks) if _is_beside(block, other)]
            if len(beside) != 1:
                continue
            index, words = beside[0], page.blocks[beside[0]].words
        told = purpose(tuple(reversed(context.section(page, index)))[:1])
        if told is None or told.kind == "goal":
            yield _Line(first, mark, words, index, _below(page, index, words))


def _is_beside(sign: Block, other: Block) -> bool:
    middle = (sign.box[1] + sign.box[3]) / 2
    return other.box[1] <= middle <= other.box[3] and 0 < other.box[0] - sign.box[2] <= _BESIDE


def _below(page: Page, at: int, words: Span) -> Block | None:
    """The text right below a line, from the same left edge on."""
    line, block = page.box(words), page.blocks[at]
    reach = _BELOW * (line[3] - line[1])
    return next(
        (
            other
            for other in page.blocks
            if other is not block
            and other.kind is not BlockKind.HEADING
            and not other.words.empty
            and abs(other.box[0] - line[0]) <= _SAME_EDGE
            and 0 <= other.box[1] - line[3] <= reach
        ),
        None,
    )


def _follow_up(context: Context, page: Page, line: _Line) -> FollowUp:
    return FollowUp(
        action=tidy(page.text(line.words)),
        status=context.key[line.sign],
        evidence=_evidence(page, line.mark, line.words),
        confidence=_SURE,
        method="sign.line",
    )


def _records(context: Context, page: Page, line: _Line, *, owned: bool) -> Iterator[Record]:
    name = split_name(page.text(line.words))
    owner = name.owner or (tidy(page.text(line.below.words)) if owned and line.below is not None else None)
    headings = tuple(reversed(context.section(page, line.at)))
    kind = kind_by_heading(headings, name.name if owner else "")
    if not is_name(name.name):
        return
    if kind == "initiative":
        yield Initiative(
            name=name.name,
            aliases=(name.alias,) if name.alias else None,
            evidence=_evidence(page, line.words),
            confidence=_SURE,
            method="sign.line",
        )
    if owner and kind in ("initiative", "goal"):
        below = [line.below.words] if not name.owner and line.below is not None else []
        yield Owner(
            subject=name.name,
            subject_kind="goal" if kind == "goal" else "initiative",
            owner=owner,
            evidence=_evidence(page, line.words, *below),
            confidence=_SURE,
            method="sign.line",
        )
    if line.sign in context.signs:
        yield Status(
            subject=name.name,
            subject_kind=kind,
            dimension="status",
            value=context.signs[line.sign],
            as_of=context.as_of_page(page),
            evidence=_evidence(page, line.mark, line.words),
            confidence=_SURE,
            method="sign.line",
        )


def _evidence(page: Page, *spans: Span) -> tuple[Evidence, ...]:
    return (Evidence(page=page.number, runs=tuple((span.start, span.stop) for span in sorted(set(spans)))),)
