"""The spaCy pipeline that tagging uses: named here and nowhere else."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


@cache
def pipeline() -> Language:
    """Norwegian tokenisation, without a trained model; loaded once. spaCy takes a second to import, so not before."""
    import spacy

    return spacy.blank("nb")
