"""Files that cannot be read, each for its own reason."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from samples.office import BUILT


def build(folder: Path) -> None:
    """Write them: cut in half, no PDF at all, a zip archive so named, empty, and locked by a password."""
    folder.mkdir(parents=True, exist_ok=True)
    whole = _pdf("Dette er en hel fil, men bare til den ble delt i to.")
    (folder / "halv.pdf").write_bytes(whole[: len(whole) // 2])
    (folder / "ikke-en-pdf.pdf").write_text("Feil 404: Dokumentet finnes ikke lenger.\n", encoding="utf-8")
    (folder / "tom.pdf").write_bytes(b"")
    (folder / "passord.pdf").write_bytes(_pdf("Dette er hemmelig.", password="fyrlykt"))
    with zipfile.ZipFile(folder / "arkiv.pdf", "w") as package:
        package.writestr(zipfile.ZipInfo("les-meg.txt", BUILT.timetuple()[:6]), "Vedleggene ligger her.")


def _pdf(text: str, password: str | None = None) -> bytes:
    buffer = io.BytesIO()
    lock = StandardEncryption(password, ownerPassword=password, strength=128) if password else None
    canvas = Canvas(buffer, invariant=1, encrypt=lock)
    for number in range(1, 4):
        canvas.drawString(72, 760, f"{text} Side {number}.")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
