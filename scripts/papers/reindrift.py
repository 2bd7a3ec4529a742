"""Minutes of an invented reindeer district board, in Nynorsk: each resolution in a box of its own."""

from __future__ import annotations

from pathlib import Path

from papers.facts import decided, measure, need, note, number, task
from papers.word import WordPaper

NAME = "reindrift-moetereferat"
TITLE = "Møtereferat frå distriktsstyret"
BODY = "Vidfjell reinbeitedistrikt"
UNDER = f"{BODY}, 19. mars 2026, Gammestova"
CASES = [
    # number, title, sentences with their records, resolution, votes
    (
        "7/26",
        "Gjerde mot jernbanen",
        "Gjerdeprosjektet er forseinka fordi materialen står fast i Narvik. Ottar Vang leier arbeidet vidare.",
        "Styret ber Banetenesta om førebels gjerde på to kilometer.",
        "Samrøystes",
    ),
    (
        "8/26",
        "Dronetelling i haust",
        "Prøveprosjektet Dronetelling er avslutta, og 1 180 dyr vart talde på ein dag.",
        "Styret kjøper eiga drone innanfor ei ramme på 60 000 kroner.",
        "4 mot 1 røyst",
    ),
    (
        "9/26",
        "Slaktebil til vinterbeitet",
        "Slaktebilen er avhengig av at kommunen brøyter vegen til Langvatnet.",
        "Saka vert utsett til neste møte.",
        "Samrøystes",
    ),
]
BEFORE = [
    # case, title, how it went
    ("3/26", "Ny avtale om gjeterhytte", "avtala er signert"),
    ("5/26", "Klage på hundekøyring", "brev sendt, ikkje svar enno"),
]
TODO = [
    # who, does what, written, due
    ("Ottar Vang", "Ringje Banetenesta om gjerdet", "1. april", "2026-04-01"),
    ("Leiaren", "Be om møte med kommunen om brøyting", "innan påske", None),
    ("Marja Sara Eira", "Hente inn tre tilbod på drone", "30. april 2026", "2026-04-30"),
]


def build(folder: Path) -> None:
    """Write the minutes and their gold."""
    paper = WordPaper(
        folder / f"{NAME}.pdf", font="Liberation Serif", size=11.5, title="", author="Skrivaren"
    )
    paper.heading(TITLE, 1)
    paper.text(UNDER)
    paper.text(
        "Til stades: Ottar Vang, Marja Sara Eira, Nils Jovna, Inga Li og Per Aslak Holm. Forfall: ingen."
    )
    paper.gold.record(
        "document", [TITLE, UNDER], title=TITLE, doc_type="minutes", body=BODY, date="2026-03-19"
    )
    paper.heading("Frå førre møte", 2)
    for case, title, went in BEFORE:
        line = paper.text(f"Sak {case} {title}: {went}", style="List Bullet")
        paper.gold.record("follow_up", line, case_id=case, title=title, action=went)
    for place, (case, title, text, resolution, votes) in enumerate(CASES):
        if place:
            paper.page()
        paper.heading(f"Sak {case} {title}", 2)
        paper.text(text)
        _said(paper, place, text)
        paper.table([[f"VEDTAK ({votes.lower()}): {resolution}"]])
        note(paper.gold, resolution, decided(resolution, "adopted", case))
    paper.heading("Kven gjer kva", 2)
    paper.table(
        [["Kven", "Gjer kva", "Til når"], *([who, what, when] for who, what, when, _ in TODO)],
        style="Light List",
    )
    for who, what, when, due in TODO:
        note(paper.gold, [who, what, when], task(what, who, due))
    paper.save()


def _said(paper: WordPaper, place: int, text: str) -> None:
    first, _, second = text.partition(". ")
    if place == 0:
        note(paper.gold, f"{first}.", *measure("Gjerdeprosjektet", None, "yellow"))
        note(paper.gold, second, *measure("Gjerdeprosjektet", "Ottar Vang"))
    elif place == 1:
        note(paper.gold, text, *measure("Dronetelling", None, "completed"), number("dyr", 1180, "dyr"))
    else:
        note(paper.gold, text, need("Slaktebilen", "kommunen brøyter vegen til Langvatnet"))
