"""Typer's own words of help and of usage errors in Norwegian."""

from __future__ import annotations

import re
from functools import wraps
from typing import Any

from typer import rich_utils
from typer._click import exceptions, formatting
from typer.core import TyperCommand, TyperGroup

_USAGE = "Bruk: "
_METAVARS = (
    ("[OPTIONS]", "[VALG]"),
    ("COMMAND [ARGS]...", "KOMMANDO …"),
)
_NAMED = re.compile(r"\{(\w+…?)\}(?:\.\.\.)?|\[(\[\w+\])\]")
"""An argument whose name says itself that it may be many, and brackets that Typer puts around those it has put."""
_ERRORS = [
    (re.compile(english), norwegian)
    for english, norwegian in (
        (r"No such command ('.+?')\.?", r"Kommandoen \1 finnes ikke."),
        (r"No such option: (\S+)", r"Valget \1 finnes ikke."),
        (r" \(Possible options: (.+)\)", r" Mente du \1?"),
        (r" Did you mean (.+)\?", r" Mente du \1?"),
        (r"Missing command\.", "Kommandoen mangler."),
        (r"Missing argument ('.+?')\.", r"Argumentet \1 mangler."),
        (r"Missing option ('.+?')\.", r"Valget \1 mangler."),
        (r"Option ('.+?') requires an argument\.", r"Valget \1 trenger en verdi."),
        (r"Option ('.+?') does not take a value\.", r"Valget \1 tar ingen verdi."),
        (r"Got unexpected extra argument\(s\) \((.+)\)", r"For mange argumenter: \1"),
        (r"Invalid value for (.+?): ", r"Ugyldig verdi for \1: "),
        (r"Invalid value: ", "Ugyldig verdi: "),
        (r"Value error, (.+) is not one of (.+)", r"\1 er ikke blant \2"),
        (r"Input should be a valid integer.*", "Skriv et helt tall."),
        (r"Input should be greater than or equal to (\d+)", r"Tallet må være minst \1."),
        (r"Input should be less than or equal to (\d+)", r"Tallet må være høyst \1."),
    )
]
"""How Typer 0.29 words what is wrong with a command line; what is not here is told in English."""


def speak_norwegian() -> None:
    """Give the frames and notes of help pages and usage errors their Norwegian names, once for the process."""
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
    formatting.HelpFormatter.write_usage = _usage(formatting.HelpFormatter.write_usage)  # type: ignore[method-assign]
    for error in (
        exceptions.UsageError,
        exceptions.BadParameter,
        exceptions.MissingParameter,
        exceptions.NoSuchOption,
    ):
        error.format_message = _message(error.format_message)  # type: ignore[method-assign]


def _help_option(made: Any) -> Any:
    def in_norwegian(command: Any, context: Any) -> Any:
        option = made(command, context)
        if option is not None:
            option.help = "Viser denne hjelpen."
        return option

    return in_norwegian


def _usage(written: Any) -> Any:
    @wraps(written)
    def in_norwegian(formatter: Any, prog: str, args: str = "", prefix: str | None = None) -> None:
        for english, norwegian in _METAVARS:
            args = args.replace(english, norwegian)
        written(formatter, prog, _NAMED.sub(r"\1\2", args), prefix or _USAGE)

    return in_norwegian


def _message(told: Any) -> Any:
    @wraps(told)
    def in_norwegian(error: Any) -> str:
        message: str = told(error)
        for english, norwegian in _ERRORS:
            message = english.sub(norwegian, message)
        return message

    return in_norwegian
