"""Slides of a digital portfolio board: a kanban board, cards with label and value, decisions asked for, and actions."""

from __future__ import annotations

from pathlib import Path

from papers.slides import SlidePaper

NAME = "etat-portefoljestyre"
TITLE = "Porteføljestyret digitalisering"
BODY = "Porteføljestyret i Arkivtilsynet"
BOARD = {
    "Nye tiltak": ("new", ["Stemmearkiv", "Kildesøk 2"]),
    "Pågående tiltak": (None, ["Felles innlogging", "Mappebygger", "Automatisk kassasjon"]),
    "Fullførte tiltak": ("completed", ["Skybrukerstøtte", "E-signatur for depoter"]),
}
CARDS = [
    # name, owner, manager, status written, colour, phase
    (
        "Felles innlogging",
        "IT-avdelingen",
        "Gard Moe",
        "Rød: leverandøren leverer ikke",
        "red",
        "Gjennomføre",
    ),
    ("Mappebygger", "Depotavdelingen", "Iselin Vang", "Gul", "yellow", "Planlegge"),
    ("Automatisk kassasjon", "Juridisk seksjon", "Tor Lian", "Grønn", "green", "Konsept"),
]
ASKED = [
    "Porteføljestyret godkjenner at Mappebygger går over i gjennomføringsfasen",
    "Porteføljestyret tar status for porteføljen til orientering",
]
ACTIONS = [
    ("Kalle inn leverandøren til eskaleringsmøte", "IT-direktøren", "20.02.2026", "2026-02-20"),
    ("Lage gevinstplan for Mappebygger", "Depotavdelingen", "13.03.2026", "2026-03-13"),
]
DAY = [
    ("10.00", "10.10", "Velkommen og godkjenning av referat", "Møteleder"),
    ("10.10", "10.40", "Status for porteføljen", "Porteføljekontoret"),
    ("10.40", "11.20", "Mappebygger: beslutning om gjennomføring", "Iselin Vang"),
    ("11.20", "11.30", "Eventuelt", "Alle"),
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pdf",
        font="Liberation Sans",
        ink="#22223B",
        accent="#4A4E69",
        title=TITLE,
        author="PMO",
    )
    gold = deck.gold
    deck.slide(ground="#F2E9E4")
    deck.text(1, 2.4, 11, 1, TITLE, 38, bold=True, colour="#22223B")
    deck.text(1, 3.6, 11, 0.6, f"{BODY} – møte 2/2026, 5. februar 2026", 18)
    gold.record(
        "document",
        [TITLE, f"{BODY} – møte 2/2026, 5. februar 2026"],
        title=TITLE,
        doc_type="meeting_deck",
        body=BODY,
        date="2026-02-05",
        meeting_number="2/2026",
    )
    deck.slide("Dagsorden")
    deck.table(0.6, 1.6, (2, 7, 3.5), [["Når", "Hva", "Hvem"], *([f"{b}–{e}", t, w] for b, e, t, w in DAY)])
    for begins, ends, title, who in DAY:
        gold.record(
            "agenda_item",
            [f"{begins}–{ends}", title, who],
            title=title,
            start=begins,
            end=ends,
            presenters=[{"name": who}],
        )
    _board(deck)
    _cards(deck)
    deck.slide("Beslutninger")
    deck.text(0.6, 1.5, 12, 0.5, "Porteføljestyret bes om å fatte følgende beslutninger:", 18, bold=True)
    deck.text(0.8, 2.3, 11.5, 2, ASKED, 18, bullets=True)
    for text in ASKED:
        gold.record("decision", text, text=text, outcome="proposed")
    deck.slide("Oppgaver etter møtet")
    deck.table(0.6, 1.6, (7, 3, 2.3), [["Hva", "Hvem", "Når"], *([*row[:3]] for row in ACTIONS)])
    for action, who, written, due in ACTIONS:
        gold.record("follow_up", [action, who, written], action=action, owner=who, due=due)
    deck.save()


def _board(deck: SlidePaper) -> None:
    deck.slide("Tavla vår nå")
    for column, (head, (status, names)) in enumerate(BOARD.items()):
        x = 0.6 + column * 4.2
        deck.text(x, 1.4, 3.8, 0.5, head, 18, bold=True)
        deck.text(x, 2.1, 3.8, 2.5, names, 16, bullets=True)
        for name in names:
            deck.gold.initiative(name, name, status=status)


def _cards(deck: SlidePaper) -> None:
    deck.slide("Status per prosjekt")
    for column, (name, owner, manager, written, colour, phase) in enumerate(CARDS):
        x = 0.6 + column * 4.2
        deck.text(x, 1.5, 3.9, 0.5, name, 18, bold=True, colour="#FFFFFF", fill="#4A4E69")
        facts = [
            f"Prosjekteier: {owner}",
            f"Prosjektleder: {manager}",
            f"Status: {written}",
            f"Fase: {phase}",
        ]
        for place, fact in enumerate(facts):
            deck.text(x, 2.2 + place * 0.6, 3.9, 0.5, fact, 14)
        deck.gold.record("owner", [name, facts[0]], subject=name, subject_kind="initiative", owner=owner)
        deck.gold.statuses([name, facts[2]], name, "initiative", status=colour)
