"""Lines, lists and sentences as papers of other sectors have them."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import C, Paper

from tag import tag_document


def told(paper: Paper, kind: str, *fields: str) -> list[tuple[Any, ...]]:
    """These fields of the records of a kind."""
    found = [record.fields() for record in tag_document(paper.document)]
    return [tuple(one.get(name) for name in fields) for one in found if one["kind"] == kind]


def test_points_by_meeting_and_number_as_headings_with_what_came_of_them_below() -> None:
    paper = Paper().page().heading("Oppfølging fra forrige møte")
    for number, title, said, came in (
        ("8-3", "Losplikt i trange sund", "Rederiene savnet et kart.", "Kartet er lagt ut."),
        ("8-4", "Gebyr for venting", "Havnene ba om tall.", "Losetaten legger fram tallene i møte 10."),
    ):
        paper.heading(f"{number} {title}", 14.0).paragraph(said).paragraph(f"Svar: {came}")
    assert told(paper, "follow_up", "case_id", "title", "text", "action") == [
        ("8-3", "Losplikt i trange sund", "Rederiene savnet et kart.", "Kartet er lagt ut"),
        ("8-4", "Gebyr for venting", "Havnene ba om tall.", "Losetaten legger fram tallene i møte 10"),
    ]


def test_all_that_is_proposed_under_a_case_of_the_meeting_has_its_number() -> None:
    paper = Paper().page().heading("Sak 9-4: Forslag til konklusjon")
    paper.item("Forumet stiller seg bak planen for nye bøyer.")
    paper.item("Losetaten kommer tilbake i februar med nytt anslag.")
    assert told(paper, "decision", "case_id", "text", "outcome") == [
        ("9-4", "Forumet stiller seg bak planen for nye bøyer", "proposed"),
        ("9-4", "Losetaten kommer tilbake i februar med nytt anslag", "proposed"),
    ]


def test_a_key_of_several_colours_tells_no_status() -> None:
    paper = Paper().page().heading("Mål 1: Tryggere havner")
    paper.paragraph("Grønn: på vei mot målet Gul: usikkert Rød: når ikke målet")
    assert told(paper, "status", "subject") == []


def test_items_of_who_does_what_by_when_are_follow_ups() -> None:
    paper = Paper(upright=True).page().heading("Ledelsen ber om")
    paper.item("Losavdelingen lager en plan for trange sund innen 12. juni 2026")
    paper.item("Havnesjefen avklarer hvem som eier bøyene innen 1. september 2026")
    assert told(paper, "follow_up", "action", "owner", "due") == [
        ("lager en plan for trange sund", "Losavdelingen", "2026-06-12"),
        ("avklarer hvem som eier bøyene", "Havnesjefen", "2026-09-01"),
    ]


def test_what_others_must_do_is_depended_on() -> None:
    paper = Paper().page().heading("Forslag til tiltak").item("Merke flere skjær").item("Kjøpe en båt til")
    paper.heading("Dette må andre ordne", 16.0)
    paper.item("Kaipuls: Nye dybdedata fra Kartetaten (innen 31. mars 2026)")
    paper.item("Ferjevarsel: Dekning på Storholmen (innen 15. desember 2025)")
    assert told(paper, "dependency", "subject", "on", "due") == [
        ("Kaipuls", "Nye dybdedata fra Kartetaten", "2026-03-31"),
        ("Ferjevarsel", "Dekning på Storholmen", "2025-12-15"),
    ]
    assert told(paper, "proposal", "text") == [("Merke flere skjær",), ("Kjøpe en båt til",)]


@pytest.mark.parametrize(("heading", "status"), [("Nytt i programmet", "new"), ("Lagt på is", "paused")])
def test_headings_that_tell_what_came_of_what_they_list(heading: str, status: str) -> None:
    paper = Paper(upright=True).page().heading(heading)
    paper.item("Kaipuls (Havnevesenet)").item("Ferjevarsel (Losetaten)")
    assert told(paper, "status", "subject", "value") == [("Kaipuls", status), ("Ferjevarsel", status)]


def sentences(*texts: str) -> Paper:
    """A page of sentences beside a table that names three projects."""
    paper = Paper(upright=True).page().heading("Prosjektene")
    paper.table(
        ("Prosjekt", "Eier"),
        ("Kaipuls", "Havnevesenet"),
        ("Ferjevarsel", "Losetaten"),
        ("Fyrvakt", "Fyrseksjonen"),
    )
    paper.heading("Kort fortalt")
    for text in texts:
        paper.paragraph(text)
    return paper


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kaipuls er tre måneder forsinket og melder rødt.", "red"),
        ("Kaipuls får gult lys fordi skroget må skiftes.", "yellow"),
        ("Kaipuls er levert og lagt ned som prosjekt.", "completed"),
        ("Kaipuls ble vraket etter at nytten viste seg liten.", "cancelled"),
    ],
)
def test_sentences_that_tell_one_status(text: str, status: str) -> None:
    assert told(sentences(text), "status", "subject", "value") == [("Kaipuls", status)]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Fyrvakt lar seg bare gjennomføre dersom kraftlaget bygger ny linje.", "kraftlaget bygger ny linje"),
        ("Fyrvakt kan bare starte hvis fylket betaler for ny brygge.", "fylket betaler for ny brygge"),
    ],
)
def test_what_goes_only_if_something_is(text: str, on: str) -> None:
    assert told(sentences(text), "dependency", "subject", "on") == [("Fyrvakt", on)]


def test_a_number_in_a_sentence_that_names_one_project_is_of_that() -> None:
    paper = sentences("I oktober hadde 63 prosent av skipperne slått på varsler i Ferjevarsel.")
    assert told(paper, "figure", "subject", "value") == [("Ferjevarsel", 63)]


def test_ideas_for_new_projects_are_proposals() -> None:
    paper = Paper(upright=True).page().heading("Ideas for new projects")
    paper.item("Lend boats to schools").item("Let volunteers paint the lighthouses")
    assert told(paper, "proposal", "text") == [
        ("Lend boats to schools",),
        ("Let volunteers paint the lighthouses",),
    ]


def test_who_presents_a_case_is_no_initiative() -> None:
    paper = Paper().page().heading("Saksliste")
    paper.table(
        ("Sak", "Tema", "Tid"),
        ("7/26", "Innkalling\n/Hanne Brekke, Kystrutene", "10.00–10.05"),
        ("8/26", "Nye ruter\n/Hanne Brekke, Kystrutene", "10.05–10.30"),
    )
    paper.page().heading("Status").table(("Prosjekt", "Status"), ("Kaipuls", C(light="green")))
    paper.paragraph("Kystrutene innfører nye båter i nord, og Kystrutene utvikler ruteplanen.")
    assert told(paper, "initiative", "name") == [("Kaipuls",)]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Nytt tiltak: Kaipuls (Havnevesenet).", "new"),
        ("Stanset prosjekt: Kaipuls (Havnevesenet)", "cancelled"),
    ],
)
def test_a_line_that_says_what_kind_of_measure_it_names(line: str, status: str) -> None:
    paper = Paper().page().heading("Siden sist").item(line).item("Losene har fått nye radioer.")
    assert told(paper, "status", "subject", "value") == [("Kaipuls", status)]
    assert told(paper, "owner", "subject", "owner") == [("Kaipuls", "Havnevesenet")]


def test_items_numbered_under_a_goal_that_say_what_shall_be_are_its_parts() -> None:
    paper = Paper(upright=True).page().heading("Mål 1: Tryggere havner")
    paper.item("1.1 Varsling skal skje innen en time").item("1.2 Losene skal være åpne for råd")
    paper.heading("Mål 2: Enklere for rederiene").item("2.1 Én innlogging til alle tjenester")
    assert told(paper, "goal", "label", "title", "parent") == [
        ("Mål 1", "Tryggere havner", None),
        ("1.1", "Varsling skal skje innen en time", "Mål 1"),
        ("1.2", "Losene skal være åpne for råd", "Mål 1"),
        ("Mål 2", "Enklere for rederiene", None),
        ("2.1", "Én innlogging til alle tjenester", "Mål 2"),
    ]


def test_items_numbered_under_a_goal_that_are_measures_are_no_parts_of_it() -> None:
    paper = Paper(upright=True).page().heading("Mål 1: Tryggere havner")
    paper.item("1.1 Lage en plan for varsling").item("1.2 Kjøpe flere bøyer")
    assert told(paper, "goal", "label") == [("Mål 1",)]


def test_what_an_aim_says_is_no_figure_reported() -> None:
    paper = sentences("Ventetiden i Fyrvakt går ned, men målet på 40 dager er ikke nådd.")
    assert told(paper, "figure", "value") == []


def test_a_number_behind_the_nynorsk_word_for_now_is_reported() -> None:
    paper = sentences("Ferjevarsel inneheld no 340 båtar.")
    assert told(paper, "figure", "subject", "value", "unit") == [("Ferjevarsel", 340, "båtar")]


def test_a_new_measure_is_known_in_what_else_is_said_of_it() -> None:
    paper = Paper(upright=True).page().heading("Notat til havnestyret").heading("Nytt av året", 14.0)
    paper.paragraph("Smart merking er et nytt tiltak som eies av Kystetaten.")
    paper.paragraph("Smart merking er avhengig av sensorer fra en svensk leverandør.")
    assert told(paper, "owner", "subject", "owner") == [("Smart merking", "Kystetaten")]
    assert told(paper, "dependency", "subject", "on") == [
        ("Smart merking", "sensorer fra en svensk leverandør")
    ]


def test_a_number_in_the_name_of_a_measure_is_no_figure() -> None:
    paper = Paper(upright=True).page().heading("Tiltakene")
    paper.table(("Tiltak", "Eier"), ("Lys i 60 kryss", "Vegvesenet"), ("Bøyer ved 12 havner", "Losetaten"))
    paper.paragraph("Lys i 60 kryss er avhengig av strøm fra kraftselskapet, og 14 kryss er uten lys.")
    assert told(paper, "figure", "value") == [(14,)]


def test_proposals_of_new_projects_under_their_heading() -> None:
    paper = Paper().page().heading("PS 17/26 Prioritering").heading("Forslag til nye prosjekter", 16.0)
    paper.item("Merking med satellitt").item("Felles losvakt med nabohavnene")
    assert told(paper, "proposal", "text") == [
        ("Merking med satellitt",),
        ("Felles losvakt med nabohavnene",),
    ]


def test_what_a_paragraph_of_a_report_says_a_board_does_is_to_be_decided() -> None:
    paper = Paper(upright=True).page().heading("Milepæler").heading("Til beslutning", 14.0)
    paper.paragraph("Styringsgruppen godkjenner at piloten flyttes til Trøndelag.")
    assert told(paper, "decision", "text", "outcome") == [
        ("Styringsgruppen godkjenner at piloten flyttes til Trøndelag", "proposed")
    ]


def test_lines_that_each_name_what_ended_or_waits() -> None:
    paper = Paper(upright=True).page().heading("Endringer i programmet")
    paper.item("Avsluttet: Digital losbok").item("Stanset: Fyrlotteriet").item("På vent: Båtskyss for eldre")
    assert told(paper, "status", "subject", "value") == [
        ("Digital losbok", "completed"),
        ("Fyrlotteriet", "cancelled"),
        ("Båtskyss for eldre", "paused"),
    ]


def test_what_we_wait_for_is_what_the_project_named_before_needs() -> None:
    paper = sentences("Fyrvakt er rød fordi vi venter på nytt grensesnitt fra Arkivselskapet.")
    assert told(paper, "dependency", "subject", "on") == [("Fyrvakt", "nytt grensesnitt fra Arkivselskapet")]
