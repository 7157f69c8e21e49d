"""预览: pages are of the report as it stands, or there are none and the page says why."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QLineEdit

from export.document import Document
from storage.errors import Damaged
from storage.history import How
from storage.sign_off import Stage, Version
from tests.builders import complete
from tests.ui.clerk import PATIENCE, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.preview.previewed import preview, texts
from tests.ui.preview.printers import have_printer
from ui.preview import pdf_view, preview_page
from ui.preview.preview_page import PreviewPage

NOBODY_HAS = "\U0002a6a5"  # 𪚥, four dragons
BEFORE, AFTER = "改动以前的一句完整的话。", "改动以后的一句完整的话。"


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk with a complete report open."""
    return open_reports(complete({"text.problems": BEFORE}))


def write(clerk: Clerk, text: str) -> None:
    """Have section five say ``text``, as a proposal beside the page or a draft taken back do."""
    edit = clerk.session.report.edit("text.problems", text)
    clerk.session.apply([edit], How.PROPOSAL, "采用建议")


def has_no_pages(page: PreviewPage) -> bool:
    return page.printable is None and page.view.page_rects() == []


def await_pages(clerk: Clerk, page: PreviewPage) -> None:
    clerk.qtbot.waitUntil(lambda: page.printable is not None, timeout=PATIENCE)


def await_failure(clerk: Clerk, page: PreviewPage) -> None:
    clerk.qtbot.waitUntil(lambda: page.view.note.startswith("现在没有预览"), timeout=PATIENCE)


def test_a_change_takes_the_pages_away_at_once(clerk: Clerk) -> None:
    page = preview(clerk)
    assert BEFORE in "".join(texts(page))
    write(clerk, AFTER)
    assert has_no_pages(page)
    assert page.view.note == page.view.accessibleDescription() == "年报有改动，正在重新排版…"
    await_pages(clerk, page)
    assert AFTER in "".join(texts(page))
    assert page.view.note == ""


@pytest.mark.parametrize(
    "act",
    [
        lambda clerk: clerk.session.check(),
        lambda clerk: clerk.session.undo(),
        lambda clerk: clerk.session.keep_version(Stage.DRAFT),
        lambda clerk: clerk.session.keep_version(Stage.FINAL),
    ],
    ids=["reasons", "undo", "a draft", "a final"],
)
def test_whatever_may_change_a_page_takes_it_away(
    clerk: Clerk, act: Callable[[Clerk], object]
) -> None:
    write(clerk, AFTER)
    page = preview(clerk)
    await_pages(clerk, page)
    act(clerk)
    assert has_no_pages(page)


def test_the_other_style_is_not_shown_in_the_place_of_the_chosen(clerk: Clerk) -> None:
    page = preview(clerk)
    page.is_draft = False
    assert has_no_pages(page)
    await_pages(clerk, page)
    assert "签批单" not in "".join(texts(page))


def test_what_was_being_made_of_an_older_state_is_never_shown(clerk: Clerk) -> None:
    page = preview(clerk)
    write(clerk, "正在排版时的一句完整的话。")
    page.making.begin_if_wanted()
    shown: list[int] = []
    page.painted.connect(lambda: shown.append(1))
    write(clerk, AFTER)
    assert has_no_pages(page)
    await_pages(clerk, page)
    assert AFTER in "".join(texts(page))
    assert shown == [1]


def test_a_character_that_cannot_be_printed_leaves_no_old_pages(clerk: Clerk) -> None:
    page = preview(clerk)
    write(clerk, f"联系人是{NOBODY_HAS}先生，请找他。")
    await_failure(clerk, page)
    assert has_no_pages(page)
    for words in (page.view.note, page.message):
        assert "五、存在的主要问题及改进情况：“𪚥”（U+2A6A5）" in words
        assert "换成别的写法" in words
    (finding,) = clerk.session.findings
    assert finding.code == "text.glyph"
    write(clerk, AFTER)
    assert page.message == ""
    await_pages(clerk, page)
    assert page.view.note == ""


def test_of_many_characters_the_first_are_named(clerk: Clerk) -> None:
    page = preview(clerk)
    write(clerk, "".join(map(chr, range(0x20000, 0x20014))) + "等二十个字都没有字体。")
    await_failure(clerk, page)
    *_, last_named, rest = page.view.note.split("\n")
    assert last_named.endswith("“\U0002000b”（U+2000B）")
    assert rest == "等 20 处"


def test_nothing_is_printed_while_there_are_no_pages(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    have_printer(monkeypatch)
    asked: list[QPrintDialog] = []

    def decline(dialog: QPrintDialog) -> int:
        asked.append(dialog)
        return 0

    monkeypatch.setattr(QPrintDialog, "exec", decline)
    page = preview(clerk)
    write(clerk, f"联系人是{NOBODY_HAS}先生，请找他。")
    await_failure(clerk, page)
    clerk.click_button("打印…", page)
    clerk.qtbot.waitUntil(lambda: not page.making.is_under_way, timeout=PATIENCE)
    assert asked == []
    assert NOBODY_HAS in page.message
    write(clerk, AFTER)
    clerk.click_button("打印…", page)
    clerk.qtbot.waitUntil(lambda: bool(asked), timeout=PATIENCE)
    assert AFTER in "".join(texts(page))


def test_a_fault_in_the_background_leaves_no_old_pages(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_document: Document, _target: Path) -> None:
        raise RuntimeError("layout")

    page = preview(clerk)
    monkeypatch.setattr("export.pdf.write", fail)
    with clerk.qtbot.captureExceptions() as caught:
        write(clerk, AFTER)
        await_failure(clerk, page)
    assert [str(value) for _, value, _ in caught] == ["layout"], "it goes to the log"
    assert has_no_pages(page)
    assert "年报没有受影响" in page.view.note
    assert page.message in page.view.note
    monkeypatch.undo()
    clerk.open_step("校核")
    clerk.open_step("预览与导出")
    await_pages(clerk, page)
    assert AFTER in "".join(texts(page))
    assert page.message == ""


def test_a_fault_before_the_background_leaves_no_old_pages(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_report: object, **_more: object) -> Document:
        raise RuntimeError("composing")

    page = preview(clerk)
    monkeypatch.setattr(preview_page, "compose", fail)
    with clerk.qtbot.captureExceptions() as caught:
        write(clerk, AFTER)
        await_failure(clerk, page)
    assert [str(value) for _, value, _ in caught] == ["composing"]
    assert has_no_pages(page)


def test_a_library_that_cannot_be_read_leaves_no_old_pages(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The slip says which draft it is of, and the library knows how many there were."""

    def fail(_report: int) -> list[Version]:
        raise Damaged(clerk.library.path)

    page = preview(clerk)
    monkeypatch.setattr(clerk.library.sign_off, "versions", fail)
    write(clerk, AFTER)
    await_failure(clerk, page)
    assert has_no_pages(page)
    assert "已损坏" in page.message
    assert page.message in page.view.note


def test_another_report_is_never_shown_with_the_pages_of_the_one_before(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(complete(unit="另一个测试局"), complete({"text.problems": BEFORE}))
    assert BEFORE in "".join(texts(preview(clerk)))
    clerk.window.open_report(1)
    clerk.await_checked()
    page = preview(clerk)
    await_pages(clerk, page)
    shown = "".join(texts(page))
    assert "另一个测试局" in shown
    assert BEFORE not in shown


def test_a_page_that_cannot_be_drawn_does_not_pass_for_a_blank_one(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_page: object) -> None:
        raise RuntimeError("drawing")

    page = preview(clerk)
    monkeypatch.setattr(pdf_view, "render", fail)
    with clerk.qtbot.captureExceptions() as caught:
        clerk.click_button("放大", page)
        clerk.qtbot.waitUntil(lambda: "预览没有画成" in page.view.note, timeout=PATIENCE)
    assert str(caught[0][1]) == "drawing"
    assert page.view.page_rects() == []


def test_the_place_in_the_pages_is_kept(clerk: Clerk) -> None:
    page = preview(clerk)
    page.setFocus()
    clerk.press(Key.Key_PageDown, times=2)
    scrolled = page.view.verticalScrollBar().value()
    assert scrolled > 0
    write(clerk, AFTER)
    await_pages(clerk, page)
    assert page.view.verticalScrollBar().value() == scrolled


def test_making_it_ready_leaves_alone_what_is_being_typed(clerk: Clerk) -> None:
    clerk.open_step("基本信息")
    line = clerk.find(QLineEdit, clerk.page, "成文日期")
    line.setFocus()
    line.selectAll()
    clerk.type("2026-0")
    clerk.view._prepare_preview()
    assert line.text() == "2026-0"
    assert clerk.page.message == ""
