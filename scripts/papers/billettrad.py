"""Board deck of an invented ticketing body, LibreOffice's PDF of slides: an agenda in a table, earlier cases with their
answers, a roadmap's tracks with a stage bar and a light each, a proposal in a box."""

from __future__ import annotations

from pathlib import Path

from papers.decks import HUES, boxed, cover, lights
from papers.facts import aim, decided, measure, note, number, rows, sign, task
from papers.slides import Box, SlidePaper

NAME = "billett-tjenesterad"
TITLE = "Tjenesterådet for felles billettering"
BODY = "Tjenesterådet for felles billettering"
INK, ACCENT = "#0B3954", "#087E8B"
AGENDA = rows("""
    1/25 | Velkommen og godkjenning av saklisten | Randi Moe, Østreruta | Godkjenning | 09.00–09.10
    2/25 | Svar på saker fra sist | Randi Moe, Østreruta | Til informasjon | 09.10–09.25
    3/25 | Veikartet: hva som bygges nå | Ivar Lunde, Billettfabrikken | Diskusjon | 09.25–10.10
    4/25 | Reiserett på tvers av fylkesgrenser | Siri Aas, Fjordtaxi | Beslutning | 10.25–11.00
""")
EARLIER = [
    ("7/24", "Takst for ungdom", "Rådet ba om tall for bruk i ferier.", "Tallene legges frem i møte 2."),
    (
        "9/24",
        "Kort uten navn",
        "Rådet ville vite hva som lagres.",
        "Notat er sendt medlemmene. Saken lukkes.",
    ),
]
STAGES = ("Idé", "Prøves ut", "Bygges", "I drift")
TRACKS = {
    "Enklere å kjøpe": [
        ("Kjøp uten app", "Betale med bankkort om bord", "Østreruta", "green", 3),
        ("Familie og gruppe", "En billett for flere", "Billettfabrikken", "yellow", 2),
        ("Tilgjengelighet", "Opplesing av billetten", "Østreruta", "green", 4),
    ],
    "Billett som gjelder overalt": [
        ("Felles regler", "Soner etter avstand", "Fjordtaxi", "red", 1),
        ("Felles regler", "Reiserett ved forsinkelse", "Nordbanen (drift)", "yellow", 2),
    ],
}
WHOM = [
    ("Reisende", "Kan reise i hele landet uten å kjenne takstene"),
    ("Operatører", "Får oppgjøret sitt innen tre dager"),
    ("Fylker", "Ser hvordan billettene brukes i egne soner"),
]
FACTS = [
    ("212 av 356 kommuner har minst én rute med felles billett.", "felles billett", 212, "kommuner"),
    ("61 % av de reisende kjenner ordningen.", None, 61, "%"),
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = SlidePaper(
        folder / f"{NAME}.pdf", font="Liberation Sans", ink=INK, accent=ACCENT, title=TITLE, author=BODY
    )
    gold = deck.gold
    cover(
        deck,
        TITLE,
        ["Møte nr. 3", "19. mars 2025"],
        doc_type="meeting_deck",
        body=BODY,
        date="2025-03-19",
        meeting_number="3",
    )
    deck.slide("Sakene i dag")
    deck.table(
        0.6, 1.4, (1.1, 5.2, 2.9, 1.8, 1.5), [["Nr.", "Punkt", "Hvem", "Hva", "Klokken"], *AGENDA], size=14
    )
    for number_, title, who, kind, when in AGENDA:
        person, _, body = who.partition(", ")
        start, _, end = when.partition("–")
        gold.record(
            "agenda_item",
            [number_, title, who, kind, when],
            case_id=number_,
            title=title,
            item_type=kind,
            start=start,
            end=end,
            presenters=[{"name": person, "organisation": body}],
        )
    deck.slide("Svar på saker fra sist")
    for at, (case, title, text, answer) in enumerate(EARLIER):
        deck.text(0.7, 1.4 + at * 1.7, 11.8, 0.4, f"{case} {title}", 16, bold=True)
        deck.text(0.9, 1.8 + at * 1.7, 11.6, 1, [text, f"Svar: {answer}"], 15)
        note(
            gold,
            [f"{case} {title}", text, f"Svar: {answer}"],
            task(answer, case_id=case, title=title, text=text),
        )
    boxed(
        deck,
        5.0,
        "Forslag til konklusjon",
        ["Rådet tar svarene til etterretning."],
        decided("Rådet tar svarene til etterretning", "proposed", "2/25"),
    )
    for goal, tracks in TRACKS.items():
        _tracks(deck, goal, tracks)
    deck.slide()
    deck.text(1, 2.4, 6, 0.5, "Sak 4/25", 20, colour=ACCENT)
    deck.text(1, 3, 11, 0.8, "Reiserett på tvers av fylkesgrenser", 32, bold=True, colour=INK)
    deck.text(1, 4, 11, 0.5, "Siri Aas, Fjordtaxi", 18)
    deck.slide("Hva vi vil oppnå for hvem")
    for at, (who, text) in enumerate(WHOM):
        deck.text(0.7 + at * 4.1, 1.6, 3.8, 0.6, who, 18, bold=True, colour="#FFFFFF", fill=ACCENT)
        deck.text(0.7 + at * 4.1, 2.3, 3.8, 1.6, text, 16, fill="#EAF4F4")
        note(gold, text, aim(text))
    deck.text(0.7, 4.4, 11.8, 1, [text for text, *_ in FACTS], 16, bullets=True)
    for text, subject, value, unit in FACTS:
        note(gold, text, number(subject, value, unit))
    boxed(
        deck,
        5.5,
        "Rådet inviteres til å:",
        ["Gi Fjordtaxi ansvar for å skrive felles vilkår innen 1. juni"],
        decided("Gi Fjordtaxi ansvar for å skrive felles vilkår innen 1. juni", "proposed", "4/25"),
    )
    deck.save()


def _tracks(deck: SlidePaper, goal: str, tracks: list[tuple[str, str, str, str, int]]) -> None:
    deck.slide(goal)
    heads: list[str | Box] = [
        "Punkt i veikartet",
        "Utviklingsspor",
        "Hos",
        "Nå",
        Box("Hvor langt", " – ".join(STAGES)),
    ]
    table: list[list[str | Box]] = [heads]
    table += [[point, Box(name, bold=True), who, "", ""] for point, name, who, *_ in tracks]
    middles = deck.table(0.5, 1.4, (2.7, 3.9, 2.2, 0.9, 3.0), table, size=14, height=0.7)
    lights(deck, 9.75, middles, [light for *_, light, _ in tracks])
    for (point, name, who, light, reached), y in zip(tracks, middles[1:], strict=True):
        for step in range(4):
            deck.shape(10.6 + step * 0.75, y - 0.08, 0.16, 0.16, INK if step < reached else None)
        facts = [*measure(name, who, light), sign(name, STAGES[reached - 1], dimension="progress")]
        note(deck.gold, [point, name, who], *facts)
    for at, (hue, word) in enumerate(
        (("green", "Etter planen"), ("yellow", "Litt bak"), ("red", "Stanset opp"))
    ):
        deck.shape(0.7 + at * 2.2, 6.8, 0.16, 0.16, HUES[hue])
        deck.text(0.9 + at * 2.2, 6.68, 1.8, 0.4, word, 11)
