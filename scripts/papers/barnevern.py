"""Product board's deck of an invented child welfare agency: a strip of facts under each product, now, next and later
in columns, and what has changed colour since the last meeting."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from papers.facts import decided, measure, note, number, sign, step
from papers.sheets import SCREEN, Papers

NAME = "barnevern-produktstyre"
TITLE = "Produktstyret for digitalt barnevern"
BODY = "Barnevernsetaten"
WHEN = "Møte 6/2025, 20. november 2025"
INK, SAND, GREY = "#3B1F4A", "#F3EEF6", "#6B6375"
HUES = {"green": "#3C8D40", "yellow": "#F2B705", "red": "#C0272D"}


class Product(NamedTuple):
    """A product's own slide."""

    name: str
    owner: str
    word: str
    light: str
    phase: str
    users: tuple[str, str, float]
    since: list[str]
    ahead: list[tuple[str, str | None]]


PRODUCTS = [
    Product(
        "Meldeportalen",
        "Avdeling for førstelinje",
        "På plan",
        "green",
        "Forvaltning",
        ("Meldinger i år", "18 400", 18400),
        ["Skjemaet finnes nå på åtte språk", "Feilen med vedlegg er rettet"],
        [("Koble portalen til legevaktene (mars 2026)", "2026-03"), ("Rydde i hjelpetekstene", None)],
    ),
    Product(
        "Fosterhjemsbasen",
        "Avdeling for tiltak",
        "Forsinket",
        "yellow",
        "Utvikling",
        ("Hjem i basen", "1 260", 1260),
        ["Seks regioner har levert data", "Personvernet er vurdert"],
        [("Flytte data fra region vest (15. januar 2026)", "2026-01-15")],
    ),
    Product(
        "Samtykke fra ungdom",
        "Juridisk stab",
        "Kritisk",
        "red",
        "Utprøving",
        ("Unge i prøven", "95", 95),
        ["To kommuner har trukket seg fra prøven"],
        [("Skrive nytt samtykke i klart språk", None), ("Finne tre nye kommuner", None)],
    ),
]
LATER = {
    "Nå": ["Felles innlogging for kontaktpersoner", "Varsling på SMS"],
    "Neste": ["Kartverktøy for ledige plasser"],
    "Senere": ["Innsyn for barn over 15 år", "Utveksling med skolene"],
}
CHANGED = [
    ("Meldeportalen", "Gul", "Grønn", "green", "Feilen med vedlegg er borte."),
    ("Samtykke fra ungdom", "Gul", "Rød", "red", "Prøven mangler kommuner."),
    ("Journal på mobil", "Rød", "Gul", "yellow", "Ny leverandør er valgt."),
]
ASKED = [
    "Godkjenne at Samtykke fra ungdom får seks måneder til",
    "Slutte seg til rekkefølgen i planen for 2026",
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Papers(folder / f"{NAME}.pdf", SCREEN, "LiberationSans", title=TITLE, author=BODY)
    deck.page()
    deck.box(0, 0, 40, 540, INK)
    deck.text(90, 190, 780, TITLE, 34, "b", colour=INK)
    deck.text(90, 250, 700, WHEN, 17)
    deck.text(90, 474, 700, BODY, 13, colour=GREY)
    deck.say().record(
        "document",
        [TITLE, WHEN, BODY],
        title=TITLE,
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-11-20",
        meeting_number="6/2025",
    )
    for product in PRODUCTS:
        _product(deck, product)
    _columns(deck)
    _changes(deck)
    _head(deck, "Dette trenger vi fra dere")
    for at, text in enumerate(ASKED):
        deck.box(60, 130 + at * 100, 840, 76, SAND, INK)
        deck.text(84, 146 + at * 100, 100, "Til vedtak", 11, "b", colour=INK)
        deck.text(84, 166 + at * 100, 800, text, 17)
    gold = deck.say()
    for text in ASKED:
        note(gold, text, decided(text, "proposed"))
    deck.save()


def _head(deck: Papers, text: str) -> None:
    deck.page()
    deck.box(0, 0, 960, 12, INK)
    deck.text(60, 40, 840, text, 27, "b", colour=INK)
    deck.text(60, 514, 500, BODY, 9, colour=GREY)
    deck.text(880, 514, 40, str(deck.gold.page), 9, colour=GREY)


def _product(deck: Papers, product: Product) -> None:
    _head(deck, product.name)
    for x, head, lines in (
        (60, "Nytt siden sist", product.since),
        (500, "Det kommer", [text for text, _ in product.ahead]),
    ):
        deck.text(x, 110, 380, head, 15, "b", colour=GREY)
        deck.bullets(x, 140, 390, lines, 16)
    facts = (
        ("Produkteier", product.owner),
        ("Status", product.word),
        ("Livsfase", product.phase),
        product.users[:2],
    )
    for at, (label, value) in enumerate(facts):
        x = 60.0 + at * 212
        deck.box(x, 400, 204, 84, SAND)
        if label == "Status":
            deck.box(x, 400, 8, 84, HUES[product.light])
        deck.text(x + 18, 412, 180, label, 10, colour=GREY)
        deck.text(x + 18, 432, 182, value, 15, "b")
    gold = deck.say()
    note(gold, [product.name, "Produkteier", product.owner], *measure(product.name, product.owner))
    note(gold, [product.name, "Status", product.word], sign(product.name, product.light))
    note(gold, [product.users[0], product.users[1]], number(product.name, product.users[2]))
    for text, due in product.ahead:
        note(gold, text, step(text, "Det kommer", from_=due, to=due))


def _columns(deck: Papers) -> None:
    _head(deck, "Det vi skal lage")
    for at, (when, cards) in enumerate(LATER.items()):
        x = 60.0 + at * 290
        deck.polygon([(x, 104), (x + 250, 104), (x + 275, 126), (x + 250, 148), (x, 148)], INK)
        deck.text(x + 16, 115, 200, when, 16, "b", colour="#FFFFFF")
        for place, card in enumerate(cards):
            deck.box(x, 166 + place * 92, 262, 76, "#FFFFFF", GREY)
            deck.text(x + 14, 180 + place * 92, 236, card, 15)
    gold = deck.say()
    for when, cards in LATER.items():
        for card in cards:
            note(gold, card, step(card, when))


def _changes(deck: Papers) -> None:
    _head(deck, "Endret status siden 28. august")
    for at, (name, old, new, light, why) in enumerate(CHANGED):
        y = 118.0 + at * 84
        deck.text(60, y, 300, name, 17, "b")
        deck.text(370, y, 180, f"{old} → {new}", 17, colour=HUES[light])
        deck.text(560, y, 340, why, 15)
        deck.rule(60, y + 52, 840, 0.6, "#BBBBBB")
    gold = deck.say()
    for name, old, new, light, why in CHANGED:
        note(gold, [name, f"{old} → {new}", why], *measure(name, None, light))
