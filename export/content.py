"""What an exported file says, apart from how it looks.

It is read once, to be compared with as many reports as need be.
"""

from collections.abc import Callable
from dataclasses import dataclass

from export.contrast import compared
from export.document import Document
from forms.editions.registry import EDITIONS
from forms.report import Report
from forms.texts.title import ending_of


@dataclass(frozen=True, slots=True)
class Content:
    """What a file says.

    ``differences`` gives a line for each thing that a document says otherwise. ``doubts`` are what
    is in the file by which it can look otherwise than its text says, each with its place, in words
    for the clerk; a file with any is never called the same. ``reports`` are those
    that may print what it says, where it can be read in more ways than one; its content code is
    that of the one with the fewest ``differences``.
    """

    title: str
    keywords: str  # among its properties, where the content code stands
    differences: Callable[[Document], list[str]]
    doubts: tuple[str, ...] = ()
    reports: tuple[Report, ...] = ()


def title_of(text: str) -> str:
    """Return the official title that ``text`` begins with; empty where there is none."""
    found: list[str] = []  # the preamble may have the words of another edition's title
    for edition in EDITIONS.values():
        ending = ending_of(edition.form)
        title, official, _ = compared(text).partition(ending)
        if official:
            found.append(title + official)
    return min(found, key=len, default="")
