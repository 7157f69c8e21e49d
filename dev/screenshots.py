"""Make the pictures of the README from the program itself.

In the repository's folder: .venv/bin/python -m dev.screenshots
"""

import json
import os
import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer

from intake.sample import sample_reports
from storage.history import How
from storage.kinds import ledger_of
from storage.library import Library
from ui.app import dress
from ui.parts import theme
from ui.report_view import ReportView
from ui.window import Window
from usecases.sample_ledger import make_sample_ledger

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "images"
SIZE = 1366, 768  # the screen of an office PC
#: The unseen screen, which would be smaller than that if left to itself.
_SCREEN = {"name": "", "x": 0, "y": 0, "width": SIZE[0], "height": SIZE[1]}
_SCREEN |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
#: For the picture of table three: one figure off, so that two columns do not balance.
_SPOILT = "requests.carried_in.natural"
_SETTLE_MS = 2_000  # for what the window does after its first paint, the preview above all


def main() -> None:
    """Open the sample in a library of its own, go through its pages and take their pictures."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as screen:
        json.dump({"screens": [_SCREEN]}, screen)
        screen.flush()
        os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={screen.name}")
        application = theme.begin()
    dress(application)
    PICTURES.mkdir(parents=True, exist_ok=True)
    # The first page shows its name: always the same, so that pictures are too.
    folder = Path(tempfile.gettempdir()) / "年报"
    folder.mkdir()
    try:
        _take_all(folder)
    finally:
        shutil.rmtree(folder)
    application.quit()


def _take_all(folder: Path) -> None:
    library = Library.open(folder / "公开年报.nianbao")
    ids = [library.add(report) for report in sample_reports()]
    make_sample_ledger(ledger_of(library.path))
    window = Window(library, QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window.resize(*SIZE)
    window.show()
    _take(window, "start")
    window.open_report(ids[-1])
    if window.view:
        _take_pages(window, window.view)
    window.close()


def _take_pages(window: Window, view: ReportView) -> None:
    for step in ("overview", "disclosure"):
        _open(view, step)
        _take(window, step)
    _open(view, "requests")
    figure = view.session.report.number(_SPOILT)
    view.session.apply([view.session.report.edit(_SPOILT, (figure or 0) + 1)], How.TYPED, "")
    view.go_to(_SPOILT)
    _take(window, "requests")
    view.session.undo()
    _open(view, "preview")
    _take(window, "preview")


def _open(view: ReportView, step: str) -> None:
    view.open_step([each.id for each in view.steps].index(step))
    view.page.setFocus()


def _take(window: Window, name: str) -> None:
    pause = QEventLoop()
    QTimer.singleShot(_SETTLE_MS, pause.quit)
    pause.exec()
    window.grab().save(str(PICTURES / f"{name}.png"))


if __name__ == "__main__":
    main()
