"""Time and memory of the whole way of a PDF into the knowledge base, against pdfplumber's words alone.

    scripts/bench whole [FILE.pdf] [--rounds N]

One process reads, repairs, tags and writes the file; the peer is ``Page.extract_words`` of pdfplumber on every
page of the same file. Rounds alternate; the figures are medians of process time, imports not counted. Peak
memory is that of a process of its own for each.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from peak import peak_memory

SAMPLE = Path(__file__).parent.parent / "corpus/samples/styringsgruppe-deck.pdf"


def pipeline(path: Path) -> None:
    """The whole way: original kept, read, repaired, tagged, written."""
    from corpus.store import Store
    from db import KnowledgeBase
    from kildespor.compounds import compounds
    from kildespor.pipeline import read_document, version

    with tempfile.TemporaryDirectory() as folder:
        source = Store(Path(folder, "originals")).add(path)
        with KnowledgeBase(Path(folder, "kb.db"), compounds=compounds()) as kb, kb.run(version()):
            kb.add_document(source, *read_document(source), version=version())


def peer(path: Path) -> None:
    """Words of every page by pdfplumber."""
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.close()


WAYS: dict[str, Callable[[Path], None]] = {"kildespor": pipeline, "pdfplumber": peer}


def seconds(way: Callable[[Path], None], path: Path) -> float:
    """Process time of one run."""
    start = time.process_time()
    way(path)
    return time.process_time() - start


def peak(name: str, path: Path) -> float:
    """Peak memory, in MB, of a process that goes that way once."""
    command = [sys.executable, __file__, str(path), "--once", name]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path, nargs="?", default=SAMPLE)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--once", choices=WAYS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.once:
        WAYS[options.once](options.file)
        print(peak_memory())
        return
    for way in WAYS.values():
        way(options.file)
    times: dict[str, list[float]] = {name: [] for name in WAYS}
    for _ in range(options.rounds):
        for name, way in WAYS.items():
            times[name].append(seconds(way, options.file))
    middle = {name: median(values) for name, values in times.items()}
    memory = {name: peak(name, options.file) for name in WAYS}
    print(f"{options.file.name}, median of {options.rounds} rounds")
    for name in WAYS:
        spread = f"{min(times[name]):.2f}–{max(times[name]):.2f}"
        print(f"  {name:<11} {middle[name]:6.2f} s ({spread})  {memory[name]:6.0f} MB")
    print(f"  time ratio   {middle['kildespor'] / middle['pdfplumber']:.2f} of pdfplumber's")
    print(f"  memory ratio {memory['kildespor'] / memory['pdfplumber']:.2f} of pdfplumber's")


if __name__ == "__main__":
    main()
