"""What is told once for several: owners of groups of rows and of goals, what came and went, what is to be decided."""

from __future__ import annotations

import pytest
from table_papers import C, Paper, found, report, told


@pytest.mark.parametrize(
    ("one", "other", "owners"),
    [
        (
            "Prosjekter som eies av Avdeling for drift",
            "Prosjekter som eies av Kartverket",
            ("Avdeling for drift", "Kartverket"),
        ),
        ("Ansvarleg: Hamnevesenet", "Ansvarleg: Kartkontoret", ("Hamnevesenet", "Kartkontoret")),
        (
            "Projects owned by the Harbour Office",
            "Projects led by the Map Office",
            ("Harbour Office", "Map Office"),
        ),
        ("Tiltak som Hamna har ansvaret for", "Tiltak Kartkontoret leder", ("Hamna", "Kartkontoret")),
    ],
)
def test_a_row_across_a_table_may_tell_who_owns_all_below_it(
    one: str, other: str, owners: tuple[str, str]
) -> None:
    paper = Paper(upright=True).heading("Prosjektene")
    paper.table(
        ("Prosjekt", "Siste nytt", "Status"),
        (C(one, columns=3),),
        ("Kaibok", "Alt er prøvd.", C(light="green")),
        ("Losvakt", "Noe er prøvd.", C(light="red")),
        (C(other, columns=3),),
        ("Måkevakt", "Alt er prøvd.", C(light="yellow")),
    )
    assert told(paper, "owner", "subject", "owner") == [
        ("Kaibok", owners[0]),
        ("Losvakt", owners[0]),
        ("Måkevakt", owners[1]),
    ]


def test_a_heading_may_tell_who_owns_all_of_a_list_or_table_and_a_group_by_theme_does_not() -> None:
    paper = Paper(upright=True).heading("Porteføljen").heading("Tiltak Hamnevesenet har ansvaret for", 14)
    paper.item("Måkevakt").item("Ny kai").heading("Prosjekter i regi av Kartverket", 14)
    paper.table(("Prosjekt", "Status"), ("Kaibok", C(light="green")), ("Losvakt", C(light="red")))
    assert told(paper, "owner", "subject", "owner") == [
        ("Måkevakt", "Hamnevesenet"),
        ("Ny kai", "Hamnevesenet"),
        ("Kaibok", "Kartverket"),
        ("Losvakt", "Kartverket"),
    ]
    paper = Paper(upright=True).heading("Porteføljen")
    paper.table(
        ("Prosjekt", "Status"),
        (C("Tiltak for trygg havn", columns=2),),
        ("Kaibok", C(light="green")),
        ("Losvakt", C(light="red")),
    )
    assert not found(paper, "owner")


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Avdeling for kaier følger opp målet.", "Avdeling for kaier"),
        ("Hamnevesenet eig dette målet.", "Hamnevesenet"),
        ("Målet følges opp av Kartkontoret.", "Kartkontoret"),
        ("Ansvaret for målet ligger hos Kartkontoret.", "Kartkontoret"),
        ("The Harbour Office is responsible for this goal.", "Harbour Office"),
        ("Ingen eier målet i dag.", None),
        ("Kartkontoret skal følge opp avtalen.", None),
    ],
)
def test_a_sentence_below_a_goal_tells_who_answers_for_it(sentence: str, owner: str | None) -> None:
    paper = Paper(upright=True).heading("Rapport for 2026").heading("Mål A: Alle skal få plass ved kai", 14)
    paper.paragraph(sentence)
    expected = [("Alle skal få plass ved kai", "goal", owner)] if owner else []
    assert told(paper, "owner", "subject", "subject_kind", "owner") == expected


@pytest.mark.parametrize(
    "heading", ["Inn og ut av porteføljen", "Nytt og avslutta", "Changes in the portfolio"]
)
def test_what_begins_items_under_what_came_and_went_is_named(heading: str) -> None:
    paper = Paper(upright=True).heading("Rapport 2026").heading(heading, 14)
    paper.item("Måkemeldaren er ny i porteføljen.").item("Kart på nett er satt på vent til rammen er kjent.")
    paper.item("Kaiadressen ble meldt ferdig i august. Havnevesenet hadde ansvaret fram til overleveringen.")
    assert told(paper, "status", "subject", "value") == [
        ("Måkemeldaren", "new"),
        ("Kart på nett", "paused"),
        ("Kaiadressen", "completed"),
    ]
    assert told(paper, "owner", "subject", "owner") == [("Kaiadressen", "Havnevesenet")]


def test_the_last_sentence_of_a_paragraph_may_lead_in_what_is_proposed() -> None:
    paper = Paper(upright=True).heading("Status").heading("6 Dette må ledelsen ta stilling til", 14)
    paper.paragraph("Avtalen om kaia løper ut til sommeren. Havnekontoret ber om følgende beslutning:")
    paper.paragraph("Etatsledelsen godkjenner at kaia bygges på nytt.").paragraph("1 Tallene er foreløpige.")
    assert told(paper, "decision", "text", "outcome") == [
        ("Etatsledelsen godkjenner at kaia bygges på nytt", "proposed")
    ]


def test_headings_over_decisions_name_the_case_or_who_puts_them_forward() -> None:
    paper = Paper().heading("Styret for havna").heading("Vedteke i møte nr. 4 (sak 18/26)", 14)
    paper.paragraph("Styret ber om at alle kaier får vakt.")
    paper.page().heading("Rådmannen legg fram desse framlegga til vedtak")
    paper.paragraph("Sak 23/26: Styret sluttar seg til planen for 2027.")
    paper.paragraph("Sak 24/26: Styret tek oversikta til vitande.")
    assert told(paper, "decision", "case_id", "text", "outcome") == [
        ("18/26", "Styret ber om at alle kaier får vakt", "adopted"),
        ("23/26", "Styret sluttar seg til planen for 2027", "proposed"),
        ("24/26", "Styret tek oversikta til vitande", "proposed"),
    ]


def test_an_item_on_what_is_needed_tells_how_critical_it_is_and_by_when_in_sentences_behind() -> None:
    paper = Paper(upright=True).heading("Rapport 2026").heading("Avhengigheter", 14)
    paper.item(
        "Kaibok trenger kart fra Kartverket. Kritikalitet: middels. Må være på plass senest 1. mars 2027."
    )
    paper.item("Losvakt er avhengig av ny lov. Kritikalitet: høy. Frist 1. mai 2027.")
    assert told(paper, "dependency", "subject", "on", "criticality", "due") == [
        ("Kaibok", "kart fra Kartverket", "middels", "2027-03-01"),
        ("Losvakt", "ny lov", "høy", "2027-05-01"),
    ]


def test_a_clause_behind_a_label_and_number_is_a_goal_and_a_name_no() -> None:
    paper = Paper().heading("Det vi vil oppnå").heading("Satsing 1: Innbyggerne får svar samme dag", 14)
    paper.paragraph("Vurdering: Svartiden har gått ned i alle kommuner.")
    paper.page().heading("Satsing 2: Digital søknad")
    assert told(paper, "goal", "label", "title") == [("Satsing 1", "Innbyggerne får svar samme dag")]
    assert told(paper, "initiative", "name") == [("Digital søknad",)]
    assert told(paper, "assessment", "subject", "subject_kind") == [
        ("Innbyggerne får svar samme dag", "goal")
    ]


def test_a_clause_on_when_something_is_so_names_nothing() -> None:
    assert not found(report("Melding på telefonen når ferja er innstilt"), "initiative")
    paper = Paper().heading("Framlegg til nye tiltak").item("Ny Losapp når Kaibok er ferdig")
    paper.item("Benk ved kaia")
    assert not found(paper, "status")


def test_a_name_in_brackets_that_the_document_knows_is_the_same_in_another_language() -> None:
    paper = Paper(upright=True).heading("Prosjektene")
    paper.table(("Prosjekt", "Status"), ("Ny kailøsning", C(light="green")), ("Losvakt", C(light="red")))
    paper.heading("Summary in English", 14)
    paper.paragraph("The New Quay System (Ny kailøsning) is rated amber because of the weather.")
    paper.paragraph("In the third quarter, 72% of pupils came by boat.")
    assert not found(paper, "owner")
    assert told(paper, "initiative", "name", "aliases") == [
        ("Ny kailøsning", ["New Quay System"]),
        ("Losvakt", None),
    ]
    assert told(paper, "figure", "subject", "value") == [("pupils", 72.0)]
