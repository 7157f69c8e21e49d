"""A whole official table is pasted by its labels, from whatever program; dashes are asked about."""

from contextlib import AbstractContextManager

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QDialog

from forms.report import Report
from storage.history import How
from storage.sign_off import Stage
from tests.builders import complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.figures import grid, inputs
from tests.usecases.clipboard_tables import PROGRAMS, Copied, by_excel, by_wps

FIRST = "requests.received.natural"
LAST = "requests.carried_out.other"
FIRST_SIX = [
    (row, col) for row in ("received", "carried_in") for col in ("natural", "business", "research")
]
STEPS = {"disclosure": "二 主动公开", "requests": "三 申请办理", "disputes": "四 复议诉讼"}


def figures(section: str) -> dict[str, str]:
    """Return a figure for every cell of a table that is filled in, each another."""
    return {id: str(number) for number, id in enumerate(inputs(section), start=1)}


def with_totals(section: str, texts: dict[str, str]) -> dict[str, str]:
    report = complete()
    report.apply([report.edit(id, int(text)) for id, text in texts.items() if text.isdecimal()])
    totals = {each.id: str(report.value(each.id)) for each in grid(section).fields if each.parts}
    return texts | totals


def paste(clerk: Clerk, copied: Copied) -> None:
    """Put on the clipboard what a program has copied, and press Ctrl+V."""
    data = QMimeData()
    data.setText(copied.text)
    if copied.markup:
        data.setHtml(copied.markup)
    QGuiApplication.clipboard().setMimeData(data)
    clerk.press(Key.Key_V, CTRL)


def stated(report: Report, section: str) -> dict[str, str]:
    shown = {id: report.stated(id) for id in inputs(section)}
    return {id: str(value) for id, value in shown.items() if value is not None}


@pytest.fixture
def clerk(clerk: Clerk) -> Clerk:
    """A clerk somewhere in table three of an empty report: where does not matter."""
    clerk.open_step("三 申请办理")
    clerk.go_to(LAST)
    return clerk


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize("section", STEPS)
def test_a_table_with_its_labels_is_pasted_in_one_step(
    clerk: Clerk, section: str, program: str
) -> None:
    clerk.open_step(STEPS[section])
    texts = figures(section)
    clerk.grid.setFocus()
    paste(clerk, PROGRAMS[program](grid(section), with_totals(section, texts)))
    assert stated(clerk.report, section) == texts
    assert clerk.stored.values == clerk.report.values
    totals = [each.id for each in grid(section).fields if each.parts]
    assert [clerk.report.stated(id) for id in totals] == [None] * len(totals), "they are derived"
    first = next(iter(texts))
    assert clerk.library.history(clerk.session.id, first)[-1].how is How.PASTED
    assert clerk.page.message.startswith(f"已按行、列的名称填入 {len(texts) + len(totals)} 格")
    clerk.press(Key.Key_Z, CTRL)
    assert stated(clerk.report, section) == {}


def test_what_was_not_read_stays_as_it_was_and_is_told(open_reports: OpenReports) -> None:
    clerk = open_reports(complete({FIRST: 77, LAST: 5}))
    clerk.open_step("三 申请办理")
    clerk.go_to(LAST)
    texts = with_totals("requests", figures("requests")) | {FIRST: "3/5", LAST: ""}
    paste(clerk, by_excel(grid("requests"), texts))
    assert clerk.report.stated(FIRST) == 77
    assert clerk.report.stated(LAST) is None
    assert clerk.report.stated("requests.received.business") == 2
    assert "清空 1 格" in clerk.page.message
    assert "有 1 格没有读出或者拿不准，保持原样。" in clerk.page.message


def test_another_pages_table_changes_nothing_and_says_which_page(clerk: Clerk) -> None:
    before = clerk.report.values
    paste(clerk, by_wps(grid("disclosure"), figures("disclosure")))
    assert clerk.report.values == before
    assert "二、主动公开政府信息情况" in clerk.page.message
    assert "没有改动任何数字" in clerk.page.message
    assert not clerk.session.undo_stack.canUndo()


def test_words_that_are_no_labels_change_nothing(clerk: Clerk) -> None:
    before = clerk.report.values
    paste(clerk, Copied("", "张三\t李四\r\n3\t4\r\n"))
    assert clerk.report.values == before
    assert "没有改动任何数字" in clerk.page.message


def test_a_plain_block_stays_position_by_position_whatever_is_beside_it(clerk: Clerk) -> None:
    """Excel puts its style sheet beside every block, with the Chinese names of its fonts."""
    clerk.go_to(FIRST)
    block = grid("requests")._replace(
        cells=tuple(
            cell._replace(row=cell.row - 3, col=cell.col - 3)
            for cell in grid("requests").cells
            if cell.field and cell.row < 5 and cell.col < 6
        ),
        rows=2,
        columns=3,
    )
    copied = by_excel(block, figures("requests"))
    assert "宋体" in copied.markup
    paste(clerk, copied)
    assert stated(clerk.report, "requests") == {
        id: text for id, text in figures("requests").items() if int(text) in (1, 2, 3, 7, 8, 9)
    }
    assert clerk.page.message == ""


def test_what_has_no_text_beside_its_markup_is_pasted_too(clerk: Clerk) -> None:
    texts = figures("requests")
    paste(clerk, Copied(by_excel(grid("requests"), with_totals("requests", texts)).markup, ""))
    assert stated(clerk.report, "requests") == texts


def test_a_locked_report_takes_no_table(open_reports: OpenReports) -> None:
    clerk = open_reports(complete())
    clerk.session.keep_version(Stage.FINAL)
    clerk.open_step("三 申请办理")
    clerk.go_to(FIRST)
    before = clerk.report.values
    paste(clerk, by_excel(grid("requests"), figures("requests") | {FIRST: "-"}))
    assert clerk.report.values == before
    assert "已经定稿" in clerk.page.message


# ---- dashes ------------------------------------------------------------------------------------


def answer(clerk: Clerk, question: str, button: str) -> AbstractContextManager[None]:
    """Return what answers the question with a button, once it is what is expected."""

    def press(dialog: QDialog) -> None:
        assert clerk.says(question, dialog)
        clerk.click(clerk.find(QAbstractButton, dialog, button))

    return clerk.dialog(press)


@pytest.mark.parametrize("dash", ["-", "—", "－", "——", " − "])
def test_dashes_of_a_block_are_0_where_the_clerk_says_so(clerk: Clerk, dash: str) -> None:
    clerk.go_to(FIRST)
    with answer(clerk, f"把 3 个“{dash.strip()}”当作 0？", "当作 0"):
        clerk.paste(f"1\t{dash}\t2\r\n{dash}\t{dash}\t3\r\n")
    shown = [clerk.shown(f"requests.{row}.{col}") for row, col in FIRST_SIX]
    assert shown == ["1", "0", "2", "0", "0", "3"]
    clerk.press(Key.Key_Z, CTRL)
    assert stated(clerk.report, "requests") == {}


def test_else_nothing_changes(clerk: Clerk) -> None:
    clerk.go_to(FIRST)
    with answer(clerk, "把 2 个“-”当作 0？", "取消"):
        clerk.paste("1\t-\r\n-\t3\r\n")
    assert stated(clerk.report, "requests") == {}
    assert "没有粘贴：里面有 2 个“-”" in clerk.page.message


def test_a_block_that_does_not_fit_is_not_asked_about(clerk: Clerk) -> None:
    clerk.go_to(FIRST)
    clerk.paste("1\t-\tabc\r\n")
    assert "“abc”不能填入" in clerk.page.message
    assert stated(clerk.report, "requests") == {}


@pytest.mark.parametrize(("button", "there"), [("当作 0", "0"), ("取消", None)])
def test_dashes_of_a_table_are_asked_about_once(
    clerk: Clerk, button: str, there: str | None
) -> None:
    dashed = [id for id in inputs("requests") if id.startswith("requests.refused.")]
    texts = figures("requests") | dict.fromkeys(dashed, "—")
    with answer(clerk, f"把 {len(dashed)} 个“—”当作 0？", button):
        paste(clerk, by_excel(grid("requests"), with_totals("requests", texts)))
    assert stated(clerk.report, "requests").get(dashed[0]) == there
    assert (FIRST in stated(clerk.report, "requests")) == (there is not None)
