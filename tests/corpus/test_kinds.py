"""A file's kind is told by its content; what cannot be read gets a sentence that says what it is."""

from __future__ import annotations

import io
import os
import struct
import zipfile
from pathlib import Path

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from pptx import Presentation

from corpus.kinds import detect
from schemas.errors import EncryptedFile, KildesporError, UnreadableFile, UnsupportedFile
from schemas.source import FileKind

PDF = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"


def saved(document: object) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def zipped(**members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, text in members.items():
            package.writestr(name, text)
    return buffer.getvalue()


def ooxml(main: str) -> bytes:
    return zipped(
        **{"[Content_Types].xml": f'<Types><Override PartName="/x" ContentType="{main}+xml"/></Types>'}
    )


def image(form: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("L", (4, 4)).save(buffer, form)
    return buffer.getvalue()


def compound(*streams: str, nested: str | None = None) -> bytes:
    """An OLE compound file with these streams in its root, and one more inside a folder of its own."""

    def entry(name: str, kind: int, right: int, child: int) -> bytes:
        encoded = name.encode("utf-16-le") + b"\0\0"
        links = struct.pack("<BBIII", kind, 1, 0xFFFFFFFF, right, child)
        return (encoded.ljust(64, b"\0") + struct.pack("<H", len(encoded)) + links).ljust(128, b"\0")

    none = 0xFFFFFFFF
    entries = [entry("Root Entry", 5, none, 1)]
    for number, name in enumerate(streams, start=1):
        last = number == len(streams) and nested is None
        entries.append(entry(name, 2, none if last else number + 1, none))
    if nested is not None:
        entries.append(entry("ObjectPool", 1, none, len(entries) + 1))
        entries.append(entry(nested, 2, none, none))
    while len(entries) % 4:
        entries.append(entry("", 0, none, none))
    sectors = len(entries) // 4
    header = bytearray(512)
    header[:8] = bytes.fromhex("D0CF11E0A1B11AE1")
    struct.pack_into("<HHHH", header, 24, 0x3E, 3, 0xFFFE, 9)
    struct.pack_into("<I", header, 44, 1)
    struct.pack_into("<I", header, 48, 1)
    struct.pack_into("<I", header, 68, 0xFFFFFFFE)
    struct.pack_into("<109I", header, 76, 0, *[none] * 108)
    chain = [0xFFFFFFFD, *range(2, sectors + 1), 0xFFFFFFFE]
    fat = struct.pack("<128I", *chain, *[none] * (128 - len(chain)))
    return bytes(header) + fat + b"".join(entries)


ODP = zipped(mimetype="application/vnd.oasis.opendocument.presentation")
ODT = zipped(mimetype="application/vnd.oasis.opendocument.text")
WORD_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SLIDES_MAIN = "application/vnd.openxmlformats-officedocument.presentationml"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PDF, FileKind.PDF),
        (b"HTTP/1.1 200 OK\r\nServer: x\r\n\r\n" + PDF, FileKind.PDF),
        (b"\0" * 1019 + PDF, FileKind.PDF),
        (saved(Presentation()), FileKind.PPTX),
        (saved(Document()), FileKind.DOCX),
        (ooxml("application/vnd.ms-powerpoint.presentation.macroEnabled.main"), FileKind.PPTX),
        (ooxml("application/vnd.ms-word.document.macroEnabled.main"), FileKind.DOCX),
        (ooxml(f"{WORD_MAIN}.document.main"), FileKind.DOCX),
        (ooxml(f"{WORD_MAIN}.template.main"), FileKind.OFFICE),
        (ooxml(f"{SLIDES_MAIN}.slideshow.main"), FileKind.OFFICE),
        (ODP, FileKind.OFFICE),
        (ODT, FileKind.OFFICE),
        (compound("\x05SummaryInformation", "WordDocument"), FileKind.OFFICE),
        (compound("Current User", "PowerPoint Document", nested="Workbook"), FileKind.OFFICE),
        (rb"{\rtf1\ansi M\'f8te}", FileKind.OFFICE),
        (image("PNG"), FileKind.IMAGE),
        (image("JPEG"), FileKind.IMAGE),
        (image("TIFF"), FileKind.IMAGE),
        ("Møte om fjellveien".encode(), FileKind.TEXT),
        ("Møte om fjellveien".encode("utf-8-sig"), FileKind.TEXT),
        ("Møte om fjellveien".encode("utf-16"), FileKind.TEXT),
        ("Møte om fjellveien – «Å»".encode("cp1252"), FileKind.TEXT),
        (b"side 1\fside 2\r\n\tinnrykk", FileKind.TEXT),
        (b"BMW og andre biler", FileKind.TEXT),
        (b"<!-- -->" * 400 + b"ikke en nettside", FileKind.TEXT),
        (b"En PDF begynner med %PDF-1.4.", FileKind.TEXT),
    ],
)
def test_kind_is_told_by_content_whatever_the_name(tmp_path: Path, content: bytes, kind: FileKind) -> None:
    path = tmp_path / "vedlegg.bin"
    path.write_bytes(content)
    assert detect(path) is kind


@pytest.mark.parametrize(
    ("content", "error", "word"),
    [
        (b"", UnreadableFile, "tom"),
        (b" \n\n\t", UnreadableFile, "tom"),
        (zipped(a="x"), UnsupportedFile, "zip"),
        (saved(Presentation())[:5000], UnreadableFile, "avkortet"),
        (
            ooxml("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main"),
            UnsupportedFile,
            "regneark",
        ),
        (ooxml("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), UnsupportedFile, "regneark"),
        (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), UnsupportedFile, "regneark"),
        (compound("Workbook", nested="WordDocument"), UnsupportedFile, "regneark"),
        (compound("EncryptionInfo", "EncryptedPackage"), EncryptedFile, "passord"),
        (compound("WordDocument")[:700], UnreadableFile, "avkortet"),
        (compound("Noe annet"), UnsupportedFile, "OLE"),
        (b"<!DOCTYPE html><html><body>404</body></html>", UnsupportedFile, "nettside"),
        (b"\n<?xml version='1.0'?>\n<!-- c --><HTML lang='nb'>", UnsupportedFile, "nettside"),
        (b"<!-- a\n -->" * 300 + b"<html>", UnsupportedFile, "nettside"),
        (b"<?xml version='1.0'?><rot/>", UnsupportedFile, "XML"),
        (b'{"navn": 1}', UnsupportedFile, "JSON"),
        (b"GIF89a" + bytes(20), UnsupportedFile, "GIF"),
        (bytes(4) + b"ftypisom" + bytes(20), UnsupportedFile, "video"),
        (b"MZ\x90\0" + bytes(60), UnsupportedFile, "program"),
        (b"%!PS-Adobe-3.0\n", UnsupportedFile, "PostScript"),
        (bytes(range(256)), UnsupportedFile, "ukjent"),
    ],
)
def test_what_is_not_read_says_what_it_is(
    tmp_path: Path, content: bytes, error: type[KildesporError], word: str
) -> None:
    path = tmp_path / "vedlegg.bin"
    path.write_bytes(content)
    with pytest.raises(error, match=word) as caught:
        detect(path)
    assert type(caught.value) is error
    assert caught.value.file == "vedlegg.bin"
    assert caught.value.remedy


def test_encrypted_open_document(tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    manifest = {"META-INF/manifest.xml": "<manifest:encryption-data/>"}
    path.write_bytes(zipped(mimetype="application/vnd.oasis.opendocument.text", **manifest))
    with pytest.raises(EncryptedFile):
        detect(path)


def test_text_named_as_a_pdf_is_told_of_and_a_deck_so_named_is_read(tmp_path: Path) -> None:
    text = tmp_path / "innkalling.pdf"
    text.write_text("Fant ikke siden du ba om.")
    with pytest.raises(UnreadableFile, match=r"heter \.pdf"):
        detect(text)
    deck = tmp_path / "presentasjon.pdf"
    deck.write_bytes(saved(Presentation()))
    assert detect(deck) is FileKind.PPTX


def test_no_file_a_folder_and_a_pipe(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="finnes ikke"):
        detect(tmp_path / "borte.pdf")
    with pytest.raises(UnreadableFile, match="mappe"):
        detect(tmp_path)
    os.mkfifo(tmp_path / "rør")
    with pytest.raises(UnreadableFile, match="vanlig fil"):
        detect(tmp_path / "rør")


def test_a_file_one_may_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "hemmelig.txt"
    path.write_text("x")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableFile, match="lov til"):
        detect(path)


def test_a_letter_cut_by_the_reading_buffer_is_still_text(tmp_path: Path) -> None:
    path = tmp_path / "lang.txt"
    path.write_bytes(b"x" * ((1 << 20) - 1) + "ø".encode())
    assert detect(path) is FileKind.TEXT


def outcome(path: Path) -> FileKind | UnreadableFile:
    try:
        return detect(path)
    except UnreadableFile as error:
        return error


MAGICS = st.sampled_from(
    [b"", b"%PDF-1.7\n", b"PK\x03\x04", bytes.fromhex("D0CF11E0A1B11AE1"), b"{\\rtf", b"\xff\xfe", b"<html"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(magic=MAGICS, rest=st.binary(max_size=1200))
def test_any_bytes_give_a_kind_or_a_sentence(tmp_path: Path, magic: bytes, rest: bytes) -> None:
    path = tmp_path / "hva.som.helst"
    path.write_bytes(magic + rest)
    told = outcome(path)
    assert told in FileKind if isinstance(told, FileKind) else told.remedy and told.file == path.name


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    cut=st.integers(min_value=1, max_value=3000),
    at=st.integers(min_value=8, max_value=1500),
    byte=st.integers(0, 255),
)
def test_a_damaged_compound_file_never_crashes(tmp_path: Path, cut: int, at: int, byte: int) -> None:
    content = bytearray(compound("Current User", "PowerPoint Document", nested="Workbook"))
    content[min(at, len(content) - 1)] = byte
    path = tmp_path / "skadet.ppt"
    path.write_bytes(content[:cut])
    told = outcome(path)
    assert isinstance(told, FileKind) or told.remedy


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    text=st.text(st.characters(codec="cp1252", exclude_categories=["Cc"]), min_size=1).filter(str.strip),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)
def test_printable_text_is_text_in_every_encoding(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "notat"
    path.write_bytes(("Notat " + text).encode(encoding))
    assert detect(path) is FileKind.TEXT
