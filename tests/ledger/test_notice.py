"""A notice on holidays as it is pasted: what it says is read exactly, what does not fit is told."""

from datetime import date

import pytest

from ledger.break_reader import Break
from ledger.notice import Notice, arranged_by, read_notice
from ledger.working_days import Calendar
from tests.ledger.calendars import CALENDAR
from tests.ledger.cases import day

#: The days of 2026 in the form of a notice, in our own words but for the days.
OF_2026 = """
关于2026年部分节假日安排的通知
国办发明电〔2025〕7号

各科室：
　　现将2026年放假调休的日期通知如下。
　　一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
　　二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。
2月14日（周六）、2月28日（周六）上班。
　　三、清明节：4月4日（周六）至6日（周一）放假，共3天。
　　四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
　　五、端午节：6月19日（周五）至21日（周日）放假，共3天。
　　六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
　　七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
　　放假期间请安排好值班。
国务院办公厅
2025年11月4日
（抄送：1月5日到岗的人员）
"""
#: The same of 2019, as notices were worded then: a break that begins in December, days alone.
OF_2019 = """关于2019年部分节假日安排的通知
通知如下：
一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。
二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。
三、清明节：4月5日放假，与周末连休。四、劳动节：5月1日放假。
五、端午节：6月7日放假，与周末连休。六、中秋节：9月13日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。"""
#: The last year of 11 statutory holidays.
OF_2024 = """关于2024年部分节假日安排的通知
国办发明电〔2023〕7号
元旦：1月1日放假，与周末连休。春节：2月10日至17日放假调休，共8天。2月4日、2月18日上班。
清明节：4月4日至6日放假调休，共3天。4月7日上班。
劳动节：5月1日至5日放假调休，共5天。4月28日、5月11日上班。端午节：6月10日放假，与周末连休。
中秋节：9月15日至17日放假调休，共3天。9月14日上班。
国庆节：10月1日至7日放假调休，共7天。9月29日、10月12日上班。
国务院办公厅
2023年10月25日"""
CHANGE_OF_2019 = """关于调整2019年劳动节放假安排的通知
国办发明电[2019]3号
现将调整2019年劳动节的放假安排通知如下。
一、2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。
二、请各科室安排好工作。
国务院办公厅
2019年3月22日"""


def test_the_notice_of_2026_is_read() -> None:
    notice = read_notice(OF_2026)
    assert notice.doubts == ()
    assert notice.arrangement == CALENDAR.of_year(2026)
    assert notice.breaks[0] == Break(
        "元旦",
        (day("2026-01-01"), day("2026-01-02"), day("2026-01-03")),
        (day("2026-01-04"),),
    )


def test_the_notice_of_2024_is_read() -> None:
    notice = read_notice(OF_2024)
    assert (notice.doubts, notice.arrangement) == ((), CALENDAR.of_year(2024))


def test_a_break_may_begin_in_december_and_a_later_notice_change_some_days() -> None:
    first, change = read_notice(OF_2019), read_notice(CHANGE_OF_2019)
    assert first.doubts == change.doubts == ()
    assert (first.is_change, change.is_change) == (False, True)
    assert (change.source, change.announced) == ("国办发明电〔2019〕3号", date(2019, 3, 22))
    assert first.arrangement is not None
    assert change.arrangement is not None
    changed, kept = first.arrangement.changed_by(change.arrangement), CALENDAR.of_year(2019)
    assert kept is not None
    assert (changed.off, changed.on) == (kept.off, kept.on)


@pytest.mark.parametrize(
    "written",
    [
        OF_2026.replace("\n", ""),
        OF_2026.replace("月", "\n月\n").replace("　", " "),
        OF_2026.replace("1", "１").replace("2", "２").replace("（", "("),
        OF_2026.replace("周", "星期").replace("星期日", "星期天"),
        OF_2026.replace("、元旦", ".元旦").replace("至", "-"),
        OF_2026.replace("：1月", " 1月").replace("：2月", "\n2月"),
        OF_2026.replace("共3天", "共三天").replace("共9天", "九天"),
        OF_2026.replace("月", "\u200b月"),
        OF_2026.replace("一、元旦", "元旦").replace("二、春节", "春节"),
        OF_2026.replace("端午节：6月", "端午节：自6月").replace("日（周五）", "号（周五）"),
    ],
)
def test_widths_breaks_and_other_marks_change_nothing(written: str) -> None:
    notice = read_notice(written)
    assert notice.doubts == ()
    assert notice.arrangement == CALENDAR.of_year(2026)


def test_principles_before_the_days_are_no_days() -> None:
    principle = (
        "除个别情形外，春节放假调休8天，国庆节自10月1日起放假调休7天（如逢周三则只在当日放假）。"
    )
    notice = read_notice(OF_2026.replace("通知如下。", f"通知如下。{principle}"))
    assert (notice.doubts, notice.arrangement) == ((), CALENDAR.of_year(2026))


def test_holidays_that_fall_together_are_one_break() -> None:
    together = OF_2026.replace("　　六、中秋节：9月25日（周五）至27日（周日）放假，共3天。\n", "")
    notice = read_notice(together.replace("七、国庆节", "六、国庆节和中秋节"))
    assert notice.breaks[-1].name == "国庆节、中秋节"
    assert notice.doubts == (
        (
            "放假占了 18 个周一至周五，调休上班 6 天，相差 12 天；法定节假日是 13 天，"
            "请看有没有漏掉的日子"
        ),
    )


def test_december_without_its_year_is_before_new_year() -> None:
    written = OF_2019.replace("2018年12月30日至2019年1月1日", "12月30日至1月1日")
    written = written.replace("2018年12月29日", "12月29日")
    assert read_notice(written) == read_notice(OF_2019)


@pytest.mark.parametrize(
    ("words", "others", "told"),
    [
        ("共9天", "共8天", "春节：写的是共 8 天，按日期数是 9 天"),
        ("放假，共3天", "放假", "清明节：没有写共几天，无法核对"),
        ("1月4日（周日）", "1月4日（周一）", "元旦：2026年1月4日 写的是周一，实际是周日"),
        ("6月19日", "6月31日", "端午节：没有“6月31日(周五)”这一天"),
        ("6月19日", "19日", "端午节：“19日(周五)”没有写几月"),
        ("5月9日（周六）上班", "5月7日上班", "2026年5月7日 不是周六、周日，不用调休也上班"),
        ("5月9日（周六）上班", "5月3日上班", "2026年5月3日 又放假又上班"),
        ("9月20日（周日）", "10月10日（周六）", "2026年10月10日 两次写着上班"),
        ("5月9日（周六）", "", "劳动节：这一句没有读懂：“上班”"),
        ("2月14日（周六）、", "、", "春节：这一句没有读懂：“、2月28日(周六)上班”"),
        ("4月4日（周六）至6日", "4月6日", "清明节：写的是共 3 天，按日期数是 1 天"),
        ("3日（周六）", "", "元旦：这一句没有读懂：“1月1日(周四)至放假调休,共3天”"),
        (
            "5月1日（周五）至",
            "5月9日至",
            "劳动节：放假的起止日期倒了：2026年5月9日 至 2026年5月5日",
        ),
        ("9月25日（周五）至27日", "10月2日（周五）至4日", "2026年10月2日 在两个假期里都有"),
        ("4月4日（周六）至6日（周一）", "2027年4月4日至2027年4月6日", "2027年4月4日 不在 2026 年"),
        ("六、中秋节：", "六、", "没有读到中秋节的放假日期"),
        ("六、中秋节：9月25日（周五）至27日（周日）放假，共3天。", "", "没有读到中秋节的放假日期"),
        ("2026年放假", "2027年放假", "通知里写了不止一个年份：2026、2027，请只粘贴一份通知"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told(words: str, others: str, told: str) -> None:
    assert words in OF_2026
    assert told in read_notice(OF_2026.replace(words, others)).doubts


def test_a_day_that_was_left_out_is_told_by_the_balance() -> None:
    assert read_notice(OF_2026.replace("2月14日（周六）、", "")).doubts == (
        (
            "放假占了 19 个周一至周五，调休上班 5 天，相差 14 天；法定节假日是 13 天，"
            "请看有没有漏掉的日子"
        ),
    )


def test_a_break_of_months_is_no_break() -> None:
    long = OF_2026.replace(
        "五、端午节：6月19日（周五）至21日", "五、端午节：6月19日（周五）至9月21日"
    )
    assert "端午节：放假太长：2026年6月19日 至 2026年9月21日" in read_notice(long).doubts


@pytest.mark.parametrize("pasted", ["", "今天放假", "一、元旦：1月1日放假，共1天。"])
def test_a_text_without_a_year_has_no_arrangement(pasted: str) -> None:
    doubts = ("没有读到是哪一年的放假安排，请连同通知的标题一起粘贴",)
    notice = read_notice(pasted)
    assert notice == Notice(None, (), "", None, is_change=False, doubts=doubts)
    assert notice.arrangement is None


def test_a_notice_that_lacks_a_holiday_arranges_nothing() -> None:
    notice = read_notice(OF_2026.replace("9月25日（周五）至", "至"))
    assert "没有读到中秋节的放假日期" in notice.doubts
    assert notice.arrangement is None


def test_a_title_alone_arranges_nothing() -> None:
    notice = read_notice("关于2027年部分节假日安排的通知")
    assert notice.arrangement is None
    assert notice.doubts == (
        "没有读到元旦、春节、清明节、劳动节、端午节、中秋节、国庆节的放假日期",
    )


def test_a_day_under_the_notice_that_is_none_is_left_out() -> None:
    notice = read_notice(OF_2026.replace("2025年11月4日", "2025年11月31日"))
    assert (notice.announced, notice.doubts) == (None, ())


def test_a_change_is_worked_into_its_year() -> None:
    first, change = read_notice(OF_2019), read_notice(CHANGE_OF_2019)
    year = first.arrangement
    assert year is not None
    assert arranged_by(first, Calendar()) == year
    both = arranged_by(change, Calendar((year,)))
    assert both is not None
    assert both.source == "国办发明电〔2019〕3号"
    assert both.off - year.off == {day("2019-05-02"), day("2019-05-03"), day("2019-05-04")}
    assert both.on - year.on == {day("2019-04-28"), day("2019-05-05")}
    assert arranged_by(change, Calendar()) is None
    assert arranged_by(read_notice(""), Calendar((year,))) is None


def test_an_extension_of_a_break_is_told() -> None:
    extended = CHANGE_OF_2019.replace("关于调整", "关于延长").replace("现将调整", "现将延长")
    extended = extended.replace("2019年5月1日至4日放假", "延长2019年劳动节假期至5月4日，放假")
    notice = read_notice(extended)
    assert (notice.year, notice.is_change) == (2019, True)
    assert notice.doubts == (
        "劳动节：这一句没有读懂：“延长2019年劳动节假期至5月4日,放假调休,共4天”",
    )
    assert notice.arrangement is None


def test_a_change_that_is_worded_otherwise_is_told() -> None:
    longer = CHANGE_OF_2019.replace(
        "2019年5月1日至4日放假调休，共4天", "假期延长至5月4日，5月5日起上班"
    )
    assert read_notice(longer).doubts == (
        "劳动节：这一句没有读懂：“假期延长至5月4日,5月5日起上班”",
    )


def test_of_a_long_sentence_the_beginning_is_told() -> None:
    pasted = f"关于2027年部分节假日安排的通知\n元旦：1月1日{'放假' * 1000}"
    assert len(read_notice(pasted).doubts[0]) < 90
