"""Strategy table of an invented university college, in Nynorsk: goals in merged cells, years ticked."""

from __future__ import annotations

from pathlib import Path

from papers.facts import aim, judged, measure, note, number, responsible
from papers.word import WordPaper

NAME = "hogskule-strategitabell"
TITLE = "Oppfølging av strategien 2024–2028"
BODY = "Høgskulen i Fjordane"
GOALS = [
    ("1", "Studentane skal lære meir", "Prorektor for utdanning"),
    ("2", "Forskinga skal nå lenger", "Prorektor for forsking"),
]
DEEDS = [
    # goal, deed, who, years ticked, where it stands, value
    ("1", "Digital eksamen i alle fag", "Studieavdelinga", "xx ", "Gjennomført", "completed"),
    ("1", "Praksis i nye kommunar", "Institutt for helse", " xx", "Noko forseinka", "yellow"),
    ("1", "Læringslab i Førdalen", "Biblioteket", "  x", "Ikkje starta", "grey"),
    ("2", "Felles søknadskontor", "Forskingsavdelinga", "xxx", "I rute", "green"),
    ("2", "Open forskingsdata", "Biblioteket", " xx", "Kraftig forseinka", "red"),
]
MEASURES = [
    # parameter, unit, 2024, 2025, aim, assessment
    ("Gjennomføring på normert tid", "prosent", "51", 51, "54", 54, "60", "Betre, men enno langt fram."),
    ("Publikasjonspoeng per tilsett", "poeng", "0,8", 0.8, "1,1", 1.1, "1,2", "Nesten i mål."),
]
SAID = [
    ("Læringslab i Førdalen ventar på at kommunen har regulert tomta.", []),
    ("Rektor eig arbeidet med Open forskingsdata sidan januar.", []),
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = WordPaper(folder / f"{NAME}.pdf", font="Liberation Serif", size=9.5, title=TITLE, author=BODY)
    gold = paper.gold
    paper.heading(TITLE, 1)
    paper.text(f"{BODY}, 1. desember 2025. Til styret.")
    gold.record(
        "document",
        [TITLE, f"{BODY}, 1. desember 2025"],
        title=TITLE,
        doc_type="strategy_followup",
        body=BODY,
        date="2025-12-01",
    )
    paper.heading("Måla", 2)
    paper.table([["Nr.", "Mål", "Ansvarleg i leiinga"], *map(list, GOALS)], widths=(15, 90, 55))
    for number_, title, who in GOALS:
        note(gold, [number_, title, who], aim(title), responsible(who, title, "goal"))
    paper.page()
    paper.heading("Tiltak under kvart mål", 2)
    heads = ["Mål", "Tiltak", "Ansvar", "2025", "2026", "2027", "Stode"]
    rows = [heads]
    for at, (goal, name, who, years, stands, _) in enumerate(DEEDS):
        first = at == 0 or DEEDS[at - 1][0] != goal
        title = next(title for number_, title, _ in GOALS if number_ == goal)
        rows.append(
            [f"Mål {goal}: {title}" if first else "", name, who, *(mark.strip() for mark in years), stands]
        )
    paper.table(rows, merged=((1, 3), (4, 5)), widths=(32, 40, 34, 12, 12, 12, 26))
    for _, name, who, _, stands, value in DEEDS:
        note(gold, [name, who, stands], *measure(name, who, value))
    for text, _ in SAID:
        paper.text(text)
    gold.record(
        "dependency",
        SAID[0][0],
        subject="Læringslab i Førdalen",
        on="kommunen har regulert tomta",
    )
    gold.record("owner", SAID[1][0], subject="Open forskingsdata", subject_kind="initiative", owner="Rektor")
    paper.page()
    paper.heading("Styringsparametrar", 2)
    paper.table(
        [
            ["Parameter", "Eining", "2024", "2025", "Mål 2028", "Vurdering"],
            *([name, unit, a, b, goal, said] for name, unit, a, _, b, _, goal, said in MEASURES),
        ]
    )
    for name, unit, a, was, b, now, _, said in MEASURES:
        note(gold, [name, a], number(name, was, unit, "2024"))
        note(gold, [name, b], number(name, now, unit, "2025"))
        note(gold, [name, said], judged(name, said))
    paper.save()
