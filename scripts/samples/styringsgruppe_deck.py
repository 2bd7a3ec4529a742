"""A meeting deck of a steering group: "digital ferdsel" of the invented Direktoratet for bruer og ferjer."""

from __future__ import annotations

from pathlib import Path

from samples.office import to_pdf
from samples.slides import INK, NAVY, PALE, TEAL, WHITE, Deck, Line, Slide, Text
from samples.truth import Truth

NAME = "styringsgruppe-deck"
BODY = "Styringsgruppa for digital ferdsel"
AGENCY = "Direktoratet for bruer og ferjer"
COLOURS = {"green": "#4CA64C", "yellow": "#F2B632", "red": "#C8323C", "grey": "#A6A6A6"}
STAGES = ("Utredning", "Utvikling", "Utprøving", "Drift")

AGENDA = [
    # case, start, end, title, type, presenters
    (
        "1-12/25",
        "09.00",
        "09.05",
        "Godkjenning av innkalling og saksliste",
        "Beslutning",
        [("Solfrid Mjåtveit", AGENCY)],
    ),
    ("2-12/25", "09.05", "09.20", "Oppfølging fra møte 11", "Orientering", [("Odd Kvernhaug", AGENCY)]),
    ("3-12/25", "09.20", "10.00", "Status for porteføljen", "Drøfting", [("Odd Kvernhaug", AGENCY)]),
    (
        "4-12/25",
        "10.00",
        "10.30",
        "Omfordeling av midler andre halvår",
        "Beslutning",
        [("Ingeborg Tystad", "Bruverket"), ("Jørn Åsgrav", "Kystfylket")],
    ),
    None,
    ("5-12/25", "10.45", "11.30", "Mål og veikart 2025–2028", "Drøfting", [("Marit Fløystøl", "Bruverket")]),
    (
        "6-12/25",
        "11.30",
        "11.50",
        "Utbredelse av Ferjebillett",
        "Orientering",
        [("Jørn Åsgrav", "Kystfylket")],
    ),
    ("7-12/25", "11.50", "12.00", "Eventuelt", "Orientering", []),
]
BREAK = ("10.30–10.45", "Pause")

FOLLOW_UPS = [
    # case, title, action, owner, due as written, due, status
    (
        "3-10/24",
        "Bølgevarsel",
        "Avklare hvem som eier måledata fra bøyene",
        "Bruverket",
        "15.04.2025",
        "2025-04-15",
        "Pågår",
    ),
    (
        "4-11/25",
        "Økonomi",
        "Legge fram revidert budsjett for styringsgruppa",
        AGENCY,
        "01.03.2025",
        "2025-03-01",
        "Lukket",
    ),
    (
        "5-11/25",
        "Ferjekø",
        "Invitere Sørøya ferjeselskap til å dele trafikktall",
        "Kystfylket",
        "30.05.2025",
        "2025-05-30",
        "Pågår",
    ),
    (
        "6-11/25",
        "Personvern",
        "Gjennomføre vurdering av personvern for Kaivakt",
        AGENCY,
        "20.02.2025",
        "2025-02-20",
        "Forsinket",
    ),
]

PORTFOLIO = [
    # group, or: name, what it is, owner, status, risk, stage, comment
    "Tjenester for reisende",
    (
        "Ferjebillett",
        "Én billett for hele reisen",
        "Kystfylket",
        "green",
        "yellow",
        4,
        "Innført i 143 kommuner.",
    ),
    (
        "Ferjekø",
        "Viser ventetid på kaia",
        "Sørøya ferjeselskap",
        "yellow",
        "yellow",
        3,
        "Utprøving på to samband er utsatt til mai.",
    ),
    ("Universelt om bord", "Lyd og tekst for alle", AGENCY, "green", "green", 2, "Følger planen."),
    "Trygg infrastruktur",
    (
        "Bølgevarsel",
        "Måling og varsling på værutsatte samband",
        "Bruverket",
        "red",
        "red",
        2,
        "Leverandøren mangler bøyer; seks måneders forsinkelse.",
    ),
    (
        "Brukontroll fra lufta",
        "Inspeksjon med drone",
        "Bruverket",
        "yellow",
        "green",
        3,
        "Mangler løyve for flyging over tre bruer.",
    ),
    (
        "Kaivakt",
        "Kamera og sensorer på ubemannede kaier",
        AGENCY,
        "grey",
        "grey",
        1,
        "Ikke startet; venter på vurdering av personvern.",
    ),
]

CONTEXT = [
    "Bølgevarsel bruker ikke hele rammen i 2025 fordi bøyene kommer for sent.",
    "Ferjebillett trenger flere folk i brukerstøtten når nye kommuner kobles på.",
    "Rammen for porteføljen er uendret.",
]
DECISION = (
    "Styringsgruppa slutter seg til at 4,5 millioner kroner flyttes fra Bølgevarsel til Ferjebillett "
    "i andre halvår 2025, og ber om en ny vurdering av framdriften i møte 13."
)

GOALS = [
    # label, title, sub-goals
    (
        "Mål 1",
        "Reisen skal henge sammen",
        [("1.1", "Alle samband kan betales i én løsning"), ("1.2", "Ventetid vises i sanntid")],
    ),
    (
        "Mål 2",
        "Ingen skal ferdes utrygt",
        [("2.1", "Bruer kontrolleres oftere og rimeligere"), ("2.2", "Farlig bølgehøyde varsles i god tid")],
    ),
    (
        "Mål 3",
        "Sektoren deler data",
        [("3.1", "Trafikktall er åpne for alle"), ("3.2", "Felles begreper er tatt i bruk")],
    ),
]

ROADMAP = [
    # who, service, what, period as written, from, to
    (
        "Kystfylket",
        "Ferjebillett",
        "Innføre løsningen på de ti siste sambandene",
        "2025–2026",
        "2025",
        "2026",
    ),
    (
        "Sørøya ferjeselskap",
        "Ferjekø",
        "Prøve ut visning av ventetid på to samband",
        "2. kv. 2025",
        "2025-Q2",
        "2025-Q2",
    ),
    (
        "Sørøya ferjeselskap",
        "Ferjekø",
        "Gjøre løsningen klar for alle ferjeselskap",
        "2026–2027",
        "2026",
        "2027",
    ),
    (
        AGENCY,
        "Universelt om bord",
        "Utarbeide krav til lyd og tekst i nye kontrakter",
        "2025",
        "2025",
        "2025",
    ),
    ("Bruverket", "Bølgevarsel", "Plassere ut 24 bøyer på værutsatte samband", "2026–2028", "2026", "2028"),
]

DEPENDENCIES = [
    # initiative, depends on, owner, criticality, due as written, due, colour
    (
        "Ferjebillett",
        "Felles kunderegister for kollektivtrafikk",
        "Kystfylket",
        "Høy",
        "31.12.2025",
        "2025-12-31",
        "yellow",
    ),
    ("Bølgevarsel", "Rammeavtale om kjøp av bøyer", "Bruverket", "Høy", "01.09.2025", "2025-09-01", "red"),
    (
        "Kaivakt",
        "Forskrift om kameraovervåking på kaier",
        AGENCY,
        "Middels",
        "01.07.2026",
        "2026-07-01",
        "green",
    ),
]

PROPOSALS = [
    (
        "Mål 1 – Reisen skal henge sammen",
        [
            "Tilby billett for sykkel og ferje i samme kjøp",
            "La kommunene melde inn stengte veier til Ferjekø",
        ],
    ),
    (
        "Mål 2 – Ingen skal ferdes utrygt",
        ["Prøve ut undervannsdrone på bruer med strøm under", "Lage en felles øvingsplan for kaipersonell"],
    ),
    ("Mål 3 – Sektoren deler data", ["Åpne arkivet med målte bølgehøyder for forskere"]),
]

FIGURES = [
    # big, sentence, [(value, unit, as_of)]
    (
        "143",
        "143 av 356 kommuner har tatt i bruk Ferjebillett per 1. mars 2025.",
        [(143, "kommuner", "2025-03-01")],
    ),
    ("71,2 %", "71,2 % av de reisende er fornøyde med Ferjebillett.", [(71.2, "%", None)]),
    (
        "38,5",
        "Ferjebillett har kostet 38,5 millioner kroner siden oppstarten.",
        [(38.5, "millioner kroner", None)],
    ),
]


def build(samples: Path, gold: Path) -> None:
    """Write the deck, its PDF and the gold of each."""
    truth = Truth()
    deck = Deck(truth, f"{BODY} – møte 12", AGENCY, f"{AGENCY} | {BODY}")
    _title(deck)
    _agenda(deck)
    _follow_ups(deck)
    _portfolio(deck)
    _decision(deck)
    _goals(deck)
    _roadmap(deck)
    _dependencies(deck)
    _proposals(deck)
    _figures(deck)
    _end(deck)
    path = samples / f"{NAME}.pptx"
    deck.save(path)
    to_pdf(path, samples / f"{NAME}.pdf")
    truth.write(gold / NAME)


def _title(deck: Deck) -> None:
    slide = deck.slide(BODY)
    slide.text(0.6, 2.6, 9, 0.7, Line("Møte nr. 12", 24, colour=TEAL))
    slide.text(0.6, 3.4, 9, 0.5, Line("Brevika konferansesenter, 18. mars 2025", 18))
    deck.truth.record(
        "document",
        BODY,
        title=BODY,
        doc_type="meeting_deck",
        body=BODY,
        date="2025-03-18",
        meeting_number="12",
    )
    slide.done()


def _agenda(deck: Deck) -> None:
    slide = deck.slide("Saksliste")
    rows: list[list[Text]] = [["Sak", "Tid", "Tema", "Sakstype", "Ansvarlig"]]
    for item in AGENDA:
        if item is None:
            rows.append(["", BREAK[0], Line(BREAK[1], 12, italic=True), "", ""])
            continue
        case, start, end, title, kind, presenters = item
        rows.append([case, f"{start}–{end}", title, kind, [f"{name}, {body}" for name, body in presenters]])
    slide.table(0.6, 1.4, [1.1, 1.5, 4.6, 1.5, 3.9], rows, heights=[0.42, *[0.58] * 8])
    start, end = BREAK[0].split("–")
    deck.truth.record("agenda_item", BREAK, title=BREAK[1], start=start, end=end)
    for item in filter(None, AGENDA):
        case, start, end, title, kind, presenters = item
        deck.truth.record(
            "agenda_item",
            [case, f"{start}–{end}", title, kind, *(f"{name}, {body}" for name, body in presenters)],
            case_id=case,
            title=title,
            item_type=kind,
            start=start,
            end=end,
            presenters=[{"name": name, "organisation": body} for name, body in presenters] or None,
        )
    slide.done()


def _follow_ups(deck: Deck) -> None:
    slide = deck.slide("Sak 2-12/25: Oppfølging fra møte 11", note="Gå raskt gjennom de lukkede punktene.")
    rows: list[list[Text]] = [["Sak", "Tema", "Oppfølgingspunkt", "Ansvarlig", "Frist", "Status"]]
    rows += [
        [case, title, action, owner, written, state]
        for case, title, action, owner, written, _, state in FOLLOW_UPS
    ]
    slide.table(0.6, 1.5, [1.0, 1.6, 4.9, 2.6, 1.3, 1.2], rows, heights=[0.45, *[0.7] * 4])
    for case, title, action, owner, written, due, state in FOLLOW_UPS:
        deck.truth.record(
            "follow_up",
            [case, title, action, owner, written, state],
            case_id=case,
            title=title,
            action=action,
            owner=owner,
            due=due,
            status=state,
        )
    proposal = "Styringsgruppa tar oppfølgingen til orientering."
    slide.text(0.6, 5.4, 12, 0.5, ["Forslag til beslutning: " + proposal], 16)
    deck.truth.record(
        "decision",
        "Forslag til beslutning: " + proposal,
        case_id="2-12/25",
        text=proposal.rstrip("."),
        outcome="proposed",
    )
    slide.done()


def _portfolio(deck: Deck) -> None:
    slide = deck.slide("Sak 3-12/25: Status for porteføljen per 1. mars 2025")
    rows: list[list[Text]] = [["Tiltak", "Tiltakseier", "Status", "Risiko", "Fase", "Kommentar"]]
    for item in PORTFOLIO:
        if isinstance(item, str):
            rows.append([Line(item, 12, bold=True, colour=NAVY)])
        else:
            name, about, owner, *_, comment = item
            rows.append(
                [[Line(name, 12, bold=True), Line(about, 10, italic=True)], owner, "", "", "", comment]
            )
    spans = [number for number, item in enumerate(PORTFOLIO, start=1) if isinstance(item, str)]
    heights = [0.4, *(0.34 if isinstance(item, str) else 0.62 for item in PORTFOLIO)]
    widths = [3.5, 2.6, 0.9, 0.9, 1.3, 3.4]
    middles = slide.table(0.6, 1.3, widths, rows, heights=heights, spans=spans)
    left = [0.6 + sum(widths[:column]) for column in range(len(widths))]
    for middle, item in zip(middles[1:], PORTFOLIO, strict=True):
        if isinstance(item, str):
            continue
        name, about, owner, status, risk, stage, comment = item
        slide.dot(left[2] + 0.45, middle, COLOURS[status])
        slide.dot(left[3] + 0.45, middle, COLOURS[risk])
        slide.stages(left[4] + 0.2, middle, stage)
        row = [name, about, owner, comment]
        deck.truth.record("initiative", row, name=name)
        deck.truth.record("owner", row, subject=name, subject_kind="initiative", owner=owner)
        for dimension, value in (("status", status), ("risk", risk), ("progress", STAGES[stage - 1])):
            deck.truth.record(
                "status",
                row,
                subject=name,
                subject_kind="initiative",
                dimension=dimension,
                value=value,
                as_of="2025-03-01",
            )
    spread = "Innført i 143 kommuner."
    deck.truth.record(
        "figure", spread, subject="Ferjebillett", value=143, unit="kommuner", text=spread.rstrip(".")
    )
    for number, (colour, meaning) in enumerate(
        (("green", "I rute"), ("yellow", "Noe avvik"), ("red", "Kritisk"), ("grey", "Ikke startet"))
    ):
        slide.dot(0.75 + number * 1.6, 6.72, COLOURS[colour], 0.15)
        slide.text(0.85 + number * 1.6, 6.55, 1.4, 0.3, meaning, 10)
    slide.stages(7.5, 6.72, 0)
    slide.text(
        8.5,
        6.55,
        4.6,
        0.3,
        "Fase: " + ", ".join(f"{n} {stage}" for n, stage in enumerate(STAGES, start=1)),
        10,
    )
    slide.done()


def _decision(deck: Deck) -> None:
    slide = deck.slide("Sak 4-12/25: Omfordeling av midler andre halvår")
    slide.text(
        0.6,
        1.3,
        11,
        0.4,
        Line("Ingeborg Tystad, Bruverket, og Jørn Åsgrav, Kystfylket", 14, italic=True, colour="#666666"),
    )
    slide.text(0.6, 2.0, 11.5, 1.6, [Line(line, 16, bullet=True) for line in CONTEXT])
    slide.text(
        0.6,
        4.3,
        11.8,
        1.7,
        [Line("Forslag til beslutning", 16, bold=True, colour=NAVY), Line(DECISION, 16)],
        fill=PALE,
    )
    deck.truth.record("decision", DECISION, case_id="4-12/25", text=DECISION.rstrip("."), outcome="proposed")
    slide.done()


def _goals(deck: Deck) -> None:
    slide = deck.slide("Sak 5-12/25: Mål for digital ferdsel 2025–2028")
    for number, (label, title, parts) in enumerate(GOALS):
        x = 0.6 + number * 4.1
        slide.text(
            x,
            1.6,
            3.8,
            1.2,
            [Line(label, 14, colour=WHITE), Line(title, 18, bold=True, colour=WHITE)],
            fill=NAVY,
        )
        deck.truth.record("goal", [label, title], label=label, title=title)
        for row, (part_label, part) in enumerate(parts):
            slide.text(
                x,
                3.0 + row * 1.3,
                3.8,
                1.1,
                [Line(f"Delmål {part_label}", 12, bold=True, colour=TEAL), Line(part, 15)],
                fill=PALE,
            )
            deck.truth.record(
                "goal", [f"Delmål {part_label}", part], label=f"Delmål {part_label}", title=part, parent=label
            )
    slide.done(shuffled=True)


def _roadmap(deck: Deck) -> None:
    label, title, _ = GOALS[0]
    heading = f"Veikart: {label} – {title}"
    slide = deck.slide(heading)
    rows: list[list[Text]] = [["Hvem", "Tjeneste", "Hva skal skje", "Periode"]]
    rows += [list(row[:4]) for row in ROADMAP]
    slide.table(0.6, 1.5, [2.8, 2.4, 5.3, 1.9], rows, heights=[0.45, *[0.72] * 5], size=13)
    for who, service, what, period, start, end in ROADMAP:
        deck.truth.record(
            "activity",
            [who, service, what, period],
            heading=title,
            actor=who,
            service=service,
            text=what,
            from_=start,
            to=end,
        )
    slide.done()


def _dependencies(deck: Deck) -> None:
    slide = deck.slide("Avhengigheter")
    rows: list[list[Text]] = [["Tiltak", "Avhengig av", "Eier", "Kritikalitet", "Frist", "Status"]]
    rows += [
        [name, on, owner, critical, written, Line("●", 18, colour=COLOURS[colour])]
        for name, on, owner, critical, written, _, colour in DEPENDENCIES
    ]
    slide.table(0.6, 1.5, [2.0, 4.2, 2.7, 1.4, 1.4, 0.9], rows, heights=[0.45, *[0.75] * 3], size=13)
    for name, on, owner, critical, written, due, colour in DEPENDENCIES:
        deck.truth.record(
            "dependency",
            [name, on, owner, critical, written],
            subject=name,
            on=on,
            owner=owner,
            criticality=critical,
            value=colour,
            due=due,
        )
    slide.text(0.6, 4.6, 11, 0.4, Line("Avhengigheter for Ferjekø", 16, bold=True, colour=NAVY))
    others = ["Trafikktall fra alle ferjeselskap", "Nytt signalanlegg på kaiene i Brevika"]
    slide.text(0.6, 5.05, 11, 1.0, [Line(line, 14, bullet=True) for line in others])
    for line in others:
        deck.truth.record("dependency", line, subject="Ferjekø", on=line)
    slide.done()


def _proposals(deck: Deck) -> None:
    slide = deck.slide("Forslag til nye tiltak")
    for number, (goal, texts) in enumerate(PROPOSALS):
        x = 0.6 + number * 4.1
        slide.text(x, 1.6, 3.8, 0.8, Line(goal, 14, bold=True, colour=WHITE), fill=TEAL)
        slide.text(x, 2.6, 3.8, 2.2, [Line(text, 15, bullet=True) for text in texts])
        for text in texts:
            deck.truth.record("proposal", text, goal=goal.partition(" – ")[2], text=text)
    slide.done(shuffled=True)


def _figures(deck: Deck) -> None:
    slide = deck.slide("Sak 6-12/25: Utbredelse av Ferjebillett")
    for number, (big, sentence, figures) in enumerate(FIGURES):
        x = 0.6 + number * 4.1
        slide.text(x, 1.8, 3.8, 1.1, Line(big, 44, bold=True, colour=TEAL))
        slide.text(x, 3.0, 3.6, 1.2, Line(sentence, 16, colour=INK))
        for value, unit, as_of in figures:
            deck.truth.record(
                "figure",
                sentence,
                subject="Ferjebillett",
                value=value,
                unit=unit,
                as_of=as_of,
                text=sentence.rstrip("."),
            )
    slide.done()


def _end(deck: Deck) -> None:
    slide: Slide = deck.slide("Takk for i dag")
    slide.text(0.6, 2.4, 11, 0.6, "Neste møte: 10. juni 2025 i Brevika", 20)
    slide.done()
