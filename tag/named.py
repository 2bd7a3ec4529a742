"""Initiatives named in running text: which of the phrases that something is done with are names of initiatives.

A name is written as one, with capitals that its place in the sentence does not ask for; or is a common noun such as
"timetjenesten" or "skogportalen", of which something is said that is said of initiatives; or stands in a list with a
name, where progress is spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from schemas.evidence import Evidence
from schemas.page import BlockKind
from schemas.records import Activity, FollowUp, Goal, Initiative, Proposal, Record
from tag.context import Context
from tag.cues import any_of
from tag.mentions import Mention, may_mention, mentions
from tag.merge import shares_words
from tag.names import is_short_form, tidy
from tag.numbers import is_english
from tag.passages import passages
from tag.pipeline import parse
from tag.vocabulary import load

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_MARKED = re.compile(r"[a-zæøå][A-ZÆØÅ]|[A-ZÆØÅ]{2}|[@\d]")
"""Letters and digits as only names have them."""
_ACT = re.compile(r"(?:ing|else)$")
_GENITIVE = re.compile(r"\w{3}(?:en|et|ne)s$")
_QUOTES = '«»"“”'
_PERSON = "PER"
_PLACES = frozenset(["GPE_LOC", "GPE_ORG"])
"""Labels of places and their authorities."""
_OBJECTS = frozenset(["noun", "action", "act"])
"""The ways of speaking of something that tell it apart from what is merely done."""
_COMPANIES = frozenset(["AS", "ASA", "HF", "RHF", "SF", "IKS", "KF"])
_LONGEST = 7
"""Words in a name."""
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
    told = list(_told(context, found, known))
    names = known | {_plain(one.mention.span) for one in told if _is_named(one.mention)}
    for mention, evidence in told:
        proper = _is_proper(mention.span)
        if _plain(mention.span) in names or _is_beside(mention, names):
            name, alias = _name(mention.span)
            yield Initiative(
                name=name,
                aliases=(alias,) if alias else None,
                evidence=evidence,
                confidence=0.7 if proper else 0.55,
                method="mention.proper" if proper else "mention.common",
            )


def _told(context: Context, found: Sequence[Record], known: Set[str]) -> Iterator[_Told]:
    """The phrases in running text that may be names, with their sentences; not those in what tables and lists say of
    initiatives, aims and tasks."""
    taken: dict[int, list[Evidence]] = {}
    for record in found:
        if isinstance(record, Activity | FollowUp | Goal | Initiative | Proposal):
            for one in record.evidence:
                taken.setdefault(one.page, []).append(one)
    places = [
        (passage.text[start:stop], evidence)
        for passage in passages(context)
        if passage.kind is not BlockKind.HEADING
        and may_mention().search(passage.text)
        and known.isdisjoint((passage.lead.casefold(), passage.row_name.casefold()))
        for start, stop in passage.sentences()
        if may_mention().search(passage.text, start, stop)
        and passage.text[stop - 1] != "?"
        and not shares_words(evidence := passage.evidence(start, stop), taken.get(passage.page.number, ()))
    ]
    for (_, evidence), doc in zip(
        places, parse((text for text, _ in places), read=context.read), strict=True
    ):
        yield from (_Told(mention, evidence) for mention in mentions(doc) if _may_be_name(mention.span))


def _may_be_name(span: Span) -> bool:
    """Whether a phrase is whole, and no word that alone names nothing, nor a person, a place or a body."""
    doc, text = span.doc, span.text.strip(".")
    if len(text) < 2 or len(span) > _LONGEST or text[0] in "-/" or text.endswith("-") or _is_no_phrase(span):
        return False
    if span.start >= 2 and doc[span.start - 2].text.endswith("-"):  # "helse- og omsorgstjenesten"
        return False
    head = _head(span)
    if head.lower_ in _generic() and not _is_proper(span):
        return False
    if span[0].pos_ in ("VERB", "AUX") or span[-1].text in _COMPANIES:
        return False
    entity = next((one for one in doc.ents if one.start <= head.i < one.end), None)
    if entity is not None and entity.label_ == _PERSON:
        return len(entity) == 1  # a word alone is rather a name that the pipeline does not know
    return head.ent_type_ not in _PLACES


def _is_no_phrase(span: Span) -> bool:
    """Whether words are no noun phrase of their own: a number, a reference to a chapter, a part of what is quoted, what
    a genitive or a bullet ends, what lines of a table or list run together with a verb; or words whose capitals tell
    nothing, as all around them have some, or as English gives them to many."""
    first, last, text, doc = span[0], span[-1], span.text, span.doc
    alone = len(span) == 1
    quoted = span.start > 0 and doc[span.start - 1].text in _QUOTES
    return (
        not any(map(str.isalpha, text))
        or (quoted and (span.end == len(doc) or doc[span.end].text not in _QUOTES))
        or first.lower_.rstrip(".") in load("units")["labels"]
        or (len(last.text) == 1 and last.text.islower())
        or "Case=Gen" in last.morph
        or (alone and _GENITIVE.search(text) is not None)
        or any(_to_do().fullmatch(token.lower_) for token in span if token.text[0].isupper())
        or (alone and _ACT.search(first.lower_) is not None and span.start == 0)
        or (span.doc.text.isupper() and len(span.doc) > 2)
        or (alone and not _MARKED.search(text) and is_english(span.doc.text))
    )


@cache
def _to_do() -> re.Pattern[str]:
    """A verb as a plan has it, which stands in no name: "Ferdigstille"."""
    return re.compile(rf"(?:{any_of(load('mentions')['verbs'])})\w?e")


def _is_named(mention: Mention) -> bool:
    """Whether a phrase is a name by what it looks like and what is said of it."""
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
        return not plural or not (len(span) == 1 or _MARKED.search(span[0].text))
    if mention.way == "such":
        return False
    if len(span) > 1 or ("Number=Plur" in head.morph and "Definite=Def" in head.morph):
        return False
    if headed:
        return definite or mention.way in _OBJECTS
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
    sees a proper noun."""
    first = span[0]
    if span.start and span.doc[span.start - 1].text in '«"“”':
        return True
    if _MARKED.search(first.text) or any(token.text[0].isupper() for token in span[1:]):
        return True
    return first.text[0].isupper() and (span.start > 0 or first.pos_ == "PROPN")


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
