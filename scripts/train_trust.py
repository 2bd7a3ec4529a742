"""Make ``extract/trust.json``: what mangled Norwegian looks like, learnt from Norwegian and English text.

    python scripts/train_trust.py NORWEGIAN.txt[.xz]… --english ENGLISH.txt…

Norwegian text in both written forms (the model in the repository was made from Lovdata's open laws and
regulations, NLOD 2.0, and the Norwegian Dependency Treebank, CC0) is mangled as an OCR engine without æ, ø
and å mangles it, and the letter runs that this makes, and that neither language has otherwise, are kept.
Running text in English (any amount from a million words: manuals, licences) keeps English pages from being
suspected.
"""

from __future__ import annotations

import argparse
import json
import lzma
import math
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, product
from pathlib import Path

WINDOW = 5
"""Length of a telltale letter run, word ends counted as letters."""
KEPT = 6000
RAREST = 50
"""A run that mangling makes less often than this in the text is not kept."""
CLEAN_SHARE = 0.01
"""A kept run is at most this often found in clean text, as a share of how often mangling makes it."""
READINGS = {
    "å": {"a": 0.95, "ä": 0.05},
    "ø": {"a": 0.36, "g": 0.3, "o": 0.24, "e": 0.06, "ö": 0.04},
    "lø": {"la": 0.3, "lg": 0.2, "lo": 0.2, "ig": 0.2, "le": 0.1},
    "æ": {"e": 0.32, "ee": 0.28, "ae": 0.2, "ze": 0.12, "ez": 0.06, "eze": 0.02},
}
"""What Tesseract's English model makes of the letters, counted on 33 pages, and (ä, ö) a German alphabet."""

LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"


def words(paths: list[Path]) -> Iterator[str]:
    for path in paths:
        unpacked = lzma.open if path.suffix == ".xz" else open
        with unpacked(path, "rt", encoding="utf-8", errors="ignore") as lines:
            for line in lines:
                yield from re.findall(r"[^\W\d_]+", line.lower())


def windows(word: str) -> Iterator[str]:
    """The letter runs of a word, its ends marked by spaces."""
    padded = f" {word} "
    for start in range(max(1, len(padded) - WINDOW + 1)):
        yield padded[start : start + WINDOW]


def mangled(word: str) -> Iterator[tuple[str, float]]:
    """What a word with æ, ø or å may be read as, with the probability of each reading."""
    letters = [READINGS.get(letter, {letter: 1.0}) for letter in re.findall("^lø|.", word)]
    if math.prod(map(len, letters)) > 100:
        return
    for reading in product(*(choice.items() for choice in letters)):
        yield "".join(letter for letter, _ in reading), math.prod(chance for _, chance in reading)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("norwegian", type=Path, nargs="+")
    parser.add_argument("--english", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "extract" / "trust.json")
    arguments = parser.parse_args()

    norwegian = Counter(words(arguments.norwegian))
    english = Counter(words(arguments.english))
    print(f"{norwegian.total():,} Norwegian words, {english.total():,} English")
    weight = norwegian.total() / english.total()

    clean: Counter[str] = Counter()
    for word, count in norwegian.items():
        for window in set(windows(word)):
            clean[window] += count
    for word, count in english.items():
        for window in set(windows(word)):
            clean[window] += round(count * weight)
    made: Counter[str] = Counter()
    for word, count in norwegian.items():
        if count > 2 and re.search("[æøå]", word):
            for reading, chance in mangled(word):
                for window in set(windows(reading)) - set(windows(word)):
                    made[window] += count * chance
    telltales = [w for w, n in made.most_common() if n >= RAREST and clean[w] <= CLEAN_SHARE * n][:KEPT]

    pairs: Counter[str] = Counter()
    for counts, factor in ((norwegian, 1.0), (english, weight / 2)):
        for word, count in counts.items():
            for first, second in pairwise(word):
                pairs[first + second] += round(count * factor)
    firsts: Counter[str] = Counter()
    for pair, count in pairs.items():
        firsts[pair[0]] += count
    scores = {
        a + b: round(math.log2((pairs[a + b] + 1) / (firsts[a] + len(LETTERS))), 1)
        for a in LETTERS
        for b in LETTERS
    }
    arguments.out.write_text(
        json.dumps({"telltales": sorted(telltales), "pairs": scores}, ensure_ascii=False, indent=0) + "\n",
        encoding="utf-8",
    )
    print(f"{len(telltales)} telltales, {arguments.out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
