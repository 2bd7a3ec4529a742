"""Boxes with goals and milestones, keys whose signs stand apart, what stands beside the headings of cases, and states
and owners in turns of phrase."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from drawn_decks import Deck
from pptx.enum.shapes import MSO_SHAPE
from table_papers import Paper, found, told

from schemas.page import BlockKind
from tag.headings import is_part

BOX = MSO_SHAPE.RECTANGLE


PLAN = (
    ("April 2031", "Steinen kommer med båt"),
    ("Juni 2031", "Muren reises i sør"),
    ("August 2031", "Fyret flyttes inn"),
    ("Oktober 2031", "Losene tar over"),
)


def on_both_sides(deck: Deck) -> None:
    for at, (when, what) in enumerate(PLAN):
        top, high = (150, 90) if at % 2 == 0 else (300, 90 - 10 * at)
        deck.shape(BOX, 50 + 210 * at, top, 180, high, (when, 14, True), (what, 14, False), fill="EEE8DD")


def in_a_row(deck: Deck) -> None:
    for at, (when, what) in enumerate(PLAN):
        deck.shape(BOX, 50 + 210 * at, 200, 150, 90, (when, 14, True), (what, 14, False), fill="EEE8DD")


def dates_on_the_line(deck: Deck) -> None:
    for at, (when, what) in enumerate(PLAN):
        deck.shape(BOX, 70 + 210 * at, 258, 120, 24, (when, 12, True), fill="224466")
        deck.shape(BOX, 40 + 210 * at, 150 if at % 2 == 0 else 310, 180, 80, (what, 14, False), fill="EEE8DD")


@pytest.mark.parametrize("drawn", [on_both_sides, in_a_row, dates_on_the_line])
def test_dates_in_boxes_along_a_line_are_each_of_one_text(
    tmp_path: Path, drawn: Callable[[Deck], None]
) -> None:
    deck = Deck("Milepæler for havna")
    deck.shape(BOX, 40, 268, 880, 4, fill="224466")
    drawn(deck)
    found = sorted(deck.records(tmp_path, "activity"), key=lambda one: str(one["from"]))
    assert [(one["text"], one["from"], one.get("service")) for one in found] == [
        (what, f"2031-{4 + 2 * at:02}", None) for at, (_, what) in enumerate(PLAN)
    ]


@pytest.mark.parametrize(
    ("label", "across", "are_goals"),
    [("Delmål", False, True), ("Delmål:", True, True), (None, False, True), ("Kontaktpunkter", False, False)],
)
def test_boxes_below_a_goal_are_its_parts_unless_a_label_says_otherwise(
    tmp_path: Path, label: str | None, *, across: bool, are_goals: bool
) -> None:
    deck = Deck("Strategien vår")
    columns = (
        (
            "Hovedmål 1: Alle skal komme trygt til kai",
            ("Fyrene skal lyse hele natta", "Losen skal svare i tide"),
        ),
        ("Hovedmål 2: Havna skal være ren", ("Ingen skal tømme olje i sjøen", "Søppel skal hentes hver dag")),
    )
    for at, (goal, parts) in enumerate(columns):
        x = 40 + 440 * at
        deck.shape(BOX, x, 100, 400, 70, (goal, 18, True), fill="6699CC")
        if label is not None:
            deck.shape(None, x, 180, 400, 30, (label, 12, True))
        for number, part in enumerate(parts):
            left, top, wide = (x + 205 * number, 220, 195) if across else (x, 220 + 80 * number, 400)
            deck.shape(BOX, left, top, wide, 64, (part, 15, False), fill="DDE6F2")
    goals = [(one["title"], one.get("parent")) for one in deck.records(tmp_path, "goal")]
    expected = [(part, goal.partition(":")[0]) for goal, parts in columns for part in parts]
    assert sorted(one for one in goals if one[1]) == (sorted(expected) if are_goals else [])


@pytest.mark.parametrize(("inside", "verb"), [(True, "skal"), (False, "skal"), (True, "kan")])
def test_what_shall_be_in_or_right_of_the_box_of_a_goal_is_a_part_of_it(
    tmp_path: Path, verb: str, *, inside: bool
) -> None:
    deck = Deck("Strategien vår")
    goals = ("Hovedmål 1: Alle kommer trygt til kai", "Hovedmål 2: Havna er ren og pen")
    parts = [
        (f"Fyret {verb} lyse", f"Losen {verb} svare i tide"),
        (f"Sjøen {verb} være ren", f"Søppel {verb} hentes"),
    ]
    for row, goal in enumerate(goals):
        top = 100 + 200 * row
        held = [(part, 15, False) for part in parts[row]]
        deck.shape(BOX, 40, top, 400, 150, (goal, 18, True), *(held if inside else ()), fill="6699CC")
        for number, part in enumerate(() if inside else held):
            deck.shape(BOX, 480, top + 80 * number, 400, 64, part, fill="DDE6F2")
    found = [(one["title"], one["parent"]) for one in deck.records(tmp_path, "goal") if one.get("parent")]
    expected = [(part, f"Hovedmål {1 + row}") for row, own in enumerate(parts) for part in own]
    assert found == (expected if verb == "skal" else [])


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
def test_what_stands_beside_the_heading_of_a_case_leads_in_no_decision(*, beside: bool) -> None:
    paper = Paper(upright=True).page().put("Referat fra havnestyret", 30, 40, BlockKind.HEADING, 22)
    paper.put("Sak 12/31 Ny kai", 30, 100, BlockKind.HEADING, 16)
    paper.put("Vedtak", 450 if beside else 30, 102 if beside else 130)
    paper.put("Havnesjefen kjøper stein til kaia.", 30, 160)
    assert len(found(paper, "decision")) == (0 if beside else 1)


@pytest.mark.parametrize("kind", ["Avgjerd", "Beslutning"])
def test_a_kind_below_the_heading_of_a_case_leads_in_no_decision_where_another_does(kind: str) -> None:
    paper = Paper(upright=True).heading("Referat fra havnestyret", 22)
    for case, told_there in (
        ("12/31 Ny kai", "Styret kjøper stein"),
        ("13/31 Ny båt", "Losen kjøper en båt"),
    ):
        paper.heading(f"Sak {case}", 16).paragraph(kind)
        paper.paragraph("Havnesjefen fortalte om saken og hva den vil koste. Noen var i tvil.")
        paper.paragraph(f"Vedtak: {told_there}.")
    assert told(paper, "decision", "case_id", "text") == [
        ("12/31", "Styret kjøper stein"),
        ("13/31", "Losen kjøper en båt"),
    ]


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


@pytest.mark.parametrize("heads", [("Avsluttet siden sist", "Nye prosjekter"), ("Nye tiltak", "Ferdigstilt")])
@pytest.mark.parametrize(
    "form", ["{}", "• {}", "{} – Havneavdelingen", "{}, Havneavdelingen", "{} (Havneavdelingen)"]
)
def test_lines_in_cards_beside_each_other_came_and_went(
    tmp_path: Path, form: str, heads: tuple[str, str]
) -> None:
    deck = Deck("Hovedbildet i juni")
    news = ("Porteføljen har 14 prosjekter.", "Kaia er målt opp i sin helhet.", "Fyret lyser om natta igjen.")
    deck.shape(None, 40, 90, 800, 120, *((text, 20, False) for text in news))
    named = (("Fyrkart", "Elektronisk losbok"), ("Digital isvakt",))
    for at, (head, names) in enumerate(zip(heads, named, strict=True)):
        lines = ((form.format(name), 15, False) for name in names)
        deck.shape(BOX, 40 + 440 * at, 260, 400, 160, (head, 16, True), *lines, fill="DDE6F2")
    values = {"Avsluttet siden sist": "completed", "Ferdigstilt": "completed"}
    found = [(one["subject"], one["value"]) for one in deck.records(tmp_path, "status")]
    assert sorted(found) == sorted(
        (name, values.get(head, "new")) for head, names in zip(heads, named, strict=True) for name in names
    )
    owners = {one["owner"] for one in deck.records(tmp_path, "owner")}
    assert owners == ({"Havneavdelingen"} if "Havne" in form else set())


def test_signs_of_one_colour_in_cards_are_told_by_a_key_on_one_line(tmp_path: Path) -> None:
    deck = Deck("Status i prosjektene")
    key = {"◆": ("i rute", "green"), "▲": ("avvik", "yellow"), "◼": ("på vent", "paused")}
    cards = (("Digital fyrkart", "◆"), ("Elektronisk losbok", "▲"), ("Ny kai i nord", "◼"), ("Isvakt", "◆"))
    for at, (name, sign) in enumerate(cards):
        x, top = 40 + 440 * (at % 2), 90 + 170 * (at // 2)
        lines = (
            (name, 16, True),
            ("Prosjekteier: Havneetaten", 12, False),
            ("Arbeidet følges opp.", 12, False),
        )
        deck.shape(BOX, x, top, 400, 140, *lines, fill="EEF2F6")
        deck.shape(None, x + 350, top + 8, 40, 30, (sign, 16, False))
    for at, (sign, (words, _)) in enumerate(key.items()):
        deck.shape(None, 40 + 200 * at, 460, 30, 20, (sign, 11, False))
        deck.shape(None, 70 + 200 * at, 460, 160, 20, (words, 11, False))
    found = [(one["subject"], one["value"]) for one in deck.records(tmp_path, "status")]
    assert sorted(found) == sorted((name, key[sign][1]) for name, sign in cards)
