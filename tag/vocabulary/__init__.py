"""The words that tagging knows, as data: one TOML file a subject, kept by people; ``confidence.toml`` is learnt.

The environment variable ``KILDESPOR_VOCABULARY`` may name a folder with files of the user's own, called as those
here, which are laid over them: a list grows by what is in theirs, a table of words takes more words in, and any
other value takes the place of ours.
"""

from __future__ import annotations

import os
import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from schemas.errors import WrongSettings

VARIABLE = "KILDESPOR_VOCABULARY"
_LEARNT = "confidence"


@cache
def load(name: str) -> dict[str, Any]:
    """The vocabulary file ``name``.toml, with the user's own of that name laid over it.

    Raises FileNotFoundError if there is none here, WrongSettings if the user's cannot be read or laid over it.
    """
    words = tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    own = os.environ.get(VARIABLE)
    file = Path(own, f"{name}.toml") if own else None
    return _laid_over(words, _read(file), file) if file and file.is_file() else words


def check() -> None:
    """Look through the user's own files.

    Raises WrongSettings if their folder is not there, or one of them is not called and made like one of ours.
    """
    own = os.environ.get(VARIABLE)
    if not own:
        return
    if not Path(own).is_dir():
        raise WrongSettings("Er ingen mappe", f"Rett miljøvariabelen {VARIABLE}", file=own)
    ours = {Path(one.name).stem for one in files(__package__).iterdir() if one.name.endswith(".toml")}
    ours.remove(_LEARNT)
    for file in sorted(Path(own).glob("*.toml")):
        if file.stem not in ours:
            raise WrongSettings(
                "Ingen ordliste heter det", f"Kall den en av {', '.join(sorted(ours))}", file=str(file)
            )
        load(file.stem)


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise WrongSettings(f"Kan ikke leses som TOML: {error}", "Rett fila", file=str(file)) from error


def _laid_over(ours: dict[str, Any], own: dict[str, Any], file: Path, table: str = "") -> dict[str, Any]:
    words = dict(ours)
    for key, value in own.items():
        name = f"{table}.{key}" if table else key
        if key in ours:
            like = ours[key]
        elif table and len({type(one) for one in ours.values()}) == 1:
            like = type(next(iter(ours.values())))()  # one more word in a table of words
        else:
            raise WrongSettings(f"«{name}» er ikke noe som ordlista har", _remedy(file), file=str(file))
        if type(value) is not type(like) or (isinstance(value, list) and not _holds_words(value)):
            raise WrongSettings(
                f"«{name}» er ikke av samme slag som i ordlista", _remedy(file), file=str(file)
            )
        if isinstance(value, dict):
            words[key] = _laid_over(like, value, file, name)
        elif isinstance(value, list):
            small = all(word == word.lower() for word in like)
            added = [word.lower() if small else word for word in value]
            words[key] = [*like, *(word for word in added if word not in like)]
        else:
            words[key] = value
    return words


def _holds_words(value: list[Any]) -> bool:
    return all(isinstance(word, str) and word.strip() for word in value)


def _remedy(file: Path) -> str:
    return f"Skriv fila som tag/vocabulary/{file.name}"
