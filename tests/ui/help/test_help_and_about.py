"""填写说明 for every step, 关于 with version and licences, and the way to the log."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QTextBrowser

from forms.editions.form_2021 import FORM as FORM_2021
from forms.editions.registry import EDITIONS
from resources import RESOURCES, VERSION
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.shown import label_text
from ui.report.steps import steps


def open_help() -> list[QDialog]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QDialog) and widget.isVisible()
    ]


@pytest.mark.parametrize("step", steps(FORM_2021), ids=lambda step: step.id)
def test_f1_opens_the_notes_on_every_step(clerk: Clerk, step: object) -> None:
    name = str(getattr(step, "name", ""))
    clerk.open_step(name)
    clerk.press(Key.Key_F1)
    (dialog,) = open_help()
    assert dialog.windowTitle() == f"填写说明：{name}"
    text = clerk.find(QTextBrowser, dialog).toPlainText()
    assert len(text) > 20
    assert "**" not in text, "shown as written text, not as its source"
    assert not dialog.isModal(), "one may read and fill in"
    clerk.click_button("关闭", dialog)
    assert not dialog.isVisible()


def test_f1_helps_where_no_report_is_open_too(clerk: Clerk) -> None:
    clerk.press(Key.Key_L, CTRL)
    clerk.press(Key.Key_F1)
    (dialog,) = open_help()
    assert dialog.windowTitle() == "填写说明：首页"
    assert "新建年报" in clerk.find(QTextBrowser, dialog).toPlainText()


def test_there_are_notes_for_the_steps_what_is_read_in_the_ledger_and_nothing_else() -> None:
    wanted = {"start", "intake", "ledger"}
    for edition in EDITIONS.values():
        wanted.update(step.id for step in steps(edition.form))
    assert {path.stem for path in (RESOURCES / "help").glob("*.md")} == wanted


def test_about_shows_the_version_and_the_licences(clerk: Clerk) -> None:
    def read(dialog: QDialog) -> None:
        assert f"公开年报 {VERSION}" in label_text(dialog)
        licences = clerk.find(QPlainTextEdit, dialog, "组件与许可")
        assert licences.isReadOnly()
        text = licences.toPlainText()
        for part in ("PySide6", "LGPL", "reportlab", "BSD", "SIL OPEN FONT LICENSE"):
            assert part in text
        for path in (RESOURCES / "fonts").glob("OFL-*.txt"):
            assert path.read_text(encoding="utf-8").strip()[:200] in text
        clerk.click_button("关闭", dialog)

    with clerk.dialog(read):
        clerk.choose("关于公开年报")


def test_the_log_folder_is_made_and_shown(
    clerk: Clerk, shown_folders: list[Path], home: Path
) -> None:
    clerk.choose("打开日志文件夹")
    (folder,) = shown_folders
    assert folder.is_dir()
    assert folder.is_relative_to(home)


def test_keys_and_examples_are_set_in_the_type_of_the_words_around_them() -> None:
    """As code, in the one part of the help that had it so, they were set in another."""
    for path in (RESOURCES / "help").glob("*.md"):
        assert "`" not in path.read_text(encoding="utf-8"), path.stem
