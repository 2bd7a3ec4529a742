"""Follow-up of a strategy by an invented forest agency, in Nynorsk: running text and list items that are sentences."""

from __future__ import annotations

from pathlib import Path

from papers.prose import Said, dependency, figure, initiative, owner, plain, record, status
from papers.sheets import UPRIGHT, Papers

NAME = "skog-strategimelding"
TITLE = "Oppfølging av skogstrategien hausten 2025"
BODY = "Styret for Innlandsskogen"
LEFT, WIDE = 70.0, 455.0
INK = "#234B1E"

SECTIONS: list[list[tuple[str, list[list[Said]], list[Said]]]] = [
    # a page: heading, paragraphs, list items
    [
        (
            "Kort om stoda",
            [
                [
                    *plain("Strategien vart vedteken i 2023, og dette er den fjerde meldinga til styret."),
                    Said("Det er planta 4,1 millionar planter i år.", (figure(4.1, "millionar planter"),)),
                ],
                [
                    Said(
                        "Både Skogkartet og tenesta «Hogst i dag» er no innførte i heile fylket.",
                        (initiative("Skogkartet"), initiative("Hogst i dag")),
                    ),
                    *plain("Skogbrukslova er under revisjon, og departementet har invitert til innspel."),
                ],
            ],
            [],
        ),
        (
            "Digitalisering",
            [
                [
                    Said(
                        "Dronetaksten er i pilot hos tre skogeigarlag.",
                        (initiative("Dronetaksten"),),
                    ),
                    Said(
                        "Landbruksavdelinga tek i bruk skogportalen frå nyttår.",
                        (initiative("Skogportalen"),),
                    ),
                    Said(
                        "Innføring av Virkesflyt (VF) er forseinka, og leverandøren har fått ny frist.",
                        (initiative("Virkesflyt"), status("Virkesflyt", "yellow")),
                    ),
                ],
                [
                    Said(
                        "Virkesflyt er avhengig av at sagbruka opnar målesystema sine.",
                        (dependency("Virkesflyt", "sagbruka opnar målesystema sine"),),
                    ),
                    *plain("Det kan verte aktuelt å leige inn hjelp."),
                ],
            ],
            [],
        ),
    ],
    [
        (
            "Klima og naturmangfald",
            [
                [
                    Said(
                        "Prosjektet Gammalskog vert leia av Miljøseksjonen og går etter planen.",
                        (
                            initiative("Gammalskog"),
                            owner("Miljøseksjonen", "Gammalskog"),
                            status("Gammalskog", "green"),
                        ),
                    ),
                    Said(
                        "Ordninga Klimaskogpremien er lagd ned.",
                        (initiative("Klimaskogpremien"), status("Klimaskogpremien", "cancelled")),
                    ),
                ],
            ],
            [
                Said(
                    "Framdrifta i Myrløftet og Kantsoner langs vassdrag er god.",
                    (initiative("Myrløftet"), initiative("Kantsoner langs vassdrag")),
                ),
                Said(
                    "Fylkeskommunen eig Beiteregisteret, som skal utvidast til våren.",
                    (initiative("Beiteregisteret"), owner("Fylkeskommunen", "Beiteregisteret")),
                ),
                *plain("Miljøorganisasjonane er kritiske til hogst i hekketida."),
            ],
        ),
        (
            "Kompetanse og rekruttering",
            [
                [
                    Said(
                        "Skogskulen på hjul er no i gang i tre kommunar.",
                        (initiative("Skogskulen på hjul"),),
                    ),
                    Said(
                        "Arbeidet med Jenter i skogen er sett på vent til det er funne ein ny koordinator.",
                        (initiative("Jenter i skogen"), status("Jenter i skogen", "paused")),
                    ),
                    *plain(
                        "Søkjartala til naturbruk går opp.",
                        "Styret har tidlegare peika på behovet for fleire lærlingar.",
                    ),
                ],
            ],
            [],
        ),
    ],
    [
        (
            "Vegen vidare",
            [
                [
                    Said(
                        "Ei ny utgåve av driftshandboka er klar og vert teken i bruk i januar.",
                        (initiative("Driftshandboka"),),
                    ),
                    *plain(
                        "Styret vert halde orientert, og neste melding kjem i april.",
                        "Om løyvingane vert kutta, må ambisjonane ned.",
                    ),
                ],
            ],
            [],
        ),
    ],
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", UPRIGHT, "LiberationSans", author="Innlandsskogen")
    for number, parts in enumerate(SECTIONS):
        paper.page()
        paper.text(LEFT, 806, WIDE, f"Side {paper.gold.page}", 9, colour="#666666", align="right")
        y = 64.0
        if not number:
            y = paper.text(LEFT, y, WIDE, TITLE, 20, "b", colour=INK) + 6
            y = paper.text(LEFT, y, WIDE, f"{BODY}, 5. november 2025", 12) + 10
            paper.say().record(
                "document",
                [TITLE, f"{BODY}, 5. november 2025"],
                title=TITLE,
                doc_type="strategy_followup",
                body=BODY,
                date="2025-11-05",
            )
        for heading, paragraphs, items in parts:
            y = paper.text(LEFT, y + 10, WIDE, heading, 14, "b", colour=INK) + 5
            for sentences in paragraphs:
                y = paper.text(LEFT, y, WIDE, " ".join(said.text for said in sentences), 11.5) + 8
                record(paper.say(), sentences)
            for said in items:
                y = paper.text(LEFT + 18, y, WIDE - 18, said.text, 11.5, sign="•") + 4
            record(paper.say(), items)
    paper.save()
