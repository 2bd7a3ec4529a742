"""Quarterly status of an invented county's roads: areas as bands in a table over two pages, budgets, two heads."""

from __future__ import annotations

from pathlib import Path

from layout.sheet import Cell

from papers.facts import measure, need, note, number, sign, step
from papers.sheets import LYING, UPRIGHT, Papers

NAME = "fylkesveg-kvartalsstatus"
TITLE = "Kvartalsstatus for fylkesveiene, 3. kvartal 2025"
BODY = "Havnes fylkeskommune"
TEAL, PALE = "#0B525B", "#D8E9EA"
BANDS = {
    "Trafikksikkerhet": [
        # name, who builds, light in the second and in the third quarter, what is said
        ("Fartsdempere ved skoler", "Drift Nord", "green", "green", "Ti av tolv skoler er ferdige."),
        ("Rekkverk langs Storelva", "Drift Sør", "yellow", "green", "Leveransen kom i august."),
        ("Gangfelt på Leirnes", "Planseksjonen", "yellow", "red", "Grunneier har klaget."),
    ],
    "Kollektiv": [
        ("Knutepunkt Bruhagen", "Utbygging", "green", "yellow", "Tilbudene ble dyrere enn ventet."),
        ("Venterom på ferjekaia", "Utbygging", "green", "green", "Åpnet for reisende."),
    ],
    "Ras og flom": [
        ("Skredvoll i Ytre Dal", "Utbygging", "red", "red", "Geologene vil ha flere boringer."),
        ("Større stikkrenner", "Drift Sør", "yellow", "yellow", "Entreprenøren mangler folk."),
        ("Sensorer i skredutsatte skjæringer", "Drift Nord", "green", "green", "26 sensorer sender data."),
    ],
}
SUMS = [
    # name, budget, used, forecast in million kroner
    ("Knutepunkt Bruhagen", 86.0, 41.2, 93.5),
    ("Skredvoll i Ytre Dal", 54.0, 6.8, 54.0),
    ("Større stikkrenner", 22.5, 9.1, 21.0),
]
STONES = [
    # month, what, measure, date
    ("Oktober 2025", "Sende tilbud ut på nytt", "Knutepunkt Bruhagen", "2025-10"),
    ("November 2025", "Bore tre hull til", "Skredvoll i Ytre Dal", "2025-11"),
    ("Februar 2026", "Behandle klagen", "Gangfelt på Leirnes", "2026-02"),
]
NEEDS = [
    ("Skredvoll i Ytre Dal", "Ny geoteknisk rapport", "Geoteknisk kontor", "10.12.2025", "2025-12-10"),
    ("Gangfelt på Leirnes", "Avgjørelse fra statsforvalteren", None, "01.02.2026", "2026-02-01"),
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", UPRIGHT, "LiberationSerif", title=TITLE, author=BODY)
    paper.page()
    paper.text(60, 60, 480, BODY, 12, colour=TEAL)
    paper.text(60, 90, 480, TITLE, 24, "b", colour=TEAL)
    paper.text(60, 160, 480, "Til hovedutvalg for samferdsel, 14. oktober 2025", 11)
    said = [
        "Fylket har åtte pågående tiltak på veinettet. Ulykkestallet er 37 så langt i år, mot 45 i fjor.",
        "Gangfelt på Leirnes er gått fra gult til rødt fordi grunneier har klaget på vedtaket.",
        "Venterom på ferjekaia ble tatt i bruk i september og er fullført.",
    ]
    y = 200.0
    for text in said:
        y = paper.text(60, y, 470, text, 11.5) + 8
    gold = paper.say()
    gold.record(
        "document",
        [BODY, TITLE, "14. oktober 2025"],
        title=TITLE,
        doc_type="portfolio_report",
        body=BODY,
        date="2025-10-14",
    )
    note(
        gold,
        said[0],
        number("Fylket", 8, "pågående tiltak"),
        number("Ulykkestallet", 37),
        number("Ulykkestallet", 45),
    )
    note(gold, said[1], *measure("Gangfelt på Leirnes", None, "red"))
    note(gold, said[2], *measure("Venterom på ferjekaia", None, "completed"))
    _bands(paper)
    _sums(paper)
    _ahead(paper)
    paper.save()


def _bands(paper: Papers) -> None:
    heads: list[list[str | Cell]] = [
        [
            Cell("Prosjekt", rows=2),
            Cell("Byggherre", rows=2),
            Cell("Status", columns=2),
            Cell("Merknad", rows=2),
        ],
        ["2. kv.", "3. kv."],
    ]
    pages = [list(BANDS)[:2], list(BANDS)[2:]]
    for at, bands in enumerate(pages):
        paper.page(LYING)
        if not at:
            paper.text(50, 30, 700, "Status per prosjekt", 18, "b", colour=TEAL)
        rows: list[list[str | Cell]] = list(heads) if not at else []
        for band in bands:
            rows.append([Cell(band, columns=5, fill=PALE, bold=True)])
            rows += [
                [name, who, Cell(dot=was), Cell(dot=now), text] for name, who, was, now, text in BANDS[band]
            ]
        paper.table(
            50,
            70,
            (210, 110, 60, 60, 300),
            rows,
            size=11,
            head=TEAL if not at else None,
            head_colour="#FFFFFF",
            heads=2 if not at else 0,
            pad=6,
        )
        gold = paper.say()
        for band in bands:
            for name, who, was, now, text in BANDS[band]:
                quote = [name, who, text]
                note(gold, quote, *measure(name, who, was, as_of="2025-Q2"))
                note(gold, quote, sign(name, now, as_of="2025-Q3"))
                if name.startswith("Sensorer"):
                    note(gold, text, number(name, 26, "sensorer"))
                if name.startswith("Fartsdempere"):
                    note(gold, text, number(name, 10, "skoler"))


def _sums(paper: Papers) -> None:
    paper.page(UPRIGHT)
    paper.text(60, 50, 480, "Økonomi i de største prosjektene", 18, "b", colour=TEAL)
    paper.text(60, 76, 480, "Alle tall i mill. kr", 10, "i")
    written = [[f"{value:.1f}".replace(".", ",") for value in row[1:]] for row in SUMS]
    rows: list[list[str | Cell]] = [["Prosjekt", "Budsjett 2025", "Brukt", "Prognose"]]
    rows += [
        [row[0], *(Cell(text, align="right") for text in texts)]
        for row, texts in zip(SUMS, written, strict=True)
    ]
    paper.table(60, 100, (220, 90, 80, 80), rows, size=11, rules="head", head=None, pad=5)
    gold = paper.say()
    for row, texts in zip(SUMS, written, strict=True):
        for value, text, as_of in zip(row[1:], texts, ("2025", None, None), strict=True):
            note(gold, [row[0], text], number(row[0], value, "mill. kr", as_of))


def _ahead(paper: Papers) -> None:
    paper.text(60, 270, 480, "Milepæler framover", 18, "b", colour=TEAL)
    y = 304.0
    for month, text, name, _ in STONES:
        paper.text(60, y, 110, month, 11, "b")
        paper.text(175, y, 360, f"{text} ({name})", 11)
        y += 24
    paper.text(60, y + 20, 480, "Hva prosjektene venter på", 18, "b", colour=TEAL)
    rows = [["Prosjekt", "Venter på", "Fra hvem", "Trengs innen"]]
    rows += [[name, on, who or "–", when] for name, on, who, when, _ in NEEDS]
    paper.table(60, y + 52, (140, 170, 90, 80), rows, size=10.5, head=PALE, pad=5)
    gold = paper.say()
    for month, text, name, date in STONES:
        note(
            gold,
            [month, f"{text} ({name})"],
            step(text, "Milepæler framover", service=name, from_=date, to=date),
        )
    for name, on, who, when, due in NEEDS:
        note(gold, [name, on, who or "–", when], need(name, on, owner=who, due=due))
