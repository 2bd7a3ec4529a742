"""Strategy follow-up of an invented Nynorsk municipality: coloured cells beside what is measured, sub-goals with a
judgement in a word, what comes next by quarter."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.decks import HUES, Screens
from papers.facts import aim, judged, measure, note, number, rows, sign, step

NAME = "herad-strategioppfolging"
TITLE = "Oppfølging av kommunedelplan for oppvekst"
BODY = "Storvik kommune"
INK = "#4A1942"
GOALS = [
    (
        "Mål A",
        "Alle barn høyrer til i eit lag",
        [
            "Fleire born er med i fritidsordningane enn for eitt år sidan.",
            "Utlånssentralen BUA Storvik opna i mai.",
        ],
        rows("""
            Born i organiserte aktivitetar | 78 % | green | Auke i alle grendene.
            Born som har nokon å vere med | 91 % | yellow | Litt lågare enn i fjor i ungdomsskulen.
            Ventetid hjå helsesjukepleiar | 23 dagar | red | To stillingar står tomme.
        """),
        rows("""
            Skulane har eit trygt klassemiljø | I rute | green | Alle skulane har gjennomført opplæringa.
            Fritidskortet når fleire | Noko forseinka | yellow | Søknadsskjemaet må lagast om.
        """),
    ),
    (
        "Mål B",
        "Borna møter eitt lag rundt seg",
        ["Tverrfaglege team er på plass i dei fleste krinsane."],
        rows("""
            Familiar med fast kontaktperson | 64 % | yellow | Målet for året er 80 %.
            Saker løyste utan vedtak | 112 saker | green | Samtalane kjem tidlegare i gang.
        """),
        rows("""
            Ein plan for kvart barn | I rute | green | Malen er teken i bruk av barnehagane.
            Foreldre får svar same veka | Stoppa opp | red | Journalsystemet manglar varsling.
        """),
    ),
]
COMING = rows("""
    3. kvartal | Oppvekstteamet tek til i Ytre krins | 2025-Q3
    4. kvartal | Ungdomsrådet vurderer fritidskortet | 2025-Q4
    1. kvartal 2026 | Ny undersøking mellom føresette | 2026-Q1
""")


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Screens(folder / f"{NAME}.pdf", "LiberationSans", INK, title=TITLE, author=BODY)
    deck.cover(
        TITLE,
        ["Status etter 2. kvartal 2025", BODY],
        doc_type="strategy_followup",
        body=BODY,
        date="2025-Q2",
    )
    for label, title, told, measured, parts in GOALS:
        deck.head(f"{label}: {title}")
        deck.text(50, 96, 860, "Kort fortalt", 15, "b")
        y = deck.bullets(50, 124, 860, told, 16)
        note(deck.say(), f"{label}: {title}", aim(title, label))
        if "BUA" in told[-1]:
            note(deck.gold, told[-1], *measure("BUA Storvik"))
        table: list[list[str | Cell]] = [["Det vi følgjer med på", "No", "Går det rett veg?", "Kva ligg bak"]]
        table += [[what, now, Cell(light=hue, fill=HUES[hue]), text] for what, now, hue, text in measured]
        deck.table(50, y + 24, (300, 90, 120, 350), table, size=13, pad=7, head=INK, head_colour="#FFFFFF")
        gold = deck.say()
        for what, now, hue, text in measured:
            note(gold, [what, now, text], sign(what, hue, "indicator"), judged(what, text))
            value, _, unit = now.partition(" ")
            note(gold, [what, now], number(what, float(value), unit))
        deck.head(f"{label}: {title}")
        deck.text(50, 96, 860, "Kor langt er vi komne med delmåla?", 15, "b")
        table = [["Delmål", "Dom", "Utdjuping"]]
        table += [
            [what, Cell(word, fill=HUES[hue], colour="#FFFFFF", bold=True), text]
            for what, word, hue, text in parts
        ]
        deck.table(50, 130, (330, 160, 370), table, size=14, pad=9, rules="rows", head=None)
        gold = deck.say()
        for what, word, hue, text in parts:
            note(gold, what, aim(what, parent=label))
            note(gold, [what, word, text], sign(what, hue, "goal"), judged(what, text, "goal"))
            if "Fritidskortet" in what:
                note(gold, what, *measure("Fritidskortet"))
    deck.head("Det som skjer framover")
    for at, (when, what, _) in enumerate(COMING):
        deck.box(50 + at * 290, 120, 270, 40, INK)
        deck.text(62 + at * 290, 130, 250, when, 15, "b", colour="#FFFFFF")
        deck.text(62 + at * 290, 176, 250, what, 15)
    gold = deck.say()
    for when, what, date in COMING:
        note(gold, [when, what], step(what, "Det som skjer framover", from_=date, to=date))
    deck.save()
