"""How well and how fast pages are read, side by side with peers in one run.

    scripts/bench reading [--dev FOLDER] [--rounds N]
    scripts/bench reading --draw FOLDER [PDF…]

Layout: the invented documents of ``tests/layout`` against what their pages say, drawn and scanned apart.
Letters: word error rate (Levenshtein distance by word, words with a letter or digit only) of scans, and of PDFs
under a text layer read with the wrong language, against the true text; the peer is Tesseract ``nor`` alone on the
same pictures, in its own order. ``--dev`` names a folder of documents with ``pages.json`` beside ``NAME.scan.pdf``
and ``NAME.badocr.pdf``; without it, the scans of ``tests/layout`` serve.
Speed: process time against pdfplumber's ``extract_words`` on drawn pages, those of ``--dev`` too; pages a second
over all cores against the Tesseract program on the same pictures. Memory: peak of a process that reads 200 and
2,000 pages.
``--draw`` measures nothing: it draws what was understood of each page of the PDFs named, or of ``tests/layout``.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

import pypdfium2
from layout.score import Score, read_truth, score_page
from peak import peak_memory
from PIL import Image
from rapidfuzz.distance import Levenshtein

from corpus.store import Store
from extract import open_document
from kildespor.drawing import SCALE, understood
from normalize import repair_page
from schemas.page import BlockKind, Page

LAYOUT = Path(__file__).resolve().parent.parent / "tests/layout"
DRAWN = ("lysark", "rapport", "oversikt", "fremdrift")
DPI = 300
RUNNING = (BlockKind.HEADER, BlockKind.FOOTER)


def read(path: Path, threads: int = 1) -> Iterator[Page]:
    """The pages of a PDF, as the program reads them."""
    # To identify a file writes nothing into the store's folder.
    with open_document(Store(Path(tempfile.gettempdir())).identify(path), threads) as reader:
        yield from reader


def words_of(text: str) -> list[str]:
    """The words with a letter or a digit."""
    return [word for word in text.split() if any(map(str.isalnum, word))]


def print_layout() -> None:
    """A table of what was understood of the invented pages."""
    print("Layout, right of all          order         ruled cells   unruled cells  marks        stage bars")
    for kind, names in (("drawn", DRAWN), ("scanned", tuple(f"{name}-skannet" for name in DRAWN))):
        score, count = Score(), 0
        for name in names:
            truths = read_truth(LAYOUT / f"{name}.json")
            for page, truth in zip(read(LAYOUT / f"{name}.pdf"), truths, strict=True):
                score, count = score + score_page(page, truth), count + 1
        shares = (score.order, score.ruled, score.unruled, score.marks, score.bars)
        cells = "  ".join(f"{share.value:5.3f} {share.right:>4}/{share.of:<4}" for share in shares)
        print(f"  {count} pages {kind:<12} {cells}")


def print_letters(dev: Path | None) -> None:
    """Word error rates against bare Tesseract."""
    for ending in ("scan", "badocr") if dev else ("skannet",):
        errors: Counter[str] = Counter()
        for path, truths in _with_truth(dev, ending):
            bare = bare_tesseract(path)
            for page, own, true in zip(read(path), bare, truths, strict=True):
                errors["words"] += len(true)
                errors["ours"] += Levenshtein.distance(true, _body(repair_page(page), true))
                errors["bare"] += Levenshtein.distance(true, words_of(own))
        ours, bare_rate = errors["ours"] / errors["words"], errors["bare"] / errors["words"]
        print(
            f"Word error rate, {ending} ({errors['words']} words): {ours:.4f}; Tesseract nor {bare_rate:.4f}"
        )


def _with_truth(dev: Path | None, ending: str) -> Iterator[tuple[Path, list[list[str]]]]:
    if dev is None:
        for path in sorted(LAYOUT.glob(f"*-{ending}.pdf")):
            yield (
                path,
                [[w for w in truth.order if words_of(w)] for truth in read_truth(path.with_suffix(".json"))],
            )
        return
    for path in sorted(dev.glob(f"*/*.{ending}.pdf")):
        folder, name = path.parent, path.name.split(".")[0]
        told = {
            page["page"]: words_of(page["text"])
            for page in json.loads((folder / "pages.json").read_text("utf-8"))
        }
        shown = json.loads((folder / f"{name}.scan.json").read_text("utf-8"))
        yield path, [told[number] for number in shown]


def _body(page: Page, true: Sequence[str]) -> list[str]:
    """The words as read; those of running heads and feet only as far as the true text has them too."""
    running = {
        index
        for block in page.blocks
        if block.kind in RUNNING
        for index in range(block.words.start, block.words.stop)
    }
    spare = Counter(true) - Counter(word.text for i, word in enumerate(page.words) if i not in running)
    body = []
    for index, word in enumerate(page.words):
        if index in running:
            if spare[word.text] <= 0:
                continue
            spare[word.text] -= 1
        body += words_of(word.text)
    return body


def pictures(path: Path) -> Iterator[Image.Image]:
    """Each page as it is drawn for OCR."""
    pdf = pypdfium2.PdfDocument(path)
    for page in pdf:
        yield page.render(scale=DPI / 72).to_pil().convert("L")


def bare_tesseract(path: Path) -> list[str]:
    """What the Tesseract program, with the Norwegian model, says of each page; as many at once as there are cores."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, picture in enumerate(pictures(path)):
            files.append(Path(folder, f"{number}.png"))
            picture.save(files[-1], compress_level=1, dpi=(DPI, DPI))

        def run(file: Path) -> str:
            command = ["tesseract", str(file), "-", "-l", "nor"]
            environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
            return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout

        with ThreadPoolExecutor(os.cpu_count()) as team:
            return list(team.map(run, files))


def plumbed(path: Path) -> None:
    """Words of every page by pdfplumber."""
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.close()


def print_speed(rounds: int, dev: Path | None) -> None:
    """Ratios of speed."""
    drawn = [LAYOUT / f"{name}.pdf" for name in DRAWN]
    if dev:
        drawn += [
            path for path in sorted(dev.glob("*/*.pdf")) if not path.stem.endswith((".scan", ".badocr"))
        ]
    for path in drawn:
        ours, peers = _paired(
            lambda p=path: list(read(p)), lambda p=path: plumbed(p), rounds, time.process_time
        )
        print(f"Speed, {path.name}: {peers / ours:.1f} times pdfplumber ({ours:.3f} s, {peers:.3f} s)")
    path = LAYOUT / "rapport-skannet.pdf"
    pages, cores = len(read_truth(path.with_suffix(".json"))), os.cpu_count() or 1
    ours, peers = _paired(
        lambda: list(read(path, cores)), lambda: bare_tesseract(path), max(2, rounds // 2), time.perf_counter
    )
    print(
        f"Speed, scans on {cores} cores: {peers / ours:.2f} of bare Tesseract's"
        f" ({pages / ours:.2f} and {pages / peers:.2f} pages a second)"
    )


def _paired(
    ours: Callable[[], object], peers: Callable[[], object], rounds: int, clock: Callable[[], float]
) -> tuple[float, float]:
    """Median seconds of each, in alternate rounds, after one that does not count."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds + 1):
        for way, taken in zip((ours, peers), times, strict=True):
            start = clock()
            way()
            if number:
                taken.append(clock() - start)
    return median(times[0]), median(times[1])


def print_memory() -> None:
    """Peak memory by length of the document."""
    with tempfile.TemporaryDirectory() as folder:
        for pages in (200, 2000):
            path = Path(folder, f"{pages}.pdf")
            source, long = pypdfium2.PdfDocument(LAYOUT / "rapport.pdf"), pypdfium2.PdfDocument.new()
            for start in range(0, pages, len(source)):
                long.import_pages(source, list(range(min(len(source), pages - start))))
            long.save(path)
            command = [sys.executable, __file__, "--only-read", str(path)]
            peak = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            print(f"Memory, {pages} pages: {float(peak):.0f} MB at most")


def draw(paths: Sequence[Path], folder: Path) -> None:
    """Put a picture of each page of some PDFs in a folder, with what was understood over it."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as store:
        for path in paths:
            with open_document(Store(Path(store)).identify(path), os.cpu_count() or 1) as reader:
                for page in list(reader):
                    picture = understood(reader.render(page.number, SCALE), page)
                    picture.save(folder / f"{path.stem}-{page.number:03}.png")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--dev", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--draw", type=Path, metavar="FOLDER")
    parser.add_argument("pdf", nargs="*", type=Path, help="what to draw")
    parser.add_argument("--only-read", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only_read:
        for _ in read(options.only_read):
            pass
        print(peak_memory())
        return
    if options.draw:
        draw(options.pdf or sorted(LAYOUT.glob("*.pdf")), options.draw)
        return
    print_layout()
    print_letters(options.dev)
    print_speed(options.rounds, options.dev)
    print_memory()


if __name__ == "__main__":
    main()
