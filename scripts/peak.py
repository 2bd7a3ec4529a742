"""Peak memory of the running process."""

from __future__ import annotations

from pathlib import Path


def peak_memory() -> float:
    """Megabytes that this process has held in memory at most, since it was started (Linux).

    ``resource.getrusage`` would count what the process that started it held at that moment.
    """
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
