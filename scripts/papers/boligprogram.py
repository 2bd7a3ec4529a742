"""Steering group's deck of an invented housing programme in PowerPoint: discs before cases, projects as columns,
tasks with initials, needs by arrows that point back, options with what is advised, aims with owners in lines."""

from __future__ import annotations

from pathlib import Path

from papers.decks import HUES, cover
from papers.facts import aim, decided, measure, need, note, number, responsible, rows, step, task
from papers.slides import Box, SlidePaper

NAME = "bolig-programstyre"
TITLE = "Programstyret for Boligløftet"
BODY = "Elveby kommune"
INK, ACCENT = "#37123C", "#71677C"
CASES = rows("""
    Godkjenning av saksliste | Beslutning
    Hva har skjedd siden mai | Orientering
    Framdrift i prosjektene | Orientering
    Tomt til ny omsorgsbolig | Beslutning
""")
TASKS = [
    ("Bestille ny takst på Sagatomta", "KL", "ferdig"),
    ("Gå gjennom ventelista for ungdomsboliger", "AN", "innen 1. oktober"),
    ("Forberede folkemøte på Nordby", "TS/KL", "innen 20. september"),
]
PROJECTS = {
    "Sagatomta": ("Eiendomsavdelingen", "green", "Bygging", "38 boliger reises"),
    "Nordby omsorg": ("Helse og mestring", "red", "Utredning", "Tomta er ikke kjøpt"),
    "Ungbo": ("NAV Elveby", "yellow", "Anskaffelse", "Ett tilbud er trukket"),
}
ARROWS = [
    ("Nordby omsorg", "Reguleringsplan for Nordby"),
    ("Ungbo", "Tilskudd fra Husbanken"),
]
OPTIONS = rows("""
    A | Kjøpe tomta på Nordby | 24 mill. kr | Anbefales
    B | Leie i eksisterende bygg | 3 mill. kr per år | Anbefales ikke
""")
AIMS = [
    ("Ingen skal vente mer enn et år på bolig", "Boligkontoret"),
    ("Halvparten av nye boliger bygges i sentrum", "Plan og bygg"),
    ("Eldre skal kunne bo nær butikk og buss", "Helse og mestring"),
]
AHEAD = rows("""
    September | Folkemøte på Nordby | 2025-09
    Oktober | Kontrakt om Ungbo signeres | 2025-10
    Desember | Innflytting i Sagatomta | 2025-12
""")


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(folder / f"{NAME}.pptx", font="Arial", ink=INK, accent=ACCENT, title=TITLE, author=BODY)
    gold = deck.gold
    cover(
        deck,
        TITLE,
        [BODY, "Møte 3 – 2. september 2025"],
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-09-02",
        meeting_number="3",
    )
    deck.slide("Dagsorden")
    for at, (title, kind) in enumerate(CASES):
        y = 1.6 + at * 1.1
        deck.shape(0.8, y, 0.7, 0.7, ACCENT)
        deck.text(0.95, y + 0.1, 0.5, 0.5, str(at + 1), 20, bold=True, colour="#FFFFFF")
        deck.text(1.8, y + 0.05, 8, 0.5, title, 20)
        deck.text(10.2, y + 0.08, 2.5, 0.5, kind, 15, colour="#666666")
        gold.record("agenda_item", [title, kind], case_id=str(at + 1), title=title, item_type=kind)
    deck.slide("2 Hva har skjedd siden mai")
    deck.text(0.7, 1.4, 11.8, 0.4, "Oppgaver fra forrige møte", 18, bold=True, colour=INK)
    for at, (action, who, when) in enumerate(TASKS):
        line = f"{action} [{who}] – {when}"
        deck.text(0.9, 2.0 + at * 0.7, 11.5, 0.5, [line], 18, bullets=True)
        due = {"innen 1. oktober": "2025-10-01", "innen 20. september": "2025-09-20"}.get(when)
        note(gold, line, task(action, who, due, status=None if due else when))
    deck.slide("3 Framdrift i prosjektene")
    names = list(PROJECTS)
    table: list[list[str | Box]] = [["", *names]]
    table += [
        ["Ansvarlig", *[PROJECTS[name][0] for name in names]],
        ["Status", *[Box("", fill=HUES[PROJECTS[name][1]]) for name in names]],
        ["Fase", *[PROJECTS[name][2] for name in names]],
        ["Kommentar", *[PROJECTS[name][3] for name in names]],
    ]
    deck.table(0.6, 1.5, (2.2, 3.2, 3.2, 3.2), table, size=16, height=0.75)
    for name, (who, hue, _, text) in PROJECTS.items():
        note(gold, [name, who, text], *measure(name, who, hue))
    note(gold, PROJECTS["Sagatomta"][3], number("Sagatomta", 38, "boliger"))
    deck.text(0.6, 5.6, 12, 0.4, "Avhengigheter", 18, bold=True, colour=INK)
    for at, (name, on) in enumerate(ARROWS):
        deck.text(0.8, 6.1 + at * 0.5, 12, 0.4, f"{name} ← {on}", 16)
        note(gold, f"{name} ← {on}", need(name, on))
    deck.slide("4 Tomt til ny omsorgsbolig")
    table = [
        ["", "Alternativ", "Kostnad", "Administrasjonens råd"],
        *[[Box(a, bold=True), b, c, d] for a, b, c, d in OPTIONS],
    ]
    deck.table(0.6, 1.5, (0.8, 6, 2.6, 2.8), table, size=16, height=0.7)
    deck.text(0.6, 4.2, 12, 0.5, "Forslag til beslutning", 18, bold=True, colour=INK)
    asked = "Programstyret går inn for å kjøpe tomta på Nordby."
    deck.text(0.6, 4.8, 12, 0.6, asked, 18, fill="#EEE8F0")
    note(gold, asked, decided(asked, "proposed"))
    deck.slide("Dit vil vi: målene for Boligløftet")
    for at, (goal, who) in enumerate(AIMS):
        deck.text(0.7, 1.6 + at * 1.2, 12, 0.5, f"{chr(65 + at)}  {goal}", 20, bold=True, colour=INK)
        deck.text(1.15, 2.15 + at * 1.2, 11, 0.4, f"Eies av {who}", 15)
        note(gold, goal, aim(goal, chr(65 + at)), responsible(who, goal, "goal"))
    deck.slide("Fram mot jul")
    table = [["Måned", "Hva skjer?"], *[list(row[:2]) for row in AHEAD]]
    deck.table(0.6, 1.5, (2.6, 8), table, size=18, height=0.7)
    for when, what, date in AHEAD:
        note(gold, [when, what], step(what, "Fram mot jul", from_=date, to=date))
    deck.save()
