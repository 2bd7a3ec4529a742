"""Slides of a road programme: coloured cells with a letter each, merged areas, and lists under the colour they have."""

from __future__ import annotations

from pathlib import Path

from papers.slides import Box, SlidePaper

NAME = "vegprogram-fargestatus"
TITLE = "Fargestatus for vegprogrammet"
BODY = "Programstyret for vegprogrammet"
FILLS = {"G": "#92D050", "Y": "#FFC000", "R": "#FF0000"}
VALUES = {"G": "green", "Y": "yellow", "R": "red"}
ROWS = [
    # area (of how many rows), name, owner, progress, economy, risk, overall
    ("Bru", 2, "Sundbrua", "Utbygging nord", "Y", "G", "R", "Y"),
    ("", 0, "Elvekryssing Moen", "Utbygging sør", "G", "G", "G", "G"),
    ("Tunnel", 3, "Fjelltunnelen", "Utbygging nord", "R", "R", "Y", "R"),
    ("", 0, "Nødnett i tunneler", "Drift", "G", "Y", "G", "G"),
    ("", 0, "Lysbytte", "Drift", "G", "G", "G", "G"),
]
LISTS = {
    "Røde tiltak": ("red", [("Fjelltunnelen", "Utbygging nord", "Berget er dårligere enn ventet")]),
    "Gule tiltak": (
        "yellow",
        [
            ("Kollektivfelt øst", "Byutvikling", "Grunnerverv tar tid"),
            ("Sykkelhotell", "Byutvikling", "Tomta er ikke avklart"),
        ],
    ),
}
NEEDS = [
    # what, on what, who, when, how critical
    ("Sundbrua", "Reguleringsvedtak i kommunen", "Plan", "01.03.2026", "2026-03-01", "Høy"),
    ("Lysbytte", "Levering av armaturer", "Innkjøp", "15.04.2026", "2026-04-15", "Lav"),
    ("Fjelltunnelen", "Ny geologisk rapport", "Utbygging nord", "20.01.2026", "2026-01-20", "Middels"),
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pptx",
        font="Liberation Sans",
        ink="#1D3557",
        accent="#457B9D",
        title=TITLE,
        author="PMO",
    )
    gold = deck.gold
    deck.slide(ground="#F1FAEE")
    deck.text(1, 2.4, 11, 1, TITLE, 38, bold=True, colour="#1D3557")
    deck.text(1, 3.6, 11, 0.6, f"{BODY}, desember 2025", 18)
    gold.record(
        "document",
        [TITLE, f"{BODY}, desember 2025"],
        title=TITLE,
        doc_type="other",
        body=BODY,
        date="2025-12",
    )
    deck.slide("Status per prosjekt")
    heads = ["Område", "Prosjekt", "Eier", "Fremdrift", "Økonomi", "Risiko", "Totalt"]
    rows: list[list[str | Box]] = [[*heads]]
    for area, span, name, owner, *signs in ROWS:
        first = Box(area, rows=span) if span else ""
        rows.append([first, name, owner, *(Box(sign, fill=FILLS[sign]) for sign in signs)])
    deck.table(0.5, 1.5, (1.6, 3.2, 2.6, 1.3, 1.2, 1.2, 1.2), rows, height=0.6)
    for _, _, name, owner, progress, _, risk, overall in ROWS:
        gold.initiative(
            [name, owner],
            name,
            owner=owner,
            progress=VALUES[progress],
            risk=VALUES[risk],
            status=VALUES[overall],
        )
    deck.slide("Tiltak som trenger oppmerksomhet")
    for column, (head, (value, measures)) in enumerate(LISTS.items()):
        deck.text(0.6 + column * 6.2, 1.4, 5.8, 0.5, head, 20, bold=True)
        lines = [f"{name} ({owner}): {why}" for name, owner, why in measures]
        deck.text(0.6 + column * 6.2, 2.1, 5.8, 2.5, lines, 16, bullets=True)
        for line, (name, owner, _) in zip(lines, measures, strict=True):
            gold.initiative(line, name, owner=owner, status=value, again=name == "Fjelltunnelen")
    deck.slide("Avhengigheter i programmet")
    heads = ["Prosjekt", "Er avhengig av", "Ansvar", "Når", "Viktighet"]
    deck.table(0.5, 1.5, (2.6, 4.4, 2.2, 1.8, 1.6), [heads, *([*row[:4], row[5]] for row in NEEDS)])
    for name, on, who, written, due, critical in NEEDS:
        gold.record(
            "dependency",
            [name, on, who, written, critical],
            subject=name,
            owner=who,
            on=on,
            due=due,
            criticality=critical.lower(),
        )
    deck.save()
