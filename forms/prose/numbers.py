"""The numbers of a text that count something, with the unit of counting behind them."""

import re
from collections.abc import Iterator
from string import ascii_letters
from typing import NamedTuple

from forms.prose.numerals import read_chinese
from forms.prose.plain import plain

#: What requests, documents and cases are counted in. All of these occur for requests.
UNITS = ("件次", "件", "份", "条", "起", "项", "个", "宗", "例", "次")
UNIT = f"(?:{'|'.join(UNITS)})"
#: What follows where such a character begins another word: 项目, 个人, 起诉.
_NO_UNIT = (
    "件套|份额|条例|条款|条件|条块|起诉(?!讼)|起草|起来|起到|起点|起步|项目"
    "|个领域|个方面|个方式|个渠道|个问题|个部门|个单位|个阶段|个层面|个环节|个平台|个栏目|个专栏|个类别|个人|个月|个工作日|个小时|个百分|个性|宗旨|宗地|例如|例外|例会|例行|次日|次年|次数"
)
_BEFORE = re.compile(
    "(?:(?<![节预条违签])约为?|大约|大概|接近|将近|(?<![附最临邻靠相])近|超过?|逾|不足|不到"
    "|上|数|好?几)$"
)
#: Before tens only: 上百件, 数十件.
_OF_TENS = ("上", "数", "几", "好几")
_CHINESE = "零〇一二两三四五六七八九十百千"
#: Before these a numeral is no count: 第3件, 每一件, A3, 12-3.
_NO_COUNT_AFTER = frozenset("第.A-+—№#每任这那同某逐哪另" + ascii_letters)
#: It begins with the set of all numerals, so that what is between two numbers is passed over fast.
_COUNTED = re.compile(
    rf"[0-9{_CHINESE}](?<![0-9{_CHINESE}].)[0-9.{_CHINESE}]*+(?P<behind>[余多来几]?)(?P<large>万?)(?P<more>[余多]?)"
    rf"(?:(?!{_NO_UNIT})(?P<unit>{UNIT})(?P<after>(?:左右|以上|上下)?)|(?=[、和及]|$))"
)
#: A number without a unit counts where the words before it say so: 申请数为0.
_NAMED = ("为", "是", "数")
#: Longer no count is.
_MOST_DIGITS = 9


class Number(NamedTuple):
    """A number that counts, its digits from ``start`` to before ``end``, up to the unit's end.

    ``vague`` is the stretch that makes it no exact one (近60份), else None. A ``value`` of None is
    a number that no count is, such as 1.2万.
    """

    start: int
    end: int
    value: int | None
    unit_end: int
    vague: tuple[int, int] | None = None

    @property
    def first(self) -> int:
        """Where the words for it begin, those that make it vague included."""
        return self.vague[0] if self.vague else self.start


def numbers(text: str, start: int = 0, end: int | None = None) -> Iterator[Number]:
    """Yield the numbers with a unit of counting in a stretch of ``text``, as it was typed."""
    words = plain(text[start:end])
    for found in counted(words.text):
        first, last = words.place(found.start, found.end)
        _, unit_end = words.place(found.start, found.unit_end)
        vague = None
        if found.vague:
            begin, stop = words.place(*found.vague)
            vague = (start + begin, start + stop)
        yield Number(start + first, start + last, found.value, start + unit_end, vague)


def counted(words: str) -> Iterator[Number]:
    """Yield the numbers with a unit of counting in ``words`` that were folded: see plain.py."""
    for found in _COUNTED.finditer(words):
        start, end = found.start(), found.start("behind")
        if start and words[start - 1] in _NO_COUNT_AFTER:
            continue
        if found["unit"]:
            yield _counted(words, found, start, end)
        elif end == found.end() and words[:start].endswith(_NAMED):
            yield Number(start, end, _value(words[start:end]), end)


def _counted(words: str, found: re.Match[str], start: int, end: int) -> Number:
    value = _value(words[start:end])
    first = start
    before = _BEFORE.search(words, max(0, start - 3), start)
    if before and before.group() in _OF_TENS and words[start] not in "十百千":
        before = None
    if before:
        first = before.start()
    vague = None
    if before or found["behind"] or found["more"] or found["after"]:
        vague = (first, found.end())
    if found["large"]:
        # 3万件 is rounded as often as not; 3万余件 says so
        value = value * 10_000 if value is not None and vague else None
    return Number(start, end, value, found.end("unit"), vague)


def _value(written: str) -> int | None:
    if len(written) > _MOST_DIGITS or "." in written:
        return None
    if written.isdigit():
        return int(written)
    return read_chinese(written)
