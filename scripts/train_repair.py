"""Build the data that ``normalize/`` repairs Norwegian text with.

    python scripts/train_repair.py --text LAWS.xz --ordbank NOB.txt NNO.txt --conll NOB NNO \\
        --manuals NOB NNO DAN SWE --translated FOLDER --tessdata DIR --readings FOLDER

Needs ``pip install wordfreq``; ``repair/readings.py`` makes the readings and ``repair/translating.py`` what is
translated. Nothing of this is needed to install, run or test the project: the result is kept in ``normalize/data``.
What goes into it, and under which licence, is told in its ``README.md``. Only the part of the texts that
``repair/sources.py`` gives for it is learned from.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

import numpy as np
from repair import confusing, counting, deciding, joining, lettering, neighbours, sources, tenses
from repair.sources import Part, laws, treebank

from normalize import ngrams
from normalize.candidates import Finder
from normalize.compounds import LONGEST_UNSEEN
from normalize.language import Language, is_english
from normalize.lexicon import Lexicon, pack, quantised

TREEBANK_WEIGHT = 3
"""News, reports and manuals count so many times in the n-grams, being nearer to what is repaired than laws."""
BOARD_TIMES = 20
"""The invented sentences of board papers, few as they are, are counted so many times."""
MANUAL_WEIGHT = 3
"""Manuals count so many times in the frequencies of words."""
NEWS_WEIGHT = {Language.BOKMAL: 12, Language.NYNORSK: 4}
"""News and reports count so many times in the frequencies of words."""
EVERYDAY = 3_000_000
"""Words of everyday Bokmål that are counted with the others."""
LEAST_MET = 2
"""Words met less often, and in no word list, are taken for slips."""


def main() -> None:
    """Write the files of the data folder that are not kept by hand."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--text", type=Path, required=True, help="one paragraph a line, xz-compressed")
    parser.add_argument(
        "--ordbank", type=Path, nargs=2, required=True, help="word lists, one word a line: Bokmål, Nynorsk"
    )
    parser.add_argument("--conll", type=Path, nargs=2, required=True, help="CoNLL folders: Bokmål, Nynorsk")
    parser.add_argument(
        "--manuals",
        type=Path,
        nargs=4,
        required=True,
        help="folders of HTML: Bokmål, Nynorsk, Danish, Swedish",
    )
    parser.add_argument("--translated", type=Path, required=True, help="what repair/translating.py made")
    parser.add_argument("--tessdata", type=Path, required=True, help="holds nor.traineddata, eng.traineddata")
    parser.add_argument(
        "--readings",
        type=Path,
        help="what repair/readings.py made; without it, the confusions stay as they are",
    )
    parser.add_argument("--hold", type=int, nargs="*", default=(), help="as for repair/calibrating.py")
    parser.add_argument("--out", type=Path, default=Path("normalize/data"))
    options = parser.parse_args()
    sources.hold(options.hold)
    options.out.mkdir(parents=True, exist_ok=True)

    kept = options.out / "confusions.txt"
    if options.readings:
        kept.write_text(confusing.confusions(sorted(options.readings.glob("train-*.json"))), "utf-8")
    confusions = kept.read_text("utf-8")

    paragraphs = laws(options.text, Part.TRAIN)
    banks = [list(treebank(folder, Part.TRAIN)) for folder in options.conll]
    manuals = [sources.manuals(folder, Part.TRAIN) for folder in options.manuals]
    guides = [line for lines in manuals[:2] for line in lines]
    reports = [line for lines in (*banks, sources.board() * BOARD_TIMES) for line in lines]
    names, (law, guide, news) = counting.number_words(
        [(paragraphs, 1), (guides, TREEBANK_WEIGHT), (reports, TREEBANK_WEIGHT)]
    )
    capital = counting.capitals(names, [*paragraphs, *guides, *reports])
    every = np.concatenate([law, *[guide, news] * TREEBANK_WEIGHT])
    model = counting.model(names, every, news, capital)
    (options.out / "ngrams.npz").write_bytes(model)

    counts = {Language.BOKMAL: Counter[str](), Language.NYNORSK: Counter[str]()}
    for line in paragraphs:
        words = counting.tokens(line)
        counts[sources.law_language(words)].update(words)
    shares = {}
    for language, bank, manual in zip(counts, banks, manuals[:2], strict=True):
        told = Counter(word for line in bank for word in counting.tokens(line))
        shares[language.value] = [counts[language].copy(), told]
        for word, count in told.items():
            counts[language][word] += NEWS_WEIGHT[language] * count
        for word, count in Counter(word for line in manual for word in counting.tokens(line)).items():
            if count >= LEAST_MET and not is_english(word):
                counts[language][word] += MANUAL_WEIGHT * count
    dictionaries = {
        language.value: set(path.read_text("utf-8").lower().split())
        for language, path in zip(counts, options.ordbank, strict=True)
    }
    read = dawg_words(options.tessdata / "nor.traineddata")
    lexicon = make_lexicon(
        counts, set().union(*dictionaries.values()) | lower_or_title(read), confusing.rows(confusions)
    )
    (options.out / "norwegian.bin").write_bytes(pack(lexicon))
    (options.out / "letters.npz").write_bytes(lettering.letters(lexicon.words))
    told_abroad = {
        code: Counter(word for line in lines for word in sources.words(line))
        for code, lines in zip(("dan", "swe"), manuals[2:], strict=True)
    }
    listed, spelled = neighbours.languages(shares, dictionaries, told_abroad, lexicon)
    (options.out / "languages.txt").write_text(listed, "utf-8")
    (options.out / "spelling.npz").write_bytes(spelled)
    finder = Finder(lexicon, ngrams.unpack(model))
    near = [*guides, *sources.board() * BOARD_TIMES]
    translated = map(sources.lines, sorted(options.translated.glob("*.txt")))
    shifted = (list(tenses.shifted(folder)) for folder in options.conll)
    for bank in (*banks, *translated, *shifted):
        near += deciding.together(bank)
    text = deciding.numbered(finder.model, paragraphs, near)
    (options.out / "contexts.npz").write_bytes(deciding.contexts(finder, text, options.conll))
    print(f"{len(lexicon.words)} words")


def make_lexicon(
    counts: dict[Language, Counter[str]], listed: set[str], confused: list[tuple[str, str]]
) -> Lexicon:
    """All words met twice or listed, and those of everyday language beside them, with their counts."""
    bokmal, nynorsk = counts[Language.BOKMAL], counts[Language.NYNORSK]
    total = bokmal + nynorsk
    known = {word for word, count in total.items() if count >= LEAST_MET and word[0].isalpha()} | listed
    everyday = neighbours.everyday(known, EVERYDAY)
    slips = confusing.slips(total, known - listed - everyday.keys(), confused)
    words = sorted((known - slips) | everyday.keys())
    met = {word: everyday.get(word, 0) + total[word] for word in words}
    heads = joining.heads(
        {word: count for word, count in met.items() if count or len(word) >= LONGEST_UNSEEN}
    )
    return Lexicon(
        words=words,
        bokmal=bytes(quantised(everyday.get(word, 0) + bokmal[word]) for word in words),
        nynorsk=bytes(quantised(nynorsk[word]) for word in words),
        heads=bytes(quantised(heads[word]) for word in words),
    )


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


if __name__ == "__main__":
    main()
