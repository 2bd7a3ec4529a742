"""Signs in a row, each with a letter or a word under or over it that says which part of the status it shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, get_args

from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Mark, Page
from schemas.records import Status
from tag.context import Context
from tag.legend import letters
from tag.names import split_name
from tag.statuses import status_word
from tag.tables.columns import is_aspect, role_of
from tag.tables.portfolio import Dimension

_SIGNALS = frozenset({"red", "yellow", "green", "grey"})
_FEWEST = 2
_LONGEST = 3
"""Words of a label."""
_REACH = 1.2
"""Its heights below a sign within which its label begins."""


class Sign(NamedTuple):
    """A sign, its label, and what the label says that it shows: a dimension of the contract, or another part."""

    mark: Mark
    label: Block
    role: str


def tag(context: Context) -> Iterator[Status]:
    """A status for each sign of a dimension, of what the text left of its row names."""
    for page in context.pages:
        for row in rows(context, page):
            name = _named(page, row)
            for sign in row:
                if name is not None and sign.role in get_args(Dimension):
                    spans = sorted((name.words, sign.label.words))
                    yield Status(
                        subject=split_name(page.text(name.words)).name,
                        subject_kind="initiative",
                        dimension=sign.role,
                        value=sign.mark.colour,
                        as_of=context.as_of_page(page),
                        evidence=(
                            Evidence(
                                page=page.number,
                                runs=tuple((one.start, one.stop) for one in spans),
                                shapes=(sign.mark.box,),
                            ),
                        ),
                        confidence=0.75,
                        method="aspect.sign",
                    )


def rows(context: Context, page: Page) -> list[list[Sign]]:
    """The rows of labelled signs outside tables: two or more, of different labels, in one line."""
    marks = [one for one in page.marks if one.place is None and one.colour in _SIGNALS]
    if len(marks) < _FEWEST:
        return []
    key = letters(page)
    labels = {
        index: role
        for index, block in enumerate(page.blocks)
        if block.table is None and (role := _role(context, page, block, key)) is not None
    }
    found: list[list[Sign]] = []
    for mark in sorted(marks, key=lambda one: (one.box[1], one.box[0])):
        index = _label_of(page, mark, labels)
        if index is None:
            continue
        sign = Sign(mark, page.blocks[index], labels[index])
        if found and abs(found[-1][0].mark.box[1] - mark.box[1]) <= (mark.box[3] - mark.box[1]) / 2:
            found[-1].append(sign)
        else:
            found.append([sign])
    return [
        row
        for row in found
        if len(row) >= _FEWEST and len({page.text(one.label.words) for one in row}) == len(row)
    ]


def _role(context: Context, page: Page, block: Block, key: dict[str, str]) -> str | None:
    """What a block says that a sign shows, where it is a label and no more."""
    text = page.text(block.words).strip(" :")
    if not text or len(text.split()) > _LONGEST:
        return None
    said = key.get(text)
    if said is not None:
        return role_of(said) if status_word(context, said) is None else None
    return "other_light" if is_aspect(text) else role_of(text, strictly=True)


def _label_of(page: Page, mark: Mark, labels: dict[int, str]) -> int | None:
    """The label right below a sign, else the nearest one straight above it."""
    x0, top, x1, bottom = mark.box
    in_line = [
        index for index in labels if x0 - (x1 - x0) / 2 <= _middle(page.blocks[index]) <= x1 + (x1 - x0) / 2
    ]
    below = [one for one in in_line if 0 <= page.blocks[one].box[1] - bottom + 2 <= _REACH * (bottom - top)]
    above = [one for one in in_line if page.blocks[one].box[3] <= top + 2]
    if below:
        return min(below, key=lambda one: page.blocks[one].box[1])
    return max(above, key=lambda one: page.blocks[one].box[3], default=None)


def _middle(block: Block) -> float:
    return (block.box[0] + block.box[2]) / 2


def _named(page: Page, row: list[Sign]) -> Block | None:
    """The heading, else the first text, that stands level with a row of signs and left of it."""
    left, top = min(one.mark.box[0] for one in row), min(one.mark.box[1] for one in row)
    foot = max(one.mark.box[3] for one in row)
    level = [
        block
        for block in page.blocks
        if block.table is None
        and not block.words.empty
        and block.box[2] <= left
        and top - (foot - top) / 2 <= (block.box[1] + block.box[3]) / 2 <= foot
    ]
    heads = [block for block in level if block.kind is BlockKind.HEADING]
    return min(heads or level, key=lambda one: (round(one.box[1]), one.box[0]), default=None)
