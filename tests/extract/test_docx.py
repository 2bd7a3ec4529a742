"""Word documents: paragraphs, lists, tables and what hangs on them."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import RGBColor
from reading import check, read, source_of, texts

from extract import open_document
from schemas.errors import EncryptedFile, UnreadableFile
from schemas.page import BlockKind, Place, TextSource
from schemas.source import FileKind


def test_headings_lists_and_paragraphs(tmp_path: Path) -> None:
    document = Document()
    document.core_properties.title = "Referat"
    document.add_heading("Referat", 0)
    document.add_heading("Sak 1/26 Ny kai", 1)
    document.add_paragraph("Rådet drøftet saken.")
    document.add_paragraph("Kai i Nordvik", style="List Bullet")
    document.add_paragraph("Kai i Sørvik", style="List Bullet")
    document.save(str(tmp_path / "r.docx"))
    (page,) = read(tmp_path / "r.docx", FileKind.DOCX)
    check(page)
    assert [(block.kind.value, block.level, page.text(block.words)) for block in page.blocks] == [
        ("heading", 1, "Referat"),
        ("heading", 1, "Sak 1/26 Ny kai"),
        ("paragraph", 0, "Rådet drøftet saken."),
        ("list_item", 0, "• Kai i Nordvik"),
        ("list_item", 0, "• Kai i Sørvik"),
    ]
    assert {word.source for word in page.words} == {TextSource.DOCUMENT}
    with open_document(source_of(tmp_path / "r.docx", FileKind.DOCX)) as reader:
        assert reader.properties["title"] == "Referat"
        assert reader.render(1, 0.5).size == (306, 396)


def test_tables_with_merges_fills_and_lights(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(rows=3, cols=3)
    for column, text in enumerate(("Eier", "Tiltak", "Status")):
        table.cell(0, column).paragraphs[0].add_run(text).bold = True
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Bruverket"
    for row, (name, colour) in enumerate((("Ny kai", "00B050"), ("Ny bru", "C00000")), 1):
        table.cell(row, 1).text = name
        table.cell(row, 2).paragraphs[0].add_run("●").font.color.rgb = RGBColor.from_string(colour)
    shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="FFC000"/>')
    table.cell(1, 1)._tc.get_or_add_tcPr().append(shade)
    document.save(str(tmp_path / "t.docx"))
    (page,) = read(tmp_path / "t.docx", FileKind.DOCX)
    check(page)
    (made,) = page.tables
    assert (made.rows, made.columns, made.header_rows) == (3, 3, 1)
    owner = made.at(2, 0)
    assert owner is not None
    assert (owner.row, owner.row_span) == (1, 2)
    lights = {(mark.colour, mark.place) for mark in page.marks}
    assert {("green", Place(0, 1, 2)), ("red", Place(0, 2, 2)), ("yellow", Place(0, 1, 1))} == lights


def test_pages_end_where_the_file_says(tmp_path: Path) -> None:
    document = Document()
    first = document.add_paragraph("Første side")
    first.add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Andre side")
    document.save(str(tmp_path / "s.docx"))
    assert [texts(page) for page in read(tmp_path / "s.docx", FileKind.DOCX)] == [
        ["Første side"],
        ["Andre side"],
    ]


def test_a_long_document_flows_over_pages_and_its_table_goes_on(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(rows=60, cols=2)
    for row in range(60):
        table.cell(row, 0).text = f"Tiltak {row}"
    document.save(str(tmp_path / "l.docx"))
    pages = read(tmp_path / "l.docx", FileKind.DOCX)
    assert len(pages) > 1
    assert [page.tables[0].continues for page in pages] == [False] + [True] * (len(pages) - 1)
    assert sum(page.tables[0].rows for page in pages) == 60
    for page in pages:
        check(page)


def test_deleted_text_is_gone_and_inserted_text_stays(tmp_path: Path) -> None:
    document = Document()
    paragraph = document.add_paragraph("Rådet ")
    for tag, inner, text in (("w:del", "w:delText", "utsetter"), ("w:ins", "w:t", "bygger")):
        change, run, said = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(inner)
        said.text = text
        run.append(said)
        change.append(run)
        paragraph._p.append(change)
    document.save(str(tmp_path / "e.docx"))
    (page,) = read(tmp_path / "e.docx", FileKind.DOCX)
    assert texts(page) == ["Rådet bygger"]


def test_text_boxes_are_read_once(tmp_path: Path) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>I boksen</w:t></w:r></w:p></w:txbxContent>"
    document = Document()
    paragraph = document.add_paragraph("Utenfor")
    paragraph._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
            "</mc:AlternateContent></w:r>"
        )
    )
    document.save(str(tmp_path / "b.docx"))
    (page,) = read(tmp_path / "b.docx", FileKind.DOCX)
    assert texts(page) == ["Utenfor", "I boksen"]
    assert page.blocks[1].panel is not None


def test_headers_stand_on_every_page_and_apart(tmp_path: Path) -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Bruverket"
    document.add_paragraph("Første").add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Andre")
    document.save(str(tmp_path / "h.docx"))
    for page in read(tmp_path / "h.docx", FileKind.DOCX):
        assert texts(page, BlockKind.HEADER) == ["Bruverket"]


def test_footnotes_and_hyphens(tmp_path: Path) -> None:
    document = Document()
    run = document.add_paragraph("e").add_run()
    for tag in ("w:noBreakHyphen",):
        run._r.append(OxmlElement(tag))
    text = OxmlElement("w:t")
    text.text = "helse"
    text.set(qn("xml:space"), "preserve")
    run._r.append(text)
    document.save(str(tmp_path / "f.docx"))
    (page,) = read(tmp_path / "f.docx", FileKind.DOCX)
    assert texts(page) == ["e-helse"]


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    broken, locked = tmp_path / "x.docx", tmp_path / "y.docx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    locked.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(UnreadableFile, match=r"x\.docx"):
        read(broken, FileKind.DOCX)
    with pytest.raises(EncryptedFile, match=r"y\.docx"):
        read(locked, FileKind.DOCX)


def test_a_table_of_one_cell_is_a_frame_around_text(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Rådet drøftet saken.")
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "Vedtak: Kaia åpnes i mai."
    cell.add_paragraph("Vedtatt enstemmig.")
    document.save(str(tmp_path / "r.docx"))
    (page,) = read(tmp_path / "r.docx", FileKind.DOCX)
    check(page)
    assert not page.tables
    assert [(block.panel, page.text(block.words)) for block in page.blocks] == [
        (None, "Rådet drøftet saken."),
        (1, "Vedtak: Kaia åpnes i mai."),
        (1, "Vedtatt enstemmig."),
    ]
