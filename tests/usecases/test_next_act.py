"""What comes next: the likely act, where the report stands in words, and why an act is off."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from storage.history import How
from storage.library import Library
from storage.sign_off import Reply, Stage
from tests.builders import complete
from usecases.next_act import Act, Next, what_next
from usecases.open_report import OpenReport

#: A figure with which two columns do not balance.
WRONG = {"requests.carried_in.natural": 2}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library."""
    opened = Library.open(tmp_path / "年报.nianbao")
    yield opened
    opened.close()


@pytest.fixture
def report(library: Library) -> OpenReport:
    """A report that nothing stands against."""
    opened = OpenReport(library, library.add(complete()))
    opened.check()
    assert not any(standing.blocks for standing in opened.standings)
    return opened


def spoil(report: OpenReport) -> None:
    edits = [report.report.edit(id, value) for id, value in WRONG.items()]
    report.carry_out(edits, How.TYPED)


def test_what_was_never_handed_in_is_handed_in(report: OpenReport) -> None:
    assert what_next(report) == Next("还没有送审。", Act.HAND_IN, {})


def test_what_was_handed_in_awaits_a_reply_and_is_made_final_then(report: OpenReport) -> None:
    version = report.keep_version(Stage.DRAFT)
    same = "与送审稿第 1 稿内容相同。"
    assert what_next(report) == Next(
        f"{same}意见回来后先登记。", Act.RECORD_REPLY, {}, has_draft=True
    )
    report.sign_off.answer(version.id, Reply("局长", date(2026, 1, 20), True, ""))
    assert what_next(report) == Next(same, Act.MAKE_FINAL, {}, has_draft=True)


def test_what_has_changed_since_is_handed_in_again(report: OpenReport) -> None:
    report.keep_version(Stage.DRAFT)
    edit = report.report.edit("text.problems", "改过的一段话，写得足够长。")
    report.carry_out([edit], How.TYPED)
    assert what_next(report) == Next("送审稿第 1 稿以后有改动。", Act.HAND_IN, {}, has_draft=True)


def test_what_was_sent_back_is_to_be_changed_first(report: OpenReport) -> None:
    version = report.keep_version(Stage.DRAFT)
    report.sign_off.answer(version.id, Reply("局长", date(2026, 1, 20), False, "请补充"))
    said = "送审稿第 1 稿的审核意见要求修改，还没有改动。"
    assert what_next(report) == Next(said, None, {}, has_draft=True)
    report.sign_off.answer(version.id, Reply("局长", date(2026, 1, 21), True, ""))
    assert what_next(report).likely is Act.MAKE_FINAL


def test_what_is_final_is_published(report: OpenReport) -> None:
    report.keep_version(Stage.FINAL)
    found = what_next(report)
    assert found.likely is Act.PUBLISH
    assert set(found.off) == {Act.HAND_IN, Act.MAKE_FINAL}
    assert not found.has_draft
    assert "不能修改" not in found.said, "which stands over every page"


def test_errors_are_seen_to_first_and_keep_nobody_from_handing_in(report: OpenReport) -> None:
    spoil(report)
    found = what_next(report)
    assert found.likely is Act.SEE_TO
    assert found.off == {Act.MAKE_FINAL: "还有 2 处必改没有处理，改正以后才能定稿"}
    assert found.said.startswith("还没有送审。还有 2 处必改")
    assert found.open_points == 2


def test_a_warning_alone_does_not_stand_before_handing_in(library: Library) -> None:
    last = complete({"requests.carried_out.natural": 1, "requests.received.natural": 1}, year=2024)
    library.add(last)
    report = OpenReport(library, library.add(complete(year=2025)))
    report.check()
    assert what_next(report).likely is Act.HAND_IN
    assert what_next(report).off == {
        Act.MAKE_FINAL: "还有 2 处须说明没有处理，改正或写明理由以后才能定稿"
    }
    report.keep_version(Stage.DRAFT)
    assert what_next(report).likely is Act.SEE_TO


def test_a_reason_is_offered_only_to_what_it_settles(library: Library) -> None:
    last = complete({"requests.carried_out.natural": 1, "requests.received.natural": 1}, year=2024)
    library.add(last)
    report = OpenReport(library, library.add(complete(year=2025)))
    spoil(report)
    why = what_next(report).off[Act.MAKE_FINAL]
    assert why == "还有 2 处必改、2 处须说明没有处理，改正（须说明的也可以写明理由）以后才能定稿"


def test_a_final_that_was_reopened_goes_the_way_again(report: OpenReport) -> None:
    report.keep_version(Stage.DRAFT)
    report.keep_version(Stage.FINAL)
    report.reopen("数字有误", published=False)
    spoil(report)
    assert what_next(report).likely is Act.SEE_TO
