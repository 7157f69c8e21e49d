"""What is pasted into the bar is looked for and put in as it is, however long and odd."""

import pytest

from forms.parsing import MAX_LINE
from tests.builders import complete
from tests.ui.clerk import CTRL, Clerk, Key
from tests.ui.conftest import OpenReports
from ui.find.find_bar import FindBar

LONG = "依申请公开办理" * 7_143  # 50,001 characters
ODD = ["<b>&", "㛃", "𬱖", "𬱖<b>&㛃" * 40, "=1+1", "办" * 101]


@pytest.fixture
def clerk(open_reports: OpenReports) -> Clerk:
    """A clerk at section five, the bar for replacing open."""
    clerk = open_reports(complete({"text.problems": "水务局人手少，水务局要改进。水务局也是。"}))
    clerk.open_step("五 问题改进")
    clerk.press(Key.Key_H, CTRL)
    return clerk


def put(clerk: Clerk, words: str, by: str) -> FindBar:
    """Paste both into the bar's lines."""
    bar = clerk.find(FindBar)
    bar.words.setFocus()
    bar.words.selectAll()
    clerk.paste(words)
    bar.by.setFocus()
    bar.by.selectAll()
    clerk.paste(by)
    assert (bar.words.text(), bar.by.text()) == (words, by)
    return bar


@pytest.mark.parametrize("by", [LONG, *ODD], ids=lambda by: f"{by[:4]} {len(by)}")
def test_whatever_is_pasted_is_put_in_whole_and_taken_back(clerk: Clerk, by: str) -> None:
    before = clerk.stored.values
    clerk.click(put(clerk, "水务局", by).replace)
    assert clerk.stored.text("text.problems") == f"{by}人手少，水务局要改进。水务局也是。"
    clerk.session.undo()
    assert clerk.stored.values == before


@pytest.mark.parametrize("words", [LONG, *ODD], ids=lambda words: f"{words[:4]} {len(words)}")
def test_whatever_is_pasted_is_found_whole(open_reports: OpenReports, words: str) -> None:
    clerk = open_reports(complete({"text.problems": f"前{words}中{words[:-1]}末"}))
    clerk.open_step("五 问题改进")
    clerk.press(Key.Key_H, CTRL)
    bar = put(clerk, words, "已")
    clerk.click(bar.replace_all)
    assert clerk.says("已替换 1 处")
    assert clerk.stored.text("text.problems") == f"前已中{words[:-1]}末"


def test_what_a_line_of_the_report_cannot_hold_is_refused_in_words(clerk: Clerk) -> None:
    before = clerk.stored.values
    bar = put(clerk, clerk.report.text("unit"), "县" * (MAX_LINE + 1))
    clerk.click(bar.replace_all)
    assert clerk.says(f"文字过长（{MAX_LINE + 1} 字），最多 {MAX_LINE} 字")
    assert clerk.stored.values == before


def test_the_place_gone_on_to_is_the_next_though_what_was_put_in_was_tidied(clerk: Clerk) -> None:
    bar = put(clerk, "水务局", "\u200b" * 8 + "局")
    clerk.click(bar.replace)
    assert clerk.stored.text("text.problems") == "局人手少，水务局要改进。水务局也是。"
    assert clerk.says("第 1 处，共 2 处", bar)


def test_what_was_told_of_replacing_goes_with_the_next_act(clerk: Clerk) -> None:
    bar = put(clerk, "水务局", "局")
    clerk.click(bar.replace_all)
    assert clerk.says("已替换 3 处，可以用 Ctrl+Z 撤销")
    clerk.session.undo()
    assert not clerk.says("已替换"), "it has been taken back"
    clerk.click(bar.replace_all)
    bar.words.setText("人手")
    assert not clerk.says("已替换"), "it was of other words"
