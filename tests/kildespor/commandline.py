"""Runs the command as users do, and writes small documents for it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

REPORT = (
    "Porteføljerapport",
    "Tiltaket «Ferjevarsel» (Bruverket) melder rød status.",
    "Ferjene går i rute på ni av ti samband.",
)
MINUTES = (
    "Referat fra møte 4 i Fjordutvalget 3. mars 2026",
    "Vedtak: Fjordutvalget godkjenner planen for bruene.",
)


class Run(NamedTuple):
    code: int
    out: str
    err: str


def kildespor(*arguments: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None) -> Run:
    """Run the command as a user does."""
    done = subprocess.run(
        [sys.executable, "-m", "kildespor", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        timeout=120,
        env={**os.environ, "COLUMNS": "200", **(env or {})},
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def write_pdf(path: Path, lines: Sequence[str]) -> Path:
    """A page with the first line as its title."""
    canvas = Canvas(str(path), invariant=True)
    for number, line in enumerate(lines):
        canvas.setFont("Helvetica-Bold" if not number else "Helvetica", 11 if number else 22)
        canvas.drawString(72, 760 - 40 * number, line)
    canvas.save()
    return path


class Papers(NamedTuple):
    folder: Path
    db: Path
    first: Run
