"""Verifying the knowledge base from a page: every original hashed and read again, every evidence looked up."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from pathlib import Path

from datasette import NotFound as Missing
from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request

from db import Finding, KnowledgeBase
from schemas.errors import NotFound
from web.access import for_role, name_of
from web.house import Role, house_of
from web.jobs import Job, begin, job_of, jobs
from web.reading import Route, page, read

_KIND = "kontroll"
_MOST = 1000
"""Findings that are shown."""


@dataclass
class Verification:
    """How far it has come: documents begun, of how many, and what is not as it was."""

    documents: int
    begun: int = 0
    findings: list[Finding] = field(default_factory=list)


async def verification(datasette: Datasette, request: Request) -> Response:
    """Where a verification is asked for."""
    return await (_verify if request.method == "POST" else _form)(datasette, request)


@for_role(Role.READ)
async def _form(datasette: Datasette, request: Request) -> Response:
    return await page(datasette, request, "verification.html", {"jobs": jobs(datasette, _KIND)})


@for_role(Role.READ)
async def _verify(datasette: Datasette, request: Request) -> Response:
    def count(conn: sqlite3.Connection) -> int:
        return int(conn.execute("SELECT count(*) FROM documents WHERE status != 'failed'").fetchone()[0])

    house = house_of(datasette)
    told = Verification(await read(datasette, count))
    job = Job(_KIND, name_of(datasette, request), told=told)

    def original(sha256: str) -> Path | None:
        told.begun += 1
        return house.original(sha256)

    def work() -> None:
        with KnowledgeBase(house.db, create=False) as kb:
            for finding in kb.verify(original, house.reread):
                told.findings.append(finding)

    begin(datasette, job, work)
    return Response.redirect(f"/kontroll/{job.name}")


@for_role(Role.READ)
async def progress(datasette: Datasette, request: Request) -> Response:
    """How far a verification has come, and what it found."""
    try:
        job = job_of(datasette, _KIND, request.url_vars["job"])
    except NotFound as error:
        raise Missing(str(error)) from error
    template = "_verification_progress.html" if request.args.get("del") else "verification_progress.html"
    return await page(datasette, request, template, {"job": job, "it": job.told, "most": _MOST})


ROUTES: tuple[Route, ...] = (
    (r"^/kontroll$", verification),
    (r"^/kontroll/(?P<job>[0-9a-f]{16})$", progress),
)
