"""Reports on the second edition, and on that of 2021 for the year before or after."""

from collections.abc import Mapping
from datetime import date

from forms.report import Report
from forms.values import Value
from tests.editions.second import FORM

_TEXT = "本单位依法做好各项工作，未发生需要特别说明的情形。"


def second(changes: Mapping[str, Value] | None = None, **more: Value) -> Report:
    """Return a report that no check of the second edition finds fault with; then ``changes``."""
    values: dict[str, Value] = {}
    for field in FORM.fields.values():
        if field.kind.is_number and not field.parts:
            values[field.id] = 0
    values |= {
        "unit": "测试县测试局",
        "kind": "department",
        "year": 2027,
        "date": date(2028, 1, 16),
        "contact.phone": "0000-0000000",
        "text.overview": _TEXT,
        "text.improvements": _TEXT,
        "text.plans": _TEXT,
    }
    return Report(FORM, values | dict(changes or {}) | more)
