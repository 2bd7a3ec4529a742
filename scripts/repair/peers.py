"""Other tools that mend words, each as a function from lines to lines; None where a tool is not installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable

import ftfy

from normalize.lexicon import lexicon

Mend = Callable[[list[str]], list[str]]
_WORD = re.compile(r"[^\s.,:;!?()«»\"“”•*]+")
DICTIONARY = "nb_NO"


def peers() -> dict[str, Mend | None]:
    """By name, as they are used out of the box."""
    return {
        "none": lambda lines: lines,
        "ftfy": lambda lines: [ftfy.fix_text(line) for line in lines],
        "SymSpell": _symspell(),
        "Hunspell": _hunspell() if _has_hunspell() else None,
    }


def _each(mend: Callable[[list[str]], list[str]]) -> Mend:
    """Mend each word by itself, every word once."""
    known: dict[str, str] = {}

    def lines_mended(lines: list[str]) -> list[str]:
        new = sorted({word for line in lines for word in _WORD.findall(line)} - known.keys())
        known.update(zip(new, mend(new), strict=True))
        return [_WORD.sub(lambda found: known[found[0]], line) for line in lines]

    return lines_mended


def _symspell() -> Mend | None:
    """SymSpell with our own words and counts: its nearest and then commonest suggestion."""
    try:
        from symspellpy import SymSpell, Verbosity
    except ImportError:
        return None
    speller = SymSpell(max_dictionary_edit_distance=2)
    words = lexicon()
    for word in words.words:
        speller.create_dictionary_entry(word, 1 + round(words.count(word)))

    def mend(word: str) -> str:
        if not any(letter.isalpha() for letter in word):
            return word
        found = speller.lookup(word, Verbosity.TOP, 2, include_unknown=True, transfer_casing=True)
        return str(found[0].term) if found else word

    return _each(lambda listed: [mend(word) for word in listed])


def _has_hunspell() -> bool:
    """Whether Hunspell is installed with the dictionary, which it may be without."""
    if not shutil.which("hunspell"):
        return False
    return (
        subprocess.run(["hunspell", "-d", DICTIONARY, "-l"], input=b"", capture_output=True).returncode == 0
    )


def _hunspell() -> Mend:
    """Hunspell with Debian's Bokmål dictionary: its first suggestion for what it does not know."""

    def mend(listed: list[str]) -> list[str]:
        command = ["hunspell", "-d", DICTIONARY, "-a", "-i", "utf-8"]
        lines = "".join(f"^{word}\n" for word in listed)
        shown = subprocess.run(command, input=lines, text=True, capture_output=True, check=True).stdout
        answers, rows = [], shown.split("\n")[1:]
        for word in listed:
            stop = rows.index("")
            row, rows = rows[0], rows[stop + 1 :]
            answers.append(row.split(": ", 1)[1].split(", ")[0] if row.startswith("&") else word)
        return answers

    return _each(mend)
