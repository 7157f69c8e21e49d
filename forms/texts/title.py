"""What the official title names: of which unit it is, and for which year."""

import re

from forms.form import Form
from forms.values import Value


def ending_of(form: Form) -> str:
    """Return the official words that a title on ``form`` ends with, after unit and year."""
    return form.title.rpartition("}")[2]


def named_in(form: Form, title: str) -> dict[str, Value] | None:
    """Return unit and year, by the ids of their fields, that ``title`` names.

    What shows as ×× is left out; None where it is no title on ``form``.
    """
    found = re.fullmatch(rf"(.*)([0-9]{{4}}|××××){re.escape(ending_of(form))}", title, re.DOTALL)
    if found is None:
        return None
    unit, year = found.groups()
    named: dict[str, Value] = {}
    if unit != "××":
        named["unit"] = unit
    if year != "××××":
        named["year"] = int(year)
    return named
