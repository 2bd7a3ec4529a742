"""Steering-group deck in Nynorsk on road safety: a list as agenda, cards with bars, status in coloured cells."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.sheets import SCREEN, Papers

NAME = "veg-styringsgruppe"
BODY = "Styringsgruppa for Tryggare fjordvegar"
GREEN, PALE = "#0F5257", "#E3F0EC"
TINTS = {"green": "#9BD3A0", "yellow": "#FFD97A", "red": "#F1938B", "completed": "#9BD3A0", "grey": "#D5D5D5"}

AGENDA = [
    # start, case, title, kind
    ("09.00", "17/25", "Godkjenning av innkalling og referat", "Vedtakssak"),
    ("09.10", "18/25", "Oppfølging av førre møte", "Orienteringssak"),
    ("09.30", "19/25", "Framdrift i programmet", "Drøftingssak"),
    ("10.30", "20/25", "Flytting av midlar til rassikring", "Vedtakssak"),
    ("11.00", "21/25", "Samarbeidet med fylka i nord", "Drøftingssak"),
    ("11.40", "22/25", "Ymse", "Orienteringssak"),
]
FOLLOWED = [
    # case, title, text, action, responsible, due as written, due
    (
        "12/25",
        "Fartsmålingar i tunnelane",
        "Gruppa ønskte tal for alle tunnelar som er lengre enn to kilometer.",
        "Måleplan er sendt på høyring til vegeigarane.",
        "Vegkontoret",
        "1. oktober 2025",
        "2025-10-01",
    ),
    (
        "14/25",
        "Samarbeid med skulane",
        "Fleire rektorar har bedt om hjelp til å trygge skulevegen.",
        "Kommunane får tilbod om synfaring før jul.",
        "Fjordkommunane",
        "15. desember 2025",
        "2025-12-15",
    ),
    (
        "15/25",
        "Lys ved busstoppa",
        "Kommunane er ikkje samde om kven som skal betale straumen.",
        "Saka vert lagt fram på nytt når avtalen er klar.",
        "Strandnes kommune",
        "20. november 2025",
        "2025-11-20",
    ),
]
CARDS = [
    # name, status, share done
    ("Rassikring Kvitura", "yellow", 65),
    ("Tunnelkamera", "green", 90),
    ("Gangveg Nesbygda", "red", 20),
]
WORDS = {
    "green": "Etter planen",
    "yellow": "Noko forseinka",
    "red": "Kritisk",
    "completed": "Fullført",
    "grey": "Ikkje starta",
}
MEASURES = [
    # name, owner, status, comment
    ("Rassikring Kvitura", "Vegkontoret", "yellow", "Steinsprang stogga arbeidet i tre veker."),
    ("Tunnelkamera", "Trafikksentralen i vest", "green", "Kamera er sette opp i 14 av 18 tunnelar."),
    ("Gangveg Nesbygda", "Strandnes kommune", "red", "Grunneigarane har ikkje gjeve løyve."),
    ("Nye vegskilt for ferjekai", "Vegkontoret", "completed", "Alle skilt er på plass."),
    ("Varsel om viltkryssing", "Fjordkommunane", "grey", "Ventar på svar om tilskot."),
    ("Rekkverk på Stølsbrua", "Vegkontoret", "green", "Arbeidet startar som avtalt i veke 41."),
]
DECISION = (
    "Styringsgruppa sluttar seg til at 6,5 millionar kroner vert flytte frå Varsel om viltkryssing "
    "til Rassikring Kvitura i 2026."
)
NEEDS = ["Tilskot frå fylket til viltkartlegging", "Straum til kameraa i Austre tunnel"]

WHY = (
    "Etter steinspranget i vinter er det naudsynt å sikre ei lengre strekning enn det som låg i den første "
    "planen. Vegkontoret har rekna på to løysingar, og geologane rår til den som held lengst. Saka har vore "
    "drøfta med kommunane, og ingen av dei hadde merknader."
)


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Papers(folder / f"{NAME}.pdf", SCREEN, "DejaVuSans", title="", author="Vegkontoret")
    deck.page()
    deck.polygon([(620, 0), (960, 0), (960, 540), (780, 540)], GREEN)
    deck.text(60, 170, 560, BODY, 34, "b", colour=GREEN)
    deck.text(60, 300, 560, "Møte 5 – tysdag 9. september 2025", 18)
    deck.text(60, 336, 560, "Storevik kulturhus", 14, colour="#666666")
    deck.say().record(
        "document",
        [BODY, "Møte 5 – tysdag 9. september 2025"],
        title=BODY,
        doc_type="meeting_deck",
        body=BODY,
        date="2025-09-09",
        meeting_number="5",
    )
    _agenda(deck)
    _follow_up(deck)
    _cards(deck)
    _measures(deck)
    _decision(deck)
    deck.save()


def _slide(deck: Papers, title: str) -> None:
    deck.page()
    deck.box(0, 0, 960, 74, GREEN)
    deck.text(40, 20, 860, title, 24, "b", colour="#FFFFFF")
    deck.text(
        40, 514, 880, f"Tryggare fjordvegar – side {deck.gold.page}", 8.5, colour="#777777", align="right"
    )


def _agenda(deck: Papers) -> None:
    _slide(deck, "Saker i dag")
    y = 110.0
    for start, case, title, kind in AGENDA:
        deck.text(60, y, 80, start, 17, "b", colour=GREEN)
        deck.text(150, y, 90, case, 17)
        deck.text(250, y, 440, title, 17)
        y = deck.text(700, y, 220, kind, 17, "i") + 22
    gold = deck.say()
    for start, case, title, kind in AGENDA:
        gold.record(
            "agenda_item", [start, case, title, kind], case_id=case, title=title, item_type=kind, start=start
        )


def _follow_up(deck: Papers) -> None:
    _slide(deck, "Sak 18/25 Oppfølging av førre møte")
    y = 100.0
    for case, title, text, action, who, when, _ in FOLLOWED:
        y = deck.text(50, y, 850, f"{case} {title}", 17, "b", colour=GREEN) + 4
        y = deck.text(50, y, 850, text, 14.5) + 4
        y = deck.text(50, y, 850, f"Oppfølging: {action}", 14.5) + 4
        y = deck.text(50, y, 850, f"Ansvarleg: {who}. Frist: {when}.", 14.5) + 20
    take_note = "Styringsgruppa tek oppfølginga til orientering."
    deck.text(50, y + 10, 850, f"Framlegg til vedtak: {take_note}", 14.5, "b")
    gold = deck.say()
    for case, title, text, action, who, when, due in FOLLOWED:
        gold.record(
            "follow_up",
            [f"{case} {title}", text, f"Oppfølging: {action}", f"Ansvarleg: {who}. Frist: {when}."],
            case_id=case,
            title=title,
            text=text,
            action=action,
            owner=who,
            due=due,
        )
    gold.record(
        "decision",
        f"Framlegg til vedtak: {take_note}",
        case_id="18/25",
        text=take_note,
        outcome="proposed",
    )


def _cards(deck: Papers) -> None:
    _slide(deck, "Sak 19/25 Dei tre største tiltaka per 1. september 2025")
    for number, (name, light, done) in enumerate(CARDS):
        x = 40 + number * 300
        deck.box(x, 110, 275, 210, PALE)
        deck.text(x + 20, 126, 220, name, 18, "b", colour=GREEN)
        deck.light(x + 30, 180, light, f"Status {name}", "square", 16)
        deck.text(x + 48, 171, 190, "Status", 14)
        deck.text(x + 20, 220, 230, f"{done} % ferdig", 14)
        deck.box(x + 20, 250, 235, 14, "#FFFFFF", GREEN)
        deck.box(x + 20, 250, 2.35 * done, 14, GREEN)
    deck.text(
        40,
        350,
        880,
        "Ingen av tiltaka har meldt raud risiko. Gangveg Nesbygda kan verte utsett til 2027.",
        15,
    )
    gold = deck.say()
    for name, light, done in CARDS:
        gold.initiative(name, name, status=light, as_of="2025-09-01")
        gold.figure([name, f"{done} % ferdig"], name, done, "%", "2025-09-01")


def _measures(deck: Papers) -> None:
    _slide(deck, "Sak 19/25 Alle tiltak i programmet")
    rows: list[list[str | Cell]] = [["Tiltak", "Eigar", "Tilstand", "Kommentar"]]
    for name, owner, state, comment in MEASURES:
        rows.append([name, owner, Cell(WORDS[state], fill=TINTS[state], align="centre"), comment])
    deck.table(
        40, 100, (230, 200, 150, 300), rows, size=13.5, head=GREEN, head_colour="#FFFFFF", pad=8, rules="grid"
    )
    gold = deck.say()
    for name, owner, state, comment in MEASURES:
        known = any(name == card for card, *_ in CARDS)
        gold.initiative([name, owner, WORDS[state], comment], name, owner=owner, again=known, status=state)
    gold.figure(MEASURES[1][3], "Tunnelkamera", 14, "tunnelar")


def _decision(deck: Papers) -> None:
    _slide(deck, "Sak 20/25 Flytting av midlar til rassikring")
    deck.text(50, 100, 400, "Kva tiltaket er avhengig av", 16, "b", colour=GREEN)
    deck.text(50, 130, 400, "Avhengnader for Varsel om viltkryssing:", 14.5)
    deck.bullets(50, 158, 380, NEEDS, 14.5)
    deck.box(490, 96, 430, 200, PALE)
    deck.text(510, 112, 390, "Framlegg til vedtak", 16, "b", colour=GREEN)
    deck.text(510, 142, 390, DECISION, 15)
    deck.text(50, 330, 870, WHY, 14.5)
    gold = deck.say()
    for need in NEEDS:
        gold.record("dependency", need, subject="Varsel om viltkryssing", on=need)
    gold.record("decision", DECISION, case_id="20/25", text=DECISION, outcome="proposed")
