"""Minutes in Nynorsk of an invented municipality's executive board: open tables, numbered resolutions, votes."""

from __future__ import annotations

import re
from pathlib import Path

from layout.sheet import Cell

from papers.sheets import UPRIGHT, Papers

NAME = "formannskap-moetebok"
BODY = "Formannskapet i Vinjevik og Storhella kommune"
LEFT, WIDE = 72.0, 451.0

AGENDA = [
    ("31/25", "Godkjenning av møteboka frå 14. mai", "Godkjenning"),
    ("32/25", "Rullering av trafikktryggingsplanen", "Tilråding"),
    ("33/25", "Ny barnehage i Indre Storhella", "Avgjerd"),
    ("34/25", "Melding om arbeidet med vassverka", "Melding"),
    ("35/25", "Fritak frå vervet som varamedlem", "Val"),
    ("36/25", "Leige av torget til marknad", "Avgjerd"),
]
CASES = [
    # case, title, background, proposed points, adopted points, vote
    (
        "32/25",
        "Rullering av trafikktryggingsplanen",
        "Planen vart sist vedteken i 2019. Framlegget har lege ute til høyring, og det kom inn fråsegner frå "
        "fire grendelag og to skular. Dei fleste ber om gangveg langs fylkesvegen.",
        [
            "Formannskapet rår kommunestyret til å vedta trafikktryggingsplanen for 2026–2029.",
            "Gangveg langs fylkesvegen i Vinjevik skal prioriterast først.",
        ],
        [
            "Formannskapet rår kommunestyret til å vedta trafikktryggingsplanen for 2026–2029.",
            "Gangveg langs fylkesvegen i Vinjevik skal prioriterast først.",
            "Kommunedirektøren vert beden om å søkje fylket om tilskot innan 1. oktober.",
        ],
        "Vedtak (8 mot 1 røyst)",
    ),
    (
        "33/25",
        "Ny barnehage i Indre Storhella",
        "Den gamle barnehagen har plass til 36 born, medan 51 born står på liste for hausten 2026. Ei "
        "mulegheitsstudie viser at nybygg vil koste 78,5 millionar kroner.",
        ["Formannskapet sluttar seg til at det vert bygd ny barnehage på skuletomta."],
        ["Saka vert utsett. Formannskapet ber om å få vurdert leige av bygget til det gamle meieriet."],
        "Samrøystes vedtak",
    ),
    (
        "34/25",
        "Melding om arbeidet med vassverka",
        "Kommunen driv fem vassverk. Tabellen syner kor langt prosjekta er komne per 31. mai 2025.",
        ["Formannskapet tek saka til orientering."],
        ["Formannskapet tek saka til orientering."],
        "Vedtak (samrøystes)",
    ),
]
FIGURES = {
    "33/25": [("Den gamle barnehagen", 36, "born"), (None, 51, "born"), ("nybygg", 78.5, "millionar kroner")],
}
LATE_CASES = [
    (
        "35/25",
        "Fritak frå vervet som varamedlem",
        "Varamedlemen har flytta frå kommunen, og har sjølv bede om å få tre ut.",
        ["Fritak vert gjeve for resten av valperioden."],
        ["Fritak vert gjeve for resten av valperioden."],
        "Samrøystes vedtak",
    ),
    (
        "36/25",
        "Leige av torget til marknad",
        "Handelslaget har søkt om å få nytte torget to laurdagar i september utan å betale leige.",
        ["Søknaden vert avslegen."],
        ["Handelslaget får nytte torget til halv pris."],
        "Vedtak (6 mot 3 røyster)",
    ),
]
PROJECTS = [
    # name, owner, status, as written, comment
    ("Nytt høgdebasseng Vinjevik", "Teknisk drift", "green", "I rute", "Grunnarbeidet er ferdig."),
    (
        "Utskifting av leidning i Hellesundet",
        "Teknisk drift",
        "red",
        "Stogga",
        "Røyret sprakk under trykkprøving.",
    ),
    ("Vassmålarar til alle (VMA)", "Økonomi", "yellow", "Forseinka", "Montørane manglar i ytre grend."),
    ("Reservevatn Nordbygda", "Teknisk drift", "completed", "Ferdig", "Overteke frå entreprenøren 9. mai."),
]
ACTIONS = [
    # case, action, who, due as written, due
    ("27/25", "Invitere grendelaga til møte om kulturhuset", "Ordføraren", "20. juni 2025", "2025-06-20"),
    ("29/25", "Kartleggje slitasje på dei kommunale kaiene", "Hamnevakta", "1. september 2025", "2025-09-01"),
    ("32/25", "Sende søknad om tilskot til gangveg", "Teknisk drift", "1. oktober 2025", "2025-10-01"),
    ("33/25", "Rekne på leige av det gamle meieriet", "Eigedom", "innan utgangen av 2025", "2025"),
]


def build(folder: Path) -> None:
    """Write the minutes and their gold."""
    minutes = Papers(folder / f"{NAME}.pdf", UPRIGHT, "LiberationSerif", author="Sentraladministrasjonen")
    _front(minutes)
    y = _case(minutes, _page(minutes), *CASES[0])
    _case(minutes, y + 20, *CASES[1])
    _projects(minutes)
    _actions(minutes)
    minutes.save()


def _page(minutes: Papers) -> float:
    minutes.page()
    minutes.text(LEFT, 30, WIDE, "Vinjevik og Storhella kommune", 9, colour="#444444")
    minutes.rule(LEFT, 44, WIDE, 0.5)
    minutes.text(LEFT, 806, WIDE, f"Side {minutes.gold.page}", 9, align="right")
    return 66.0


def _front(minutes: Papers) -> None:
    y = _page(minutes)
    y = minutes.text(LEFT, y, WIDE, "Møtebok", 26, "b") + 12
    facts = [
        ("Utval:", BODY),
        ("Møtedato:", "11. juni 2025"),
        ("Møtetid:", "kl. 13.00–15.40"),
        ("Stad:", "Kommunestyresalen"),
        ("Til stades:", "Ni av ni medlemer, og kommunedirektøren"),
        ("Møteleiar:", "Ordførar Solveig Hamrefjell"),
    ]
    for label, value in facts:
        minutes.text(LEFT, y, 90, label, 11.5, "b")
        y = minutes.text(LEFT + 100, y, WIDE - 100, value, 11.5) + 4
    y = minutes.text(LEFT, y + 22, WIDE, "Saksliste", 15, "b") + 6
    rows: list[list[str | Cell]] = [["Sak", "Kva saka gjeld", "Type"]]
    rows += [[*row] for row in AGENDA]
    y = minutes.table(LEFT, y, (70, 270, 111), rows, size=11.5, rules="none", head=None, pad=3)
    y = minutes.text(LEFT, y + 22, WIDE, "Sak 31/25 Godkjenning av møteboka frå 14. mai", 14, "b") + 6
    minutes.text(LEFT, y, 90, "Vedtak:", 11.5, "b")
    minutes.text(LEFT + 60, y, WIDE - 60, "Møteboka vert godkjend utan merknader.", 11.5)
    gold = minutes.say()
    gold.record(
        "document",
        ["Møtebok", BODY, "11. juni 2025"],
        title="Møtebok",
        doc_type="minutes",
        body=BODY,
        date="2025-06-11",
    )
    for case, title, kind in AGENDA:
        gold.record("agenda_item", [case, title, kind], case_id=case, title=title, item_type=kind)
    gold.record(
        "decision",
        ["Vedtak:", "Møteboka vert godkjend utan merknader."],
        case_id="31/25",
        text="Møteboka vert godkjend utan merknader.",
        outcome="adopted",
    )


def _points(minutes: Papers, y: float, points: list[str]) -> float:
    for number, point in enumerate(points, start=1):
        sign = f"{number}." if len(points) > 1 else ""
        inset = 20 if sign else 0
        y = minutes.text(LEFT + inset, y, WIDE - inset, point, 11.5, sign=sign) + 4
    return y


def _case(
    minutes: Papers,
    y: float,
    case: str,
    title: str,
    background: str,
    proposed: list[str],
    adopted: list[str],
    vote: str,
) -> float:
    y = minutes.text(LEFT, y, WIDE, f"Sak {case} {title}", 14, "b") + 6
    y = minutes.text(LEFT, y, WIDE, background, 11.5) + 10
    y = minutes.text(LEFT, y, WIDE, "Innstilling frå kommunedirektøren:", 11.5, "b") + 3
    y = _points(minutes, y, proposed) + 8
    y = minutes.text(LEFT, y, WIDE, f"{vote}:", 11.5, "b") + 3
    y = _points(minutes, y, adopted) + 10
    gold = minutes.say()
    for outcome, points in (("proposed", proposed), ("adopted", adopted)):
        for point in points:
            gold.record("decision", point, case_id=case, text=point, outcome=outcome)
    for subject, value, unit in FIGURES.get(case, []):
        said = f"{value}".replace(".", ",")
        sentence = next(part for part in re.split(r"(?<=\.) ", background) if said in part)
        gold.figure(sentence, subject, value, unit)
    return y


def _projects(minutes: Papers) -> None:
    y = _case(minutes, _page(minutes), *CASES[2])
    rows: list[list[str | Cell]] = [["Prosjekt", "Ansvar", "Tilstand", "Merknad"]]
    rows += [[name, owner, written, comment] for name, owner, _, written, comment in PROJECTS]
    y = minutes.table(LEFT, y + 6, (150, 85, 75, 141), rows, size=11, rules="rows", head=None, pad=5)
    key = "Tilstand: i rute = grøn, forseinka = gul, stogga = raud."
    minutes.text(LEFT, y + 6, WIDE, key, 9.5, "i")
    gold = minutes.say()
    for written, owner, status, word, comment in PROJECTS:
        name, _, short = written.partition(" (")
        gold.initiative(
            [written, owner, word, comment],
            name,
            aliases=[short.rstrip(")")] if short else None,
            owner=owner,
            status=status,
            as_of="2025-05-31",
        )


def _actions(minutes: Papers) -> None:
    y = _case(minutes, _page(minutes), *LATE_CASES[0])
    y = _case(minutes, y + 14, *LATE_CASES[1])
    y = minutes.text(LEFT, y + 20, WIDE, "Oppfølgingsliste", 14, "b") + 8
    rows: list[list[str | Cell]] = [["Sak", "Kva skal gjerast", "Kven", "Innan"]]
    rows += [[case, action, who, when] for case, action, who, when, _ in ACTIONS]
    y = minutes.table(LEFT, y, (50, 210, 90, 101), rows, size=11.5, rules="head", head=None, pad=5)
    y = minutes.text(LEFT, y + 30, WIDE, "Møtet vart heva kl. 15.40. Neste møte er 27. august.", 11.5)
    minutes.text(LEFT, y + 30, WIDE, "Rett utskrift: Sekretær for utvalet", 11.5, "i")
    gold = minutes.say()
    for case, action, who, when, due in ACTIONS:
        gold.record("follow_up", [case, action, who, when], case_id=case, action=action, owner=who, due=due)
