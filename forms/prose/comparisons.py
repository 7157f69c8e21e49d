"""What a text says of a number held against last year's: 同比增长17.9%, 比上年（28件）增加5件."""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from forms.prose.numbers import UNIT
from forms.prose.numerals import read_chinese
from forms.prose.years import DIGITS, year_at


class Kind(Enum):
    """In which way a number is held against last year's."""

    RATE = "%"  # 增长17.9%
    DIFFERENCE = "件"  # 增加5件
    TIMES = "倍"  # 增长1.2倍
    FACTOR = "的倍"  # 是上年的2.2倍
    DOUBLED = "番"  # 翻一番
    SAME = "平"  # 持平
    BEFORE = "上年"  # the number of last year itself: 比上年（28件）


class Comparison(NamedTuple):
    """Something that a text says of a number and last year's, in code points of the text.

    The stretch is the digits, for what has none its words. ``word`` is the stretch of the verb
    before them, the same place twice where there is none. ``phrase`` is from the first word of the
    comparison to the sign or unit behind its digits. ``direction`` is 1 for more, -1 for less, and
    0 for neither.
    """

    start: int
    end: int
    kind: Kind
    value: Decimal
    direction: int
    word: tuple[int, int]
    phrase: tuple[int, int]


_NUMBER = r"(?:[0-9０-９]+(?:,[0-9]{3})*(?:[.．][0-9０-９]+)?|[零〇一二两三四五六七八九十百千]+)"
_LAST_YEAR = rf"(?:上年度?|去年度?|上一年度?|(?P<year>{DIGITS})[ 　]?年度?)(?:同期|全年)?"
_MORE = "增长|增加|增多|新增|上升|提高|提升|上涨|增幅|升幅|多|增|升"
_LESS = "减少|下降|降低|回落|下滑|降幅|减幅|少|减|降"
#: Exact numbers alone: what is 约, 近 or 左右 cannot be worked out again.
_EXACTLY = "(?!多|余|左右|以上|以下|几|来|个?百分点)"
_ASIDE = r"[（(][^（）()\n]{0,60}[）)]"
#: From the digits of a number to what it is held against: unit, object, an aside, a comma.
_GAP = (
    rf"[ 　]?[余多]?{UNIT}(?:左右|以上)?[^，,。；;：:、（）()0-9０-９\n]{{0,16}}?(?:{_ASIDE})?"
    r"[，,、（(]?[ 　]?"
)
_COUNT_WORDS = "(?:(?:申请|受理|收件|收到|办件|办理|办结|答复)?(?:数量|总量|总数|件数|量|数))?"
_BASIS = re.compile(
    rf"{_GAP}{_COUNT_WORDS}(?P<basis>同比(?:上年|去年)?"
    rf"|(?:较之?|比|与|同|和|对比|相比于?|相较于?){_LAST_YEAR}"
    rf"(?:的?[（(]?(?P<before>{_NUMBER})[ 　]?{UNIT}[）)]?)?(?:相比较?|比较|相较|比)?)"
    r"[，,]?[ 　]?"
)
_CHANGE = re.compile(
    rf"{_COUNT_WORDS}(?:共|净|均|大幅度?|小幅|明显|略有?)?(?:(?P<more>{_MORE})|(?P<less>{_LESS}))"
    rf"(?:收到|受理|办理|办结|答复|申请)?(?:了|率|幅度?)?(?:为|达到?|高达)?[ 　]?"
    rf"(?P<number>{_NUMBER})[ 　]?(?P<sign>[%％]|倍|{UNIT}){_EXACTLY}"
)
_NEXT = re.compile(r"[）)]?[，,、（(]?[ 　]?(?:同比)?")
_SAME = re.compile(f"{_COUNT_WORDS}(?:持平|相同|一致)")
_DOUBLED = re.compile("(?:实现)?翻了?(?P<number>[一两二三]?)番")
_FACTOR = re.compile(
    rf"{_GAP}(?P<phrase>(?:是|为|相当于){_LAST_YEAR}的(?P<number>{_NUMBER})[ 　]?倍{_EXACTLY})"
)
_BESIDE = re.compile(
    rf"[ 　]?{UNIT}[（(](?P<phrase>{_LAST_YEAR}(?:为|是|共)?"
    rf"(?P<number>{_NUMBER})[ 　]?{UNIT})[）)]"
)
_MOST_KEPT = 512  # numbers of texts
_DOUBLINGS = {"": 1, "一": 1, "两": 2, "二": 2, "三": 3}


@lru_cache(_MOST_KEPT)
def comparisons(text: str, at: int, last_year: int) -> tuple[Comparison, ...]:
    """Return what is said of the number whose digits end at ``at``, against ``last_year``.

    What is held against any other year is passed over. While figures are typed, the texts stay.
    """
    return tuple(_comparisons(text, at, last_year))


def _comparisons(text: str, at: int, last_year: int) -> Iterator[Comparison]:
    for pattern, kind in ((_FACTOR, Kind.FACTOR), (_BESIDE, Kind.BEFORE)):
        found = pattern.match(text, at)
        if found and _is_of(found, last_year):
            yield _stated(found, kind, found.span("phrase"))
    basis = _BASIS.match(text, at)
    if basis is None or not _is_of(basis, last_year):
        return
    if basis["before"]:
        yield _stated(basis, Kind.BEFORE, basis.span("basis"), "before")
    yield from _after(text, basis)


def _is_of(found: re.Match[str], last_year: int) -> bool:
    """Whether it is last year, named or not, that the number is held against."""
    year = found["year"]
    return not year or year_at(0, year).value == last_year


def _after(text: str, basis: re.Match[str]) -> Iterator[Comparison]:
    """Yield what is said after 同比 or 比上年: by how much more or less, or how often as much."""
    start = basis.start("basis")
    same = _SAME.match(text, basis.end())
    doubled = _DOUBLED.match(text, basis.end())
    if same:
        yield Comparison(*same.span(), Kind.SAME, Decimal(0), 0, same.span(), (start, same.end()))
    elif doubled:
        value = Decimal(_DOUBLINGS[doubled["number"]])
        phrase = start, doubled.end()
        yield Comparison(*doubled.span(), Kind.DOUBLED, value, 1, doubled.span(), phrase)
    change = _CHANGE.match(text, basis.end())
    while change:
        yield _change(change, start)
        following = _NEXT.match(text, change.end())
        start = following.end() if following else change.end()
        change = _CHANGE.match(text, start)


def _change(found: re.Match[str], start: int) -> Comparison:
    kinds = {"%": Kind.RATE, "％": Kind.RATE, "倍": Kind.TIMES}
    word = found.span("more") if found["more"] else found.span("less")
    return Comparison(
        *found.span("number"),
        kinds.get(found["sign"], Kind.DIFFERENCE),
        _value(found["number"]),
        1 if found["more"] else -1,
        word,
        (start, found.end()),
    )


def _stated(
    found: re.Match[str], kind: Kind, phrase: tuple[int, int], group: str = "number"
) -> Comparison:
    start, end = found.span(group)
    return Comparison(start, end, kind, _value(found[group]), 0, (start, start), phrase)


def _value(written: str) -> Decimal:
    chinese = read_chinese(written)
    if chinese is not None:
        return Decimal(chinese)
    return Decimal(written.replace(",", "").replace("．", "."))
