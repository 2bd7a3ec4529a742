"""Strategy follow-up of an invented directorate of education: goals by letter, their sub-goals at the left and how they
go at the right, key figures in boxes, measures under each, drafts of new ones, planned work by who and when."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.decks import HUES, Screens
from papers.facts import aim, judged, measure, note, number, rows, sign, step

NAME = "utdanning-strategistatus"
TITLE = "Status på strategien Lære hele livet"
BODY = "Direktoratet for livslang læring"
INK = "#22577A"
GOALS = [
    (
        "Hovedmål A",
        "Flere tar utdanning ved siden av jobb",
        rows("""
            Studietilbudet er fleksibelt | green | 240 studier kan tas på nett, og tallet øker
            Arbeidsgivere slipper folk fri til å lære | red | Færre bedrifter gir fri nå enn i 2023
        """),
        rows("""
            Kompetanselånet | Låneseksjonen | I gang
            Kurs på arbeidsplassen | Seksjon for voksne | Venter på midler
        """),
    ),
    (
        "Hovedmål B",
        "Det er lett å finne rett tilbud",
        rows("""
            Alle tilbud står på ett sted | yellow | Portalen mangler fagskolene
            Veilederne kjenner arbeidslivet | green | Alle fylker har hatt samling
        """),
        rows("""
            Utdanningsportalen | IT-seksjonen | Forsinket
            Karriere på chat | Seksjon for veiledning | Ferdig
        """),
    ),
]
STATES = {"I gang": None, "Venter på midler": "paused", "Forsinket": "yellow", "Ferdig": "completed"}
FIGURES = [("Voksne i utdanning", "21 %", 21, "%"), ("Søkere til fagskolene", "18 300", 18300, "søkere")]
DRAFTS = [
    "Stipend til dem som mistet jobben i industrien",
    "Felles kalender for kortkurs",
    "Fast plass for yrkesfag i rådgivningen",
]
WORK = rows("""
    Låneseksjonen | Lage enklere søknadsskjema | vår 2026 | 2026
    IT-seksjonen | Koble fagskolene til portalen | 2. kvartal 2026 | 2026-Q2
    Seksjon for voksne | Søke om nye midler | januar 2026 | 2026-01
""")


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Screens(folder / f"{NAME}.pdf", "DejaVuSans", INK, title=TITLE, author=BODY)
    deck.cover(
        TITLE,
        [BODY, "Høsten 2025", "Oppdatert 20. oktober 2025"],
        doc_type="strategy_followup",
        body=BODY,
        date="2025-10-20",
    )
    for label, goal, below, measures in GOALS:
        deck.head(f"{label}: {goal}")
        y = 100.0
        for part, hue, text in below:
            deck.light(64, y + 12, HUES[hue], part, size=18)
            deck.truth.marks.clear()
            deck.text(90, y, 330, part, 15, "b")
            deck.text(450, y, 450, text, 14)
            y += 62
        deck.text(50, 250, 400, "Tiltak under målet", 16, "b", colour=INK)
        table: list[list[str | Cell]] = [["Tiltak", "Ansvar", "Stoda nå"], *[list(row) for row in measures]]
        deck.table(50, 280, (360, 300, 200), table, size=13, pad=8, head="#DCEAF2")
        gold = deck.say()
        note(gold, f"{label}: {goal}", aim(goal, label))
        for part, hue, text in below:
            note(
                gold,
                [part, text],
                aim(part, None, label),
                sign(part, hue, "goal"),
                judged(part, text, "goal"),
            )
        for name, who, word in measures:
            note(gold, [name, who, word], *measure(name, who, STATES[word]))
    deck.head("Nøkkeltall")
    for at, (what, said, _, _) in enumerate(FIGURES):
        x = 60.0 + at * 430
        deck.box(x, 110, 400, 150, "#DCEAF2")
        deck.text(x + 24, 130, 350, said, 40, "b", colour=INK)
        deck.text(x + 24, 200, 350, what, 17)
    gold = deck.say()
    for what, said, value, unit in FIGURES:
        note(gold, [what, said], number(what, value, unit))
    deck.head("Utkast til nye tiltak")
    deck.bullets(60, 110, 820, DRAFTS, 18, sign="–")
    gold = deck.say()
    for text in DRAFTS:
        gold.record("proposal", text, text=text)
    deck.head("Planlagt arbeid i 2026")
    table = [["Hvem", "Hva skal skje", "Når"], *[list(row[:3]) for row in WORK]]
    deck.table(50, 110, (240, 400, 220), table, size=15, pad=10, rules="head", head=None)
    gold = deck.say()
    for who, what, when, date in WORK:
        note(gold, [who, what, when], step(what, "Planlagt arbeid i 2026", actor=who, from_=date, to=date))
    deck.save()
