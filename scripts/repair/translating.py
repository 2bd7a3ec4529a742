"""Turn everyday text of Bokmål into Nynorsk and back, so that more of each can be learned from.

    PYTHONPATH=scripts python -m repair.translating --conll NOB NNO --out FOLDER

Translates the part of the treebanks that is learned from, by Apertium (``apt-get install apertium-nno-nob``). It
translates by rules and dictionaries: what comes out is not always right, but the words around a word mostly are.
"""

from __future__ import annotations

import argparse
import subprocess
from pathlib import Path

from repair.sources import Part, hold, treebank

PAIRS = (("nob", "nob-nno_e"), ("nno", "nno-nob"))
"""The language of each treebank, and Apertium's name for its way into the other."""


def translated(sentences: list[str], pair: str) -> str:
    """The sentences in the other language, each in a paragraph of its own; words without a translation stay."""
    text = "\n\n".join(sentences) + "\n"
    done = subprocess.run(["apertium", "-u", pair], input=text, capture_output=True, text=True, check=True)
    return done.stdout


def main() -> None:
    """Write a file for each of the treebanks, named for what was translated."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--conll", type=Path, nargs=2, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--hold", type=int, nargs="*", default=(), help="as for repair/calibrating.py")
    options = parser.parse_args()
    hold(options.hold)
    options.out.mkdir(parents=True, exist_ok=True)
    for folder, (language, pair) in zip(options.conll, PAIRS, strict=True):
        text = translated(list(treebank(folder, Part.TRAIN)), pair)
        (options.out / f"from-{language}.txt").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
