"""How sure each record is: what speaks for it and against it, weighed as it was on papers that no rule had seen.

A logistic regression with a few signs. Its weights (``vocabulary/confidence.toml``) are those that best tell the right
records from the wrong ones on papers read by the rules as they were before these papers came
(``scripts/train_confidence.py``). A rule that was seldom met there has the weight of its family.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple

from schemas.records import (
    Activity,
    Dependency,
    Figure,
    FollowUp,
    Goal,
    Initiative,
    Owner,
    Record,
    Status,
)
from tag.merge import content, core
from tag.names import is_sentence
from tag.vocabulary import load

_USUAL = 0.85
"""What taggers say of most records; of one surer than that no doubt is told."""
_SUREST = 0.98
_LONGEST_OWNER = 4
"""Words, but for those that only join others."""
_NAMES = ("name", "title", "subject", "service")
"""The fields that may name an initiative or a goal."""

REASONS = {
    "guess": "Regelen som fant dette, er selv usikker her.",
    "contradicted": "Dokumentet sier også noe annet om det samme.",
    "odd_owner": "Eieren ser ikke ut som navnet på noen.",
    "bare": "Det står ikke hvem som har dette, eller hvordan det går.",
    "neighbours": "Mer fra samme sted mangler noe eller ser uvanlig ut; tabellen eller lista kan være misforstått.",
    "rule": "Opplysninger av dette slaget har oftere vært feil enn andre.",
}
"""One line in Norwegian on what makes a record less sure, by sign; ``rule``: the rule that made it."""


class Weighed(NamedTuple):
    """How sure a record is, 0..1, and if less than most, the line of ``REASONS`` that weighs most against it."""

    confidence: float
    doubt: str | None


def with_confidence(records: Sequence[Record], found: Iterable[Record]) -> list[Record]:
    """The records, each as sure as records like it have been right.

    Args:
        records: of one document, each once, as sure as their taggers say.
        found: what all its taggers found.
    """
    weighed = (
        weigh(record.method, signs) for record, signs in zip(records, signs_of(records, found), strict=True)
    )
    return [
        record.model_copy(update={"confidence": sure.confidence, "doubt": sure.doubt})
        for record, sure in zip(records, weighed, strict=True)
    ]


def weigh(method: str, signs: dict[str, float]) -> Weighed:
    """How sure a record of this rule with these signs is."""
    weights = load("confidence")
    rule = weights["rules"].get(method, 0.0) + weights["families"].get(family(method), 0.0)
    against = {sign: weights["signs"][sign] * value for sign, value in signs.items()} | {"rule": rule}
    confidence = 1 / (1 + math.exp(-weights["base"] - sum(against.values())))
    worst = min(against, key=lambda sign: against[sign])
    told = confidence < _USUAL and against[worst] < 0
    return Weighed(round(confidence, 3), REASONS[worst] if told else None)


def family(method: str) -> str:
    """The family of a rule: "table" of "table.portfolio"."""
    return method.partition(".")[0]


def signs_of(records: Sequence[Record], found: Iterable[Record]) -> list[dict[str, float]]:
    """What speaks for and against each record, by name; most are 0 or 1.

    - ``guess``: how much less sure its tagger is of it than of most, in log-odds.
    - ``told_twice``: rules of another family name what it is about, too.
    - ``contradicted``: a rule of the same family gives the same thing another owner or status.
    - ``odd_owner``: an owner that is a sentence or a label, has digits, no capital or many words.
    - ``bare``: an initiative without owner or status, or a follow-up without owner.
    - ``neighbours``: the share of what the same rule found on the page that is odd beside it: contradicted, with an odd
      owner, a number in a name, no unit, no time.
    """
    told: dict[str, set[str]] = defaultdict(set)
    for record in found:
        for name in _names(record):
            told[core(name)].add(family(record.method))
    said: dict[Any, set[str]] = defaultdict(set)
    for record in records:
        if (about := _states(record)) is not None:
            said[about[0]].add(about[1])
    attended = {core(one.subject) for one in records if isinstance(one, Owner | Status)}
    all_signs = []
    for record in records:
        about = _states(record)
        all_signs.append(
            {
                "guess": _log_odds(_USUAL) - _log_odds(record.confidence),
                "told_twice": float(_is_told_twice(record, told)),
                "contradicted": float(about is not None and len(said[about[0]]) > 1),
                "odd_owner": float(_has_odd_owner(record)),
                "bare": float(_is_bare(record, attended)),
            }
        )
    odd = [
        bool(signs["contradicted"] or signs["odd_owner"]) or _is_odd(record)
        for record, signs in zip(records, all_signs, strict=True)
    ]
    places = [(record.method, record.evidence[0].page) for record in records]
    of, odd_of = Counter(places), Counter(place for place, is_odd in zip(places, odd, strict=True) if is_odd)
    for signs, place, is_odd in zip(all_signs, places, odd, strict=True):
        signs["neighbours"] = (odd_of[place] - is_odd) / of[place]
    return all_signs


def _log_odds(share: float) -> float:
    share = min(max(share, 1 - _SUREST), _SUREST)
    return math.log(share / (1 - share))


def _states(record: Record) -> tuple[tuple[str | None, ...], str] | None:
    """What an owner or a status is of, and what it says of that."""
    if isinstance(record, Owner):
        return (family(record.method), core(record.subject)), record.owner
    if isinstance(record, Status):
        return (family(record.method), core(record.subject), record.dimension, record.as_of), record.value
    return None


def _is_told_twice(record: Record, told: dict[str, set[str]]) -> bool:
    name = next(iter(_names(record)), None)
    return name is not None and bool(told[core(name)] - {family(record.method)})


def _names(record: Record) -> list[str]:
    """What a record names that may be an initiative or a goal."""
    return [name for field in _naming(type(record)) if (name := getattr(record, field))]


@cache
def _naming(kind: type[Record]) -> list[str]:
    return [field for field in _NAMES if field in kind.model_fields]


def _has_odd_owner(record: Record) -> bool:
    match record:
        case Owner(owner=owner) | FollowUp(owner=owner) | Dependency(owner=owner) | Activity(actor=owner):
            pass
        case _:
            return False
    return owner is not None and (
        owner[0].islower()
        or ":" in owner
        or any(map(str.isdigit, owner))
        or is_sentence(owner)
        or len(content(owner.lower())) > _LONGEST_OWNER
    )


def _is_bare(record: Record, attended: set[str]) -> bool:
    match record:
        case Initiative(name=name):
            return core(name) not in attended
        case FollowUp(owner=owner):
            return not owner
    return False


def _is_odd(record: Record) -> bool:
    match record:
        case Initiative(name=name) | Goal(title=name) | Owner(subject=name) | Status(subject=name):
            return any(sign in name for sign in ":;?!") or any(map(str.isdigit, name))
        case FollowUp(case_id=case, due=time):
            return not (case or time)
        case Activity(from_=start, to=end):
            return not (start or end)
        case Figure(unit=unit):
            return not unit
    return False
