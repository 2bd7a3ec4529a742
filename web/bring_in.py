"""Bringing in documents: files are sent from a page, read in the background, and what they gave is told."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import tempfile
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from datasette import Forbidden, Response
from datasette import NotFound as Missing
from datasette.app import Datasette
from datasette.utils.asgi import BadRequest, Request
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import Field, File, create_form_parser

from db.summary import summarize
from db.waiting import counts
from schemas.errors import NotFound
from web.access import FILES, for_role, is_token, name_of
from web.house import Role, house_of
from web.jobs import Job, begin, job_of, jobs
from web.reading import Route, page, read

LARGEST = 1024**3
"""Bytes that may be sent at once."""
_IN_MEMORY = 1024**2
_LONGEST_NAME = 180
"""Bytes of a file name; most file systems take 255."""
_KIND = "les-inn"


@dataclass
class Reading:
    """How it goes with one file.

    Attributes:
        page, pages: pages read, and in all; 0 where they are not yet counted.
        sha256: None until it is read, and for a file that could not be opened.
    """

    name: str
    page: int = 0
    pages: int = 0
    done: bool = False
    sha256: str | None = None
    problem: str | None = None


@dataclass
class Readings:
    """How it goes with the files that were sent together. Files of one name are told of together."""

    files: dict[str, Reading] = field(default_factory=dict)

    def page(self, name: str, page: int, pages: int) -> None:
        """A page of a file was read."""
        one = self.files[name]
        one.page, one.pages = page, pages

    def end(self, name: str, sha256: str | None, problem: str | None) -> None:
        """A file was read, or could not be."""
        one = self.files[name]
        one.done, one.sha256, one.problem = True, sha256, problem


async def bring_in(datasette: Datasette, request: Request) -> Response:
    """Where files are sent to, and from."""
    return await (_receive if request.method == "POST" else _form)(datasette, request)


@for_role(Role.ADMINISTER)
async def _form(datasette: Datasette, request: Request) -> Response:
    return await page(datasette, request, "bring_in.html", {"jobs": jobs(datasette, _KIND)})


@for_role(Role.ADMINISTER)
async def _receive(datasette: Datasette, request: Request) -> Response:
    folder = Path(tempfile.mkdtemp(prefix="kildespor-"))
    try:
        paths = await _save(request, folder)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    told = Readings({path.name: Reading(path.name) for path in paths})
    job = Job(_KIND, name_of(datasette, request), told=told)

    def work() -> None:
        try:
            house_of(datasette).read_in(paths, told)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    begin(datasette, job, work)
    return Response.redirect(f"{FILES}/{job.name}")


async def _save(request: Request, folder: Path) -> list[Path]:
    """The files of a form, each in a folder of its own below ``folder``.

    Raises BadRequest, Forbidden where the form does not begin with our token.
    """
    paths: list[Path] = []
    ours = False

    def look(field: Field) -> None:
        nonlocal ours
        ours |= field.field_name == b"csrftoken" and is_token(request, (field.value or b"").decode("latin-1"))

    def keep(file: File) -> None:
        if not ours:
            raise Forbidden("Skjemaet er for gammelt, eller kommer fra et annet sted. Hent siden på nytt.")
        name = safe_name((file.file_name or b"").decode("utf-8", "replace"))
        if file.size:
            path = folder / str(len(paths)) / name
            path.parent.mkdir()
            file.file_object.seek(0)
            with path.open("wb") as kept:
                shutil.copyfileobj(file.file_object, kept)
            paths.append(path)
        file.close()

    try:
        parser = create_form_parser(
            {"Content-Type": request.headers.get("content-type", "").encode()},
            look,
            keep,
            config={"MAX_MEMORY_FILE_SIZE": _IN_MEMORY, "UPLOAD_DIR": str(folder)},
        )
        size, more = 0, True
        while more:
            message = await request.receive()
            body = message.get("body", b"")
            size += len(body)
            if message["type"] != "http.request" or size > LARGEST:
                raise BadRequest("Filene er for store til å sendes på én gang, eller kom ikke hele fram.")
            await asyncio.to_thread(parser.write, body)
            more = message.get("more_body", False)
        parser.finalize()
    except FormParserError as error:
        raise BadRequest("Filene kom ikke hele fram. Send dem på nytt.") from error
    if not paths:
        raise BadRequest("Velg minst én fil med noe i.")
    return paths


def safe_name(name: str) -> str:
    """A file name without folders, control signs or what no file can be called."""
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(sign for sign in last if unicodedata.category(sign)[0] != "C").strip(" .")
    stem, dot, ending = kept.rpartition(".")
    ending = dot + ending if stem and len(ending) < 8 else ""
    stem = kept.removesuffix(ending) if ending else kept
    while len((stem + ending).encode()) > _LONGEST_NAME:
        stem = stem[:-1]
    return stem + ending or "uten navn"


@for_role(Role.ADMINISTER)
async def progress(datasette: Datasette, request: Request) -> Response:
    """How it goes with the files, and when they are read, what they gave."""
    try:
        job = job_of(datasette, _KIND, request.url_vars["job"])
    except NotFound as error:
        raise Missing(str(error)) from error
    files: list[Reading] = list(job.told.files.values())
    hashes = {one.sha256 for one in files if one.sha256}

    def ask(conn: sqlite3.Connection) -> dict[str, Any]:
        places = ", ".join("?" * len(hashes))
        rows = conn.execute(f"SELECT id FROM documents WHERE sha256 IN ({places})", tuple(hashes))
        gave = summarize(conn, {row[0] for row in rows.fetchall()})
        return {"gave": {one.sha256: one for one in gave}, "attention": counts(conn) if job.done else None}

    context: dict[str, Any] = {"job": job, "files": files, **await read(datasette, ask)}
    template = "_bring_in_progress.html" if request.args.get("del") else "bring_in_progress.html"
    return await page(datasette, request, template, context)


ROUTES: tuple[Route, ...] = (
    (f"^{FILES}$", bring_in),
    (f"^{FILES}" r"/(?P<job>[0-9a-f]{16})$", progress),
)
