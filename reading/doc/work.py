"""How much is done for one document, which is far less for any report."""

from typing import Final

from reading.errors import Unreadable
from reading.ways_out import ANOTHER_FILE

_MOST: Final = 1_500_000  # a report of twenty pages takes some 50,000
#: What a paragraph and a stretch of characters that look alike take besides their properties.
PARAGRAPH: Final = 30
STRETCH: Final = 5


class Work:
    """Counts what is done: about a property of a character or paragraph each."""

    def __init__(self) -> None:
        self._done = 0

    def take(self, count: int) -> None:
        """Count what is done next; raises Unreadable where that is too much."""
        self._done += count
        if self._done > _MOST:
            raise Unreadable("内容太多，不像年报，没有读取", ANOTHER_FILE)
