"""Records of several taggers become one list: what is said once is one record, an initiative is one a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from rapidfuzz import fuzz

from schemas.evidence import Evidence
from schemas.records import (
    RECORD_MODELS,
    Activity,
    AgendaItem,
    Decision,
    Dependency,
    Figure,
    FollowUp,
    Goal,
    Initiative,
    Proposal,
    Record,
    Status,
)
from tag.cues import any_of
from tag.names import is_short_form
from tag.vocabulary import load

_SAME = 94.0
"""rapidfuzz ratio (0..100) from which two long names without differing numbers are one."""
_RETOLD, _SENTENCE = 88.0, 7
"""rapidfuzz ratio (0..100) of parts, or sets of words, from which two sentences of one number tell the same; and
words in them at least."""
_LONG = 12
"""Letters of a name that may differ a little and still be the same."""
_MOST_EVIDENCE = 12
_MARKS = re.compile(r"[^\w/+]")
_JOINING = frozenset(["i", "på", "til", "for", "av", "ved", "og", "in", "at", "to", "of", "and"])


_IN_PASSING = "followup.sentence"
"""The method of what running text says that somebody is to do."""


def merge(records: Iterable[Record]) -> list[Record]:
    """The records, each once, in the order of kinds and then of pages and words.

    Of two that say the same by the same words the surer stays. The initiatives with one name, or one of whose
    names is another's alias, become one with all the names; so do goals with one title.
    """
    records = list(records)
    goals = [record for record in records if isinstance(record, Goal)]
    # "Felles begreper er tatt i bruk" may be a sentence on an initiative; where it is a goal it names none.
    named = [record for record in records if isinstance(record, Initiative)]
    listed = [record for record in named if not _is_of_text(record)]
    initiatives = [
        record
        for record in named
        if not any(_names_goal(record, goal) for goal in goals)
        and not (
            _is_of_text(record)
            and (
                any(_share_words(record, goal) for goal in goals)
                or any(_is_within(record, other) for other in listed)
                or any(_begins(record, other) for other in named)
            )
        )
    ]
    others = [record for record in records if not isinstance(record, Initiative | Goal)]
    kept: list[Record] = [
        *_initiatives(initiatives),
        *_goals(goals),
        *_told_once(_shown_once(_lit_once(_reported(_once(others), goals)))),
    ]
    order = {model: number for number, model in enumerate(RECORD_MODELS.values())}
    return sorted(
        kept, key=lambda record: (order[type(record)], record.evidence[0].page, record.evidence[0].runs)
    )


def _is_of_text(record: Initiative) -> bool:
    return record.method.startswith(("sentence.", "mention."))


def _names_goal(record: Initiative, goal: Goal) -> bool:
    """Whether a heading seems to name a measure, and a table under it tells that it is a goal."""
    return goal.method == "table.headed" and _plain(record.name) == _plain(goal.title)


def _is_within(record: Initiative, other: Initiative) -> bool:
    """Whether a name that running text seems to tell is only a part of one told by the same words."""
    return _plain(record.name) in _plain(other.name) and _share_words(record, other)


def _begins(record: Initiative, other: Initiative) -> bool:
    """Whether a name is only the beginning of a longer one that the same words tell more surely: "Sol" of "Sol på
    taket"."""
    longer = _plain(other.name).startswith(f"{_plain(record.name)} ")
    return longer and other.confidence >= record.confidence and _share_words(record, other)


def _once(records: Sequence[Record]) -> list[Record]:
    kept: dict[tuple[str, int], list[Record]] = {}
    for record in sorted(records, key=lambda record: -record.confidence):
        same = kept.setdefault((_said(record), record.evidence[0].page), [])
        told = [one for one in same if _share_words(record, one) and not _is_of_another(record, one)]
        if not told:
            same.append(record)
        elif isinstance(record, Dependency) and isinstance(told[0], Dependency):
            same[same.index(told[0])] = _with_particulars(told[0], record)
    return [record for same in kept.values() for record in same]


def _with_particulars(need: Dependency, other: Dependency) -> Dependency:
    """A dependency with what another rule tells of the same one: from whom, how critical, by when."""
    if need.subject != other.subject:
        return need
    names = ("owner", "criticality", "value", "due")
    more = {name: getattr(other, name) for name in names if getattr(need, name) is None}
    return need.model_copy(update=more)


def _is_of_another(one: Record, other: Record) -> bool:
    """Whether one rule tells what two things depend on, as two crosses under one head do, one number twice, as two
    cells of a row do, or of two who do the same, as two rows do for one service."""
    if isinstance(one, Activity) and isinstance(other, Activity):
        return (
            one.method == other.method and None not in (one.actor, other.actor) and one.actor != other.actor
        )
    if isinstance(one, Figure) and isinstance(other, Figure):
        return _are_cells(one, other)
    return (
        isinstance(one, Dependency)
        and isinstance(other, Dependency)
        and one.method == other.method
        and one.subject != other.subject
    )


_SHOWN = {
    "line.fact": ("light.", "table."),
    "cell.status": ("light.", "table."),
    "sentence.status": ("list.initiative", "section.became"),
}
"""The rules for what words say of a status, and the beginnings of those that may have it from what shows it to all."""


def _lit_once(records: Sequence[Record]) -> list[Record]:
    """Of a status that a card, a row of a table or the heading of a list shows, and a word or a sentence in it tells,
    the one shown."""
    found = [one for one in records if isinstance(one, Status)]
    lit = {(one.subject, one.dimension, one.value, one.evidence[0].page, one.method) for one in found}
    told = {
        id(one)
        for one in found
        for subject, dimension, value, page, method in lit
        if method.startswith(_SHOWN.get(one.method, ()))
        and (one.subject, one.dimension, one.value, one.evidence[0].page) == (subject, dimension, value, page)
    }
    return [one for one in records if id(one) not in told]


def _shown_once(records: Sequence[Record]) -> list[Record]:
    """Of the items of an agenda that is shown again, as before each part of a meeting, the first."""
    first: dict[tuple[object, ...], int] = {}
    kept = []
    for record in sorted(records, key=lambda one: one.evidence[0].page):
        if isinstance(record, AgendaItem) and record.version is None:
            said = (record.case_id, _plain(record.title or ""), record.start, record.end)
            if first.setdefault(said, record.evidence[0].page) != record.evidence[0].page:
                continue
        kept.append(record)
    return kept


def _told_once(records: Sequence[Record]) -> list[Record]:
    """Of figures in sentences that are repeated, as in a proposal and its adoption, or on the slides of a summary, the
    first that tells of when it is, else the first."""
    told: dict[tuple[object, ...], list[Figure]] = {}
    left_out: set[int] = set()
    for record in records:
        if not isinstance(record, Figure) or not record.text:
            continue
        before = told.setdefault((record.value, record.unit), [])
        same = next((one for one in before if _repeats(record, one)), None)
        if same is None:
            before.append(record)
        elif record.as_of and not same.as_of:
            before[before.index(same)] = record
            left_out.add(id(same))
        else:
            left_out.add(id(record))
    return [record for record in records if id(record) not in left_out]


def _are_cells(one: Figure, other: Figure) -> bool:
    """Whether two cells of tables tell two figures."""
    return one.method == other.method == "table.figures" and one.evidence != other.evidence


def _repeats(one: Figure, other: Figure) -> bool:
    """Whether two figures of one number are told by the same words, or by sentences of which one says the most of the
    other."""
    a, b = _plain(one.text or ""), _plain(other.text or "")
    if one.as_of and other.as_of and one.as_of != other.as_of:
        return False
    if _are_cells(one, other) and (
        one.subject != other.subject or one.evidence[0].page == other.evidence[0].page
    ):
        return False
    if a == b and one.as_of == other.as_of:
        return True
    apart = (
        one.evidence[0].page != other.evidence[0].page and min(len(a.split()), len(b.split())) >= _SENTENCE
    )
    return apart and max(fuzz.token_set_ratio(a, b), fuzz.partial_ratio(a, b)) >= _RETOLD


def _reported(records: Sequence[Record], goals: Sequence[Goal]) -> list[Record]:
    """The records without figures in what is decided, planned, proposed or aimed at, which report nothing, but for
    those in cells of their own; and without sentences that ask somebody to act in what is decided, or listed as
    actions, which are part of that."""
    kinds = (Decision, Activity, Proposal, FollowUp)
    ahead: dict[int, list[Record]] = {}
    for one in (*goals, *(record for record in records if isinstance(record, kinds))):
        ahead.setdefault(one.evidence[0].page, []).append(one)

    def within(record: Record, kind: type[Record]) -> bool:
        others = ahead.get(record.evidence[0].page, ())
        return any(isinstance(other, kind) and _share_words(record, other) for other in others)

    def listed(record: Record) -> bool:
        others = ahead.get(record.evidence[0].page, ())
        told = (one for one in others if isinstance(one, FollowUp) and one.method != _IN_PASSING)
        return any(_share_words(record, one) for one in told)

    return [
        record
        for record in records
        if not (isinstance(record, Figure) and record.method != "table.figures" and within(record, Record))
        and not (
            isinstance(record, AgendaItem) and record.method == "agenda.line" and within(record, Decision)
        )
        and not (record.method == _IN_PASSING and (within(record, Decision) or listed(record)))
        and not (record.method == "followup.action" and within(record, Decision))
    ]


def _said(record: Record) -> str:
    """What a record says, give or take case and the particulars that another tagger may not have seen."""
    fields = record.fields()
    match fields["kind"]:
        case "document":
            names: tuple[str, ...] = ()
        case "status":
            names = ("subject", "dimension", "value", "as_of")
        case "owner":
            names = ("subject", "owner")
        case "figure":
            names = ("value",)
        case "dependency":
            names = ("on",)
        case "follow_up":
            names = ("case_id", "action")
        case "agenda_item":
            names = ("case_id", "title", "start")
        case "assessment":
            names = ("subject", "text")
        case _:
            names = ("text", "outcome")
    return "\x1f".join([fields["kind"], *(_plain(str(fields.get(name, ""))) for name in names)])


def shares_words(one: Iterable[Evidence], other: Iterable[Evidence]) -> bool:
    """Whether two evidences have words in common."""
    other = tuple(other)
    return any(
        a.page == b.page and any(x[0] < y[1] and y[0] < x[1] for x in a.runs for y in b.runs)
        for a in one
        for b in other
    )


def _share_words(one: Record, other: Record) -> bool:
    return shares_words(one.evidence, other.evidence)


def _initiatives(records: Sequence[Initiative]) -> list[Record]:
    groups: list[list[Initiative]] = []
    for record in records:
        same = [group for group in groups if any(_is_same(record, other) for other in group)]
        joined = [record, *(other for group in same for other in group)]
        groups = [group for group in groups if not any(group is one for one in same)] + [joined]
    return [_joined(group) for group in groups]


def _joined(group: list[Initiative]) -> Initiative:
    ordered = sorted(
        group, key=lambda record: (-record.confidence, record.evidence[0].page, record.evidence[0].runs)
    )
    first = ordered[0]
    names: dict[str, None] = {}
    for record in ordered:
        for name in (record.name, *(record.aliases or ())):
            if name != first.name:
                names[name] = None
    evidence = tuple(dict.fromkeys(one for record in ordered for one in record.evidence))[:_MOST_EVIDENCE]
    return first.model_copy(update={"aliases": tuple(names) or None, "evidence": evidence})


def _is_same(one: Initiative, other: Initiative) -> bool:
    if not _cores(one.name, one.aliases).isdisjoint(_cores(other.name, other.aliases)):
        return True
    a, b = core(one.name), core(other.name)
    if len(words := content(a)) > 1 and words == content(b):
        return True
    return min(len(a), len(b)) >= _LONG and fuzz.ratio(a, b) >= _SAME and _marks(a) == _marks(b)


def content(core: str) -> list[str]:
    """The words of a name but for those that only join others: "i hjemmetjenesten" is "til hjemmetjenesten"."""
    return [word for word in core.split() if word not in _JOINING]


@lru_cache(maxsize=4096)
def _cores(called: str, aliases: tuple[str, ...] | None) -> frozenset[str]:
    """The names of an initiative for comparison; of "ABC – Another Big Case" and "Another Big Case/ABC" both parts."""
    names = [called, *(aliases or ())]
    for name in tuple(names):
        parts = re.split(r"\s+[-–]\s+|/", name)
        if len(parts) == 2 and (is_short_form(parts[0], parts[1]) or is_short_form(parts[1], parts[0])):
            names += parts
        elif len(parts) == 2 and re.fullmatch(r".+\w{4}/[A-ZÆØÅ]{2,6}", name):
            names.append(parts[0])
    return frozenset(map(core, names))


def _marks(core: str) -> list[str]:
    """What tells names apart that are otherwise alike: numbers, single letters and roman numerals."""
    return [
        word
        for word in core.split()
        if any(map(str.isdigit, word)) or len(word) == 1 or set(word) <= set("ivx")
    ]


def _goals(records: Sequence[Goal]) -> list[Record]:
    kept: dict[str, Goal] = {}
    for record in records:
        title = _plain(record.title)
        known = kept.get(title)
        if known is None:
            kept[title] = record
            continue
        first, second = (known, record) if known.confidence >= record.confidence else (record, known)
        if first.label and second.label and second.label.endswith(f" {first.label}"):
            first, second = second, first  # "Delmål 1.1", which a table has as "1.1"
        kept[title] = first.model_copy(
            update={"label": first.label or second.label, "parent": first.parent or second.parent}
        )
    return list(kept.values())


@lru_cache(maxsize=4096)
def core(name: str) -> str:
    """A name for comparison: without case, punctuation and quotation marks, a lead such as "Innføring av" or
    "Prosjektet", and an ending such as "-prosjektet"."""
    bare = _plain(_lead().sub("", name, count=1)) or _plain(name)
    return _ending().sub("", bare) or bare


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    return " ".join(_MARKS.sub(" ", text.casefold()).split())


@cache
def _lead() -> re.Pattern[str]:
    words = load("names")
    leads = any_of(words["leads"])
    return re.compile(
        rf"^(?:(?:{leads})\s(?:(?:og|and)\s(?:{leads})\s)?(?:av|of)|(?:{any_of(words['nouns'])}))\s+(?=\S)",
        re.IGNORECASE,
    )


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"(?<=\w{{4}})s?(?:{any_of(load('names')['nouns'])})$")
