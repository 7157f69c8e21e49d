"""Whether a file is sound: of a damaged one pdfium shows what it can, and says nothing."""

from typing import Final

from reading.errors import Unreadable
from reading.pdf.file.damage import Damaged
from reading.pdf.file.filters import UnknownFilter
from reading.pdf.file.store import Store
from reading.pdf.file.syntax import Dictionary
from reading.pdf.file.tree import pages
from reading.ways_out import IF_OPENED_ANEW

_REBUILT: Final = "文件内部有损坏，读到的可能不全，请和原件核对。"


def damage_note(data: bytes) -> str:
    """Return what is told of a file whose inside is damaged; empty for a sound one.

    Raises Unreadable where what draws a page is damaged: figures would be missing from it.
    """
    try:
        store = Store(data)
        if "Encrypt" in store.trailer:
            return ""
        found = pages(store, store.dictionary(store.trailer.get("Root")))
    except Damaged:
        return _REBUILT
    for number, page in enumerate(found.values(), 1):
        if not _is_whole(store, page):
            raise Unreadable(f"PDF 文件的第 {number} 页已经损坏", IF_OPENED_ANEW)
    return ""


def _is_whole(store: Store, page: Dictionary) -> bool:
    """Whether all that draws the page can be unpacked."""
    try:
        content = store.get(page.get("Contents"))
        parts = content if isinstance(content, list) else [content]
        for part in parts:
            if part is not None:
                store.content(store.stream(part))
    except UnknownFilter:
        return True
    except Damaged:
        return False
    return True
