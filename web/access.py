"""Who may do what: on this machine everybody everything, over a network those with an account by their role.

Logging in is done by ``datasette-auth-passwords`` (see ``web.logging_in``). What is sent to be written must come from
a page of ours, which is seen by its token, by the address it comes from, and on this machine by the name the machine is
called by: a page elsewhere could otherwise make the user's browser write here, or read here under a name of its own.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Awaitable, Callable, Mapping
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from datasette import Forbidden, Response, hookimpl
from datasette.app import Datasette
from datasette.utils.asgi import Request

from web.house import Account, Role, house_of, houses
from web.reading import View

FILES = "/les-inn"
"""The address that files are sent to."""
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
"""What this machine calls itself."""
ROLES = {Role.READ: "leser", Role.REVIEW: "vurderer", Role.ADMINISTER: "styrer"}
"""What the roles are called in Norwegian."""
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_COOKIE = "ds_csrftoken"
_FORM = "kildespor.form"
_FOR_READERS = frozenset(
    {"view-instance", "view-database", "view-table", "view-query", "view-row", "execute-sql"}
)

Asgi = Callable[[Any, Any, Any], Awaitable[None]]


def login(accounts: Mapping[str, Account]) -> dict[str, Any]:
    """The metadata by which Datasette lets these accounts log in.

    Password hashes go by way of the environment: Datasette shows its metadata to whoever may read.
    """
    settings: dict[str, Any] = {}
    for number, (name, account) in enumerate(accounts.items()):
        variable = f"KILDESPOR_ACCOUNT_{number}"
        os.environ[variable] = account.password_hash
        settings[f"{name}_password_hash"] = {"$env": variable}
    return {"plugins": {"datasette-auth-passwords": settings}}


def role_of(datasette: Datasette, actor: Mapping[str, Any] | None) -> Role | None:
    """What somebody may do; None for nothing."""
    accounts = house_of(datasette).accounts
    if not accounts:
        return Role.ADMINISTER
    account = accounts.get(str((actor or {}).get("id")))
    return account.role if account else None


def name_of(datasette: Datasette, request: Request) -> str:
    """Who signs what is decided."""
    return str((request.actor or {}).get("id") or house_of(datasette).user)


def for_role(role: Role) -> Callable[[View], View]:
    """A page for those of a role; what is sent to it must carry our token."""

    def decorate(answer: View) -> View:
        @wraps(answer)
        async def guarded(datasette: Datasette, request: Request) -> Response:
            has = role_of(datasette, request.actor)
            if has is None or has < role:
                raise Forbidden(f"Dette er for den som {ROLES[role]}.")
            if request.method not in _SAFE and not await _carries_token(request):
                raise Forbidden(
                    "Skjemaet er for gammelt, eller kommer fra et annet sted. Hent siden på nytt."
                )
            return await answer(datasette, request)

        return guarded

    return decorate


async def form_of(request: Request) -> dict[str, str]:
    """What a form says; read from the network only once."""
    if _FORM not in request.scope:
        request.scope[_FORM] = await request.post_vars()
    found: dict[str, str] = request.scope[_FORM]
    return found


async def _carries_token(request: Request) -> bool:
    """Whether the form repeats the token of the cookie. One with files is still to be read: see ``is_token``."""
    if _is_multipart(request.scope):
        return _COOKIE in request.cookies
    return is_token(request, (await form_of(request)).get("csrftoken", ""))


def is_token(request: Request, sent: str) -> bool:
    """Whether a form sent the token of the cookie, which is one of ours.

    ``asgi-csrf`` asks for that too, but lets a request without any cookie pass, and cannot read a form with files
    (its version 0.11 and python-multipart 0.0.20).
    """
    cookie, token = request.cookies.get(_COOKIE, ""), request.scope["csrftoken"]()
    return all(secrets.compare_digest(each.encode(), token.encode()) for each in (cookie, sent))


def _is_multipart(scope: Mapping[str, Any]) -> bool:
    return any(
        name == b"content-type" and value.lower().startswith(b"multipart/")
        for name, value in scope["headers"]
    )


@hookimpl
def skip_csrf(datasette: Datasette, scope: dict[str, Any]) -> bool:
    return datasette in houses and scope["path"] == FILES and _is_multipart(scope)


@hookimpl
def permission_allowed(datasette: Datasette, actor: dict[str, Any] | None, action: str) -> bool | None:
    if datasette not in houses:
        return None
    role = role_of(datasette, actor)
    if action in _FOR_READERS:
        return role is not None
    return role is Role.ADMINISTER


@hookimpl
def forbidden(datasette: Datasette, request: Request, message: str) -> Callable[[], Awaitable[Response]]:
    async def answered() -> Response:
        # Datasette's own messages are in English, and tell less than the page does.
        ours = message if message.endswith(".") else None
        html = await datasette.render_template("403.html", {"error": ours}, request=request)
        return Response.html(html, status=403)

    return answered


@hookimpl
def asgi_wrapper(datasette: Datasette) -> Callable[[Asgi], Asgi]:
    def wrapped(app: Asgi) -> Asgi:
        async def guarded(scope: Any, receive: Any, send: Any) -> None:
            if scope["type"] == "http" and datasette in houses:
                refusal = _refusal(scope, local=not house_of(datasette).accounts)
                if refusal:
                    await Response.text(refusal, status=403).asgi_send(send)
                    return
                scope = {**scope, "headers": [one for one in scope["headers"] if not _is_password(*one)]}
            await app(scope, receive, send)

        return guarded

    return wrapped


def _is_password(header: bytes, value: bytes) -> bool:
    """Whether it says a name and a password: ``datasette-auth-passwords`` takes them, as often as one may guess."""
    return header == b"authorization" and value.lower().startswith(b"basic")


def _refusal(scope: Mapping[str, Any], *, local: bool) -> str | None:
    """Why a request is not answered, if it is not."""
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
    host = headers.get("host", "")
    if local and urlsplit(f"//{host}").hostname not in LOCAL:
        return "Kunnskapsbasen vises bare på denne maskinen, under navnet localhost."
    if scope["method"] in _SAFE:
        return None
    if _is_multipart(scope) and scope["path"] != FILES:
        return "Hit sendes ingen filer."
    elsewhere = headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none")
    origin = headers.get("origin")
    if elsewhere or (origin is not None and urlsplit(origin).netloc != host):
        return "Det som skal skrives, må komme fra en side i Kildespor."
    return None
