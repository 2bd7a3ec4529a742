"""What a heading makes of the list under it: measures, goals, dependencies, activities or proposals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from tag.cases import leading_case
from tag.cues import any_of
from tag.legend import status_words
from tag.names import tidy
from tag.tables.columns import owner_of_all
from tag.vocabulary import load

Kind = Literal["initiative", "means", "goal", "achieve", "priority", "dependency", "activity", "proposal"]

_PREFIX = (
    r"^\W*(?:(?:(?:del|part|vedlegg|tema|punkt|sak)\s)?"
    r"(?:\d{1,2}(?:\.\d{1,2})*|[A-ZÆØÅ]|[ivx]+)[.:)]?\s*[–-]?\s+)?"
)
_OF_SEVERAL = re.compile(
    r"\W*status(?:en)?\s(?:for|på|i|av|of|on|for the|of the)\s(?=\w+(?:ene|ane|a|s|er|ar|tiltak)\b)",
    re.IGNORECASE,
)
"""Before what, in the plural, a list tells the status of."""
_BESIDES_NAME = re.compile(
    r"^\W*status\b(?:\s(?:for|på|i|of)\b|[^–:-]*[–:-])\s*|\s*[–:-]\s*status\b.*$", re.IGNORECASE
)
_CONTEXT_BEHIND = (
    r"(?:\s20\d\d(?:\s?[–-]\s?(?:20)?\d\d)?)?"
    r"(?:\s(?:for|i|fra|frå|til|med|ved|på|under|in|of|som|vi|me|that|we)\s.+|\s?[:(–-].*)?\W*$"
)
_LONGEST_LABEL = 8
"""Words before a colon that are no sentence."""
_NUMBERING = re.compile(r"^(?:\[\d{1,2}[:.]\d\d\]\s*)?(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?(?=[a-zæøå]?[A-ZÆØÅ])")
_LONGEST_BARE_LABEL = 2
"""Words before a colon that say no more than what a list is of: "Tiltak:", "Våre mål:"."""
ENDS = ("new", "completed", "paused", "cancelled")
"""Statuses of what came or went, which are no colours."""
_NAMED = re.compile(r"[:–-]?\s*(?:[A-ZÆØÅ«]|\d(?!\d{3}\b))")
"""Behind "prosjekt" or "tiltak": the name or number of a single one."""

_IN_BRACKETS = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a list is: of which kind, by which heading, the status that the heading gives its items, whether it tells no
    more than that, and not that they are measures; and the sentence that says when and that they are delivered."""

    kind: Kind
    heading: str
    status: str | None = None
    bare: bool = False
    delivered: str | None = None


@lru_cache(maxsize=4096)
def purpose(headings: tuple[str, ...]) -> Purpose | None:
    """What the list under ``headings`` (the innermost first) is, by the first of them that tells; None where that tells
    of something else."""
    for heading in headings:
        found = _purpose_of(heading)
        if found is not None or _other().match(heading):
            return found
    return None


@cache
def _other() -> re.Pattern[str]:
    """A heading over something else, whatever the ones above it tell: "Største risikoar"."""
    words = load("lists")
    moving = rf"(?:\S+\s){{0,2}}(?:{any_of(words['factors'])})\s(?:{any_of(words['may'])})\s.*"
    return re.compile(
        rf"{_PREFIX}(?:(?:\S+\s){{0,2}}(?:{any_of(words['others'])})\W*|{moving})$", re.IGNORECASE
    )


@lru_cache(maxsize=4096)
def introduced(text: str) -> Purpose | None:
    """What the list behind a text that ends in a colon is: a sentence that says that proposals, measures or goals
    follow, or a label that tells their status."""
    if not text.endswith(":"):
        return None
    if _proposing().search(text):
        return Purpose("proposal", text)
    if (following := _following().search(text)) is not None:
        return Purpose("initiative", text, ended().get((following["state"] or "").lower()))
    if _aiming().search(text):
        return Purpose("goal", text)
    if _delivering().search(text):
        return Purpose("activity", text, delivered=text)
    told = _purpose_of(text) if len(text.split()) <= _LONGEST_LABEL else None
    if told is None or told.bare:
        return None
    short = len(text.split()) <= _LONGEST_BARE_LABEL and told.kind in (
        "initiative",
        "goal",
        "dependency",
        "activity",
    )
    return told if short or (told.kind == "initiative" and told.status) else None


@lru_cache(maxsize=4096)
def tells_of_talk(text: str) -> bool:
    """Whether the list behind a text that ends in a colon is of what was said in a meeting: "Punkt frå drøftinga:"."""
    return text.endswith(":") and _talk().search(text) is not None


@cache
def _talk() -> re.Pattern[str]:
    words = load("lists")
    told, talk = any_of(words["talked_of"]), any_of(words["talk"])
    return re.compile(
        rf"(?<!\w)(?:(?:{told})\s(?:fra|frå|i|under|from|in)\s(?:{talk})|(?:i|under|in)\s(?:{talk})\s.*(?:{told}))(?!\w)",
        re.IGNORECASE,
    )


@cache
def _following() -> re.Pattern[str]:
    """The end of a sentence that a list of measures follows, and what it says has become of them: "Dette omfatter
    følgende initiativer:", "Det er meldt inn to nye tiltak siden sist:"."""
    words = load("lists")["initiatives"]
    counts = any_of([*words["following"], *load("units")["words"]])
    before = rf"(?:(?P<state>{any_of(ended())})|{any_of(words['adjectives'])})"
    behind = rf"\s(?:{any_of(words['behind_count'])})\s[^.:]{{2,40}}"
    serving = rf"(?:{counts}|{any_of(words['several'])})\s(?:{any_of(words['nouns'])})\s(?:{any_of(words['serving'])})"
    counted = rf"(?:{counts}|\d{{1,2}})\s(?:{before}\s)?(?:{any_of(words['nouns'])})(?:{behind})?"
    return re.compile(rf"(?<!\w)(?:{counted}|{serving}\s[^.:]{{2,160}})\s?:$", re.IGNORECASE)


@cache
def _delivering() -> re.Pattern[str]:
    """A sentence that a list of what shall be delivered follows: "Konkret skal prosjektet levere følgende:", "I løpet
    av mai skal følgende være levert:"."""
    words = load("lists")["activities"]
    following = any_of(load("lists")["initiatives"]["following"])
    delivered = any_of(words["delivered"])
    return re.compile(
        rf"(?<!\w)(?:{any_of(words['shall'])})\s(?:[^.:]*\s)?"
        rf"(?:(?:{delivered})\s(?:{following})|(?:{following})\s(?:[^.:]*\s)?(?:{delivered}))(?:\s[^.:]{{2,40}})?\s?:$",
        re.IGNORECASE,
    )


@cache
def ended() -> dict[str, str]:
    """What has become of measures, and the status that this is."""
    return {word: value for value, words in load("lists")["initiatives"]["status"].items() for word in words}


@cache
def _aiming() -> re.Pattern[str]:
    """The end of a sentence that a list of goals follows: "Strategien har tre mål:"."""
    counts = any_of([*load("units")["words"], *load("lists")["initiatives"]["following"]])
    goals = any_of(load("lists")["goals"]["headings"])
    return re.compile(rf"(?<!\w)(?:{counts}|\d)\s(?:[a-zæøå]+\s)?(?:{goals})\s?:$", re.IGNORECASE)


def leads_in_goals(text: str) -> int | None:
    """Where in a text that says that several goals follow these begin: "Etaten har tre mål: (1) …"; None in another."""
    match = _aiming_within().search(text)
    return match.end() if match else None


@cache
def _aiming_within() -> re.Pattern[str]:
    return re.compile(rf"{_aiming().pattern.removesuffix('$')}(?=\s\(?[1a]\))", re.IGNORECASE)


def leads_in_proposals(heading: str) -> bool:
    """Whether a heading says no more than that proposals follow, give or take a word before and a verb behind:
    "Konkrete forslag til tiltak er"."""
    return _proposals_alone().fullmatch(heading) is not None


@cache
def _proposals_alone() -> re.Pattern[str]:
    cues = any_of(load("lists")["proposals"]["headings"])
    return re.compile(rf"(?:\w+\s)?(?:{cues})(?:\s(?:er|are))?", re.IGNORECASE)


@cache
def _proposing() -> re.Pattern[str]:
    words, nouns = load("lists")["proposals"], any_of(load("lists")["initiatives"]["nouns"])
    said = rf"(?:{any_of(words['verbs'])})\s(?:\S+\s){{0,3}}?(?:{nouns})"
    return re.compile(rf"(?<!\w)(?:{any_of(words['headings'])}|{_proposed()}|{said})(?!\w)", re.IGNORECASE)


@cache
def _proposed() -> str:
    """What says that measures are proposed: "forslag til nye prosjekter"."""
    words = load("lists")["proposals"]
    before = rf"(?:{any_of(words['nouns'])})\s(?:til|om|på|for)|{any_of(words['adjectives'])}"
    return rf"(?:{before})\s(?:{any_of(words['of'])})"


@lru_cache(maxsize=4096)
def _purpose_of(heading: str) -> Purpose | None:
    case = leading_case(heading)
    heading = heading[case.stop :] if case else heading
    for kind, pattern in _patterns():
        if pattern.match(heading) and not (kind == "activity" and follows_up(heading, "actions")):
            return Purpose(kind, heading)
    plain = _OF_SEVERAL.sub("", heading, count=1)
    match = _initiatives().match(plain) or _of_a_kind().match(plain)
    if match is None:
        said = _bare_state().match(heading)
        states = (
            {_bare_states()[one.lower()] for one in (said["state"], said["other"]) if one} if said else set()
        )
        return Purpose("initiative", heading, states.pop(), bare=True) if len(states) == 1 else None
    behind = match["behind"].strip()
    if _NAMED.match(behind) and not owner_of_all(heading):
        return None
    cues = load("lists")["initiatives"]["status"]
    status = next((value for value in cues if match.groupdict().get(value)), None)
    if status is None:
        status = next((value for value in cues if behind.lower().startswith(tuple(cues[value]))), None)
    if status is None:
        told = _state().match(behind)
        status = status_words().get(told["state"].lower() if told else behind.lower())
    return Purpose("initiative", heading, status)


@lru_cache(maxsize=4096)
def tells_changes(heading: str) -> bool:
    """Whether a heading is over what came, went or waits, of measures: "Endringer i porteføljen", "Nytt og avsluttet",
    "Nye, avslutta og stansa"."""
    return _changes().search(heading) is not None


@cache
def _changes() -> re.Pattern[str]:
    states = any_of([*_bare_states(), *ended()])
    several = rf"(?:{states})(?:,\s(?:{states}))*\s(?:og|and|eller|or|/)\s(?:{states})"
    changes = any_of(load("lists")["initiatives"]["changes"])
    return re.compile(rf"(?<!\w)(?:{changes})(?!\w)|{_PREFIX}{several}(?!\w)", re.IGNORECASE)


def without_status(heading: str) -> str:
    """What a heading names, without that its status follows: "Nytt arkiv – status per 1. mai" is of "Nytt arkiv"."""
    return tidy(_BESIDES_NAME.sub("", heading))


@lru_cache(maxsize=4096)
def tells_subjects(heading: str) -> bool:
    """Whether a heading says what stands under it: measures, goals, indicators or areas, or that they have a status."""
    return _subjects().search(heading) is not None


@lru_cache(maxsize=4096)
def follows_up(heading: str, which: str) -> bool:
    """Whether a heading has one of the words over what is followed up: earlier "cases", or "actions"."""
    return _followed(which).search(_IN_BRACKETS.sub("", heading)) is not None


def speaks_of_initiatives(text: str) -> bool:
    """Whether a text has a noun for measures or projects, in any form."""
    return _nouns().search(text) is not None


@cache
def _nouns() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('lists')['initiatives']['nouns'])})(?!\w)", re.IGNORECASE)


def unnumbered(heading: str) -> str:
    """A heading without the number of its chapter, and the time of day in brackets that minutes set before that."""
    return _NUMBERING.sub("", heading)


@lru_cache(maxsize=4096)
def is_part(heading: str) -> bool:
    """Whether a heading names a part that papers have, whatever they are of: "Økonomi", "Om strategien"."""
    parts = (*load("documents")["parts"], *load("names")["sheet"], *load("sections")["parts"])
    plain = tidy(heading).lower()
    first, _, rest = plain.partition(" ")
    words = load("documents")
    sent = first in words["letters"] and rest.partition(" ")[0] in words["sent_by"]
    shown = first in words["whole"] and rest in words["shown"]
    return plain in parts or first in load("sections")["on_something"] or sent or shown


def explains(heading: str) -> bool:
    """Whether a heading is over what signs and colours mean: "Tegnforklaring", "Slik leser du oversikten"."""
    return _explaining().search(heading) is not None


@cache
def _explaining() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('sections')['explaining'])})", re.IGNORECASE)


def looks_back(heading: str) -> bool:
    """Whether a heading is over what was asked for, or promised, before: "Det dere ba om sist"."""
    return _before().search(heading) is not None


@cache
def _before() -> re.Pattern[str]:
    words = load("followups")
    asked = rf"(?:{any_of(words['asked_before'])})\s(?:\w+\s)?(?:om|for|to)"
    return re.compile(rf"(?<!\w)(?:{any_of(words['before'])}|{asked})(?!\w)", re.IGNORECASE)


@cache
def _followed(which: str) -> re.Pattern[str]:
    words = load("followups")
    cues = any_of(words[which])
    if which == "cases":
        cues += rf"|(?:{any_of(words['following'])})\s.*(?:{any_of(words['followed'])})"
        cues += rf"|(?:{any_of(words['followed'])})\s(?:\w+\s){{0,3}}?(?:{any_of(words['followed_up'])})"
    whole = rf"|^\W*(?:\d+\W+)?(?:{any_of(words['whole'])})\W*$" if which == "actions" else ""
    return re.compile(rf"(?<![\w/])(?:{cues})(?![\w/]){whole}", re.IGNORECASE)


@cache
def _subjects() -> re.Pattern[str]:
    columns = load("columns")
    words = [word for kind in ("indicator", "goal", "area", "initiative", "status") for word in columns[kind]]
    nouns = load("lists")["initiatives"]["nouns"]
    return re.compile(
        rf"(?<!\w)(?:{any_of([*words, *nouns])})(?:a|en|et|ene|ane|ne|na|er|ar)?(?!\w)", re.IGNORECASE
    )


@cache
def _patterns() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """Patterns of headings in the order in which they are asked."""
    words = load("lists")
    goals = words["goals"]
    begins: tuple[tuple[Kind, list[str]], ...] = (
        ("proposal", words["proposals"]["headings"]),
        ("dependency", words["dependencies"]["headings"]),
        ("activity", words["activities"]["headings"]),
    )
    needed = any_of(words["dependencies"]["within"]).replace(r"…\s+", r"(?:\w+\s){0,2}")
    ahead, planned = any_of(words["activities"]["ahead"]), any_of(words["activities"]["nouns"])
    done = any_of(words["activities"]["done"])
    return (
        *((kind, re.compile(rf"{_PREFIX}(?:{any_of(cues)})(?!\w)", re.IGNORECASE)) for kind, cues in begins),
        ("proposal", re.compile(rf"{_PREFIX}{_proposed()}(?!\w)", re.IGNORECASE)),
        ("activity", re.compile(rf"\W*(?:{any_of(words['activities']['whole'])})\W*$", re.IGNORECASE)),
        ("dependency", re.compile(rf".*(?<!\w)(?:{needed}){_CONTEXT_BEHIND}", re.IGNORECASE)),
        (
            "activity",
            re.compile(
                rf"(?=.*(?<!\w)(?:{ahead})(?!\w))(?=.*(?:{planned})(?!\w))(?!.*(?<!\w)(?:{done})(?!\w))",
                re.IGNORECASE,
            ),
        ),
        (
            "means",
            re.compile(rf"{_PREFIX}(?:{any_of(words['initiatives']['means'])})\W*$", re.IGNORECASE),
        ),
        ("achieve", re.compile(rf"(?:^|.*\W)(?:{any_of(goals['achieve'])})(?!\w)", re.IGNORECASE)),
        (
            "goal",
            re.compile(
                rf"{_PREFIX}(?:(?:{any_of(goals['whose'])})\s)?(?:{any_of(goals['headings'])}){_CONTEXT_BEHIND}",
                re.IGNORECASE,
            ),
        ),
        ("priority", re.compile(rf".*(?<!\w)(?:{any_of(goals['priorities'])})(?!\w)", re.IGNORECASE)),
    )


@cache
def _of_a_kind() -> re.Pattern[str]:
    """A heading that says of what kind the measures are, in any word: "Fysiske tiltak"."""
    nouns = any_of(load("lists")["initiatives"]["compounds"])
    return re.compile(rf"{_PREFIX}[a-zæøå-]{{4,}}e\s(?:{nouns})(?P<behind>)\W*$", re.IGNORECASE)


@cache
def _state() -> re.Pattern[str]:
    """What a heading says that all of the list are: "(tiltak) som er avsluttet", "(tiltak) med rød status"."""
    states = load("states")
    been = any_of([*states["became"], *states["has"], "is", "are"])
    then = any_of(states["become"])
    return re.compile(
        rf"(?:(?:(?:som|that|which)\s)?(?:{been})\s(?:(?:{then})\s)?|(?:i|med|på|in|with|at|on)\s)"
        rf"(?P<state>{any_of(status_words())})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _bare_state() -> re.Pattern[str]:
    """A heading that tells what has become of something and when, and not of what: "Avsluttet siden sist",
    "Avsluttet og levert"."""
    since, states = any_of(load("lists")["initiatives"]["since"]), any_of(_bare_states())
    return re.compile(
        rf"{_PREFIX}(?P<state>{states})(?:\s?(?:,|/|og|eller|and|or)\s?(?P<other>{states}))?(?:\s(?:{since}|(?:{any_of(load('lists')['initiatives']['since_when'])})(?:\s[\w./-]+){{1,3}}|(?:i|in)\s(?:\w+\s)?\d{{4}}))?\W*$",
        re.IGNORECASE,
    )


@cache
def _bare_states() -> dict[str, str]:
    """Words for what has become of something (lower case), and the status they stand for."""
    ends = {word: value for word, value in status_words().items() if value in ENDS}
    more = load("lists")["initiatives"]["became"]
    return ends | {word: value for value, words in more.items() for word in words}


@cache
def _initiatives() -> re.Pattern[str]:
    words = load("lists")["initiatives"]
    status = "|".join(f"(?P<{value}>{any_of(cues)})" for value, cues in words["status"].items())
    word = rf"(?:{status}|{any_of(words['adjectives'])})"
    # A group may match once only, so that "nye og ferdigstilte tiltak" gives no status: it tells of both.
    return re.compile(
        rf"{_PREFIX}(?:{word}\s)?(?:(?:{any_of(words['adjectives'])})\s){{0,2}}(?:{any_of(words['nouns'])}|\w{{3,}}(?:{any_of(words['compounds'])}))(?!\w)"
        rf"(?!\s(?:{any_of(words['not_before'])}))(?P<behind>.*)$",
        re.IGNORECASE,
    )
