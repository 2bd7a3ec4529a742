"""Strategy follow-up of an invented county's libraries in Nynorsk, a drawn PDF: a page an aim with its measures as
lines with a light, numbers in a strip, what is next by season, a field that is judged in a box."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.decks import HUES, Screens
from papers.facts import aim, decided, judged, measure, note, number, rows, sign, step

NAME = "bibliotek-planoppfolging"
TITLE = "Bibliotekplanen etter to år"
BODY = "Fjordane fylkeskommune"
INK = "#335C67"
AIMS = [
    (
        "Satsing 1. Alle ungar les",
        rows("""
            Bokbuss til barnehagane | Avdeling formidling | green | Køyrer no kvar veke
            Lesehjelp på nett | Avdeling digital | yellow | Manglar folk på kveldstid
        """),
        rows("""
            Utlån til born | 412 000 | 455 000 |
            Skular med eige bibliotek | 61 | 64 | skular
        """),
    ),
    (
        "Satsing 2. Opne rom heile døgnet",
        rows("""
            Nøkkelkort for vaksne | Avdeling drift | green | Innført i sju kommunar
            Lydbok på ferja | Avdeling digital | red | Avtalen med reiarlaget gjekk ut
            Maskinverkstad i kvar region | Avdeling formidling | grey | Ventar på lokale
        """),
        rows("""
            Opningstimar i veka | 54 | 92 | timar
        """),
    ),
]
NEXT = {
    "Vår 2026": ["Ny runde med nøkkelkort", "Kurs for bokbussjåførar"],
    "Haust 2026": ["Opning av maskinverkstad i Nordfjord"],
}
JUDGED = rows("""
    Tilsette | green | Sjukefråværet er halvert sidan planen kom.
    Økonomi | yellow | Bokbudsjettet er ikkje prisjustert.
    Bygg | red | To filialar har fukt i kjellaren.
""")
ASK = "Hovudutvalet gjev 2 millionar kroner ekstra til filialane i 2026."


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Screens(folder / f"{NAME}.pdf", "LiberationSans", INK, title=TITLE, author=BODY)
    deck.cover(
        TITLE,
        ["Status per 1. oktober 2025", f"{BODY}, hovudutval for kultur"],
        doc_type="strategy_followup",
        body=BODY,
        date="2025-10-01",
    )
    for head, works, numbers in AIMS:
        label, title = head.split(". ")
        deck.head(head)
        for at, (name, who, hue, why) in enumerate(works):
            y = 108.0 + at * 62
            deck.light(66, y + 12, HUES[hue], name, size=18)
            deck.text(92, y, 400, name, 18, "b")
            deck.text(92, y + 26, 400, who, 13, colour="#666666")
            deck.text(500, y + 4, 400, why, 15)
        gold = deck.say()
        note(gold, head, aim(title, label))
        for name, who, hue, _ in works:
            note(gold, [name, who], *measure(name, who, hue, as_of="2025-10-01"))
        table: list[list[str | Cell]] = [
            ["Nøkkeltal", "2023", "2025"],
            *[[name, was, now] for name, was, now, _ in numbers],
        ]
        deck.table(60, 330, (420, 160, 160), table, size=15, pad=8, rules="rows", head=None)
        gold = deck.say()
        for name, was, now, unit in numbers:
            for value, year in ((was, "2023"), (now, "2025")):
                note(gold, [name, value], number(name, float(value.replace(" ", "")), unit or None, year))
    deck.head("Kva no?")
    for at, (season, texts) in enumerate(NEXT.items()):
        deck.box(60 + at * 430, 104, 410, 200, "#E0FBFC")
        deck.text(76 + at * 430, 114, 380, season, 18, "b", colour=INK)
        deck.bullets(76 + at * 430, 150, 380, texts, 16)
    gold = deck.say()
    days = {"Vår 2026": ("2026-01", "2026-06"), "Haust 2026": ("2026-08", "2026-12")}
    for season, texts in NEXT.items():
        for text in texts:
            note(gold, [season, text], step(text, "Kva no?", from_=days[season][0], to=days[season][1]))
    deck.head("Vurdering av ressursane")
    table = [["Område", "", "Kort sagt"]]
    table += [[name, Cell(fill=HUES[hue], light=hue), text] for name, hue, text in JUDGED]
    deck.table(60, 110, (220, 60, 560), table, size=16, pad=10)
    deck.text(60, 330, 840, "Til avgjerd", 17, "b", colour=INK)
    deck.text(60, 360, 840, ASK, 17)
    gold = deck.say()
    for name, hue, text in JUDGED:
        note(gold, [name, text], sign(name, hue, "area", as_of="2025-10-01"), judged(name, text, "area"))
    note(gold, ASK, decided(ASK, "proposed"))
    deck.save()
