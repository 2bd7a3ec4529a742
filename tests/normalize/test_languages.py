"""Which language a run of words is in."""

from __future__ import annotations

import pytest
from repair_papers import BOKMAL, ENGLISH, NYNORSK

from normalize.language import Language, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [(BOKMAL, Language.BOKMAL), (NYNORSK, Language.NYNORSK), (ENGLISH, Language.ENGLISH)],
)
def test_the_language_of_a_text(text: str, language: Language) -> None:
    assert language_of(text.lower().split()) is language


def test_no_language_where_nothing_tells() -> None:
    assert language_of(["2024", "FHIR", "12"]) is Language.OTHER
