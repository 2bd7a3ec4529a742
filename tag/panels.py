"""What stands together in a frame or filled box of a page."""

from __future__ import annotations

from schemas.page import Page


def in_panels(page: Page) -> list[list[int]]:
    """The blocks with text in each panel of a page, by their indices, from the top of the panel down."""
    panels: dict[int, list[int]] = {}
    for index, block in enumerate(page.blocks):
        if block.panel is not None and block.table is None and not block.words.empty:
            panels.setdefault(block.panel, []).append(index)
    return [sorted(held, key=lambda one: page.blocks[one].box[1]) for held in panels.values()]
