"""Status of an invented rural municipality's plan, in Nynorsk: facts beneath names, signs with a key, boxes."""

from __future__ import annotations

from pathlib import Path

from papers.facts import aim, measure, need, note, number, step, task
from papers.sheets import UPRIGHT, Papers

NAME = "herad-planstatus"
TITLE = "Kvar står vi med utviklingsplanen?"
BODY = "Øvre Fjelldal herad"
GREEN, SAND = "#386641", "#F2E8CF"
GOALS = {
    ("Mål 1", "Fleire unge skal bu i bygda"): [
        # name, who answers, where it stands as written, value, text
        ("Tun for unge i Kyrkjebygda", "Plan og utvikling", "i rute", "green", "Tolv tomter er lagde ut."),
        ("Ungdomsbuss i helgane", "Oppvekst", "forseinka", "yellow", "Ingen søkte på sjåførstillinga."),
    ],
    ("Mål 2", "Tenestene skal vere nær folk"): [
        ("Helsestasjon på hjul", "Helse og meistring", "ferdig", "completed", "Bilen køyrer kvar veke."),
        ("Sjølvbetent bibliotek", "Kultur", "sett på vent", "paused", "Ventar på nytt låssystem."),
        ("Døgnope heradshus på nett", "Fellestenester", "i rute", "green", "41 skjema er klare."),
    ],
}
SIGNS = {"✔": "gjennomført", "◐": "i gang", "○": "ikkje starta"}
DEEDS = [
    # sign, deed, who, value
    ("✔", "Kartlegge tomme hus", "Plan og utvikling", "gjennomført"),
    ("◐", "Lage brosjyre om ledige tomter", "Kommunikasjon", "i gang"),
    ("○", "Spørje hyttefolk om dei vil flytte hit", "Næringssjefen", "ikkje starta"),
]
AHEAD = [
    ("15. mars 2026", "Heradsstyret vedtek tomtepris", "2026-03-15"),
    ("Mai 2026", "Bilen får tannlege om bord", "2026-05"),
    ("Hausten 2026", "Ny runde med folkemøte", None),
]
NEEDS = [
    ("Tun for unge i Kyrkjebygda", "Ny vassleidning til Kyrkjebygda", "Teknisk eining", "2026-06"),
    ("Sjølvbetent bibliotek", "Tilskot frå fylket", None, None),
]


def build(folder: Path) -> None:
    """Write the report and its gold."""
    paper = Papers(folder / f"{NAME}.pdf", UPRIGHT, "DejaVuSans", title=TITLE, author=BODY)
    paper.page()
    paper.box(0, 0, 595, 130, GREEN)
    paper.text(56, 36, 480, BODY, 13, colour="#FFFFFF")
    paper.text(56, 60, 480, TITLE, 21, "b", colour="#FFFFFF")
    paper.text(56, 100, 480, "Status per 1. februar 2026", 12, colour="#FFFFFF")
    gold = paper.say()
    gold.record(
        "document",
        [BODY, TITLE, "Status per 1. februar 2026"],
        title=TITLE,
        doc_type="strategy_followup",
        body=BODY,
        date="2026-02-01",
    )
    y = 160.0
    for (label, title), measures in GOALS.items():
        paper.text(56, y, 480, f"{label}: {title}", 16, "b", colour=GREEN)
        note(paper.say(), f"{label}: {title}", aim(title, label))
        y += 32
        for name, who, stands, value, text in measures:
            paper.text(56, y, 480, name, 12, "b")
            line = f"Ansvarleg: {who}  |  Stode: {stands}"
            paper.text(56, y + 16, 480, line, 10.5, colour="#555555")
            y = paper.text(56, y + 31, 480, text, 11) + 12
            gold = paper.say()
            note(gold, [name, line, text], *measure(name, who, value, as_of="2026-02-01"))
            if "41" in text:
                note(gold, text, number(name, 41, "skjema"))
        y += 10
    _deeds(paper)
    _ahead(paper)
    paper.save()


def _deeds(paper: Papers) -> None:
    paper.page()
    paper.text(56, 50, 480, "Oppgåver frå folkemøtet", 16, "b", colour=GREEN)
    y = 82.0
    for sign, deed, who, _ in DEEDS:
        paper.text(56, y, 20, sign, 13, colour=GREEN)
        paper.text(80, y, 300, deed, 11)
        paper.text(390, y, 160, who, 11, "i")
        y += 24
    paper.text(
        56, y + 6, 480, ", ".join(f"{sign} {word}" for sign, word in SIGNS.items()), 9, colour="#555555"
    )
    gold = paper.say()
    for sign, deed, who, word in DEEDS:
        note(gold, [sign, deed, who], task(deed, who, status=word))


def _ahead(paper: Papers) -> None:
    paper.page()
    paper.text(56, 50, 480, "Det vidare løpet", 16, "b", colour=GREEN)
    y = 80.0
    for at, (when, what, _) in enumerate(AHEAD):
        left = 56 + at * 165
        paper.box(left, y, 155, 74, SAND, GREEN)
        paper.text(left + 8, y + 8, 140, when, 11, "b")
        paper.text(left + 8, y + 26, 140, what, 11)
    gold = paper.say()
    for when, what, date in AHEAD:
        note(gold, [when, what], step(what, "Det vidare løpet", from_=date, to=date))
    y += 110
    paper.text(56, y, 480, "Dette er tiltaka avhengige av", 16, "b", colour=GREEN)
    y += 30
    rows = [["Tiltak", "Treng", "Frå", "Innan"]]
    rows += [[name, on, who or "", "juni 2026" if due else ""] for name, on, who, due in NEEDS]
    y = paper.table(56, y, (150, 170, 90, 70), rows, size=10.5, rules="rows", head=SAND, pad=5)
    gold = paper.say()
    for name, on, who, due in NEEDS:
        note(gold, [name, on, *([who] if who else [])], need(name, on, owner=who, due=due))
