"""Cards of slides with what tells their status outside of them: a badge that lies on the edge, a large light beside."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawn_decks import Deck
from pptx.enum.shapes import MSO_SHAPE


def _with_badges() -> Deck:
    deck = Deck("Endringer siden sist")
    cards = (
        ("NYTT", "Kaibok på nett", "Kultur har ansvaret for tiltaket."),
        ("Ferdig", "Turkart for øyene", "Næring og reiseliv hadde ansvaret."),
        ("PÅ VENT", "Digitalt havnearkiv", "Plan og bygg har ansvaret for tiltaket."),
    )
    for at, (badge, name, text) in enumerate(cards):
        x = 40 + 300 * at
        lines = (name, 16, True), (text, 12, False)
        deck.shape(MSO_SHAPE.RECTANGLE, x, 120, 270, 180, *lines, fill="F0EDE0")
        deck.shape(MSO_SHAPE.PENTAGON, x, 106, 120, 26, (badge, 11, False), fill="9FC5D0")
    return deck


def test_a_badge_on_the_edge_of_a_card_tells_its_status(tmp_path: Path) -> None:
    found = [(one["subject"], one["value"]) for one in _with_badges().records(tmp_path, "status")]
    assert sorted(found) == [
        ("Digitalt havnearkiv", "paused"),
        ("Kaibok på nett", "new"),
        ("Turkart for øyene", "completed"),
    ]


def test_who_has_the_responsibility_in_a_card_may_have_a_name_of_two_parts(tmp_path: Path) -> None:
    found = [(one["subject"], one["owner"]) for one in _with_badges().records(tmp_path, "owner")]
    assert sorted(found) == [
        ("Digitalt havnearkiv", "Plan og bygg"),
        ("Kaibok på nett", "Kultur"),
        ("Turkart for øyene", "Næring og reiseliv"),
    ]


def test_large_signs_beside_cards_tell_what_their_label_says(tmp_path: Path) -> None:
    deck = Deck("Hva vi vil oppnå, og hvordan det går")
    cards = (
        ("Satsing 1: Innbyggerne får svar samme dag", MSO_SHAPE.OVAL, "5AA946"),
        ("Satsing 2: Eldre kan bo trygt hjemme", MSO_SHAPE.OCTAGON, "D13438"),
        ("Satsing 3: Ansatte bruker mindre tid på papir", MSO_SHAPE.ISOSCELES_TRIANGLE, "F4C542"),
    )
    for at, (title, kind, colour) in enumerate(cards):
        top = 90 + 130 * at
        lines = (title, 14, True), ("Vurdering: Det meste er på plass nå.", 13, False)
        deck.shape(MSO_SHAPE.RECTANGLE, 40, top, 580, 113, *lines)
        deck.shape(None, 635, top + 5, 140, 26, ("Framdrift", 11, False))
        deck.shape(kind, 643, top + 37, 60, 57, fill=colour)
    found = deck.records(tmp_path, "status")
    assert [(one["subject"], one["subject_kind"], one["dimension"], one["value"]) for one in found] == [
        ("Innbyggerne får svar samme dag", "goal", "progress", "green"),
        ("Eldre kan bo trygt hjemme", "goal", "progress", "red"),
        ("Ansatte bruker mindre tid på papir", "goal", "progress", "yellow"),
    ]


def test_cards_with_a_number_between_what_it_is_of_and_what_it_counts(tmp_path: Path) -> None:
    deck = Deck("Havna i tall")
    cards = (("Slusing", "83,4 %", "av båtene, målt i juli"), ("Gjester", "1 240", "faste båtplasser"))
    for at, (name, number, counted) in enumerate(cards):
        lines = (name, 14, True), (number, 40, True), (counted, 12, False)
        deck.shape(MSO_SHAPE.RECTANGLE, 40 + 300 * at, 120, 270, 180, *lines, fill="F0EDE0")
    found = [
        (one["subject"], one["value"], one["unit"], one["text"]) for one in deck.records(tmp_path, "figure")
    ]
    assert found == [
        ("Slusing", 83.4, "%", "83,4 % av båtene, målt i juli"),
        ("Gjester", 1240, "faste båtplasser", "1 240 faste båtplasser"),
    ]


def test_the_sheet_of_one_project_has_labels_over_values_and_labels_with_lights(tmp_path: Path) -> None:
    deck = Deck("")
    deck.shape(MSO_SHAPE.RECTANGLE, 0, 0, 960, 65, ("Varsling av flom (FLO)", 28, True), fill="4FA3A8")
    deck.shape(None, 20, 80, 200, 20, ("Prosjekteier", 12, True))
    deck.shape(None, 20, 100, 200, 30, ("Seksjon for vassdrag", 16, False))
    for top, label, colour in ((150, "Tilstand", "F2C12E"), (195, "Risiko", "D23B2F")):
        deck.shape(None, 20, top, 100, 28, (label, 14, True))
        deck.shape(MSO_SHAPE.OVAL, 160, top, 30, 30, fill=colour)
    deck.shape(None, 250, 80, 300, 20, ("Hva vi vil", 12, True))
    deck.shape(None, 250, 100, 300, 60, ("Folk skal få vite om flom før vannet kommer.", 14, False))
    owners = deck.records(tmp_path, "owner")
    assert [(one["subject"], one["owner"]) for one in owners] == [
        ("Varsling av flom", "Seksjon for vassdrag")
    ]
    assert [(one["subject"], one["dimension"], one["value"]) for one in deck.records(tmp_path, "status")] == [
        ("Varsling av flom", "status", "yellow"),
        ("Varsling av flom", "risk", "red"),
    ]


def test_numbers_are_of_the_date_that_the_heading_of_numbers_ends_with(tmp_path: Path) -> None:
    deck = Deck("Trafikken i tall, mai 2031")
    for at, (number, told) in enumerate(
        (("512", "båter har lagt til ved kaia"), ("64 %", "av båtene er seilbåter"))
    ):
        lines = (number, 40, True), (told, 14, False)
        deck.shape(MSO_SHAPE.RECTANGLE, 40 + 300 * at, 120, 270, 180, *lines, fill="F0EDE0")
    assert [(one["value"], one.get("as_of")) for one in deck.records(tmp_path, "figure")] == [
        (512, "2031-05"),
        (64, "2031-05"),
    ]


@pytest.mark.parametrize(("over", "kind"), [("MÅL 2 · DELMÅL", "goal"), ("Mål 2 | Indikatorer", "indicator")])
def test_a_small_line_over_the_title_tells_the_goal_and_what_the_cards_are(
    tmp_path: Path, over: str, kind: str
) -> None:
    deck = Deck("Barna trives på skolen")
    deck.shape(None, 40, 2, 500, 20, (over, 10, True))
    cards = (
        ("Elevene får hjelp tidlig", "3FA34D", "Lærerne melder fra før jul."),
        ("Fraværet går ned", "C8102E", "Det er høyest på sjuende trinn."),
        ("Skolegården brukes hele året", "F2B705", "To av fem skoler har lys ute."),
    )
    for at, (title, colour, text) in enumerate(cards):
        x = 40 + 300 * at
        deck.shape(MSO_SHAPE.ROUNDED_RECTANGLE, x, 120, 270, 180, fill="F4F6F8")
        deck.shape(MSO_SHAPE.OVAL, x + 16, 138, 24, 24, fill=colour)
        deck.shape(None, x + 44, 130, 220, 40, (title, 15, True))
        deck.shape(None, x + 10, 190, 250, 60, (text, 12, False))
    statuses = [
        (one["subject"], one["subject_kind"], one["value"]) for one in deck.records(tmp_path, "status")
    ]
    assert sorted(statuses) == [
        ("Elevene får hjelp tidlig", kind, "green"),
        ("Fraværet går ned", kind, "red"),
        ("Skolegården brukes hele året", kind, "yellow"),
    ]
    parents = [one["parent"] for one in deck.records(tmp_path, "goal") if one.get("parent")]
    assert parents == (["Mål 2"] * 3 if kind == "goal" else [])
    assessed = [(one["subject_kind"], one["text"]) for one in deck.records(tmp_path, "assessment")]
    assert sorted(assessed) == sorted((kind, text.rstrip(".")) for *_, text in cards)
