"""Invented text of the trade, and other names for the people and places of the treebank.

News tells little of bodies that own measures, or of measures by name. So sentences are put together here from
``words.toml``, entities marked; their words have no class, which the morphologizer leaves out of account.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import spacy
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry

if TYPE_CHECKING:
    from spacy.language import Language

FORMS = ("nob", "nno")
MUNICIPALITIES = 1 / 6
"""The share of municipalities among bodies."""
_SLOT = re.compile(r"\{(\w+)\}")


def docs(vocab: Any, count: int, chance: random.Random) -> Iterator[Doc]:
    """Invented documents of one to six lines, half in each written form."""
    tokenizer = spacy.blank("nb").tokenizer
    for number in range(count):
        form = FORMS[number % 2]
        words: list[str] = []
        spaces: list[bool] = []
        entities: list[str] = []
        starts: list[bool] = []
        for _ in range(chance.randint(1, 6)):
            line = chance.choice(_words()[f"lines_{form}"])
            first = len(words)
            for text, label in _parts(line, form, chance):
                for index, token in enumerate(tokenizer(text)):
                    words.append(token.text)
                    spaces.append(bool(token.whitespace_))
                    entities.append(f"{'I' if index else 'B'}-{label}" if label else "O")
            spaces[-1] = True
            starts += [index == first for index in range(first, len(words))]
        yield Doc(vocab, words=words, spaces=spaces, ents=entities, sent_starts=starts)


@registry.augmenters("kildespor.other_names.v1")
def other_names(level: float, seed: int) -> Callable[[Language, Example], Iterator[Example]]:
    """An augmenter that gives, in a share of the documents, people and places other names, at each reading anew."""
    return partial(_other_names, level=level, chance=random.Random(seed))


def _other_names(
    nlp: Language, example: Example, *, level: float, chance: random.Random
) -> Iterator[Example]:
    known = example.reference
    if chance.random() >= level or not any(entity.label_ in ("PER", "GPE_LOC") for entity in known.ents):
        yield example
        return
    words = [token.text for token in known]
    for entity in known.ents:
        if entity.label_ in ("PER", "GPE_LOC"):
            for token, name in zip(entity, _other(entity.label_, len(entity), chance), strict=False):
                genitive = "Gen" in token.morph.get("Case") and not name.endswith("s")
                words[token.i] = name + "s" if genitive else name
    other = Doc(
        nlp.vocab,
        words=words,
        spaces=[bool(token.whitespace_) for token in known],
        pos=[token.pos_ for token in known],
        morphs=[str(token.morph) for token in known],
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in known],
        sent_starts=[token.is_sent_start for token in known],
    )
    yield Example(nlp.make_doc(other.text), other)


def _other(label: str, length: int, chance: random.Random) -> list[str]:
    """Names for the words of an entity; none where they could not be put in its words' places."""
    if label == "GPE_LOC":
        return [chance.choice(_words()["places"])] if length == 1 else []
    if length == 1:
        return [chance.choice(_words()[chance.choice(("first_names", "last_names", "last_names"))])]
    if length == 2:
        return [chance.choice(_words()["first_names"]), chance.choice(_words()["last_names"])]
    return [chance.choice(_words()["first_names"])]


def _parts(line: str, form: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """The pieces of a line, each with its entity label or none."""
    position = 0
    for slot in _SLOT.finditer(line):
        yield line[position : slot.start()], ""
        name = slot[1]
        if name == "ORG":
            label = "GPE_ORG" if chance.random() < MUNICIPALITIES else "ORG"
            lists = {"ORG": f"bodies_{form}", "GPE_ORG": f"municipalities_{form}"}
            yield _filled(chance.choice(_words()[lists[label]]), form, chance), label
        elif name == "PROD":
            yield _filled(chance.choice(_words()[f"initiatives_{form}"]), form, chance), name
        elif name == "GPE_LOC":
            yield chance.choice(_words()["places"]), name
        elif name == "PER":
            first = [chance.choice(_words()["first_names"]) for _ in range(chance.choice((0, 1, 1, 1, 2)))]
            yield " ".join((*first, chance.choice(_words()["last_names"]))), name
        else:
            yield _filled(slot[0], form, chance), ""
        position = slot.end()
    yield line[position:], ""


def _filled(pattern: str, form: str, chance: random.Random) -> str:
    def value(slot: re.Match[str]) -> str:
        words = _words()
        match slot[1]:
            case "topic" | "thing" | "kind" as name:
                return chance.choice(words[f"{name}s_{form}"])
            case "subject":
                return chance.choice(words["subjects"])
            case "subject_lower":
                return chance.choice(words["subjects"]).lower()
            case "subject_part":
                return chance.choice(words["subjects"]).removesuffix("s")
            case "place" | "region" as name:
                return chance.choice(words[f"{name}s"])
            case "letters":
                return "".join(chance.choices(words["letters"][0], k=chance.randint(2, 5)))
            case "year":
                return str(chance.randint(2018, 2035))
            case "number":
                return str(chance.randint(2, 400))
            case "date":
                return (
                    f"{chance.randint(1, 28)}. {chance.choice(words['months'])} {chance.randint(2018, 2030)}"
                )
            case name:
                raise ValueError(f"words.toml fills no {{{name}}}")

    return _SLOT.sub(value, pattern)


@cache
def _words() -> dict[str, list[str]]:
    """The lists of ``words.toml``: phrases are parted by lines or bars, single words by spaces."""
    lists = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
    single = {
        "first_names",
        "last_names",
        "places",
        "regions",
        "subjects",
        "kinds_nob",
        "kinds_nno",
        "months",
    }
    split: dict[str, list[str]] = {}
    for name, text in lists.items():
        if name in single:
            split[name] = text.split()
        elif name.startswith("lines_"):
            split[name] = text.strip().splitlines()
        else:
            split[name] = [phrase for line in text.strip().splitlines() for phrase in line.split("|")]
    return split
