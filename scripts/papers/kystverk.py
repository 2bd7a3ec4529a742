"""Portfolio report of an invented coastal authority: a wide table with grouped heads, needs told in sentences, sums."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.facts import Fact, aim, measure, need, note, number, step
from papers.sheets import LYING, UPRIGHT, Papers

NAME = "kystverk-tiltaksrapport"
TITLE = "Rapport fra digitaliseringsporteføljen"
BODY = "Kystetaten"
UNDER = "Kystetaten, rapportering per 31. mars 2026"
INK, PALE = "#0F4C5C", "#E6F0F2"
TABLE = [
    # segment, name, more, who, last, now, risk, what
    (
        "Navigasjon",
        "Levende sjøkart",
        "Kart som oppdateres hver natt",
        "Kartavdelingen",
        "green",
        "green",
        "green",
        "I bruk hos 41 loser.",
    ),
    (
        "Navigasjon",
        "Losbestilling på mobil",
        "",
        "Lostjenesten",
        "yellow",
        "red",
        "yellow",
        "Leverandøren sier opp avtalen i mai.",
    ),
    (
        "Beredskap",
        "Oljevarsling",
        "Satellitt og drone",
        "Beredskapsstaben",
        "yellow",
        "green",
        "yellow",
        "To av tre droner er levert.",
    ),
    (
        "Beredskap",
        "Felles logg for aksjoner (FLA)",
        "",
        "Beredskapsstaben",
        "grey",
        "yellow",
        "red",
        "Kommunene ønsker ikke å betale.",
    ),
]
NEEDS: list[tuple[str, list[Fact]]] = [
    (
        "Losbestilling på mobil er avhengig av ny innlogging fra Digitaliseringskontoret, som er ventet i "
        "september 2026.",
        [need("Losbestilling på mobil", "ny innlogging fra Digitaliseringskontoret")],
    ),
    (
        "«Oljevarsling» melder rød avhengighet til Meteorologisk kontor for vinddata.",
        [need("Oljevarsling", "vinddata", value="red")],
    ),
    ("For at Felles logg for aksjoner skal lykkes, må kommunene bli enige om en betalingsmodell.", []),
]
SAID: list[tuple[str, list[Fact]]] = [
    ("Av 27 tiltak i porteføljen er 16 grønne, 8 gule og 3 røde.", [number("Porteføljen", 27, "tiltak")]),
    (
        "Losbestilling på mobil er nedgradert fra gult til rødt.",
        measure("Losbestilling på mobil", None, "red"),
    ),
    (
        "Levende sjøkart leveres ett år før planen og med 6,4 millioner kroner til overs.",
        [number("Levende sjøkart", 6.4, "millioner kroner")],
    ),
    (
        "Tiltaket «Fyr som museum» er avsluttet uten å bli videreført.",
        measure("Fyr som museum", None, "completed"),
    ),
    (
        "Beredskapsstaben, som eier Oljevarsling, har bedt om flere folk.",
        measure("Oljevarsling", "Beredskapsstaben")[1:],
    ),
]
PLAN = [
    (
        "Sikker ferdsel i trange farvann",
        [
            (
                "Kartavdelingen",
                "Levende sjøkart",
                "Dekke alle farvann nord for Bodø",
                "2026 – 2027",
                "2026",
                "2027",
            ),
            ("", "Losbestilling på mobil", "Ny anskaffelse", "fra 2027", "2027", None),
        ],
    ),
    (
        "Raskere hjelp ved utslipp",
        [("Beredskapsstaben", "Oljevarsling", "Øve med tre fylker", "høsten 2026", "2026", "2026")],
    ),
]
SUMS = [("Levende sjøkart", "11,0", "9,2", "8,8"), ("Oljevarsling", "24,5", "–", "22,1")]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", UPRIGHT, "LiberationSans", title=TITLE, author=BODY)
    paper.page()
    paper.text(56, 70, 480, TITLE, 26, "b", colour=INK)
    paper.text(56, 138, 480, UNDER, 12)
    y = paper.text(56, 180, 480, "Hovedtrekk", 16, "b", colour=INK) + 6
    for said, _ in SAID:
        y = paper.text(74, y, 460, said, 11, sign="•") + 6
    y = paper.text(56, y + 16, 480, "Kritiske avhengigheter", 16, "b", colour=INK) + 6
    for said, _ in NEEDS:
        y = paper.text(56, y, 480, said, 11) + 6
    gold = paper.say()
    gold.record(
        "document", [TITLE, UNDER], title=TITLE, doc_type="portfolio_report", body=BODY, date="2026-03-31"
    )
    for said, facts in (*SAID, *NEEDS):
        note(gold, said, *facts)
    paper.page(LYING)
    paper.text(50, 36, 740, "Status for hvert tiltak", 16, "b", colour=INK)
    rows: list[list[str | Cell]] = [
        [
            Cell("Segment", rows=2),
            Cell("Tiltak", rows=2),
            Cell("Tiltakseier", rows=2),
            Cell("Status", columns=2, align="centre"),
            Cell("Risiko", rows=2),
            Cell("Merknad", rows=2),
        ],
        ["Forrige", "Nå"],
    ]
    groups = {"Navigasjon": 0, "Beredskap": 0}
    for segment, *_ in TABLE:
        groups[segment] += 1
    for segment, name, more, who, last, now, risk, what in TABLE:
        first = [Cell(segment, rows=groups.pop(segment), bold=True)] if segment in groups else []
        grey = {"grey": "#A0A0A0"}
        rows.append(
            [
                *first,
                Cell(name, under=more),
                who,
                Cell(dot=grey.get(last, last)),
                Cell(dot=now),
                Cell(dot=risk),
                what,
            ]
        )
    paper.table(
        50, 66, (85, 210, 115, 60, 60, 60, 150), rows, size=10, rules="grid", head=PALE, heads=2, pad=5
    )
    gold = paper.say()
    for _, name, more, who, _, now, risk, what in TABLE:
        plain, _, short = name.partition(" (")
        note(
            gold,
            [name, *([more] if more else []), who, what],
            *measure(plain, who, now, risk=risk, alias=short.strip(")") or None),
        )
        if "41" in what:
            note(gold, what, number(plain, 41, "loser"))
        if "To av" in what:
            note(gold, what, number(plain, 2, "droner"))
    paper.page(UPRIGHT)
    y = paper.text(56, 50, 480, "Hva som skjer videre", 18, "b", colour=INK) + 8
    for at, (goal, steps) in enumerate(PLAN, 1):
        y = paper.text(56, y, 480, f"Målsetting {at} – {goal}", 13, "b") + 6
        rows = [["Aktør", "Løsning", "Hva som skal gjøres", "Periode"], *([*row[:4]] for row in steps)]
        y = paper.table(56, y, (115, 130, 155, 85), rows, size=10, rules="rows", head=PALE, pad=5) + 18
    y = paper.text(56, y, 480, "Kostnader i millioner kroner", 16, "b", colour=INK) + 6
    rows = [["Tiltak", "Budsjett 2025", "Forbruk 2025", "Budsjett 2026"], *([*row] for row in SUMS)]
    paper.table(56, y, (150, 110, 110, 110), rows, size=10, rules="head", head=None, pad=5)
    gold = paper.say()
    for at, (goal, steps) in enumerate(PLAN, 1):
        note(gold, f"Målsetting {at} – {goal}", aim(goal, f"Målsetting {at}"))
        for who, name, what, when, start, end in steps:
            note(
                gold,
                [who, name, what, when],
                step(what, goal, actor=who or None, service=name, from_=start, to=end),
            )
    for name, *cells in SUMS:
        for cell, when in zip(cells, ("2025", "2025", "2026"), strict=True):
            if cell != "–":
                note(
                    gold, [name, cell], number(name, float(cell.replace(",", ".")), "millioner kroner", when)
                )
    paper.save()
