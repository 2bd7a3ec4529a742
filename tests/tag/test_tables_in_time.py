"""Tables with a column for each month, quarter or year, and charts of who answers for what."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import C, Paper

from tag import tag_document


def records(paper: Paper, kind: str) -> list[dict[str, Any]]:
    found = [record.fields() for record in tag_document(paper.document)]
    return [
        {key: value for key, value in one.items() if key != "kind"} for one in found if one["kind"] == kind
    ]


def test_lights_under_months_are_of_the_month_in_the_year_of_the_document() -> None:
    paper = (
        Paper()
        .heading("Havnestyret 18. juni 2025")
        .table(
            ("Prosjekt", "April", "Mai"),
            ("Ny molo", C(light="green"), C(light="green")),
            ("Landstrøm", C(light="red"), C(light="yellow")),
        )
    )
    assert [(one["subject"], one["value"], one["as_of"]) for one in records(paper, "status")] == [
        ("Ny molo", "green", "2025-04"),
        ("Ny molo", "green", "2025-05"),
        ("Landstrøm", "red", "2025-04"),
        ("Landstrøm", "yellow", "2025-05"),
    ]


def test_words_under_years_are_planned() -> None:
    paper = (
        Paper()
        .heading("Det vi gjør hvert år")
        .table(
            ("Sted", "Ansvarlig", "2026", "2027"),
            ("Indre havn", "Havnevesenet", "Tegne ny molo", "Bygge moloen"),
            ("Øya", "Teknisk etat", "", "Flytte lykta på neset"),
        )
    )
    assert records(paper, "activity") == [
        {
            "heading": "Det vi gjør hvert år",
            "actor": actor,
            "text": text,
            "from": year,
            "to": year,
        }
        for actor, text, year in (
            ("Havnevesenet", "Tegne ny molo", "2026"),
            ("Havnevesenet", "Bygge moloen", "2027"),
            ("Teknisk etat", "Flytte lykta på neset", "2027"),
        )
    ]


def test_numbers_under_years_are_not_planned() -> None:
    paper = Paper().table(("Tiltak", "2026", "2027"), ("Ny molo", "4 mill. kr", "12 mill. kr"))
    assert records(paper, "activity") == []


@pytest.mark.parametrize("piece", [C(light="purple"), "X", "■"])
def test_a_bar_over_quarters_tells_from_when_to_when(piece: C | str) -> None:
    paper = Paper().table(
        ("Aktivitet", "Hvem", "Q3 2025", "Q4 2025", "Q1 2026"),
        ("Måle dybden i renna", "Kartlaget", piece, piece, ""),
        ("Merke renna på nytt", "Havnevesenet", "", "", piece),
    )
    assert [(one["text"], one["from"], one["to"]) for one in records(paper, "activity")] == [
        ("Måle dybden i renna", "2025-Q3", "2025-Q4"),
        ("Merke renna på nytt", "2026-Q1", "2026-Q1"),
    ]


LETTERS = (
    ("Prosjekt", "Havn", "Kart", "IT"),
    ("Ny molo", "A", "R", "I"),
    ("Dybdebase", "C", "A", "R"),
)


def owners(paper: Paper) -> list[tuple[str, str]]:
    return [(one["subject"], one["owner"]) for one in records(paper, "owner")]


def test_letters_tell_who_answers() -> None:
    assert owners(Paper().heading("Roller").table(*LETTERS)) == [("Ny molo", "Havn"), ("Dybdebase", "Kart")]


def test_the_page_tells_what_letters_mean() -> None:
    paper = Paper().heading("Roller").table(*LETTERS).paragraph("A: avventer, C: blir spurt, R = ansvarlig")
    assert owners(paper) == [("Ny molo", "Kart"), ("Dybdebase", "IT")]


def test_other_letters_tell_nothing() -> None:
    rows = [[cell.replace("A", "B") if len(cell) == 1 else cell for cell in row] for row in LETTERS]
    assert owners(Paper().heading("Roller").table(*rows)) == []


def test_a_column_of_labelled_goals_is_one_of_goals_whatever_its_head() -> None:
    paper = Paper().table(
        ("Hvor vi skal", "Veien dit", "Svarer for det"),
        (C("Hovedmål A: Havna er trygg", rows=2), "Delmål A1 Alle kjenner renna", "Havnevesenet"),
        ("Delmål A2 Lyktene virker", "Teknisk etat"),
    )
    assert owners(paper) == [("Alle kjenner renna", "Havnevesenet"), ("Lyktene virker", "Teknisk etat")]


def test_units_own_nothing_and_make_the_numbers_beside_them_figures() -> None:
    paper = Paper().table(
        ("Indikator", "Enhet", "Før", "Nå"),
        ("Skip på rett kurs", "prosent", "38", "61"),
        ("Tid til varsel", "dager", "9", "8"),
    )
    assert owners(paper) == []
    assert [(one["subject"], one["value"], one["unit"]) for one in records(paper, "figure")] == [
        ("Skip på rett kurs", 38, "%"),
        ("Skip på rett kurs", 61, "%"),
        ("Tid til varsel", 9, "dager"),
        ("Tid til varsel", 8, "dager"),
    ]


def test_a_bar_with_words_lasts_as_long_as_the_quarters_it_covers() -> None:
    paper = Paper().table(
        (C("Satsing", rows=2), C("2026", columns=3)),
        ("Q1", "Q2", "Q3"),
        ("Fjerntårn", C("Montere kameraer i Vardal", columns=2), "Prøvedrift uten tårn"),
        ("Lading", "", C("Grave ned ny kabel", columns=2)),
        heads=2,
    )
    found = [(one["service"], one["text"], one["from"], one["to"]) for one in records(paper, "activity")]
    assert sorted(found) == [
        ("Fjerntårn", "Montere kameraer i Vardal", "2026-Q1", "2026-Q2"),
        ("Fjerntårn", "Prøvedrift uten tårn", "2026-Q3", "2026-Q3"),
        ("Lading", "Grave ned ny kabel", "2026-Q2", "2026-Q3"),
    ]


def test_from_and_to_in_columns_of_their_own() -> None:
    paper = Paper().table(
        ("Aktør", "System", "Steg", "Fra", "Til"),
        ("IT-avdelingen", "Snøplan", "Koble til værvarsel", "februar 2026", "15.5.2026"),
    )
    assert records(paper, "activity") == [
        {
            "actor": "IT-avdelingen",
            "service": "Snøplan",
            "text": "Koble til værvarsel",
            "from": "2026-02",
            "to": "2026-05-15",
        }
    ]


def test_the_goals_beside_indicators_are_told_too() -> None:
    paper = Paper().table(
        ("Mål", "Indikator", "Status"),
        (C("Trygg havn", rows=2), "Skip på rett kurs", C(light="green")),
        ("Tid til varsel", C(light="red")),
    )
    assert [one["title"] for one in records(paper, "goal")] == ["Trygg havn"]
    assert [one["subject"] for one in records(paper, "status")] == ["Skip på rett kurs", "Tid til varsel"]


def test_the_unit_in_brackets_is_no_part_of_what_is_counted() -> None:
    paper = Paper().table(("Indikator", "2024", "2025"), ("Sykefravær (prosent)", "9,1", "8,7"))
    assert [(one["subject"], one["unit"]) for one in records(paper, "figure")] == [("Sykefravær", "%")] * 2


def test_an_owner_with_a_label_below_the_name() -> None:
    paper = (
        Paper()
        .heading("Prosjektene nå")
        .table(
            ("*Mottak\n/Ansvarlig: Tone Hall", C(light="green"), "Går greit."),
            ("*Lesesal\n/Ansvarlig: Odd Bakke", C(light="red"), "Står stille."),
            heads=0,
        )
    )
    assert owners(paper) == [("Mottak", "Tone Hall"), ("Lesesal", "Odd Bakke")]


def test_when_and_what_alone_is_a_schedule_and_with_a_deadline_a_task() -> None:
    rows = ("Januar 2026", "Sette ut de siste målerne"), ("Mars 2026", "Folkemøter i fire bygder")
    planned = Paper().heading("Hva skjer").table(("Når", "Hva"), *rows)
    assert [(one["text"], one["to"]) for one in records(planned, "activity")] == [
        ("Sette ut de siste målerne", "2026-01"),
        ("Folkemøter i fire bygder", "2026-03"),
    ]
    asked = Paper().heading("Etter møtet").table(("Frist", "Hva"), *rows)
    assert [one["due"] for one in records(asked, "follow_up")] == ["2026-01", "2026-03"]
    assert records(asked, "activity") == []


def test_a_forecast_goes_before_what_was_planned_at_first() -> None:
    paper = Paper().table(
        ("Milestone", "Responsible", "Baseline", "Forecast"),
        ("Open data portal", "Data team", "March 2026", "June 2026"),
    )
    assert [one["to"] for one in records(paper, "activity")] == ["2026-06"]


def test_the_heading_over_a_table_dates_its_numbers() -> None:
    paper = (
        Paper().heading("Brukt i 2025, mill. kr").table(("Post", "Brukt"), ("Målere", "2,4"), ("Rør", "31,0"))
    )
    assert [
        (one["subject"], one["value"], one["unit"], one["as_of"]) for one in records(paper, "figure")
    ] == [
        ("Målere", 2.4, "mill. kr", "2025"),
        ("Rør", 31, "mill. kr", "2025"),
    ]


def test_an_agenda_may_head_its_times_as_anything() -> None:
    paper = Paper().table(
        ("When", "Item", "Led by", "Purpose"),
        ("09:00–09:10", "Minutes", "Liv Strand", "For approval"),
        ("09:10–09:50", "Vessel contract", "Tom Berg", "For decision"),
        ("09:50–10:20", "Programme status", "Anne Holm", "For information"),
    )
    assert [
        (one["title"], one["start"], one["item_type"], one["presenters"][0]["name"])
        for one in records(paper, "agenda_item")
    ] == [
        ("Minutes", "09:00", "For approval", "Liv Strand"),
        ("Vessel contract", "09:10", "For decision", "Tom Berg"),
        ("Programme status", "09:50", "For information", "Anne Holm"),
    ]


def test_what_is_needed_from_whom() -> None:
    paper = Paper().table(
        ("Leveranse", "Trenger", "Fra", "Hvor kritisk"),
        ("Startlån", "Inntekt fra skattemyndigheten", "Skattekontoret", "høy"),
        ("Bostøtte", "Studentstatus hver måned", "Lånekontoret", "middels"),
    )
    assert [(one["subject"], one["owner"], one["criticality"]) for one in records(paper, "dependency")] == [
        ("Startlån", "Skattekontoret", "høy"),
        ("Bostøtte", "Lånekontoret", "middels"),
    ]


def test_a_head_with_a_unit_is_over_numbers() -> None:
    paper = Paper().table(
        ("Innsparing", "Vedteken verknad 2025 (1000 kr)"), ("Felles kontor", "1 200"), ("Nattvakt", "900")
    )
    assert [(one["value"], one["unit"], one["as_of"]) for one in records(paper, "figure")] == [
        (1200, "1000 kr", "2025"),
        (900, "1000 kr", "2025"),
    ]


def test_old_cases_with_what_is_done_by_whom_are_no_agenda() -> None:
    paper = Paper().table(
        ("Sak", "Hva ble tatt opp", "Hva gjør vi med det", "Hvem"),
        ("4-19/25", "Purring på SMS", "Er lagt i leveranseplanen", "Ali Noor"),
    )
    assert records(paper, "agenda_item") == []
    assert records(paper, "follow_up") == [
        {
            "case_id": "4-19/25",
            "title": "Purring på SMS",
            "action": "Er lagt i leveranseplanen",
            "owner": "Ali Noor",
        }
    ]


@pytest.mark.parametrize(
    "heads",
    [
        ("Sak", "Vedtak", "Oppfølging", "Status"),
        ("Saksnr.", "Sak", "Hva ble bestemt", "Hva er gjort"),
    ],
)
def test_earlier_cases_with_what_was_decided_and_done_are_followed_up(heads: tuple[str, ...]) -> None:
    numbered = ("3/24", "Ny buss") if heads[0] == "Saksnr." else ("3/24 Ny buss",)
    row = (*numbered, "Etaten bes hente inn tilbud.", "Fire tilbud er mottatt.", "Pågår")
    paper = Paper().heading("Oppfølging av saker fra tidligere møter").table(heads, row[: len(heads)])
    (found,) = records(paper, "follow_up")
    assert {one.kind for one in tag_document(paper.document)} == {"document", "follow_up"}
    assert [found[key] for key in ("case_id", "title", "text", "action")] == [
        "3/24",
        "Ny buss",
        "Etaten bes hente inn tilbud",
        "Fire tilbud er mottatt",
    ]


def test_what_was_agreed_on_last_time_is_followed_up() -> None:
    paper = Paper().heading("Hva vi ble enige om sist")
    paper.table(("Punkt", "Hvem", "Status"), ("Ringe kommunen", "Lederen", "Gjort"))
    assert records(paper, "follow_up") == [
        {"action": "Ringe kommunen", "owner": "Lederen", "status": "Gjort"}
    ]


def test_the_colour_of_a_need_in_words() -> None:
    paper = Paper().table(
        ("Project", "Depends on", "Owner", "Status"), ("Timetable", "Room register", "Estates", "Amber")
    )
    assert [(one["subject"], one["value"]) for one in records(paper, "dependency")] == [
        ("Timetable", "yellow")
    ]


def test_words_under_quarters_are_statuses_of_each() -> None:
    paper = Paper().table(
        ("Prosjekt", "Q1 2025", "Q2 2025", "Q3 2025"),
        ("Ny avdeling", "Gul", "Grønn", "Grønn"),
        ("Nytt anlegg", "Grønn", "Grønn", "Rød"),
    )
    assert [(one["subject"], one["value"], one["as_of"]) for one in records(paper, "status")] == [
        ("Ny avdeling", "yellow", "2025-Q1"),
        ("Ny avdeling", "green", "2025-Q2"),
        ("Ny avdeling", "green", "2025-Q3"),
        ("Nytt anlegg", "green", "2025-Q1"),
        ("Nytt anlegg", "green", "2025-Q2"),
        ("Nytt anlegg", "red", "2025-Q3"),
    ]


def test_an_initial_is_no_numbering() -> None:
    paper = Paper().heading("Aksjoner").table(("Hva", "Hvem"), ("Ringe kommunen", "K. Moen"))
    assert records(paper, "follow_up") == [{"action": "Ringe kommunen", "owner": "K. Moen"}]


def test_what_others_deliver_is_needed_by_the_project_beside_it() -> None:
    paper = Paper().heading("Forventede leveranser fra andre")
    paper.table(("Hva", "Fra", "Til prosjekt", "Når"), ("Nytt API", "Digdir", "Ny byggesak", "01.03.2025"))
    assert records(paper, "dependency") == [
        {"subject": "Ny byggesak", "owner": "Digdir", "on": "Nytt API", "due": "2025-03-01"}
    ]


def test_bars_under_years_are_of_the_group_that_a_row_across_the_table_names() -> None:
    paper = (
        Paper(upright=True)
        .heading("Vegkart 2026–2028")
        .table(
            ("", "2026", "2027", "2028"),
            (C("Trygg ferdsel", columns=4),),
            ("Ny molo", C("Planar og prøver av stein", columns=2), ""),
            (C("Grøne hamner", columns=4),),
            ("Landstraum", "", "Bygge kablane", "Drift med alle skip"),
        )
    )
    told = [
        tuple(one.get(key) for key in ("heading", "service", "from", "to"))
        for one in records(paper, "activity")
    ]
    assert told == [
        ("Trygg ferdsel", "Ny molo", "2026", "2027"),
        ("Grøne hamner", "Landstraum", "2027", "2027"),
        ("Grøne hamner", "Landstraum", "2028", "2028"),
    ]


def test_lights_of_sides_under_the_title_of_a_case_are_of_areas_and_the_case_is_no_project() -> None:
    paper = (
        Paper()
        .heading("Sak 12/25 Hvordan det går med havna")
        .table(
            ("Fremdrift", C(light="yellow"), "Moloen er tre uker etter planen."),
            ("Kostnad", C(light="green"), "Alt er kjøpt til den prisen vi ventet."),
            ("Leverandør", C(light="red"), "Firmaet fra byen har ikke møtt opp."),
            heads=0,
        )
    )
    assert not records(paper, "initiative")
    assert [(one["subject"], one["subject_kind"], one["value"]) for one in records(paper, "status")] == [
        ("Fremdrift", "area", "yellow"),
        ("Kostnad", "area", "green"),
        ("Leverandør", "area", "red"),
    ]
    assert [one["subject"] for one in records(paper, "assessment")] == ["Fremdrift", "Kostnad", "Leverandør"]


def test_weeks_among_the_days_of_a_plan_without_heads_are_times_too() -> None:
    paper = (
        Paper()
        .heading("Havnestyret 18. juni 2025")
        .heading("Veien videre")
        .table(
            ("Uke 27", "Moloen måles opp på nytt"),
            ("1. august 2025", "Firmaet rydder kaia helt"),
            ("15. august 2025", "Lykta flyttes ut på neset"),
            heads=0,
        )
    )
    assert [(one["text"], one.get("from")) for one in records(paper, "activity")] == [
        ("Moloen måles opp på nytt", None),
        ("Firmaet rydder kaia helt", "2025-08-01"),
        ("Lykta flyttes ut på neset", "2025-08-15"),
    ]


@pytest.mark.parametrize(("over", "heading"), [("M18", "Milepælsplan"), ("Havnekaia", "Havnekaia")])
def test_a_code_over_a_plan_heads_nothing(over: str, heading: str) -> None:
    paper = Paper().page().heading("Milepælsplan").heading(over, 14)
    paper.table(
        ("Milepæl", "Dato"), ("Ny kai er åpnet", "1. mai 2026"), ("Ny kran er montert", "1. juni 2026")
    )
    assert [one["heading"] for one in records(paper, "activity")] == [heading] * 2
