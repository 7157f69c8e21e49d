"""The State Council's notice on the holidays of a year, read from its text as it was pasted.

What does not fit is told in ``doubts``; nothing is mended or guessed.
"""

import re
import unicodedata
from datetime import date
from typing import Final, NamedTuple

from ledger.arrangements import Arrangement
from ledger.break_reader import Break, BreakReader
from ledger.notice_doubts import doubts_of
from ledger.working_days import Calendar

#: The holidays that are arranged each year, in the order of the year.
HOLIDAYS: Final = ("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节")
_NAME: Final = "|".join(HOLIDAYS)
_NAMES: Final = rf"(?:{_NAME})(?:[、和与](?:{_NAME}))*"
_HEAD: Final = rf"({_NAMES})(?::[自从]?)?(?=\d)"
_YEAR: Final = r"(?:关于|现将)(?:调整|延长)?(\d{4})年"
_CHANGE: Final = rf"关于(?:调整|延长)\d{{4}}年({_NAMES})"
_NUMBER: Final = r"国办发明电[〔\[【(](\d{4})[〕\]】)]第?(\d{1,3})号"
_SIGNED: Final = r"国务院办公厅(\d{4})年(\d{1,2})月(\d{1,2})日"


class Notice(NamedTuple):
    """What a notice says, and in ``doubts`` what of it does not fit, a Chinese sentence each.

    One that ``is_change`` arranges some days of a year anew that has been announced before.
    """

    year: int | None
    breaks: tuple[Break, ...]
    source: str
    announced: date | None
    is_change: bool
    doubts: tuple[str, ...]

    @property
    def arrangement(self) -> Arrangement | None:
        """The days off and on; None where the year was not found, or a holiday has no days."""
        arranged = [name for found in self.breaks if found.off for name in found.name.split("、")]
        is_whole = self.is_change or set(arranged) == set(HOLIDAYS)
        if self.year is None or not arranged or not is_whole:
            return None
        off = frozenset(day for found in self.breaks for day in found.off)
        on = frozenset(day for found in self.breaks for day in found.on)
        return Arrangement(self.year, off, on, self.source, self.announced)


def arranged_by(notice: Notice, calendar: Calendar) -> Arrangement | None:
    """Return the whole year as it is once ``notice`` is taken; None where that is not known.

    A change is worked into what ``calendar`` has of the year, and needs that there be one.
    """
    arrangement = notice.arrangement
    if arrangement is None or not notice.is_change:
        return arrangement
    known = calendar.of_year(arrangement.year)
    return known.changed_by(arrangement) if known else None


def read_notice(pasted: str) -> Notice:
    """Return what the notice says of which ``pasted`` is the text, with its title."""
    text, announced = _above_signature(_plain(pasted))
    source = _source(text)
    change = re.search(_CHANGE, text)
    years = set(re.findall(_YEAR, text))
    if len(years) != 1:
        return Notice(None, (), source, announced, change is not None, (_which_year(years),))
    year = int(years.pop())
    doubts: list[str] = []
    breaks = [
        BreakReader(_listed(names), year, doubts).read(words)
        for names, words in _parts(text, change[1] if change else "")
    ]
    doubts += doubts_of(year, breaks, () if change else HOLIDAYS)
    return Notice(year, tuple(breaks), source, announced, change is not None, tuple(doubts))


def _plain(pasted: str) -> str:
    """Return the text without widths, spaces, line breaks and characters that nobody sees."""
    plain = unicodedata.normalize("NFKC", pasted)
    return "".join(
        character
        for character in plain
        if not character.isspace() and unicodedata.category(character) not in ("Cf", "Cc")
    )


def _which_year(years: set[str]) -> str:
    if not years:
        return "没有读到是哪一年的放假安排，请连同通知的标题一起粘贴"
    return f"通知里写了不止一个年份：{'、'.join(sorted(years))}，请只粘贴一份通知"


def _source(text: str) -> str:
    found = re.search(_NUMBER, text)
    return f"国办发明电〔{found[1]}〕{int(found[2])}号" if found else ""


def _above_signature(text: str) -> tuple[str, date | None]:
    """Return what stands above the signature, and the day under the notice, None without one."""
    first = re.search(_HEAD, text)
    signed = re.compile(_SIGNED).search(text, first.end() if first else 0)
    if signed is None:
        return text, None
    above = text[: signed.start()]
    try:
        return above, date(int(signed[1]), int(signed[2]), int(signed[3]))
    except ValueError:
        return above, None


def _parts(text: str, changed: str) -> list[tuple[str, str]]:
    """Return the holidays with what is said of each; ``changed`` names those of a change."""
    heads = list(re.finditer(_HEAD, text))
    if not heads and changed:
        return [(changed, text.partition("如下")[2])]
    starts = [head.start() for head in heads]
    ends = [*starts[1:], len(text)] if heads else []
    return [(head[1], text[head.end() : end]) for head, end in zip(heads, ends, strict=True)]


def _listed(names: str) -> str:
    return "、".join(re.findall(_NAME, names))
