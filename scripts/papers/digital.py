"""Slides to a hospital board on digital work: agenda by the clock, a table with signs, next steps, who follows up."""

from __future__ import annotations

from pathlib import Path

from papers.slides import SlidePaper

NAME = "sykehus-digitalt-styre"
TITLE = "Digitalt styremøte"
BODY = "Styret i Kystsykehuset HF"
DAY = [
    ("08.30", "Åpning ved styreleder", "Åpning", "styreleder"),
    ("08.40", "Sak 51/25 Månedsrapport", "Månedsrapport", None),
    ("09.30", "Sak 52/25 Digital hjemmeoppfølging", "Digital hjemmeoppfølging", None),
    ("10.15", "Eventuelt", "Eventuelt", None),
]
ROWS = [
    ("Digital hjemmeoppfølging", "Klinikk for medisin", "green", "180 pasienter følges hjemme."),
    ("Ny kurve på intensiv", "Kirurgisk klinikk", "yellow", "Opplæringen tar lengre tid."),
    ("Stemmestyrt journal", "Teknologiavdelingen", "red", "Leverandøren har sagt opp avtalen."),
]
FILLS = {"red": "#D90429", "yellow": "#FFB703", "green": "#2E9E5B"}
STEPS = [
    "Innføre hjemmeoppfølging for lungepasienter i mars 2026",
    "Velge ny leverandør av stemmestyring innen 1. juni 2026",
]
ASKED = "Styret slutter seg til planen for digital hjemmeoppfølging i 2026"


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pptx",
        font="Carlito",
        ink="#14213D",
        accent="#264653",
        title=TITLE,
        author="Direktøren",
    )
    gold = deck.gold
    deck.slide(ground="#EDF2F4")
    deck.text(1, 2.4, 11, 1, TITLE, 38, bold=True, colour="#14213D")
    deck.text(1, 3.6, 11, 0.6, f"{BODY} | 18. desember 2025 | Møte nr. 9", 18)
    gold.record(
        "document",
        [TITLE, f"{BODY} | 18. desember 2025 | Møte nr. 9"],
        title=TITLE,
        doc_type="meeting_deck",
        body=BODY,
        date="2025-12-18",
        meeting_number="9",
    )
    deck.slide("Dagens program")
    deck.text(0.8, 1.6, 11, 4, [f"{clock} {line}" for clock, line, _, _ in DAY], 18)
    for clock, line, title, who in DAY:
        case = line.split()[1] if line.startswith("Sak") else None
        presenters = [{"name": who}] if who else None
        gold.record(
            "agenda_item", f"{clock} {line}", case_id=case, title=title, start=clock, presenters=presenters
        )
    deck.slide("Sak 52/25 Digital hjemmeoppfølging og andre satsinger")
    rows = [["Satsing", "Klinikk/avdeling", "", "Kort fortalt"], *([n, o, "", t] for n, o, _, t in ROWS)]
    middles = deck.table(0.6, 1.6, (3.6, 3, 0.9, 4.8), rows, height=0.7)
    for (name, owner, light, text), y in zip(ROWS, middles[1:], strict=True):
        deck.shape(0.6 + 6.6 + 0.45 - 0.14, y - 0.14, 0.28, 0.28, FILLS[light])
        gold.initiative([name, owner, text], name, owner=owner, status=light)
    gold.figure([ROWS[0][0], ROWS[0][3]], ROWS[0][0], 180, "pasienter")
    deck.slide("Sak 52/25 Veien videre")
    deck.text(0.8, 1.6, 11.5, 2, STEPS, 18, bullets=True)
    for step in STEPS:
        gold.record("activity", step, text=step)
    deck.text(0.8, 4.2, 11.5, 0.5, "Forslag til vedtak:", 18, bold=True)
    deck.text(0.8, 4.8, 11.5, 0.6, f"{ASKED}.", 18)
    gold.record("decision", ASKED, case_id="52/25", text=ASKED, outcome="proposed")
    deck.save()
