"""Boards: cards in lanes whose heads tell how far what is in them has come, as "Ny", "Pågår", "Ferdig"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Page
from schemas.records import Initiative, Owner, Record, Status
from tag.context import Context
from tag.names import is_name, split_name, tidy
from tag.statuses import status_word
from tag.tables.people import answers
from tag.vocabulary import load

_FEWEST = 2
"""Lanes, and cards, of a board."""
_NAME_AND_OWNER = 2
"""Texts in a card."""
_LEVEL = 4.0
"""Points by which the heads of lanes may differ in height."""
_SURE = 0.75


class _Lane(NamedTuple):
    """The head of a lane, and the status that it tells; None for what is under way."""

    head: Block
    status: str | None


def tag(context: Context) -> Iterator[Record]:
    """An initiative a card, with the status of its lane, and its owner where the second texts of cards tell one."""
    for page in context.pages:
        lanes = _lanes(context, page)
        if len(lanes) < _FEWEST:
            continue
        cards = [(lane, card) for lane in lanes for card in _cards(page, lane.head, lanes)]
        if len(cards) < _FEWEST:
            continue
        beneath = [page.text(card[1].words) for _, card in cards if len(card) == _NAME_AND_OWNER]
        owned = answers(beneath)
        for lane, card in cards:
            yield from _records(context, page, lane, card, owned=owned)


def _lanes(context: Context, page: Page) -> list[_Lane]:
    """Blocks on one height that each say a status or that work is going on, in a box of their own or as headings."""
    said = []
    for block in page.blocks:
        if block.table is None and not block.words.empty and (block.panel is not None or _is_heading(block)):
            text = tidy(page.text(block.words))
            status = status_word(context, text)
            told = status is not None or text.lower() in _under_way()
            if told and not _stands_in_card(page, block):
                said.append(_Lane(block, status))
    level = [lane for lane in said if abs(lane.head.box[1] - said[0].head.box[1]) <= _LEVEL]
    return sorted(level, key=lambda lane: lane.head.box[0]) if any(lane.status for lane in level) else []


def _stands_in_card(page: Page, block: Block) -> bool:
    """Whether a text in a box stands right of another one there, as a status beside the name of a card does."""
    return block.panel is not None and any(
        other.panel == block.panel and other.box[2] <= block.box[0] and other.box[1] <= block.box[3]
        for other in page.blocks
    )


def _cards(page: Page, head: Block, lanes: Sequence[_Lane]) -> Iterator[list[Block]]:
    """The boxes below a lane's head and left of the next lane: the texts of each from the top down."""
    stop = min((lane.head.box[0] for lane in lanes if lane.head.box[0] > head.box[2]), default=page.width)
    held: dict[int, list[Block]] = {}
    for block in page.blocks:
        within = head.box[0] - head.box[3] + head.box[1] <= block.box[0] < stop - _LEVEL
        if block.panel not in (None, head.panel) and within and block.box[1] > head.box[3]:
            held.setdefault(block.panel or 0, []).append(block)
    for blocks in held.values():
        yield sorted(blocks, key=lambda block: block.box[1])


def _records(
    context: Context, page: Page, lane: _Lane, card: Sequence[Block], *, owned: bool
) -> Iterator[Record]:
    name = split_name(page.text(card[0].words))
    if not is_name(name.name) or status_word(context, name.name):
        return
    run = (card[0].words.start, card[0].words.stop)
    yield Initiative(
        name=name.name,
        aliases=(name.alias,) if name.alias else None,
        evidence=(Evidence(page=page.number, runs=(run,)),),
        confidence=_SURE,
        method="board.card",
    )
    owner = name.owner or (tidy(page.text(card[1].words)) if owned and len(card) > 1 else None)
    if owner:
        runs = {run, *(((card[1].words.start, card[1].words.stop),) if not name.owner else ())}
        yield Owner(
            subject=name.name,
            subject_kind="initiative",
            owner=owner,
            evidence=(Evidence(page=page.number, runs=tuple(sorted(runs))),),
            confidence=_SURE,
            method="board.card",
        )
    if lane.status:
        told = tuple(sorted({run, (lane.head.words.start, lane.head.words.stop)}))
        yield Status(
            subject=name.name,
            subject_kind="initiative",
            dimension="status",
            value=lane.status,
            as_of=context.as_of_page(page),
            evidence=(Evidence(page=page.number, runs=told),),
            confidence=_SURE,
            method="board.card",
        )


def _is_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING


@cache
def _under_way() -> frozenset[str]:
    return frozenset(load("sections")["under_way"])
