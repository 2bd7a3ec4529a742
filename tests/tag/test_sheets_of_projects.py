"""Sheets of one project a page under the same labels: facts, stage, parts of the status, milestones."""

from __future__ import annotations

import pytest
from table_papers import C, Paper, found, told

from schemas.page import MarkShape, Span, StageBar

SHEETS = {
    "Ny molo": ("Havnesjefen", "yellow", "Følges opp"),
    "Isfri kai": ("Driftssjefen", "green", "I rute"),
}


def sheets() -> Paper:
    paper = Paper(upright=True).page().heading("Prosjekter i 3. kvartal 2026")
    paper.paragraph("Fargene: grønn = i rute, gul = følges opp, rød = kritisk.")
    for name, (owner, light, word) in SHEETS.items():
        paper.page().heading(name)
        paper.table(
            ("Prosjektnummer", "H-12", "Prosjekteier", owner),
            ("Prosjektleder", "Kari Vik", "Rapporterer til", "Porteføljekontoret"),
            heads=0,
        )
        paper.heading("Fase", 12)
        first = len(paper.document.pages[-1].words)
        for stage in ("Idé", "Bygging", "Drift"):
            paper.paragraph(stage)
        names = tuple(Span(first + at, first + at + 1) for at in range(3))
        paper.document.pages[-1].stage_bars.append(StageBar(3, 2, (30, 150, 500, 160), names=names))
        paper.heading("Siden sist", 12).paragraph("Naboene har vært på befaring.")
        parts = (("Tid", "To uker etter plan."), ("Risiko", "Én leverandør."), ("Økonomi", ""))
        rows = [(part, C(word, light=light), said) for part, said in parts]
        paper.table(("Dimensjon", "Vurdering", "Kommentar"), *rows)
        for mark in paper.document.pages[-1].marks:
            mark.shape = MarkShape.CELL
        paper.table(
            ("Milepæl", "Dato", "Merknad"), ("Peling ferdig", "20.04.2027", ""), ("Åpning", "01.06.2027", "")
        )
    return paper


def test_parts_of_a_status_under_a_heading_of_every_sheet_are_of_the_project_of_the_page() -> None:
    assert told(sheets(), "status", "subject", "dimension", "value") == [
        row
        for name, (_, light, _) in SHEETS.items()
        for row in ((name, "progress", light), (name, "risk", light), (name, "progress", "Bygging"))
    ]
    assert not found(sheets(), "assessment") + found(sheets(), "follow_up")


def test_who_owns_a_project_stands_among_its_facts_which_a_number_may_begin() -> None:
    assert told(sheets(), "owner", "subject", "owner") == [(name, who) for name, (who, *_) in SHEETS.items()]


def test_milestones_under_a_heading_of_every_sheet_are_of_the_project_of_the_page() -> None:
    assert {one["heading"] for one in found(sheets(), "activity")} == set(SHEETS)


@pytest.mark.parametrize(("pages", "counted"), [(("2", "3", "4", "5"), False), (("2", "3", "4", "9"), True)])
def test_numbers_that_count_on_are_no_figures(pages: tuple[str, ...], counted: bool) -> None:
    names = ("Ny molo", "Isfri kai", "Fyrlys", "Losbåt")
    paper = Paper(upright=True).heading("Prosjekter")
    rows = [(name, f"1{page},5", page) for name, page in zip(names, pages, strict=True)]
    paper.table(("Prosjekt", "Ramme (mill. kr)", "Anløp, antall"), *rows)
    assert (("Losbåt", float(pages[-1])) in told(paper, "figure", "subject", "value")) is counted
    assert ("Ny molo", 12.5) in told(paper, "figure", "subject", "value")
