"""Which names are compared at all: those with something in common, so that the cost grows with their number.

Blocking as in record linkage (P. Christen, Data Matching, 2012, chapter 4): a name is in several blocks, each made of
what is seldom mistyped or misread in it, the consonants; two that are like enough to be joined share one of them.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b
from itertools import zip_longest

from rapidfuzz.distance import Postfix

from db.names.likeness import SHORTEST_PART, ascii_letters, skeleton, stem, undoubled
from db.names.parts import Name, tag
from db.names.vocabulary import name_words

_LONG_SKELETON, _SHORT_SKELETON = 8, 4


_NUMBERED = 6
"""Bytes of the number of a block: of a million blocks, not one in two hundred thousand shares that of another."""


def block_number(block: str) -> int:
    """What is kept of a block: a number that is always the same, less than 0 of a tag."""
    number = int.from_bytes(blake2b(block.encode(), digest_size=_NUMBERED).digest()) >> 1
    return ~number if block.startswith("=") else number


def blocks(name: Name) -> set[str]:
    """What names have in common that may be one thing's: only such are compared."""
    if name.kind == "person":
        ends = sorted((name.stems[0], name.stems[-1]))
        return {f"person:{' '.join(ends)}", f"person:{' '.join(map(skeleton, ends))}"}
    found = {f"{name.kind}={name.body.name}"} if name.body else set()
    if name.of:
        body = name.of.body.name if name.of.body else skeleton(name.of.whole)
        own = blocks(replace(name, of=None))
        # What others tell of ties municipalities' initiatives together.
        return {f"{block}·{body}" for block in own} | (own if name.kind == "initiative" else set())
    if name.reading:  # what is read otherwise is judged anew
        found.add(f"{name.kind}|{name.reading}")
    if name.core:
        start = f"{name.kind}:{'.'.join(name.marks)}:"
        bones = _bones(name.stems)
        found.add(start + _bare(bones, name.stems))
        for said in (name.rotated, name.verbal):
            if said:
                found.add(start + _bare(_bones(said), said))
        found.add(start + skeleton(name.whole))
        if "og" in name.words:  # on either side of which words change places
            found.add(f"{start}&{_bones(tuple(sorted(name.stems)))}")
        if name.turned:
            turned = stem("".join(name.turned))
            found.add(start + (bare if len(bare := skeleton(turned)) >= _SHORT_SKELETON else turned))
        if len(bones) >= _LONG_SKELETON:
            for half in {len(bones) // 4 * 2, (len(bones) - 1) // 4 * 2}:
                found |= {f"{start}{bones[:half]}…", f"{start}…{bones[-half:]}"}
    return found


def _bare(bones: str, stems: tuple[str, ...]) -> str:
    return bones if len(bones) >= _SHORT_SKELETON else ascii_letters("".join(stems))


def _bones(stems: tuple[str, ...]) -> str:
    """The skeletons of all words in one; of a word, without the end that the next has too or lends it."""
    found = []
    for word, after in zip_longest(stems, stems[1:], fillvalue=""):
        if word.removesuffix("s") not in after:
            shared = Postfix.similarity(word, after) if word[-1:] == after[-1:] else 0
            found.append(skeleton(word[:-shared] if shared >= SHORTEST_PART else word))
    return undoubled("".join(found))


def known_as(name: Name, alias: Name) -> str | None:
    """The tag of the names that ``alias``, which a document uses for ``name``, would be.

    None for a mere word, and for a department or a post, which is another thing elsewhere.
    """
    if name.kind == "organisation":
        return None
    known = name_words()
    mere = known.generic | known.apart.keys() | known.leads | known.labels | known.function_words
    return (
        tag(replace(alias, of=name.of))
        if name.core and alias.core and not mere.issuperset(alias.words)
        else None
    )
