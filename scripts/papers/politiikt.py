"""Steering group's deck of an invented police ICT programme: cases under a clock in brackets, what was settled and who
does what below each, goals in a table with target and now, a plan by quarters, risk by numbers, links as sentences."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.decks import HUES, Screens
from papers.facts import aim, decided, judged, measure, need, note, number, rows, sign, step, task

NAME = "politi-ikt-styringsgruppe"
TITLE = "Styringsgruppen for Digital patrulje"
BODY = "Politiets utviklingsenhet"
INK = "#0D1B2A"
CASES = [
    (
        "[12:30]",
        "12:30",
        "Godkjenning av referat",
        None,
        "Referatet fra 3. mars ble godkjent uten merknader",
        None,
    ),
    (
        "[12:35]",
        "12:35",
        "Valg av håndholdt enhet",
        "Politioverbetjent Rune Foss",
        "Styringsgruppen velger enhet fra leverandør 2",
        ("Forhandle pris på 4 000 enheter", "Innkjøpsseksjonen", "30. juni 2025", "2025-06-30"),
    ),
    (
        "[13:15]",
        "13:15",
        "Opplæring av innsatsledere",
        "Anne Sofie Rud",
        "Kurset holdes i alle tolv distrikter før jul",
        ("Finne instruktører i hvert distrikt", "Politihøgskolen", "15. august 2025", "2025-08-15"),
    ),
]
RESULTS = rows("""
    Kortere tid til første tiltak | Timer til første tiltak | 4 | 6,5 | yellow | Går rett vei, men Øst henger etter
    Mer tid ute | Andel tid utenfor kontor | 60 % | 52 % | red | Rapportskriving tar fortsatt for lang tid
    Tryggere patruljer | Tjenestepersoner med kamera | 2 000 | 2 140 | green | Målet er nådd
""")
WORKS = rows("""
    Mobilt arkiv | Arkivseksjonen | 3 | Ferdig i pilot
    Kamera på kroppen | Operativ seksjon | 1 | Lager er tomt hos leverandør
    Tale i bilen | Felles IT | 2 | Venter på sikkerhetsgodkjenning
    Kart i sanntid | Felles IT | 3 | Tatt i bruk i fem distrikter
""")
NUMBERS = {"1": "red", "2": "yellow", "3": "green"}
QUARTERS = {
    "3. kvartal 2025": (["Pilot med Tale i bilen", "Kontrakt om enheter"], "2025-Q3"),
    "4. kvartal 2025": (["Enheter til Øst og Vest"], "2025-Q4"),
    "1. kvartal 2026": (["Enheter til resten av landet", "Måle effekt"], "2026-Q1"),
}
LINKS = [
    (
        "Tale i bilen",
        "Felles ITs nye skyavtale",
        "Tale i bilen kan ikke settes i drift før Felles ITs nye skyavtale er signert.",
    ),
    ("Mobilt arkiv", "ny arkivlov", "Mobilt arkiv avhenger av ny arkivlov."),
    ("Kart i sanntid", "data fra Kartverket", "Kart i sanntid forutsetter data fra Kartverket."),
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Screens(folder / f"{NAME}.pdf", "LiberationSans", INK, title=TITLE, author=BODY)
    deck.cover(
        TITLE,
        ["12. mai 2025", BODY],
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-05-12",
    )
    deck.head("Saker og utfall")
    y = 100.0
    for clock, _, title, who, text, todo in CASES:
        y = deck.text(50, y, 860, f"{clock} {title}", 18, "b", colour=INK) + 4
        if who:
            y = deck.text(70, y, 840, f"Innleder: {who}", 13, "i") + 3
        y = deck.text(70, y, 840, f"Beslutning: {text}", 15) + 3
        if todo:
            y = deck.text(70, y, 840, f"Aksjon: {todo[0]} – {todo[1]}, {todo[2]}", 15) + 3
        y += 16
    gold = deck.say()
    for clock, start, title, who, text, todo in CASES:
        bare = who.removeprefix("Politioverbetjent ") if who else None
        gold.record(
            "agenda_item",
            f"{clock} {title}",
            title=title,
            start=start,
            presenters=[{"name": bare}] if bare else None,
        )
        note(gold, f"Beslutning: {text}", decided(text, "adopted"))
        if todo:
            action, owner, said, due = todo
            note(gold, f"Aksjon: {action} – {owner}, {said}", task(action, owner, due))
    deck.head("Når vi målene?")
    table: list[list[str | Cell]] = [["Mål", "Målepunkt", "Skal være", "Er", "", "Kommentar"]]
    for goal, point, wanted, now, hue, text in RESULTS:
        table.append([Cell(goal, bold=True), point, wanted, now, Cell(dot=hue, sign="square"), text])
    deck.table(50, 100, (230, 180, 90, 80, 50, 230), table, size=13, pad=9, head=INK, head_colour="#FFFFFF")
    gold = deck.say()
    units = [None, "%", "tjenestepersoner"]
    for (goal, point, wanted, now, hue, text), value, unit in zip(
        RESULTS, (6.5, 52.0, 2140.0), units, strict=True
    ):
        note(gold, goal, aim(goal))
        note(gold, [goal, point, wanted, now, text], sign(point, hue, "indicator"))
        note(gold, [goal, point, wanted, now, text], judged(point, text))
        gold.figure([point, now], point, value, unit or "timer")
    deck.head("Hvordan går det med prosjektene?")
    table = [["Prosjekt", "Holder i", "Nå", "Hvorfor"]]
    table += [
        [Cell(a, bold=True), b, Cell(c, align="centre", fill=HUES[NUMBERS[c]]), d] for a, b, c, d in WORKS
    ]
    deck.table(50, 100, (240, 220, 60, 340), table, size=15, pad=9, rules="rows", head="#DDE3EA")
    deck.text(50, 340, 860, "1 = stopp og avklar, 2 = følges tett, 3 = går som planlagt", 12)
    gold = deck.say()
    for name, who, digit, text in WORKS:
        note(gold, [name, who, digit, text], *measure(name, who, NUMBERS[digit]))
    note(gold, WORKS[3][3], number("Kart i sanntid", 5, "distrikter"))
    deck.head("Hva må på plass?")
    deck.bullets(50, 110, 850, [text for *_, text in LINKS], 18)
    gold = deck.say()
    for subject, on, text in LINKS:
        note(gold, text, need(subject, on))
    deck.head("Veien videre")
    for at, (quarter, (lines, _)) in enumerate(QUARTERS.items()):
        x = 50.0 + at * 295
        deck.box(x, 110, 280, 40, INK)
        deck.text(x + 14, 120, 250, quarter, 16, "b", colour="#FFFFFF")
        deck.bullets(x + 10, 170, 250, lines, 16)
    gold = deck.say()
    for quarter, (lines, when) in QUARTERS.items():
        for text in lines:
            note(gold, [quarter, text], step(text, "Veien videre", from_=when, to=when))
    deck.save()
