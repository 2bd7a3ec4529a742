"""Which text layers are distrusted, and which are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import read

from extract.trust import distrust
from schemas.page import Word
from schemas.source import FileKind

BOKMAAL = (
    "Styret vedtok å støtte forslaget om et nytt måltall for året. Løsningen skal prøves ut i tre "
    "kommuner før sommeren, og erfaringene skal gjøres kjent på møtet i oktober. Kostnadene må holdes "
    "nede, og både ledere og medarbeidere bør få opplæring i å bruke verktøyet. Tre av tiltakene er "
    "forsinket og følges opp særskilt."
)
NYNORSK = (
    "Styret vedtok å støtte framlegget om eit nytt måltal for året. Løysinga skal prøvast ut i tre "
    "kommunar før sommaren, og røynslene skal gjerast kjende på møtet i oktober. Både leiarar og "
    "medarbeidarar bør få opplæring."
)
DANISH = (
    "Bestyrelsen besluttede at støtte forslaget om et nyt måltal for året. Løsningen skal afprøves i tre "
    "kommuner inden sommeren, og erfaringerne gøres kendt på mødet i oktober. Både ledere og medarbejdere "
    "bør få oplæring."
)
SWEDISH = (
    "Styrelsen beslutade att stödja förslaget om ett nytt måltal för året. Lösningen ska prövas i tre "
    "kommuner före sommaren, och erfarenheterna ska göras kända på mötet i oktober. Både chefer och "
    "medarbetare bör få det."
)
ENGLISH = (
    "The board decided to support the proposal for a new target for the year. The solution is to be "
    "tested in three municipalities before the summer, and the findings will be presented at a later "
    "meeting. Far more data must be gathered, and managers as well as staff should be trained in the use "
    "of the tool before it goes live."
)


def words(text: str) -> list[Word]:
    return [Word(part, part, (0, 0, 1, 1)) for part in text.split()]


@pytest.mark.parametrize("text", [BOKMAAL, NYNORSK, DANISH, SWEDISH, ENGLISH, "Agenda 2025", ""])
def test_sound_text_is_trusted(text: str) -> None:
    assert distrust(words(text)) is None


@pytest.mark.parametrize("text", [BOKMAAL, NYNORSK])
@pytest.mark.parametrize("readings", ["ae a a", "ee g a", "e o a", "ae e a", "ä ö ä"])
def test_norwegian_read_by_another_language_is_distrusted(text: str, readings: str) -> None:
    for letter, reading in zip("æøå", readings.split(), strict=True):
        text = text.replace(letter, reading)
    assert "æ, ø og å" in (distrust(words(text)) or "")


def test_names_of_code_without_norwegian_letters_are_no_sign() -> None:
    assert distrust(words("typeSoknad hoyesteDogn=1 forsteArsak arsak_1 losning.xsd")) is None


@pytest.mark.parametrize("text", [BOKMAAL, NYNORSK, ENGLISH])
def test_letters_shifted_by_a_false_map_are_distrusted(text: str) -> None:
    shifted = " ".join("".join(chr(ord(letter) - 29) for letter in word) for word in text.split())
    assert "ikke språk" in (distrust(words(shifted)) or "")


@pytest.mark.parametrize("letter", ["\ue012", "\x05", "\ufffd", "(cid:71)"])
def test_characters_that_say_nothing_are_distrusted(letter: str) -> None:
    assert "mangler tegntabell" in (distrust(words(" ".join([letter * 6] * 10))) or "")


def test_symbol_bullets_are_no_sign() -> None:
    assert distrust(words("\uf0b7 Mål for året \uf0a7 Tiltak på vent \uf0d8 Møte i mai " * 4)) is None


@given(st.text(max_size=300))
def test_any_text_is_judged_without_failing(text: str) -> None:
    assert distrust(words(text)) is None or distrust(words(text))


def test_pages_of_pictures_are_trusted_or_not_as_one() -> None:
    papers = Path(__file__).parent.parent / "papers/dev"
    pages = read(papers / "formannskap-moetebok-tekstlag.pdf", FileKind.PDF)
    assert all(page.ocr for page in pages), "one page says too little to be judged by itself"
