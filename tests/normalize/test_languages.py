"""Which language a run of words is in."""

from __future__ import annotations

import pytest
from repair_papers import BOKMAL, ENGLISH, NYNORSK

from normalize.language import Language, language_of

DANISH = (
    "Bestyrelsen besluttede at udsætte mødet, fordi der ikke var kommet svar fra nogen af kommunerne endnu"
)
SWEDISH = (
    "Styrelsen beslutade att skjuta upp mötet eftersom det inte hade kommit något svar från kommunerna än"
)
SAMI = "Sámediggi lea mearridan ahte dát bargu galgá joatkit ovttas gielddaiguin ja eará servodagain dán jagi"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BOKMAL, Language.BOKMAL),
        (NYNORSK, Language.NYNORSK),
        (ENGLISH, Language.ENGLISH),
        (DANISH, Language.DANISH),
        (SWEDISH, Language.SWEDISH),
        (SAMI, Language.SAMI),
        ("Statsråden vil advare mot å innskrenke tilgangen til listene", Language.BOKMAL),
        ("Bare små land i regionen har svært mange arbeidsledige", Language.BOKMAL),
        ("Rektor fastsetter regler om permisjon, eksamen og studieavgift", Language.BOKMAL),
        ("de skal ikke gjgre noe nytt pa mgtet og ma vente til neste ar", Language.BOKMAL),
        ("dei skal ikkje gjere noko nytt pa mgtet og ma vente til neste ar", Language.NYNORSK),
    ],
)
def test_the_language_of_a_text(text: str, language: Language) -> None:
    assert language_of(text.lower().replace(",", "").replace(".", "").split()) is language


def test_no_language_where_nothing_tells() -> None:
    assert language_of(["2024", "xyzzy", "12"]) is Language.OTHER


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kontrollér først mapperettigheder og skabeloner til udskrivning af dokumentet", Language.DANISH),
        ("Styresystemet skal være installeret før disse programmer", Language.DANISH),
        ("Udvalget drøftede budget og regnskab samt ansøgninger fra foreninger", Language.DANISH),
        ("Nämnden behandlade budget och ansökningar från föreningar samt övriga ärenden", Language.SWEDISH),
        ("Utvalget behandlet budsjett og regnskap samt søknader fra foreninger", Language.BOKMAL),
        ("Utvalet handsama budsjett og rekneskap og søknader frå lag i bygdene", Language.NYNORSK),
    ],
)
def test_the_language_of_words_of_one_trade(text: str, language: Language) -> None:
    assert language_of(text.lower().split()) is language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Er du sikker på at du vil slette denne kontakten", Language.BOKMAL),
        ("Er du sikker på at du vil slette denne kontakt", Language.DANISH),
        ("Kan disse planene flyttes til august", Language.BOKMAL),
        ("Kan disse planer flyttes til august", Language.DANISH),
    ],
)
def test_norwegian_ends_a_noun_behind_a_pointing_word(text: str, language: Language) -> None:
    assert language_of(text.lower().split()) is language
