"""Where sentences begin, by the names in a text: a component of the pipeline behind those that find both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc

WHOLE_NAMES = "whole_names"
"""The component's name in a pipeline."""


@Language.component(WHOLE_NAMES, assigns=["token.is_sent_start"], requires=["doc.ents"])
def whole_names(doc: Doc) -> Doc:
    """The text, where no sentence begins within a name: a capital there ("Direktør i Fritt Ord") opens none."""
    for entity in doc.ents:
        for token in entity[1:]:
            token.is_sent_start = False
    return doc
