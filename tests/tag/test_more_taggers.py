"""Facts in lines and cards, signs of legends, dependencies of pages, and what cases leave to be done."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import C, Paper

from schemas.page import Mark, MarkShape, StageBar
from tag import tag_document


def of(paper: Paper, kind: str) -> list[dict[str, Any]]:
    found = [record.fields() for record in tag_document(paper.document)]
    return [{k: v for k, v in one.items() if k != "kind"} for one in found if one["kind"] == kind]


def minutes() -> Paper:
    return Paper(upright=True).page()


@pytest.mark.parametrize(
    ("lead", "outcome"),
    [
        ("Styret fattet følgende vedtak:", "adopted"),
        ("Utvalet vedtok samrøystes:", "adopted"),
        ("Kommunestyrets vedtak 12.03.2026:", "adopted"),
        ("Rådmannens innstilling:", "proposed"),
        ("Direktøren rår styret til å gjere slikt vedtak:", "proposed"),
        ("Styret bes om å fatte slikt vedtak:", "proposed"),
        ("Representantskapet inviteres til å vedta:", "proposed"),
        ("Vi ber rådet ta stilling til følgende:", "proposed"),
    ],
)
def test_a_clause_announces_decisions(lead: str, outcome: str) -> None:
    paper = (
        minutes()
        .heading("Sak 4/26 Ny kai")
        .paragraph(lead)
        .item("Kaia bygges i Nordvik.")
        .item("Den males blå.")
    )
    assert [(one["text"], one["outcome"]) for one in of(paper, "decision")] == [
        ("Kaia bygges i Nordvik", outcome),
        ("Den males blå", outcome),
    ]


def test_what_stands_under_a_decision_is_none() -> None:
    paper = (
        minutes()
        .heading("Sak 4/26 Ny kai")
        .heading("Forslag til vedtak", 14)
        .paragraph("Kaia bygges i Nordvik.")
        .paragraph("Vedtaket var enstemmig.")
        .paragraph("Nordvik, 3. mars 2026")
        .paragraph("Daglig leder")
    )
    assert [one["text"] for one in of(paper, "decision")] == ["Kaia bygges i Nordvik"]


def test_a_decision_of_an_earlier_meeting_is_told_and_not_made() -> None:
    paper = minutes().heading("Sak 4/26 Ny kai").paragraph("Styret vedtok i 2022 å bygge kai, jf. sak 9/22.")
    assert of(paper, "decision") == []


def test_the_owner_goes_before_who_leads() -> None:
    paper = Paper().page().heading("Ny kai i Nordvik")
    for line in ("Prosjektleder: Ola Vik", "Prosjekteier: Havneetaten", "Status: Gul – venter på stein"):
        paper = paper.paragraph(line)
    assert [one["owner"] for one in of(paper, "owner")] == ["Havneetaten"]
    assert [one["value"] for one in of(paper, "status")] == ["yellow"]


def test_facts_in_one_line_and_in_a_table_of_pairs() -> None:
    line = Paper().page().heading("Ny kai").paragraph("Eier: Havneetaten | Status: Rød | Frist: mai 2026")
    pairs = Paper().page().heading("Ny kai").table(("Eier", "Havneetaten"), ("Status", "Rød"), heads=0)
    for paper in (line, pairs):
        assert of(paper, "initiative") == [{"name": "Ny kai"}]
        assert [one["owner"] for one in of(paper, "owner")] == ["Havneetaten"]
        assert [one["value"] for one in of(paper, "status")] == ["red"]


def test_cards_that_were_read_as_a_table() -> None:
    rows = [("Ny kai", "Fyrlys"), ("Eier: Havneetaten", "Eier: Kystvakta"), ("Status: Gul", "Status: Grønn")]
    paper = Paper().page().heading("Prosjekter").table(*rows)
    assert {(one["subject"], one["owner"]) for one in of(paper, "owner")} == {
        ("Ny kai", "Havneetaten"),
        ("Fyrlys", "Kystvakta"),
    }


def test_signs_of_a_legend() -> None:
    paper = (
        Paper()
        .page()
        .heading("Tiltak")
        .paragraph("Tegn: ✔ = ferdigstilt, ▲ = forsinket")
        .table(("Tiltak", "Status"), ("Ny kai", "✔"), ("Fyrlys", "▲"))
    )
    assert [(one["subject"], one["value"]) for one in of(paper, "status")] == [
        ("Ny kai", "completed"),
        ("Fyrlys", "yellow"),
    ]


def test_the_sign_beside_the_title_of_a_page() -> None:
    paper = Paper().page().heading("Tiltak").table(("Tiltak", "Eier"), ("Ny kai", "Havneetaten"))
    paper.page().heading("Ny kai").paragraph("Stein mangler.")
    page = paper.document.pages[1]
    _, top, _, bottom = page.blocks[0].box
    page.marks.append(Mark("red", "#c00000", MarkShape.ELLIPSE, (920, top + 2, 940, bottom - 2)))
    assert [(one["subject"], one["value"]) for one in of(paper, "status")] == [("Ny kai", "red")]


def test_needs_on_the_page_of_an_initiative_are_its() -> None:
    paper = Paper().page().heading("Tiltak").table(("Tiltak", "Eier"), ("Ny kai", "Havneetaten"))
    paper.page().heading("Ny kai").heading("Avhengigheter", 14).item("Godkjenning fra fylket")
    assert of(paper, "dependency") == [{"subject": "Ny kai", "on": "Godkjenning fra fylket"}]


def test_what_one_waits_for_behind_an_arrow() -> None:
    paper = Paper().page().heading("Tiltak").table(("Tiltak", "Eier"), ("Ny kai", "Havneetaten"))
    paper.page().heading("Dette venter vi på").heading("Ny kai", 14).paragraph(
        "→Godkjenning fra fylket (uke 40)"
    )
    assert of(paper, "dependency") == [{"subject": "Ny kai", "on": "Godkjenning fra fylket"}]


def test_needs_in_a_table_that_only_its_heading_tells() -> None:
    paper = (
        Paper()
        .page()
        .heading("Avhengigheter")
        .table(("Tiltak", "Leveranse", "Frist"), ("Ny kai", "Stein fra bruddet", "1.5.2026"))
    )
    assert of(paper, "dependency") == [{"subject": "Ny kai", "on": "Stein fra bruddet", "due": "2026-05-01"}]


def test_lines_at_the_end_of_a_case() -> None:
    paper = (
        minutes()
        .heading("Sak 4/26 Ny kai")
        .paragraph("Styret snakket om stein.")
        .paragraph("Oppfølging: Bestille stein")
        .paragraph("Ansvarlig: driftslederen")
        .paragraph("Frist: 1. mai 2026")
    )
    assert of(paper, "follow_up") == [
        {
            "case_id": "4/26",
            "title": "Ny kai",
            "action": "Bestille stein",
            "owner": "driftslederen",
            "due": "2026-05-01",
        }
    ]


def test_a_list_of_unfinished_cases_is_no_portfolio() -> None:
    heads = ("Sak", "Vedtaksdato", "Hva saken gjelder", "Vedtak", "Ansvarlig", "Frist", "Status")
    row = ("PS 4/25", "01.02.25", "Kaia", "Bestille stein til kaia", "Drift", "01.05.26", "Avsluttet")
    paper = Paper().page().heading("Restanser").table(heads, row)
    assert of(paper, "follow_up") == [
        {
            "case_id": "PS 4/25",
            "title": "Kaia",
            "action": "Bestille stein til kaia",
            "owner": "Drift",
            "due": "2026-05-01",
            "status": "Avsluttet",
        }
    ]
    assert of(paper, "initiative") == []


def test_status_and_owner_behind_a_name_in_a_list() -> None:
    paper = minutes().heading("Tiltak i planen")
    paper = paper.item("Ny kai – forsinket. Ansvarlig: Havneetaten. Stein mangler.").item(
        "Fyrlys (Kystvakta): I rute"
    )
    assert {(one["subject"], one["owner"]) for one in of(paper, "owner")} == {
        ("Ny kai", "Havneetaten"),
        ("Fyrlys", "Kystvakta"),
    }
    assert {(one["subject"], one["value"]) for one in of(paper, "status")} == {
        ("Ny kai", "yellow"),
        ("Fyrlys", "green"),
    }


def test_lines_of_names_with_their_statuses() -> None:
    paper = minutes().heading("Prosjektene våre")
    paper.paragraph("Digital kai: I rute. Varselet er i bruk.").paragraph("Båtliste: Forsinket (Havnesjefen)")
    assert [(one["subject"], one["value"]) for one in of(paper, "status")] == [
        ("Digital kai", "green"),
        ("Båtliste", "yellow"),
    ]
    assert [(one["subject"], one["owner"]) for one in of(paper, "owner")] == [("Båtliste", "Havnesjefen")]


def test_lines_that_tell_what_colours_mean_name_nothing() -> None:
    paper = minutes().heading("Slik leser du").paragraph("Grønn: i rute").paragraph("Gul: forsinket")
    assert of(paper, "status") == []


def test_a_heading_tells_the_status_of_its_list() -> None:
    paper = minutes().heading("Prosjekter i rute").item("Digital kai")
    assert [(one["subject"], one["value"]) for one in of(paper, "status")] == [("Digital kai", "green")]


def test_milestones_with_statuses_are_activities() -> None:
    rows = (("Byggestart", "1.5.2026", "Ferdig"), ("Overtakelse", "1.9.2026", "I rute"))
    paper = minutes().heading("Framdrift").table(("Milepæl", "Dato", "Status"), *rows)
    assert [one["text"] for one in of(paper, "activity")] == ["Byggestart", "Overtakelse"]
    assert of(paper, "initiative") == []


def test_the_text_below_a_goal_assesses_it_where_goals_are_assessed() -> None:
    told = (
        minutes().heading("Måloppnåelse").heading("Mål 1: Trygge kaier", 14).paragraph("Målet er snart nådd.")
    )
    plan = (
        minutes().heading("Strategi").heading("Mål 1: Trygge kaier", 14).paragraph("Dette målet er viktig.")
    )
    assert [one["text"] for one in of(told, "assessment")] == ["Målet er snart nådd"]
    assert of(plan, "assessment") == []


def test_owners_by_what_a_column_holds() -> None:
    rows = [("Ny kai", "Havneetaten", "Gul"), ("Fyrlys", "Kystdirektoratet", "Grønn")]
    paper = Paper().page().heading("Status").table(("Tiltak", "Tas av", "Status"), *rows)
    assert [one["owner"] for one in of(paper, "owner")] == ["Havneetaten", "Kystdirektoratet"]


def test_two_names_set_in_one_cell_are_told_apart_by_their_style() -> None:
    heads = ("Sak", "Tema", "Oppfølging", "Ansvar", "Frist")
    theme = C("*Leksehjelp\nOrdningen er satt på pause. Vedtak: Rådet venter til høsten.")
    paper = minutes().table(heads, ("4/26", theme, "Ringe laget", "Rektor", "1.5.2026"))
    assert [(one["subject"], one["value"]) for one in of(paper, "status")] == [("Leksehjelp", "paused")]
    assert [one["text"] for one in of(paper, "decision")] == ["Rådet venter til høsten"]


def test_what_is_decided_reports_no_number() -> None:
    paper = minutes().heading("Sak 4/26 Ny kai").paragraph("Vedtak: Kaia får 30 millioner kroner i 2027.")
    assert of(paper, "figure") == []


def test_nouns_that_no_vocabulary_knows_are_counted() -> None:
    paper = minutes().heading("Drift").paragraph("Laget har satt opp 46 fuglekasser i år.")
    assert [(one["value"], one["unit"]) for one in of(paper, "figure")] == [(46, "fuglekasser")]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Eier av prosjektet Ny kai er Havneetaten.", "Havneetaten"),
        ("Prosjektet Ny kai har Havneetaten som eier.", "Havneetaten"),
        ("Prosjektet Ny kai ligger hos Havneetaten.", "Havneetaten"),
    ],
)
def test_sentences_that_name_an_owner(sentence: str, owner: str) -> None:
    (found,) = of(minutes().heading("Status").paragraph(sentence), "owner")
    assert (found["subject"], found["owner"]) == ("Ny kai", owner)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ingen av prosjektene er røde.",
        "Prosjektet Ny kai kan bli forsinket.",
        "Strekningen Vik–Nes er ferdig asfaltert.",
        "Hvor lenge er det til Ny kai er ferdig",
    ],
)
def test_sentences_that_tell_no_status(sentence: str) -> None:
    assert of(minutes().heading("Status").paragraph(sentence), "status") == []


def test_goals_with_owners_and_texts_that_assess_them() -> None:
    heads = ("Mål", "Målansvarlig", "Slik går det")
    row = ("Trygge kaier", "Havneetaten", "Kaiene er tryggere, men det mangler lys i vest.")
    paper = Paper().page().heading("Målene våre").table(heads, row)
    assert [one["title"] for one in of(paper, "goal")] == ["Trygge kaier"]
    assert [(one["subject_kind"], one["owner"]) for one in of(paper, "owner")] == [("goal", "Havneetaten")]
    assert [one["text"] for one in of(paper, "assessment")] == [row[2].rstrip(".")]


def test_the_status_of_last_time_gives_way_to_that_of_now() -> None:
    heads = ("Prosjekt", "Forrige status", "Ny status")
    paper = (
        Paper().page().heading("Endringer").table(heads, ("Ny kai", "Gul", "Rød"), ("Fyrlys", "Rød", "Grønn"))
    )
    assert [one["value"] for one in of(paper, "status")] == ["red", "green"]


def test_a_drawing_of_coloured_cells_is_no_portfolio() -> None:
    rows = [
        ("Data", C("Web", light="red")),
        ("Tjenester", C("Fil", light="green")),
        ("Råd", C("Brev", light="red")),
    ]
    paper = Paper().page().heading("Slik henger det sammen").table(*rows, heads=0)
    assert of(paper, "status") == []
    assert of(paper, "initiative") == []


def test_what_is_not_said_to_be_an_action_of_anyone_is_less_sure() -> None:
    paper = minutes().heading("Aksjonsliste").item("Bestille stein innen 1. mai 2026").item("Hente lønn")
    sure = {
        one.fields()["action"]: one.confidence
        for one in tag_document(paper.document)
        if one.fields()["kind"] == "follow_up"
    }
    assert sure["Bestille stein innen 1. mai 2026"] > sure["Hente lønn"]


def test_times_of_people_are_no_agenda() -> None:
    rows = [
        ("Kari Vik & Ola Nes", "16.30-17.30"),
        ("Siri Berg", "17.30-18.30"),
        ("Per Ås & Liv Lie", "18.30-19.30"),
    ]
    assert of(minutes().heading("Referenter").table(("Hvem", "Tid"), *rows), "agenda_item") == []


def test_a_letter_of_opinions_proposes_no_measures() -> None:
    paper = (
        minutes().heading("Innspill til kaiutvalget").item("Kaiene er grunnpilaren i vårt felles kystliv.")
    )
    assert of(paper, "proposal") == []


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        (("Utvalg: Kaiutvalget", "Dato: 3. mars 2026"), "Kaiutvalget"),
        (("Protokoll for kommunestyret", "Lyngby kommune, 3. mars 2026"), "Lyngby kommune"),
        (("Fra Kystdirektoratet til Fiskeridepartementet",), "Kystdirektoratet"),
        (("Styret vedtok i 2022 å bygge kai.",), None),
        (("Til Havdepartementet", "Kystverket, 3. mars 2026"), "Kystverket"),
        (("Fjordvann IKS · til representantskapet",), "Fjordvann IKS"),
    ],
)
def test_the_body_that_a_document_belongs_to(lines: tuple[str, ...], body: str | None) -> None:
    paper = minutes().heading("Om kaier", 30)
    for line in lines:
        paper = paper.paragraph(line)
    (document,) = of(paper, "document")
    assert document.get("body") == body


def test_the_number_at_a_progress_bar_is_of_the_heading_above() -> None:
    paper = minutes().heading("Ny kai", 14).paragraph("Kaia skal tåle is.").paragraph("40 %")
    page = paper.document.pages[-1]
    block = page.blocks[-1]
    page.stage_bars.append(StageBar(100, 40, block.box, line=block.words))
    (figure,) = of(paper, "figure")
    assert (figure["subject"], figure["value"], figure["unit"]) == ("Ny kai", 40, "%")


def test_a_remark_in_a_row_that_says_what_its_light_shows_tells_no_status_of_its_own() -> None:
    rows = [
        ("Tiltak", "Status", "Merknad"),
        ("Ny kai", C("", light="green"), "Arbeidet følger planen."),
        ("Ny bru", C("", light="yellow"), "Arbeidet er ferdig."),
    ]
    told = of(Paper().page().heading("Status for tiltakene").table(*rows), "status")
    assert sorted((one["subject"], one["value"]) for one in told) == [
        ("Ny bru", "completed"),
        ("Ny bru", "yellow"),
        ("Ny kai", "green"),
    ]
