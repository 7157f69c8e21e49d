"""What a field of the report can hold, and how it is stored and shown."""

from datetime import date, datetime
from decimal import Decimal
from enum import Enum

#: ``None`` is blank (未填), never zero. A ``str`` in a number, year or date field is text that
#: came in from a file and could not be read; it is kept until the clerk mends it.
Value = int | Decimal | date | str | None
Stored = int | str | None


class Kind(Enum):
    """The kinds of field; the kind decides how a value is typed, stored and shown."""

    COUNT = "count"  # 件数: an integer of 0 or more
    MONEY = "money"  # 金额: a decimal of 0 or more, in 万元
    LINE = "line"  # one line of text
    TEXT = "text"  # a section's text, one paragraph a line
    YEAR = "year"
    DATE = "date"
    BODY = "body"  # what the unit is: see UNIT_KINDS

    @property
    def is_number(self) -> bool:
        """Whether cells of this kind take part in arithmetic."""
        return self in (Kind.COUNT, Kind.MONEY)

    @property
    def zero(self) -> int | Decimal:
        """What "did not happen" is written as in a cell of this kind."""
        return Decimal(0) if self is Kind.MONEY else 0


#: The two kinds of reporting body of 条例 第四十九、五十条, and what they are called on screen.
UNIT_KINDS = {"department": "政府部门", "government": "人民政府"}


def store(value: Value) -> Stored:
    """Return ``value`` as SQLite and JSON can hold it without loss."""
    match value:
        case Decimal():
            return format(value, "f")
        case date():
            return value.isoformat()
        case _:
            return value


def show(value: Value) -> str:
    """Return ``value`` as it stands in a cell, on screen and on paper; blank is empty."""
    match value:
        case None:
            return ""
        case Decimal():
            return format(value, "f")
        case date():
            return f"{value.year}年{value.month}月{value.day}日"
        case _:
            return str(value)


def show_moment(at: datetime) -> str:
    """Return a moment of this computer's clock as it is told: 2026年1月26日 16:20."""
    local = at.astimezone()
    return f"{show(local.date())} {local:%H:%M}"
