"""Project overview of an invented water utility: cards with a traffic light each, bars of per cent, no tables."""

from __future__ import annotations

from pathlib import Path

from papers.facts import decided, measure, need, note, number, step
from papers.sheets import UPRIGHT, Papers

NAME = "vannverk-prosjektkort"
TITLE = "Prosjektene våre våren 2025"
BODY = "Fjordvann IKS"
BLUE, PALE, DARK = "#0B4F6C", "#EAF4F8", "#2B2B2B"
LAMPS = {"red": "#E5383B", "yellow": "#FFC300", "green": "#38B000"}
UNLIT = "#5C5C5C"
TILES = [
    # number, what it counts, value, subject, unit
    ("6", "prosjekter under bygging", 6, "prosjekter under bygging", None),
    ("318 mill. kr", "i samlet ramme", 318, "samlet ramme", "mill. kr"),
    ("2 150 meter", "ny hovedledning hittil i år", 2150, "ny hovedledning", "meter"),
]
CARDS = [
    # name, alias, who, light, done, ready, text
    (
        "Høydebasseng Åsryggen",
        None,
        "Anleggsavdelingen",
        "yellow",
        40,
        "Høsten 2026",
        "Fjellet er dårligere enn prøvene viste, og vi sikrer med bolter.",
    ),
    (
        "Ny inntaksledning i Lauvvatnet",
        None,
        "Produksjon",
        "green",
        85,
        "Juni 2025",
        "Røret er senket, og dykkerne kobler det til i mai.",
    ),
    (
        "Reservevann Øst",
        "RVØ",
        "Ellen Rustad",
        "red",
        15,
        "Ikke fastsatt",
        "Naboverket har sagt opp avtalen om levering.",
    ),
    (
        "Fjernavlesning i hytteområdene",
        None,
        "Kundesenteret",
        "green",
        60,
        "Nyttår 2026",
        "1 240 målere er skiftet, og abonnentene er fornøyde.",
    ),
    (
        "Utskifting av ventilkummer",
        None,
        "Ledningsnett",
        "yellow",
        30,
        "1. mars 2027",
        "To montører er sykmeldt, så vi tar sentrum først.",
    ),
    (
        "Slamhåndtering på Vika",
        None,
        "Produksjon",
        "green",
        95,
        "April 2025",
        "Gjenstår bare sluttkontroll.",
    ),
]
NEEDS = [
    # project, on, written, due
    (
        "Høydebasseng Åsryggen",
        "Dispensasjon fra arealplanen i Elvestad kommune",
        "før 1. juni 2025",
        "2025-06-01",
    ),
    ("Reservevann Øst", "Ny leveringsavtale med naboverket", "så snart som mulig", None),
    ("Fjernavlesning i hytteområdene", "Mobildekning på Storhaugen", "uke 40", None),
]
AHEAD = [
    # when written, from, to, what, project
    ("Mai", "2025-05", "2025-05", "Spyle og desinfisere det nye røret", "Ny inntaksledning i Lauvvatnet"),
    ("Juni–august", "2025-06", "2025-08", "Sprenge for andre kammer", "Høydebasseng Åsryggen"),
    ("September", "2025-09", "2025-09", "Lyse ut innkjøp av 900 målere", "Fjernavlesning i hytteområdene"),
]
ASKED = [
    "Representantskapet tar oversikten til etterretning.",
    "Representantskapet gir styret fullmakt til å forhandle om reservevann innenfor en ramme på 40 mill. kr.",
]


def build(folder: Path) -> None:
    """Write the overview and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", UPRIGHT, "LiberationSans", author="Fjordvann")
    _front(paper)
    for first in (0, 3):
        _cards(paper, first)
    _ahead(paper)
    paper.save()


def _front(paper: Papers) -> None:
    paper.page()
    paper.box(0, 0, 595, 210, BLUE)
    paper.text(50, 70, 495, TITLE, 27, "b", colour="#FFFFFF")
    under = f"{BODY} · til representantskapet 24. april 2025"
    paper.text(50, 125, 495, under, 12, colour="#FFFFFF")
    for place, (big, small, *_) in enumerate(TILES):
        x = 50 + place * 168
        paper.box(x, 250, 156, 96, PALE)
        paper.text(x + 12, 266, 136, big, 19, "b", colour=BLUE)
        paper.text(x + 12, 300, 136, small, 10)
    paper.text(50, 380, 495, "Slik leser du kortene", 13, "b")
    paper.text(
        50,
        402,
        495,
        "Lyset øverst til høyre viser hvordan prosjektet går. Grønt er som planlagt, gult er merkbart avvik, og rødt "
        "betyr at styret må gripe inn. Søylen viser hvor mye av arbeidet som er gjort. Anslagene er fra "
        "prosjektlederne og er ikke kontrollert.",
        11,
    )
    ended = "Trykkøkning i Bakkebygrenda er avsluttet og overlevert til Ledningsnett."
    paper.text(50, 480, 495, f"Siden sist: {ended} Ingen prosjekter er lagt ned.", 11)
    gold = paper.say()
    gold.record(
        "document", [TITLE, under], title=TITLE, doc_type="portfolio_report", body=BODY, date="2025-04-24"
    )
    for big, small, value, subject, unit in TILES:
        note(gold, [big, small], number(subject, value, unit))
    note(gold, ended, *measure("Trykkøkning i Bakkebygrenda", None, "completed"))


def _cards(paper: Papers, first: int) -> None:
    paper.page()
    paper.text(50, 40, 400, "Kort for kort" if not first else "Kort for kort, fortsatt", 18, "b", colour=BLUE)
    for place, (name, alias, who, light, done, ready, text) in enumerate(CARDS[first : first + 3]):
        y = 90 + place * 232
        paper.box(50, y, 495, 206, "#FFFFFF", BLUE)
        paper.box(50, y, 495, 40, PALE)
        _lamps(paper, 515, y + 8, light)
        paper.text(66, y + 11, 400, f"{name} ({alias})" if alias else name, 14.5, "b", colour=BLUE)
        for column, (label, value) in enumerate((("ANSVAR", who), ("FERDIG", ready))):
            paper.text(66 + column * 230, y + 56, 210, label, 8, colour="#777777")
            paper.text(66 + column * 230, y + 68, 210, value, 12)
        paper.text(66, y + 102, 200, "UTFØRT", 8, colour="#777777")
        paper.box(66, y + 118, 300, 12, "#FFFFFF", BLUE)
        paper.box(66, y + 118, 3 * done, 12, BLUE)
        paper.text(378, y + 116, 80, f"{done} %", 12, "b")
        paper.text(66, y + 150, 460, text, 12)
    gold = paper.say()
    for name, alias, who, light, done, _, text in CARDS[first : first + 3]:
        title = f"{name} ({alias})" if alias else name
        note(gold, [title, who], *measure(name, who, light, alias=alias))
        note(gold, [title, f"{done} %"], number(name, done, "%"))
        if "målere" in text:
            note(gold, text, number(name, 1240, "målere"))


def _lamps(paper: Papers, x: float, y: float, lit: str) -> None:
    paper.box(x, y - 4, 16, 34, DARK)
    for place, colour in enumerate(LAMPS):
        paper.light(x + 8, y + 2 + place * 11, LAMPS[colour] if colour == lit else UNLIT, "", size=9)


def _ahead(paper: Papers) -> None:
    paper.page()
    y = paper.text(50, 40, 495, "Dette venter vi på", 18, "b", colour=BLUE) + 10
    for project, on, written, _ in NEEDS:
        paper.text(50, y, 495, project, 11, "b")
        y = paper.text(66, y + 15, 479, f"{on} ({written})", 11, sign="→") + 8
    y = paper.text(50, y + 16, 495, "Det neste halvåret", 18, "b", colour=BLUE) + 12
    paper.rule(60, y, 470, 2, BLUE)
    for place, (when, _, _, what, project) in enumerate(AHEAD):
        x = 60 + place * 162
        paper.light(x + 5, y, BLUE, "", size=9)
        paper.text(x, y + 12, 150, when, 11, "b", colour=BLUE)
        paper.text(x, y + 28, 150, what, 10.5)
        paper.text(x, y + 58, 150, project, 9, "i", colour="#555555")
    y = paper.text(50, y + 110, 495, "Det representantskapet inviteres til å vedta", 18, "b", colour=BLUE) + 8
    for place, text in enumerate(ASKED):
        y = paper.text(72, y, 473, text, 11, sign=f"{'ab'[place]})") + 6
    gold = paper.say()
    for project, on, written, due in NEEDS:
        note(gold, [project, f"{on} ({written})"], need(project, on, due=due))
    for when, begins, ends, what, project in AHEAD:
        note(
            gold,
            [when, what, project],
            step(what, "Det neste halvåret", service=project, from_=begins, to=ends),
        )
    for text in ASKED:
        note(gold, text, decided(text, "proposed"))
