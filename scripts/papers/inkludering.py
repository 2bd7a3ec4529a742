"""Strategy follow-up deck of an invented welfare agency: indicators and sub-goals with lights and comments."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.gold import Signs
from papers.sheets import SCREEN, Papers

NAME = "inkludering-strategioppfolging"
TITLE = "Oppfølging av strategien «Plass til flere»"
BODY = "Etaten for arbeid og deltakelse"
TEAL, CLAY, FOG = "#1D6F72", "#C2563A", "#F3F6F6"
SHADES = {"grey": "#A6A6A6"}

Indicator = tuple[str, str, str, list[tuple[float, str, str | None]]]
Goal = tuple[str, str, list[Indicator], list[tuple[str, str, str]]]

GOALS: list[Goal] = [
    # label, title, indicators: name, light, text; parts: title, light, text
    (
        "Mål 1",
        "Flere unge i arbeid eller utdanning",
        [
            (
                "Andel unge uten arbeid eller skoleplass",
                "yellow",
                "Andelen er 9,2 % per 31. mars 2025, ned fra 9,6 % ett år tidligere.",
                [(9.2, "%", "2025-03-31"), (9.6, "%", None)],
            ),
            (
                "Ventetid på karriereveiledning",
                "red",
                "Ventetiden har økt til 33 dager, og er lengst i de store byene.",
                [(33, "dager", None)],
            ),
            ("Kjennskap til ungdomstilbudet", "green", "Kampanjen har nådd de fleste i målgruppen.", []),
        ],
        [
            (
                "Alle unge får tilbud innen fire uker",
                "yellow",
                "De fleste kontorene klarer fristen, men fem kontorer mangler veiledere.",
            ),
            (
                "Skole og arbeidsliv skal henge bedre sammen",
                "green",
                "Avtaler om praksisplasser er inngått med åtte bransjer.",
            ),
        ],
    ),
    (
        "Mål 2",
        "Arbeidsgivere skal våge å inkludere",
        [
            (
                "Bedrifter med inkluderingsavtale",
                "green",
                "Det er 1 870 bedrifter med avtale, som er flere enn ventet.",
                [(1870, "bedrifter", None)],
            ),
            ("Arbeidsgiveres tilfredshet med oppfølgingen", "grey", "Måles første gang til høsten.", []),
        ],
        [
            (
                "Arbeidsgivere har én fast kontakt",
                "red",
                "Ordningen er ikke innført i tre regioner på grunn av nedbemanning.",
            ),
            ("Tilskuddene er enkle å forstå", "yellow", "Nytt skjema er laget, men venter på godkjenning."),
        ],
    ),
    (
        "Mål 3",
        "Vi skal møte folk med tillit",
        [
            (
                "Andel klager som får medhold",
                "green",
                "Andelen er 12 %, og klagene gjelder oftest feil i utbetalingen.",
                [(12, "%", None)],
            ),
            ("Brukernes opplevelse av møtet", "yellow", "Resultatet er uendret fra i fjor.", []),
        ],
        [
            ("Klart språk i alle brev", "green", "Alle maler er skrevet om."),
            ("Ingen skal måtte forklare seg to ganger", "red", "Journalen kan ikke deles mellom regionene."),
        ],
    ),
]
WORKS: list[tuple[str, str, str | None, Signs]] = [
    # sentence, name, owner, signs
    (
        "Jobbsporet (region øst) går som planlagt og har grønn status.",
        "Jobbsporet",
        "region øst",
        {"status": "green"},
    ),
    (
        "Mentorbanken er satt på vent til det nye regelverket er klart.",
        "Mentorbanken",
        None,
        {"status": "paused"},
    ),
    (
        "Ansvaret for Tilskuddsveiviseren ligger hos Avdeling for virkemidler.",
        "Tilskuddsveiviseren",
        "Avdeling for virkemidler",
        {},
    ),
    ("Ungdomslos er et nytt tiltak fra 1. april 2025.", "Ungdomslos", None, {"status": "new"}),
]
NEED = (
    "Jobbsporet er avhengig av at kommunene stiller med egne veiledere.",
    "Jobbsporet",
    "kommunene stiller med egne veiledere",
)
PROPOSALS = [
    "Utvide Ungdomslos til alle videregående skoler",
    "La arbeidsgivere søke om tilskudd etter at arbeidsforholdet har startet",
    "Bruke erfaringskonsulenter i alle regioner",
    "Lage et felles introduksjonskurs for nye arbeidsgivere",
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Papers(folder / f"{NAME}.pdf", SCREEN, "LiberationSans", author="Strategistaben")
    deck.page()
    deck.box(0, 0, 330, 540, TEAL)
    deck.text(40, 60, 250, BODY, 16, "b", colour="#FFFFFF")
    deck.text(370, 190, 540, TITLE, 36, "b", colour=TEAL)
    deck.text(370, 330, 540, "2. kvartal 2025", 20)
    deck.text(370, 364, 540, "Til ledermøtet 26. august 2025", 14, colour="#666666")
    deck.say().record(
        "document",
        [TITLE, "Til ledermøtet 26. august 2025", BODY],
        title=TITLE,
        doc_type="strategy_followup",
        body=BODY,
        date="2025-08-26",
    )
    for goal in GOALS:
        _goal(deck, *goal)
    _works(deck)
    _proposals(deck)
    deck.save()


def _slide(deck: Papers, title: str) -> None:
    deck.page()
    deck.text(40, 30, 880, title, 24, "b", colour=TEAL)
    deck.rule(40, 68, 880, 1.4, CLAY)
    deck.text(40, 512, 600, BODY, 9, colour="#888888")
    deck.text(860, 512, 60, str(deck.gold.page), 9, colour="#888888", align="right")


def _goal(
    deck: Papers,
    label: str,
    title: str,
    indicators: list[tuple[str, str, str, list[tuple[float, str, str | None]]]],
    parts: list[tuple[str, str, str]],
) -> None:
    deck.page()
    deck.box(0, 0, 960, 540, TEAL)
    deck.text(100, 190, 760, label, 24, colour="#CFE6E6")
    deck.text(100, 226, 760, title, 36, "b", colour="#FFFFFF")
    deck.say().record("goal", [label, title], label=label, title=title)
    gold = deck.gold
    _slide(deck, f"{label}: Indikatorer og delmål")
    rows: list[list[str | Cell]] = [["Indikator", "Fremdrift", "Vurdering"]]
    rows += [
        [name, Cell(dot=SHADES.get(light, light), sign="picture"), text]
        for name, light, text, _ in indicators
    ]
    y = deck.table(40, 92, (320, 110, 450), rows, size=14, rules="rows", head=FOG, pad=8)
    deck.legend(
        40,
        y + 20,
        [
            ("green", "God fremdrift"),
            ("yellow", "Noe fremdrift"),
            ("red", "Svak fremdrift"),
            (SHADES["grey"], "Ikke målt"),
        ],
    )
    deck.say()
    for name, light, text, figures in indicators:
        gold.statuses([name, text], name, "indicator", progress=light)
        gold.record("assessment", text, subject=name, subject_kind="indicator", text=text)
        for value, unit, as_of in figures:
            gold.figure(text, name, value, unit, as_of)
    rows = [["Delmål", "Fremdrift", "Kommentar"]]
    rows += [[Cell(part, bold=True), Cell(dot=light, sign="square"), text] for part, light, text in parts]
    deck.table(40, y + 60, (320, 110, 450), rows, size=14, head=CLAY, head_colour="#FFFFFF", pad=8)
    deck.say()
    for part, light, text in parts:
        gold.record("goal", part, title=part, parent=label)
        gold.statuses([part, text], part, "goal", progress=light)
        gold.record("assessment", text, subject=part, subject_kind="goal", text=text)


def _works(deck: Papers) -> None:
    _slide(deck, "Tiltak under strategien")
    y = deck.bullets(60, 100, 840, [sentence for sentence, *_ in WORKS], 17, sign="■") + 16
    y = deck.text(60, y, 840, NEED[0], 17) + 12
    deck.text(
        60, y, 840, "Tilskuddsveiviseren kan bli forsinket hvis testene ikke er ferdige i september.", 17
    )
    gold = deck.say()
    for sentence, name, owner, signs in WORKS:
        gold.initiative(sentence, name, owner=owner, **signs)
    gold.record("dependency", NEED[0], subject=NEED[1], on=NEED[2])


def _proposals(deck: Papers) -> None:
    _slide(deck, "Innspill til nye tiltak i 2026")
    deck.bullets(60, 100, 840, PROPOSALS, 17)
    gold = deck.say()
    for text in PROPOSALS:
        gold.record("proposal", text, text=text)
