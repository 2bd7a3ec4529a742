"""Product board's deck of an invented labour agency, LibreOffice's PDF of slides: phases, lights, workshop notes."""

from __future__ import annotations

from pathlib import Path

from papers.facts import Fact, aim, decided, measure, note, number, step, task
from papers.slides import Box, SlidePaper

NAME = "arbeid-produktstyre"
TITLE = "Produktstyret for Min jobb"
INK, ACCENT = "#3D405B", "#81B29A"
FILLS = {"red": "#E07A5F", "yellow": "#F2CC8F", "green": "#81B29A"}
DAY = [
    (
        "1-17/26",
        "Godkjenning av innkalling og referat",
        "Hege Lund, Arbeidsetaten",
        "Tilslutning",
        "12.00-12.05",
    ),
    ("2-17/26", "Oppfølging av tidligere saker", "Hege Lund, Arbeidsetaten", "Orientering", "12.05-12.20"),
    (
        "3-17/26",
        "Leveranseplanen",
        "Tor Nes, Utviklingsavdelingen og Liv Dale, Kommunenes forum",
        "Beslutning",
        "12.20-13.00",
    ),
    ("", "Pause", "", "", "13.00-13.10"),
    ("4-17/26", "Tema: Unge utenfor", "Ida Moe, Ungdomsrådet", "Drøfting", "13.10-14.00"),
]
OLD = [
    (
        "4-15/25",
        "Språkstøtte",
        "Styret ba om en oversikt over oversettelser.",
        "Oversikten er sendt ut. Saken lukkes.",
    ),
    (
        "3-16/26",
        "Leveranseplanen",
        "Flere medlemmer ønsket tall for telefonkøen.",
        "Arbeidsetaten kommer tilbake med tall i juni.",
    ),
]
PLAN = [
    (
        "Søke jobb",
        "CV på fem språk",
        "Oversettelse ved bruk av KI",
        "Utviklingsavdelingen",
        "Under utvikling",
        "yellow",
    ),
    ("Søke jobb", "Jobbvarsel", "", "Utviklingsavdelingen", "Levert", "green"),
    (
        "Følge opp",
        "Avtalt møte på video",
        "Erstatter oppmøte i distriktene",
        "Arbeidsetaten Nord",
        "Test",
        "green",
    ),
    (
        "Følge opp",
        "Felles plan med kommunen",
        "Deling av aktivitetsplan",
        "Kommunenes forum",
        "Ikke påbegynt",
        "red",
    ),
]
GOALS = [
    "Alle som kan jobbe, skal få tilbud om hjelp innen en uke",
    "Arbeidsgivere skal finne riktige folk raskere",
]
IDEAS = [
    "Man må møte de unge der de er, også på kveldstid.",
    "Det bør lages en enklere vei fra skole til lærlingplass.",
    "Vi trenger felles tall på tvers av kommunene.",
]
FIGURES: list[tuple[str, list[Fact]]] = [
    ("118 av 357 kommuner er aktive brukere av Felles plan.", [number("Felles plan", 118, "kommuner")]),
    (
        "Jobbvarsel har 64 000 abonnenter, en økning på 15 % siden mars.",
        [number("Jobbvarsel", 64000, "abonnenter"), number("Jobbvarsel", 15, "%")],
    ),
]
STEPS = [
    "Høring av nytt samtykke (12. mai)",
    "Møte med kommunene (20. mai)",
    "Ungdomsrådet legger fram sitt forslag",
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pdf",
        font="Liberation Sans",
        ink=INK,
        accent=ACCENT,
        title=TITLE,
        author="Arbeidsetaten",
    )
    gold = deck.gold
    deck.slide(ground="#F4F1DE")
    deck.text(0.9, 2.6, 11, 1, TITLE, 38, bold=True, colour=INK)
    deck.text(0.9, 3.7, 11, 0.6, "Møte 17, 21. april 2026", 18)
    gold.record(
        "document",
        [TITLE, "Møte 17, 21. april 2026"],
        title=TITLE,
        doc_type="meeting_deck",
        body=TITLE,
        date="2026-04-21",
        meeting_number="17",
    )
    deck.slide("Saksliste")
    rows: list[list[str | Box]] = [["Sak", "Tema", "Type", "Tid"]]
    rows += [
        [case, Box(title, under=who, bold=True) if who else title, kind, time]
        for case, title, who, kind, time in DAY
    ]
    deck.table(0.6, 1.3, (1.4, 7.4, 1.8, 1.7), rows, size=13, height=0.8)
    for case, title, who, kind, time in DAY:
        people = []
        for one in who.split(" og ") if who else []:
            person, _, of = one.partition(", ")
            people.append({"name": person, "organisation": of})
        start, _, end = time.partition("-")
        quote = [part for part in (case, title, who, kind, time) if part]
        gold.record(
            "agenda_item",
            quote,
            case_id=case or None,
            title=title,
            item_type=kind or None,
            start=start,
            end=end,
            presenters=people or None,
        )
    deck.slide("Sak 2-17/26 Oppfølging av tidligere saker")
    y = 1.3
    for case, title, text, action in OLD:
        deck.text(0.6, y, 12, 1.6, [f"{case} {title}", text, f"Oppfølging: {action}"], 15)
        note(
            gold,
            [f"{case} {title}", text, f"Oppfølging: {action}"],
            task(action, None, case_id=case, title=title, text=text),
        )
        y += 1.7
    deck.text(
        0.6,
        y + 0.3,
        12,
        0.6,
        "Forslag til beslutning: Produktstyret tar saken til orientering.",
        16,
        bold=True,
    )
    note(
        gold,
        "Produktstyret tar saken til orientering.",
        decided("Produktstyret tar saken til orientering", "proposed", "2-17/26"),
    )
    deck.slide("Sak 3-17/26 Leveranseplanen")
    rows = [["Område", "Tjeneste", "Ansvarlig aktør", "Fase", "Status"]]
    for area, name, more, who, phase, light in PLAN:
        rows.append(
            [
                area,
                Box(name, under=more, bold=True) if more else Box(name, bold=True),
                who,
                phase,
                Box(fill=FILLS[light]),
            ]
        )
    deck.table(0.5, 1.3, (1.6, 4.6, 2.8, 2, 1.2), rows, size=13, height=0.85)
    for area, name, more, who, phase, light in PLAN:
        note(gold, [part for part in (area, name, more, who, phase) if part], *measure(name, who, light))
    deck.slide("Bruk av tjenestene")
    deck.text(0.6, 1.5, 12, 2, [said for said, _ in FIGURES], 18, bullets=True)
    deck.text(0.6, 4.0, 12, 0.6, "Hva skjer videre?", 20, bold=True, colour=INK)
    deck.text(0.6, 4.7, 12, 2, STEPS, 18, bullets=True)
    for said, facts in FIGURES:
        note(gold, said, *facts)
    for text, date in zip(STEPS, ("2026-05-12", "2026-05-20", None), strict=True):
        note(
            gold,
            text,
            step(text, "Hva skjer videre?", actor="Ungdomsrådet" if not date else None, from_=date, to=date),
        )
    deck.slide("Sak 4-17/26 Tema: Unge utenfor")
    deck.text(0.6, 1.4, 12, 0.6, "Hva ønsker vi å oppnå?", 20, bold=True, colour=INK)
    deck.text(0.6, 2.0, 12, 1.2, GOALS, 17, bullets=True)
    deck.text(0.6, 3.6, 12, 0.6, "Innspill til tiltak fra gruppene", 20, bold=True, colour=INK)
    deck.text(0.6, 4.2, 12, 2.4, IDEAS, 17, bullets=True)
    for goal in GOALS:
        note(gold, goal, aim(goal))
    for idea in IDEAS:
        gold.record("proposal", idea, goal=None, text=idea)
    deck.save()
