"""Development plan of an invented coastal municipality, in Nynorsk: goals in levels, years as columns, proposals."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from layout.sheet import Cell

from papers.facts import aim, measure, note, number, responsible, step
from papers.sheets import UPRIGHT, Papers

NAME = "kystkommune-utviklingsplan"
TITLE = "Utviklingsplan for hamnene og øyane"
BODY = "Ytrevik kommune"
UNDER = f"{BODY} – vedteken i kommunestyret 12. februar 2026"
SEA, PALE = "#13505B", "#E3EEF0"
LEVELS = [
    # main goal: label, title; sub-goals: label, title, who
    (
        "Hovudmål A",
        "Folk skal kunne bu på øyane heile året",
        [
            ("Delmål A1", "Båten går kvar dag, også om vinteren", "Samferdselseininga"),
            ("Delmål A2", "Butikkane på øyane lever", "Næringskontoret"),
        ],
    ),
    (
        "Hovudmål B",
        "Hamnene skal vere trygge og reine",
        [
            ("Delmål B1", "Ingen flytebryggjer utan godkjenning", "Hamnevesenet"),
            ("Delmål B2", "Mindre plast i sjøen", "Teknisk eining"),
        ],
    ),
]
EFFECTS = [
    "Effektmål 1: Folketalet på øyane går ikkje ned",
    "Effektmål 2: Fleire fiskarar leverer i Ytrevik",
    "Resultatmål 1: To nye ladestasjonar for båt er bygde",
]
YEARS = ["2026", "2027", "2028"]
STEPS = [
    # area, who, what by year
    ("Ytrevik hamn", "Hamnevesenet", ("Prosjektere ny molo", "Byggje moloen", None)),
    ("Kalvøya", "Samferdselseininga", (None, "Utvide kaia for bilferje", "Ta i bruk ny ferje")),
    ("Storsundet", "Teknisk eining", ("Fjerne vraket ved nausta", None, None)),
]
LIVE = [
    # measure, who, light, where it stands
    ("Ladeplass for sjarkar", "Hamnevesenet", "green", "Straumen er på plass, og to fiskarar har prøvd."),
    ("Varelevering med drone", "Næringskontoret", "red", "Selskapet som skulle fly, er konkurs."),
    ("Rydding av strandsona", "Teknisk eining", "yellow", "Dugnaden vart flytta til mai."),
    ("Sommarvakt i gjestehamna", "Hamnevesenet", "green", "Fire ungdomar er tilsette."),
]
MORE = [
    "Prøve felles bysse for fiskarar og turistar i gjestehamna",
    "Gje tilskot til dei som tek imot plast frå sjøen",
    "Lage ein app som viser ledige båtplassar",
]
SAID = "Om lag 640 menneske bur på øyane, 12 færre enn for eit år sidan."


def build(folder: Path) -> None:
    """Write the plan and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", UPRIGHT, "LiberationSerif", title="Plan", author=BODY)
    _front(paper)
    _years(paper)
    _live(paper)
    paper.save()


def _front(paper: Papers) -> None:
    paper.page()
    y = paper.text(56, 60, 480, TITLE, 26, "b", colour=SEA) + 4
    y = paper.text(56, y, 480, UNDER, 12, "i") + 20
    y = paper.text(56, y, 480, "Korleis måla heng saman", 17, "b", colour=SEA) + 8
    rows: list[list[str | Cell]] = [["Kvar vi skal", "Korleis vi kjem dit", "Svarar for det"]]
    for label, title, parts in LEVELS:
        first = Cell(f"{label}: {title}", rows=len(parts), bold=True, fill=PALE)
        for place, (sub, said, who) in enumerate(parts):
            line: list[str | Cell] = [f"{sub} {said}", who]
            rows.append(line if place else [first, *line])
    y = paper.table(56, y, (170, 200, 115), rows, size=11, head=SEA, head_colour="#FFFFFF", pad=6) + 20
    y = paper.text(56, y, 480, "Dette skal vi kunne sjå i 2029", 17, "b", colour=SEA) + 6
    y = paper.bullets(56, y, 480, EFFECTS, 11.5, sign="■") + 10
    paper.text(56, y, 480, SAID, 11.5)
    gold = paper.say()
    gold.record("document", [TITLE, UNDER], title=TITLE, doc_type="other", body=BODY, date="2026-02-12")
    for label, title, parts in LEVELS:
        note(gold, f"{label}: {title}", aim(title, label))
        for sub, said, who in parts:
            note(gold, [f"{sub} {said}", who], aim(said, sub, label), responsible(who, said, "goal"))
    for effect in EFFECTS:
        label, _, title = effect.partition(": ")
        note(gold, effect, aim(title, label))
    note(gold, SAID, number("menneske", 640, "menneske"))


def _years(paper: Papers) -> None:
    paper.page()
    y = paper.text(56, 56, 480, "Kva vi gjer kvart år", 17, "b", colour=SEA) + 8
    heads = ["Stad", "Hovudansvarleg", *YEARS]
    rows = [[place, who, *(text or "" for text in texts)] for place, who, texts in STEPS]
    y = paper.table(56, y, (85, 95, 102, 102, 102), [heads, *rows], size=10.5, head=PALE, pad=6) + 24
    y = paper.text(56, y, 480, "Forslag frå folkemøta som vi vil sjå nærare på", 17, "b", colour=SEA) + 8
    paper.bullets(56, y, 480, MORE, 11.5, sign="–")
    gold = paper.say()
    for place, who, texts in STEPS:
        for text, year in zip(texts, YEARS, strict=True):
            if text:
                facts: dict[str, Any] = step(text, "Kva vi gjer kvart år", actor=who, from_=year, to=year)
                note(gold, [place, who, text], facts)
    for text in MORE:
        gold.record("proposal", text, text=text)


def _live(paper: Papers) -> None:
    paper.page()
    y = paper.text(56, 56, 480, "Tiltak som alt er i gang", 17, "b", colour=SEA) + 4
    y = paper.text(56, y, 480, "Stoda er teken opp 31. januar 2026 av den som har ansvaret.", 11, "i") + 8
    for name, who, light, said in LIVE:
        paper.box(56, y, 480, 62, "#FFFFFF", "#9DB8BD")
        paper.light(74, y + 18, light, name, sign="square", size=13)
        paper.text(92, y + 8, 300, name, 13, "b")
        paper.text(400, y + 10, 130, who, 11, "i")
        paper.text(92, y + 32, 430, said, 11)
        y += 74
    gold = paper.say()
    for name, who, light, said in LIVE:
        note(gold, [name, who, said], *measure(name, who, light, as_of="2026-01-31"))
