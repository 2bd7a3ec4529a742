"""Strategy follow-up of an invented county's dental service: slides of prose, measures named in passing, some of them
by common nouns, and a summary in English."""

from __future__ import annotations

from pathlib import Path

from papers.prose import Said, dependency, figure, initiative, owner, plain, record, status
from papers.slides import SlidePaper

NAME = "tannhelse-strategistatus"
TITLE = "Strategioppfølging, 1. halvår 2025"
BODY = "Styringsgruppen for digital tannhelse"
TEAL = "#0F6B6B"

Paragraphs = dict[str, list[list[Said]]]

SLIDES: list[tuple[str, str | None, Paragraphs]] = [
    (
        "Mål 1 – Enklere å være pasient",
        "Mål 1",
        {
            "Overordnet status": [
                [
                    *plain("Pasientene tar i bruk digitale tjenester raskere enn ventet."),
                    Said(
                        "Ved klinikkene i sør er Timeboka og Tannpåminner langt på vei innført.",
                        (initiative("Timeboka"), initiative("Tannpåminner")),
                    ),
                    Said(
                        "Det er god fremdrift for egenregistrering, digital innkalling og til dels Min tann, men "
                        "rutinene henger etter.",
                        (
                            initiative("Egenregistrering"),
                            initiative("Digital innkalling"),
                            initiative("Min tann"),
                        ),
                    ),
                ],
                [
                    Said(
                        "81 % av de unge møter til første time.",
                        (figure(81, "%", "de unge"),),
                    ),
                    *plain("Vi må fortsatt legge til rette for dem som ikke er på nett."),
                ],
            ],
            "Annen innsikt": [
                [
                    Said(
                        "Klinikkene i nord tar i bruk venterommet i løpet av høsten.",
                        (initiative("Venterommet"),),
                    ),
                    *plain(
                        "Ny helseregisterlov gir klinikkene flere plikter, og vi følger med på forskriften.",
                        "Innføringen av nye takster skaper merarbeid.",
                    ),
                ],
            ],
        },
    ),
    (
        "Mål 2 – Bedre verktøy for tannhelsepersonell",
        "Mål 2",
        {
            "Overordnet status": [
                [
                    Said(
                        "Overgangen til Dentara og Felles røntgenarkiv er på god vei ved 41 klinikker.",
                        (
                            initiative("Dentara"),
                            initiative("Felles røntgenarkiv"),
                            figure(41, "klinikker"),
                        ),
                    ),
                    Said(
                        "En revidert versjon av henvisningsmodellen er utarbeidet og publiseres i september.",
                        (initiative("Henvisningsmodellen"),),
                    ),
                    Said(
                        "Henvisningsmodellen er tatt i bruk av kjeveortopedene.",
                    ),
                ],
                [
                    Said(
                        "Prosjektet «Journal på tvers» (Sykehuset Ytre by) melder rød status fordi leverandøren har "
                        "trukket seg.",
                        (
                            initiative("Journal på tvers"),
                            owner("Sykehuset Ytre by", "Journal på tvers"),
                            status("Journal på tvers", "red"),
                        ),
                    ),
                    Said(
                        "Journal på tvers forutsetter at Norsk tannregister åpner for deling.",
                        (dependency("Journal på tvers", "Norsk tannregister åpner for deling"),),
                    ),
                ],
            ],
            "Annen innsikt": [
                [
                    Said(
                        "Det pågår avklaringer rundt innføringen av TK-11.",
                        (initiative("TK-11"),),
                    ),
                    *plain(
                        "Leverandørene ønsker tettere dialog, og nye samarbeidsformer prøves ut.",
                        "Tannlegeforeningen er positiv til arbeidet.",
                    ),
                ],
            ],
        },
    ),
    (
        "Mål 3 – Kunnskap som kommer til nytte",
        "Mål 3",
        {
            "Overordnet status": [
                [
                    Said(
                        "Fylkestannlegen leder arbeidet med Plan for kunstig intelligens.",
                        (
                            initiative("Plan for kunstig intelligens"),
                            owner("Fylkestannlegen", "Plan for kunstig intelligens"),
                        ),
                    ),
                    Said(
                        "Karieskartet (KK) er i drift, men to kommuner mangler.",
                        (initiative("Karieskartet"),),
                    ),
                    Said(
                        "Utprøvingen av tanntvilling er godt i gang på Nesklinikken.",
                        (initiative("Tanntvilling"),),
                    ),
                ],
                [
                    Said(
                        "Etablering av databasen Tanndata@Vest pågår og ses i sammenheng med lovarbeidet.",
                        (initiative("Tanndata@Vest"),),
                    ),
                    Said(
                        "Kvalitetskort for barn-prosjektet var forsinket i fjor, men har nå god fremdrift.",
                        (initiative("Kvalitetskort for barn"), status("Kvalitetskort for barn", "green")),
                    ),
                    *plain("Det er mye aktivitet på forskning, men lite er publisert."),
                ],
            ],
        },
    ),
    (
        "Summary in English",
        None,
        {
            "Where we are": [
                [
                    Said(
                        "The Mobile Clinic is currently used by three of the eleven districts.",
                        (initiative("Mobile Clinic"),),
                    ),
                    Said(
                        "In 2026 the county will work on developing the ToothPath app.",
                        (initiative("ToothPath app"),),
                    ),
                    *plain("More districts are expected to follow, and new features are being tested."),
                ],
            ],
        },
    ),
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pptx", font="Calibri", ink="#123B3B", accent=TEAL, title=TITLE, author="Tannhelse"
    )
    deck.slide(ground="#E6F2F1")
    deck.text(1, 2.6, 11, 1, TITLE, 36, bold=True, colour=TEAL)
    deck.text(1, 3.7, 11, 0.6, BODY, 20)
    deck.text(1, 4.4, 11, 0.6, "27. august 2025", 16)
    deck.gold.record(
        "document",
        [TITLE, BODY, "27. august 2025"],
        title=TITLE,
        doc_type="strategy_followup",
        body=BODY,
        date="2025-08-27",
    )
    for title, label, parts in SLIDES:
        deck.slide(title)
        if label:
            deck.gold.record("goal", title, label=label, title=title.partition(" – ")[2])
        y = 1.4
        for heading, paragraphs in parts.items():
            deck.text(0.6, y, 12, 0.5, heading, 20, bold=True, colour=TEAL)
            lines = [" ".join(said.text for said in sentences) for sentences in paragraphs]
            height = sum(0.36 * (len(line) // 105 + 1) for line in lines) + 0.25
            deck.text(0.6, y + 0.5, 12, height, lines, 16)
            for sentences in paragraphs:
                record(deck.gold, sentences)
            y += height + 0.7
        deck.foot(TITLE)
    deck.save()
