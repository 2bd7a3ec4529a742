"""The names of initiatives before and behind a phrase of a sentence, within its clause."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from copy import copy
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tag.cases import without_case
from tag.coined import is_called, is_coined
from tag.cues import any_of
from tag.dates import find_dates
from tag.mentions import is_act, is_task
from tag.nameable import (
    LONGEST_PART,
    PERSON,
    SINGLE_NOUN,
    begins_bare,
    is_body,
    is_new_thing,
    is_number_of,
    is_of_events,
    is_seen_as_person,
    is_who,
    no_openers,
    of_its_own,
    products_in,
    undertaking,
    work_ends,
    worked_on,
)
from tag.names import (
    DEFINITE,
    NAME_AND_REST,
    is_kind,
    is_name,
    is_pronoun,
    is_short_form,
    label_stop,
    owner_in,
    split_name,
    tidy,
    tidy_who,
)
from tag.numbers import is_english
from tag.passages import Passage
from tag.phrases import colour_words, dimension_words, may_hold, phrases_in
from tag.pipeline import parse
from tag.tables.people import is_answering
from tag.vocabulary import load

if TYPE_CHECKING:
    from spacy.tokens import Doc

_QUOTE_MARKS = frozenset('«"“”‘')
QUOTED = r"[«\"“”‘](?P<quoted>[^«»\"“”‘]{2,80}?)[»\"“”’]"
_BRACKETS = r"(?:\s*\((?P<behind>[^()]{2,80})\))?"
_BEHIND_NAME = re.compile(_BRACKETS)
_AT_END = re.compile(rf"{QUOTED}{_BRACKETS}\s*$")
_THE = re.compile(r"^the\s(?=(?:[a-z]{1,2}-?)?[A-ZÆØÅ])")
_AT_START = re.compile(rf"\s*{QUOTED}{_BRACKETS}")
_PLAIN_AT_END = re.compile(rf"(?P<plain>[^()]+?){_BRACKETS}\s*$")
_MORE_ON = re.compile(r"(?:\S+\s){0,3}(?:om|for|i|of|on|about)\s(?P<name>[A-ZÆØÅ0-9«].+)$")
"""A heading that ends with the name of what it is about: "Mer om X", "Status for X"."""
_TITLE = re.compile(r"\s[–—-]\s|:\s|\?$")
"""What parts a name that a heading begins with from what is told of it: "Måkevakt – hvor står vi?"."""
_OF_KIND = re.compile(r"-(?:prosjektet|programmet|tiltaket)$")
"""What a name may be called with: "Kaibok for barn-prosjektet"."""
_LED_IN_BY = re.compile(r"^(?:For|In|Mens|Medan|While|Whereas)\s(?=[A-ZÆØÅ])")
_PREFIXED = re.compile(r"[a-zæøå]{1,2}-?[A-ZÆØÅ]")
"""How a name begins that tells what it is by: "e-Manifest"."""
_BODY_ARTICLE = re.compile(r"\b[Tt]he\s$")
"""Before a body in English, and seldom before what it does."""
_NEAR_BEFORE = 2
"""Sentences before one that names nothing itself."""
_AS = re.compile(r"^\S+\ssom\s\S+\s*$")
_PARTING = re.compile(r",?\s(?:og|and|samt)\s(?=[A-ZÆØÅ«\"“‘])|,\s(?=[A-ZÆØÅ«\"“‘])")
"""Between two names of a list."""
_ENDS_LIST = re.compile(r"[.;:]|,\s(?![A-ZÆØÅ«\"“‘])|\s(?:som|med|which|with)\s")
_CAPITALISED = re.compile(r"(?<=[a-zæøå,] )[A-ZÆØÅ][\w@-]+")
_IS_NAMED = re.compile(r"\s(?:er|is|are)\s(?P<name>[A-ZÆØÅ][^,;:.]{2,60})$")
_CAPITALS = re.compile(r"(?<!\S)[A-ZÆØÅ][\w@/&+-]*(?:\s[A-ZÆØÅ0-9][\w@/&+-]*)*")
_NAME_RUN = re.compile(
    r"\s*(?P<plain>[A-ZÆØÅ][\w@/&+-]*(?:\s(?:[A-ZÆØÅ0-9][\w@/&+-]*|(?:for|i|på|med|til|av|of)\s[A-ZÆØÅ][\w-]*))*)"
)
CAMEL = re.compile(r"[a-zæøå][A-ZÆØÅ]|\d|[A-ZÆØÅ]{2}")
_NOUN_AND_NAME = re.compile(r"(?P<noun>[A-ZÆØÅ]?[a-zæøå]{3,}(?:en|et|a))\s(?P<name>[A-ZÆØÅ][^.,;:()]*)")
_NEUTER = "et"
"""How definite nouns of the neuter end: they are seldom of people."""
_SEVERAL = ("er", "ar")
"""How nouns in plural end; one of the neuter, as the pipeline sees it, may be singular: "Skogkart"."""
_PLACES = ("GPE_LOC", "GPE_ORG", "LOC")
_NO_NAMES = (*_PLACES, PERSON, "ORG")
_YEAR_BEHIND = re.compile(r"\s(?:19|20)\d\d$")
SURE = 0.85
"""Words such as "leder" and "eier" are nouns as well as verbs: what is led must be known for an initiative."""
_MARKS = re.compile(r"[^\w/+]")
_LONGEST_NAME, LONGEST_BODY, _LONGEST_KNOWN = 7, 6, 12
"""Words."""
_SHORTEST_PART = 5
"""Letters of the last part of a compound."""
_LISTED = 0.7
"""How sure a name must be to stand in a list with another."""
_MOST_BEFORE_NAME = 3
"""Words that lead in a name: "arbeidet med prosjektet X"."""
_OF_BARE = 0.6
"""How sure a name is that nothing but its place and its lack of an article tells: "Ombygging av kaia er ferdig"."""
_OF_NAME = re.compile(r"\s(?:av|for|i|med|til|of|in|with)\s")
_NEAREST = 6
"""Characters of a preposition right before a name."""


class Name(NamedTuple):
    """A name in a sentence, with what stands in brackets behind it, how sure it is one, and whether only its place and
    its lack of an article tell that."""

    name: str
    alias: str | None
    owner: str | None
    confidence: float
    bare: bool = False

    def method(self, what: str) -> str:
        """The rule that made a record of it."""
        return "sentence.bare" if self.bare else f"sentence.{what}"


class Parsed:
    """The sentences that hold a phrase, parsed all at once when the first of them is asked for."""

    def __init__(self, found: Sequence[Passage]) -> None:
        self._found = found

    def __getitem__(self, sentence: str) -> Doc:
        return self._docs.get(sentence) or parse([sentence])[0]

    @cached_property
    def _docs(self) -> dict[str, Doc]:
        texts = [one.text[start:stop] for one in self._found for start, stop in one.sentences()]
        asked = list(dict.fromkeys(text for text in texts if may_hold(text) and phrases_in(text)))
        return dict(zip(asked, parse(asked), strict=True))


class Names:
    """Tells the names of initiatives from other words.

    A name is in quotation marks, stands behind a noun such as "prosjektet", is told elsewhere in the document,
    or is written with capitals that its place in the sentence does not ask for.
    """

    def __init__(self, known: Collection[str], found: Collection[Passage], parsed: Parsed) -> None:
        self._parsed = parsed
        self._all = self._bare = self.changing = False
        self._about: Name | None = None
        self.together: tuple[Name, ...] = ()
        self.dimension = "status"
        self._opener = ""
        self._sentence = ""
        self._known = {_plain(name) for name in known}
        self._first = {name.partition(" ")[0] for name in self._known}
        self._last = {name.rpartition(" ")[2] for name in self._known}
        self._last_words = nouns_before(found) | _last_words(known)
        self._by_first = _by_first(known)
        self._capitalised = {
            match.group() for passage in found for match in _CAPITALISED.finditer(passage.text)
        }

    @property
    def about(self) -> Name | None:
        """What "the project" means."""
        return self._about

    def parsed(self, sentence: str) -> Doc:
        """A sentence with its parts of speech."""
        return self._parsed[sentence]

    def over(self, passage: Passage) -> Name | None:
        """What a passage is about by the title of its cell, or by the name of an initiative over it."""
        first = NAME_AND_REST.match(passage.text) if passage.cell is None else None
        begins = split_name(first["name"]).name if first else ""
        for heading in passage.headings[:1] if passage.cell is None else ():
            if (called := called_so(heading)) is not None:
                return called
        for title in (begins, passage.lead, passage.row_name, *passage.headings[:2]):
            for told, plain in _told_in(title):
                if plain in self._known:
                    return _name(told, None, SURE)
        for title in passage.headings[:1]:
            ends = _MORE_ON.match(title)
            if ends and _plain(ends["name"]) in self._known:
                return _name(ends["name"], None, SURE)
        return _name(passage.lead, None, 0.7) if passage.lead and _may_lead(passage) else None

    def called(self, sentence: str) -> Name | None:
        """The one name in quotation marks in a sentence, where it is known or stands behind a noun such as
        "prosjektet": what the next sentences are about."""
        quoted = list(re.finditer(QUOTED, sentence))
        if len(quoted) != 1:
            return None
        told = _calling().search(sentence[: quoted[0].start()]) or _plain(quoted[0]["quoted"]) in self._known
        return _name(quoted[0]["quoted"], None, SURE) if told else None

    def given(
        self,
        sentence: str,
        about: Name | None,
        *,
        listed: bool,
        bare: bool,
        changing: bool = False,
        together: tuple[Name, ...] = (),
        opener: str = "",
        dimension: str = "status",
    ) -> Names:
        """The same for a sentence, where "the project" is ``about``, "both" are ``together`` and "it" is of
        ``dimension``; what begins an item of a list of initiatives is a name, of those that come and go where it is
        ``changing``, and with ``bare`` so is what begins a sentence as names do."""
        twin = copy(self)
        twin.dimension, twin.changing = dimension, changing
        twin.together, twin._opener = together, opener
        twin._sentence, twin._about, twin._all, twin._bare = sentence, about, listed, bare
        return twin

    def knows(self, text: str) -> bool:
        """Whether a text is the name of an initiative that the document tells elsewhere."""
        return _plain(text) in self._known

    def at_end(self, text: str, *, bare: bool = False) -> Name | None:
        """The name that a text ends with.

        Args:
            bare: what begins the sentence as a name does, a noun without article with more to it, is one, too.
        """
        quoted = _AT_END.search(text)
        if quoted:
            return _name(quoted["quoted"], quoted["behind"], 0.95)
        clause = _PLAIN_AT_END.match(_LED_IN_BY.sub("", last_clause(text).strip()))
        if clause is None:
            return None
        plain = _listing().sub("", clause["plain"].strip())
        for which, one in (("first_of", 0), ("last_of", -1)) if self.together else ():
            if plain.lower() in load("verbs")[which]:
                return self.together[one]
        work = worked_on().match(plain)
        spoken = (work["of"] if work else plain).lower()
        if _conditional().search(plain) and not self.knows(plain):
            return None  # "Melding på telefonen når ferja er innstilt"
        if spoken in load("verbs")["spoken_of"] or (" " not in spoken and spoken.endswith(work_ends())):
            return self._about or self._topic(plain)
        if work is not None and (common := self._common(work["of"])) is not None:
            return common
        if (owned := of_its_own().match(plain)) is not None:
            return self.at_end(owned["name"])
        if (indefinite := self._indefinite(plain)) is not None:
            return _name(indefinite, clause["behind"], SURE)
        act = plain.split(" ", 1)[0]
        if is_part(act) and (is_act(act.lower()) or act == plain) and _plain(plain) not in self._known:
            meant_by_act = self._about or self._topic(plain)  # "innføringen i skolene" of what was named
            if meant_by_act is not None:
                return meant_by_act
        meant = self._last_words.get(plain.lower())
        if meant is not None or (self._about and _is_last_of(plain.lower(), self._about.name)):
            return _name(meant, None, SURE) if meant else self._about
        inflected = self._inflected(plain)
        if inflected is not None:
            return inflected
        led = _led().match(plain)
        if led:
            return _name(led["name"], clause["behind"], 0.9) if self._fits(led["name"]) else None
        if _of_its_kind().search(plain) and self._fits(plain) and _no_name().match(plain) is None:
            return _name(plain, clause["behind"], SURE)
        known = _plain(plain) in self._known
        named = (None if known else self._told_by_noun(plain)) or self._unled(
            plain, clause["behind"], whole=True
        )
        if named is None and bare and self._bare and _AS.search(text) and self._sentence.startswith(text):
            plain = text.strip()  # "Barn som pårørande", and no clause behind "som"
        begins = bare and self._bare and self._sentence.startswith(plain) and " " in plain and is_name(plain)
        if (
            named is None
            and begins
            and self._fits(plain)
            and begins_bare(self._parsed[self._sentence], plain)
        ):
            found = _name(plain, clause["behind"], _OF_BARE)
            return found._replace(bare=True) if found else None
        return named

    def owned(self, text: str) -> Name | None:
        """What is said to be somebody's: the name that a text ends with, or what it is in small letters."""
        return self.at_end(text) or self._common(text)

    def amid(self, text: str, start: int, stop: int) -> Name | None:
        """The name that characters within a sentence are for their capital: "er Forsvarets kart nå gult"."""
        plain = text[start:stop]
        told = start > 0 and is_name(plain) and self._fits(plain) and not is_who(plain)
        return _name(plain, None, 0.7) if told and not is_of_events(plain) else None

    def amid_before(self, text: str) -> Name | None:
        """The last name that the capitals within a text of a sentence tell: "Go-live for FlexMarket er utsatt, og"."""
        found: Name | None = None
        for run in _CAPITALS.finditer(text):
            words = run.group().split()
            if words[0].lower() in load("verbs")["initiative_nouns"] and len(words) > 1:
                found = _name(" ".join(words[1:]), None, 0.7)
                continue
            coined = (
                self._is_coined(words[:2])
                or (len(words) > 1 and is_coined(words[0]))
                or CAMEL.search(words[0])
            )
            if run.start() and coined and not is_who(run.group()) and is_name(run.group()):
                found = _name(run.group(), None, 0.7)
        return found

    def ends_amid(self, text: str) -> Name | None:
        """The name that capitals tell a text within a sentence to end with: "Størst er Havnekart Vest"."""
        text = text.rstrip(" ,")
        run = next((run for run in _CAPITALS.finditer(text) if run.end() == len(text)), None)
        if run is not None and self._tells(run.group().split()):
            return self.amid(text, *run.span())
        is_it = _IS_NAMED.search(text)
        return self.amid(text, *is_it.span("name")) if is_it else None

    def mentioned(self, text: str) -> Name | None:
        """The one name that capitals tell in a sentence, whatever that says of it: what the next is about."""
        found: list[str] = []
        for run in _CAPITALS.finditer(text):
            match = None if is_english(text) else _name_with_nouns().match(text, run.start())
            plain = match["plain"] if match and self._fits(match["plain"]) else run.group()
            words = plain.split()
            told = self._tells(words) if run.start() else is_coined(words[0])
            if find_dates(plain, None) or _BODY_ARTICLE.search(text, 0, run.start()):
                continue
            who = _answers_as().search(plain.lower()) if is_english(text) else is_who(plain)
            if told and is_name(plain) and not who and not is_number_of(words):
                found.append(plain)
        if len(found) != 1:
            return None
        (doc,) = parse([text])
        if " " not in found[0]:
            placed = any(one.label_ in _PLACES and one.text == found[0] for one in doc.ents)
            own = is_coined(found[0]) and not is_called(found[0]) and not placed
        else:
            seen = any(one.label_ in _NO_NAMES and one.text in found[0] for one in doc.ents)
            own = is_english(text) or not seen
        return _name(found[0], None, 0.7) if own else None

    def begins(self, text: str) -> Name | None:
        """The name in quotation marks, or that capitals tell, at a sentence's beginning: what the next is about."""
        quoted = _AT_START.match(text)
        if quoted is not None:
            return _name(quoted["quoted"], quoted["behind"], 0.7)
        opens = opening(text)
        if _numbered().match(opens):
            return _name(opens, None, SURE)
        first, *others = opens.split() or [""]
        if (
            others
            and others[0] in load("clauses")["of_place"]
            and is_coined(first)
            and (not is_who(first) or undertaking().fullmatch(first))
        ):
            return _name(opens, None, 0.7)
        run = _CAPITALS.match(text)
        first = run.group().partition(" ")[0].lower() if run else ""
        if run is None or first in no_openers() or first.rpartition("-")[2] in dimension_words():
            return None
        verb = text[run.end() :].strip().partition(" ")[0]
        told = verb in load("clauses")["ends_name"] and self._tells(run.group().split())
        return _name(run.group(), None, 0.7) if told and not is_who(run.group()) else None

    def _tells(self, words: Sequence[str]) -> bool:
        """Whether the words of a run of capitals are no common ones."""
        return len(words) > 1 or is_coined(words[0]) or CAMEL.search(words[0]) is not None

    def _common(self, text: str) -> Name | None:
        """The name in small letters behind "arbeidet med" and the like: a noun without article with more to it."""
        doc = self._parsed[self._sentence]
        at = self._sentence.find(text)
        tokens = [one for one in doc if at <= one.idx < at + len(text)]
        if (
            at < 0
            or " " not in text
            or not text[0].islower()
            or len(text.split()) > _LONGEST_NAME
            or not tokens
        ):
            return None
        noun = next((one for one in tokens if one.pos_ != "ADJ"), None)
        told = noun is not None and {noun.pos_, *str(noun.morph).split("|")} >= SINGLE_NOUN
        alone = noun is not None and (noun.i + 1 == len(doc) or doc[noun.i + 1].lower_ not in ("av", "of"))
        generic = noun is not None and alone and noun.lower_ in load("mentions")["generic"]
        events = noun is not None and noun.lower_.endswith(tuple(load("verbs")["events"]))
        return (
            _name(text, None, _OF_BARE)
            if told and not generic and not events and is_name(text.capitalize())
            else None
        )

    def _indefinite(self, word: str) -> str | None:
        """The known name of one word that a word is the definite form of: "Magasinflyttingen"."""
        stems = (word.removesuffix(ending) for ending in DEFINITE if word.endswith(ending))
        return next((stem for stem in stems if " " not in stem and _plain(stem) in self._known), None)

    def _inflected(self, plain: str) -> Name | None:
        """The one known name whose first noun a phrase has in the definite form, and whose other words it may have:
        "Hybelhuset" of "Hybelhus på Elvestad"."""
        first, *others = _plain(plain).split() or [""]
        if len(first) < _SHORTEST_PART or _plain(plain) in self._known:
            return None
        found = [
            name
            for name in self._by_first.get(first, ())
            if len(others) < len(name.split()) and set(others) <= set(_plain(name).split())
        ]
        return _name(found[0], None, 0.8) if len(found) == 1 else None

    def known_at_end(self, text: str) -> Name | None:
        """The name told elsewhere that the last words of a text are."""
        words = text.split()
        last = _plain(words[-1]).split()[-1:] if words else []
        if not self._last.issuperset(last):
            return None
        for count in range(min(len(words), _LONGEST_KNOWN), 0, -1):
            if _plain(" ".join(words[-count:])) in self._known:
                return _name(" ".join(words[-count:]), None, 0.85)
        return None

    def part_of(self, clause: str) -> Name | None:
        """What a phrase tells a part of: "Oppstarten av X" of the name in it, "den neste milepælen" of what is spoken
        of."""
        plain = clause.strip()
        known = self.known_at_end(plain)
        if known is not None and _OF_NAME.search(plain[: -len(known.name)][-_NEAREST:]):
            return known
        noun = _OF_NAME.split(f"{plain} ")[0].strip()
        if len(noun.split()) <= LONGEST_PART and _parts().fullmatch(noun):
            return self._about
        return None

    def _told_by_noun(self, text: str) -> Name | None:
        """The name behind a definite noun that tells what it is: "hurtigbåtruta Kystfart"; not behind a body's or who
        does something, and no person's."""
        match = _NOUN_AND_NAME.fullmatch(text)
        if match is None or not self._fits(match["name"]):
            return None
        noun = match["noun"].lower()
        doc = self._parsed[self._sentence]
        start = self._sentence.find(text)
        tokens = [token for token in doc if start <= token.idx < start + len(text)]
        if start < 0 or not tokens or is_answering(match["noun"]) or _answers_as().search(noun):
            return None
        person = tokens[0].ent_type_ != PERSON and any(token.ent_type_ == PERSON for token in tokens)
        if noun.endswith(_NEUTER) and " " not in match["name"]:
            person = False  # "arbeidet Kystfart": a word alone that the pipeline does not know
        return _name(match["name"], None, 0.75) if tokens[0].pos_ == "NOUN" and not person else None

    def _topic(self, word: str) -> Name | None:
        """What "the measure" means where nothing was named: the definite noun that the sentence begins with, or the
        phrase without article that the one before it does."""
        if word.lower() in load("verbs")["initiative_nouns"] and self._opener:
            found = _name(self._opener, None, _OF_BARE)
            return found._replace(bare=True) if found else None
        first, _, rest = self._sentence.partition(" ")
        if (
            word.lower() not in load("verbs")["initiative_nouns"]
            or first.lower() in load("verbs")["spoken_of"]
        ):
            return None
        token = next(iter(self._parsed[self._sentence]), None)
        single = token is not None and token.text == first and token.pos_ in ("NOUN", "PROPN")
        if not single or is_answering(first) or _answers_as().search(first.lower()) or not rest[:1].islower():
            return None
        definite = token is not None and (token.pos_ == "PROPN" or "Definite=Def" in token.morph)
        return _name(first, None, 0.7) if definite else None

    def beside(self, text: str, name: Name) -> list[Name]:
        """The names that stand in a list with the name that a text ends with: "X, Y og Z"."""
        found: list[Name] = []
        before = text[: text.rfind(name.name)]
        while (joined := _joined().search(before)) is not None:
            rest = before[: joined.start()]
            other = self.at_end(rest)
            if other is None or (_plain(other.name) not in self._known and other.confidence < _LISTED):
                break
            found.insert(0, other)
            before = rest[: rest.rfind(other.name)]
        return found

    def at_start(self, text: str, *, coined: bool = False) -> Name | None:
        """The name that a text begins with, with ``coined`` one that only its word tells, too."""
        text = _THE.sub("", text)
        quoted = _AT_START.match(text)
        if quoted:
            return _name(quoted["quoted"], quoted["behind"], 0.95)
        led = _led().match(text.strip())
        near = led is not None and len(led.string[: led.start("name")].split()) <= _MOST_BEFORE_NAME
        if led and near and (quoted := _AT_START.match(led["name"])):
            return _name(quoted["quoted"], quoted["behind"], 0.95)
        if spoken_of(text) and not near:
            return self._about
        if (known := self.known_at_start(text)) is not None:
            return known
        if led is not None and near:
            run = _name_with_nouns().match(led["name"])
            return _name(run["plain"], None, 0.85) if run else None
        run = _name_with_nouns().match(text)
        if run is None or text[run.end() :].strip()[:1] not in (".", ",", ";", ""):
            run = _NAME_RUN.match(text)
        return self._unled(run["plain"], None, whole=coined) if run else None

    def known_at_start(self, text: str, fewest: int = 2) -> Name | None:
        """The name of several words, told elsewhere, that a text begins with.

        Args:
            fewest: words in it.
        """
        words = text.split()
        first = _plain(words[0]).split()[:1] if words else []
        if not self._first.issuperset(first):
            return None
        for stop in range(min(len(words), _LONGEST_KNOWN), fewest - 1, -1):
            if _plain(" ".join(words[:stop])) in self._known:
                return _name(" ".join(words[:stop]), None, 0.92)
        return None

    def opener(self, passage: Passage, start: int) -> str:
        """The phrase without article that the sentence before one begins with, up to its verb, or the one before that:
        "Opptak i sal skulle vore i drift."."""
        before = [passage.text[first:stop] for first, stop in passage.sentences() if stop <= start]
        for sentence in reversed(before[-_NEAR_BEFORE:]):
            plain = opening(sentence)
            if plain and begins_bare(parse([sentence], names=False)[0], plain):
                return plain
        return ""

    def opening_of(self, text: str) -> Name | None:
        """The phrase without article that the sentence, and a text of it, begins with, up to its verb."""
        doc = self._parsed[self._sentence]
        verb = next((token for token in doc if "VerbForm=Fin" in token.morph), None)
        opens = split_name(doc.text[: verb.idx] if verb is not None and verb.idx < len(text) else "")
        plain = opens.name
        told = " " in plain or (opens.owner is not None and is_answering(opens.owner))
        if not self._bare or not told or not is_name(plain) or not begins_bare(doc, plain):
            return None
        if not set(plain.split()).isdisjoint(load("clauses")["joining"]):
            return None
        found = _name(_OF_KIND.sub("", plain), opens.owner, _OF_BARE)
        return found._replace(bare=True) if found and self._fits(plain) else None

    def topic_of(self, text: str) -> Name | None:
        """What a sentence says at its beginning that it is about: "Når det gjelder X, er lyset gult"."""
        match = _topic().match(text)
        if match is None:
            return None
        run = _name_with_nouns().match(match["topic"])
        closed = run is not None and match["topic"][run.end() :][:1] == "," and not is_answering(run["plain"])
        return self.at_start(match["topic"]) or (_name(run["plain"], None, 0.7) if run and closed else None)

    def within(self, text: str) -> Name | None:
        """What a phrase has between its parts, where it stands behind its verb: "er tiltaket avhengig av"."""
        return next(
            (self._about for word in text.lower().split() if word in load("verbs")["spoken_of"]), None
        )

    def known_within(self, text: str) -> Name | None:
        """The name told elsewhere that a phrase has between its parts: "er Ny kai avhengig av"."""
        words = text.split()
        stops = range(len(words) - 1, 1, -1)
        return next((found for stop in stops if (found := self.known_at_end(" ".join(words[1:stop])))), None)

    def led_in(self, text: str) -> Name | None:
        """The name that a text begins with behind "innføring av" and the like: small letters belong to it, too."""
        quoted = _AT_START.match(text)
        if quoted:
            return _name(quoted["quoted"], quoted["behind"], 0.9)
        if (known := self.known_at_start(text)) is not None:
            return known
        run = _name_with_nouns().match(text)
        name = self._cut(run["plain"]) if run else ""
        brackets = _BEHIND_NAME.match(text, run.end("plain")) if run and name == run["plain"] else None
        behind = brackets["behind"] if brackets else None
        return _name(name, behind, 0.7) if self._fits(name) and not is_of_events(name) else None

    def listed_in(self, text: str) -> list[Name]:
        """The names that a text begins with, parted by commas and "og"."""
        found: list[Name] = []
        for part in _PARTING.split(_ENDS_LIST.split(text, maxsplit=1)[0]):
            quoted = _AT_START.match(part)
            name = _name(quoted["quoted"], quoted["behind"], 0.9) if quoted else None
            if name is None and self._fits(part.strip()) and is_name(part):
                told = split_name(part)
                name = _name(told.name, told.owner or told.alias, 0.7)
            if name is None:
                break
            found.append(name)
        return found

    def _cut(self, name: str) -> str:
        """A name up to a bullet "o" or a task behind it, and without a year where it has none elsewhere."""
        words = name.split()
        stop = next(
            (at for at, word in enumerate(words) if at and (word == "o" or is_task(word))), len(words)
        )
        cut = " ".join(words[:stop])
        undated = _YEAR_BEHIND.sub("", cut)
        return undated if _plain(undated) in self._known else cut

    def _unled(self, plain: str, behind: str | None, *, whole: bool = False) -> Name | None:
        """A name that no noun leads in; ``whole`` where all that stands before the phrase is it."""
        if not self._fits(plain):
            return None
        if _plain(plain) in self._known:
            return _name(plain, behind, 0.92)
        words = plain.split()
        if words[-1].lower() in load("verbs")["spoken_of_several"]:
            return None  # "Nine of them"
        if not is_name(plain) or leads(words[0]) or is_of_events(plain) or is_number_of(words):
            return None
        placed = len(words) > 2 and words[1] in load("clauses")["of_place"]
        if placed and not words[2][0].isupper() and undertaking().fullmatch(words[0]):
            return _name(words[0], behind, 0.7)  # "Skogportalen for eigarane"
        proper = CAMEL.search(words[0]) or (len(words) > 1 and words[1][0].isupper()) or _is_titled(words)
        told = (words[0] in self._capitalised and len(words) == 1) or bool(
            behind and (is_short_form(behind, plain) or is_answering(behind))
        )
        if (
            self._all
            or (whole and self._is_coined(words))
            or proper
            or told
            or undertaking().fullmatch(plain)
            or plain in products_in(self._parsed[self._sentence])
            or is_new_thing(words)
        ) and not is_seen_as_person(self._parsed[self._sentence], plain):
            return _name(plain, behind, SURE if self.changing else 0.7)
        return None

    def _is_coined(self, words: Sequence[str]) -> bool:
        """Whether words are one that was made for a name, or that with a number: "Losvakt", "Dagbok 2"; no place's or
        body's."""
        word, *number = words
        if len(number) > 1 or not all(part[0].isdigit() for part in number):
            return False
        numbered = bool(number) and len(word) > _SHORTEST_PART and not is_number_of(words)
        if not is_coined(word) and not numbered:
            return False
        if is_answering(word) or _answers_as().search(word.lower()):
            return False
        doc = self._parsed[self._sentence]
        several = any(one.text == word and "Number=Plur" in one.morph for one in doc) and word.endswith(
            _SEVERAL
        )
        placed = any(one.text == word and one.label_ in _PLACES for one in doc.ents)
        return not several and (not placed or word.lower().endswith(tuple(load("mentions")["heads"])))

    def _fits(self, text: str) -> bool:
        words = text.split()
        starts = bool(text) and (
            text[0].isupper() or _PREFIXED.match(text) is not None or _plain(text) in self._known
        )
        return starts and len(words) <= _LONGEST_NAME


def last_clause(text: str) -> str:
    """A text from where its last clause begins; what stands in brackets begins none."""
    match = _clause_start().match(text)
    return text[match.end() :] if match else text


@cache
def _conditional() -> re.Pattern[str]:
    """A clause within what might be a name that tells when, or if, something is so."""
    return re.compile(rf"\s(?:{any_of(load('clauses')['conditional'])})\s")


@cache
def _joined() -> re.Pattern[str]:
    """What stands between two names of a list, and begins no clause of its own as "men" does."""
    begins = any_of(word for word in load("clauses")["joining"] if word not in ("og", "and"))
    return re.compile(rf"(?:,|,?\s(?:og|and|samt))\s(?:(?!(?:{begins})\s)\w+\s)?[«\"“”‘]?$", re.IGNORECASE)


@cache
def _clause_start() -> re.Pattern[str]:
    return re.compile(rf".*(?:[,;:–]\s|(?<!-)\s(?:{any_of(load('clauses')['joining'])})\s)(?![^()]*\))")


def leads(word: str) -> bool:
    """Whether a word begins a phrase and no name."""
    return word.lower() in load("clauses")["leading"]


def opening(sentence: str) -> str:
    """The words of a sentence up to its verb, where they may be a name; else none."""
    match = _opens().match(sentence)
    return match["plain"] if match and is_name(match["plain"]) else ""


@cache
def _opens() -> re.Pattern[str]:
    verbs = any_of(load("clauses")["verbs"])
    return re.compile(rf"(?P<plain>[A-ZÆØÅ]\w+(?:\s(?!(?:{verbs})\b)[\w-]+){{1,5}})\s(?:{verbs})\s")


@cache
def _name_with_nouns() -> re.Pattern[str]:
    """A name with common nouns behind its first word, up to a verb or the like."""
    ends = any_of(load("clauses")["ends_name"])
    return re.compile(
        rf"\s*(?P<plain>[A-ZÆØÅ][^\s.,;:()]*(?:\s(?!(?:{ends})\b|\d{{1,2}}\.\s[a-zæøå])(?:[\w@/+-]|\.(?=\d))+)*)"
    )


@cache
def _of_its_kind() -> re.Pattern[str]:
    return re.compile(rf"(?<=\w)\s(?:{any_of(load('clauses')['kinds'])})$")


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(map(str.capitalize, load('clauses')['no_name']))})\b")


@cache
def _from_before() -> re.Pattern[str]:
    words = load("clauses")
    return re.compile(rf"\s(?:{any_of(words['told'])})\s(?:{any_of(words['before'])})(?:\s.*)?$")


def _may_lead(passage: Passage) -> bool:
    """Whether the title of a cell, or what a paragraph begins with in bold, may be a name: of a paragraph one of two
    words or of what is undertaken, without a full stop."""
    title = passage.lead
    long = (" " in title or undertaking().fullmatch(title) is not None) and title == without_case(title)
    return is_name(title) and (passage.cell is not None or (long and not title.endswith(".")))


def _is_titled(words: Sequence[str]) -> bool:
    """Whether words are an English title: all but the small ones have capitals: "Light in the Dark"."""
    return (
        len(words) > 1
        and words[-1][0].isupper()
        and all(word[0].isupper() or word in load("clauses")["small"] for word in words)
    )


def spoken_of(text: str, which: str = "spoken_of") -> bool:
    """Whether a text begins with a word that means the initiative named last, or several, and no name behind it."""
    found = _spoken(which).match(text.strip(" .,"))
    return found is not None and not found.string[found.end() :].lstrip()[:1].isupper()


@cache
def _spoken(which: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load('verbs')[which])})(?![\w-])", re.IGNORECASE)


@cache
def _parts() -> re.Pattern[str]:
    """A part of the work on something, in any form and with what describes it: "den neste milepælen"."""
    parts = any_of(load("verbs")["depends"]["parts"])
    return re.compile(rf"(?:[\w-]+\s)*\w*(?:{parts})(?:en|et|a|n|ene|ane|ne|s)?", re.IGNORECASE)


@cache
def _calling() -> re.Pattern[str]:
    return re.compile(rf"\w*(?:{any_of(load('verbs')['initiative_nouns'])})\s$", re.IGNORECASE)


@cache
def _topic() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load('verbs')['about'])})\s(?P<topic>.+)$", re.IGNORECASE)


def _is_last_of(word: str, name: str) -> bool:
    """Whether a word means a name by its last noun, or the last part of that: "teamet" of "Felles innkjøpsteam"."""
    ways = _last_words([name])
    return word in ways or (
        len(word) >= _SHORTEST_PART
        and word.isalpha()
        and any(way.endswith(word) for way in ways if " " not in way)
    )


@cache
def _listing() -> re.Pattern[str]:
    """What leads in names in a list."""
    words = any_of((*load("verbs")["listing"], "the"))
    return re.compile(rf"^(?i:{words})\s+(?=[A-ZÆØÅ«\"“‘]|[a-z]{{1,2}}-?[A-ZÆØÅ])")


@cache
def _answers_as() -> re.Pattern[str]:
    """The end of a noun for a body, in any form."""
    nouns = any_of(load("documents")["bodies"]["nouns"])
    return re.compile(rf"(?:{nouns})(?:en|et|a|n|t|ne|ene)?$")


def is_of_body(name: Name) -> bool:
    """Whether a name that is not surely one of an initiative is a word for a body: "Departementet"."""
    return (
        name.confidence < SURE
        and " " not in name.name
        and _answers_as().search(name.name.lower()) is not None
    )


def nouns_before(found: Collection[Passage]) -> dict[str, str]:
    """Compounds that stand before a name in quotation marks, "Skiltløsningen «Vegvis»", each with that name; empty
    where several names do."""
    names: dict[str, set[str]] = {}
    for passage in found:
        if not _QUOTE_MARKS.isdisjoint(passage.text):
            for match in _before_quoted().finditer(passage.text):
                names.setdefault(match["noun"].lower(), set()).add(match["quoted"])
    return {noun: next(iter(of)) if len(of) == 1 else "" for noun, of in names.items()}


@cache
def _before_quoted() -> re.Pattern[str]:
    nouns = any_of(word for word in load("verbs")["initiative_nouns"] if " " not in word)
    return re.compile(rf"(?<!\w)(?P<noun>\w{{3,}}(?:{nouns}))\s{QUOTED}", re.IGNORECASE)


def _last_words(names: Iterable[str]) -> dict[str, str]:
    """Ways to speak of names by their last word ("the study" of "Nordic Discharge Study", "kaien" of "Ny kai"), each
    with its name; empty where several names end so."""
    found: dict[str, set[str]] = {}
    for name in {name for name in names if " " in name}:
        last = name.split()[-1].lower()
        for word in (f"the {last}", *(last + ending for ending in DEFINITE)):
            found.setdefault(word, set()).add(name)
    return {word: next(iter(of)) if len(of) == 1 else "" for word, of in found.items()}


def _by_first(names: Iterable[str]) -> dict[str, list[str]]:
    """The names of several words by their first one in the definite forms that it may have."""
    found: dict[str, list[str]] = {}
    for name in {name for name in names if " " in name}:
        first = _plain(name).split()[0]
        if first.isalpha() and len(first) >= _SHORTEST_PART:
            for ending in DEFINITE:
                found.setdefault(first + ending, []).append(name)
    return found


def is_part(word: str, *, work: bool = False) -> bool:
    """Whether a word is a definite noun made of a verb, for a part of the work: "testingen"; not "satsingen". With
    ``work`` it may be some other work, too: "grunnarbeidet"."""
    verbs = load("verbs")
    own = (*verbs["spoken_of"], *verbs["initiative_nouns"])
    if work and word.lower().endswith(work_ends()) and word.lower() not in own:
        return True
    return word.lower().endswith(("ingen", "inga")) and not word.lower().endswith(
        tuple(verbs["initiative_nouns"])
    )


def _name(text: str, behind: str | None, confidence: float) -> Name | None:
    plain = _numbered().sub("", tidy(text).removeprefix("The "))
    name = _from_before().sub("", _of_its_kind().sub("", plain))
    if len(name) < 2 or name.endswith("-") or is_kind(name) or name.lower() in colour_words():
        return None
    if is_pronoun(name):
        return None
    name = _OF_KIND.sub("", name)
    if behind and is_short_form(behind, name):
        return Name(name, behind, None, confidence)
    who = tidy_who(behind or "")
    return Name(name, None, owner_in(who) or (who if is_body(who) else None), confidence)


@cache
def _numbered() -> re.Pattern[str]:
    """What one measure is numbered by, right before its name: "Tiltak 7 Ny kai"."""
    return re.compile(
        rf"^(?i:{any_of(load('lists')['initiatives']['labels'])})\s\d{{1,3}}[a-z]?\s(?=[A-ZÆØÅ][a-zæøå]+)"
    )


@lru_cache(maxsize=4096)
def _told_in(title: str) -> tuple[tuple[str, str], ...]:
    """What a title may name, each as it stands and for comparison."""
    labelled = split_name(title).name if label_stop(title) else title
    told = (labelled, without_case(title), split_name(title).name, _TITLE.split(title)[0])
    return tuple((one, _plain(one)) for one in dict.fromkeys(told))


@lru_cache(maxsize=4096)
def called_so(heading: str) -> Name | None:
    """The name in a heading that is no more than a noun and that: "Programmet Felles fartøy"."""
    title = without_case(heading)
    match = _noun_and_name().fullmatch(title) or _state_of().fullmatch(title)
    told = split_name(match["name"]) if match else None
    return Name(told.name, told.alias, told.owner, SURE) if told and is_name(told.name) else None


@cache
def _state_of() -> re.Pattern[str]:
    """What a heading says to be told of, before its name: "Risiko og fremdrift – Losvakt", "Status for Losvakt"."""
    words = any_of(word for words in load("verbs")["dimensions"].values() for word in words)
    return re.compile(
        rf"(?i:(?:.{{2,30}}\s(?:om|on)\s)?(?:{words})(?:(?:,|\sog|\sand)\s(?:{words}))*)(?:\s[–—-]\s|:\s|\s(?:for|i|of|in)\s)(?P<name>[A-ZÆØÅ«].+)"
    )


@cache
def _noun_and_name() -> re.Pattern[str]:
    nouns = any_of(word for word in load("verbs")["initiative_nouns"] if " " not in word)
    return re.compile(rf"(?i:\w*(?:{nouns}))\s(?P<name>[A-ZÆØÅ«0-9].+)")


@cache
def _led() -> re.Pattern[str]:
    """A noun such as "prosjektet", or "arbeidet med", with the name behind it."""
    verbs = load("verbs")
    leads = [f"{lead} {of}" for lead in load("names")["leads"] for of in ("av", "of")]
    nouns = any_of([*verbs["initiative_nouns"], *verbs["work_on"], *leads])
    return re.compile(
        rf"(?:.*\s)?[\w-]*(?:{nouns})\s(?:the\s)?(?P<name>(?-i:[A-ZÆØÅ0-9«\"“‘]).*)$", re.IGNORECASE
    )


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    return " ".join(_MARKS.sub(" ", name.casefold()).split())
