"""The command line arguments of scripts that learn from texts: where these lie."""

from __future__ import annotations

import argparse
from pathlib import Path


def text_arguments(description: str | None) -> argparse.ArgumentParser:
    """A parser that asks for the treebank with names (``--norne``), laws (``--text``) and lists of words (``--words``).

    Args:
        description: of the script, as its help shows it, line by line.
    """
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--norne", type=Path, required=True)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--words", type=Path, nargs="+", required=True)
    return parser
