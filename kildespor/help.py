"""Typer's own words of help in Norwegian."""

from typing import Any

from typer import rich_utils
from typer.core import TyperCommand, TyperGroup


def speak_norwegian() -> None:
    """Give the frames and notes of help pages and usage errors their Norwegian names."""
    rich_utils.ARGUMENTS_PANEL_TITLE = "Argumenter"
    rich_utils.OPTIONS_PANEL_TITLE = "Valg"
    rich_utils.COMMANDS_PANEL_TITLE = "Kommandoer"
    rich_utils.ERRORS_PANEL_TITLE = "Feil"
    rich_utils.DEFAULT_STRING = "[ellers: {}]"
    rich_utils.ENVVAR_STRING = "[miljøvariabel: {}]"
    rich_utils.REQUIRED_LONG_STRING = "[må oppgis]"
    rich_utils.RICH_HELP = "Skriv [blue]'{command_path} {help_option}'[/] for hjelp."
    for command in (TyperCommand, TyperGroup):
        command.get_help_option = _help_option(command.get_help_option)  # type: ignore[method-assign]


def _help_option(made: Any) -> Any:
    def in_norwegian(command: Any, context: Any) -> Any:
        option = made(command, context)
        if option is not None:
            option.help = "Viser denne hjelpen."
        return option

    return in_norwegian
