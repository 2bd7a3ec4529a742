"""Strategy follow-up of an invented county in Nynorsk, LibreOffice's PDF of slides: a goal over several slides, how it
stands in all, indicators and sub-goals in tables with lights and comments, themes to discuss, measures with owners."""

from __future__ import annotations

from pathlib import Path

from papers.decks import cover, lights
from papers.facts import aim, judged, measure, note, number, rows, sign
from papers.slides import Box, SlidePaper

NAME = "fylke-klimastrategi"
TITLE = "Klimastrategien: oppfølging hausten 2025"
BODY = "Ytre Sunnfylke fylkeskommune"
INK, ACCENT = "#143601", "#538D22"
GOALS = [
    (
        "Mål 1",
        "Halvere utsleppa frå ferjene",
        "Omlegginga går etter planen på dei store sambanda, men dei små ventar på straum.",
        rows("""
            Utslepp per passasjer | green | Utsleppa er 38 % lågare enn i 2020.
            Del av rutene på batteri | yellow | Sju av tolv ruter går på batteri, og to heng etter.
        """),
        rows("""
            Alle kaiar har ladestraum innan 2028 | yellow | Tre kaiar manglar avtale med nettselskapet.
            Anboda stiller krav om nullutslepp | green | Krava er tekne inn i begge anboda i år.
        """),
        rows("""
            Landstraum på Holmen | Samferdsleavdelinga | I rute
            Hydrogenferje i prøvedrift | Ferjeselskapet Kyst | Forseinka
        """),
    ),
    (
        "Mål 2",
        "Fleire vel buss og sykkel",
        "Talet på bussreiser aukar, medan sykkelvegane ikkje blir bygde fort nok.",
        rows("""
            Bussreiser per innbyggjar | green | Talet har auka kvart år sidan 2021.
            Kilometer ny sykkelveg | red | Berre 4 av 20 kilometer er bygde.
        """),
        rows("""
            Det er trygt å sykle til skulen | red | Berre halvparten av skulane har trygg sykkelveg.
            Bussen går når folk treng han | green | Kveldsrutene er utvida i tre kommunar.
        """),
        rows("""
            Sykkelbyen Eid | Vegavdelinga | Ikkje starta
            Ungdomskort i heile fylket | Kollektivkontoret | Ferdig
        """),
    ),
]
WORDS = {"I rute": "green", "Forseinka": "yellow", "Ikkje starta": "grey", "Ferdig": "completed"}
THEMES = ["Korleis skal vi prioritere når straumen ikkje rekk til?", "Bør fylket eige ladeanlegga sjølv?"]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pdf", font="Liberation Sans", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    cover(
        deck,
        TITLE,
        [BODY, "Fylkesdirektørens leiargruppe 18. november 2025"],
        doc_type="strategy_followup",
        body=BODY,
        date="2025-11-18",
    )
    for label, goal, whole, indicators, parts, measures in GOALS:
        head = f"{label} – {goal}"
        deck.slide(head)
        deck.text(0.7, 1.4, 11.8, 0.5, "Status samla", 20, bold=True, colour=INK)
        deck.text(0.7, 2.0, 11.8, 1, whole, 18)
        note(gold, head, aim(goal, label))
        for kind, name, lines in (("indicator", "Dette måler vi", indicators), ("goal", "Delmål", parts)):
            deck.slide(head)
            table: list[list[str | Box]] = [[name, "", "Vår vurdering"]]
            table += [[Box(what, bold=True), "", text] for what, _, text in lines]
            middles = deck.table(0.6, 1.5, (4.6, 0.9, 6.4), table, size=15, height=0.9)
            lights(deck, 5.65, middles, [hue for _, hue, _ in lines])
            for what, hue, text in lines:
                if kind == "goal":
                    note(gold, what, aim(what, None, label))
                note(gold, [what, text], sign(what, hue, kind), judged(what, text, kind))
                if "38 %" in text:
                    note(gold, text, number(what, 38, "%"))
                if text.startswith("Sju av"):
                    note(gold, text, number(what, 7, "ruter"))
                if text.startswith("Berre 4"):
                    note(gold, text, number(what, 4, "kilometer"))
        deck.slide(f"Tiltak under {label.lower()}")
        table = [["Tiltak", "Ansvarleg", "Stode"], *[list(row) for row in measures]]
        deck.table(0.6, 1.5, (5, 4, 2.6), table, size=16, height=0.7)
        for name, who, word in measures:
            note(gold, [name, who, word], *measure(name, who, WORDS[word]))
    deck.slide("Tema vi vil drøfte")
    deck.text(0.7, 1.6, 12, 1.6, THEMES, 20, bullets=True)
    deck.save()
