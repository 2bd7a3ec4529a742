"""Names joined across documents: how well on the gold, how fast on many.

    scripts/bench kb names [--gold-only] [--show] [--names 200000]

Gold: ``tests/db/names/*.tsv`` holds invented names of initiatives, goals and people and names of bodies, as 65
documents a half write them, with look-alikes that are something else. Every document goes into a knowledge base of
its own half the way ``ingest`` writes it. Precision and recall are those of pairs of differently written names
(``entities.plain``) of one kind; the rules are made on ``names-dev.tsv`` only.
The peer joins what rapidfuzz's ``token_sort_ratio`` finds as alike as any threshold needs for its best F1 on
``names-dev.tsv``, all pairs compared.

Speed: made-up names, a third of them another name inflected, misread, in fewer words or with a number before it, all
settled at once; then half as many; then one document with 100 names, half of them new, into all of them.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import random
import sqlite3
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from rapidfuzz import fuzz, process, utils

from db import KnowledgeBase
from db.indexes import index_what_grew
from db.names.entities import key_of, plain, plain_of
from db.names.resolution import entities_of, settle
from db.write_records import write_spellings
from schemas.evidence import Evidence
from schemas.page import Block, BlockKind, Document, Page, Span, Word
from schemas.records import AgendaItem, FollowUp, Goal, Initiative, Presenter, Record
from schemas.source import FileKind, Source

GOLD = Path(__file__).parent.parent / "tests/db/names"
_AT_ONCE = 100
"""Names of a document."""


@dataclass(frozen=True, slots=True)
class GoldName:
    """A name, the document that writes it so, and what it is the name of."""

    kind: str
    document: str
    name: str
    entity: str


@dataclass(frozen=True, slots=True)
class Score:
    """Pairs of names joined rightly, joined wrongly and missed, each as they are written."""

    right: list[tuple[str, str]]
    wrong: list[tuple[str, str]]
    missed: list[tuple[str, str]]

    @property
    def precision(self) -> float:
        return len(self.right) / max(1, len(self.right) + len(self.wrong))

    @property
    def recall(self) -> float:
        return len(self.right) / max(1, len(self.right) + len(self.missed))

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


def read_gold(path: Path) -> list[GoldName]:
    """The names of one half of the gold."""
    with path.open(encoding="utf-8", newline="") as file:
        return [GoldName(**row) for row in csv.DictReader(file, delimiter="\t")]


def score(gold: Iterable[GoldName], folder: Path) -> Score:
    """How the names are joined in a knowledge base of their documents, made in ``folder``."""
    by_document = defaultdict(list)
    wanted: dict[tuple[str, str], str] = {}
    for one in gold:
        by_document[one.document].append(one)
        wanted[one.kind, one.name] = one.entity
    path = folder / "gold.db"
    with KnowledgeBase(path) as kb:
        for name, held in sorted(by_document.items()):
            kb.add_document(*_gold_document(name, held), version="1")
    found = dict(_entities(path))
    return _compared(wanted, lambda one, other: found[one] == found[other])


def peer_score(gold: Iterable[GoldName], threshold: float) -> Score:
    """How names are joined that are as alike as the threshold (0..100) by the peer."""
    wanted = {(one.kind, one.name): one.entity for one in gold}
    names = sorted({name for _, name in wanted})
    ratios = process.cdist(names, names, scorer=fuzz.token_sort_ratio, processor=utils.default_process)
    places = {name: place for place, name in enumerate(names)}
    return _compared(wanted, lambda one, other: bool(ratios[places[one[1]], places[other[1]]] >= threshold))


def _compared(
    wanted: dict[tuple[str, str], str], joined: Callable[[tuple[str, str], tuple[str, str]], bool]
) -> Score:
    by_plain: dict[tuple[str, str], tuple[str, str]] = {}
    for kind, name in wanted:
        by_plain.setdefault((kind, plain(name)), (kind, name))
    result = Score([], [], [])
    for one, other in combinations(sorted(by_plain.values()), 2):
        if one[0] != other[0]:
            continue
        same, are_joined = wanted[one] == wanted[other], joined(one, other)
        if same or are_joined:
            which = result.right if same and are_joined else result.wrong if are_joined else result.missed
            which.append((one[1], other[1]))
    return result


def _entities(path: Path) -> Iterator[tuple[tuple[str, str], str]]:
    with sqlite3.connect(path) as conn:
        for kind, name, entity in conn.execute(
            "SELECT e.kind, n.name, e.id FROM names AS n JOIN entities AS e ON e.id = n.entity"
        ):
            yield (kind, name), entity


def _gold_document(name: str, held: list[GoldName]) -> tuple[Source, Document, list[Record]]:
    page = Page(1, 720.0, 540.0, [Word("x", "x", (0.0, 0.0, 9.0, 9.0))], [Span(0, 1)])
    page.blocks.append(Block(BlockKind.PARAGRAPH, Span(0, 1), (0.0, 0.0, 9.0, 9.0), 0))
    proof = (Evidence(page=1, runs=((0, 1),)),)
    records: list[Record] = []
    for one in held:
        if one.kind == "initiative":
            records.append(Initiative(name=one.name, evidence=proof))
        elif one.kind == "goal":
            records.append(Goal(title=one.name, evidence=proof))
        elif one.kind == "organisation":
            records.append(FollowUp(owner=one.name, evidence=proof))
        else:
            records.append(AgendaItem(title="Sak", presenters=(Presenter(name=one.name),), evidence=proof))
    return _source(name), Document([page], {}), records


def _source(name: str) -> Source:
    return Source(Path(name), hashlib.sha256(name.encode()).hexdigest(), name, FileKind.PDF, 1)


_ROOTS = (
    "pasient journal kjerne lege sykehus skole barnehage vei bane havn ferje kyst fjord fjell skog jord vann energi "
    "klima byggesak arkiv post regnskap lønn innkjøp opplæring beredskap varsling kart eiendom skatt tilskudd søknad "
    "tilsyn bolig kontroll marked forsknings bibliotek museum idrett kultur reise parkering trafikk avfall brann helse"
)
_HEADS = (
    "løsning plattform tjeneste portal register oversikt ordning modell veileder verktøy system senter nett base løft "
    "skole kort kart liste tavle app kanal bank hall team"
)
_BEFORE = (
    "digital felles nasjonal regional ny åpen samlet trygg sikker enklere helhetlig lokal mobil gratis smart"
)
_BEHIND = (
    "i kommunene|for innbyggere|på sykehjem|i skolen|for næringslivet|langs kysten|i fjellet|for barn og unge"
)


def made_up(count: int, seed: int = 1) -> list[str]:
    """Different names with the shapes of real ones, a third of them variants of others."""
    draw = random.Random(seed)
    roots, heads, before, behind = _ROOTS.split(), _HEADS.split(), _BEFORE.split(), _BEHIND.split("|")
    names: dict[str, str] = {}
    while len(names) < count:
        root = draw.choice(roots) + draw.choice(roots) + draw.choice(heads)
        parts = [draw.choice(before)] if draw.random() < 0.8 else []
        parts += [root] + ([draw.choice(behind)] if draw.random() < 0.6 else [])
        if draw.random() < 0.15:
            parts.append(str(draw.randrange(2018, 2031)))
        name = " ".join(parts).capitalize()
        for each in [name, *([_variant(name, draw)] if draw.random() < 0.5 else [])]:
            names.setdefault(plain(each), each)
    return list(names.values())[:count]


def _variant(name: str, draw: random.Random) -> str:
    way = draw.randrange(6)
    if way == 0:
        return f"Tiltak {draw.randrange(1, 30)}: {name}"
    if way == 1:
        return f"Prosjektet {name}"
    if way == 2:
        return name.replace("ø", "o").replace("å", "a").replace("æ", "ae")
    if way == 3:
        place = draw.randrange(2, len(name) - 1)
        return name[:place] + name[place + 1 :]
    if way == 4:
        return name.replace(" ", "-", 1)
    return f"Program {name}"


def _filled(path: Path, names: list[str]) -> sqlite3.Connection:
    """A knowledge base whose documents hold these names, nothing of them settled."""
    KnowledgeBase(path).close()
    conn = sqlite3.connect(path)
    conn.execute("PRAGMA cache_size = -65536")  # as db/opening.py has it
    for start in range(0, len(names), _AT_ONCE):
        _add(conn, start // _AT_ONCE + 1, names[start : start + _AT_ONCE])
        index_what_grew(conn)
    conn.commit()
    return conn


def _add(conn: sqlite3.Connection, document: int, names: list[str]) -> set[str]:
    conn.execute(
        "INSERT INTO documents (id, sha256, name, pages, status, properties, program_version, added) "
        "VALUES (?1, ?1, ?1, 1, 'ok', '{}', '1', '')",
        (document,),
    )
    keys = {key_of("initiative", name) or "": ("initiative", plain_of("initiative", name)) for name in names}
    entities_of(conn, keys)
    write_spellings(
        conn, document, ((key, name, False) for name in names if (key := key_of("initiative", name)))
    )
    return set(keys)


def _seconds_for(names: list[str], folder: Path) -> tuple[float, sqlite3.Connection]:
    """Process time of settling all these names at once."""
    conn = _filled(folder / f"{len(names)}.db", names)
    keys = [key for (key,) in conn.execute("SELECT key FROM name_keys")]
    start = time.process_time()
    settle(conn, keys)
    conn.commit()
    return time.process_time() - start, conn


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold-only", action="store_true")
    parser.add_argument(
        "--show", action="store_true", help="what is wrong and missed in the development half"
    )
    parser.add_argument("--names", type=int, default=200_000)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        dev = read_gold(GOLD / "names-dev.tsv")
        threshold = max(range(70, 101), key=lambda ratio: peer_score(dev, ratio).f1)
        for half in ("dev", "held-out"):
            gold = read_gold(GOLD / f"names-{half}.tsv")
            found = score(gold, Path(tempfile.mkdtemp(dir=folder)))
            print(
                f"{half}: {len(gold)} names in {len({one.document for one in gold})} documents; "
                f"precision {found.precision:.3f}, recall {found.recall:.3f} "
                f"({len(found.right)} right, {len(found.wrong)} wrong, {len(found.missed)} missed)"
            )
            peer = peer_score(gold, threshold)
            print(f"  peer at {threshold}: precision {peer.precision:.3f}, recall {peer.recall:.3f}")
            if options.show and half == "dev":
                for what, pairs in (("wrong", found.wrong), ("missed", found.missed)):
                    print(*(f"  {what}: {one} | {other}" for one, other in pairs), sep="\n")
        if options.gold_only:
            return
        names = made_up(options.names + _AT_ONCE // 2)
        more, names = names[options.names :], names[: options.names]
        half_time, conn = _seconds_for(names[: options.names // 2], Path(folder))
        conn.close()
        whole_time, conn = _seconds_for(names, Path(folder))
        entities = conn.execute("SELECT count(*) FROM entities").fetchone()[0]
        print(
            f"{len(names)} names, {entities} entities: {whole_time:.1f} s; half of them {half_time:.1f} s: ",
            end="",
        )
        print(f"{whole_time / half_time:.2f} times the time for twice the names")
        start = time.process_time()
        settle(conn, _add(conn, len(names), names[: _AT_ONCE // 2] + more))
        conn.commit()
        print(f"one document with {_AT_ONCE} names more: {(time.process_time() - start) * 1000:.0f} ms")


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
