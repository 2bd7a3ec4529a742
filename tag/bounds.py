"""Where sentences begin, by the names in a text as well: a capital opens a name or a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import SentenceRecognizer

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from thinc.api import Model
    from thinc.types import Floats2d

FACTORY = "kildespor_sentences"
"""The component's name for spaCy."""
_UNNAMED = 2.0
"""What is added to the logarithm of the odds that a sentence begins with a word whose capital opens no name."""


class SentenceTagger(SentenceRecognizer):  # type: ignore[misc]
    """Marks where sentences begin, as spaCy's ``senter``, whose model and training it has, but heeds names before it.

    No sentence begins within a name: a capital there ("Direktør i Fritt Ord") opens none. A word with a capital right
    behind another word, where no name begins, opens one the rather: headlines end without a full stop.
    """

    def predict(self, docs: Sequence[Doc]) -> list[Any]:
        """For each word of each text the logarithm of the odds that a sentence begins with it."""
        if not any(len(doc) for doc in docs):
            return [np.zeros(0, "float32") for _ in docs]
        return [rows[:, 1] - rows[:, 0] for rows in self.model.predict(list(docs))]

    def set_annotations(self, docs: Sequence[Doc], odds: Sequence[Any]) -> None:
        """Mark where sentences begin in texts, by the odds of their words."""
        super().set_annotations(
            docs, [_begins(doc, of_words) for doc, of_words in zip(docs, odds, strict=True)]
        )


@Language.factory(
    FACTORY,
    assigns=["token.is_sent_start"],
    default_config={"overwrite": False, "scorer": {"@scorers": "spacy.senter_scorer.v1"}},
    default_score_weights={"sents_f": 1.0, "sents_p": 0.0, "sents_r": 0.0},
)
def make_sentence_tagger(
    nlp: Language,
    name: str,
    model: Model[list[Doc], list[Floats2d]],
    overwrite: bool,
    scorer: Callable[..., Any] | None,
) -> SentenceTagger:
    """The component, with a model of its own."""
    return SentenceTagger(nlp.vocab, model, name, overwrite=overwrite, scorer=scorer)


def _begins(doc: Doc, odds: Any) -> Any:
    """Whether a sentence begins with each word."""
    begins = odds > 0
    for index in np.flatnonzero((odds > -_UNNAMED) & ~begins).tolist():
        word = doc[index]
        begins[index] = index and word.is_title and not word.ent_type and doc[index - 1].text[-1].isalnum()
    for entity in doc.ents:
        begins[entity.start + 1 : entity.end] = False
    return begins
