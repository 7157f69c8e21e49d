"""复制网页代码: on the clipboard after a click or from the menu, and said where it goes."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFileDialog

from export.compose import compose
from export.errors import ExportError
from export.html import page_code
from tests.builders import complete
from tests.ui.clerk import Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.parts.held_clipboard import hold_clipboard
from tests.ui.preview.previewed import await_message, preview
from ui.parts.button import Link

TOLD = (
    "网页代码已复制，核对无误：在网站后台的编辑器里切换到“源代码”（或 HTML），粘贴进去。"
    "年报还没有定稿，以后有改动要重新复制。"
)


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk before the preview of a complete report."""
    clerk = open_reports(complete())
    preview(clerk)
    return clerk


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_a_click_copies_the_code_and_says_where_it_goes(clerk: Clerk) -> None:
    clerk.click(clerk.find(Link, clerk.page, "复制网页代码"))
    assert clerk.page.message == TOLD
    assert copied() == page_code(compose(clerk.report), is_plain=False)
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_code_that_is_not_on_the_clipboard_is_not_told_as_copied(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold_clipboard(monkeypatch)
    clerk.choose("复制网页代码")
    assert clerk.page.refusal.startswith("没有复制成")


def test_without_style_if_the_clerk_wants_it_so(clerk: Clerk) -> None:
    box = clerk.find(QCheckBox, clerk.page, "不带样式")
    box.setFocus()
    clerk.press(Key.Key_Space)
    clerk.choose("复制网页代码")
    assert clerk.page.message.startswith("网页代码（不带样式）已复制，核对无误：")
    assert copied() == page_code(compose(clerk.report), is_plain=True)


def test_a_page_is_exported_without_style_too(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shown_folders: list[Path]
) -> None:
    target = tmp_path / "a.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    clerk.find(QCheckBox, clerk.page, "不带样式").click()
    clerk.choose("导出网页（HTML）")
    await_message(clerk, "已写好并逐格核对无误")
    assert "style" not in target.read_text("utf-8")
    assert shown_folders == [tmp_path]


def test_what_is_not_the_report_is_not_copied(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> str:
        raise ExportError("网页代码没有复制：它与年报不一致。")

    monkeypatch.setattr("export.html.page_code", fail)
    QGuiApplication.clipboard().setText("以前复制的")
    clerk.choose("复制网页代码")
    assert clerk.page.message == "网页代码没有复制：它与年报不一致。"
    assert copied() == "以前复制的"
