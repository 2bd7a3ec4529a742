#!/usr/bin/env python3
"""Lists infinitives, by which tasks are told, and writes them to tag/vocabulary/infinitives.toml.

    .venv/bin/python scripts/list_infinitives.py --norne NORNE --text LAWS.txt.xz --words LIST.txt LIST.txt

The arguments are those of scripts/train. An infinitive is a base form of the word lists that stands behind "å" or
"skal" and the like in laws, or is tagged as one in the treebank's training part. How often it stands behind an article
or a preposition, or is tagged as a noun or an adjective, tells whether it is another word, too. Imperatives are
infinitives without their last letter, where no word list has them.
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

from training import norne
from training.knowledge import listed

FILE = Path(__file__).parents[1] / "tag/vocabulary/infinitives.toml"
HEAD = """\
# Verbs as tasks begin with them, by which tasks are told. Written by scripts/list_infinitives.py from Norsk Ordbank
# (National Library of Norway and University of Bergen, CC BY 4.0), Norwegian laws (Lovdata, NLOD 2.0) and word classes
# of the Norwegian Dependency Treebank (CC0). Words of your own are laid over it.
"""
_VERBAL = "å skal kan må vil bør skulle kunne kunna måtte ville burde"
_NOMINAL = (
    "en ei et eit den det dei denne dette disse desse alle andre flere fleire slike sin sitt sine si hver kvar ingen "
    "inga noen nokre noko noe av i på til fra frå med ved uten utan etter mellom mot over under hos nye ny stor større "
    "egne eigne"
)
"""Words that infinitives stand behind, and words that nouns and adjectives do."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[.!?:;,()]")
_ENDS = tuple("eaåiyou")
_TREEBANK = 3
"""What a word's class in the treebank counts, against the word before it in laws."""
_FEWEST = 2
_SURELY, _MAYBE = 0.85, 0.2
"""Shares of its places in which a word is an infinitive."""
_SHORTEST = 3
"""Letters of an imperative."""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--norne", type=Path, required=True)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--words", type=Path, nargs="+", required=True)
    given = parser.parse_args()
    bases = {word for path in given.words for word in listed(path)}
    verbal, nominal = _in_laws(given.text)
    for word, infinitive in _in_treebank(given.norne):
        (verbal if infinitive else nominal)[word] += _TREEBANK
    shares = {
        word: count / (count + nominal[word])
        for word, count in verbal.items()
        if count >= _FEWEST and word.endswith(_ENDS) and (word in bases or _other_end(word) in bases)
    }
    surely = {word for word, share in shares.items() if share >= _SURELY}
    lists = {
        "infinitives": surely,
        "other_words_too": {word for word, share in shares.items() if _MAYBE <= share < _SURELY},
        "imperatives": {
            word[:-1]
            for word in surely
            if word[-1] == "e" and len(word) > _SHORTEST and word[:-1] not in bases
        },
    }
    FILE.write_text(HEAD + "".join(map(_list, lists, lists.values())), encoding="utf-8")


def _in_laws(path: Path) -> tuple[Counter[str], Counter[str]]:
    """How often each word stands behind what comes before infinitives, and before nouns and adjectives."""
    verbal, nominal = Counter[str](), Counter[str]()
    counts = dict.fromkeys(_VERBAL.split(), verbal) | dict.fromkeys(_NOMINAL.split(), nominal)
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            for before, word in pairwise(_WORD.findall(line)):
                if word[0].islower() and (count := counts.get(before.lower())) is not None:
                    count[word] += 1
    return verbal, nominal


def _in_treebank(corpus: Path) -> list[tuple[str, bool]]:
    """The infinitives, nouns, adjectives and adverbs of the training part, and whether they are infinitives."""
    return [
        (token.text, "VerbForm=Inf" in token.morph)
        for file in norne.read(corpus)
        if file.part == "train"
        for sentence in file.sentences
        for token in sentence.tokens
        if "VerbForm=Inf" in token.morph or token.pos in ("NOUN", "ADJ", "ADV")
    ]


def _other_end(word: str) -> str:
    """An infinitive of Nynorsk as the word lists have it: "leggje" for "leggja"."""
    return f"{word[:-1]}e" if word[-1] == "a" else word


def _list(name: str, words: set[str]) -> str:
    lines = [""]
    for word in sorted(words):
        if len(lines[-1]) + len(word) > 110:
            lines.append("")
        lines[-1] += f'"{word}", '
    return f"\n{name} = [\n" + "".join(f"    {line.rstrip()}\n" for line in lines) + "]\n"


if __name__ == "__main__":
    main()
