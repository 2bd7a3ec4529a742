"""What minutes and letters tell without a table: outcomes in a word, tasks by initials, labels with a state beneath."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import Paper

from tag import tag_document


def of(paper: Paper, kind: str) -> list[dict[str, Any]]:
    return [one for record in tag_document(paper.document) if (one := record.fields())["kind"] == kind]


def minutes() -> Paper:
    return Paper(upright=True).heading("Møtereferat fra havnerådet")


@pytest.mark.parametrize(
    "text",
    [
        "Godkjent.",
        "Saken ble utsatt til neste møte.",
        "Møteboka vart godkjend utan merknader.",
        "Tatt til orientering.",
        "Innkalling og saksliste ble enstemmig godkjent.",
    ],
)
def test_an_outcome_in_a_word_is_a_decision(text: str) -> None:
    paper = minutes().heading("Sak 7/26 Godkjenning av referat").paragraph(text)
    assert [(one["case_id"], one["text"]) for one in of(paper, "decision")] == [("7/26", text.rstrip("."))]


@pytest.mark.parametrize(
    "text",
    [
        "Rådet var godt fornøyd.",
        "Planen ble drøftet.",
        "Saken er godkjent av departementet for lenge siden, sa lederen.",
    ],
)
def test_talk_under_a_case_is_no_outcome(text: str) -> None:
    assert of(minutes().heading("Sak 7/26 Ny kai").paragraph(text), "decision") == []


@pytest.mark.parametrize(
    "lead", ["Styrets enstemmige vedtak:", "Rådets vedtak (mot 1 stemme):", "Vedtak med 7 mot 2 stemmer:"]
)
def test_votes_in_the_lead_in(lead: str) -> None:
    paper = minutes().heading("Sak 7/26 Ny kai").paragraph(lead).paragraph("Rådet bygger ny kai.")
    assert [one["text"] for one in of(paper, "decision")] == ["Rådet bygger ny kai"]


def test_what_somebody_wants_noted_is_no_decision() -> None:
    paper = minutes().heading("Sak 7/26 Ny kai").heading("Vedtak").paragraph("Rådet bygger ny kai.")
    paper.paragraph("Protokolltilførsel fra Kari Fjell: Jeg er imot.")
    assert [one["text"] for one in of(paper, "decision")] == ["Rådet bygger ny kai"]


def test_tasks_by_initials() -> None:
    paper = minutes().heading("Aksjonspunkter").paragraph("Hente inn tilbud på bøyer (KF, 15.10)")
    paper.paragraph("Rådet møtes igjen i november.")
    (found,) = of(paper, "follow_up")
    assert (found["action"], found["owner"]) == ("Hente inn tilbud på bøyer", "KF")


def test_points_by_the_number_of_the_meeting() -> None:
    paper = minutes().heading("Fra forrige møte")
    paper.paragraph("8-2 Avklare leien med kommunen. Svar er lovet i mai.\n8-3 Bestille bøyer. Utført.")
    found = [(one["case_id"], one["action"], one["text"]) for one in of(paper, "follow_up")]
    assert found == [
        ("8-2", "Avklare leien med kommunen", "Svar er lovet i mai."),
        ("8-3", "Bestille bøyer", "Utført."),
    ]


@pytest.mark.parametrize(
    ("text", "owner", "action"),
    [
        ("Havnesjefen ble bedt om å kartlegge kaiene.", "Havnesjefen", "kartlegge kaiene"),
        ("Havnesjefen vart beden om å kartleggje kaiene.", "Havnesjefen", "kartleggje kaiene"),
        ("Havnesjefen fikk i oppdrag å kartlegge kaiene.", "Havnesjefen", "kartlegge kaiene"),
        (
            "Styret bad dagleg leiar om å kartleggje kaiene innan 1. mai 2026.",
            "dagleg leiar",
            "kartleggje kaiene",
        ),
    ],
)
def test_who_was_asked(text: str, owner: str, action: str) -> None:
    (found,) = of(minutes().heading("Sak 7/26 Kaier").paragraph(text), "follow_up")
    assert (found["owner"], found["action"].rstrip(".")) == (owner, action)


def test_who_was_asked_to_lead_owns() -> None:
    paper = (
        minutes().heading("Sak 7/26 Kaier").paragraph("Bruverket fikk i oppdrag å lede prosjektet Ny kai.")
    )
    assert of(paper, "follow_up") == []
    assert [(one["subject"], one["owner"]) for one in of(paper, "owner")] == [("Ny kai", "Bruverket")]


def test_labels_with_a_state_beneath() -> None:
    paper = minutes().heading("Gjennomgang av prosjektene")
    for name, text in (
        ("Ny kai:", "I rute. Pelene er på plass."),
        ("Båtvakt:", "Avsluttet i juni. Sluttrapporten er sendt."),
    ):
        paper.heading(name).paragraph(text)
    assert [(one["subject"], one["value"]) for one in of(paper, "status")] == [
        ("Ny kai", "green"),
        ("Båtvakt", "completed"),
    ]


def test_an_assessment_under_its_label() -> None:
    paper = Paper(upright=True).heading("Rapport").heading("Mål 1: Trygge kaier")
    paper.paragraph("Vurdering: Kaiene er tryggere enn før.")
    found = [(one["subject"], one["subject_kind"], one["text"]) for one in of(paper, "assessment")]
    assert found == [("Trygge kaier", "goal", "Kaiene er tryggere enn før")]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Både «Ny kai» og «Båtvakt» er nå avsluttet.", [("Ny kai", "completed"), ("Båtvakt", "completed")]),
        ("I mai ble prosjektet Ny kai satt på pause.", [("Ny kai", "paused")]),
        ("Dessverre ligger prosjektet Ny kai etter skjema.", [("Ny kai", "yellow")]),
        ("For «Ny kai» er lyset byttet fra gult til rødt.", [("Ny kai", "red")]),
        ("Skysstilbodet Kystfart går som det skal.", [("Kystfart", "green")]),
        ("Skulle prosjektet Ny kai bli satt på pause, må rådet varsles.", []),
        ("Spørsmålet er om prosjektet Ny kai blir forsinket.", []),
        (
            "Prosjektet Ny kai er i rute, mens prosjektet Båtvakt er forsinket.",
            [("Ny kai", "green"), ("Båtvakt", "yellow")],
        ),
        ("Det er gode tall for «Ny kai» og «Båtvakt», men Kystfart er forsinket.", [("Kystfart", "yellow")]),
    ],
)
def test_verbs_before_names_and_names_in_lists(text: str, statuses: list[tuple[str, str]]) -> None:
    paper = minutes().heading("Sak 7/26 Status").paragraph(text)
    assert [(one["subject"], one["value"]) for one in of(paper, "status")] == statuses


def test_who_answers_for_both() -> None:
    paper = minutes().heading("Sak 7/26 Status")
    paper.paragraph("Både «Ny kai» og «Båtvakt» er i rute. Bruverket har ansvaret for begge.")
    assert {(one["subject"], one["owner"]) for one in of(paper, "owner")} == {
        ("Ny kai", "Bruverket"),
        ("Båtvakt", "Bruverket"),
    }


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Prosjektet Ny kai utvikles i regi av Bruverket.", "Bruverket"),
        ("Prosjektet Ny kai vert utvikla av Bruverket.", "Bruverket"),
        ("Ansvaret for prosjektet Ny kai hviler på Bruverket.", "Bruverket"),
        ("Bruverket har overtatt ansvaret for prosjektet Ny kai.", "Bruverket"),
        ("KF overtar som prosjektleder for «Ny kai» etter OL.", "KF"),
    ],
)
def test_ways_to_say_who_owns(text: str, owner: str) -> None:
    paper = minutes().heading("Sak 7/26 Status").paragraph(text)
    assert [(one["subject"], one["owner"]) for one in of(paper, "owner")] == [("Ny kai", owner)]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Prosjektet Ny kai kan ikke starte før kommunen har sagt ja.", "kommunen har sagt ja"),
        ("Prosjektet Ny kai hviler på at staten betaler.", "staten betaler"),
        ("Prosjektet Ny kai avventer svar fra staten.", "svar fra staten"),
        ("The project New Quay is contingent on a grant from the state.", "a grant from the state"),
    ],
)
def test_ways_to_say_what_is_needed(text: str, on: str) -> None:
    paper = minutes().heading("Sak 7/26 Status").paragraph(text)
    assert [one["on"] for one in of(paper, "dependency")] == [on]


@pytest.mark.parametrize(
    ("text", "action", "due"),
    [
        ("KF to circulate the budget by 5 February 2026", "circulate the budget", "2026-02-05"),
        ("KF to meet the harbour board", "meet the harbour board", None),
    ],
)
def test_who_is_to_do_something_in_english(text: str, action: str, due: str | None) -> None:
    paper = Paper(upright=True).heading("Minutes of the harbour board").heading("Actions").item(text)
    (found,) = of(paper, "follow_up")
    assert (found["owner"], found["action"], found.get("due")) == ("KF", action, due)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("KF reported that New Quay Watch remained on schedule.", "green"),
        ("It was noted that the New Quay Watch had been completed in December.", "completed"),
        ("The New Quay Watch had been delayed by storms.", "yellow"),
        ("The New Quay Watch was now some five weeks behind.", "yellow"),
    ],
)
def test_reported_speech_in_english(text: str, value: str) -> None:
    paper = Paper(upright=True).heading("Minutes of the harbour board").heading("Updates").paragraph(text)
    assert [(one["subject"], one["value"]) for one in of(paper, "status")] == [("New Quay Watch", value)]


@pytest.mark.parametrize("lead", ["Konklusjon:", "Resolved:"])
def test_what_a_case_ended_with(lead: str) -> None:
    paper = minutes().heading("Sak 7/26 Ny kai").paragraph(f"{lead} Rådet bygger ny kai.")
    assert [(one["case_id"], one["text"]) for one in of(paper, "decision")] == [
        ("7/26", "Rådet bygger ny kai")
    ]


def test_a_part_of_the_work_that_is_done_ends_nothing() -> None:
    paper = minutes().heading("Sak 7/26 Status")
    paper.paragraph("Prosjektet Ny kai er i rute. Sprengingen er ferdig. Innføringen i havnene er forsinket.")
    assert [(one["subject"], one["value"]) for one in of(paper, "status")] == [
        ("Ny kai", "green"),
        ("Ny kai", "yellow"),
    ]


def test_a_role_before_a_person_is_no_part_of_who_owns() -> None:
    paper = minutes().heading("Sak 7/26 Status").paragraph("Havnesjef Kari Fjell leder prosjektet Ny kai.")
    assert [one["owner"] for one in of(paper, "owner")] == ["Kari Fjell"]


def test_numbers_of_cases_in_the_margin() -> None:
    """The numbers are read before the column that they stand beside."""
    paper = minutes().paragraph("7/26").paragraph("8/26")
    paper.heading("Ny kai").paragraph("Vedtak: Rådet bygger ny kai.")
    paper.heading("Isvakt").paragraph("Vedtak: Isvakta held fram.")
    _, first, second, kai, _, ice, _ = paper.document.pages[0].blocks
    for number, heading in ((first, kai), (second, ice)):
        number.box = (30.0, heading.box[1], 70.0, heading.box[3])
    for block in paper.document.pages[0].blocks[3:]:
        block.box = (100.0, *block.box[1:])
    assert [one["case_id"] for one in of(paper, "decision")] == ["7/26", "8/26"]


@pytest.mark.parametrize(
    ("text", "subject", "value"),
    [
        (
            "Når det gjelder Felles innkjøpsteam, er farten lav; teamet er fire uker forsinket.",
            "Felles innkjøpsteam",
            "yellow",
        ),
        ("Kaiportalen er ferdig innført i vest. Innføringen i nord er i rute.", "Kaiportalen", "green"),
        ("Samarbeidet om Trygg kai er i rute.", "Trygg kai", "green"),
        (
            "Opptak i salen skulle vært i drift. Det er ikke skjedd, og prosjektet melder nå rødt.",
            "Opptak i salen",
            "red",
        ),
    ],
)
def test_what_is_spoken_of_was_named_before(text: str, subject: str, value: str) -> None:
    paper = minutes().heading("Sak 7/26 Status").paragraph(text)
    assert [(one["subject"], one["value"]) for one in of(paper, "status")] == [(subject, value)]


@pytest.mark.parametrize(
    ("text", "owner", "action"),
    [
        (
            "Prosjektgruppen må vurdere om kaien kan flyttes.",
            "Prosjektgruppen",
            "vurdere om kaien kan flyttes",
        ),
        ("Havnesjefen skal også kontakte fiskerne.", "Havnesjefen", "kontakte fiskerne"),
        ("Kaien må vurdere seg selv.", None, None),
        ("Må Havnesjefen vurdere saken?", None, None),
    ],
)
def test_who_must_see_to_a_matter_has_a_task_without_a_time(
    text: str, owner: str | None, action: str | None
) -> None:
    found = of(minutes().heading("Sak 4 Kaien", 14).paragraph(f"Kaien er gammel. {text}"), "follow_up")
    assert [(one["owner"], one["action"]) for one in found] == ([(owner, action)] if owner else [])
    assert not of(Paper(upright=True).heading("Rapport om kaien").paragraph(text), "follow_up")


@pytest.mark.parametrize(
    ("title", "tasks"), [("Sammendrag fra workshop 12. mai 2026", 1), ("Kaien i 2026", 0)]
)
def test_minutes_may_lie_on_their_side(title: str, tasks: int) -> None:
    paper = Paper().heading(title).paragraph("Prosjektgruppen må vurdere om kaien kan flyttes.")
    assert len(of(paper, "follow_up")) == tasks
