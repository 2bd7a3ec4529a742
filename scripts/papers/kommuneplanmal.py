"""Strategy follow-up of an invented municipality's council of leaders in Nynorsk: goals as dividers, sub-goals with a
round colour and a comment in a table without heads, parameters with arrows, proposals, a list of activities."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.decks import Screens
from papers.facts import aim, judged, note, number, rows, sign, step, task

NAME = "kommune-framtidsplan"
TITLE = "Oppfølging av Framtidsplanen"
BODY = "Breivik kommune"
INK = "#264653"
GOALS = [
    (
        "Satsingsområde 1",
        "Barn og unge lærer og meistrar",
        rows("""
            Alle barn får plass i barnehage nær heimen | green | Alle som søkte i vår, fekk plass i eigen krins
            Ungdom har ein trygg stad å vere | yellow | Ungdomshuset er ope, men berre to kveldar i veka
            Færre fell frå i vidaregåande | red | Tala har auka to år på rad og skulane manglar rådgjevarar
        """),
        "82 % av tiandeklassingane trivst godt på skulen.",
        ("82 % av tiandeklassingane trivst godt på skulen.", 82, "%", "tiandeklassingane"),
    ),
    (
        "Satsingsområde 2",
        "Eldre bur heime lenger",
        rows("""
            Heimetenesta kjem når ho har lova | green | Ni av ti besøk er innanfor avtalt tid
            Tryggleiksteknologi er første val | yellow | Nye alarmar kom i mars, opplæringa heng etter
        """),
        "410 innbyggjarar har tryggleiksalarm.",
        ("410 innbyggjarar har tryggleiksalarm.", 410, "innbyggjarar", None),
    ),
]
ACTIVITIES = rows("""
    Oppvekst | Tilsetje tre rådgjevarar | August 2025 | 2025-08
    Oppvekst | Utvide opningstida på ungdomshuset | Oktober 2025 | 2025-10
    Helse og meistring | Kurse alle i heimetenesta | Innan utgangen av 2025 | 2025
""")
IDEAS = [
    "Ordne skyss til ungdomshuset frå ytre bygder",
    "Gi alle tiandeklassingar ei samtale om vegen vidare",
    "Prøve ut kveldsopne barnehagar",
]
TODO = rows("""
    Kommunalsjef oppvekst | Legg fram ei sak om rådgjevarar | 12. august
    Økonomisjefen | Reknar på kostnaden ved skyss | 1. september
""")


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Screens(folder / f"{NAME}.pdf", "DejaVuSans", INK, title=TITLE, author=BODY)
    deck.cover(
        TITLE,
        ["Status etter første halvår 2025", BODY, "Leiargruppa 19. juni 2025"],
        doc_type="strategy_followup",
        body=BODY,
        date="2025-06-19",
    )
    for label, goal, below, fact, (quote, value, unit, subject) in GOALS:
        deck.page()
        deck.box(0, 0, 960, 540, INK)
        deck.text(80, 200, 800, label, 20, colour="#FFFFFF")
        deck.text(80, 236, 800, goal, 34, "b", colour="#FFFFFF")
        gold = deck.say()
        note(gold, [label, goal], aim(goal, label))
        deck.head(goal)
        table: list[list[str | Cell]] = [
            [Cell(dot=hue), Cell(title, bold=True), text] for title, hue, text in below
        ]
        deck.table(50, 100, (60, 340, 460), table, size=14, pad=12, rules="rows", head=None, heads=0)
        deck.text(50, 400, 860, fact, 15, "i")
        gold = deck.say()
        for title, hue, text in below:
            note(
                gold,
                [title, text],
                aim(title, None, label),
                sign(title, hue, "goal"),
                judged(title, text, "goal"),
            )
        note(gold, quote, number(subject, value, unit))
    deck.head("Dette skal vi gjere det neste halvåret")
    table = [["Sektor", "Aktivitet", "Ferdig"], *[list(row[:3]) for row in ACTIVITIES]]
    deck.table(50, 110, (230, 400, 230), table, size=15, pad=10, head="#DCE7E6")
    gold = deck.say()
    for who, what, when, to in ACTIVITIES:
        note(
            gold,
            [who, what, when],
            step(what, "Dette skal vi gjere det neste halvåret", actor=who, to=to),
        )
    deck.head("Forslag til nye tiltak")
    deck.bullets(60, 110, 820, IDEAS, 18)
    gold = deck.say()
    for text in IDEAS:
        gold.record("proposal", text, text=text)
    deck.head("Oppgåver etter dagens møte")
    y = 120.0
    for who, what, when in TODO:
        deck.box(50, y, 6, 56, "#E76F51")
        deck.text(74, y + 4, 800, what, 18, "b")
        deck.text(74, y + 32, 800, f"{who} · frist {when}", 13)
        y += 90
    gold = deck.say()
    for who, what, when in TODO:
        due = {"12. august": "2025-08-12", "1. september": "2025-09-01"}[when]
        note(gold, [what, f"{who} · frist {when}"], task(what, who, due))
    deck.save()
