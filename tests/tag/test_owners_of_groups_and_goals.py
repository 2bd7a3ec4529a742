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


def test_a_label_over_its_title_in_a_cell_is_no_title() -> None:
    paper = Paper(upright=True).heading("Status for planen").heading("Hovudmål 1 Trygg hamn", 14)
    paper.table(
        ("Delmål", "Vurdering", "Framdrift"),
        ("/Delmål 1.1\nFleire skal få plass", "Det er mange i kø for plass.", "Langt bak planen"),
        ("/Delmål 1.2\nKaia skal vere open", "Porten er bygd om.", "Etter planen"),
    )
    assert told(paper, "goal", "label", "title", "parent") == [
        ("Hovudmål 1", "Trygg hamn", None),
        ("Delmål 1.1", "Fleire skal få plass", "Hovudmål 1"),
        ("Delmål 1.2", "Kaia skal vere open", "Hovudmål 1"),
    ]
    assert told(paper, "status", "subject", "value") == [
        ("Fleire skal få plass", "red"),
        ("Kaia skal vere open", "green"),
    ]
    assert told(paper, "document", "doc_type") == [("strategy_followup",)]


def test_below_a_goal_whose_label_stands_over_its_title_labels_tell_of_the_goal() -> None:
    paper = Paper(upright=True).heading("Status for planen").paragraph("Hovudmål 1")
    paper.heading("Hamn som alle kan bruke", 14).paragraph("Måleigar: hamnedirektøren")
    paper.paragraph("*Samla vurdering.\nPlassen er god, men kaia er gammal.")
    assert told(paper, "owner", "subject", "subject_kind", "owner") == [
        ("Hamn som alle kan bruke", "goal", "hamnedirektøren")
    ]
    assert told(paper, "assessment", "subject", "subject_kind", "text") == [
        ("Hamn som alle kan bruke", "goal", "Plassen er god, men kaia er gammal")
    ]


def test_months_by_their_numbers_are_a_period_and_a_single_one_is_a_case() -> None:
    paper = Paper(upright=True).heading("Vegkart")
    paper.table(
        ("Tidsrom", "Tiltak", "Kva vi skal gjere", "Kven"),
        ("01/2027– 06/2027", "Måkevakt", "Byggje om opptaket", "Hamna"),
        ("8/2027–12/2027", "Ny kai", "Lære opp vaktene", "Kartkontoret"),
    )
    assert told(paper, "activity", "service", "from", "to") == [
        ("Måkevakt", "2027-01", "2027-06"),
        ("Ny kai", "2027-08", "2027-12"),
    ]


def test_the_case_of_a_decision_may_be_told_in_the_sentence_before_what_leads_it_in() -> None:
    paper = Paper(upright=True).heading("Sak HS 58/26 – Status").paragraph("Saka er drøfta.")
    paper.heading("Tidlegare handsaming", 14)
    paper.paragraph("Planen var oppe i juni, som sak HS 29/26. Styret vedtok samrøystes:")
    paper.paragraph("Hamnestyret sluttar seg til måla i planen.")
    assert told(paper, "decision", "case_id", "text", "outcome") == [
        ("HS 29/26", "Hamnestyret sluttar seg til måla i planen", "adopted")
    ]


def test_what_was_decided_to_be_spent_is_a_value_and_a_part_of_a_paper_no_measure() -> None:
    paper = Paper(upright=True).heading("Innkalling").heading("Byggeprosjektene i første halvår", 14)
    paper.heading("Økonomi", 12).paragraph("Beløpene er i millioner kroner.")
    paper.table(
        ("Prosjekt", "Vedtatt ramme", "Brukt i 2026"), ("Ny kai", "412", "236,5"), ("Losvakt", "98", "91,2")
    )
    paper.paragraph("Kaiene brukte 41 GWh i 2025.")
    assert told(paper, "figure", "subject", "value", "unit") == [
        ("Ny kai", 412, "millioner kroner"),
        ("Ny kai", 236.5, "millioner kroner"),
        ("Losvakt", 98, "millioner kroner"),
        ("Losvakt", 91.2, "millioner kroner"),
        ("Kaiene", 41, "GWh"),
    ]
    assert told(paper, "initiative", "name") == [("Ny kai",), ("Losvakt",)]


def test_rows_across_a_table_that_name_departments_tell_who_owns_what_is_below_them() -> None:
    paper = Paper(upright=True).heading("Prosjektene")
    paper.table(
        ("Prosjekt", "Siste nytt", "Status"),
        (C("Avdeling for drift", columns=3),),
        ("Kaibok", "Alt er prøvd.", C(light="green")),
        (C("Kartkontoret", columns=3),),
        ("Måkevakt", "Noe er prøvd.", C(light="yellow")),
    )
    assert told(paper, "owner", "subject", "owner") == [
        ("Kaibok", "Avdeling for drift"),
        ("Måkevakt", "Kartkontoret"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Alle tiltakene eies av Havnevesenet.",
        "Ansvarlig for tiltakene er Havnevesenet.",
        "Havnevesenet har ansvaret for alle prosjektene i tabellen.",
    ],
)
def test_a_line_over_a_table_tells_who_owns_all_of_its_rows(line: str) -> None:
    paper = Paper(upright=True).heading("Prosjektene").paragraph(line)
    paper.table(("Prosjekt", "Status"), ("Kaibok", C(light="green")), ("Losvakt", C(light="red")))
    assert told(paper, "owner", "subject", "owner") == [
        ("Kaibok", "Havnevesenet"),
        ("Losvakt", "Havnevesenet"),
    ]


def test_a_caption_without_a_full_stop_tells_when_its_numbers_are_of() -> None:
    paper = Paper(upright=True).heading("Penger").paragraph("Regnskapstall per 31.08.2026 (mill. kr)")
    paper.table(("Prosjekt", "Brukt"), ("Kaibok", "39,6"), ("Losvakt", "9,1"))
    assert told(paper, "figure", "subject", "as_of") == [
        ("Kaibok", "2026-08-31"),
        ("Losvakt", "2026-08-31"),
    ]


def test_an_office_behind_a_person_is_a_body_and_a_title_is_none() -> None:
    paper = Paper().heading("Saksliste")
    paper.table(
        ("Sak", "Tema", "Type", "Legg fram", "Start", "Slutt"),
        ("20/26", "Godkjenning", "Avgjerd", "Marit Bø, Kommunedirektøren", "08.30", "08.35"),
        ("21/26", "Status", "Drøfting", "Arne Lid, direktør", "08.35", "09.00"),
    )
    assert told(paper, "agenda_item", "presenters") == [
        ([{"name": "Marit Bø", "organisation": "Kommunedirektøren"}],),
        ([{"name": "Arne Lid"}],),
    ]
