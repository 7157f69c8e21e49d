"""Whose report it is and of when, wherever it is printed."""

from datetime import date

import pytest

from intake.published.assembly import read_published
from intake.published.report_read import ReportRead
from tests.intake.published.shapes import CONTENTS, OVERVIEW, PREAMBLE, TITLE, lines, seen

UNIT = "清河县水务局"
PERIOD = "本报告统计期限自2023年1月1日起至2023年12月31日止。"


def read(*front: str, end: tuple[str, ...] = ()) -> ReportRead:
    return read_published(seen(lines(front=front, end=end)))


@pytest.mark.parametrize(
    "front",
    [
        (TITLE, PREAMBLE),
        (UNIT, "2023年政府信息公开工作年度报告", PREAMBLE),
        (UNIT, "2023年政府信息公开工作年度报告", "2023年政府信息公开工作年度报告", PREAMBLE),
        ("2023年政府信息公开工作年度报告", UNIT, PREAMBLE),
        ("2023年政府信息公开工作年度报告", f"（{UNIT}）", "（2024年1月17日）", PREAMBLE),
        (
            TITLE,
            "发布时间：2024-02-01 09:30  来源：水务局  浏览次数：12",
            "字号：[大 中 小]",
            PREAMBLE,
        ),
        (
            "当前位置：首页 > 政务公开 > 政府信息公开年报",
            TITLE,
            "日期：2024-02-01",
            "分享:",
            PREAMBLE,
        ),
        (f"[title]{TITLE}_清河县人民政府", "首页", UNIT, PREAMBLE),
        (f"[title]{TITLE}_清河县人民政府", PREAMBLE),
        (
            f"标题：{TITLE}",
            "索引号：1 文号：无",
            "发文日期：2024-02-01 发布机构：水务局",
            TITLE,
            PREAMBLE,
        ),
        (f"|名称|{TITLE}", "|索引号|1|生成日期|2024-02-01 16:24:38", PREAMBLE),
        ("附件2", TITLE, PREAMBLE),
        ("引 言", TITLE, "前 言", PREAMBLE),
    ],
)
def test_unit_year_and_preamble(front: tuple[str, ...]) -> None:
    report = read(*front).report
    assert (report.text("unit"), report.year) == (UNIT, 2023)
    assert report.text("text.preamble") == PREAMBLE
    assert report.text("contact.phone") == "0000-1111111"
    assert report.text("kind") == "department"


def test_the_days_of_a_page_are_none_of_the_reports() -> None:
    report = read(
        TITLE, "发布日期：2024年2月1日", "2024-02-01", "日期：2024年2月1日", PREAMBLE
    ).report
    assert report.date is None


@pytest.mark.parametrize(
    "stated", ["成文日期：2024-01-17", "|索引号|1|成文日期|2024-01-17", "|成文日期：|2024年1月17日"]
)
def test_the_day_that_a_page_says_the_report_is_of(stated: str) -> None:
    assert read(stated, TITLE, PREAMBLE).report.date == date(2024, 1, 17)
    signed = read(stated, TITLE, PREAMBLE, end=(UNIT, "2024年1月19日"))
    assert signed.report.date == date(2024, 1, 19), "what is printed under it counts before"


def test_a_letter_before_the_report_is_none_of_it() -> None:
    letter = (
        f"{UNIT}关于印发2023年政府信息公开工作年度报告的通知",
        "各科室：",
        "现将报告印发给你们，请认真落实。",
        UNIT,
        "2024年1月5日",
    )
    found = read(*letter, UNIT, "2023年政府信息公开工作年度报告", PREAMBLE)
    report = found.report
    assert (report.text("unit"), report.year, report.date) == (UNIT, 2023, None)
    assert report.text("text.preamble") == PREAMBLE


def test_a_unit_that_the_preamble_alone_names_is_to_be_looked_at() -> None:
    found = read(f"根据条例，现公布{UNIT}2023年政府信息公开工作年度报告。{PERIOD}")
    assert (found.report.text("unit"), found.report.year) == (UNIT, 2023)
    assert not found.fields["unit"].is_sure
    assert any("unit" in doubt.cells for doubt in found.doubts)


def test_no_unit_and_no_year_are_told() -> None:
    found = read("2023年，我局认真落实条例，现将情况报告如下：")
    assert (found.report.text("unit"), found.report.year) == ("", None)
    assert {doubt.cells for doubt in found.doubts} >= {("unit",), ("year",)}


def test_a_year_that_the_period_contradicts_is_to_be_looked_at() -> None:
    found = read(TITLE, PERIOD.replace("2023", "2022"))
    assert found.report.year == 2023
    [doubt] = [doubt for doubt in found.doubts if "year" in doubt.cells]
    assert [answer.values["year"] for answer in doubt.answers] == [2023, 2022]


def test_whom_to_ask_may_stand_in_section_one() -> None:
    asking = f"对本报告如有疑问，请与{UNIT}办公室联系（电话：0000-1111111）。"
    contents = ((*OVERVIEW, asking), *CONTENTS[1:])
    report = read_published(seen(lines(front=(TITLE,), contents=contents))).report
    assert report.text("contact.phone") == "0000-1111111"
    assert report.text("contact.office") == f"{UNIT}办公室"


def test_two_telephones_are_both_told() -> None:
    found = read(TITLE, f"{PERIOD}电话：0000-1111111；监督电话：0000-2222222。")
    assert found.report.text("contact.phone") == ""
    [doubt] = [doubt for doubt in found.doubts if "contact.phone" in doubt.cells]
    assert len(doubt.answers) == 2


def test_a_table_of_labels_in_front() -> None:
    front = (
        f"|单位名称|{UNIT}",
        "|报告年度|2023",
        "|成文日期|2024-01-17",
        "|联系电话|0000-1111111",
        "|电子邮箱|a@example.cn",
    )
    report = read(*front).report
    assert (report.text("unit"), report.year) == (UNIT, 2023)
    assert report.date == date(2024, 1, 17)
    assert report.text("contact.phone") == "0000-1111111"
    assert report.text("contact.email") == "a@example.cn"


def test_a_telephone_that_is_too_long_is_told() -> None:
    found = read(TITLE, f"{PERIOD}地址：{'示例路' * 300}。")
    assert found.report.text("contact.address") == ""


OTHERS = "青山县林业局2020年政府信息公开工作年度报告"


def test_the_year_of_another_report_on_the_page_is_not_taken() -> None:
    found = read(OTHERS, f"{UNIT}政府信息公开工作年度报告", PERIOD + PREAMBLE)
    assert (found.report.text("unit"), found.report.year) == (UNIT, 2023)
    assert not any("year" in doubt.cells for doubt in found.doubts)


def test_the_unit_of_another_report_on_the_page_is_not_taken() -> None:
    title = "2023年政府信息公开工作年度报告"
    found = read(OTHERS, title, PREAMBLE, end=(UNIT, "2024年1月17日"))
    assert (found.report.text("unit"), found.report.year) == (UNIT, 2023)


def test_a_title_of_two_of_which_only_the_first_has_a_unit() -> None:
    title = "2023年政府信息公开工作年度报告"
    found = read(TITLE, title, PREAMBLE, end=("清河县水务局办公室", "2024年1月17日"))
    assert found.report.text("unit") == UNIT
