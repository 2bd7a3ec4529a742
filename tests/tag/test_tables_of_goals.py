"""Tables that name goals, with sub-goals or targets beside them."""

from __future__ import annotations

from table_papers import Paper
from test_boxes_and_groups import records


def goals(paper: Paper) -> list[tuple[str | None, str, str | None]]:
    return [(one.get("label"), one["title"], one.get("parent")) for one in records(paper, "goal")]


def test_sub_goals_stand_beside_their_goals() -> None:
    paper = Paper().table(
        ("Mål", "Delmål", "Måltal 2027"),
        ("Eldre bur heime lenger", "Færre fall i heimen", "20 % færre"),
        ("", "Raskare hjelp ved alarm", "Under 15 minutt"),
        ("Betre arbeidskvardag", "Mindre tid på reise", "10 % mindre"),
    )
    assert goals(paper) == [
        (None, "Eldre bur heime lenger", None),
        (None, "Færre fall i heimen", "Eldre bur heime lenger"),
        (None, "Raskare hjelp ved alarm", "Eldre bur heime lenger"),
        (None, "Betre arbeidskvardag", None),
        (None, "Mindre tid på reise", "Betre arbeidskvardag"),
    ]


def test_goals_with_labels_and_targets() -> None:
    paper = Paper().table(
        ("Goal", "Target"), ("Goal 1: Safe quays", "No accidents"), ("Goal 2: Clean air", "30 % less")
    )
    assert goals(paper) == [("Goal 1", "Safe quays", None), ("Goal 2", "Clean air", None)]


def test_a_column_of_goals_alone_is_no_table_of_goals() -> None:
    assert goals(Paper().table(("Mål", "Sted"), ("Tryggere kaier", "Vika"), ("Renere luft", "Nes"))) == []


def test_goals_before_measures_are_told_beside_them() -> None:
    paper = Paper().table(
        ("Hovedmål", "Delmål", "Tiltak", "Ansvarlig"),
        ("Trygge barn", "Færre mobbesaker", "Felles plan mot mobbing", "Skolesjefen"),
        ("", "Tidlig hjelp", "Åpen dør på helsestasjonen", "Helsestasjonen"),
    )
    assert [(one["title"], one.get("parent")) for one in records(paper, "goal")] == [
        ("Trygge barn", None),
        ("Færre mobbesaker", "Trygge barn"),
        ("Tidlig hjelp", "Trygge barn"),
    ]
    assert [one["subject_kind"] for one in records(paper, "owner")] == ["initiative", "initiative"]


def test_aims_in_words_under_a_year_are_goals_and_numbers_are_targets() -> None:
    heads = ("Område", "Mål for 2025", "Tiltak", "Ansvarlig")
    words = Paper().table(heads, ("Klima", "Kutte utslipp med 10 %", "Elektriske biler", "Eiendom"))
    assert [one["title"] for one in records(words, "goal")] == ["Kutte utslipp med 10 %"]
    numbers = Paper().table(heads, ("Klima", "90 %", "Elektriske biler", "Eiendom"))
    assert records(numbers, "goal") == []


def test_goals_are_called_by_the_numbers_before_them() -> None:
    paper = Paper().table(
        ("Delmål", "Tiltak", "Ansvarlig"),
        ("1.1 Tryggere leder", "Felles losvakt", "Kystetaten"),
        ("1.2 Flere digitale anløp", "Ny portal", "Havneetaten"),
    )
    assert [(one.get("label"), one["title"]) for one in records(paper, "goal")] == [
        ("1.1", "Tryggere leder"),
        ("1.2", "Flere digitale anløp"),
    ]
