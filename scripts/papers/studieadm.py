"""Product board's deck of an invented service for universities: agenda with who presents below each title, dividers,
earlier cases with what came of each, deliveries with lights and stage bars, a roadmap by goal, drafts of measures."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.decks import cover, lights
from papers.facts import decided, measure, need, note, number, rows, step
from papers.slides import Box, SlidePaper

NAME = "studieadm-produktstyre"
TITLE = "Produktstyret for Studentweb Pluss"
BODY = "Fellestjenesten for høyere utdanning"
INK, ACCENT = "#1F2A44", "#3A5A8C"
CASES = rows("""
    1-12/25 | Godkjenning av innkalling og referat | Randi Moe, Universitetet i Vest | Tilslutning | 09.00-09.10
    2-12/25 | Oppfølging av tidligere saker | Randi Moe, Universitetet i Vest | Orientering | 09.10-09.25
    3-12/25 | Leveranseplan for våren | Ivar Dahl, Fellestjenesten | Beslutning | 09.25-10.00
    4-12/25 | Veien mot ett opptak | Sunniva Aas, Direktoratet for opptak | Drøfting | 10.10-11.00
    5-12/25 | Eventuelt | Randi Moe, Universitetet i Vest | Orientering | 11.00-11.10
""")
EARLIER = [
    (
        "3-10/25",
        "Vitnemål på engelsk",
        "Høgskolen i Nord vil at vitnemål på engelsk kommer samtidig med de norske.",
        "Løsningen er satt i produksjon. Saken avsluttes.",
    ),
    (
        "4-11/25",
        "Innsyn i sensur",
        "Produktstyret ba om en vurdering av personvernet.",
        "Vurderingen legges fram i møtet i mai.",
    ),
]
STAGES = ("Idé", "Utvikling", "Test", "I drift")
DELIVERIES = rows("""
    Enklere opptak | Digital søknadsveileder | Svarer på spørsmål før fristen | Fellestjenesten | green | 3
    Enklere opptak | Poengkalkulator | Regner ut konkurransepoeng | Direktoratet for opptak | yellow | 2
    Bedre oversikt | Min utdanningsplan | Samler emner fra flere læresteder | Universitetet i Vest | red | 1
    Bedre oversikt | Varsling på mobil | Sender frister som push | Fellestjenesten | green | 4
""")
ROAD = rows("""
    Direktoratet for opptak | Poengkalkulator | Teste med tre fylker | Q1 2025 – Q2 2025 | 2025-Q1 | 2025-Q2
    Fellestjenesten | Digital søknadsveileder | Åpne for alle søkere | Q2 2025 | 2025-Q2 | 2025-Q2
    Universitetet i Vest | Min utdanningsplan | Lage ny arkitektur | Q3 2025 – Q1 2026 | 2025-Q3 | 2026-Q1
""")
DRAFTS = [
    "Lage ett felles språk for emner på tvers av lærestedene",
    "La studentene dele planen sin med veileder",
    "Teste talestyring for studenter med nedsatt syn",
]
NEEDS = [
    ("Poengkalkulator", "åpne karakterdata fra fylkeskommunene"),
    ("Min utdanningsplan", "at FS-databasen får nytt grensesnitt"),
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pptx", font="Calibri", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    cover(
        deck,
        TITLE,
        ["Møte #12", "11. mars 2025"],
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-03-11",
        meeting_number="12",
    )
    deck.slide("Saksliste")
    table: list[list[str | Box]] = [["Saksnr", "Sak", "Type", "Klokkeslett"]]
    table += [[case, Box(title, under=who), kind, when] for case, title, who, kind, when in CASES]
    deck.table(0.6, 1.3, (1.5, 7, 1.8, 2), table, size=14, height=0.75)
    for case, title, who, kind, when in CASES:
        name, body = who.split(", ")
        gold.record(
            "agenda_item",
            [case, f"{title} {who}", kind, when],
            case_id=case,
            title=title,
            item_type=kind,
            start=when[:5],
            end=when[6:],
            presenters=[{"name": name, "organisation": body}],
        )
    _divider(deck, CASES[1])
    deck.slide("Oppfølging av tidligere saker")
    for at, (case, title, text, became) in enumerate(EARLIER):
        y = 1.4 + at * 1.7
        deck.text(0.6, y, 12, 0.4, f"{case} {title}", 17, bold=True, colour=INK)
        deck.text(0.9, y + 0.45, 11.6, 0.4, text, 15)
        deck.text(0.9, y + 0.9, 11.6, 0.4, f"Siden sist: {became}", 15)
        gold.record(
            "follow_up",
            [f"{case} {title}", text, f"Siden sist: {became}"],
            case_id=case,
            title=title,
            text=text,
            action=became,
        )
    asked = "Forslag til beslutning: Produktstyret tar saken til orientering."
    deck.text(0.6, 5.6, 12, 0.5, asked, 16, bold=True)
    note(gold, asked, decided("Produktstyret tar saken til orientering", "proposed", "2-12/25"))
    _divider(deck, CASES[2])
    deck.slide("Leveranser våren 2025")
    table = [
        ["Ref. veikart", "Leveranse", "Utvikles av", "Status", "Fremgang: Idé – Utvikling – Test – I drift"]
    ]
    table += [[part, Box(name, under=what), who, "", ""] for part, name, what, who, *_ in DELIVERIES]
    middles = deck.table(0.5, 1.4, (2.2, 4, 2.6, 1, 2.6), table, size=13, height=0.8)
    lights(deck, 9.8, middles, [row[4] for row in DELIVERIES])
    for y, row in zip(middles[1:], DELIVERIES, strict=True):
        deck.stages(10.8, y - 0.09, 4, int(row[5]))
    for part, name, what, who, hue, stage in DELIVERIES:
        note(gold, [part, f"{name} {what}", who], *measure(name, who, hue, progress=STAGES[int(stage) - 1]))
    deck.slide("Hva gjør vi når?")
    table = [["Hvem", "Tjeneste", "Hva skal skje", "Totalperiode"], *[list(row[:4]) for row in ROAD]]
    deck.table(0.6, 1.4, (3, 3, 4, 2.4), table, size=15, height=0.6)
    for who, service, what, when, begin, end in ROAD:
        note(
            gold,
            [who, service, what, when],
            step(what, "Hva gjør vi når?", actor=who, service=service, from_=begin, to=end),
        )
    deck.text(0.6, 4.6, 12, 0.4, "Dette er vi avhengige av", 18, bold=True, colour=INK)
    for at, (name, on) in enumerate(NEEDS):
        deck.text(0.8, 5.1 + at * 0.5, 12, 0.4, [f"{name}: {on}"], 16, bullets=True)
        note(gold, f"{name}: {on}", need(name, on))
    _divider(deck, CASES[3])
    deck.slide("Utkast til tiltak: ett opptak")
    deck.text(0.7, 1.5, 12, 2, DRAFTS, 18, bullets=True)
    for text in DRAFTS:
        gold.record("proposal", text, text=text)
    fact = "84 % av søkerne bruker mobil når de søker."
    deck.text(0.7, 4.4, 12, 0.5, fact, 17)
    note(gold, fact, number("søkerne", 84, "%"))
    deck.save()


def _divider(deck: SlidePaper, case: list[str]) -> None:
    deck.slide()
    deck.shape(0, 0, 0.6, 7.5, ACCENT, MSO_SHAPE.RECTANGLE)
    deck.text(1.2, 2.4, 11, 0.6, f"Sak {case[0]}", 22, colour=ACCENT)
    deck.text(1.2, 3.1, 11, 0.9, case[1], 36, bold=True, colour=INK)
    deck.text(1.2, 4.2, 11, 0.5, case[2], 18)
