"""The content code of a file, worked out from what it says and from nothing else in it."""

from typing import NamedTuple

from export.compose import compose
from export.content import Content
from forms.report import Report
from forms.sign_off.content_code import bears, content_code, stamped_code


class Reading(NamedTuple):
    """A report that prints what a file says; ``leftover`` is what it does not print so."""

    report: Report
    leftover: list[str]

    @property
    def code(self) -> str:
        """The content code of what the file says."""
        return content_code(self.report)


def reading_of(content: Content) -> Reading | None:
    """Return the report that a file prints, of several the one whose code it bears.

    None where the file says too little to be a report at all.
    """
    stamped = stamped_code(content.keywords)
    readings = [Reading(each, content.differences(compose(each))) for each in content.reports]

    def distance(reading: Reading) -> tuple[int, bool]:
        return len(reading.leftover), not (stamped and bears(reading.report, stamped))

    return min(readings, key=distance, default=None)
