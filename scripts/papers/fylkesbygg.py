"""Building meeting's deck of an invented county, in Nynorsk: squares with a letter beneath for each dimension, shares
done, diamonds in lanes of quarters, what was decided and what was told, tiles with the unit above the number."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.facts import decided, measure, note, number, sign, step
from papers.sheets import SCREEN, Papers

NAME = "fylkesbygg-byggjemote"
TITLE = "Byggjemøtet i Sogneset fylkeskommune"
BODY = "Eigedomsavdelinga"
WHEN = "9. oktober 2025"
INK, RUST, GREY = "#20303C", "#B4532A", "#66727A"
HUES = {"green": "#58A55C", "yellow": "#F0C24B", "red": "#D1495B", "grey": "#B8BEC2"}
LETTERS = "SØTR"
PROJECTS = [
    # name, responsible, lights of SØTR, share done
    ("Ny hall ved Fjellheim vgs", "Byggseksjonen", ("green", "green", "yellow", "green"), 65),
    ("Rehabilitering av fylkeshuset", "Driftseininga", ("yellow", "red", "green", "yellow"), 30),
    ("Tannklinikk på Sandvika", "Byggseksjonen", ("red", "yellow", "red", "red"), 10),
    ("Solceller på alle skular", "Klimastaben", ("green", "green", "green", "yellow"), 80),
]
LANES = [
    # project, milestones by quarter
    ("Ny hall ved Fjellheim vgs", {1: "Tett bygg", 3: "Overlevering"}),
    ("Rehabilitering av fylkeshuset", {2: "Nytt ventilasjonsanlegg"}),
    ("Tannklinikk på Sandvika", {1: "Ny konkurranse", 4: "Byggjestart"}),
]
LAST = [
    ("Innkjøp av møblar til hallen", "Vedteke"),
    ("Støy frå riving ved fylkeshuset", "Til orientering"),
    ("Utsetje byggjestart for tannklinikken til hausten 2026", "Vedteke"),
]
MONEY = [
    ("mill. kroner", "412", "samla ramme for byggja", 412, "mill. kroner"),
    ("prosent", "46", "av ramma er brukt", 46, "%"),
    ("årsverk", "23", "arbeider i prosjekta", 23, "årsverk"),
]
KEY = "S = samla status, Ø = økonomi, T = tid, R = risiko. Per 30. september 2025."


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Papers(folder / f"{NAME}.pdf", SCREEN, "DejaVuSans", author=BODY)
    deck.page()
    deck.box(0, 330, 960, 210, INK)
    deck.text(60, 150, 840, TITLE, 32, "b", colour=INK)
    deck.text(60, 370, 600, WHEN, 18, colour="#FFFFFF")
    deck.text(60, 410, 600, BODY, 14, colour="#FFFFFF")
    deck.say().record(
        "document", [TITLE, WHEN], title=TITLE, doc_type="meeting_deck", body=TITLE, date="2025-10-09"
    )
    _lights(deck)
    _lanes(deck)
    _head(deck, "Sakene på førre møte")
    rows: list[list[str | Cell]] = [["Sak", "Utfall"], *([text, kind] for text, kind in LAST)]
    deck.table(60, 110, (600, 200), rows, size=14, rules="rows", head=None, pad=9)
    gold = deck.say()
    for text, kind in LAST:
        if kind == "Vedteke":
            note(gold, [text, kind], decided(text, "adopted"))
    _head(deck, "Økonomi og folk")
    for at, (unit, big, small, _, _) in enumerate(MONEY):
        x = 60.0 + at * 290
        deck.box(x, 130, 262, 190, "#F4EFEA")
        deck.text(x, 148, 262, unit, 12, colour=GREY, align="centre")
        deck.text(x, 172, 262, big, 48, "b", colour=RUST, align="centre")
        deck.text(x + 20, 262, 222, small, 13, align="centre")
    gold = deck.say()
    for unit, big, small, value, of in MONEY:
        note(gold, [unit, big, small], number(None, value, of))
    deck.save()


def _head(deck: Papers, text: str) -> None:
    deck.page()
    deck.box(0, 0, 16, 540, RUST)
    deck.text(60, 36, 840, text, 25, "b", colour=INK)


def _lights(deck: Papers) -> None:
    _head(deck, "Prosjekta i eitt blikk")
    for at, (name, who, lights, share) in enumerate(PROJECTS):
        y = 104.0 + at * 92
        deck.text(60, y, 430, name, 16, "b")
        deck.text(60, y + 24, 430, f"Ansvarleg: {who}", 12, colour=GREY)
        for place, light in enumerate(lights):
            x = 520.0 + place * 40
            deck.box(x, y, 28, 28, HUES[light])
            deck.text(x, y + 31, 28, LETTERS[place], 10, colour=GREY, align="centre")
        deck.box(710, y + 6, 140, 14, "#E3E7EA")
        deck.box(710, y + 6, 140 * share / 100, 14, INK)
        deck.text(862, y + 3, 60, f"{share} %", 14)
    deck.text(60, 500, 840, KEY, 10, colour=GREY)
    gold = deck.say()
    for name, who, lights, share in PROJECTS:
        note(gold, [name, f"Ansvarleg: {who}"], *measure(name, who))
        note(gold, [name, "S"], sign(name, lights[0], as_of="2025-09-30"))
        note(gold, [name, "R"], sign(name, lights[3], dimension="risk", as_of="2025-09-30"))
        note(gold, [name, f"{share} %"], number(name, share, "%", "2025-09-30"))


def _lanes(deck: Papers) -> None:
    _head(deck, "Milepælar i 2026")
    rows: list[list[str | Cell]] = [["", "1. kvartal", "2. kvartal", "3. kvartal", "4. kvartal"]]
    for name, stones in LANES:
        rows.append([Cell(name, bold=True), *(f"◆ {stones[q]}" if q in stones else "" for q in range(1, 5))])
    deck.table(60, 110, (220, 155, 155, 155, 155), rows, size=13, rules="rows", head="#E8ECEF", pad=14)
    gold = deck.say()
    for name, stones in LANES:
        for quarter, text in stones.items():
            when = f"2026-Q{quarter}"
            note(gold, [name, text], step(text, "Milepælar i 2026", service=name, from_=when, to=when))
