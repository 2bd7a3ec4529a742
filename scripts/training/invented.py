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
HEADS = 0.45
"""The share of heads, which hold no names, among invented lines."""
CAPITALS = 0.25
"""The share of heads that are in capitals."""
HOME = 0.6
"""The share of Norwegian names among those given to people and places."""
FIRST_ALONE = 0.3
"""The share of first names among people called by one name."""
OTHERS = 0.6
"""How often the name of another entity than a person is changed, where names are changed."""
BLENDS = 0.4
"""The share of blends among names of one word: names that are in no list are the hard ones."""
_SLOT = re.compile(r"\{(\w+)\}")


def docs(vocab: Any, count: int, nouns: dict[str, list[str]], chance: random.Random) -> Iterator[Doc]:
    """Invented documents of one to six lines, half in each written form; ``nouns`` of each form fill heads."""
    tokenizer = spacy.blank("nb").tokenizer
    for number in range(count):
        form = FORMS[number % 2]
        words: list[str] = []
        spaces: list[bool] = []
        entities: list[str] = []
        starts: list[bool] = []
        for _ in range(chance.randint(1, 6)):
            first = len(words)
            if chance.random() < HEADS:
                parts = [(_head(form, nouns[form], chance), "")]
            else:
                parts = list(_parts(chance.choice(_words()[f"lines_{form}"]), form, chance))
            for text, label in parts:
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
    if chance.random() >= level or not known.ents or not known.has_annotation("POS"):
        yield example
        return
    words: list[str] = []
    spaces: list[bool] = []
    classes: list[str] = []
    morphs: list[str] = []
    entities: list[str] = []
    starts: list[bool] = []
    position = 0
    for entity in (*known.ents, None):
        for token in known[position : entity.start if entity else len(known)]:
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
            classes.append(token.pos_)
            morphs.append(str(token.morph))
            entities.append("O")
            starts.append(bool(token.is_sent_start))
        if entity is None:
            break
        position = entity.end
        last = entity[-1]
        name = _other(entity.label_, len(entity), chance) or entity.text
        if "Gen" in last.morph.get("Case") and not name.endswith("s"):
            name += "s"
        tokens = [entity_token.text for entity_token in nlp.make_doc(name)]
        words += tokens
        spaces += [bool(token.whitespace_) for token in nlp.make_doc(name)]
        spaces[-1] = bool(last.whitespace_)
        classes += ["PROPN"] * len(tokens)
        morphs += [""] * len(tokens)
        entities += [f"{'I' if index else 'B'}-{entity.label_}" for index in range(len(tokens))]
        starts += [bool(entity[0].is_sent_start) and index == 0 for index in range(len(tokens))]
    other = Doc(
        nlp.vocab, words=words, spaces=spaces, pos=classes, morphs=morphs, ents=entities, sent_starts=starts
    )
    yield Example(nlp.make_doc(other.text), other)


def _other(label: str, length: int, chance: random.Random) -> str:
    """Another name of that kind, of a person as many words; empty where there is none, or by chance."""
    words, names = _words(), _names()
    home = chance.random() < HOME
    if label == "PER":
        first = words["first_names"] if home else names["foreign_first"]
        last = words["last_names"] if home else names["foreign_last"]
        if length == 1:
            return _drawn(first if chance.random() < FIRST_ALONE else last, chance)
        return " ".join((*(_drawn(first, chance) for _ in range(length - 1)), _drawn(last, chance)))
    if label in names and chance.random() < OTHERS:
        return _drawn(words["places"] if label == "GPE_LOC" and home else names[label], chance)
    return ""


def _drawn(names: list[str], chance: random.Random) -> str:
    """One of the names, or now and then the beginning of one with the end of another, which nobody has met."""
    one, other = chance.choice(names), chance.choice(names)
    if chance.random() >= BLENDS or not (one.isalpha() and other.isalpha()):
        return one
    return one[: (len(one) + 1) // 2] + other[len(other) // 2 :].lower()


def _head(form: str, nouns: list[str], chance: random.Random) -> str:
    pattern = chance.choice(_words()[f"heads_{form}"])
    text = _filled(re.sub(r"\{noun\}", lambda _: chance.choice(nouns), pattern), form, chance)
    return text.upper() if chance.random() < CAPITALS else text[0].upper() + text[1:]


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
            case "digit":
                return str(chance.randint(1, 9))
            case "quarter":
                return str(chance.randint(1, 4))
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


@cache
def _names() -> dict[str, list[str]]:
    """The lists of ``names.toml``."""
    lists = tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))
    return {
        name: [one for line in text.strip().splitlines() for one in line.split("|")]
        for name, text in lists.items()
    }
