"""The sentences that taggers will ask the pipeline for, read together before the first of them asks.

Which they are is told by their words alone.
"""

from __future__ import annotations

from schemas.page import BlockKind
from tag.clauses import opening
from tag.context import Context
from tag.counted_nouns import bare_counts
from tag.listed import asked_of, listed
from tag.mentions import has_mention, may_mention
from tag.passages import passages
from tag.phrases import may_hold, may_say
from tag.pipeline import reader


def read_ahead(context: Context) -> None:
    """Let the pipeline read the sentences of a document that may speak of initiatives, say something of them, stand
    before one that does, count something, or are items of lists."""
    speaking: list[str] = []
    saying: list[str] = []
    before: list[str] = []
    for passage in passages(context):
        if passage.kind is BlockKind.HEADING:
            continue
        speaks, says = may_mention(passage.text), may_hold(passage.text)
        if not speaks and not says:
            continue
        texts = [passage.text[start:stop] for start, stop in passage.sentences()]
        speaking += filter(may_mention, texts if speaks else ())
        said = list(filter(may_hold, texts if says else ()))
        saying += filter(may_say, said)
        before += filter(opening, texts[: texts.index(said[-1])] if said else ())
    items = filter(None, (asked_of(*item) for item in listed(context)))
    reader().classed([*speaking, *saying, *before, *items, *bare_counts(context)])
    reader().named([*filter(has_mention, speaking), *saying])
