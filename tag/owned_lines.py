"""Lines of a list that are a name and a body with a dash between, whichever of them comes first, under a line that
speaks of measures: "Losen – Anløpsportalen", "Kystdata – Kartverket"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from schemas.records import Initiative, Owner
from tag.context import Context
from tag.headings import speaks_of_initiatives
from tag.lists import with_owner
from tag.nameable import is_who
from tag.names import is_name, split_name, tidy
from tag.passages import Passage, passages
from tag.tables.columns import role_of
from tag.tables.people import is_answering
from tag.tasks import says_task

_DASH = re.compile(r"\s+[–—-]\s+")
_FEWEST = 2


def tag(context: Context) -> Iterator[Initiative | Owner]:
    """The initiatives of such lists, and who owns each."""
    above: Passage | None = None
    runs = groupby(
        (one for one in passages(context) if one.cell is None),
        key=lambda one: (one.page.number, one.headings, one.is_item, one.layout.level),
    )
    for (_, headings, is_item, _), group in runs:
        run = list(group)
        led = [above.text] if above is not None and above.page is run[0].page else []
        above = run[-1]
        if not is_item or len(run) < _FEWEST or not any(map(speaks_of_initiatives, [*led, *headings[:1]])):
            continue
        told = [_sides(one) for one in run]
        for passage, sides in zip(run, told, strict=True) if all(told) else ():
            if sides is not None:
                yield from with_owner(split_name(sides[0]), sides[1], passage.evidence(), 0.75, "list.owned")


def _sides(passage: Passage) -> tuple[str, str] | None:
    """The name and the body in a line that holds nothing else."""
    parts = [tidy(part) for part in _DASH.split(passage.text)]
    if len(parts) != 2:
        return None
    bodies = [part for part in parts if is_answering(part) and is_who(part)]
    names = [part for part in parts if part not in bodies]
    if len(bodies) != 1:
        return None
    (name,), (body,) = names, bodies
    named = is_name(name) and not says_task(name) and role_of(name, strictly=True) is None
    return (name, body) if named else None
