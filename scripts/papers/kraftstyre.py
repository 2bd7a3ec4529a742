"""Board's strategy deck of an invented Nynorsk power company: aims in merged cells beside what is done for them, who
holds it and when it is ready, dots in a row for four quarters, needs told in cards, resolutions proposed."""

from __future__ import annotations

from pathlib import Path

from papers.decks import HUES, cover, lights
from papers.facts import aim, decided, measure, need, note, number, rows, sign, task
from papers.slides import Box, SlidePaper

NAME = "kraft-styrestrategi"
TITLE = "Strategi 2030: korleis ligg vi an?"
BODY = "Indre Kraftlag"
INK, ACCENT = "#264653", "#2A9D8F"
PLAN = [
    (
        "Straum til rett pris",
        rows("""
            Smart måling i hyttefelta | Nettsjefen | I gang | green | Mai 2026
            Ny kundeside | Kundesenteret | På overtid | yellow | November 2025
        """),
    ),
    (
        "Natur som toler oss",
        rows("""
            Fisketrapp ved Storfossen | Miljøleiar | Ikkje i gang | grey | 2027
            Linja i jord forbi fuglevatnet | Nettsjefen | Stogga av klage | red | Uviss
        """),
    ),
]
YEARS = rows("""
    Ny kundeside | green green yellow yellow
    Fisketrapp ved Storfossen | grey grey grey grey
    Linja i jord forbi fuglevatnet | green yellow red red
""")
NEEDS = [
    ("Fisketrapp ved Storfossen", "Løyve frå statsforvaltaren"),
    ("Smart måling i hyttefelta", "Modem frå leverandøren i Sveits"),
]
FACTS = [
    ("4 120 kundar har teke i bruk appen.", "appen", 4120, "kundar"),
    ("Nettapet er 5,4 %.", "Nettapet", 5.4, "%"),
]
ASKED = [
    "Styret ber administrasjonen om ein ny plan for linja forbi fuglevatnet.",
    "Styret tek resten av meldinga til vitende.",
]
TODO = rows("""
    Svare på klagen frå grunneigarane | Nettsjefen | 12. september | 2025-09-12
    Velje firma til fisketrappa | Miljøleiar | 1. oktober | 2025-10-01
""")


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pdf", font="Liberation Sans", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    cover(
        deck,
        TITLE,
        [BODY, "Styremøte 28. august 2025"],
        doc_type="strategy_followup",
        body=BODY,
        date="2025-08-28",
    )
    deck.slide("Frå mål til handling")
    table: list[list[str | Box]] = [
        ["Målet", "Det vi har sett i verk", "Kven held i det", "Stoda no", "Ventar vi ferdig"]
    ]
    for goal, works in PLAN:
        for at, (name, who, word, hue, when) in enumerate(works):
            first = Box(goal, rows=len(works), bold=True) if not at else ""
            table.append([first, name, who, Box(word, fill=HUES[hue]), when])
    deck.table(0.5, 1.4, (2.8, 3.9, 2.2, 1.9, 1.9), table, size=14, height=0.7)
    for goal, works in PLAN:
        note(gold, goal, aim(goal))
        for name, who, word, hue, when in works:
            note(gold, [name, who, word, when], *measure(name, who, hue))
    deck.slide("Fire kvartal på rad")
    quarters = ("4. kv. 2024", "1. kv. 2025", "2. kv. 2025", "3. kv. 2025")
    table = [["Tiltak", *quarters], *[[name, "", "", "", ""] for name, _ in YEARS]]
    middles = deck.table(0.6, 1.6, (4.8, 1.8, 1.8, 1.8, 1.8), table, size=15, height=0.7)
    for at in range(4):
        lights(deck, 6.3 + at * 1.8, middles, [hues.split()[at] for _, hues in YEARS])
    for name, hues in YEARS:
        for at, hue in enumerate(hues.split()):
            day = ("2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3")[at]
            note(gold, [name, quarters[at]], sign(name, hue, as_of=day))
    deck.slide("Dette heng på andre")
    for at, (name, on) in enumerate(NEEDS):
        deck.text(0.8 + at * 6.1, 1.6, 5.7, 0.7, name, 18, bold=True, colour="#FFFFFF", fill=ACCENT)
        deck.text(0.8 + at * 6.1, 2.4, 5.7, 1, [on], 18, bullets=True)
        note(gold, [name, on], need(name, on))
    deck.text(0.8, 4.6, 11.5, 1, [text for text, *_ in FACTS], 18, bullets=True)
    for text, subject, value, unit in FACTS:
        note(gold, text, number(subject, value, unit))
    deck.slide("Vidare arbeid og framlegg til styret")
    table = [["Kva må gjerast", "Kven", "Seinast"], *[row[:3] for row in TODO]]
    deck.table(0.6, 1.4, (6.5, 3, 2.4), table, size=15, height=0.6)
    for what, who, when, date in TODO:
        note(gold, [what, who, when], task(what, who, date))
    deck.text(0.6, 4.2, 12, 0.5, "Slik ønskjer vi at styret avgjer saka", 18, bold=True, colour=INK)
    deck.text(0.6, 4.8, 12, 1.2, [f"{at}. {text}" for at, text in enumerate(ASKED, 1)], 16)
    for text in ASKED:
        note(gold, text, decided(text, "proposed"))
    deck.save()
