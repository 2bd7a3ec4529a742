"""Strategy deck of an invented water agency: two columns, cards, goals and sub-goals, proposals, an English page."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.gold import Numbers
from papers.sheets import SCREEN, Papers

NAME = "natur-strategi"
TITLE = "Strategi for levende elver 2026–2031"
BODY = "Vannmiljøverket"
BLUE, LEAF, MIST = "#0B4F8A", "#5C8A3A", "#EAF2F8"

GOALS = [
    # label, title, parts: label, title
    (
        "Strategisk mål A",
        "Elvene skal ha god økologisk tilstand",
        [
            ("Delmål A1", "Utslipp fra spredt bebyggelse er halvert"),
            ("Delmål A2", "Fisken kan vandre fritt i alle hovedelver"),
        ],
    ),
    (
        "Strategisk mål B",
        "Kunnskapen om vann er felles og åpen",
        [
            ("Delmål B1", "Alle målinger er tilgjengelige innen ett døgn"),
            ("Delmål B2", "Kommunene bruker samme kartgrunnlag"),
        ],
    ),
]
STATE: list[tuple[str, Numbers]] = [
    # sentence, figures
    (
        "I dag er 58 % av elvestrekningene i god tilstand, mot 54 % i 2020.",
        [
            ("elvestrekningene", 58, "%", None),
            ("elvestrekningene", 54, "%", "2020"),
        ],
    ),
    (
        "Det finnes 1 460 vandringshindre, og 230 av dem er fjernet siden 2020.",
        [
            ("vandringshindre", 1460, "vandringshindre", None),
            ("vandringshindre", 230, "vandringshindre", None),
        ],
    ),
    (
        "Vannmiljøverket bruker 96,4 millioner kroner i året på overvåking.",
        [("overvåking", 96.4, "millioner kroner", None)],
    ),
]
INITIATIVES = [
    # name, what, owner
    ("Åpen elv", "Fjerne demninger som ikke lenger er i bruk.", "Vannmiljøverket"),
    ("Målepuls", "Sensorer som sender vannkvalitet hvert kvarter.", "Elvesenteret"),
    ("Rent avløp i grenda", "Rådgivning til huseiere med eget anlegg.", "Kommunene"),
]
ROAD = [
    # when as written, from, to, actor, service, text
    ("2026", "2026", "2026", "Elvesenteret", "Målepuls", "Sette ut sensorer i tolv elver"),
    ("2026–2027", "2026", "2027", "Vannmiljøverket", "Åpen elv", "Kartlegge eierne av gamle demninger"),
    (
        "2027–2029",
        "2027",
        "2029",
        "Kommunene",
        "Rent avløp i grenda",
        "Besøke alle huseiere med slamavskiller",
    ),
    ("fra 2028", "2028", None, "Vannmiljøverket", "Åpen elv", "Rive demninger i prioritert rekkefølge"),
    ("2029–2030", "2029", "2030", "Elvesenteret", "Målepuls", "Koble sensorene til den nasjonale varslingen"),
    ("2026–2031", "2026", "2031", "Kommunene", "Rent avløp i grenda", "Holde kurs for rørleggere hver vår"),
]
PROPOSALS = [
    (
        "Strategisk mål A",
        [
            "Gi tilskudd til bønder som lar kantskogen vokse",
            "Innføre felles tilsyn for små avløpsanlegg",
            "Premiere grunneiere som fjerner stengsler selv",
        ],
    ),
    (
        "Strategisk mål B",
        [
            "Lage en varslingstjeneste for badeplasser",
            "Åpne arkivet med gamle fiskeundersøkelser",
            "Gi skoleklasser egne måleinstrumenter",
        ],
    ),
]
ENGLISH = "Strategic objective A: Rivers shall have good ecological status"
ENGLISH_B = "Strategic objective B: Knowledge about water is shared and open"
ENGLISH_TEXT = (
    "The strategy was prepared together with municipalities, landowners and research institutes. It replaces the "
    "strategy from 2019."
)
ENGLISH_FIGURE = "Today, 58% of river stretches are in good condition."


def build(folder: Path) -> None:
    """Write the strategy and its gold."""
    deck = Papers(
        folder / f"{NAME}.pdf", SCREEN, "LiberationSans", title="Mal_presentasjon_2024", author="vmv"
    )
    _cover(deck)
    _state(deck)
    _goals(deck)
    _cards(deck)
    _road(deck)
    _proposals(deck)
    _english(deck)
    deck.save()


def _cover(deck: Papers) -> None:
    deck.page()
    deck.box(0, 0, 960, 540, MIST)
    deck.polygon([(0, 420), (320, 360), (640, 430), (960, 350), (960, 540), (0, 540)], BLUE)
    deck.polygon([(0, 480), (360, 430), (700, 490), (960, 440), (960, 540), (0, 540)], LEAF)
    deck.text(80, 140, 800, TITLE, 42, "b", colour=BLUE)
    deck.text(80, 260, 800, BODY, 22)
    deck.text(80, 296, 800, "Fastsatt 3. november 2025", 16)
    deck.say().record(
        "document", [TITLE, BODY], title=TITLE, doc_type="strategy_deck", body=BODY, date="2025-11-03"
    )


def _slide(deck: Papers, title: str) -> None:
    deck.page()
    deck.box(0, 0, 14, 540, LEAF)
    deck.text(50, 36, 860, title, 28, "b", colour=BLUE)
    deck.text(50, 514, 860, f"Levende elver 2026–2031     {deck.gold.page}", 9, colour="#777777")


def _state(deck: Papers) -> None:
    _slide(deck, "Tilstanden i dag")
    y = 104.0
    for sentence, _ in STATE:
        y = deck.text(50, y, 410, sentence, 17) + 14
    right = [
        "Klimaendringene gir oftere flom og lengre tørke, og begge deler setter artene under press.",
        "Presset er størst der elvene renner gjennom tettsteder og åkerland.",
        "Arbeidet med strategien har pågått siden i fjor høst, med innspill fra eiere, lag og fagfolk.",
    ]
    y = 104.0
    for text in right:
        y = deck.text(510, y, 400, text, 17) + 14
    gold = deck.say()
    for sentence, figures in STATE:
        for subject, value, unit, as_of in figures:
            gold.figure(sentence, subject, value, unit, as_of)


def _goals(deck: Papers) -> None:
    _slide(deck, "Mål og delmål")
    for number, (label, title, parts) in enumerate(GOALS):
        x = 50 + number * 440
        deck.box(x, 100, 410, 74, BLUE)
        deck.text(x + 16, 108, 380, label, 13, colour="#FFFFFF")
        deck.text(x + 16, 128, 380, title, 18, "b", colour="#FFFFFF")
        for row, (part, text) in enumerate(parts):
            deck.box(x, 190 + row * 96, 410, 82, MIST)
            deck.text(x + 16, 200 + row * 96, 380, part, 13, "b", colour=BLUE)
            deck.text(x + 16, 220 + row * 96, 380, text, 16)
    gold = deck.say()
    for label, title, parts in GOALS:
        gold.record("goal", [label, title], label=label, title=title)
        for part, text in parts:
            gold.record("goal", [part, text], label=part, title=text, parent=label)


def _cards(deck: Papers) -> None:
    _slide(deck, "Tre satsinger som bærer strategien")
    for number, (name, what, owner) in enumerate(INITIATIVES):
        x = 50 + number * 295
        deck.box(x, 110, 272, 220, "#FFFFFF", LEAF)
        deck.text(x + 16, 126, 240, name, 20, "b", colour=LEAF)
        deck.text(x + 16, 166, 240, what, 15)
        deck.text(x + 16, 292, 240, f"Ansvarlig: {owner}", 13, "i")
    gold = deck.say()
    for name, what, owner in INITIATIVES:
        gold.record("initiative", [name, what], name=name)
        gold.record(
            "owner", [name, f"Ansvarlig: {owner}"], subject=name, subject_kind="initiative", owner=owner
        )


def _road(deck: Papers) -> None:
    _slide(deck, "Veikart")
    rows: list[list[str | Cell]] = [["Når", "Aktør", "Satsing", "Hva skal gjøres"]]
    rows += [[when, actor, service, text] for when, _, _, actor, service, text in ROAD]
    deck.table(
        50,
        104,
        (120, 180, 210, 350),
        rows,
        size=15,
        rules="none",
        head=LEAF,
        head_colour="#FFFFFF",
        zebra=MIST,
        pad=8,
    )
    gold = deck.say()
    for when, start, end, actor, service, text in ROAD:
        gold.record(
            "activity",
            [when, actor, service, text],
            heading="Veikart",
            actor=actor,
            service=service,
            text=text,
            from_=start,
            to=end,
        )


def _proposals(deck: Papers) -> None:
    _slide(deck, "Forslag til nye tiltak")
    deck.text(50, 86, 860, "Forslagene kom inn på dialogmøtene i vår og er ikke prioritert.", 15, "i")
    y = 124.0
    for label, texts in PROPOSALS:
        y = deck.text(50, y, 860, label, 18, "b", colour=BLUE) + 6
        y = deck.bullets(50, y, 860, texts, 16, sign="–") + 14
    gold = deck.say()
    for label, texts in PROPOSALS:
        for text in texts:
            gold.record("proposal", text, goal=label, text=text)


def _english(deck: Papers) -> None:
    _slide(deck, "Summary in English")
    y = deck.text(50, 104, 860, ENGLISH_TEXT, 17) + 14
    y = deck.text(50, y, 860, ENGLISH_FIGURE, 17) + 14
    for text in (ENGLISH, ENGLISH_B):
        y = deck.text(50, y, 860, text, 17, "b") + 10
    gold = deck.say()
    gold.figure(ENGLISH_FIGURE, "river stretches", 58, "%")
    for text in (ENGLISH, ENGLISH_B):
        label, _, title = text.partition(": ")
        gold.record("goal", text, label=label, title=title)
