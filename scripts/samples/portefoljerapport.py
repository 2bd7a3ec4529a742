"""A portfolio report of the invented Fjellregisteret: status sentences, lights, coloured cells, costs."""

from __future__ import annotations

from pathlib import Path

from samples.paper import Cell, Paper
from samples.truth import Truth

NAME = "porteføljerapport"
BODY = "Fjellregisteret"
TITLE = "Porteføljerapport 1. tertial 2025"
LIGHTS = {"green": "#3DA35D", "yellow": "#F4C430", "red": "#D7263D", "grey": "#B0B0B0"}
TINTS = {"green": "#C6E7C8", "yellow": "#FFE699", "red": "#F4B6B6"}
NAVY = "#1F3A4D"

SUMMARY = [
    # sentence, figures: subject, value, unit, as_of
    (
        "Porteføljen omfatter 14 tiltak ved utgangen av tertialet, og 9 tiltak følger planen.",
        [("Porteføljen", 14, "tiltak", None), ("Porteføljen", 9, "tiltak", None)],
    ),
    (
        "Samlet ramme for 2025 er 64,8 millioner kroner, og av dette er 19,3 millioner "
        "kroner brukt per 30. april 2025.",
        [
            ("Samlet ramme", 64.8, "millioner kroner", "2025"),
            ("Samlet ramme", 19.3, "millioner kroner", "2025-04-30"),
        ],
    ),
    (
        "I alt 61 % av fjellkommunene leverer nå stedsopplysninger digitalt, mot 54 % i fjor.",
        [("fjellkommunene leverer nå stedsopplysninger digitalt", 61, "%", None)],
    ),
]
STATUS_SENTENCES = [
    # initiative, sentence, value, owner
    (
        "Høydemodell 5",
        "Høydemodell 5 er satt til gul status fordi laser\u00adskanningen stanset opp i mars.",
        "yellow",
        None,
    ),
    ("Løypebasen", "Løypebasen eies av Turveirådet og har grønn status.", "green", "Turveirådet"),
    (
        "Skredkart nord",
        "Skredkart nord er fullført og tatt i bruk.",
        "completed",
        None,
    ),
    (
        "Stinummer",
        "Arbeidet med Stinummer er stilt i bero til forskriften om stedsnavn er vedtatt.",
        "paused",
        None,
    ),
    ("Vannmerker", "Vannmerker er nytt i porteføljen fra april.", "new", None),
]
PROSE = [
    "Programmet skal rette opp feil i kart og registre for fjellet, slik at turgåere, "
    "rednings\u00adtjeneste og kom\u00admuner bygger på de samme opp\u00adlysningene. "
    "Arbeidet er delt mel\u00adlom fire virk\u00adsomheter, "
    "som møtes i et felles program\u00adråd hver sjette uke.",
    "Vinteren ga lite flyvær, og flere målinger er derfor flyttet til sommeren. Sam\u00adarbeidet med "
    "fjel\u00adlagene går godt, og stadig flere melder inn end\u00adringer på egen hånd. "
    "Rap\u00adporten bygger på tiltaks\u00adeiernes egne mel\u00addinger "
    "og er gjennom\u00adgått av program\u00adkontoret.",
]
GOALS = [
    (
        "Strategisk mål 1",
        "Fjellet skal være riktig kartlagt",
        ["Alle høyder er målt på nytt innen 2028", "Stedsnavn er like i alle registre"],
    ),
    ("Strategisk mål 2", "Opplysningene skal nå den som er på tur", ["Varsler vises der turen planlegges"]),
]
PORTFOLIO = [
    # name, about, owner, light 31.12.24, light 30.04.25, risk
    (
        "Høydemodell 5",
        "Ny måling av alle topper over 1000 meter",
        "Fjellregisteret",
        "green",
        "yellow",
        "yellow",
    ),
    ("Løypebasen", "Felles register over merkede løyper", "Turveirådet", "yellow", "green", "green"),
    ("Stinummer", "Faste numre på stier", "Navnerådet", "yellow", "grey", "yellow"),
    ("Isvarsling på vann", "Satellittbilder viser sikker is", "Skredkontoret", "red", "red", "red"),
    ("Vannmerker", "Merking av drikkevann langs løypene", "Turveirådet", "grey", "green", "green"),
]
PROGRESS = [
    # name, progress, risk, comment
    (
        "Høydemodell 5",
        ("yellow", "Forsinket"),
        ("yellow", "Middels"),
        "Flyging gjenopptas når snøen er borte; tre uker tapt.",
    ),
    ("Løypebasen", ("green", "I rute"), ("green", "Lav"), "Siste fjellag kobles på i juni."),
    (
        "Isvarsling på vann",
        ("red", "Stanset"),
        ("red", "Høy"),
        "Kontrakten om bilder er brutt, og ny må utlyses.",
    ),
]
INDICATORS = [
    # indicator, target, result, value, unit, light, assessment
    (
        "Andel topper målt på nytt",
        "40 %",
        "38 %",
        38,
        "%",
        "yellow",
        "Litt bak målet, men tapet kan tas igjen i løpet av sommeren.",
    ),
    (
        "Feilmeldinger fra brukere",
        "under 900",
        "612 meldinger",
        612,
        "meldinger",
        "green",
        "Færre feil enn i fjor, særlig på løyper nær tettsteder.",
    ),
    (
        "Svartid i løypekartet",
        "1,0 sekunder",
        "2,4 sekunder",
        2.4,
        "sekunder",
        "red",
        "Kartet er for tregt på telefon. Ny løsning for kartbilder er nødvendig.",
    ),
]
DEPENDENCIES = [
    # initiative, on, sentence
    ("Stinummer", "ny forskrift om stedsnavn", "Stinummer er avhengig av ny forskrift om stedsnavn."),
    (
        "Isvarsling på vann",
        "satellittbilder fra Romværet",
        "Isvarsling på vann avhenger av satellittbilder fra Romværet.",
    ),
]
YEARS = ("2023", "2024", "2025")
COSTS = [
    ("Høydemodell 5", 12.5, 18.0, 21.4),
    ("Løypebasen", 4.2, 6.8, 7.5),
    ("Stinummer", 0.9, 1.6, 0.4),
    ("Isvarsling på vann", 3.1, 5.5, 2.2),
]
ACTIVITIES = [
    # initiative, what, who, period as written, from, to
    (
        "Høydemodell 5",
        "Måle toppene i Østheia og Storfjella",
        "Fjellregisteret",
        "juni–august 2025",
        "2025-06",
        "2025-08",
    ),
    ("Løypebasen", "Koble på de siste elleve fjellagene", "Turveirådet", "juni 2025", "2025-06", "2025-06"),
    (
        "Isvarsling på vann",
        "Lyse ut ny kontrakt om satellittbilder",
        "Skredkontoret",
        "2. halvår 2025",
        "2025-07",
        "2025-12",
    ),
]


def build(samples: Path, gold: Path) -> None:
    """Write the report and its gold."""
    truth = Truth()
    paper = Paper(
        samples / f"{NAME}.pdf",
        truth,
        title=TITLE,
        author=BODY,
        running=lambda number: (
            (f"{BODY} – {TITLE}", f"Side {number} av 3") if number > 1 else ("", "Saksnummer 25/00417")
        ),
    )
    _first(paper)
    _second(paper)
    _third(paper)
    paper.save()
    truth.write(gold / NAME)


def _first(paper: Paper) -> None:
    truth = paper.truth
    paper.page()
    paper.band(NAVY, 22)
    paper.gap(24)
    paper.text(TITLE, size=24, bold=True, colour=NAVY, after=2)
    paper.text("Program for riktige fjellkart", size=13, italic=True, after=2)
    paper.text(f"{BODY}, mai 2025", size=11, after=8)
    paper.line()
    truth.record("document", TITLE, title=TITLE, doc_type="portfolio_report", body=BODY, date="2025-05")
    paper.heading("1 Sammendrag")
    for sentence, figures in SUMMARY:
        paper.text(sentence)
        for subject, value, unit, as_of in figures:
            truth.record(
                "figure",
                sentence,
                subject=subject,
                value=value,
                unit=unit,
                as_of=as_of,
                text=sentence.rstrip("."),
            )
    for text in PROSE:
        paper.text(text, width=330)
    paper.heading("1.1 Endringer siden forrige rapport", 12)
    for name, text, value, owner in STATUS_SENTENCES:
        paper.text(text)
        sentence = text.replace("\u00ad", "")
        truth.record("initiative", sentence, name=name)
        truth.record(
            "status", sentence, subject=name, subject_kind="initiative", dimension="status", value=value
        )
        if owner:
            truth.record("owner", sentence, subject=name, subject_kind="initiative", owner=owner)
    paper.heading("2 Mål for programmet")
    for label, title, parts in GOALS:
        paper.text(f"{label}: {title}", bold=True, after=3)
        truth.record("goal", f"{label}: {title}", label=label, title=title)
        for part in parts:
            paper.text(part, indent=26, sign="•", after=3)
            truth.record("goal", part, title=part, parent=label)
        paper.gap(4)


def _second(paper: Paper) -> None:
    truth = paper.truth
    paper.page()
    paper.heading("3 Tiltaksoversikt")
    paper.text(
        "Tabell 1: Status per tiltak ved årsskiftet og ved utgangen av tertialet",
        italic=True,
        size=9,
        after=3,
    )
    rows: list[list[str | Cell]] = [["Tiltak", "Ansvarlig virksomhet", "31.12.24", "30.04.25", "Risiko"]]
    for name, about, owner, before, now, risk in PORTFOLIO:
        lights = [Cell(dot=LIGHTS[colour]) for colour in (before, now, risk)]
        rows.append([Cell(name, under=about, bold=True), owner, *lights])
    paper.table([190, 120, 52, 52, 53], rows)
    paper.legend(
        [
            (LIGHTS["green"], "Etter planen"),
            (LIGHTS["yellow"], "Avvik"),
            (LIGHTS["red"], "Alvorlig avvik"),
            (LIGHTS["grey"], "Ikke i gang"),
        ]
    )
    told = {name for name, *_ in STATUS_SENTENCES}
    for name, about, owner, before, now, risk in PORTFOLIO:
        row = [name, about, owner]
        if name not in told:
            truth.record("initiative", row, name=name)
        truth.record("owner", row, subject=name, subject_kind="initiative", owner=owner)
        for dimension, value, as_of in (
            ("status", before, "2024-12-31"),
            ("status", now, "2025-04-30"),
            ("risk", risk, None),
        ):
            truth.record(
                "status",
                row,
                subject=name,
                subject_kind="initiative",
                dimension=dimension,
                value=value,
                as_of=as_of,
            )
    paper.heading("4 Framdrift i utvalgte tiltak")
    rows = [["Tiltak", "Framdrift", "Risiko", "Kommentar"]]
    for name, progress, risk, comment in PROGRESS:
        rows.append([name, *(Cell(word, fill=TINTS[colour]) for colour, word in (progress, risk)), comment])
    paper.table([120, 70, 60, 217], rows)
    for name, progress, risk, comment in PROGRESS:
        row = [name, progress[1], risk[1], comment]
        for dimension, value in (("progress", progress[0]), ("risk", risk[0])):
            truth.record(
                "status", row, subject=name, subject_kind="initiative", dimension=dimension, value=value
            )

    paper.heading("5 Indikatorer")
    rows = [["Indikator", "Mål 2025", "Resultat", "Vurdering"]]
    for name, target, result, _, _, light, assessment in INDICATORS:
        rows.append([name, target, Cell(result, fill=LIGHTS[light]), assessment])
    paper.table([125, 72, 80, 190], rows)
    for name, target, result, value, unit, light, assessment in INDICATORS:
        row = [name, target, result, assessment]
        truth.record("status", row, subject=name, subject_kind="indicator", dimension="progress", value=light)
        truth.record("assessment", row, subject=name, subject_kind="indicator", text=assessment.rstrip("."))
        truth.record("figure", row, subject=name, value=value, unit=unit)


def _third(paper: Paper) -> None:
    truth = paper.truth
    paper.page()
    paper.heading("6 Avhengigheter")
    for subject, on, sentence in DEPENDENCIES:
        paper.text(sentence)
        truth.record("dependency", sentence, subject=subject, on=on)

    paper.heading("7 Kostnader")
    caption = "Tabell 2: Kostnader per tiltak og år. Beløp i millioner kroner."
    paper.text(caption, italic=True, size=9, after=3)
    rows: list[list[str | Cell]] = [
        ["Tiltak", *(Cell(year, right=True) for year in YEARS), Cell("Sum", right=True)]
    ]
    totals = [round(sum(row[column] for row in COSTS), 1) for column in (1, 2, 3)]
    table = [*COSTS, ("Sum", *totals)]
    for name, *amounts in table:
        cells = [
            Cell(_amount(value), right=True, bold=name == "Sum")
            for value in (*amounts, round(sum(amounts), 1))
        ]
        rows.append([Cell(name, bold=name == "Sum"), *cells])
    paper.table([190, 66, 66, 66, 79], rows)
    for name, *amounts in table:
        row = [name, *map(_amount, amounts)]
        for year, value in zip((*YEARS, None), (*amounts, round(sum(amounts), 1)), strict=True):
            truth.record("figure", row, subject=name, value=value, unit="millioner kroner", as_of=year)
    paper.heading("8 Aktiviteter framover")
    rows = [["Tiltak", "Aktivitet", "Utføres av", "Når"]]
    rows += [list(row[:4]) for row in ACTIVITIES]
    paper.table([110, 177, 90, 90], rows)
    for name, what, who, period, start, end in ACTIVITIES:
        truth.record(
            "activity",
            [name, what, who, period],
            heading="Aktiviteter framover",
            actor=who,
            service=name,
            text=what,
            from_=start,
            to=end,
        )


def _amount(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")
