"""A meeting as people read it: on the screen, as Markdown and as Word."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest
from commandline import kildespor, write_pdf

from db.minutes import Case, Decided, Followed, MeetingDocument, Minutes, Place, Presenter, Standing
from kildespor.minutes import in_norwegian, markdown, title_of, write_word
from schemas.errors import ExitCode

PLACE = Place("ab" * 32, "møte_4.pdf", 7, "0" * 16)
MINUTES = Minutes(
    id="1" * 16,
    body="Fjordutvalget",
    date="2031-03-06",
    number="4",
    before=None,
    after=None,
    documents=[MeetingDocument("ab" * 32, "møte_4.pdf", "pdf", "meeting_deck", "Møte | 4", 9, True)],
    cases=[
        Case(
            "3-4/31",
            "Ny *kai*",
            "Beslutning",
            "09.30",
            "10.00",
            (Presenter("Kari Nes", "Bruverket"),),
            PLACE,
            [
                Decided("3-4/31", "1. Kaia bygges", False, PLACE),
                Decided("3-4/31", "Kaia bygges", True, PLACE),
            ],
        )
    ],
    decisions=[Decided(None, "Møtet heves\x0b", True, PLACE)],
    follow_ups=[Followed("1-3/31", "Bøyer", None, "Bestille", "Kari", "2031-04", None, PLACE)],
    statuses=[
        Standing("Ferjevarsel", "initiative", "e", "status", "red", "2031-03-01", PLACE),
        Standing("Ferjevarsel", "initiative", "e", "risk", "yellow", "2031-03-01", PLACE),
    ],
)


def test_markdown_tells_of_every_part_with_its_page() -> None:
    text = markdown(MINUTES)
    assert text.startswith("# Fjordutvalget, møte 4, 6. mars 2031\n")
    assert (
        "| 3-4/31 | 09.30–10.00 | Ny \\*kai\\* | Beslutning | Kari Nes, Bruverket | møte\\_4.pdf, side 7 |"
        in text
    )
    assert "**Forslag til vedtak:** 1. Kaia bygges (møte\\_4.pdf, side 7)" in text
    assert "**Vedtak:** Kaia bygges (møte\\_4.pdf, side 7)" in text
    assert "### 3-4/31 Ny \\*kai\\*" in text
    assert "| 1-3/31 | Bøyer. Bestille | Kari | april 2031 | møte\\_4.pdf, side 7 |" in text
    assert "| Ferjevarsel | rød | gul | 1. mars 2031 | møte\\_4.pdf, side 7 |" in text
    assert "Møte \\| 4" in text


def test_every_row_of_a_table_has_as_many_cells_as_its_head() -> None:
    rows = [line for line in markdown(MINUTES).splitlines() if line.startswith("| ")]
    widths = [line.replace("\\|", "").count("|") for line in rows]
    heads = [index for index, line in enumerate(rows) if line.startswith("| ---")]
    for start, stop in zip(heads, [*heads[1:], len(rows) + 1], strict=True):
        assert len(set(widths[start - 1 : stop - 1])) == 1


def test_word_has_headings_that_word_knows(tmp_path: Path) -> None:
    path = tmp_path / "møte.docx"
    write_word(MINUTES, path)
    document = docx.Document(str(path))
    styles = [(one.style.name, one.text) for one in document.paragraphs if one.style and one.text]
    assert styles[0] == ("Title", "Fjordutvalget, møte 4, 6. mars 2031")
    assert ("Heading 1", "Forslag og vedtak") in styles
    assert ("Heading 2", "3-4/31 Ny *kai*") in styles
    assert ("Normal", "Vedtak: Kaia bygges (møte_4.pdf, side 7)") in styles
    assert ("Normal", "Vedtak: Møtet heves (møte_4.pdf, side 7)") in styles
    agenda = next(table for table in document.tables if table.cell(0, 0).text == "Sak")
    assert [cell.text for cell in agenda.rows[1].cells][:3] == ["3-4/31", "09.30–10.00", "Ny *kai*"]


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2024-06-06", "6. juni 2024"),
        ("2024-12", "desember 2024"),
        ("2024-Q2", "2. kvartal 2024"),
        ("2024", "2024"),
        ("2024-13", "2024-13"),
        ("til høsten", "til høsten"),
    ],
)
def test_dates_in_words(date: str, words: str) -> None:
    assert in_norwegian(date) == words


def test_what_is_not_known_is_not_in_the_title() -> None:
    from dataclasses import replace

    assert title_of(replace(MINUTES, number=None, date=None)) == "Fjordutvalget"


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A knowledge base with the minutes of one meeting."""
    folder = tmp_path_factory.mktemp("møter")
    lines = (
        "Referat fra møte 4 i Fjordutvalget 3. mars 2026",
        "Vedtak: Fjordutvalget godkjenner planen for bruene.",
    )
    file = write_pdf(folder / "referat.pdf", lines)
    run = kildespor("ingest", file, "--db", folder / "kb.db")
    assert run.code == 0, run.err
    return folder / "kb.db"


def test_meetings_are_listed_and_shown(db: Path, tmp_path: Path) -> None:
    listed = kildespor("meeting", "Fjordutvalget", "--db", db)
    assert (listed.code, "3. mars 2026" in listed.out) == (0, True), listed.err
    shown = kildespor("meeting", "fjordutvalget", "2026-03", "--db", db)
    assert "Fjordutvalget godkjenner planen for bruene (referat.pdf, side 1)" in shown.out
    assert kildespor("meeting", "Fjordutvalget", "3.3.2026", "--db", db).out == shown.out
    word = tmp_path / "møte.docx"
    assert kildespor("meeting", "Fjordutvalget", "--db", db, "--format", "docx", "-o", word).code == 0
    assert docx.Document(str(word)).paragraphs[0].text.startswith("Fjordutvalget, møte 4")
    made = json.loads(kildespor("meeting", "Fjordutvalget", "4", "--db", db, "--format", "einnsyn").out)
    assert (made["entity"], made["moetenummer"], made["utvalg"]) == ("Moetemappe", "4", "Fjordutvalget")


def test_a_meeting_that_is_not_known_is_told(db: Path) -> None:
    run = kildespor("meeting", "Fjordutvalget", "2019", "--db", db)
    assert run.code == ExitCode.NOT_FOUND
    assert "Kjente møter: 2026-03-03" in run.err
    assert kildespor("meeting", "Fjordutvalget", "--db", db, "--format", "docx").code == ExitCode.USAGE
