"""Steering-group deck of an invented health trust: programmes with lights for three things under a head of two rows,
cards with a ribbon, decisions with what became of them, milestones with plan and forecast."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.decks import boxed, cover, lights
from papers.facts import decided, measure, note, number, rows, sign, step
from papers.slides import Box, SlidePaper

NAME = "klinikk-styringsgruppe"
TITLE = "Styringsgruppe for Nye arbeidsmåter"
BODY = "Sørfjord helseforetak"
INK, ACCENT = "#22223B", "#4A4E69"
WORKS = rows("""
    Hjemmesykehus | Medisinsk klinikk | green yellow green | Åpnet for 12 pasienter
    Felles booking | Pasientkontoret | yellow red yellow | Leverandøren har skiftet mannskap
    Tale til tekst | Avdeling for IKT | green green grey | Kontrakt er signert
    Robot i apoteket | Sykehusapoteket | red red yellow | Bygget mangler strøm
""")
SIDES = ("Tid", "Kostnad", "Samlet")
CARDS = [
    ("Hjemmesykehus", "Anne Berge", "Flere pasienter fra 1. juni", "Finne sykepleiere til helg"),
    ("Felles booking", "Kristian Dahl", "Ny plan fra leverandøren", "Avklare hvem som eier timebøkene"),
    ("Tale til tekst", "Mona Lie", "Opplæring på tre poster", "Velge mikrofoner"),
]
EARLIER = rows("""
    06/24 | Styringsgruppen ber om ny kalkyle for Robot i apoteket | Kalkylen legges frem i dag
    07/24 | Hjemmesykehus utvides til barn fra høsten | Iverksatt
""")
STONES = rows("""
    Robot i apoteket | Strøm lagt inn | 1.3.2025 | 15.6.2025 | 2025-03-01 | 2025-06-15
    Tale til tekst | Første post i drift | 1.5.2025 | 1.5.2025 | 2025-05-01 | 2025-05-01
    Felles booking | Data flyttet | 1.9.2025 | 1.12.2025 | 2025-09-01 | 2025-12-01
""")


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pptx", font="Calibri", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    cover(
        deck,
        TITLE,
        [BODY, "Møte 2/2025 – 24. februar 2025"],
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-02-24",
        meeting_number="2/2025",
    )
    deck.slide("Sånn går det")
    heads: list[list[str | Box]] = [
        [
            Box("Arbeid", rows=2),
            Box("Forankret hos", rows=2),
            Box("Slik ser det ut", columns=3),
            "",
            "",
            Box("Siste nytt", rows=2),
        ],
        ["", "", *SIDES, ""],
    ]
    table = [*heads, *[[Box(name, bold=True), who, "", "", "", text] for name, who, _, text in WORKS]]
    middles = deck.table(0.5, 1.4, (2.8, 2.6, 1.1, 1.1, 1.1, 3.7), table, size=14, height=0.62, heads=2)
    for side in range(3):
        lights(deck, 6.45 + side * 1.1, middles[1:], [row[2].split()[side] for row in WORKS])
    for name, who, hues, text in WORKS:
        note(gold, [name, who, text], *measure(name, who), sign(name, hues.split()[-1]))
        if "12 pasienter" in text:
            note(gold, text, number(name, 12, "pasienter"))
    deck.slide("Nærbilde av tre arbeider")
    for at, (name, who, coming, help_) in enumerate(CARDS):
        x = 0.6 + at * 4.15
        deck.shape(x, 1.5, 3.9, 4.6, "#F2F2F5", MSO_SHAPE.RECTANGLE)
        deck.text(x, 1.5, 3.9, 0.6, name, 18, bold=True, colour="#FFFFFF", fill=ACCENT)
        deck.text(x + 0.2, 2.3, 3.5, 0.4, f"Leder: {who}", 14)
        deck.text(x + 0.2, 2.9, 3.5, 0.4, "Kommer", 14, bold=True)
        deck.text(x + 0.2, 3.3, 3.5, 0.5, [coming], 14, bullets=True)
        deck.text(x + 0.2, 4.2, 3.5, 0.4, "Må løses", 14, bold=True)
        deck.text(x + 0.2, 4.6, 3.5, 0.5, [help_], 14, bullets=True)
        note(gold, [name, f"Leder: {who}"], *measure(name, who)[1:])
        note(gold, [name, coming], step(coming, name))
    deck.slide("Milepæler: lovet og ventet")
    table = [["Hvor", "Hva", "Lovet", "Ventet"], *[list(row[:4]) for row in STONES]]
    deck.table(0.6, 1.5, (3.2, 4.4, 2.2, 2.2), table, size=15, height=0.6)
    for name, what, plan, ahead, _, to in STONES:
        note(
            gold,
            [name, what, plan, ahead],
            step(what, "Milepæler: lovet og ventet", service=name, from_=to, to=to),
        )
    deck.slide("Hva ble det av vedtakene?")
    table = [["Sak", "Hva vi vedtok", "Hva som er skjedd"], *[list(row) for row in EARLIER]]
    deck.table(0.6, 1.5, (1.3, 6.4, 4.3), table, size=15, height=0.7)
    for case, text, became in EARLIER:
        gold.record("follow_up", [case, text, became], case_id=case, text=text, action=became)
    boxed(
        deck,
        4.6,
        "Vi ber om at styringsgruppen",
        ["godkjenner ny dato for Robot i apoteket", "tar resten av status til orientering"],
        decided("godkjenner ny dato for Robot i apoteket", "proposed"),
        decided("tar resten av status til orientering", "proposed"),
    )
    deck.save()
