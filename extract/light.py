"""The light on a scanned page made even: shadows of a fold, and lamps that are weaker to one side."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Profile = NDArray[np.float64]

_GLANCE = 600
"""Pixels of the longer side of the picture that the light is measured in."""
_BRIGHT = 90
"""Percentile of a row's or column's dots that is paper, as far as there is a tenth of it."""
_WINDOW = 9
"""Rows or columns that are looked at together."""
_EVEN, _STEEPEST = 0.06, 0.05
"""Share by which light differs from one side to the other at least to be evened, and within a hundredth of the page
at most: what changes at once is a drawn ground."""


def even_light(image: Image.Image) -> Image.Image:
    """The picture with its paper as bright everywhere as where it is brightest; the same where the light is even.

    Light is taken for a profile across the page times one down it.
    """
    grey = image.convert("L")
    grey.thumbnail((_GLANCE, _GLANCE), Image.Resampling.BOX)
    seen = np.asarray(grey, dtype=np.float64)
    across = _profile(seen)
    down = _profile((seen / across).T)
    if across.min() == 1.0 == down.min():
        return image
    full = np.asarray(image)
    light = np.outer(_stretched(down, full.shape[0]), _stretched(across, full.shape[1])).astype(np.float32)
    lit = full / (light[..., None] if full.ndim > 2 else light)
    return Image.fromarray(np.minimum(lit, 255).astype(np.uint8))


def _profile(seen: Profile) -> Profile:
    """How bright each column's paper is, 0..1; 1 throughout where it is even, or changes as no light does."""
    bright = np.percentile(seen, _BRIGHT, axis=0)
    windows = np.lib.stride_tricks.sliding_window_view(np.pad(bright, _WINDOW // 2, mode="edge"), _WINDOW)
    level = np.maximum(np.median(windows, axis=1), 1.0)
    step = max(1, len(level) // 100)
    steep = np.abs(level[step:] / level[:-step] - 1).max(initial=0.0) > _STEEPEST
    if steep or level.min() > (1 - _EVEN) * level.max():
        return np.ones_like(level)
    return np.asarray(level / level.max())


def _stretched(profile: Profile, length: int) -> Profile:
    return np.interp(np.linspace(0, len(profile) - 1, length), np.arange(len(profile)), profile)
