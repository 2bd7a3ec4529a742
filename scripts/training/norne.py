"""The Norwegian Dependency Treebank with NorNE's named entities: read, split by file, and made into spaCy docs.

The corpus: Solberg et al. 2014, "The Norwegian Dependency Treebank"; Jørgensen et al. 2020, "NorNE: Annotating
Named Entities for Norwegian" (github.com/ltgoslo/norne). A file holds a hundred sentences of running text, so an
article may run from one file into the next.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from spacy.tokens import Doc
from spacy.vocab import Vocab

Part = Literal["train", "dev", "test"]
FORMS = ("nob", "nno")
"""The folders of the corpus: the two written forms of Norwegian."""
LONGEST_DOC = 12
"""Sentences in a training document, at most; at least one."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its class and features in the Universal Dependencies, and its entity tag (``B-ORG``, ``O``…)."""

    text: str
    pos: str
    morph: str
    entity: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence, and whether it is a headline, which the treebank ends by a bar."""

    tokens: tuple[Token, ...]
    headline: bool


@dataclass(frozen=True, slots=True)
class File:
    """A file of the corpus, its written form and its part."""

    name: str
    form: str
    part: Part
    sentences: tuple[Sentence, ...]


def read(corpus: Path) -> list[File]:
    """All files of both forms, sorted by form and name.

    Raises:
        FileNotFoundError: a form has no files under ``corpus``.
    """
    files: list[File] = []
    for form in FORMS:
        paths = sorted((corpus / form).glob("*.conll"))
        if not paths:
            raise FileNotFoundError(f"No .conll files in {corpus / form}")
        files += [File(path.stem, form, part(form, path.stem), tuple(_sentences(path))) for path in paths]
    return files


def part(form: str, name: str) -> Part:
    """The part a file belongs to, by a hash of its form and name: two of twenty test, one dev, the rest train."""
    digit = int(hashlib.sha256(f"{form}/{name}".encode()).hexdigest(), 16) % 20
    return "test" if digit in (0, 10) else "dev" if digit == 1 else "train"


def unshared(file: File, files: list[File]) -> File:
    """The file without what its neighbours among ``files`` may share with it, if they are trained on.

    That is all before its first headline and all from its last one on: articles that begin or go on elsewhere.
    """
    index = files.index(file)
    sentences = list(file.sentences)
    series = file.name.partition("_")[0]

    def trained_on(other: int) -> bool:
        if not 0 <= other < len(files):
            return False
        near = files[other]
        return (near.form, near.name.partition("_")[0]) == (file.form, series) and near.part != "test"

    if trained_on(index - 1):
        while sentences and not sentences[0].headline:
            sentences.pop(0)
    if trained_on(index + 1):
        while sentences and not sentences.pop().headline:
            pass
    return File(file.name, file.form, file.part, tuple(sentences))


def whole(file: File, vocab: Vocab) -> Doc:
    """A file as one document, as it is measured on."""
    return doc(vocab, file.sentences)


def pieces(file: File, vocab: Vocab, chance: random.Random) -> Iterator[Doc]:
    """A file in documents of one to twelve sentences, as it is trained on."""
    start = 0
    while start < len(file.sentences):
        stop = start + chance.randint(1, LONGEST_DOC)
        yield doc(vocab, file.sentences[start:stop])
        start = stop


def doc(vocab: Vocab, sentences: tuple[Sentence, ...]) -> Doc:
    """Sentences as they would be written on one line, with everything that is known of their words."""
    tokens = [token for sentence in sentences for token in sentence.tokens]
    starts = [index == 0 for sentence in sentences for index in range(len(sentence.tokens))]
    spaces = [space for sentence in sentences for space in _spaces([token.text for token in sentence.tokens])]
    return Doc(
        vocab,
        words=[token.text for token in tokens],
        spaces=spaces,
        pos=[token.pos for token in tokens],
        morphs=[token.morph for token in tokens],
        ents=[token.entity for token in tokens],
        sent_starts=starts,
    )


def nouns(files: list[File]) -> list[str]:
    """The common nouns of the files, each once, sorted."""
    return sorted(
        {
            token.text.lower()
            for file in files
            for sentence in file.sentences
            for token in sentence.tokens
            if token.pos == "NOUN" and token.text.isalpha() and token.entity == "O"
        }
    )


def _sentences(path: Path) -> Iterator[Sentence]:
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines()]
        headline = rows[-1][1] == "|"
        tokens = tuple(
            Token(row[1], _pos(row), _morph(row), row[-1].removeprefix("name="))
            for row in (rows[:-1] if headline else rows)
        )
        if tokens:
            yield Sentence(tokens, headline)


_POS = {
    "subst": "NOUN",
    "verb": "VERB",
    "prep": "ADP",
    "adj": "ADJ",
    "det": "DET",
    "pron": "PRON",
    "adv": "ADV",
    "konj": "CCONJ",
    "sbu": "SCONJ",
    "inf-merke": "PART",
    "interj": "INTJ",
    "symb": "SYM",
    "ukjent": "X",
}
_MORPH = {
    "ent": "Number=Sing",
    "eint": "Number=Sing",
    "fl": "Number=Plur",
    "be": "Definite=Def",
    "bu": "Definite=Def",
    "ub": "Definite=Ind",
    "gen": "Case=Gen",
    "pres": "Mood=Ind|Tense=Pres|VerbForm=Fin",
    "pret": "Mood=Ind|Tense=Past|VerbForm=Fin",
    "imp": "Mood=Imp|VerbForm=Fin",
    "inf": "VerbForm=Inf",
    "perf-part": "VerbForm=Part",
    "<perf-part>": "VerbForm=Part",
    "pass": "Voice=Pass",
    "komp": "Degree=Cmp",
    "sup": "Degree=Sup",
}
"""The treebank's features that are kept, as the Universal Dependencies write them."""


def _pos(row: list[str]) -> str:
    """The class of the Universal Dependencies nearest to the treebank's; auxiliaries are verbs."""
    coarse, features = row[3], row[5].split("|")
    if "prop" in features:
        return "PROPN"
    if coarse == "det" and row[1][0].isdigit():
        return "NUM"
    return _POS.get(coarse, "PUNCT")


def _morph(row: list[str]) -> str:
    features = {pair for one in row[5].split("|") if one in _MORPH for pair in _MORPH[one].split("|")}
    names = [pair.partition("=")[0] for pair in features]
    return "|".join(sorted(features)) if len(set(names)) == len(names) else ""


_TIGHT_BEFORE = set(",.:;?!)]»”…") | {"...", "..", ".....", "!!"}
_TIGHT_AFTER = set("([«“")


def _spaces(words: list[str]) -> list[bool]:
    """Whether a space follows each word: the treebank does not keep them."""
    spaces = [True] * len(words)
    open_quote: dict[str, bool] = {}
    for index, word in enumerate(words):
        tight_before, tight_after = word in _TIGHT_BEFORE, word in _TIGHT_AFTER
        if word in ('"', "'"):
            tight_before = open_quote.get(word, False)
            tight_after = not tight_before
            open_quote[word] = not tight_before
        elif word == "/":
            tight_before = tight_after = True
        if tight_before and index:
            spaces[index - 1] = False
        if tight_after and index < len(words) - 1:
            spaces[index] = False
    return spaces
