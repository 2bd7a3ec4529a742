"""Measures under headings of their own, with lines below that begin with a part of a year."""

from __future__ import annotations

from table_papers import Paper, found, told


def plan(first: str = "1. halvår 2027") -> Paper:
    paper = Paper(upright=True).page().heading("Hamneplan 2027–2030", 20).paragraph("Vedteken 3. mars 2026")
    paper.page().heading("Trygg ferdsel", 16)
    for number, name, owner in (("1.1", "Fyr i natt", "Hamnesjefen"), ("1.2", "Digital los", "Losen")):
        paper.heading(f"{number} {name}", 12)
        paper.paragraph(f"Ansvarleg: {owner}")
        paper.paragraph(f"{first} Skissene er teikna")
        paper.paragraph("2. halvår 2028 Drift ved alle moloane")
    return paper


def test_lines_that_begin_with_parts_of_a_year_are_what_happens_then_in_the_measure_above() -> None:
    assert told(plan(), "initiative", "name") == [("Fyr i natt",), ("Digital los",)]
    assert told(plan(), "activity", "heading", "service", "text", "from", "to") == [
        ("Trygg ferdsel", name, text, begin, end)
        for name in ("Fyr i natt", "Digital los")
        for text, begin, end in (
            ("Skissene er teikna", "2027-01", "2027-06"),
            ("Drift ved alle moloane", "2028-07", "2028-12"),
        )
    ]
    assert told(plan(), "owner", "subject", "owner") == [
        ("Fyr i natt", "Hamnesjefen"),
        ("Digital los", "Losen"),
    ]


def test_lines_of_years_gone_by_plan_nothing() -> None:
    assert not found(plan("1. halvår 2021"), "activity")
