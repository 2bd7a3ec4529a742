"""Plain text: pages, blocks and tables by the looks of the lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import check, read, source_of, texts

from extract import open_document
from extract.text import decode
from schemas.errors import UnreadableFile
from schemas.page import BlockKind, TextSource
from schemas.source import FileKind

NOTE = """Notat om bruer

Bruverket har gått over alle bruene
i fylket i år.

2.1 Funn
- Rust på rekkverk
- Løse bolter

Vedtak
Bruverket retter feilene.
"""


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "notat.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_headings_lists_and_paragraphs(tmp_path: Path) -> None:
    (page,) = read(written(tmp_path, NOTE), FileKind.TEXT)
    check(page)
    assert texts(page, BlockKind.HEADING) == ["Notat om bruer", "2.1 Funn", "Vedtak"]
    assert texts(page, BlockKind.LIST_ITEM) == ["- Rust på rekkverk", "- Løse bolter"]
    assert texts(page, BlockKind.PARAGRAPH)[0] == "Bruverket har gått over alle bruene i fylket i år."
    assert {word.source for word in page.words} == {TextSource.TEXT}


def test_lines_with_the_same_tabs_are_a_table(tmp_path: Path) -> None:
    (page,) = read(written(tmp_path, "Tiltak\tEier\nNy kai\tBruverket\nNy bru\t\n"), FileKind.TEXT)
    check(page)
    (table,) = page.tables
    assert (table.rows, table.columns) == (3, 2)
    assert [page.text(cell.words) for cell in table.cells] == [
        "Tiltak",
        "Eier",
        "Ny kai",
        "Bruverket",
        "Ny bru",
        "",
    ]


def test_tags_of_converters_are_looks_and_no_text(tmp_path: Path) -> None:
    (page,) = read(written(tmp_path, "Ny kai <i>Kari Fjell</i> og 2 < 3"), FileKind.TEXT)
    assert [(word.text, word.italic) for word in page.words][:4] == [
        ("Ny", False),
        ("kai", False),
        ("Kari", True),
        ("Fjell", True),
    ]
    assert page.words[-2].text == "<"


def test_a_form_feed_ends_a_page_and_long_texts_take_several(tmp_path: Path) -> None:
    assert len(read(written(tmp_path, "En\f\fTo"), FileKind.TEXT)) == 2
    long = "\n\n".join(f"Avsnitt nummer {number} om bruene i fylket." for number in range(200))
    pages = read(written(tmp_path, long), FileKind.TEXT)
    assert len(pages) > 3
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        check(page)
        assert all(word.box[0] >= 0 and word.box[3] <= page.height for word in page.words)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(codec: str) -> None:
    assert decode("Blåbær på øya".encode(codec)) == "Blåbær på øya"


def test_a_text_of_blanks_is_empty(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="tom"):
        read(written(tmp_path, " \n\t\n"), FileKind.TEXT)


def test_a_page_can_be_drawn(tmp_path: Path) -> None:
    with open_document(source_of(written(tmp_path, NOTE), FileKind.TEXT)) as reader:
        image = reader.render(1, 1.0)
    assert image.size == (595, 842)
    assert image.convert("L").getextrema() == (0, 255)


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1).filter(
        str.strip
    )
)
def test_no_word_is_lost(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = written(tmp_path_factory.mktemp("t"), text)
    words = [word.raw for page in read(path, FileKind.TEXT) for word in page.words]
    for mark in ("<b>", "</b>", "<i>", "</i>"):
        text = text.replace(mark, "")
    assert "".join(words).lstrip("#") == "".join(text.split()).lstrip("#")
