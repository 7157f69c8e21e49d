"""How marks look: each weight in its colour and form, a paragraph by a bar, the gravest sign."""

import pytest
from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forms.checks.finding import Finding, Severity
from ui.parts import theme
from ui.report.weights import LOOKS
from ui.text.mark_painting import rows
from ui.text.marked_paper import MarkedPaper
from ui.text.marks import Mark

WORDS = "甲乙丙丁" * 4 + "\n" + "戊己庚辛" * 40


@pytest.fixture
def paper(qtbot: QtBot) -> MarkedPaper:
    """A paper with a line of words and a long paragraph."""
    paper = MarkedPaper()
    qtbot.addWidget(paper)
    paper.show_plain(WORDS)
    paper.resize(420, 300)
    with qtbot.waitExposed(paper):
        paper.show()
    return paper


def found(start: int, end: int, severity: Severity) -> Mark:
    return Mark(start, end, Finding("text.marks", severity, ("text.overview",), "不对", ""))


def colours(paper: MarkedPaper, area: QRect) -> dict[str, int]:
    """Return how often each colour is seen there."""
    image: QImage = paper.viewport().grab().toImage()
    seen: dict[str, int] = {}
    for x in range(area.left(), area.right() + 1):
        for y in range(area.top(), area.bottom() + 1):
            name = image.pixelColor(x, y).name()
            seen[name] = seen.get(name, 0) + 1
    return seen


def around(paper: MarkedPaper, mark: Mark) -> QRect:
    """Return where the first row of a mark is, with the line under it."""
    row = next(rows(paper, mark))
    return row.toAlignedRect().adjusted(0, 0, 0, 3)


@pytest.mark.parametrize("severity", list(Severity))
def test_words_that_something_was_found_in_have_a_ground_and_a_line(
    paper: MarkedPaper, severity: Severity
) -> None:
    mark = found(2, 6, severity)
    paper.mark([mark])
    seen = colours(paper, around(paper, mark))
    look = LOOKS[severity]
    width = around(paper, mark).width()
    assert seen[look.ground.name()] > 4 * width
    line = seen[look.ink.name()]
    if severity is Severity.HINT:
        assert 0 < line < width, "dashed"
    else:
        assert line >= 2 * (width - 2), "two lines, or one as wide"


def test_a_bound_number_has_dots_and_no_ground(paper: MarkedPaper) -> None:
    mark = Mark(2, 6, bound="表三“本年新收·总计”", figure="13")
    plain = colours(paper, around(paper, mark))
    paper.mark([mark])
    seen = colours(paper, around(paper, mark))
    assert 0 < seen[theme.colours().faint.name()] < around(paper, mark).width()
    assert plain.get(theme.colours().faint.name(), 0) == 0
    assert not any(look.ground.name() in seen for look in LOOKS.values())


def test_a_paragraph_has_a_bar_beside_each_of_its_lines(paper: MarkedPaper) -> None:
    mark = found(17, 17 + 160, Severity.HINT)
    paper.mark([mark])
    bars = list(rows(paper, mark))
    assert len(bars) > 3
    assert {bar.left() for bar in bars} == {3}
    inside = bars[1].toAlignedRect().adjusted(0, 1, 0, -1)
    assert set(colours(paper, inside)) == {theme.colours().faint.name()}


def test_the_sign_beside_a_line_is_that_of_the_gravest(paper: MarkedPaper) -> None:
    marks = [found(1, 2, Severity.HINT), found(4, 5, Severity.ERROR), found(7, 8, Severity.WARNING)]
    paper.mark(marks)
    row = around(paper, marks[0])
    seen = colours(paper, QRect(4, row.top(), 20, row.height()))
    assert seen[theme.colours().red.name()] > 20
    assert theme.colours().amber.name() not in seen


def test_a_line_that_is_not_narrow_has_wider_margins(paper: MarkedPaper) -> None:
    frame = paper.document().rootFrame()
    paper.resize(300, 300)
    narrow = frame.frameFormat().leftMargin()
    paper.resize(800, 300)
    assert frame.frameFormat().leftMargin() > narrow


def test_no_line_is_longer_than_the_measure(paper: MarkedPaper) -> None:
    paper.resize(paper.width_of(30), 300)
    paragraph = paper.document().lastBlock().layout()
    lengths = [paragraph.lineAt(number).textLength() for number in range(paragraph.lineCount())]
    assert max(lengths) in (30, 31), "there is room for a bar to scroll with"


def test_a_mark_stands_under_its_words_while_something_is_composed_before_it(
    paper: MarkedPaper,
) -> None:
    mark = found(5, 7, Severity.WARNING)
    before = next(rows(paper, mark))
    cursor = paper.textCursor()
    cursor.setPosition(3)
    paper.setTextCursor(cursor)
    QCoreApplication.sendEvent(paper, QInputMethodEvent("拼音", []))
    assert paper.toPlainText() == WORDS, "it is not in the text yet"
    after = next(rows(paper, mark))
    assert after.left() - before.left() == pytest.approx(2 * paper.em, abs=1)
    assert after.width() == pytest.approx(before.width(), abs=1)


def test_a_click_on_words_goes_to_these(paper: MarkedPaper) -> None:
    mark = found(5, 7, Severity.WARNING)
    paper.mark([mark])
    place = next(rows(paper, mark)).center().toPoint()
    QTest.mouseClick(paper.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert 5 <= paper.textCursor().position() <= 7
