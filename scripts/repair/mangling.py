"""Sound text damaged in known ways."""

from __future__ import annotations

import math
import random

from normalize.channel import NORDIC, rows

CODECS = (
    ("utf-8", "latin-1"),
    ("utf-8", "cp1252"),
    ("utf-8", "cp865"),
    ("utf-8", "cp850"),
    ("utf-8", "mac-roman"),
    ("latin-1", "cp865"),
    ("latin-1", "mac-roman"),
    ("cp865", "latin-1"),
    ("cp865", "cp1252"),
    ("mac-roman", "latin-1"),
    ("mac-roman", "cp1252"),
)
"""What text was written in, and what it was read as."""
_LEAST = math.exp(-5)


class Mangler:
    """Reads text as the English model would, by the learned confusions of æ, ø and å."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._readings: dict[str, tuple[list[str], list[float]]] = {}
        for true, read, logarithm in rows():
            if true in NORDIC and math.exp(logarithm) > _LEAST:
                shapes, weights = self._readings.setdefault(true, ([], []))
                shapes.append(read)
                weights.append(math.exp(logarithm))

    def mangle(self, text: str) -> str:
        """``text`` with each of its special letters misread; no word or space comes or goes."""
        return "".join(
            self._chance.choices(*self._readings[letter])[0] if letter in self._readings else letter
            for letter in text
        )


def misread(text: str, wrote: str, read: str, times: int = 1) -> str | None:
    """``text`` written in one encoding and read in another, so many times over; None where that cannot be."""
    for _ in range(times):
        try:
            code = text.encode(wrote)
        except UnicodeEncodeError:
            return None
        text = "".join(_decode(byte, read) for byte in code)
    return text


def _decode(byte: int, codec: str) -> str:
    try:
        return bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return chr(byte)
