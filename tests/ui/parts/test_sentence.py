"""No line of a sentence begins with a figure that belongs to the word before it."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.findings.words import Run, laid_out
from ui.parts import theme
from ui.parts.sentence import Sentence, kept_whole

_SUM = "总计：一 1242 + 二 9 = 1251，三（七）32 + 四 4 = 36，差 1215"
_PROSE = "正文写“申请33件”，表三为 1242 件；台账里是 2024-026、2024-028，另有 2 种"


def lines(text: str, width: float) -> list[str]:
    """Return the lines of a sentence as the findings have them, without what takes no room."""
    layout = laid_out([Run(text, theme.colours().ink)], QApplication.font(), width)
    shown, found = layout.text(), []
    for at in range(layout.lineCount()):
        line = layout.lineAt(at)
        words = shown[line.textStart() : line.textStart() + line.textLength()]
        found.append(words.replace("\u2060", "").replace("\u00a0", " ").strip())
    return found


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(("text", "never_first"), [(_SUM, "0123456789（"), (_PROSE, "件种")])
def test_whatever_the_width_a_figure_stays_with_its_words(text: str, never_first: str) -> None:
    character = QFontMetrics(QApplication.font()).horizontalAdvance("数")
    for width in range(8 * character, 30 * character, 11):
        broken = lines(text, width)
        assert "".join(broken).replace(" ", "") == text.replace(" ", "")
        for begin in broken[1:]:
            assert begin[0] not in never_first, (width, broken)


def test_what_is_held_is_as_wide_and_otherwise_the_same() -> None:
    shown = kept_whole(_PROSE)
    assert "申请3\u20603\u2060件”" in shown
    assert "，另\u2060有\u2060\u00a0\u20602\u2060\u00a0\u2060种" in shown
    assert kept_whole("自然人 改成\u00a019") == "自然人 改\u2060成\u2060\u00a0\u20601\u20609"
    assert shown.replace("\u2060", "").replace("\u00a0", " ") == _PROSE
    metrics = QFontMetrics(QApplication.font())
    assert metrics.horizontalAdvance(shown) == metrics.horizontalAdvance(_PROSE)


def test_a_day_is_one_piece() -> None:
    shown = kept_whole("1月9日答复，期限2026年1月30日，已归档")
    assert shown.split("答复，期限") == [
        "\u2060".join("1月9日"),
        "\u2060".join("2026年1月30日") + "，已归档",
    ]


def test_a_piece_that_a_narrow_column_has_no_room_for_may_break() -> None:
    address = "www.example.gov.cn/2024/zwgk"
    assert kept_whole(f"网址 {address}。") == f"网址 {address}。"


def test_a_screen_reader_is_told_the_sentence_as_it_was(qtbot: QtBot) -> None:
    label = Sentence(_SUM)
    qtbot.addWidget(label)
    assert label.text() == label.accessibleName() == _SUM
    assert super(Sentence, label).text() == kept_whole(_SUM)
