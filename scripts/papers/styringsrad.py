"""Steering deck of an invented roads directorate: agenda by the clock, old cases, circles for stages beside squares."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.facts import Fact, aim, decided, measure, note, number, step, task
from papers.sheets import SCREEN, Papers

NAME = "veidirektorat-styringsrad"
TITLE = "Styringsrådet for digital vei"
BODY = "Veidirektoratet"
INK, PALE = "#22223B", "#F2E9E4"
DAY = [
    ("1-08/25", "Innkalling og saksliste", "Til godkjenning", "10:00", "10:05", None, None),
    (
        "2-08/25",
        "Oppfølging fra forrige møte",
        "Til orientering",
        "10:05",
        "10:15",
        "Guro Lien",
        "Veidirektoratet",
    ),
    (
        "3-08/25",
        "Framdrift i leveransene",
        "Til orientering",
        "10:15",
        "10:45",
        "Amir Dahl",
        "Veidirektoratet",
    ),
    ("4-08/25", "Valg av kartløsning", "Til beslutning", "10:45", "11:15", "Nora Eide", "Kartselskapet"),
    ("5-08/25", "Eventuelt", None, "11:15", "11:30", None, None),
]
OLD = [
    (
        "3-07/25",
        "Framdrift i leveransene",
        "Rådet ønsket tall for bruken av rasvarsel i Nord.",
        "Tallene legges fram i dag.",
    ),
    (
        "5-06/25",
        "Sikkerhet i tunneler",
        "Amir Dahl skulle spørre brannvesenet om nødstasjonene.",
        "Brannvesenet svarer innen jul.",
    ),
]
STAGES = "Idé – Konsept – Utvikling – Test – I drift"
PLAN = [
    # part, name, more, who, reached, light
    ("Trafikk", "Køvarsel E6", "Varsler på skilt og i app", "Trafikkseksjonen", 4, "green"),
    ("Trafikk", "Bompenger i én app", "Felles faktura for hele landet", "Bomselskapene", 2, "red"),
    ("Drift", "Saltplan", "Beregner mengde salt", "Driftsseksjonen", 5, "green"),
    ("Drift", "Rasvarsel Nord", "Følere i 14 skråninger", "Geoseksjonen", 3, "yellow"),
]
NAMES = ["Idé", "Konsept", "Utvikling", "Test", "I drift"]
GOALS = [
    "Trafikantene skal vite om hindringer før de når dem",
    "Vinterdriften skal bruke mindre salt enn i 2020",
]
NEXT = ["Invitere leverandører til dialogmøte i januar", "Prøve kartløsningen i to fylker (mars 2026)"]
SAID: list[tuple[str, list[Fact]]] = [
    (
        "Køvarsel E6 er testet på strekningen Moelv–Biri, og 82 % av bilistene fulgte rådet.",
        [number("Køvarsel E6", 82, "%")],
    ),
    (
        "Bompenger i én app ligger seks måneder etter planen fordi selskapene ikke er enige om prisen.",
        measure("Bompenger i én app", None, "yellow"),
    ),
    (
        "Saltplan ble satt i drift 1. november og eies fra nå av Driftsseksjonen.",
        measure("Saltplan", "Driftsseksjonen", "completed"),
    ),
    (
        "Det er ikke avgjort om prosjektet Vinterkart skal videreføres.",
        [{"kind": "initiative", "name": "Vinterkart"}],
    ),
]
VOTED = [
    "Styringsrådet velger løsning B fra Kartselskapet",
    "Veidirektoratet inngår kontrakt innen 1. februar 2026",
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", SCREEN, "LiberationSans", title="", author=BODY)
    paper.page()
    paper.text(80, 180, 800, TITLE, 36, "b", colour=INK)
    paper.text(80, 240, 800, "Møte 8/2025, fredag 14. november", 18)
    paper.text(80, 270, 800, BODY, 14, colour="#555555")
    gold = paper.say()
    gold.record(
        "document",
        [TITLE, "Møte 8/2025, fredag 14. november"],
        title=TITLE,
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-11-14",
        meeting_number="8/2025",
    )
    paper.page()
    paper.text(50, 34, 860, "Saksliste", 26, "b", colour=INK)
    rows: list[list[str | Cell]] = [["Kl.", "Sak", "Hva", "Slag sak"]]
    for case, title, kind, start, end, who, of in DAY:
        rows.append([f"{start}–{end}", case, Cell(title, under=f"{who}, {of}" if who else ""), kind or ""])
    paper.table(50, 90, (120, 90, 480, 150), rows, size=13, rules="head", head=None, pad=6)
    gold = paper.say()
    for case, title, kind, start, end, who, of in DAY:
        quote = [f"{start}–{end}", case, title, *([f"{who}, {of}"] if who else []), *([kind] if kind else [])]
        gold.record(
            "agenda_item",
            quote,
            case_id=case,
            title=title,
            item_type=kind,
            start=start,
            end=end,
            presenters=[{"name": who, "organisation": of}] if who else None,
        )
    paper.page()
    paper.text(50, 34, 860, "Sak 2-08/25 Oppfølging fra forrige møte", 24, "b", colour=INK)
    y = 90.0
    for case, title, text, answer in OLD:
        y = paper.text(60, y, 820, f"{case} {title}", 15, "b") + 3
        y = paper.text(60, y, 820, text, 14) + 3
        y = paper.text(60, y, 820, f"Svar: {answer}", 14) + 18
    paper.text(60, y + 20, 820, "Forslag til vedtak: Styringsrådet tar saken til orientering.", 15, "b")
    gold = paper.say()
    for case, title, text, answer in OLD:
        note(
            gold,
            [f"{case} {title}", text, f"Svar: {answer}"],
            task(answer, None, case_id=case, title=title, text=text),
        )
    note(
        gold,
        "Styringsrådet tar saken til orientering.",
        decided("Styringsrådet tar saken til orientering", "proposed", "2-08/25"),
    )
    paper.page()
    paper.text(50, 34, 860, "Sak 3-08/25 Framdrift i leveransene", 24, "b", colour=INK)
    rows = [["Felt", "Leveranse", "Utfører", Cell("Hvor langt", under=STAGES), "Lys"]]
    for part, name, more, who, reached, light in PLAN:
        rows.append(
            [
                part,
                Cell(name, under=more, bold=True),
                who,
                Cell(bar=(5, reached)),
                Cell(dot=light, sign="square"),
            ]
        )
    paper.table(50, 90, (90, 260, 170, 280, 60), rows, size=12, rules="rows", head=PALE, pad=6)
    paper.text(
        50, 480, 860, "Grønt: i rute. Gult: avvik vi har kontroll på. Rødt: trenger hjelp fra rådet.", 10
    )
    gold = paper.say()
    for part, name, more, who, reached, light in PLAN:
        note(gold, [part, name, more, who], *measure(name, who, light, progress=NAMES[reached - 1]))
    note(gold, PLAN[3][2], number("Rasvarsel Nord", 14, "skråninger"))
    paper.page()
    paper.text(50, 34, 860, "Litt mer om leveransene", 24, "b", colour=INK)
    y = 90.0
    for text, _ in SAID:
        y = paper.text(80, y, 800, text, 15, sign="•") + 10
    gold = paper.say()
    for text, facts in SAID:
        note(gold, text, *facts)
    paper.page()
    paper.text(50, 34, 860, "Det vi styrer etter", 24, "b", colour=INK)
    y = paper.text(60, 90, 840, "Våre mål for perioden", 18, "b") + 8
    for goal in GOALS:
        y = paper.text(80, y, 800, goal, 15, sign="•") + 8
    y = paper.text(60, y + 20, 840, "Veien videre", 18, "b") + 8
    for text in NEXT:
        y = paper.text(80, y, 800, text, 15, sign="•") + 8
    gold = paper.say()
    for goal in GOALS:
        note(gold, goal, aim(goal))
    note(gold, NEXT[0], step(NEXT[0], "Veien videre"))
    note(gold, NEXT[1], step(NEXT[1], "Veien videre", from_="2026-03", to="2026-03"))
    paper.page()
    paper.text(50, 34, 860, "Sak 4-08/25 Valg av kartløsning", 24, "b", colour=INK)
    y = paper.text(60, 100, 840, "Vedtak", 18, "b") + 8
    for at, text in enumerate(VOTED, 1):
        y = paper.text(90, y, 800, f"{text}.", 15, sign=f"{at}.") + 8
    gold = paper.say()
    for text in VOTED:
        note(gold, text, decided(text, "adopted", "4-08/25"))
    paper.save()
