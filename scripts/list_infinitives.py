#!/usr/bin/env python3
"""Lists infinitives, by which tasks are told, and writes them to tag/vocabulary/infinitives.toml.

    .venv/bin/python scripts/list_infinitives.py --norne NORNE --text LAWS.txt.xz --words LIST.txt LIST.txt

The arguments are those of scripts/train. An infinitive is a base form of the word lists that stands behind "å" or
"skal" and the like in laws, or is tagged as one in the treebank's training part. How often it stands behind an article,
a preposition or the like, or is tagged otherwise, tells whether it is an adjective or a noun, too. Imperatives are
infinitives without their last letter, where no word list has them.
"""

from __future__ import annotations

import lzma
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from training import norne
from training.arguments import text_arguments
from training.knowledge import listed

FILE = Path(__file__).parents[1] / "tag/vocabulary/infinitives.toml"
HEAD = """\
# Verbs as tasks begin with them, by which tasks are told. Written by scripts/list_infinitives.py from Norsk Ordbank
# (National Library of Norway and University of Bergen, CC BY 4.0), Norwegian laws (Lovdata, NLOD 2.0) and word classes
# of the Norwegian Dependency Treebank (CC0). Words of your own are laid over it.
"""
_VERBAL = "å skal kan må vil bør skulle kunne kunna måtte ville burde"
_ADJECTIVAL = (
    "den det de dei denne dette disse desse alle andre flere fleire slike sine noen nokre nye egne eigne"
)
_NOMINAL = (
    "en ei et eit sin sitt si hver kvar ingen inga noko noe ny stor av i på til fra frå med ved uten utan etter mellom "
    "mot over under hos"
)
"""Words that infinitives stand behind, words that adjectives in the plural do, and words that nouns do."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[.!?:;,()]")
_ENDS = tuple("eaåiyou")
_TREEBANK = 3
"""What a word's class in the treebank counts, against the word before it in laws."""
_FEWEST = 2
_SURELY, _MAYBE = 0.85, 0.2
"""Shares of its places in which a word is an infinitive."""
_ALSO = 0.05
"""The same in which it is an adjective, for it to be one, too."""
_SHORTEST = 3
"""Letters of an imperative."""


def main() -> None:
    given = text_arguments(__doc__).parse_args()
    bases = {word for path in given.words for word in listed(path)}
    told = _in_laws(given.text)
    for word, use in _in_treebank(given.norne):
        told[use][word] += _TREEBANK
    known = [word for word in told["verb"] if word.endswith(_ENDS) and {word, _other_end(word)} & bases]
    shares = {
        word: {use: count[word] / sum(one[word] for one in told.values()) for use, count in told.items()}
        for word in known
        if told["verb"][word] >= _FEWEST
    }
    surely = {word for word, share in shares.items() if share["verb"] >= _SURELY}
    maybe = {word for word, share in shares.items() if _MAYBE <= share["verb"] < _SURELY}
    adjectives = {word for word in maybe if shares[word]["adjective"] >= _ALSO}
    lists = {
        "infinitives": surely,
        "adjectives_too": adjectives,
        "nouns_too": maybe - adjectives,
        "imperatives": {
            word[:-1]
            for word in surely
            if word[-1] == "e" and len(word) > _SHORTEST and word[:-1] not in bases
        },
    }
    FILE.write_text(HEAD + "".join(map(_list, lists, lists.values())), encoding="utf-8")


def _in_laws(path: Path) -> dict[str, Counter[str]]:
    """How often each word stands behind what verbs, adjectives and nouns do."""
    told = {use: Counter[str]() for use in ("verb", "adjective", "noun")}
    before = {
        word: use
        for use, words in zip(told, (_VERBAL, _ADJECTIVAL, _NOMINAL), strict=True)
        for word in words.split()
    }
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            for one, word in pairwise(_WORD.findall(line)):
                if word[0].islower() and (use := before.get(one.lower())) is not None:
                    told[use][word] += 1
    return told


def _in_treebank(corpus: Path) -> Iterator[tuple[str, str]]:
    """The words of the training part that are infinitives, adjectives or, of whatever class, no verbs."""
    tokens = (
        token
        for file in norne.read(corpus)
        if file.part == "train"
        for sentence in file.sentences
        for token in sentence.tokens
    )
    for token in tokens:
        if "VerbForm=Inf" in token.morph:
            yield token.text, "verb"
        elif token.pos not in ("VERB", "AUX"):
            yield token.text, "adjective" if token.pos == "ADJ" else "noun"


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
