"""Typer's own words of help in Norwegian."""

from typer import rich_utils


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
