"""What decks of several agencies have in common: clocks before cases, heads that are compounds, keys."""

from __future__ import annotations

import pytest
from table_papers import C, Paper
from test_boxes_and_groups import put, records
from test_columns_by_content import told

from schemas.page import BlockKind


def programme(*times: str) -> Paper:
    paper = Paper().page().heading("Program")
    for at, (time, title) in enumerate(zip(times, ("Velkommen", "Ny kai", "Eventuelt"), strict=True)):
        put(paper.document.pages[0], time, 50, 100.0 + at * 60)
        put(paper.document.pages[0], title, 190, 100.0 + at * 60)
        put(paper.document.pages[0], "Alle", 189, 124.0 + at * 60)
    return paper


def test_times_in_four_digits_beside_cases() -> None:
    items = records(programme("0900–0915", "0915–1000", "1000–1030"), "agenda_item")
    assert [(one["title"], one["start"], one["end"]) for one in items] == [
        ("Velkommen", "09.00", "09.15"),
        ("Ny kai", "09.15", "10.00"),
        ("Eventuelt", "10.00", "10.30"),
    ]


def test_years_are_no_times() -> None:
    assert records(programme("2023–2024", "2024–2025", "2025–2026"), "agenda_item") == []


def minutes(*cases: str) -> Paper:
    paper = Paper().page().heading("Saker og utfall")
    for case in cases:
        paper.heading(case, 18).paragraph("Innleder: Kari Vik").paragraph("Beslutning: Kaia bygges i mur")
        paper.paragraph("Aksjon: Hente inn tilbud på stein – Havnesjefen, 30. juni 2025")
    return paper


def test_clocks_before_headings_of_cases() -> None:
    paper = minutes("[12:30] Valg av kai", "[12:45] Valg av båt", "[13:10] Valg av los")
    assert [(one["title"], one["start"], one["presenters"]) for one in records(paper, "agenda_item")] == [
        ("Valg av kai", "12:30", [{"name": "Kari Vik"}]),
        ("Valg av båt", "12:45", [{"name": "Kari Vik"}]),
        ("Valg av los", "13:10", [{"name": "Kari Vik"}]),
    ]
    assert {(one["action"], one["owner"], one["due"]) for one in records(paper, "follow_up")} == {
        ("Hente inn tilbud på stein", "Havnesjefen", "2025-06-30")
    }


@pytest.mark.parametrize("head", ["Eigaravdeling", "Ansvarsseksjon", "Eierenhet"])
def test_a_compound_of_who_owns_and_a_kind_of_body_heads_owners(head: str) -> None:
    paper = Paper().table(
        ("Tiltak", head, "Status"), ("Kaipuls", "Tannhelse", "Rød"), ("Isvakt", "Kultur", "Gul")
    )
    assert told(paper, "owner", "subject", "owner") == [("Kaipuls", "Tannhelse"), ("Isvakt", "Kultur")]


def test_from_whom_something_is_needed() -> None:
    paper = Paper().table(
        ("Delprosjekt", "Må ha", "Fra", "Senest"),
        ("Kaipuls", "Strøm på kaia", "Entreprenøren", "1. mai 2025"),
        ("Isvakt", "Rom til servere", "Klinikkene", "1. juni 2025"),
    )
    assert told(paper, "dependency", "subject", "on", "owner", "due") == [
        ("Kaipuls", "Strøm på kaia", "Entreprenøren", "2025-05-01"),
        ("Isvakt", "Rom til servere", "Klinikkene", "2025-06-01"),
    ]


def test_cases_by_what_they_are_for_and_minutes() -> None:
    paper = Paper().page().heading("Saklista")
    paper.table(
        ("Sak", "Kva", "Føremål", "Tid", "Innleiar"),
        ("21/25", "Ny kai", "Orientering", "5 min", "Torbjørn Vik"),
        ("22/25", "Ny båt", "Drøfting", "30 min", "Solveig Hauge"),
    )
    assert told(paper, "agenda_item", "case_id", "title", "item_type") == [
        ("21/25", "Ny kai", "Orientering"),
        ("22/25", "Ny båt", "Drøfting"),
    ]


def test_a_list_of_tasks_without_heads() -> None:
    paper = (
        Paper()
        .page()
        .heading("Siden sist")
        .table(
            ("Hente inn tilbud på stein", "Kontoret for styring", "15.10.", "Utført"),
            ("Regne ut hva kaia koster", "Økonomiavdelingen", "1.11.", "Ikke startet"),
            heads=0,
        )
    )
    paper.document.properties["created"] = "2025-10-01"
    assert told(paper, "follow_up", "action", "owner", "due", "status") == [
        ("Hente inn tilbud på stein", "Kontoret for styring", "2025-10-15", "Utført"),
        ("Regne ut hva kaia koster", "Økonomiavdelingen", "2025-11-01", "Ikke startet"),
    ]
    assert told(paper, "initiative", "name") == []


def test_the_sign_of_a_key_whose_words_say_nothing_has_the_colour_that_is_left() -> None:
    paper = (
        Paper()
        .page()
        .heading("Prosjektene")
        .table(("Prosjekt", "Nå"), ("Kaipuls", "▲"), ("Isvakt", "●"), ("Brulogg", "▼"))
    )
    paper.paragraph("▲ etter planen   ● forsinket   ▼ tas opp med styret")
    assert told(paper, "status", "subject", "value") == [
        ("Kaipuls", "green"),
        ("Isvakt", "yellow"),
        ("Brulogg", "red"),
    ]


def test_what_comes_first_and_has_a_light_is_named_and_not_planned() -> None:
    rows = (("Training for volunteers", C("On track", "green")), ("Border channel", C("At risk", "yellow")))
    paper = Paper().table(
        ("Activity", "In charge", "Rating"), *((name, "Nordic desk", cell) for name, cell in rows)
    )
    assert told(paper, "initiative", "name") == [(name,) for name, _ in rows]
    assert told(paper, "activity", "text") == []


def test_sub_goals_under_numbered_goals() -> None:
    paper = Paper().page().heading("Effektmål for ny kai").heading("1. Folk slipper å vente", 18)
    paper.paragraph("1.1 Båtene går hvert kvarter").heading("2. Kaia tåler flo", 18)
    paper.paragraph("2.1 Alle planker er prøvd i sjø")
    assert [(one["label"], one.get("parent")) for one in records(paper, "goal")] == [
        ("1", None),
        ("1.1", "1"),
        ("2", None),
        ("2.1", "2"),
    ]


def test_rows_without_heads_on_the_slide_of_a_goal_are_its_parts() -> None:
    paper = Paper().page().paragraph("Satsingsområde 2").heading("Eldre bur heime lenger")
    paper.page().heading("Eldre bur heime lenger").table(
        ("Tenesta kjem når ho har lova", "Ni av ti besøk er innanfor tida", "I rute"),
        ("Alarmar er første val", "Opplæringa av dei tilsette heng etter", "Forseinka"),
        heads=0,
    )
    assert [(one["title"], one["parent"]) for one in records(paper, "goal") if one.get("parent")] == [
        ("Tenesta kjem når ho har lova", "Satsingsområde 2"),
        ("Alarmar er første val", "Satsingsområde 2"),
    ]


def test_who_has_a_task_and_when_stands_below_its_heading() -> None:
    paper = Paper().page().heading("Oppgåver etter møtet")
    paper.heading("Legge fram ei sak om kaia", 18).paragraph("Økonomisjefen · frist 1. september 2025")
    assert told(paper, "follow_up", "action", "owner", "due") == [
        ("Legge fram ei sak om kaia", "Økonomisjefen", "2025-09-01")
    ]


def test_the_goal_of_a_card_is_owned_by_its_title() -> None:
    paper = Paper().page().heading("Kva vi vil oppnå")
    page = paper.document.pages[0]
    for panel, goal in enumerate(("Elevane har éi mappe", "Folk får svar same dag")):
        put(page, f"Mål {panel + 1}", 60, 100.0 + panel * 200, BlockKind.HEADING, panel)
        put(page, goal, 60, 130.0 + panel * 200, BlockKind.PARAGRAPH, panel)
        put(page, "Ansvar: Seksjon for opplæring", 60, 160.0 + panel * 200, BlockKind.PARAGRAPH, panel)
    assert [one["subject"] for one in records(paper, "owner")] == [
        "Elevane har éi mappe",
        "Folk får svar same dag",
    ]


def test_a_heading_further_down_heads_nothing_beside_and_above_it() -> None:
    paper = Paper().page().heading("Delprosjekt: Kaipuls")
    page = paper.document.pages[0]
    put(page, "Eier: Havneetaten", 50, 80)
    put(page, "Gjort denne måneden", 50, 200, BlockKind.HEADING)
    put(page, "Målt vannstand", 50, 230, BlockKind.LIST_ITEM)
    put(page, "Status: I rute", 600, 80, BlockKind.HEADING, 0)
    assert told(paper, "status", "subject", "value") == [("Kaipuls", "green")]


def test_what_is_decided_on_a_slide_of_earlier_cases_is_of_the_slides_own() -> None:
    paper = Paper().page().heading("Sak 22/25").page().heading("Oppfølging fra forrige møte")
    for case in ("14/25 Ny kai", "16/25 Ny båt"):
        paper.heading(case, 18).paragraph("Kaia lekker.").paragraph("Svar: Den er tettet.")
    paper.paragraph("Forslag til vedtak: Rådet tar saken til orientering.")
    assert told(paper, "decision", "case_id") == [("22/25",)]


def test_a_log_tells_what_is_proposed_from_what_is_decided() -> None:
    paper = (
        Paper()
        .page()
        .heading("Beslutningslogg")
        .table(
            ("Sak", "Beslutning", "Utfall"),
            ("34/25", "Rådet velger leverandør B", "Vedtatt"),
            ("35/25", "Rådet tar rapporten til etterretning", "Forslag"),
            ("36/25", "Opsjonen på båt utløses ikke", "Vedtatt"),
        )
    )
    assert told(paper, "decision", "case_id", "outcome") == [
        ("34/25", "adopted"),
        ("35/25", "proposed"),
        ("36/25", "adopted"),
    ]


def agenda(*items: tuple[str, str, str]) -> Paper:
    paper = Paper().page().heading("Dagsorden")
    page = paper.document.pages[0]
    for at, (mark, title, kind) in enumerate(items):
        put(page, mark, 50, 100.0 + at * 80)
        put(page, title, 150, 100.0 + at * 80)
        put(page, kind, 600, 100.0 + at * 80)
    return paper


@pytest.mark.parametrize("before", ["{}", "{}.", "Sak {}/2025"])
def test_numbers_alone_beside_cases(before: str) -> None:
    marks = [before.format(number) for number in (1, 2, 3)]
    paper = agenda(
        (marks[0], "Godkjenning av saksliste", "Beslutning"),
        (marks[1], "Hva har skjedd siden mai", "Orientering"),
        (marks[2], "Tomt til ny brygge", "Beslutning"),
    )
    assert [(one["case_id"], one["title"], one["item_type"]) for one in records(paper, "agenda_item")] == [
        (marks[0].removeprefix("Sak ").rstrip("."), "Godkjenning av saksliste", "Beslutning"),
        (marks[1].removeprefix("Sak ").rstrip("."), "Hva har skjedd siden mai", "Orientering"),
        (marks[2].removeprefix("Sak ").rstrip("."), "Tomt til ny brygge", "Beslutning"),
    ]


def test_who_presents_behind_a_dash_and_what_for_in_brackets() -> None:
    paper = Paper().page().heading("Agenda")
    paper.paragraph("10:00 Opening — Chair (for approval)").paragraph(
        "10:10 Actions — Fiona Reid (for information)"
    )
    paper.paragraph("10:25 Contract: options — Priya Nair (for decision)")
    assert [
        (one["title"], one["item_type"], [who["name"] for who in one["presenters"]])
        for one in records(paper, "agenda_item")
    ] == [
        ("Opening", "for approval", ["Chair"]),
        ("Actions", "for information", ["Fiona Reid"]),
        ("Contract: options", "for decision", ["Priya Nair"]),
    ]


@pytest.mark.parametrize(
    ("line", "owner", "due", "status"),
    [
        ("Hente inn tilbud på stein [KL] – innen 1. oktober 2025", "KL", "2025-10-01", None),
        ("Hente inn tilbud på stein (Økonomi, 1. oktober 2025) – pågår", "Økonomi", "2025-10-01", "pågår"),
        ("Hente inn tilbud på stein [KL] – ferdig", "KL", None, "ferdig"),
    ],
)
def test_who_has_a_task_in_brackets(line: str, owner: str, due: str | None, status: str | None) -> None:
    paper = Paper().page().heading("Oppgaver fra forrige møte").item(line)
    assert told(paper, "follow_up", "action", "owner", "due", "status") == [
        ("Hente inn tilbud på stein", owner, due, status)
    ]


def test_crosses_under_quarters_are_a_plan_and_no_tasks() -> None:
    paper = (
        Paper()
        .page()
        .heading("Ny kai")
        .table(
            ("Hva", "Hvem", "Q1 2026", "Q2 2026", "Q3 2026"),
            ("Ansette leder", "Havnestyret", "x", "", ""),
            ("Bygge muren", "Teknisk etat", "", "x", "x"),
        )
    )
    assert told(paper, "activity", "text", "actor", "from", "to") == [
        ("Ansette leder", "Havnestyret", "2026-Q1", "2026-Q1"),
        ("Bygge muren", "Teknisk etat", "2026-Q2", "2026-Q3"),
    ]
    assert told(paper, "follow_up", "action") == []


@pytest.mark.parametrize("line", ["Isvakt ← Tilskudd fra fylket", "Isvakt <- Tilskudd fra fylket"])
def test_an_arrow_that_points_back_from_what_is_needed(line: str) -> None:
    paper = Paper().page().heading("Prosjekter").table(("Prosjekt", "Status"), ("Isvakt", "Forsinket"))
    paper.page().heading("Avhengigheter").paragraph(line)
    assert told(paper, "dependency", "subject", "on") == [("Isvakt", "Tilskudd fra fylket")]


def test_notes_in_boxes_of_their_own_are_proposals() -> None:
    paper = Paper().page().heading("Innspill til nye tiltak")
    for panel, text in enumerate(("Felles vaktplan for losene", "Droner til inspeksjon av fyr")):
        put(paper.document.pages[0], text, 60, 100.0 + panel * 80, panel=panel)
    assert [one["text"] for one in records(paper, "proposal")] == [
        "Felles vaktplan for losene",
        "Droner til inspeksjon av fyr",
    ]


def test_the_box_above_others_is_the_goal_of_them_all() -> None:
    paper = Paper().page().heading("Målbilde")
    page = paper.document.pages[0]
    put(page, "Tryggere kyst", 300, 80, BlockKind.HEADING, 0)
    for panel, goal in enumerate(("Færre ulykker", "Lavere utslipp"), 1):
        put(page, goal, 60 + panel * 200, 200, BlockKind.HEADING, panel)
        page.blocks[-1].level = 3
    assert [(one["title"], one.get("parent")) for one in records(paper, "goal")] == [
        ("Tryggere kyst", None),
        ("Færre ulykker", "Tryggere kyst"),
        ("Lavere utslipp", "Tryggere kyst"),
    ]


def test_goals_that_count_on_with_who_owns_them_below() -> None:
    paper = Paper().page().heading("Dit vil vi: målene for kaia")
    paper.heading("A Folk skal slippe å vente", 18).paragraph("Eies av Havnekontoret")
    paper.heading("B Båtene skal gå til tida", 18).paragraph("Eies av Rederiet")
    assert [(one["label"], one["title"]) for one in records(paper, "goal")] == [
        ("A", "Folk skal slippe å vente"),
        ("B", "Båtene skal gå til tida"),
    ]
    assert told(paper, "owner", "subject", "owner") == [
        ("Folk skal slippe å vente", "Havnekontoret"),
        ("Båtene skal gå til tida", "Rederiet"),
    ]


def test_a_name_that_begins_like_a_sum_is_none() -> None:
    paper = Paper().table(("Prosjekt", "Status"), ("Samlet havnedata", "Forsinket"), ("Samlet", "I rute"))
    assert told(paper, "initiative", "name") == [("Samlet havnedata",)]


@pytest.mark.parametrize("label", ["Siden sist", "Hva skjedde", "Utfall"])
def test_any_label_before_what_came_of_an_earlier_case(label: str) -> None:
    paper = Paper().page().heading("Oppfølging av tidligere saker").heading("3-10/25 Ny kai", 18)
    paper.paragraph("Rådet ba om en plan for kaia.").paragraph(f"{label}: Planen er lagt fram.")
    assert told(paper, "follow_up", "case_id", "title", "text", "action") == [
        ("3-10/25", "Ny kai", "Rådet ba om en plan for kaia.", "Planen er lagt fram")
    ]


def test_an_organisation_keeps_its_small_words() -> None:
    paper = (
        Paper()
        .page()
        .heading("Saksliste")
        .table(
            ("Saksnr", "Sak", "Type", "Innleder"),
            ("1/25", "Ny kai", "Orientering", "Randi Moe, Universitetet i Vest"),
            ("2/25", "Ny båt", "Drøfting", "Ola Vik, Rådet for havner"),
        )
    )
    assert [who[0]["organisation"] for (who,) in told(paper, "agenda_item", "presenters")] == [
        "Universitetet i Vest",
        "Rådet for havner",
    ]


def named(*lines: str) -> Paper:
    paper = Paper().page().heading("Prosjekter").table(("Prosjekt", "Eier"), ("Isvakt", "Havneetaten"))
    paper.page().heading("Prosjektene våre").heading("Isvakt", 18)
    for line in lines:
        paper.paragraph(line)
    return paper


def test_a_colour_before_a_colon_is_the_status_of_what_the_heading_names() -> None:
    paper = named("Rød: ingen leverandør har meldt seg")
    assert told(paper, "status", "subject", "value") == [("Isvakt", "red")]


def test_what_is_needed_by_the_one_that_the_heading_names() -> None:
    assert told(named("Venter på endring i havneloven."), "dependency", "subject", "on") == [
        ("Isvakt", "endring i havneloven")
    ]


def test_a_box_with_a_colours_word_on_the_slide_of_a_project() -> None:
    paper = Paper().page().heading("Isvakt")
    put(paper.document.pages[0], "Prosjekteier: Havneetaten", 50, 80)
    put(paper.document.pages[0], "GUL", 700, 80, panel=0)
    assert told(paper, "status", "subject", "value") == [("Isvakt", "yellow")]
    assert told(paper, "owner", "subject", "owner") == [("Isvakt", "Havneetaten")]


def test_tasks_on_cards_with_who_and_when_in_lines_of_their_own() -> None:
    paper = Paper().page().heading("Dette tok vi på oss sist")
    page = paper.document.pages[0]
    for panel, (task, who) in enumerate((("Prøve kartet", "Kystlaget"), ("Regne på gebyr", "Økonomistaben"))):
        put(page, task, 60 + panel * 300, 100, BlockKind.HEADING, panel)
        put(page, who, 60 + panel * 300, 130, BlockKind.PARAGRAPH, panel)
        put(page, "Frist: 1. mars 2026", 60 + panel * 300, 160, BlockKind.PARAGRAPH, panel)
    assert told(paper, "follow_up", "action", "owner", "due") == [
        ("Prøve kartet", "Kystlaget", "2026-03-01"),
        ("Regne på gebyr", "Økonomistaben", "2026-03-01"),
    ]
