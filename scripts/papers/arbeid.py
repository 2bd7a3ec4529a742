"""Steering-group deck in PowerPoint on labour and welfare: stage bars, coloured cells, merged heads, resolutions."""

from __future__ import annotations

from pathlib import Path

from papers.gold import Signs
from papers.slides import Box, SlidePaper

NAME = "arbeid-styringsgruppe"
BODY = "Styringsgruppen for Raskere i arbeid"
PLUM, PINK = "#5B1A3A", "#F7E6EE"
TINTS = {"green": "#7CC47F", "yellow": "#FFD24D", "red": "#E8645A"}

AGENDA = [
    # number, title, kind, start, end, presenter
    ("1", "Velkommen og status siden sist", "Orientering", "12:00", "12:15", ("Programleder", None)),
    ("2", "Delprosjektene", "Drøfting", "12:15", "13:00", ("Delprosjektlederne", None)),
    ("3", "Gevinster og økonomi", "Drøfting", "13:00", "13:30", ("Gevinstansvarlig", None)),
    ("4", "Valg av løsning for kandidatsøk", "Beslutning", "13:30", "14:00", ("Løsningsarkitekt", None)),
    ("5", "Bemanning i 2026", "Drøfting", "14:10", "14:40", ("Programleder", None)),
    ("6", "Oppsummering", "Orientering", "14:40", "14:50", ("Møteleder", None)),
]
STAGES = ("Idé", "Konsept", "Gjennomføring", "Innføring", "Drift")
PROJECTS = [
    # name, leader, status, risk, stage reached
    ("Kandidatsøk", "Avdeling for digitale tjenester", "yellow", "red", 2),
    ("Samtalestøtte for veiledere", "Fylkeskontoret i nord", "green", "green", 4),
    ("Raskere avklaring", "Avdeling for ytelser", "red", "yellow", 3),
    ("Arbeidsgiverloggen", "Avdeling for marked", "green", "yellow", 5),
]
POINTS: list[tuple[str, str | None, Signs]] = [
    # sentence, name, signs
    (
        "Raskere avklaring er rød fordi forskriften ikke er sendt på høring.",
        "Raskere avklaring",
        {"status": "red"},
    ),
    ("Samtalestøtte for veiledere innføres ved flere kontorer før jul.", None, {}),
    ("Delprosjektet Språkpraksis er besluttet avviklet.", "Språkpraksis", {"status": "cancelled"}),
    ("Ingen delprosjekter venter overforbruk i år.", None, {}),
]
BENEFITS = [
    # benefit, source, June 2024, June 2025, unit
    ("Tid fra søknad til første samtale", "Sakssystemet", "21", 21, "17", 17, "dager"),
    ("Andel i arbeid etter seks måneder", "Lønnsregisteret", "43,5", 43.5, "46,1", 46.1, "%"),
    ("Antall kontorer som bruker løsningen", "Bruksloggen", "8", 8, "24", 24, "kontorer"),
]
NEEDS = [
    # project, on, owner, due as written, due, status
    ("Kandidatsøk", "Ny hjemmel i arbeidsmarkedsloven", "Departementet", "01.01.2026", "2026-01-01", "red"),
    (
        "Raskere avklaring",
        "Legeerklæring på strukturert form",
        "Avdeling for ytelser",
        "15.12.2025",
        "2025-12-15",
        "yellow",
    ),
    (
        "Samtalestøtte for veiledere",
        "Opplæring av superbrukere",
        "Fylkeskontoret i nord",
        "01.11.2025",
        "2025-11-01",
        "green",
    ),
]
RESOLUTION = (
    "Styringsgruppen tilrår at kandidatsøk bygges på den felles søketjenesten, og at anskaffelsen av eget "
    "verktøy avlyses."
)
FOLLOWED = [
    # number, action, who, due as written, due, status
    (
        "A-11",
        "Avklare hvem som er behandlingsansvarlig",
        "Juridisk stab",
        "31.10.2025",
        "2025-10-31",
        "Pågår",
    ),
    (
        "A-12",
        "Oversende gevinstplan til direktoratet",
        "Gevinstansvarlig",
        "15.10.2025",
        "2025-10-15",
        "Utført",
    ),
    (
        "A-13",
        "Be om nye pristilbud for opplæring",
        "Programkontoret",
        "07.11.2025",
        "2025-11-07",
        "Ikke startet",
    ),
    ("A-14", "Gå gjennom risikobildet med direktørene", "Programleder", "28.11.2025", "2025-11-28", "Pågår"),
    (
        "A-15",
        "Teste språkstøtte på to kontorer",
        "Fylkeskontoret i nord",
        "12.12.2025",
        "2025-12-12",
        "Ikke startet",
    ),
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pptx", font="Verdana", ink=PLUM, accent=PLUM, title="PowerPoint-presentasjon"
    )
    deck.slide(ground=PLUM)
    deck.text(0.9, 2.2, 11, 1.2, BODY, 40, bold=True, colour="#FFFFFF")
    deck.text(0.9, 3.9, 11, 0.6, "Møte nr. 9", 22, colour="#FFFFFF")
    deck.text(0.9, 4.5, 11, 0.6, "21.10.2025 | Arbeids- og inkluderingsverket", 16, colour="#FFFFFF")
    deck.gold.record(
        "document",
        BODY,
        title=BODY,
        doc_type="meeting_deck",
        body=BODY,
        date="2025-10-21",
        meeting_number="9",
    )
    _agenda(deck)
    _projects(deck)
    _points(deck)
    _benefits(deck)
    _needs(deck)
    _resolution(deck)
    _actions(deck)
    deck.save()


def _foot(deck: SlidePaper) -> None:
    deck.foot("Raskere i arbeid · styringsgruppen 21. oktober 2025")


def _agenda(deck: SlidePaper) -> None:
    deck.slide("Agenda")
    rows: list[list[str | Box]] = [["Nr.", "Tema", "Formål", "Kl.", "Ved"]]
    rows += [[n, title, kind, f"{start}–{end}", who[0]] for n, title, kind, start, end, who in AGENDA]
    deck.table(0.6, 1.5, (0.7, 5.4, 1.9, 1.9, 2.2), rows, size=15, height=0.6)
    _foot(deck)
    for n, title, kind, start, end, who in AGENDA:
        deck.gold.record(
            "agenda_item",
            [n, title, kind, f"{start}–{end}", who[0]],
            case_id=n,
            title=title,
            item_type=kind,
            start=start,
            end=end,
            presenters=[{"name": who[0]}],
        )


def _projects(deck: SlidePaper) -> None:
    deck.slide("Sak 2: Delprosjektene per 15. oktober 2025")
    rows: list[list[str | Box]] = [["Delprosjekt", "Ansvarlig enhet", "Status", "Risiko", "Fase"]]
    for name, leader, status, risk, _ in PROJECTS:
        rows.append([Box(name, bold=True), leader, Box(fill=TINTS[status]), Box(fill=TINTS[risk]), ""])
    middles = deck.table(0.6, 1.5, (3.6, 3.8, 1.2, 1.2, 2.2), rows, size=14, height=0.62)
    for middle, project in zip(middles[1:], PROJECTS, strict=True):
        deck.stages(10.75, middle - 0.09, len(STAGES), project[4])
    key = "Fase: " + " → ".join(STAGES)
    deck.text(0.6, 5.2, 11, 0.4, key, 12, colour="#555555")
    _foot(deck)
    for name, leader, status, risk, stage in PROJECTS:
        deck.gold.initiative(
            [name, leader],
            name,
            owner=leader,
            as_of="2025-10-15",
            status=status,
            risk=risk,
            progress=STAGES[stage - 1],
        )


def _points(deck: SlidePaper) -> None:
    deck.slide("Sak 2: Det viktigste siden sist")
    deck.text(0.6, 1.5, 7.4, 4, [sentence for sentence, *_ in POINTS], 18, bullets=True)
    deck.text(
        8.5,
        1.6,
        4.2,
        2.6,
        ["Visste du?", "Veilederne bruker mer tid på brukerne når notatene skrives i samtalen."],
        15,
        fill=PINK,
    )
    _foot(deck)
    for sentence, name, signs in POINTS:
        if name:
            known = any(name == project for project, *_ in PROJECTS)
            deck.gold.initiative(sentence, name, again=known, **signs)


def _benefits(deck: SlidePaper) -> None:
    deck.slide("Sak 3: Gevinster")
    rows: list[list[str | Box]] = [
        [
            Box("Gevinst", rows=2),
            Box("Datakilde", rows=2),
            Box("Måling", columns=2),
            "",
            Box("Enhet", rows=2),
        ],
        ["", "", "Juni 2024", "Juni 2025", ""],
    ]
    rows += [[name, source, was, now, unit] for name, source, was, _, now, _, unit in BENEFITS]
    deck.table(0.6, 1.5, (4.6, 2.7, 1.6, 1.6, 1.5), rows, size=14, height=0.6, heads=2)
    spent = "Programmet har brukt 27,8 MNOK av rammen på 40 MNOK."
    deck.text(0.6, 5.0, 11, 0.5, spent, 16)
    _foot(deck)
    for name, _, was, before, now, after, unit in BENEFITS:
        deck.gold.figure([name, was], name, before, unit, "2024-06")
        deck.gold.figure([name, now], name, after, unit, "2025-06")
    deck.gold.figure(spent, "Programmet", 27.8, "MNOK")
    deck.gold.figure(spent, "rammen", 40, "MNOK")


def _needs(deck: SlidePaper) -> None:
    deck.slide("Kritiske avhengigheter")
    rows: list[list[str | Box]] = [["Delprosjekt", "Avhengig av", "Eier", "Må være løst innen", "Lys"]]
    rows += [[who, on, owner, written, Box(fill=TINTS[light])] for who, on, owner, written, _, light in NEEDS]
    deck.table(0.6, 1.5, (3.0, 4.2, 2.7, 1.5, 0.8), rows, size=14, height=0.7)
    _foot(deck)
    for who, on, owner, written, due, light in NEEDS:
        deck.gold.record(
            "dependency", [who, on, owner, written], subject=who, on=on, owner=owner, due=due, value=light
        )


def _resolution(deck: SlidePaper) -> None:
    deck.slide("Sak 4: Valg av løsning for kandidatsøk")
    deck.text(
        0.6,
        1.5,
        5.6,
        3,
        ["To alternativer er vurdert:", "Kjøpe et eget verktøy", "Bygge på den felles søketjenesten"],
        17,
        bullets=True,
    )
    deck.text(6.6, 1.5, 6.1, 2.6, ["Innstilling:", RESOLUTION], 17, fill=PINK)
    _foot(deck)
    deck.gold.record("decision", RESOLUTION, case_id="4", text=RESOLUTION, outcome="proposed")


def _actions(deck: SlidePaper) -> None:
    deck.slide("Aksjonspunkter")
    rows: list[list[str | Box]] = [["ID", "Aksjon", "Hvem", "Frist", "Status"]]
    rows += [[n, action, who, written, status] for n, action, who, written, _, status in FOLLOWED]
    deck.table(0.6, 1.5, (0.9, 5.4, 2.6, 1.6, 1.6), rows, size=14, height=0.6)
    _foot(deck)
    for n, action, who, written, due, status in FOLLOWED:
        deck.gold.record(
            "follow_up", [n, action, who, written, status], action=action, owner=who, due=due, status=status
        )
