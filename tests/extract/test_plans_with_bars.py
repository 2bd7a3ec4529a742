"""Plans drawn as a grid of mostly empty cells, some of which are filled."""

from __future__ import annotations

from pathlib import Path

from reading import check, read
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from schemas.source import FileKind


def test_a_grid_with_all_heads_and_a_name_in_each_row_is_a_table_however_few_cells_are_filled(
    tmp_path: Path,
) -> None:
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=landscape(A4))
    heads = ["Aktivitet", *(f"Q{quarter} {year}" for year in (2026, 2027, 2028) for quarter in (1, 2, 3, 4))]
    rows = ["Montere skap", "Teste kabler", "Lage prøvekart"]
    lefts = [40.0, *(180.0 + 48 * at for at in range(len(heads)))]
    tops = [500.0 - 24 * at for at in range(len(rows) + 2)]
    canvas.setFillColorRGB(0.1, 0.5, 0.6)
    canvas.rect(lefts[2], tops[2], 96, 24, fill=1, stroke=0)
    canvas.setFillColorRGB(0, 0, 0)
    for left in lefts:
        canvas.line(left, tops[0], left, tops[-1])
    for top in tops:
        canvas.line(lefts[0], top, lefts[-1], top)
    canvas.setFont("Helvetica", 9)
    for left, head in zip(lefts, heads, strict=False):
        canvas.drawString(left + 4, tops[1] + 8, head)
    for top, name in zip(tops[2:], rows, strict=True):
        canvas.drawString(lefts[0] + 4, top + 8, name)
    canvas.save()
    (page,) = read(tmp_path / "plan.pdf", FileKind.PDF)
    check(page)
    (table,) = page.tables
    assert (table.rows, table.columns) == (4, 13)
    assert [page.text(cell.words) for cell in table.cells if cell.row == 0] == heads
    assert [(cell.row, cell.column) for cell in table.cells if cell.fill] == [(1, 2), (1, 3)]
