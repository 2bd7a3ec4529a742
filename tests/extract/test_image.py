"""Pictures of pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from reading import check, read, source_of, texts

from extract import image as pictures
from extract import open_document
from schemas.errors import UnreadableFile
from schemas.page import TextSource
from schemas.source import FileKind


def picture(text: str, size: tuple[int, int] = (1240, 600)) -> Image.Image:
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).text((120, 120), text, fill="black", font=ImageFont.truetype("DejaVuSans.ttf", 44))
    return image


def test_a_tiff_has_a_page_for_each_frame(tmp_path: Path) -> None:
    path = tmp_path / "skann.tif"
    picture("Første side på øya").save(
        path, save_all=True, append_images=[picture("Andre side")], dpi=(150, 150)
    )
    pages = read(path, FileKind.IMAGE)
    assert [" ".join(texts(page)) for page in pages] == ["Første side på øya", "Andre side"]
    for page in pages:
        check(page)
        assert page.ocr
        assert {word.source for word in page.words} == {TextSource.OCR}
        assert (round(page.width), round(page.height)) == (595, 288)
    assert pages[0].words[0].box[0] == pytest.approx(120 * 72 / 150, abs=3)


def test_a_picture_lying_on_its_side_is_set_upright(tmp_path: Path) -> None:
    path = tmp_path / "foto.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6  # the top of the picture is its right side
    picture("Møte").rotate(90, expand=True).save(path, exif=exif, quality=95)
    with open_document(source_of(path, FileKind.IMAGE)) as reader:
        (page,) = list(reader)
        assert page.width > page.height
        assert " ".join(texts(page)) == "Møte"
        assert reader.render(1, 1.0).size == (round(page.width), round(page.height))


def test_broken_and_monstrous_pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bilde.png"
    picture("Møte").save(path)
    path.write_bytes(path.read_bytes()[:400])
    with pytest.raises(UnreadableFile, match=r"bilde\.png"):
        read(path, FileKind.IMAGE)
    picture("Møte").save(path)
    monkeypatch.setattr(pictures, "MOST_PIXELS", 100_000)
    with pytest.raises(UnreadableFile, match="bildepunkter"):
        read(path, FileKind.IMAGE)
