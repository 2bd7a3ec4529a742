"""Task list of an invented hospital's clinic, in Nynorsk: a lying table that goes on, what is closed, and prose."""

from __future__ import annotations

from pathlib import Path

from papers.facts import measure, need, note, number, rows, task
from papers.prose import Said, plain
from papers.sheets import LYING, Papers

NAME = "sjukehus-oppgaaveliste"
TITLE = "Oppgåver etter leiarmøta i klinikken"
BODY = "Klinikk for akuttmedisin, Helse Indre Fjord"
HEADS = ["Løpenr.", "Teken opp", "Dette skal gjerast", "Svarar for det", "Ferdig til", "Kor langt"]
OPEN = rows("""
31 | 18.8. | Lage felles vaktliste for AMK og akuttmottak | Seksjonsleiar AMK | 15.12.25 | I arbeid
33 | 18.8. | Skaffe reservenøklar til medisinromma | Torunn Skeide | veke 47 | Gjort
34 | 1.9. | Gå gjennom avvik i triage for siste kvartal | Kvalitetsrådgjevar | 31. januar 2026 | Ikkje byrja
36 | 1.9. | Be Sjukehusinnkjøp om ny pris på luftvegsutstyr | Innkjøpskontakten | før nyttår | Ventar på svar
37 | 22.9. | Melde inn behov for to LIS-stillingar i budsjettet | Klinikksjefen | 30.11.25 | I arbeid
40 | 22.9. | Flytte hjartestartaren i hall B | Driftseininga | straks | Gjort
41 | 13.10. | Avklare kven som tolkar på natt | Oddbjørn Hauge | 1. desember 2025 | I arbeid
42 | 13.10. | Lære opp seks superbrukarar i ny journal | Fagutviklingssjukepleiar | 17.1.2026 | Ikkje byrja
44 | 27.10. | Teste varsling ved straumbrot saman med eigedom | Beredskapskontakten | 8. november 2025 | Utsett
""")
DUE = {
    "15.12.25": "2025-12-15",
    "31. januar 2026": "2026-01-31",
    "30.11.25": "2025-11-30",
    "1. desember 2025": "2025-12-01",
    "17.1.2026": "2026-01-17",
    "8. november 2025": "2025-11-08",
}
"""The dates that are written; what is no date has none."""
SPLIT = 6
CLOSED = [
    # number, action, who, when closed
    ("22", "Ny rutine for utlån av infusjonspumper", "Medisinteknisk eining", "20. oktober"),
    ("27", "Kontroll av oksygenuttak i observasjonsposten", "Driftseininga", "9. oktober"),
    ("30", "Brev til kommunane om utskriving i helgar", "Klinikksjefen", "27. oktober"),
]
PARAGRAPHS = [
    [
        Said(
            "Forbetringsprosjektet Tidleg sepsis (TS) går som planlagt, og Ragna Lid held fram som leiar.",
            tuple(measure("Tidleg sepsis", "Ragna Lid", "green", alias="TS")),
        ),
        Said(
            "I oktober fekk 88 % av pasientane antibiotika innan ein time.",
            (number("pasientane", 88, "%", "2025-10"),),
        ),
        *plain("Målet er 95 %."),
    ],
    [
        Said(
            "Vaktbyte på mobil er lagt på is til den nye lønsløysinga er innført.",
            tuple(measure("Vaktbyte på mobil", None, "paused")),
        ),
        Said(
            "Ombygging av skadepoliklinikken ligg tre månader etter, og eigedomssjefen eig prosjektet.",
            tuple(measure("Ombygging av skadepoliklinikken", "eigedomssjefen", "yellow")),
        ),
        Said(
            "Ombygginga kan ikkje ta til før kommunen har gjeve rammeløyve.",
            (need("Ombygging av skadepoliklinikken", "kommunen har gjeve rammeløyve"),),
        ),
        *plain("Vi har ikkje fått melding om nye forseinkingar."),
    ],
    [
        *plain("Dersom influensaen kjem tidleg, må vi sjå på prioriteringane på nytt."),
        Said(
            "Samarbeidet Ambulanse frå tettstaden er avvikla etter ønske frå brannvesenet.",
            tuple(measure("Ambulanse frå tettstaden", None, "cancelled")),
        ),
    ],
]


def build(folder: Path) -> None:
    """Write the list and its gold."""
    paper = Papers(
        folder / f"{NAME}.pdf", LYING, "LiberationSerif", title="Oppgåveliste", author="Klinikkstaben"
    )
    paper.page()
    y = paper.text(40, 36, 760, TITLE, 20, "b") + 2
    y = paper.text(40, y, 760, f"{BODY} – ajourført 3. november 2025", 12, "i") + 12
    paper.say().record(
        "document",
        [TITLE, f"{BODY} – ajourført 3. november 2025"],
        title=TITLE,
        doc_type="other",
        body=BODY,
        date="2025-11-03",
    )
    _rows(paper, y, OPEN[:SPLIT], heads=True)
    paper.page()
    y = _rows(paper, 50, OPEN[SPLIT:], heads=False)
    paper.text(40, y + 26, 760, "Lukka i haust", 15, "b")
    lines = [f"{place} {what} – {who}, lukka {when}" for place, what, who, when in CLOSED]
    paper.bullets(40, y + 50, 760, lines, 12, sign="–")
    gold = paper.say()
    for line, (_, what, who, _) in zip(lines, CLOSED, strict=True):
        note(gold, line, task(what, who, status="lukka"))
    paper.page()
    y = paper.text(40, 44, 760, "Ord om det større arbeidet", 15, "b") + 8
    for sentences in PARAGRAPHS:
        y = paper.text(40, y, 620, " ".join(said.text for said in sentences), 12.5) + 10
        gold = paper.say()
        for said in sentences:
            note(gold, said.text, *said.records)
    paper.save()


def _rows(paper: Papers, y: float, drawn: list[list[str]], *, heads: bool) -> float:
    y = paper.table(
        40,
        y,
        (58, 66, 300, 150, 100, 88),
        [HEADS, *drawn] if heads else drawn,
        size=11,
        rules="rows",
        head="#D9E2D0",
        heads=int(heads),
        pad=6,
    )
    gold = paper.say()
    for row in drawn:
        _, _, what, who, when, state = row
        note(gold, row, task(what, who, DUE.get(when), status=state))
    return y
