"""Word papers that note their gold. Pages end where a page break is put."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from samples.office import BUILT

from papers.gold import Gold
from papers.office import save_office


class WordPaper:
    """A .docx with its gold."""

    def __init__(self, path: Path, *, font: str, size: float, title: str = "", author: str = "") -> None:
        self.gold = Gold()
        self.gold.new_page()
        self._path = path
        self.file: Any = Document()
        self.file.sections[0].page_width, self.file.sections[0].page_height = Mm(210), Mm(297)
        normal = self.file.styles["Normal"]
        normal.font.name, normal.font.size = font, Pt(size)
        for level in (1, 2, 3):
            style = self.file.styles[f"Heading {level}"]
            style.font.name, style.font.color.rgb = font, RGBColor(0x22, 0x22, 0x22)
            style.element.rPr.rFonts.set(qn("w:asciiTheme"), font)
        properties = self.file.core_properties
        properties.title, properties.author, properties.last_modified_by = title, author, author
        properties.created = properties.modified = BUILT.replace(tzinfo=None)

    def running(self, head: str, foot: str) -> None:
        """The running head and foot."""
        section = self.file.sections[0]
        section.header.paragraphs[0].text = head
        section.footer.paragraphs[0].text = foot

    def page(self) -> None:
        """End the page."""
        self.file.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
        self.gold.new_page()

    def heading(self, text: str, level: int = 1) -> None:
        """A heading in the document's heading style."""
        self.file.add_heading(text, level)
        self.gold.say(text)

    def text(self, *runs: str, style: str | None = None) -> str:
        """A paragraph; a run between asterisks is bold. Gives its words."""
        paragraph = self.file.add_paragraph(style=style)
        for run in runs:
            bold = run.startswith("*") and run.endswith("*")
            paragraph.add_run(run.strip("*")).bold = bold
        said = "".join(run.strip("*") for run in runs)
        self.gold.say(said)
        return said

    def bullets(self, items: Sequence[str], style: str = "List Bullet") -> None:
        """A list."""
        for item in items:
            self.text(item, style=style)

    def table(
        self,
        rows: Sequence[Sequence[str]],
        *,
        style: str = "Table Grid",
        fills: dict[tuple[int, int], str] | None = None,
        marks: dict[tuple[int, int], str] | None = None,
        merged: Sequence[tuple[int, int]] = (),
        widths: Sequence[float] = (),
    ) -> None:
        """A table with a bold head row.

        Args:
            fills: grounds ``rrggbb`` of cells by row and column.
            marks: colours ``rrggbb`` of cells whose text is coloured, as signs are.
            merged: first and last rows whose first cells are one; the text is that of the first.
            widths: of the columns, in millimetres; equal if left out.
        """
        table = self.file.add_table(len(rows), len(rows[0]), style=style)
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                if not text and (not fills or (r, c) not in fills):
                    continue
                cell = table.cell(r, c)
                run = cell.paragraphs[0].add_run(text)
                run.bold = r == 0
                if marks and (r, c) in marks:
                    run.font.color.rgb = RGBColor.from_string(marks[r, c])
                if fills and (r, c) in fills:
                    shade = OxmlElement("w:shd")
                    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fills[r, c])):
                        shade.set(qn(f"w:{name}"), value)
                    cell._tc.get_or_add_tcPr().append(shade)
                self.gold.say(text)
        for column, width in zip(table.columns, widths, strict=False):
            column.width = Mm(width)
            for cell in column.cells:
                cell.width = Mm(width)
        for first, last in merged:
            table.cell(first, 0).merge(table.cell(last, 0))
        self.file.add_paragraph()

    def save(self) -> None:
        """Write the paper, and its gold beside it; as LibreOffice's PDF where the path says ``.pdf``."""
        save_office(self.file, self._path)
        self.gold.write(self._path.with_suffix(".gold.jsonl"))
