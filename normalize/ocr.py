"""Words mangled by a text reader that does not know Norwegian: "gjgre" → "gjøre"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normalize.candidates import Candidate, Finder, finder
from normalize.channel import NORDIC
from normalize.damage import Damage
from normalize.decoder import decode
from normalize.ngrams import BREAK, NUMBER
from schemas.page import Repair, Span

LEAST = 0.6
"""A reading less probable than this is a doubt."""
DOUBT = 0.1
"""A doubt less probable than this is none."""
ALTERNATIVE = 0.02
"""Readings less probable than this are not told of."""
SUREST = 0.999
_CORE = re.compile(r"[^\W_|@¢&©®#][\w@¢&©®#|'’/-]*|[@¢&©®#|]+[\w@¢&©®#|'’/-]*")
_ALONE = re.compile(r"[&48|]|&8")
_LEFT = re.compile(r"www\.|https?:|\w@\w+\.\w|\d{2}|\.(?:no|com|org|net|eu)\b|[A-Z]{2,}\d|\d[A-Z]{2}")
"""Addresses, numbers and codes."""
_REASON = "Lest av en tekstleser som ikke kan æ, ø og å; valgt etter ordene omkring"


def repairs(texts: list[str], lines: Sequence[Span], damage: Damage) -> Iterator[Repair]:
    """Repair ``texts`` in place where ``damage`` says that the letters æ, ø and å were lost."""
    if not damage.rate:
        return
    find = finder()
    model = find.model
    stop, number, comma = model.numbers[BREAK], model.numbers[NUMBER], model.numbers[","]
    stream: list[int | tuple[Candidate, ...]] = []
    places: list[tuple[int, int, int]] = []
    for index, raw in enumerate(texts):
        if not raw:
            continue
        core = _core(raw)
        if core is None:
            stream.append(number if raw[0].isdigit() else stop)
            continue
        start, end = core
        if start:
            stream.append(stop)
        word = raw[start:end]
        found = _candidates(find, word)
        if len(found) == 1 and found[0].text == word:
            stream.append(found[0].number)
        else:
            stream.append(found)
            places.append((index, start, end))
        if end < len(raw):
            stream.append(comma if raw[end] == "," else stop)
    choices = (one for one in stream if not isinstance(one, int))
    for (index, start, end), found, shares in zip(places, choices, decode(stream, model), strict=True):
        raw = texts[index]
        (share, word), *rest = _ranked(found, shares)
        text = raw[:start] + word + raw[end:]
        others = tuple(raw[:start] + other + raw[end:] for chance, other in rest if chance >= ALTERNATIVE)
        if text == raw:
            continue
        share = min(round(share, 3), SUREST)
        if share >= LEAST:
            texts[index] = text
            yield Repair(index, raw, text, "ocr", share, _REASON, alternatives=others)
        elif share >= DOUBT:
            yield Repair(index, raw, text, "ocr", share, _REASON, False, others)


def _ranked(found: Sequence[Candidate], shares: Sequence[float]) -> list[tuple[float, str]]:
    """The readings by probability, those that differ by their case only under the likeliest of them."""
    groups: dict[str, list[tuple[float, str]]] = {}
    for share, one in zip(shares, found, strict=True):
        groups.setdefault(one.text.lower(), []).append((share, one.text))
    return sorted(((sum(s for s, _ in group), max(group)[1]) for group in groups.values()), reverse=True)


def _core(raw: str) -> tuple[int, int] | None:
    if _ALONE.fullmatch(raw):
        return 0, len(raw)
    if _LEFT.search(raw):
        return None
    found = _CORE.search(raw)
    if not found or not any(letter.isalpha() or letter in "@|" for letter in found[0]):
        return None
    return found.start(), found.start() + len(found[0].rstrip("-/–'’#©®&"))


def _candidates(find: Finder, word: str) -> tuple[Candidate, ...]:
    if any(letter in NORDIC for letter in word):
        return (Candidate(word, find.model.number(word.lower()), 0.0),)
    return find.candidates(word)
