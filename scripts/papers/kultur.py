"""Action plan of an invented arts quarter: a table that goes on without heads, and tables of people and risks."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.sheets import LYING, Papers

NAME = "kultur-tiltaksplan"
TITLE = "Tiltaksplan for Kulturkvartalet"
BODY = "Programstyret for Kulturkvartalet"
INK, TINT = "#4A3B6B", "#EEEAF6"
WORDS = {
    "green": "På plan",
    "yellow": "Følges opp",
    "red": "Stor fare",
    "completed": "Gjennomført",
    "paused": "Satt på vent",
    "new": "Nytt tiltak",
}
MEASURES = [
    # name, owner, status, comment
    ("Åpent verksted", "Kunstforeningen", "green", "Fjorten kunstnere har leid plass."),
    ("Ny foajé i Kornmagasinet", "Byggeier", "red", "Brannkravene gjør bygget dyrere enn antatt."),
    ("Kvartalspasset", "Billettkontoret", "yellow", "To av fem hus har ikke koblet seg til."),
    ("Sceneteknisk pool", "Teaterverkstedet", "green", "Avtalen om utlån er underskrevet."),
    ("Lydskilt i bakgårdene", "Byarkivet", "completed", "Tolv skilt er på plass."),
    ("Vinterlys", "Festivalkontoret", "paused", "Venter på svar fra strømleverandøren."),
    ("Kulturskolefilial", "Kulturskolen", "new", "Lokalet overtas i august."),
    ("Felles vaktordning", "Byggeier", "yellow", "Vaktselskapet har sagt opp avtalen."),
    ("Gjestekunstnerbolig", "Kunstforeningen", "green", "Første gjest flytter inn i mai."),
]
ON_FIRST = 7
PEOPLE = [
    ("Programleder", "Kulturetaten", "Leder møtene"),
    ("Daglig leder", "Kunstforeningen", "Fast medlem"),
    ("Driftssjef", "Byggeier", "Fast medlem"),
    ("Rådgiver", "Byarkivet", "Vara"),
]
RISKS = [
    ("Flere leietakere sier opp", "Middels", "Høy", "Tilby kortere avtaler"),
    ("Nabolaget klager på støy", "Høy", "Lav", "Avtale stille tider"),
    ("Tilskuddet halveres", "Lav", "Høy", "Søke private fond"),
]
RISK_TINTS = {"Lav": "#C8E6C9", "Middels": "#FFECB3", "Høy": "#FFCDD2"}
NEEDS = [
    ("Ny foajé i Kornmagasinet", "dispensasjon fra plan- og bygningsmyndigheten"),
    ("Kulturskolefilial", "tilskudd til universell utforming"),
]
PROPOSALS = ["Utendørs kino i bakgården", "Felles kafé for alle husene", "Åpne øvingsrom om natta"]


def build(folder: Path) -> None:
    """Write the plan and its gold."""
    plan = Papers(folder / f"{NAME}.pdf", LYING, "LiberationSans", author="Kulturetaten")
    y = _page(plan)
    y = plan.text(50, y, 740, TITLE, 24, "b", colour=INK) + 4
    y = plan.text(50, y, 740, f"{BODY} | Oppdatert 14. mars 2025", 12) + 16
    y = _measures(plan, y, MEASURES[:ON_FIRST], heads=1)
    plan.say().record(
        "document",
        [TITLE, BODY, "Oppdatert 14. mars 2025"],
        title=TITLE,
        doc_type="other",
        body=BODY,
        date="2025-03-14",
    )
    _record(plan, MEASURES[:ON_FIRST])
    y = _measures(plan, _page(plan), MEASURES[ON_FIRST:], heads=0)
    y = plan.text(50, y + 24, 740, "Hvem er med?", 15, "b", colour=INK) + 6
    rows: list[list[str | Cell]] = [["Rolle", "Virksomhet", "Oppgave"]]
    rows += [[*row] for row in PEOPLE]
    plan.table(50, y, (200, 240, 200), rows, size=10.5, head=TINT, pad=4)
    plan.say()
    _record(plan, MEASURES[ON_FIRST:])
    _risks(plan)
    plan.save()


def _page(plan: Papers) -> float:
    plan.page()
    plan.text(50, 562, 740, f"Kulturkvartalet – tiltaksplan, side {plan.gold.page}", 8, colour="#777777")
    return 44.0


def _measures(plan: Papers, y: float, measures: list[tuple[str, str, str, str]], *, heads: int) -> float:
    rows: list[list[str | Cell]] = [["Tiltak", "Hovedansvar", "Status", "Merknad"]] if heads else []
    rows += [[Cell(name, bold=True), owner, WORDS[state], text] for name, owner, state, text in measures]
    return plan.table(50, y, (200, 170, 110, 260), rows, size=11, heads=heads, head=TINT, pad=17)


def _record(plan: Papers, measures: list[tuple[str, str, str, str]]) -> None:
    for name, owner, state, text in measures:
        plan.gold.initiative([name, owner, WORDS[state], text], name, owner=owner, status=state)


def _risks(plan: Papers) -> None:
    y = plan.text(50, _page(plan), 740, "Det kan gå galt", 15, "b", colour=INK) + 6
    rows: list[list[str | Cell]] = [["Risiko", "Sannsynlighet", "Konsekvens", "Håndtering"]]
    for what, chance, harm, answer in RISKS:
        rows.append([what, Cell(chance, fill=RISK_TINTS[chance]), Cell(harm, fill=RISK_TINTS[harm]), answer])
    y = plan.table(50, y, (240, 110, 110, 280), rows, size=11, head=TINT, pad=6)
    y = plan.text(
        50, y + 22, 740, "Fargene: På plan er grønt, Følges opp er gult og Stor fare er rødt.", 10, "i"
    )
    y = plan.text(50, y + 16, 740, "Avhengigheter", 15, "b", colour=INK) + 6
    sentences = [f"{name} er avhengig av {on}." for name, on in NEEDS]
    y = plan.bullets(50, y, 740, sentences, 11.5)
    y = plan.text(50, y + 14, 740, "Forslag til nye tiltak", 15, "b", colour=INK) + 6
    plan.bullets(50, y, 740, PROPOSALS, 11.5)
    gold = plan.say()
    for sentence, (name, on) in zip(sentences, NEEDS, strict=True):
        gold.record("dependency", sentence, subject=name, on=on)
    for text in PROPOSALS:
        gold.record("proposal", text, text=text)
