"""Board deck of an invented district heating company: agenda in two versions, dividers, lights month by month."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from papers.facts import decided, measure, need, note, number, sign, step
from papers.slides import Box, SlidePaper

NAME = "fjernvarme-styremote"
TITLE = "Styret i Innvik Fjernvarme"
UNDER = "Møte 4/2025, 18. juni 2025"
INK, ACCENT = "#3A0D12", "#7A1E2B"
FILLS = {"red": "#E63946", "yellow": "#FFD60A", "green": "#52B788"}
Case = tuple[str, str, str, list[dict[str, Any]], str, str, str]
CASES: dict[str, Case] = {
    # number, title, line of presenters, presenters, kind, start, end
    "31/25": (
        "31/25",
        "Protokollen fra 7. mai",
        "Styreleder Tora Lindvik",
        [{"name": "Tora Lindvik"}],
        "Godkjenning",
        "09.00",
        "09.05",
    ),
    "32/25": (
        "32/25",
        "Det vi skylder svar på",
        "Jon Ask",
        [{"name": "Jon Ask"}],
        "Orientering",
        "09.05",
        "09.20",
    ),
    "33/25": (
        "33/25",
        "Utbyggingen måned for måned",
        "Marit Furu, Prosjektavdelingen",
        [{"name": "Marit Furu", "organisation": "Prosjektavdelingen"}],
        "Orientering",
        "09.20",
        "10.00",
    ),
    "34/25": (
        "34/25",
        "Avtale om spillvarme",
        "Marit Furu, Prosjektavdelingen, og Odd Vange, Innvik Smelteverk",
        [
            {"name": "Marit Furu", "organisation": "Prosjektavdelingen"},
            {"name": "Odd Vange", "organisation": "Innvik Smelteverk"},
        ],
        "Beslutning",
        "10.10",
        "10.50",
    ),
    "35/25": ("35/25", "Eventuelt", "", [], "", "10.50", "11.00"),
}
FIRST = ["31/25", "32/25", "33/25", "", "34/25", "35/25"]
CHANGED = ["31/25", "34/25", "32/25", "", "33/25", "35/25"]
CLOCKS = {"34/25": ("09.05", "09.45"), "32/25": ("09.45", "10.00"), "33/25": ("10.10", "10.50")}
OWED = [
    # case, title, what was asked, what happens
    (
        "21/25",
        "Brannvern i varmesentralen",
        "Styret ba om en plan for nytt slukkeanlegg.",
        "Planen ligger ved sak 33/25",
    ),
    (
        "24/25",
        "Klager på støy i Havnegata",
        "Naboene ventet svar før påske.",
        "Akustikeren måler på nytt i august",
    ),
    ("26/25", "Strømavtalen", "Styret spurte om vi kan binde prisen.", "Svaret legges fram på neste møte"),
]
BUILDING = [
    # name, who, March, April, May
    ("Ledningen til Øvre Torg", "Anlegg", "green", "green", "yellow"),
    ("Akkumulatortank ved elva", "Anlegg", "yellow", "red", "red"),
    ("Biokjel 3", "Drift", "green", "green", "green"),
    ("Varme til skolekvartalet", "Marked", None, "yellow", "green"),
]
MONTHS = [("Mars", "2025-03"), ("April", "2025-04"), ("Mai", "2025-05")]
WAITING = [
    "Gravetillatelse fra Innvik kommune for Ledningen til Øvre Torg",
    "Nytt nettbidrag fra Elvdal Nett før 1. september 2025",
]
NEXT = [
    ("Legge siste rørstrekk under jernbanen i august", "2025-08", "2025-08"),
    ("Lyse ut stålarbeidene på nytt", None, None),
    ("Prøvefyre Biokjel 3 i uke 40", None, None),
]
ASKED = [
    "Styret godkjenner avtalen med Innvik Smelteverk for ti år",
    "Styret ber om en sak om reservelast før nyttår",
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pptx", font="Calibri", ink=INK, accent=ACCENT, title="Styremøte juni", author="Adm."
    )
    deck.slide(ground=ACCENT)
    deck.text(1, 2.6, 11, 1, TITLE, 40, bold=True, colour="#FFFFFF")
    deck.text(1, 3.8, 11, 0.6, UNDER, 20, colour="#FFFFFF")
    deck.gold.record(
        "document",
        [TITLE, UNDER],
        title=TITLE,
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-06-18",
        meeting_number="4/2025",
    )
    _agenda(deck, "Dagsorden som sendt ut", FIRST, {}, "sent")
    _agenda(deck, "Dagsorden, justert 16. juni", CHANGED, CLOCKS, "updated")
    _divider(deck, "32/25")
    deck.slide("Det vi skylder svar på")
    y = 1.5
    for case, title, asked, answer in OWED:
        deck.text(0.7, y, 11.8, 0.45, f"{case} {title}", 18, bold=True)
        deck.text(0.7, y + 0.5, 11.8, 0.9, [asked, f"Oppfølging: {answer}."], 16)
        y += 1.75
        quote = [f"{case} {title}", asked, f"Oppfølging: {answer}."]
        deck.gold.record("follow_up", quote, case_id=case, title=title, text=asked, action=answer)
    _divider(deck, "33/25")
    _months(deck)
    _two_columns(deck)
    _divider(deck, "34/25")
    deck.slide("Hva vi ber om")
    deck.text(
        0.7,
        1.5,
        5.6,
        4,
        ["Smelteverket kyler i dag 42 GWh i fjorden.", "Avtalen gir varme til 900 boliger."],
        18,
    )
    note(
        deck.gold,
        "Smelteverket kyler i dag 42 GWh i fjorden.",
        number("Smelteverket", 42, "GWh"),
    )
    note(deck.gold, "Avtalen gir varme til 900 boliger.", number("Avtalen", 900, "boliger"))
    lines = ["Styret inviteres til å vedta:", *(f"{n}. {text}." for n, text in enumerate(ASKED, 1))]
    deck.text(6.8, 1.5, 5.8, 3.4, lines, 17, fill="#F3D9DC")
    for text in ASKED:
        note(deck.gold, text, decided(text, "proposed", "34/25"))
    deck.save()


def _agenda(
    deck: SlidePaper, title: str, order: list[str], clocks: dict[str, tuple[str, str]], version: str
) -> None:
    deck.slide(title)
    rows: list[list[str | Box]] = [["Nr.", "Hva det gjelder", "Art", "Klokken"]]
    for number_ in order:
        if not number_:
            rows.append(["", "Kaffe", "", "10.00–10.10"])
            continue
        _, what, line, _, kind, *times = CASES[number_]
        start, end = clocks.get(number_, times)
        rows.append([number_, Box(what, under=line), kind, f"{start}–{end}"])
    deck.table(0.6, 1.4, (1.4, 7, 1.9, 1.9), rows, size=14, height=0.72)
    for number_ in order:
        if not number_:
            deck.gold.record(
                "agenda_item",
                ["Kaffe", "10.00–10.10"],
                title="Kaffe",
                start="10.00",
                end="10.10",
                version=version,
            )
            continue
        _, what, line, people, kind, *times = CASES[number_]
        start, end = clocks.get(number_, times)
        deck.gold.record(
            "agenda_item",
            [number_, what, line, kind, f"{start}–{end}"],
            case_id=number_,
            title=what,
            item_type=kind or None,
            start=start,
            end=end,
            presenters=people or None,
            version=version,
        )


def _divider(deck: SlidePaper, case: str) -> None:
    _, title, line, *_ = CASES[case]
    deck.slide(ground="#F3D9DC")
    deck.text(1, 2.2, 11, 0.7, f"Sak {case}", 24, colour=ACCENT)
    deck.text(1, 2.9, 11, 1, title, 36, bold=True, colour=INK)
    deck.text(1, 4.0, 11, 0.6, line, 18, colour=INK)


def _months(deck: SlidePaper) -> None:
    deck.slide("Utbyggingen så langt i 2025")
    rows: list[list[str | Box]] = [["Utbyggingsprosjekt", "Avdeling", *(month for month, _ in MONTHS)]]
    for name, who, *lights in BUILDING:
        rows.append([name, who, *(Box(fill=FILLS[light]) if light else Box("–") for light in lights)])
    deck.table(0.6, 1.5, (5.2, 2.4, 1.5, 1.5, 1.5), rows, size=15, height=0.65)
    for name, who, *lights in BUILDING:
        note(deck.gold, [name, who], *measure(name, who))
        for light, (_, month) in zip(lights, MONTHS, strict=True):
            if light:
                note(deck.gold, name, sign(name, light, as_of=month))
    deck.text(
        0.6,
        5.4,
        12,
        1,
        ["Rødt: styret må ta stilling. Gult: avdelingen ordner det selv. Grønt: som avtalt."],
        13,
    )


def _two_columns(deck: SlidePaper) -> None:
    deck.slide("Hva som skal til")
    deck.text(0.6, 1.4, 5.8, 0.5, "Dette avhenger vi av", 20, bold=True, colour=ACCENT)
    deck.text(0.6, 2.0, 5.8, 3, WAITING, 16, bullets=True)
    deck.text(6.9, 1.4, 5.8, 0.5, "Neste skritt", 20, bold=True, colour=ACCENT)
    deck.text(6.9, 2.0, 5.8, 3, [text for text, *_ in NEXT], 16, bullets=True)
    first, second = WAITING
    note(deck.gold, first, need(None, first))
    note(deck.gold, second, need(None, second, due="2025-09-01"))
    for text, begin, end in NEXT:
        note(deck.gold, text, step(text, "Neste skritt", from_=begin, to=end))
    deck.text(0.6, 5.6, 12, 1, ["Akkumulatortank ved elva er stilt i bero til stålprisen er avklart."], 16)
    note(
        deck.gold,
        "Akkumulatortank ved elva er stilt i bero til stålprisen er avklart.",
        sign("Akkumulatortank ved elva", "paused"),
    )
