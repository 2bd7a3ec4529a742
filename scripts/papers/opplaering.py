"""Half-year portfolio report of an invented education authority: dots as letters, needs, plan under goals, sums."""

from __future__ import annotations

from pathlib import Path

from papers.facts import Fact, aim, measure, need, note, number, step
from papers.word import WordPaper

NAME = "opplaering-portefolje"
TITLE = "Halvårsrapport for utdanningsporteføljen"
BODY = "Skoleforvaltningen"
COLOURS = {"red": "C1121F", "yellow": "F0A202", "green": "2D936C"}
SUMMARY: list[tuple[str, list[Fact]]] = [
    (
        "Porteføljen teller 18 satsinger, og 5 av dem er felles med kommunene.",
        [number("Porteføljen", 18, "satsinger"), number("Porteføljen", 5, "satsinger")],
    ),
    (
        "Rammen for 2025 er 142,7 millioner kroner, og 61 prosent var brukt ved utgangen av juni.",
        [number("Rammen", 142.7, "millioner kroner", "2025"), number("Rammen", 61, "%", "2025-06")],
    ),
    (
        "Satsingen «Nasjonal karakterbase» (Skoleforvaltningen) rapporterer rødt etter at to leverandører trakk seg.",
        measure("Nasjonal karakterbase", "Skoleforvaltningen", "red"),
    ),
    (
        "Læremiddelbanken har gått fra gult til grønt siden forrige rapport.",
        measure("Læremiddelbanken", None, "green"),
    ),
    (
        "«Svømmekortet» er lagt på is fram til statsbudsjettet er klart.",
        measure("Svømmekortet", None, "paused"),
    ),
    ("Ingen satsinger har rød risiko, og vi ser ikke fare for at flere blir stanset.", []),
]
TABLE = [
    # name, who, light, risk, text
    (
        "Nasjonal karakterbase (NKB)",
        "Skoleforvaltningen",
        "red",
        "yellow",
        "Ny anskaffelse er lyst ut med frist i oktober.",
    ),
    ("Læremiddelbanken", "Læringssenteret", "green", "green", "126 av 350 kommuner har tatt den i bruk."),
    ("Fraværsvarsel", "Fylkenes fellesorgan", "yellow", "yellow", "Mangler hjemmel for deling av data."),
    ("Felles opptak", "Opptaksetaten", "green", "yellow", "Søkerne er tilfredse, men svartiden øker."),
]
NEEDS = [
    (
        "Fraværsvarsel",
        "Endret forskrift om personopplysninger",
        "Departementet",
        "Stor",
        "1. januar 2026",
        "2026-01-01",
    ),
    (
        "Felles opptak",
        "Ny versjon av innloggingen",
        "Digitaliseringskontoret",
        "Middels",
        "15. november 2025",
        "2025-11-15",
    ),
]
DONE = ["Skolerute på nett (Fylkenes fellesorgan)", "Digital lærerprøve (Læringssenteret)"]
NEW = ["Leksehjelp på video (Læringssenteret)"]
PLAN = [
    (
        "Mål 1",
        "Elevene får hjelp når de trenger den",
        [
            (
                "Læringssenteret",
                "Læremiddelbanken",
                "Utvide med stoff på nordsamisk",
                "2025–2026",
                "2025",
                "2026",
            ),
            ("Opptaksetaten", "Felles opptak", "Korte ned svartiden til en uke", "2026", "2026", "2026"),
        ],
    ),
    (
        "Mål 2",
        "Skolene bruker mindre tid på rapportering",
        [
            (
                "Skoleforvaltningen",
                "Nasjonal karakterbase",
                "Inngå kontrakt og starte utviklingen",
                "2026–2027",
                "2026",
                "2027",
            )
        ],
    ),
]
SUMS = [("Nasjonal karakterbase", "58,2", "71", 58.2, 71), ("Læremiddelbanken", "19", "16,5", 19, 16.5)]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = WordPaper(folder / f"{NAME}.pdf", font="Liberation Serif", size=11, title=TITLE, author=BODY)
    gold = paper.gold
    paper.running("Utdanningsporteføljen", BODY)
    paper.heading(TITLE, 1)
    under = paper.text(f"{BODY}, august 2025")
    gold.record(
        "document", [TITLE, under], title=TITLE, doc_type="portfolio_report", body=BODY, date="2025-08"
    )
    paper.heading("1. Kort oppsummert", 2)
    for said, facts in SUMMARY:
        note(gold, paper.text(said), *facts)
    paper.heading("2. Slik står det til", 2)
    paper.text(
        "Prikkene viser samlet vurdering og risikobilde. Grønn betyr i rute, gul betyr avvik som følges opp, "
        "rød betyr alvorlig avvik."
    )
    rows = [["Satsing", "Hovedansvar", "Samlet vurdering", "Risikobilde", "Kort om status"]]
    rows += [[name, who, "●", "●", text] for name, who, _, _, text in TABLE]
    marks = {(at, c): COLOURS[row[c]] for at, row in enumerate(TABLE, 1) for c in (2, 3)}
    paper.table(rows, marks=marks, widths=(40, 35, 22, 22, 50))
    for name, who, light, risk, text in TABLE:
        plain, _, short = name.partition(" (")
        quote = [name, who, "●", "●", text]
        note(gold, quote, *measure(plain, who, light, risk=risk, alias=short.strip(")") or None))
        if "126" in text:
            note(gold, text, number(plain, 126, "kommuner"))
    paper.page()
    paper.heading("3. Hva satsingene er avhengige av", 2)
    rows = [
        ["Satsing", "Hva må på plass", "Hvem leverer", "Viktighet", "Senest"],
        *([*row[:5]] for row in NEEDS),
    ]
    paper.table(rows)
    for name, on, who, grave, when, due in NEEDS:
        note(gold, [name, on, who, grave, when], need(name, on, owner=who, criticality=grave, due=due))
    said = paper.text(
        "Læremiddelbanken avhenger i tillegg av at forlagene godtar den nye avtalen før 1. desember 2025."
    )
    note(gold, said, need("Læremiddelbanken", "forlagene godtar den nye avtalen", due="2025-12-01"))
    paper.heading("4. Ut og inn av porteføljen", 2)
    paper.heading("Avsluttet siden sist", 3)
    for line in DONE:
        name, _, who = line.partition(" (")
        note(gold, paper.text(line, style="List Bullet"), *measure(name, who.strip(")"), "completed"))
    paper.heading("Kommet til siden sist", 3)
    for line in NEW:
        name, _, who = line.partition(" (")
        note(gold, paper.text(line, style="List Bullet"), *measure(name, who.strip(")"), "new"))
    paper.page()
    paper.heading("5. Planen for neste år", 2)
    for label, title, rows_ in PLAN:
        paper.heading(f"{label}: {title}", 3)
        note(gold, f"{label}: {title}", aim(title, label))
        paper.table([["Aktør", "Satsing", "Planlagt i 2026", "Tidsrom"], *([*row[:4]] for row in rows_)])
        for who, name, what, when, start, end in rows_:
            note(
                gold, [who, name, what, when], step(what, title, actor=who, service=name, from_=start, to=end)
            )
    paper.heading("6. Penger", 2)
    paper.text("Beløpene er oppgitt i mill. kroner.")
    paper.table([["Satsing", "2025", "2026"], *([*row[:3]] for row in SUMS)])
    for name, one, two, first, second in SUMS:
        note(gold, [name, one], number(name, first, "mill. kroner", "2025"))
        note(gold, [name, two], number(name, second, "mill. kroner", "2026"))
    paper.save()
