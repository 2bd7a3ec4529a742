"""Strategy follow-up of an invented port: a light before each indicator, its assessment below it, no tables."""

from __future__ import annotations

from pathlib import Path

from papers.gold import Signs
from papers.sheets import SCREEN, Papers

NAME = "havn-strategioppfolging"
TITLE = "Strategioppfølging 2. halvår 2024"
BODY = "Kystbyen havn"
INDIGO, ICE = "#2B2D6E", "#E9EBF8"

Indicator = tuple[str, str, str, list[tuple[float, str]]]
Goal = tuple[str, str, str, list[Indicator], list[str]]

GOALS: list[Goal] = [
    # label, title, owner, indicators: name, light, assessment, figures; sub-goals
    (
        "Målområde 1",
        "En utslippsfri havn",
        "Avdeling for drift",
        [
            (
                "Skip som bruker landstrøm",
                "yellow",
                "Andelen har økt fra 31 % til 38 % på ett år, men de største skipene mangler uttak.",
                [(31, "%"), (38, "%")],
            ),
            (
                "Utslipp fra egne kjøretøy",
                "green",
                "Alle varebiler er byttet ut, og målet er nådd ett år før tiden.",
                [],
            ),
            (
                "Støyklager fra naboer",
                "green",
                "Det har kommet 16 klager, som er det laveste på ti år.",
                [(16, "klager")],
            ),
        ],
        ["Landstrøm på alle kaier", "Ingen fossile kjøretøy på havneområdet"],
    ),
    (
        "Målområde 2",
        "Gods skal over fra vei til sjø",
        "Avdeling for marked",
        [
            (
                "Antall containere over kai",
                "red",
                "Tallet har falt til 27 400, og to rederier har lagt ned ruter.",
                [(27400, "containere")],
            ),
            ("Kundenes tilfredshet", "grey", "Undersøkelsen er ikke gjennomført i år.", []),
            (
                "Ledig areal til lagring",
                "yellow",
                "Arealet er stort nok i dag, men ikke når fergeleiet flyttes.",
                [],
            ),
        ],
        ["Ukentlig rute til kontinentet", "Kortere liggetid ved kai"],
    ),
]
MEASURES: list[tuple[str, str, str | None, Signs]] = [
    # sentence, name, owner, signs
    (
        "Landstrøm på Nordkaia (Avdeling for drift) er ferdigstilt.",
        "Landstrøm på Nordkaia",
        "Avdeling for drift",
        {"status": "completed"},
    ),
    (
        "Rutestøtte for nærskipsfart er utsatt på ubestemt tid og står nå på pause.",
        "Rutestøtte for nærskipsfart",
        None,
        {"status": "paused"},
    ),
    (
        "Digital havnekaptein eies av Avdeling for marked og er på gult.",
        "Digital havnekaptein",
        "Avdeling for marked",
        {"status": "yellow"},
    ),
    ("Nytt tiltak: Felles portvakt med fiskemottaket.", "Felles portvakt", None, {"status": "new"}),
    (
        "Oljevernlageret er avlyst etter innsigelse fra staten.",
        "Oljevernlageret",
        None,
        {"status": "cancelled"},
    ),
]
NEEDS = ["Nettilknytning fra kraftselskapet", "Tilskudd fra klimafondet", "Enighet med naboene om støykrav"]
PROPOSALS = [
    "Gi rabatt til skip som seiler sakte",
    "Bygge felles kjølelager med fiskemottaket",
    "Prøve ut elektrisk slepebåt",
]


def build(folder: Path) -> None:
    """Write the deck and its gold."""
    deck = Papers(folder / f"{NAME}.pdf", SCREEN, "DejaVuSans", author="Havnedirektøren")
    deck.page()
    deck.polygon([(0, 0), (960, 0), (960, 150), (0, 250)], INDIGO)
    deck.text(60, 300, 840, TITLE, 32, "b", colour=INDIGO)
    deck.text(60, 360, 840, f"{BODY} – styremøte 12. desember 2024", 16)
    gold = deck.say()
    gold.record(
        "document", [TITLE, BODY], title=TITLE, doc_type="strategy_followup", body=BODY, date="2024-12-12"
    )
    for goal in GOALS:
        _goal(deck, *goal)
    _measures(deck)
    _proposals(deck)
    deck.save()


def _slide(deck: Papers, title: str) -> None:
    deck.page()
    deck.text(46, 30, 870, title, 23, "b", colour=INDIGO)
    deck.box(46, 70, 60, 4, INDIGO)
    deck.text(46, 516, 400, f"{BODY} | {TITLE}", 8, colour="#888888")
    deck.text(874, 516, 40, str(deck.gold.page), 8, colour="#888888", align="right")


def _goal(
    deck: Papers,
    label: str,
    title: str,
    owner: str,
    indicators: list[tuple[str, str, str, list[tuple[float, str]]]],
    parts: list[str],
) -> None:
    _slide(deck, f"{label}: {title}")
    deck.text(46, 84, 870, f"Ansvarlig: {owner}", 13, "i")
    deck.text(46, 118, 420, "Indikatorer", 16, "b", colour=INDIGO)
    y = 150.0
    for name, light, text, _ in indicators:
        deck.light(56, y + 8, {"grey": "#9A9A9A"}.get(light, light), name, size=13)
        y = deck.text(74, y, 440, name, 14, "b") + 3
        y = deck.text(74, y, 440, text, 13) + 18
    deck.box(560, 112, 354, 190, ICE)
    deck.text(578, 124, 320, "Delmål", 16, "b", colour=INDIGO)
    deck.bullets(578, 154, 320, parts, 14)
    gold = deck.say()
    gold.record("goal", f"{label}: {title}", label=label, title=title)
    gold.record("owner", f"Ansvarlig: {owner}", subject=title, subject_kind="goal", owner=owner)
    for part in parts:
        gold.record("goal", part, title=part, parent=label)
    for name, light, text, figures in indicators:
        gold.statuses(name, name, "indicator", status=light)
        gold.record("assessment", text, subject=name, subject_kind="indicator", text=text)
        for value, unit in figures:
            gold.figure(text, name, value, unit)


def _measures(deck: Papers) -> None:
    _slide(deck, "Hva har skjedd med tiltakene?")
    y = deck.bullets(56, 96, 840, [sentence for sentence, *_ in MEASURES], 16, sign="►") + 20
    y = deck.text(46, y, 860, "Avhengigheter for Digital havnekaptein", 16, "b", colour=INDIGO) + 6
    deck.bullets(56, y, 840, NEEDS, 15)
    gold = deck.say()
    for sentence, name, owner, signs in MEASURES:
        gold.initiative(sentence, name, owner=owner, **signs)
    for need in NEEDS:
        gold.record("dependency", need, subject="Digital havnekaptein", on=need)


def _proposals(deck: Papers) -> None:
    _slide(deck, "Forslag til nye tiltak i 2025")
    deck.text(46, 92, 860, "Forslagene er ikke kostnadsberegnet. Styret bes gi innspill.", 15)
    deck.bullets(56, 130, 840, PROPOSALS, 16)
    gold = deck.say()
    for text in PROPOSALS:
        gold.record("proposal", text, text=text)
