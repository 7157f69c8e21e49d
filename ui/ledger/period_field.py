"""统计期: a year, a quarter, from one day to another, or all."""

from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFormLayout

from export.register.register import whole_time
from ledger.ledger import Ledger
from ledger.periods import Period, quarter_of, year_of
from ui.ledger.editors import DayField, NotUnderstood, OfferedField
from ui.ledger.year_field import YearField, Years

_YEAR, _DAYS, _ALL = 0, 5, 6
_KINDS: Final = (
    ("全年", _YEAR),
    ("第一季度", 1),
    ("第二季度", 2),
    ("第三季度", 3),
    ("第四季度", 4),
    ("起止日期", _DAYS),
    ("全部", _ALL),
)


class PeriodField(QObject):
    """Fields of which those are in sight that what is chosen needs."""

    changed = Signal()

    def __init__(self, ledger: Ledger, years: Years, today: date) -> None:
        super().__init__()
        self._whole = whole_time(ledger, today)
        self.kind = OfferedField("统计期", _KINDS, _YEAR)
        self.year = YearField(years)
        first = year_of(today.year).first
        self.first, self.last = DayField("开始日期", first), DayField("结束日期", today)
        self._form: QFormLayout | None = None
        for box in (self.kind.widget, self.year.widget):
            box.currentIndexChanged.connect(self._show)
        for line in (self.first.widget, self.last.widget):
            line.textChanged.connect(self.changed)

    def add_to(self, form: QFormLayout) -> None:
        """Put the fields below each other into a ``form``."""
        self._form = form
        form.addRow("统计期", self.kind.widget)
        form.addRow("年度", self.year.widget)
        form.addRow("开始日期", self.first.widget)
        form.addRow("结束日期", self.last.widget)
        self._show()

    def value(self) -> Period:
        """Return the time that is chosen; raises NotUnderstood."""
        kind = self.kind.value()
        if kind == _ALL:
            return self._whole
        if kind == _DAYS:
            return self._from_day_to_day()
        assert isinstance(kind, int)  # noqa: S101 (as declared)
        year = self.year.year()
        return quarter_of(year, kind) if kind else year_of(year)

    def _from_day_to_day(self) -> Period:
        first, last = self.first.value(), self.last.value()
        if first is None or last is None:  # neither may be left blank
            raise NotUnderstood("请填写起止日期", self.first.widget)
        if last < first:
            raise NotUnderstood("结束日期早于开始日期", self.last.widget)
        return Period(first, last)

    def _show(self) -> None:
        """Have in sight what is needed."""
        kind = self.kind.value()
        if self._form:
            self._form.setRowVisible(self.year.widget, kind not in (_DAYS, _ALL))
            for field in (self.first, self.last):
                self._form.setRowVisible(field.widget, kind == _DAYS)
        self.changed.emit()
