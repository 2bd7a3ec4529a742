"""What is shown in the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from db import DocumentSummary, KnowledgeBase, Trace, TracedEvidence
from db.schema import UNSURE
from kildespor.doctor import Check
from kildespor.ingest import Display, Outcome, Result
from kildespor.words import ACTIONS, FIELDS, FIXED, KINDS, PLURALS, REPAIRS, SOURCES, VALUES
from schemas.page import Repair
from schemas.source import Source

_LABEL_WIDTH = 20
_WIDE = 160
_MOST_PROBLEMS = 8
"""Sentences on the pages of one document that are shown; the rest are counted."""
_MOST_UNSURE = 5
"""The same of its uncertain records."""


@contextmanager
def watch() -> Iterator[Display]:
    """Progress on the error stream: bars in a terminal, elsewhere one line a document."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _Lines(console)
        return
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
        transient=True,
    ) as progress:
        yield _Bars(progress)


class _Lines:
    def __init__(self, console: Console) -> None:
        self._console = console

    def begin(self, documents: int) -> None:
        pass

    def page(self, source: Source, page: int, pages: int) -> None:
        pass

    def end(self, outcome: Outcome) -> None:
        said = "lest" if outcome.result is Result.NEW else "ikke lest"
        self._console.print(f"{outcome.name}: {said}", highlight=False, markup=False, soft_wrap=True)


class _Bars:
    """One bar for all the documents, and one for each that is being read, by page."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._all: TaskID | None = None
        self._open: dict[str, TaskID] = {}

    def begin(self, documents: int) -> None:
        self._all = self._progress.add_task("Dokumenter", total=documents)

    def page(self, source: Source, page: int, pages: int) -> None:
        if source.sha256 not in self._open:
            self._open[source.sha256] = self._progress.add_task(escape(source.name), total=pages)
        self._progress.update(self._open[source.sha256], completed=page)

    def end(self, outcome: Outcome) -> None:
        task = self._open.pop(outcome.sha256 or "", None)
        if task is not None:
            self._progress.remove_task(task)
        if self._all is not None:
            self._progress.advance(self._all)


def plain_console() -> Console:
    """The output; wide where it goes to a file or another program, so that nothing is cut or broken."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=_WIDE)


def show_report(kb: KnowledgeBase, outcomes: Sequence[Outcome], passed_over: int, db: Path) -> None:
    """What each new document gave, and what needs a person's eye."""
    console = plain_console()
    read = {outcome.sha256 for outcome in outcomes if outcome.result is Result.NEW}
    documents = [one for one in kb.summary() if one.sha256 in read]
    if documents:
        table = Table(box=None, pad_edge=False)
        table.add_column("Dokument", overflow="fold")
        for head in ("Sider", "Derav OCR", "Opplysninger", "Reparert", "Tvil"):
            table.add_column(head, justify="right")
        for one in documents:
            numbers = (one.pages, one.ocr_pages, sum(one.records.values()), one.repairs, one.doubts)
            table.add_row(escape(one.name), *(str(number or "–") for number in numbers))
        console.print(table)
        _say(console, _counts(documents))
    known = sum(outcome.result is Result.KNOWN for outcome in outcomes)
    failed = [outcome for outcome in outcomes if outcome.error is not None]
    _say(console, _summary(len(read), known, len(failed), passed_over, db))
    _show_doubtful(console, kb, documents, failed)


def _counts(documents: Sequence[DocumentSummary]) -> str:
    sums: dict[str, int] = {}
    for one in documents:
        for kind, count in one.records.items():
            sums[kind] = sums.get(kind, 0) + count
    return (
        "I alt: "
        + (", ".join(f"{count} {PLURALS[kind]}" for kind, count in sums.items()) or "ingenting")
        + "."
    )


def _summary(read: int, known: int, failed: int, passed_over: int, db: Path) -> str:
    parts = [f"{read} lest", f"{known} fra før", f"{failed} kunne ikke leses"]
    if passed_over:
        parts.append(f"{passed_over} filer av andre slag hoppet over")
    return f"{', '.join(parts)}. Kunnskapsbase: {db}"


def _show_doubtful(
    console: Console, kb: KnowledgeBase, documents: Sequence[DocumentSummary], failed: Sequence[Outcome]
) -> None:
    lines = [str(outcome.error) for outcome in failed]
    for one in documents:
        troubled = [
            f"{one.name}, side {page}: {sentence.rstrip('.')}."
            for page, sentences in one.problems.items()
            for sentence in sentences
        ]
        lines += troubled[:_MOST_PROBLEMS]
        if len(troubled) > _MOST_PROBLEMS:
            lines.append(
                f"{one.name}: {len(troubled) - _MOST_PROBLEMS} sider til har noe som ikke kunne leses."
            )
        if one.doubts:
            lines.append(f"{one.name}: {one.doubts} ord er tvilsomme og står som de sto.")
        lines += _unsure(kb, one.name, one.sha256) if one.sha256 else []
    if lines:
        console.print("\n[bold]Trenger et blikk:[/]")
        for line in lines:
            _say(console, f"  {line}")


def _unsure(kb: KnowledgeBase, name: str, sha256: str) -> list[str]:
    """The least sure records of a document, a line each, and how many more there are."""
    waiting = kb.uncertain(sha256)
    lines = []
    for one in map(kb.trace, waiting[:_MOST_UNSURE]):
        proof, record = one.evidence[0], one.record
        sure = f"{record['confidence'] * 100:.0f} % sikkert"
        lines.append(
            f"{name}, side {proof.page}: {KINDS[record['kind']]} «{proof.quote}», {sure}. {one.doubt or ''}".rstrip()
            + f" (kildespor trace {record['id'][:8]})"
        )
    if len(waiting) > _MOST_UNSURE:
        lines.append(
            f"{name}: {len(waiting) - _MOST_UNSURE} usikre opplysninger til. Alle venter på et ja eller nei under "
            "«Se over» i kildespor serve."
        )
    return lines


def show_trace(trace: Trace) -> None:
    """A record and all that proves it."""
    console = plain_console()
    record = trace.record
    console.print(f"[bold]{KINDS[record['kind']].capitalize()}[/]  {record['id']}")
    for field, value in record.items():
        if field in FIELDS:
            _row(console, FIELDS[field], _said(field, value))
    doubted = trace.doubt and trace.outcome is None and record["confidence"] < UNSURE
    _row(console, "sikkerhet", f"{record['confidence']:.2f}" + (f". {trace.doubt}" if doubted else ""))
    _row(console, "funnet av", f"{trace.read_by}, Kildespor {trace.version}, {trace.read}")
    for field, value in trace.as_read.items():
        if record.get(field) != value:
            _row(console, f"lest som {FIELDS[field]}", _said(field, value))
    for one in trace.corrections:
        undone = f"; tatt tilbake av {one.undone_by}, {one.undone}" if one.undone else ""
        _row(console, ACTIONS[one.action], f"av {one.made_by}, {one.made}{undone}")
    for number, proof in enumerate(trace.evidence, 1):
        title = "Bevis" if len(trace.evidence) == 1 else f"Bevis {number}"
        console.print(f"\n[bold]{title}[/]  {escape(proof.file)}, side {proof.page}", soft_wrap=True)
        _show_proof(console, proof)
    names = [name for name in trace.names if name != trace.evidence[0].file]
    if names:
        _row(console, "heter også", ", ".join(names))


def _said(field: str, value: Any) -> str:
    return VALUES.get(str(value), str(value)) if field in FIXED else _plain(value)


def _show_proof(console: Console, proof: TracedEvidence) -> None:
    _row(console, "sitat", proof.quote)
    if proof.raw != proof.quote:
        _row(console, "slik det sto", proof.raw)
    for repair in proof.repairs:
        _row(console, "reparert" if repair.applied else "tvil", _repair(repair))
    _row(console, "lest fra", SOURCES[proof.source])
    boxes = "; ".join(" ".join(f"{number:g}" for number in box) for box in proof.boxes)
    _row(console, "ruter (punkt)", boxes)
    _row(console, "SHA-256", proof.document)
    for problem in proof.problems:
        _row(console, "merknad", problem)


def _repair(repair: Repair) -> str:
    kind = REPAIRS.get(repair.kind, repair.kind)
    after = repair.text or "(slått sammen med ordet foran)"
    choices = f", eller {' / '.join(repair.alternatives)}" if repair.alternatives else ""
    return f"{repair.raw} → {after}{choices} ({kind}, {repair.probability:.2f}): {repair.reason}"


def show_checks(checks: Sequence[Check]) -> None:
    """What the doctor found."""
    console = plain_console()
    for check in checks:
        if check.found is not None:
            console.print(f"[green]ok     [/] {check.name}: {escape(check.found)}", soft_wrap=True)
        else:
            colour = "red" if check.required else "yellow"
            word = "mangler" if check.required else "savnes"
            console.print(f"[{colour}]{word:<7}[/] {check.name}. {escape(check.remedy)}", soft_wrap=True)


def _row(console: Console, label: str, text: str) -> None:
    console.print(
        Text(f"  {label:<{_LABEL_WIDTH}}", style="dim").append(text, style="not dim"), soft_wrap=True
    )


def _say(console: Console, line: str) -> None:
    console.print(line, markup=False, soft_wrap=True)


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(map(_plain, value))
    if isinstance(value, dict):
        return ", ".join(str(part) for part in value.values())
    return str(value)
