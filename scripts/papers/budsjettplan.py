"""Economic plan of a municipality in Nynorsk: measures with sums by year, goals of each field, and what is adopted."""

from __future__ import annotations

from pathlib import Path

from papers.word import WordPaper

NAME = "kommune-oekonomiplan"
TITLE = "Økonomiplan 2026–2029"
BODY = "Austfjell kommune"
YEARS = ("2026", "2027", "2028")
SUMS = [
    ("Ny symjehall på Moane", (12_000, 48_500, 21_000)),
    ("Velferdsteknologi i heimetenesta", (1_800, 1_800, 900)),
    ("Utviding av reinseanlegget", (0, 7_250, 14_300)),
]
FIELDS = [
    (
        "Oppvekst",
        ["Alle barn skal meistre å symje før fjerde trinn", "Færre unge skal falle frå i vidaregåande"],
    ),
    ("Helse", ["Fleire eldre skal bu trygt heime lenger"]),
]
STATES = [
    ("Tiltaket Leksehjelpa er gjennomført.", "Leksehjelpa", "completed"),
    ("Tiltaket Tidleg innsats er framleis i rute.", "Tidleg innsats", "green"),
    ("Prosjektet Nærvarme er lagt på is.", "Nærvarme", "paused"),
]
ADOPTED = [
    "Kommunestyret vedtek økonomiplanen for 2026–2029",
    "Eigedomsskatten vert sett til 3,2 promille",
    "Kommunedirektøren får fullmakt til å ta opp lån på 62 millionar kroner",
]


def build(folder: Path) -> None:
    """Write the plan and its gold."""
    paper = WordPaper(folder / f"{NAME}.pdf", font="Liberation Serif", size=11, title=TITLE, author=BODY)
    gold = paper.gold
    paper.heading(TITLE, 1)
    paper.text(f"{BODY} – kommunedirektøren sitt framlegg, 30. oktober 2025")
    gold.record(
        "document",
        [TITLE, f"{BODY} – kommunedirektøren sitt framlegg, 30. oktober 2025"],
        title=TITLE,
        doc_type="other",
        body=BODY,
        date="2025-10-30",
    )
    paper.heading("Mål for planperioden", 2)
    for field, goals in FIELDS:
        paper.heading(field, 3)
        paper.bullets(goals)
        for goal in goals:
            gold.record("goal", goal, title=goal)
    paper.page()
    paper.heading("Investeringstiltak (tal i 1000 kr)", 2)
    paper.table(
        [
            ["Tiltak", *YEARS],
            *([name, *(f"{one:,}".replace(",", " ") for one in sums)] for name, sums in SUMS),
        ]
    )
    for name, sums in SUMS:
        gold.record("initiative", name, name=name)
        for year, value in zip(YEARS, sums, strict=True):
            gold.figure([name, f"{value:,}".replace(",", " ")], name, value, "1000 kr", year)
    paper.heading("Status for tiltak frå førre plan", 2)
    paper.text(" ".join(text for text, _, _ in STATES))
    for text, name, value in STATES:
        gold.initiative(text, name, status=value)
    paper.page()
    paper.heading("Framlegg til vedtak", 2)
    for number, text in enumerate(ADOPTED, start=1):
        paper.text(f"{number}. {text}.")
        gold.record("decision", text, text=text, outcome="proposed")
    paper.text("Austfjell, 30. oktober 2025")
    paper.text("Ragna Tveit")
    paper.text("kommunedirektør")
    paper.save()
