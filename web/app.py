"""The server: Datasette with the pages of this folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from datasette.app import Datasette
from datasette.database import Database
from datasette.plugins import pm

from web import access, plugin
from web.house import DATABASE, House, houses

_HERE = Path(__file__).parent
_PLUGINS = {"kildespor": plugin, "kildespor-access": access}
_REPLACED = "datasette.handle_exception"
"""Datasette's own plugin that writes every error, also a wrong address, to the terminal with all that was sent."""


def create(house: House, **options: Any) -> Datasette:
    """A Datasette that serves a knowledge base; ``app()`` of it is the ASGI application.

    Args:
        options: further arguments of ``Datasette``, such as ``metadata``.
    """
    for name, module in _PLUGINS.items():
        if not pm.has_plugin(name):
            pm.register(module, name)
    if pm.has_plugin(_REPLACED):
        pm.unregister(name=_REPLACED)
    datasette = Datasette(
        template_dir=str(_HERE / "templates"),
        static_mounts=[("static", str(_HERE / "static"))],
        **options,
    )
    datasette.add_database(Database(datasette, path=str(house.db), is_mutable=True), name=DATABASE)
    houses[datasette] = house
    return datasette
