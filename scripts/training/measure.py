"""How well a pipeline does on files that it was not trained on, and how fast."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from spacy.language import Language
from spacy.scorer import PRFScore
from spacy.tokens import Doc

from tag.pipeline import settle
from training import norne
from training.norne import File

MERGED = {"GPE_LOC": "GPE", "GPE_ORG": "GPE"}
PARAGRAPH = 4
"""Sentences in a text that speed is measured on."""
ROUNDS = 5

Span = tuple[int, int, str]


@dataclass(slots=True)
class Scores:
    """Held-out figures of a set of files: exact spans of characters, and their labels.

    Attributes:
        names: the entities as tagging has them, settled over a file.
        alone: as the pipeline gives them.
        merged: as tagging has them, with one label for both uses of countries, towns and municipalities.
        types: as tagging has them, by label.
        sentences: bounds, headlines running into the text.
        parted: bounds, headlines being texts of their own, as on a page.
        classes: word classes.
    """

    names: PRFScore = field(default_factory=PRFScore)
    alone: PRFScore = field(default_factory=PRFScore)
    merged: PRFScore = field(default_factory=PRFScore)
    types: dict[str, PRFScore] = field(default_factory=dict)
    sentences: PRFScore = field(default_factory=PRFScore)
    parted: PRFScore = field(default_factory=PRFScore)
    classes: PRFScore = field(default_factory=PRFScore)


def measure(nlp: Language, files: Iterable[File]) -> Scores:
    """Scores of what is made of each file's plain text."""
    scores = Scores()
    for file in files:
        known = norne.whole(file, nlp.vocab)
        found = nlp(known.text)
        scores.sentences.score_set(_sentences(found), _sentences(known))
        for text in _texts(file):
            known_text = norne.doc(nlp.vocab, text)
            scores.parted.score_set(_sentences(nlp(known_text.text)), _sentences(known_text))
        scores.classes.score_set(_classes(found), _classes(known))
        scores.alone.score_set(name_spans(found), name_spans(known))
        settle([found])
        scores.names.score_set(name_spans(found), name_spans(known))
        scores.merged.score_set(name_spans(found, MERGED), name_spans(known, MERGED))
        for label in {span[2] for doc in (found, known) for span in name_spans(doc)}:
            one, other = ({span for span in name_spans(doc) if span[2] == label} for doc in (found, known))
            scores.types.setdefault(label, PRFScore()).score_set(one, other)
    return scores


def words_a_second(nlp: Language, files: Iterable[File]) -> float:
    """Speed of all on one thread, on paragraphs, by the process's own clock: the median of some rounds."""
    texts = [
        norne.doc(nlp.vocab, file.sentences[start : start + PARAGRAPH]).text
        for file in files
        for start in range(0, len(file.sentences), PARAGRAPH)
    ]
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        docs = list(nlp.pipe(texts))
        settle(docs)
        rounds.append(sum(map(len, docs)) / (time.process_time() - start))
    return statistics.median(rounds)


def _texts(file: File) -> Iterator[tuple[norne.Sentence, ...]]:
    """The file's headlines, and the texts between them."""
    for _, sentences in groupby(enumerate(file.sentences), lambda one: one[0] if one[1].headline else None):
        yield tuple(sentence for _, sentence in sentences)


def name_spans(doc: Doc, merged: dict[str, str] | None = None) -> set[Span]:
    """The names of a text, those labels that are merged given as others."""
    merged = merged or {}
    return {(one.start_char, one.end_char, merged.get(one.label_, one.label_)) for one in doc.ents}


def _sentences(doc: Doc) -> set[Span]:
    return {(one.start_char, one.end_char, "") for one in doc.sents}


def _classes(doc: Doc) -> set[Span]:
    return {(token.idx, token.idx + len(token), token.pos_) for token in doc}
