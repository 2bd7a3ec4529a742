"""How the user stops a command: Ctrl-C is an exception that no library takes for one of its own."""

from __future__ import annotations

import signal
from typing import NoReturn


class Interrupted(BaseException):
    """The user stopped the program."""


def listen() -> None:
    """Let SIGINT raise ``Interrupted`` in the main thread, which must be the caller's."""
    signal.signal(signal.SIGINT, _interrupt)


def _interrupt(*_: object) -> NoReturn:
    raise Interrupted
