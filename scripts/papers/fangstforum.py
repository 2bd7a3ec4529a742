"""Product forum's deck of an invented fishing agency: cases on strips with a time, what became of earlier wishes, a
table of deliveries with states in everyday words and steps as arrows, a case's own slides with what is advised."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.decks import HUES, Screens
from papers.facts import decided, measure, note, number, rows, step, task

NAME = "fangst-produktforum"
TITLE = "Produktforum for Fangstdagboka"
BODY = "Kystfiskedirektoratet"
INK = "#003049"
CASES = rows("""
    09.30 | 21-25 | Åpning og merknader til referatet | Leder | Godkjennes
    09.40 | 22-25 | Hvordan går det med leveransene? | Tuva Strand | Til orientering
    10.20 | 23-25 | Vekt om bord eller på kai? | Mads Holm | Til avgjørelse
    11.00 | 24-25 | Runde rundt bordet | Alle | Til drøfting
""")
WISHES = rows("""
    Skipperne vil rette en melding i ettertid | Er laget og kommer i neste versjon
    Mottakene vil ha kvittering på papir | Blir ikke noe av, for få bruker det
    Vakta vil se fartøy uten signal | Kystvakta og direktoratet avklarer tilgang
""")
DELIVERIES = rows("""
    Enklere føring | Hurtigregistrering | Føre fangst med tre trykk | Team Hav | Går greit | green | Pilot
    Enklere føring | Bildebevis | Ta bilde av kasser | Team Hav | Litt sent ute | yellow | Utvikling
    Bedre data | Fartøysporing | Samle signaler fra AIS | Team Kyst | Står bom fast | red | Behov
    Bedre data | Artsleksikon | Navn på tre språk | Havforskerne | Går greit | green | I bruk
""")
MEANS = {"Går greit": "green", "Litt sent ute": "yellow", "Står bom fast": "red"}
ADVICE = [
    "Forumet rår direktoratet til å prøve vekt om bord i ett år.",
    "Team Kyst legger fram erfaringene i forumet i juni 2026.",
]
COMING = [
    ("Nov", "Hurtigregistrering til alle båter under 11 meter", "2025-11"),
    ("Jan", "Første kasser med bildebevis", "2026-01"),
    ("Mars", "Avtale om AIS-data signeres", "2026-03"),
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Screens(folder / f"{NAME}.pdf", "LiberationSans", INK, title=TITLE, author=BODY)
    deck.cover(
        TITLE,
        ["Møte 5 – torsdag 16. oktober 2025", BODY],
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-10-16",
        meeting_number="5",
    )
    deck.head("Slik blir dagen")
    for at, (when, case, title, who, kind) in enumerate(CASES):
        y = 100.0 + at * 74
        deck.box(50, y, 860, 62, "#E3EEF4")
        deck.box(50, y, 90, 62, INK)
        deck.text(60, y + 20, 70, when, 17, "b", colour="#FFFFFF")
        deck.text(160, y + 10, 520, title, 17, "b")
        deck.text(160, y + 36, 520, f"Sak {case} · {who}", 12)
        deck.text(720, y + 22, 180, kind, 13)
    gold = deck.say()
    for when, case, title, who, kind in CASES:
        people = [{"name": who}] if who != "Alle" else None
        gold.record(
            "agenda_item",
            [when, title, f"Sak {case} · {who}", kind],
            case_id=case,
            title=title,
            item_type=kind,
            start=when,
            presenters=people,
        )
    deck.head("Det dere ba om sist")
    table: list[list[str | Cell]] = [["Ønske", "Slik ble det"], *[list(row) for row in WISHES]]
    deck.table(50, 110, (420, 430), table, size=15, pad=11, rules="rows", head=None)
    gold = deck.say()
    for asked, became in WISHES:
        note(gold, [asked, became], task(became, text=asked))
    deck.head("Leveransene høsten 2025")
    table = [["Del av veikartet", "Leveranse", "Lages av", "Slik går det", "Steg"]]
    for part, name, what, who, word, hue, phase in DELIVERIES:
        table.append(
            [part, Cell(name, under=what, bold=True), who, Cell(word, colour=HUES[hue], bold=True), phase]
        )
    deck.table(50, 100, (170, 280, 140, 160, 110), table, size=13, pad=8, head="#D5E3EC")
    deck.text(50, 400, 800, "Steg: Behov → Utvikling → Pilot → I bruk", 12)
    gold = deck.say()
    for part, name, what, who, word, hue, phase in DELIVERIES:
        note(gold, [part, f"{name} {what}", who, word, phase], *measure(name, who, hue))
    deck.head("Sak 23-25: Vekt om bord eller på kai?")
    y = deck.bullets(
        50, 104, 850, ["1 140 fartøy fører fangst digitalt.", "31 % av landingene veies to ganger."], 17
    )
    deck.box(50, y + 40, 6, 120, INK)
    deck.text(74, y + 44, 300, "Arbeidsgruppas råd", 16, "b", colour=INK)
    deck.bullets(74, y + 76, 820, ADVICE, 16, sign="–")
    gold = deck.say()
    note(gold, "1 140 fartøy fører fangst digitalt.", number(None, 1140, "fartøy"))
    note(gold, "31 % av landingene veies to ganger.", number(None, 31, "%"))
    for text in ADVICE:
        note(gold, text, decided(text, "proposed", "23-25"))
    deck.head("Det nærmeste halvåret")
    for at, (when, what, _) in enumerate(COMING):
        deck.light(72, 130 + at * 90, INK, what, size=18)
        deck.truth.marks.clear()
        deck.text(100, 120 + at * 90, 90, when, 17, "b")
        deck.text(200, 120 + at * 90, 680, what, 17)
    gold = deck.say()
    for when, what, date in COMING:
        note(gold, [when, what], step(what, "Det nærmeste halvåret", from_=date, to=date))
    deck.save()
