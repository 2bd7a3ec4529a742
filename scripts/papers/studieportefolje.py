"""IT portfolio board's deck of an invented university: an agenda as a programme without a table, status by shapes with
a key, goals on cards in two columns, needs by arrows, resolutions numbered under what the board resolves."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.decks import Screens
from papers.facts import aim, decided, measure, need, note, number, rows

NAME = "universitet-it-portefolje"
TITLE = "Porteføljestyret for IT"
BODY = "Universitetet i Kystbyen"
INK = "#3D1F47"
CASES = rows("""
    0900 | 0905 | Velkommen | Digitaliseringsdirektør Berit Nes |
    0905 | 0920 | Siden sist: oppgaver og avklaringer | Kontoret for styring | Orientering
    0920 | 1000 | Status i porteføljen | Porteføljeleder Arne Lund | Orientering
    1000 | 1045 | Nytt eksamenssystem: veivalg | Studiedirektør Kari Moe | Vedtak
    1100 | 1130 | Innspill til IT-strategien | Alle | Diskusjon
""")
TASKS = rows("""
    Be fakultetene melde inn egne systemer | Kontoret for styring | 15.10. | Utført
    Regne ut hva dobbel drift koster | Økonomiavdelingen | 1.11. | I arbeid
    Lage ett bilde av alle integrasjoner | Arkitekturgruppa | 1.12. | Ikke startet
    Hente erfaringer fra Nord | Studieavdelingen | 20.10. | Utført
""")
SIGNS = {"▲": "green", "●": "yellow", "▼": "red", "■": "completed"}
KEY = "▲ etter planen    ● avvik som håndteres    ▼ trenger styrets hjelp    ■ avsluttet"
WORKS = rows("""
    Digital eksamen 2.0 | Studieavdelingen | ● | ▼ | Leverandøren har sagt opp avtalen
    Forskningsdatahvelvet | Biblioteket | ▲ | ▲ | 61 prosjekter lagrer data i hvelvet
    Ett adgangskort | Eiendomsavdelingen | ▲ | ● | Kortlesere er forsinket fra fabrikk
    Ny timeplanløsning | Studieavdelingen | ▲ | ■ | Overlevert til drift 1. september
    Sikker sone | IT-avdelingen | ▼ | ● | Ny prosjektleder er på plass
""")
GOALS = [
    ("Studentene møter én dør", "70 % av henvendelsene besvares uten videresending"),
    ("Forskerne eier dataene sine", "Alle nye prosjekter har plan for data"),
    ("Færre og bedre systemer", "Antall systemer er halvert i 2028"),
    ("Trygg drift hele døgnet", "Ingen stans på mer enn en time"),
]
ARROWS = [
    ("Digital eksamen 2.0", "Ett adgangskort", "Sitteplass hentes fra kortet"),
    ("Ett adgangskort", "Sikker sone", "Tilgang styres fra sonen"),
]
RESOLVED = [
    "Universitetet går videre med to leverandører til eksamenssystemet.",
    "Studieavdelingen legger fram en revidert gevinstplan innen 1. februar 2026.",
    "Rammen økes med 6,5 mill. kroner i 2026.",
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Screens(folder / f"{NAME}.pdf", "LiberationSans", INK, title=TITLE, author=BODY)
    deck.cover(
        TITLE,
        ["Møte torsdag 6. november 2025", BODY],
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-11-06",
    )
    deck.head("Program")
    for at, (start, end, title, who, kind) in enumerate(CASES):
        y = 104.0 + at * 72
        deck.text(56, y, 110, f"{start}–{end}", 15, "b", colour=INK)
        deck.text(190, y, 480, title, 17, "b")
        deck.text(190, y + 24, 480, who, 13, "i", colour="#555555")
        if kind:
            deck.text(740, y, 150, kind, 14)
        deck.rule(56, y + 54, 850, 0.5, "#BBBBBB")
    gold = deck.say()
    for start, end, title, who, kind in CASES:
        named = who.split()[-2:] if who[0] in "DPS" else None
        gold.record(
            "agenda_item",
            [f"{start}–{end}", title, who, *([kind] if kind else [])],
            title=title,
            item_type=kind or None,
            start=f"{start[:2]}.{start[2:]}",
            end=f"{end[:2]}.{end[2:]}",
            presenters=[{"name": " ".join(named)}] if named else None,
        )
    deck.head("Siden sist")
    table: list[list[str | Cell]] = [[*row] for row in TASKS]
    deck.table(50, 110, (400, 200, 110, 150), table, size=15, pad=10, rules="rows", head=None, heads=0)
    gold = deck.say()
    for action, who, due, state in TASKS:
        gold.record("follow_up", [action, who, due, state], action=action, owner=who, status=state)
    deck.head("Porteføljen på én side")
    table = [["Prosjekt", "Linjeeier", "Sist", "Nå", "Det viktigste"]]
    table += [
        [Cell(name, bold=True), who, Cell(last, align="centre"), Cell(now, align="centre"), text]
        for name, who, last, now, text in WORKS
    ]
    deck.table(50, 100, (220, 190, 60, 60, 330), table, size=14, pad=9, head="#E9E1EC", rules="head")
    deck.text(50, 440, 860, KEY, 12)
    gold = deck.say()
    for name, who, _, now, text in WORKS:
        note(gold, [name, who, now, text], *measure(name, who, SIGNS[now]))
    note(gold, WORKS[1][4], number("Forskningsdatahvelvet", 61, "prosjekter"))
    deck.head("Mål for perioden 2025–2028")
    for at, (goal, how) in enumerate(GOALS):
        x, y = 50.0 + at % 2 * 440, 110.0 + at // 2 * 190
        deck.box(x, y, 420, 160, "#F4EFF6")
        deck.box(x, y, 8, 160, INK)
        deck.text(x + 28, y + 20, 370, goal, 19, "b", colour=INK)
        deck.text(x + 28, y + 64, 370, f"Slik måler vi det: {how}", 14)
    gold = deck.say()
    for goal, _ in GOALS:
        note(gold, goal, aim(goal))
    deck.head("Hva henger sammen med hva?")
    for at, (subject, on, why) in enumerate(ARROWS):
        y = 130.0 + at * 120
        deck.box(60, y, 250, 60, None, INK)
        deck.text(76, y + 20, 220, subject, 16, "b")
        deck.text(330, y + 18, 60, "→", 22, colour=INK)
        deck.box(390, y, 250, 60, None, INK)
        deck.text(406, y + 20, 220, on, 16, "b")
        deck.text(666, y + 20, 240, why, 13)
    deck.text(60, 110, 250, "Prosjekt", 12, colour="#666666")
    deck.text(390, 110, 250, "Er avhengig av", 12, colour="#666666")
    gold = deck.say()
    for subject, on, _ in ARROWS:
        note(gold, [subject, on], need(subject, on))
    deck.head("Nytt eksamenssystem: veivalg")
    y = deck.bullets(
        50,
        100,
        850,
        [
            "Dagens avtale løper ut 31. desember 2026.",
            "18 400 eksamener ble levert digitalt i vår.",
            "To tilbydere oppfyller kravene, en tredje gjør det delvis.",
        ],
        17,
    )
    deck.text(50, y + 30, 860, "Porteføljestyret vedtar:", 18, "b", colour=INK)
    y += 64
    for n, text in enumerate(RESOLVED, 1):
        y = deck.text(80, y, 800, f"{n}. {text}", 17) + 8
    gold = deck.say()
    note(gold, "18 400 eksamener ble levert digitalt i vår.", number(None, 18400, "eksamener"))
    for n, text in enumerate(RESOLVED, 1):
        note(gold, f"{n}. {text}", decided(text, "proposed"))
    deck.save()
