"""Which first rows of a table are heads, told by how their words look."""

from __future__ import annotations

from extract.heads import Look, count_heads

PLAIN, BLUE, GREY = Look(False, None, None), Look(False, None, "#dde6ed"), Look(False, None, "#eeeeee")


def test_two_rows_of_heads_on_one_ground_are_both_heads() -> None:
    looks = {0: [BLUE] * 2, 1: [BLUE] * 8, 2: [PLAIN] * 6, 3: [PLAIN] * 5, 4: [PLAIN] * 6}
    assert count_heads(looks, 5) == 2


def test_the_ground_of_every_other_row_is_no_head() -> None:
    looks = {0: [BLUE] * 4, 1: [GREY] * 4, 2: [PLAIN] * 4, 3: [GREY] * 4, 4: [PLAIN] * 4}
    assert count_heads(looks, 5) == 1
    assert count_heads({0: [BLUE] * 4, 1: [GREY] * 4, 2: [PLAIN] * 4, 3: [GREY] * 4}, 4) == 1


def test_the_first_stripe_below_a_head_is_no_head() -> None:
    rows = {0: ["#204060"] * 3, 1: ["#d0d8e7"] * 9, 2: [None] * 9, 3: ["#d0d8e7"], 4: [None] * 9}
    looks = {row: [Look(False, None, fill) for fill in fills] for row, fills in rows.items()}
    assert count_heads(looks, 5) == 1
