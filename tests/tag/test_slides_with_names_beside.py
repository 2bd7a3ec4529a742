"""Slides where who answers stands in a box beside the rows it answers for, or behind a label on a card under a year."""

from __future__ import annotations

from pathlib import Path

from drawn_decks import Deck
from pptx.enum.shapes import MSO_SHAPE

_RED, _GREEN, _YELLOW, _PALE, _DARK = "C8302F", "2F9E62", "F0B020", "F4F0E6", "8FA0C8"


def _with_lanes() -> Deck:
    deck = Deck("Prosjekter og hvem som styrer dem")
    lanes = (
        (
            100,
            "Seksjon for kyst",
            (("Nye fyrlys", _GREEN, "Prøves i vest"), ("Kart over skjær", _RED, "Står")),
        ),
        (
            200,
            "Seksjon for elv",
            (("Flomvakt", _YELLOW, "Venter på målere"), ("Laksetelling", _GREEN, "I vann")),
        ),
        (300, "Seksjon for vann", (("Badeapp", _GREEN, "Starter i mai"),)),
    )
    for top, name, rows in lanes:
        high = 16 + 36 * len(rows)
        deck.shape(MSO_SHAPE.RECTANGLE, 40, top, 190, high, (name, 13, True), fill=_DARK)
        deck.shape(MSO_SHAPE.RECTANGLE, 230, top, 650, high, fill=_PALE)
        for at, (project, colour, comment) in enumerate(rows):
            y = top + 8 + 36 * at
            deck.shape(MSO_SHAPE.OVAL, 250, y + 5, 22, 22, fill=colour)
            deck.shape(None, 290, y, 220, 30, (project, 15, True))
            deck.shape(None, 540, y, 300, 30, (comment, 12, False))
    return deck


def test_a_box_at_the_left_names_who_answers_for_the_rows_beside_it(tmp_path: Path) -> None:
    told = [(one["subject"], one["owner"]) for one in _with_lanes().records(tmp_path, "owner")]
    assert sorted(told) == [
        ("Badeapp", "Seksjon for vann"),
        ("Flomvakt", "Seksjon for elv"),
        ("Kart over skjær", "Seksjon for kyst"),
        ("Laksetelling", "Seksjon for elv"),
        ("Nye fyrlys", "Seksjon for kyst"),
    ]


def test_the_lights_beside_such_boxes_are_of_the_rows(tmp_path: Path) -> None:
    told = [(one["subject"], one["value"]) for one in _with_lanes().records(tmp_path, "status")]
    assert sorted(told) == [
        ("Badeapp", "green"),
        ("Flomvakt", "yellow"),
        ("Kart over skjær", "red"),
        ("Laksetelling", "green"),
        ("Nye fyrlys", "green"),
    ]


def _with_years() -> Deck:
    deck = Deck("Veien videre")
    cards = (
        ("2027", "Merke farleia forbi holmene", "Gjennomføres av: Fyrvakten"),
        ("2028", "Måle dybden i alle havner", "Gjennomføres av: Seksjon for kyst"),
        ("2029", "Samle kartene i ett arkiv", "Gjennomføres av: Losen"),
    )
    for at, (year, task, who) in enumerate(cards):
        x = 40 + 300 * at
        deck.shape(MSO_SHAPE.PENTAGON, x, 100, 270, 40, (year, 18, True), fill=_DARK)
        deck.shape(MSO_SHAPE.RECTANGLE, x, 160, 270, 110, (task, 14, True), (who, 11, False), fill=_PALE)
    return deck


def test_a_label_on_a_card_under_a_year_tells_who_does_what_stands_on_it(tmp_path: Path) -> None:
    told = [(one["text"], one["actor"], one["from"]) for one in _with_years().records(tmp_path, "activity")]
    assert told == [
        ("Merke farleia forbi holmene", "Fyrvakten", "2027"),
        ("Måle dybden i alle havner", "Seksjon for kyst", "2028"),
        ("Samle kartene i ett arkiv", "Losen", "2029"),
    ]


def test_a_label_without_its_value_makes_no_name_of_a_task(tmp_path: Path) -> None:
    assert _with_years().records(tmp_path, "initiative") == []


def test_lanes_that_begin_with_who_does_the_work_have_no_service(tmp_path: Path) -> None:
    deck = Deck("Oppgaver i 2027")
    for at in range(4):
        x = 160 + 190 * at
        deck.shape(MSO_SHAPE.RECTANGLE, x, 100, 185, 30, (f"{at + 1}. kvartal 2027", 12, True), fill=_DARK)
    lanes = (
        ("Gruppe Torsk", 0, 2, "Male fyret på nordsiden"),
        ("Gruppe Sei", 1, 2, "Bytte lampene i havna"),
        ("Gruppe Hyse", 2, 2, "Telle båtene om natta"),
    )
    for at, (name, first, count, task) in enumerate(lanes):
        y = 150 + 70 * at
        deck.shape(None, 30, y + 8, 120, 30, (name, 14, True))
        wide = 190 * count - 5
        deck.shape(MSO_SHAPE.RECTANGLE, 160 + 190 * first, y, wide, 50, (task, 13, False), fill=_PALE)
    told = [(one.get("actor"), one.get("service"), one["text"]) for one in deck.records(tmp_path, "activity")]
    assert sorted(told) == [
        ("Gruppe Hyse", None, "Telle båtene om natta"),
        ("Gruppe Sei", None, "Bytte lampene i havna"),
        ("Gruppe Torsk", None, "Male fyret på nordsiden"),
    ]


def test_clauses_in_boxes_below_the_box_of_a_goal_are_parts_of_it(tmp_path: Path) -> None:
    deck = Deck("Hva vi vil i skjærgården")
    goals = (
        ("Mål 1", "Ren sjø", ("Søppel skal hentes samme uke", "Ingen båter skal lekke olje")),
        ("Mål 2", "Åpne stier", ("Stiene skal merkes på nytt hvert år",)),
    )
    for at, (label, title, parts) in enumerate(goals):
        x = 40 + 300 * at
        deck.shape(MSO_SHAPE.RECTANGLE, x, 100, 270, 80, (label, 12, False), (title, 20, True), fill=_DARK)
        for number, part in enumerate(parts):
            deck.shape(MSO_SHAPE.RECTANGLE, x + 20, 200 + 90 * number, 250, 70, (part, 14, False), fill=_PALE)
    told = [(one.get("label"), one["title"], one.get("parent")) for one in deck.records(tmp_path, "goal")]
    assert sorted(told, key=str) == [
        ("Mål 1", "Ren sjø", None),
        ("Mål 2", "Åpne stier", None),
        (None, "Ingen båter skal lekke olje", "Mål 1"),
        (None, "Stiene skal merkes på nytt hvert år", "Mål 2"),
        (None, "Søppel skal hentes samme uke", "Mål 1"),
    ]
