"""Portfolio council's deck of an invented grid agency in Nynorsk, PowerPoint: cases as one line each with the purpose
first, promises with states, a traffic light in words per project on slides of their own, links told both ways."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.decks import HUES, cover
from papers.facts import aim, decided, measure, need, note, number, rows, sign, step, task
from papers.slides import Box, SlidePaper

NAME = "nett-portefoljerad"
TITLE = "Porteføljerådet"
BODY = "Statens nettverksetat"
INK, ACCENT = "#023047", "#219EBC"
CASES = rows("""
    Til godkjenning | Referat frå 4. november | Rådsleiaren
    Til orientering | Status i porteføljen | Åse Lid
    Til avgjerd | Oppstart av Feltapp | Geir Moen
    Til drøfting | Bruk av språkmodellar | Åse Lid
""")
PROMISES = rows("""
    Åse Lid | legg fram rekneskap for porteføljen | før jul | Gjort
    Geir Moen | hentar inn tal frå leverandørane | 10. januar 2026 | I arbeid
    Driftssenteret | testar reservestraum i to hallar | 1. februar 2026 | Står
""")
WORKS = [
    (
        "Feltapp",
        "Feltavdelinga",
        "GUL",
        "yellow",
        "Rammeavtalen er forseinka",
        ["Signere avtalen", "Velje pilotkommunar"],
    ),
    (
        "Kablar i kart",
        "Kartkontoret",
        "GRØN",
        "green",
        "1 900 kilometer kabel er teikna inn",
        ["Kvalitetssikre Vestlandet"],
    ),
]
LINKS = [
    ("Feltapp kan ikkje prøvast før Kablar i kart er ferdig.", "Feltapp", "Kablar i kart er ferdig"),
    ("Kablar i kart er avhengig av data frå kommunane.", "Kablar i kart", "data frå kommunane"),
]
GOALS = [
    ("Færre feil i felt", "Alle feil blir retta på første tur"),
    ("Sikrare arbeid", "Ingen blir skadde på jobb"),
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pptx", font="Calibri", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    cover(
        deck, TITLE, [BODY, "Møte 9. desember 2025"], doc_type="meeting_deck", body=TITLE, date="2025-12-09"
    )
    deck.slide("Saker i dag")
    for at, (kind, title, who) in enumerate(CASES):
        line = f"{kind}: {title} ({who})"
        deck.text(0.8, 1.5 + at * 0.8, 11.8, 0.5, [line], 20, bullets=True)
        gold.record("agenda_item", line, title=title, item_type=kind, presenters=[{"name": who}])
    deck.slide("Det vi lova kvarandre sist")
    table: list[list[str | Box]] = [["Kven", "Lova å", "Når", "Korleis gjekk det"]]
    table += [list(row) for row in PROMISES]
    deck.table(0.6, 1.5, (2.4, 5.4, 2.4, 2), table, size=16, height=0.7)
    for who, what, when, state in PROMISES:
        due = {"10. januar 2026": "2026-01-10", "1. februar 2026": "2026-02-01"}.get(when)
        note(gold, [who, what, when, state], task(what, who, due, status=state))
    for name, who, word, hue, text, ahead in WORKS:
        deck.slide(name)
        deck.text(0.7, 1.3, 6, 0.4, f"Prosjekteigar: {who}", 16)
        deck.text(9.6, 1.2, 2.8, 0.6, word, 20, bold=True, colour="#FFFFFF", fill=HUES[hue])
        deck.text(0.7, 2.1, 11.8, 0.5, text, 18)
        deck.text(0.7, 3.0, 11.8, 0.5, "Neste steg", 18, bold=True, colour=ACCENT)
        deck.text(0.7, 3.6, 11.8, 1.2, ahead, 17, bullets=True)
        note(gold, name, *measure(name))
        gold.record("owner", f"Prosjekteigar: {who}", subject=name, subject_kind="initiative", owner=who)
        note(gold, [name, word], sign(name, hue))
        for one in ahead:
            note(gold, one, step(one, "Neste steg"))
        if "1 900" in text:
            note(gold, text, number(name, 1900, "kilometer"))
    deck.slide("Kva heng saman?")
    deck.text(0.7, 1.5, 12, 1.4, [text for text, *_ in LINKS], 18, bullets=True)
    for text, name, on in LINKS:
        note(gold, text, need(name, on))
    deck.slide("Kvifor gjer vi dette?")
    deck.text(0.7, 1.3, 11, 0.5, "Effektmål", 20, bold=True, colour=INK)
    for at, (goal, how) in enumerate(GOALS):
        x = 0.7 + at * 6.2
        deck.shape(x, 2.0, 5.8, 1.8, "#E3F4F9", MSO_SHAPE.ROUNDED_RECTANGLE)
        deck.text(x + 0.2, 2.15, 5.4, 0.5, goal, 20, bold=True)
        deck.text(x + 0.2, 2.8, 5.4, 0.5, how, 16)
        note(gold, goal, aim(goal))
    deck.text(0.7, 4.4, 12, 0.5, "Rådet vert bede om å seie ja til oppstart av Feltapp.", 18, bold=True)
    note(
        gold,
        "Rådet vert bede om å seie ja til oppstart av Feltapp.",
        decided("seie ja til oppstart av Feltapp", "proposed"),
    )
    deck.save()
