"""Work that takes longer than a page: done in the background, one piece at a time, looked at while it goes on."""

from __future__ import annotations

import secrets
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from weakref import WeakKeyDictionary

from datasette.app import Datasette

from schemas.errors import KildesporError, NotFound

_KEPT = 50


@dataclass
class Job:
    """A piece of work.

    Attributes:
        kind: which page shows it. by: who asked for it.
        name: its address, which cannot be guessed.
        begun: UTC, ISO 8601.
        told: what it tells of itself, as it goes.
        done: whether it has ended; ``problem``: why it ended early, in Norwegian.
    """

    kind: str
    by: str
    name: str = field(default_factory=lambda: secrets.token_hex(8))
    begun: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))
    told: Any = None
    done: bool = False
    problem: str | None = None


class _Desk:
    def __init__(self) -> None:
        self.jobs: dict[str, Job] = {}
        self.turn = threading.Lock()


_desks: WeakKeyDictionary[Datasette, _Desk] = WeakKeyDictionary()


def begin(datasette: Datasette, job: Job, work: Callable[[], None]) -> None:
    """Begin a piece of work, when those before it have ended."""
    desk = _desks.setdefault(datasette, _Desk())
    while len(desk.jobs) >= _KEPT:
        del desk.jobs[next(iter(desk.jobs))]
    desk.jobs[job.name] = job

    def run() -> None:
        try:
            with desk.turn:
                work()
        except KildesporError as error:
            job.problem = str(error)
        except Exception:
            traceback.print_exc()
            job.problem = "Noe gikk galt. Feilen er skrevet der programmet kjører."
        finally:
            job.done = True

    threading.Thread(target=run, name=f"kildespor {job.kind}", daemon=True).start()


def job_of(datasette: Datasette, kind: str, name: str) -> Job:
    """A piece of work of a kind. Raises NotFound where there is none such, or none such any more."""
    desk = _desks.get(datasette)
    job = desk.jobs.get(name) if desk else None
    if job is None or job.kind != kind:
        raise NotFound("Det er lenge siden, eller programmet er startet på nytt siden da")
    return job


def jobs(datasette: Datasette, kind: str) -> list[Job]:
    """The pieces of work of a kind that are remembered, the latest first."""
    desk = _desks.get(datasette)
    return [job for job in reversed(desk.jobs.values()) if job.kind == kind] if desk else []
