"""What a pipeline reads of texts, a whole batch at a time, kept for when a text is asked for again.

A call of the pipeline costs as much as some thirty words more in it do. So each of its components is given all texts at
once and directly, without what spaCy does around them for streams of texts, and no text is read twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from threading import RLock
from typing import TYPE_CHECKING, Any

from spacy.pipeline import TrainablePipe

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

NAMES = "doc.ents"
"""What a component that finds names says that it assigns."""
_ROOM = 4096
"""Texts that are kept, about: then all are forgotten, and it begins anew."""
_BATCH = 128
"""Texts that a component is given at once."""


class Reader:
    """Reads texts with a pipeline, as far as is asked for: into tokens, word classes, or names."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        steps = [component for _, component in nlp.pipeline]
        assigned = [nlp.get_pipe_meta(name).assigns for name in nlp.pipe_names]
        first = next(at for at, what in enumerate(assigned) if NAMES in what)
        self._classing, self._naming = steps[:first], steps[first:]
        self._cut: dict[str, Doc] = {}
        self._classed: dict[str, Doc] = {}
        self._named: dict[str, Doc] = {}
        self._lock = RLock()

    def tokens(self, text: str) -> Doc:
        """A text as tokens; they may have word classes, too."""
        with self._lock:
            self._make_room()
            return self._tokens(text)

    def classed(self, texts: Iterable[str]) -> list[Doc]:
        """The texts as the components before the first one that finds names make them. They are not to be changed."""
        with self._lock:
            self._make_room()
            return self._classes(list(texts))

    def named(self, texts: Iterable[str]) -> list[Doc]:
        """The texts as the whole pipeline makes them. They are not to be changed."""
        asked = list(texts)
        with self._lock:
            self._make_room()
            new = [text for text in dict.fromkeys(asked) if text not in self._named]
            if new:
                classed = [doc.copy() for doc in self._classes(new)]
                self._named.update(zip(new, _through(self._naming, classed), strict=True))
            return [self._named[text] for text in asked]

    def _tokens(self, text: str) -> Doc:
        found = self._classed.get(text, self._cut.get(text))
        if found is None:
            found = self._cut[text] = self._nlp.make_doc(text)
        return found

    def _classes(self, asked: list[str]) -> list[Doc]:
        new = [text for text in dict.fromkeys(asked) if text not in self._classed]
        if new:
            cut = [self._tokens(text) for text in new]
            self._classed.update(zip(new, _through(self._classing, cut), strict=True))
        return [self._classed[text] for text in asked]

    def _make_room(self) -> None:
        for texts in (self._cut, self._classed, self._named):
            if len(texts) > _ROOM:
                texts.clear()


def _through(steps: Sequence[Any], docs: list[Doc]) -> list[Doc]:
    """Texts as some components of a pipeline make them, one behind the other."""
    for step in steps if docs else ():
        if isinstance(step, TrainablePipe):
            for start in range(0, len(docs), _BATCH):
                batch = docs[start : start + _BATCH]
                step.set_annotations(batch, step.predict(batch))
        elif hasattr(step, "pipe"):
            docs = list(step.pipe(docs))
        else:
            docs = [step(doc) for doc in docs]
    return docs
