"""Build the data that ``normalize/`` repairs Norwegian text with.

    python scripts/train_repair.py --text LAWS.xz --ordbank NOB.txt NNO.txt --conll NOB NNO --tessdata DIR

Nothing of this is needed to install, run or test the project: the result is kept in ``normalize/data``.
What goes into it, and under which licence, is told in ``normalize/data/README.md``.
"""

from __future__ import annotations

import argparse
import lzma
import re
import subprocess
import tempfile
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

import numpy as np

from normalize.language import Language, language_of
from normalize.lexicon import RANKS, TOKEN, Lexicon, Ngrams, normal, pack, quantised

BIGRAM_FLOOR, TRIGRAM_FLOOR = 2, 3
"""N-grams met less often are left out."""
TELLTALE_WORDS = 6000
"""How many of the commonest words with æ, ø or å are looked for in their mangled shapes."""
SHAPES = {
    "ø": ("g", "o", "e", "a", "@", "0", "6", "q", "¢"),
    "å": ("a", "4", "é", "&", "d"),
    "æ": ("ae", "ze", "ee", "e"),
}
"""What an English reading most often makes of the three letters."""


def main() -> None:
    """Count the texts and write ``norwegian.bin`` and ``telltales.txt``."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--text", type=Path, required=True, help="one paragraph a line, xz-compressed")
    parser.add_argument("--ordbank", type=Path, nargs="+", required=True, help="word lists, one word a line")
    parser.add_argument("--conll", type=Path, nargs=2, required=True, help="CoNLL folders: Bokmål, Nynorsk")
    parser.add_argument("--tessdata", type=Path, required=True, help="holds nor.traineddata, eng.traineddata")
    parser.add_argument("--out", type=Path, default=Path("normalize/data"))
    options = parser.parse_args()

    paragraphs = list(read_paragraphs(options.text))
    counts = {Language.BOKMAL: Counter[str](), Language.NYNORSK: Counter[str]()}
    for language, words in paragraphs:
        counts[language].update(words)
    for language, folder in zip(counts, options.conll, strict=True):
        counts[language].update(conll_words(folder))
    total = counts[Language.BOKMAL] + counts[Language.NYNORSK]
    dictionary = {
        word for path in options.ordbank for word in path.read_text("utf-8").lower().split("\n") if word
    }
    read = dawg_words(options.tessdata / "nor.traineddata")
    english = dawg_words(options.tessdata / "eng.traineddata")

    words = vocabulary(total, dictionary, lower_or_title(read))
    known = set(words)
    english_only = {word for word in english if word.islower() and word.isalpha() and word not in known}
    ranked = [word for word, _ in total.most_common(RANKS - 1)]
    ranks = {word: number for number, word in enumerate(ranked)}
    bigrams, trigrams = ngrams((words for _, words in paragraphs), ranks)
    lexicon = Lexicon(
        words=words,
        ranks=array("H", (ranks.get(word, RANKS - 1) for word in words)),
        bokmal=bytes(quantised(counts[Language.BOKMAL][word]) for word in words),
        nynorsk=bytes(quantised(counts[Language.NYNORSK][word]) for word in words),
        english=frozenset(english_only),
        bigrams=bigrams,
        trigrams=trigrams,
    )
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "norwegian.bin").write_bytes(pack(lexicon))
    table = telltales(
        total, dictionary | {word for word in read if word.islower()}, {w for w in english if w.islower()}
    )
    (options.out / "telltales.txt").write_text(
        "".join(f"{a}\t{b}\n" for a, b in sorted(table.items())), "utf-8"
    )
    print(
        f"{len(words)} words, {len(bigrams.keys)} bigrams, {len(trigrams.keys)} trigrams, {len(table)} telltales"
    )


def read_paragraphs(path: Path) -> Iterator[tuple[Language, list[str]]]:
    """Each paragraph as counted words, with its language: Bokmål or Nynorsk."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            words = [normal(token) for token in TOKEN.findall(line)]
            language = language_of(words)
            yield (Language.NYNORSK if language is Language.NYNORSK else Language.BOKMAL), words


def conll_words(folder: Path) -> Iterator[str]:
    """The word forms of a folder of CoNLL files, lower case. Used for frequencies only."""
    for path in sorted(folder.glob("*.conll")):
        for row in path.read_text("utf-8").splitlines():
            columns = row.split("\t")
            if len(columns) > 1:
                yield normal(columns[1])


def dawg_words(trained: Path) -> set[str]:
    """The word list inside a Tesseract model, by Tesseract's own tools."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "model."
        subprocess.run(["combine_tessdata", "-u", trained, str(base)], check=True, capture_output=True)
        listed = Path(folder) / "words"
        subprocess.run(
            ["dawg2wordlist", f"{base}lstm-unicharset", f"{base}lstm-word-dawg", listed],
            check=True,
            capture_output=True,
        )
        return set(listed.read_text("utf-8").split())


def lower_or_title(listed: set[str]) -> set[str]:
    """The listed words, lower case, that stand there in lower case, or as a name with one capital."""
    return {word.lower() for word in listed if word[1:].islower() and word.replace("-", "").isalpha()}


def vocabulary(total: Counter[str], dictionary: set[str], read: set[str]) -> list[str]:
    """All words met twice, in a dictionary, or in the OCR model's list; sorted."""
    return sorted({word for word, count in total.items() if count >= 2} | dictionary | read)


def ngrams(paragraphs: Iterable[list[str]], ranks: dict[str, int]) -> tuple[Ngrams, Ngrams]:
    """Counts of two and three words in a row, within a paragraph, by rank."""
    stream = array("l")
    for words in paragraphs:
        stream.extend(ranks.get(word, RANKS - 1) for word in words)
        stream.extend((-1, -1))
    ids = np.frombuffer(stream, dtype=np.int64)
    known = (ids >= 0) & (ids < RANKS - 1)
    first, second = ids[:-1], ids[1:]
    whole = known[:-1] & known[1:]
    keys2, counts2 = np.unique((first << 16 | second)[whole], return_counts=True)
    kept2 = counts2 >= BIGRAM_FLOOR
    keys2, counts2 = keys2[kept2], counts2[kept2]
    pairs = ids[:-2] << 16 | ids[1:-1]
    whole = known[:-2] & known[1:-1] & known[2:]
    pairs, third = pairs[whole], ids[2:][whole]
    places = np.searchsorted(keys2, pairs)
    there = (places < len(keys2)) & (keys2[np.minimum(places, len(keys2) - 1)] == pairs)
    keys3, counts3 = np.unique(places[there] << 16 | third[there], return_counts=True)
    kept3 = counts3 >= TRIGRAM_FLOOR
    return tuple(
        Ngrams(array("Q", keys.tolist()), bytes(map(quantised, counts.tolist())))
        for keys, counts in ((keys2, counts2), (keys3[kept3], counts3[kept3]))
    )  # type: ignore[return-value]


def telltales(total: Counter[str], listed: set[str], english: set[str]) -> dict[str, str]:
    """Shapes that only a mangled word has, and the word. None is a word of its own, in Norwegian or English,
    save where the true word is a hundred thousand times as common ("pa" for "på")."""
    found: dict[str, str] = {}
    special = [
        word for word, _ in total.most_common(200_000) if re.search("[æøå]", word) and word[0].isalpha()
    ]
    for word in special[:TELLTALE_WORDS]:
        if len(word) < 2 or len(re.findall("[æøå]", word)) > 4 or not word.replace("-", "").isalpha():
            continue
        spots = re.findall("[æøå]|[^æøå]+", word)
        lost = sum(spot in SHAPES for spot in spots)
        for choice in product(*(SHAPES.get(spot, (spot,))[: 9 if lost < 3 else 3] for spot in spots)):
            shape = "".join(choice)
            for variant in {shape, re.sub("^l(?=[goea@0])", "i", shape)}:
                if variant in found:
                    continue
                common = total[word] > 20_000
                own = variant in listed or (variant in english and not common)
                if not own and total[variant] * 200 <= total[word] and (len(variant) > 2 or common):
                    found[variant] = word
    return found


if __name__ == "__main__":
    main()
