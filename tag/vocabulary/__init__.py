"""The words that tagging knows, as data: one TOML file a subject, kept by people; ``confidence.toml`` is learnt."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The vocabulary file ``name``.toml.

    Raises FileNotFoundError if there is none, tomllib.TOMLDecodeError if it is no TOML.
    """
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
