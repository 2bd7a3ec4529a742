"""Colours by the name that a person gives them."""

from __future__ import annotations

import colorsys
from functools import lru_cache

LIGHTS = frozenset(("red", "yellow", "green"))
"""The colours that a traffic light has."""

_TINGE, _TINT, _BRIGHT = 0.12, 0.07, 0.85
"""Chroma from which on a grey is a colour, the same for a light tint, and the value from which on it is light.
Office's palest green, #e2efda, has a chroma of 0.08."""


@lru_cache(maxsize=4096)
def colour_name(rgb: str) -> str:
    """The name of ``#rrggbb`` by hue: red, yellow (amber, orange too), green, blue, purple, grey, black, white.

    The bounds between hues are those at which office palettes part: dark orange (#c55a11, hue 24°) is still
    amber, #ff5a36 (11°) is red, olive (#808000, 60°) yellow, #92d050 (89°) green, teal (#00a7a5, 179°) blue.
    """
    red, green, blue = (int(rgb[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    hue *= 360
    chroma = saturation * value
    if chroma < (_TINT if value > _BRIGHT else _TINGE):
        return "white" if value > 0.93 else "black" if value < 0.35 else "grey"
    if value < 0.18:
        return "black"
    if hue < 18 or hue >= 335:
        return "red"
    if hue < 68:
        return "yellow"
    if hue < 168:
        return "green"
    if hue < 262:
        return "blue"
    return "purple"


def lightness(rgb: str) -> float:
    """How light a colour ``#rrggbb`` is, 0..255, by the mean of its channels."""
    return sum(int(rgb[at : at + 2], 16) for at in (1, 3, 5)) / 3
