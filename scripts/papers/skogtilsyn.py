"""Programme board's deck of an invented forest inspectorate: who answers for what in letters, lights without heads."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.facts import decided, judged, measure, note, number, sign, step, task
from papers.sheets import SCREEN, Papers

NAME = "skogtilsyn-programstyre"
TITLE = "Programstyret for Tryggere skogsveier"
UNDER = "Skogtilsynet, 11. november 2025"
AS_OF = "2025-10-31"
GREEN, PALE = "#1F4D2B", "#E6EFE3"
BODIES = ["Tilsynsavd.", "IT", "Juridisk", "Regionene"]
LETTERS = [
    # what, letters by body
    ("Felles veiregister for skog", ["A", "U", "K", "I"]),
    ("Ny forskrift om brukontroll", ["K", "I", "A", "K"]),
    ("Drone over hogstfelt", ["U", "A", "K", "U"]),
    ("Skademelding på mobil", ["I", "U", "–", "A"]),
]
STAND = [
    # what, light, what is said
    ("Felles veiregister for skog", "yellow", "Konvertering av kartdata tar lengre tid enn vi trodde."),
    ("Ny forskrift om brukontroll", "green", "Høringen er ferdig, og utkastet er sendt departementet."),
    ("Drone over hogstfelt", "red", "Luftfartsmyndigheten har ikke svart på søknaden."),
    ("Skademelding på mobil", "green", "2 300 meldinger er kommet inn siden mai."),
]
QUARTERS = ["3. kv. 2025", "4. kv. 2025", "1. kv. 2026", "2. kv. 2026"]
ENDS = ["2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"]
PLAN = [
    # activity, who, first and last quarter
    ("Vaske gamle kartdata", "IT", 0, 1),
    ("Opplæring av inspektører i felt", "Regionene", 1, 2),
    ("Prøvekontroll av 40 bruer", "Tilsynsavd.", 2, 2),
    ("Overføring til fast drift", "IT", 3, 3),
]
MEASURED = [
    # indicator, unit, before, goal, now, value, light, assessment
    (
        "Veier med oppdatert bæreevne",
        "prosent",
        "38",
        38,
        "80",
        "61",
        61,
        "yellow",
        "Vi trenger flere målinger i nord.",
    ),
    ("Ulykker med tømmerbil", "antall", "27", 27, "15", "14", 14, "green", "Målet er nådd to år på rad."),
    (
        "Dager fra melding til stenging",
        "dager",
        "9",
        9,
        "2",
        "8",
        8,
        "red",
        "Varslingen stopper hos grunneier.",
    ),
]
ASKED = [
    "Programstyret tar statusen til etterretning",
    "Programstyret utsetter innkjøp av droner til søknaden er besvart",
]
LEFT = [
    ("Be departementet om et møte om forskriften", "Ingrid Moe", "21. november", "2025-11-21"),
    ("Sette opp en liste over bruer uten eier", "Regionene", "5. desember", "2025-12-05"),
]
RISKS = [
    ("Grunneiere nekter innsyn", "3", "4", "Tidlig dialog"),
    ("Utstyret fryser", "2", "2", "Reservebatterier"),
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Papers(folder / f"{NAME}.pdf", SCREEN, "LiberationSans", author="Programkontoret")
    deck.page()
    deck.box(0, 0, 300, 540, GREEN)
    deck.text(340, 190, 560, TITLE, 30, "b", colour=GREEN)
    deck.text(340, 290, 560, UNDER, 15)
    deck.text(340, 320, 560, "Tallene er fra 31. oktober 2025", 12)
    deck.say().record(
        "document",
        [TITLE, UNDER],
        title=TITLE,
        doc_type="meeting_deck",
        body=TITLE,
        date="2025-11-11",
    )
    _letters(deck)
    _stand(deck)
    _plan(deck)
    _measured(deck)
    _risks(deck)
    _asked(deck)
    deck.save()


def _title(deck: Papers, text: str) -> None:
    deck.page()
    deck.box(0, 0, 960, 12, GREEN)
    deck.text(48, 34, 860, text, 25, "b", colour=GREEN)


def _letters(deck: Papers) -> None:
    _title(deck, "Hvem har hvilken rolle i prosjektene")
    rows = [["Prosjekt", *BODIES], *([name, *letters] for name, letters in LETTERS)]
    y = deck.table(48, 100, (340, 120, 120, 120, 120), rows, size=15, head=PALE, pad=9)
    deck.text(48, y + 20, 800, "A = ansvarlig, U = utfører, K = skal spørres, I = skal vite om det", 12, "i")
    gold = deck.say()
    for name, letters in LETTERS:
        note(gold, [name, *letters], *measure(name, BODIES[letters.index("A")]))


def _stand(deck: Papers) -> None:
    _title(deck, "Slik står det til i prosjektene per 31. oktober")
    rows = [[Cell(name, bold=True), Cell(dot=light, sign="picture"), text] for name, light, text in STAND]
    deck.table(48, 110, (300, 60, 500), rows, size=15, rules="rows", heads=0, pad=12)
    gold = deck.say()
    for name, light, text in STAND:
        note(gold, [name, text], sign(name, light, as_of=AS_OF))
    note(gold, STAND[3][2], number("Skademelding på mobil", 2300, "meldinger"))


def _plan(deck: Papers) -> None:
    _title(deck, "Arbeidet fram til sommeren 2026")
    rows: list[list[str | Cell]] = [["Aktivitet", "Utføres av", *QUARTERS]]
    for text, who, first, last in PLAN:
        rows.append([text, who, *(Cell(fill="#7FB069" if first <= at <= last else None) for at in range(4))])
    deck.table(48, 100, (320, 140, 100, 100, 100, 100), rows, size=14, head=PALE, pad=10)
    gold = deck.say()
    for text, who, first, last in PLAN:
        note(
            gold,
            [text, who],
            step(text, "Arbeidet fram til sommeren 2026", actor=who, from_=ENDS[first], to=ENDS[last]),
        )


def _measured(deck: Papers) -> None:
    _title(deck, "Hvor nær målene er vi?")
    heads = ["Det vi måler", "Enhet", "Før programmet", "Mål 2027", "Nå", "", "Vår vurdering"]
    rows: list[list[str | Cell]] = [list(heads)]
    for name, unit, before, _, goal, now, _, light, text in MEASURED:
        rows.append([name, unit, before, goal, now, Cell(dot=light), text])
    deck.table(48, 100, (230, 75, 110, 80, 55, 50, 270), rows, size=13, head=PALE, pad=8)
    gold = deck.say()
    for name, unit, before, was, _, now, value, light, text in MEASURED:
        note(gold, [name, unit, before], number(name, was, unit))
        note(gold, [name, unit, now], number(name, value, unit, AS_OF))
        note(gold, [name, text], sign(name, light, "indicator", as_of=AS_OF), judged(name, text))


def _risks(deck: Papers) -> None:
    _title(deck, "Det som kan gå galt")
    rows = [["Hendelse", "Sannsynlighet", "Følge", "Hva vi gjør"], *(list(row) for row in RISKS)]
    deck.table(48, 100, (320, 130, 100, 310), rows, size=14, head=PALE, pad=9)
    deck.say()


def _asked(deck: Papers) -> None:
    _title(deck, "Det styret skal ta stilling til")
    deck.box(48, 96, 864, 130, PALE, GREEN)
    deck.text(66, 106, 820, "Forslag til vedtak", 15, "b")
    y = 134.0
    for place, text in enumerate(ASKED, 1):
        y = deck.text(90, y, 800, f"{text}.", 15, sign=f"{place}.") + 8
    deck.text(48, 262, 800, "Avtalt etter møtet i september", 19, "b", colour=GREEN)
    rows = [["Hva", "Hvem", "Når"], *([what, who, when] for what, who, when, _ in LEFT)]
    deck.table(48, 296, (520, 180, 164), rows, size=14, rules="head", head=None, pad=7)
    gold = deck.say()
    for text in ASKED:
        note(gold, text, decided(text, "proposed"))
    for what, who, when, due in LEFT:
        note(gold, [what, who, when], task(what, who, due))
