"""PDF pages: words, order, tables, marks, stage bars, what runs along, and files that cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw, ImageFont
from reading import block_of, check, read, source_of, texts
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract import open_document
from schemas.errors import EncryptedFile, UnreadableFile
from schemas.page import BlockKind, MarkShape, Page, Place
from schemas.source import FileKind

HEIGHT = 842.0
Draw = Callable[[Canvas], None]


def pdf(path: Path, *pages: Draw, encrypt: StandardEncryption | None = None) -> Path:
    canvas = Canvas(str(path), pagesize=(595, HEIGHT), encrypt=encrypt, invariant=True)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path


def write(canvas: Canvas, x: float, top: float, text: str, size: float = 11, font: str = "Helvetica") -> None:
    """Text with its baseline ``size`` below ``top``, points from the page's top."""
    canvas.setFont(font, size)
    canvas.drawString(x, HEIGHT - top - size, text)


def grid(canvas: Canvas, xs: list[float], tops: list[float]) -> None:
    for x in xs:
        canvas.line(x, HEIGHT - tops[0], x, HEIGHT - tops[-1])
    for top in tops:
        canvas.line(xs[0], HEIGHT - top, xs[-1], HEIGHT - top)


def dot(
    canvas: Canvas, x: float, top: float, rgb: tuple[float, float, float], *, hollow: bool = False
) -> None:
    canvas.setStrokeColorRGB(*rgb)
    canvas.setFillColorRGB(*((1, 1, 1) if hollow else rgb))
    canvas.circle(x, HEIGHT - top, 6, stroke=1, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.setStrokeColorRGB(0, 0, 0)


def one(tmp_path: Path, *pages: Draw) -> Page:
    page = read(pdf(tmp_path / "side.pdf", *pages), FileKind.PDF)[0]
    check(page)
    return page


GREEN, RED, BLUE = (0.0, 0.69, 0.31), (0.75, 0.0, 0.0), (0.07, 0.2, 0.4)


def test_words_have_boxes_and_looks(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 100, "Styret møtes på Røros", 12, "Helvetica-Bold")

    page = one(tmp_path, draw)
    assert [word.text for word in page.words] == ["Styret", "møtes", "på", "Røros"]
    first = page.words[0]
    assert first.bold
    assert first.size == pytest.approx(12, abs=0.2)
    assert first.box[0] == pytest.approx(72, abs=2)
    assert 98 <= first.box[1] < first.box[3] <= 118


def test_columns_are_read_one_after_the_other_whatever_the_order_in_the_file(tmp_path: Path) -> None:
    left = [
        "Første linje i venstre spalte her",
        "andre linje i venstre spalte her",
        "tredje linje i venstre spalte",
    ]
    right = [
        "Første linje i høyre spalte her",
        "andre linje i høyre spalte her",
        "tredje linje i høyre spalte",
    ]

    def draw(canvas: Canvas) -> None:
        for number in (2, 0, 1):
            write(canvas, 320, 160 + 14 * number, right[number])
            write(canvas, 60, 160 + 14 * number, left[number])
        write(canvas, 60, 80, "Overskrift over begge spaltene", 22)

    page = one(tmp_path, draw)
    said = " ".join(texts(page))
    assert said == " ".join(["Overskrift over begge spaltene", *left, *right])


def test_headings_and_list_items_are_told_from_text(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 80, "Årsplan", 24)
        write(canvas, 72, 130, "Planen gjelder for alle bruene i fylket og er vedtatt av rådet.")
        write(canvas, 72, 144, "Den blir fulgt opp hvert kvartal, og lagt fram for rådet igjen.")
        write(canvas, 72, 180, "Neste år", 16, "Helvetica-Bold")
        write(canvas, 72, 210, "• Male brua")
        write(canvas, 72, 226, "• Rette rekkverket")

    page = one(tmp_path, draw)
    assert texts(page, BlockKind.HEADING) == ["Årsplan", "Neste år"]
    assert [text.lstrip("• ") for text in texts(page, BlockKind.LIST_ITEM)] == [
        "Male brua",
        "Rette rekkverket",
    ]
    assert len(texts(page, BlockKind.PARAGRAPH)) == 1


def test_a_ruled_table_with_its_head_and_merged_cells(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0.8, 0.85, 0.9)
        canvas.rect(60, HEIGHT - 130, 400, 30, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        grid(canvas, [60, 200, 460], [100, 130])
        for x in (60, 200, 460):
            canvas.line(x, HEIGHT - 130, x, HEIGHT - 190)
        canvas.line(60, HEIGHT - 190, 460, HEIGHT - 190)
        canvas.line(200, HEIGHT - 160, 460, HEIGHT - 160)
        for x, top, text in ((66, 108, "Eier"), (206, 108, "Tiltak"), (66, 150, "Bruverket")):
            write(canvas, x, top, text, 11, "Helvetica-Bold" if top == 108 else "Helvetica")
        write(canvas, 206, 138, "Ny kai")
        write(canvas, 206, 168, "Ny bru")

    page = one(tmp_path, draw)
    (table,) = page.tables
    assert (table.rows, table.columns, table.header_rows) == (3, 2, 1)
    owner = table.at(2, 0)
    assert owner is not None
    assert (owner.row, owner.row_span, page.text(owner.words)) == (1, 2, "Bruverket")
    assert [page.text(table.at(row, 1).words) for row in range(3)] == ["Tiltak", "Ny kai", "Ny bru"]  # type: ignore[union-attr]


def test_lights_in_cells_are_marks_with_colour_and_place(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        grid(canvas, [60, 200, 300], [100, 130, 160, 190])
        for number, text in enumerate(("Tiltak", "Ny kai", "Ny bru")):
            write(canvas, 66, 108 + 30 * number, text)
        write(canvas, 206, 108, "Status")
        dot(canvas, 250, 145, GREEN)
        dot(canvas, 250, 175, RED)

    page = one(tmp_path, draw)
    assert [(mark.colour, mark.shape, mark.place) for mark in page.marks] == [
        ("green", MarkShape.ELLIPSE, Place(0, 1, 1)),
        ("red", MarkShape.ELLIPSE, Place(0, 2, 1)),
    ]
    x0, top, x1, bottom = page.marks[0].box
    assert ((x0 + x1) / 2, (top + bottom) / 2) == pytest.approx((250, 145), abs=1)


def test_a_row_of_small_circles_is_a_stage_bar(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 60, 95, "Ny kai")
        for step in range(4):
            dot(canvas, 200 + 30 * step, 100, BLUE, hollow=step > 1)

    page = one(tmp_path, draw)
    assert [(bar.steps, bar.reached) for bar in page.stage_bars] == [(4, 2)]
    assert page.marks == []


def test_a_mark_outside_tables_knows_the_line_beside_it(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        dot(canvas, 80, 105, RED)
        write(canvas, 95, 99, "Kritisk")

    page = one(tmp_path, draw)
    (mark,) = page.marks
    assert mark.line is not None
    assert page.text(mark.line) == "Kritisk"


def test_what_runs_along_is_kept_apart(tmp_path: Path) -> None:
    def page_of(number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            write(canvas, 60, 20, "Bruverket – årsplan", 8)
            write(canvas, 60, 200, f"Tekst nummer {['en', 'to', 'tre', 'fire'][number]} om bruene i fylket.")
            write(canvas, 290, 815, f"Side {number + 1}", 8)

        return draw

    pages = read(pdf(tmp_path / "plan.pdf", *map(page_of, range(4))), FileKind.PDF)
    for number, page in enumerate(pages):
        assert texts(page, BlockKind.HEADER) == ["Bruverket – årsplan"]
        assert texts(page, BlockKind.FOOTER) == [f"Side {number + 1}"]
        assert len(texts(page, BlockKind.PARAGRAPH)) == 1


def test_a_foot_that_some_pages_between_go_without_still_runs_along(tmp_path: Path) -> None:
    def with_foot(canvas: Canvas) -> None:
        write(canvas, 60, 200, "Bruene skal males før vinteren.")
        write(canvas, 60, 805, "Bruverket | Årsplan", 11)

    def divider(canvas: Canvas) -> None:
        write(canvas, 60, 300, "Sak 12/25", 24)

    pages = read(pdf(tmp_path / "plan.pdf", with_foot, divider, divider, with_foot), FileKind.PDF)
    assert [texts(page, BlockKind.FOOTER) for page in pages] == [
        ["Bruverket | Årsplan"],
        [],
        [],
        ["Bruverket | Årsplan"],
    ]


def test_a_table_goes_on_over_the_page(tmp_path: Path) -> None:
    def first(canvas: Canvas) -> None:
        write(canvas, 60, 60, "Innledning til tabellen som kommer på resten av denne siden.")
        grid(canvas, [60, 200, 460], [730, 760, 790])
        for top, left, right in ((738, "Tiltak", "Eier"), (768, "Ny kai", "Bruverket")):
            font = "Helvetica-Bold" if left == "Tiltak" else "Helvetica"
            write(canvas, 66, top, left, 11, font)
            write(canvas, 206, top, right, 11, font)

    def second(canvas: Canvas) -> None:
        grid(canvas, [60, 200, 460], [60, 90, 120])
        for top, left, right in ((68, "Ny bru", "Bruverket"), (98, "Ny tunnel", "Veirådet")):
            write(canvas, 66, top, left)
            write(canvas, 206, top, right)

    pages = read(pdf(tmp_path / "tabell.pdf", first, second), FileKind.PDF)
    assert not pages[0].tables[0].continues
    assert pages[1].tables[0].continues


def test_a_rotated_page_is_read_as_displayed(tmp_path: Path) -> None:
    upright = pdf(tmp_path / "oppreist.pdf", lambda canvas: write(canvas, 100, 100, "Liggende side"))
    document = pdfium.PdfDocument(upright)
    document[0].set_rotation(90)
    turned = tmp_path / "dreid.pdf"
    document.save(turned)
    (page,) = read(turned, FileKind.PDF)
    check(page)
    assert (round(page.width), round(page.height)) == (842, 595)
    assert [word.text for word in page.words] == ["Liggende", "side"]
    x0, top, x1, bottom = page.words[0].box
    assert (x1, top) == pytest.approx((HEIGHT - 100, 100), abs=4), (
        "a point (x, y) is shown at (height - y, x)"
    )
    assert bottom - top > x1 - x0
    with open_document(source_of(turned, FileKind.PDF)) as reader:
        assert reader.render(1, 1.0).size == (842, 595)


def test_a_page_that_is_only_a_picture_is_read_from_it(tmp_path: Path) -> None:
    image = Image.new("RGB", (1240, 1754), "white")
    font = ImageFont.truetype("DejaVuSans.ttf", 42)
    ImageDraw.Draw(image).text((150, 200), "Rådet møtes på Røros i år", fill="black", font=font)
    data = BytesIO()
    image.save(data, "PNG")

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(data), 0, 0, 595, HEIGHT)

    page = one(tmp_path, draw)
    assert page.ocr
    assert page.text(page.blocks[0].words) == "Rådet møtes på Røros i år"
    assert page.words[0].box[0] == pytest.approx(150 * 595 / 1240, abs=3)
    assert all(0.0 < word.confidence <= 1.0 for word in page.words)


@pytest.mark.parametrize("keep", [0.2, 0.5])
def test_a_file_that_was_cut_off_is_unreadable_or_read_without_a_crash(tmp_path: Path, keep: float) -> None:
    whole = pdf(tmp_path / "hel.pdf", lambda canvas: write(canvas, 72, 100, "Hei på deg"))
    broken = tmp_path / "halv.pdf"
    data = whole.read_bytes()
    broken.write_bytes(data[: int(len(data) * keep)])
    with pytest.raises(UnreadableFile, match=r"halv\.pdf"):
        read(broken, FileKind.PDF)


def test_a_file_with_a_password_says_so(tmp_path: Path) -> None:
    locked = pdf(
        tmp_path / "låst.pdf",
        lambda canvas: write(canvas, 72, 100, "Hemmelig"),
        encrypt=StandardEncryption("ord", canPrint=0),
    )
    with pytest.raises(EncryptedFile):
        read(locked, FileKind.PDF)


def test_a_file_with_too_many_pages_is_read_as_far_as_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extract.pdf.MAX_PAGES", 2)
    pages = read(
        pdf(tmp_path / "lang.pdf", *[lambda canvas: write(canvas, 60, 60, "Tekst")] * 3), FileKind.PDF
    )
    assert len(pages) == 2
    assert pages[0].problems == []
    assert pages[1].problems == ["Fila har 3 sider; bare de første 2 er lest. Del den opp."]


def test_a_file_that_is_opened_anew_on_the_way_reads_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = pdf(
        tmp_path / "lang.pdf",
        *((lambda canvas, text=f"Sak {number} om vei": write(canvas, 50, 100, text)) for number in range(7)),
    )
    whole = read(path, FileKind.PDF)
    monkeypatch.setattr("extract.pdf.REOPENED", 2)
    assert read(path, FileKind.PDF) == whole
    assert [texts(page)[0] for page in whole] == [f"Sak {number} om vei" for number in range(7)]


def test_an_empty_page_is_a_page(tmp_path: Path) -> None:
    page = one(tmp_path, lambda canvas: None)
    assert (page.words, page.blocks, page.problems) == ([], [], [])


def test_text_beside_the_page_is_not_there(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 60, 60, "Styret møtes i mai")
        write(canvas, 640, 60, "Bytt bilde her")
        write(canvas, 60, -40, "Hjelpelinjer")

    assert texts(one(tmp_path, draw)) == ["Styret møtes i mai"]


def test_blocks_in_one_frame_share_a_panel(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0.9, 0.95, 1)
        canvas.rect(50, HEIGHT - 260, 220, 120, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        write(canvas, 60, 150, "Vedtak", 14, "Helvetica-Bold")
        write(canvas, 60, 190, "Rådet bygger ny kai i Nordvik.")
        write(canvas, 60, 400, "Utenfor rammen står det annen tekst.")

    page = one(tmp_path, draw)
    inside = [block_of(page, text).panel for text in ("Vedtak", "Rådet bygger ny kai i Nordvik.")]
    assert inside[0] is not None
    assert inside[0] == inside[1]
    assert block_of(page, "Utenfor rammen står det annen tekst.").panel is None


def test_partly_filled_bars_tell_per_cent(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        grid(canvas, [60, 200, 400], [100, 130, 160, 190, 220])
        for number, (name, share) in enumerate(
            [("Tiltak", None), ("Ny kai", 0.65), ("Ny bru", 0.0), ("Nytt skilt", 1.0)]
        ):
            top = 100 + 30 * number
            write(canvas, 66, top + 8, name)
            if share is None:
                write(canvas, 206, top + 8, "Fremdrift")
                continue
            for width, colour in ((160, (0.9, 0.9, 0.9)), (160 * share, GREEN)):
                canvas.setFillColorRGB(*colour)
                if width:
                    canvas.rect(220, HEIGHT - top - 20, width, 9, stroke=0, fill=1)
            canvas.setFillColorRGB(0, 0, 0)

    page = one(tmp_path, draw)
    assert [(bar.place, bar.steps, bar.reached) for bar in page.stage_bars] == [
        (Place(0, 1, 1), 100, 65),
        (Place(0, 2, 1), 100, 0),
        (Place(0, 3, 1), 100, 100),
    ]


def test_a_band_behind_words_is_no_progress_bar(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for width, colour in ((400, (0.9, 0.9, 0.9)), (120, GREEN)):
            canvas.setFillColorRGB(*colour)
            canvas.rect(60, HEIGHT - 116, width, 16, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        write(canvas, 66, 101, "Tiltak")

    assert one(tmp_path, draw).stage_bars == []


def test_bullets_of_one_colour_are_no_lights(tmp_path: Path) -> None:
    def draw(canvas: Canvas, colours: list[tuple[float, float, float]]) -> None:
        for number, (colour, text) in enumerate(
            zip(colours, ["Male brua", "Rette rekkverket", "Kjøpe båt"], strict=True)
        ):
            canvas.setFillColorRGB(*colour)
            write(canvas, 72, 100 + 20 * number, "•")
            canvas.setFillColorRGB(0, 0, 0)
            write(canvas, 84, 100 + 20 * number, text)

    assert one(tmp_path, lambda canvas: draw(canvas, [GREEN] * 3)).marks == []
    lit = one(tmp_path, lambda canvas: draw(canvas, [GREEN, RED, GREEN])).marks
    assert [mark.colour for mark in lit] == ["green", "red", "green"]


def test_letters_drawn_as_shapes_are_no_lights(tmp_path: Path) -> None:
    """A logo: letters close together, some wide and some narrow. Lights of one size stay what they are."""

    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 80, "Utstedt av Havnevesenet")
        write(canvas, 72, 100, "Ny kai i Nordvik")
        canvas.setFillColorRGB(*RED)
        left = 400.0
        for width in (9, 5, 12, 7, 9):
            canvas.rect(left, HEIGHT - 92, width, 10, stroke=0, fill=1)
            left += width + 2
        dot(canvas, 300, 107, GREEN)

    assert [(mark.colour, mark.box[0]) for mark in one(tmp_path, draw).marks] == [
        ("green", pytest.approx(294, abs=1))
    ]


def test_cards_that_lie_over_each_other_are_no_table(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(5):
            canvas.setFillColorRGB(*BLUE)
            canvas.setStrokeColorRGB(1, 1, 1)
            canvas.rect(80 + 14 * number, 600 - 14 * number, 140, 60, stroke=1, fill=1)
            canvas.setFillColorRGB(1, 1, 1)
            write(
                canvas, 90 + 14 * number, 842 - 654 + 14 * number, "Kort" if number % 2 else "Annet kort", 9
            )

    assert one(tmp_path, draw).tables == []


def test_a_heading_goes_on_below_its_text_and_not_its_number(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for top, number, line in [(80, "2.1.2", "Om midlene til kaia i Nordvik"), (95, "", "er delt rett")]:
            write(canvas, 72, top, number, 11, "Helvetica-Bold")
            write(canvas, 108, top, line, 11, "Helvetica-Bold")
        write(canvas, 72, 112, "Rådet har sett på dette, og finner at alt er som det skal være.")

    assert texts(one(tmp_path, draw), BlockKind.HEADING) == [
        "2.1.2 Om midlene til kaia i Nordvik er delt rett"
    ]


def test_a_slide_with_nothing_but_its_title_has_a_heading(tmp_path: Path) -> None:
    path = tmp_path / "skille.pdf"
    canvas = Canvas(str(path), pagesize=(960, 540))
    canvas.setFont("Helvetica", 40)
    canvas.drawString(300, 280, "Status for havnene")
    canvas.save()
    (page,) = read(path, FileKind.PDF)
    assert texts(page, BlockKind.HEADING) == ["Status for havnene"]


def test_wedges_in_discs_are_harvey_balls(tmp_path: Path) -> None:
    """The fill as a wedge of its own, over the disc's outline; a slice of a chart is none."""

    def draw(canvas: Canvas) -> None:
        canvas.setStrokeColorRGB(*BLUE)
        for number, quarters in enumerate((1, 2, 3, 0)):
            top = 100 + 30 * number
            write(canvas, 72, top, f"Kai nummer {number}")
            canvas.setFillColorRGB(*BLUE)
            if quarters:
                canvas.wedge(200, HEIGHT - top - 14, 214, HEIGHT - top, 90, -90 * quarters, stroke=0, fill=1)
            canvas.circle(207, HEIGHT - top - 7, 7, stroke=1, fill=0)
        canvas.wedge(300, HEIGHT - 114, 314, HEIGHT - 100, 90, -35, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)

    page = one(tmp_path, draw)
    bars = sorted(page.stage_bars, key=lambda bar: bar.box[1])
    assert [(bar.reached, bar.steps) for bar in bars] == [(1, 4), (2, 4), (3, 4), (0, 4)]
    assert [page.text(bar.line) for bar in bars if bar.line] == [f"Kai nummer {n}" for n in range(4)]


def test_the_fill_of_a_progress_bar_is_no_light(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 66, 100, "Ny kai")
        for width, colour in ((160, (0.9, 0.9, 0.9)), (16, GREEN)):
            canvas.setFillColorRGB(*colour)
            canvas.rect(220, HEIGHT - 110, width, 9, stroke=0, fill=1)

    page = one(tmp_path, draw)
    assert [(bar.steps, bar.reached) for bar in page.stage_bars] == [(100, 10)]
    assert page.marks == []


def test_white_boxes_behind_lines_part_no_paragraph(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for top, text in [
            (100, "• Tatt opp sju nye medlemmer i høst som"),
            (114, "alle har kommet godt i gang"),
        ]:
            canvas.setFillColorRGB(1, 1, 1)
            canvas.rect(60, HEIGHT - top - 15, 300, 16, stroke=0, fill=1)
            canvas.setFillColorRGB(0, 0, 0)
            write(canvas, 72 if top == 100 else 80, top, text)

    assert texts(one(tmp_path, draw)) == [
        "• Tatt opp sju nye medlemmer i høst som alle har kommet godt i gang"
    ]


def test_numbers_without_a_space_behind_them_begin_items(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for number, text in enumerate(["1. Velkommen til møtet", "2.Bygging av kai", "3.Eventuelt"]):
            write(canvas, 72, 100 + 13 * number, text)

    assert len(texts(one(tmp_path, draw))) == 3


def test_a_list_item_goes_on_below_its_bullet(tmp_path: Path) -> None:
    """A paragraph with a bullet typed before it has no indent; the next line of its sentence is its own."""

    def draw(canvas: Canvas) -> None:
        for number, text in enumerate(
            [
                "• Det er flere som spør etter en ny kai i Nordvik, og",
                "rådet har sagt ja til å bygge den.",
                "Vedtak",
            ]
        ):
            write(canvas, 72, 100 + 13 * number, text)

    assert texts(one(tmp_path, draw)) == [
        "• Det er flere som spør etter en ny kai i Nordvik, og rådet har sagt ja til å bygge den.",
        "Vedtak",
    ]


def test_a_list_item_goes_on_to_the_end_of_its_bracket(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for number, text in enumerate(
            ["• Heimevakt treng breiband frå Ytrenett (ferdig mai", "2026)", "• Ny kai treng grunnlån"]
        ):
            write(canvas, 72, 100 + 13 * number, text)

    assert texts(one(tmp_path, draw)) == [
        "• Heimevakt treng breiband frå Ytrenett (ferdig mai 2026)",
        "• Ny kai treng grunnlån",
    ]


def test_the_raised_number_of_a_footnote_is_no_part_of_the_word(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "noter.pdf"))
    for y, word, mark, rise in (
        (700, "Sjøkart", "2", 4),
        (660, "km", "2", 4),
        (620, "Sjøkart", "2", 0),
        (580, "30.09.2026", "1", 4),
        (540, "10", "3", 4),
    ):
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, y, word)
        x = 72 + canvas.stringWidth(word)
        canvas.setFont("Helvetica", 7 if rise else 11)
        canvas.drawString(x, y + rise, mark)
    canvas.save()
    (page,) = read(tmp_path / "noter.pdf", FileKind.PDF)
    assert [word.text for word in page.words] == ["Sjøkart", "km2", "Sjøkart2", "30.09.2026", "103"]
