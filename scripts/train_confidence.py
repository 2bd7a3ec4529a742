#!/usr/bin/env python3
"""Learn how sure records are: ``tag/vocabulary/confidence.toml``, the weights of ``tag/confidence.py``.

    .venv/bin/python scripts/train_confidence.py

A rule is better on the papers that served to make it than elsewhere. So each paper of tests/papers/dev is read by the
rules as they were before it came, found in the history of the repository, and by those of ``EARLIER`` rounds of papers
before: what they got right and wrong there is what they are worth on what nobody has seen. The weights are those of a
logistic regression, drawn towards nothing (``RIDGE``): a rule that was met a few times has little weight of its own.

Prints how well it tells the right from the wrong on papers left out, a fold at a time.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from bench_tagging import FOLDER, FORMATS, WAYS, laid_out
from papers.score import read_gold, score

from schemas.records import RECORD_MODELS, Record
from tag.confidence import family, signs_of

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "tag/vocabulary/confidence.toml"
PAST = ROOT / "scripts/papers/past.py"
STAGES = ("corpus", "db", "extract", "kildespor", "normalize", "schemas", "tag")
SINCE = "2026-11-21T10:00"
"""Before, papers came without rules."""
EARLIER, OF_EARLIER = 8, 0.5
"""Rounds of papers; the weight of a record by rules so old."""
RIDGE = {"base": 0.01, "signs": 3.0, "families": 12.0, "rules": 12.0}
"""How strongly weights are drawn towards nothing, by kind: as records that say so would."""
FOLDS, STEPS = 10, 30
HEAD = """\
# What speaks for a record and against it: the weights of tag/confidence.py. Written by scripts/train_confidence.py.

"""

Weight = tuple[str, str]
"""The table that a weight stands in, and its name there."""


class Told(NamedTuple):
    """A record: the paper, what weighs in it, whether it is right, and how much it counts."""

    paper: str
    weighs: dict[Weight, float]
    right: bool
    counts: float


class Round(NamedTuple):
    """Papers that came together, and the commit before."""

    before: str
    papers: list[Path]


def main() -> int:
    """Read, fit, print and write. Returns the exit code."""
    told = list(read_all(list(rounds())))
    report(told)
    weights = fit(told)
    tables: dict[str, list[str]] = {"signs": [], "families": [], "rules": []}
    for (table, name), weight in sorted(weights.items()):
        if table in tables:
            tables[table].append(f'"{name}" = {weight:.2f}' if "." in name else f"{name} = {weight:.2f}")
    parts = [f"[{table}]\n" + "\n".join(lines) + "\n" for table, lines in tables.items()]
    base = f"base = {weights['base', '']:.2f}\n"
    OUT.write_text(HEAD + "\n".join([base, *parts]), encoding="utf-8")
    return 0


def rounds() -> Iterator[Round]:
    """The papers of tests/papers/dev that are still there, drawn ones alone, in the order in which they came."""
    log = _git(
        "log",
        "--reverse",
        f"--since={SINCE}",
        "--diff-filter=A",
        "--format=>%H",
        "--name-only",
        "--",
        FOLDER / "dev",
    )
    for part in log.split(">")[1:]:
        commit, *names = part.split()
        papers = [ROOT / name for name in names]
        drawn = [
            one
            for one in papers
            if one.suffix in FORMATS and not one.stem.endswith(tuple(filter(None, WAYS.values())))
        ]
        if found := [paper for paper in drawn if paper.exists()]:
            yield Round(f"{commit}^", found)


def read_all(all_rounds: Sequence[Round]) -> Iterator[Told]:
    """What the rules before each round found in its papers, and in those of the round that came ``EARLIER`` after."""
    for number, one in enumerate(all_rounds):
        later = all_rounds[number + EARLIER].papers if number + EARLIER < len(all_rounds) else []
        with tempfile.TemporaryDirectory() as folder:
            archive = subprocess.run(
                ["git", "archive", one.before, *STAGES], cwd=ROOT, capture_output=True, check=True
            )
            subprocess.run(["tar", "x", "-C", folder], input=archive.stdout, check=True)
            command = [sys.executable, "-P", PAST, folder, *one.papers, *later]
            read = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
        for line in read.stdout.splitlines():
            found = json.loads(line)
            paper = Path(found["paper"])
            yield from _told(paper, found, 1.0 if paper in one.papers else OF_EARLIER)


def _told(paper: Path, found: dict[str, Any], counts: float) -> Iterator[Told]:
    records = [_record(each) for each in found["records"]]
    tagged = [(record.fields(), {one.page for one in record.evidence}) for record in records]
    tallies = score(read_gold(paper.with_suffix(".gold.jsonl")), tagged)
    rights = {kind: iter(tally.hits) for kind, tally in tallies.items()}
    for record, signs in zip(records, signs_of(records, map(_record, found["found"])), strict=True):
        weighs: dict[Weight, float] = {("signs", name): value for name, value in signs.items()}
        weighs |= {("base", ""): 1.0, ("families", family(record.method)): 1.0, ("rules", record.method): 1.0}
        yield Told(paper.stem, weighs, next(rights[record.fields()["kind"]]), counts)


def _record(told: dict[str, Any]) -> Record:
    return RECORD_MODELS[told["kind"]].model_validate(told)


def fit(told: Sequence[Told]) -> dict[Weight, float]:
    """The weights under which what is told is likeliest, by Newton's method."""
    names = sorted({name for one in told for name in one.weighs})
    table = _table(told, names)
    right = np.array([one.right for one in told], dtype=float)
    counts = np.array([one.counts for one in told])
    ridge = np.array([RIDGE[kind] for kind, _ in names])
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        said = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (counts * (right - said)) - ridge * weights
        bend = (table * (counts * said * (1 - said))[:, None]).T @ table + np.diag(ridge)
        weights += np.linalg.solve(bend, slope)
    return dict(zip(names, weights.tolist(), strict=True))


def said(told: Sequence[Told], weights: dict[Weight, float]) -> list[float]:
    """How sure each is by these weights."""
    names = list(weights)
    logits = _table(told, names) @ np.array([weights[name] for name in names])
    return [float(one) for one in 1 / (1 + np.exp(-logits))]


def _table(told: Sequence[Told], names: Sequence[Weight]) -> Any:
    return np.array([[one.weighs.get(name, 0.0) for name in names] for one in told])


def report(told: Sequence[Told]) -> None:
    """Print how well the weights of some papers tell of others."""
    papers = sorted({one.paper for one in told})
    sure: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        out = set(papers[fold::FOLDS])
        weights = fit([one for one in told if one.paper not in out])
        new = [one for one in told if one.paper in out and one.counts == 1]
        sure += zip(said(new, weights), (one.right for one in new), strict=True)
    print(f"{len(papers)} papers by the rules before them, each weighed as the others tell: {laid_out(sure)}")


def _git(*arguments: str | Path) -> str:
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, check=True, text=True).stdout


if __name__ == "__main__":
    raise SystemExit(main())
