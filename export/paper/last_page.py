"""The last page: text stands on the page of the signature, never as good as none of it.

GB/T 9704—2012 has 22 lines a page, to be adjusted where need be (5.2.3), and has the distance of
lines adjusted where a page has no room for what ends the text (7.3.5.5). So the lines below the
last table stand closer, 23 or 24 a page, where that spares a page with next to nothing on it. Where
it does not, more of the text goes over, and the lines before it stand further apart.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from export.paper import page
from export.paper.items import Item, kept
from export.paper.pages import Page, paginate
from export.paper.sheet import Sheet

#: Lines of text that go with the signature in any case: no more of them are as good as none.
_FEW: Final = 2
#: And that go with it where a page cannot be spared; no more of them are worth sparing one.
_ENOUGH: Final = 4
#: Lines a page, from what changes least to what changes most: 27.7 to 26.6, and 31.9 to 30.4 pt.
_CLOSER: Final = (23, 24)
_WIDER: Final = (20, 21, 22)


def with_signature(items: Sequence[Item], signature: Sequence[Item]) -> list[Item]:
    """Return the ``items`` of a report up to its end, with those of its ``signature``."""
    plain = _joined(items, signature, _FEW)
    pages = list(paginate(plain))
    over = _lines_on(pages[-1]) - len(signature)
    if len(pages) == 1 or over > _ENOUGH:
        return plain
    first = _below_tables(items)
    for lines in _CLOSER:
        closer = _spaced(plain, first, lines)
        if len(list(paginate(closer))) < len(pages):
            return closer
    if over <= _FEW and len(items) - first > _ENOUGH:
        for lines in _WIDER:
            wider = _spaced(_joined(items, signature, _ENOUGH), first, lines)
            if len(list(paginate(wider))) == len(pages):
                return wider
    return plain


def _joined(items: Sequence[Item], signature: Sequence[Item], lines: int) -> list[Item]:
    """Return all items, the last ``lines`` before the signature on its page.

    They are fewer where these are not all lines and a page does not hold them.
    """
    room = page.HEIGHT - _height(signature)
    start = len(items)
    while start > max(0, len(items) - lines) and _height(items[start - 1 :]) <= room:
        start -= 1
    return [*items[:start], *kept(items[start:]), *signature]


def _spaced(items: Sequence[Item], first: int, lines: int) -> list[Item]:
    """Return the items, those from ``first`` on so far apart that ``lines`` fill a page."""
    pitch = page.HEIGHT / lines
    return [*items[:first], *(_set_apart(item, pitch) for item in items[first:])]


def _set_apart(item: Item, pitch: float) -> Item:
    """Return a line that is ``pitch`` tall, its characters in the middle of it."""
    up = (item.height - pitch) / 2

    def draw(sheet: Sheet, top: float) -> None:
        item.draw(sheet, top + up)

    return replace(item, height=pitch, draw=draw)


def _below_tables(items: Sequence[Item]) -> int:
    """Return where the lines begin that nothing but lines follows."""
    first = len(items)
    while first and _is_line(items[first - 1]):
        first -= 1
    return first


def _lines_on(placed: Page) -> int:
    """Return how many lines a page has; what is no line is worth a page of them."""
    return sum(1 if _is_line(item) else page.LINES for item, _ in placed)


def _height(items: Sequence[Item]) -> float:
    return sum(item.height for item in items)


def _is_line(item: Item) -> bool:
    return item.height == page.PITCH
