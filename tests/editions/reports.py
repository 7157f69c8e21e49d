"""Reports on the second edition, and on that of 2021 for the year before or after."""

from collections.abc import Mapping
from datetime import date

from forms.report import Report
from forms.values import Value
from tests.builders import TEXT, UNIT
from tests.editions.second import FORM


def second(changes: Mapping[str, Value] | None = None, **more: Value) -> Report:
    """Return a report that no check of the second edition finds fault with; then ``changes``."""
    values: dict[str, Value] = {}
    for field in FORM.fields.values():
        if field.kind.is_number and not field.parts:
            values[field.id] = 0
    values |= {
        "unit": UNIT,
        "kind": "department",
        "year": 2027,
        "date": date(2028, 1, 16),
        "contact.phone": "0000-0000000",
        "text.overview": TEXT,
        "text.improvements": TEXT,
        "text.plans": TEXT,
    }
    return Report(FORM, values | dict(changes or {}) | more)
