"""Strategy follow-up of an invented municipality in Nynorsk: progress in words, three colours beside goals, prose."""

from __future__ import annotations

from pathlib import Path

from papers.facts import Fact, aim, judged, measure, note, number, sign
from papers.slides import Box, SlidePaper

NAME = "kommune-strategistatus"
TITLE = "Kvar står vi? Strategistatus haust 2025"
BODY = "Storfjorden kommune"
INK, ACCENT = "#1B3A4B", "#3E7C59"
FILLS = {"red": "#EF476F", "yellow": "#FFD166", "green": "#06D6A0", "grey": "#BFC0C0"}
GOALS = [
    (
        "Mål 1",
        "Fleire vil bu her",
        "Det er god interesse for tomtene på Nes. Tilflyttarprosjektet Kom heim er i gang, og 23 familiar har teke "
        "kontakt.",
        [
            ("Innbyggjarar under 40 år", "green", "Talet har auka tre år på rad"),
            (
                "Ledige kommunale bustader",
                "red",
                "Berre to av ti er innflyttingsklare. Vi manglar handverkarar",
            ),
        ],
        [
            ("Alle som vil leige, skal få tilbod innan ein månad", "yellow", "Ventetida er no seks veker"),
            ("Byggje gangveg til skulen", "green", "Gangvegen opnar i november"),
        ],
        [number("Kom heim", 23, "familiar"), {"kind": "initiative", "name": "Kom heim"}],
    ),
    (
        "Mål 2",
        "Tenester som heng saman",
        "Samhandlingsløftet er forseinka etter sommaren. Heimetenesta har teke i bruk Digital nøkkel i alle soner.",
        [
            ("Avvik ved utskriving", "yellow", "44 avvik i år mot 51 i fjor"),
            ("Tilsette som kjenner rutinane", "grey", "Vert målt i desember"),
        ],
        [("Éin kontaktperson for kvar brukar", "green", "Innført frå 1. september")],
        [*measure("Samhandlingsløftet", None, "yellow"), {"kind": "initiative", "name": "Digital nøkkel"}],
    ),
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pptx", font="Calibri", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    deck.slide(ground="#E8F1F2")
    deck.text(0.9, 2.5, 11.5, 1, TITLE, 38, bold=True, colour=INK)
    deck.text(0.9, 3.8, 11, 0.6, f"{BODY} – oktober 2025", 20)
    gold.record(
        "document",
        [TITLE, f"{BODY} – oktober 2025"],
        title=TITLE,
        doc_type="strategy_followup",
        body=BODY,
        date="2025-10",
    )
    for label, title, said, measured, parts, facts in GOALS:
        deck.slide(f"{label} – {title}")
        deck.text(0.7, 1.4, 12, 0.5, "Stoda samla sett", 20, bold=True, colour=ACCENT)
        deck.text(0.7, 2.0, 12, 3, said, 18)
        note(gold, f"{label} – {title}", aim(title, label))
        note(gold, said, *facts)
        deck.slide(f"{label} – {title}")
        _table(deck, "Indikatorar", measured, "indicator", None)
        deck.slide(f"{label} – {title}")
        _table(deck, "Delmål", parts, "goal", label)
    deck.save()


def _table(
    deck: SlidePaper, head: str, found: list[tuple[str, str, str]], kind: str, label: str | None
) -> None:
    rows: list[list[str | Box]] = [[head, "Framgang", "Slik vurderer vi det"]]
    rows += [[name, Box(fill=FILLS[light]), said] for name, light, said in found]
    deck.table(0.6, 1.5, (5, 1.4, 5.8), rows, size=15, height=0.9)
    for name, light, said in found:
        facts: list[Fact] = [aim(name, None, label)] if kind == "goal" else []
        note(
            deck.gold,
            [name, said],
            *facts,
            sign(name, light, kind, dimension="progress"),
            judged(name, said, kind),
        )
        if said.startswith("44"):
            note(deck.gold, said, number(name, 44, "avvik"), number(name, 51, "avvik"))
