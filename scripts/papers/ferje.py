"""Case paper in Nynorsk for the board of an invented ferry company: prose under headings, a resolution at the end."""

from __future__ import annotations

from pathlib import Path

from papers.prose import Said, dependency, figure, initiative, owner, plain, record, status
from papers.sheets import UPRIGHT, Papers

NAME = "ferje-saksframlegg"
CASE = "19/2025"
TITLE = "Status for omstillinga til utsleppsfrie ferjer"
BODY = "Styret i Ytre Sund ferjeselskap"
LEFT, WIDE = 80.0, 435.0

SECTIONS: list[tuple[str, list[list[Said]]]] = [
    (
        "Kva saka gjeld",
        [
            [
                *plain(
                    "Styret vedtok i 2022 at alle samband skal vere utan utslepp i løpet av 2030, jf. sak 41/2022.",
                    "Administrasjonen legg to gonger i året fram ei oversikt over kor langt arbeidet er kome.",
                ),
            ],
        ],
    ),
    (
        "Bakgrunn",
        [
            [
                Said(
                    "Selskapet driv 14 samband, og 6 av dei er no elektriske.",
                    (figure(14, "samband", "Selskapet"), figure(6, "samband")),
                ),
                Said(
                    "Utsleppa er reduserte med 41 % sidan 2021.",
                    (figure(41, "%", "Utsleppa"),),
                ),
                *plain("Rekneskapen er omtalt i ei eiga sak, og vert ikkje teken opp att her."),
            ],
            [
                Said(
                    "Omstillinga har så langt kosta 412 millionar kroner.",
                    (figure(412, "millionar kroner", "Omstillinga"),),
                ),
                *plain("Det er ikkje meldt om personskadar i perioden, og klagene frå passasjerane er få."),
            ],
        ],
    ),
    (
        "Status for tiltaka",
        [
            [
                Said(
                    "Tiltaket Ladekai Nord (Driftsavdelinga) melder gul status på grunn av sein levering av trafo.",
                    (
                        initiative("Ladekai Nord"),
                        owner("Driftsavdelinga", "Ladekai Nord"),
                        status("Ladekai Nord", "yellow"),
                    ),
                ),
                Said(
                    "Ladekai Nord er avhengig av at nettselskapet forsterkar linja til Straumvik innan 1. mars 2026.",
                    (
                        dependency(
                            "Ladekai Nord", "nettselskapet forsterkar linja til Straumvik", "2026-03-01"
                        ),
                    ),
                ),
                *plain("Leverandøren kan bli ytterlegare forseinka om det vert streik i haust."),
            ],
            [
                Said(
                    "Prosjektet Hydrogen på Storsundet er sett på pause til det er avklara kven som leverer.",
                    (initiative("Hydrogen på Storsundet"), status("Hydrogen på Storsundet", "paused")),
                ),
                Said(
                    "Mannskapsskulen er fullført, og tilbodet er overført til linjeorganisasjonen.",
                    (initiative("Mannskapsskulen"), status("Mannskapsskulen", "completed")),
                ),
                Said(
                    "Hurtiglading Vest er eigd av Teknisk avdeling og er i grønt.",
                    (
                        initiative("Hurtiglading Vest"),
                        owner("Teknisk avdeling", "Hurtiglading Vest"),
                        status("Hurtiglading Vest", "green"),
                    ),
                ),
            ],
            [
                *plain(
                    "Ingen tiltak melder raud status.",
                    "Det er heller ikkje sett i gang nye tiltak sidan førre rapport.",
                ),
            ],
        ],
    ),
    (
        "Vurdering",
        [
            [
                *plain(
                    "Arbeidet går samla sett framover, sjølv om ikkje alle delar følgjer framdriftsplanen.",
                    "Administrasjonen meiner at selskapet framleis kan nå målet, men marginane er mindre enn før.",
                    "Om trafoen ikkje er på plass før sommaren, bør styret vurdere å leige ei ferje i høgsesongen.",
                ),
            ],
        ],
    ),
]
RESOLUTIONS = [
    "Styret tek statusen for omstillinga til vitande.",
    "Styret ber administrasjonen leggje fram ein plan for reserveløysing på Storsundet i møtet i desember.",
]


def build(folder: Path) -> None:
    """Write the case paper and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", UPRIGHT, "LiberationSerif", author="Ytre Sund ferjeselskap")
    y = _front(paper)
    for number, (heading, paragraphs) in enumerate(SECTIONS):
        if number == 2:
            y = _page(paper)
        y = paper.text(LEFT, y + 10, WIDE, heading, 14, "b") + 5
        for sentences in paragraphs:
            y = paper.text(LEFT, y, WIDE, " ".join(said.text for said in sentences), 12) + 9
            record(paper.say(), sentences)
    y = _page(paper)
    y = paper.text(LEFT, y, WIDE, "Framlegg til vedtak", 14, "b") + 6
    for number, text in enumerate(RESOLUTIONS, start=1):
        y = paper.text(LEFT + 22, y, WIDE - 22, text, 12, sign=f"{number}.") + 6
    y = paper.text(LEFT, y + 30, WIDE, "Straumvik, 2. september 2025", 12)
    paper.text(LEFT, y + 26, WIDE, "Administrerande direktør", 12)
    gold = paper.say()
    for text in RESOLUTIONS:
        gold.record("decision", text, case_id=CASE, text=text, outcome="proposed")
    paper.save()


def _page(paper: Papers) -> float:
    paper.page()
    paper.text(LEFT, 36, WIDE, f"Sak {CASE}", 9, colour="#555555", align="right")
    paper.text(LEFT, 806, WIDE, f"{paper.gold.page}", 9, colour="#555555", align="centre")
    return 70.0


def _front(paper: Papers) -> float:
    y = _page(paper)
    y = paper.text(LEFT, y, WIDE, f"Saksframlegg – sak {CASE}", 12, "i") + 4
    y = paper.text(LEFT, y, WIDE, TITLE, 19, "b") + 12
    facts = [("Til:", BODY), ("Møtedato:", "16. september 2025"), ("Sakshandsamar:", "Strategisjefen")]
    for label, value in facts:
        paper.text(LEFT, y, 110, label, 12, "b")
        y = paper.text(LEFT + 110, y, WIDE - 110, value, 12) + 3
    paper.rule(LEFT, y + 6, WIDE)
    paper.say().record(
        "document",
        [TITLE, BODY, "16. september 2025"],
        title=TITLE,
        doc_type="other",
        body=BODY,
        date="2025-09-16",
    )
    return y + 14
