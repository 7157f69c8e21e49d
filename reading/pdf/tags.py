"""What a PDF tells those who cannot see it: the tree of its elements, held against its pages.

ISO 32000-1, 14.7. Who has a page read aloud hears what the elements lead to, in their order, and
whatever words they have of their own in its stead.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from reading.pdf.file.damage import MOST_OBJECTS, Damaged, refuse_more
from reading.pdf.file.store import Store
from reading.pdf.file.syntax import Dictionary, Reference, Value
from reading.pdf.file.tree import Doubt

#: Entries of an element that say nothing by themselves.
_SILENT: Final = frozenset({"Type", "S", "P", "ID", "Pg", "K", "A", "C", "R", "Lang"})
_DEEPEST: Final = 30  # levels of the tree; ours has four

_Piece = tuple[int, int]  # the page, counted from 1, and the number on it


def tag_doubts(
    store: Store, catalog: Dictionary, pages: Sequence[Reference], drawn: Sequence[_Piece]
) -> Iterator[Doubt]:
    """Yield what is told otherwise than it is seen; of a file without a tree, nothing is.

    ``drawn`` are the pieces that elements can lead to, in the order in which they are seen.
    """
    root = store.dictionary(catalog.get("StructTreeRoot"))
    if not root:
        return
    numbers = {reference: number for number, reference in enumerate(pages, 1)}
    telling = _Telling(store, numbers)
    told = list(telling.pieces(root.get("K"), None, 0))
    if telling.has_words:
        yield Doubt(0, "有另带文字的部分，读屏程序读出来的和看到的可能不同")
    for one, other in zip_longest(told, drawn):
        if one != other:
            page, _ = other or one or (0, 0)
            yield Doubt(page, "读屏程序读出来的内容或者顺序和看到的不同")
            return


@dataclass(slots=True)
class _Telling:
    """A way through the tree; ``has_words`` once an element had some of its own."""

    store: Store
    pages: dict[Reference, int]
    has_words: bool = False
    _seen: int = field(default=0)

    def pieces(self, value: Value, page: Value, depth: int) -> Iterator[_Piece]:
        """Yield the pieces that ``value`` leads to, those that name no page being on ``page``."""
        self._seen += 1
        refuse_more(self._seen, MOST_OBJECTS, "个标签")
        if depth > _DEEPEST:
            raise Damaged
        found = self.store.get(value)
        if isinstance(found, list):
            for each in found:
                yield from self.pieces(each, page, depth + 1)
        elif isinstance(found, int):
            if isinstance(page, Reference) and page in self.pages:  # it may have been taken out
                yield self.pages[page], found
        elif isinstance(found, dict):
            page = found.get("Pg", page)
            if "MCID" in found:
                yield from self.pieces(found["MCID"], page, depth + 1)
            else:
                self._listen(found)
                yield from self.pieces(found.get("K"), page, depth + 1)

    def _listen(self, element: Dictionary) -> None:
        """Note whether the element has words of its own, among its attributes too."""
        words = set(element) - _SILENT
        for attributes in self.store.listed(element.get("A")):
            if isinstance(attributes, dict):
                values = map(self.store.get, attributes.values())
                words |= {"A"} if any(isinstance(each, bytes) for each in values) else set()
        self.has_words |= bool(words)
