"""新建年报: by keys alone, from last year's report, and never the same year twice."""

from datetime import date

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QRadioButton,
)

from forms.editions.identity import INHERITED
from forms.parsing import MAX_LINE
from storage.library import Library
from tests.builders import UNIT, complete
from tests.ui.clerk import CTRL, Clerk, Key, children
from tests.ui.conftest import OpenReports, OpenWindow
from tests.ui.figures import blank_report
from ui.parts import theme
from ui.start.year_card import YearCard

COPY = "复制一份年报（文字、数字、联系方式都照抄，另填单位或年度）"


def tab_to(clerk: Clerk, name: str) -> None:
    """Press Tab until the keyboard is on the field called ``name``."""
    for _ in range(20):
        focused = QApplication.focusWidget()
        if focused and focused.accessibleName() == name:
            return
        clerk.press(Key.Key_Tab)
    raise AssertionError(name)


def test_a_first_report_is_made_by_keys_alone(library: Library, open_window: OpenWindow) -> None:
    clerk = open_window(library)

    def fill(_dialog: QDialog) -> None:
        clerk.compose(UNIT)  # where the keyboard is from the start
        tab_to(clerk, "报告年度")
        clerk.type("2024")
        clerk.press(Key.Key_Return)

    with clerk.dialog(fill):
        clerk.press(Key.Key_Space)  # the keyboard is on 新建年报 from the start
    assert clerk.report.values == {"unit": UNIT, "kind": "department", "year": 2024}
    assert clerk.stored.values == clerk.report.values
    assert clerk.view.steps[clerk.view.step].name == "基本信息"
    focused = QApplication.focusWidget()
    assert focused
    assert focused.accessibleName() == "成文日期", (
        "on what is blank: what is typed by mistake must not replace the unit's name"
    )


def in_red(words: str, dialog: QDialog) -> bool:
    """Whether what is said is an alarm."""
    (label,) = [label for label in children(dialog, QLabel) if label.text().startswith(words)]
    return label.palette().color(QPalette.ColorRole.WindowText) == theme.colours().red


def test_a_year_that_is_taken_is_an_alarm_only_once_it_is_typed(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(complete(year=2023), complete(year=2024))
    taken = "库里已有这个单位 2024 年的年报，请直接打开它"

    def hesitate(dialog: QDialog) -> None:
        assert not clerk.says("库里已有", dialog)
        tab_to(clerk, "报告年度")
        clerk.press(Key.Key_Down)
        assert in_red(taken, dialog)
        clerk.click(clerk.find(QRadioButton, dialog, COPY))
        assert not in_red("库里已有", dialog), "as it is proposed"
        clerk.press(Key.Key_Escape)

    with clerk.dialog(hesitate):
        clerk.press(Key.Key_N, CTRL)


def test_a_name_that_is_too_long_is_refused_not_cut(
    library: Library, open_window: OpenWindow
) -> None:
    clerk = open_window(library)

    def paste(dialog: QDialog) -> None:
        clerk.paste("县" * (MAX_LINE + 1))
        told = f"单位全称：文字过长（{MAX_LINE + 1} 字），最多 {MAX_LINE} 字"
        assert in_red(told, dialog)
        assert not clerk.find(QAbstractButton, dialog, "新建").isEnabled()
        clerk.press(Key.Key_Backspace)
        clerk.press(Key.Key_Return)

    with clerk.dialog(paste):
        clerk.press(Key.Key_Space)
    assert clerk.stored.text("unit") == "县" * MAX_LINE


def test_a_report_without_a_unit_is_not_made(library: Library, open_window: OpenWindow) -> None:
    clerk = open_window(library)

    def hesitate(dialog: QDialog) -> None:
        assert clerk.says("请填写单位全称", dialog)
        assert not in_red("请填写单位全称", dialog), "nothing is wrong yet"
        clerk.type("x")
        clerk.press(Key.Key_Backspace)
        assert in_red("请填写单位全称", dialog)
        assert not clerk.find(QAbstractButton, dialog, "新建").isEnabled()
        tab_to(clerk, "报告年度")
        clerk.press(Key.Key_Return)
        assert dialog.isVisible()
        clerk.press(Key.Key_Escape)

    with clerk.dialog(hesitate):
        clerk.press(Key.Key_N, CTRL)
    assert library.reports() == []


def test_a_report_begun_from_last_years_takes_what_goes_on_and_nothing_else(
    open_reports: OpenReports,
) -> None:
    head = "（一）主动公开。"
    last = complete(
        {
            "contact.office": "办公室",
            "contact.email": "a@example.invalid",
            "contact.address": "青禾县人民路1号",
            "text.overview": f"{head}全年做了许多事。\n平常的一段。\n（二）监督保障。考核一次。",
            "requests.received.natural": 5,
            "requests.carried_out.natural": 3,
            "requests.granted.natural": 2,
            "requests.received.legal": 1,
            "requests.carried_out.legal": 1,
            "disclosure.permits.decisions": 44,
        },
        year=2023,
    )
    clerk = open_reports(last)

    def accept(dialog: QDialog) -> None:
        chosen = clerk.find(QListWidget, dialog, "上年年报").currentItem()
        assert chosen.text() == f"{UNIT}　2023 年"
        clerk.press(Key.Key_Return)

    with clerk.dialog(accept):
        clerk.press(Key.Key_N, CTRL)
    report = clerk.report
    assert report.year == 2024
    for id in INHERITED:
        assert report.stated(id) == last.stated(id)
    assert report.text("text.overview") == f"{head}\n（二）监督保障。"
    carried_in = {id: value for id, value in report.values.items() if id.startswith("requests.")}
    assert carried_in == {
        "requests.carried_in.natural": 3,
        "requests.carried_in.business": 0,
        "requests.carried_in.research": 0,
        "requests.carried_in.welfare": 0,
        "requests.carried_in.legal": 1,
        "requests.carried_in.other": 0,
    }
    given = {*INHERITED, "year", "text.overview", *carried_in}
    assert set(report.values) <= given, "all else is blank, the date too"
    assert clerk.stored.values == report.values
    clerk.open_step("三 申请办理")
    assert clerk.shown("requests.carried_in.total") == "4"
    assert clerk.shown("requests.received.natural") == ""


def test_the_same_year_is_refused_with_the_reason(open_reports: OpenReports) -> None:
    clerk = open_reports(blank_report(year=2023))

    def try_twice(dialog: QDialog) -> None:
        create = clerk.find(QAbstractButton, dialog, "新建")
        assert create.isEnabled(), "the year after is proposed"
        tab_to(clerk, "报告年度")
        clerk.type("2023")
        assert clerk.says("库里已有这个单位 2023 年的年报", dialog)
        assert not create.isEnabled()
        clerk.press(Key.Key_Return)
        assert dialog.isVisible()
        clerk.click_button("空白年报", dialog)
        tab_to(clerk, "单位全称")
        clerk.compose(UNIT)
        assert clerk.says("库里已有这个单位 2023 年的年报", dialog)
        clerk.compose("城关分局")
        assert create.isEnabled(), "another unit may report on the same year"
        clerk.click(create)

    with clerk.dialog(try_twice):
        clerk.choose("新建年报")
    assert (clerk.report.text("unit"), clerk.report.year) == (f"{UNIT}城关分局", 2023)


def test_the_other_kind_of_unit_can_be_chosen_by_key(
    library: Library, open_window: OpenWindow
) -> None:
    clerk = open_window(library)

    def fill(_dialog: QDialog) -> None:
        tab_to(clerk, "单位全称")
        clerk.compose("青禾县人民政府")
        tab_to(clerk, "单位类别")
        clerk.press(Key.Key_Down)
        tab_to(clerk, "报告年度")
        clerk.press(Key.Key_Return)

    with clerk.dialog(fill):
        clerk.press(Key.Key_N, CTRL)
    assert clerk.report.text("kind") == "government"
    assert clerk.report.year == date.today().year - 1  # noqa: DTZ011


def test_a_report_is_copied_for_another_unit(open_reports: OpenReports) -> None:
    last = complete({"contact.office": "办公室"}, year=2023)
    clerk = open_reports(last)
    clerk.choose("首页")
    acts = clerk.find(YearCard).more.menu().actions()
    copy = next(act for act in acts if act.text().startswith("复制"))

    def fill(dialog: QDialog) -> None:
        focused = QApplication.focusWidget()
        assert focused
        assert focused.accessibleName() == "单位全称"
        assert clerk.says("复制的要另填单位或年度", dialog)
        assert clerk.says("成文日期、前言空着", dialog)
        create = clerk.find(QAbstractButton, dialog, "新建")
        assert not create.isEnabled()
        clerk.compose("城关分局")
        clerk.click(create)

    with clerk.dialog(fill):
        copy.trigger()
    assert clerk.report.text("unit") == "城关分局", "the name was marked, to be typed over"
    assert (clerk.report.year, clerk.report.date) == (2023, None)
    assert clerk.report.text("text.overview") == last.text("text.overview")
    assert clerk.report.text("contact.office") == "办公室"


def test_the_next_years_report_is_begun_from_one_of_many_that_is_searched(
    library: Library, open_window: OpenWindow
) -> None:
    for number in range(1, 41):
        library.add(blank_report(f"第{number}局", 2023))
    library.add(blank_report("第40局", 2024))
    clerk = open_window(library)

    def search(dialog: QDialog) -> None:
        focused = QApplication.focusWidget()
        assert focused
        assert focused.accessibleName() == "查找上年年报"
        found = clerk.find(QListWidget, dialog, "上年年报")
        clerk.compose("没有的局")
        assert clerk.says("没有找到这样的年报", dialog)
        focused.setProperty("text", "")
        clerk.compose("第17 2023")
        assert [found.item(row).text() for row in range(found.count())] == ["第17局　2023 年"]
        clerk.press(Key.Key_Down)
        assert found.hasFocus()
        clerk.press(Key.Key_Return)

    with clerk.dialog(search):
        clerk.press(Key.Key_N, CTRL)
    assert (clerk.report.text("unit"), clerk.report.year) == ("第17局", 2024)


def test_units_of_the_library_are_offered(library: Library, open_window: OpenWindow) -> None:
    library.add(blank_report("青禾县农业农村局", 2023))
    clerk = open_window(library)

    def look(dialog: QDialog) -> None:
        clerk.click_button("空白年报", dialog)
        unit = clerk.find(QLineEdit, dialog, "单位全称")
        assert unit.text() == ""
        completer = unit.completer()
        completer.setCompletionPrefix("农业")
        assert completer.currentCompletion() == "青禾县农业农村局"
        clerk.press(Key.Key_Escape)

    with clerk.dialog(look):
        clerk.press(Key.Key_N, CTRL)
