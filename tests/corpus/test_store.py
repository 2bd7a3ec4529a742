"""Originals are kept whole, once, unchanged, under the hash of their bytes."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.store import Store
from schemas.errors import NotFound, UnreadableFile
from schemas.source import FileKind


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def kept_files(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


def test_identify_reads_and_copies_nothing(tmp_path: Path) -> None:
    path = write(tmp_path / "notat.txt", "Vedtak: Brua males.")
    source = Store(tmp_path / "originaler").identify(path)
    assert source.path == path
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (source.name, source.kind, source.size) == ("notat.txt", FileKind.TEXT, path.stat().st_size)
    assert not (tmp_path / "originaler").exists()


def test_add_keeps_a_read_only_copy_under_its_hash(tmp_path: Path) -> None:
    path = write(tmp_path / "notat.txt", "Vedtak: Brua males.")
    store = Store(tmp_path / "originaler")
    source = store.add(path)
    assert source.path == tmp_path / "originaler" / source.sha256[:2] / source.sha256
    assert source.path.read_bytes() == path.read_bytes()
    assert source.path.stat().st_mode & 0o777 == 0o444
    assert store.path(source.sha256) == store.find(source.sha256) == source.path
    path.write_text("noe annet")
    assert source.path.read_text() == "Vedtak: Brua males."


def test_the_same_bytes_are_kept_once_whatever_their_name(tmp_path: Path) -> None:
    store = Store(tmp_path / "originaler")
    first = store.add(write(tmp_path / "a.txt", "likt"))
    before = first.path.stat()
    second = store.add(write(tmp_path / "b.txt", "likt"))
    assert (second.sha256, second.path, second.name) == (first.sha256, first.path, "b.txt")
    assert second.path.stat().st_mtime_ns == before.st_mtime_ns
    assert len(kept_files(store.root)) == 1


def test_an_original_that_lost_its_end_is_mended(tmp_path: Path) -> None:
    store = Store(tmp_path / "originaler")
    path = write(tmp_path / "a.txt", "hele teksten")
    kept = store.add(path).path
    kept.chmod(0o644)
    kept.write_text("hele")
    assert store.add(path).path.read_text() == "hele teksten"


def test_leftovers_of_a_killed_run_go_when_the_same_original_is_added(tmp_path: Path) -> None:
    store = Store(tmp_path / "originaler")
    path = write(tmp_path / "a.txt", "hele teksten")
    digest = store.identify(path).sha256
    leftover = store.root / digest[:2] / f".{digest}.0badcafe.new"
    leftover.parent.mkdir(parents=True)
    leftover.write_text("hele")
    assert store.find(digest) is None
    assert kept_files(store.root) == [leftover]
    store.add(path)
    assert kept_files(store.root) == [store.path(digest)]


@pytest.mark.parametrize("sha256", ["", "../../etc/passwd", "A" * 64, "0" * 64])
def test_what_is_not_kept_is_not_found(tmp_path: Path, sha256: str) -> None:
    store = Store(tmp_path)
    assert store.find(sha256) is None
    with pytest.raises(NotFound):
        store.path(sha256)


def test_names_become_plain_text(tmp_path: Path) -> None:
    store = Store(tmp_path / "originaler")
    assert store.identify(write(tmp_path / "mo\u0308te a\u030a.txt", "x")).name == "möte å.txt"
    odd = os.path.join(os.fsencode(tmp_path), b"m\xf8te.txt")
    try:
        with open(odd, "wb") as file:
            file.write(b"x")
    except OSError:
        pytest.skip("this file system only takes valid names")
    store.identify(Path(os.fsdecode(odd))).name.encode("utf-8")


def test_a_file_that_cannot_be_read_leaves_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / "originaler")
    with pytest.raises(UnreadableFile):
        store.add(write(tmp_path / "tom.pdf", ""))
    with pytest.raises(UnreadableFile):
        store.add(tmp_path / "borte.pdf")
    assert not kept_files(store.root)


def test_a_file_that_grows_while_it_is_copied_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "originaler")
    path = write(tmp_path / "a.txt", "første linje\n")
    seen = store.identify(path)
    write(path, "første linje\nandre linje\n")
    monkeypatch.setattr(store, "identify", lambda _: seen)
    with pytest.raises(UnreadableFile, match="endret"):
        store.add(path)
    assert not kept_files(store.root)


def _add_all(root: Path, paths: list[Path]) -> list[str]:
    store = Store(root)
    return [store.add(path).sha256 for path in paths]


def test_several_processes_may_add_the_same_files_at_once(tmp_path: Path) -> None:
    paths = [write(tmp_path / f"{number}.txt", f"nummer {number % 5} " * 20000) for number in range(20)]
    root = tmp_path / "originaler"
    with ProcessPoolExecutor(3) as pool:
        answers = [job.result() for job in [pool.submit(_add_all, root, paths) for _ in range(3)]]
    assert answers[0] == answers[1] == answers[2]
    kept = kept_files(root)
    assert {path.name for path in kept} == set(answers[0])
    assert all(hashlib.sha256(path.read_bytes()).hexdigest() == path.name for path in kept)


def test_killed_at_any_moment_what_is_under_a_hash_is_whole(tmp_path: Path) -> None:
    paths = [write(tmp_path / f"{number}.txt", f"nummer {number} " * 100000) for number in range(30)]
    root = tmp_path / "originaler"
    script = (
        "import sys; from pathlib import Path; from corpus.store import Store; s = Store(Path(sys.argv[1]))\n"
        "print('klar', flush=True)\n"
        "for p in sys.argv[2:]: s.add(Path(p))"
    )
    for wait in (0.002, 0.01, 0.03, 0.06):
        command = [sys.executable, "-c", script, str(root), *map(str, paths)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(wait)
            process.send_signal(signal.SIGKILL)
        for path in kept_files(root):
            if not path.name.startswith("."):
                assert hashlib.sha256(path.read_bytes()).hexdigest() == path.name
    digests = _add_all(root, paths)
    assert sorted(path.name for path in kept_files(root)) == sorted(digests)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(texts=st.lists(st.text(st.characters(categories=["L", "Nd"]), min_size=1), max_size=6))
def test_what_goes_in_comes_out(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    folder = tmp_path_factory.mktemp("lager")
    store = Store(folder / "originaler")
    for number, text in enumerate(texts):
        path = write(folder / f"{number}.txt", text)
        assert store.path(store.add(path).sha256).read_bytes() == path.read_bytes()
    assert len(kept_files(store.root)) == len(set(texts))
