"""Whether a PDF file is plain: text and frames on pages of A4, and nothing else that shows.

The first look at a file, before pdfium reads it: what would take too long or too much is refused.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from reading.pdf import additions
from reading.pdf.drawing import Drawing
from reading.pdf.file.damage import Damaged
from reading.pdf.file.store import Store
from reading.pdf.file.syntax import Dictionary, Value
from reading.pdf.file.tree import Doubt, pages
from reading.pdf.objects import Frame
from reading.pdf.tags import tag_doubts

#: A4, in points.
PAPER: Final = Frame(0.0, 0.0, 595.28, 841.89)
_NEAR: Final = 1.0  # points
_BOXES: Final = ("CropBox", "BleedBox", "TrimBox", "ArtBox")


class Plainness(NamedTuple):
    """How many pages a file has, and what on them and around them is doubted."""

    pages: int
    doubts: list[Doubt]


def plainness(store: Store) -> Plainness:
    """Return how plain the file is; raises Unreadable."""
    store.refuse_large_content()
    catalog = store.dictionary(store.trailer.get("Root"))
    if store.get(catalog.get("Type")) != "Catalog":
        raise Damaged
    found = pages(store, catalog)
    doubts = list(additions.of_file(store, catalog))
    drawing = Drawing(store)
    for number, page in enumerate(found.values(), 1):
        doubts += _size(store, number, page)
        doubts += additions.of_page(store, number, page)
        doubts += drawing.doubts(number, page)
    doubts += tag_doubts(store, catalog, list(found), drawing.pieces)
    return Plainness(len(found), doubts)


def _size(store: Store, number: int, page: Dictionary) -> Iterator[Doubt]:
    whole = _box(store, page.get("MediaBox"))
    if not _are_near(whole, PAPER):
        yield Doubt(number, "纸张不是 A4 的大小")
    if any(key in page and not _are_near(_box(store, page[key]), whole) for key in _BOXES):
        yield Doubt(number, "页面被裁剪过")
    if store.get(page.get("Rotate", 0)) != 0:
        yield Doubt(number, "页面被旋转过")


def _box(store: Store, value: Value) -> tuple[float, ...]:
    numbers: list[float] = []
    for each in store.array(value):
        number = store.get(each)
        if not isinstance(number, int | float):
            raise Damaged
        numbers.append(number)
    return tuple(numbers)


def _are_near(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    if len(one) != len(other):
        return False
    return all(abs(here - there) < _NEAR for here, there in zip(one, other, strict=True))
