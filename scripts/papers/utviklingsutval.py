"""Development committee's deck of an invented health trust in Nynorsk: cases in two columns of text, what was agreed
under heads of its own, cards with a chip of how it goes, effects in a table of years, crosses under quarters."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.decks import cover
from papers.facts import aim, decided, measure, need, note, number, rows, sign, step, task
from papers.slides import Box, SlidePaper

NAME = "helse-utviklingsutval"
TITLE = "Utviklingsutvalet"
BODY = "Helse Fjordane Nord HF"
INK, ACCENT = "#1B4332", "#2D6A4F"
CASES = rows("""
    Sak 31/2025 | Godkjenning av innkalling og referat | Vedtak
    Sak 32/2025 | Oppgåver frå sist | Orientering
    Sak 33/2025 | Status for utviklingsarbeidet | Orientering
    Sak 34/2025 | Heimesjukehus for barn | Vedtak
    Sak 35/2025 | Innspel til utviklingsplanen | Drøfting
    Sak 36/2025 | Ymse | Orientering
""")
AGREED = rows("""
    Avklare vaktordning for heimesjukehuset | Klinikkdirektør kirurgi | 1. november 2025 | Ferdig | 2025-11-01
    Hente tal på reisetid for pasientane | Analyseeininga | 15. november 2025 | Under arbeid | 2025-11-15
    Sende brev til kommunane om felles legevakt | Samhandlingssjefen | 1. desember 2025 | Ikkje starta | 2025-12-01
""")
CARDS = [
    ("Digital heimeoppfølging", "Medisinsk klinikk", "På skjema", "green", "64 pasientar er med"),
    (
        "Nytt laboratoriesystem",
        "Klinikk for diagnostikk",
        "Seint ute",
        "yellow",
        "Leveransen er flytta til mars",
    ),
    ("Felles operasjonsplan", "Kirurgisk klinikk", "Stogga", "cancelled", "Prosjektet blir lagt ned"),
    ("Språkmodell i poliklinikken", "Fagavdelinga", "På skjema", "green", "Tolv legar prøver verktøyet"),
]
EFFECTS = rows("""
    Færre reiser for pasientane | Reiser per pasient | 4,1 | 2,5
    Kortare ventetid til CT | Dagar til time | 28 | 14
    Fleire born blir behandla heime | Born i heimesjukehus | 12 | 60
""")
NEEDS = [
    "Digital heimeoppfølging er avhengig av ny avtale med kommunane.",
    "Nytt laboratoriesystem kan ikkje takast i bruk før nettverket er oppgradert.",
]
QUARTERS = ("Q1 2026", "Q2 2026", "Q3 2026")
PLAN = [
    ("Tilsetje teamleiar", "Kirurgisk klinikk", (True, False, False), "2026-Q1", "2026-Q1"),
    ("Opplæring av foreldre", "Barneposten", (True, True, False), "2026-Q1", "2026-Q2"),
    ("Første born heim", "Barneposten", (False, True, True), "2026-Q2", "2026-Q3"),
]
ASKED = [
    "slutte seg til planen for heimesjukehus for barn",
    "be administrasjonen komme tilbake med finansiering i februar",
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
        [BODY, "Møte 5/2025, 3. desember 2025"],
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-12-03",
        meeting_number="5/2025",
    )
    deck.slide("Saker til møtet")
    for at, (case, title, kind) in enumerate(CASES):
        x, y = 0.7 + at // 3 * 6.2, 1.6 + at % 3 * 1.6
        deck.text(x, y, 5.8, 0.4, case, 15, bold=True, colour=ACCENT)
        deck.text(x, y + 0.4, 5.8, 0.4, title, 18)
        deck.text(x, y + 0.8, 5.8, 0.4, kind, 13, colour="#666666")
        gold.record(
            "agenda_item",
            [case, title, kind],
            case_id=case.removeprefix("Sak "),
            title=title,
            item_type=kind,
        )
    deck.slide("Sak 32/2025 Oppgåver frå sist")
    table: list[list[str | Box]] = [["Dette vart avtalt", "Kven følgjer opp", "Innan", "Kor står det?"]]
    table += [list(row[:4]) for row in AGREED]
    deck.table(0.6, 1.5, (5.4, 2.8, 2.2, 1.8), table, size=15, height=0.7)
    for action, who, when, state, due in AGREED:
        note(gold, [action, who, when, state], task(action, who, due, status=state))
    deck.slide("Sak 33/2025 Status for utviklingsarbeidet")
    for at, (name, who, word, hue, text) in enumerate(CARDS):
        x, y = 0.6 + at % 2 * 6.2, 1.5 + at // 2 * 2.7
        deck.shape(x, y, 5.9, 2.4, "#F1F8F4", MSO_SHAPE.RECTANGLE)
        deck.text(x + 0.2, y + 0.15, 3.8, 0.5, name, 18, bold=True, colour=INK)
        chip = {"green": "#2E7D32", "yellow": "#F9A825", "cancelled": "#616161"}[hue]
        deck.text(x + 4.1, y + 0.15, 1.6, 0.5, word, 14, bold=True, colour="#FFFFFF", fill=chip)
        deck.text(x + 0.2, y + 0.9, 5.4, 0.4, f"Eigar: {who}", 14)
        deck.text(x + 0.2, y + 1.5, 5.4, 0.5, text, 15)
        note(gold, [name, word, f"Eigar: {who}"], *measure(name, who, hue))
    note(gold, CARDS[0][4], number(CARDS[0][0], 64, "pasientar"))
    note(gold, CARDS[2][4], sign(CARDS[2][0], "cancelled"))
    deck.slide("Kva skal vi få ut av det?")
    table = [
        ["Effektmål", "Måling", "2025", "Mål 2028"],
        *[[Box(a, bold=True), b, c, d] for a, b, c, d in EFFECTS],
    ]
    deck.table(0.6, 1.5, (4.8, 3.6, 1.6, 1.6), table, size=16, height=0.7)
    for (goal, how, now, _), value, unit in zip(
        EFFECTS, (4.1, 28, 12), ("reiser", "dagar", "born"), strict=True
    ):
        note(gold, goal, aim(goal))
        gold.figure([goal, how, now], how, value, unit, "2025")
    deck.text(0.6, 4.9, 12, 1.2, NEEDS, 16, bullets=True)
    note(gold, NEEDS[0], need(CARDS[0][0], "ny avtale med kommunane"))
    note(gold, NEEDS[1], need(CARDS[1][0], "nettverket er oppgradert"))
    deck.slide("Sak 34/2025 Heimesjukehus for barn")
    table = [["Kva", "Kven", *QUARTERS]]
    table += [[what, who, *["x" if one else "" for one in filled]] for what, who, filled, *_ in PLAN]
    deck.table(0.6, 1.4, (4.2, 3.2, 1.5, 1.5, 1.5), table, size=15, height=0.6)
    for what, who, _, begin, end in PLAN:
        note(
            gold,
            [what, who],
            step(what, "Heimesjukehus for barn", actor=who, from_=begin, to=end),
        )
    deck.text(0.6, 4.4, 12, 0.5, "Utviklingsutvalet vert bede om å:", 18, bold=True, colour=INK)
    deck.text(0.9, 5.0, 11.5, 1.2, ASKED, 17, bullets=True)
    for text in ASKED:
        note(gold, text, decided(text, "proposed", "34/2025"))
    deck.save()
