"""Rows of slides without heads: a light or a word in its place, a name, and what is said of it."""

from __future__ import annotations

from table_papers import C, Paper, told


def without_heads() -> Paper:
    return (
        Paper()
        .heading("Hovedmål 2 – Fjæra skal være ren")
        .heading("Tiltak", 14)
        .table(
            (C(light="red"), "*Tareskogen skal ryddes\nFølges opp av Kystlaget", "Båten er solgt."),
            ("Fullført", "*Strandpatruljen\nFølges opp av Fyrvakten", "Ungene fant nøklene i sanden."),
            heads=0,
        )
    )


def test_rows_under_a_heading_of_measures_on_the_slide_of_a_goal_are_measures() -> None:
    paper = without_heads()
    assert told(paper, "initiative", "name") == [("Tareskogen skal ryddes",), ("Strandpatruljen",)]
    assert told(paper, "goal", "title") == [("Fjæra skal være ren",)]
    assert told(paper, "owner", "subject", "owner") == [
        ("Tareskogen skal ryddes", "Kystlaget"),
        ("Strandpatruljen", "Fyrvakten"),
    ]


def test_a_word_in_the_place_of_a_light_tells_the_status() -> None:
    assert told(without_heads(), "status", "subject", "value") == [
        ("Tareskogen skal ryddes", "red"),
        ("Strandpatruljen", "completed"),
    ]


def test_a_word_for_an_end_goes_before_the_sign_beside_it_where_neither_has_a_head() -> None:
    paper = (
        Paper()
        .heading("Tiltak")
        .table(
            (C(light="yellow"), "Strandpatruljen", "Forsinket"),
            (C(light="red"), "Fugletårnet", "Kritisk"),
            (C(light="green"), "Tareskogen", "Ferdig"),
            heads=0,
        )
    )
    assert told(paper, "status", "subject", "value") == [
        ("Strandpatruljen", "yellow"),
        ("Fugletårnet", "red"),
        ("Tareskogen", "completed"),
    ]


def test_goals_of_a_table_have_the_goal_over_them_by_their_numbers() -> None:
    paper = (
        Paper()
        .heading("Hovedmål 1: Fjæra skal være ren")
        .heading("Hovedmål 2: Fuglene skal ha fred", 24)
        .page()
        .heading("Slik går det")
        .table(
            ("Delmål", "Framdrift"),
            ("Delmål 1.1\nTareskogen vokser til", C(light="green")),
            ("Delmål 2.1\nMåkene hekker på holmen", C(light="red")),
        )
    )
    assert told(paper, "goal", "label", "parent")[-2:] == [
        ("Delmål 1.1", "Hovedmål 1"),
        ("Delmål 2.1", "Hovedmål 2"),
    ]


def test_signs_of_a_key_may_stand_apart_and_are_no_rows_themselves() -> None:
    paper = Paper().heading("Slik leser du tabellen")
    for entry in ("✔ ferdig", "● i rute", "▲ forsinket", "○ ikke startet"):
        paper.paragraph(entry)
    paper.page().heading("Tiltak").table(
        ("", "Tiltak", "Merknad"),
        ("▲", "Fugletårnet", "Båten er solgt"),
        ("○", "Tareskogen", "Venter på våren"),
        ("✔", "Strandpatruljen", "Nøklene er funnet"),
    )
    assert told(paper, "status", "subject", "value") == [
        ("Fugletårnet", "yellow"),
        ("Tareskogen", "grey"),
        ("Strandpatruljen", "completed"),
    ]
    assert told(paper, "initiative", "name") == [("Fugletårnet",), ("Tareskogen",), ("Strandpatruljen",)]
