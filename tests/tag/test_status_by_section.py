"""Projects that a section or a line each is about: who answers for them, and how they go."""

from __future__ import annotations

import pytest
from table_papers import C, Paper
from test_boxes_and_groups import records


def subjects(paper: Paper) -> list[tuple[str, str]]:
    return [(one["subject"], one["value"]) for one in records(paper, "status")]


@pytest.mark.parametrize("over", ["Status for delprosjektene", "Slik går det"])
def test_a_heading_with_who_answers_over_a_status_names_a_project(over: str) -> None:
    paper = Paper(upright=True).page().heading("Havneløftet").heading(over, 18)
    paper.heading("Ny kran (Driftssjefen)", 14).paragraph("Status: Grønn. Krana er bestilt.")
    paper.heading("Tørrdokk (Direktør bygg)", 14).paragraph("Status: Rød. Fundamentet sprekker.")
    assert subjects(paper) == [("Ny kran", "green"), ("Tørrdokk", "red")]
    assert [one["owner"] for one in records(paper, "owner")] == ["Driftssjefen", "Direktør bygg"]


def test_what_follows_a_name_and_who_answers_is_told_of_it() -> None:
    paper = Paper(upright=True).page().heading("Status per fagområde").heading("Sjøkart", 14)
    paper.item("Dybdemodell nord (Sjøkartverket): Prosjektet er forsinket med tre måneder.")
    paper.item("Nye fyrlister (KS): Satt på vent i påvente av ny forskrift.")
    paper.item("Ismelding (Kystetaten): Prosjektet er avhengig av satellittdata.")
    assert [one["name"] for one in records(paper, "initiative")] == [
        "Dybdemodell nord",
        "Nye fyrlister",
        "Ismelding",
    ]
    assert subjects(paper) == [("Dybdemodell nord", "yellow"), ("Nye fyrlister", "paused")]
    assert [(one["subject"], one["on"]) for one in records(paper, "dependency")] == [
        ("Ismelding", "satellittdata")
    ]


def test_people_with_their_organisations_are_no_projects() -> None:
    paper = Paper(upright=True).page().heading("Innlegg i møtet")
    paper.item("Kari Holm (Kystetaten): Vi trenger flere båter.")
    paper.item("Ola Nes (Sjøkartverket): Jeg er enig i det.")
    assert records(paper, "initiative") == []


def test_the_first_delivery_of_something_is_no_name() -> None:
    paper = Paper(upright=True).page().heading("Status").paragraph("Første leveranse er satt i drift.")
    assert records(paper, "initiative") == []


def sheet(title: str, first: str = "Framdrift") -> Paper:
    return (
        Paper()
        .page()
        .heading(title)
        .table(
            ("Område", "Status", "Kommentar"),
            (first, "Gul", "Tre uker etter"),
            ("Økonomi", "Grønn", "Som budsjettert"),
            ("Risiko", "Rød", "Leverandøren vakler"),
        )
    )


@pytest.mark.parametrize("title", ["Tørrdokk – status", "Status for Tørrdokk", "Tørrdokk"])
def test_parts_of_a_status_are_of_the_project_in_the_title(title: str) -> None:
    paper = sheet(title)
    assert [one["name"] for one in records(paper, "initiative")] == ["Tørrdokk"]
    told = [(one["subject"], one["dimension"], one["value"]) for one in records(paper, "status")]
    assert told == [("Tørrdokk", "progress", "yellow"), ("Tørrdokk", "risk", "red")]


@pytest.mark.parametrize(("title", "first"), [("Status", "Framdrift"), ("Tørrdokk", "Personell")])
def test_rows_of_other_things_are_no_parts_of_a_project(title: str, first: str) -> None:
    assert records(sheet(title, first), "initiative") == []
    assert len(records(sheet(title, first), "status")) == 3


def test_the_table_of_a_meeting_tells_the_body_and_the_number() -> None:
    paper = Paper(upright=True).page().heading("Referat")
    paper.table(("Møte", "Nasjonalt råd for havner, møte 3/2025"), ("Dato", "17. september 2025"), heads=0)
    paper.paragraph("Rådet understreket hvor viktig god opplæring er for alle.")
    (found,) = records(paper, "document")
    assert (found["body"], found["meeting_number"]) == ("Nasjonalt råd for havner", "3/2025")


def test_who_answers_for_a_programme_is_no_programme() -> None:
    paper = Paper(upright=True).page().heading("Report")
    paper.paragraph("Prepared for the Programme Board and sent to the Project Manager.")
    assert records(paper, "initiative") == []


def test_risks_under_a_title_of_dependencies_are_none() -> None:
    paper = Paper().page().heading("Risiko og avhengigheiter").heading("Største risikoar", 16)
    paper.item("Dårleg mobildekning i fjorden").heading("Avhengig av andre", 16)
    paper.item("Tørrdokk treng grunnlån frå Kystbanken").page().heading("Prosjekt").table(
        ("Prosjekt", "Status"), ("Tørrdokk", "Gul"), ("Ny kran", "Raud")
    )
    told = [(one["subject"], one["on"]) for one in records(paper, "dependency")]
    assert told == [("Tørrdokk", "grunnlån frå Kystbanken")]


def test_a_stop_until_something_is_there_is_a_pause() -> None:
    paper = Paper(upright=True).page().heading("Status")
    paper.paragraph("Prosjektet «Tørrdokk» er stansa til ny leverandør er på plass.")
    assert subjects(paper) == [("Tørrdokk", "paused")]


def test_the_date_of_what_a_number_is_compared_with_is_not_its_own() -> None:
    paper = Paper(upright=True).page().heading("Trygghet")
    paper.paragraph("Undersøkelsen viser at 62 prosent føler seg trygge, mot 64 prosent i 2023.")
    assert [(one["value"], one.get("as_of")) for one in records(paper, "figure")] == [
        (62, None),
        (64, "2023"),
    ]


def test_a_number_with_a_fraction_is_no_numbering() -> None:
    paper = Paper().table(("Indicator", "2024", "2025"), ("Turnaround time", "14.2 hours", "13.1 hours"))
    assert {one["text"] for one in records(paper, "figure")} == {"14.2 hours", "13.1 hours"}


def test_measures_of_a_kind_head_a_list_of_them() -> None:
    paper = Paper(upright=True).page().heading("6 Klimatiltak")
    paper.item("Fossilfri bilpark: 61 av 80 biler er byttet. Ansvarlig: Eiendom")
    paper.item("Sykkelhotell ved stasjonen: Ikke startet")
    assert [one["name"] for one in records(paper, "initiative")] == [
        "Fossilfri bilpark",
        "Sykkelhotell ved stasjonen",
    ]


def test_a_decision_under_a_case_on_measures_is_none_of_them() -> None:
    paper = Paper(upright=True).page().heading("Sak 3/26 Klimatiltak").heading("Vedtak", 14)
    paper.paragraph("Rådet tar saken til orientering.")
    assert records(paper, "initiative") == []


def test_a_part_of_a_known_name_is_no_other_name() -> None:
    paper = Paper(upright=True).page().heading("Status")
    paper.table(("Prosjekt", "Status"), ("Oppgradering av Storgata", "Gul"), ("Ny kran", "Grønn"))
    paper.paragraph("Innføringen av Oppgradering av Storgata er utsatt til 2027.")
    assert [one["name"] for one in records(paper, "initiative")] == ["Oppgradering av Storgata", "Ny kran"]


def test_an_ordinal_that_begins_a_title_stays() -> None:
    (found,) = records(Paper(upright=True).page().heading("2. tertialrapport 2025"), "document")
    assert found["title"] == "2. tertialrapport 2025"


def test_a_body_that_we_ask_decides_what_the_list_says() -> None:
    paper = Paper().page().heading("Ny kran trenger hjelp").heading("Vi ber porteføljestyret om å", 18)
    paper.item("godkjenne ny sluttdato").item("gi krana to montører til")
    assert [one["text"] for one in records(paper, "decision")] == [
        "godkjenne ny sluttdato",
        "gi krana to montører til",
    ]


def test_lights_under_a_head_that_says_little_are_statuses_beside_a_stage() -> None:
    paper = Paper().page().heading("Porteføljen på én side")
    paper.table(
        ("Prosjekt", "Fase", "Ferdig", "Samlet", "Hva skjer nå"),
        ("Tunnelvakt", "Gjennomføring", "Q4 2026", C(light="green"), "Pilot i tre tunneler"),
        ("Brudata", "Konsept", "Q2 2027", C(light="red"), "Venter på avklaring"),
    )
    assert subjects(paper) == [("Tunnelvakt", "green"), ("Brudata", "red")]


def test_a_word_a_cell_under_dates_tells_what_happens_then() -> None:
    paper = Paper().page().heading("Tidslinje for data")
    paper.table(
        ("Leveranse", "Vår 2026", "Høst 2026", "2027"),
        ("Datakatalog", "Anskaffelse", "Pilot", "Full drift"),
        ("Felles begreper", "", "Arbeidsgruppe", "Godkjent ordliste"),
    )
    told = [(one["service"], one["text"]) for one in records(paper, "activity")]
    assert ("Datakatalog", "Pilot") in told
    assert len(told) == 5


def test_cases_with_who_presents_them_are_no_projects() -> None:
    paper = Paper().page().heading("Dagen i dag")
    paper.item("1-21/25 Godkjenning av referat (Kari Moen): 09.00")
    paper.item("2-21/25 Leveranseplanen (Ali Noor): 09.10")
    assert records(paper, "initiative") == []


def test_what_a_first_page_tells_of_a_body_is_not_its_name() -> None:
    paper = Paper(upright=True).page().heading("Innspill til Kaiutvalget")
    paper.paragraph("Den offentlige havnetjenesten omfatter både kommuner og etaten. Vi ønsker mer.")
    (found,) = records(paper, "document")
    assert "body" not in found


def test_any_line_below_a_title_is_no_body() -> None:
    paper = Paper(upright=True).page().heading("Prøving av mottak i havna").paragraph("Signert av paraferer")
    (found,) = records(paper, "document")
    assert "body" not in found


def test_a_sentence_before_a_list_tells_what_has_become_of_all() -> None:
    paper = Paper(upright=True).heading("Endringer")
    paper.paragraph("Følgende prosjekter ble avsluttet i kvartalet:")
    paper.item("Timebestilling (Regionkontor Øst)").item("Statistikkbanken (Analyseavdelingen)")
    assert subjects(paper) == [("Timebestilling", "completed"), ("Statistikkbanken", "completed")]


def test_what_the_headings_say_of_a_project_is_not_told_twice() -> None:
    paper = Paper(upright=True).heading("Plan for skolene").heading("Ferdigstilte tiltak", 18)
    paper.heading("Digital loggbok (Skoleetaten)", 14)
    paper.paragraph("Tiltaket er avsluttet som prosjekt og går over i ordinær drift.")
    paper.heading("Felles frokost (Foreldreutvalget)", 14).paragraph("Frokosten er gratis for alle.")
    assert subjects(paper) == [("Digital loggbok", "completed"), ("Felles frokost", "completed")]


def test_an_owner_in_capitals_ends_with_its_sentence() -> None:
    paper = Paper().heading("Status").heading("Tiltak 3.2 Sykler ved stasjoner", 14)
    paper.paragraph("Ansvarlig: Bane NOR. Frist: 2024. Status: Gjennomført.")
    assert [one["owner"] for one in records(paper, "owner")] == ["Bane NOR"]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        (
            "Notatet bygger på det som prosjektene meldte per 30. juni 2026. Etaten takker for svarene.",
            "2026-06-30",
        ),
        ("Meldinga syner status per 30. april 2026.", "2026-04-30"),
        ("Ventetiden var 14 dager per 30. juni 2026.", None),
        ("Rapporten er ny i år. Ventetiden var 14 dager per 30. juni 2026.", None),
    ],
)
def test_what_the_paper_says_it_tells_of_dates_what_its_sentences_say(said: str, day: str | None) -> None:
    paper = Paper(upright=True).page().heading("Status for prosjektene").page()
    paper.paragraph(said).paragraph("Prosjektet Ferjevarsel melder rød status.")
    assert [one.get("as_of") for one in records(paper, "status")] == [day]
