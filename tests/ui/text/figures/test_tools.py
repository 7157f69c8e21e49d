"""插入数字 and 由数字成文: shown before, one step of undo, and the numbers keep to their cells."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from forms.editions.registry import composed_of
from forms.values import Value
from storage.sign_off import Stage
from tests.builders import complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports
from tests.ui.shown import label_text, table_texts
from ui.text.figures.composed_dialog import ComposedDialog
from ui.text.figures.picker import FigurePicker
from ui.text.figures.tools import FigureTools
from ui.text.text_editor import TextEditor

TEXT = "text.overview"
FIGURES: dict[str, Value] = {
    "requests.received.natural": 33,
    "requests.granted.natural": 33,
    TEXT: "（二）依申请公开。\n（三）信息管理。",
}
COMPOSED = (
    "全年新收政府信息公开申请33件。"
    "无上年结转的申请，办结33件，无结转下年度继续办理的申请。办结的申请中，予以公开33件。"
)


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk in section one, the cursor behind its first heading."""
    return at_text(open_reports(complete(FIGURES)))


def at_text(clerk: Clerk, at: int = len("（二）依申请公开。")) -> Clerk:
    clerk.open_step("一 总体情况")
    editor = clerk.find(TextEditor, clerk.page)
    editor.point_at(at, at)
    editor.setFocus()
    return clerk


def text(clerk: Clerk) -> str:
    return clerk.report.text(TEXT)


def choose_subject(clerk: Clerk, number: int) -> None:
    """Open 由数字成文 by keys and choose a paragraph."""

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = menu.actions()[number]
        menu.close()
        QTimer.singleShot(0, action.trigger)

    tools = clerk.find(FigureTools, clerk.page)
    tools.compose.setFocus()
    QTimer.singleShot(0, choose)
    clerk.press(Key.Key_Space)
    QApplication.processEvents()


def compose(clerk: Clerk, number: int = 1) -> None:
    """Have a paragraph put in."""
    with clerk.dialog(lambda _dialog: clerk.press(Key.Key_Return)):
        choose_subject(clerk, number)


# ---- 插入数字


def insert(clerk: Clerk, words: str) -> None:
    """Put in the first figure that ``words`` find, by keys."""

    def pick(_dialog: QDialog) -> None:
        clerk.type(words)
        clerk.press(Key.Key_Return)

    with clerk.dialog(pick):
        clerk.press(Key.Key_I, CTRL)


def name_of(dialog: FigurePicker) -> str:
    """Return what the chosen figure is called."""
    return dialog.figure.name if dialog.figure else ""


def test_a_figure_is_put_in_by_keys_as_one_step_and_bound(clerk: Clerk) -> None:
    clerk.type("全年接到的来函要件共有")
    insert(clerk, "新收 总计")
    clerk.type("都已答复")
    clerk.page.setFocus()
    clerk.session.settle()
    assert text(clerk).startswith("（二）依申请公开。全年接到的来函要件共有33件都已答复\n")
    clerk.press(Key.Key_Z, CTRL)
    assert text(clerk).startswith("（二）依申请公开。全年接到的来函要件共有33件\n")
    (mention,) = clerk.session.mentions(TEXT)
    assert mention.cells == ("requests.received.total",)
    clerk.press(Key.Key_Z, CTRL)
    assert text(clerk).startswith("（二）依申请公开。全年接到的来函要件共有\n")
    assert not clerk.report.choices
    clerk.press(Key.Key_Y, CTRL)
    assert clerk.session.mentions(TEXT) == (mention,)


def test_it_takes_the_place_of_a_chosen_number_before_its_unit(clerk: Clerk) -> None:
    clerk.type("全年接到的来函要件共有31件。")
    editor = clerk.find(TextEditor, clerk.page)
    editor.commit()
    at = text(clerk).index("31")
    editor.point_at(at, at + 2)
    insert(clerk, "新收 总计")
    assert text(clerk).startswith("（二）依申请公开。全年接到的来函要件共有33件。\n")


def test_indents_and_empty_lines_make_no_difference(clerk: Clerk) -> None:
    clerk.press(Key.Key_Home)
    clerk.press(Key.Key_Return)
    clerk.type("\u3000\u3000全年接到的来函要件共有")
    insert(clerk, "新收 总计")
    clerk.type("，")
    clerk.session.settle()
    assert "要件共有33件，" in text(clerk)
    (mention,) = clerk.session.mentions(TEXT)
    assert text(clerk)[mention.span.start : mention.span.end] == "33"


def test_the_arrows_move_in_the_list_while_one_searches(clerk: Clerk) -> None:
    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, FigurePicker)
        clerk.type("新收 ")
        clerk.press(Key.Key_Down, times=2)
        assert name_of(dialog).endswith("·自然人")
        clerk.type("没有的行")
        assert not name_of(dialog)
        clerk.press(Key.Key_Return)
        assert dialog.isVisible(), "there is nothing to take"
        dialog.reject()

    with clerk.dialog(look):
        clerk.press(Key.Key_I, CTRL)
    assert text(clerk) == FIGURES[TEXT]


def test_a_blank_cell_cannot_be_put_in(open_reports: OpenReports) -> None:
    clerk = at_text(open_reports(complete(FIGURES | {"requests.received.natural": None})))

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, FigurePicker)
        clerk.type("新收 总计")
        assert table_texts(dialog.list.model())[0][2] == "未填"
        assert not dialog.decision.yes.isEnabled()
        dialog.reject()

    with clerk.dialog(look):
        clerk.press(Key.Key_I, CTRL)


# ---- 由数字成文


def test_a_paragraph_is_shown_then_put_in_as_one_step(clerk: Clerk) -> None:
    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ComposedDialog)
        assert dialog.windowTitle() == "由数字成文：收到和办理申请"
        assert COMPOSED in label_text(dialog)
        assert text(clerk) == FIGURES[TEXT], "not before it is wanted"
        clerk.press(Key.Key_Return)

    with clerk.dialog(look):
        choose_subject(clerk, 1)
    assert text(clerk) == f"（二）依申请公开。{COMPOSED}\n（三）信息管理。"
    clerk.type("另外")
    clerk.session.settle()
    assert f"{COMPOSED}另外\n" in text(clerk), "the keyboard is behind it"
    clerk.press(Key.Key_Z, CTRL, times=2)
    assert text(clerk) == FIGURES[TEXT]
    assert not clerk.report.choices


def test_every_number_of_it_is_bound_and_follows_the_table(clerk: Clerk) -> None:
    compose(clerk)
    bound = {mention.span.start for mention in clerk.session.mentions(TEXT) if mention.is_number}
    start = text(clerk).index("全年")
    for each in composed_of(clerk.report, None)[1].stated:
        assert start + each.start in bound
    changed = [
        clerk.report.edit("requests.received.natural", 34),
        clerk.report.edit("requests.granted.natural", 34),
    ]
    clerk.report.apply(changed)
    rewriting = clerk.session.rewriting()
    assert rewriting.numbers == 3


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("", "", "{}"),
        ("甲。", "", "甲。{}"),
        ("甲。\n", "乙。", "甲。\n{}\n乙。"),
        ("甲", "乙。\n丙", "甲乙。\n{}\n丙"),
        ("甲，", "乙。", "甲，乙。\n{}"),
        ("小标题", "", "小标题\n{}"),
        ("（二）", "", "（二）{}"),
        ("见附件（略）", "", "见附件（略）\n{}"),
        ("说“行。”", "", "说“行。”{}"),
    ],
)
def test_it_goes_where_a_sentence_may_begin_else_below(
    open_reports: OpenReports, before: str, after: str, wanted: str
) -> None:
    clerk = at_text(open_reports(complete(FIGURES | {TEXT: before + after or None})), len(before))
    compose(clerk)
    assert text(clerk) == wanted.format(COMPOSED)


@pytest.mark.parametrize("none", ["无", "无。"])
def test_it_takes_the_place_of_words_for_nothing(open_reports: OpenReports, none: str) -> None:
    clerk = open_reports(complete(FIGURES | {"text.other_matters": none}))
    clerk.open_step("六 其他事项")
    compose(clerk, 0)
    assert clerk.report.text("text.other_matters").startswith("按照《")
    assert "\n" not in clerk.report.text("text.other_matters")
    clerk.press(Key.Key_Z, CTRL)
    assert clerk.report.text("text.other_matters") == none


def test_chosen_words_stay(clerk: Clerk) -> None:
    clerk.find(TextEditor, clerk.page).point_at(3, 9)
    compose(clerk)
    assert text(clerk) == f"（二）依申请公开。{COMPOSED}\n（三）信息管理。"


@pytest.mark.parametrize(
    ("changes", "why_not"),
    [
        ({"requests.received.natural": None}, "表三的“本年新收·总计”、“本年新收·自然人”还没有填"),
        ({"requests.granted.natural": 32}, "表三还有 2 处必改的问题"),
    ],
)
def test_nothing_is_composed_of_tables_that_are_not_done(
    open_reports: OpenReports, changes: dict[str, Value], why_not: str
) -> None:
    clerk = at_text(open_reports(complete(FIGURES | changes)))

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ComposedDialog)
        assert why_not in label_text(dialog)
        assert not dialog.decision.yes.isEnabled()
        assert not dialog.text.isVisible()
        dialog.reject()

    with clerk.dialog(look):
        choose_subject(clerk, 1)


def test_what_the_tables_do_not_tell_is_said(open_reports: OpenReports) -> None:
    clerk = open_reports(complete(FIGURES))
    clerk.open_step("六 其他事项")

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ComposedDialog)
        assert "没有收费通知的件数" in label_text(dialog)
        dialog.reject()

    with clerk.dialog(look):
        choose_subject(clerk, 0)
    clerk.open_step("五 问题改进")
    assert not clerk.find(FigureTools, clerk.page).compose.isVisible(), "it has no such paragraph"


def test_a_text_that_would_be_too_long_is_left_alone(open_reports: OpenReports) -> None:
    long = "长" * 199_990
    clerk = at_text(open_reports(complete(FIGURES | {TEXT: long})), 0)
    compose(clerk)
    assert text(clerk) == long
    assert clerk.page.refusal


def test_a_final_report_takes_neither(clerk: Clerk) -> None:
    tools = clerk.find(FigureTools, clerk.page)
    clerk.session.keep_version(Stage.FINAL)
    assert not tools.compose.isEnabled()
    assert not tools.insert.isEnabled()
    tools.insert_figure()
    assert "已经定稿" in clerk.page.refusal
