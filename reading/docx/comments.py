"""Which comments (批注) are about the text that is being read."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from reading.docx.xml import Element
from reading.seen import Paragraph

#: The elements that mark what a comment is about, or where it stands.
MARKS: Final = ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference")


class CommentRanges:
    """The comments that a document's marks begin and end, asked in the order of its text."""

    def __init__(self) -> None:
        self._quoted: dict[str, list[str]] = {}  # by comment, the pieces of text that it is about
        self._open: set[str] = set()  # comments whose text goes on

    def quotes(self) -> dict[str, str]:
        """Return the text that each comment is about, as far as it was read, by its id."""
        return {comment: "".join(pieces) for comment, pieces in self._quoted.items()}

    def mark(self, element: Element, into: Paragraph) -> None:
        """Take a mark of a comment, which stands in the paragraph ``into``."""
        comment = element.get("w:id", "")
        if element.tag == "w:commentRangeEnd":
            self._open.discard(comment)
            return
        if comment not in into.comments:
            into.comments.append(comment)
        if element.tag == "w:commentRangeStart":
            self._open.add(comment)
            self._quoted.setdefault(comment, [])

    def add(self, text: str) -> None:
        """Take a piece of text, which the comments that go on are about."""
        for comment in self._open:
            self._quoted[comment].append(text)

    @contextmanager
    def interrupted(self) -> Iterator[None]:
        """Read meanwhile what the comments that go on are not about."""
        still_open, self._open = self._open, set()
        yield
        self._open = still_open
