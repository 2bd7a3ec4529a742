"""Measure the repair of Norwegian text, and its peers beside it, on text that it neither learned from nor was tuned on.

    scripts/bench repair --shared FOLDER --cache FOLDER [--manuals DAN SWE]

``FOLDER`` of ``--shared`` holds ``real/`` (PDFs), ``norne/`` (a treebank) and ``text/`` (laws); ``--cache`` keeps what
Tesseract reads. Rendered pages are those that ``scripts/repair/readings.py`` left in ``--cache``/readings.
``--manuals`` are folders of Danish and Swedish manuals, as for ``scripts/train_repair.py``.
``--part dev`` measures on the texts that constants are set on by trial.
SymSpell (``pip install symspellpy``) and Hunspell (``apt-get install hunspell hunspell-no``) are measured where they
are installed.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from repair import measuring
from repair.pages import real_pages
from repair.peers import peers
from repair.sources import Part, laws, manuals, messages, treebank

from normalize.language import NORWEGIAN, Language, language_of

DATA = Path(__file__).resolve().parent.parent / "normalize/data"
ENOUGH = 4000
"""Lines of a text that are measured where more tells no more."""


def main(argv: Sequence[str] | None = None) -> None:
    """Print each figure as it is measured."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument(
        "--locale",
        type=Path,
        default=Path("/usr/share/locale"),
        help="messages of programs in Danish, Swedish and Northern Sami",
    )
    parser.add_argument("--manuals", type=Path, nargs=2, help="folders of HTML: Danish, Swedish")
    parser.add_argument("--part", type=Part, choices=(Part.TEST, Part.DEV), default=Part.TEST)
    options = parser.parse_args(argv)
    part = options.part
    norne = {Language.BOKMAL: options.shared / "norne/nob", Language.NYNORSK: options.shared / "norne/nno"}
    held_out = {language: list(treebank(folder, part)) for language, folder in norne.items()}
    both = [line for lines in held_out.values() for line in lines]
    english = measuring.english()
    law = laws(options.shared / "text/norske-lover-forskrifter.txt.xz", part)[:ENOUGH]

    size = sum(path.stat().st_size for path in DATA.iterdir()) / 1e6
    _show([("data on disk", f"{size:.1f} MB"), ("loaded, with the first repair", f"{_load_time():.2f} s")])
    _show(measuring.speed([*both, *law]))
    mends = {**peers(), "ours": measuring.repaired}
    readings = sorted((options.cache / "readings").glob(f"{part}-*.json"))
    _show(measuring.rendered(readings, mends))
    _show(measuring.reliability(readings))
    pages = [
        page
        for page in real_pages(options.shared / "real", options.cache / "pages")
        if language_of(word.lower() for word in page.true) in NORWEGIAN
    ]
    _show(measuring.real(pages, mends))
    _show(measuring.confusions("news and blogs", both))
    _show(measuring.confusions("laws", law))
    for language, folder in norne.items():
        _show([measuring.clean(f"treebank, {language.value}", list(treebank(folder)))])
    _show([measuring.clean("English", english)])
    _show(measuring.encodings(both[:ENOUGH]))
    _show([measuring.line_ends([*both[:ENOUGH], *law])])
    others = {
        Language.ENGLISH: english,
        Language.DANISH: messages(options.locale / "da/LC_MESSAGES"),
        Language.SWEDISH: messages(options.locale / "sv/LC_MESSAGES"),
        Language.SAMI: messages(options.locale / "se/LC_MESSAGES"),
    }
    _show(measuring.languages("", {**held_out, **others}))
    if options.manuals:
        told = [manuals(folder, part) for folder in options.manuals]
        _show(
            measuring.languages(
                "manuals, ", dict(zip((Language.DANISH, Language.SWEDISH), told, strict=True))
            )
        )
    _show(measuring.foreign(language, lines[:ENOUGH], both) for language, lines in others.items())


def _show(rows: Iterable[measuring.Row]) -> None:
    for name, figure in rows:
        print(f"{name:72} {figure}", flush=True)


def _load_time() -> float:
    """Seconds to the first repaired word of a mangled line in a new process, without Python's own start."""
    code = (
        "import time; start = time.perf_counter(); from normalize import repair_text; "
        "repair_text('Planen skal gjgres kjent fgr sommeren'); print(time.perf_counter() - start)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout)


if __name__ == "__main__":
    main()
