"""Initiatives named in running text: which of the phrases that something is done with are names of initiatives.

A name is written as one, with capitals that its place in the sentence does not ask for; or is a common noun such as
"timetjenesten" or "skogportalen", of which something is said that is said of initiatives; or stands in a list with a
name, where progress is spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from schemas.evidence import Evidence
from schemas.page import BlockKind
from schemas.records import Activity, DocumentRecord, FollowUp, Goal, Initiative, Proposal, Record, Status
from tag.actors import bodies
from tag.clauses import nouns_before
from tag.context import Context
from tag.cues import any_of
from tag.dates import is_date
from tag.legend import status_words
from tag.mentions import Mention, has_mention, is_task, may_mention, mentions
from tag.merge import shares_words
from tag.names import QUOTES, is_kind, is_short_form, tidy
from tag.numbers import is_english
from tag.passages import passages
from tag.phrases import phrases_in
from tag.pipeline import parse
from tag.vocabulary import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_MARKED = re.compile(r"[a-zæøå][A-ZÆØÅ]|[A-ZÆØÅ]{2}|[@\d]")
"""Letters and digits as only names have them."""
_ACT = re.compile(r"(?:ing|else)$")
_YEAR_BEHIND = re.compile(r"\s(?:19|20)\d\d$")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_ENDS = frozenset(".!?]")
_GENITIVE = re.compile(r"\w{3}(?:en|et|ne)s$")
_PERSON, _BODY = "PER", "ORG"
_PLACES = frozenset(["GPE_LOC", "GPE_ORG"])
"""Labels of places and their authorities."""
_NO_NAME = frozenset([_PERSON, *_PLACES])
_ANY_YEAR = 2000
_VERSION = re.compile(r"\d\.\d{1,2}")
_LONGEST_TAIL = 3
"""Common words that end a name, or stand behind a preposition in it."""
_JOINING = frozenset(["for", "i", "på", "til", "av", "of", "in"])
_OBJECTS = frozenset(["noun", "action", "act"])
"""The ways of speaking of something that tell it apart from what is merely done."""
_COMPANIES = frozenset(["AS", "ASA", "HF", "RHF", "SF", "IKS", "KF"])
_LONGEST, _LONGEST_SHORTENED = 7, 12
"""Words in a name, and in one with its short form in brackets behind it."""
_SHORTEST = 3
"""Letters in a name that no noun leads in: two may be any short form."""
_LONG = 8
"""Letters from which a noun is most often made of two."""


class _Told(NamedTuple):
    mention: Mention
    evidence: tuple[Evidence, ...]


def tag(context: Context, found: Sequence[Record]) -> Iterator[Initiative]:
    """The initiatives that the document's sentences name.

    Args:
        found: what tables and lists tell: what stands within a measure, an aim or a task of theirs is its description.
    """
    known = {one.name.casefold() for one in found if isinstance(one, Initiative)}
    owning = {name.casefold() for name in bodies(found)} | nouns_before(passages(context)).keys()
    told = list(_told(context, found, known))
    names = known | {_plain(one.mention.span) for one in told if _is_named(one.mention, common=False)}
    if names or _follows_up(found):
        names |= {_plain(one.mention.span) for one in told if _is_named(one.mention, common=True)}
    for mention, evidence in told:
        proper = _is_proper(mention.span)
        dated = _YEAR_BEHIND.sub("", plain := _plain(mention.span))
        if (dated != plain and dated in names) or is_kind(mention.span.text):
            continue
        text = mention.span.doc.text.casefold()
        within = any(f" {plain} " in f" {name} " and name != plain and name in text for name in known)
        if within or plain in owning or (not proper and _is_meant_by(text, plain)):
            continue
        if plain in names or _is_beside(mention, names):
            name, alias = _name(_said_of(mention.span))
            yield Initiative(
                name=name,
                aliases=(alias,) if alias else None,
                evidence=evidence,
                confidence=0.7 if proper else 0.55,
                method="mention.proper" if proper else "mention.common",
            )
    for text, evidence in _sentences(context, found, known, _led().search):
        for match in _led().finditer(text):
            name = tidy(match["quoted"] or _whole(text, match) or "")
            if name and name.casefold() not in names and not _is_role(match):
                yield Initiative(name=name, evidence=evidence, confidence=0.7, method="mention.led")


def _is_meant_by(text: str, noun: str) -> bool:
    """Whether a sentence names, before a definite noun, a thing of that kind: "Ny hovedledning …, og ledningen"."""
    stems = {noun.removesuffix(ending) for ending in ("en", "et", "a", "n", "t") if noun.endswith(ending)}
    before = text[: text.find(noun)].replace(",", " ").split()
    return " " not in noun and any(word.endswith(stem) for stem in stems for word in before)


def _said_of(span: Span) -> Span:
    """The tokens of a span up to where something is said of it: "Beaconet | depends on"."""
    stop = span.start_char + len(_before_phrase(span))
    return span.doc.char_span(span.start_char, stop, alignment_mode="contract") or span


def _before_phrase(span: Span) -> str:
    """The text of a span up to where something is said of it: "Konfirmant på tvers | ledes av"."""
    said = (one.start for one in phrases_in(span.doc.text) if span.start_char < one.start < span.end_char)
    return span.doc.text[span.start_char : next(said, span.end_char)].rstrip()


def _is_role(match: re.Match[str]) -> bool:
    """Whether "the Programme Board" and the like is who answers for a programme, and no name of one."""
    noun, name = match[0].split()[-len((match["plain"] or "").split()) - 1], match["plain"] or ""
    return noun[0].isupper() and name.split(" ")[0].lower() in load("mentions")["answering"]


def _whole(sentence: str, match: re.Match[str]) -> str | None:
    """The name behind a noun with the common words that go on from it ("Kom hjem"), up to a verb or the like; None
    where the pipeline sees a person or a place there."""
    (doc,) = parse([sentence])
    span = doc.char_span(*match.span("plain"), alignment_mode="expand")
    if span is None or any(
        one.start < span.end and span.start < one.end for one in doc.ents if one.label_ in _NO_NAME
    ):
        return None
    stop = _behind_words(doc, span.end)
    if stop + 1 < len(doc) and doc[stop].pos_ == "ADP" and doc[stop + 1].pos_ in ("VERB", "AUX"):
        stop += 1
    while (
        stop + 1 < len(doc)
        and doc[stop].lower_ in _JOINING
        and (end := _behind_words(doc, stop + 1)) > stop + 1
        and not is_date(doc[stop + 1 : end].text, _ANY_YEAR)
    ):
        stop = end
    closed = stop == len(doc) or doc[stop].pos_ in ("VERB", "AUX", "PUNCT", "SCONJ")
    whole = doc[span.start : stop if closed else span.end]
    described = len(whole) == 1 and whole[0].pos_ in ("ADJ", "DET")
    fragment = doc[: span.start].text.lower() in ("the project", "project") and stop == len(doc)
    return None if described or fragment else _before_phrase(whole)


def _behind_words(doc: Doc, at: int) -> int:
    """Where the common words from ``at`` on that may go on with a name end."""
    stop = at
    while stop < len(doc) and doc[stop].pos_ in ("NOUN", "ADJ", "ADV", "PROPN") and stop - at < _LONGEST_TAIL:
        stop += 1
    return stop


@cache
def _led() -> re.Pattern[str]:
    """The name behind "prosjektet" and the like: in quotation marks, or with capitals."""
    nouns, bare = (any_of(load("mentions")[which]) for which in ("leading", "before_quotes"))
    word = r"[A-ZÆØÅ][\w@/&+-]+"
    return re.compile(
        rf"(?<!\w)(?:[Pp]roject|(?i:\w*(?:{nouns}))|(?i:{bare})(?=\s[«\"“‘]))\s(?:[«\"“‘](?P<quoted>[^«»\"“”‘’]{{2,60}})[»\"”’]"
        rf"|(?P<plain>{word}(?:\s(?:{word}|\d+|(?:for|i|på|til|av|of)\s{word}))*))"
    )


def _follows_up(found: Sequence[Record]) -> bool:
    """Whether a document is one that follows initiatives up, by its type or by what its tables and lists tell."""
    return any(
        isinstance(one, Initiative | Status | FollowUp)
        or (isinstance(one, DocumentRecord) and one.doc_type not in (None, "other"))
        for one in found
    )


def _told(context: Context, found: Sequence[Record], known: Set[str]) -> Iterator[_Told]:
    """The phrases in running text that may be names, with their sentences; not those in what tables and lists say of
    initiatives, aims and tasks."""
    places = _sentences(context, found, known, may_mention)
    telling = [(text, evidence) for text, evidence in places if has_mention(text)]
    docs = parse(text for text, _ in telling)
    for (_, evidence), doc in zip(telling, docs, strict=True):
        yield from (_Told(mention, evidence) for mention in mentions(doc) if _may_be_name(mention.span))


def _sentences(
    context: Context, found: Sequence[Record], known: Set[str], cue: Callable[[str], object]
) -> list[tuple[str, tuple[Evidence, ...]]]:
    """The sentences of running text that hold a cue; no questions, nor what tables and lists tell something with."""
    taken: dict[int, list[Evidence]] = {}
    for record in found:
        if isinstance(record, Activity | FollowUp | Goal | Initiative | Proposal):
            for one in record.evidence:
                taken.setdefault(one.page, []).append(one)
    return [
        (passage.text[start:stop], evidence)
        for passage in passages(context)
        if passage.kind is not BlockKind.HEADING
        and cue(passage.text)
        and known.isdisjoint((passage.lead.casefold(), passage.row_name.casefold()))
        for start, stop in passage.sentences()
        if passage.text[stop - 1] != "?"
        and cue(passage.text[start:stop])
        and not shares_words(evidence := passage.evidence(start, stop), taken.get(passage.page.number, ()))
    ]


def _may_be_name(span: Span) -> bool:
    """Whether a phrase is whole, and no word that alone names nothing, nor a person, a place or a body."""
    doc, text = span.doc, span.text.strip(".")
    shortened = span.end < len(doc) and doc[span.end].text == "("
    longest = _LONGEST_SHORTENED if shortened else _LONGEST
    if len(text) < 2 or len(span) > longest or text[0] in "-/" or text.endswith("-") or _is_no_phrase(span):
        return False
    if span.start >= 2 and doc[span.start - 2].text.endswith("-"):  # "helse- og omsorgstjenesten"
        return False
    if text.lower() in status_words():
        return False  # "saker merket «Avsluttet»"
    head = _head(span)
    if head.lower_ in _generic() and (len(span) == 1 or not _is_proper(span)) and not _is_quoted(span):
        return False
    if head.text.rpartition("-")[2] in load("mentions")["papers"] or _is_described(span):
        return False
    if head.lower_.endswith(tuple(load("verbs")["aims"])) and not _is_quoted(span):
        return False
    if span[0].pos_ in ("VERB", "AUX") or span[-1].text in _COMPANIES or _is_of_body(span):
        return False
    entity = next((one for one in doc.ents if one.start <= head.i < one.end), None)
    if entity is not None and entity.label_ == _PERSON:
        return len(entity) == 1  # a word alone is rather a name that the pipeline does not know
    if len(span) == 1 and _name(span)[1] is not None:
        return True  # a place of one word has no short form beside it
    return head.ent_type_ not in _PLACES or _is_called(span)


def _is_called(span: Span) -> bool:
    """Whether what is developed stands before a name: "Appen Fjordspor"."""
    before = span.doc[span.start - 1] if span.start else None
    told = before is not None and "Definite=Def" in before.morph
    return told and before is not None and _headed().fullmatch(before.lower_) is not None


def _is_described(span: Span) -> bool:
    """Whether a short form tells what a common noun is of, and no name is given: "EPJ leverandør"."""
    first, *others = span
    if not others or not first.text.isupper():
        return False
    return all(token.text.islower() for token in others) and not _is_quoted(span)


def _is_of_body(span: Span) -> bool:
    """Whether a phrase is a body, or begins with one that does something: "Norsk Vannvakt Kaitjeneste"."""
    body = next(
        (one for one in span.doc.ents if one.label_ == _BODY and one.start <= span.start < one.end), None
    )
    if body is None:
        return False
    if body.end < span.end:
        return len(body) > 1 and span.doc[body.end].text[0].isupper()
    last = span[-1].text
    return len(span) > 1 and last[0].isupper() and _body().search(last) is not None


def _is_no_phrase(span: Span) -> bool:
    """Whether words are no noun phrase of their own: a number, a reference to a chapter, a part of what is quoted, what
    a genitive or a bullet ends, what lines of a table or list run together with a verb; or words whose capitals tell
    nothing, as all around them have some, or as English gives them to many."""
    first, last, text, doc = span[0], span[-1], span.text, span.doc
    alone = len(span) == 1
    quoted = span.start > 0 and doc[span.start - 1].text in QUOTES
    return (
        not any(map(str.isalpha, text))
        or _YEAR.match(text) is not None
        or (quoted and (span.end == len(doc) or doc[span.end].text not in QUOTES))
        or first.lower_.rstrip(".") in load("units")["labels"]
        or (len(last.text) == 1 and last.text.islower())
        or "Case=Gen" in last.morph
        or (alone and _GENITIVE.search(text) is not None)
        or any(is_task(token.text) for token in span)
        or (alone and _ACT.search(first.lower_) is not None and span.start == 0)
        or (span.doc.text.isupper() and len(span.doc) > 2)
        or (alone and (text.isupper() or not _MARKED.search(text)) and is_english(span.doc.text))
    )


def _is_named(mention: Mention, *, common: bool) -> bool:
    """Whether a phrase is a name by what it looks like and what is said of it.

    Args:
        common: common nouns may be names.
    """
    span = mention.span
    head = _head(span)
    plural = "Number=Plur" in head.morph and "Definite=Ind" in head.morph
    headed = _headed().fullmatch(head.lower_) is not None
    proper = _is_proper(span)
    definite = "Definite=Def" in head.morph
    if _is_event(head) and not headed and (definite or not proper or head.i + 1 < span.end):
        return False
    if len(span.text) < _SHORTEST and mention.way != "such":
        return False
    if mention.way not in ("act", "noun") and _body().search(head.text):
        return False
    if _ending().search(span.text):
        return True
    if proper:  # "FHIR-servere" and "LIS1 leger" are many of a kind
        many = "Number=Plur" in head.morph and "-" in head.text
        return not (plural or many) or not (len(span) == 1 or _MARKED.search(span[0].text))
    if mention.way == "such" or not common or _of_act().match(head.lower_):
        return False
    if len(span) > 1 or ("Number=Plur" in head.morph and "Definite=Def" in head.morph):
        return False
    if headed:
        return definite or (mention.way in _OBJECTS and not head.lower_.endswith(_any_kind()))
    return definite and mention.way.startswith("brought") and len(head) >= _LONG


def _is_beside(mention: Mention, names: Set[str]) -> bool:
    """Whether a phrase stands in a list with a name, behind a noun such as "fremdrift"."""
    if mention.way != "noun" or _is_event(_head(mention.span)):
        return False
    return any(_plain(other) in names for other in mention.beside)


def _head(span: Span) -> Token:
    """The noun that a phrase is about: the last before a preposition."""
    stop = next((number for number, token in enumerate(span) if token.pos_ == "ADP" and number), len(span))
    nouns = [token for token in span[:stop] if token.pos_ in ("NOUN", "PROPN", "X")]
    return nouns[-1] if nouns else span[stop - 1]


def _is_proper(span: Span) -> bool:
    """Whether capitals, or digits, make a phrase a name: those of its first word at the beginning only if the pipeline
    sees a proper noun. Behind a common noun they are of the next cell or line, and those of technologies are no name's.
    """
    first = span[0]
    if _is_quoted(span) or (len(span) > 1 and first.text[0].isupper() and _VERSION.fullmatch(span[-1].text)):
        return True
    words = [token for token in span if not _is_technology(token)]
    others = any(token.text[0].isupper() for token in words if token.i > first.i)
    if not words or words[0].i != first.i:
        return others
    if _MARKED.search(first.text):
        return True
    if not first.text[0].isupper():
        return False
    return others or not _begins(span) or first.pos_ == "PROPN"


def _begins(span: Span) -> bool:
    """Whether a phrase begins a sentence, or stands behind a bullet or a time of day that does."""
    before = span.doc[: span.start]
    words = [token.i for token in before if token.text[0].isalpha()]
    return not words or any(token.text in _ENDS for token in before[words[-1] + 1 :])


def _is_quoted(span: Span) -> bool:
    return span.start > 0 and span.doc[span.start - 1].text in QUOTES


def _is_technology(token: Token) -> bool:
    """Whether a word is the short form of a technology or a standard, or is made with it and is no single thing."""
    if not token.text[:2].isupper() or _technology().match(token.lower_) is None:
        return False
    several = any(told in token.morph for told in ("Definite=Ind", "Number=Plur"))
    return "-" not in token.text or several or _technology().fullmatch(token.lower_) is not None


@cache
def _technology() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{any_of(load('mentions')['technologies'])})(?:-?(?:et|en|er|ene|ar|ane|a)$|(?!\w))"
    )


@cache
def _of_act() -> re.Pattern[str]:
    """A noun that only says that something is brought in: "utviklingsprosjektet"."""
    words = load("mentions")
    verbs = any_of(words["verbs"])
    return re.compile(rf"(?:{verbs})(?:ings?|ments?|elses?)(?:{any_of(words['generic'])})$")


def _is_event(head: Token) -> bool:
    return _event().search(head.lower_) is not None


def _name(span: Span) -> tuple[str, str | None]:
    """The name of a phrase, with a capital, and the short form in brackets behind it."""
    text = _ending().sub("", tidy(span.text))
    behind = span.doc[span.end : span.end + 3]
    short = behind[1].text if len(behind) == 3 and (behind[0].text, behind[2].text) == ("(", ")") else ""
    return text[0].upper() + text[1:], short if short and is_short_form(short, text) else None


def _plain(span: Span) -> str:
    return tidy(span.text).casefold()


@cache
def _generic() -> frozenset[str]:
    verbs, words = load("verbs"), load("mentions")
    return frozenset(
        [*words["generic"], *words["not_heads"], *verbs["initiative_nouns"], *verbs["spoken_of"]]
    )


@cache
def _any_kind() -> tuple[str, ...]:
    """The ends of nouns that, without their article, tell of what kind something is: "en journalløsning"."""
    return tuple(load("mentions")["any_kind"])


@cache
def _headed() -> re.Pattern[str]:
    words = load("mentions")
    return re.compile(rf"(?!.*(?:{any_of(words['not_heads'])})$)\w{{3,}}(?:{any_of(words['heads'])})")


@cache
def _event() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load('verbs')['events'])})(?:en|et|a|n|t|ene|ane)?$")


@cache
def _body() -> re.Pattern[str]:
    """The last part of nouns for bodies, in any form: "Arbeidsgruppen"."""
    return re.compile(
        rf"(?:{any_of(load('documents')['bodies']['nouns'])})(?:en|et|a|n|t|ne|ene)?$", re.IGNORECASE
    )


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"-(?:{any_of(load('names')['nouns'])})$")
