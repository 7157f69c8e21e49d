"""By when a report is due: departments hand theirs in and publish it, governments publish theirs.

So 《政府信息公开条例》 第四十九条 says.
"""

from datetime import date

from forms.parsing import YEARS

#: The month and day, by the kind of the unit, in the year after the report year.
_DUE = {"department": (1, 31), "government": (3, 31)}


def due_day(kind: str, year: int | None) -> date | None:
    """Return the last day on which a report on ``year`` is in time; None where kind or year lacks.

    ``kind`` is a value of the field of that name; a year that no report is on has no day either.
    """
    month_and_day = _DUE.get(kind)
    if month_and_day is None or year is None or year not in YEARS:
        return None
    return date(year + 1, *month_and_day)
