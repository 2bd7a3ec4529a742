"""What reports, plans and letters say in sentences and sections: needs, commitments, numbered measures, how it goes."""

from __future__ import annotations

from typing import Any

import pytest
from table_papers import Paper

from tag import tag_document


def records(paper: Paper, kind: str) -> list[dict[str, Any]]:
    return [one for record in tag_document(paper.document) if (one := record.fields())["kind"] == kind]


def report(*paragraphs: str) -> Paper:
    paper = Paper(upright=True).page().heading("Rapport fra havnen", 24).heading("Prosjektene", 14)
    for text in paragraphs:
        paper.paragraph(text)
    return paper


def minutes(*paragraphs: str) -> Paper:
    paper = Paper(upright=True).page().heading("Referat fra havnerådet", 24).paragraph("Møte 3. mars 2026")
    paper.heading("Sak 4/26 Ny kai", 14)
    for text in paragraphs:
        paper.paragraph(text)
    return paper


@pytest.mark.parametrize(
    ("sentence", "on", "due"),
    [
        ("Oppstarten av Trygg molo er betinget av at fylket gir lån.", "fylket gir lån", None),
        ("Videre utrulling av Trygg molo må avvente svar fra staten.", "svar fra staten", None),
        ("Den neste milepælen avhenger av nye pumper innen 1. mai 2026.", "nye pumper", "2026-05-01"),
        ("Løsningen hviler på at strømnettet er bygd ut.", "strømnettet er bygd ut", None),
        ("Trygg molo starter i mai, forutsatt at naboene er enige.", "naboene er enige", None),
        ("Trygg molo vil avhenge av nye midler.", "nye midler", None),
    ],
)
def test_what_is_needed_for_a_part_of_the_work_is_needed_for_all(
    sentence: str, on: str, due: str | None
) -> None:
    (found,) = records(report(f"Prosjektet Trygg molo er i rute. {sentence}"), "dependency")
    assert (found["subject"], found["on"], found.get("due")) == ("Trygg molo", on, due)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trygg molo er ikke avhengig av nye midler.",
        "Trygg molo er ikke lenger avhengig av staten.",
        "Tallene bygger på at alle har svart.",
        "Havnestyret forutsetter at brukerne betaler.",
        "Hvis Trygg molo blir avhengig av lån, må saken opp igjen.",
    ],
)
def test_denials_and_assumptions_are_no_needs(sentence: str) -> None:
    assert records(report(f"Prosjektet Trygg molo er i rute. {sentence}"), "dependency") == []


def test_items_of_needs_begin_with_what_has_them() -> None:
    paper = (
        Paper(upright=True)
        .page()
        .heading("Plan for havnen", 24)
        .table(("Tiltak", "Ansvarlig"), ("Trygg molo", "Losen"))
        .heading("Det vi er avhengige av", 14)
        .item("Trygg molo: at fylket gir lån. Må være klart innen 1. mai 2026.")
    )
    (found,) = records(paper, "dependency")
    assert (found["subject"], found["on"], found["due"]) == ("Trygg molo", "fylket gir lån", "2026-05-01")


def test_what_one_project_needs_of_another_stands_between_from_and_to() -> None:
    paper = (
        Paper(upright=True)
        .page()
        .heading("Inter-project dependencies", 24)
        .table(
            ("From", "To", "What is needed", "Needed by"),
            ("Alarm Platform", "Station Refit", "Fibre at all stations", "1 Sept 2026"),
            ("New Boats", "Training School", "Certified instructors", "Q4 2026"),
        )
    )
    assert [(one["subject"], one["on"], one["due"]) for one in records(paper, "dependency")] == [
        ("Alarm Platform", "Fibre at all stations", "2026-09-01"),
        ("New Boats", "Certified instructors", "2026-Q4"),
    ]


def test_numbered_headings_are_measures_with_what_is_said_beneath() -> None:
    paper = (
        Paper(upright=True)
        .page()
        .heading("Handlingsplan for havnen", 24)
        .heading("Tiltak 1.1 Lys på moloen", 12)
        .paragraph("Lampene skiftes. Gjennomføres av: Driftsenheten")
        .paragraph("Arbeidet avhenger av tilgang til strøm.")
        .heading("Tiltak 1.2 Ny trapp", 12)
        .paragraph("Trappa blir av stein.")
    )
    assert [one["name"] for one in records(paper, "initiative")] == ["Lys på moloen", "Ny trapp"]
    assert [(one["subject"], one["owner"]) for one in records(paper, "owner")] == [
        ("Lys på moloen", "Driftsenheten")
    ]
    assert [(one["subject"], one["on"]) for one in records(paper, "dependency")] == [
        ("Lys på moloen", "tilgang til strøm")
    ]


@pytest.mark.parametrize(
    ("sentence", "owner", "action", "due"),
    [
        (
            "Havnesjefen får i oppgave å hente inn tilbud på neste møte.",
            "Havnesjefen",
            "hente inn tilbud",
            None,
        ),
        (
            "Eirik Nes og Oda Moe tar kontakt med losen.",
            "Eirik Nes og Oda Moe",
            "tar kontakt med losen",
            None,
        ),
        ("Det ble avtalt at Oda Moe skal måle dybden.", "Oda Moe", "måle dybden", None),
        ("Oda Moe to confirm the depth by 8 May 2026.", "Oda Moe", "confirm the depth", "2026-05-08"),
        (
            "The harbour manager will send a plan before the next board meeting.",
            "harbour manager",
            "send a plan",
            None,
        ),
    ],
)
def test_minutes_tell_who_does_what(sentence: str, owner: str, action: str, due: str | None) -> None:
    (found,) = records(minutes(sentence), "follow_up")
    assert (found["owner"], found["action"], found.get("due")) == (owner, action, due)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunen lager hvert år en rapport.",
        "Losen har hatt ansvaret for begge.",
        "Havnesjefen vil være tilbake innen 1. mai 2026.",
        "Oda Moe mente at saken bør utsettes til høsten.",
    ],
)
def test_what_is_said_or_done_every_year_is_no_task(sentence: str) -> None:
    assert records(minutes(sentence), "follow_up") == []


def test_letters_commit_to_dates() -> None:
    paper = Paper(upright=True).page().paragraph("Vår ref. 26/118").heading("Status for havnereformen", 20)
    paper.paragraph("Etaten vil innen 1. oktober 2026 sende departementet en plan. Etaten er fornøyd.")
    (found,) = records(paper, "follow_up")
    assert (found["owner"], found["action"], found["due"]) == (
        "Etaten",
        "sende departementet en plan",
        "2026-10-01",
    )


def test_cells_say_how_it_goes_as_sentences_do() -> None:
    paper = (
        Paper(upright=True)
        .page()
        .heading("Strategi", 24)
        .table(
            ("Det vi lovet", "Leveranseansvar", "Hvordan det går"),
            ("Trygg molo", "Seksjon for kart", "Litt bak skjema"),
            ("Åpen brygge", "Seksjon for drift", "Stanset inntil videre, avtalen er sagt opp"),
            ("Ny trapp", "Seksjon for drift", "Går som avtalt"),
        )
    )
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Trygg molo", "yellow"),
        ("Åpen brygge", "paused"),
        ("Ny trapp", "green"),
    ]


def test_a_stop_for_now_is_a_pause() -> None:
    paper = report("Prosjektet Trygg molo er stanset inntil videre. Prosjektet Åpen brygge er stanset.")
    assert [one["value"] for one in records(paper, "status")] == ["paused", "cancelled"]


def test_a_sentence_judges_the_goal_it_stands_under() -> None:
    paper = Paper(upright=True).page().heading("Status", 24).heading("Mål 1: Tryggere havn", 14)
    paper.paragraph("Vår vurdering er at målet ikke nås i år.")
    (found,) = records(paper, "assessment")
    assert (found["subject"], found["text"]) == ("Tryggere havn", "Vår vurdering er at målet ikke nås i år")


def test_values_now_and_before_with_a_comment_are_assessed() -> None:
    paper = (
        Paper(upright=True)
        .page()
        .heading("Benefits assessment", 24)
        .table(
            ("Benefit", "Baseline", "Current", "Assessment"),
            ("Stations with two crews", "19", "24", "Progress has stalled in the north"),
            ("Volunteers who stay", "58%", "63%", "Better than we had hoped"),
        )
    )
    assert [(one["subject_kind"], one["text"]) for one in records(paper, "assessment")] == [
        ("indicator", "Progress has stalled in the north"),
        ("indicator", "Better than we had hoped"),
    ]


def test_months_alone_tell_when() -> None:
    paper = (
        Paper(upright=True)
        .page()
        .heading("Plan 2026", 24)
        .heading("Hva skjer først", 14)
        .item("Innen utgangen av 2026: Losen legger fram kart")
        .item("Åpne ny brygge (oktober)")
    )
    assert [(one.get("actor"), one["text"], one["to"]) for one in records(paper, "activity")] == [
        ("Losen", "Losen legger fram kart", "2026"),
        (None, "Åpne ny brygge (oktober)", "2026-10"),
    ]


def test_what_a_list_of_needs_begins_with_is_what_needs() -> None:
    paper = (
        Paper(upright=True).page().heading("Notat til styringsgruppen", 24).heading("Det vi venter på", 14)
    )
    paper.item("Trygg molo: avtale med grunneier i Vik").item("Ny trapp: svar fra fylket, senest 1. mai 2026")
    assert [(one["subject"], one["on"], one.get("due")) for one in records(paper, "dependency")] == [
        ("Trygg molo", "avtale med grunneier i Vik", None),
        ("Ny trapp", "svar fra fylket", "2026-05-01"),
    ]


def test_done_in_some_places_is_not_done() -> None:
    paper = report("Prosjektet Trygg molo er ferdig i tre av havnene. Prosjektet Ny trapp er ferdig.")
    assert [one["subject"] for one in records(paper, "status")] == ["Ny trapp"]


@pytest.mark.parametrize(
    ("sentence", "owner", "due"),
    [
        ("Losen bes om å sjekke dybden ved moloen. Frist 1. mai 2026.", "Losen", "2026-05-01"),
        ("Prosten bes om å sjekke dybden ved moloen.", "Prosten", None),
    ],
)
def test_who_is_named_or_asked_has_a_task(sentence: str, owner: str, due: str | None) -> None:
    (found,) = records(minutes(sentence), "follow_up")
    assert (found["owner"], found.get("due")) == (owner, due)


def test_what_people_do_in_a_meeting_is_no_task() -> None:
    assert records(minutes("Oda Moe leder arbeidet. Per Vik mener at dybden er stor."), "follow_up") == []


def test_roles_in_english_have_tasks_in_lists() -> None:
    paper = Paper(upright=True).page().heading("Board paper", 24).heading("Actions from the May meeting", 14)
    paper.item("Chief executive to write to the county by 1 December 2026")
    (found,) = records(paper, "follow_up")
    assert (found["owner"], found["action"], found["due"]) == (
        "Chief executive",
        "write to the county",
        "2026-12-01",
    )


def test_a_paragraph_is_about_what_it_begins_with_in_bold() -> None:
    paper = report("Lys på moloen Tiltaket er innført i 40 havner og går som forutsatt.")
    page = paper.document.pages[0]
    first = next(block for block in page.blocks if page.text(block.words).startswith("Lys"))
    for word in page.words[first.words.start : first.words.start + 3]:
        word.bold = True
    assert [(one["subject"], one["value"]) for one in records(paper, "status")] == [
        ("Lys på moloen", "green")
    ]


def test_a_title_in_english_is_a_name() -> None:
    paper = report("Light in the Dark is on track.")
    assert [one["name"] for one in records(paper, "initiative")] == ["Light in the Dark"]
