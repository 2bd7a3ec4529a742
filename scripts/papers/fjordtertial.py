"""Tertial notice of an invented fjord municipality, in Nynorsk: areas in colours, savings, decisions followed up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from papers.facts import judged, measure, note, number, sign, task
from papers.word import WordPaper

NAME = "fjord-tertialmelding"
TITLE = "Tertialmelding til kommunestyret"
BODY = "Innfjord kommune"
UNDER = f"{BODY}, andre tertial 2025, dagsett 22. september 2025"
FILLS = {"red": "F4978E", "yellow": "FFE5A0", "green": "B7E4C7"}
AREAS = [
    # area, light, what is said
    ("Oppvekst", "yellow", "Sjukefråværet i barnehagane er framleis høgt."),
    ("Helse og omsorg", "red", "Vi kjøper fleire sjukeheimsplassar enn vi har råd til."),
    ("Teknisk", "green", "Alle byggjeprosjekta held ramma."),
]
MEASURES = [
    # name, adopted effect, number, how it goes, value
    ("Slå saman to barnehagar", "1 200", 1200, "I rute", "green"),
    ("Færre køyretøy", "350", 350, "Forseinka", "yellow"),
    ("Digital nattvakt", "900", 900, "Ikkje starta", "grey"),
    ("Felles landbrukskontor", "400", 400, "Gjennomført", "completed"),
]
FOLLOWED = [
    # case, what was decided, who, how far
    ("PS 14/25", "Greie ut ny symjehall", "Kultursjefen", "Kjem til møtet i november"),
    ("PS 22/25", "Byte lys i gangvegen", "Teknisk sjef", "Ferdig"),
    ("PS 31/25", "Søkje om fritak for eigedomsskatt", "Økonomisjefen", "Avslag frå staten"),
]
COUNTS = [("Barn i barnehage", 412, "barn"), ("Sjukefråvær", 8.4, "%")]


def build(folder: Path) -> None:
    """Write the notice and its gold."""
    paper = WordPaper(folder / f"{NAME}.pdf", font="Liberation Sans", size=11, title="", author=BODY)
    paper.heading(TITLE, 1)
    paper.text(UNDER)
    paper.gold.record("document", [TITLE, UNDER], title=TITLE, doc_type="other", body=BODY, date="2025-09-22")
    paper.heading("Stoda i tenesteområda per 31. august 2025", 2)
    rows = [
        ["Tenesteområde", "Farge", "Korleis vi vurderer det"],
        *([area, "", said] for area, _, said in AREAS),
    ]
    paper.table(
        rows, fills={(at, 1): FILLS[light] for at, (_, light, _) in enumerate(AREAS, 1)}, widths=(45, 20, 105)
    )
    for area, light, said in AREAS:
        note(
            paper.gold,
            [area, said],
            sign(area, light, "area", as_of="2025-08-31"),
            judged(area, said, "area"),
        )
    for name, value, unit in COUNTS:
        line = paper.text(f"{name}: {str(value).replace('.', ',')} {unit}", style="List Bullet")
        note(paper.gold, line, number(name, value, unit))
    paper.page()
    _measures(paper)
    paper.page()
    _followed(paper)
    paper.save()


def _measures(paper: WordPaper) -> None:
    paper.heading("Tiltaka i økonomiplanen", 2)
    heads = ["Innsparing", "Vedteken verknad 2025 (1000 kr)", "Kor langt er vi komne"]
    paper.table([heads, *([name, effect, word] for name, effect, _, word, _ in MEASURES)], style="Light Grid")
    for name, effect, value, word, light in MEASURES:
        facts: list[dict[str, Any]] = measure(name, None, light)
        note(paper.gold, [name, effect, word], *facts)
        note(paper.gold, [name, effect], number(name, value, "1000 kr", "2025"))
    said = "Prosjektet Ny brannstasjon er utsett til 2027, og rådmannen eig arbeidet vidare."
    paper.text(said)
    note(paper.gold, said, *measure("Ny brannstasjon", "rådmannen", "paused"))


def _followed(paper: WordPaper) -> None:
    paper.heading("Kva vart det av vedtaka?", 2)
    heads = ["Sak", "Vedtak", "Ansvar", "Kor langt"]
    paper.table([heads, *([*row] for row in FOLLOWED)], style="Table Grid", widths=(22, 65, 35, 48))
    for case, what, who, state in FOLLOWED:
        row = [case, what, who, state]
        note(paper.gold, row, task(what, who, case_id=case, status=state))
