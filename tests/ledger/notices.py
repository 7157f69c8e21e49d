"""Notices on holidays as hypothesis makes them: the days, how they are written, and one fault."""

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

from ledger.arrangements import Arrangement
from ledger.working_days import days_after

_WINDOWS = {  # first days on which a break may begin, in days of the year, and its lengths
    "元旦": (-3, 1, 1, 4),
    "春节": (20, 50, 7, 9),
    "清明节": (92, 95, 1, 3),
    "劳动节": (119, 121, 3, 5),
    "端午节": (150, 170, 1, 3),
    "中秋节": (250, 262, 1, 3),
    "国庆节": (274, 275, 7, 8),
}
_WIDE = str.maketrans("0123456789()", "０１２３４５６７８９（）")
_WEEKDAYS = "一二三四五六日"
_STATUTORY = 13


@dataclass(frozen=True)
class Made:
    """A notice: the days of its breaks in order, the days on, and how each day is written."""

    year: int
    off: dict[str, list[date]]
    on: dict[str, list[date]]
    styles: dict[date, int]

    @property
    def arrangement(self) -> Arrangement:
        """What has to be read of it."""
        off = frozenset(day for days in self.off.values() for day in days)
        on = frozenset(day for days in self.on.values() for day in days)
        return Arrangement(self.year, off, on)

    @property
    def written_days(self) -> list[date]:
        """The days that stand in its text: the ends of breaks, and the days on."""
        ends = [end for days in self.off.values() for end in dict.fromkeys((days[0], days[-1]))]
        return ends + [day for days in self.on.values() for day in days]

    def text(self, *, miscounted: str = "", misnamed: date | None = None) -> str:
        """Return it in the form of a notice, with a wrong count or weekday where one is asked."""
        lines = [f"关于{self.year}年部分节假日安排的通知", "具体日期如下。"]
        for number, (name, days) in zip(_WEEKDAYS + "七", self.off.items(), strict=False):
            count = len(days) + (name == miscounted)
            span = self._written(days[0], misnamed)
            if len(days) > 1:
                span += f"至{self._written(days[-1], misnamed)}"
            line = f"{number}、{name}：{span}放假，共{count}天。"
            if on := self.on[name]:
                written = [self._written(day, misnamed) for day in on]
                line += f"{'、'.join(written)}上班。"
            lines.append(line)
        return "\n".join(lines)

    def _written(self, day: date, misnamed: date | None) -> str:
        style = self.styles[day]
        words = f"{day.month}月{day.day}日"
        if day.year != self.year and style % 2:
            words = f"{day.year}年{words}"
        weekday = (day.weekday() + (day == misnamed)) % 7
        if day == misnamed or style % 3:
            label = "星期" if style % 5 else "正月初八、周"
            words += f"({label}{_WEEKDAYS[weekday]})"
        if style % 7 == 0:
            words = words.replace("月", "月\n")
        return words.translate(_WIDE) if style % 11 < 5 else words


@st.composite
def notices(draw: st.DrawFn) -> Made:
    """Make a notice of which as many working days are off as are statutory or made up for."""
    year = draw(st.integers(2025, 2060))
    off: dict[str, list[date]] = {}
    for name, (earliest, latest, shortest, longest) in _WINDOWS.items():
        first = date(year, 1, 1) + timedelta(draw(st.integers(earliest, latest)) - 1)
        length = draw(st.integers(shortest, longest))
        off[name] = [first + timedelta(number) for number in range(length)]
    last = off["国庆节"]
    while _taken(off) < _STATUTORY:
        last.append(last[-1] + timedelta(1))
    free = [day for day in days_after(date(year, 1, 5), date(year, 11, 30)) if day.weekday() > 4]
    free = [day for day in free if all(day not in days for days in off.values())]
    made_up = draw(st.permutations(free))[: _taken(off) - _STATUTORY]
    on: dict[str, list[date]] = {name: [] for name in off}
    for day in made_up:
        on[draw(st.sampled_from(list(off)))].append(day)
    styles = {day: draw(st.integers(0, 2309)) for days in (*off.values(), made_up) for day in days}
    return Made(year, off, on, styles)


def _taken(off: dict[str, list[date]]) -> int:
    return sum(day.weekday() < 5 for days in off.values() for day in days)
