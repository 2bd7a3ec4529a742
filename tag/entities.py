"""Finds names in text: what each word may be of a name, and of all that the likeliest that makes whole names.

A component of our pipeline in the place of spaCy's ``ner``. The model tells of each word how likely it is outside names
and the beginning, a middle, the end or the whole of a name of each kind (Ratinov and Roth 2009); the likeliest sequence
in which names are whole is found by Viterbi's algorithm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc, Span

if TYPE_CHECKING:
    from spacy.training import Example
    from spacy.vocab import Vocab
    from thinc.api import Model
    from thinc.types import Floats2d

FACTORY = "kildespor_entities"
"""The component's name for spaCy."""
LIKELY = "kildespor.likely"
"""Where in ``doc.user_data`` stands how likely each name is of each kind: by the name's first word, by label, the
logarithm of it."""
OUTSIDE = "O"
_LEAST_LIKELY = -5.0
"""What is held less likely counts as this: one place alone does not bar a kind."""
_BARRED = -1e9
_SAMPLE = 10
"""Examples that a model's measures are taken from."""


def tags(labels: Sequence[str]) -> list[str]:
    """What a word may be where names have these labels, in the order of the model's columns."""
    return [OUTSIDE, *(f"{place}-{label}" for label in labels for place in "BILU")]


class EntityTagger(TrainablePipe):  # type: ignore[misc]
    """Marks names (``doc.ents``) and tells how likely each is of what kind.

    It is trained by ``scripts/training``, not by spaCy.

    Attributes:
        model: gives each word of texts a score for each of :func:`tags`, to a common constant the logarithm of how
            likely it is.
    """

    def __init__(self, vocab: Vocab, model: Model[list[Doc], list[Floats2d]], name: str) -> None:
        self.vocab = vocab
        self.model = model
        self.name = name
        self.cfg: dict[str, Any] = {"labels": []}

    @property
    def labels(self) -> tuple[str, ...]:
        """The kinds of names."""
        return tuple(self.cfg["labels"])

    def add_label(self, label: str) -> int:
        """Add a kind of names; 0 where it is there already."""
        if label in self.labels:
            return 0
        self.cfg["labels"].append(label)
        self.vocab.strings.add(label)
        return 1

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]],
        *,
        nlp: Language | None = None,
        labels: Iterable[str] | None = None,
    ) -> None:
        """Make the model anew, for the names of the examples, or those of these labels."""
        some = [example.reference for example in islice(get_examples(), _SAMPLE)]
        for label in labels or sorted({name.label_ for doc in some for name in doc.ents}):
            self.add_label(label)
        nothing: list[Any] = [np.zeros((len(doc), len(tags(self.labels))), "float32") for doc in some]
        self.model.initialize(X=some, Y=nothing)

    def predict(self, docs: Sequence[Doc]) -> list[Any]:
        """The scores of each text's words (words by :func:`tags`)."""
        if not any(len(doc) for doc in docs):
            return [np.zeros((0, len(tags(self.labels))), "float32") for _ in docs]
        scores: list[Any] = self.model.predict(list(docs))
        return scores

    def set_annotations(self, docs: Sequence[Doc], scores: Sequence[Any]) -> None:
        """Mark the names in texts, by their scores, and leave in ``doc.user_data`` how likely each kind is."""
        names = tags(self.labels)
        may_follow = _may_follow(tuple(names))
        for doc, rows in zip(docs, scores, strict=True):
            found = np.asarray(rows)
            best = _likeliest(found, may_follow)
            spans = list(_spans([names[one] for one in best]))
            doc.set_ents([Span(doc, *span) for span in spans])
            doc.user_data[LIKELY] = {
                start: dict(zip(self.labels, _kinds(found[start:stop, 1:]), strict=True))
                for start, stop, _ in spans
            }


@Language.factory(FACTORY, assigns=["doc.ents", "token.ent_iob", "token.ent_type"])
def make_entity_tagger(nlp: Language, name: str, model: Model[list[Doc], list[Floats2d]]) -> EntityTagger:
    """The component, with a model of its own."""
    return EntityTagger(nlp.vocab, model, name)


@cache
def _may_follow(names: tuple[str, ...]) -> Any:
    """Whether a word may be what the column says behind one that is what the row says.

    The last row and column stand for what is before and behind the text.
    """
    ends = [*names, OUTSIDE]
    return np.array([[_whole(before, tag) for tag in ends] for before in ends])


def _whole(before: str, tag: str) -> bool:
    if before[0] in "BI":
        return tag[0] in "IL" and tag[1:] == before[1:]
    return tag[0] not in "IL"


def _likeliest(scores: Any, may_follow: Any) -> list[int]:
    """The column of each row that together score most, of all sequences that may be."""
    best = scores.argmax(axis=1)
    edge = len(may_follow) - 1
    around = np.concatenate(([edge], best, [edge]))
    if may_follow[around[:-1], around[1:]].all():
        return list(map(int, best))
    barred = np.where(may_follow, 0.0, _BARRED)
    sums = barred[edge, :edge] + scores[0]
    came_from = []
    for row in scores[1:]:
        ways = sums[:, None] + barred[:edge, :edge]
        came_from.append(ways.argmax(axis=0))
        sums = ways.max(axis=0) + row
    path = [int((sums + barred[:edge, edge]).argmax())]
    for step in reversed(came_from):
        path.append(int(step[path[-1]]))
    return path[::-1]


def _kinds(scores: Any) -> list[float]:
    """How likely a name is of each kind, by the scores of its words; the logarithm of it."""
    begins, within, ends, whole = scores.reshape(len(scores), -1, 4).transpose(2, 0, 1)
    sums = begins[0] + within[1:-1].sum(axis=0) + ends[-1] if len(scores) > 1 else whole[0]
    sums = sums - sums.max()
    likely: list[float] = np.maximum(sums - np.log(np.exp(sums).sum()), _LEAST_LIKELY).tolist()
    return likely


def _spans(found: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First word, word behind the last, and label of each name."""
    start = 0
    for index, tag in enumerate(found):
        if tag[0] in "BU":
            start = index
        if tag[0] in "LU":
            yield start, index + 1, tag[2:]
