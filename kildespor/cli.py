"""The command line."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from kildespor import meeting, naming, questions, running, searching, stopping, upkeep
from kildespor.formats import ExportFormat
from kildespor.help import speak_norwegian
from kildespor.options import DATABASE, DatabaseOption, knowledge_base, originals_of
from schemas.errors import ExitCode, KildesporError, KnowledgeBaseError

_EXIT_CODES = """Sluttkoder: 0 alt gikk bra · 1 feil i programmet · 2 kommandoen er skrevet feil ·
3 minst én fil eller side kunne ikke leses · 4 noe er ikke slik det var (verify, diff) ·
5 et program mangler (doctor) · 6 kunnskapsbasen kan ikke åpnes eller skrives · 7 ikke funnet · 130 avbrutt"""

app = typer.Typer(
    name="kildespor",
    help="Leser møtepapirer og rapporter til opplysninger som kan spores til ordene på siden.",
    epilog=_EXIT_CODES,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


app.add_typer(searching.app)
app.add_typer(questions.app)
app.add_typer(meeting.app)
app.add_typer(running.app)
app.add_typer(upkeep.app)
app.add_typer(naming.app)


def main() -> None:
    """Run the command of ``sys.argv`` and exit with its code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    stopping.listen()
    speak_norwegian()
    try:
        app()
    except KildesporError as error:
        _complain(str(error))
        sys.exit(error.exit_code)
    except stopping.Interrupted:
        _complain("Avbrutt. Det som alt er lest, er skrevet; kjør kommandoen igjen for resten.")
        sys.exit(ExitCode.INTERRUPTED)
    except BrokenPipeError:
        # Whoever read the output has read enough; Python must not complain of it once more on the way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        _complain(f"{error.filename or 'Disken'}: {error.strerror or error}.")
        sys.exit(ExitCode.UNEXPECTED)


@app.command(epilog="Eksempel: kildespor ingest møtepapirer/ --db styret.db")
def ingest(
    paths: Annotated[list[Path], typer.Argument(metavar="STI…", help="Filer og mapper.", show_default=False)],
    db: DatabaseOption = DATABASE,
    workers: Annotated[
        int | None, typer.Option(min=1, metavar="ANTALL", help="Hvor mange filer som leses samtidig.")
    ] = None,
) -> None:
    """Les filer og mapper inn i kunnskapsbasen.

    PDF (også skannet, og med ødelagt tekstlag), PowerPoint, Word, eldre kontorformater, bilder av sider og ren
    tekst. Samme innhold leses bare én gang. En fil som ikke kan leses, stanser ikke de andre.
    """
    from corpus.store import Store
    from kildespor.display import show_report, watch
    from kildespor.ingest import Result, find_files
    from kildespor.ingest import ingest as read_in

    store = Store(originals_of(db))
    found = find_files(paths, [db, store.root])
    with knowledge_base(db, create=True) as kb:
        with watch() as display:
            outcomes = read_in(
                kb, store, found.paths, workers=workers or os.cpu_count() or 1, display=display
            )
        show_report(kb, outcomes, found.passed_over, db)
        unread = any(outcome.result is Result.FAILED for outcome in outcomes)
        new = {outcome.sha256 for outcome in outcomes if outcome.result is Result.NEW}
        unread |= any(one.sha256 in new and one.problems for one in kb.summary())
    if unread:
        raise typer.Exit(ExitCode.SOME_UNREAD)


@app.command(epilog="Eksempel: kildespor trace 3fa2c81b --image side.png")
def trace(
    record: Annotated[
        str, typer.Argument(metavar="ID", help="Id-en, eller begynnelsen av den.", show_default=False)
    ],
    db: DatabaseOption = DATABASE,
    image: Annotated[
        Path | None, typer.Option(metavar="FIL", help="Tegn siden med sitatet merket (PNG).")
    ] = None,
) -> None:
    """Spor en opplysning til dokumentet, siden og ordene som beviser den."""
    from corpus.store import Store
    from kildespor.display import show_trace

    with knowledge_base(db) as kb:
        traced = kb.trace(record)
    show_trace(traced)
    if image is not None:
        from kildespor.drawing import draw_page

        proof = traced.evidence[0]
        store = Store(originals_of(db))
        source = store.identify(store.path(proof.document))
        draw_page(source, proof.page, proof.boxes).save(image)
        typer.echo(f"\nSiden er tegnet i {image}")


@app.command(epilog="Eksempel: kildespor export --format csv --kind status > status.csv")
def export(
    db: DatabaseOption = DATABASE,
    format: Annotated[
        ExportFormat,
        typer.Option(
            help="JSON Lines, CSV, Excel med ett ark for hvert slag, W3C Web Annotation eller PROV-JSON."
        ),
    ] = ExportFormat.JSONL,
    kind: Annotated[
        list[str] | None, typer.Option(metavar="SLAG", help="Bare dette slaget; kan gis flere ganger.")
    ] = None,
    document: Annotated[
        str | None, typer.Option(metavar="FIL_ELLER_SHA256", help="Bare dette dokumentet.")
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FIL", help="Skriv til fila, ikke til skjermen.")
    ] = None,
) -> None:
    """Skriv ut opplysningene med bevisene deres, etter den åpne kontrakten.

    CSV til en mappe (en som finnes, eller et navn med / bak) gir én fil for hvert slag. I CSV og Excel står lenken
    til siden i originalen bakerst.
    """
    from corpus.store import Store
    from kildespor.export import export as write_out
    from kildespor.originals import by_name

    path = Path(output) if output is not None else None
    is_folder = output is not None and (Path(output).is_dir() or output.endswith(("/", os.sep)))
    if format is ExportFormat.XLSX and (path is None or is_folder):
        raise typer.BadParameter("Excel skrives til en fil: oppgi den med --output.")
    with knowledge_base(db) as kb:
        if path is not None and is_folder and format is ExportFormat.CSV:
            path.mkdir(parents=True, exist_ok=True)
        write_out(kb, by_name(Store(originals_of(db))), format, path, kind or None, document)


@app.command(epilog="Eksempel: kildespor repair --explain dump.txt")
def repair(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FIL]", help="Uten fil leses standard inn.", show_default=False)
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Skriv én linje om hver endring i stedet for teksten.")
    ] = False,
) -> None:
    """Reparer norsk tekst: linje inn, linje ut.

    Med --explain skrives linjenummer, før, etter, slag, sannsynlighet og grunn, skilt med tabulator; det som
    er tvilsomt, og derfor latt stå, er med, merket «tvil».
    """
    from kildespor.filter import repair_stream

    if file is None:
        repair_stream(sys.stdin.buffer, sys.stdout, explain=explain, name="standard inn")
        return
    try:
        stream = file.open("rb")
    except OSError as error:
        raise KnowledgeBaseError(f"Kan ikke åpnes: {error.strerror}", file=str(file)) from error
    with stream:
        repair_stream(stream, sys.stdout, explain=explain, name=file.name)


@app.command(epilog="Eksempel: kildespor verify --db styret.db")
def verify(db: DatabaseOption = DATABASE) -> None:
    """Kontroller at originalene er uendret og at hvert bevis står der det sies å stå.

    Hver original hashes og leses på nytt, og ordene på siden sammenliknes med det som er lagret.
    """
    from corpus.store import Store
    from kildespor.pipeline import reread

    store = Store(originals_of(db))
    with knowledge_base(db) as kb:
        count = 0
        for finding in kb.verify(
            store.find, lambda sha256, pages: reread(store.identify(store.path(sha256)), pages)
        ):
            count += 1
            typer.echo(str(finding))
        documents = len([one for one in kb.summary() if one.status != "failed"])
    if count:
        _complain(f"{count} avvik.")
        raise typer.Exit(ExitCode.NOT_VERIFIED)
    typer.echo(f"Alt stemmer: {documents} dokumenter, hver original uendret og hvert bevis på plass.")


@app.command(epilog="Eksempel: kildespor serve --db styret.db")
def serve(
    db: DatabaseOption = DATABASE,
    port: Annotated[int, typer.Option(min=1, max=65535, metavar="PORT")] = 8001,
    host: Annotated[
        str, typer.Option(metavar="ADRESSE", help="Uten den: bare denne maskinen.")
    ] = "127.0.0.1",
) -> None:
    """Vis kunnskapsbasen i nettleseren, til du trykker Ctrl-C."""
    from kildespor.serve import serve as show

    typer.echo(f"Åpne http://{host}:{port} i nettleseren. Ctrl-C avslutter.")
    show(db, originals_of(db), host, port)


@app.command(epilog="Eksempel: kildespor doctor")
def doctor(db: DatabaseOption = DATABASE) -> None:
    """Se hva som er installert, hva som mangler, og hvordan det rettes."""
    from kildespor.display import show_checks
    from kildespor.doctor import examine

    checks = list(examine(db.absolute().parent))
    show_checks(checks)
    if any(check.required and check.found is None for check in checks):
        raise typer.Exit(ExitCode.MISSING_PROGRAM)


def _complain(sentence: str) -> None:
    sys.stdout.flush()
    typer.echo(sentence, err=True)
