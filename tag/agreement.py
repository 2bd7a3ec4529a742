"""Names agree over a document: what is a name in one place is one in the others, and of the same kind.

A pipeline sees a few words to each side of a name. Over a whole document a name stands many times, clear in some
places and not in others; the clear ones decide (one sense per discourse: Gale, Church and Yarowsky 1992). The
labels are NorNE's; pipelines with other labels for people lose only the rule on surnames.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from spacy.tokens import Span

from tag.entities import LIKELY

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PERSON = "PER"
_USES = {"GPE_LOC", "GPE_ORG"}
"""Two uses of one name, as a place and as its authorities: both may stand in a document."""
_SHORTEST = 3
"""Letters of a name that is looked for where the pipeline saw none."""

Name = tuple[str, ...]


def weigh(docs: Sequence[Doc]) -> None:
    """Give the entities (``doc.ents``) of a document's texts the kinds that all their places together hold likeliest.

    In place, where the pipeline tells how likely each kind is (:data:`tag.entities.LIKELY`). What is told of a person's
    full name is told of its words.
    """
    told = [(one, doc.user_data.get(LIKELY, {}).get(one.start, {})) for doc in docs for one in doc.ents]
    names = {_name(entity) for entity, _ in told}
    sums: dict[Name, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for entity, likely in told:
        parts = [(token.text,) for token in entity] if entity.label_ == _PERSON and len(entity) > 1 else []
        for name in (_plain(_name(entity), names), *parts):
            for label, value in likely.items():
                sums[name][label] += value
    for doc in docs:
        doc.set_ents([_relabelled(one, sums[_plain(_name(one), names)]) for one in doc.ents])


def agree(docs: Sequence[Doc]) -> None:
    """Settle the entities (``doc.ents``) of a document's texts, in place.

    An entity takes the label that most entities of the same words have, a word of a person's full name counting as
    a person. Words that are in an entity in at least half of the places where they stand are one everywhere, if the
    pipeline holds one of them for a proper noun or knows no word classes. A name and its genitive are the same words.
    The pipeline's own bounds stay.
    """
    votes = _votes(docs)
    by_first = _by_first(votes)
    places = [list(_places(doc, by_first)) for doc in docs]
    taken = [{index for entity in doc.ents for index in range(entity.start, entity.end)} for doc in docs]
    stands: Counter[Name] = Counter()
    named: Counter[Name] = Counter()
    for found, entities in zip(places, taken, strict=True):
        for start, name in found:
            stands[name] += 1
            named[name] += start in entities
    for doc, found, entities in zip(docs, places, taken, strict=True):
        settled = [Span(doc, one.start, one.end, label=_label(one, votes)) for one in doc.ents]
        for start, name in sorted(found, key=lambda place: -len(place[1])):
            words = doc[start : start + len(name)]
            free = entities.isdisjoint(range(words.start, words.end))
            if free and 2 * named[name] >= stands[name] and _may_be_name(words):
                settled.append(Span(doc, words.start, words.end, label=votes[name].most_common(1)[0][0]))
                entities.update(range(words.start, words.end))
        doc.set_ents(settled)


def _relabelled(entity: Span, likely: dict[str, float]) -> Span:
    """The entity with the likeliest label; its own where that is another use of the same name, or nothing is told."""
    own = str(entity.label_)
    best = max(likely, key=lambda label: likely[label], default=own)
    label = own if {own, best} <= _USES else best
    return Span(entity.doc, entity.start, entity.end, label=label)


def _votes(docs: Sequence[Doc]) -> dict[Name, Counter[str]]:
    """How often each name is an entity of each label."""
    names = {_name(entity) for doc in docs for entity in doc.ents}
    votes: dict[Name, Counter[str]] = defaultdict(Counter)
    for doc in docs:
        for entity in doc.ents:
            votes[_plain(_name(entity), names)][entity.label_] += 1
            if entity.label_ == _PERSON and len(entity) > 1:
                for token in entity:
                    votes[(token.text,)][_PERSON] += 1
    return votes


def _by_first(names: Iterable[Name]) -> dict[str, list[tuple[Name, Name]]]:
    """By its first word each name, itself and in the genitive, with the name."""
    found: dict[str, list[tuple[Name, Name]]] = defaultdict(list)
    for name in names:
        for form in {name, _genitive(name)}:
            found[form[0]].append((form, name))
    return found


def _places(doc: Doc, by_first: Mapping[str, list[tuple[Name, Name]]]) -> Iterator[tuple[int, Name]]:
    """Where names stand, themselves or in the genitive: the index of the first word, and the name."""
    words = [token.text for token in doc]
    for start, word in enumerate(words):
        for form, name in by_first.get(word, ()):
            if tuple(words[start : start + len(form)]) == form:
                yield start, name


def _label(entity: Span, votes: dict[Name, Counter[str]]) -> str:
    counts = votes[_plain(_name(entity), votes)]
    best, most = counts.most_common(1)[0]
    own = str(entity.label_)
    return own if most <= counts[own] or {best, own} <= _USES else best


def _may_be_name(words: Span) -> bool:
    text = words.text
    return (
        len(text) >= _SHORTEST and text[0].isupper() and any(token.pos_ in ("PROPN", "") for token in words)
    )


def _name(entity: Span) -> Name:
    return tuple(token.text for token in entity)


def _genitive(name: Name) -> Name:
    """A name's genitive; itself where it ends in s."""
    return name if name[-1].endswith("s") else (*name[:-1], f"{name[-1]}s")


def _plain(name: Name, known: Container[Name]) -> Name:
    """The name of which this is the genitive, if that is known; else the same."""
    plain = (*name[:-1], name[-1].removesuffix("s"))
    return plain if plain in known else name
