"""Delivery plan of an invented court agency: needs, milestones in lines, phases, a bit of English."""

from __future__ import annotations

from pathlib import Path

from papers.facts import measure, need, note, number, step
from papers.word import WordPaper

NAME = "domstol-leveranseplan"
TITLE = "Leveranseplan og avhengigheter, versjon 0.9"
BODY = "Rettsdriftsetaten"
FILLS = {"red": "F28482", "yellow": "F6BD60", "green": "84A59D"}
DELIVERED = [
    # what, who, phase, light, last line
    (
        "Digital sakskjede i tingrettene",
        "Seksjon for saksflyt",
        "Bygging",
        "yellow",
        "To domstoler venter på skannere",
    ),
    ("Lydopptak i alle rettssaler", "Teknisk seksjon", "Innføring", "green", "38 saler er ferdige"),
    ("Ny tolkebestilling", "Brukerseksjonen", "Avklaring", "red", "Ingen tilbydere møtte kravene"),
    ("Meddommerportal", "Brukerseksjonen", "Forvaltning", "green", "Siste feil er rettet"),
]
NEEDS = [
    # delivery, waits for, whose, how much, when written, due, light
    (
        "Digital sakskjede i tingrettene",
        "Skannere fra rammeavtalen",
        "Innkjøpsstaben",
        "Høy",
        "1. mars 2026",
        "2026-03-01",
        "red",
    ),
    (
        "Lydopptak i alle rettssaler",
        "Strøm og nett i Nordfjord tinghus",
        "Statens byggdrift",
        "Middels",
        "april 2026",
        "2026-04",
        "yellow",
    ),
    (
        "Ny tolkebestilling",
        "Avklaring av personvern",
        "Juridisk seksjon",
        "Høy",
        "15. februar 2026",
        "2026-02-15",
        "green",
    ),
]
MILES = [
    # written, from and to, text
    ("2. februar 2026", "2026-02-02", "Første rettssak uten papir"),
    ("20. mars 2026", "2026-03-20", "Kontrakt om tolkebestilling signert"),
    ("juni 2026", "2026-06", "Alle tingretter er i gang"),
]
TODO = [
    # who, service, what, written, from, to
    (
        "Teknisk seksjon",
        "Lydopptak i alle rettssaler",
        "Montere utstyr i fjorten saler",
        "jan.–mars 2026",
        "2026-01",
        "2026-03",
    ),
    (
        "Seksjon for saksflyt",
        "Digital sakskjede i tingrettene",
        "Kurs for dommere og saksbehandlere",
        "2. kvartal 2026",
        "2026-Q2",
        "2026-Q2",
    ),
    ("Brukerseksjonen", "Ny tolkebestilling", "Ny utlysning i to trinn", "fra mai 2026", "2026-05", None),
]
ENGLISH = [
    ("Cross-border Evidence Exchange is on hold until the new regulation enters into force.", "paused"),
    ("The pilot project Remote Interpreting was completed in November.", "completed"),
]


def build(folder: Path) -> None:
    """Write the plan and its gold."""
    paper = WordPaper(folder / f"{NAME}.pdf", font="Liberation Sans", size=10.5, title="", author=BODY)
    paper.running(f"{BODY} – utkast", "Side")
    paper.heading(TITLE, 1)
    dated = paper.text(f"{BODY}, 15. desember 2025")
    paper.gold.record("document", [TITLE, dated], title=TITLE, doc_type="other", body=BODY, date="2025-12-15")
    _delivered(paper)
    _needs(paper)
    paper.page()
    _ahead(paper)
    paper.page()
    paper.heading("In short", 2)
    for text, value in ENGLISH:
        paper.text(text)
        name = "Cross-border Evidence Exchange" if value == "paused" else "Remote Interpreting"
        note(paper.gold, text, *measure(name, None, value))
    share = "So far, 71 % of the courts use the new case flow."
    paper.text(share)
    note(paper.gold, share, number(None, 71, "%"))
    paper.save()


def _delivered(paper: WordPaper) -> None:
    paper.heading("Det vi leverer", 2)
    rows = [["Hva vi leverer", "Hvem holder i det", "Hvor i løpet", "Siste nytt"]]
    fills = {}
    for at, (name, who, phase, light, said) in enumerate(DELIVERED, 1):
        rows.append([name, who, phase, said])
        fills[at, 2] = FILLS[light]
    paper.table(rows, fills=fills, widths=(55, 45, 28, 42))
    for name, who, phase, light, said in DELIVERED:
        row = [name, who, phase, said]
        note(paper.gold, row, *measure(name, who, light))
        if said.startswith("38"):
            note(paper.gold, [name, said], number(name, 38, "saler"))


def _needs(paper: WordPaper) -> None:
    paper.heading("Hva leveransene venter på", 2)
    rows = [["Leveranse", "Må ha på plass", "Hos hvem", "Hvor viktig", "Klart", "Lys"]]
    fills = {}
    for at, (name, on, who, much, written, _, light) in enumerate(NEEDS, 1):
        rows.append([name, on, who, much, written, ""])
        fills[at, 5] = FILLS[light]
    paper.table(rows, fills=fills, widths=(42, 42, 32, 22, 28, 10))
    for name, on, who, much, written, due, light in NEEDS:
        row = [name, on, who, much, written]
        note(paper.gold, row, need(name, on, owner=who, criticality=much, due=due, value=light))


def _ahead(paper: WordPaper) -> None:
    paper.heading("Viktige datoer", 2)
    for written, day, text in MILES:
        line = paper.text(f"{written}: {text}", style="List Bullet")
        note(paper.gold, line, step(text, "Viktige datoer", from_=day, to=day))
    paper.heading("Hvem gjør hva det neste halvåret", 2)
    rows = [["Hvem", "Leveranse", "Hva som gjøres", "Tidsrom"]]
    rows += [[who, service, what, written] for who, service, what, written, _, _ in TODO]
    paper.table(rows, style="Light Grid", widths=(36, 48, 52, 34))
    for who, service, what, written, begin, end in TODO:
        note(
            paper.gold,
            [who, service, what, written],
            step(what, "Hvem gjør hva det neste halvåret", actor=who, service=service, from_=begin, to=end),
        )
