"""Lists told by how their items are made, and by how the heading over them ends."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import Paper, told

from tag import tag_document


def records(paper: Paper, kind: str) -> list[dict[str, Any]]:
    found = [record.fields() for record in tag_document(paper.document)]
    return [
        {key: value for key, value in one.items() if key != "kind"} for one in found if one["kind"] == kind
    ]


def test_cases_with_what_came_of_them_are_followed_up_whatever_the_heading() -> None:
    paper = Paper().heading("Det vi skylder svar på")
    for case, title, asked, answer in (
        ("21/25", "Lykter på moloen", "Styret ba om en plan.", "Planen kommer i mai"),
        ("24/25", "Støy fra kaia", "Naboene klaget.", "Målingene gjentas"),
    ):
        paper.heading(f"{case} {title}", 16).paragraph(asked).paragraph(f"Oppfølging: {answer}.")
    assert [
        (one["case_id"], one["title"], one["text"], one["action"]) for one in records(paper, "follow_up")
    ] == [
        ("21/25", "Lykter på moloen", "Styret ba om en plan.", "Planen kommer i mai"),
        ("24/25", "Støy fra kaia", "Naboene klaget.", "Målingene gjentas"),
    ]


@pytest.mark.parametrize(
    "heading", ["Hva leveransene venter på", "Dette avhenger vi av", "Kva framdrifta er avhengig av"]
)
def test_a_heading_that_ends_in_a_need_is_over_dependencies(heading: str) -> None:
    paper = Paper().heading(heading).item("Gravetillatelse fra kommunen").item("Strøm på kaia")
    assert [one["on"] for one in records(paper, "dependency")] == [
        "Gravetillatelse fra kommunen",
        "Strøm på kaia",
    ]


def test_a_heading_that_says_who_waits_for_what_is_over_no_list_of_needs() -> None:
    paper = (
        Paper().heading("Moloen venter på kommunen").item("Vi har purret to ganger").item("Svaret er ventet")
    )
    assert records(paper, "dependency") == []


def test_the_date_before_a_milestone_is_no_part_of_it() -> None:
    paper = Paper().heading("Viktige datoer").item("2. februar 2026: Første båt i ny renne")
    assert records(paper, "activity") == [
        {
            "heading": "Viktige datoer",
            "text": "Første båt i ny renne",
            "from": "2026-02-02",
            "to": "2026-02-02",
        }
    ]


def test_a_sentence_may_say_that_proposals_follow() -> None:
    paper = (
        Paper()
        .heading("Neste år")
        .paragraph("Avdelingene har meldt inn forslag til nye tiltak i 2026:")
        .item("Gi alle tilgang til nettkurs")
        .item("Møte båten ved kaia")
    )
    assert [one["text"] for one in records(paper, "proposal")] == [
        "Gi alle tilgang til nettkurs",
        "Møte båten ved kaia",
    ]


def test_a_heading_may_say_what_state_all_are_in() -> None:
    paper = Paper().heading("Tiltak som er avsluttet i perioden").item("Nytt gjerde rundt luftegården")
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Nytt gjerde rundt luftegården", "completed")
    ]


def test_numbered_points_to_decide_need_no_colon() -> None:
    paper = (
        Paper()
        .heading("Det vi trenger vedtak om")
        .paragraph("Vedtakspunkt 1 Fristen flyttes til 1. oktober 2026.")
    )
    assert records(paper, "decision") == [
        {"text": "Fristen flyttes til 1. oktober 2026", "outcome": "proposed"}
    ]


def test_lines_below_a_goal_tell_how_it_is_assessed() -> None:
    paper = (
        Paper(upright=True)
        .heading("Tertialrapport per 30. april 2025")
        .heading("Delmål 1.1 – Færre utslag av vold", 16)
        .paragraph("Ansvarlig: Sikkerhetsavdelingen")
        .paragraph("Status: I rute")
        .paragraph("Vurdering: Nye rutiner ved innkomst virker.")
    )
    assert records(paper, "assessment") == [
        {
            "subject": "Færre utslag av vold",
            "subject_kind": "goal",
            "text": "Nye rutiner ved innkomst virker",
        }
    ]


def test_the_name_before_the_date_below_the_title_is_the_body() -> None:
    paper = (
        Paper(upright=True)
        .heading("Tertialrapport")
        .paragraph("Kriminalomsorgen region midt, oppdatert 3. mars 2026")
        .paragraph("Ansvarlig: Sikkerhetsavdelingen")
    )
    assert records(paper, "document")[0]["body"] == "Kriminalomsorgen region midt"


def test_signs_explained_in_a_sentence() -> None:
    paper = (
        Paper(upright=True)
        .heading("Tiltakene")
        .paragraph("Her betyr ✓ at tiltaket følger planen, og ✗ betyr at det er stanset.")
        .table(("Tiltak", "Tegn"), ("Verksted", "✓"), ("Besøk på skjerm", "✗"))
    )
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Verksted", "green"),
        ("Besøk på skjerm", "cancelled"),
    ]


@pytest.mark.parametrize("lead", ["The committee is asked to:", "Programstyret bes om å:"])
def test_what_a_body_is_asked_to_do_is_proposed(lead: str) -> None:
    paper = (
        Paper().heading("Decisions requested").paragraph(lead).item("Approve the vessel contract for 2026.")
    )
    assert records(paper, "decision") == [
        {"text": "Approve the vessel contract for 2026", "outcome": "proposed"}
    ]


def test_a_number_before_a_name_is_no_part_of_it() -> None:
    paper = (
        Paper(upright=True)
        .heading("Handlingsplan 2026")
        .heading("Tiltak 2.1 Større rør under veiene", 14)
        .paragraph("Ansvarlig: Veiavdelingen · Status: forsinket")
    )
    assert [one["name"] for one in records(paper, "initiative")] == ["Større rør under veiene"]
    assert [(one["subject"], one["owner"]) for one in records(paper, "owner")] == [
        ("Større rør under veiene", "Veiavdelingen")
    ]


def test_a_value_ends_where_the_next_line_is_set_in_another_style() -> None:
    paper = Paper(upright=True).heading("Handlingsplan 2026").heading("Ny bru", 14)
    paper.paragraph("/Ansvarlig: Veiavdelingen · Status: stanset\nKommunen vil ha tunnel.")
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [("Ny bru", "cancelled")]


def test_a_year_alone_dates_a_document_before_the_end_of_a_period() -> None:
    paper = (
        Paper(upright=True)
        .heading("Sammen mot flom")
        .paragraph("Handlingsplan 2025–2028. Status ved nyttår 2026")
    )
    assert records(paper, "document")[0]["date"] == "2026"


def test_levels_of_goals_need_no_numbers() -> None:
    paper = Paper().heading("Hovedmål: Alle kan bo trygt").paragraph("Delmål: Flere unge eier sin bolig")
    assert records(paper, "goal") == [
        {"label": "Hovedmål", "title": "Alle kan bo trygt"},
        {"label": "Delmål", "title": "Flere unge eier sin bolig", "parent": "Hovedmål"},
    ]


def test_who_presents_may_stand_before_the_kind_of_item() -> None:
    paper = Paper().heading("Saksliste").paragraph("1-21/25 Leveranseplanen (Kari Moen) – Orientering")
    assert records(paper, "agenda_item") == [
        {
            "case_id": "1-21/25",
            "title": "Leveranseplanen",
            "item_type": "Orientering",
            "presenters": [{"name": "Kari Moen"}],
        }
    ]


def listed(heading: str, *items: str) -> Paper:
    paper = Paper().heading(heading)
    for item in items:
        paper.item(item)
    return paper


def test_the_number_of_a_measure_is_no_name() -> None:
    paper = listed("Prioriterte tiltak", "Tiltak 1: Digital læring", "Tiltak 2: Felles eksamen")
    assert [one["name"] for one in records(paper, "initiative")] == ["Digital læring", "Felles eksamen"]


def test_a_name_may_end_as_the_head_of_a_column_does() -> None:
    paper = listed("Status i programmet", "Innlogging: Grønn.", "Kundeservice: Rød.", "Prosjektstatus: Gul.")
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Innlogging", "green"),
        ("Kundeservice", "red"),
    ]


def test_a_heading_gives_its_colour_to_the_projects_below() -> None:
    paper = listed("Prosjekter i rød status", "Ny terminal (Havneetaten)", "Felles billett (Bussetaten)")
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Ny terminal", "red"),
        ("Felles billett", "red"),
    ]


def test_items_on_needs_name_what_has_them_known_or_not() -> None:
    paper = listed("Avhengigheter", "Pilot i nord forutsetter at ny app er godkjent", "Kart fra kartverket")
    assert [(one.get("subject"), one["on"]) for one in records(paper, "dependency")] == [
        ("Pilot i nord", "ny app er godkjent"),
        (None, "Kart fra kartverket"),
    ]


def test_the_day_by_which_something_is_due_dates_no_document() -> None:
    paper = Paper(upright=True).heading("Ny skole").paragraph("Planen legges fram innen 1. mars 2025.")
    assert "date" not in records(paper, "document")[0]


def test_items_that_all_begin_with_a_month_are_planned_whatever_the_heading() -> None:
    paper = listed("Høsten 2025", "September: Lansering av portalen", "Oktober: Opplæring av ansatte")
    assert [(one["text"], one["from"]) for one in records(paper, "activity")] == [
        ("Lansering av portalen", "2025-09"),
        ("Opplæring av ansatte", "2025-10"),
    ]


def test_what_stands_behind_all_dashes_owns_where_most_may_answer() -> None:
    paper = listed("Nye prosjekter", "Digital eksamen – Eksamenskontoret", "Klimabudsjett – Eiendom")
    assert [(one["subject"], one["owner"]) for one in records(paper, "owner")] == [
        ("Digital eksamen", "Eksamenskontoret"),
        ("Klimabudsjett", "Eiendom"),
    ]


@pytest.mark.parametrize("heading", ["Mål 2027", "Goals 2027", "Strategiske mål 2025–2028"])
def test_goals_of_a_year(heading: str) -> None:
    paper = listed(heading, "Kutte utslippene med 40 %", "Gjøre alle tjenester digitale")
    assert [one["title"] for one in records(paper, "goal")] == [
        "Kutte utslippene med 40 %",
        "Gjøre alle tjenester digitale",
    ]


@pytest.mark.parametrize(
    ("label", "kind", "field"),
    [
        ("Forslag til løsninger:", "proposal", "text"),
        ("Målsetninger med varselet:", "goal", "title"),
        ("Ønskt situasjon:", "goal", "title"),
    ],
)
def test_an_item_that_ends_with_a_colon_is_the_heading_of_those_within_it(
    label: str, kind: str, field: str
) -> None:
    paper = Paper(upright=True).heading("Losvarsel").item("Bakgrunn:")
    paper.item("Båtene ligger lenge og venter", level=1).item(label)
    paper.item("Varselet kan sendes til alle båter", level=1).item("Losene skal se ventetiden", level=1)
    assert [one[field] for one in records(paper, kind)] == [
        "Varselet kan sendes til alle båter",
        "Losene skal se ventetiden",
    ]


def test_items_within_others_go_on_at_the_top_of_the_next_page() -> None:
    paper = Paper(upright=True).heading("Losvarsel").item("Forslag til løsninger:")
    paper.item("Varselet kan sendes til alle båter", level=1).page()
    paper.item("Losene skal se ventetiden").item("Kapteinen kan svare på varselet")
    assert [one["text"] for one in records(paper, "proposal")] == [
        "Varselet kan sendes til alle båter",
        "Losene skal se ventetiden",
        "Kapteinen kan svare på varselet",
    ]


def _list(lead: str, *items: str, heading: str = "Kaivakt (Havnevesenet)") -> Paper:
    paper = Paper(upright=True).heading("Rapport for porteføljen").heading(heading, 14).paragraph(lead)
    for item in items:
        paper.item(item)
    return paper


def test_a_sentence_that_says_what_several_measures_are_for_leads_in_a_list_of_them() -> None:
    lead = "Kaivakt dekker flere initiativ som har som formål å varsle, telle og måle båter i havna:"
    paper = _list(lead, "Innføring av ismåler på kaia", "Nytt varsel om vind")
    names = [("Innføring av ismåler på kaia",), ("Nytt varsel om vind",)]
    assert [one for one in told(paper, "initiative", "name") if one in names] == names


def test_a_list_goes_on_behind_the_note_at_the_foot_of_its_page() -> None:
    paper = _list("Dette omfatter følgende initiativer:", "Nytt varsel om vind")
    paper.paragraph("¹ https://havna.example/varsel").page().item("Innføring av ismåler på kaia")
    names = [("Nytt varsel om vind",), ("Innføring av ismåler på kaia",)]
    assert [one for one in told(paper, "initiative", "name") if one in names] == names


def test_what_shall_be_delivered_are_activities_of_what_they_stand_under() -> None:
    paper = _list("Konkret skal prosjektet levere følgende:", "Beskrivelse av vakter i havna")
    paper.heading("Isvarsel", 14).paragraph("I løpet av mai 2027 skal følgende være levert:")
    paper.item("Utprøving av varsel i fem havner")
    assert told(paper, "activity", "heading", "text", "to") == [
        ("Kaivakt", "Beskrivelse av vakter i havna", None),
        ("Isvarsel", "Utprøving av varsel i fem havner", "2027-05"),
    ]


def test_between_a_name_and_its_owner_may_stand_another_name() -> None:
    paper = Paper(upright=True).heading("Nye tiltak").item("Kaivakt (Varsling fra kaiene) (Havnevesenet)")
    assert told(paper, "initiative", "name", "aliases") == [("Kaivakt", ["Varsling fra kaiene"])]
    assert told(paper, "owner", "subject", "owner") == [("Kaivakt", "Havnevesenet")]


def test_an_aim_for_a_year_is_no_measure() -> None:
    paper = Paper(upright=True).heading("Rapport om havna")
    paper.paragraph("Målsetting for 2027 er å måle is. Fullført måling i løpet av 2028.")
    assert told(paper, "initiative", "name") == []
    assert told(paper, "status", "subject") == []


def test_an_overall_goal_may_be_something_to_do() -> None:
    paper = _list("Det overordnede målet er å gjøre kaiene tryggere for alle båter. Dette skal vi måle.")
    assert told(paper, "goal", "title") == [("gjøre kaiene tryggere for alle båter",)]
