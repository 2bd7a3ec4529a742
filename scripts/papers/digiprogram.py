"""Steering report of an invented municipality's programme: a line of facts a project, actions, a page in English."""

from __future__ import annotations

from pathlib import Path

from papers.facts import Fact, decided, measure, need, note, number, step, task
from papers.sheets import UPRIGHT, Papers

NAME = "kommune-digiprogram"
TITLE = "Styringsrapport for digitaliseringsprogrammet"
BODY = "Solvik kommune"
INK = "#5F0F40"
PROJECTS = [
    ("Innbyggerkonto", "Kommunikasjonssjefen", "Grønn", "green", "Ferdig før jul."),
    (
        "Byggesak på én dag",
        "Plansjefen",
        "Rød",
        "red",
        "To saksbehandlere har sluttet, og testingen er stoppet.",
    ),
    ("Smarte søppelspann", "Renovasjon IKS", "Gul", "yellow", "Sensorene tåler ikke kulda."),
]
TASKS = [
    "Skaffe nye sensorer – Renovasjon IKS, innen 1. mars 2026",
    "Lyse ut to stillinger – Plansjefen, innen 15. februar 2026",
]
NEEDS = [
    "Innbyggerkonto krever at folkeregisteret åpner for oppslag",
    "Byggesak på én dag: Ny plandialog fra fylkeskommunen",
]
SAID: list[tuple[str, list[Fact]]] = [
    (
        "Programmet har så langt brukt 7,3 av 12 millioner kroner.",
        [number("Programmet", 7.3, "millioner kroner")],
    ),
    (
        "Prosjektet Barnehagetavla ble avsluttet i november, og driften er overført til Oppvekst.",
        measure("Barnehagetavla", None, "completed"),
    ),
    (
        "Ett nytt prosjekt er kommet til: Helsevakt (Kommuneoverlegen).",
        measure("Helsevakt", "Kommuneoverlegen", "new"),
    ),
    ("Hvis kulda fortsetter, blir Smarte søppelspann utsatt til høsten.", []),
]
ENGLISH: list[tuple[str, list[Fact]]] = [
    (
        "Solvik takes part in the EU project Warm Homes, which is on track.",
        measure("Warm Homes", None, "green"),
    ),
    ("The municipality of Tarnow leads Warm Homes.", measure("Warm Homes", "The municipality of Tarnow")[1:]),
    ("More than 320 homes have been measured so far.", [number(None, 320, "homes")]),
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", UPRIGHT, "LiberationSerif", title="", author="")
    paper.page()
    paper.text(60, 60, 470, BODY, 12, colour="#666666")
    paper.text(60, 80, 470, TITLE, 22, "b", colour=INK)
    paper.text(60, 140, 470, "Behandles i styringsgruppen 28. januar 2026, sak 3/26", 12)
    y = paper.text(60, 180, 470, "Prosjektene", 16, "b", colour=INK) + 8
    for name, who, word, _, text in PROJECTS:
        y = paper.text(60, y, 470, name, 13, "b") + 2
        y = paper.text(60, y, 470, f"Status: {word} | Eier: {who}", 11, "i") + 2
        y = paper.text(60, y, 470, text, 11) + 12
    y = paper.text(60, y + 6, 470, "Ellers i programmet", 16, "b", colour=INK) + 8
    for said, _ in SAID:
        y = paper.text(60, y, 470, said, 11) + 5
    gold = paper.say()
    gold.record(
        "document",
        [TITLE, "Behandles i styringsgruppen 28. januar 2026, sak 3/26"],
        title=TITLE,
        doc_type="portfolio_report",
        body=BODY,
        date="2026-01-28",
    )
    for name, who, word, light, _ in PROJECTS:
        note(gold, [name, f"Status: {word} | Eier: {who}"], *measure(name, who, light))
    for said, facts in SAID:
        note(gold, said, *facts)
    paper.page()
    y = paper.text(60, 60, 470, "Avhengigheter til andre", 16, "b", colour=INK) + 8
    for text in NEEDS:
        y = paper.text(78, y, 450, text, 11, sign="•") + 5
    y = paper.text(60, y + 16, 470, "Oppfølgingspunkter", 16, "b", colour=INK) + 8
    for text in TASKS:
        y = paper.text(78, y, 450, text, 11, sign="•") + 5
    y = paper.text(60, y + 16, 470, "Planlagt fram mot sommeren", 16, "b", colour=INK) + 8
    y = paper.text(78, y, 450, "Februar: Åpne Innbyggerkonto for bedrifter", 11, sign="•") + 5
    y = paper.text(78, y, 450, "April–mai: Brukertest av plandialogen", 11, sign="•") + 5
    y = paper.text(60, y + 16, 470, "Innstilling", 16, "b", colour=INK) + 8
    paper.text(60, y, 470, "Styringsgruppen tar rapporten til etterretning.", 11)
    gold = paper.say()
    note(gold, NEEDS[0], need("Innbyggerkonto", "folkeregisteret åpner for oppslag"))
    note(gold, NEEDS[1], need("Byggesak på én dag", "Ny plandialog fra fylkeskommunen"))
    note(gold, TASKS[0], task("Skaffe nye sensorer", "Renovasjon IKS", "2026-03-01"))
    note(gold, TASKS[1], task("Lyse ut to stillinger", "Plansjefen", "2026-02-15"))
    note(
        gold,
        "Februar: Åpne Innbyggerkonto for bedrifter",
        step(
            "Åpne Innbyggerkonto for bedrifter", "Planlagt fram mot sommeren", from_="2026-02", to="2026-02"
        ),
    )
    note(
        gold,
        "April–mai: Brukertest av plandialogen",
        step("Brukertest av plandialogen", "Planlagt fram mot sommeren", from_="2026-04", to="2026-05"),
    )
    note(
        gold,
        "Styringsgruppen tar rapporten til etterretning.",
        decided("Styringsgruppen tar rapporten til etterretning", "proposed", "3/26"),
    )
    paper.page()
    y = paper.text(60, 60, 470, "Summary in English", 16, "b", colour=INK) + 8
    for said, _ in ENGLISH:
        y = paper.text(60, y, 470, said, 11) + 5
    gold = paper.say()
    for said, facts in ENGLISH:
        note(gold, said, *facts)
    paper.save()
