"""Status report of an invented municipality in Nynorsk: cards of projects, a dense table without rules, prose."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.facts import aim, judged, measure, note, number, sign, task
from papers.sheets import LYING, Papers

NAME = "kommune-omstilling"
TITLE = "Omstillingsprogrammet Saman"
BODY = "Fjellbygda kommune"
UNDER = f"Statusmelding til formannskapet i {BODY}, november 2025"
INK, PALE = "#264653", "#F1F5F4"
CARDS = [
    # name, leader, light, word, text
    ("Heime lenger", "Omsorgssjefen", "green", "Går som planlagt", "32 brukarar har fått digitalt tilsyn."),
    ("Ei skuleteneste", "Skulesjefen", "yellow", "Litt etter", "To rektorar har slutta."),
    ("Nytt sakssystem", "Kommunedirektøren", "red", "Står fast", "Leverandøren er konkurs."),
    ("Delte bilar", "Teknisk sjef", "green", "Går som planlagt", "Bilparken er redusert med 9 bilar."),
]
ROWS = [
    # goal, indicator, last year, now, wanted, light, judgement
    (
        "Eldre skal meistre kvardagen sjølve",
        "Brukarar med heimehjelp over ti timar",
        "118",
        "104",
        "90",
        "green",
        "Talet går ned i alle soner",
    ),
    (
        "Barn skal høyre til",
        "Elevar som trivst på skulen",
        "86 %",
        "84 %",
        "90 %",
        "red",
        "Mobbing i mellomtrinnet trekkjer ned",
    ),
    (
        "Kommunen skal vere ein god arbeidsplass",
        "Sjukefråvær",
        "9,1 %",
        "8,7 %",
        "8,0 %",
        "yellow",
        "Vi er på rett veg, men langtidsfråværet aukar",
    ),
]
LIST = [
    ("Lage ny plan for innføring av sakssystem", "Kommunedirektøren", "15. januar 2026", "2026-01-15"),
    ("Lyse ut to rektorstillingar", "Skulesjefen", "straks", None),
    ("Selje dei gamle bilane", "Teknisk sjef", "innan påske", None),
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", LYING, "DejaVuSans", title="", author="")
    paper.page()
    paper.text(50, 46, 740, TITLE, 24, "b", colour=INK)
    paper.text(50, 80, 740, UNDER, 11, colour="#555555")
    paper.text(50, 112, 740, "Prosjekta akkurat no", 14, "b", colour=INK)
    for at, (name, who, light, word, text) in enumerate(CARDS):
        x, y = 50 + (at % 2) * 375, 142 + (at // 2) * 190
        paper.box(x, y, 360, 172, PALE)
        paper.box(x, y, 360, 8, {"red": "#C1121F", "yellow": "#F4A300", "green": "#2A9D5C"}[light])
        paper.text(x + 16, y + 22, 320, name, 14, "b")
        paper.text(x + 16, y + 46, 320, f"Leiar: {who}", 10)
        paper.text(x + 16, y + 66, 320, f"Stoda: {word}", 10)
        paper.text(x + 16, y + 90, 320, text, 10)
    gold = paper.say()
    gold.record(
        "document", [TITLE, UNDER], title=TITLE, doc_type="portfolio_report", body=BODY, date="2025-11"
    )
    for name, who, light, word, _ in CARDS:
        note(gold, [name, who, word], *measure(name, who, light))
    note(gold, CARDS[0][4], number("Heime lenger", 32, "brukarar"))
    note(gold, CARDS[3][4], number("Delte bilar", 9, "bilar"))
    paper.page()
    y = paper.text(50, 44, 740, "Måla i programmet og korleis det går", 16, "b", colour=INK) + 10
    rows: list[list[str | Cell]] = [["Mål", "Indikator", "2024", "2025", "Ønskt", "", "Vurdering"]]
    rows += [
        [goal, name, last, now, aim_, Cell(dot=light, sign="dot"), said]
        for goal, name, last, now, aim_, light, said in ROWS
    ]
    y = paper.table(50, y, (170, 170, 50, 50, 50, 40, 210), rows, size=10, rules="none", head=None, pad=6)
    y = paper.text(50, y + 24, 740, "Dette må gjerast", 16, "b", colour=INK) + 8
    paper.table(
        50,
        y,
        (380, 180, 180),
        [["Kva", "Kven", "Når"], *([what, who, when] for what, who, when, _ in LIST)],
        size=10,
        rules="head",
        head=None,
        pad=5,
    )
    gold = paper.say()
    for goal, name, last, now, _, light, said in ROWS:
        row = [goal, name, now, said]
        note(gold, row, aim(goal), sign(name, light, "indicator"), judged(name, said))
        for cell, year in ((last, "2024"), (now, "2025")):
            value = float(cell.removesuffix(" %").replace(",", "."))
            note(gold, [name, cell], number(name, value, "%" if "%" in cell else None, year))
    for what, who, when, due in LIST:
        note(gold, [what, who, when], task(what, who, due))
    paper.page()
    y = paper.text(50, 44, 740, "Meir om Nytt sakssystem", 16, "b", colour=INK) + 8
    said = [
        (
            "Nytt sakssystem står fast etter at leverandøren gjekk konkurs i oktober.",
            measure("Nytt sakssystem", None, "red"),
        ),
        ("Kommunedirektøren har ansvaret for å finne ei ny løysing.", []),
        (
            "Prosjektet er avhengig av at nabokommunane vert med på ei felles innkjøpsordning.",
            [
                {
                    "kind": "dependency",
                    "subject": "Nytt sakssystem",
                    "on": "nabokommunane vert med på ei felles innkjøpsordning",
                }
            ],
        ),
        (
            "Prosjektet Digital arkivvask er ferdig og overført til arkivet.",
            measure("Digital arkivvask", None, "completed"),
        ),
        ("Innan utgangen av 2026 skal programmet ha spart 11 millionar kroner.", []),
        ("Så langt er det spart 4,5 millionar kroner.", [number(None, 4.5, "millionar kroner")]),
    ]
    for text, _ in said:
        y = paper.text(50, y, 740, text, 11) + 5
    gold = paper.say()
    for text, facts in said:
        note(gold, text, *facts)
    paper.save()
