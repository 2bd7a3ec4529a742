"""Product board deck of an invented housing bank: agenda lines, stage bars, needs, goals in boxes, old cases."""

from __future__ import annotations

from pathlib import Path

from papers.facts import aim, decided, measure, need, note, task
from papers.slides import Box, SlidePaper

NAME = "boligbank-produktstyre"
TITLE = "Produktstyret for Min bolig"
UNDER = "Møte 21, 8. oktober 2025 – Boligbanken"
INK, ACCENT = "#22333B", "#5E503F"
FILLS = {"red": "#E63946", "yellow": "#F4A261", "green": "#52B788"}
DAY = [
    # line, case, title, who, type
    (
        "1-21/25 Godkjenning av referat (Kari Moen) – Tilslutning",
        "1-21/25",
        "Godkjenning av referat",
        "Kari Moen",
        "Tilslutning",
    ),
    (
        "2-21/25 Leveranseplanen (Ali Noor) – Orientering",
        "2-21/25",
        "Leveranseplanen",
        "Ali Noor",
        "Orientering",
    ),
    ("3-21/25 Mål for 2026 (Kari Moen) – Beslutning", "3-21/25", "Mål for 2026", "Kari Moen", "Beslutning"),
]
OLD = [
    # case, what, answer, who
    ("4-19/25", "Purring på SMS", "Er lagt i leveranseplanen", "Ali Noor"),
    ("6-20/25", "Klager på lange skjema", "Skjemagruppen svarer i november", "Ane Lie"),
]
STAGES = ["Idé", "Utvikling", "Test", "Drift"]
PLAN = [
    # area, name, second line, who, reached stage, light
    ("Lån", "Startlån på nett", "Søknad uten vedlegg", "Låneavdelingen", 3, "green"),
    ("", "Rentevarsel", "Beskjed før renten endres", "Låneavdelingen", 1, "yellow"),
    ("Støtte", "Bostøtte ung", "Egen vei for studenter", "Støtteavdelingen", 2, "red"),
    ("", "Klage i appen", "Svar innen ti dager", "Klagestaben", 4, "green"),
]
NEEDS = [
    # delivery, needs, from, written, critical
    ("Startlån på nett", "Inntekt fra skattemyndigheten", "Skattekontoret", "høy"),
    ("Bostøtte ung", "Studentstatus hver måned", "Lånekassen for skoler", "middels"),
]
GOALS = [
    (
        "Hovedmål",
        "Alle skal kunne bo trygt",
        ["Færre flytter mot sin vilje", "Flere unge eier sin første bolig"],
    ),
]
ASKED = "Produktstyret slutter seg til målene for 2026"


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pptx", font="Calibri", ink=INK, accent=ACCENT, title=TITLE, author="Boligbanken"
    )
    deck.slide(ground="#F2F4F3")
    deck.text(0.9, 2.6, 11, 1, TITLE, 38, bold=True, colour=INK)
    deck.text(0.9, 3.7, 11, 0.6, UNDER, 18)
    deck.gold.record(
        "document",
        [TITLE, UNDER],
        title=TITLE,
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-10-08",
        meeting_number="21",
    )
    deck.slide("Saker i dag")
    deck.text(0.7, 1.6, 12, 3, [line for line, *_ in DAY], 20)
    for line, case, title, who, kind in DAY:
        deck.gold.record(
            "agenda_item", line, case_id=case, title=title, presenters=[{"name": who}], item_type=kind
        )
    deck.slide("Saker fra tidligere møter")
    rows: list[list[str | Box]] = [
        ["Sak", "Hva ble tatt opp", "Hva gjør vi med det", "Hvem"],
        *([*row] for row in OLD),
    ]
    deck.table(0.6, 1.5, (1.6, 4, 4.6, 2), rows, size=15, height=0.7)
    for case, what, answer, who in OLD:
        note(deck.gold, [case, what, answer, who], task(answer, who, case_id=case, title=what))
    _plan(deck)
    _goals(deck)
    deck.save()


def _plan(deck: SlidePaper) -> None:
    deck.slide("Sak 2-21/25 Leveranseplanen")
    rows: list[list[str | Box]] = [
        ["Område", "Leveranse", "Hvem leverer", f"Stadium\n{' – '.join(STAGES)}", ""]
    ]
    rows[0][3] = Box("Stadium", under=" – ".join(STAGES))
    for area, name, second, who, _, light in PLAN:
        first: str | Box = Box(area, rows=2, bold=True) if area else ""
        rows.append([first, Box(name, under=second, bold=True), who, "", Box(fill=FILLS[light])])
    middles = deck.table(0.5, 1.3, (1.4, 4.2, 2.6, 3.2, 0.8), rows, size=13, height=0.75)
    for (_, name, second, who, reached, light), y in zip(PLAN, middles[1:], strict=True):
        deck.stages(0.5 + 1.4 + 4.2 + 2.6 + 1.0, y - 0.09, len(STAGES), reached)
        stage = STAGES[reached - 1]
        note(deck.gold, [name, second, who], *measure(name, who, light, progress=stage))
    rows = [["Leveranse", "Trenger", "Fra", "Hvor kritisk"], *([*row] for row in NEEDS)]
    deck.table(0.5, 5.6, (3.4, 4.2, 2.8, 1.8), rows, size=13, height=0.45)
    for name, on, giver, grave in NEEDS:
        note(deck.gold, [name, on, giver, grave], need(name, on, owner=giver, criticality=grave))


def _goals(deck: SlidePaper) -> None:
    deck.slide("Sak 3-21/25 Mål for 2026")
    (label, title, parts), *_ = GOALS
    deck.text(3.2, 1.5, 7, 0.9, [f"{label}: {title}"], 20, bold=True, fill="#C6AC8F")
    for place, part in enumerate(parts):
        deck.text(0.8 + place * 6.2, 3.2, 5.6, 1, [f"Delmål {place + 1}: {part}"], 18, fill="#EAE0D5")
    note(deck.gold, f"{label}: {title}", aim(title, label))
    for place, part in enumerate(parts):
        note(deck.gold, f"Delmål {place + 1}: {part}", aim(part, f"Delmål {place + 1}", label))
    deck.text(0.8, 5.2, 11.6, 0.6, f"Forslag til beslutning: {ASKED}.", 18)
    note(deck.gold, ASKED, decided(ASKED, "proposed", "3-21/25"))
    said = "Energilån til blokker er avsluttet og overført til kommunene."
    deck.text(0.8, 6.1, 11.6, 0.6, said, 16)
    note(deck.gold, said, *measure("Energilån til blokker", None, "completed"))
