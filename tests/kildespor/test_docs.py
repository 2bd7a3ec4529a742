"""The page on exports tells of every format."""

from __future__ import annotations

import json
import re
from pathlib import Path

from kildespor.formats import ExportFormat, MeetingFormat

PAGE = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")


def test_every_format_is_in_a_table() -> None:
    rows = re.findall(r"^\| (`.*?) \|", PAGE, re.MULTILINE)
    told = [name for row in rows for name in re.findall(r"`(\w+)`", row)]
    assert told == [*(one.value for one in ExportFormat), *(one.value for one in MeetingFormat)]


def test_the_example_of_selectors_can_be_read() -> None:
    (example,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert [one["type"] for one in json.loads(example)] == ["FragmentSelector", *["TextQuoteSelector"] * 2]
