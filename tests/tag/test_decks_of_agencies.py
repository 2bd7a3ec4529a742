"""Decks and reports of agencies: decisions led in by who advises on a case, cards with what became of them, agendas in
boxes, and lines that hold for a whole page."""

from __future__ import annotations

import pytest
from table_papers import C, Paper, found, told


@pytest.mark.parametrize(
    ("lead", "case", "outcome"),
    [
        ("PS 34/25 – programleiaren rår til: ", "PS 34/25", "proposed"),
        ("Styret fattet 25. september (sak 61/25) slikt vedtak: ", "61/25", "adopted"),
        ("Havnedirektøren ber styret vedta (sak 74/25): ", "74/25", "proposed"),
        ("Vedtatt i møte 16 (PR 38/25): ", "PR 38/25", "adopted"),
        ("Porteføljekontoret rår ledelsen til å fastsette følgende: ", None, "proposed"),
        ("I ledermøtet 12. mai ble dette fastsatt: ", None, "adopted"),
    ],
)
def test_what_leads_in_a_decision(lead: str, case: str | None, outcome: str) -> None:
    paper = Paper(upright=True).heading("Til behandling").paragraph(f"{lead}Havneplanen gjelder ut 2027.")
    assert told(paper, "decision", "case_id", "text", "outcome") == [
        (case, "Havneplanen gjelder ut 2027", outcome)
    ]


def test_goals_by_any_compound_of_the_word() -> None:
    paper = Paper(upright=True).heading("Hvor vi står", 20)
    paper.heading("Produktmål 1: Fiskere får svar uten å ringe", 14).paragraph("Status: gul")
    paper.heading("Produktmål 2: Havner finner båter på egen hånd", 14).paragraph("Status: rød")
    assert told(paper, "goal", "label", "title") == [
        ("Produktmål 1", "Fiskere får svar uten å ringe"),
        ("Produktmål 2", "Havner finner båter på egen hånd"),
    ]
    paper = Paper(upright=True).heading("Hvor vi står", 20).heading("Spørsmål 1: Havner finner båter", 14)
    assert not found(paper.paragraph("Hvem svarer?"), "goal")


def test_needs_under_rows_that_name_who_has_them() -> None:
    paper = Paper().heading("Avhengigheter i programmet")
    paper.table(
        ("Hva prosjektet er avhengig av", "Ansvarlig", "Frist"),
        (C("*Én billett", columns=3),),
        ("Godkjent takstsystem", "Billettselskapet Vest", "1. februar 2026"),
        (C("*Knutepunkt Strømmen", columns=3),),
        ("Grunn til snuplass", "Strømmen kommune", "1. juni 2026"),
    )
    assert told(paper, "dependency", "subject", "on", "owner") == [
        ("Én billett", "Godkjent takstsystem", "Billettselskapet Vest"),
        ("Knutepunkt Strømmen", "Grunn til snuplass", "Strømmen kommune"),
    ]


def test_who_gives_what_is_needed_in_brackets_without_a_colon() -> None:
    paper = Paper(upright=True).heading("Avhengigheter")
    paper.item("Ny kai: strøm fram til kaia (ansvarlig Kraftlaget, frist 1. desember 2025)")
    paper.item("Ny molo: stein fra bruddet (ansvarlig Steinverket, frist mars 2026)")
    assert told(paper, "dependency", "on", "owner", "due") == [
        ("strøm fram til kaia", "Kraftlaget", "2025-12-01"),
        ("stein fra bruddet", "Steinverket", "2026-03"),
    ]


def test_a_line_in_capitals_over_a_name_tells_what_became_of_it() -> None:
    paper = Paper(upright=True).heading("Inn og ut av porteføljen", 20)
    for state, name in (("SATT PÅ VENT", "Kunst i skolen"), ("LEVERT I PERIODEN", "Utstillingskalenderen")):
        paper.paragraph(state).heading(name, 13).paragraph("Eies av Avdeling kunst.")
    assert told(paper, "status", "subject", "value") == [
        ("Kunst i skolen", "paused"),
        ("Utstillingskalenderen", "completed"),
    ]


def test_agenda_in_boxes_with_kind_and_presenter_in_one_line() -> None:
    paper = Paper().heading("Sakliste")
    items = (
        ("10.00–10.05", "HR 31/25 Godkjenning av innkalling", "vedtakssak · Kari Vik, Havneavdelingen"),
        ("10.05–10.20", "HR 32/25 Oppfølging av aksjonslista", "orienteringssak · Ola Nes, kontoret"),
        ("10.20–10.50", "HR 33/25 Status i programmet", "orienteringssak · Ola Nes, kontoret"),
    )
    for number, (time, title, told_by) in enumerate(items):
        top = 100.0 + 60 * number
        paper.put(time, 36, top).put(title, 150, top).put(told_by, 150, top + 18, size=11)
    first = found(paper, "agenda_item")[0]
    assert (first["case_id"], first["title"], first["item_type"]) == (
        "HR 31/25",
        "Godkjenning av innkalling",
        "vedtakssak",
    )
    assert first["presenters"] == [{"name": "Kari Vik", "organisation": "Havneavdelingen"}]


def test_one_line_tells_of_when_all_numbers_of_a_page_are() -> None:
    paper = Paper().heading("Tall fra bruken").paragraph("Alle tall er hentet ut per 30. september 2025")
    paper.paragraph("Kaivakt er tatt i bruk i 19 havner.")
    paper.page().heading("Mer fra bruken").paragraph("Kaivakt er tatt i bruk i 7 øyer.")
    assert told(paper, "figure", "value", "as_of") == [(19, "2025-09-30"), (7, None)]


def test_the_state_of_a_followed_up_case_under_a_head_of_its_own() -> None:
    paper = Paper().heading("Oppfølgingspunkter fra tidligere møter")
    paper.table(
        ("Fra sak", "Rådet ba om", "Dette gjøres", "Hos", "Innen", "Punktet er"),
        (
            "*HR 31/25\nTolking",
            "Rådet ville vite hva tolking koster.",
            "Overslaget er lagt ved.",
            "Havna",
            "30.11.2025",
            "Lukket",
        ),
        (
            "*HR 34/25\nSMS",
            "Rådet ba om færre påminnelser.",
            "Teksten prøves ut først.",
            "Losen",
            "1.12.2025",
            "Pågår",
        ),
    )
    assert told(paper, "follow_up", "case_id", "status") == [("HR 31/25", "Lukket"), ("HR 34/25", "Pågår")]


def test_bars_without_names_tell_how_far_something_has_come() -> None:
    paper = Paper().heading("Leveranser vinteren 2026")
    paper.table(
        ("Leveranse", "Lages av", "Trinn\nIdé – Bygge – Prøve – I bruk"),
        ("Kaivakt", "Team Kai", C(bar=(4, 4))),
        ("Tåkevarsel", "Team Tåke", C(bar=(4, 2))),
    )
    assert told(paper, "status", "subject", "dimension", "value") == [
        ("Kaivakt", "progress", "I bruk"),
        ("Tåkevarsel", "progress", "Bygge"),
    ]
