"""How many records of a paper's gold were found, by kind, and how often their further fields are right.

A record is found where a tagged record of its kind agrees in the fields that identify that kind, and, for kinds
whose records are told apart by their place, has evidence on its page. Names and texts may differ by a few letters
(rapidfuzz ratio), so that a reading fault is not counted as a tagging fault; what is chosen from a list, numbers
and dates may not. Each record is paired once, the likest pairs first.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

IDENTIFIED_BY: Mapping[str, tuple[str, ...]] = {
    "document": (),
    "initiative": ("name",),
    "goal": ("title",),
    "owner": ("subject", "owner"),
    "status": ("subject", "dimension", "value"),
    "agenda_item": ("case_id", "title", "version"),
    "decision": ("text", "outcome"),
    "follow_up": ("case_id", "action"),
    "dependency": ("subject", "on"),
    "activity": ("text", "actor"),
    "assessment": ("subject", "text"),
    "proposal": ("text",),
    "figure": ("value", "unit"),
}
"""The fields that make a record the one it is, by kind; those that the gold leaves out are not compared."""
ANYWHERE = frozenset({"document", "initiative", "goal", "owner"})
"""Kinds that stand for the whole document; of the others the page counts too."""
EXACT = frozenset(
    [
        *("dimension", "outcome", "criticality", "case_id", "unit", "subject_kind", "doc_type", "item_type"),
        *("start", "end", "from", "to", "as_of", "date", "due", "version", "meeting_number"),
    ]
)
NOT_SCORED = frozenset({"kind", "page", "quote", "aliases"})
SHORT, ALIKE, LONG_ALIKE = 60, 0.90, 0.85
"""Texts of at most ``SHORT`` characters must be ``ALIKE``, longer ones ``LONG_ALIKE``."""

Fields = Mapping[str, Any]


@dataclass
class Tally:
    """Counts of one kind.

    Attributes:
        hits: whether each tagged record is right, in the order in which they were given.
        fields: how many matched records are right in a further field, and of how many.
        missed, spurious: the records that were not found, and those that were tagged beyond the gold.
        wrong: further fields that are not right: name, as it should be, as it was tagged.
    """

    gold: int = 0
    tagged: int = 0
    matched: int = 0
    hits: list[bool] = field(default_factory=list)
    fields: dict[str, tuple[int, int]] = field(default_factory=dict)
    missed: list[Fields] = field(default_factory=list)
    spurious: list[Fields] = field(default_factory=list)
    wrong: list[tuple[str, Any, Any]] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there was nothing and nothing was tagged."""
        return 2 * self.matched / (self.gold + self.tagged) if self.gold + self.tagged else 1.0

    def __add__(self, other: Tally) -> Tally:
        fields = Counter({name: right for name, (right, _) in self.fields.items()})
        fields.update({name: right for name, (right, _) in other.fields.items()})
        of = Counter({name: of for name, (_, of) in self.fields.items()})
        of.update({name: of for name, (_, of) in other.fields.items()})
        return Tally(
            self.gold + other.gold,
            self.tagged + other.tagged,
            self.matched + other.matched,
            self.hits + other.hits,
            {name: (fields[name], of[name]) for name in of},
            self.missed + other.missed,
            self.spurious + other.spurious,
            self.wrong + other.wrong,
        )


def read_gold(path: Path) -> list[dict[str, Any]]:
    """The records of a gold file, one a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def score(gold: Sequence[Fields], tagged: Sequence[tuple[Fields, set[int]]]) -> dict[str, Tally]:
    """Compare a document's tagged records, each with its pages, to its gold, which has ``page`` itself."""
    wanted, found = defaultdict(list), defaultdict(list)
    for record in gold:
        wanted[record["kind"]].append(record)
    for fields, pages in tagged:
        found[fields["kind"]].append((fields, pages))
    return {
        kind: _tally(kind, wanted[kind], found[kind]) for kind in IDENTIFIED_BY if wanted[kind] or found[kind]
    }


def total(tallies: Iterable[dict[str, Tally]]) -> dict[str, Tally]:
    """The tallies of several documents put together, by kind."""
    together: dict[str, Tally] = {}
    for tally_of in tallies:
        for kind, tally in tally_of.items():
            together[kind] = together.get(kind, Tally()) + tally
    return {kind: together[kind] for kind in IDENTIFIED_BY if kind in together}


def _tally(kind: str, gold: list[Fields], tagged: list[tuple[Fields, set[int]]]) -> Tally:
    likeness = [
        (like, g, t)
        for g, wanted in enumerate(gold)
        for t, (found, pages) in enumerate(tagged)
        if (kind in ANYWHERE or wanted["page"] in pages) and (like := _like(kind, wanted, found))
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, g, t in sorted(likeness, reverse=True):
        if g not in pairs and t not in taken:
            pairs[g] = t
            taken.add(t)
    fields: dict[str, tuple[int, int]] = {}
    wrong: list[tuple[str, Any, Any]] = []
    for g, t in pairs.items():
        for name, value in gold[g].items():
            if name not in NOT_SCORED and name not in IDENTIFIED_BY[kind]:
                right, of = fields.get(name, (0, 0))
                said = tagged[t][0].get(name)
                alike = bool(_alike(name, value, said))
                fields[name] = (right + alike, of + 1)
                if not alike:
                    wrong.append((name, value, said))
    return Tally(
        len(gold),
        len(tagged),
        len(pairs),
        [t in taken for t in range(len(tagged))],
        fields,
        [record for g, record in enumerate(gold) if g not in pairs],
        [record for t, (record, _) in enumerate(tagged) if t not in taken],
        wrong,
    )


def _like(kind: str, gold: Fields, tagged: Fields) -> float:
    """How alike in the identifying fields, at least 1; 0 where one of them differs."""
    whole = 1.0
    for name in IDENTIFIED_BY[kind]:
        if gold.get(name) is None:
            continue
        best = max(_alike(name, a, b) for a in _names(gold, name) for b in _names(tagged, name))
        if not best:
            return 0.0
        whole += best
    return whole


def _names(record: Fields, name: str) -> list[Any]:
    return [record.get(name), *(record.get("aliases") or () if name == "name" else ())]


def _alike(name: str, gold: Any, tagged: Any) -> float:
    if gold is None or tagged is None:
        return float(gold is tagged)
    if isinstance(gold, int | float):
        return float(isinstance(tagged, int | float) and abs(tagged - gold) <= 1e-6 * max(1.0, abs(gold)))
    if isinstance(gold, list | tuple):
        return float(sorted(map(_bare, gold)) == sorted(map(_bare, tagged)))
    one, other = _bare(gold), _bare(tagged)
    if name in EXACT:
        return float(one == other)
    ratio = fuzz.ratio(one, other) / 100
    return ratio if ratio >= (ALIKE if len(one) <= SHORT else LONG_ALIKE) else 0.0


def _bare(value: Any) -> str:
    """Without case, quotation marks, bullets before and stops after."""
    if isinstance(value, dict):
        value = json.dumps(
            {k: v for k, v in value.items() if v is not None}, sort_keys=True, ensure_ascii=False
        )
    text = unicodedata.normalize("NFC", str(value)).replace("\u00ad", "")
    text = re.sub(r"\s+", " ", text).strip("•●▪◦‣–—-*·\uf0a7\uf0b7\uf0d8 ").rstrip(".:;, ")
    return re.sub(r"[«»“”\"‘’'`]", "", text.casefold())
