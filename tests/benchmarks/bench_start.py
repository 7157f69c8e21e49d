"""What a cold start costs: run ``python -m tests.benchmarks.bench_start``.

Ours is the window with the report that was open last, painted; the bare script is the least that
any PySide6 program does to show the same figures: it opens SQLite and paints a QMainWindow with a
QTableView of 28 x 10. Every start is a process of its own, timed from outside until it says that
its window is painted; the starts take turns, so that whatever else the machine does meets them all.
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
from tests.benchmarks.bench_storage import add_reports, build

ROUNDS = 30
_PAINTED = b"painted\n"
_PAINTED_ONCE = """
import os, sys
import PySide6.QtWidgets
from PySide6.QtCore import QTimer
class Painted(PySide6.QtWidgets.QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.tell)
    def tell(self):
        os.write(1, b"painted\\n")
        os._exit(0)
PySide6.QtWidgets.QMainWindow = Painted
"""
_BARE = (
    _PAINTED_ONCE
    + """
import sqlite3
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
class Model(QAbstractTableModel):
    def rowCount(self, parent=None): return 28
    def columnCount(self, parent=None): return 10
    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.DisplayRole:
            return values.get(index.row() * 10 + index.column())
application = QApplication([])
rows = sqlite3.connect(sys.argv[1]).execute("SELECT value FROM cell LIMIT 280")
values = {place: str(value) for place, (value,) in enumerate(rows)}
window, table, model = QMainWindow(), QTableView(), Model()
table.setModel(model)
window.setCentralWidget(table)
window.resize(1280, 700)
window.show()
application.exec()
"""
)
_OURS = (
    _PAINTED_ONCE
    + """
import main
main.main([sys.argv[1]])
"""
)


def main() -> None:
    """Time the starts in turns and print the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        sample = home / "sample.nianbao"
        with Library.open(sample) as library:
            for report in sample_reports():
                library.last_open = library.add(report)
        one = build(home / "one.nianbao")
        many = add_reports(build(home / "many.nianbao"))
        cases = {
            "bare": (_BARE, sample),
            "ours": (_OURS, sample),
            "one report": (_OURS, one),
            "10,000 reports": (_OURS, many),
        }
        times: dict[str, list[float]] = {name: [] for name in cases}
        for turn in range(ROUNDS + 1):
            for name, case in cases.items():
                taken = _start(*case)
                if turn:  # the first only warms the caches of files and of compiled modules
                    times[name].append(taken)
    for name, all_taken in times.items():
        print(
            f"{name:>15}: median {median(all_taken) * 1000:6.1f} ms, "
            f"least {min(all_taken) * 1000:6.1f} ms"
        )
    for above, below, most in (("ours", "bare", 1.3), ("10,000 reports", "one report", 1.1)):
        ratio, least = (
            median(times[above]) / median(times[below]),
            min(times[above]) / min(times[below]),
        )
        print(
            f"{above} / {below}: {ratio:.2f} by medians, {least:.2f} by the least (at most {most})"
        )


def bare_start(library: Path) -> float:
    """Return how many seconds the bare script takes with a ``library`` that nobody has open."""
    return _start(_BARE, library)


def _start(script: str, library: Path) -> float:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(library.parent),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(library)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    out = process.stdout.read() if process.stdout else b""
    taken = perf_counter() - begun
    process.wait()
    if out != _PAINTED:
        raise RuntimeError(out)
    return taken


if __name__ == "__main__":
    main()
