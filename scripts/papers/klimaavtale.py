"""Strategy follow-up of an invented climate pact, drawn PDF: aims in a row of boxes, indicators with target and
result beside letters, areas with arrows, measures with what they save, a page of what stands in the way."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.decks import Screens
from papers.facts import aim, decided, judged, measure, need, note, number, responsible, rows, sign

NAME = "klima-avtalestatus"
TITLE = "Klimaavtalen: status for tredje år"
BODY = "Klimarådet for Østre"
INK = "#2F3E46"
AIMS = [
    ("Mål I", "Halvere utslipp fra transport", "Samferdselssjefen"),
    ("Mål II", "Bygge uten avfall", "Byggesjefen"),
    ("Mål III", "Gjøre naturen robust", "Miljøsjefen"),
]
INDICATORS = rows("""
    I | Andel elbiler | 60 % | 57 % | B | Nær målet, men salget flater ut
    I | Sykkelturer per dag | 12 000 | 14 100 | A | Nye sykkelveier virker
    II | Avfall per kvadratmeter | 25 kg | 41 kg | C | Få gjenbruker stål
""")
KEY = "A = over målet, B = nesten i mål, C = langt unna"
MEANS = {"A": "green", "B": "yellow", "C": "red"}
MEASURES = rows("""
    Bysykkel i alle bydeler | Sykkelkontoret | 900 tonn | Ferdigstilt | completed
    Ombruksbank for tegl | Eiendomsetaten | 300 tonn | I arbeid |
    Elvebredder med trær | Parketaten | 120 tonn | Utsatt til 2027 | paused
""")
BLOCKED = rows("""
    Ombruksbank for tegl | Trenger godkjent metode for testing av tegl
    Elvebredder med trær | Trenger avtale med tre grunneiere
""")
TEXT = "Rådet vedtar at ombruksbanken får prøve egne tester i to år."


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Screens(folder / f"{NAME}.pdf", "LiberationSans", INK, title=TITLE, author=BODY)
    deck.cover(
        TITLE,
        ["Rådsmøte 3. september 2025", BODY],
        doc_type="strategy_followup",
        body=BODY,
        date="2025-09-03",
    )
    deck.head("Tre mål, tre ansvarlige")
    for at, (label, title, who) in enumerate(AIMS):
        deck.box(50 + at * 295, 110, 275, 200, "#CAD2C5")
        deck.text(66 + at * 295, 124, 240, label, 20, "b", colour=INK)
        deck.text(66 + at * 295, 160, 240, title, 18)
        deck.text(66 + at * 295, 270, 240, who, 13, colour="#555555")
    gold = deck.say()
    for label, title, who in AIMS:
        note(gold, [label, title], aim(title, label))
        note(gold, [title, who], responsible(who, title, "goal"))
    deck.head("Hvor nær er vi?")
    table: list[list[str | Cell]] = [["Mål", "Måles ved", "Ønsket", "Nå", "Karakter", "Merknad"]]
    table += [
        [label, name, want, now, Cell(mark, bold=True, align="centre"), text]
        for label, name, want, now, mark, text in INDICATORS
    ]
    deck.table(50, 104, (60, 250, 100, 100, 90, 260), table, size=14, pad=9)
    deck.text(50, 340, 800, KEY, 12, colour="#666666")
    gold = deck.say()
    for _, name, _, now, mark, text in INDICATORS:
        note(gold, [name, now, mark, text], sign(name, MEANS[mark], "indicator"), judged(name, text))
        digits, _, unit = now.rpartition(" ") if not now.endswith("00") else (now, "", "")
        note(gold, [name, now], number(name, float(digits.replace(" ", "")), unit or None))
    deck.head("Tiltak og hva de sparer")
    table = [
        ["Tiltak i avtalen", "Gjennomføres av", "Kutt i CO2", "Hvor langt"],
        *[row[:4] for row in MEASURES],
    ]
    deck.table(50, 104, (300, 220, 150, 190), table, size=14, pad=9, rules="rows", head=None)
    gold = deck.say()
    for name, who, cut, word, hue in MEASURES:
        note(gold, [name, who, cut, word], *measure(name, who, hue or None))
        note(gold, [name, cut], number(name, float(cut.split()[0]), "tonn"))
    deck.head("Hva står i veien?")
    for at, (name, text) in enumerate(BLOCKED):
        deck.text(60, 110 + at * 90, 800, name, 18, "b")
        deck.bullets(60, 138 + at * 90, 800, [text], 17)
    deck.box(60, 330, 840, 90, None, INK)
    deck.text(80, 344, 400, "Saken avgjøres i dag", 13, colour="#666666")
    deck.text(80, 368, 800, TEXT, 18)
    gold = deck.say()
    for name, text in BLOCKED:
        note(gold, [name, text], need(name, text.removeprefix("Trenger ")))
    note(gold, TEXT, decided(TEXT, "proposed"))
    deck.save()
