"""What is known of public bodies: other names, earlier names, what they were merged into.

``organisations.toml`` holds it. The environment variable ``KILDESPOR_ORGANISATIONS`` may name a file of the user's
own in the same form: its bodies are added, and one with the name of a body here takes its place.
"""

from __future__ import annotations

import hashlib
import os
import re
import tomllib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from db.names.entities import plain
from db.names.vocabulary import in_bokmaal
from schemas.errors import KnowledgeBaseError

VARIABLE = "KILDESPOR_ORGANISATIONS"


@dataclass(frozen=True, slots=True)
class Body:
    """A body in the vocabulary.

    Attributes:
        name: what it is, or was last, called.
        also: abbreviations and other names.
        was: earlier names, each with the day from which it had the next.
        merged_into, merged: the body that took it over, and the day.
    """

    name: str
    also: tuple[str, ...] = ()
    was: tuple[tuple[str, date], ...] = ()
    merged_into: str | None = None
    merged: date | None = None


class Bodies:
    """The vocabulary, ready to look names up in."""

    def __init__(self, bodies: list[Body], digest: str) -> None:
        self.digest = digest
        claims: defaultdict[str, set[str]] = defaultdict(set)
        self._bodies = {body.name: body for body in bodies}
        for body in self._bodies.values():
            for name in (body.name, *body.also, *(name for name, _ in body.was)):
                claims[bare(name)].add(body.name)
        self._names = {name: claimed.pop() for name, claimed in claims.items() if len(claimed) == 1}

    def find(self, name: str) -> Body | None:
        """The body that goes, or went, by a name, or by two names one behind the other: "Politidirektoratet (POD)".

        However it is spaced, in Bokmål or Nynorsk. None for one unknown, or meant by two.
        """
        found = self._names.get(bare(name))
        if not found and (parted := _TWO_NAMES.fullmatch(name)):
            found, other = (self._names.get(bare(part)) for part in parted.groups())
            found = found if found == other else None
        return self._bodies[found] if found else None

    def history(self, body: Body) -> list[str]:
        """Norwegian sentences on a body's changes of name and on mergers, into it too, the earliest first."""
        names = [*(name for name, _ in body.was), body.name]
        told = [
            (day, f"{before} skiftet navn til {after}")
            for (before, day), after in zip(body.was, names[1:], strict=True)
        ]
        told += [
            (one.merged, f"{one.name} gikk inn i {one.merged_into}")
            for one in self._bodies.values()
            if one.merged and one.merged_into and body.name in (one.name, one.merged_into)
        ]
        return [f"{sentence} {day:%d.%m.%Y}." for day, sentence in sorted(told)]


_TWO_NAMES = re.compile(r"(.*\w)(?:\s*\(|\s+[-–—/]\s+)(\w.*?)\)?")
_LEFT_OUT = frozenset(("the", "og", "for", "i", "as", "asa", "sf", "rhf", "hf"))


@cache
def bare(name: str) -> str:
    """A name of a body without spacing, legal form and the small words between."""
    words = list(map(in_bokmaal, plain(name).split()))
    kept = [word for word in words if word not in _LEFT_OUT]
    return "".join(kept or words)


def load() -> Bodies:
    """The bodies of the vocabulary and of the user's own file.

    Raises KnowledgeBaseError where that file cannot be read, or does not have that form.
    """
    return _load(os.environ.get(VARIABLE, ""))


@cache
def _load(own: str) -> Bodies:
    content = files(__package__).joinpath("organisations.toml").read_bytes()
    bodies = _bodies(content)
    if own:
        try:
            added = Path(own).read_bytes()
            bodies += _bodies(added)
        except OSError as error:
            raise KnowledgeBaseError(
                f"Kan ikke åpnes: {error.strerror}", f"Rett miljøvariabelen {VARIABLE}", file=own
            ) from error
        except (ValueError, TypeError, KeyError) as error:
            raise KnowledgeBaseError(
                f"Er ikke en liste over virksomheter: {error}",
                "Skriv den som db/names/organisations.toml: [[body]] med name, also, was, merged_into og merged",
                file=own,
            ) from error
        content += added
    return Bodies(bodies, hashlib.sha256(content).hexdigest())


def _bodies(content: bytes) -> list[Body]:
    return [_body(**entry) for entry in tomllib.loads(content.decode())["body"]]


def _body(
    name: str,
    also: Sequence[str] = (),
    was: Sequence[dict[str, Any]] = (),
    merged_into: str | None = None,
    merged: date | None = None,
) -> Body:
    earlier = tuple((str(one["name"]), one["until"]) for one in was)
    for day in (*(until for _, until in earlier), *([merged] if merged_into else [])):
        if not isinstance(day, date):
            raise TypeError(f"{name}: {day} er ikke en dato")
    return Body(str(name), tuple(map(str, also)), earlier, merged_into, merged)
