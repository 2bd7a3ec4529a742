"""A watched folder: files are read when they are whole, and nothing that happens there stops the watch."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from kildespor.watch import Watch


class Watched:
    """A folder under watch, what was read of it, and what was said."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self.read: list[list[str]] = []
        self.said: list[str] = []
        self.watch = Watch(folder, self._read, self.said.append)

    def _read(self, paths: Sequence[Path]) -> None:
        self.read.append([path.relative_to(self.folder).as_posix() for path in paths])

    def write(self, name: str, content: str = "x") -> Path:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content)
        return path


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    return Watched(tmp_path / "inn")


def test_a_file_is_read_once_when_it_stands_still(watched: Watched) -> None:
    watched.write("a.txt")
    watched.watch.look()
    assert watched.read == []
    watched.write("a.txt", "xy")
    watched.watch.look()
    assert watched.read == []
    for _ in range(3):
        watched.watch.look()
    assert watched.read == [["a.txt"]]


def test_a_file_that_changes_is_read_again(watched: Watched) -> None:
    path = watched.write("a.txt")
    watched.watch.look()
    watched.watch.look()
    os.utime(path, ns=(1, 1))
    watched.watch.look()
    watched.watch.look()
    assert watched.read == [["a.txt"], ["a.txt"]]


def test_only_files_that_may_be_documents_are_read(watched: Watched, tmp_path: Path) -> None:
    outside = tmp_path / "utenfor.txt"
    outside.write_text("hemmelig")
    (tmp_path / "mappe").mkdir()
    (tmp_path / "mappe" / "b.txt").write_text("hemmelig")
    for name in (".skjult.txt", "~$lås.docx", "bilde.iso", "tom.txt", "under/æ.PDF", ".mappe/c.txt"):
        watched.write(name, "" if name == "tom.txt" else "x")
    (watched.folder / "lenke.txt").symlink_to(outside)
    (watched.folder / "lenket").symlink_to(tmp_path / "mappe")
    os.mkfifo(watched.folder / "rør.txt")
    watched.watch.look()
    watched.watch.look()
    assert watched.read == [["under/æ.PDF"]]


def test_a_folder_that_goes_away_is_told_of_once_and_waited_for(watched: Watched, tmp_path: Path) -> None:
    watched.write("a.txt")
    watched.watch.look()
    watched.folder.rename(tmp_path / "bort")
    watched.watch.look()
    watched.watch.look()
    assert len(watched.said) == 1
    assert "borte" in watched.said[0]
    (tmp_path / "bort").rename(watched.folder)
    watched.watch.look()
    watched.watch.look()
    assert "tilbake" in watched.said[1]
    assert watched.read == [["a.txt"]]


def test_what_reading_raises_is_not_tried_again_and_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    tries: list[Sequence[Path]] = []

    def read(paths: Sequence[Path]) -> None:
        tries.append(paths)
        raise OSError

    watch = Watch(tmp_path, read, print)
    watch.look()
    for _ in range(2):
        try:
            watch.look()
        except OSError:
            continue
    assert len(tries) == 1


def test_the_command_reads_what_comes_and_ends_at_an_interrupt(tmp_path: Path) -> None:
    folder = tmp_path / "inn"
    folder.mkdir()
    (folder / "ødelagt.pdf").write_bytes(b"%PDF-1.7 ikke mer")
    db = tmp_path / "kb.db"
    command = [sys.executable, "-m", "kildespor", "watch", str(folder), "--db", str(db), "--every", "0.2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        try:
            assert process.stdout is not None
            lines = [process.stdout.readline() for _ in range(2)]
            (folder / "sak.txt").write_text("Vedtak: Styret tar saken til orientering.")
            while "sak.txt" not in lines[-1] and lines[-1]:
                lines.append(process.stdout.readline())
            time.sleep(0.3)
            process.send_signal(signal.SIGINT)
            rest = process.communicate(timeout=30)[0]
        finally:
            process.kill()
    assert process.returncode == 0, rest
    assert any("ødelagt.pdf" in line for line in lines)
    assert "Traceback" not in "".join(lines) + rest
    assert sorted(path.name for path in folder.iterdir()) == ["sak.txt", "ødelagt.pdf"]
