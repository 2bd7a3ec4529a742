"""Quarterly strategy report of an invented university college: parameters with lights, sub-goals on cards, prose."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.facts import aim, judged, measure, note, number, sign
from papers.sheets import SCREEN, Papers

NAME = "hogskole-strategistatus"
TITLE = "Strategirapport 3. kvartal 2025"
BODY = "Høgskolen på Vidda"
INK, PALE = "#3A1F5D", "#EEE8F5"
Parameter = tuple[str, str, str, list[tuple[float, str]]]
GOALS: list[tuple[str, str, str, list[Parameter], list[tuple[str, str, str]]]] = [
    # label, goal, what is said of it over all, parameters, parts
    (
        "Hovedmål A",
        "Studentene skal lykkes",
        "Gjennomføringen går opp, men frafallet det første året er fortsatt høyt. Mentorordningen er innført på fire "
        "av seks institutter.",
        [
            # parameter, colour, judgement, figures
            (
                "Gjennomføring på normert tid",
                "green",
                "Andelen har økt fra 48 til 53 prosent på to år.",
                [(48, "%"), (53, "%")],
            ),
            (
                "Frafall første studieår",
                "red",
                "Hver femte student slutter før jul. Vi mangler gode data om årsakene.",
                [],
            ),
            (
                "Studentenes tilfredshet med veiledning",
                "yellow",
                "Studiebarometeret viser 3,8 poeng, det samme som i fjor.",
                [(3.8, "poeng")],
            ),
        ],
        [
            (
                "Alle nye studenter skal ha en faglig mentor",
                "yellow",
                "Ordningen mangler på ingeniørfag og sykepleie, som starter i januar",
            ),
            (
                "Vurderingsformene skal være varierte",
                "green",
                "Skriftlig skoleeksamen er erstattet i 31 emner",
            ),
        ],
    ),
    (
        "Hovedmål B",
        "Forskning som tas i bruk",
        "Søknadsarbeidet ligger foran planen. Laboratoriet Fjellklima åpnet i september.",
        [
            (
                "Inntekter fra forskningsråd",
                "green",
                "36 millioner kroner hittil i år.",
                [(36, "millioner kroner")],
            ),
            (
                "Publisering per vitenskapelig årsverk",
                "yellow",
                "Stabilt, men under landsgjennomsnittet.",
                [],
            ),
        ],
        [
            (
                "Samarbeidet med næringslivet i regionen skal styrkes",
                "grey",
                "Ikke målt i dette kvartalet",
            ),
        ],
    ),
]
PROSE = [
    (
        "Studieløftet har fått ny prosjektleder og er tilbake i rute.",
        [("Studieløftet", None, "green")],
    ),
    (
        "Campus Øst er stilt i bero til departementet har svart på søknaden om leie.",
        [("Campus Øst", None, "paused")],
    ),
    (
        "Biblioteket har tatt over ansvaret for Åpent arkiv, som ble fullført i august.",
        [("Åpent arkiv", "Biblioteket", "completed")],
    ),
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", SCREEN, "LiberationSans", title="", author=BODY)
    paper.page()
    paper.box(0, 0, 960, 540, INK)
    paper.text(70, 190, 800, TITLE, 40, "b", colour="#FFFFFF")
    paper.text(70, 260, 800, BODY, 22, colour="#FFFFFF")
    paper.text(70, 300, 800, "Styremøte 30. oktober 2025", 16, colour="#FFFFFF")
    gold = paper.say()
    gold.record(
        "document", [TITLE, BODY], title=TITLE, doc_type="strategy_followup", body=BODY, date="2025-10-30"
    )
    for goal in GOALS:
        _goal(paper, *goal)
    paper.page()
    paper.text(50, 36, 860, "Nytt fra de store satsingene", 26, "b", colour=INK)
    y = 110.0
    for said, _ in PROSE:
        y = paper.text(70, y, 820, said, 16, sign="–") + 14
    gold = paper.say()
    for said, facts in PROSE:
        for name, owner, value in facts:
            note(gold, said, *measure(name, owner, value))
    paper.save()


def _goal(
    paper: Papers,
    label: str,
    goal: str,
    overall: str,
    parameters: list[Parameter],
    parts: list[tuple[str, str, str]],
) -> None:
    paper.page()
    paper.box(0, 0, 960, 90, INK)
    paper.text(50, 28, 860, f"{label}: {goal}", 26, "b", colour="#FFFFFF")
    paper.text(50, 110, 400, "Samlet vurdering", 16, "b", colour=INK)
    paper.text(50, 134, 860, overall, 13)
    rows: list[list[str | Cell]] = [["Styringsparameter", "Utvikling", "Kommentar"]]
    rows += [[name, Cell(dot=light, sign="picture"), said] for name, light, said, _ in parameters]
    paper.table(50, 190, (300, 80, 480), rows, size=12, rules="rows", head=PALE, pad=7)
    gold = paper.say()
    note(gold, f"{label}: {goal}", aim(goal, label))
    if "Mentorordningen" in overall:
        note(
            gold,
            "Mentorordningen er innført på fire av seks institutter.",
            {"kind": "initiative", "name": "Mentorordningen"},
            number("Mentorordningen", 4, "institutter"),
        )
    else:
        note(gold, "Laboratoriet Fjellklima åpnet i september.", {"kind": "initiative", "name": "Fjellklima"})
    for name, light, said, numbers in parameters:
        note(gold, [name, said], sign(name, light, "indicator", dimension="progress"), judged(name, said))
        for value, unit in numbers:
            note(gold, [name, said], number(name, value, unit))
    paper.page()
    paper.text(50, 30, 860, f"Delmål under {label}", 22, "b", colour=INK)
    y = 100.0
    for title, light, said in parts:
        paper.box(50, y, 860, 84, PALE)
        paper.light(80, y + 42, light if light != "grey" else "#9E9E9E", title, "square", 26)
        paper.text(115, y + 14, 780, title, 15, "b")
        paper.text(115, y + 42, 780, said, 13)
        y += 100
    gold = paper.say()
    for title, light, said in parts:
        note(
            gold,
            [title, said],
            aim(title, None, label),
            sign(title, light, "goal"),
            judged(title, said, "goal"),
        )
        if "31 emner" in said:
            note(gold, said, number(title, 31, "emner"))
