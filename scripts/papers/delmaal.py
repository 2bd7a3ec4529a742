"""Strategy follow-up of a police district: sub-goals with squares before them, a key on each slide."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.slides import SlidePaper

NAME = "politi-strategistatus"
TITLE = "Strategistatus høsten 2025"
BODY = "Ledergruppen i Innlandet vest politidistrikt"
FILLS = {"red": "#C62828", "yellow": "#F9A825", "green": "#2E7D32"}
KEY = [("green", "God måloppnåelse"), ("yellow", "Noe etterslep"), ("red", "Lav måloppnåelse")]
GOALS = [
    (
        "Mål 1: Politiet er der folk er",
        [
            ("green", "Patruljer i hver kommune", "Alle kommuner har fått fast patruljedag."),
            ("yellow", "Kortere utrykningstid i distriktene", "Veien over Fjellet er stengt, og tiden øker."),
        ],
    ),
    (
        "Mål 2: Sakene blir løst",
        [
            ("red", "Færre gamle saker", "Restansene har økt tre måneder på rad."),
            ("yellow", "Bedre sporsikring", "Kurset er utsatt til januar."),
            ("green", "Flere saker løst på stedet", "Andelen er høyere enn målet."),
        ],
    ),
]
PROJECTS = [
    ("Mobil politistasjon", "Felles enhet for utrykning", "Leveres i desember"),
    ("Felles sporlab", "Felles enhet for etterforskning", "Venter på lokaler"),
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pdf",
        font="Liberation Sans",
        ink="#0D1B2A",
        accent="#415A77",
        title=TITLE,
        author="Stab",
    )
    gold = deck.gold
    deck.slide(ground="#E0E1DD")
    deck.text(1, 2.4, 11, 1, TITLE, 38, bold=True, colour="#0D1B2A")
    deck.text(1, 3.6, 11, 0.6, f"{BODY}, 17. november 2025", 18)
    gold.record(
        "document",
        [TITLE, f"{BODY}, 17. november 2025"],
        title=TITLE,
        doc_type="strategy_followup",
        body=BODY,
        date="2025-11-17",
    )
    for title, parts in GOALS:
        deck.slide(title)
        label, name = title.split(": ")
        gold.record("goal", title, label=label, title=name)
        deck.text(0.6, 1.3, 6, 0.4, "Delmål", 16, bold=True)
        for place, (light, part, text) in enumerate(parts):
            y = 1.9 + place * 1.3
            deck.shape(0.6, y + 0.08, 0.26, 0.26, FILLS[light], MSO_SHAPE.RECTANGLE)
            deck.text(1.1, y, 5.2, 0.4, part, 16, bold=True)
            deck.text(1.1, y + 0.45, 11, 0.4, text, 14)
            gold.record("goal", part, title=part, parent=label)
            gold.statuses(part, part, "goal", status=light)
            gold.record("assessment", [part, text], subject=part, subject_kind="goal", text=text)
        for place, (light, meaning) in enumerate(KEY):
            deck.shape(0.6 + place * 3, 6.6, 0.18, 0.18, FILLS[light], MSO_SHAPE.RECTANGLE)
            deck.text(0.9 + place * 3, 6.5, 2.5, 0.4, meaning, 11)
    deck.slide("Tiltak som støtter målene")
    for place, (name, owner, text) in enumerate(PROJECTS):
        deck.text(0.6, 1.5 + place * 1.5, 11, 0.5, f"{name} ({owner})", 18, bold=True)
        deck.text(0.6, 2.0 + place * 1.5, 11, 0.5, text, 14)
        gold.initiative(f"{name} ({owner})", name, owner=owner)
    deck.save()
