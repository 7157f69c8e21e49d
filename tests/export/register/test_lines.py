"""What a row of the 登记簿 says of a case."""

from dataclasses import replace
from datetime import date

import pytest

from ledger.applications import Channel, Person
from ledger.cases import Case
from ledger.disputes import Level, Role
from ledger.events import (
    Consulted,
    Corrected,
    CorrectionAsked,
    Ended,
    Extended,
    Happening,
    Lapsed,
    NotCounted,
    Opinion,
    Overdue,
    Party,
    Voided,
    Withdrawn,
)
from tests.export.register.registers import line, register
from tests.ledger.cases import UNIT, answer, case, day, dispute, heard


def test_a_case_with_all_that_has_a_column() -> None:
    happened = (
        CorrectionAsked(day("03-05"), day("03-20")),
        Corrected(day("03-12")),
        Extended(day("04-01"), 20, "王主任"),
        replace(answer("04-20", "refused.enforcement_files"), document="青公开〔2025〕3号"),
    )
    said = line(case("03-03", *happened, number="2025-003"), Person("张三"))
    assert said[:4] == ("2025-003", date(2025, 3, 3), "自然人", "张某某")
    assert said.channel == "当面提交"
    assert said.correction_asked == date(2025, 3, 5)
    assert said.corrected == date(2025, 3, 12)
    assert said.extended == "20 个工作日（2025年4月1日告知）"
    assert said.due == date(2025, 5, 12)
    assert said.answered_on == date(2025, 4, 20)
    assert said.result == "（三）7.属于行政执法案卷"
    assert said.document == "青公开〔2025〕3号"
    assert said.state == "已答复"
    assert said.remarks == ""


@pytest.mark.parametrize(
    ("ended", "result", "remarks"),
    [
        (Withdrawn(day("03-10")), "申请人撤回", ""),
        (Lapsed(day("03-10"), Overdue.CORRECTION), "逾期不补正", ""),
        (Ended(day("03-10"), "申请人去世"), "（六）3.其他", "申请人去世"),
        (Voided(day("03-10"), NotCounted.MISDIRECTED), "作废", "误投，已转送"),
        (answer("03-10", ""), "", ""),
    ],
)
def test_how_a_case_ended_is_told_in_the_words_of_the_form(
    ended: Happening, result: str, remarks: str
) -> None:
    said = line(case("03-03", ended))
    assert (said.result, said.remarks) == (result, remarks)


def test_one_that_was_provided_in_part_is_told_as_it_counts() -> None:
    letter = answer("03-10", "unavailable.not_held", also=("granted",))
    assert line(case("03-03", letter)).result == "（二）部分公开"


def test_a_result_is_told_also_where_nobody_knows_the_column() -> None:
    said = line(case("03-03", answer("03-10", "unavailable.not_held"), applicant=""))
    assert (said.applicant, said.result) == ("", "（四）1.本机关不掌握相关政府信息")


def test_what_has_no_column_is_remarked() -> None:
    asked = Consulted(day("03-05"), Party.THIRD, day("03-06"))
    said = line(case("03-03", asked, Opinion(day("03-12"), Party.THIRD), repeats="2024-015"))
    assert (
        said.remarks == "与 2024-015 重复；2025年3月5日征求第三方意见；2025年3月12日收到第三方意见"
    )


def test_a_day_that_nobody_knows_yet_is_no_day() -> None:
    said = line(case("03-03", channel=Channel.INTERNET))
    assert said.received_on is None
    assert said.due == "停止计算，等双方确认"
    assert said.remarks == "2025年3月3日来件，尚未双方确认"


def test_no_name_is_in_any_text_unless_it_is_wanted() -> None:
    made = case("03-03", Ended(day("03-10"), "张三去世"))
    about = Case(made.application._replace(subject="张三的宅基地", office="找张三"), made.events)
    said = line(about, Person("张三"))
    assert "张三" not in "".join(map(str, said))
    assert said.subject == "张某某的宅基地"
    named = line(about, Person("张三"), has_names=True)
    assert (named.name, named.subject) == ("张三", "张三的宅基地")


@pytest.mark.parametrize(
    "name",
    ["张　三", "张三（女）", "张三等3人", "张三 李四", "李四、张 三", "张三等", "张三 等 3 人"],
)
def test_a_name_is_known_elsewhere_however_it_was_registered(name: str) -> None:
    made = case("03-03")
    about = Case(made.application._replace(subject="张三和张 三的宅基地"), made.events)
    assert "三" not in line(about, Person(name)).subject


def test_a_dispute_stands_as_table_four_has_it() -> None:
    made = case("03-03", answer("03-20"))
    about = made.application.id
    lost = dispute("review", heard(Level.REVIEW, "04-01", "05-20", "corrected"))
    suit = dispute("post_review_suit", heard(Level.FIRST, "06-01"))
    beside = dispute("direct_suit", heard(Level.FIRST, "06-01"), role=Role.REVIEWING)
    wrong = dispute("review", heard(Level.REVIEW, "06-01"), role=Role.MISTAKEN)
    disputes = tuple(each._replace(application=about) for each in (lost, suit, beside, wrong))
    assert line(made, disputes=disputes).disputes == (
        "行政复议：结果纠正（2025年5月20日）；复议后起诉：尚未审结"
        "；未经复议直接起诉：复议机关（共同被告），不计；行政复议：误登记，不计"
    )


def test_a_year_has_what_was_in_hand_in_it() -> None:
    before = case("2024-11-01", answer("2024-12-30"))
    carried = case("2024-12-20", answer("01-10"))
    own = case("03-03")
    void = case("2024-12-20", Voided(day("01-10"), NotCounted.MISTAKEN))
    after = case("2026-01-05")
    made = register(before, own, void, after, carried)
    assert [each.application.id for each in made.cases] == [
        carried.application.id,
        own.application.id,
    ]


def test_it_is_of_the_unit_that_anybody_has_named() -> None:
    unnamed, named = case("03-03"), case("03-04")
    unnamed = Case(unnamed.application._replace(unit=""), unnamed.events)
    assert register(unnamed, named).unit == UNIT
    assert register(unnamed).unit == register().unit == ""
