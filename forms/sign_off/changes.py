"""What was changed between two states of a report, and what only followed from that."""

from typing import NamedTuple

from forms.report import Edit, Report
from forms.sign_off.comparison import differences


class Changes(NamedTuple):
    """What was entered otherwise, and what only followed from that because it is derived."""

    made: tuple[Edit, ...]
    following: tuple[Edit, ...]


def changes(old: Report, new: Report) -> Changes:
    """Return what is printed of ``new`` otherwise than of ``old``."""
    made = []
    following = []
    for edit in differences(old, new):
        if old.stated(edit.id) is None and new.stated(edit.id) is None:
            following.append(edit)
        else:
            made.append(edit)
    return Changes(tuple(made), tuple(following))
