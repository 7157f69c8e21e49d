"""A change of a field, as the library remembers it."""

from datetime import datetime
from typing import NamedTuple

from forms.values import Value
from storage.history import How


class Change(NamedTuple):
    """One change of one field."""

    at: datetime
    old: Value
    new: Value
    how: How
