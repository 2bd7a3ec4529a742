"""Logging in, where guessing is slowed: each account rests ever longer after too many wrong passwords."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

from datasette import NotFound as Missing
from datasette import Response
from datasette.app import Datasette
from datasette.utils.asgi import Request
from datasette_auth_passwords import password_login

from web.reading import Route

FREE = 5
"""Wrong passwords in a row before an account rests."""
FIRST, LONGEST = 30.0, 900.0
"""Seconds of rest, at first and at most: each further wrong password doubles it."""
_REMEMBERED = 10_000
"""Names, also of no account, that are remembered; then the one not tried for longest is forgotten."""


class Attempts:
    """How often each name was tried in vain, and until when it rests. Kept in memory: a new start forgets them."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._tried: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def begin(self, name: str) -> float:
        """Seconds a name must still rest; 0 where it may be tried now, which counts as in vain until it succeeds."""
        now = self._clock()
        count, until = self._tried.pop(name, (0, now))
        rest = max(until - now, 0.0)
        if not rest:
            count += 1
            until = now + min(FIRST * 2 ** (count - FREE), LONGEST) if count >= FREE else now
        self._tried[name] = count, until
        if len(self._tried) > _REMEMBERED:
            self._tried.popitem(last=False)
        return rest

    def succeed(self, name: str) -> None:
        """Forget what was tried in vain."""
        self._tried.pop(name, None)


_attempts: WeakKeyDictionary[Datasette, Attempts] = WeakKeyDictionary()


async def log_in(datasette: Datasette, request: Request) -> Response:
    """The page of ``datasette-auth-passwords``, for names that do not rest."""
    attempts = _attempts.setdefault(datasette, Attempts())
    if request.method != "POST":
        return await password_login(request, datasette)
    body = await request.post_body()

    async def again() -> dict[str, Any]:
        return {"type": "http.request", "body": body}

    request = Request(request.scope, again)
    name = (await request.post_vars()).get("username", "")
    rest = attempts.begin(name)
    if rest:
        html = await datasette.render_template(
            "password_login.html", {"minutes": math.ceil(rest / 60)}, request=request
        )
        return Response.html(html, status=429, headers={"retry-after": str(math.ceil(rest))})
    answer = await password_login(request, datasette)
    if answer.status == 302:
        attempts.succeed(name)
    return answer


async def no_tool(datasette: Datasette, request: Request) -> Response:
    """Passwords are given with ``kildespor account``; a page that hashes for anybody takes the server's time."""
    raise Missing("Passord settes med kildespor account")


ROUTES: tuple[Route, ...] = ((r"^/-/login$", log_in), (r"^/-/password-tool$", no_tool))
