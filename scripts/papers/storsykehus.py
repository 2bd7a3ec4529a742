"""Development board's slides of an invented university hospital: agenda in blocks, measures as columns, tiles."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.facts import decided, measure, note, number, task
from papers.slides import Box, SlidePaper

NAME = "storsykehus-utviklingsstyre"
TITLE = "Utviklingsstyret"
BODY = "Ulvsund universitetssykehus HF"
INK, ACCENT = "#1B3A4B", "#006D77"
FILLS = {"red": "#E63946", "yellow": "#FFB703", "green": "#52B788"}
DAY = [
    # from, to, title, who, ground
    ("08.30", "08.45", "Godkjenning av referat", "Styreleder", "#FFB703"),
    ("08.45", "09.30", "Status for utviklingsporteføljen", "Marit Eide", "#8ECAE6"),
    ("09.30", "10.00", "Medisinsk avstandsoppfølging: veien videre", "Jon Aas", "#E9C46A"),
    ("10.15", "11.00", "Budsjett for utvikling 2026", "Økonomidirektøren", "#A8DADC"),
]
ACROSS = [
    # name, owner, light, delivered lately, next
    ("Hjemmesykehus barn", "Barneklinikken", "green", "Tolv familier er med", "Utvide til Nordfjorden"),
    ("Talegjenkjenning", "Klinikk for IKT", "yellow", "Test på to poster", "Ny modell for nynorsk"),
    ("Felles pasientlogistikk", "Akuttklinikken", "red", "Tavler er montert", "Avtale om integrasjon"),
    ("Robotapotek", "Sykehusapoteket", "green", "Satt i drift", "Overføre til linjen"),
]
TILES = [
    ("84 %", "av epikrisene sendes innen én dag", 84, "%"),
    ("312", "pasienter følges opp hjemme", 312, "pasienter"),
    ("41,5 MNOK", "brukt på utvikling hittil i år", 41.5, "MNOK"),
]
NEW = [("Digital avdelingsleder", "HR-avdelingen"), ("Strålevern på nett", "Klinikk for bilde")]
ENDED = [("Trådløs telefoni", "Klinikk for IKT"), ("Sporbare senger", "Servicesenteret")]
RISKS = [("1", 2, 0), ("2", 1, 1), ("3", 0, 2)]
ASKED = [
    "Utviklingsstyret tar status for porteføljen til orientering",
    "Utviklingsstyret ber om at Felles pasientlogistikk legges fram på nytt i mars",
]
TASKS = [
    ("Innhente tilbud på integrasjon", "Akuttklinikken", "1. desember", "Pågår"),
    ("Sende notat om avstandsoppfølging til brukerutvalget", "Jon Aas", "20. oktober", "Utført"),
]
DUE = ["2025-12-01", "2025-10-20"]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pptx", font="Calibri", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    deck.slide(ground="#E0F2F1")
    deck.text(1, 2.6, 11, 1, TITLE, 44, bold=True, colour=INK)
    deck.text(1, 3.8, 11, 0.6, f"{BODY}, 5. november 2025", 20)
    gold.record(
        "document",
        [TITLE, f"{BODY}, 5. november 2025"],
        title=TITLE,
        doc_type="meeting_deck",
        body=BODY,
        date="2025-11-05",
    )
    deck.slide("Program for møtet")
    for at, (start, end, title, who, ground) in enumerate(DAY):
        x, y = 0.7 + at % 2 * 6.2, 1.5 + at // 2 * 2.7
        deck.shape(x, y, 5.7, 2.2, None, MSO_SHAPE.RECTANGLE)
        deck.text(x + 0.1, y + 0.1, 2.2, 0.5, f"{start} – {end}", 16, bold=True, fill=ground)
        deck.text(x + 0.2, y + 0.8, 5.3, 1.2, [title, who], 17)
        note(
            gold,
            [f"{start} – {end}", title, who],
            {
                "kind": "agenda_item",
                "title": title,
                "start": start,
                "end": end,
                "presenters": [{"name": who}],
            },
        )
    _across(deck)
    _tiles(deck)
    _beside(deck)
    _risks(deck)
    deck.slide("Forslag til konklusjon")
    deck.text(0.7, 1.6, 12, 2.5, [f"{at}. {text}." for at, text in enumerate(ASKED, 1)], 20)
    for text in ASKED:
        note(gold, text, decided(text, "proposed"))
    deck.slide("Huskeliste fra forrige møte")
    deck.table(
        0.7,
        1.5,
        (6.4, 2.4, 1.9, 1.4),
        [["Hva skal gjøres", "Hvem", "Når", "Status"], *map(list, TASKS)],
        height=0.6,
    )
    for (text, who, when, state), due in zip(TASKS, DUE, strict=True):
        note(gold, [text, who, when, state], task(text, who, due, status=state))
    deck.save()


def _across(deck: SlidePaper) -> None:
    deck.slide("De fire største tiltakene")
    names = [name for name, *_ in ACROSS]
    rows: list[list[str | Box]] = [
        ["", *names],
        [Box("Eier", bold=True), *(who for _, who, *_ in ACROSS)],
        [Box("Status", bold=True), *(Box(fill=FILLS[light]) for _, _, light, *_ in ACROSS)],
        [Box("Siden sist", bold=True), *(row[3] for row in ACROSS)],
        [Box("Neste milepæl", bold=True), *(row[4] for row in ACROSS)],
    ]
    deck.table(0.6, 1.5, (1.7, 2.6, 2.6, 2.6, 2.6), rows, size=15, height=0.8)
    for name, who, light, since, ahead in ACROSS:
        note(deck.gold, [name, who, since, ahead], *measure(name, who, light))


def _tiles(deck: SlidePaper) -> None:
    deck.slide("Tall for tredje kvartal")
    for at, (big, small, value, unit) in enumerate(TILES):
        x = 0.7 + at * 4.1
        deck.shape(x, 1.8, 3.8, 2.6, "#E0F2F1", MSO_SHAPE.ROUNDED_RECTANGLE)
        deck.text(x + 0.2, 2.0, 3.4, 1, big, 32, bold=True, colour=ACCENT)
        deck.text(x + 0.2, 3.2, 3.4, 1, small, 16)
        note(deck.gold, [big, small], number(None, value, unit))


def _beside(deck: SlidePaper) -> None:
    deck.slide("Inn og ut av porteføljen")
    for x, head, rows, state in (
        (0.6, "Nye tiltak", NEW, "new"),
        (6.9, "Avsluttede tiltak", ENDED, "completed"),
    ):
        deck.text(x, 1.3, 5.8, 0.5, head, 20, bold=True, colour=INK)
        deck.table(x, 2.0, (3.6, 2.2), [["Navn", "Ansvarlig klinikk"], *map(list, rows)], size=15, height=0.6)
        for name, who in rows:
            note(deck.gold, [name, who], *measure(name, who, state))


def _risks(deck: SlidePaper) -> None:
    deck.slide("Risikobildet")
    shades = ["#52B788", "#FFB703", "#E63946"]
    for row in range(3):
        for column in range(3):
            deck.shape(
                1.6 + column * 1.6,
                1.6 + row * 1.4,
                1.5,
                1.3,
                shades[min(2, max(0, 1 + column - row))],
                MSO_SHAPE.RECTANGLE,
            )
    for label, row, column in RISKS:
        deck.text(2.1 + column * 1.6, 1.9 + row * 1.4, 0.5, 0.5, label, 18, bold=True)
    deck.text(1.6, 5.9, 4.8, 0.4, "Konsekvens", 14)
    deck.text(
        7.2,
        1.6,
        5.4,
        3,
        [
            "1 Mangel på sykepleiere i prosjektene",
            "2 Forsinket nettverk i nybygget",
            "3 Usikker finansiering",
        ],
        16,
    )
