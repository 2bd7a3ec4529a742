"""The stems that texts hold most often: db/searching/common_stems.txt.

    .venv/bin/python scripts/common_stems.py

They are the most frequent by the counts of the word list, and those of the words of boards and of the field that the
repair knows; beside them stand the roots of the words that have them. Where the list changes, raise ``_RULES`` of
``db/searching/terms.py``.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from db.searching.terms import has_forms, root, stem, words_of
from normalize.lexicon import lexicon

COMMON = 2500
ROOT = Path(__file__).parent.parent
FILE = ROOT / "db/searching/common_stems.txt"


def main() -> None:
    words = lexicon()
    counts: Counter[str] = Counter()
    roots: dict[str, set[str]] = {}
    for word in words.words:
        if has_forms(word):
            counts[stem(word)] += words.count(word)
            roots.setdefault(stem(word), set()).add(root(word))
    common = [found for found, _ in counts.most_common(COMMON)]
    said = " ".join((*_lines("scripts/repair/board.txt"), *_lines("normalize/data/fagord.txt")))
    common += [stem(word) for word in words_of(said) if has_forms(word)]
    every = {*common}.union(*(roots.get(found, ()) for found in common))
    FILE.write_text("\n".join(sorted(every)) + "\n", encoding="utf-8")


def _lines(file: str) -> list[str]:
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


if __name__ == "__main__":
    main()
