"""Strategy follow-up of an invented university: like a national one, with arrows for the trend and squares for the
judgement, sub-goals with their own, bullets that name projects, and pages in English for the partners."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.decks import HUES, cover
from papers.facts import aim, judged, measure, note, number, responsible, rows, sign
from papers.slides import Box, SlidePaper

NAME = "universitet-strategi-hoest"
TITLE = "Strategioppfølging høsten 2025"
BODY = "Universitetet i Nordvest"
INK, ACCENT = "#14342B", "#60935D"
ARROWS = {"green": "↑", "yellow": "→", "red": "↓"}
GOALS = [
    (
        "Hovedmål 1 – Studenter som fullfører",
        [
            "Studieløpet følges nå i Campus360, som alle fakulteter har tatt i bruk.",
            "Prosjektet Faglig hjem er forsinket fordi rommene på Strand ikke er klare.",
        ],
        rows("""
            Andel som fullfører på normert tid | green | Opp fra 48 % til 52 % på to år.
            Studentenes trivsel | yellow | Uendret siden forrige måling.
            Frafall etter første år | red | 19 % sluttet, mot 15 % året før.
        """),
        rows("""
            Alle nye studenter har en fast kontaktperson | green | Prorektor for utdanning | Mentorer er på plass.
            Undervisningen er tilgjengelig på nett | yellow | Seksjon for læring | Utstyr mangler i de eldste salene.
        """),
    ),
    (
        "Hovedmål 2 – Forskning som brukes",
        [
            "Åpent arkiv er i drift og har 8 200 artikler.",
            "Det er ikke bestemt om Havlab skal bygges ut.",
        ],
        rows("""
            Artikler med åpen tilgang | green | 83 % er åpne.
            Inntekter fra næringslivet | yellow | Noe lavere enn budsjettert.
        """),
        rows("""
            Forskerne deler data | red | Prorektor for forskning | Retningslinjene er ikke vedtatt.
        """),
    ),
]
FIGURES = {
    "Opp fra 48 % til 52 % på to år.": [(48, "%"), (52, "%")],
    "19 % sluttet, mot 15 % året før.": [(19, "%"), (15, "%")],
    "83 % er åpne.": [(83, "%")],
}
ENGLISH = rows("""
    Share of joint degrees | green | Four new programmes signed
    Visiting scholars | red | Fewer flats in town
""")


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pdf", font="DejaVu Sans", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    cover(deck, TITLE, [BODY, "Oktober 2025"], doc_type="strategy_followup", body=BODY, date="2025-10")
    for head, told, indicators, parts in GOALS:
        label, title = head.split(" – ")
        deck.slide(head)
        note(gold, head, aim(title, label))
        deck.text(0.7, 1.4, 11.8, 0.5, "Helhetsvurdering", 18, bold=True, colour=ACCENT)
        deck.text(0.7, 2.0, 11.8, 2, told, 18, bullets=True)
        if "Campus360" in told[0]:
            note(gold, told[0], *measure("Campus360"))
            note(gold, told[1], *measure("Faglig hjem", None, "yellow"))
        else:
            note(
                gold,
                told[0],
                *measure("Åpent arkiv", None, "completed"),
                number("Åpent arkiv", 8200, "artikler"),
            )
            note(gold, told[1], *measure("Havlab"))
        _indicators(deck, head, "Måltall", ("Hva vi ser på", "Retning", "Merknad"), indicators)
        _parts(deck, head, label, parts)
    _indicators(
        deck, "Partnership goals", "For our partners", ("What we look at", "Direction", "Note"), ENGLISH
    )
    deck.save()


def _indicators(
    deck: SlidePaper, title: str, under: str, heads: tuple[str, ...], indicators: list[list[str]]
) -> None:
    deck.slide(title)
    deck.text(0.7, 1.2, 11.8, 0.5, under, 16, colour=ACCENT)
    table: list[list[str | Box]] = [list(heads)]
    table += [[name, "", text] for name, _, text in indicators]
    middles = deck.table(0.7, 1.9, (5, 1.6, 5.3), table, size=15, height=0.75)
    for (name, hue, text), y in zip(indicators, middles[1:], strict=True):
        arrow = {"green": MSO_SHAPE.UP_ARROW, "yellow": MSO_SHAPE.RIGHT_ARROW, "red": MSO_SHAPE.DOWN_ARROW}[
            hue
        ]
        deck.shape(6.35, y - 0.18, 0.36, 0.36, HUES[hue], arrow)
        note(deck.gold, [name, text], sign(name, hue, "indicator"), judged(name, text))
        for value, unit in FIGURES.get(text, []):
            note(deck.gold, text, number(name, value, unit))


def _parts(deck: SlidePaper, title: str, label: str, parts: list[list[str]]) -> None:
    deck.slide(title)
    table: list[list[str | Box]] = [["Delmål", "Hvem følger opp", "", "Begrunnelse"]]
    table += [[name, who, Box("", fill=HUES[hue]), text] for name, hue, who, text in parts]
    deck.table(0.7, 1.6, (4.4, 2.6, 0.6, 4.4), table, size=15, height=0.9)
    for name, hue, who, text in parts:
        note(
            deck.gold,
            [name, who, text],
            aim(name, parent=label),
            responsible(who, name, "goal"),
            sign(name, hue, "goal"),
            judged(name, text, "goal"),
        )
