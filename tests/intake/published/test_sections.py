"""Cutting a report into its sections, however they are headed."""

import pytest

from forms.report import Report
from intake.errors import IntakeError
from intake.published.assembly import read_published
from intake.published.report_read import Outcome
from tests.intake.published.shapes import (
    CONTENTS,
    DISCLOSURE,
    DISPUTES,
    HEADINGS,
    OTHER,
    OVERVIEW,
    PREAMBLE,
    PROBLEMS,
    REQUESTS,
    SIGNED,
    TITLE,
    lines,
    seen,
)


def read(written: list[str]) -> Report:
    """Return the report that lines show."""
    return read_published(seen(written)).report


def assert_whole(report: Report) -> None:
    """Check that each section has its own, all of it and nothing else."""
    assert report.text("text.preamble") == PREAMBLE
    assert report.text("text.overview") == "\n".join(OVERVIEW)
    assert report.text("text.problems") == "\n".join(PROBLEMS)
    assert report.text("text.other_matters") == "\n".join(OTHER)
    assert report.stated("disclosure.permits.decisions") == 41
    assert report.stated("requests.received.natural") == 2
    assert report.stated("disputes.post_review_suit.total") == 0
    assert (report.text("unit"), report.year) == ("清河县水务局", 2023)
    assert report.date is not None


def headed(number: int, heading: str) -> tuple[str, ...]:
    return (*HEADINGS[:number], heading, *HEADINGS[number + 1 :])


@pytest.mark.parametrize(
    ("number", "heading"),
    [
        (0, "一、总体工作情况"),
        (0, "一、基本情况"),
        (0, "一、概述"),
        (0, "总体情况"),
        (0, "一、2023年政府信息公开工作总体情况"),
        (0, "一、总 体 情 况"),
        (0, "第一部分 总体情况"),
        (0, "一.总体情况"),
        (0, "⼀、总体情况"),
        (0, "1.总体情况"),
        (0, "一、总体情况："),
        (0, "一、政府信息公开工作的基本概况"),
        (1, "二、主动公开政府信息的情况"),
        (1, "二、行政机关主动公开政府信息情况"),
        (1, "二、政府信息主动公开情况"),
        (1, "二、主动公开情况"),
        (1, ""),
        (2, "三、行政机关收到和处理政府信息公开申请情况"),
        (2, "三、依申请公开情况"),
        (2, "三、收到和处理政府信息公开申请的情况"),
        (3, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"),
        (3, "四、政府信息公开行政复议和行政诉讼情况"),
        (3, "政府信息公开行政复议、行政诉讼情况"),
        (3, "四、行政复议、行政诉讼情况"),
        (4, "五、存在的问题和改进措施"),
        (4, "五、政府信息公开工作存在的主要问题及改进情况"),
        (4, "五、存在问题及下一步工作打算"),
        (4, "五、问题和不足"),
        (4, "五、下步工作打算"),
        (4, "（五）存在的主要问题及改进情况"),
        (4, "存在的主要问题及改进情况"),
        (5, "六、需要报告的其他事项"),
        (5, "六、其它需要报告的事项"),
        (5, "六、其他事项"),
        (5, "七、其他需要报告的事项"),
        (5, "其他需要报告的事项"),
        (5, "6、其他需要报告的事项"),
    ],
)
def test_a_heading_in_other_words(number: int, heading: str) -> None:
    assert_whole(read(lines(headings=headed(number, heading))))


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("六、其他需要报告的事项：2023年没有收取信息处理费。", OTHER[0]),
        ("六、其他需要报告的事项 无", "无"),
        ("六、其他需要报告的事项。无。", "无。"),
    ],
)
def test_a_heading_that_text_is_run_into(heading: str, text: str) -> None:
    report = read(lines(headings=headed(5, heading), contents=(*CONTENTS[:5], ())))
    assert report.text("text.other_matters") == text
    assert report.text("text.problems") == "\n".join(PROBLEMS)


@pytest.mark.parametrize(
    "inner",
    [
        (
            "一、主动公开情况",
            "二、依申请公开情况",
            "三、政府信息管理",
            "四、平台建设",
            "五、监督保障",
        ),
        ("一、主动公开政府信息情况", "二、收到和处理政府信息公开申请情况"),
        ("（一）总体情况", "（二）主动公开政府信息情况"),
        ("四、依法依规，不断加强依申请公开工作。全年没有收到申请。",),
    ],
)
def test_headings_within_section_one_are_none_of_the_reports(inner: tuple[str, ...]) -> None:
    text = [OVERVIEW[0]]
    for heading in inner:
        text += [heading, "已经做到。"]
    report = read(lines(contents=(tuple(text), *CONTENTS[1:])))
    assert report.text("text.overview") == "\n".join(text)
    assert report.stated("disclosure.permits.decisions") == 41


@pytest.mark.parametrize(
    "contents",
    [
        ("目录", *HEADINGS),
        ("目 录", *(f"{heading}……{page}" for page, heading in enumerate(HEADINGS, 1))),
        tuple(f"{heading}  {page}" for page, heading in enumerate(HEADINGS, 1)),
    ],
)
def test_a_table_of_contents_is_no_report(contents: tuple[str, ...]) -> None:
    assert_whole(read(lines(front=(TITLE, *contents, PREAMBLE))))
    assert_whole(read(lines(front=(*contents, TITLE, PREAMBLE))))
    assert_whole(read(lines(end=(*SIGNED, *contents))))


def test_a_section_that_lacks_is_told() -> None:
    found = read_published(seen(lines(headings=headed(5, ""), contents=(*CONTENTS[:5], ()))))
    assert found.fields["text.other_matters"].outcome is Outcome.UNREAD
    assert [doubt.cells for doubt in found.doubts][-1] == ("text.other_matters",)
    assert found.report.text("text.problems") == "\n".join(PROBLEMS)
    assert found.report.date is not None


def test_tables_without_any_heading_are_known_by_their_words() -> None:
    headings = (HEADINGS[0], "", "", "", *HEADINGS[4:])
    assert_whole(read(lines(headings=headings)))


@pytest.mark.parametrize("marks", ["表", ""])
def test_the_names_of_sheets_are_headings(marks: str) -> None:
    sheets = ("总体情况", "表二", "表三", "表四", "存在问题", "其他事项")
    if not marks:
        sheets = ("一", "二", "三", "四", "五", "六")
    headings = tuple(f"[sheet]{name}" for name in sheets)
    report = read(["[sheet]封面", *lines(headings=headings)])
    assert_whole(report)


def test_a_heading_in_the_box_beside_its_text() -> None:
    written = [
        TITLE,
        PREAMBLE,
        f"|{HEADINGS[0]}|{OVERVIEW[0]}",
        HEADINGS[1],
        *DISCLOSURE,
        HEADINGS[2],
        *REQUESTS,
        HEADINGS[3],
        *DISPUTES,
        f"|{HEADINGS[4]}|{PROBLEMS[0]}",
        f"|{HEADINGS[5]}|{OTHER[0]}",
        *SIGNED,
    ]
    report = read(written)
    assert report.text("text.overview") == OVERVIEW[0]
    assert report.text("text.problems") == PROBLEMS[0]
    assert report.text("text.other_matters") == OTHER[0]
    assert report.stated("disclosure.permits.decisions") == 41


def test_a_page_that_lost_its_line_breaks() -> None:
    written = [
        TITLE,
        f"{PREAMBLE} {HEADINGS[0]} {' '.join(OVERVIEW)} {HEADINGS[1]}",
        *DISCLOSURE,
        HEADINGS[2],
        *REQUESTS,
        HEADINGS[3],
        *DISPUTES,
        f"{HEADINGS[4]} {' '.join(PROBLEMS)} {HEADINGS[5]} {OTHER[0]}",
        *SIGNED,
    ]
    report = read(written)
    assert report.text("text.preamble") == PREAMBLE
    assert report.text("text.overview") == " ".join(OVERVIEW)
    assert report.text("text.problems") == " ".join(PROBLEMS)
    assert report.text("text.other_matters") == OTHER[0]


@pytest.mark.parametrize(
    "other", ["清河县财政局2023年政府信息公开工作年度报告", TITLE.replace("2023", "2022")]
)
def test_two_reports_in_one_file_are_refused(other: str) -> None:
    with pytest.raises(IntakeError, match="不止一份年报"):
        read(lines() + lines(front=(other, PREAMBLE)))


def test_the_same_report_twice_is_one() -> None:
    assert_whole(read(lines() + lines()))


def test_what_is_no_report_is_refused() -> None:
    with pytest.raises(IntakeError, match="没有找到年报的标题、章节和表格"):
        read(["通知", "各单位：", "请按时报送。", "|姓名|电话", "|甲|1"])


def test_headings_with_figures_for_numbers() -> None:
    numbered = [f"{number}.{heading[2:]}" for number, heading in enumerate(HEADINGS, 1)]
    assert_whole(read(lines(headings=tuple(numbered))))
