"""What pages are filled with: items that are drawn below a height and are not split."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from math import ceil

from export.paper import page
from export.paper.elements import Element
from export.paper.sheet import Sheet

Draw = Callable[[Sheet, float], None]  # given the sheet and the top of the item


@dataclass(frozen=True, slots=True)
class Item:
    """Something of known height, in points. ``keep`` puts it on the page where the next begins."""

    height: float
    draw: Draw
    keep: bool = False


def blank(height: float) -> Item:
    """Return empty space that goes with what follows it."""
    return Item(height, _draw_nothing, keep=True)


def on_grid(height: float, draw: Draw) -> Item:
    """Return an item that takes whole lines of the page, and some space below it."""
    lines = ceil((height + page.PITCH / 4) / page.PITCH)
    return Item(lines * page.PITCH, draw)


def kept(items: Iterable[Item]) -> Iterator[Item]:
    """Yield the items, each on the page where the next begins."""
    for item in items:
        yield replace(item, keep=True)


def bookmarked(items: list[Item], text: str) -> list[Item]:
    """Return ``items`` with an entry of the outline at the first of them."""
    first = items[0]

    def draw(sheet: Sheet, top: float) -> None:
        sheet.add_bookmark(text, top)
        first.draw(sheet, top)

    return [replace(first, draw=draw), *items[1:]]


def tagged(items: Iterable[Item], element: Element) -> Iterator[Item]:
    """Yield the items, each a piece of ``element``."""
    for item in items:
        yield replace(item, draw=_drawn_within(element, item.draw))


def _drawn_within(element: Element, draw: Draw) -> Draw:
    def draw_within(sheet: Sheet, top: float) -> None:
        with sheet.within(element):
            draw(sheet, top)

    return draw_within


def _draw_nothing(_sheet: Sheet, _top: float) -> None:
    """Leave the space as it is."""
