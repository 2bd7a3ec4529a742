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


def test_heads_that_reach_down_beside_a_head_over_several_columns_make_two_rows_of_heads(
    tmp_path: Path,
) -> None:
    canvas = Canvas(str(tmp_path / "status.pdf"), pagesize=A4)
    lefts, tops = [40.0, 200.0, 260.0, 320.0], [700.0, 676.0, 652.0, 628.0, 604.0]
    for left in lefts:
        canvas.line(left, tops[0] if left != lefts[2] else tops[1], left, tops[-1])
    canvas.line(lefts[1], tops[1], lefts[-1], tops[1])
    for top in (tops[0], *tops[2:]):
        canvas.line(lefts[0], top, lefts[-1], top)
    canvas.setFont("Helvetica-Bold", 9)
    canvas.drawString(44, tops[2] + 20, "Tiltak")
    canvas.drawString(204, tops[1] + 8, "Status")
    canvas.setFont("Helvetica", 9)
    for left, head in zip(lefts[1:], ("Grønn", "Rød"), strict=False):
        canvas.drawString(left + 4, tops[2] + 8, head)
    for top, name, left in ((tops[3], "Nye rør på kaia", lefts[1]), (tops[4], "Varme i båthuset", lefts[2])):
        canvas.drawString(44, top + 8, name)
        canvas.drawString(left + 4, top + 8, "x")
    canvas.save()
    (page,) = read(tmp_path / "status.pdf", FileKind.PDF)
    check(page)
    (table,) = page.tables
    assert (table.rows, table.columns, table.header_rows) == (4, 3, 2)


def test_a_bar_with_words_over_several_columns_makes_one_cell_of_them_and_a_bold_name_on_a_band_one_of_its_row(
    tmp_path: Path,
) -> None:
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=A4)
    lefts, tops = [40.0, 180.0, 260.0, 340.0, 420.0], [700.0 - 26 * at for at in range(5)]
    for left in lefts:
        canvas.line(left, tops[0], left, tops[-1])
    for top in tops:
        canvas.line(lefts[0], top, lefts[-1], top)
    canvas.setFillColorRGB(0.85, 0.4, 0.2)
    canvas.rect(lefts[0], tops[2] + 1, lefts[-1] - lefts[0], 24, fill=1, stroke=0)
    canvas.roundRect(lefts[1] + 1, tops[3] + 2, 158, 22, 4, fill=1, stroke=0)
    canvas.roundRect(lefts[2] + 1, tops[4] + 2, 158, 22, 4, fill=1, stroke=0)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.setFont("Helvetica-Bold", 9)
    for left, head in zip(lefts, ("Tiltak", "2026", "2027", "2028"), strict=False):
        canvas.drawString(left + 4, tops[1] + 8, head)
    canvas.drawString(44, tops[2] + 8, "Hamner")
    canvas.setFont("Helvetica", 9)
    for top, name, left, bar in (
        (tops[3], "Ny molo", lefts[1], "Planar og store prøver av stein"),
        (tops[4], "Fyr i natt", lefts[2], "Drift"),
    ):
        canvas.drawString(44, top + 8, name)
        canvas.drawString(left + 6, top + 8, bar)
    canvas.save()
    (page,) = read(tmp_path / "plan.pdf", FileKind.PDF)
    check(page)
    (table,) = page.tables
    told = [(page.text(cell.words), cell.column, cell.column_span) for cell in table.cells if cell.row]
    assert [one for one in told if one[0]] == [
        ("Hamner", 0, 4),
        ("Ny molo", 0, 1),
        ("Planar og store prøver av stein", 1, 2),
        ("Fyr i natt", 0, 1),
        ("Drift", 2, 2),
    ]
