"""Tertial report in Word of an invented county's school department: indicators, status in words, costs."""

from __future__ import annotations

from pathlib import Path

from papers.gold import Numbers
from papers.word import WordPaper

NAME = "skole-tertialrapport"
TITLE = "Tertialrapport 2. tertial 2025"
BODY = "Opplæringsavdelingen i Solvik fylke"

WORDS = {
    "green": "I rute",
    "yellow": "Noe forsinket",
    "red": "Vesentlig forsinket",
    "completed": "Ferdigstilt",
}
SUMMARY: list[tuple[str, Numbers]] = [
    # sentence, figures: subject, value, unit, as_of
    (
        "Fylket har 19 videregående skoler med til sammen 8 940 elever ved skolestart i august 2025.",
        [("Fylket", 19, "videregående skoler", None), ("Fylket", 8940, "elever", "2025-08")],
    ),
    (
        "Fraværet i første klasse har gått ned fra 7,1 % til 6,4 % på ett år.",
        [
            ("Fraværet i første klasse", 7.1, "%", None),
            ("Fraværet i første klasse", 6.4, "%", None),
        ],
    ),
    (
        "Avdelingen venter et mindreforbruk på 5,2 millioner kroner.",
        [("Avdelingen", 5.2, "millioner kroner", None)],
    ),
]
GOALS = [
    # label, title, indicators: name, 2024, so far, unit, light, assessment
    (
        "Hovedmål 1",
        "Flere skal fullføre og bestå",
        [
            (
                "Andel som fullfører innen seks år",
                81.2,
                82.9,
                "%",
                "green",
                "Utviklingen følger planen ved alle skoler utenom to.",
            ),
            (
                "Andel søkere med læreplass",
                74.5,
                71.8,
                "%",
                "red",
                "Bygg- og anleggsbedriftene tar inn færre lærlinger enn før.",
            ),
        ],
    ),
    (
        "Hovedmål 2",
        "Elevene skal ha det trygt og lære mer",
        [
            (
                "Elever som trives på skolen",
                86.0,
                87.3,
                "%",
                "green",
                "Skolene med eget miljøteam har størst framgang.",
            ),
            (
                "Elever som opplever mobbing",
                6.9,
                6.8,
                "%",
                "yellow",
                "Nedgangen er mindre enn ventet, og særlig på yrkesfag.",
            ),
            (
                "Lærere med godkjent utdanning",
                91.4,
                92.0,
                "%",
                "green",
                "Mangelen gjelder i hovedsak fremmedspråk.",
            ),
        ],
    ),
]
MEASURES = [
    # name, owner, status, deadline as written
    (
        "Læreplass til alle",
        "Seksjon for fagopplæring",
        "red",
        "Formidlingen er i gang, men 312 søkere står uten plass.",
    ),
    (
        "Digitale læremidler for yrkesfag",
        "Seksjon for pedagogisk utvikling",
        "yellow",
        "Innkjøpet måtte lyses ut på nytt.",
    ),
    ("Miljøteam på alle skoler", "Seksjon for elevtjenester", "green", "Teamene er på plass på 15 skoler."),
    (
        "Ny skolerute (RUTE26)",
        "Seksjon for administrasjon",
        "completed",
        "Skoleruten er vedtatt av fylkestinget.",
    ),
]
COSTS = [
    ("Læreplass til alle", "14,8", 14.8, "16,0", 16),
    ("Digitale læremidler for yrkesfag", "9,3", 9.3, "11,5", 11.5),
    ("Miljøteam på alle skoler", "6,0", 6, "6,4", 6.4),
    ("Ny skolerute", "0,7", 0.7, "0,2", 0.2),
]
FIGURES = {"Læreplass til alle": (312, "søkere"), "Miljøteam på alle skoler": (15, "skoler")}


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = WordPaper(folder / f"{NAME}.docx", font="Calibri", size=11, title=TITLE, author=BODY)
    paper.running(f"{BODY} – {TITLE}", "Saksnummer 2025/4471")
    _front(paper)
    paper.page()
    _goals(paper)
    paper.page()
    _measures(paper)
    paper.page()
    _costs(paper)
    paper.save()


def _front(paper: WordPaper) -> None:
    gold = paper.gold
    paper.text(TITLE, style="Title")
    paper.text(f"{BODY}, 22. september 2025", style="Subtitle")
    gold.record(
        "document",
        [TITLE, f"{BODY}, 22. september 2025"],
        title=TITLE,
        doc_type="portfolio_report",
        body=BODY,
        date="2025-09-22",
    )
    paper.heading("1 Hovedtrekk")
    for sentence, figures in SUMMARY:
        paper.text(sentence)
        for subject, value, unit, as_of in figures:
            gold.figure(sentence, subject, value, unit, as_of)
    sentence = "Ordningen Lånepulten er lagt på is inntil budsjettet for 2026 er avklart."
    paper.text(sentence)
    gold.initiative(sentence, "Lånepulten", status="paused")
    paper.text(
        "Ingen av tiltakene har fått endret ramme i perioden. Kontakt postmottaket på 55 00 12 34 ved spørsmål."
    )


def _goals(paper: WordPaper) -> None:
    gold = paper.gold
    paper.heading("2 Måloppnåelse")
    for label, title, indicators in GOALS:
        paper.heading(f"{label}: {title}", 2)
        gold.record("goal", f"{label}: {title}", label=label, title=title)
        rows = [["Styringsindikator", "Resultat 2024", "Resultat per 31.08.2025", "Tilstand", "Vurdering"]]
        for name, before, now, unit, light, text in indicators:
            rows.append([name, f"{_number(before)} {unit}", f"{_number(now)} {unit}", WORDS[light], text])
        paper.table(rows)
        for row, (name, before, now, unit, light, text) in zip(rows[1:], indicators, strict=True):
            gold.statuses(row, name, "indicator", status=light, as_of="2025-08-31")
            gold.record("assessment", row, subject=name, subject_kind="indicator", text=text)
            gold.figure([name, row[1]], name, before, unit, "2024")
            gold.figure([name, row[2]], name, now, unit, "2025-08-31")


def _measures(paper: WordPaper) -> None:
    gold = paper.gold
    paper.heading("3 Tiltak i handlingsplanen")
    paper.text(
        "Tilstanden er satt av tiltakseieren: i rute (grønn), noe forsinket (gul) eller vesentlig forsinket (rød)."
    )
    rows = [["Tiltak", "Tiltakseier", "Tilstand", "Merknad"]]
    rows += [[name, owner, WORDS[status], note] for name, owner, status, note in MEASURES]
    paper.table(rows, style="Light List Accent 1")
    for written, owner, status, note in MEASURES:
        name, _, short = written.partition(" (")
        gold.initiative(
            [written, owner, WORDS[status], note],
            name,
            aliases=[short.rstrip(")")] if short else None,
            owner=owner,
            status=status,
        )
        if name in FIGURES:
            gold.figure(note, name, *FIGURES[name])
    paper.heading("Avhengigheter mellom tiltakene", 2)
    sentences = [
        ("Læreplass til alle", "bransjeforeningene melder inn ledige plasser"),
        ("Digitale læremidler for yrkesfag", "skolene får nytt trådløst nett"),
    ]
    for subject, on in sentences:
        sentence = f"{subject} forutsetter at {on}."
        paper.text(sentence)
        gold.record("dependency", sentence, subject=subject, on=on)


def _costs(paper: WordPaper) -> None:
    gold = paper.gold
    paper.heading("4 Ressursbruk")
    paper.text("Tall i millioner kroner.")
    rows = [["Tiltak", "Regnskap 2024", "Prognose 2025"]]
    rows += [[name, was, will] for name, was, _, will, _ in COSTS]
    paper.table(rows, style="Medium Shading 1 Accent 3")
    for name, was, before, will, after in COSTS:
        gold.figure([name, was], name, before, "millioner kroner", "2024")
        gold.figure([name, will], name, after, "millioner kroner", "2025")
    paper.heading("5 Plan for 3. tertial")
    rows = [["Hva", "Hvem", "Når"]]
    steps = [
        (
            "Arrangere lærlingdag i alle fem regioner",
            "Seksjon for fagopplæring",
            "oktober 2025",
            "2025-10",
            "2025-10",
        ),
        (
            "Inngå avtale om digitale læremidler",
            "Seksjon for pedagogisk utvikling",
            "oktober–desember 2025",
            "2025-10",
            "2025-12",
        ),
        (
            "Sende ut varsel om tilsyn med læreplassene",
            "Seksjon for fagopplæring",
            "september 2025",
            "2025-09",
            "2025-09",
        ),
        (
            "Bygge om to klasserom ved Ytre Solvik",
            "Eiendomsforvaltningen",
            "september–november 2025",
            "2025-09",
            "2025-11",
        ),
        ("Evaluere miljøteamene", "Seksjon for elevtjenester", "november 2025", "2025-11", "2025-11"),
    ]
    rows += [[what, who, when] for what, who, when, _, _ in steps]
    paper.table(rows)
    for what, who, when, start, end in steps:
        gold.record(
            "activity",
            [what, who, when],
            heading="Plan for 3. tertial",
            actor=who,
            text=what,
            from_=start,
            to=end,
        )


def _number(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")
