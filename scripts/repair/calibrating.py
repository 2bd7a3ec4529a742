"""How often changes are right by what is known of them: the weights of ``normalize.sureness``.

    PYTHONPATH=scripts python -m repair.calibrating --cache FOLDER --conll NOB NNO --text LAWS.xz --real FOLDER...

Looks at the dev part alone of what ``repair/readings.py`` left in ``--cache``/readings, of the treebanks and of the
laws, the latter two misread by chance; and at pages of real PDFs, misread by chance, but none that is measured. The
dev part of the treebanks is few documents, which helped to choose what was learned. With ``--hold 2 3 4``, to be run in
a copy of the project whose data was made without three tenths more of them, by ``repair/translating.py`` and
``train_repair.py`` with the same ``--hold``. Logistic regression with a small ridge penalty, by Newton's method.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import numpy as np
import numpy.typing as npt

from normalize import ocr, repair_lines
from normalize.channel import NORDIC
from normalize.lexicon import Lexicon, lexicon
from normalize.sureness import features
from repair.mangling import Mangler
from repair.measuring import changes
from repair.pages import other_pages, real_pages
from repair.sources import Part, hold, laws, treebank
from schemas.page import Repair

TIMES = 2
"""How often the treebanks and the pages are misread, each time otherwise."""
REAL = 2
"""So many times count changes on real pages, being of documents like those that are repaired."""
LAWS = 1500
"""Lines of the laws that are looked at."""
RIDGE, STEPS = 1.0, 30

Floats = npt.NDArray[np.float64]


def fitted(rows: Sequence[Sequence[float]], right: Sequence[bool]) -> Floats:
    """The weights by which ``rows`` of features tell best how likely each is right."""
    given, true = np.array(rows), np.array(right, dtype=float)
    weights = np.zeros(given.shape[1])
    for _ in range(STEPS):
        told = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (true - told) - RIDGE * weights
        bend = (given.T * (told * (1 - told))) @ given + RIDGE * np.eye(len(weights))
        weights += np.linalg.solve(bend, slope)
    return weights


def simulated(lines: Sequence[str], seed: int) -> Iterator[tuple[Repair, bool]]:
    """The changes, made and noted, of lines that are misread by chance, and whether each is right.

    Of æ, ø and å alone: other letters are not misread by chance, and no spaces are lost.
    """
    mangler = Mangler(seed)
    for line, (_, repairs) in zip(lines, repair_lines(map(mangler.mangle, lines)), strict=True):
        true = line.split()
        for one in repairs:
            if one.kind == "ocr" and " " not in one.text and not NORDIC.isdisjoint(one.text):
                yield one, one.text == true[one.word]


def main() -> None:
    """Print the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cache", type=Path, required=True, help="as for scripts/bench repair")
    parser.add_argument("--conll", type=Path, nargs=2, required=True)
    parser.add_argument("--text", type=Path, required=True, help="one paragraph a line, xz-compressed")
    parser.add_argument(
        "--real", type=Path, nargs="+", required=True, help="folders of PDFs; pages of the first are measured"
    )
    parser.add_argument("--hold", type=int, nargs="*", default=(), help="remainders, as of sources.hold")
    options = parser.parse_args()
    hold(options.hold)

    def share(raw: str, text: str, share: float, words: Lexicon) -> float:
        return share

    ocr.sureness = share
    news = [line for folder in options.conll for line in treebank(folder, Part.DEV)]
    texts = [(laws(options.text, Part.DEV)[:LAWS], 1)]
    texts += [(news, seed) for seed in range(1, TIMES + 1)]
    measured = {page.name for page in real_pages(options.real[0], options.cache / "pages")}
    real = [lines for lines in other_pages(options.real, measured) for _ in range(REAL)]
    texts += [(lines, seed * len(real) + page) for seed in range(TIMES) for page, lines in enumerate(real)]
    misread = chain.from_iterable(simulated(lines, seed) for lines, seed in texts)
    pages = changes(sorted((options.cache / "readings").glob("dev-*.json")))
    rows, right = [], []
    for change, so in chain(pages, misread):
        rows.append(features(change.raw, change.text, change.probability, lexicon()))
        right.append(so)
    print(len(right), "changes:", ", ".join(f"{weight:.3f}" for weight in fitted(rows, right)))


if __name__ == "__main__":
    main()
