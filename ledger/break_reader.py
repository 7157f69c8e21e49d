"""A break of a notice on holidays: the sentences on one holiday, read into days."""

import re
from datetime import date, timedelta
from typing import Final, NamedTuple

from forms.values import show

_DAY: Final = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}[日号](?:\([^()]*\))?"
_TO: Final = r"[至到~—–-]+"
_COUNT: Final = r"\d{1,2}|[一二两三四五六七八九十]"
_OFF: Final = (
    rf"({_DAY})(?:{_TO}({_DAY}))?放假(?:调休|公休|补休)?(?:,?共?({_COUNT})天)?"
    r"(?:,(?:与周末连休|不调休))?"
)
_ON: Final = rf"({_DAY}(?:[、,和]{_DAY})*)(?:正常|照常)?上班"
_ABOUT_DAYS: Final = r"\d[月日号天]|放假(?!期间)|上班"
_WRITTEN: Final = r"(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})[日号](?:\(([^()]*)\))?"
_WEEKDAY: Final = r"(?:周|星期|礼拜)([一二三四五六日天])"
_WEEKDAYS: Final = "一二三四五六日"
_SHOWN: Final = 60  # characters of a sentence that is told
_LONGEST: Final = 31  # days; more is a slip of the pen
_NUMERALS: Final = {numeral: number for number, numeral in enumerate("一二三四五六七八九十", 1)}


class Break(NamedTuple):
    """The days off and on of one holiday, or of several that fall together; each as written."""

    name: str
    off: tuple[date, ...]
    on: tuple[date, ...]


class BreakReader:
    """Reads the sentences on a holiday of ``year``; what does not fit goes into ``doubts``."""

    def __init__(self, name: str, year: int, doubts: list[str]) -> None:
        self._name = name
        self._year = year
        self._doubts = doubts
        self._month: int | None = None
        self._off: list[date] = []
        self._on: list[date] = []

    def read(self, words: str) -> Break:
        """Return the days that ``words`` name: sentences, without widths and spaces."""
        for sentence in re.split("[。;]", words):
            self._read(re.sub(r"^[一二三四五六七八九十]{1,2}、|^\d{1,2}[.、]", "", sentence))
        return Break(self._name, tuple(self._off), tuple(self._on))

    def _read(self, sentence: str) -> None:
        if off := re.fullmatch(_OFF, sentence):
            self._take_off(off[1], off[2], off[3])
        elif on := re.fullmatch(_ON, sentence):
            for written in re.finditer(_WRITTEN, on[1]):
                if day := self._day(written):
                    self._on.append(day)
        elif re.search(_ABOUT_DAYS, sentence):
            shown = sentence if len(sentence) <= _SHOWN else f"{sentence[:_SHOWN]}……"
            self._doubt(f"这一句没有读懂：“{shown}”")

    def _take_off(self, first: str, last: str | None, count: str | None) -> None:
        begin = self._written(first)
        end = self._written(last) if last else begin
        if begin is None or end is None:
            return
        days = (end - begin).days + 1
        if days < 1:
            self._doubt(f"放假的起止日期倒了：{show(begin)} 至 {show(end)}")
            return
        if days > _LONGEST:
            self._doubt(f"放假太长：{show(begin)} 至 {show(end)}")
            return
        if last and count is None:
            self._doubt("没有写共几天，无法核对")
        if count and _number(count) != days:
            self._doubt(f"写的是共 {_number(count)} 天，按日期数是 {days} 天")
        self._off += [begin + timedelta(number) for number in range(days)]

    def _written(self, written: str) -> date | None:
        found = re.fullmatch(_WRITTEN, written)
        return self._day(found) if found else None

    def _day(self, written: re.Match[str]) -> date | None:
        """Return the day; None where there is no such day. A month holds on until another."""
        self._month = int(written[2]) if written[2] else self._month
        if self._month is None:
            self._doubt(f"“{written[0]}”没有写几月")
            return None
        try:
            day = date(self._year_of(written[1]), self._month, int(written[3]))
        except ValueError:
            self._doubt(f"没有“{written[0]}”这一天")
            return None
        weekday = re.search(_WEEKDAY, written[4] or "")
        if weekday and weekday[1].replace("天", "日") != _WEEKDAYS[day.weekday()]:
            self._doubt(f"{show(day)} 写的是周{weekday[1]}，实际是周{_WEEKDAYS[day.weekday()]}")
        return day

    def _year_of(self, written: str | None) -> int:
        """Return the year: New Year's break may begin in December, without saying of which year."""
        if written:
            return int(written)
        is_before = self._month == 12 and "元旦" in self._name
        return self._year - 1 if is_before else self._year

    def _doubt(self, words: str) -> None:
        self._doubts.append(f"{self._name}：{words}")


def _number(count: str) -> int:
    return _NUMERALS[count.replace("两", "二")] if count in "一二两三四五六七八九十" else int(count)
