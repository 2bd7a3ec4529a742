"""Who does what is planned, and on what, where only the rest of the document tells that a text begins with a body, or
with the name of an initiative."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from schemas.records import Activity, AgendaItem, Dependency, FollowUp, Initiative, Owner, Record
from tag.pipeline import parse


def bodies(found: Sequence[Record]) -> set[str]:
    """Who answers for something, or presents or sends those who do, as tables and lists tell."""
    owners = [one.owner for one in found if isinstance(one, Owner | FollowUp | Dependency)]
    actors = [one.actor for one in found if isinstance(one, Activity)]
    items = [one for one in found if isinstance(one, AgendaItem)]
    presenters = [
        name for item in items for one in item.presenters or () for name in (one.name, one.organisation)
    ]
    return {name for name in (*owners, *actors, *presenters) if name}


def with_actors(found: Sequence[Record]) -> Iterator[Record]:
    """The records; an activity whose text begins with a body that others name, and a verb, is done by that; one whose
    text has the name of an initiative before a colon is on that."""
    known = bodies(found)
    names = {one.name.casefold() for one in found if isinstance(one, Initiative)}
    for record in found:
        if not isinstance(record, Activity):
            yield record
            continue
        told: dict[str, str] = {}
        name, colon, text = record.text.partition(": ")
        if colon and not record.service and name.casefold() in names:
            told = {"service": name, "text": text}
        elif not record.actor and (who := _begins(record.text, known)) is not None:
            told = {"actor": who}
        yield record.model_copy(update=told) if told else record


def _begins(text: str, known: Collection[str]) -> str | None:
    """The longest body that a text begins with, before a verb in the present or past."""
    who = max((name for name in known if text.startswith(f"{name} ")), key=len, default=None)
    if who is None:
        return None
    (doc,) = parse([text], names=False)
    verb = next((token for token in doc if token.idx > len(who)), None)
    return who if verb is not None and "VerbForm=Fin" in verb.morph else None
