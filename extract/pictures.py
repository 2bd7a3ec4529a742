"""Small pictures on a page: which colour a person would say that one has."""

from __future__ import annotations

from collections import Counter

from PIL import Image

_FEWEST = 40
"""Dots of 256 that must be coloured."""
_MOSTLY = 0.5
_DARK_GREY, _LIGHT_GREY = 90, 225


def dominant_colour(picture: Image.Image) -> str | None:
    """The commonest colour, ``#rrggbb``, of what is neither grey, white, black nor clear; where little is, that of
    a picture that is mostly one grey, else None."""
    small = picture.convert("RGBA").resize((16, 16))
    colours: Counter[tuple[int, int, int]] = Counter()
    greys: Counter[tuple[int, int, int]] = Counter()
    for red, green, blue, clear in zip(*(band.tobytes() for band in small.split()), strict=True):
        if clear > 128 and max(red, green, blue) - min(red, green, blue) > 40:
            colours[red // 16, green // 16, blue // 16] += 1
        elif clear > 128 and _DARK_GREY < green < _LIGHT_GREY:
            greys[red // 16, green // 16, blue // 16] += 1
    if colours.total() < _FEWEST:
        if greys.total() < _MOSTLY * 256:
            return None
        colours = greys
    red, green, blue = (part * 16 + 8 for part in colours.most_common(1)[0][0])
    return f"#{red:02x}{green:02x}{blue:02x}"
