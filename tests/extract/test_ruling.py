"""Cells that ruling lines close."""

from extract.ruling import Line, find_grids


def _grids(
    lying: list[tuple[float, float, float]], standing: list[tuple[float, float, float]]
) -> list[list[object]]:
    grids, _ = find_grids((Line(*line) for line in lying), (Line(*line) for line in standing), 3.0, 6.0)
    return [sorted(grid) for grid in grids]


def test_lines_across_each_other_close_cells() -> None:
    lying = [(10.0, 0.0, 80.0), (30.0, 0.0, 80.0), (50.0, 0.0, 80.0)]
    standing = [(0.0, 10.0, 50.0), (40.0, 10.0, 50.0), (80.0, 10.0, 50.0)]
    assert _grids(lying, standing) == [
        [(0.0, 10.0, 40.0, 30.0), (0.0, 30.0, 40.0, 50.0), (40.0, 10.0, 80.0, 30.0), (40.0, 30.0, 80.0, 50.0)]
    ]


def test_a_line_that_ends_before_a_row_leaves_one_cell_across() -> None:
    lying = [(10.0, 0.0, 80.0), (30.0, 0.0, 80.0), (50.0, 0.0, 80.0)]
    standing = [(0.0, 10.0, 50.0), (40.0, 30.0, 50.0), (80.0, 10.0, 50.0)]
    assert (0.0, 10.0, 80.0, 30.0) in _grids(lying, standing)[0]


def test_pieces_of_a_line_that_nearly_meet_are_one() -> None:
    lying = [(10.0, 0.0, 38.0), (10.0, 40.0, 80.0), (30.0, 0.0, 80.0), (50.0, 0.0, 80.0)]
    standing = [(0.0, 12.0, 50.0), (80.0, 10.0, 28.5), (80.0, 30.0, 50.0)]
    assert _grids(lying, standing) == [[(0.0, 10.0, 80.0, 30.0), (0.0, 30.0, 80.0, 50.0)]]


def test_specks_close_nothing() -> None:
    lying = [(10.0, 0.0, 5.0), (15.0, 0.0, 5.0)]
    standing = [(0.0, 10.0, 15.0), (5.0, 10.0, 15.0)]
    assert _grids(lying, standing) == []


def test_a_box_that_touches_no_other_is_told_apart() -> None:
    lying, standing = (
        (Line(10.0, 0.0, 40.0), Line(30.0, 0.0, 40.0)),
        (Line(0.0, 10.0, 30.0), Line(40.0, 10.0, 30.0)),
    )
    assert find_grids(lying, standing, 3.0, 6.0) == ([], [(0.0, 10.0, 40.0, 30.0)])


def test_grids_apart_are_two_those_that_touch_one_and_a_lone_box_none() -> None:
    lying = [(10.0, 0.0, 40.0), (30.0, 0.0, 40.0), (50.0, 0.0, 40.0)]
    lying += [
        (100.0, 0.0, 40.0),
        (120.0, 0.0, 80.0),
        (140.0, 40.0, 80.0),
        (200.0, 0.0, 40.0),
        (220.0, 0.0, 40.0),
    ]
    standing = [(0.0, 10.0, 50.0), (40.0, 10.0, 50.0)]
    standing += [
        (0.0, 100.0, 120.0),
        (40.0, 100.0, 140.0),
        (80.0, 120.0, 140.0),
        (0.0, 200.0, 220.0),
        (40.0, 200.0, 220.0),
    ]
    assert _grids(lying, standing) == [
        [(0.0, 10.0, 40.0, 30.0), (0.0, 30.0, 40.0, 50.0)],
        [(0.0, 100.0, 40.0, 120.0), (40.0, 120.0, 80.0, 140.0)],
    ]
