"""Quarterly report of an invented town's planning department, as LibreOffice prints it: coloured dots, merged areas."""

from __future__ import annotations

from pathlib import Path

from papers.gold import Numbers
from papers.word import WordPaper

NAME = "by-virksomhetsrapport"
TITLE = "Virksomhetsrapport 1. kvartal 2025"
BODY = "Etat for byutvikling, Havnby kommune"
SHADES = {"green": "2E9E4F", "yellow": "E0A100", "red": "C62828", "grey": "8A8A8A"}

SUMMARY: list[tuple[str, Numbers]] = [
    # sentence, figures: subject, value, unit, as_of
    (
        "Byggesaker behandles nå på 47 dager i snitt, mot 52 dager i samme kvartal i fjor.",
        [("Byggesaker", 47, "dager", None), ("Byggesaker", 52, "dager", None)],
    ),
    (
        "Etaten mottok 634 søknader i perioden, og 93 % av dem kom inn digitalt.",
        [("Etaten", 634, "søknader", None), (None, 93, "%", None)],
    ),
    (
        "Regnskapet viser et merforbruk på 2,1 mill. kroner per 31. mars 2025.",
        [("Regnskapet", 2.1, "mill. kroner", "2025-03-31")],
    ),
]
AREAS = [
    # area, rows: name, owner, light, comment
    (
        "Sentrum",
        [
            ("Torgplanen", "Planavdelingen", "yellow", "Høringen ble forlenget med fire uker."),
            ("Lys i gatene", "Vei og park", "green", "Andre byggetrinn er bestilt."),
            ("Fasadefondet", "Byantikvaren", "grey", "Starter når vedtektene er klare."),
        ],
    ),
    (
        "Byggesak",
        [
            ("Søknadsguiden (SØG)", "Byggesaksavdelingen", "green", "Tas i bruk av åtte nabokommuner."),
            (
                "Digitalt byggesaksarkiv",
                "Byggesaksavdelingen",
                "red",
                "Skanningen er stoppet på grunn av fukt i arkivet.",
            ),
        ],
    ),
]
ENDED = [
    (
        "Sykkelparkering ved stasjonen",
        "Vei og park",
        "Anlegget ble åpnet 12. februar og driftes nå av stasjonseieren.",
    )
]
NEW = [
    (
        "Gågate i Verftsgata",
        "Planavdelingen",
        "Gata stenges for biltrafikk i sommermånedene, og ordningen evalueres i oktober.",
    ),
    (
        "Felles kartportal",
        "Byggesaksavdelingen",
        "Portalen skal samle reguleringsplaner og eiendomskart for hele regionen.",
    ),
]
GOALS = [
    # label, title, assessment, light
    (
        "Mål 1",
        "Innbyggerne får svar i tide",
        "Målet er langt på vei nådd, men klagesakene tar fortsatt for lang tid.",
    ),
    (
        "Mål 2",
        "Byen skal tåle mer vær",
        "Arbeidet med flomveier er så vidt i gang, og kartleggingen mangler folk.",
    ),
    (
        "Mål 3",
        "Flere skal gå og sykle",
        "Tellingene viser en svak økning, og de nye sykkelfeltene er i bruk.",
    ),
]
PROPOSALS = [
    (
        "Mål 1",
        [
            "Innføre servicekveld for byggesøkere én gang i måneden",
            "Lage korte filmer om de vanligste søknadene",
        ],
    ),
    (
        "Mål 2",
        [
            "Kreve grønne tak på alle nye kommunale bygg",
            "Åpne bekken gjennom Verftsparken",
            "Kartlegge kjellere som ofte fylles med vann",
        ],
    ),
]
PLAN = [
    # measure, activity, actor, start and end as written, start and end
    (
        "Torgplanen",
        "Oppsummere høringen",
        "Planavdelingen",
        ("01.05.2025", "15.06.2025"),
        ("2025-05-01", "2025-06-15"),
    ),
    (
        "Lys i gatene",
        "Montere armaturer i tredje byggetrinn",
        "Vei og park",
        ("01.08.2025", "31.10.2025"),
        ("2025-08-01", "2025-10-31"),
    ),
    (
        "Fasadefondet",
        "Lyse ut første runde",
        "Byantikvaren",
        ("01.09.2025", "30.09.2025"),
        ("2025-09-01", "2025-09-30"),
    ),
    (
        "Felles kartportal",
        "Velge leverandør",
        "Innkjøp",
        ("15.08.2025", "01.12.2025"),
        ("2025-08-15", "2025-12-01"),
    ),
]
NEEDS = [
    # subject, on, due as written, due
    ("Torgplanen", "Statens godkjenning av kulturminneplanen", "30. juni 2025", "2025-06-30"),
    ("Søknadsguiden", "ny innlogging for næringslivet", None, None),
    ("Gågate i Verftsgata", "ny skiltplan fra fylkeskommunen", "1. mai 2025", "2025-05-01"),
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = WordPaper(folder / f"{NAME}.pdf", font="Liberation Sans", size=10.5, author="Havnby kommune")
    paper.running(TITLE, "Havnby kommune")
    gold = paper.gold
    paper.text(TITLE, style="Title")
    paper.text(BODY)
    paper.text("April 2025")
    gold.record(
        "document", [TITLE, BODY], title=TITLE, doc_type="portfolio_report", body=BODY, date="2025-04"
    )
    paper.heading("Kort fortalt")
    for sentence, figures in SUMMARY:
        paper.text(sentence)
        for subject, value, unit, as_of in figures:
            gold.figure(sentence, subject, value, unit, as_of)
    paper.text(
        "Kvartalet har vært preget av snøsmelting og mange henvendelser om overvann. Vakttelefonen fikk flere "
        "samtaler enn noen gang, og etaten har leid inn to ingeniører ut mai."
    )
    _status(paper)
    paper.page()
    _changes(paper)
    _plan(paper)
    paper.page()
    _goals(paper)
    paper.save()


def _status(paper: WordPaper) -> None:
    paper.heading("Status for tiltakene per 31. mars 2025")
    rows = [["Område", "Tiltak", "Tiltakseier", "Lys", "Kommentar"]]
    marks: dict[tuple[int, int], str] = {}
    merged = []
    for area, measures in AREAS:
        merged.append((len(rows), len(rows) + len(measures) - 1))
        for number, (name, owner, light, comment) in enumerate(measures):
            marks[len(rows), 3] = SHADES[light]
            rows.append(["" if number else area, name, owner, "●", comment])
    paper.table(rows, marks=marks, merged=merged, widths=(20, 44, 40, 12, 46))
    paper.text(
        "Grønt lys betyr at tiltaket følger planen, gult at det er avvik, rødt at det står i fare. Grått: ikke startet."
    )
    for _, measures in AREAS:
        for written, owner, light, comment in measures:
            name, _, short = written.partition(" (")
            paper.gold.initiative(
                [written, owner, comment],
                name,
                aliases=[short.rstrip(")")] if short else None,
                owner=owner,
                status=light,
                as_of="2025-03-31",
            )


def _changes(paper: WordPaper) -> None:
    paper.heading("Endringer i porteføljen")
    for heading, value, measures in (("Avsluttede tiltak", "completed", ENDED), ("Nye tiltak", "new", NEW)):
        paper.heading(heading, 2)
        for name, owner, text in measures:
            paper.text(f"*{name} ({owner})*")
            paper.text(text)
            paper.gold.initiative(f"{name} ({owner})", name, owner=owner, status=value)
    paper.heading("Hva tiltakene trenger fra andre")
    for subject, on, written, due in NEEDS:
        until = f" innen {written}" if written else ""
        sentence = f"{subject} er avhengig av {on}{until}."
        paper.text(sentence)
        paper.gold.record("dependency", sentence, subject=subject, on=on, due=due)


def _plan(paper: WordPaper) -> None:
    paper.heading("Arbeidsplan for resten av året")
    rows = [["Tiltak", "Aktivitet", "Ansvarlig", "Oppstart", "Ferdig"]]
    rows += [[name, text, who, *written] for name, text, who, written, _ in PLAN]
    paper.table(rows, widths=(32, 44, 36, 24, 24))
    for (name, text, who, _, (start, end)), row in zip(PLAN, rows[1:], strict=True):
        paper.gold.record(
            "activity",
            row,
            heading="Arbeidsplan for resten av året",
            service=name,
            text=text,
            actor=who,
            from_=start,
            to=end,
        )


def _goals(paper: WordPaper) -> None:
    gold = paper.gold
    paper.heading("Vurdering av måloppnåelsen")
    rows = [["Mål", "Vurdering"]]
    rows += [[f"{label}: {title}", text] for label, title, text in GOALS]
    paper.table(rows, style="Light Shading")
    for (label, title, text), row in zip(GOALS, rows[1:], strict=True):
        gold.record("goal", row, label=label, title=title)
        gold.record("assessment", row, subject=title, subject_kind="goal", text=text)
    paper.heading("Forslag til tiltak i 2026")
    for label, texts in PROPOSALS:
        paper.heading(label, 2)
        for text in texts:
            paper.text(text, style="List Bullet")
            gold.record("proposal", text, goal=label, text=text)
