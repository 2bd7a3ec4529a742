"""What a sentence says of initiatives, phrase by phrase: their status, owner and dependencies.

What stands before or behind a phrase (:mod:`tag.phrases`), within its clause, must be a name. Denials, wishes and
possibilities say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from schemas.evidence import Evidence
from schemas.records import Dependency, Initiative, Owner, Record, Status
from tag.clauses import (
    QUOTED,
    SURE,
    Name,
    Names,
    is_of_body,
    is_part,
    last_clause,
    leads,
    spoken_of,
)
from tag.coloured import OF_BEFORE, Turned, coloured
from tag.context import Context
from tag.cues import any_of, words_of
from tag.dates import MONTH, find_dates
from tag.denials import THAT, expects, none_of, told_so, unsaid
from tag.dimensioned import dimensioned
from tag.in_time import colours_in_time, day_of
from tag.inversions import inverted
from tag.levels import risk_in
from tag.names import QUOTES, is_name
from tag.needing import SHORTEST, dependency, need_among_reasons, needed_first, reported_need
from tag.owning import answers_for, body_in, owned_in_turn, owner_of_quoted, owners_beside, stated_owner
from tag.phrases import Phrase, colour_words, dimension_words, phrases_in
from tag.tables.people import is_answering
from tag.together import told_together
from tag.vocabulary import load

_PASSIVE = re.compile(
    r"(?<=\S)\s(?:(?:nå|no|også)\s)?(?:\w{3,}(?:es|ast|s)|skjer|foregår|gjøres|går|blir \w+|vert \w+)$"
)
"""A verb before "i regi av": "X utvikles i regi av Y"."""

_DENIED = re.compile(r"(?:heller\s)?(?:ikke|ikkje|not)(?!\w)", re.IGNORECASE)
"""Behind a verb that needs something: "behøver ikke"."""

_BY_WHOM = re.compile(r"\s(?:av|hos|til|i|under|by|with|to)\s(?P<who>[A-ZÆØÅ][^,]*)$")
_IT_IS = re.compile(r"(?:^|[,.;:]\s|\s)[Dd]et\s(?:er|var)\s(?P<who>[A-ZÆØÅ][^.,;:()]{1,60}?)\ssom\s+$")

_LINK = re.compile(r"^\s*(?:as|because|since|fordi|siden|sidan|da)\s", re.IGNORECASE)
"""Before a clause that tells why."""

_TO_DO = re.compile(r"^\s(?:å\s(?!\w+s\s)\w{2,}|[a-zæøå]{4,}ing)\s(?:(?:ut|opp|inn|fram|frem|out|up)\s)?")
"""What is to be done with what stands behind: "har ansvaret for å innføre X", "is responsible for rolling out X"."""

_BOTH = re.compile(r"\s(?:både|both)\s")
_AND = re.compile(r"\s(?:og|men|and|but)\s+$")


_DOING = "ing"
_DEFINITE = ("en", "et", "a")
_SAID_OF_PART = ("status", "risk", "progress")

_ENDED = ("completed", "cancelled", "paused")

_RESUMED = re.compile(r",\s(?:og|men|and|but)\s*$")
"""What takes up the first clause again: "X avhenger av at Y kommer, og har gul status"."""

_AND_WITHIN = re.compile(r"^[A-ZÆØÅ][^\s,.:;]+\s(?:og|and)\s[^\s,.:;]+\s*$")
_AND_BEHIND = re.compile(r"\s(?:og|and)\s*$")

_SAID_OF_BARE = ("status", "owned_by")
_SAID_OF_HEADING = ("owned_by", "status", "risk", "progress")
_OF_WHAT = re.compile(r"\s(?:av|for|i|på|med|of|in|for)\s")
"""Behind a noun that what is done is called by: "Deling av måkedata avhenger av"; much else depends on something."""


class Saying:
    """What one sentence says: its records, in the order it says them."""

    def __init__(self, context: Context, names: Names, text: str, evidence: tuple[Evidence, ...]) -> None:
        self._context, self._names, self._text, self._evidence = context, names, text, evidence
        self._records: list[Record] = []
        self._about: dict[str, Name] = {}
        self._told: set[str] = set()
        self._told_of: set[tuple[str, str]] = set()
        self._last: Name | None = None

    def records(self) -> list[Record]:
        """The records of the sentence; a need that it is built around is all it says."""
        need = reported_need(self._names, self._text)
        if need is not None:
            return [Dependency(**need, evidence=self._evidence, confidence=0.8, method="sentence.need")]
        wanted = needed_first(self._names, self._text)
        if wanted is not None:
            return list(dependency(self._context, *wanted, self._evidence))
        stated = self._stated_owner()
        whole = stated or self._news() or self._in_turn()
        turned = [] if whole else self._phrases()
        if not whole:
            self._new()
        self._at_risk()
        self._turned(turned)
        if not self._told and not stated:
            self._inverted()
        self._dimensioned()
        self._needing()
        if not stated:
            self._answering()
        self._initiatives(all_told=stated)
        return self._records

    def _stated_owner(self) -> bool:
        stated = stated_owner(self._names, self._text)
        if stated is not None:
            self._owned(*stated)
            for one in owners_beside(self._names, self._text):
                self._owned(*one)
        return stated is not None

    def _owned(self, name: Name, owner: str) -> None:
        self._about[name.name] = self._last = name
        self._owner(name, owner)

    def _news(self) -> bool:
        news = _introduced(self._names, self._text)
        for one in news.names if news else ():
            self._about[one.name] = self._last = one
            self._told.add(one.name)
            self._status(one, "status", "new")
            if news and news.owner:
                self._owner(one, news.owner)
        return news is not None

    def _in_turn(self) -> bool:
        told = _in_turn(self._names, self._text)
        for one, kind, value in told:
            self._about[one.name] = one
            self._told.add(one.name)
            self._status(one, kind, value)
        return bool(told)

    def _phrases(self) -> Sequence[Turned]:
        """Read the sentence's phrases; gives the colours whose verb stands before what has them."""
        phrases, turned = phrases_in(self._text), list[Turned]()
        if not self._text.endswith("?") and colour_words().keys() & words_of(self._text):
            more, turned = coloured(self._names.parsed(self._text), phrases)
            phrases = sorted([*phrases, *more], key=lambda one: one.start)
        for previous, phrase, after in zip([None, *phrases], phrases, [*phrases[1:], None], strict=False):
            if not (after and _says_colour_of(self._text, phrase, after)):
                self._phrase(_Clause.before(self._names, self._text, previous, phrase, after))
        return turned

    def _phrase(self, clause: _Clause) -> None:
        phrase, right, text = clause.phrase, clause.right, self._text
        planned = phrase.value == "completed" and words_of(text[phrase.start : phrase.stop]) & _not_yet()
        if planned or (phrase.kind == "depends" and _DENIED.match(right.lstrip())):
            return
        if phrase.kind == "owned_by" and not right.strip(" :"):
            return  # a label, "Gjøres av:", whose value stands elsewhere
        resumed = self._last is not None and _RESUMED.search(clause.left) is not None
        if clause.of_known is None and not resumed and clause.is_denied():
            return
        if phrase.kind in _SAID_OF_PART and (kind := _led_in_as(clause.left)) is not None:
            self._status(Name(kind[1], None, None, SURE), clause.dimension(), phrase.value, kind[0])
            return
        if phrase.value in _ENDED and is_part(clause.said_of.strip().partition(" ")[0], work=True):
            return  # a part of the work: "testingen er ferdig"
        name, several = self._subject(clause)
        if name is None or (phrase.kind in ("named", "naming") and text.endswith("?")):
            return
        meant = name is self._names.about and clause.plain != name.name.lower()
        if phrase.kind == "named" and meant and name.confidence < SURE:
            return  # what the sentence before began with, and no more is told of
        single = phrase.kind == "owns" and " " not in text[phrase.start : phrase.stop]
        verb = text[phrase.start : phrase.stop].lower()
        by_body = verb in load("verbs")["owns"]["verbs"] and is_answering(clause.said_of.strip())
        owns = spoken_of(right) or by_body
        if single and name.confidence < SURE and not owns:
            return
        if name.confidence < SURE and " " not in name.name and self._may_be_work(phrase, name.name):
            return
        if phrase.kind == "depends" and is_of_body(name):
            return  # what a ministry takes for granted
        self._last = name
        of_kind = _kind_before(text, name.name)
        if of_kind is not None and phrase.kind in _SAID_OF_PART:
            self._status(name, clause.dimension(), phrase.value, of_kind)
            return
        self._about.setdefault(name.name, name)
        if clause.held_by and (body := body_in(clause.held_by, of_any_case=True)):
            self._owner(name, body)
        if phrase.kind in ("named", "naming"):
            return
        self._told.add(name.name)
        if phrase.kind == "depends":
            first = text[phrase.stop : clause.until] if clause.until else ""
            on = first if _AND_BEHIND.search(first) else right  # "avhenger av ny lov og har gul status"
            need = _AND_BEHIND.sub("", on)
            self._records += dependency(self._context, name, need, self._evidence)
        elif phrase.kind in ("owned_by", "owns"):
            who = _IT_IS.search(text, 0, phrase.start)
            in_turn = list(owned_in_turn(self._names, text, phrase.stop)) if phrase.kind == "owned_by" else []
            until = in_turn[0][0] if in_turn else clause.until
            behind = _AND_BEHIND.sub("", text[phrase.stop : until])
            beside = self._beside(clause, name, several) if phrase.kind == "owned_by" else several
            owner = clause.named_who() if clause.is_relative else clause.said_of
            body = body_in(behind if phrase.kind == "owned_by" else who["who"] if who else owner)
            if body is None and phrase.kind == "owns" and _AND_WITHIN.search(before := text[: phrase.start]):
                body = body_in(before)  # "Plan og bygg har ansvaret for tiltaket"
            for one in (*beside, name) if body is not None else ():
                self._about.setdefault(one.name, one)
                self._owner(one, str(body))
            for _, other, its_own in in_turn:
                self._owned(other, its_own)
        else:
            self._stated(clause, name, several)

    def _may_be_work(self, phrase: Phrase, word: str) -> bool:
        """Whether a word that nothing else tells to be a name may be a part of the work: "Kabelgrøfta er ferdig",
        "Droneflyging ble stanset"."""
        if phrase.value in _ENDED and _handed_over().search(self._text, phrase.start):
            return False
        doing = phrase.value in _ENDED or phrase.kind == "named"
        return (doing and (word.endswith(_DOING) or is_part(word))) or (
            phrase.value == "completed" and word.endswith(_DEFINITE) and not self._names.changing
        )

    def _stated(self, clause: _Clause, name: Name, several: Sequence[Name]) -> None:
        """A status, of all that stand in a list with a name, too."""
        beside = self._beside(clause, name, several)
        for one in beside:
            self._about[one.name] = one
            self._told.add(one.name)
        for one in (*beside, name):
            self._told_of.add((one.name, clause.dimension()))
            for value, as_of in self._values(clause):
                self._status(one, clause.dimension(), value, as_of=as_of)
            for kind, value in _also(self._text, clause.phrase, last=clause.until is None):
                self._status(one, kind, value)

    def _beside(self, clause: _Clause, name: Name, several: Sequence[Name]) -> Sequence[Name]:
        """What a phrase is said of besides a name."""
        listed = name is clause.subject and clause.said_of.strip() and not several
        return self._names.beside(clause.left, name) if listed else several

    def _values(self, clause: _Clause) -> list[tuple[str, str | None]]:
        """What a phrase says, and when that was so; of colours all that the sentence tells of different days."""
        phrase, year = clause.phrase, self._context.year
        if phrase.value not in colour_words().values():
            return [(phrase.value, None)]
        in_time = colours_in_time(self._text, year) if phrase.kind in _SAID_OF_PART else []
        if in_time and in_time[0][0] == phrase.value and clause.until is None:
            return [*in_time]
        return [(phrase.value, day_of(self._text, phrase.start, phrase.stop, year))]

    def _subject(self, clause: _Clause) -> tuple[Name | None, Sequence[Name]]:
        """What a phrase is said of, and others that it is said of together with that."""
        names, text, last, phrase = self._names, self._text, self._last, clause.phrase
        subject = clause.named(last)
        several: Sequence[Name] = ()
        if names.together and clause.plain in load("verbs")["spoken_of_several"]:
            *several, subject = names.together
        if phrase.kind != "owns" and (together := told_together(names, clause.left)):
            *several, subject = together
            return subject, several
        clause.subject = subject
        if phrase.kind == "naming":
            return names.led_in(text[phrase.stop : clause.until]), several
        if phrase.kind == "ends":
            return _ended(names, phrase.value, clause.right), several
        if phrase.kind != "owns":
            return subject, several
        behind = text[phrase.start :].partition(" ")[2]  # "eier begge", where an adverb may stand
        if names.together and any(spoken_of(one, "spoken_of_several") for one in (clause.right, behind)):
            *several, name = names.together
            return name, several
        meant = spoken_of(clause.right)
        before = (last or names.called(text[: phrase.start])) if meant else None
        right = _TO_DO.sub("", clause.right)
        if (both := _BOTH.match(right)) and len(found := names.listed_in(right[both.end() :])) > 1:
            return found[-1], found[:-1]
        return before or names.at_start(right, coined=right != clause.right) or (
            names.about if meant else None
        ), several

    def _new(self) -> None:
        for match in _is_new().finditer(self._text):
            name = self._names.at_end(self._text[: match.start()])
            if name is not None and name.confidence >= SURE:  # not "Rutinen er ny"
                self._tell(name, "status", "new")

    def _at_risk(self) -> None:
        risk = _at_risk(self._names, self._text)
        if risk is not None and (risk[1].name, "risk") not in self._told_of:
            self._tell(risk[1], "risk", risk[0])

    def _turned(self, turned: Sequence[Turned]) -> None:
        for value, kind, one, start, stop in _turned(self._names, self._text, turned):
            if (one.name, kind) not in self._told_of:
                self._told_of.add((one.name, kind))
                day = day_of(self._text, start, stop, self._context.year)
                self._tell(one, kind, value, as_of=day)

    def _inverted(self) -> None:
        for value, kind, one in _inverted(self._names, self._text):
            self._tell(one, kind, value)

    def _dimensioned(self) -> None:
        about = self._names.about
        for kind, value in dimensioned(self._text) if about else ():
            if about and (about.name, kind) not in self._told_of:
                self._told_of.add((about.name, kind))
                self._tell(about, kind, value)

    def _needing(self) -> None:
        """A need among the reasons for the status of the one initiative that the sentence tells of."""
        need = need_among_reasons(self._text)
        told = [self._about[name] for name, _ in self._told_of if name in self._about]
        needing = any(isinstance(one, Dependency) for one in self._records)
        if need is not None and not needing and len({one.name for one in told}) == 1:
            self._records += dependency(self._context, told[0], need, self._evidence)

    def _answering(self) -> None:
        for name, body in answers_for(self._names, self._last, self._text):
            self._about.setdefault(name.name, name)
            self._owner(name, body)
        quoted, owner = owner_of_quoted(self._text)
        if quoted in self._about:
            self._owner(self._about[quoted], owner)

    def _initiatives(self, *, all_told: bool) -> None:
        for name in self._about.values():
            if name.owner and self._names.knows(name.owner):  # "The New Quay (Ny kai)", in two languages
                name = name._replace(alias=name.owner, owner=None)
            self._records.append(
                Initiative(
                    name=name.name,
                    aliases=(name.alias,) if name.alias else None,
                    evidence=self._evidence,
                    confidence=name.confidence - 0.1,
                    method=name.method("name" if name.name in self._told or all_told else "named"),
                )
            )
            if name.owner:
                self._owner(name, name.owner)

    def _tell(self, name: Name, kind: str, value: str, as_of: str | None = None) -> None:
        self._about.setdefault(name.name, name)
        self._told.add(name.name)
        self._status(name, kind, value, as_of=as_of)

    def _owner(self, name: Name, owner: str) -> None:
        self._records.append(owned(name, owner, self._evidence))

    def _status(
        self, name: Name, kind: str, value: str, of_kind: str = "initiative", as_of: str | None = None
    ) -> None:
        dates = find_dates(self._text, self._context.year)
        told = next((one.value for one in dates if one.role == "as_of"), None)
        self._records.append(
            Status(
                subject=name.name,
                subject_kind=of_kind,
                dimension="status" if kind == "ends" else kind,
                value=value,
                as_of=as_of or told,
                evidence=self._evidence,
                confidence=name.confidence,
                method=name.method("status"),
            )
        )


def owned(name: Name, owner: str, evidence: tuple[Evidence, ...]) -> Owner:
    """Who answers for a named initiative, as a sentence or a heading says."""
    return Owner(
        subject=name.name,
        subject_kind="initiative",
        owner=owner,
        evidence=evidence,
        confidence=name.confidence,
        method=name.method("owner"),
    )


class _Clause:
    """What stands before a phrase, in its clause and in those before that, and behind it."""

    def __init__(self, names: Names, text: str, left: str, phrase: Phrase, until: int | None) -> None:
        self._names, self._text = names, text
        self.phrase, self.left, self.until = phrase, left, until
        self.right = text[phrase.stop :]
        self.subject: Name | None = None
        self.held_by: str | None = None
        self.of_known: Name | None = None
        self._previous: Phrase | None = None
        self._relative: re.Match[str] | None = None

    @classmethod
    def before(
        cls, names: Names, text: str, previous: Phrase | None, phrase: Phrase, after: Phrase | None
    ) -> _Clause:
        """The clause of a phrase, without what is said of its subject between them."""
        left = text[: phrase.start]
        if phrase.kind == "owned_by" and text.startswith("i regi av", phrase.start):
            left = f"{_PASSIVE.sub('', left.rstrip())} "
        parted = _parted().match(left)
        if parted is not None and not told_together(names, left):
            left = f"{parted['name'] or parted['called']} "
        relative = _relative().search(left)
        clause = cls(
            names,
            text,
            left[: relative.start()] if relative else left,
            phrase,
            after.start if after else None,
        )
        clause.held_by = (parted["who"] or parted["by"]) if parted else None
        clause.of_known = names.known_at_end(clause.left) if relative else None
        clause._previous, clause._relative = previous, relative
        return clause

    @cached_property
    def said_of(self) -> str:
        """The words of the clause before its phrase."""
        return last_clause(self.left)

    @cached_property
    def plain(self) -> str:
        """The same in small letters, without spaces around."""
        return self.said_of.strip().lower()

    @cached_property
    def _unlinked(self) -> str:
        return _LINK.sub("", self.said_of).strip().lower()

    @cached_property
    def _said(self) -> str:
        return self.left if THAT.search(self.left) else self.said_of

    @cached_property
    def _known(self) -> Name | None:
        return self._names.known_at_end(self._said)

    @property
    def is_relative(self) -> bool:
        """Whether the phrase stands in a clause on what stands before that."""
        return self._relative is not None

    def named_who(self) -> str:
        """Whom the clause before names at its end: "X driftes av Y(, som eier den)"."""
        match = _BY_WHOM.search(self.left.rstrip(" ,"))
        return match["who"] if match else self.said_of

    def is_denied(self) -> bool:
        """Whether what stands before the phrase undoes it, or makes it a mere possibility."""
        said = (
            self._said[told_so(self._said) :].rstrip().removesuffix(self._known.name if self._known else "")
        )
        bare = _work_on().sub("", re.sub(QUOTED, "", said))
        return bool(unsaid().search(bare) or none_of().match(self.left) or expects(self.left))

    def dimension(self) -> str:
        """What the phrase tells of: of a status, what the clause before it says that it is of: "Risikoen for X er gul",
        "Xs risiko er gul"."""
        if self.phrase.kind != "status":
            return "status" if self.phrase.kind == "ends" else self.phrase.kind
        relative = _relative().search(f"{self.said_of} ")
        if relative is not None and relative["of"]:
            return dimension_words()[relative["of"].lower()]
        match = _of_dimension().match(self.said_of.strip())
        last = dimension_words().get(self.plain.rpartition(" ")[2])
        return str(match.lastgroup) if match else _bare_dimension(self.said_of) or last or "status"

    def named(self, last: Name | None) -> Name | None:
        """The name that the phrase is said of, where ``last`` was named last."""
        names, phrase, text = self._names, self.phrase, self._text
        name = self._before(last)
        if phrase.kind == "depends" and self._unlinked in load("verbs")["we"]:
            name = last or (names.about if phrase.start <= SHORTEST + 1 else None)
        by_it = phrase.kind in ("depends", "owned_by") or _reports().match(text, phrase.start) is not None
        by_it = by_it or (phrase.kind in _SAID_OF_PART and phrase.value in colour_words().values())
        if by_it and self._unlinked in load("verbs")["it"]:
            name = last or names.about
        spoken = self._spoken()
        if name is None and not phrase.start and phrase.kind in _SAID_OF_HEADING and text[1] != " ":
            name = names.about  # "Eies av Y."
        if phrase.kind == "status" and self.plain in dimension_words():
            name = _of_right(names, text, phrase.stop) or name
        if phrase.kind == "status" and _bare_dimension(self.said_of):  # "…, men risikoen er gul"
            name = _of_right(names, text, phrase.stop) or last or spoken or names.about
        of_part = phrase.kind == "depends" or (phrase.kind in _SAID_OF_PART and phrase.value not in _ENDED)
        if of_part and self._known and name and _part_of().sub("", name.name) == self._known.name:
            name = self._known  # "Leveransen av X"
        if phrase.kind == "depends":
            name = self._needing(name)
        if last and self.left.rstrip(f" {QUOTES}").endswith(last.name):
            return last
        return (last or spoken or name) if self.plain in load("verbs")["spoken_of"] else name

    def _before(self, last: Name | None) -> Name | None:
        """The name that stands before the phrase; "X eies av Y og har gul status" says the latter of X, too."""
        names = self._names
        if self.said_of.strip():
            part = self.phrase.kind == "depends" and _OF_WHAT.search(self.said_of) is not None
            name = names.at_end(self.left, bare=self.phrase.kind in _SAID_OF_BARE or part)
            if (
                name is None
                and self.phrase.kind in _SAID_OF_BARE
                and told_so(self.left) == len(self.left) - len(self.said_of)
            ):
                name = names.owned(self.said_of.strip()) if told_so(self.left) else None
        else:
            opens = (
                names.at_start(self.left) or names.opening_of(self.left) if _AND.search(self.left) else None
            )
            name = last or opens
        name = name or self.of_known
        if self._relative is not None:
            name = name or names.ends_amid(self.left)
            if name is None and self._previous and self._previous.stop >= self._relative.start():
                name = last  # "X er et nytt tiltak som eies av Y"
        return name

    def _spoken(self) -> Name | None:
        """What the clauses before this one name by capitals."""
        ahead = self.left[: len(self.left) - len(self.said_of)]
        return self._names.amid_before(ahead) if ahead else None

    def _needing(self, name: Name | None) -> Name | None:
        """What a phrase of a need is said of, if not of the name before it."""
        names, within = self._names, self._text[self.phrase.start : self.phrase.stop]
        behind = leads(self.said_of.split(" ", 1)[0])
        name = names.within(within) if behind else name or names.part_of(self.said_of)
        return name or names.known_within(within)


@cache
def _reports() -> re.Pattern[str]:
    """The verb of a report, not just "er": "(Det) melder gul status"."""
    return re.compile(rf"(?!er\s)(?:{any_of(load('verbs')['reports']['verbs'])})\s", re.IGNORECASE)


def _bare_dimension(clause: str) -> str | None:
    """What a clause is of that names no more: "men risikoen (er gul)"."""
    word = clause.strip().lower().rpartition(" ")
    words = load("verbs")["dimensions"]
    bare = word[0] in ("", "og", "men", "and", "but", "the", "but the", "and the")
    return next((kind for kind in ("risk", "progress") if bare and word[2] in words[kind]), None)


def _also(text: str, phrase: Phrase, *, last: bool) -> Iterator[tuple[str, str]]:
    """What else has a colour behind a phrase: "rød status og gul risiko", "grønn på både status og risiko"."""
    if (both := _on_both().match(text, phrase.start)) is not None:
        yield dimension_words()[both["second"].lower()], phrase.value
        return
    at = phrase.stop
    while last and (other := _and_colour().match(text, at)) is not None:
        kind, colour = other["kind"] or other["of"], other["colour"] or other["behind"]
        yield dimension_words()[kind.lower()], colour_words()[colour.lower()]
        at = other.end()


@cache
def _on_both() -> re.Pattern[str]:
    on, kinds = any_of(load("verbs")["reports"]["on"]), any_of(dimension_words())
    both = any_of(load("verbs")["listing"])
    return re.compile(
        rf"[^,.;]*?(?<!\w)(?:{any_of(colour_words())})\s(?:(?:{both})\s)?(?:{on})\s(?:(?:{both})\s)?(?:{kinds})"
        rf"\s(?:og|and)\s(?:(?:{on})\s)?(?P<second>{kinds})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _and_colour() -> re.Pattern[str]:
    """A second colour and what it is of, behind the first: "rød status og gul risiko", "status rød og risiko gul"."""
    colours, kinds = any_of(colour_words()), any_of(dimension_words())
    on = any_of(load("verbs")["reports"]["on"])
    return re.compile(
        rf"(?:,|,?\s(?:og|men|and|but))\s(?:(?:har|med|has|with)\s)?(?:(?P<colour>{colours})\s(?:(?:{on})\s)?(?P<kind>{kinds})"
        rf"|(?P<of>{kinds})\s(?P<behind>{colours}))(?!\w)",
        re.IGNORECASE,
    )


def _of_right(names: Names, text: str, start: int) -> Name | None:
    """What stands behind a colour that is said of the status: "Statusen er grønn for X"."""
    match = _of().match(text, start)
    if match is None:
        return None
    return names.at_end(match["name"]) or names.amid(text, match.start("name"), match.end("name"))


@cache
def _of() -> re.Pattern[str]:
    ends = any_of((*load("states")["why"], *load("clauses")["joining"]))
    return re.compile(
        rf"\s(?:{any_of(load('states')['of_risk'])})\s(?P<name>[^.,;:]+?)(?=\s(?:{ends})\s|[.,;:]|$)"
    )


@cache
def _relative() -> re.Pattern[str]:
    """What joins a clause to the name it is of: "Prosjektet X, som fortsatt eies av Y"."""
    adverbs, of = any_of(load("states")["adverbs"]), any_of(dimension_words())
    return re.compile(rf",?\s(?:(?:som|which|that)\s(?:(?:{adverbs})\s)?|(?:der|where)\s(?P<of>{of})\s)\s*$")


@cache
def _of_dimension() -> re.Pattern[str]:
    words = load("verbs")["dimensions"]
    kinds = "|".join(f"(?P<{kind}>{any_of(words[kind])})" for kind in ("risk", "progress"))
    return re.compile(
        rf"(?:(?:the|samlet|samla|overall)\s)?(?:{kinds})\s(?:for|i|ved|of|in|on)\s", re.IGNORECASE
    )


@cache
def _work_on() -> re.Pattern[str]:
    """What stands before a name where the work on it is spoken of: its "om" makes nothing a mere possibility."""
    return re.compile(rf"(?<!\w)(?:{any_of(load('verbs')['work_on'])})(?!\w)", re.IGNORECASE)


@cache
def _part_of() -> re.Pattern[str]:
    """A part of the work on what is named behind: "Utrullingen av"."""
    parts = any_of(load("verbs")["depends"]["parts"])
    return re.compile(rf"^(?:{parts})(?:en|a|n|et)?\s(?:av|i|for|of)\s", re.IGNORECASE)


def _says_colour_of(text: str, phrase: Phrase, after: Phrase) -> bool:
    """Whether the next phrase tells the colour of what this one says in other words: "er forsinket og melder rødt"."""
    said, coloured = (text[one.start : one.stop].lower().split()[-1] for one in (phrase, after))
    joined = _AND.fullmatch(text, phrase.stop, after.start) is not None
    told = phrase.kind == after.kind == "status" and said not in colour_words()
    return joined and told and coloured in colour_words()


class _News(NamedTuple):
    """What a sentence says is new, and who owns it."""

    names: list[Name]
    owner: str | None


@cache
def _is_new() -> re.Pattern[str]:
    return re.compile(rf"\s(?:er|is|are)\s(?:{any_of(load('verbs')['introduced']['new'])})(?=[.,;]|$)")


def _introduced(names: Names, text: str) -> _News | None:
    """What a sentence says came in: "Som nytt prosjekt har vi tatt inn X, med Y som eier", "Nye tiltak er X og Y"."""
    match = _news().match(text)
    if match is None or unsaid().search(text[: match.end()]):
        return None
    found = names.listed_in(_ends_news().split(text[match.end() :], maxsplit=1)[0])
    owned = _with_owner().search(text, match.end())
    return _News(found, body_in(owned["owner"]) if owned else None) if found else None


@cache
def _news() -> re.Pattern[str]:
    words = load("verbs")["introduced"]
    return re.compile(
        rf"^(?:(?:nytt|nye|new)\s(?:i|in)\s(?:\w+\s){{1,2}}(?:er|is|are)\s(?=[A-ZÆØÅ«\"“‘])|(?:(?:som|as)\s)?(?:(?:et|eit|en|ein|ei|a)\s)?(?:{any_of(words['new'])})\s(?:\w+\s)?(?:{any_of(words['nouns'])})"
        rf"(?:\s[^,.;:]{{2,40}}?)?\s(?:{any_of(words['by'])})\s(?=[A-ZÆØÅ«\"“‘]))",
        re.IGNORECASE,
    )


@cache
def _ends_news() -> re.Pattern[str]:
    """What goes on behind what came in: "(er X) tatt inn", "(kommer X) som nytt tiltak"."""
    words = load("verbs")["introduced"]
    return re.compile(
        rf"\s(?:{any_of(words['come'])}|(?:som|as)\s(?:\w+\s)?(?:{any_of(words['new'])}))(?!\w)",
        re.IGNORECASE,
    )


@cache
def _with_owner() -> re.Pattern[str]:
    owner = any_of(load("verbs")["owned_by"]["nouns"])
    return re.compile(
        rf",?\s(?:med|with)\s(?P<owner>[A-ZÆØÅ][^.,;:]+?)\s(?:som|as)\s(?:\w+\s)?\w*(?:{owner})"
    )


@cache
def _parted() -> re.Pattern[str]:
    """A name with a clause on it behind, and the verb to come: "X, som driftsavdelingen står for, …"; or words that say
    what it is before: "Et nytt tiltak, X, eid av Y, …"."""
    relative = load("verbs")["relative"]
    has, done = any_of(relative["has"]), any_of(relative["done_by"])
    noun = any_of([*load("verbs")["introduced"]["nouns"], *load("verbs")["initiative_nouns"]])
    return re.compile(
        rf"^(?:[^,;:]{{2,40}}\s\w*(?:{noun}),\s)?(?P<name>[^,;:]{{3,80}}),\s(?:(?:(?:for|of)\s)?(?:som|der|which|that|where)\s"
        rf"(?:(?P<who>[^,]{{3,60}}?)\s(?:{has})|[^,]{{3,120}})|(?:{done})\s(?P<by>[^,]{{3,60}})|(?!(?:og|men|mens|and|but)\s)[a-zæøå][^,]{{3,80}}),\s*$"
        rf"|^[^,;:]{{2,40}}\s\w*(?:{noun}),\s(?P<called>[A-ZÆØÅ«][^,;:]{{2,80}}),\s*$"
    )


def _ended(names: Names, value: str, right: str) -> Name | None:
    """The surely told name behind "stanset" and the like; behind "satte", the words that say of what it is a pause."""
    stop = _pausing().search(right) if value == "paused" else None
    if value == "paused" and stop is None:
        return None
    if _at_one_place().match(right):
        return None
    name = names.at_start(right[: stop.start()] if stop else right)
    return name if name and name.confidence >= SURE else None


@cache
def _at_one_place() -> re.Pattern[str]:
    """The work at one place of several, by its name or letter: "stanset arbeidet i bygg B"."""
    words = any_of(load("verbs")["spoken_of"])
    return re.compile(
        rf"\s(?:{words})\s(?:i|på|ved|langs|in|at|on)\s(?!{MONTH})(?:[a-zæøå]+\s)?(?-i:[A-ZÆØÅ])",
        re.IGNORECASE,
    )


@cache
def _pausing() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(load('states')['pausing'])})(?!\w)", re.IGNORECASE)


def _inverted(names: Names, text: str) -> Iterator[tuple[str, str, Name]]:
    """The first status, its dimension and what it is of, that a sentence says with the verb before that."""
    if text.endswith("?"):
        return
    for value, before, start, stop in inverted(text):
        if unsaid().search(re.sub(QUOTED, "", text[:stop])) or expects(text[:start]):
            continue
        dimension = _bare_dimension(text[start:stop])
        name = names.about if dimension else names.at_end(text[start:stop])
        if name is not None and before:
            yield value, dimension or "status", name
            return


def _turned(names: Names, text: str, turned: Sequence[Turned]) -> Iterator[tuple[str, str, Name, int, int]]:
    """The colours, their dimensions, what has them and from where to where the clause stands, where the verb stands
    before that or is said with another."""
    for value, dimension, before, start, stop in turned:
        about = text[start:stop]
        dimension = names.dimension if dimension == OF_BEFORE else dimension
        if unsaid().search(re.sub(QUOTED, "", text[:start])) or expects(text[:before]):
            continue
        bare = _bare_dimension(about)
        name = names.about if bare else names.at_end(about) or names.amid(text, start, stop)
        if name is not None:
            yield value, bare or dimension, name, before, stop


@cache
def _not_yet() -> frozenset[str]:
    """What makes an end one that is to come: "er planlagt avsluttet"."""
    return frozenset(load("verbs")["hypotheticals"])


@cache
def _handed_over() -> re.Pattern[str]:
    """What only an initiative is when it ends: "avsluttet som prosjekt", "overført til linjen"."""
    return re.compile(rf"(?<!\w)(?:{any_of(load('states')['handed_over'])})(?!\w)", re.IGNORECASE)


def _led_in_as(left: str) -> tuple[str, str] | None:
    """What a noun for another thing than an initiative leads in, and that: "Området Arbeid og helse (er gult)"."""
    match = _of_kind().match(left.strip())
    if match is None or not is_name(match["name"]):
        return None
    kinds: dict[str, list[str]] = load("states")["of_kind"]
    return next((kind, match["name"]) for kind, nouns in kinds.items() if match["noun"].lower() in nouns)


@cache
def _of_kind() -> re.Pattern[str]:
    nouns = any_of(noun for nouns in load("states")["of_kind"].values() for noun in nouns)
    return re.compile(
        rf"(?:.*[,;]\s(?:(?:og|men|mens|and|but|while)\s)?)?(?i:(?:the\s)?(?P<noun>{nouns}))\s(?P<name>[A-ZÆØÅ][^.,;:()«»]{{2,60}})$"
    )


def _kind_before(text: str, name: str) -> str | None:
    """What a noun right before a name in quotation marks says it is, if no initiative: "indikatoren «X»"."""
    if not any(f"{quote}{name}" in text for quote in QUOTES):
        return None
    match = re.search(rf"(?P<noun>\w+)\s[{QUOTES}]{re.escape(name)}[{QUOTES}]", text)
    kinds: dict[str, list[str]] = load("states")["of_kind"]
    return next((kind for kind, nouns in kinds.items() if match and match["noun"].lower() in nouns), None)


def _in_turn(names: Names, text: str) -> list[tuple[Name, str, str]]:
    """Names of a list, what of each a colour is of and that colour: "X og Y har henholdsvis grønn og rød status"."""
    match = _respectively().match(text)
    last = names.at_end(match["names"]) if match else None
    if match is None or last is None or unsaid().search(match["names"]):
        return []
    found = [*names.beside(match["names"], last), last]
    colours = [
        colour_words()[one.lower()]
        for one in re.findall(any_of(colour_words()), match["colours"], re.IGNORECASE)
    ]
    kind = dimension_words()[match["of"].lower()] if match["of"] else "status"
    return (
        [(one, kind, value) for one, value in zip(found, colours, strict=True)]
        if len(found) == len(colours)
        else []
    )


@cache
def _respectively() -> re.Pattern[str]:
    verbs = any_of(load("verbs")["reports"]["verbs"])
    words, colours, of = any_of(load("states")["in_turn"]), any_of(colour_words()), any_of(dimension_words())
    return re.compile(
        rf"(?P<names>.{{5,160}}?)\s(?:{verbs})\s(?:{words})\s(?P<colours>(?:{colours})(?:,\s(?:{colours}))*\s(?:og|and)\s(?:{colours}))"
        rf"(?:\s(?P<of>{of}))?(?!\w)",
        re.IGNORECASE,
    )


def _at_risk(names: Names, text: str) -> tuple[str, Name] | None:
    """The colour of the risk that a sentence says how great it is, and the name of what is at risk."""
    told = risk_in(text) if not text.endswith("?") else None
    if told is None or unsaid().search(re.sub(QUOTED, "", text[: told[2]])) or expects(text[: told[1]]):
        return None
    name = names.at_end(text[told[1] : told[2]])
    return (told[0], name) if name else None
