"""An application of a row of a register, as far as the row is certain."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from forms.values import show
from intake.register.channel_words import CHANNELS
from intake.register.columns import (
    ADDRESS,
    APPLICANT,
    APPLIED,
    CHANNEL,
    COUNTER,
    EMAIL,
    NAME,
    NUMBER,
    OFFICE,
    PHONE,
    POSTCODE,
    RECEIVED,
    REPRESENTATIVE,
    SUBJECT,
)
from intake.register.course import course_of
from intake.register.days import day_of
from intake.register.findings import Entry
from intake.register.kept_texts import kept
from intake.register.kinds import LABELS, is_of_several, kind_of, proposed_kind
from intake.register.rivals import rival_days
from intake.register.rows import Row, label_of
from intake.register.wording import head_key, word_key
from ledger.applications import NUMBER_LENGTH, SUBJECT_LENGTH, Application, Channel, Person

_YEAR: Final = re.compile(r"(?<![0-9])(20[0-9]{2})(?![0-9])|(?<![0-9])(20[0-9]{2})(?=[0-9]{2,9}$)")
#: Between two numbers, or from one to another.
_SEVERAL: Final = re.compile(r"[0-9][号〕)]?(?:[、,;~]|\n|[和及与至到](?=[^0-9]{0,6}[0-9]))")
_COUNT: Final = re.compile(r"[0-9]{1,4}")
#: Heads that need not be about the applicant.
_OF_ANYTHING: Final = ("类别", "类型")
_BECAUSE: Final = "按读入的登记表收到"


class Around(NamedTuple):
    """What an import goes by besides the row: today, the sheet's year, phrases of the office."""

    today: date
    year: int | None
    words: Mapping[str, str]
    is_carried: bool = False  # below a line that says 上年结转


class Left(NamedTuple):
    """Why a row is left out; in doubt where it may be an application all the same."""

    why: str
    is_doubtful: bool = True


def entry_of(row: Row, around: Around, doubts: list[str]) -> Entry | Left:
    """Return the application of ``row``, or why it is left out; ``doubts`` take the doubts."""
    no_application = _no_application(row, around.year)
    if no_application is not None:
        return no_application
    number, named = _numbered(row, around.year, doubts)
    if len(number) > NUMBER_LENGTH:
        return Left(f"登记编号有 {len(number)} 字，不像一个编号")
    year = None if around.is_carried else _year(around.year, named)
    received_on = _received(row, year, around)
    if isinstance(received_on, Left):
        return received_on
    has_year = not isinstance(_received(row, None, around), Left)
    has_number = bool(number)
    if not number:
        number = f"{received_on.year}-{_place(row)}"
        if row.has(NUMBER):
            doubts.append("没有登记编号，读入时另编一个")
    doubts.extend(row.flaws())
    doubts.extend(rival_days(row, _receipt(row), received_on, year))
    if row.is_hidden:
        doubts.append("这一行在登记表里是隐藏的")
    if _SEVERAL.search(number):
        doubts.append(f"登记编号{row.quoted(number)}像是几个编号，按一件读入，请核对")
    years = [each for each in (around.year, named) if each is not None]
    if years and received_on.year not in years:
        doubts.append(f"收到日期 {show(received_on)} 不在 {years[-1]} 年，请核对")
    person = _person(row)
    course = course_of(row, received_on, around.today, year, around.words)
    channel = _channel(row, doubts)
    application = Application(
        0,
        "",
        number,
        channel,
        _arrived(row, received_on, year),
        _kind(row, person.name, doubts),
        _subject(row, doubts),
        kept(row, OFFICE, doubts),
        received_on=received_on if channel.is_confirmed else None,
        received_because=_BECAUSE if channel.is_confirmed else "",
    )
    doubts.extend(course.doubts)
    goes_on = has_number and row.goes_on(NUMBER)
    return Entry(
        row.sheet,
        row.number,
        application,
        person,
        course.happened,
        has_number=has_number,
        has_year=has_year,
        names_year=named is not None,
        unknown_words=course.unknown_words,
        goes_on=goes_on,
    )


def _no_application(row: Row, year: int | None) -> Left | None:
    if row.is_struck_out:
        return Left("这一行的文字都划去了或者看不见")
    if row.is_sum:
        held = row.held(RECEIVED)
        has_day = held is not None and day_of(held, year).day is not None
        return Left("合计行，不是申请", is_doubtful=has_day)
    if row.is_only_counted:
        return Left("这一行只填了序号", is_doubtful=False)
    if row.is_alone:
        return Left("这一行只有一格有内容，不像一件申请", is_doubtful=False)
    if row.twofold:
        return Left(f"有几栏“{row.twofold}”，写的不一样，像是几张表并排")
    return None


def _numbered(row: Row, year: int | None, doubts: list[str]) -> tuple[str, int | None]:
    """Return the number of the application, and the year that it names.

    A mere count becomes the number of that year of the sheet, as counts begin anew with each.
    """
    said = kept(row, NUMBER, doubts)
    if said != row.text(NUMBER) and not any(map(str.isdigit, said)):
        said = ""  # a name is no number
    number = unicodedata.normalize("NFKC", said).replace(" ", "")
    number = re.sub(r"[〔【\[(](20[0-9]{2})[〕】\])]", r"〔\1〕", number)
    found = _YEAR.search(number)
    if found is None:
        if _COUNT.fullmatch(number) and year is not None:
            return f"{year}-{number:0>3}", None
        return number, None
    return number, int(found[1] or found[2])


def _year(sheet: int | None, number: int | None) -> int | None:
    """Return the year that days without one are of; None where sheet and number name two."""
    if sheet is None or number is None:
        return sheet or number
    return sheet if sheet == number else None


def _place(row: Row) -> str:
    """Return what a number is made of where the office gave none: the row's own, or its place."""
    count = unicodedata.normalize("NFKC", row.text(COUNTER))
    return f"{count:0>3}" if _COUNT.fullmatch(count) else f"{row.number:03}"


def _receipt(row: Row) -> str:
    """Return which kind of column says when it came."""
    return RECEIVED if row.has(RECEIVED) else APPLIED


def _received(row: Row, year: int | None, around: Around) -> date | Left:
    key = _receipt(row)
    held = row.held(key)
    label = label_of(key)
    if held is None:
        return Left(f"没有{label}")
    day, why = day_of(held, year)
    if day is None:
        return Left(f"{label}不能确定：{why}")
    if day > around.today:
        return Left(f"{label} {show(day)} 在今天以后")
    return day


def _arrived(row: Row, received_on: date, year: int | None) -> date:
    """Return when it came: the day of the application where that is before its receipt."""
    held = row.held(APPLIED)
    day = day_of(held, year).day if held is not None else None
    return day if day is not None and day <= received_on else received_on


def _channel(row: Row, doubts: list[str]) -> Channel:
    for label, text in row.texts(CHANNEL):
        found = _channels().get(word_key(text).upper())
        if found is not None:
            return found
        doubts.append(f"没有认出“{label}”的{row.quoted(text)}，按未注明读入")
    return Channel.UNKNOWN


@cache
def _channels() -> dict[str, Channel]:
    found: dict[str, Channel] = {}
    for channel, words in CHANNELS.items():
        found |= dict.fromkeys(words.upper().split(), channel)
    return found


def _kind(row: Row, name: str, doubts: list[str]) -> str:
    """Return the kind of the applicant where the register says it; what a name suggests is told."""
    proposed = proposed_kind(name)
    like = f"，按名称像是“{LABELS[proposed]}”" if proposed else ""
    texts = list(row.texts(APPLICANT))
    if not texts and kind_of(name):
        return kind_of(name)  # who is registered as no more than 公民
    kinds = _kinds(row)
    if not texts:
        doubts.append(f"没有写申请人类别{like}，请在台账里选定")
        return ""
    if len(kinds) > 1:
        doubts.append("申请人类别写了不止一种，请在台账里选定")
        return ""
    kind = kinds.pop()
    if not kind:
        label, text = texts[0]
        what = "分不出是哪一类" if is_of_several(text) else "没有认出"
        shown = row.quoted(text)
        doubts.append(f"{what}：“{label}”写的是{shown}{like}，请在台账里选定")
    elif proposed and (kind == "natural") != (proposed == "natural") and proposed != "legal":
        doubts.append(f"申请人类别写的是“{LABELS[kind]}”{like}，请核对")
    return kind


def _kinds(row: Row) -> set[str]:
    """Return the kinds that the best columns say which say one; of ticks all are the best."""
    for col in row.heading.of(APPLICANT):
        rank = row.heading.columns[col].rank
        said = row.texts(APPLICANT, rank)
        kinds = {_said(label, text) for label, text in said if not is_of_several(text)}
        if kinds:
            return kinds
    return {""}


def _said(label: str, text: str) -> str:
    """Return the kind that a column says; under a head such as 类型, 其他 may be any rest."""
    kind = kind_of(text)
    return "" if kind == "other" and head_key(label) in _OF_ANYTHING else kind


def _subject(row: Row, doubts: list[str]) -> str:
    subject = row.text(SUBJECT)
    if not subject:
        doubts.append("没有写申请内容")
    if len(subject) > SUBJECT_LENGTH:
        doubts.append(f"内容摘要超过 {SUBJECT_LENGTH} 字，只读入前 {SUBJECT_LENGTH} 字")
    return subject[:SUBJECT_LENGTH]


def _person(row: Row) -> Person:
    name, phone, address = row.text(NAME), row.text(PHONE), row.text(ADDRESS)
    postcode, email, agent = row.text(POSTCODE), row.text(EMAIL), row.text(REPRESENTATIVE)
    return Person(name, phone, address, postcode, email, agent)
