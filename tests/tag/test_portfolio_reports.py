"""What portfolio reports have beside their tables: labels over lists, empty cells, years compared with, grey lights."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import C, Paper

from tag import tag_document


def records(paper: Paper, kind: str) -> list[dict[str, Any]]:
    return [fields for one in tag_document(paper.document) if (fields := one.fields())["kind"] == kind]


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Nye satsinger denne perioden:", "new"),
        ("Avslutta prosjekt i 2025:", "completed"),
        ("New projects:", "new"),
    ],
)
def test_a_label_over_a_list_tells_the_status_of_its_items(label: str, value: str) -> None:
    paper = Paper(upright=True).heading("Inn og ut").paragraph(label)
    paper.item("Grønn flåte (Havneetaten)").item("Kaikart – Kystetaten")
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Grønn flåte", value),
        ("Kaikart", value),
    ]
    assert [(one["subject"], one["owner"]) for one in records(paper, "owner")] == [
        ("Grønn flåte", "Havneetaten"),
        ("Kaikart", "Kystetaten"),
    ]


def test_an_empty_cell_under_who_does_it_means_the_one_above() -> None:
    paper = Paper(upright=True).heading("Plan for 2026")
    paper.table(
        ("Hvem", "Tjeneste", "Hva skal skje i 2026?", "Periode"),
        ("Havneetaten", "Kaikart", "Måle dybden", "2026"),
        ("", "Lykter", "Bytte pærer", "2026 – 2027"),
        ("Kystetaten", "", "Rydde leia", "2027"),
    )
    assert [(one["actor"], one.get("service"), one["text"]) for one in records(paper, "activity")] == [
        ("Havneetaten", "Kaikart", "Måle dybden"),
        ("Havneetaten", "Lykter", "Bytte pærer"),
        ("Kystetaten", None, "Rydde leia"),
    ]


@pytest.mark.parametrize("head", ["Skal skje i 2026?", "Slik går vi frem i 2026"])
def test_what_is_to_happen_under_another_head_of_that_year(head: str) -> None:
    paper = Paper(upright=True).heading("Plan")
    paper.table(
        ("Hvem", "Tjeneste", head, "Totalperiode"),
        ("Havneetaten", "Kaikart", "Måle dybden i to havner", "2025 – 2026"),
        ("", "", "Bytte målere", "2026"),
        ("Kystetaten", "", "Rydde leia", ""),
    )
    assert [
        (one["actor"], one.get("service"), one["text"], one.get("to")) for one in records(paper, "activity")
    ] == [
        ("Havneetaten", "Kaikart", "Måle dybden i to havner", "2026"),
        ("Havneetaten", "Kaikart", "Bytte målere", "2026"),
        ("Kystetaten", None, "Rydde leia", None),
    ]


def test_a_sentence_that_begins_with_a_quoted_name_in_any_marks() -> None:
    paper = Paper(upright=True).heading("Risiko")
    paper.paragraph("Tiltaket ‘Kaikart’ melder rød status grunnet sein levering. ‘Kaikart’ har gul risiko.")
    assert [(one["dimension"], one["value"]) for one in records(paper, "status")] == [
        ("status", "red"),
        ("risk", "yellow"),
    ]


@pytest.mark.parametrize(
    ("heading", "name", "alias"),
    [
        ("Data om kaier (dybde og bredde (Havneetaten)", "Data om kaier", None),
        ("Register for kaier (REKA) (Havneetaten)", "Register for kaier", ["REKA"]),
    ],
)
def test_two_brackets_behind_a_name(heading: str, name: str, alias: list[str] | None) -> None:
    paper = Paper(upright=True).heading("Nye tiltak").paragraph("Ett tiltak er nytt.")
    paper.heading(heading, 14.0).paragraph("Tiltaket skal gi oversikt.")
    assert [(one["name"], one.get("aliases")) for one in records(paper, "initiative")] == [(name, alias)]
    assert [one["owner"] for one in records(paper, "owner")] == ["Havneetaten"]


def test_the_year_that_a_number_is_compared_with_does_not_date_it() -> None:
    paper = Paper(upright=True).heading("Økonomi")
    paper.paragraph("Årets ramme er på 96,4 mill. kroner, noe som er lavere enn i 2024.")
    assert [(one["value"], one.get("as_of")) for one in records(paper, "figure")] == [(96.4, None)]


def test_a_part_told_behind_der() -> None:
    paper = Paper(upright=True).heading("Kort").paragraph("Programmet omfattar 17 prosjekt, der 6 er i gang.")
    assert [(one["value"], one["unit"]) for one in records(paper, "figure")] == [
        (17, "prosjekt"),
        (6, "prosjekt"),
    ]


def test_the_word_beside_a_grey_light_tells_more_than_the_colour() -> None:
    paper = Paper(upright=True).heading("Satsinger i gjennomføring")
    paper.table(
        ("Satsing", "Eier", "Tilstand"),
        ("Ny kai", "Havneetaten", C("På vent", light="grey")),
        ("Kaikart", "Kystetaten", C("Forsinket", light="yellow")),
    )
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Ny kai", "paused"),
        ("Kaikart", "yellow"),
    ]


def test_a_name_in_the_definite_form_is_the_one_that_a_table_has() -> None:
    paper = Paper(upright=True).heading("Status").paragraph("Magasinflyttingen er forsinket til august.")
    paper.table(
        ("Tiltak", "Eier", "Status"),
        ("Magasinflytting", "Havneetaten", C(light="red")),
        ("Kaikart", "IKT", C(light="green")),
    )
    assert ("Magasinflytting", "yellow") in [
        (one["subject"], one["value"]) for one in records(paper, "status")
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Hovudplan er i rute, medan prosjektet Lekkasje er to månader forseinka.", ("Lekkasje", "yellow")),
        ("Direktøren har bestemt at «Billettsalg» legges på is til sommeren.", ("Billettsalg", "paused")),
        ("Arbeidet med «Ung scene» går bedre enn ventet.", ("Ung scene", "green")),
    ],
)  # fmt: skip
def test_what_the_second_clause_says(text: str, status: tuple[str, str]) -> None:
    paper = Paper(upright=True).heading("Kort fortalt").paragraph(text)
    assert status in [(one["subject"], one["value"]) for one in records(paper, "status")]


@pytest.mark.parametrize(
    ("head", "day"), [("Status (mot mål 2027)", None), ("Status 1. mai 2026", "2026-05-01")]
)
def test_the_year_that_is_aimed_at_does_not_date_a_status(head: str, day: str | None) -> None:
    paper = Paper(upright=True).heading("Indikatorer")
    paper.table(("Indikator", head), ("Andel båter", C(light="green")), ("Tall på kaier", C(light="red")))
    assert [one.get("as_of") for one in records(paper, "status")] == [day, day]


@pytest.mark.parametrize("title", ["Oppfølging av klimastrategien", "Framdrift for havnestrategi 2030"])
def test_what_follows_up_a_strategy(title: str) -> None:
    (document,) = records(Paper().heading(title).paragraph("Havneetaten"), "document")
    assert document["doc_type"] == "strategy_followup"


def test_cases_that_go_by_the_number_of_the_meeting() -> None:
    paper = Paper().heading("Dagsorden")
    paper.table(
        ("Nr.", "Sak", "Type", "Tid"),
        ("17/1", "Godkjenning av innkalling", "Godkjenning", "09.00–09.05"),
        ("17/2", "Status for programmet", "Orientering", "09.05–09.35"),
        ("17/3", "Anskaffelse av kaier", "Beslutning", "09.35–10.15"),
    )
    paper.page().heading("Oppfølging fra møte 16")
    paper.table(
        ("Sak", "Oppfølgingspunkt", "Ansvar", "Frist"),
        ("16/2", "Sende ny vurdering", "Programleder", "20. januar 2026"),
        ("16/4", "Avklare finansiering", "Havneetaten", "1. mars 2026"),
    )
    paper.page().heading("17/3 Anskaffelse av kaier")
    paper.paragraph("Forslag til vedtak: Programstyret slutter seg til anskaffelsen.")
    assert [one.get("case_id") for one in records(paper, "agenda_item")] == ["17/1", "17/2", "17/3"]
    assert [(one["case_id"], one.get("title"), one["action"]) for one in records(paper, "follow_up")] == [
        ("16/2", None, "Sende ny vurdering"),
        ("16/4", None, "Avklare finansiering"),
    ]
    assert [one["case_id"] for one in records(paper, "decision")] == ["17/3"]


def test_what_is_done_about_risks_is_no_list_of_measures() -> None:
    paper = Paper(upright=True).heading("Risiko")
    paper.table(
        ("Risiko", "Sannsynlighet", "Konsekvens", "Tiltak"),
        ("Manglende finansiering", "Høy", "Høy", "Søke eksterne midler"),
        ("Forsinket godkjenning", "Middels", "Middels", "Tett dialog med byantikvaren"),
    )
    assert records(paper, "status") == records(paper, "initiative") == []


def test_programmes_and_main_projects_before_their_projects() -> None:
    paper = Paper(upright=True).heading("Oversikt")
    paper.table(
        ("Program", "Prosjekt", "Status"),
        ("Program trygg sjø", "Losvakt", "Grønn"),
        ("Program trygg sjø", "Havnekart", "Rød"),
    )
    paper.heading("Deler").table(
        ("Hovedprosjekt", "Delprosjekt", "Status"),
        ("Ny havn", "Kai øst", "Gul"),
        ("Ny havn", "Kai vest", "Grønn"),
    )
    names = [one["name"] for one in records(paper, "initiative")]
    assert sorted(names) == ["Havnekart", "Kai vest", "Kai øst", "Losvakt", "Ny havn", "Program trygg sjø"]
    assert "Ny havn" not in {one["subject"] for one in records(paper, "status")}


def test_a_table_of_proposals() -> None:
    paper = Paper(upright=True).heading("Innkomne innspill")
    paper.table(
        ("Nr.", "Innspill", "Meldt inn av"),
        ("1", "Korte ned søknadsskjemaet", "Rederiene"),
        ("2", "Flere kurs i nord", "Kystkommunene"),
    )
    assert [(one["goal"], one["text"]) for one in records(paper, "proposal")] == [
        ("Innkomne innspill", "Korte ned søknadsskjemaet"),
        ("Innkomne innspill", "Flere kurs i nord"),
    ]
    assert not records(paper, "agenda_item")


def test_what_a_board_is_asked_to_decide_point_by_point() -> None:
    paper = Paper(upright=True).heading("Beslutningspunkter")
    paper.table(
        ("Nr.", "Beslutningspunkt", "Forslag til beslutning"),
        ("1", "Finansiering", "Styringsgruppen godkjenner rammen."),
        ("2", "Ny plan", "Styringsgruppen tar planen til orientering."),
    )
    assert [(one["text"], one["outcome"]) for one in records(paper, "decision")] == [
        ("Styringsgruppen godkjenner rammen", "proposed"),
        ("Styringsgruppen tar planen til orientering", "proposed"),
    ]


def test_days_below_a_head_of_what_is_planned_are_no_activities() -> None:
    paper = Paper(upright=True).heading("Prosjekter")
    paper.table(
        ("Prosjekt", "Planlagt oppstart", "Prosjektleder"),
        ("Droner", "Q1 2026", "Kari Vik"),
        ("Ferjer", "Q3 2026", "Ola Nes"),
    )
    assert not records(paper, "activity")
    assert [one["owner"] for one in records(paper, "owner")] == ["Kari Vik", "Ola Nes"]


def test_thousands_in_the_brackets_of_a_heading_are_no_figure() -> None:
    paper = Paper(upright=True).heading("Budsjett og forbruk (1000 kr)")
    paper.table(
        ("Prosjekt", "Budsjett", "Forbruk"), ("Droner", "12 500", "8 300"), ("Ferjer", "3 000", "2 950")
    )
    assert {one["subject"] for one in records(paper, "figure")} == {"Droner", "Ferjer"}


def test_the_owner_in_a_heading_is_no_part_of_what_the_sentences_beneath_are_about() -> None:
    paper = Paper(upright=True).heading("Ferdigstilte tiltak").paragraph("Det er to ferdigstilte tiltak.")
    for heading in ("Ny kaibok (Havneetaten)", "Losvakt nord (Kystetaten)"):
        paper.heading(heading, 14.0).paragraph("Tiltaket avsluttes som prosjekt og følges opp i linjen.")
    assert [one["name"] for one in records(paper, "initiative")] == ["Ny kaibok", "Losvakt nord"]
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Ny kaibok", "completed"),
        ("Losvakt nord", "completed"),
    ]
