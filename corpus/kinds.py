"""What a file is, told by its content. Its name is only held against it where the two cannot go together."""

from __future__ import annotations

import codecs
import re
import stat
import zipfile
from pathlib import Path

from corpus.compound import MAGIC as COMPOUND
from corpus.compound import root_streams
from schemas.errors import EncryptedFile, UnreadableFile, UnsupportedFile
from schemas.source import FileKind

READ_KINDS = "PDF, PowerPoint, Word, OpenDocument, RTF, PNG, JPEG, TIFF og ren tekst"
"""The kinds that are read, as a remedy names them."""

_HEAD = 4096
_PDF_WITHIN = 1024
"""PDF readers accept ``%PDF-`` within the first 1024 bytes (ISO 32000-1, annex H, note 13)."""
_LARGEST_CONTENT_TYPES = 10_000_000
_TEXT_CHUNK = 1 << 20
_MOST_CONTROLS = 0.01
"""Share of control characters that dumps of text may hold; more says that it is not text."""
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")

_MAIN_PARTS: tuple[tuple[str, FileKind | str], ...] = (
    (r"presentationml\.presentation\.main|powerpoint\.presentation\.macroEnabled\.main", FileKind.PPTX),
    (r"wordprocessingml\.document\.main|word\.document\.macroEnabled\.main", FileKind.DOCX),
    # Shows and templates: python-pptx and python-docx turn them down, LibreOffice reads them.
    (r"presentationml\.(slideshow|template)\.main|powerpoint\.(slideshow|template)\.macro", FileKind.OFFICE),
    (r"wordprocessingml\.template\.main|word\.template\.macroEnabledTemplate\.main", FileKind.OFFICE),
    (r"spreadsheetml\.(sheet|template)\.main|excel\.\w+(\.\w+)*\.main", "et regneark (Excel)"),
    (r"visio\.(drawing|template)", "en Visio-tegning"),
)
_OPEN_DOCUMENT: dict[str, FileKind | str] = {
    "application/vnd.oasis.opendocument.presentation": FileKind.OFFICE,
    "application/vnd.oasis.opendocument.presentation-template": FileKind.OFFICE,
    "application/vnd.oasis.opendocument.text": FileKind.OFFICE,
    "application/vnd.oasis.opendocument.text-template": FileKind.OFFICE,
    "application/vnd.oasis.opendocument.spreadsheet": "et regneark (OpenDocument)",
    "application/vnd.oasis.opendocument.graphics": "en tegning (OpenDocument)",
    "application/epub+zip": "en e-bok (EPUB)",
}
_COMPOUND: tuple[tuple[str, FileKind | str], ...] = (
    ("PowerPoint Document", FileKind.OFFICE),
    ("WordDocument", FileKind.OFFICE),
    ("Workbook", "et regneark (Excel)"),
    ("Book", "et regneark (Excel)"),
    ("VisioDocument", "en Visio-tegning"),
    ("__properties_version1.0", "en e-post (Outlook)"),
)
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_OTHERS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"GIF8", "et GIF-bilde"),
    (0, b"BM", "et BMP-bilde"),
    (8, b"WEBP", "et WebP-bilde"),
    (4, b"ftypheic", "et HEIC-bilde"),
    (4, b"ftypmif1", "et HEIC-bilde"),
    (4, b"ftypavif", "et AVIF-bilde"),
    (4, b"ftyp", "en video- eller lydfil"),
    (0, b"\x1aE\xdf\xa3", "en videofil"),
    (8, b"AVI ", "en videofil"),
    (8, b"WAVE", "en lydfil"),
    (0, b"ID3", "en lydfil"),
    (0, b"OggS", "en lydfil"),
    (0, b"MZ", "et program"),
    (0, b"\x7fELF", "et program"),
    (0, b"7z\xbc\xaf\x27\x1c", "et filarkiv (7z)"),
    (0, b"Rar!", "et filarkiv (RAR)"),
    (0, b"\x1f\x8b", "en pakket fil (gzip)"),
    (0, b"\xfd7zXZ\0", "en pakket fil (xz)"),
    (0, b"BZh", "en pakket fil (bzip2)"),
    (257, b"ustar", "et filarkiv (tar)"),
    (0, b"SQLite format 3\0", "en SQLite-database"),
    (0, b"%!PS", "en PostScript-fil"),
)
_PROLOGUE = r"\s*(<\?xml[^>]*>\s*)?(<!--((?!-->)(?s:.))*-->\s*)*"
_MARKUP: tuple[tuple[str, str], ...] = (
    (_PROLOGUE + r"<(!doctype\s+html|html|head|body)\b", "en nettside (HTML)"),
    (_PROLOGUE + r"(<!doctype\s+svg[^>]*>\s*)?<svg\b", "en SVG-tegning"),
    (r"\s*<\?xml\b", "en XML-fil"),
    (r'\s*(\[\s*)?\{\s*"[^"\n]*"\s*:', "en datafil (JSON)"),
    (r"(?s:.{0,2000})^MIME-Version:\s*1", "en e-post eller et nettarkiv (MIME)"),
)
_BINARY_NAMES = {".pdf", ".pptx", ".pptm", ".ppsx", ".ppt", ".docx", ".docm", ".doc", ".odt", ".odp"} | {
    ".png",
    ".jpg",
    ".jpeg",
    ".tif",
    ".tiff",
}
"""Name endings that plain text never has unless something went wrong on the way, as in a failed download."""


def detect(path: Path) -> FileKind:
    """Tell what the file at ``path`` is, by its content.

    Raises:
        UnreadableFile: it is missing, empty, locked, damaged, no file, or text under another kind's name.
        EncryptedFile: an Office file that asks for a password. (A PDF's lock shows when it is opened.)
        UnsupportedFile: it is of a kind that is not read.
    """
    try:
        return _detect(path)
    except OSError as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: OSError) -> UnreadableFile:
    """The sentence for a file that the system will not let us read."""
    if isinstance(error, FileNotFoundError):
        return UnreadableFile(
            "Fila finnes ikke", "Se etter skrivefeil i navnet, eller om den er flyttet", file=path.name
        )
    if isinstance(error, PermissionError):
        return UnreadableFile(
            "Du har ikke lov til å lese fila", "Be eieren av fila om lesetilgang", file=path.name
        )
    return UnreadableFile(
        f"Fila kunne ikke leses ({error.strerror or error})",
        "Se etter om disken eller nettverket svikter",
        file=path.name,
    )


def _detect(path: Path) -> FileKind:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableFile("Dette er en mappe, ikke en fil", "Oppgi filene i den", file=path.name)
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFile("Dette er ikke en vanlig fil", "Kopier innholdet til en fil", file=path.name)
    if status.st_size == 0:
        raise UnreadableFile("Fila er tom", "Hent den på nytt der den kom fra", file=path.name)
    with path.open("rb") as file:
        head = file.read(_HEAD)

    if _is_pdf(head):
        return FileKind.PDF
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _kind_of_zip(path)
    if head.startswith(COMPOUND):
        return _kind_of_compound(path)
    if head.startswith(b"{\\rtf"):
        return FileKind.OFFICE
    if head.startswith(_IMAGES):
        return FileKind.IMAGE
    for offset, magic, name in _OTHERS:
        if head.startswith(magic, offset):
            # Two letters alone may begin a text as well.
            if len(magic) == 2 and _text_encoding(path) is not None:
                break
            raise _unsupported(path, name)
    return _kind_of_text(path)


def _is_pdf(head: bytes) -> bool:
    if head.startswith(b"%PDF-"):
        return True
    at = head.find(b"%PDF-", 0, _PDF_WITHIN + 5)
    return at >= 0 and re.search(rb"\d+\s+\d+\s+obj\b", head[at:]) is not None


def _kind_of_zip(path: Path) -> FileKind:
    try:
        with zipfile.ZipFile(path) as package:
            names = set(package.namelist())
            if "mimetype" in names:
                mimetype = _member(package, "mimetype").decode("ascii", "replace").strip()
                if mimetype in _OPEN_DOCUMENT:
                    if b"encryption-data" in _member(package, "META-INF/manifest.xml"):
                        raise _encrypted(path)
                    return _kind_or_raise(path, _OPEN_DOCUMENT[mimetype])
            if "[Content_Types].xml" in names:
                types = _member(package, "[Content_Types].xml").decode("utf-8", "replace")
                for pattern, kind in _MAIN_PARTS:
                    if re.search(pattern, types):
                        return _kind_or_raise(path, kind)
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        RuntimeError,
        NotImplementedError,
        EOFError,
        ValueError,
    ) as error:
        raise UnreadableFile(
            "Fila er en Office-fil eller et zip-arkiv som er skadet eller avkortet",
            "Hent den på nytt der den kom fra",
            file=path.name,
        ) from error
    raise UnsupportedFile(
        "Fila er et zip-arkiv, som ikke leses", "Pakk det ut, og les inn filene i det", file=path.name
    )


def _member(package: zipfile.ZipFile, name: str) -> bytes:
    """A small part of a zip package; empty where there is none. Raises ValueError for a large one."""
    try:
        info = package.getinfo(name)
    except KeyError:
        return b""
    if info.file_size > _LARGEST_CONTENT_TYPES:
        raise ValueError(f"{name} is {info.file_size} bytes")
    return package.read(info)


def _kind_of_compound(path: Path) -> FileKind:
    try:
        streams = root_streams(path)
    except ValueError as error:
        raise UnreadableFile(
            "Fila er en eldre Office-fil som er skadet eller avkortet",
            "Hent den på nytt der den kom fra",
            file=path.name,
        ) from error
    if "EncryptedPackage" in streams:
        raise _encrypted(path)
    for stream, kind in _COMPOUND:
        if stream in streams:
            return _kind_or_raise(path, kind)
    raise _unsupported(path, "en fil av ukjent slag (OLE)")


def _kind_of_text(path: Path) -> FileKind:
    encoding = _text_encoding(path)
    if encoding is None:
        raise UnsupportedFile(
            "Fila er av et ukjent slag, og ikke tekst", f"Det som leses, er {READ_KINDS}", file=path.name
        )
    with path.open(encoding=encoding, errors="replace") as file:
        beginning = file.read(_HEAD)
        while beginning.isspace() and (more := file.read(_HEAD)):
            beginning = more
    if not beginning.strip():
        raise UnreadableFile("Fila er tom", "Hent den på nytt der den kom fra", file=path.name)
    for pattern, name in _MARKUP:
        if re.match(pattern, beginning, re.IGNORECASE | re.MULTILINE):
            raise _unsupported(path, name)
    suffix = path.suffix.lower()
    if suffix in _BINARY_NAMES:
        raise UnreadableFile(
            f"Fila heter {suffix}, men inneholder bare ren tekst",
            "Hent den på nytt der den kom fra, eller gi den endelsen .txt om det er teksten som skal leses",
            file=path.name,
        )
    return FileKind.TEXT


def _text_encoding(path: Path) -> str | None:
    """The first of UTF-8, UTF-16 with a byte order mark and CP1252 that the whole file is text in."""
    with path.open("rb") as file:
        start = file.read(2)
    if start in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return "utf-16" if _is_text_in(path, "utf-16", _MOST_CONTROLS) else None
    if _is_text_in(path, "utf-8-sig", _MOST_CONTROLS):
        return "utf-8-sig"
    return "cp1252" if _is_text_in(path, "cp1252", 0.0) else None


def _is_text_in(path: Path, encoding: str, most_controls: float) -> bool:
    """Whether all bytes decode, with no NUL and at most this share of control characters."""
    decoder = codecs.getincrementaldecoder(encoding)()
    length = controls = 0
    with path.open("rb") as file:
        while chunk := file.read(_TEXT_CHUNK):
            try:
                text = decoder.decode(chunk)
            except UnicodeError:
                return False
            if "\0" in text:
                return False
            length += len(text)
            controls += len(_CONTROLS.findall(text))
    try:
        decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return controls <= most_controls * length


def _kind_or_raise(path: Path, kind: FileKind | str) -> FileKind:
    if isinstance(kind, FileKind):
        return kind
    raise _unsupported(path, kind)


def _unsupported(path: Path, name: str) -> UnsupportedFile:
    return UnsupportedFile(
        f"Fila er {name}, som ikke leses",
        f"Lagre innholdet som PDF; det som leses, er {READ_KINDS}",
        file=path.name,
    )


def _encrypted(path: Path) -> EncryptedFile:
    return EncryptedFile(
        "Fila er låst med passord", "Åpne den i Office, fjern passordet, og lagre en kopi", file=path.name
    )
