"""Who sentences say answers for initiatives: "Eier av X er Y", "Ansvaret ligger hos Y", "Y fortsetter som leder"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from tag.clauses import LONGEST_BODY, QUOTED, Name, Names
from tag.cues import Cue, any_of
from tag.denials import unsaid
from tag.names import tidy_who
from tag.phrases import Phrase, phrases_in, says_owning
from tag.tables.people import is_answering, is_person, untitled
from tag.vocabulary import load

_THE_NAMED = re.compile(r"^The\s(?=[A-ZÆØÅ])")

_BODY_STOP = re.compile(
    r"[.,;:()]|\s(?:som|har|er|skal|vil|ble|blir|fordi|med|på|fra|frå|innen|innan|per|sammen|saman|which|is|has|with)\s"
    r"|\sand\s(?![A-ZÆØÅ])|\s(?:i fellesskap|i lag|jointly)(?!\w)"
    r"|\s(?:og|i|and)\s(?:har|er|skal|vil|ble|blir|vart|vert|går|ligger|ligg|kan|må|får|held|holder|melder|samarbeid|samband"
    r"|perioden|is|has|was|\d)|\sved\s(?:årsskift|nyttår|utgang|utgong|inngang)"
)


def stated_owner(names: Names, text: str) -> tuple[Name, str] | None:
    """The initiative and the owner of "Eier av X er Y" and "X har Y som eier"."""
    if not _owners()(text):
        return None
    match = next((found for pattern in _owner_is() if (found := pattern.match(text))), None)
    if match is None or unsaid().search(match["name"]):
        return None
    name, body = names.owned(match["name"]), body_in(match["owner"])
    return (name, body) if name and body else None


def owner_of_spoken(text: str, spoken: Collection[str]) -> str | None:
    """Who a sentence says answers for what it speaks of by one of some words: "Losen følger opp målet".

    Args:
        spoken: those words, in lower case: "målet".
    """
    for pattern in _owner_is():
        match = pattern.match(text)
        if match is not None and match["name"].lower() in spoken and not unsaid().search(match.group()):
            return body_in(match["owner"])
    for phrase in _phrases_of_owners(text):
        before, behind = text[: phrase.start].strip(), text[phrase.stop :].strip()
        said, who = (behind, before) if phrase.kind == "owns" else (before, behind)
        if said.lower() in spoken and not unsaid().search(before):
            return body_in(who)
    return None


def _phrases_of_owners(text: str) -> Iterator[Phrase]:
    """What a sentence says that somebody owns something with; to follow up is to answer for it, too."""
    yield from (one for one in phrases_in(text) if one.kind in ("owns", "owned_by"))
    follows = _follows_up().search(text)
    if follows is not None:
        yield Phrase("owns", "owns", follows.start(), follows.end())


@cache
def _follows_up() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(load('verbs')['answers']['follows_up'])})(?!\w)", re.IGNORECASE)


def says_who_answers(text: str) -> bool:
    """Whether a sentence says of somebody that it owns, or answers for, something."""
    return _who_answers()(text) or says_owning(text)


def owners_beside(names: Names, text: str) -> Iterator[tuple[Name, str]]:
    """More initiatives and their owners, with the verb said once: "Eier av X er Y, og for Z er det W"."""
    for match in _beside().finditer(text):
        name, body = names.at_end(match["name"]), body_in(match["owner"])
        if name and body:
            yield name, body


def owned_in_turn(names: Names, text: str, start: int) -> Iterator[tuple[int, Name, str]]:
    """Where the verb was said before ``start``: more initiatives and their owners, and where they begin: "X eies av
    Y, og Z av W"."""
    for match in _in_turn().finditer(text, start):
        name, body = (
            names.at_end(match["name"]) or names.amid(text, *match.span("name")),
            body_in(match["owner"]),
        )
        if name and body:
            yield match.start(), name, body


@cache
def _in_turn() -> re.Pattern[str]:
    return re.compile(
        r"(?:,\s(?:(?:og|mens|men|medan|and|while)\s)?|\s(?:og|and)\s)(?P<name>[A-ZÆØÅ«][^,.;:]{2,60}?)\s(?:av|by)\s"
        r"(?P<owner>[A-ZÆØÅ][^,.;:]{2,60}?)(?=[,.;]|\s(?:og|and)\s[A-ZÆØÅ«]|$)"
    )


@cache
def _beside() -> re.Pattern[str]:
    return re.compile(
        r",\s(?:og|mens|medan|and|while)\s(?:for|av|of)\s(?P<name>[^,.;:]{3,80}?)\s(?:er|is)\s(?:(?:det|it)\s)?(?P<owner>[^,;:]{3,60}?)(?=[,.;]|$)",
        re.IGNORECASE,
    )


def owner_of_quoted(text: str) -> tuple[str, str]:
    """The initiative in quotation marks that a sentence says whose it is, and whose; empty where it does not."""
    match = _possessed().search(text)
    return (match["quoted"], match["owner"]) if match and is_answering(match["owner"]) else ("", "")


@cache
def _possessed() -> re.Pattern[str]:
    """Whose the initiative in quotation marks is: "Kystetatens tiltak «X»"."""
    nouns = any_of(load("mentions")["before_quotes"])
    return re.compile(rf"(?<!\w)(?P<owner>[A-ZÆØÅ][^.,;:()«»]{{2,60}}?)s\s(?i:{nouns})\s{QUOTED}")


def answers_for(names: Names, last: Name | None, text: str) -> list[tuple[Name, str]]:
    """The initiatives named last, and who a sentence that does not name them says answers for them."""
    if not _who_answers()(text):
        return []
    match = next((found for pattern in _answering() if (found := pattern.search(text))), None)
    body = body_in(match["owner"]) if match and not unsaid().search(match.group()) else None
    if body is None or match is None:
        return []
    if not last and names.together and match.groupdict().get("of"):
        return [(one, body) for one in names.together]
    about = last or names.about
    return [(about, body)] if about else []


@cache
def _who_answers() -> Cue:
    verbs = load("verbs")["answers"]
    definite = [f"{role}en" for role in verbs["roles"]]
    having = load("verbs")["owned_by"]["having"]
    return Cue((*verbs["lies_with"], *verbs["has_it"], *having), ends=(*verbs["roles"], *definite))


@cache
def _answering() -> tuple[re.Pattern[str], ...]:
    """ "Ansvaret ligger hos X", "X har ansvaret", "Eier er X", "X fortsetter som leder", "X, som er eier, …", "Eieren,
    X, …"."""
    verbs = load("verbs")["answers"]
    role = rf"\w*(?:{any_of(verbs['roles'])})(?!\w)"
    of_role = rf"(?:the\s)?\w*(?:{any_of(verbs['roles'])})(?:en|n)?(?!\w)"
    having = any_of(load("verbs")["owned_by"]["having"])
    goes_to = any_of(load("verbs")["owned_by"]["goes_to"])
    starts = r"(?:^|,\s(?:og|mens|men|and|but)\s|\sog\s|\sand\s|\s(?:at|that)\s)"
    who = r"(?P<owner>[^\s.,;:()](?:(?!\s(?:at|that)\s)[^.,;:()]){1,60}?)"
    named = r"(?P<owner>(?-i:[A-ZÆØÅ])[^.,;:()]{1,60}?)"
    several = any_of(load("verbs")["spoken_of_several"])
    patterns = (
        rf"{starts}(?:{any_of(verbs['lies_with'])})\s(?P<owner>[^.,;:()]+)",
        rf"{starts}(?:{having})\s(?:{goes_to})\s(?P<owner>[^.,;:()]+)",
        rf"{starts}(?:the\s(?:\w+\s)?)?(?:{role})\s(?:er|is)\s(?P<owner>\S[^.,;:()]+)",
        rf"{starts}{who}\s(?:{any_of(verbs['has_it'])})(?:\s(?:for|of)\s(?P<of>{several}))?"
        r"(?=[.,;]|\s(?:siden|sidan|fra|frå|fram|frem|til|since|from|until)\s|$)",
        rf"{starts}{role}\s{named}\s(?:har|ber|bed|vil|skal|må|has|will)\s",
        rf"{starts}{who}\s(?:{any_of(verbs['goes_on_as'])})\s(?:\w+\s)?{role}(?=[.,;]|\s(?:og|and)\s|$)",
        rf"(?:^|[:,]\s)[^.,;:]*?\s(?:er|blir|vert|is)\s{named}\s{role}(?=[.,;]|$)",
        rf"(?:^|,\s(?:og|men|and|but)\s)(?:the\s)?{named},\s(?:(?:som|which|who)\s(?:{any_of(verbs['holding'])})|som|as)"
        rf"\s(?:\w+\s)?{role},",
        rf"^{of_role},\s(?:the\s)?{named},\s",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


@cache
def _owners() -> Cue:
    owned = load("verbs")["owned_by"]
    return Cue(
        (*owned["having"], *load("verbs")["answers"]["ones_own"], "ansvaret", "regi"), ends=owned["nouns"]
    )


@cache
def _owner_is() -> tuple[re.Pattern[str], ...]:
    words = load("verbs")["owned_by"]
    having, now = any_of(words["having"]), any_of(load("states")["adverbs"])
    owner = rf"\w*(?:{any_of(words['nouns'])})"
    has = any_of([*load("verbs")["relative"]["has"], *load("verbs")["answers"]["has_it"]])
    goes_to = any_of(load("verbs")["owned_by"]["goes_to"]).replace(
        r"\s+til", r"(?:\s(?:fra|frå)\s.+?)?\s+til"
    )
    return (
        re.compile(
            rf"^(?:\w+\s)?{owner}\s(?:av|for|til|of)\s(?P<name>.+?)(?:\s(?:er|is)|:)\s(?:(?:{now})\s)?(?P<owner>(?-i:[A-ZÆØÅ]|[a-zæøå]+\s[A-ZÆØÅ]).+)$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"^(?!{owner})[^,.;:]*?\s(?:er|ble|blei|vart|blir|vert|har|has|is|was)\s(?:{having})\s(?:av|for|til|of|over)\s(?P<name>.+?)\s"
            rf"(?:(?:{now})\s)?(?:{any_of(words['gone'])})(?:\s(?:fra|frå|from)\s.+?)?\s(?:til|to)\s(?:the\s)?(?P<owner>\S.+)$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"^(?:hos|hjå|with)\s(?P<owner>[^,.;:]{{3,60}}?)\s(?:ligger|ligg|lies|rests)\s(?:{having})\s(?:av|for|til|of|over)\s(?P<name>[^,.;:]+)",
            re.IGNORECASE,
        ),
        re.compile(
            r"^i\sregi\sav\s(?P<owner>[^,.;:]{3,60}?)\s\w{3,}(?:es|ast|s)\s(?P<name>[A-ZÆØÅ«][^,.;:]+)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"^(?:{any_of(load('verbs')['owned_by']['having'])})\s(?:av|for|til|of|over)\s(?P<name>.+?)\s"
            rf"(?:(?:now|nå|no)\s)?(?:{goes_to})\s(?:the\s)?(?P<owner>\S.+)$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"^(?:{having})\s(?:av|for|til|of|over)\s(?P<name>.+?)\s(?:er|ble|blei|vart|blir|vert|is|was|will be)\s"
            r"(?:(?:(?:fra|frå|from|i|in)\s(?:[^,.;]|(?<=\d)\.){1,25}?|nå|no|now)\s)?"
            rf"(?:(?:{any_of(words['gone'])})\s(?:til|to)|(?:{any_of(words['taken'])})\s(?:av|by))\s(?:the\s)?(?P<owner>\S.+)$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"^(?P<name>.+?)\s(?:er|is)\s(?P<owner>[^.,;]{{3,60}}?)(?:s|\s(?:sin|sitt|si))\s(?:{any_of(load('verbs')['answers']['ones_own'])})\W*$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"^(?:for)\s(?P<name>[^,]{{3,80}}?)\s(?:er|is)\s(?:det|it)\s(?P<owner>[^,]{{3,60}}?)\s(?:som|who|that|which)\s(?:{has}|(?:er|is)\s(?:\w+\s)?{owner})\W*$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"^(?P<name>.+?)\s(?:har|has)\s(?P<owner>(?-i:[A-ZÆØÅ])[^.]+?)\s(?:som|as)\s{owner}\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"^(?P<name>.+?)\s(?:har|has)\s(?:fått|got|been given)\s(?:ny|a new)\s{owner},\s"
            r"(?P<owner>(?-i:[A-ZÆØÅ])[^.,]+)",
            re.IGNORECASE,
        ),
    )


def body_in(text: str, *, of_any_case: bool = False) -> str | None:
    """The body that a text begins with, or is: capitalised or known by its words, and no longer than a name."""
    text = _THE_NAMED.sub("", text.strip().removeprefix("the "))
    role, _, behind = text.partition(" og ")
    if (
        behind[:1].islower()
        and " " not in role
        and is_answering(role)
        and not is_answering(behind.split()[0])
    ):
        text = role  # "losdirektøren og samler alt som …"
    stop = _BODY_STOP.search(text)
    body = _person(tidy_who(text[: stop.start()] if stop else text))
    words = body.split()
    if not 1 <= len(words) <= LONGEST_BODY or not (of_any_case or body[0].isupper() or is_answering(body)):
        return None
    begins = words[0].lower()
    no_body = (
        begins in load("verbs")["answers"]["no_who"]
        or begins in load("clauses")["leading"]
        or begins in load("verbs")["about"]
        or not _asking().isdisjoint(body.lower().split())
    )
    return None if no_body else body


@cache
def _asking() -> frozenset[str]:
    """Words that ask: "Prosjektene og hvem som leder dem" names nobody."""
    return frozenset(load("verbs")["questions"])


def _person(text: str) -> str:
    """A person without the title or role before the name; any other text as it is."""
    first, *words = text.split() or [""]
    bare = untitled(text)
    if bare != text and is_person(bare):
        return bare
    names = (" ".join(words[-count:]) for count in range(len(words), 1, -1))
    return next((name for name in names if is_person(name) and is_answering(first)), text)
