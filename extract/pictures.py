"""Small pictures on a page: which colour a person would say that one has."""

from __future__ import annotations

import numpy as np
from PIL import Image

_FEWEST = 40
"""Dots of 256 that must be coloured."""
_MOSTLY = 0.5
_DARK_GREY, _LIGHT_GREY = 90, 225


def dominant_colour(picture: Image.Image) -> str | None:
    """The commonest colour, ``#rrggbb``, of what is neither grey, white, black nor clear; where little is, that of
    a picture that is mostly one grey, else None."""
    small = picture.convert("RGBA").resize((16, 16))
    red, green, blue, clear = np.asarray(small).reshape(-1, 4).T.astype(np.intp)
    shown = clear > 128
    spread = np.maximum(np.maximum(red, green), blue) - np.minimum(np.minimum(red, green), blue)
    shades = red // 16 << 8 | green // 16 << 4 | blue // 16
    chosen = shades[shown & (spread > 40)]
    if chosen.size < _FEWEST:
        chosen = shades[shown & (spread <= 40) & (green > _DARK_GREY) & (green < _LIGHT_GREY)]
        if chosen.size < _MOSTLY * 256:
            return None
    shade = int(np.bincount(chosen).argmax())
    return "#" + "".join(f"{(shade >> bits & 15) * 16 + 8:02x}" for bits in (8, 4, 0))
