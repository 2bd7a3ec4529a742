"""What the head of a column tells of a cross or a letter is part of the proof."""

from __future__ import annotations

from table_papers import Paper

from tag import tag_document


def quotes(paper: Paper, kind: str) -> list[str]:
    """The words that the records of a kind point at."""
    (page,) = paper.document.pages
    return [
        " ".join(page.words[at].text for run in one.evidence[0].runs for at in range(*run))
        for one in tag_document(paper.document)
        if one.fields()["kind"] == kind
    ]


def test_the_status_that_a_cross_stands_under() -> None:
    rows = ("Tiltak", "I rute", "Forsinket"), ("Ferjevarsel", "x", ""), ("Ny brulogg", "", "x")
    assert quotes(Paper().table(*rows), "status") == ["I rute Ferjevarsel x", "Forsinket Ny brulogg x"]


def test_the_team_that_a_cross_stands_under() -> None:
    rows = ("Tiltak", "Team Kart", "Team Sjø"), ("Ny kai", "x", "x"), ("Lysboei", "", "x")
    assert quotes(Paper().heading("Avhengigheter").table(*rows), "dependency") == [
        "Team Kart Ny kai x",
        "Team Sjø Ny kai x",
        "Team Sjø Lysboei x",
    ]


def test_the_unit_whose_column_says_that_it_answers() -> None:
    rows = ("Tiltak", "Havnesjefen", "Losavdelingen"), ("Ny kai", "A", "R"), ("Lysboei", "R", "A")
    assert quotes(Paper().table(*rows), "owner") == ["Havnesjefen Ny kai A", "Losavdelingen Lysboei A"]
