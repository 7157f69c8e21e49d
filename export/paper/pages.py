"""Pages: items from the top down, with those on one page that have to stand together."""

from collections.abc import Iterable, Iterator

from export.paper import page
from export.paper.items import Item

_TOLERANCE = 0.01

Page = list[tuple[Item, float]]  # each item with the height at which it begins


def paginate(items: Iterable[Item]) -> Iterator[Page]:
    """Yield the pages that ``items`` fill from the top down."""
    placed: Page = []
    top = page.TOP
    for chain in _chains(items):
        together = sum(item.height for item in chain)
        for number, item in enumerate(chain):
            # A chain that is longer than a page is broken all the same, where the page is full.
            needed = item.height if number else together
            if placed and top - needed < page.BOTTOM - _TOLERANCE:
                yield placed
                placed, top = [], page.TOP
            placed.append((item, top))
            top -= item.height
    yield placed


def _chains(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Yield the items that have to stand on one page."""
    chain: list[Item] = []
    for item in items:
        chain.append(item)
        if not item.keep:
            yield chain
            chain = []
    if chain:
        yield chain
