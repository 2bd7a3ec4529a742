"""Boxes with goals and milestones, keys whose signs stand apart, what stands beside the headings of cases, and states
and owners in turns of phrase."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawn_decks import Deck
from pptx.enum.shapes import MSO_SHAPE
from table_papers import Paper, found, told

from schemas.page import BlockKind
from tag.headings import is_part

BOX = MSO_SHAPE.RECTANGLE


def test_dates_in_boxes_on_both_sides_of_a_line_are_each_of_the_text_in_their_box(tmp_path: Path) -> None:
    deck = Deck("Milepæler for havna")
    plan = (
        ("April 2031", "Steinen kommer med båt"),
        ("Juni 2031", "Muren reises i sør"),
        ("August 2031", "Fyret flyttes inn"),
        ("Oktober 2031", "Losene tar over"),
    )
    deck.shape(BOX, 40, 268, 880, 4, fill="224466")
    for at, (when, what) in enumerate(plan):
        top = 150 if at % 2 == 0 else 300
        deck.shape(BOX, 50 + 210 * at, top, 180, 90, (when, 14, True), (what, 14, False), fill="EEE8DD")
    found = sorted(deck.records(tmp_path, "activity"), key=lambda one: str(one["from"]))
    assert [(one["text"], one["from"], one.get("service")) for one in found] == [
        (what, f"2031-{4 + 2 * at:02}", None) for at, (_, what) in enumerate(plan)
    ]


@pytest.mark.parametrize(("label", "told_as"), [("Delmål", "goal"), ("Kontaktpunkter", None)])
def test_boxes_below_a_label_are_goals_under_the_one_above(
    tmp_path: Path, label: str, told_as: str | None
) -> None:
    deck = Deck("Strategien vår")
    columns = (
        (
            "Hovedmål 1: Alle skal komme trygt til kai",
            ("Fyrene skal lyse hele natta", "Losen skal svare i tide"),
        ),
        ("Hovedmål 2: Havna skal være ren", ("Ingen skal tømme olje i sjøen",)),
    )
    for at, (goal, parts) in enumerate(columns):
        x = 40 + 440 * at
        deck.shape(BOX, x, 100, 400, 70, (goal, 18, True), fill="6699CC")
        deck.shape(None, x, 180, 400, 30, (label, 12, True))
        for row, part in enumerate(parts):
            deck.shape(BOX, x, 220 + 80 * row, 400, 64, (part, 15, False), fill="DDE6F2")
    goals = [(one["title"], one.get("parent")) for one in deck.records(tmp_path, "goal")]
    parts = [
        ("Fyrene skal lyse hele natta", "Hovedmål 1"),
        ("Losen skal svare i tide", "Hovedmål 1"),
        ("Ingen skal tømme olje i sjøen", "Hovedmål 2"),
    ]
    assert [one for one in goals if one[1]] == (parts if told_as else [])


def test_a_key_may_have_its_sign_in_one_block_and_its_words_in_the_next() -> None:
    paper = Paper().page().heading("Status i prosjektene")
    paper.table(["Tiltak", "Status"], ["Ny kai", "◈"], ["Fyrkart", "◉"], ["Losbåt", "◉"])
    for x, sign, words in ((40.0, "◉", "i rute"), (340.0, "◈", "på vent")):
        paper.put(sign, x, 450).put(words, x + 20, 450)
    assert told(paper, "status", "subject", "value") == [
        ("Ny kai", "paused"),
        ("Fyrkart", "green"),
        ("Losbåt", "green"),
    ]


@pytest.mark.parametrize("beside", [True, False])
def test_what_is_to_be_done_with_a_case_stands_beside_its_heading_and_leads_in_no_decision(
    beside: bool,
) -> None:
    paper = Paper(upright=True).page().put("Referat fra havnestyret", 30, 40, BlockKind.HEADING, 22)
    paper.put("Sak 12/31 Ny kai", 30, 100, BlockKind.HEADING, 16)
    paper.put("Vedtak", 450 if beside else 30, 102 if beside else 130)
    paper.put("Havnesjefen fortalte om kaia og hva steinen vil koste de neste årene.", 30, 160)
    paper.put("Vedtak: Styret kjøper stein til kaia.", 30, 190)
    decided = [one["text"] for one in found(paper, "decision")]
    assert decided[-1] == "Styret kjøper stein til kaia"
    assert len(decided) == (1 if beside else 2)


def test_goals_are_counted_in_roman_numbers_without_a_mark_behind() -> None:
    paper = Paper(upright=True).heading("Mål for havna", 20)
    for line in ("Mål I Kaia skal tåle storm", "Mål II Fyret skal lyse", "Mål III Losen skal svare"):
        paper.paragraph(line)
    assert told(paper, "goal", "label", "title", "parent") == [
        ("Mål I", "Kaia skal tåle storm", None),
        ("Mål II", "Fyret skal lyse", None),
        ("Mål III", "Losen skal svare", None),
    ]


def test_a_sub_goal_below_a_goal_does_not_assess_it() -> None:
    paper = Paper(upright=True).heading("Årsrapport", 22).heading("Mål og resultater", 18)
    paper.heading("Mål A Kaia skal tåle storm", 14)
    paper.paragraph("Delmål A1 Muren skal være hel").paragraph("Delmål A2 Steinen skal ligge fast")
    assert found(paper, "assessment") == []
    assert len(found(paper, "goal")) == 3


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("Ny fyrlykt melder vesentlig avvik etter at masta knakk.", ["red"]),
        ("Ny fyrlykt rapporterer om store avvik.", ["red"]),
        ("Ny fyrlykt har noko avvik.", ["yellow"]),
        ("Ny fyrlykt melder ikke om vesentlig avvik.", []),
        ("Ingen har meldt at ny fyrlykt har store avvik.", []),
    ],
)
def test_deviations_are_reported_by_how_great_they_are(said: str, values: list[str]) -> None:
    paper = (
        Paper(upright=True).heading("Rapport").paragraph("Prosjektet Ny fyrlykt gjelder lys.").paragraph(said)
    )
    assert [value for (value,) in told(paper, "status", "value")] == values


@pytest.mark.parametrize(
    "said",
    [
        "Ansvaret for Ny fyrlykt ble fra 3. mai overtatt av Avdeling for lys.",
        "Ansvaret for Ny fyrlykt vart overteke av Avdeling for lys.",
        "Eierskapet til Ny fyrlykt ble i juni flyttet til Avdeling for lys.",
    ],
)
def test_what_somebody_takes_over_at_a_time_is_theirs(said: str) -> None:
    paper = (
        Paper(upright=True).heading("Rapport").paragraph("Prosjektet Ny fyrlykt er i rute.").paragraph(said)
    )
    assert told(paper, "owner", "subject", "owner") == [("Ny fyrlykt", "Avdeling for lys")]


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("Mureren har stanset arbeidet i hus B.", []),
        ("Mureren har stanset arbeidet i mai.", ["cancelled"]),
        ("Etaten har stanset prosjektet.", ["cancelled"]),
    ],
)
def test_work_that_is_stopped_at_one_place_of_several_goes_on(said: str, values: list[str]) -> None:
    paper = (
        Paper(upright=True).heading("Prosjektkort: Ny fyrlykt").paragraph(f"Prosjektet gjelder lys. {said}")
    )
    assert [value for (value,) in told(paper, "status", "value")] == values


def test_a_firm_that_is_in_place_is_no_initiative() -> None:
    paper = Paper(upright=True).heading("Prosjektkort: Ny fyrlykt").paragraph("Dykkerfirma er på plass.")
    assert told(paper, "initiative", "name") == [("Ny fyrlykt",)]


@pytest.mark.parametrize(
    ("heading", "part"), [("Fullstendig oversikt", True), ("Samla liste", True), ("Felles kai", False)]
)
def test_a_heading_over_the_whole_table_names_nothing(heading: str, part: bool) -> None:
    assert is_part(heading) is part


def test_proposals_are_of_what_their_case_is_called() -> None:
    paper = Paper(upright=True).heading("Referat", 20).heading("Sak 4/31 Forslag til nye tiltak ved kaia", 14)
    paper.item("Det bør settes opp en ny fyrlykt.").item("Havna bør få en egen losbåt.")
    assert [one["goal"] for one in found(paper, "proposal")] == ["Forslag til nye tiltak ved kaia"] * 2


def test_who_answers_may_be_a_clinic_or_a_division_by_its_field() -> None:
    paper = Paper(upright=True).heading("Rapport", 20).heading("Avsluttet siden sist", 14)
    paper.paragraph("Ny fyrlykt (Marin divisjon)").paragraph("Losbåt (Kirurgisk klinikk)")
    assert told(paper, "owner", "subject", "owner") == [
        ("Ny fyrlykt", "Marin divisjon"),
        ("Losbåt", "Kirurgisk klinikk"),
    ]
