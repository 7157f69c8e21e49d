"""A clerk's January by keys: last year's web page is read, looked over, and this year's begun."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from storage.library import Library
from tests.builders import UNIT, complete
from tests.ui.clerk import PATIENCE, Key
from tests.ui.conftest import OpenWindow
from tests.ui.intake.looker import Looker
from tests.ui.intake.test_intake_page import ALT
from tests.ui.intake.web_page import write_page

LAST = {
    "requests.received.natural": 7,
    "requests.granted.natural": 4,
    "requests.otherwise.misc.natural": 2,
    "requests.carried_out.natural": 1,
}


def test_from_the_file_to_this_years_report(
    library: Library, open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = write_page(complete(LAST), tmp_path / "上年年报.htm")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_options: (str(page), ""))
    clerk = open_window(library)
    clerk.click_button("读入年报…")
    looker = Looker(clerk)
    assert clerk.says(f"读入核对：{UNIT} 2025 年")
    assert clerk.says("179")
    assert "印成一行" in looker.doubt
    assert looker.shown("requests.otherwise.misc.natural") == "?"
    assert looker.page.sides.file.marked_words() == "（六）其他处理"
    clerk.press(Key.Key_2, ALT)
    misc = "requests.otherwise.misc.natural"
    clerk.qtbot.waitUntil(lambda: looker.report.value(misc) == 2, timeout=PATIENCE)
    while looker.page.look.open_doubts():
        looker.next()
        answers = looker.page.sides.box.answers
        clerk.click(answers[-1])
    clerk.click_button("存下，并由它新建 2026 年年报")
    assert [entry.year for entry in library.reports()] == [2026, 2025]
    assert clerk.report.value("requests.carried_in.natural") == 1
    previous = clerk.session.previous
    assert previous
    figures = [id for id in previous.form.fields if previous.form.fields[id].kind.is_number]
    assert [id for id in figures if previous.value(id) != complete(LAST).value(id)] == []
    for text in ("date", "text.overview", "text.problems", "text.other_matters", "contact.phone"):
        assert previous.stated(text) == complete(LAST).stated(text), text
