"""Memo on a cycling scheme: prose where sentences tell owners, states and needs, among denials and wishes."""

from __future__ import annotations

from pathlib import Path

from papers.prose import Said, dependency, figure, initiative, owner, plain, record, status
from papers.word import WordPaper

NAME = "by-sykkelnotat"
TITLE = "Notat om sykkelsatsingen"
BODY = "Byutviklingsutvalget i Lillevik"
PARTS = {
    "Bakgrunn": [
        *plain("Utvalget ba i vår om en gjennomgang av sykkelsatsingen."),
        Said("Byen har 64 kilometer sykkelvei.", (figure(64, "kilometer", "Byen"),)),
        Said(
            "Andelen som sykler til jobb, er 11,5 prosent.",
            (figure(11.5, "%", "Andelen som sykler til jobb"),),
        ),
    ],
    "Hvor langt er vi kommet?": [
        Said(
            "Prosjektet Ringruta har fått gult lys fordi kabelarbeidet drar ut.",
            (initiative("Ringruta"), status("Ringruta", "yellow")),
        ),
        Said(
            "«Sykkel på resept» er overlevert til drift.",
            (initiative("Sykkel på resept"), status("Sykkel på resept", "completed")),
        ),
        Said(
            "Tiltaket Vintersykling ligger hos Teknisk etat og er i rute.",
            (
                initiative("Vintersykling"),
                owner("Teknisk etat", "Vintersykling"),
                status("Vintersykling", "green"),
            ),
        ),
        Said(
            "Eier av prosjektet Trygge kryss er Samferdselsetaten.",
            (initiative("Trygge kryss"), owner("Samferdselsetaten", "Trygge kryss")),
        ),
        Said(
            "Delprosjektet Sykkelgarasjen er skrinlagt.",
            (initiative("Sykkelgarasjen"), status("Sykkelgarasjen", "cancelled")),
        ),
        *plain(
            "Ingen av prosjektene er røde.", "Trygge kryss kan bli forsinket hvis anbudene blir for dyre."
        ),
    ],
    "Hva må til?": [
        Said(
            "Trygge kryss forutsetter at staten dekker halvparten av kostnaden.",
            (dependency("Trygge kryss", "staten dekker halvparten av kostnaden"),),
        ),
        Said(
            "Ringruta må vente på ny kabelgate.",
            (dependency("Ringruta", "ny kabelgate"),),
        ),
        *plain("Det ville være en fordel om Vintersykling ble utvidet til Østsiden."),
    ],
}


def build(folder: Path) -> None:
    """Write the memo and its gold."""
    paper = WordPaper(folder / f"{NAME}.docx", font="Calibri", size=11, title=TITLE, author="Bymiljø")
    paper.heading(TITLE, 1)
    paper.text(f"Til: {BODY}")
    paper.text("Dato: 4. september 2025")
    paper.gold.record(
        "document",
        [TITLE, BODY, "4. september 2025"],
        title=TITLE,
        doc_type="other",
        body=BODY,
        date="2025-09-04",
    )
    for number, (heading, sentences) in enumerate(PARTS.items()):
        if number:
            paper.page()
        paper.heading(heading, 2)
        paper.text(" ".join(said.text for said in sentences))
        record(paper.gold, sentences)
    paper.save()
