"""Office files that come out the same each time, and their PDFs by LibreOffice."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

BUILT = datetime(2025, 6, 1, 12, 0, tzinfo=UTC)
"""The one date that every built file bears, so that building again gives the same bytes."""


def settle_zip(path: Path) -> None:
    """Write an Office package again, its parts dated ``BUILT``."""
    with zipfile.ZipFile(path) as package:
        parts = [(info.filename, package.read(info)) for info in package.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts:
            info = zipfile.ZipInfo(name, BUILT.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, data)


def to_pdf(path: Path, target: Path) -> None:
    """Let LibreOffice make a PDF of an Office file. Raises RuntimeError where it makes none."""
    program = shutil.which("soffice")
    if program is None:
        raise RuntimeError("LibreOffice (soffice) is needed to build this sample")
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        subprocess.run(
            [program, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)],
            check=True,
            capture_output=True,
            timeout=180,
        )
        made = Path(folder) / f"{path.stem}.pdf"
        if not made.is_file():
            raise RuntimeError(f"LibreOffice made no PDF of {path.name}")
        shutil.copyfile(made, target)
    settle_pdf(target)


def settle_pdf(path: Path) -> None:
    """Set the dates and ids in a PDF to fixed values of the same length."""
    data = path.read_bytes()
    stamp = BUILT.strftime("%Y%m%d%H%M%S").encode()
    data = re.sub(rb"(/(?:Creation|Mod)Date ?\(D:)\d{14}", rb"\g<1>" + stamp, data)
    data = re.sub(rb"(?<=<)[0-9A-F]{32}(?=>)", b"0" * 32, data)
    data = re.sub(rb"(?<=/DocChecksum /)[0-9A-F]{32}", b"0" * 32, data)
    path.write_bytes(data)


def settle_environment() -> None:
    """Programs that heed SOURCE_DATE_EPOCH date what they make ``BUILT``."""
    os.environ["SOURCE_DATE_EPOCH"] = str(int(BUILT.timestamp()))
