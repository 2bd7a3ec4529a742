"""Leaders' meeting deck in PowerPoint of an invented agency for apprentices: three columns a team, ribbons over cards
with run-in lines, status in words that changed, decisions by their kind."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.facts import decided, measure, note, number, step, task
from papers.slides import Box, SlidePaper

NAME = "laerling-ledermote"
TITLE = "Ledermøte i Lærlingetaten"
BODY = "Lærlingetaten"
WHEN = "Tirsdag 13. januar 2026"
INK, ACCENT = "#2D3047", "#1B998B"
TEAMS = [
    # team, happened, comes, to decide
    (
        "Team Søknad",
        ["Søknaden ble lansert 5. januar", "Brukertest med elever er gjort"],
        [("Åpne for privatister i februar", "2026-02"), ("Rydde i gamle kontoer", None)],
        ["Godkjenne at frister flyttes til 1. mars"],
    ),
    (
        "Team Formidling",
        ["Bedriftene får nå varsel på telefon"],
        [("Teste ny matching i Agder (mars 2026)", "2026-03")],
        ["Gi teamet to utviklere fra Team Søknad", "Avslutte avtalen om vikarpool"],
    ),
]
CARDS = [
    # name, responsible, word, light, ready, sentence
    ("Lærekontrakt på nett", "Juridisk enhet", "I rute", "green", "juni 2026", "Fylkene har testet."),
    ("Fagbrev i lommeboka", "Digital enhet", "Forsinket", "yellow", "uavklart", "Venter på standarden."),
    ("Felles klagenemnd", "Klageenheten", "På vent", "paused", "2027", "Loven er ikke vedtatt."),
]
HUES = {"green": "#66BB6A", "yellow": "#FFCA28", "paused": "#90A4AE"}
DECISIONS = [
    ("Ny mal for lærekontrakter tas i bruk 1. februar", "Besluttet"),
    ("Tall for formidlingen i fjor", "Til orientering"),
    ("Etaten deltar ikke på utdanningsmessen", "Besluttet"),
]
TODO = [
    ("Sende brev til fylkene om fristene", "Juridisk enhet", "20. januar", "2026-01-20"),
    ("Lage oversikt over ledige plasser", "Team Formidling", "27. januar", "2026-01-27"),
]
TALL = [("7 840", "søkere til læreplass", 7840, "søkere"), ("71 %", "har fått plass", 71, "%")]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pptx", font="Calibri", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    deck.slide(ground="#E8F6F3")
    deck.text(0.9, 2.5, 11, 1, TITLE, 40, bold=True, colour=INK)
    deck.text(0.9, 3.7, 11, 0.6, WHEN, 20)
    gold.record("document", [TITLE, WHEN], title=TITLE, doc_type="meeting_deck", body=BODY, date="2026-01-13")
    for team, done, ahead, asked in TEAMS:
        deck.slide(team)
        columns = (
            ("Hva har skjedd", done),
            ("Hva kommer", [text for text, _ in ahead]),
            ("Trenger beslutning", asked),
        )
        for at, (head, lines) in enumerate(columns):
            deck.text(0.6 + at * 4.15, 1.4, 3.9, 0.6, head, 16, bold=True, colour="#FFFFFF", fill=INK)
            deck.text(0.6 + at * 4.15, 2.2, 3.9, 3.5, lines, 16, bullets=True)
        for text, when in ahead:
            note(gold, text, step(text, "Hva kommer", from_=when, to=when))
        for text in asked:
            note(gold, text, decided(text, "proposed"))
    _cards(deck)
    deck.slide("Hva ble sagt sist")
    rows: list[list[str | Box]] = [[text, kind] for text, kind in DECISIONS]
    deck.table(0.6, 1.5, (9, 3), [["Sak", "Slik gikk det"], *rows], size=15, height=0.6)
    for text, kind in DECISIONS:
        if kind == "Besluttet":
            note(gold, [text, kind], decided(text, "adopted"))
    deck.text(0.6, 4.6, 12, 0.5, "Oppgaver", 18, bold=True, colour=INK)
    lines = [f"{text} – {who}, innen {when}" for text, who, when, _ in TODO]
    deck.text(0.6, 5.1, 12, 1.4, lines, 16, bullets=True)
    for line, (text, who, _, due) in zip(lines, TODO, strict=True):
        note(gold, line, task(text, who, due))
    deck.slide("Tall fra inntaket")
    for at, (big, small, value, unit) in enumerate(TALL):
        deck.shape(1 + at * 5.8, 1.7, 4.6, 4.2, "#E8F6F3", MSO_SHAPE.OVAL)
        deck.text(1.6 + at * 5.8, 2.8, 3.4, 1, big, 44, bold=True, colour=ACCENT)
        deck.text(1.6 + at * 5.8, 3.9, 3.4, 0.8, small, 16)
        note(gold, [big, small], number(None, value, unit))
    deck.save()


def _cards(deck: SlidePaper) -> None:
    deck.slide("Satsingene våre")
    for at, (name, who, word, light, ready, said) in enumerate(CARDS):
        x = 0.6 + at * 4.15
        deck.shape(x, 1.5, 3.9, 4.2, "#F7F7F9", MSO_SHAPE.RECTANGLE)
        ribbon = deck.shape(x - 0.1, 1.7, 4.1, 0.7, INK, MSO_SHAPE.PENTAGON)
        deck._fill(ribbon.text_frame, [name], 16, True, "#FFFFFF")
        deck.gold.say(name)
        deck.text(x + 0.2, 2.6, 3.5, 0.5, f"Ansvarlig: {who}", 14)
        deck.text(x + 0.2, 3.1, 3.5, 0.5, f"Ferdig: {ready}", 14)
        deck.text(x + 0.2, 3.7, 1.8, 0.5, word, 14, bold=True, fill=HUES[light])
        deck.text(x + 0.2, 4.5, 3.5, 0.9, said, 14)
        note(deck.gold, [name, f"Ansvarlig: {who}", word], *measure(name, who, light))
