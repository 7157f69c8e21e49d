"""The list of cases has each column as wide as what is in sight needs, as far as there is room."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from ledger.applications import Application, Channel, Person
from ledger.events import Answered
from storage.ledger.ledger_file import LedgerFile, Newcomer
from ui.ledger.case_columns import Need, divided
from ui.ledger.case_list import CaseList
from ui.ledger.case_model import CaseModel, Column
from ui.ledger.case_row import in_two
from ui.parts.list_head import BESIDE
from ui.parts.list_rows import GAP
from ui.parts.sentence import kept_whole
from usecases.ledger_rows import Row, rows_of
from usecases.open_ledger import OpenLedger

_CAME, _TODAY = date(2025, 3, 3), date(2026, 3, 3)
_NAME = "青禾县兴牧饲料有限公司"
_EQUAL = dict.fromkeys(Column, Need(10, 20, 40))
_ALL = len(Column)


def newcomer(at: int, result: str = "unavailable.not_held") -> Newcomer:
    """Return a case whose words are as long as they mostly are."""
    number, subject = f"2025-{at:03}", "优质粮食工程项目中农业农村局承担部分的资金文件"
    office = "农村经济管理股"
    about = Application(0, "", number, Channel.POST, _CAME, "business", subject, office)
    return Newcomer(about, Person(_NAME), (Answered(date(2025, 12, 18), result),))


class Sight:
    """A list of 200 cases, the first of which have short results."""

    def __init__(self, ledger: OpenLedger, parent: QObject) -> None:
        self.persons: dict[int, Person] = {}
        self.model = CaseModel(ledger, _TODAY, self.persons, parent)
        self.rows = rows_of(ledger.ledger, ledger.calendar, _TODAY)
        self.list = CaseList(self.model)

    def show(self, width: int, height: int = 600) -> None:
        self.list.resize(width, height)
        self.list.show()
        self.model.show_rows(self.rows)

    def room(self, column: Column) -> int:
        """Return the pixels that the words of a column have in a line."""
        return self.list.columnWidth(column) - BESIDE - GAP

    def words(self, column: Column, row: int = 0) -> str:
        return self.model.says(self.rows[row], column)

    def breadth(self, column: Column, row: int = 0) -> int:
        return self.list.fontMetrics().horizontalAdvance(self.words(column, row))


@pytest.fixture
def sight(tmp_path: Path, qtbot: QtBot) -> Iterator[Sight]:
    path = tmp_path / "年报.taizhang"
    with LedgerFile.open(path) as file:
        late = [newcomer(at, "granted") for at in range(100, 200)]
        file.add([newcomer(at) for at in range(100)] + late, "测试")
    parent = QObject()
    ledger = OpenLedger.open(path, "测试")
    with ledger.file:
        sight = Sight(ledger, parent)
        qtbot.addWidget(sight.list)
        yield sight


def test_with_room_nothing_folds_and_the_summary_has_the_rest() -> None:
    widths = divided(40 * _ALL + 5, _EQUAL)
    assert widths == dict.fromkeys(Column, 40) | {Column.SUBJECT: 45}


def test_the_summary_gives_way_first_then_results() -> None:
    widths = divided(40 * _ALL - 5, _EQUAL)
    assert widths == dict.fromkeys(Column, 40) | {Column.SUBJECT: 35}
    widths = divided(40 * _ALL - 25, _EQUAL)
    narrow = {Column.SUBJECT: 20, Column.RESULT: 35}
    assert widths == dict.fromkeys(Column, 40) | narrow


def test_nothing_is_cut_where_all_have_room_in_two_lines() -> None:
    assert divided(20 * _ALL, _EQUAL) == dict.fromkeys(Column, 20)
    assert divided(20 * _ALL - 3, _EQUAL) == dict.fromkeys(Column, 20) | {Column.SUBJECT: 17}


def test_columns_are_left_out_where_not_all_have_their_least() -> None:
    kept = [set(divided(room, _EQUAL)) for room in (10 * _ALL, 10 * _ALL - 1, 21, 5)]
    least = {Column.NUMBER, Column.SUBJECT}
    assert kept == [set(Column), set(Column) - {Column.RESULT}, least, least]


@pytest.mark.parametrize("names", [False, True])
def test_on_a_usual_screen_no_words_are_cut(sight: Sight, names: bool) -> None:
    if names:
        for row in sight.rows:
            sight.persons[row.id] = Person(_NAME)
    sight.rows.reverse()  # long results first
    sight.show(966)
    for column in Column:
        assert not sight.list.isColumnHidden(column)
        _, rest = in_two(kept_whole(sight.words(column)), sight.list.font(), sight.room(column))
        assert QFontMetrics(sight.list.font()).horizontalAdvance(rest) <= sight.room(column), column
    assert sight.room(Column.RESULT) < sight.breadth(Column.RESULT)


def test_on_a_wide_screen_no_words_fold(sight: Sight) -> None:
    sight.rows.reverse()
    sight.show(1520)
    for column in Column:
        assert sight.room(column) >= sight.breadth(column), column


def test_a_column_grows_with_what_comes_in_sight_and_stays(sight: Sight) -> None:
    sight.show(1520)
    assert sight.room(Column.RESULT) == sight.breadth(Column.RESULT)
    sight.list.scrollToBottom()
    wide = sight.room(Column.RESULT)
    assert wide == sight.breadth(Column.RESULT, -1) > sight.breadth(Column.RESULT)
    sight.list.scrollToTop()
    assert sight.room(Column.RESULT) == wide


def test_names_leave_no_room_behind(sight: Sight) -> None:
    sight.persons.update({row.id: Person(_NAME) for row in sight.rows})
    sight.show(1520)
    assert sight.room(Column.APPLICANT) == sight.breadth(Column.APPLICANT)
    sight.persons.clear()
    sight.list.columns.forget()
    sight.model.show_rows(sight.rows)
    assert sight.room(Column.APPLICANT) == sight.breadth(Column.APPLICANT)


def test_only_rows_in_sight_are_asked(sight: Sight, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[int] = set()
    says = CaseModel.says

    def watched(model: CaseModel, row: Row, column: int) -> str:
        asked.add(row.id)
        return says(model, row, column)

    monkeypatch.setattr(CaseModel, "says", watched)
    sight.show(966)
    assert asked == {row.id for row in sight.rows[: len(asked)]}
    assert 10 < len(asked) < 20


def test_letters_beyond_the_first_plane_are_folded_whole(qtbot: QtBot) -> None:  # noqa: ARG001
    from PySide6.QtGui import QGuiApplication

    font = QGuiApplication.font()
    letters = "\U0002cc56" * 8
    room = QFontMetrics(font).horizontalAdvance("\U0002cc56" * 3) + 1
    assert in_two(letters, font, room) == (letters[:3], letters[3:])


def test_what_is_said_of_an_empty_list_stands_where_rows_would(sight: Sight) -> None:
    sight.list.nothing.setText("没有符合条件的申请。")
    sight.show(966)
    assert not sight.list.nothing.isVisible()
    sight.rows = []
    sight.show(966)
    words = sight.list.nothing
    assert words.isVisible()
    assert words.parent() is sight.list.viewport()
    assert words.geometry().top() == 0
    assert words.height() <= 2 * sight.list.verticalHeader().defaultSectionSize()
