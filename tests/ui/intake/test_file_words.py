"""The words of a file as it has them: tables as printed, what nobody can read, within limits."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextTable
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from intake.published.report_read import Place
from reading.flaws import HIDDEN, RAISED, STRUCK
from reading.seen import Apart, Block, Box, Paragraph, Span, Table
from tests.ui.clerk import PATIENCE
from ui.intake.file_words import FileWords
from ui.parts.plain import tip


def box(row: int, col: int, words: str, rows: int = 1, cols: int = 1) -> Box:
    return Box(Span(row, col, rows, cols), [Paragraph(words)])


def table(rows: int, columns: int = 3) -> Table:
    return Table([[box(row, col, f"{row}·{col}") for col in range(columns)] for row in range(rows)])


def shown(qtbot: QtBot, *blocks: Block) -> FileWords:
    words = FileWords(list(blocks))
    qtbot.addWidget(words)
    words.resize(500, 400)
    with qtbot.waitExposed(words):
        words.show()
    return words


def tables(words: FileWords) -> list[QTextTable]:
    frames = words.document().rootFrame().childFrames()
    return [frame for frame in frames if isinstance(frame, QTextTable)]


def test_words_stand_as_they_were_written(qtbot: QtBot) -> None:
    words = shown(qtbot, Paragraph("<b>粗</b> & <img src='x'>"), table(1))
    assert words.toPlainText().startswith("<b>粗</b> & <img src='x'>\n")


def test_a_table_is_merged_as_it_is_printed(qtbot: QtBot) -> None:
    first = [box(0, 0, "总", 2), box(0, 1, "头", 1, 2)]
    words = shown(qtbot, Table([first, [box(1, 1, "甲"), box(1, 2, "乙")]]))
    (written,) = tables(words)
    assert (written.rows(), written.columns()) == (2, 3)
    cell = written.cellAt(1, 0)
    assert (cell.row(), cell.rowSpan()) == (0, 2)
    assert written.cellAt(0, 2).columnSpan() == 2


def test_spans_that_reach_beyond_the_table_are_cut(qtbot: QtBot) -> None:
    words = shown(qtbot, Table([[box(0, 0, "一", 25, 2)], [box(1, 1, "二")]]))
    (written,) = tables(words)
    assert written.rows() == 2
    assert "一" in words.toPlainText()


def test_a_box_that_nobody_can_read_is_a_mark(qtbot: QtBot) -> None:
    lost = Box(Span(0, 0), [Paragraph("9")], unread="盖了章")
    words = shown(qtbot, Table([[lost]]))
    assert "?" in words.toPlainText()
    assert "9" not in words.toPlainText()


def test_what_does_not_count_of_a_box_is_seen_not_to(qtbot: QtBot) -> None:
    apart = [Apart(STRUCK, "99", 0), Apart(RAISED, "1", 2), Apart(HIDDEN, "7", 3)]
    paragraph = Paragraph("405", apart=apart)
    words = shown(qtbot, Table([[Box(Span(0, 0), [paragraph])]]))
    assert "9940157" in words.toPlainText()

    def format_of(text: str) -> QTextCharFormat:
        return words.document().find(text).charFormat()

    struck, figure, raised, hidden = map(format_of, ("99", "40", "1", "7"))
    assert struck.fontStrikeOut()
    assert not any(each.fontStrikeOut() for each in (figure, raised, hidden))
    assert raised.verticalAlignment() == QTextCharFormat.VerticalAlignment.AlignSuperScript
    assert {each.toolTip() for each in (struck, raised, hidden)} == set(
        map(tip, (STRUCK, RAISED, HIDDEN))
    )
    assert hidden.foreground() == struck.foreground() != figure.foreground()
    assert format_of("5") == figure, "what stands after it counts again"


def test_a_figure_stays_in_one_piece_where_there_is_little_room(qtbot: QtBot) -> None:
    label = "四、结转下年度继续办理的政府信息公开申请数量" * 3
    figures = ["287", "4335", "1,234", "12 件", *map(str, range(433, 441))]
    row = [box(0, 0, label), *(box(0, at, words) for at, words in enumerate(figures, 1))]
    words = shown(qtbot, Table([row]))
    words.resize(440, 400)
    (written,) = tables(words)
    for column, _figure in enumerate(figures, 1):
        block = written.cellAt(0, column).firstCursorPosition().block()
        assert block.layout().lineCount() == 1, block.text()
    assert written.cellAt(0, 0).firstCursorPosition().block().layout().lineCount() > 1
    laid_out = words.document().documentLayout().documentSize()
    assert laid_out.width() <= words.viewport().width()


def test_a_table_in_a_box_is_a_table_there(qtbot: QtBot) -> None:
    layout = Box(Span(0, 0), [Paragraph("外"), table(2), Paragraph("后")])
    words = shown(qtbot, Table([[layout]]), Paragraph("尾"))
    (written,) = tables(words)
    assert len(written.childFrames()) == 1
    text = words.toPlainText()
    assert text.index("外") < text.index("1·2") < text.index("后") < text.index("尾")


def test_an_empty_table_is_nothing(qtbot: QtBot) -> None:
    assert tables(shown(qtbot, Table([]), Table([[]]))) == []


def test_what_is_too_much_is_cut_and_told(qtbot: QtBot) -> None:
    for blocks in (
        [Paragraph("段")] * 3_000,
        [table(5_000, 2)],
        [Paragraph("长" * 400_000), Paragraph("后")],
    ):
        words = shown(qtbot, *blocks)
        assert "后面的没有显示" in words.toPlainText()
        assert len(words.toPlainText()) < 310_000


def test_marking_comes_into_sight_and_goes_with_the_next(qtbot: QtBot) -> None:
    words = shown(qtbot, *[Paragraph("段")] * 60, table(3), Paragraph("末段"))
    words.mark(Place(60, 1))
    assert words.marked_words() == "1·0"
    assert words.verticalScrollBar().value() > 0
    words.mark(Place(61))
    assert words.marked_words() == "末段"
    words.mark(None)
    assert words.marked_words() == ""


def test_places_that_are_not_there_mark_nothing(qtbot: QtBot) -> None:
    words = shown(qtbot, Paragraph("段"), table(2))
    words.mark(Place(9, 9, 9))
    assert words.marked_words() == ""
    words.mark(Place(1, 99))
    assert words.marked_words() == "1·0", "the last row, as there is none such"


def test_a_click_tells_the_row_or_the_paragraph(qtbot: QtBot) -> None:
    words = shown(qtbot, Paragraph("开头"), table(3))
    told: list[tuple[int, int]] = []
    words.chosen.connect(lambda block, row: told.append((block, row)))
    for text in ("开头", "2·1"):
        cursor: QTextCursor = words.document().find(text)
        cursor.setPosition(cursor.selectionStart())
        point: QPoint = words.cursorRect(cursor).center()
        QTest.mouseClick(words.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=PATIENCE)
    assert told == [(0, -1), (1, 2)]
