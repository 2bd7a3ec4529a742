"""Digitalisation council's deck of an invented county in Nynorsk: an agenda by its purpose and minutes, cases with
dividers, earlier cases as paragraphs, deliveries by phase and light, needs as sentences, a proposal in a frame."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE

from papers.decks import cover, lights
from papers.facts import aim, decided, measure, need, note, number, rows, step
from papers.slides import Box, SlidePaper

NAME = "fylke-digitaliseringsrad"
TITLE = "Digitaliseringsrådet"
BODY = "Nordfjordane fylkeskommune"
INK, ACCENT = "#0B3954", "#087E8B"
CASES = rows("""
    21/25 | Opning og godkjenning av saklista | Godkjenning | 5 min | Torbjørn Vik
    22/25 | Oppfølging frå førre møte | Orientering | 10 min | Torbjørn Vik
    23/25 | Leveransane i haust | Orientering | 30 min | Solveig Hauge
    24/25 | Felles elevmappe | Avgjerd | 40 min | Jorunn Tveit
    25/25 | Kunstig intelligens i tannhelsetenesta | Drøfting | 30 min | Amund Skår
    26/25 | Ymse | – | 5 min | Alle
""")
EARLIER = [
    (
        "14/25",
        "Nytt sakssystem",
        "Rådet bad om ei oversikt over kva seksjonar som ikkje har teke systemet i bruk.",
        "Oversikta er klar og ligg ved som vedlegg 3.",
    ),
    (
        "16/25",
        "Skulebussen i sanntid",
        "Det er uklårt kven som eig dataa frå bussane.",
        "Samferdsleavdelinga har møte med operatørane i oktober.",
    ),
    (
        "18/25",
        "Identitet for gjesteelevar",
        "Dei vidaregåande skulane treng ei mellombels løysing.",
        "Løysinga er sett i drift. Punktet kan strykast.",
    ),
]
DELIVERIES = rows("""
    Elevmappa | Opplæring | Pilotering | green | Pilot på fire skular sidan mai
    Digital timebestilling | Tannhelse | Utvikling | yellow | Leverandøren er seks veker etter
    Sanntid for skulebuss | Samferdsle | Planlegging | red | Avtale med operatørane manglar
    Kulturkortet | Kultur og folkehelse | I drift | green | 3 400 unge har lasta ned kortet
    Felles kundesenter | Organisasjon | Innføring | yellow | To avdelingar står att
""")
NEEDS = [
    (
        "Elevmappa",
        "at Nasjonal ID for elevar er på plass",
        "Elevmappa er avhengig av at Nasjonal ID for elevar er på plass.",
    ),
    ("Sanntid for skulebuss", "data frå operatørane", "Sanntid for skulebuss treng data frå operatørane."),
]
GOALS = [
    ("Alle elevar har éi mappe som følgjer dei frå skule til skule", "Seksjon for opplæring"),
    ("Innbyggjarane får svar same dag", "Organisasjonsavdelinga"),
    ("Data blir registrerte berre éin gong", "Alle avdelingar"),
]
PLAN = rows("""
    Hausten 2025 | Evaluere piloten | Opplæring
    Våren 2026 | Innføre på ti skular | Opplæring
    Hausten 2026 | Alle skular i bruk | Opplæring og IKT
""")
ADVICE = [
    "Digitaliseringsrådet rår til at Elevmappa blir innført på alle vidaregåande skular frå hausten 2026.",
    "Kostnaden på 4,2 millionar kroner blir dekt av digitaliseringsmidlane.",
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pptx", font="Calibri", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    cover(
        deck,
        TITLE,
        [BODY, "Møte 4/2025", "Onsdag 24. september 2025"],
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-09-24",
        meeting_number="4/2025",
    )
    deck.slide("Saklista")
    table: list[list[str | Box]] = [["Sak", "Kva", "Føremål", "Tid", "Innleiar"]]
    table += [[Box(case, bold=True), *rest] for case, *rest in CASES]
    deck.table(0.6, 1.4, (1.2, 5.6, 1.9, 1.2, 2.4), table, size=15, height=0.6)
    for case, title, kind, minutes, who in CASES:
        gold.record(
            "agenda_item",
            [case, title, kind, minutes, who],
            case_id=case,
            title=title,
            item_type=None if kind == "–" else kind,
            presenters=None if who == "Alle" else [{"name": who}],
        )
    _divider(deck, "Sak 22/25", "Oppfølging frå førre møte")
    deck.slide("Oppfølging frå førre møte")
    for at, (case, title, text, became) in enumerate(EARLIER):
        y = 1.4 + at * 1.5
        deck.text(0.6, y, 12, 0.4, f"{case} {title}", 17, bold=True, colour=INK)
        deck.text(0.6, y + 0.42, 12, 0.4, text, 15)
        deck.text(0.6, y + 0.84, 12, 0.4, f"Svar: {became}", 15)
        gold.record(
            "follow_up",
            [f"{case} {title}", text, f"Svar: {became}"],
            case_id=case,
            title=title,
            text=text,
            action=became,
        )
    deck.text(0.6, 6.1, 12, 0.5, "Framlegg til vedtak: Rådet tek saka til orientering.", 16, bold=True)
    note(
        gold,
        "Framlegg til vedtak: Rådet tek saka til orientering.",
        decided("Rådet tek saka til orientering", "proposed", "22/25"),
    )
    deck.foot(BODY)
    _divider(deck, "Sak 23/25", "Leveransane i haust")
    deck.slide("Slik ligg leveransane an")
    table = [["Leveranse", "Eigaravdeling", "Fase", "", "Kort om status"]]
    table += [[Box(name, bold=True), who, phase, "", text] for name, who, phase, _, text in DELIVERIES]
    middles = deck.table(0.6, 1.4, (3, 2.6, 1.8, 0.8, 4), table, size=15, height=0.7)
    lights(deck, 8.4, middles, [hue for *_, hue, _ in DELIVERIES])
    for name, who, phase, hue, text in DELIVERIES:
        note(gold, [name, who, phase, text], *measure(name, who, hue))
    note(gold, DELIVERIES[3][4], number("Kulturkortet", 3400, "unge"))
    for at, (subject, on, text) in enumerate(NEEDS):
        deck.text(0.6, 5.9 + at * 0.45, 12, 0.4, text, 15, bullets=True)
        note(gold, text, need(subject, on))
    _divider(deck, "Sak 24/25", "Felles elevmappe")
    deck.slide("Kva vi vil oppnå")
    for at, (goal, who) in enumerate(GOALS):
        x = 0.6 + at * 4.15
        deck.shape(x, 1.7, 3.9, 3.6, "#E6F2F3", MSO_SHAPE.ROUNDED_RECTANGLE)
        deck.text(x + 0.2, 1.9, 3.5, 0.5, f"Mål {at + 1}", 18, bold=True, colour=ACCENT)
        deck.text(x + 0.2, 2.5, 3.5, 1.6, goal, 17)
        deck.text(x + 0.2, 4.6, 3.5, 0.4, f"Ansvar: {who}", 13)
        note(gold, goal, aim(goal, f"Mål {at + 1}"))
        gold.record("owner", f"Ansvar: {who}", subject=goal, subject_kind="goal", owner=who)
    deck.slide("Plan for innføring")
    table = [["Når", "Kva skjer", "Kven"], *[list(row) for row in PLAN]]
    deck.table(0.6, 1.4, (2.5, 6, 3.5), table, size=16, height=0.6)
    when = {"Hausten 2025": "2025", "Våren 2026": "2026", "Hausten 2026": "2026"}
    for period, what, who in PLAN:
        note(gold, [period, what, who], step(what, "Plan for innføring", actor=who, from_=when[period]))
    deck.shape(0.5, 4.4, 12.3, 2.1, None, MSO_SHAPE.RECTANGLE)
    deck.text(0.7, 4.5, 11, 0.5, "Framlegg til vedtak", 18, bold=True, colour=INK)
    deck.text(0.7, 5.1, 11.8, 1.2, [f"{n}. {text}" for n, text in enumerate(ADVICE, 1)], 16)
    for text in ADVICE:
        note(gold, text, decided(text, "proposed", "24/25"))
    deck.save()


def _divider(deck: SlidePaper, case: str, title: str) -> None:
    deck.slide(ground="#0B3954")
    deck.text(1, 2.6, 11, 0.7, case, 24, colour="#FFFFFF")
    deck.text(1, 3.3, 11, 1, title, 36, bold=True, colour="#FFFFFF")
