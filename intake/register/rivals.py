"""Days of one kind in several columns of a row, such as 收件日期 and 签收日期, that differ."""

from collections.abc import Iterator
from datetime import date

from forms.values import show
from intake.register.columns import BY_KEY
from intake.register.days import day_of
from intake.register.rows import Row, label_of
from intake.register.wording import head_key


def rival_days(row: Row, key: str, day: date | None, year: int | None) -> Iterator[str]:
    """Yield a sentence on each other column of this kind with a day that is not ``day``.

    A column that is headed as we call it (收到日期) leaves no doubt that it is the one.
    """
    labels = [row.heading.labels[col] for col in row.heading.best(key)]
    plain = head_key(BY_KEY[key].heads.split()[0])
    if day is not None and plain in map(head_key, labels):
        return
    for label, held in row.beside(key):
        other = day_of(held, year).day
        if other is None or other == day:
            continue
        taken = "没有读入" if day is None else f"{label_of(key)}按“{labels[0]}”的 {show(day)} 读入"
        yield f"“{label}”写的是 {show(other)}，{taken}，请核对"
