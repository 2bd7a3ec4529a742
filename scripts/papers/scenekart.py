"""Product board's deck of an invented Nynorsk arts agency: cases in lines with a box for what is wanted, a roadmap in
lanes of seasons, a board of products by where they are, wishes from the field, answers to earlier questions."""

from __future__ import annotations

from pathlib import Path

from papers.decks import HUES, Screens
from papers.facts import decided, measure, note, number, rows, step, task

NAME = "scene-produktstyre"
TITLE = "Produktstyret for Scenekart"
BODY = "Scenekunstverket"
INK = "#7A1E48"
AGENDA = rows("""
    11/25 | Kva har skjedd sidan sist? | Tora Vik | Orientering | 10:00–10:15
    12/25 | Val av ny billettmodul | Halvard Eik | Vedtak | 10:15–10:50
    13/25 | Ønske frå teatra | Inger Nes | Drøfting | 11:00–11:40
""")
SEASONS = ("Haust 2025", "Vår 2026", "Haust 2026")
LANES = {
    "Turnélegging": [("Felles kalender for hus", 0, 1), ("Ruteforslag etter reiseveg", 1, 2)],
    "Publikumsdata": [("Prøve med tre teater", 0, 0), ("Innsyn for alle hus", 2, 2)],
    "Rettar og løyve": [("Avtaleverk med forbunda", 0, 2)],
}
PERIODS = (("2025-08", "2025-12"), ("2026-01", "2026-06"), ("2026-08", "2026-12"))
BOARD = {
    "Blir utgreidd": [("Felles gåvekort", "Avdeling marknad", "grey")],
    "Blir bygd": [
        ("Billettmodul 2", "Avdeling teknologi", "yellow"),
        ("Scenemål i 3D", "Avdeling teknologi", "green"),
    ],
    "Er teke i bruk": [
        ("Turnélegging", "Avdeling program", "green"),
        ("Publikumsdata", "Avdeling marknad", "red"),
    ],
}
WISHES = [
    "Små hus må få låne utstyr gjennom Scenekart",
    "Det bør vere mogleg å selje billettar på nordsamisk",
    "Tala må kunne hentast ut utan eigen brukar",
]
ASKED = [
    "Produktstyret vel Billettmodul 2 som felles løysing.",
    "Avdeling teknologi får ansvar for innføringa.",
]
ANSWERS = rows("""
    4/25 | Kven ser tala til eit teater? | Berre teateret sjølv og Scenekunstverket. | Lukka
    6/25 | Kan frie grupper bli med? | Juridisk avdeling vurderer vilkåra. | Open
""")


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Screens(folder / f"{NAME}.pdf", "LiberationSans", INK, title=TITLE, author=BODY)
    deck.cover(
        TITLE,
        ["Møte 4, 28. oktober 2025", BODY],
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-10-28",
        meeting_number="4",
    )
    deck.head("Kva vi skal snakke om")
    for at, (case, title, who, kind, when) in enumerate(AGENDA):
        y = 110.0 + at * 90
        deck.text(60, y, 110, when, 15, colour="#777777")
        deck.text(190, y, 520, f"Sak {case}: {title}", 18, "b")
        deck.text(190, y + 28, 520, who, 14)
        deck.box(760, y - 4, 130, 30, "#F3DCE6")
        deck.text(770, y + 3, 110, kind, 13, align="centre")
    gold = deck.say()
    for case, title, who, kind, when in AGENDA:
        start, _, end = when.partition("–")
        gold.record(
            "agenda_item",
            [when, f"Sak {case}: {title}", who, kind],
            case_id=case,
            title=title,
            item_type=kind,
            start=start,
            end=end,
            presenters=[{"name": who}],
        )
    _roadmap(deck)
    _board(deck)
    deck.head("Ønske frå teatra")
    y = deck.bullets(60, 110, 820, WISHES, 18)
    gold = deck.say()
    for text in WISHES:
        gold.record("proposal", text, goal="Ønske frå teatra", text=text)
    deck.text(60, y + 40, 820, "38 teater har svart. Svarprosenten er 72 %.", 16)
    note(deck.say(), "38 teater har svart.", number(None, 38, "teater"))
    note(gold, "Svarprosenten er 72 %.", number(None, 72, "%"))
    deck.head("Sak 12/25 Val av ny billettmodul")
    deck.text(60, 110, 820, "To leverandørar er vurderte. Billettmodul 2 er billegast over fem år.", 17)
    deck.box(60, 190, 840, 130, None, INK)
    deck.text(80, 204, 300, "Framlegg", 14, "b", colour=INK)
    for at, text in enumerate(ASKED, 1):
        deck.text(80, 206 + at * 32, 800, f"{at}. {text}", 16)
    gold = deck.say()
    for text in ASKED:
        note(gold, text, decided(text, "proposed", "12/25"))
    deck.head("Spørsmål vi fekk sist")
    table = [["Sak", "Spørsmål", "Svar", "Open/lukka"], *[list(row) for row in ANSWERS]]
    deck.table(50, 110, (80, 300, 360, 120), table, size=14, pad=9)
    gold = deck.say()
    for case, asked, answer, word in ANSWERS:
        note(gold, [case, asked, answer, word], task(answer, case_id=case, text=asked, status=word))
    deck.save()


def _roadmap(deck: Screens) -> None:
    deck.head("Vegen framover")
    for at, season in enumerate(SEASONS):
        deck.box(230 + at * 225, 100, 220, 34, INK)
        deck.text(230 + at * 225, 108, 220, season, 14, "b", colour="#FFFFFF", align="centre")
    for lane, (name, bars) in enumerate(LANES.items()):
        y = 150.0 + lane * 100
        deck.box(50, y, 170, 90, "#F3DCE6")
        deck.text(60, y + 34, 150, name, 15, "b")
        for at, (text, first, last) in enumerate(bars):
            deck.box(234 + first * 225, y + 6 + at * 42, (last - first + 1) * 225 - 12, 36, "#D9A5BD")
            deck.text(244 + first * 225, y + 15 + at * 42, 210, text, 14)
    gold = deck.say()
    for name, bars in LANES.items():
        for text, first, last in bars:
            note(gold, text, step(text, None, service=name, from_=PERIODS[first][0], to=PERIODS[last][1]))


def _board(deck: Screens) -> None:
    deck.head("Kvar er produkta no?")
    for at, (where, cards) in enumerate(BOARD.items()):
        x = 50.0 + at * 295
        deck.text(x, 96, 270, where, 17, "b", colour=INK)
        for place, (name, who, hue) in enumerate(cards):
            y = 130.0 + place * 110
            deck.box(x, y, 270, 94, "#FFFFFF", "#999999")
            deck.light(x + 246, y + 22, HUES[hue], name, size=18)
            deck.text(x + 14, y + 14, 210, name, 16, "b")
            deck.text(x + 14, y + 48, 240, who, 13)
    gold = deck.say()
    for cards in BOARD.values():
        for name, who, hue in cards:
            note(gold, [name, who], *measure(name, who, hue))
