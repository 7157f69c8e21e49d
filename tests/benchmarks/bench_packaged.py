"""What packaging adds to a start on Linux: ``python -m tests.benchmarks.bench_packaged [FOLDER]``.

FOLDER is the packaged program's, by default what ``installer/try_linux.py`` leaves in dist/linux.
The plain program is ``main.py`` of this source in this Python, its modules compiled. Both open the
same library and are timed from outside until Qt says that it has flushed the window's first
painting to the screen; the starts take turns.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from intake.sample import sample_reports
from storage.library import Library
from tests.places import MAIN, REPOSITORY

ROUNDS = 30
_PAINTED = b"Flushing"  # a line of Qt's logging category for widgets' painting


def main() -> None:
    """Time the starts in turns and print the ratio."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / "dist" / "linux" / "公开年报"
    with tempfile.TemporaryDirectory() as home:
        library = Path(home) / "sample.nianbao"
        with Library.open(library) as opened:
            for report in sample_reports():
                opened.last_open = opened.add(report)
        environment = {
            key: value for key, value in os.environ.items() if not key.startswith("PYTHON")
        }
        environment |= {
            "QT_QPA_PLATFORM": "offscreen",
            "HOME": home,
            "QT_LOGGING_RULES": "qt.widgets.painting.info=true",
        }
        commands = {
            "plain": [sys.executable, str(MAIN), str(library)],
            "packaged": [str(folder / "公开年报"), str(library)],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(ROUNDS + 1):
            for name, command in commands.items():
                taken = _start(command, environment)
                if turn:  # the first only warms the caches of files and of compiled modules
                    times[name].append(taken)
    for name, all_taken in times.items():
        print(
            f"{name:>15}: median {median(all_taken) * 1000:6.1f} ms, "
            f"least {min(all_taken) * 1000:6.1f} ms"
        )
    ratio, least = (
        median(times["packaged"]) / median(times["plain"]),
        min(times["packaged"]) / min(times["plain"]),
    )
    print(f"packaged / plain: {ratio:.2f} by medians, {least:.2f} by the least (at most 1.2)")


def _start(command: list[str], environment: dict[str, str]) -> float:
    begun = perf_counter()
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        if process.stderr is None or not any(_PAINTED in line for line in process.stderr):
            raise RuntimeError(f"{command[0]} has painted nothing")
        taken = perf_counter() - begun
        process.kill()
    return taken


if __name__ == "__main__":
    main()
