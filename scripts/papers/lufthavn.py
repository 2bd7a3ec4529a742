"""Roadmap deck of an invented airport operator: bars with words over quarters, who owns what, from and to, drafts."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.facts import aim, judged, measure, note, number, sign, step
from papers.sheets import SCREEN, Papers

NAME = "lufthavn-veikart"
TITLE = "Veikart for de små lufthavnene 2026–2027"
UNDER = "Kortbanenett AS, oppdatert 3. mars 2026"
BLUE, PALE = "#0A3D62", "#DFEAF2"
QUARTERS = ["1. kv.", "2. kv.", "3. kv.", "4. kv."]
TRACKS = [
    # track, its bars: text, first and last quarter of 2026 (from 0)
    ("Fjerntårn", [("Montere kameraer i Vardal", 0, 1), ("Prøvedrift uten tårn", 2, 3)]),
    ("Lading av fly", [("Grave ned kabel på Sunnes", 1, 2)]),
    ("Sikkerhetskontroll", [("Nye skannere på fem lufthavner", 0, 2)]),
]
OWNED = [
    # product, owner, who keeps it running
    ("Banelys 2.0", "Avdeling for flyside", "Elkraft Nord"),
    ("Snøplanlegger", "Driftssentralen", "IT-avdelingen"),
    ("Billett på kai", "Kommersiell avdeling", "Reisesystemer"),
]
STEPS = [
    # who, system, step, from and to as written, from, to
    (
        "IT-avdelingen",
        "Snøplanlegger",
        "Koble til værvarsel",
        "februar 2026",
        "mai 2026",
        "2026-02",
        "2026-05",
    ),
    (
        "Driftssentralen",
        "Banelys 2.0",
        "Bytte styreskap",
        "1.6.2026",
        "15.9.2026",
        "2026-06-01",
        "2026-09-15",
    ),
    (
        "Kommersiell avdeling",
        "Billett på kai",
        "Forhandle med rederiene",
        "august 2026",
        "desember 2026",
        "2026-08",
        "2026-12",
    ),
]
AIMS = [
    # goal, indicator, start, now, light, said
    (
        "Færre innstilte fly",
        "Innstilte avganger",
        "4,1 %",
        4.1,
        "3,2 %",
        3.2,
        "yellow",
        "Vinteren var mild, så tallet kan stige igjen.",
    ),
    (
        "Lavere utslipp",
        "Utslipp på bakken",
        "810 tonn",
        810,
        "640 tonn",
        640,
        "green",
        "Elektriske traktorer gir det meste.",
    ),
    (
        "Fornøyde reisende",
        "Reisende som er fornøyde",
        "71 %",
        71,
        "66 %",
        66,
        "red",
        "Køene på Sunnes trekker ned.",
    ),
]
DRAFTS = {
    "Utkast på tiltak på kort sikt": [
        "Flytte bussholdeplassen nærmere inngangen",
        "Felles vaktordning for tre lufthavner",
    ],
    "Utkast på tiltak på lang sikt": ["Hydrogen som reserve når strømmen går"],
}


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Papers(folder / f"{NAME}.pdf", SCREEN, "DejaVuSans", title=TITLE)
    deck.page()
    deck.box(0, 380, 960, 160, BLUE)
    deck.text(60, 190, 820, TITLE, 30, "b", colour=BLUE)
    deck.text(60, 410, 820, UNDER, 16, colour="#FFFFFF")
    deck.say().record(
        "document",
        [TITLE, UNDER],
        title=TITLE,
        doc_type="strategy_deck",
        body="Kortbanenett AS",
        date="2026-03-03",
    )
    _bars(deck)
    _owned(deck)
    _aims(deck)
    _drafts(deck)
    deck.save()


def _title(deck: Papers, text: str) -> None:
    deck.page()
    deck.text(48, 30, 860, text, 24, "b", colour=BLUE)
    deck.rule(48, 68, 864, 1.5, BLUE)


def _bars(deck: Papers) -> None:
    _title(deck, "Dette skjer i 2026")
    rows: list[list[str | Cell]] = [
        [Cell("Satsing", rows=2), Cell("2026", columns=4)],
        [*QUARTERS],
    ]
    for track, bars in TRACKS:
        line: list[str | Cell] = [Cell(track, bold=True)]
        at = 0
        for text, first, last in bars:
            line += [Cell() for _ in range(first - at)]
            line.append(Cell(text, columns=last - first + 1, fill="#9CC3DD"))
            at = last + 1
        rows.append([*line, *(Cell() for _ in range(4 - at))])
    deck.table(48, 90, (180, 170, 170, 170, 170), rows, size=13, head=PALE, heads=2, pad=12)
    gold = deck.say()
    for track, bars in TRACKS:
        note(gold, track, *measure(track))
        for text, first, last in bars:
            begin, end = f"2026-Q{first + 1}", f"2026-Q{last + 1}"
            note(gold, [track, text], step(text, "Dette skjer i 2026", service=track, from_=begin, to=end))


def _owned(deck: Papers) -> None:
    _title(deck, "Eierskap og neste steg")
    rows = [["Produkt", "Produkteier", "Teknisk drift"], *([*row] for row in OWNED)]
    deck.table(48, 86, (300, 282, 282), rows, size=13, rules="rows", head=None, pad=7)
    steps = [["Aktør", "System", "Steg", "Fra", "Til"]]
    steps += [[who, system, what, begin, end] for who, system, what, begin, end, *_ in STEPS]
    deck.table(48, 270, (190, 160, 254, 130, 130), steps, size=13, head=PALE, pad=7)
    gold = deck.say()
    for name, owner, keeper in OWNED:
        note(gold, [name, owner, keeper], *measure(name, owner))
    for who, system, what, said, until, begin, end in STEPS:
        note(
            gold,
            [who, system, what, said, until],
            step(what, "Eierskap og neste steg", actor=who, service=system, from_=begin, to=end),
        )


def _aims(deck: Papers) -> None:
    _title(deck, "Når vi målene?")
    heads = ["Mål", "Indikator", "Utgangspunkt 2024", "Nå", "", "Slik vurderer vi det"]
    rows: list[list[str | Cell]] = [list(heads)]
    for goal, name, was, _, now, _, light, said in AIMS:
        rows.append([goal, name, was, now, Cell(dot=light, sign="square"), said])
    deck.table(48, 90, (160, 190, 140, 80, 44, 250), rows, size=12.5, head=PALE, pad=9)
    gold = deck.say()
    for goal, name, was, before, now, value, light, said in AIMS:
        note(gold, goal, aim(goal))
        unit = was.split()[1]
        note(gold, [name, was], number(name, before, unit, "2024"))
        note(gold, [name, now], number(name, value, unit))
        note(gold, [name, said], sign(name, light, "indicator"), judged(name, said))


def _drafts(deck: Papers) -> None:
    _title(deck, "Det folk har foreslått")
    for place, (heading, items) in enumerate(DRAFTS.items()):
        x = 48 + place * 440
        deck.text(x, 92, 410, heading, 17, "b")
        deck.bullets(x, 124, 410, items, 14)
    gold = deck.say()
    for items in DRAFTS.values():
        for text in items:
            gold.record("proposal", text, text=text)
