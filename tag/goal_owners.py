"""Who answers for the goal that a heading tells, in a sentence below it: "Losen følger opp målet"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from schemas.page import BlockKind
from schemas.records import Owner
from tag.context import Context, goal_code, goal_label
from tag.names import tidy
from tag.owning import owner_of_spoken
from tag.passages import passages
from tag.vocabulary import load


def tag(context: Context, titles: Mapping[str, str]) -> Iterator[Owner]:
    """The owners of goals in sentences that speak of "the goal" right below its heading.

    Args:
        titles: those of the document's goals, in lower case, and as they are written.
    """
    spoken = frozenset(load("lists")["goals"]["spoken_of"])
    for passage in passages(context):
        if passage.cell is not None or passage.kind is BlockKind.HEADING or not passage.headings:
            continue
        heading = passage.headings[0]
        named = tidy(goal_label(heading)[1] or goal_code(heading)[1]).lower()
        title = titles.get(named)
        for start, stop in passage.sentences() if title is not None else ():
            if (owner := owner_of_spoken(passage.text[start:stop].rstrip(" ."), spoken)) is not None:
                yield Owner(
                    subject=title,
                    subject_kind="goal",
                    owner=owner,
                    evidence=passage.evidence(start, stop),
                    confidence=0.8,
                    method="sentence.owner",
                )
