"""The words that names are made of, as data: ``names.toml``, kept by people."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class NameWords:
    """The vocabulary of names; what each set is for is told in the file.

    Attributes:
        apart: word -> the first of the forms that mean the same.
        ordinals, romans: word -> its number in digits.
        text: the whole file, to tell one version from another.
    """

    function_words: frozenset[str]
    generic: frozenset[str]
    labels: frozenset[str]
    leads: frozenset[str]
    legal_forms: frozenset[str]
    titles: frozenset[str]
    directions: frozenset[str]
    apart: dict[str, str]
    ordinals: dict[str, str]
    romans: dict[str, str]
    text: str


@cache
def name_words() -> NameWords:
    """The vocabulary as it comes with the program."""
    text = files(__package__).joinpath("names.toml").read_text(encoding="utf-8")
    read = tomllib.loads(text)
    apart = {word: forms[0] for forms in read.pop("apart") for word in forms}
    sets = {key: frozenset(value) for key, value in read.items() if isinstance(value, list)}
    return NameWords(**sets, apart=apart, ordinals=read["ordinals"], romans=read["romans"], text=text)
