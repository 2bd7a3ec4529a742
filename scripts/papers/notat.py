"""Memo in Word to the board of an invented research fund: status, owners, needs, denials and ifs in prose."""

from __future__ import annotations

from pathlib import Path

from papers.prose import Said, dependency, figure, initiative, owner, plain, record, status
from papers.word import WordPaper

NAME = "forskningsfond-notat"
TITLE = "Halvårsnotat om fondets satsinger"
BODY = "Styret for Fjellforskningsfondet"

SECTIONS: list[tuple[str, list[list[Said]]]] = [
    (
        "Innledning",
        [
            plain(
                "Notatet gir styret en kort oversikt over satsingene i første halvår.",
                "Tallene er hentet fra søknadssystemet 30. juni og er ikke revidert.",
            ),
        ],
    ),
    (
        "Søknader og tildelinger",
        [
            [
                Said(
                    "Fondet mottok 286 søknader i perioden, en nedgang på 9 % fra første halvår 2024.",
                    (figure(286, "søknader", "Fondet"), figure(9, "%")),
                ),
                Said(
                    "Innvilgelsesprosenten var 17 %.",
                    (figure(17, "%", "Innvilgelsesprosenten"),),
                ),
                Said(
                    "Det er utbetalt 58,4 millioner kroner, og 22 prosjekter har levert sluttrapport.",
                    (figure(58.4, "millioner kroner"), figure(22, "prosjekter")),
                ),
            ],
            plain(
                "Søkerne får svar innen tolv uker, slik § 4 i vedtektene krever.",
                "Ingen søknader er avvist på grunn av formfeil.",
            ),
        ],
    ),
    (
        "Satsingene",
        [
            [
                Said(
                    "Bresatsingen ledes av Høyfjellsinstituttet og har grønn status.",
                    (
                        initiative("Bresatsingen"),
                        owner("Høyfjellsinstituttet", "Bresatsingen"),
                        status("Bresatsingen", "green"),
                    ),
                ),
                Said(
                    "Stipendordningen Første tinde er avviklet.",
                    (initiative("Første tinde"), status("Første tinde", "cancelled")),
                ),
                Said(
                    "Programmet Skred og samfunn rapporterer rød risiko fordi to målestasjoner ble tatt av ras.",
                    (initiative("Skred og samfunn"), status("Skred og samfunn", "red", "risk")),
                ),
                *plain("Ingen av satsingene har rød status."),
            ],
            [
                Said(
                    "Felles feltbase er utsatt til 2027 i påvente av tomt.",
                    (initiative("Felles feltbase"), status("Felles feltbase", "paused")),
                ),
                Said(
                    "Ansvaret for Felles feltbase er lagt til Universitetet på Vidda.",
                    (owner("Universitetet på Vidda", "Felles feltbase"),),
                ),
                Said(
                    "Felles feltbase forutsetter at kommunen regulerer området innen utgangen av 2026.",
                    (dependency("Felles feltbase", "kommunen regulerer området", "2026"),),
                ),
            ],
            [
                Said(
                    "Åpen målebok ble ferdigstilt i mai og er tatt i bruk av 11 institusjoner.",
                    (
                        initiative("Åpen målebok"),
                        status("Åpen målebok", "completed"),
                        figure(11, "institusjoner", "Åpen målebok"),
                    ),
                ),
                *plain("Dersom flere melder seg, må lagringsplassen utvides."),
            ],
        ],
    ),
    (
        "Veien videre",
        [
            plain(
                "Sekretariatet foreslår ingen endringer i budsjettet nå.",
                "Det kan bli aktuelt å flytte midler mellom satsingene til høsten, men det avhenger av rasfaren.",
                "Styret vil få en egen sak om dette i november.",
            ),
        ],
    ),
]
RESOLUTION = "Styret slutter seg til vurderingene i notatet."


def build(folder: Path) -> None:
    """Write the memo and its gold."""
    paper = WordPaper(folder / f"{NAME}.docx", font="Arial", size=11, title="", author="Sekretariatet")
    paper.running("Fjellforskningsfondet", "Arkivref. 25/00817")
    gold = paper.gold
    paper.text("*NOTAT*")
    paper.heading(TITLE)
    date = "Dato: 20. august 2025"
    paper.text("*Til: *", BODY)
    paper.text("*Fra: *", "Sekretariatet")
    paper.text(date)
    gold.record("document", [TITLE, BODY, date], title=TITLE, doc_type="other", body=BODY, date="2025-08-20")
    for heading, paragraphs in SECTIONS:
        if heading in {"Satsingene", "Veien videre"}:
            paper.page()
        paper.heading(heading, 2)
        for sentences in paragraphs:
            paper.text(" ".join(said.text for said in sentences))
            record(gold, sentences)
    paper.heading("Forslag til vedtak", 2)
    paper.text(RESOLUTION)
    gold.record("decision", RESOLUTION, text=RESOLUTION, outcome="proposed")
    paper.save()
