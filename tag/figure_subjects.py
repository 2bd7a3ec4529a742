"""What a reported number is of: by its row, its label, its sentence or the heading over it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from tag.cases import without_case
from tag.context import goal_code, goal_label
from tag.cues import any_of
from tag.dates import find_dates
from tag.figure_clauses import said_of, share_of
from tag.headings import leads_in_proposals, without_status
from tag.names import split_name, tidy
from tag.numbers import Quantity, is_english
from tag.passages import Passage
from tag.pipeline import parse
from tag.tables.columns import head_is, role_of, told_owner
from tag.vocabulary import load

WORD = re.compile(r"[^\W\d_]{3}")
"""Letters that make a text more than numbers and units."""
_LONGEST_SUBJECT = 6
"""Words."""
_OF_SUBJECT = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM", "CCONJ"})
_ON_CARDS = ("comment", "status", "progress", "risk", "due", "owner")
"""What labels on a card of one project may stand before: sentences on that."""
_ANY_YEAR = 2000
_MOST_BEFORE_TIME = 4
_FEWEST_BEHIND = 2
"""Words."""
_PARTED = re.compile(r"[:(–-]\s*$")
_LISTED = re.compile(r"\s[•●▪◦‣]\s")
"""A bullet within a text, where the reading joined the items of a list."""


def subject_of(
    passage: Passage,
    text: str,
    quantity: Quantity,
    first: Quantity,
    is_label: bool,
    title: str,
    names: re.Pattern[str],
) -> str | None:
    """What the figure is about: the row's name, the label's words, the sentence's beginning, the one known initiative
    that it names, or the heading; the document's title is not it.

    A label or heading that only says what kind of number or text follows ("Budsjett", "Status") is not it, nor are
    the words of a label whose number counts a noun ("Gjennomført 11 kurs"), unless a colon or dash parts them.
    """
    titles = [name for one in passage.headings if names.fullmatch(name := split_name(one).name)]
    row = passage.lead or passage.row_name
    if row and not (titles and _is_part_of_card(row)):
        own = names.match(row)
        if own is not None and told_owner(row[own.end() :].strip()):
            return own.group()  # "Kailys, ledes av Havnevakta", of which only the first line is the name
        return split_name(goal_label(row)[1] or goal_code(row)[1]).name
    before = _LISTED.split(_currency().sub(" ", text[: first.start]))[-1]
    said = first.unit is not None and first.unit.split()[-1].lower() not in measures()
    is_label = is_label and (first.unit is None or not _is_clause(before))
    label = tidy(before).rstrip(" (–-") if is_label and (not said or _PARTED.search(before)) else ""
    match = _subject().match(before)
    if (used := users_of().search(text, first.end)) is not None:
        return tidy(used["what"])
    if first.unit in load("units")["percent"] and (of := _share_of().match(before)) is not None:
        return of["what"]
    if label and role_of(label, strictly=True) is None and not _opens().match(label):
        return tidy(match["subject"]) if match and not _clause().search(match["subject"]) else label
    over = split_name(passage.headings[0]).name if passage.headings else ""
    if match and " " not in match["subject"] and over != match["subject"] and names.fullmatch(over):
        return over  # "Skjermene er montert på 40 stasjoner" under the name of a project
    if match and not _opens().match(match["subject"]) and not _clause().search(match["subject"]):
        return split_name(match["subject"]).name
    named = set(names.findall(text))
    if len(named) == 1:
        return str(named.pop())
    if titles and titles[0] != title:
        return titles[0]
    if (not is_label or not before.strip()) and (
        told := share_of(text, quantity) or said_of(text, first)
    ) is not None:
        return told
    if not is_label and (subject := _before_verb(text, before) or _behind_date(before)) is not None:
        return subject
    headings = [without_status(without_case(heading)) for heading in passage.headings if heading != title]
    over_it = (
        one
        for one in headings
        if WORD.search(one) and role_of(one, strictly=True) is None and not _is_part(one)
    )
    return next(over_it, label or None) or share_of(text, first)


@cache
def _share_of() -> re.Pattern[str]:
    """Before a share, what it is a share of: "Av reisene ble (71 % betalt)"."""
    words = load("figures")
    return re.compile(
        rf"^(?i:{any_of(words['of'])})\s(?P<what>[a-zæøå][^.,;:()\d]{{2,50}}?)\s(?:{any_of(words['verbs'])})\s$"
    )


@cache
def users_of() -> re.Pattern[str]:
    """What those who are counted use, by a name: "11 av 12 etater bruker Kartportalen"."""
    return re.compile(
        rf"\s(?:{any_of(load('units')['using'])})\s(?P<what>[A-ZÆØÅ][^.,;:()]{{2,60}}?)(?=[.,;:(]|\s(?:{any_of(load('figures')['behind_used'])})\s|\s*$)"
    )


def _is_part_of_card(row: str) -> bool:
    return role_of(row, strictly=True) in _ON_CARDS or head_is(row, "other_light")


def _is_part(heading: str) -> bool:
    """Whether a heading is over a part of any paper, or leads in proposals, and names nothing that is counted."""
    return tidy(heading).lower() in load("documents")["parts"] or leads_in_proposals(tidy(heading))


def of_part(text: str, quantity: Quantity) -> str | None:
    """What a part belongs to: "24 tiltak, hvorav 9 hører til segmentet Fellestjenester"."""
    if part_ahead().search(text, 0, quantity.start) is None:
        return None
    match = _belongs().match(text, quantity.end)
    return tidy(match["whole"]) if match else None


@cache
def _belongs() -> re.Pattern[str]:
    verbs = any_of(load("units")["belonging"])
    return re.compile(
        rf"(?:\s\w+)?\s(?:{verbs})\s(?P<whole>[^.,;:()]{{3,60}}?)(?=[.,;:(]|\s(?:og|and)\s|\s*$)"
    )


@lru_cache(maxsize=4096)
def _is_clause(before: str) -> bool:
    """Whether what stands before a number of something, with nothing between, has a verb: "Kaia kostet"."""
    if not before.strip() or _PARTED.search(before) or "(" in before:
        return False
    (doc,) = parse([before], names=False)
    return any("VerbForm=Fin" in token.morph for token in doc)


def _before_verb(text: str, before: str) -> str | None:
    """What a sentence names before its first verb, where that is a noun with no more than words to it, and one clause
    stands ``before`` its number."""
    if _clause().search(before):
        return None
    if is_english(before):
        match = _english_subject().match(before)
        return match["subject"] if match else None
    (doc,) = parse([text if text.startswith(before.rstrip()) else before], names=False)
    verb = next((token.i for token in doc if "VerbForm=Fin" in token.morph and token.idx < len(before)), 0)
    words = doc[:verb]
    if not 0 < verb <= _LONGEST_SUBJECT or any(token.pos_ not in _OF_SUBJECT for token in words):
        return None
    noun = next((token for token in words if token.pos_ in ("NOUN", "PROPN")), None)
    if any(token.lower_ in load("figures")["times"] for token in words):
        return None  # "De første månedene tjenesten var i bruk …"
    return words.text if noun is not None and words[0].pos_ != "ADP" and words[-1].pos_ != "ADP" else None


@cache
def _english_subject() -> re.Pattern[str]:
    """ "The archive currently runs …": a few words without a comma, and a verb in the present or past behind them."""
    words, verbs = load("figures"), any_of(load("followups")["base_verbs"])
    return re.compile(
        rf"(?P<subject>[A-Z][a-z]+(?:\s(?!(?:{any_of(words['no_subject'])})\b)[a-z]+){{0,2}}?)\s"
        rf"(?:(?:{any_of(words['between'])})\s)?(?:{verbs})(?:s|es|d|ed)\s"
    )


def _behind_date(before: str) -> str | None:
    """What a sentence that begins with a time tells of behind that and its verb: "I 2024 brukte kommunen …", or in
    English before the verb: "By March the agency had …"."""
    times = find_dates(before, None) or find_dates(before, _ANY_YEAR)
    if not times or len(before[: times[0].start].split()) > _MOST_BEFORE_TIME:
        return None
    rest = before[times[0].stop :].lstrip(" ,")
    if (match := _the_subject().match(rest)) is not None:
        return match["subject"]
    (doc,) = parse([before], names=False)
    behind = [token for token in doc if token.idx >= times[0].stop and not token.is_punct]
    if len(behind) < _FEWEST_BEHIND or behind[0].pos_ not in ("VERB", "AUX"):
        return None
    noun = next((token for token in behind[1:] if token.pos_ != "ADJ"), None)
    named = noun is not None and noun.pos_ in ("NOUN", "PROPN") and noun.text[0].isalpha()
    return before[behind[1].idx : noun.idx + len(noun.text)] if noun is not None and named else None


@cache
def _opens() -> re.Pattern[str]:
    """A word that begins a sentence and names nothing."""
    return re.compile(rf"(?:{any_of(load('units')['openers'])})(?!\w)", re.IGNORECASE)


@cache
def measures() -> frozenset[str]:
    """What amounts and shares are told in, and no thing that is counted."""
    units = load("units")
    return frozenset((*units["percent"], *units["points"], *units["scales"], *units["amounts"]))


@cache
def part_ahead() -> re.Pattern[str]:
    """Right before a number that is a part of the one before it: ", hvorav "."""
    words = load("figures")
    return re.compile(
        rf"\b(?:{any_of(words['whereof'])}|(?<=,\s)(?:{any_of(words['where'])}))\s*$", re.IGNORECASE
    )


@cache
def _subject() -> re.Pattern[str]:
    """What a sentence begins with, before one of the verbs that tell of it."""
    words = load("figures")
    return re.compile(
        rf"^(?P<subject>[A-ZÆØÅ«][^,.;:]{{1,80}}?)(?:\s(?:{any_of(words['in_time'])})\s(?:\w+\s)?\d{{4}}"
        rf"|\sper\s\d{{1,2}}\.\s?\w+(?:\s\d{{4}})?|\s(?:{any_of(words['so_far'])}))?\s"
        rf"(?:{any_of(words['verbs'])})\s(?!at\s|that\s)"
    )


@cache
def _the_subject() -> re.Pattern[str]:
    return re.compile(rf"(?P<subject>the\s[a-z]+)\s(?:{any_of(load('figures')['english_being'])})\s")


@cache
def _clause() -> re.Pattern[str]:
    """What is, begins or ends with a pronoun, or holds another clause, names nothing."""
    words = load("figures")
    return re.compile(
        rf"\s(?:{any_of(words['joining'])})\s|\s(?:{any_of(words['pronouns'])})$"
        rf"|^(?:{any_of(words['anyone'])})$|^(?:{any_of(words['as_told'])})\s",
        re.IGNORECASE,
    )


@cache
def _currency() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(load('figures')['currencies'])})\.?\s*$", re.IGNORECASE)
