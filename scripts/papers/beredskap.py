"""Steering committee's deck of an invented emergency agency in PowerPoint: a programme on two pages in English, tasks
with ticks, a table without heads over its lights, a slide a project in labelled pieces."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.decks import HUES, cover, lights
from papers.facts import decided, measure, need, note, number, rows, sign, step, task
from papers.slides import Box, SlidePaper

NAME = "beredskap-styringskomite"
TITLE = "Nødnett 3: styringskomité"
BODY = "Beredskapsverket"
INK, ACCENT = "#6A040F", "#9D0208"
PROJECTS = rows("""
    Dekning i tunneler | Samferdselsdivisjonen | yellow | Fire av elleve tunneler gjenstår
    Felles kartlag | Kartsenteret | green | Brukes av alle sentraler
    Reserve på satellitt | Teknisk divisjon | red | Anbudet fikk ingen tilbud
""")
ONE = {
    "Prosjekt": "Reserve på satellitt",
    "Ansvar": "Teknisk divisjon",
    "Status": "Rød",
    "Neste milepæl": "Ny utlysning 1. februar 2026",
    "Avhenger av": "Vedtak om frekvenser",
}
ENGLISH = rows("""
    Training for volunteers | Red Cross liaison | On track | green | 2,300 people trained
    Border channel | Nordic desk | Slipping | yellow | Finland needs a new licence
""")
TODO = [
    ("☑", "Sende brev til fylkene om dekning"),
    ("☐", "Avklare hvem som betaler for satellitt"),
    ("☐", "Lage film om nødkanalen"),
]
ASKED = [
    "Komiteen ber om en ny plan for satellitt innen 1. mars.",
    "Komiteen godkjenner regnskapet for 2025.",
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(folder / f"{NAME}.pptx", font="Arial", ink=INK, accent=ACCENT, title=TITLE, author=BODY)
    gold = deck.gold
    cover(
        deck, TITLE, [BODY, "Tirsdag 9. desember 2025"], doc_type="meeting_deck", body=BODY, date="2025-12-09"
    )
    deck.slide("Slik ligger prosjektene an")
    table: list[list[str | Box]] = [["Hva", "Hvor det hører hjemme", "", "Vi vil si"]]
    table += [[Box(name, bold=True), who, "", text] for name, who, _, text in PROJECTS]
    middles = deck.table(0.6, 1.4, (3.4, 3.2, 0.8, 4.8), table, size=15, height=0.75)
    lights(deck, 7.6, middles, [hue for _, _, hue, _ in PROJECTS])
    for name, who, hue, text in PROJECTS:
        note(gold, [name, who, text], *measure(name, who, hue))
    note(gold, PROJECTS[0][3], number("Dekning i tunneler", 4, "tunneler"))
    deck.slide("Reserve på satellitt")
    for at, (label, text) in enumerate(list(ONE.items())[1:]):
        deck.text(0.7, 1.5 + at * 0.9, 3, 0.5, label, 16, bold=True, colour=ACCENT)
        deck.text(3.8, 1.5 + at * 0.9, 8, 0.5, text, 16)
    name = ONE["Prosjekt"]
    note(gold, ["Ansvar", ONE["Ansvar"]], *measure(name, ONE["Ansvar"]))
    note(gold, ["Status", "Rød"], sign(name, "red"))
    note(
        gold,
        ["Neste milepæl", ONE["Neste milepæl"]],
        step(ONE["Neste milepæl"], None, from_="2026-02-01", to="2026-02-01"),
    )
    note(gold, ["Avhenger av", ONE["Avhenger av"]], need(name, ONE["Avhenger av"]))
    deck.slide("Work with our neighbours")
    table = [["Activity", "In charge", "How it goes", "Latest"]]
    table += [[name, who, Box(word, fill=HUES[hue]), text] for name, who, word, hue, text in ENGLISH]
    deck.table(0.6, 1.4, (3.6, 2.8, 2, 3.8), table, size=15, height=0.75)
    for name, who, word, hue, text in ENGLISH:
        note(gold, [name, who, word, text], *measure(name, who, hue))
    note(gold, ENGLISH[0][4], number("Training for volunteers", 2300, "people"))
    deck.slide("Huskeliste og vedtak")
    for at, (box, text) in enumerate(TODO):
        deck.text(0.7, 1.4 + at * 0.6, 11, 0.5, f"{box} {text}", 18)
        note(gold, text, task(text))
    deck.text(0.7, 3.8, 11, 0.5, "Forslag til vedtak", 18, bold=True, colour=INK)
    deck.text(0.7, 4.4, 11.5, 1.2, ASKED, 17, bullets=True)
    for text in ASKED:
        note(gold, text, decided(text, "proposed"))
    deck.shape(0, 7.2, 13.333, 0.3, INK, MSO_SHAPE.RECTANGLE)
    deck.save()
