"""What happened to an application, as far as a row of a register says so for certain."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

from forms.values import show
from intake.register.columns import (
    ANSWERED,
    CORRECTED,
    CORRECTION,
    CORRECTION_ASKED,
    DISPUTE,
    DOCUMENT,
    EXTENDED,
    NOTE,
    REASON,
    RESULT,
)
from intake.register.days import day_of
from intake.register.kept_texts import kept, way_of
from intake.register.result_words import OPEN, VOID, WITHDRAWN
from intake.register.results import Outcome, outcome, said, tells_of_course
from intake.register.rivals import rival_days
from intake.register.rows import Row, label_of
from ledger.events import (
    Answered,
    Corrected,
    CorrectionAsked,
    Ended,
    Happening,
    Lapsed,
    NotCounted,
    Overdue,
    Voided,
    Withdrawn,
)

_OVERDUE: Final = {
    "otherwise.correction_overdue": Overdue.CORRECTION,
    "otherwise.fee_overdue": Overdue.FEE,
}
_LONG: Final = 180  # days: four times what the law gives, with all extensions
_MISC: Final = "otherwise.misc"
_LONGEST: Final = 40  # characters of words that may be said of other cases as well
#: What is not taken over; each is told where anything stands in it.
_NOT_TAKEN: Final = {
    CORRECTION: "补正",
    EXTENDED: "延期",
    DISPUTE: "复议、诉讼",
}


class Course(NamedTuple):
    """What happened, sentences on what is in doubt, and words for its end that nobody knows."""

    happened: tuple[Happening, ...]
    doubts: tuple[str, ...]
    unknown_words: tuple[str, ...] = ()


class _Known(NamedTuple):
    """What days are held against: receipt, today, and the year that those without one are of."""

    received_on: date
    today: date
    year: int | None


def course_of(
    row: Row, received_on: date, today: date, year: int | None, own: Mapping[str, str]
) -> Course:
    """Return what happened after ``received_on``; ``own`` are phrases of the office."""
    doubts: list[str] = []
    known = _Known(received_on, today, year)
    answered_on = _day(row, ANSWERED, known, doubts)
    doubts.extend(rival_days(row, ANSWERED, answered_on, year))
    happened = [*_corrections(row, known, answered_on, doubts)]
    ended = _ended(row, own, doubts)
    happened += _closings(row, ended, answered_on, received_on, doubts)
    for key, what in _NOT_TAKEN.items():
        if any(text for _, text in row.texts(key)):
            doubts.append(f"登记表里记了{what}，没有读入，请在台账里补记")
    for label, text in row.texts(NOTE):
        if tells_of_course(text):
            doubts.append(f"“{label}”里写着{row.quoted(text)}，没有读入，请核对办理情况")
    return Course(tuple(happened), tuple(doubts), tuple(_unknown_words(row, own)))


def _day(row: Row, key: str, known: _Known, doubts: list[str]) -> date | None:
    """Return the day of this kind where it is certain; ``doubts`` take why it is not."""
    held = row.held(key)
    if held is None:
        return None
    day, why = day_of(held, known.year)
    label = label_of(key)
    if day is None:
        doubts.append(f"{label}不能确定，没有读入：{why}")
        return None
    if day < known.received_on:
        doubts.append(f"{label} {show(day)} 早于收到日期 {show(known.received_on)}，没有读入")
        return None
    if day > known.today:
        doubts.append(f"{label} {show(day)} 在今天以后，没有读入")
        return None
    if (day - known.received_on).days > _LONG:
        doubts.append(f"{label} {show(day)} 离收到日期 {show(known.received_on)} 很久，请核对年份")
    return day


def _corrections(
    row: Row, known: _Known, answered_on: date | None, doubts: list[str]
) -> Iterator[Happening]:
    asked = _day(row, CORRECTION_ASKED, known, doubts)
    corrected = _day(row, CORRECTED, known, doubts)
    days = [day for day in (asked, corrected, answered_on) if day is not None]
    if days != sorted(days):
        doubts.append("补正告知、收到补正、答复的日期先后不对，补正没有读入")
        return
    if corrected is not None and asked is None:
        doubts.append("有收到补正日期，没有确定的补正告知日期，补正没有读入")
        return
    if asked is not None:
        yield CorrectionAsked(asked)
    if corrected is not None:
        yield Corrected(corrected)


def _ended(row: Row, own: Mapping[str, str], doubts: list[str]) -> Outcome:
    """Return how the case ended by all columns that say so."""
    keys: set[str] = set()
    is_known = True
    for label, text in (*row.texts(RESULT), *row.texts(REASON)):
        found = said(text, own)
        if not found.is_known:
            is_known = False
            doubts.append(f"没有认出“{label}”的{row.quoted(text)}，办理结果没有读入")
        keys |= found.keys
    return outcome(keys) if is_known else Outcome(why="没有认出")


def _unknown_words(row: Row, own: Mapping[str, str]) -> Iterator[str]:
    """Yield what is said of the end that nobody knows, where it says nothing of the applicant."""
    for _, text in (*row.texts(RESULT), *row.texts(REASON)):
        if len(text) <= _LONGEST and row.told(text) == text and not said(text, own).is_known:
            yield text


def _closings(
    row: Row, ended: Outcome, on: date | None, received_on: date, doubts: list[str]
) -> Iterator[Happening]:
    """Yield what closed the case: nothing without a day, an answer without a result where so."""
    is_written = any(True for key in (RESULT, REASON) for _ in row.texts(key))
    if ended.key == VOID:
        yield Voided(on or received_on, NotCounted.MISTAKEN, "登记表里记为作废")
    elif ended.key == OPEN:
        if on is not None:
            doubts.append(f"有答复日期 {show(on)}，办理结果却写着还在办理：按还没有办结读入")
    elif on is None:
        doubts.extend(_undated(row, ended, is_written=is_written))
    elif not ended.key:
        if ended.why != "没有认出":
            doubts.append(f"办理结果不能确定：{ended.why}")
        yield _answered(row, on, "", doubts)
    elif ended.key == WITHDRAWN:
        yield Withdrawn(on)
    elif ended.key in _OVERDUE:
        yield Lapsed(on, _OVERDUE[ended.key])
    elif ended.key == _MISC:
        yield Ended(on, "登记表里记为其他处理")
    else:
        yield _answered(row, on, ended.key, doubts)


def _undated(row: Row, ended: Outcome, *, is_written: bool) -> Iterator[str]:
    """Yield what is told of a case with a result, or the number of an answer, but no day of it."""
    if ended.key:
        yield "有办理结果，没有确定的答复日期：按还没有办结读入"
    elif is_written and ended.why != "没有认出":
        yield f"办理结果不能确定：{ended.why}；按还没有办结读入"
    elif row.text(DOCUMENT):
        yield "有答复文号，没有确定的答复日期和办理结果：按还没有办结读入"


def _answered(row: Row, on: date, result: str, doubts: list[str]) -> Answered:
    return Answered(on, result, document=kept(row, DOCUMENT, doubts), way=way_of(row, doubts))
