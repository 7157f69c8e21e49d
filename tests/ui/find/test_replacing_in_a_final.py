"""A report that is made final while the bar is open: it only finds from then on."""

from collections.abc import Callable

import pytest

from forms.parsing import Refused
from storage.sign_off import Stage
from tests.builders import complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports
from ui.find.find_bar import FindBar
from ui.find.finder import Finder

REPLACE: list[Callable[[Finder], object]] = [
    lambda finder: finder.replace("<b>&"),
    lambda finder: finder.replace_all("<b>&"),
]


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk who has replaced one place of a complete report, the bar still open."""
    clerk = open_reports(complete({"text.problems": "水务局人手少，应依法改进。"}))
    clerk.open_step("五 问题改进")
    clerk.press(Key.Key_H, CTRL)
    clerk.compose("人手少")
    bar = clerk.find(FindBar)
    bar.by.setText("人手不足")
    clerk.click(bar.replace_all)
    assert clerk.says("已替换 1 处")
    bar.words.setText("依法")
    bar.by.setText("<b>&")
    return clerk


def test_the_row_for_replacing_goes_and_what_it_told(clerk: Clerk) -> None:
    bar = clerk.find(FindBar)
    clerk.session.keep_version(Stage.FINAL)
    for part in (bar.by, bar.replace, bar.replace_all):
        assert not part.isVisible()
    assert bar.words.isVisible()
    clerk.session.reopen("填漏", published=False)
    assert not bar.by.isVisible(), "it comes when it is asked for"
    clerk.press(Key.Key_H, CTRL)
    assert bar.by.isVisible()
    assert not clerk.says("已替换")


@pytest.mark.parametrize("replace", REPLACE)
def test_nothing_is_replaced_in_a_final(clerk: Clerk, replace: Callable[[Finder], object]) -> None:
    clerk.session.keep_version(Stage.FINAL)
    before = clerk.stored.values
    with pytest.raises(Refused, match="已经定稿"):
        replace(clerk.find(FindBar).finder)
    assert clerk.stored.values == before
