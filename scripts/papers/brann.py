"""Quarterly report of an invented fire service: states of projects and services told in running text, among rules,
bodies and everyday work that are no initiatives."""

from __future__ import annotations

from pathlib import Path

from papers.prose import Said, dependency, figure, initiative, owner, plain, record, status
from papers.word import WordPaper

NAME = "brann-kvartalsstatus"
TITLE = "Kvartalsrapport, 3. kvartal 2025"
BODY = "Representantskapet i Storvik brann og redning"
PAGES: list[dict[str, list[list[Said]]]] = [
    {
        "Sammendrag": [
            [
                *plain(
                    "Kvartalet har vært preget av tørke og mange utrykninger.",
                    "Beredskapen er opprettholdt, og sykefraværet går ned.",
                ),
                Said("Vi rykket ut 1 312 ganger.", (figure(1312, "ganger", "Vi"),)),
            ],
            [
                *plain("Brann- og eksplosjonsvernloven stiller nye krav til tilsyn fra nyttår."),
                Said(
                    "To av de største satsingene, Ny 110-sentral og Framtidens brannstasjon, går som planlagt.",
                    (
                        initiative("Ny 110-sentral"),
                        initiative("Framtidens brannstasjon"),
                        status("Ny 110-sentral", "green"),
                        status("Framtidens brannstasjon", "green"),
                    ),
                ),
            ],
        ],
        "Forebygging": [
            [
                Said(
                    "Feierappen ble lansert i juli og er nå tatt i bruk i alle eierkommunene.",
                    (initiative("Feierappen"),),
                ),
                Said(
                    "Kampanjen «Røyk ut» er gjennomført, mens Trygg hjemme er utsatt til våren.",
                    (
                        initiative("Røyk ut"),
                        status("Røyk ut", "completed"),
                        initiative("Trygg hjemme"),
                        status("Trygg hjemme", "paused"),
                    ),
                ),
                *plain("Tilsyn med særskilte brannobjekter er gjennomført etter planen."),
            ],
            [
                Said(
                    "Bekymringsmelding på nett, som eies av Forebyggende avdeling, piloteres i to bydeler.",
                    (
                        initiative("Bekymringsmelding på nett"),
                        owner("Forebyggende avdeling", "Bekymringsmelding på nett"),
                    ),
                ),
                *plain("Avdelingen vurderer om piloten bør utvides.", "Høringen om ny forskrift er besvart."),
            ],
        ],
    },
    {
        "Beredskap": [
            [
                Said(
                    "Vi er i gang med å rulle ut BrannNett til deltidsstasjonene.",
                    (initiative("BrannNett"),),
                ),
                Said(
                    "Utrullingen av BrannNett er forsinket på grunn av dårlig dekning.",
                    (status("BrannNett", "yellow"),),
                ),
                Said(
                    "BrannNett er avhengig av at mobilmasten på Høgåsen kommer på plass.",
                    (dependency("BrannNett", "mobilmasten på Høgåsen kommer på plass"),),
                ),
            ],
            [
                Said(
                    "Delprosjektet Øvingsfeltet ledes av Stein Fossum og er i rute.",
                    (
                        initiative("Øvingsfeltet"),
                        owner("Stein Fossum", "Øvingsfeltet"),
                        status("Øvingsfeltet", "green"),
                    ),
                ),
                Said(
                    "Den nye kjørestøtten Utrykningspilot (UP) testes på tre kjøretøy.",
                    (initiative("Utrykningspilot"),),
                ),
                *plain("Det er kjøpt inn 40 nye røykdykkersett.", "Samarbeidet med politiet fungerer godt."),
            ],
            [
                Said(
                    "Planleggingen av Redningsskolen fortsetter.",
                    (initiative("Redningsskolen"),),
                ),
                *plain("Ingen prosjekter har rød status.", "Nye stillinger skal lyses ut i januar."),
            ],
        ],
    },
    {
        "Organisasjon og økonomi": [
            [
                Said(
                    "Regnskapet viser et overskudd på 2,4 millioner kroner.",
                    (figure(2.4, "millioner kroner", "Regnskapet"),),
                ),
                *plain("Lønnsoppgjøret er ferdig, og arbeidet med budsjettet for 2026 er i gang."),
                Said(
                    "Ressursstyringssystemet Vaktplan 3 er anskaffet og skal innføres i første kvartal.",
                    (initiative("Vaktplan 3"),),
                ),
                Said(
                    "Program for likestilling er videreført med nye midler.",
                    (initiative("Program for likestilling"),),
                ),
            ],
            [
                Said(
                    "Administrasjonen har ansvaret for Grønn flåte, og prosjektet er på gult.",
                    (
                        initiative("Grønn flåte"),
                        owner("Administrasjonen", "Grønn flåte"),
                        status("Grønn flåte", "yellow"),
                    ),
                ),
                *plain(
                    "Kommunene Storvik og Nesøy ønsker å utrede en felles løsning for lager.",
                    "Dersom utredningen blir vedtatt, kan den starte til sommeren.",
                ),
            ],
        ],
    },
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = WordPaper(folder / f"{NAME}.docx", font="Times New Roman", size=11, title=TITLE, author="Storvik")
    paper.heading(TITLE, 1)
    paper.text(f"Til: {BODY}")
    paper.text("Dato: 20. oktober 2025")
    paper.gold.record(
        "document",
        [TITLE, BODY, "20. oktober 2025"],
        title=TITLE,
        doc_type="portfolio_report",
        body=BODY,
        date="2025-10-20",
    )
    for number, parts in enumerate(PAGES):
        if number:
            paper.page()
        for heading, paragraphs in parts.items():
            paper.heading(heading, 2)
            for sentences in paragraphs:
                paper.text(" ".join(said.text for said in sentences))
                record(paper.gold, sentences)
    paper.save()
