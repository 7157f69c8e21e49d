"""What people type: numbers as they are written, anything else refused with a reason."""

import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.parsing import (
    MAX_COUNT,
    MAX_TEXT,
    Refused,
    parse,
    read_stored,
    shortened,
    tidy_text,
)
from forms.values import Kind, Value, show, store
from tests.strategies import money


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0", 0),
        ("9", 9),
        ("007", 7),
        (" 12 ", 12),
        ("12.0", 12),
        ("12.", 12),
        ("１２", 12),
        ("１，２３４", 1234),
        ("1,234", 1234),
        ("1，234", 1234),
        ("1,234,567", 1234567),
        ("1 234", 1234),
        ("1　234", 1234),
        ("1\u00a0234", 1234),
        ("12件", 12),
        ("12 件", 12),
        ("12条", 12),
        ("12起", 12),
        ("1,234件", 1234),
        ("\u200b12\ufeff", 12),
        ("999999999", MAX_COUNT),
        ("", None),
        ("  ", None),
        ("　", None),
    ],
)
def test_counts_as_people_type_them(typed: str, number: Value) -> None:
    assert parse(Kind.COUNT, typed) == number


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("-1", "不能是负数"),
        ("－1", "不能是负数"),
        ("1.5", "整数"),
        ("12万元", "不填金额"),
        ("12元", "不填金额"),
        ("/", "没有发生的请填 0"),
        ("-", "没有发生的请填 0"),
        ("——", "没有发生的请填 0"),
        ("无", "没有发生的请填 0"),
        ("〇", "请填 0"),
        ("1000000000", "数字过大"),
        ("9" * 5000, "数字过大"),
        ("12,34", "位置不对"),
        ("1,2345", "位置不对"),
        ("1 2", "位置不对"),
        ("1.2.3", "位置不对"),
        ("14余件", "不是数字"),
        ("十二", "不是数字"),
        ("1e3", "不是数字"),
        ("=1+1", "不是数字"),
        ("0x10", "不是数字"),
        ("22（其中修订16件）", "不是数字"),
        ("²", "不是数字"),
        ("٣", "不是数字"),
        ("件", "不是数字"),
        ("nan", "不是数字"),
        ("+5", "不是数字"),
    ],
)
def test_what_is_no_count_is_refused_with_a_reason(typed: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason) as refused:
        parse(Kind.COUNT, typed)
    assert len(str(refused.value)) < 60


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("59237.2449", "59237.2449"),
        ("0", "0"),
        ("0.50", "0.50"),
        (".5", "0.5"),
        ("5.", "5"),
        ("1,234.5", "1234.5"),
        ("１．５", "1.5"),
        ("1。5", "1.5"),
        ("1.5万元", "1.5"),
        ("1.5 万元", "1.5"),
        ("00.5", "0.5"),
        ("0.000001", "0.000001"),
    ],
)
def test_money_keeps_its_decimals(typed: str, amount: str) -> None:
    assert show(parse(Kind.MONEY, typed)) == amount


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("1.5元", "单位是万元"),
        ("200元", "单位是万元"),
        ("1.5件", "不是数字"),
        ("-1", "不能是负数"),
        ("0.0000001", "六位小数"),
        ("1" * 13, "数字过大"),
        ("1e5", "不是数字"),
        ("NaN", "不是数字"),
        ("Infinity", "不是数字"),
    ],
)
def test_what_is_no_money_is_refused_with_a_reason(typed: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        parse(Kind.MONEY, typed)


@pytest.mark.parametrize(
    ("typed", "year"),
    [
        ("2025", 2025),
        ("２０２５", 2025),
        ("2025年", 2025),
        ("2025年度", 2025),
        ("二〇二五年", 2025),
        ("二零二五", 2025),
        ("", None),
    ],
)
def test_years(typed: str, year: Value) -> None:
    assert parse(Kind.YEAR, typed) == year


@pytest.mark.parametrize("typed", ["2007", "2100", "3000", "25", "一九九九", "20255", "2025.0"])
def test_what_is_no_report_year(typed: str) -> None:
    with pytest.raises(Refused, match="2008 至 2099"):
        parse(Kind.YEAR, typed)


@pytest.mark.parametrize("typed", ["2022-01-27", " 20220127 ", "二〇二二年⼀⽉二十七⽇"])
def test_dates(typed: str) -> None:
    assert parse(Kind.DATE, typed) == date(2022, 1, 27)


@pytest.mark.parametrize(
    ("typed", "why"),
    [("2022-02-30", r"没有这一天（2022年2月没有30日）$"), ("今天", "，应写成 2022年1月27日")],
)
def test_what_is_no_date(typed: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        parse(Kind.DATE, typed)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("department", "department"), ("政府部门", "department"), ("人民政府", "government")],
)
def test_bodies(typed: str, kind: str) -> None:
    assert parse(Kind.BODY, typed) == kind


def test_what_is_no_body() -> None:
    with pytest.raises(Refused, match="政府部门或人民政府"):
        parse(Kind.BODY, "学校")


def test_lines_are_one_line() -> None:
    assert parse(Kind.LINE, " 办公室 \n  三楼\t302 ") == "办公室 三楼 302"
    assert parse(Kind.LINE, " \n ") is None
    with pytest.raises(Refused, match="501 字"):
        parse(Kind.LINE, "字" * 501)


def test_texts_keep_their_paragraphs() -> None:
    assert (
        parse(Kind.TEXT, "　　一段  \r\n\n二段\r　\n三段\u2029四段\n\n") == "一段\n二段\n三段\n四段"
    )
    assert parse(Kind.TEXT, "一 段　二 段") == "一 段　二 段", "spaces within stay"
    assert parse(Kind.TEXT, "\n \n") is None
    with pytest.raises(Refused, match="文字过长"):
        parse(Kind.TEXT, "字" * (MAX_TEXT + 1))


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("㛃𬱖", "㛃𬱖"),
        ("a\x00b\x1b\x7fc", "abc"),
        ("a\u200bb\ufeffc\u00add", "abcd"),
        ("a\tb\vc\fd", "a b c d"),
        ("a\ud800b", "ab"),
        ("a\ufffe\uffffb", "ab"),
        ("a\ue000b", "a\ue000b"),
        ("<b>&", "<b>&"),
        ("葛\U000e0100", "葛\U000e0100"),
    ],
)
def test_characters_that_no_page_can_show_go_and_all_others_stay(text: str, tidy: str) -> None:
    assert tidy_text(text) == tidy


@given(st.text())
def test_tidy_text_is_fit_for_any_document(text: str) -> None:
    tidy = tidy_text(text)
    assert tidy_text(tidy) == tidy
    assert all(
        character == "\n" or unicodedata.category(character) not in ("Cc", "Cf", "Cs")
        for character in tidy
    )
    tidy.encode()


@given(st.integers(0, MAX_COUNT))
def test_counts_round_trip_through_the_screen_and_the_file(number: int) -> None:
    for typed in (str(number), f"{number:,}", f"{number:,}".replace(",", "，"), f"{number} 件"):
        assert parse(Kind.COUNT, typed) == number
    assert read_stored(Kind.COUNT, store(number)) == number


@given(money())
def test_money_round_trips_digit_for_digit(amount: Decimal) -> None:
    assert repr(parse(Kind.MONEY, show(amount))) == repr(amount)
    assert repr(read_stored(Kind.MONEY, store(amount))) == repr(amount)


@given(st.sampled_from([Kind.COUNT, Kind.MONEY, Kind.YEAR, Kind.DATE]), st.text())
def test_typing_gives_a_value_of_the_kind_or_is_refused(kind: Kind, typed: str) -> None:
    try:
        value = parse(kind, typed)
    except Refused:
        return
    assert value is None or isinstance(value, {Kind.MONEY: Decimal, Kind.DATE: date}.get(kind, int))


def test_a_quoted_text_is_no_longer_than_asked_for() -> None:
    assert shortened("一二三四", 4) == "一二三四"
    assert shortened("一二三四五", 4) == "一二三…"
