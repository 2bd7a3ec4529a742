"""Tables of other sectors: columns in other orders and under heads that tell little."""

from __future__ import annotations

from typing import Any

from table_papers import C, Paper

from tag import tag_document


def told(paper: Paper, kind: str, *fields: str) -> list[tuple[Any, ...]]:
    """These fields of the records of a kind."""
    found = [record.fields() for record in tag_document(paper.document)]
    return [tuple(one.get(name) for name in fields) for one in found if one["kind"] == kind]


def test_a_column_headed_case_that_holds_only_numbers_is_not_the_topic() -> None:
    paper = (
        Paper()
        .page()
        .heading("Saksliste")
        .table(
            ("Sak", "Tema", "Når"),
            ("7-1", "Innkalling", "10.00–10.05"),
            ("7-2", "Ny losstasjon", "10.05–10.30"),
            ("7-3", "Eventuelt", "10.30–10.40"),
        )
    )
    assert told(paper, "agenda_item", "case_id", "title", "start") == [
        ("7-1", "Innkalling", "10.00"),
        ("7-2", "Ny losstasjon", "10.05"),
        ("7-3", "Eventuelt", "10.30"),
    ]


def test_tasks_beside_a_project_with_a_period_are_activities() -> None:
    paper = (
        Paper()
        .page()
        .heading("Tryggere havner")
        .table(
            ("Prosjekt", "Hva gjøres", "Hvem gjør det", "Tidsrom"),
            ("Kaipuls", "Montere følere på to kaier", "Havnevesenet", "aug. 2026 – des. 2026"),
            ("Kaipuls", "Evaluere sammen med losene", "Losetaten", "jan. 2027 – mars 2027"),
        )
    )
    assert told(paper, "activity", "service", "text", "actor", "from", "to") == [
        ("Kaipuls", "Montere følere på to kaier", "Havnevesenet", "2026-08", "2026-12"),
        ("Kaipuls", "Evaluere sammen med losene", "Losetaten", "2027-01", "2027-03"),
    ]
    assert told(paper, "owner", "owner") == []


def test_units_before_projects_own_them_whatever_their_head_says() -> None:
    paper = Paper().table(
        ("Hvor i huset", "Prosjekt", "Status"),
        ("Seksjon for havner", "Kaipuls", C(light="green")),
        ("Losavdelingen", "Ny brulogg", C(light="red")),
    )
    assert told(paper, "owner", "subject", "owner") == [
        ("Kaipuls", "Seksjon for havner"),
        ("Ny brulogg", "Losavdelingen"),
    ]


def test_who_supplies_a_delivery_owns_what_a_project_waits_for() -> None:
    paper = (
        Paper()
        .page()
        .heading("Det prosjektene er avhengige av")
        .table(
            ("Leverandør", "Leveranse", "Prosjekt som venter", "Frist"),
            ("Kartetaten", "Nye dybdedata", "Kaipuls", "15.08.2026"),
            ("Innkjøpsenheten", "Avtale om følere", "Ny brulogg", "01.10.2026"),
        )
    )
    assert told(paper, "dependency", "subject", "on", "owner", "due") == [
        ("Kaipuls", "Nye dybdedata", "Kartetaten", "2026-08-15"),
        ("Ny brulogg", "Avtale om følere", "Innkjøpsenheten", "2026-10-01"),
    ]


def test_what_a_need_is_for_and_how_much_it_matters() -> None:
    paper = Paper().table(
        ("Hva må på plass", "Hvem sitter på det", "For tiltaket", "Tyngde", "Frist"),
        ("Reguleringsplan for kaia", "Bystyret", "Kaipuls", "Høy", "1.12.2026"),
        ("Nye dybdedata", "Kartetaten", "Ny brulogg", "Middels", "1.9.2026"),
    )
    assert told(paper, "dependency", "subject", "on", "criticality") == [
        ("Kaipuls", "Reguleringsplan for kaia", "Høy"),
        ("Ny brulogg", "Nye dybdedata", "Middels"),
    ]


def test_who_gets_a_task_owns_it_where_nobody_else_does() -> None:
    paper = (
        Paper()
        .page()
        .heading("Oppgaver")
        .table(
            ("#", "Til hvem", "Hva", "Frist"),
            ("1", "Losetaten", "Svare på klagen fra rederiet", "15.8.2026"),
            ("2", "Kari Vik", "Bestille fire nye bøyer", "1.9.2026"),
        )
    )
    assert told(paper, "follow_up", "action", "owner") == [
        ("Svare på klagen fra rederiet", "Losetaten"),
        ("Bestille fire nye bøyer", "Kari Vik"),
    ]


def test_references_of_an_action_log_are_kept() -> None:
    paper = (
        Paper()
        .page()
        .heading("Action log")
        .table(
            ("Ref.", "Action", "Owner", "Deadline"),
            ("HB-04", "Ask the court for the papers", "Legal Unit", "10 April 2026"),
            ("HB-05", "Draft a plan for the quay", "Estates", "24 April 2026"),
        )
    )
    assert told(paper, "follow_up", "case_id", "action") == [
        ("HB-04", "Ask the court for the papers"),
        ("HB-05", "Draft a plan for the quay"),
    ]


def test_how_it_goes_in_a_word_or_three_is_a_status() -> None:
    paper = Paper().table(
        ("Tiltak", "Ansvar", "Hvordan går det?"),
        ("Kaipuls", "Losetaten", "Stanset inntil videre"),
        ("Ny brulogg", "Kartetaten", "Ferdig"),
        ("Ferjevarsel", "Havnevesenet", "Nytt i år"),
        ("Fyrvakt", "Fyrseksjonen", "Rulles ut"),
    )
    assert told(paper, "status", "subject", "value") == [
        ("Kaipuls", "paused"),
        ("Ny brulogg", "completed"),
        ("Ferjevarsel", "new"),
    ]


def test_rows_numbered_under_a_goal_are_its_parts() -> None:
    paper = (
        Paper()
        .page()
        .heading("Hovedmål B: Tryggere havner")
        .table(
            ("B.1 Losene møter skipene i tide", C(light="green"), "Vaktordningen virker godt."),
            ("B.2 Venting på kai", C(light="red"), "Det er for få bøyer i leia."),
            heads=0,
        )
    )
    assert told(paper, "goal", "label", "title", "parent")[1:] == [
        ("B.1", "Losene møter skipene i tide", "Hovedmål B"),
        ("B.2", "Venting på kai", "Hovedmål B"),
    ]
    assert told(paper, "status", "subject", "subject_kind", "value") == [
        ("Losene møter skipene i tide", "goal", "green"),
        ("Venting på kai", "goal", "red"),
    ]
    assert told(paper, "assessment", "subject") == [("Losene møter skipene i tide",), ("Venting på kai",)]


def test_lights_before_lines_numbered_under_a_goal_are_of_its_parts() -> None:
    paper = (
        Paper()
        .page()
        .heading("Mål 2 – Tryggere havner")
        .table(
            ("Delmål", "Status"),
            ("2.1 Losene møter skipene i tide", C(light="green")),
            ("2.2 Ingen venter på kai", C(light="red")),
        )
    )
    assert told(paper, "goal", "label", "title", "parent")[1:] == [
        ("2.1", "Losene møter skipene i tide", "Mål 2"),
        ("2.2", "Ingen venter på kai", "Mål 2"),
    ]
    assert told(paper, "status", "subject", "subject_kind") == [
        ("Losene møter skipene i tide", "goal"),
        ("Ingen venter på kai", "goal"),
    ]


def test_words_under_quarters_below_a_heading_of_plans_are_activities() -> None:
    paper = (
        Paper()
        .page()
        .heading("Plan framover")
        .table(
            ("Prosjekt", "4. kv. 2025", "1. kv. 2026", "2. kv. 2026"),
            ("Kaipuls", "Støping", C("Innredning", columns=2)),
            ("Ny brulogg", "", "Opplæring", ""),
        )
    )
    assert told(paper, "activity", "service", "text", "from", "to") == [
        ("Kaipuls", "Støping", "2025-Q4", "2025-Q4"),
        ("Kaipuls", "Innredning", "2026-Q1", "2026-Q2"),
        ("Ny brulogg", "Opplæring", "2026-Q1", "2026-Q1"),
    ]


def test_what_is_said_of_areas_under_a_head_of_assessments() -> None:
    paper = Paper().table(
        ("Område", "Vurdering"),
        ("Losing", "Ventetiden faller, særlig i nord."),
        ("Merking", "Arbeidet går tregt fordi det mangler båter."),
    )
    assert told(paper, "assessment", "subject", "subject_kind", "text") == [
        ("Losing", "area", "Ventetiden faller, særlig i nord"),
        ("Merking", "area", "Arbeidet går tregt fordi det mangler båter"),
    ]


def test_minutes_in_a_table_tell_what_was_decided_and_who_follows_up() -> None:
    paper = (
        Paper(upright=True)
        .page()
        .heading("Referat frå møte i losutvalet")
        .table(
            ("Sak", "Tema", "Drøfting", "Konklusjon", "Oppfølging", "Frist"),
            ("1/26", "Innkalling", "Ingen merknader.", "Innkallinga er godkjend.", "", ""),
            (
                "2/26",
                "Kaipuls",
                "To tilbod kom inn.",
                "Utvalet går inn for tilbod B.",
                "Losdirektøren lyser ut anbod",
                "15. mars 2026",
            ),
        )
    )
    assert told(paper, "decision", "case_id", "text", "outcome") == [
        ("1/26", "Innkallinga er godkjend", "adopted"),
        ("2/26", "Utvalet går inn for tilbod B", "adopted"),
    ]
    assert told(paper, "follow_up", "case_id", "action", "owner", "due") == [
        ("2/26", "lyser ut anbod", "Losdirektøren", "2026-03-15")
    ]


def test_tasks_under_a_heading_that_speaks_of_needs_are_no_needs() -> None:
    paper = (
        Paper()
        .page()
        .heading("Hva vi trenger og hva vi gjør")
        .table(
            ("Oppgave", "Ansvarlig", "Frist", "Status"),
            ("Purre på to havner", "Kartseksjonen", "20.8.2026", "Pågår"),
            ("Skrive ny utlysning", "Innkjøp", "5.9.2026", "Ikke startet"),
        )
    )
    assert told(paper, "dependency", "on") == []
    assert told(paper, "follow_up", "action", "owner") == [
        ("Purre på to havner", "Kartseksjonen"),
        ("Skrive ny utlysning", "Innkjøp"),
    ]


def test_a_sheet_that_names_its_project_is_of_that_and_not_of_the_report() -> None:
    paper = (
        Paper(upright=True)
        .page()
        .heading("Kvartalsrapport – fornying av merkesystemet")
        .table(
            ("Program", "Nytt merkesystem"),
            ("Eier", "Kystetaten"),
            ("Samlet status", C("Gul", light="yellow")),
            heads=0,
        )
    )
    assert told(paper, "initiative", "name") == [("Nytt merkesystem",)]
    assert told(paper, "owner", "subject", "owner") == [("Nytt merkesystem", "Kystetaten")]
    assert told(paper, "status", "subject", "value") == [("Nytt merkesystem", "yellow")]


def test_results_with_units_under_a_head_of_goals_are_indicators() -> None:
    paper = (
        Paper()
        .page()
        .heading("Resultat")
        .table(
            ("Resultatmål", "Eining", "Resultat", "Status", "Vurdering"),
            ("Tal på losingar", "losingar", "412", C(light="green"), "Talet er som venta."),
            ("Ventetid", "dagar", "52", C(light="red"), "Tida har auka på grunn av uvêr."),
        )
    )
    assert told(paper, "goal", "title") == []
    assert told(paper, "figure", "subject", "value", "unit") == [
        ("Tal på losingar", 412, "losingar"),
        ("Ventetid", 52, "dagar"),
    ]
    assert told(paper, "status", "subject", "subject_kind") == [
        ("Tal på losingar", "indicator"),
        ("Ventetid", "indicator"),
    ]


def test_an_owner_in_a_line_of_a_cell_ends_with_the_line() -> None:
    paper = Paper().page().heading("Prosjekter å følge")
    paper.table(
        (C(light="green"), "*Kaipuls\nProsjekteier: Losetaten\nAlle bøyene er på plass."),
        (C(light="red"), "*Ny brulogg\nProsjekteier: Havnevesenet\nNaboene har klaget."),
        heads=0,
    )
    assert told(paper, "owner", "subject", "owner") == [
        ("Kaipuls", "Losetaten"),
        ("Ny brulogg", "Havnevesenet"),
    ]


def test_the_name_of_a_stage_is_no_status_beside_one() -> None:
    paper = Paper().table(
        ("Leveranse", "Fase", "Status"),
        ("Kaipuls", "Test", C(light="green")),
        ("Ny brulogg", "Utvikling", C(light="red")),
        ("Fyrvakt", "Ikke startet", C(light="grey")),
    )
    assert told(paper, "status", "subject", "dimension", "value") == [
        ("Kaipuls", "status", "green"),
        ("Ny brulogg", "status", "red"),
        ("Fyrvakt", "status", "grey"),
    ]


def test_tasks_over_years_under_a_goal_are_activities() -> None:
    paper = Paper(upright=True).page().heading("Mål A – Flere trygge havner")
    paper.table(
        ("Hva", "Hvem", "Når"),
        ("Kjøpe 30 bøyer", "Losetaten", "2026–2027"),
        ("Lage felles vaktliste", "Havnevesenet", "2026"),
    )
    assert told(paper, "activity", "heading", "text", "actor", "from", "to") == [
        ("Flere trygge havner", "Kjøpe 30 bøyer", "Losetaten", "2026", "2027"),
        ("Flere trygge havner", "Lage felles vaktliste", "Havnevesenet", "2026", "2026"),
    ]
    assert told(paper, "follow_up", "action") == []


def test_costs_of_parts_of_programmes_year_by_year() -> None:
    paper = Paper(upright=True).heading("Kostnader")
    paper.table(
        ("Tiltak", "Delprosjekt", "2027", "2028"),
        ("Program trygg havn", "Kaikart", "(14)*", "24"),
        ("Program trygg havn", "Lanterner", "-2", "(2,5)*"),
        ("Program trygg havn", "Radar", "6", "7"),
        ("Farledsbasen", "Diverse tiltak", "8", "10"),
        ("Farledsbasen", "Overført", "4", ""),
        ("Losportalen", "", "3", "5"),
        ("Sum millioner kroner", "", "27", "41,5"),
    )
    found = told(paper, "figure", "subject", "value", "unit", "as_of", "text")
    assert {one[0] for one in found} == {
        "Program trygg havn Kaikart",
        "Program trygg havn Lanterner",
        "Program trygg havn Radar",
        "Farledsbasen Diverse tiltak",
        "Farledsbasen Overført",
        "Losportalen",
        "Sum",
    }
    assert ("Program trygg havn Kaikart", 14, "millioner kroner", "2027", "(14)*") in found
    assert ("Program trygg havn Lanterner", -2, "millioner kroner", "2027", "-2") in found
    assert ("Program trygg havn Lanterner", 2.5, "millioner kroner", "2028", "(2,5)*") in found
    assert sorted(one[0] for one in told(paper, "initiative", "name")) == [
        "Farledsbasen",
        "Kaikart",
        "Lanterner",
        "Losportalen",
        "Program trygg havn",
        "Radar",
    ]


def test_owners_of_projects_in_a_table_of_what_they_wait_for() -> None:
    head = ("Prosjekt", "Prosjekteier", "Avhengighet", "Kritikalitet")
    rows = (
        ("Kaipuls", "Losenheten", "Nye dybdedata", "Høy"),
        ("Kaipuls", "Losenheten", "Avtale om følere", "Lav"),
    )
    assert told(Paper().page().table(head, *rows), "owner", "subject", "owner") == [("Kaipuls", "Losenheten")]
    others = ("Prosjekt", "Ansvarlig", "Avhengighet", "Kritikalitet")
    assert not told(Paper().page().table(others, *rows), "owner", "subject", "owner")
