"""A report that is made final while the bar is open: nothing is replaced, and that is told."""

import pytest

from storage.sign_off import Stage
from tests.builders import complete
from tests.ui.clerk import CTRL, Key
from tests.ui.conftest import OpenReports
from ui.find.find_bar import FindBar


@pytest.mark.parametrize("act", ["replace", "replace_all"])
def test_nothing_is_replaced_in_a_final(open_reports: OpenReports, act: str) -> None:
    clerk = open_reports(complete())
    clerk.open_step("五 问题改进")
    clerk.press(Key.Key_H, CTRL)
    bar = clerk.find(FindBar)
    clerk.compose("依法")
    bar.by.setText("<b>&")
    clerk.session.keep_version(Stage.FINAL)
    before = clerk.stored.values
    clerk.click(getattr(bar, act))
    assert clerk.says("没有替换：已经定稿", bar)
    assert not clerk.says("已替换", bar)
    assert clerk.stored.values == before
