"""Which comments (批注) are about the text that is being read."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from reading import guards
from reading.guarded_xml import Element
from reading.writing import Writing

#: The elements that mark what a comment is about, or where it stands.
MARKS: Final = ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference")
#: Characters that are kept of what a comment is about.
MOST_QUOTED: Final = 100


class CommentRanges:
    """The comments that a document's marks begin and end, asked in the order of its text."""

    def __init__(self) -> None:
        self._quoted: dict[str, str] = {}  # by comment, the beginning of what it is about
        self._open: set[str] = set()  # comments whose text goes on

    def quotes(self) -> dict[str, str]:
        """Return how the text begins that each comment is about, by its id."""
        return dict(self._quoted)

    def mark(self, element: Element, into: Writing) -> None:
        """Take a mark of a comment, which stands in the paragraph ``into``."""
        comment = element.get("w:id", "")
        if element.tag == "w:commentRangeEnd":
            self._open.discard(comment)
            return
        into.comments.append(comment)
        if element.tag == "w:commentRangeStart" and comment not in self._quoted:
            self._open.add(comment)
            self._quoted[comment] = ""
            guards.refuse_many_comments(len(self._quoted))

    def add(self, text: str) -> None:
        """Take a piece of text, which the comments that go on are about."""
        if not text:
            return
        for comment in tuple(self._open):
            quoted = (self._quoted[comment] + text)[:MOST_QUOTED]
            self._quoted[comment] = quoted
            if len(quoted) == MOST_QUOTED:
                self._open.discard(comment)

    @contextmanager
    def interrupted(self) -> Iterator[None]:
        """Read meanwhile what the comments that go on are not about."""
        still_open, self._open = self._open, set()
        yield
        self._open = still_open
