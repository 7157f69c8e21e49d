"""Where a report ends: its signature, and what a page has below it."""

from datetime import date

import pytest

from intake.published.assembly import read_published
from intake.published.report_read import ReportRead
from tests.intake.published.shapes import (
    CONTENTS,
    HEADINGS,
    OTHER,
    PREAMBLE,
    PROBLEMS,
    SIGNED,
    TITLE,
    lines,
    seen,
)

DAY = date(2024, 1, 17)
UNIT = "清河县水务局"


def read(written: list[str]) -> ReportRead:
    return read_published(seen(written))


@pytest.mark.parametrize(
    "end",
    [
        SIGNED,
        (f"{UNIT} 2024年1月17日",),
        (f"    {UNIT}", "", "2024 年 1 月 17 日"),
        ("2024年1月17日",),
        ("2024年1月17日", UNIT),
        (f"{UNIT}（盖章）", "二〇二四年一月十七日"),
        (UNIT, "2024-01-17"),
        (UNIT, "2024.1.17"),
        (UNIT, "2024年1月17日印发"),
        (f"单位：{UNIT}", "日期：2024年1月17日"),
        (f"{UNIT}办公室", "2024年1月17日"),
        ("（此件公开发布）", *SIGNED),
        (*SIGNED, "（此件公开发布）"),
        ("附件：1.统计表", *SIGNED),
        ("联系人：甲，联系电话：0000-3333333", *SIGNED),
        ("—5—", *SIGNED, "—6—"),
        (*SIGNED, "【打印】【关闭】", f"上一篇：{TITLE.replace('2023', '2022')}", "2024-03-01"),
    ],
)
def test_a_signature_is_no_text(end: tuple[str, ...]) -> None:
    report = read(lines(end=end)).report
    assert report.text("text.other_matters") == "\n".join(OTHER)
    assert (report.date, report.text("unit")) == (DAY, UNIT)


@pytest.mark.parametrize(
    "end",
    [
        (),
        (UNIT,),
        ("打印本页", "发布时间：2024-03-01"),
        ("分享到：", f"来源：{UNIT}", "2024-03-01 10:00"),
        ("附件：统计表.docx",),
        ("责任编辑：甲",),
        ("主办单位：清河县人民政府办公室  网站标识码：0  示ICP备0号",),
        ("扫一扫在手机打开当前页", "2024-03-01"),
        ("更多精彩内容请关注清河发布",),
        ("我要纠错",),
    ],
)
def test_the_day_of_a_page_is_none_of_the_reports(end: tuple[str, ...]) -> None:
    found = read(lines(end=end))
    assert found.report.text("text.other_matters") == "\n".join(OTHER)
    assert found.report.date is None
    assert not any("date" in doubt.cells for doubt in found.doubts), "no day, no alarm"


def test_words_that_only_begin_as_a_page_does_are_text() -> None:
    text = (
        "公开方式更加多样。",
        "来源于群众的建议都已办理，主办单位逐件答复。",
        "更多信息已公开。",
    )
    report = read(lines(contents=(*CONTENTS[:5], text))).report
    assert report.text("text.other_matters") == "\n".join(text)


@pytest.mark.parametrize("word", ["无", "无。", "没有其他需要报告的事项"])
def test_a_short_text_before_the_signature_is_text(word: str) -> None:
    report = read(lines(contents=(*CONTENTS[:5], (word,)))).report
    assert report.text("text.other_matters") == word
    assert report.date == DAY


def test_a_month_is_told() -> None:
    found = read(lines(end=(UNIT, "2024年1月")))
    assert found.report.date is None
    [doubt] = [doubt for doubt in found.doubts if "date" in doubt.cells]
    assert "没有写到日" in doubt.message
    assert found.report.text("text.other_matters") == "\n".join(OTHER)


def test_a_signature_under_an_earlier_section() -> None:
    contents = (*CONTENTS[:4], (*PROBLEMS, *SIGNED), OTHER)
    report = read(lines(contents=contents, end=())).report
    assert report.text("text.problems") == "\n".join(PROBLEMS)
    assert report.text("text.other_matters") == "\n".join(OTHER)
    assert report.date == DAY


def test_a_signature_under_a_table() -> None:
    written = lines(headings=(*HEADINGS[:4], "", ""), contents=(*CONTENTS[:4], (), ()))
    report = read(written).report
    assert report.date == DAY
    assert report.stated("disputes.post_review_suit.total") == 0


@pytest.mark.parametrize("front", [("（2024年1月17日）",), ("2024年1月17日",)])
def test_a_day_under_the_title(front: tuple[str, ...]) -> None:
    report = read(lines(front=(TITLE, *front, PREAMBLE), end=())).report
    assert report.date == DAY
    assert report.text("text.preamble") == PREAMBLE


def test_two_days_that_differ_are_both_told() -> None:
    found = read(lines(front=(TITLE, "（2024年1月16日）", PREAMBLE)))
    assert found.report.date is None
    [doubt] = [doubt for doubt in found.doubts if "date" in doubt.cells]
    assert [answer.values["date"] for answer in doubt.answers] == [date(2024, 1, 16), DAY]
