"""Learn from readings what the English model makes of which Norwegian letters."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Collection, Iterable
from itertools import pairwise
from pathlib import Path

from normalize.channel import NORDIC, SPACE, SPACE_BY_LETTER
from repair.aligning import letter_pairs, word_pairs

PRIOR = {
    "å": ("a", "4", "&", "8", "é", "e", "A", "d", "@", "6", "G", "4d", "ad", "4a", "a4", "ä", "&8", "à"),
    "ø": (
        *("o", "g", "a", "e", "@", "0", "6", "q", "d", "J", "é", "¢", "p", "s", "ö", "#", "B", "2", "9"),
        *("ea", "ae", "@a", "a@", "@e", "e@", "@o", "o@", "@g", "g@"),
    ),
    "æ": ("ae", "ze", "ee", "e", "z", "a", "zæ", "ce", "eæ", "aa", "ea", "za"),
    "Å": ("A", "4", "&", "J", "@", "R", "AA"),
    "Ø": ("O", "@", "0", "G", "Q", "S", "J", "D", "6", "9", "B", "W", "©"),
    "Æ": ("AE", "E", "A", "ZE", "/E", "JE", "AB", "FE"),
}
"""Readings seen elsewhere; each counts as if met ``PRIOR_COUNT`` times."""
PRIOR_COUNT = 5
OTHERS = (
    ("l", "I"), ("I", "l"), ("l", "1"), ("I", "1"), ("I", "|"), ("l", "|"), ("i", "|"), ("I", "["), ("l", "["),
    ("i", "1"), ("i", "l"), ("l", "i"), ("j", "i"), ("rn", "m"), ("m", "rn"), ("ii", "ü"), ("ti", "t"), ("til", "ti"),
    ("lt", "t"), ("v", "w"), ("o", "0"), ("O", "0"), ("k", "K"), ("v", "V"), ("f", "F"), ("fi", "f"), ("s", "S"),
    ("I", "/"), ("i", "I"), ("i", "j"), ("E", "F"), ("§", "S"), ("q", "g"), ("cl", "d"), ("li", "h"), ("ll", "Il"),
    ("ll", "ll"), ("vv", "w"), ("S", "5"), ("s", "5"), ("g", "9"), ("g", "q"), ("g", "¢"),
    ("j", "ji"), ("j", "ij"), ("j", "l"), ("j", "t"), ("b", "o"), ("B", "8"), ("t", "f"), ("f", "t"),
    ("e", "c"), ("c", "e"), ("I", "T"), ("j", "f"), ("gj", "g"), ("t", "i"),
)  # fmt: skip
"""Readings of other letters that every text reader is given to; each counts as if met once."""
LOST, BEFORE = "ø", "dgklmnprstv"
"""A letter that is now and then passed over before these; each of the two counts as if met ``PRIOR_COUNT`` times."""
COMMON, RARER = 300, 50
"""A word met so often may have been misread; its slips are so many times rarer."""
LONGEST = 3
"""Letters of a run that was read as another."""


def confusions(readings: Iterable[Path]) -> str:
    """The content of ``confusions.txt``."""
    seen: Counter[tuple[str, str]] = Counter()
    letters: Counter[str] = Counter()
    spaces: Counter[bool] = Counter()
    lost: Counter[bool] = Counter()
    for path in readings:
        reading = json.loads(path.read_text("utf-8"))
        for row in reading["true"]:
            spaces.update(1 in map(len, pair) for pair in pairwise(row.split()) if "".join(pair).isalpha())
        true = " ".join(reading["true"]).split()
        for word, read in word_pairs(true, " ".join(reading["eng"]).split()):
            letters.update(word)
            pair = word.split()
            if len(pair) == 2 and read and " " not in read and "".join(pair).isalpha():
                lost[1 in map(len, pair)] += abs(len(word) - 1 - len(read)) <= 1
            if abs(len(word) - len(read)) <= 3 and " " not in word + read:
                seen.update(
                    (a, b) for a, b in letter_pairs(word, read) if a and b and max(len(a), len(b)) <= LONGEST
                )
    rows = Counter[tuple[str, str]]()
    for (true, read), count in seen.items():
        if true != read and all(x.isalpha() for x in true) and (count >= 3 or true in NORDIC):
            rows[true, read] = count
    for letter, listed in PRIOR.items():
        rows.update({(letter, read): PRIOR_COUNT for read in listed})
    rows.update({(LOST + letter, letter): PRIOR_COUNT for letter in BEFORE})
    rows.update(pair for pair in OTHERS if pair[0] != pair[1])
    total = {true: sum(n for (t, _), n in rows.items() if t == true) for true in NORDIC}
    lines = []
    for (true, read), count in sorted(rows.items()):
        of = total.get(true) or max(min(letters[letter] for letter in true), 1000)
        lines.append(f"{true}\t{read}\t{math.log(count / of):.2f}")
    for (true, read), by_letter in (((SPACE, ""), False), ((SPACE_BY_LETTER, "i"), True)):
        chance = (lost[by_letter] + PRIOR_COUNT) / max(spaces[by_letter], 1000)
        lines.append(f"{true}\t{read}\t{math.log(chance):.2f}")
    return "# what stood there, what was read, natural logarithm of how likely\n" + "\n".join(lines) + "\n"


def slips(counts: Counter[str], unlisted: Collection[str], confused: Collection[tuple[str, str]]) -> set[str]:
    """Of words in no list, those that are a common word misread: texts that were once scanned hold some."""
    found = set()
    for word, count in counts.items():
        if count >= COMMON:
            for true, read in confused:
                at = word.find(true)
                while at >= 0:
                    slip = word[:at] + read + word[at + len(true) :]
                    if slip in unlisted and counts[slip] * RARER <= count:
                        found.add(slip)
                    at = word.find(true, at + 1)
    return found


def rows(content: str) -> list[tuple[str, str]]:
    """What was read as what, in lower case, from the content of ``confusions.txt``."""
    lines = (line.split("\t") for line in content.splitlines() if not line.startswith("#"))
    return [(true, read) for true, read, _ in lines if (true + read).islower()]
