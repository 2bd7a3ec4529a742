"""Board pack of an invented ports authority in English: agenda with leads and minutes, matters arising without dates,
RAG letters, objectives by number with measures, dependencies in a table, what the board is asked in a box."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.decks import HUES, cover
from papers.facts import aim, decided, measure, need, note, number, rows, step
from papers.slides import Box, SlidePaper

NAME = "ports-board-pack"
TITLE = "Transformation Board"
BODY = "North Sea Ports Authority"
INK, ACCENT = "#102A43", "#486581"
CASES = rows("""
    1 | Welcome and minutes of last meeting | Approve | Chair | 5
    2 | Matters arising | Note | Programme Office | 10
    3 | Programme dashboard | Discuss | Helen Marsh | 25
    4 | Business case: Shore Power Phase 2 | Decide | Tom Okafor | 30
    5 | Any other business | – | All | 5
""")
ARISING = rows("""
    Confirm who pays for berth closures | Finance | Done
    Bring a revised pilotage fee model | Commercial | Due in March
    Speak to the unions about night shifts | People | Ongoing
""")
RAG = rows("""
    Shore Power Phase 2 | Engineering | A | Cable route agreed with the city
    Digital Gate | Operations | G | 82 % of trucks pre-book their slot
    Dredging Renewal | Marine | R | No bids within budget
    One Harbour Map | Data Office | B | Handed over to operations in January
""")
HUE = {"R": "red", "A": "yellow", "G": "green", "B": "completed"}
OBJECTIVES = [
    ("Objective 1", "Cut emissions at berth by half", "By 2028 half of all calls use shore power"),
    ("Objective 2", "Keep traffic moving", "Trucks spend no more than 25 minutes inside"),
    ("Objective 3", "Be a port people want to work in", "Sick leave below 4 %"),
]
LINKS = rows("""
    Shore Power Phase 2 | Grid upgrade at Quay 7 | City Grid Company | High
    Digital Gate | Customs data feed | Customs Agency | Medium
    Dredging Renewal | Environmental permit | County Governor | High
""")
AHEAD = rows("""
    April 2025 | Sign cable contract | Engineering | 2025-04
    June 2025 | Retender dredging in two lots | Marine | 2025-06
    October 2025 | First cruise ship on shore power | Engineering | 2025-10
""")
ASKED = [
    "Approve the business case for Shore Power Phase 2",
    "Release EUR 1.8 million from the contingency",
    "Note the risk to Dredging Renewal",
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pptx", font="Calibri", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    cover(
        deck,
        TITLE,
        [BODY, "Meeting 11, 18 February 2025"],
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-02-18",
        meeting_number="11",
    )
    deck.slide("Agenda")
    table: list[list[str | Box]] = [["#", "Item", "Purpose", "Lead", "Mins"], *[list(row) for row in CASES]]
    deck.table(0.6, 1.4, (0.7, 6, 1.8, 2.6, 1), table, size=16, height=0.65)
    for case, title, kind, who, minutes in CASES:
        gold.record(
            "agenda_item",
            [case, title, kind, who, minutes],
            case_id=case,
            title=title,
            item_type=None if kind == "–" else kind,
            presenters=[{"name": who}] if who in {"Helen Marsh", "Tom Okafor"} else None,
        )
    deck.foot(f"{BODY} – Transformation Board")
    deck.slide("2. Matters arising")
    table = [["What we agreed", "With", "Where it stands"], *[list(row) for row in ARISING]]
    deck.table(0.6, 1.4, (6.5, 2.5, 3), table, size=16, height=0.7)
    for action, who, state in ARISING:
        gold.record("follow_up", [action, who, state], action=action, owner=who)
    deck.foot(f"{BODY} – Transformation Board")
    deck.slide("3. Programme dashboard")
    table = [["Workstream", "Directorate", "RAG", "Headline"]]
    fills = {**HUES, "completed": "#5B8DEF"}
    table += [
        [Box(name, bold=True), who, Box(letter, fill=fills[HUE[letter]]), text]
        for name, who, letter, text in RAG
    ]
    deck.table(0.6, 1.4, (3.6, 2.4, 0.9, 5.2), table, size=16, height=0.75)
    deck.text(0.6, 5.6, 11, 0.4, "R = off track   A = at risk   G = on track   B = complete", 12)
    for name, who, letter, text in RAG:
        note(gold, [name, who, letter, text], *measure(name, who, HUE[letter]))
    note(gold, RAG[1][3], number("Digital Gate", 82, "%"))
    deck.foot(f"{BODY} – Transformation Board")
    deck.slide("Where we want to be")
    for at, (label, goal, how) in enumerate(OBJECTIVES):
        y = 1.5 + at * 1.6
        deck.shape(0.6, y, 2.2, 1.2, ACCENT, MSO_SHAPE.PENTAGON)
        deck.text(0.7, y + 0.35, 1.9, 0.5, label, 16, bold=True, colour="#FFFFFF")
        deck.text(3.1, y + 0.05, 9.5, 0.5, goal, 20, bold=True, colour=INK)
        deck.text(3.1, y + 0.6, 9.5, 0.5, how, 15)
        note(gold, [label, goal], aim(goal, label))
    deck.slide("What we rely on others for")
    table = [["Workstream", "Relies on", "Provided by", "Criticality"], *[list(row) for row in LINKS]]
    deck.table(0.6, 1.5, (3.4, 3.8, 3, 1.8), table, size=16, height=0.7)
    for name, on, who, weight in LINKS:
        note(
            gold,
            [name, on, who, weight],
            need(name, on, owner=who, criticality=weight),
        )
    deck.slide("4. Business case: Shore Power Phase 2")
    deck.text(0.7, 1.3, 11.8, 0.5, "The board is asked to:", 18, bold=True, colour=INK)
    deck.text(0.7, 1.9, 11.8, 1.7, ASKED, 18, fill="#E6ECF2", bullets=True)
    for text in ASKED:
        note(gold, text, decided(text, "proposed"))
    deck.text(0.7, 4.0, 8, 0.5, "Next steps", 18, bold=True, colour=INK)
    table = [["When", "What", "Who"], *[list(row[:3]) for row in AHEAD]]
    deck.table(0.7, 4.6, (2, 6.5, 3), table, size=15, height=0.5)
    for _, what, who, when in AHEAD:
        note(gold, [what, who], step(what, "Next steps", actor=who, from_=when, to=when))
    deck.save()
