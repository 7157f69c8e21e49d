"""Going through the elements of a page: paragraphs and tables in the order in which they stand."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from reading import guards
from reading.errors import Unreadable
from reading.seen import Block, Box, Span, Table
from reading.web.controls import CONTROLS, control_text
from reading.web.grid import Parts, Row, parts_of, spans
from reading.web.lines import Line
from reading.web.looks import Look, is_page_furniture, look_of
from reading.web.numbering import numbers_of, shown_number
from reading.web.styles import Styles
from reading.web.tree import Element

#: What stands on lines of its own; an element that nobody knows does not.
_BLOCKS: Final = frozenset(
    [
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1"),
        *("h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu"),
        *("nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th"),
        *("thead", "tr", "ul", "xmp", "iframe", "frame", "details"),
    ]
)
_HEADING: Final = re.compile(r"h([1-6])")
#: Elements whose parts are laid out beside each other, each a block of its own.
_LAID_OUT: Final = ("flex", "inline-flex", "grid", "inline-grid")
_PICTURES: Final = ("img", "canvas", "svg", "object", "embed", "video")
_FRAMES: Final = ("iframe", "frame")
_NARROWEST: Final = 4  # pixels: a picture that is narrower only makes room
_DEEPEST_TABLE: Final = 30
_PICTURE: Final = "这一格里是图片，不是文字"

#: Gives the blocks of the page that a frame shows.
Framed = Callable[[str], list[Block]]


@dataclass(slots=True)
class _Open:
    """An element whose content is being read."""

    element: Element
    look: Look
    style: str
    is_block: bool
    rest: Iterator[Element | str]


class _Flow:
    """What was read of an element: ``blocks``, and the ``line`` of the next.

    ``has_picture`` is whether a picture stands in it that may say something.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.line = Line()
        self.has_picture = False

    def end(self, style: str) -> None:
        """End the paragraph, which is of this ``style``.

        The number of an item stays before the paragraph within it.
        """
        if self.line.is_only_number:
            return
        paragraph = self.line.taken(style)
        if paragraph is not None:
            self.blocks.append(paragraph)
        self.line = Line()

    def drop_number(self) -> None:
        """Leave out the number of an item in which nothing stands."""
        if self.line.is_only_number:
            self.line = Line()


class Reader:
    """Reads what stands in elements of one page.

    ``hidden`` are the elements that were passed by because they take no room.
    """

    def __init__(self, styles: Styles, framed: Framed) -> None:
        self.hidden: list[Element] = []
        self._styles = styles
        self._framed = framed
        self._depth = 0  # of tables in tables
        self._boxes = 0
        self._numbers: dict[int, dict[int, int]] = {}

    def blocks(self, element: Element, look: Look) -> list[Block]:
        """Return the paragraphs and tables in ``element``, which looks so; raises Unreadable."""
        return self._flow(element, look).blocks

    def _flow(self, element: Element, look: Look) -> _Flow:
        flow = _Flow()
        waiting = [_Open(element, look, "", True, iter(element.content))]
        while waiting:
            here = waiting[-1]
            each = next(here.rest, None)
            if each is None:
                waiting.pop()
                if here.is_block:
                    flow.end(here.style)
                if here.element.name == "li":
                    flow.drop_number()
            elif isinstance(each, str):
                flow.line.add(each, here.look)
            elif inner := self._entered(each, here, flow):
                waiting.append(inner)
        return flow

    def _seen(self, element: Element, outer: Look) -> Look | None:
        """Return how ``element`` looks, which stands in what looks like ``outer``.

        None where it takes no room; it is then among ``hidden``.
        """
        look = look_of(element, outer, self._styles)
        if look.is_shown:
            return look
        if not is_page_furniture(element):
            self.hidden.append(element)
        return None

    def _entered(self, element: Element, outer: _Open, flow: _Flow) -> _Open | None:
        """Read ``element`` as far as it is of one piece, and return it where it is not."""
        look = self._seen(element, outer.look)
        if element.name in _PICTURES:
            flow.has_picture = flow.has_picture or not _only_makes_room(element)
        if look is None:
            return None
        if element.name == "br":
            flow.line.break_line()
        elif element.name in CONTROLS:
            flow.line.add(" ", outer.look)
            flow.line.add(control_text(element), look)
            flow.line.add(" ", outer.look)
        elif element.name in _FRAMES:
            flow.end(outer.style)
            flow.blocks += self._framed(element.attributes.get("src", ""))
        elif element.name == "table":
            flow.end(outer.style)
            flow.blocks += self._table(element, look)
        elif element.name not in _PICTURES:
            return self._opened(element, look, outer, flow)
        return None

    def _opened(self, element: Element, look: Look, outer: _Open, flow: _Flow) -> _Open:
        style = outer.style
        is_block = _is_block(element, look, outer.look)
        if is_block:
            flow.end(style)
            style = _style(element) or style
        if element.name == "li" and (number := self._number(element)):
            flow.line.begin(number)
        return _Open(element, look, style, is_block, iter(element.content))

    def _number(self, item: Element) -> str:
        """Return what stands before the text of an item of a list; empty for a dot."""
        listing = item.parent
        if listing is None or listing.name != "ol":
            return ""
        if id(listing) not in self._numbers:
            self._numbers[id(listing)] = numbers_of(listing)
        number = self._numbers[id(listing)][id(item)]
        return shown_number(number, item, listing, self._styles)

    def _table(self, element: Element, look: Look) -> list[Block]:
        """Return the table that ``element`` is, behind what stands in it outside of its boxes."""
        if self._depth == _DEEPEST_TABLE:
            raise Unreadable("网页里的表格套得太深，不像年报，没有读取")
        self._depth += 1
        parts = parts_of(element)
        blocks = self._strays(parts, look)
        table = Table()
        for group in parts.groups:
            self._read_group(group, table, look)
        if any(table.rows):
            blocks.append(table)
        self._depth -= 1
        return blocks

    def _strays(self, parts: Parts, look: Look) -> list[Block]:
        return self.blocks(Element("div", content=parts.strays), look)

    def _read_group(self, group: list[Row], table: Table, outer: Look) -> None:
        """Read the rows of a group that are seen, and their cells that are."""
        seen: list[tuple[Row, list[tuple[Element, Look]]]] = []
        for row in group:
            look: Look | None = outer
            if row.element is not None:
                look = self._seen(row.element, outer)
            if look is not None:
                cells = list(self._seen_cells(row, look))
                seen.append((Row(row.element, [cell for cell, _ in cells]), cells))
                self._boxes += len(cells)
                guards.refuse_many_boxes(self._boxes)
        first = len(table.rows)
        placed = spans([row for row, _ in seen])
        for (_, cells), places in zip(seen, placed, strict=True):
            boxes: list[Box] = []
            for (cell, look), span in zip(cells, places, strict=True):
                boxes.append(self._box(cell, look, span._replace(row=first + span.row)))
            table.rows.append(boxes)

    def _seen_cells(self, row: Row, outer: Look) -> Iterator[tuple[Element, Look]]:
        for cell in row.cells:
            look = self._seen(cell, outer)
            if look is not None:
                yield cell, look

    def _box(self, cell: Element, look: Look, span: Span) -> Box:
        flow = self._flow(cell, look)
        box = Box(span, flow.blocks)
        if flow.has_picture and not box.words:
            box.unread = _PICTURE
        return box


def _is_block(element: Element, look: Look, outer: Look) -> bool:
    """Whether an element stands on lines of its own.

    A box that stands beside others, such as a column made by a style, is one too: what is in two of
    these is never run together.
    """
    if outer.display in _LAID_OUT or look.is_floating:
        return True
    if look.display in ("inline", "contents"):
        return False
    return bool(look.display) or element.name in _BLOCKS


def _style(element: Element) -> str:
    found = _HEADING.fullmatch(element.name)
    return f"heading {found[1]}" if found else ""


def _only_makes_room(picture: Element) -> bool:
    sizes = [picture.attributes.get(name, "") for name in ("width", "height")]
    return any(size.isdecimal() and int(size[:6]) < _NARROWEST for size in sizes)
