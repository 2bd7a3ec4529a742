"""What sentences say of initiatives: their status, owner and dependencies, and their names.

spaCy's Matcher finds the phrases of the vocabulary (``verbs.toml``) among a passage's tokens; what stands before
and behind a phrase, within its clause, must then be a name. Denials, wishes and possibilities say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.matcher import Matcher

from schemas.evidence import Evidence
from schemas.page import BlockKind
from schemas.records import Dependency, Initiative, Owner, Record, Status
from tag.context import Context
from tag.cues import any_of
from tag.dates import find_dates
from tag.names import is_short_form, tidy
from tag.passages import Passage, passages
from tag.vocabulary import load

_WORD = r"(?:[A-ZÆØÅ]|\d+[A-Za-zÆØÅæøå]|(?<=\w\s)\d)[\w@/&+’'-]*"
_RUN = rf"{_WORD}(?:\s(?:(?:for|i|av|på|med|til|of|the)\s)?{_WORD})*"
_CAMEL = re.compile(r"[a-zæøå][A-ZÆØÅ]|\d|@|\b[A-ZÆØÅ]{2,}")


class _Named(NamedTuple):
    """A name in a sentence, with what stands in brackets behind it, and how sure it is one."""

    name: str
    alias: str | None
    owner: str | None
    confidence: float


def tag(context: Context) -> Iterator[Record]:
    """The records of sentences in paragraphs, list items and table cells."""
    for passage in passages(context):
        if passage.kind is BlockKind.HEADING or not _prefilter().search(passage.text):
            continue
        for start, stop in passage.sentences():
            text = passage.text[start:stop]
            if _prefilter().search(text):
                yield from _sentence(context, text, passage.evidence(start, stop))


def _sentence(context: Context, text: str, evidence: tuple[Evidence, ...]) -> Iterator[Record]:
    doc = context.nlp.make_doc(text)
    matcher = _matcher(context.nlp)
    named: dict[str, _Named] = {found.name: found for found in _by_noun(text)}
    spans = [(matcher.vocab.strings[key], doc[first:last]) for key, first, last in matcher(doc)]
    for key, span in spans:
        if any(len(other) > len(span) and other.start <= span.start and span.end <= other.end for _, other in spans):
            continue
        kind, _, value = key.partition(":")
        left, right = text[: span.start_char], text[span.end_char :]
        if _unsaid().search(_QUOTED.sub("", left)):
            continue
        if kind == "owns":
            subject, owner = _name_at_start(right), _body_at_end(left)
        elif kind == "before":
            subject, owner = _name_at_start(right), None
        else:
            subject = _name_at_end(left)
            owner = _body_at_start(right) if kind == "owned_by" else None
        if subject is None:
            continue
        named.setdefault(subject.name, subject)
        sure = subject.confidence
        if kind == "status":
            yield _status(context, text, subject, value, "status", evidence)
        elif kind in ("status_colour", "risk_colour", "progress_colour"):
            yield _status(context, text, subject, value, kind.partition("_")[0], evidence)
        elif kind == "depends":
            yield from _dependency(context, subject, right, evidence)
        elif owner is not None:
            yield _owner(subject.name, owner, sure, evidence)
    for found in named.values():
        yield Initiative(
            name=found.name,
            aliases=(found.alias,) if found.alias else None,
            evidence=evidence,
            confidence=found.confidence,
            method="sentence.name",
        )
        if found.owner:
            yield _owner(found.name, found.owner, found.confidence, evidence)
