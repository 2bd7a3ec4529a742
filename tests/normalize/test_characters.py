"""Characters that look right but are not the letter."""

from __future__ import annotations

import unicodedata

import pytest
from repair_papers import BOKMAL, NYNORSK

from normalize import repair_text


@pytest.mark.parametrize("text", [BOKMAL, NYNORSK])
def test_decomposed_letters_are_composed(text: str) -> None:
    assert repair_text(unicodedata.normalize("NFD", text))[0] == text


@pytest.mark.parametrize(
    ("raw", "text", "kind"),
    [
        ("a˚pent", "åpent", "unicode"),
        ("˚apent", "åpent", "unicode"),
        ("o\u0338konomi", "økonomi", "unicode"),
        ("o\u2044konomi", "økonomi", "unicode"),
        ("\ufb01nne", "finne", "unicode"),
        ("sam\u00adarbeid", "samarbeid", "unicode"),
        ("sam\u200barbeid", "samarbeid", "unicode"),
        ("\uf0b7", "•", "symbol"),
        ("\uf0fc", "✓", "symbol"),
    ],
)
def test_a_character_is_mended(raw: str, text: str, kind: str) -> None:
    repaired, repairs = repair_text(raw)
    assert repaired == text
    assert [(one.raw, one.text, one.kind) for one in repairs] == [(raw, text, kind)]


@pytest.mark.parametrize("line", ["5 °C", "20\u00a0000 kr", "naïve café", "x\u00b2 + y\u00b2", "👩\u200d⚕️"])
def test_other_characters_stay(line: str) -> None:
    assert repair_text(line) == (line, [])
