"""Action list of an invented network of museums: wide lying tables over two pages, nothing but rows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from layout.sheet import Cell

from papers.gold import Numbers
from papers.sheets import LYING, Papers

NAME = "museum-aksjonsliste"
TITLE = "Vedlegg 3: Aksjonsliste for samlingsnettverket"
BODY = "Samlingsnettverket for kystmuseene"
HEADS = ["Nr.", "Fra møte", "Aksjon", "Hvem", "Forfall", "Status", "Merknad"]
ACTIONS = [
    # number, meeting, action, who, due as written, due, status, note
    (
        "31",
        "02.12.2024",
        "Utarbeide felles rutine for utlån av båter",
        "Fartøyvernet",
        "31.03.2025",
        "2025-03-31",
        "Lukket",
        "Godkjent av styret.",
    ),
    (
        "32",
        "02.12.2024",
        "Kontrollere klima i magasinene på Skarvholmen",
        "Skarvholmen museum",
        "15.04.2025",
        "2025-04-15",
        "Pågår",
        "Loggerne er satt ut.",
    ),
    (
        "33",
        "02.12.2024",
        "Samle inn tall for besøk i 2024",
        "Sekretariatet",
        "01.02.2025",
        "2025-02-01",
        "Lukket",
        "",
    ),
    (
        "34",
        "20.01.2025",
        "Avklare rettigheter til fotosamlingen etter Vågsvik",
        "Sekretariatet",
        "30.06.2025",
        "2025-06-30",
        "Forsinket",
        "Arvingene har ikke svart.",
    ),
    (
        "35",
        "20.01.2025",
        "Prøve ut 3D-skanning av to småbåter",
        "Fartøyvernet",
        "30.09.2025",
        "2025-09-30",
        "Pågår",
        "",
    ),
    (
        "36",
        "20.01.2025",
        "Søke om midler til nytt registreringssystem",
        "Nettverksleder",
        "15.03.2025",
        "2025-03-15",
        "Åpen",
        "Utkast ligger på fellesområdet.",
    ),
    (
        "37",
        "03.03.2025",
        "Lage opplegg for skoleklasser om tørrfiskhandel",
        "Ytre Fjære museum",
        "15.08.2025",
        "2025-08-15",
        "Ikke startet",
        "",
    ),
    (
        "38",
        "03.03.2025",
        "Gå gjennom beredskapsplanene før sommersesongen",
        "Alle museene",
        "01.06.2025",
        "2025-06-01",
        "Åpen",
        "Mal sendes ut i april.",
    ),
    (
        "39",
        "03.03.2025",
        "Invitere kystlaget til dugnad på brygga",
        "Ytre Fjære museum",
        "10.05.2025",
        "2025-05-10",
        "Åpen",
        "",
    ),
    (
        "40",
        "03.03.2025",
        "Innhente pris på nytt tak til naustet",
        "Skarvholmen museum",
        "25.04.2025",
        "2025-04-25",
        "Pågår",
        "To av tre tilbud er mottatt.",
    ),
]
NEEDS = [
    # deliverable, on, owner, criticality, due as written, due
    (
        "Nytt registreringssystem",
        "Vedtak om felles driftsavtale",
        "Nettverksleder",
        "Høy",
        "01.10.2025",
        "2025-10-01",
    ),
    (
        "Digital formidling på brygga",
        "Bredbånd til Ytre Fjære",
        "Kommunen",
        "Middels",
        "15.05.2025",
        "2025-05-15",
    ),
    ("Felles magasin", "Tilsagn fra kulturfondet", "Styret", "Høy", "01.12.2025", "2025-12-01"),
]
COUNTS: list[tuple[str, Numbers]] = [
    # sentence, figures: subject, value, unit, as_of
    ("Per 10. mars 2025 er 3 aksjoner åpne.", [(None, 3, "aksjoner", "2025-03-10")]),
    (
        "Museene hadde 61 200 besøkende i 2024, mot 58 900 i 2023.",
        [("Museene", 61200, "besøkende", "2024"), ("Museene", 58900, "besøkende", "2023")],
    ),
]
GREY, GOLD_TINT = "#E6E6E6", "#F5E9C8"


def build(folder: Path) -> None:
    """Write the list and its gold."""
    sheet = Papers(
        folder / f"{NAME}.pdf", LYING, "LiberationSans", title="aksjonsliste.xlsx", author="sekretariat"
    )
    _list(sheet, ACTIONS[:6], first=True)
    _list(sheet, ACTIONS[6:], first=False)
    _needs(sheet)
    sheet.save()


def _page(sheet: Papers) -> float:
    sheet.page()
    sheet.text(40, 562, 500, "Aksjonsliste samlingsnettverket – oppdatert 10.03.2025", 8, colour="#666666")
    sheet.text(602, 562, 200, f"Side {sheet.gold.page} av 3", 8, colour="#666666", align="right")
    return 40.0


def _list(sheet: Papers, actions: Sequence[tuple[str, ...]], *, first: bool) -> None:
    y = _page(sheet)
    if first:
        y = sheet.text(40, y, 760, TITLE, 18, "b") + 4
        y = sheet.text(40, y, 760, f"{BODY}, 10. mars 2025", 11) + 14
    rows: list[list[str | Cell]] = [list(HEADS)]
    for number, meeting, action, who, written, _, status, note in actions:
        fill = GOLD_TINT if status == "Forsinket" else None
        rows.append([number, meeting, action, who, written, Cell(status, fill=fill), note])
    sheet.table(40, y, (32, 70, 250, 130, 70, 80, 130), rows, size=10, head=GREY, pad=6)
    gold = sheet.say()
    if first:
        gold.record("document", [TITLE, BODY], title=TITLE, doc_type="annex", body=BODY, date="2025-03-10")
    for number, meeting, action, who, written, due, status, note in actions:
        gold.record(
            "follow_up",
            [number, meeting, action, who, written, status, note],
            action=action,
            owner=who,
            due=due,
            status=status,
        )


def _needs(sheet: Papers) -> None:
    y = _page(sheet)
    y = sheet.text(40, y, 760, "Leveranser som venter på andre", 14, "b") + 8
    rows: list[list[str | Cell]] = [["Leveranse", "Avhengig av", "Eies av", "Kritikalitet", "Innen"]]
    rows += [[what, on, owner, weight, written] for what, on, owner, weight, written, _ in NEEDS]
    y = sheet.table(40, y, (200, 240, 140, 92, 90), rows, size=10.5, rules="rows", head=None, pad=6)
    y = sheet.text(40, y + 24, 760, "Nøkkeltall", 14, "b") + 6
    for sentence, _ in COUNTS:
        y = sheet.text(40, y, 760, sentence, 11) + 6
    gold = sheet.say()
    for what, on, owner, weight, written, due in NEEDS:
        row = [what, on, owner, weight, written]
        gold.record("initiative", row, name=what)
        gold.record("dependency", row, subject=what, on=on, owner=owner, criticality=weight, due=due)
    for sentence, figures in COUNTS:
        for subject, value, unit, as_of in figures:
            gold.figure(sentence, subject, value, unit, as_of)
