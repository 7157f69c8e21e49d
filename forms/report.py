"""A report: the values of one unit's one year on one edition of the form."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from forms.form import Form
from forms.values import Value

if TYPE_CHECKING:
    from forms.choice import Choice, Place

T = TypeVar("T")
_NUMBERS = (int, Decimal)


class Edit(NamedTuple):
    """The change of one field from ``old`` to ``new``."""

    id: str
    old: Value
    new: Value

    @property
    def inverse(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.id, self.new, self.old)


class StaleEditError(ValueError):
    """An edit whose old value is not what the report holds: a fault of the program."""


class Report:
    """The values of a report. They change only through :meth:`apply`."""

    def __init__(self, form: Form, values: Mapping[str, Value] | None = None) -> None:
        """Start from ``values`` by field id; ids that the form does not know raise KeyError."""
        self.form = form
        #: What the clerk has said of numbers in the texts: which figures they state.
        self.choices: dict[Place, tuple[str, ...]] = {}
        self._values: dict[str, Value] = {}
        #: The derived totals that were worked out since an edit of one of their parts.
        self._sums: dict[str, int | Decimal | None] = {}
        #: Whatever else was worked out since then, see :meth:`once`.
        self._worked_out: dict[Hashable, Any] = {}
        for id, value in (values or {}).items():
            if value is not None:
                self._values[self.form.fields[id].id] = value

    def stated(self, id: str) -> Value:
        """Return what was typed or read from a file; None for blank, and a total to be derived."""
        return self._values.get(id)

    def value(self, id: str) -> Value:
        """Return what stands in the field: what is stated, else the total of its parts."""
        stated = self._values.get(id)
        if stated is None:
            return self.derived(id)
        return stated

    def derived(self, id: str) -> int | Decimal | None:
        """Return the sum of a total's parts; None without parts, or where one is no number."""
        if id not in self._sums:
            self._sums[id] = self._sum(self.form.fields[id].parts)
        return self._sums[id]

    def _sum(self, parts: tuple[str, ...]) -> int | Decimal | None:
        if not parts:
            return None
        total: int | Decimal = 0
        for part in parts:
            number = self.number(part)
            if number is None:
                return None
            total += number
        return total

    def number(self, id: str) -> int | Decimal | None:
        """Return the number in the field; None where it is blank or its text is no number."""
        value = self._values.get(id)
        if value is None:
            return self.derived(id)
        return value if isinstance(value, _NUMBERS) else None

    def count(self, ids: Iterable[str]) -> int | None:
        """Return how many the fields ``ids`` count together; None where one holds no count."""
        total = 0
        for id in ids:
            number = self.number(id)
            if not isinstance(number, int):
                return None
            total += number
        return total

    def text(self, id: str) -> str:
        """Return the text of the field; empty where it is blank."""
        value = self._values.get(id)
        return value if isinstance(value, str) else ""

    @property
    def year(self) -> int | None:
        """The report year; None where it is blank or unreadable."""
        year = self._values.get("year")
        return year if isinstance(year, int) else None

    @property
    def date(self) -> date | None:
        """The date of the report; None where it is blank or unreadable."""
        day = self._values.get("date")
        return day if isinstance(day, date) else None

    @property
    def title(self) -> str:
        """The official title; what is still missing of it shows as ××."""
        unit = self.text("unit") or "××"
        year = self.year or "××××"
        return self.form.title.format(unit=unit, year=year)

    @property
    def values(self) -> dict[str, Value]:
        """A copy of every stated value by id, in the order of the form."""
        return {id: self._values[id] for id in self.form.fields if id in self._values}

    def edit(self, id: str, new: Value) -> Edit:
        """Return the edit that would put ``new`` into the field."""
        return Edit(id, self._values.get(id), new)

    def apply(self, edits: Iterable[Edit]) -> None:
        """Carry out ``edits`` in order, all or none.

        Raises:
            KeyError: for an id that the form does not have.
            StaleEditError: where an edit does not start from the value the report holds.
        """
        edits = tuple(edits)
        values = dict(self._values)
        for edit in edits:
            if edit.id not in self.form.fields:
                raise KeyError(edit.id)
            if values.get(edit.id) != edit.old:
                raise StaleEditError(edit.id)
            if edit.new is None:
                values.pop(edit.id, None)
            else:
                values[edit.id] = edit.new
        self._values, self._worked_out = values, {}
        self._forget_sums(edit.id for edit in edits)

    def _forget_sums(self, ids: Iterable[str]) -> None:
        """Forget the totals over the fields ``ids``; a copy of the report may know the others."""
        self._sums = dict(self._sums)
        if not self._sums:
            return
        for id in ids:
            for total in self.form.totals_of[id]:
                self._sums.pop(total, None)

    @property
    def state(self) -> Mapping[str, Value]:
        """Every stated value by id; it stays as it is when an edit puts another in its place."""
        return self._values

    def changed_since(self, state: Mapping[str, Value]) -> set[str]:
        """Return the fields that may say otherwise than in a former ``state``, totals among them.

        That goes by the very objects, which never change: 1 and 1.0 are not the same to a reader.
        """
        if state is self._values:
            return set()
        found = {id for id, value in self._values.items() if state.get(id) is not value}
        found |= state.keys() - self._values.keys()
        for id in tuple(found):
            found.update(self.form.totals_of[id])
        return found

    def once(self, key: Hashable, work_out: Callable[[], T]) -> T:
        """Return what is worked out of the report, once until something in it changes.

        ``key`` says what; that must follow from the report alone, and nobody may change it.
        """
        if key not in self._worked_out:
            self._worked_out[key] = work_out()
        found: T = self._worked_out[key]
        return found

    def choose(self, choice: "Choice") -> None:
        """Keep what is said of a number, or forget what was said of it."""
        self._worked_out = {}
        self.choices.pop(choice.place, None)
        if choice.cells is not None:
            self.choices[choice.place] = choice.cells  # behind the others, as the last one said

    def said_before(self, choices: "Iterable[Choice]") -> "Iterator[Choice]":
        """Yield what would take ``choices`` back, each of another place, that are not made yet."""
        for choice in choices:
            yield choice._replace(cells=self.choices.get(choice.place))

    def changed(self, edits: Iterable[Edit]) -> "Report":
        """Return a copy of the report after ``edits``."""
        copy = Report(self.form)
        copy.choices = dict(self.choices)
        copy._values, copy._sums = self._values, self._sums
        copy.apply(edits)
        return copy
