"""A backup by hand replaces another library only after a question that says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog

from storage.library import Library
from tests.builders import complete
from tests.ui.clerk import Clerk
from tests.ui.conftest import OpenReports


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the clerk wants the backup."""
    target = tmp_path / "U盘" / "年报.nianbao"
    target.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    yield target
    with Library.open(target) as library:
        assert library.reports()


@pytest.mark.parametrize(("answer", "is_replaced"), [("取消", False), ("仍要替换", True)])
def test_another_library_is_asked_about(
    open_reports: OpenReports, target: Path, answer: str, is_replaced: bool
) -> None:
    with Library.open(target) as other:
        other.add(complete(year=2020))
        other.add(complete(year=2021))
    before = target.read_bytes()
    clerk = open_reports(complete(year=2025))

    def read(dialog: QDialog) -> None:
        assert clerk.says("是另一个年报库，里面有 2 份年报", dialog)
        clerk.click_button(answer, dialog)

    with clerk.dialog(read):
        clerk.choose("备份年报库")
    assert (target.read_bytes() != before) == is_replaced


@pytest.mark.parametrize("there", ["nothing", "an older backup", "an empty library", "rubbish"])
def test_anything_else_is_the_dialogs_own_question(clerk: Clerk, target: Path, there: str) -> None:
    if there == "an older backup":
        clerk.library.backup(target)
    elif there == "an empty library":
        Library.open(target).close()
    elif there == "rubbish":
        target.write_bytes(b"rubbish")
    clerk.choose("备份年报库")
    assert clerk.window.saved.text() == f"已备份到 {target}"
