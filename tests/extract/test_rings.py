"""The empty steps of stage bars in scans: rings are looked for to the right of coloured discs, within bounds."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from extract.marks import Sign, find_stage_bars
from extract.raster import Raster
from schemas.page import MarkShape

DPI = 150
POINTS = 72 / DPI
RADIUS = 12
"""Pixels."""
WIDE, HIGH = 1100, 420


def raster(
    discs: Iterable[tuple[int, int]], rings: Iterable[tuple[int, int]], others: Iterable[tuple[int, int]] = ()
) -> Raster:
    """A page with filled blue discs, grey rings and discs in teal about these middles, in pixels."""
    image = Image.new("RGB", (WIDE, HIGH), "white")
    pen = ImageDraw.Draw(image)
    for x, y in rings:
        pen.ellipse((x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS), outline="#8a8a8a", width=2)
    for x, y in discs:
        pen.ellipse((x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS), fill="#1f6fb2")
    for x, y in others:
        pen.ellipse((x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS), fill="#0c6a5d")
    return Raster(image, POINTS)


def found(page: Raster) -> tuple[list[float], list[float]]:
    """The middles, in pixels from the left, of the discs and the rings that were found."""
    signs = [blob.sign for blob in page.signs() if blob.sign.shape is MarkShape.ELLIPSE]
    discs, rings = (
        [s.middle[0] / POINTS for s in signs if (s.fill is None) is hollow] for hollow in (False, True)
    )
    return sorted(discs), sorted(rings)


def test_the_rings_after_a_disc_are_found() -> None:
    discs, rings = found(raster([(100, 200)], [(150, 200), (200, 200), (250, 200)]))
    assert len(discs) == 1
    assert [round(x / 10) for x in rings] == [15, 20, 25]


def test_rings_after_a_disc_that_has_a_light_before_it_are_found() -> None:
    light, bars = (60, 100), [(150, 100), (150, 200), (250, 200)]
    _, rings = found(raster([light, *bars], [(250, 100), (350, 100), (350, 200)]))
    assert [round(x / 10) for x in rings] == [25, 35, 35]


def test_rings_after_a_disc_that_has_a_sign_of_another_colour_behind_them_are_found() -> None:
    _, rings = found(raster([(100, 200), (150, 200)], [(200, 200), (250, 200)], [(300, 200)]))
    assert [round(x / 10) for x in rings] == [20, 25]


def test_a_sign_of_another_colour_beside_a_bar_is_no_step_of_it() -> None:
    def disc(x: float, fill: str | None) -> Sign:
        return Sign((x, 100, x + 11, 111), fill, "#0c6a5d", MarkShape.ELLIPSE)

    steps = [disc(100 + 60 * number, "#0c6a5d" if number < 3 else None) for number in range(4)]
    (bar,), rest = find_stage_bars([*steps, disc(318, "#3a81e0")], lambda x, y: None)
    assert (bar.steps, bar.reached) == (4, 3)
    assert [sign.fill for sign in rest] == ["#3a81e0"]


def test_the_end_of_a_thread_makes_no_disc_less_round() -> None:
    page = Image.new("RGB", (WIDE, HIGH), "white")
    pen = ImageDraw.Draw(page)
    pen.ellipse((160, 190, 180, 210), fill="#1f6fb2")
    pen.line((181, 200, 185, 200), fill="#1f6fb2", width=3)
    (blob,) = Raster(page, POINTS).signs()
    assert blob.solid
    assert blob.sign.shape is MarkShape.ELLIPSE
    assert round(blob.sign.box[2] / POINTS) == 181


def test_a_row_without_end_is_followed_for_twelve_steps() -> None:
    _, rings = found(raster([(40, 200)], [(x, 200) for x in range(90, 1080, 50)]))
    assert len(rings) == 12


def test_no_rings_are_looked_for_among_more_than_a_hundred_discs() -> None:
    discs = [(x, y) for y in range(30, 400, 40) for x in range(30, 600, 50)]
    assert found(raster(discs, [(630, 30)]))[1] == []


@settings(max_examples=25)
@given(
    st.lists(st.tuples(st.integers(20, WIDE - 20), st.sampled_from((100, 200, 300))), max_size=8),
    st.lists(st.tuples(st.integers(20, WIDE - 20), st.sampled_from((100, 200, 300))), max_size=30),
)
def test_looking_for_rings_ends_and_each_stands_right_of_a_disc(
    discs: list[tuple[int, int]], rings: list[tuple[int, int]]
) -> None:
    filled, hollow = found(raster(discs, rings))
    assert not hollow or (filled and min(filled) + 2 * RADIUS - 2 < min(hollow))
