"""What a table column holds, by its head."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, get_args

from tag.cues import any_of
from tag.names import forms_of
from tag.vocabulary import load

Role = Literal[
    "case_id",
    "topic",
    "item_type",
    "time",
    "presenter",
    "decision",
    "initiative",
    "goal",
    "indicator",
    "area",
    "owner",
    "status",
    "risk",
    "progress",
    "comment",
    "on",
    "criticality",
    "due",
    "start",
    "unit",
    "period",
    "service",
    "activity",
    "action",
    "value",
    "target",
    "name",
    "role",
    "likelihood",
    "named_risk",
    "other_light",
    "number",
    "reference",
    "dated",
    "recipient",
]
HeadWord = Literal[
    "deadline",
    "other_light",
    "schedule",
    "measured",
    "delivered",
    "giver",
    "affected",
    "needing",
    "anything",
    "now",
    "answered",
    "ordered",
    "comprising",
    "years",
    "version",
    "papers",
    "sign",
]
_OF_NOW: tuple[Role, ...] = ("status", "risk", "progress", "value", "comment")
"""What Nynorsk "no" stands behind, as "now", in a head: "Tilstand no"."""
_LONGEST = 12
"""Words in a head: what is longer is text."""
_SHORTEST_COMPOUND = 4
"""Letters of a word that a compound may end with."""
_EXPLAINED = re.compile(r"\w\s\((?P<word>[^\W\d_]+)\)\W*$")
"""A word in brackets behind others that it explains: "Uro (risiko)"."""
_IN_BRACKETS, _SIGNS = re.compile(r"\([^)]*\)"), re.compile(r"[^\w\s/.#-]")
_TARGET_OF = re.compile(
    r"^(?:mål|måltall|måltal|målverdi|ambisjon|target|goal)\s(?:(?:for|i|in)\s)?(?:19|20)\d\d$"
)
_NUMBER_AND = re.compile(r"^(?:#|nr|no)\.?\s+(?=[^\W\d_]{3})")
"""The head of numbers, before the one of what they number: "# Tiltak"."""
_NUMBER_OF = re.compile(r"\w+(?:nr|nummer)|\w+[\s-](?:nr|nummer|number|no|id|#)")
"""What the rows are numbered by: "Tiltak nr.", "Prosjektnummer"."""
_ALTERNATIVES = re.compile(r"\s[/–-]\s|\s(?:og|and)\s")
"""What stands between two things that a head says may stand below it."""
_FROM_AND_TO = re.compile(r"\s?[/–—-]\s?|\s(?:og|and|til|to)\s")
"""What stands between when something starts and when it ends: "Start–slutt"."""
_YEAR = re.compile(r"^(?:(?:per|pr\.?|i|for|in)\s)?(?:19|20)\d\d$")


@lru_cache(maxsize=4096)
def role_of(head: str, *, strictly: bool = False) -> Role | None:
    """What a column with this head holds, None where the head does not tell.

    Args:
        strictly: the head must be a word of the vocabulary, give or take what stands in brackets, and not just
            hold one.
    """
    text, role = _told(head)
    if role is not None or strictly or not text:
        return role
    for pattern in _patterns():
        found = max(pattern.finditer(text), key=lambda match: len(match["word"]), default=None)
        if found is not None:
            return _words()[re.sub(r"\s+", " ", found["word"])]
    return _for_what(text)


def _for_what(text: str) -> Role | None:
    """What "for" before a measure says: that it is served by what the row tells, and not told of: "For produktet"."""
    preposition, _, noun = text.partition(" ")
    if preposition not in load("columns")["meant_for"]:
        return None
    served = any(_words().get(form) in ("initiative", "service") for form in forms_of(noun))
    return "service" if served else None


@lru_cache(maxsize=4096)
def _told(head: str) -> tuple[str, Role | None]:
    """A head without brackets and signs, empty where it is too long for one, and what it says as a whole."""
    text = _SIGNS.sub(" ", _IN_BRACKETS.sub(" ", head)).lower()
    text = _NUMBER_AND.sub("", " ".join(text.split()).strip(" .-/"))
    if len(text.split()) > _LONGEST:
        return "", None
    if _YEAR.match(text):
        return text, "value"
    if _TARGET_OF.match(text):
        return text, "target"
    role = _exactly().get(text) or _words().get(text) or _twice(text)
    if role is None and _NUMBER_OF.fullmatch(text):
        of = role_of(text.rsplit(" ", 1)[0]) if text.endswith(" no") else None
        return text, of if of in _OF_NOW else "number"
    first, *last = _FROM_AND_TO.split(head.lower().strip(" :"))
    if len(last) == 1 and (_told(first)[1], _told(last[0])[1]) == ("start", "due"):
        return text, "period"
    role = role or _squeezed().get(text.replace(" ", ""))
    if role is None and (_agent().match(text) or _owning().fullmatch(text)):
        return text, "owner"
    if role is None and text.rsplit(" ", 1)[-1] in load("columns")["by_then"]:
        return text, "due"
    if role is None and (explained := _EXPLAINED.search(head)) is not None:
        said = _words().get(explained["word"].lower())
        role = said if said in ("status", "risk", "progress", "due") else None
    return text, role


def _twice(text: str) -> Role | None:
    """What a head says in two languages, or by two words: "When / når"."""
    parts = [part.strip() for part in text.split("/")]
    said = {_exactly().get(part) or _words().get(part) for part in parts}
    return said.pop() if len(parts) > 1 and len(said) == 1 else None


def is_numbered(head: str) -> bool:
    """Whether a column's head says that each of its cells begins with a number: "# Tiltak"."""
    return _NUMBER_AND.match(head.lower()) is not None


def owns(head: str) -> bool:
    """Whether a column, or line, of an owner tells who owns or answers for something, and not just who leads it."""
    return not head.strip(" :").lower().endswith(tuple(load("columns")["leads"]))


def told_owner(text: str) -> str | None:
    """The owner that a text names behind a label: "… Ansvarlig: Driftsenheten. …", "Eies av Driftsenheten"."""
    match = _labelled_owner().search(text) or _owned_by().match(text)
    owner = match["owner"].strip() if match else None
    return owner.rstrip(" )") if owner and owner.count(")") > owner.count("(") else owner


@lru_cache(maxsize=4096)
def owner_of_all(text: str) -> str | None:
    """Who a row across a table, or a heading, says that all under it is owned by: "Prosjekter som eies av Losen",
    "Tiltak Losen har ansvaret for", "Ansvarlig: Losen"."""
    match = next((found for one in _owning_all() if (found := one.fullmatch(text.strip(" :.")))), None)
    return match["owner"].strip() if match else told_owner(text)


@lru_cache(maxsize=4096)
def names_owner(head: str) -> bool:
    """Whether the head of a column of names says that their owners stand there, too: "Prosjekt og eier"."""
    columns = load("columns")
    words = set(re.findall(r"[^\W\d_]+", head.lower()))
    return len(words) > 1 and not words.isdisjoint((*columns["owner"], *columns["body"]))


@lru_cache(maxsize=4096)
def is_previous(head: str) -> bool:
    """Whether a column's head tells of the report before this one: "Forrige status"."""
    return bool(set(head.lower().split()) & set(load("columns")["previous"]))


@lru_cache(maxsize=4096)
def assesses(head: str) -> bool:
    """Whether a column's head says that what stands below it assesses something: "Vurdering", "Samla vurdering"."""
    return head.strip(" :").lower().endswith(tuple(load("sections")["assessment_labels"]))


@lru_cache(maxsize=4096)
def head_is(head: str, what: HeadWord) -> bool:
    """Whether a column's head is a word of the vocabulary for that.

    Args:
        what: ``deadline`` when something ends, and not when it begins as well ("Frist"); ``other_light`` a part of
            the status that records have no dimension for ("Kostnad"), ``schedule`` one that tells how it goes
            ("Tid"); ``measured`` beside a target what is measured, and else what is done ("Measure"); ``delivered``
            what is delivered, be it a thing or a task; ``giver`` where what is needed comes from, if no dates stand
            below it ("Fra"); ``affected`` what a dependency touches ("Berører"); ``needing`` behind what is needed,
            what that is for ("Til"); ``anything`` no more than that something stands below it ("Hva"); ``now`` what
            is of now; ``answered`` what came of what was asked for ("Svar", "Svar / videre håndtering"); ``ordered``
            what was asked for ("Bestilling", "Styrets bestilling"); ``comprising`` what others are part of ("Program");
            ``years`` the year or years of what is planned; ``version`` the number of a version of the paper;
            ``papers`` the numbers of documents or annexes; ``sign`` the signs of a key.
    """
    said = head.strip(" :").lower()
    if what == "answered" and said.endswith(tuple(load("columns")["answered_by"])):
        return True
    if what == "ordered" and (words := said.split()):
        return not {said, words[0], words[-1]}.isdisjoint(load("columns")[what])
    return (_ALTERNATIVES.split(said)[0] if what == "answered" else said) in load("columns")[what]


@lru_cache(maxsize=4096)
def is_aimed(head: str) -> bool:
    """Whether a head tells what is aimed at by a year, which dates nothing beneath: "Status (mot mål 2027)"."""
    return _aims().search(head) is not None


@cache
def _aims() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{any_of(load('columns')['aims'])})\s(?:mål(?:et)?\s)?(?=\d)", re.IGNORECASE
    )


@lru_cache(maxsize=4096)
def names_party(head: str, which: Literal["supplier", "receiver"]) -> bool:
    """Whether a column's head says who gives, or who gets, what is delivered: "Leverandør", "Mottakende prosjekt", "Til
    prosjekt"."""
    words = head.strip(" :").lower().split()
    if len(words) > 1 and words[0] in load("columns")["from" if which == "supplier" else "to"]:
        return role_of(" ".join(words[1:])) in ("initiative", "owner") or is_body(words[-1])
    said = f"{' '.join(words)} "
    return any(said.startswith(f"{one} ") for one in load("columns")[which])


@lru_cache(maxsize=4096)
def is_body(head: str) -> bool:
    """Whether a column's head is a kind of body: "Avdeling", "Klinikk"."""
    return set(re.split(r"\s?/\s?", head.strip(" :").lower())) <= set(load("columns")["body"])


@cache
def _labelled_owner() -> re.Pattern[str]:
    words = any_of(load("columns")["owner"])
    return re.compile(rf"(?<!\w)\w*(?:{words})\s?:\s*(?P<owner>[^.;|:]{{2,80}})", re.IGNORECASE)


@cache
def _owned_by() -> re.Pattern[str]:
    """A text that begins with who owns it, and holds no more: "Ansvarlig enhet" is a head."""
    ends = ("av", "by", "hos", "ansvarlig", "ansvarleg", "eier", "eigar", "owner")
    words = any_of(word for word in load("columns")["owner"] if word.endswith(ends))
    return re.compile(rf"^\W*(?i:{words})\s(?P<owner>[A-ZÆØÅ][^.;|:·•]{{1,80}})(?:$|\s[|·•])")


@cache
def _owning_all() -> tuple[re.Pattern[str], ...]:
    nouns = any_of(load("lists")["initiatives"]["nouns"])
    relative = load("verbs")["relative"]
    by = any_of(
        [
            *relative["done_by"],
            *(word for word in load("columns")["owner"] if word.split()[-1] in ("av", "by")),
        ]
    )
    before = rf"(?i:(?:\w+\s)?(?:{nouns}))(?:,?\s(?:som|that|which))?"
    who = r"(?P<owner>[A-ZÆØÅ][^.,;|:()]{1,80}?)"
    return (
        re.compile(rf"(?:{before}\s)?(?:(?:{any_of(relative['be'])})\s)?(?i:{by})\s(?:the\s)?{who}"),
        re.compile(rf"{before}\s(?:the\s)?{who}\s(?:{any_of(relative['has'])})"),
    )


@cache
def _agent() -> re.Pattern[str]:
    """A head that ends with a passive and "by": "Lages av", "Holdt av", "Run by"."""
    by = any_of(load("columns")["agent"])
    return re.compile(rf"(?:\w+\s)?\w+(?:es|ast|et|t|d|ed|un|en|eld)\s(?:{by})$")


@cache
def _owning() -> re.Pattern[str]:
    """A head of one word that begins with who owns and ends with a kind of body: "Eigaravdeling"."""
    columns = load("columns")
    owners = any_of(word for word in columns["owner"] if len(word) >= _SHORTEST_COMPOUND and " " not in word)
    return re.compile(rf"(?:{owners})s?-?(?:{any_of(columns['body'])})")


@cache
def _words() -> dict[str, Role]:
    columns = load("columns")
    words: dict[str, Role] = {}
    for role in get_args(Role):
        for word in columns[role]:
            words.setdefault(word, role)
    return words


def tells_alone(head: str) -> bool:
    """Whether a column's head is a word that tells something only where it is all of the head: "Til"."""
    return head.strip(" :").lower() in _exactly()


@cache
def _exactly() -> dict[str, Role]:
    """Words that tell only where they are the whole head."""
    return {word: role for role, words in load("columns")["exactly"].items() for word in words}


@cache
def _squeezed() -> dict[str, Role]:
    """The words without their spaces, which a reading of a picture may have lost."""
    return {word.replace(" ", ""): role for word, role in _words().items() if " " in word}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """A head that begins with a word, one that holds it, and one with a compound that ends with it."""
    words = any_of(_words())
    parts = any_of(word for word in _words() if len(word) >= _SHORTEST_COMPOUND and " " not in word)
    return (
        re.compile(rf"^(?P<word>{words})(?!\w)"),
        re.compile(rf"(?<!\w)(?P<word>{words})(?!\w)"),
        re.compile(rf"\w(?:-)?(?P<word>{parts})(?!\w)"),
    )
