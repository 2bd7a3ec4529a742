"""Where the pages of Word documents end that do not say it: 15 lines of 20 points have room on the paper used here."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from PIL import Image
from reading import check, read, texts

from schemas.page import BlockKind, Page
from schemas.source import FileKind


def _paper(lines: int = 0) -> Any:
    """A document of paragraphs of one line each on paper of 400 by 400 points with margins of 50."""
    document = Document()
    section = document.sections[0]
    section.page_width = section.page_height = Pt(400)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Pt(50)
    section.header_distance = section.footer_distance = Pt(10)
    looks = document.styles["Normal"].paragraph_format
    looks.space_before = looks.space_after = Pt(0)
    looks.line_spacing = Pt(20)
    document.styles["Normal"].font.name = "Arial"
    _add(document, lines)
    return document


def _add(document: Any, lines: int) -> None:
    for number in range(lines):
        document.add_paragraph(f"Linje {number}")


def _pages(document: Any, folder: Path) -> list[Page]:
    document.save(str(folder / "d.docx"))
    pages = read(folder / "d.docx", FileKind.DOCX)
    for page in pages:
        check(page)
    return pages


def _counts(document: Any, folder: Path) -> list[int]:
    """How many blocks of text stand on each page."""
    return [len(page.blocks) for page in _pages(document, folder)]


def _mark(holder: Any, name: str) -> None:
    holder.append(OxmlElement(name))


def test_a_page_holds_what_has_room(tmp_path: Path) -> None:
    assert _counts(_paper(31), tmp_path) == [15, 15, 1]


def test_lines_are_as_high_as_the_font_and_the_spacing_say(tmp_path: Path) -> None:
    for font, size, spacing, fits in (
        ("Calibri", 20, 1.0, 12),
        ("Arial", 20, 1.0, 13),
        ("Arial", 20, 2.0, 7),
    ):
        document = _paper(20)
        document.styles["Normal"].paragraph_format.line_spacing = spacing
        document.styles["Normal"].font.name, document.styles["Normal"].font.size = font, Pt(size)
        assert _counts(document, tmp_path)[0] == fits, (font, spacing)


def test_letters_are_as_wide_as_in_the_font(tmp_path: Path) -> None:
    text = "Kommunestyret vedtok planen for digitale tjenester i juni"
    lines = {}
    for font in ("Calibri", "Arial", "Times New Roman", "Verdana"):
        document = _paper()
        document.styles["Normal"].font.name, document.styles["Normal"].font.size = font, Pt(12.5)
        document.add_paragraph(text)
        (page,) = _pages(document, tmp_path)
        lines[font] = len(page.lines)
    assert lines == {"Calibri": 1, "Arial": 2, "Times New Roman": 1, "Verdana": 2}


def test_what_is_said_of_other_letters_leaves_the_font_of_latin_ones(tmp_path: Path) -> None:
    document = _paper(20)
    document.styles["Normal"].paragraph_format.line_spacing = 1.0
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Calibri", Pt(20)
    for paragraph in document.paragraphs:
        fonts = parse_xml(f'<w:rFonts {nsdecls("w")} w:cs="Courier New"/>')
        paragraph.runs[0]._r.get_or_add_rPr().append(fonts)
    assert _counts(document, tmp_path)[0] == 12


def test_a_line_may_end_behind_a_hyphen(tmp_path: Path) -> None:
    document = _paper(14)
    document.add_table(1, 2).cell(0, 0).text = "Kommunens sentrale IKT-driftsavdeling"
    document.tables[0].columns[0].width = Pt(120)
    assert len(_pages(document, tmp_path)) == 2
    document.tables[0].cell(0, 0).text = "Sak"
    assert len(_pages(document, tmp_path)) == 1


def test_the_space_between_paragraphs_is_the_larger_of_the_two(tmp_path: Path) -> None:
    document = _paper(16)
    for paragraph in document.paragraphs:
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(5)
    assert _counts(document, tmp_path)[0] == 12
    for paragraph in document.paragraphs:
        _mark(paragraph._p.get_or_add_pPr(), "w:contextualSpacing")
    assert _counts(document, tmp_path)[0] == 14


def test_a_heading_stands_with_what_follows(tmp_path: Path) -> None:
    document = _paper(14)
    document.add_paragraph("Vedtak").paragraph_format.keep_with_next = True
    document.add_paragraph("Rådet bygger kaia.")
    assert texts(_pages(document, tmp_path)[1]) == ["Vedtak", "Rådet bygger kaia."]


def test_a_paragraph_over_two_pages_takes_its_room_on_both(tmp_path: Path) -> None:
    text = "\n".join(f"Ledd {number}" for number in range(6))
    early, late, whole = _paper(11), _paper(13), _paper(13)
    for document in (early, late, whole):
        document.add_paragraph(text)
        _add(document, 16)
    whole.paragraphs[13].paragraph_format.keep_together = True
    assert _counts(early, tmp_path) == [12, 13, 3]
    assert _counts(late, tmp_path) == [13, 12, 5]
    assert _counts(whole, tmp_path) == [13, 10, 7]


def test_no_line_stands_alone_on_a_page(tmp_path: Path) -> None:
    for lines, first in ((2, 14), (3, 14), (4, 14)):
        document = _paper(14)
        document.add_paragraph("\n".join(["Ledd"] * lines))
        assert _counts(document, tmp_path) == [first, 1], lines


def test_a_page_break_leaves_no_line_behind(tmp_path: Path) -> None:
    document = _paper(15)
    document.paragraphs[14].add_run().add_break(WD_BREAK.PAGE)
    _add(document, 15)
    assert _counts(document, tmp_path) == [15, 15]


def test_two_page_breaks_make_an_empty_page(tmp_path: Path) -> None:
    document = _paper(2)
    for paragraph in document.paragraphs:
        paragraph.add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Slutt")
    assert _counts(document, tmp_path) == [1, 1, 0, 1]


def test_empty_lines_before_a_page_break_make_no_page(tmp_path: Path) -> None:
    document = _paper(14)
    for _ in range(3):
        document.add_paragraph()
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Slutt")
    assert _counts(document, tmp_path) == [14, 1]


def test_where_word_ended_pages_they_end(tmp_path: Path) -> None:
    document = _paper(6)
    document.paragraphs[2].runs[0]._r.insert(0, OxmlElement("w:lastRenderedPageBreak"))
    document.paragraphs[4].runs[0]._r.insert(0, OxmlElement("w:lastRenderedPageBreak"))
    document.paragraphs[4].paragraph_format.page_break_before = True
    assert _counts(document, tmp_path) == [2, 2, 2]


def test_running_heads_and_feet_take_room_and_what_stands_beside_them_does_not(tmp_path: Path) -> None:
    document = _paper(20)
    head, foot = document.sections[0].header, document.sections[0].footer
    head.paragraphs[0].text = foot.paragraphs[0].text = "Bruverket"
    assert _body(_pages(document, tmp_path)[0]) == 15
    for _ in range(2):
        head.add_paragraph("Seksjon for kaier")
        foot.add_paragraph("Postboks 1")
    assert _body(_pages(document, tmp_path)[0]) == 13

    document = _paper(20)
    row = document.sections[0].header.add_table(1, 3, Pt(300)).rows[0]
    for cell in row.cells:
        cell.text = "Bruverket"
    assert _body(_pages(document, tmp_path)[0]) == 15


def _body(page: Page) -> int:
    return len(page.blocks) - len(texts(page, BlockKind.HEADER)) - len(texts(page, BlockKind.FOOTER))


def test_pictures_take_room(tmp_path: Path) -> None:
    picture = BytesIO()
    Image.new("RGB", (10, 10), "navy").save(picture, "PNG")
    document = _paper()
    document.add_paragraph().add_run().add_picture(picture, Pt(100), Pt(200))
    document.paragraphs[0].paragraph_format.line_spacing = 1.0
    _add(document, 10)
    assert _counts(document, tmp_path) == [5, 5]


def test_text_boxes_take_none(tmp_path: Path) -> None:
    document = _paper(3)
    document.paragraphs[0]._p.append(
        parse_xml(
            f"<w:r {nsdecls('w')}><w:pict><w:txbxContent><w:p><w:r><w:t>I boksen</w:t></w:r></w:p>"
            "</w:txbxContent></w:pict></w:r>"
        )
    )
    _add(document, 13)
    assert _counts(document, tmp_path) == [16, 1]


def _table(document: Any, rows: int) -> Any:
    table = document.add_table(rows, 2)
    for number, row in enumerate(table.rows):
        row.cells[0].text, row.cells[1].text = f"Tiltak {number}", "I rute"
    return table


def _rows(document: Any, folder: Path) -> list[int]:
    return [table.rows for page in _pages(document, folder) for table in page.tables]


def test_rows_are_as_high_as_their_lines_or_as_the_file_says(tmp_path: Path) -> None:
    document = _paper(5)
    table = _table(document, 16)
    assert _rows(document, tmp_path) == [10, 6]
    for row in table.rows:
        row.height = Pt(50)
    assert _rows(document, tmp_path) == [4, 6, 6]


def test_lines_and_margins_of_a_table_take_room(tmp_path: Path) -> None:
    document = _paper()
    table = _table(document, 20)
    table.style = "Table Grid"
    assert _rows(document, tmp_path)[0] == 14
    margins = '<w:top w:w="160" w:type="dxa"/><w:bottom w:w="160" w:type="dxa"/>'
    table._tbl.tblPr.append(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{margins}</w:tblCellMar>"))
    assert _rows(document, tmp_path)[0] == 8


def test_a_repeated_head_takes_room_on_each_page(tmp_path: Path) -> None:
    document = _paper()
    table = _table(document, 40)
    assert _rows(document, tmp_path) == [15, 15, 10]
    _mark(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
    assert _rows(document, tmp_path) == [15, 14, 11]


def test_a_row_stands_where_most_of_it_is_unless_it_may_not_be_parted(tmp_path: Path) -> None:
    document = _paper(12)
    table = _table(document, 12)
    table.cell(0, 0).text = "\n".join(["Ledd"] * 5)
    _add(document, 1)
    first, second = _pages(document, tmp_path)
    assert (first.tables[0].rows, len(second.blocks)) == (1, 2)
    _mark(table.rows[0]._tr.get_or_add_trPr(), "w:cantSplit")
    first, *_ = _pages(document, tmp_path)
    assert not first.tables


def test_rows_that_are_kept_with_the_next_move_together(tmp_path: Path) -> None:
    document = _paper(13)
    table = _table(document, 4)
    assert _rows(document, tmp_path) == [2, 2]
    for row in table.rows[:3]:
        row.cells[0].paragraphs[0].paragraph_format.keep_with_next = True
    assert _rows(document, tmp_path) == [4]


def test_what_follows_a_moved_heading_begins_at_the_top(tmp_path: Path) -> None:
    document = _paper(14)
    heading = document.add_paragraph("Vedtak")
    heading.paragraph_format.keep_with_next, heading.paragraph_format.space_before = True, Pt(40)
    _add(document, 15)
    assert _counts(document, tmp_path) == [14, 15, 1]


def test_lists_are_indented_as_their_numbering_says(tmp_path: Path) -> None:
    document = _paper()
    document.add_paragraph("Kommunestyret vedtok planen for digitale tjenester for alle", style="List Bullet")
    (page,) = _pages(document, tmp_path)
    first, second = (page.words[line.start] for line in page.lines)
    assert first.raw == "•"
    assert second.box[0] == page.words[1].box[0] == 50 + 18
