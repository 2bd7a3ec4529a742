"""The server: Datasette with the pages of this folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from datasette.app import Datasette
from datasette.database import Database
from datasette.plugins import pm

from web import plugin
from web.house import DATABASE, House, houses

_HERE = Path(__file__).parent
_PLUGIN = "kildespor"


def create(house: House, **options: Any) -> Datasette:
    """A Datasette that serves a knowledge base; ``app()`` of it is the ASGI application.

    Args:
        options: further arguments of ``Datasette``, such as ``metadata``.
    """
    if not pm.has_plugin(_PLUGIN):
        pm.register(plugin, _PLUGIN)
    datasette = Datasette(
        template_dir=str(_HERE / "templates"),
        static_mounts=[("static", str(_HERE / "static"))],
        **options,
    )
    datasette.add_database(Database(datasette, path=str(house.db), is_mutable=True), name=DATABASE)
    houses[datasette] = house
    return datasette
