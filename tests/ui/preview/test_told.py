"""What is told at the foot of the preview: it covers no act and touches nothing."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLabel

from tests.builders import complete
from tests.ui.clerk import Clerk, children
from tests.ui.conftest import OpenReports
from tests.ui.figures import faulty_report
from tests.ui.preview.previewed import preview, seen

_APART = 8  # pixels between things that stand over each other


def card_of(clerk: Clerk) -> tuple[QRect, QLabel]:
    """Return where what is told stands, and its words."""
    QApplication.processEvents()
    told = clerk.view.foot.told
    words = next(each for each in children(clerk.view, QLabel) if each.text() == told)
    return seen(clerk, words.parentWidget()), words


def test_what_is_told_lies_over_the_words_and_covers_no_act(open_reports: OpenReports) -> None:
    clerk = open_reports(faulty_report())
    page = preview(clerk)
    for wide in (1366, 911, 683):
        clerk.window.resize(wide, 768 * wide // 1366)
        page.tell("已写好三个文件，逐格核对过，放在“公开”文件夹里。", good=True)
        card, words = card_of(clerk)
        for button in [clerk.view.back, *page.acts.buttons]:
            assert not (button.isVisible() and card.intersects(seen(clerk, button))), wide
        assert words.height() >= words.heightForWidth(words.width())


@pytest.mark.parametrize("wide", [1366, 911])
def test_what_is_told_touches_neither_the_pages_nor_the_acts(
    open_reports: OpenReports, wide: int
) -> None:
    """1366x768 at 100 %, where it takes two lines, and at 150 %, where it stands over the acts."""
    clerk = open_reports(complete())
    page = preview(clerk)
    clerk.window.resize(wide, 768 * wide // 1366)
    page.tell("已存为送审稿第 1 稿（内容码 ed41 b638 e53f 0962 697c）。请打印出来送签。", good=True)
    card, words = card_of(clerk)
    assert card.top() - seen(clerk, page.view).bottom() - 1 >= _APART
    below = [seen(clerk, button).top() for button in [clerk.view.back, *page.acts.buttons]]
    assert all(top - card.bottom() - 1 >= _APART for top in below if top > card.top() + _APART)
    assert words.height() >= words.heightForWidth(words.width())
