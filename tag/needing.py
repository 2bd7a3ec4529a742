"""What sentences say that initiatives need: "X avhenger av Y", "Y er en forutsetning for X", "Uten Y kan ikke X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from schemas.evidence import Evidence
from schemas.records import Dependency
from tag.clauses import QUOTED, Name, Names
from tag.context import Context
from tag.cues import Cue, any_of
from tag.dates import is_date
from tag.denials import unsaid
from tag.names import tidy
from tag.needs import Need, read_need, with_giver
from tag.phrases import colour_words, phrases_in
from tag.tables.people import is_answering
from tag.vocabulary import load

_TAKES_FOR = re.compile(
    r"(?:direktoratet|etaten|avdeling|avdelingen|seksjon|seksjonen|senter|senteret|institutt|instituttet|kontoret|enheten|eininga"
    r"|utvalget|utvalet|rådet|styret|department|agency|centre)$",
    re.IGNORECASE,
)
"""The end of a body whose name goes on with "for"."""

BEFORE_NAME = re.compile(r"(?:Før|Uten|Utan|Before|Without)\s")
"""What a sentence begins with that may tell what is needed before what needs it."""

_IN = re.compile(r"^(?:i|på|in|on)\s")

_WHERE = re.compile(r",\s(?:der|hvor|kor|where)\s")
"""Before what is told of a need: "en avhengighet til X, der Y er uavklart"."""

_ASIDE = re.compile(r",\s(?=(?:som|og|men|mens|fordi|noe|which|and|but)\s)")
"""What goes on behind what is needed."""

SHORTEST, _SHORTEST_NEED = 2, 3
"""Characters of what depends on something, and of what it needs."""


def said_need(text: str) -> tuple[str, str] | None:
    """What a sentence says to depend on something, and on what; None where it says no such thing."""
    phrase = next((one for one in phrases_in(text) if one.kind == "depends" and one.start > SHORTEST), None)
    return (text[: phrase.start].strip(), text[phrase.stop :].strip()) if phrase else None


def reported_need(names: Names, text: str) -> dict[str, str | None] | None:
    """The fields of a dependency that an initiative is said to report, with its colour or how critical it is: "X melder
    rød avhengighet med høy kritikalitet til Y for Z"."""
    if not _needs()(text):
        return None
    text = _WHERE.split(text, maxsplit=1)[0]
    match = next((found for pattern in _reports_need() if (found := pattern.match(text))), None)
    denied = match is not None and unsaid().search(text[match.end("name") : match.start("to")])
    if match is None or denied or unsaid().search(re.sub(QUOTED, "", match["name"])):
        return None
    name = names.at_end(match["name"])
    if name is None:
        return None
    on = match["on"]
    if on and _TAKES_FOR.search(match["to"]):  # "til Direktoratet for hav for kart over leia"
        on = re.sub(r"^.+?\sfor\s", "", on)
    elif on and not is_answering(match["to"].split("/")[0].strip()):  # "til ny lov om havner"
        on = text[match.start("to") : match.end("on")]
    return {
        "subject": name.name,
        "on": tidy(on or match["to"]),
        "value": colour_words()[match["colour"].lower()] if match["colour"] else None,
        "criticality": match["grave"],
    }


@cache
def _needs() -> Cue:
    depends = load("verbs")["depends"]
    return Cue((*depends["nouns"], *depends["risks"]))


@cache
def _reports_need() -> tuple[re.Pattern[str], ...]:
    """The name before the verb, or in quotation marks behind it. A grave risk "to" somebody is a need, too."""
    verbs = load("verbs")
    colours, grave = any_of(colour_words()), any_of(verbs["depends"]["critical"])
    reports = rf"\s(?:{any_of(verbs['reports']['verbs'])})\s"
    gravely = rf"\s(?:med|with)\s(?P<grave>\w+)\s(?:{grave})"
    rest = (
        rf"(?:\w+\s){{0,2}}?(?:(?P<colour>{colours})\s)?"
        rf"(?:(?:{any_of(verbs['depends']['nouns'])})|(?:{any_of(verbs['depends']['risks'])})(?={gravely}))(?:{gravely})?"
        rf"\s(?:til|to|on)\s(?P<to>[^.]+?)"
        rf"(?:\s(?:for|om|knyttet til|knytt til|når det gjelder)\s(?P<on>[^.]+?))?\W*$"
    )
    rest = rest.replace("(?P<grave>", "(?:", 1)
    name, quoted = r"^(?P<name>.+?)", r"^.*?(?P<name>[«\"“”‘][^«»\"“”‘’]{2,80}[»\"“”’])\s"
    return (
        re.compile(f"{name}{reports}{rest}", re.IGNORECASE),
        re.compile(f"{quoted.replace('^.*?', f'^.*?{reports}', 1)}{rest}", re.IGNORECASE),
    )


def need_among_reasons(text: str) -> str | None:
    """What a sentence tells to be needed among the reasons for a status: "… rød status grunnet sen oppstart, kritiske
    avhengigheter til nye kart og lav bemanning"."""
    match = _of_reasons().search(text) if _needs()(text) else None
    return match["on"] if match and not unsaid().search(text[: match.start("on")]) else None


@cache
def _of_reasons() -> re.Pattern[str]:
    verbs = load("verbs")
    return re.compile(
        rf"(?<!\w)(?:{any_of([*verbs['reports']['because'], *verbs['reports']['reasons']])})(?!\w)[^.;:]*?\s"
        rf"(?:{any_of(verbs['depends']['nouns'])})\s(?:til|to|on)\s(?P<on>[^,.;:]{{4,100}})",
        re.IGNORECASE,
    )


def needed_first(names: Names, text: str) -> tuple[Name, str] | None:
    """The initiative, and what it needs, of a sentence that is built around that need."""
    return (
        _precondition(names, text)
        or _provided(names, text)
        or _held_back(names, text)
        or _wanting(names, text)
        or _where_needed(names, text)
    )


def _precondition(names: Names, text: str) -> tuple[Name, str] | None:
    """The initiative, and what it needs, of "Y er en forutsetning for X", "Skal vi komme i mål, må Y" and "Før X kan
    åpnes, må Y"."""
    patterns = _is_precondition() if _preconditions()(text) else ()
    match = next((found for pattern in patterns if (found := pattern.match(text))), None)
    if match is not None and unsaid().search(match["is"]) is None:
        name = names.at_start(match["name"]) or names.known_at_end(match["name"])
        return (name, match["on"]) if name else None
    match = _must_first().match(text)
    if match is not None:
        if match["name"]:
            of_us = match["name"].lower() in load("verbs")["we"]
            name = names.about if of_us else names.at_end(match["name"])
        elif match["to"]:
            name = names.known_at_end(match["to"])
        else:
            name = names.known_at_end(match["aim"]) or names.about
        return (name, match["on"]) if name else None
    match = next((found for pattern in _before_it_can() if (found := pattern.match(text))), None)
    name = names.at_end(match["name"]) if match else None
    return (name, match["on"]) if match and name else None


def _provided(names: Names, text: str) -> tuple[Name, str] | None:
    """The initiative, and what it needs, of "X starter i mai, forutsatt at Y"."""
    match = _providing().match(text)
    if match is None:
        return None
    name = names.at_start(match["left"]) or names.part_of(match["left"].split(",")[0])
    return (name, match["on"]) if name else None


def _wanting(names: Names, text: str) -> tuple[Name, str] | None:
    """The initiative, and what it needs, of "X trenger Y fra Z"."""
    match = _wants().match(text)
    name = names.at_end(match["name"]) if match and not unsaid().search(match["name"]) else None
    return (name, match["on"]) if match and name else None


def _where_needed(names: Names, text: str) -> tuple[Name, str] | None:
    """The initiative, and what it needs, of "Det er en avhengighet til Z der X trenger Y"."""
    match = _there_is_need().match(text) if _needs()(text) else None
    name = names.at_end(match["name"]) if match and not unsaid().search(match.group()) else None
    return (name, match["on"]) if match and name else None


@cache
def _there_is_need() -> re.Pattern[str]:
    words = load("verbs")["depends"]
    return re.compile(
        rf"^(?:det|there)\s(?:er|finnes|finst|is)\s(?:\w+\s){{0,4}}?(?:{any_of(words['nouns'])})\s(?:til|to|on)\s"
        rf"[^.;:]{{2,80}}?,?\s(?:der|hvor|kor|where)\s(?P<name>[^.;:]{{2,80}}?)\s(?:{any_of(words['wanting'])})"
        r"\s(?:(?:en|ei|et|eit|a|an)\s)?(?P<on>[^.;:]{4,})",
        re.IGNORECASE,
    )


@cache
def _wants() -> re.Pattern[str]:
    verbs = any_of(load("verbs")["depends"]["wanting"])
    return re.compile(
        rf"^(?P<name>[^.,;:]{{3,80}}\s)(?:{verbs})\s(?P<on>[^.,;:]{{4,80}}?\s(?:fra|frå|from)\s(?:the\s)?[A-ZÆØÅ](?:[^.;:]|(?<=\d)\.)*)"
    )


def _held_back(names: Names, text: str) -> tuple[Name, str] | None:
    """The initiative, and what it needs, of "Uten Y kan ikke X tas i bruk" and "Manglende Y gjør at X må vente"."""
    match = _without().match(text) or _lacking().match(text)
    if match is None:
        return None
    name = names.at_start(match["name"]) or names.known_at_start(match["name"])
    on = match["on"] or match["first"]
    return (name, on) if name else None


@cache
def _without() -> re.Pattern[str]:
    return re.compile(
        r"^(?:(?:uten|utan|without)\s(?:at\s)?(?P<on>[^.;:]{4,120}?),?\s(?:kan|får|cannot|can|could)\s(?:ikke\s|ikkje\s|not\s)?"
        r"|(?:så\slenge|inntil|før|as\slong\sas|until)\s(?P<first>[^.;:,]{8,120}),\s(?:(?:kan|får)\s(?:ikke|ikkje)|cannot)\s)"
        r"(?P<name>[^.;:]+)",
        re.IGNORECASE,
    )


@cache
def _lacking() -> re.Pattern[str]:
    words = load("verbs")["depends"]
    return re.compile(
        rf"^(?P<first>)(?P<on>(?:{any_of(words['lacking'])})\s[^.;:]{{4,120}}?)\s(?:{any_of(words['makes'])})\s(?P<name>[^.;:]+)",
        re.IGNORECASE,
    )


@cache
def _providing() -> re.Pattern[str]:
    words = any_of(load("verbs")["depends"]["provided"])
    return re.compile(rf"^(?P<left>[^.;:]{{4,160}}?),?\s(?:{words})\s(?P<on>[^.]{{4,}})", re.IGNORECASE)


@cache
def _preconditions() -> Cue:
    return Cue((*load("verbs")["depends"]["preconditions"], *load("verbs")["depends"]["grave"]))


@cache
def _is_precondition() -> tuple[re.Pattern[str], ...]:
    """ "Y er en forutsetning for X", "Det er en forutsetning for X at Y", "En forutsetning for X er at Y"."""
    words, grave = (any_of(load("verbs")["depends"][which]) for which in ("preconditions", "grave"))
    be = "er|blir|vert|is|are|remains"
    on, name = r"(?P<on>[^.;:]{4,160}?)", r"(?P<name>[^,;]+?)"
    patterns = (
        rf"^(?:(?:at|that)\s)?{on},?\s(?P<is>(?:{be})\s(?:(?!det\s|it\s)\w+\s){{0,3}}?)(?:{words})\s(?:for|to|of)\s(?:(?:at|å)\s)?{name}\W*$",
        rf"^(?!(?:dette|det|den|this|it|these|disse)\s){on}\s(?P<is>(?:{be})\s(?:\w+\s)?)(?:{grave})\s(?:for|to)\s{name}\W*$",
        rf"^(?:[^.;:]+\s)?(?P<is>(?:(?:det|it)\s(?:{be})|(?:{be})\s(?:det|it))\s(?:\w+\s){{0,3}}?)(?:{words})\s(?:for|to|of)\s{name},?\s(?:at|that)\s{on}\W*$",
        rf"^(?:for|to)\s{name}\s(?P<is>(?:{be})\s(?:det|it)\s(?:\w+\s){{0,3}}?)(?:{words}),?\s(?:at|that)\s{on}\W*$",
        rf"^(?:\w+\s){{0,3}}?(?:{words})(?:en|a|n|et)?\s(?:for|to|of)\s{name}\s(?P<is>(?:{be})\s)(?:at\s|that\s)?{on}\W*$",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


@cache
def _must_first() -> re.Pattern[str]:
    reached = any_of(load("verbs")["depends"]["reached"])
    return re.compile(
        rf"^(?:skal\s(?P<aim>[^,]*?(?<!\w)(?:{reached})(?!\w)[^,]*),|for\sat\s(?P<name>[^,]{{2,80}}?)\s(?:skal|kan)\s[^,]+,"
        rf"|for\så\s(?:kunne\s)?(?P<to>[^,]{{4,80}}?),?)\s(?:så\s)?(?:må|must)\s"
        r"(?P<on>[^.]+)",
        re.IGNORECASE,
    )


@cache
def _before_it_can() -> tuple[re.Pattern[str], ...]:
    """ "Før X kan åpnes, må Y", "Before X can open, Y must …" and "Y må … før X kan åpnes"."""
    patterns = (
        r"^(?:før|before)\s(?P<name>[^,]{3,80}?)\s(?:kan|can)\s[^,]+,\s(?:må\s(?=\S)|(?=[^.]*\smust\s))(?P<on>[^.]+)",
        r"^(?P<on>[^,.;:]{3,120}?\s(?:må|must)\s[^,.;:]{2,80}?),?\s(?:før|before)\s(?P<name>[^,.;:]{3,80}?)\s(?:kan|can)(?!\w)",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def needed(context: Context, text: str) -> Need:
    """What is needed, of what stands behind the phrase that says so, from whom and by when."""
    told, *aside = _ASIDE.split(text, maxsplit=1)
    need = read_need(told, context.year, in_sentence=True)
    return with_giver(need, aside[0], context.year) if aside else need


def dependency(
    context: Context, name: Name, right: str, evidence: tuple[Evidence, ...]
) -> Iterator[Dependency]:
    """What a named initiative needs, of what stands behind the phrase that says so; none where that is a mere date."""
    need = needed(context, right)
    if len(need.on) > _SHORTEST_NEED and not is_date(_IN.sub("", need.on), context.year):
        yield Dependency(
            subject=name.name,
            owner=need.owner,
            on=need.on,
            due=need.due,
            evidence=evidence,
            confidence=name.confidence,
            method=name.method("dependency"),
        )
