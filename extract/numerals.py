"""Numbers of list items as letters and in Roman."""

from __future__ import annotations

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def letter(count: int) -> str:
    """a, b, … z, aa, bb, …, as office programs count on. ``count`` is at least 1."""
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)


def roman(count: int) -> str:
    """i, ii, iii, iv, …; ``count`` is at least 1."""
    label = ""
    for value, sign in _ROMAN:
        label += sign * (count // value)
        count %= value
    return label
