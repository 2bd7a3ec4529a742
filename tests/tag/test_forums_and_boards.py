"""Papers of forums and boards: their number, programmes without times, what is done ahead."""

from __future__ import annotations

from table_papers import C, Paper, report, told

from schemas.page import BlockKind


def test_a_number_behind_a_sign_is_that_of_the_forum() -> None:
    paper = Paper().heading("Havneforum #14").paragraph("2026-03-11")

    assert told(paper, "document", "meeting_number") == [("14",)]


def test_first_names_behind_a_comma_present() -> None:
    paper = Paper().heading("Agenda")
    for item in ("Velkommen, Kari og Øyvind", "Ny kai i Nordvik, Anne Berg (Losen)", "Havn, by og land"):
        paper.item(item)

    assert told(paper, "agenda_item", "title", "presenters") == [
        ("Velkommen", [{"name": "Kari"}, {"name": "Øyvind"}]),
        ("Ny kai i Nordvik", [{"name": "Anne Berg", "organisation": "Losen"}]),
        ("Havn, by og land", None),
    ]


def test_a_programme_in_columns_is_read_text_by_text() -> None:
    parts = (
        "Nytt fra losene\nSlik meldes en ankomst\nmed farlig last",
        "Ny kai i Nordvik\nHva koster strøm fra land?",
    )
    paper = Paper(upright=True).heading("Invitasjon til havneforum 2026").paragraph("Velkommen 16. oktober.")
    paper.heading("Program for forumet", 14).table(("Del 1", "Del 2"), tuple(C(part) for part in parts))

    assert told(paper, "agenda_item", "title") == [
        ("Nytt fra losene",),
        ("Slik meldes en ankomst med farlig last",),
        ("Ny kai i Nordvik",),
        ("Hva koster strøm fra land?",),
    ]


def test_columns_under_a_programme_of_work_are_no_agenda() -> None:
    parts = ("Ny kai i Nordvik\nStrøm fra land", "Losportalen\nRene skip")
    paper = Paper(upright=True).heading("Program for grønne havner").table(("Del 1", "Del 2"), parts)

    assert told(paper, "agenda_item", "title") == []


def test_measures_ahead_are_activities_of_the_part_they_stand_in() -> None:
    paper = Paper().heading("Tiltak framover").heading("Innsikt", 14).paragraph("Utvalgte tiltak:")
    paper.item("Gjennomføre brukerundersøkelse").item("Dialog med rederier")

    assert told(paper, "activity", "heading", "text") == [
        ("Innsikt", "Gjennomføre brukerundersøkelse"),
        ("Innsikt", "Dialog med rederier"),
    ]
    assert told(paper, "initiative", "name") == []


def test_texts_over_quarters_are_what_happens_then() -> None:
    paper = (
        Paper()
        .heading("Losportalen kommer i fire deler")
        .paragraph("Hver del gir nye tjenester til havnene:")
    )
    for column, name in enumerate(("Del 1: Anløp", "Del 2: Farlig last", "Del 3: Ny betaling")):
        paper.put(name, 40 + 300 * column, 200).put("Registre", 40 + 300 * column, 240)
    for column in range(3):
        paper.put(f"Q{column + 1}/26", 40 + 300 * column, 440)

    assert told(paper, "activity", "text", "from") == [
        ("Del 1: Anløp", "2026-Q1"),
        ("Del 2: Farlig last", "2026-Q2"),
        ("Del 3: Ny betaling", "2026-Q3"),
    ]


def test_counts_over_quarters_are_no_plan() -> None:
    paper = Paper().heading("Meldinger per kvartal")
    for column, count in enumerate((120, 90, 80)):
        paper.put(f"Sendt ut {count}", 40 + 300 * column, 200).put(
            f"Q{column + 1}/26", 40 + 300 * column, 440
        )

    assert told(paper, "activity", "text") == []


def test_short_texts_on_a_slide_of_what_is_wished_for_are_goals() -> None:
    paper = Paper().heading("Forside").page().heading("Ønsket situasjon")
    paper.put("Ett register", 40, 150, BlockKind.HEADING, 14).put("for alle havner", 40, 166)
    paper.put("Like rutiner i alle havner", 40, 300).put("Bedre data om anløp og last", 500, 200)

    assert {title for (title,) in told(paper, "goal", "title")} == {
        "Ett register for alle havner",
        "Like rutiner i alle havner",
        "Bedre data om anløp og last",
    }


def test_lists_of_news_tell_events_to_come() -> None:
    paper = Paper().heading("Havneforum #14").paragraph("2026-03-11").page().heading("Nytt fra havnene")
    for item in (
        "Losforbundet arrangerer kurs om farlig last 2. juni.",
        "Workshop om landstrøm planlegges i løpet av høsten.",
        "Workshop om ankring ble holdt 2. februar.",
        "Forslag til kurs kan sendes til Losforbundet.",
        "Rederiet er truet av konkurs 4. juni.",
    ):
        paper.item(item)

    assert told(paper, "activity", "actor", "text", "from") == [
        ("Losforbundet", "Losforbundet arrangerer kurs om farlig last 2. juni", "2026-06-02"),
        (None, "Workshop om landstrøm planlegges i løpet av høsten", None),
    ]


def test_a_dash_parts_what_is_made_from_who_owns_it() -> None:
    paper = Paper().heading("Målbilde").item("Flere nasjonale prosjekter gir like tjenester")
    paper.item("Statens havnetilsyn – LOSNET", 1).item("Anløpsportalen – Direktoratet for havner", 1)

    assert told(paper, "owner", "subject", "owner") == [
        ("LOSNET", "Statens havnetilsyn"),
        ("Anløpsportalen", "Direktoratet for havner"),
    ]


def test_a_dash_in_a_list_of_other_things_parts_no_owner() -> None:
    paper = Paper().heading("Målbilde").item("Vi har spurt noen av dem som bruker havnene")
    paper.item("Statens havnetilsyn – LOSNET", 1).item("Anløpsportalen – Direktoratet for havner", 1)

    assert told(paper, "owner", "subject", "owner") == []


def test_cells_that_hold_the_same_number_are_figures_each() -> None:
    paper = Paper(upright=True).heading("Antall havner per region, mars 2026")
    paper.table(("Region", "Åpne", "Stengt", "Sum"), ("Nord", "5", "0", "5"), ("Sør", "3", "2", "5"))

    assert told(paper, "figure", "subject", "value") == [
        ("Nord", 5),
        ("Nord", 0),
        ("Nord", 5),
        ("Sør", 3),
        ("Sør", 2),
        ("Sør", 5),
    ]


def test_a_comma_and_a_dash_behind_an_amount_are_kroner() -> None:
    paper = report("Skiltene vil koste cirka 2 500,- i året.", "Kaia kostet 20 000,-")

    assert told(paper, "figure", "subject", "value", "unit") == [
        ("Skiltene", 2500, "kr"),
        ("Kaia", 20000, "kr"),
    ]


def _chart(*names: str) -> Paper:
    """A slide with two bars beside an axis, each with its number over it and a name below."""
    paper = Paper().heading("Anløp per 26. april 2026")
    for step in range(5):
        paper.put(f"{400 - 100 * step}", 40, 150 + 50 * step)
    for column, (name, value) in enumerate(zip(names, ("310", "150"), strict=True)):
        middle = 200 + 200 * column
        paper.put(value, middle - 3 * len(value), 180).put(name, middle - 3 * len(name), 400)
    return paper


def test_bars_of_a_chart_are_figures_of_what_stands_below_them() -> None:
    assert told(_chart("Ferjer", "Fiskebåter"), "figure", "subject", "value", "as_of") == [
        ("Ferjer", 310, "2026-04-26"),
        ("Fiskebåter", 150, "2026-04-26"),
    ]


def test_bars_over_months_are_left_to_the_reader() -> None:
    assert told(_chart("Januar", "Februar"), "figure", "value") == []


def test_a_slide_that_begins_with_who_owns_it_is_about_what_its_title_names() -> None:
    paper = Paper().heading("Status for havnene").page().heading("Losen havnelab")
    paper.item("Eies av Havneetaten og Nordvik kommune").item("Tester havnens systemer her")

    assert told(paper, "owner", "subject", "owner") == [("Losen havnelab", "Havneetaten og Nordvik kommune")]


def test_who_works_on_something_tells_its_name() -> None:
    paper = report("Til stede var prosjektgruppen for LOS-X Anløp v. 2.0 (på Teams).")

    assert told(paper, "initiative", "name") == [("LOS-X Anløp",)]


def test_a_label_may_say_what_the_plan_is() -> None:
    paper = Paper().heading("Losportalen, 4. mars 2026").page().heading("Status")
    paper.item("Losene har oppdraget").item("Gjeldende plan: Utprøving i mai 2026").item(
        "Plan: Losene er klare"
    )

    assert told(paper, "activity", "text", "from") == [("Utprøving i mai 2026", "2026-05")]


def test_texts_that_hang_from_a_line_under_a_plan_are_activities() -> None:
    paper = Paper().heading("Forside, mars 2026").page().heading("Tentativ framdriftsplan for ny kai")
    paper.put("April/mai 2026\nLyse ut anbudet", 40, 250).put("Juni 2026: Avtale med entreprenør", 340, 252)
    paper.put("1. oktober\nGamle kai stenges", 640, 248)

    assert told(paper, "activity", "text", "from") == [
        ("Lyse ut anbudet", "2026-04"),
        ("Avtale med entreprenør", "2026-06"),
        ("Gamle kai stenges", "2026-10-01"),
    ]


def test_a_deck_may_be_about_what_its_running_head_names() -> None:
    paper = Paper().heading("Havnens Måledata Havneforum 5. mars 2026")
    for heading, item in (("Status", "Tiltaket"), ("Teknikk", "Målinger samles i portalen")):
        paper.page().heading("Havnens Måledata")
        paper.document.pages[-1].blocks[-1].kind = BlockKind.HEADER
        paper.heading(heading).item(item).item("Losen har oppdraget")

    assert told(paper, "initiative", "name") == [("Havnens Måledata",)]
