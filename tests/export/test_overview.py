"""The overview of a slip: what has changed, what is open, where to sign, in a line or two each."""

import pytest

from export.document import Remark
from export.overview import Earlier, Moved, overview
from forms.checks.finding import Finding, Severity
from forms.report import Report
from forms.sign_off.reasons import Standing
from forms.values import Value
from tests.builders import blank, complete

NOW = complete(
    {
        "requests.received.natural": 33,
        "requests.granted.natural": 33,
        "disclosure.permits.decisions": 300,
        "disclosure.fees.amount": "1.36",
    }
)


def said(
    on: str,
    report: Report = NOW,
    previous: Report | None = None,
    earlier: Report | None = None,
    standings: tuple[Standing, ...] = (),
) -> str:
    before = Earlier("送审稿第 1 稿", earlier) if earlier else None
    remarks = {each.on: each.words for each in overview(report, standings, previous, before)}
    return remarks[on]


def changed(values: dict[str, Value]) -> Report:
    return NOW.changed(NOW.edit(id, value) for id, value in values.items())


def standing(severity: Severity, reason: str = "") -> Standing:
    return Standing(Finding("a", severity, (), "某事", ""), reason)


def test_it_says_what_changed_what_is_open_and_where_to_sign() -> None:
    remarks = overview(NOW, (), None, Earlier("送审稿第 1 稿", NOW))
    assert [remark.on for remark in remarks] == ["比上稿", "比上年", "待办", "签批"]
    assert [remark.on for remark in overview(NOW, (), None, None)] == ["比上年", "待办", "签批"]
    assert remarks[-1].text == "签批：请在下表写意见、签名、填日期。"


def test_a_remark_begins_with_what_it_is_on() -> None:
    remark = Remark("待办", "没有。")
    assert remark.text[: remark.lead] == "待办："


def test_what_was_entered_otherwise_is_told_and_not_what_follows_from_it() -> None:
    before = changed(
        {"requests.received.natural": 30, "text.overview": "旧。", "disclosure.fees.amount": None}
    )
    assert said("比上稿", earlier=before) == (
        "与送审稿第 1 稿相比改了 3 处：“一、总体情况”文字；"
        "行政事业性收费·本年收费金额（单位：万元） 空白→1.36；本年新收·自然人 30→33。"
    )
    assert said("比上稿", earlier=NOW) == "与送审稿第 1 稿内容相同。"


def test_of_many_changes_the_first_are_named() -> None:
    columns = ("natural", "business", "research", "welfare", "legal")
    before = changed({f"requests.received.{column}": 7 for column in columns})
    assert said("比上稿", earlier=before) == (
        "与送审稿第 1 稿相比改了 5 处：本年新收·自然人 7→33；本年新收·商业企业 7→0；"
        "本年新收·科研机构 7→0；本年新收·社会公益组织 7→0等。"
    )


def test_the_figures_that_moved_most_come_first() -> None:
    last = changed(
        {
            "disclosure.permits.decisions": 40,
            "requests.received.natural": 30,
            "requests.granted.natural": 30,
        }
    )
    assert said("比上年", previous=last) == (
        "主要数据有 3 项变动：行政许可 40→300、本年新收 30→33、办理（答复）总计 30→33。"
    )
    more = last.changed(
        last.edit(f"disclosure.{id}", 9) for id in ("regulations.issued", "coercion.decisions")
    )
    assert said("比上年", previous=more) == (
        "主要数据有 5 项变动，最大的是行政许可 40→300、规章制发 9→0、行政强制 9→0、本年新收 30→33。"
    )


def test_without_last_years_figures_nothing_is_said_of_them() -> None:
    assert said("比上年") == "没有上年的年报可比。"
    assert said("比上年", previous=NOW) == "主要数据与上年相同。"
    assert said("比上年", blank(), NOW) == "没有可比的主要数据。"


def test_a_step_weighs_more_on_a_small_figure_but_a_one_is_nothing() -> None:
    grown, larger, one = Moved("甲", 340, 12), Moved("乙", 5300, 5000), Moved("丙", 1, 0)
    assert grown.weight > larger.weight > one.weight > 0
    assert Moved("丁", 5, 5).weight == Moved("戊", None, 5).weight == 0


@pytest.mark.parametrize(
    ("standings", "words"),
    [
        ((), "没有要处理的事项。"),
        ((standing(Severity.HINT),), "提示 1 项。列在本单最后。"),
        (
            (standing(Severity.WARNING, "理由"), standing(Severity.HINT)),
            "须说明 1 项（已说明 1 项）；提示 1 项。列在本单最后。",
        ),
        (
            (standing(Severity.ERROR), standing(Severity.WARNING), standing(Severity.HINT)),
            "必改 1 项；须说明 1 项（已说明 0 项），处理完才能定稿；提示 1 项。列在本单最后。",
        ),
    ],
)
def test_what_is_open_is_counted(standings: tuple[Standing, ...], words: str) -> None:
    assert said("待办", standings=standings) == words
