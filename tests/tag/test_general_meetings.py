"""Minutes of general meetings: cases in headings with a time of day, votes behind what was adopted, goals in lists."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import Paper

from tag import tag_document


def records(paper: Paper, kind: str) -> list[dict[str, Any]]:
    return [one for record in tag_document(paper.document) if (one := record.fields())["kind"] == kind]


def minutes(form: str) -> Paper:
    paper = Paper(upright=True).heading("Protokoll fra generalforsamlingen")
    paper.paragraph("Landslaget for skolebibliotek, lørdag 26. april 2025 kl. 10.00–15.30")
    for number, title, time in (("1", "Konstituering", "10.05"), ("2", "Årsmelding", "10.20")):
        paper.heading(form.format(number=number, title=title, time=time), 14)
        paper.paragraph("Lederen gikk gjennom saken.")
        paper.paragraph("Vedtak: Innstillingen godkjent ved akklamasjon.")
    paper.heading(form.format(number="3", title="Kontingent", time="11.00"), 14)
    return paper.paragraph("Vedtak: Kontingenten settes til 900 kroner. Vedtatt med 52 mot 11 stemmer.")


@pytest.mark.parametrize(
    "form",
    [
        "Sak {number} {title} (kl. {time})",
        "{time} Sak {number} {title}",
        "Kl. {time} – Sak {number}: {title}",
    ],
)
def test_cases_are_known_by_headings_with_their_time(form: str) -> None:
    paper = minutes(form)
    assert [(one["case_id"], one["title"], one["start"]) for one in records(paper, "agenda_item")] == [
        ("1", "Konstituering", "10.05"),
        ("2", "Årsmelding", "10.20"),
        ("3", "Kontingent", "11.00"),
    ]
    assert [(one["case_id"], one["text"]) for one in records(paper, "decision")] == [
        ("1", "Innstillingen godkjent ved akklamasjon"),
        ("2", "Innstillingen godkjent ved akklamasjon"),
        ("3", "Kontingenten settes til 900 kroner"),
    ]


@pytest.mark.parametrize(
    "vote", ["Enstemmig vedtatt.", "Adopted by 40 votes to 3.", "Votering: Vedtatt mot to stemmer."]
)
def test_how_the_vote_went_is_no_part_of_a_decision(vote: str) -> None:
    paper = Paper(upright=True).heading("Protokoll fra årsmøtet").heading("Sak 4 Kontingent", 14)
    paper.paragraph(f"Vedtak: Kontingenten settes til 900 kroner. {vote}")
    assert [one["text"] for one in records(paper, "decision")] == ["Kontingenten settes til 900 kroner"]


def test_a_sentence_that_counts_goals_leads_in_a_list_of_them() -> None:
    paper = minutes("Sak {number} {title}").paragraph("Strategien har to mål:")
    paper.item("Bibliotekene skal være åpne").item("Elevene skal lese mer")
    assert [one["title"] for one in records(paper, "goal")] == [
        "Bibliotekene skal være åpne",
        "Elevene skal lese mer",
    ]


def test_a_meeting_has_its_number_behind_a_colon() -> None:
    paper = (
        Paper(upright=True)
        .heading("Møteprotokoll")
        .paragraph("Møte: 5/2025")
        .paragraph("Dato: 14. oktober 2025")
    )
    assert [one["meeting_number"] for one in records(paper, "document")] == ["5/2025"]


def test_a_day_behind_its_word_is_no_part_of_a_task() -> None:
    paper = Paper(upright=True).heading("Referat fra skoleutvalget").heading("Sak 3 Eventuelt", 14)
    paper.paragraph("Sekretariatet undersøker lokaler til neste samling, frist 1. desember 2025.")
    assert [(one["action"], one["due"]) for one in records(paper, "follow_up")] == [
        ("undersøker lokaler til neste samling", "2025-12-01")
    ]


def test_numbers_of_items_are_no_times_of_day() -> None:
    paper = Paper(upright=True).heading("Referat fra årsmøtet 3. mars 2026")
    for number in ("24.10", "24.11", "24.12"):
        paper.heading(f"{number} Valg av leder", 14).paragraph("Kari Vik ble valgt.")
    assert not [one for one in tag_document(paper.document) if one.kind == "agenda_item"]


def test_one_heading_right_below_another_leaves_the_others_their_times() -> None:
    paper = Paper(upright=True).heading("Referat fra årsmøtet 3. mars 2026")
    paper.heading("[16:40] Saker", 14)
    for time in ("[16:52]", "[17:10]", "[17:30]"):
        paper.heading(f"{time} Innspill", 14).paragraph("Kari Vik tok ordet.")
    starts = [one.fields()["start"] for one in tag_document(paper.document) if one.kind == "agenda_item"]
    assert starts == ["16:40", "16:52", "17:10", "17:30"]


def test_what_was_settled_by_acclamation_is_told_with_the_heading_above_it() -> None:
    paper = Paper(upright=True).heading("Fjordlaget 2026").paragraph("Kari Vik ønsket velkommen.")
    paper.heading("[16:45] Godkjenning av dagsorden", 14).item("Godkjent ved akklamasjon")
    paper.heading("2 - Valg av ordstyrer", 14).paragraph("Valgt ved akklamasjon.")
    paper.heading("3 - Årsberetninger", 14).item("Gjennomgått ved leder")
    assert not records(paper, "decision")
    paper.heading("[21:01] Møte hevet", 14)
    found = [record for record in tag_document(paper.document) if record.kind == "decision"]
    page = paper.document.pages[0]
    assert [
        " | ".join(
            " ".join(word.text for word in page.words[start:stop]) for start, stop in one.evidence[0].runs
        )
        for one in found
    ] == [
        "[16:45] Godkjenning av dagsorden | Godkjent ved akklamasjon",
        "2 - Valg av ordstyrer | Valgt ved akklamasjon.",
    ]
    assert [one.fields()["text"] for one in found] == ["Godkjent ved akklamasjon", "Valgt ved akklamasjon"]


def acclaimed() -> Paper:
    paper = Paper(upright=True).heading("Landslagets generalforsamling 2025")
    for heading, *lines in (
        ("1 - Valg av ordstyrer", "Styret foreslår Kari Vik.", "Kari Vik blir valgt til ordstyrer"),
        ("2 - Godkjenning av innkalling", "Godkjent ved akklamasjon"),
        ("3 - Årsmelding", "Årsmeldingen ble gjennomgått.", "Godkjent ved akklamasjon"),
        ("4 - Kontingent", "Saken ble drøftet.", "Godkjent ved akklamasjon"),
    ):
        paper.heading(heading, 14)
        for line in lines:
            paper.paragraph(line)
    return paper


def test_matters_without_the_word_for_a_case_are_settled_in_a_line_each() -> None:
    assert [(one["case_id"], one["text"]) for one in records(acclaimed(), "decision")] == [
        ("1", "Kari Vik blir valgt til ordstyrer"),
        ("2", "Godkjent ved akklamasjon"),
        ("3", "Godkjent ved akklamasjon"),
        ("4", "Godkjent ved akklamasjon"),
    ]


def test_lines_that_say_what_became_of_matters_make_minutes() -> None:
    assert [one["doc_type"] for one in records(acclaimed(), "document")] == ["minutes"]


def test_numbered_sections_are_no_matters_where_nothing_is_settled() -> None:
    paper = Paper(upright=True).heading("Plan for bibliotekene")
    for heading in ("1 - Bakgrunn", "2 - Mål", "3 - Kontingent"):
        paper.heading(heading, 14).paragraph("Kari Vik ble valgt til ordstyrer")
    assert records(paper, "decision") == []


@pytest.mark.parametrize(
    "vote", ["Enstemmig.", "Vedtatt mot to stemmer (Vik og Nes).", "Enstemmig. Fem stemte."]
)
def test_a_line_below_what_was_decided_that_tells_of_the_vote_is_no_decision(vote: str) -> None:
    paper = Paper(upright=True).heading("Protokoll fra styremøte").heading("Sak 19/26 Kontingent", 14)
    paper.heading("Vedtak:", 12).paragraph("Kontingenten settes til 900 kroner.").paragraph(
        f"Votering: {vote}"
    )
    assert [one["text"] for one in records(paper, "decision")] == ["Kontingenten settes til 900 kroner"]


def test_how_many_came_to_a_meeting_is_no_figure() -> None:
    paper = Paper(upright=True).heading("Protokoll fra styremøte")
    paper.paragraph("Styret var vedtaksført med seks av sju medlemmer til stede. Laget har 240 medlemmer.")
    assert [one["value"] for one in records(paper, "figure")] == [240]
