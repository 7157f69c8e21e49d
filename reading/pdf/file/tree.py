"""The pages of a PDF file as its catalog lists them (ISO 32000-1, 7.7), and texts in it."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from reading.pdf.file.damage import MOST_PAGES, Damaged, refuse_more
from reading.pdf.file.store import Store
from reading.pdf.file.syntax import Dictionary, Reference, Value

_INHERITED: Final = ("Resources", "MediaBox", "CropBox", "Rotate")
_DEEPEST: Final = 30  # levels of the tree; real ones have one or two
_UTF_16: Final = b"\xfe\xff"
_UTF_8: Final = b"\xef\xbb\xbf"


class Doubt(NamedTuple):
    """Something by which a file can look otherwise than its text says; ``page`` 0 for the file."""

    page: int
    what: str

    def __str__(self) -> str:
        """Say it in words for the clerk, with its place."""
        return f"第 {self.page} 页：{self.what}" if self.page else f"文件：{self.what}"


def pages(store: Store, catalog: Dictionary) -> dict[Reference, Dictionary]:
    """Return the dictionaries of all pages, in order, with what they inherit. Raises Unreadable."""
    found: dict[Reference, Dictionary] = {}
    known: set[Reference] = set()
    for reference, page in _leaves(store, catalog.get("Pages"), {}, known, 0):
        found[reference] = page
        refuse_more(len(found), MOST_PAGES, "页")
    return found


def _leaves(
    store: Store, value: Value, inherited: Dictionary, known: set[Reference], depth: int
) -> Iterator[tuple[Reference, Dictionary]]:
    refuse_more(len(known), 2 * MOST_PAGES, "页")
    if not isinstance(value, Reference) or value in known or depth > _DEEPEST:
        raise Damaged
    known.add(value)
    node = store.dictionary(value)
    kind = store.get(node.get("Type"))
    if kind == "Page":
        yield value, {**inherited, **node}
        return
    if kind != "Pages":
        raise Damaged
    handed_on = dict(inherited)
    for key in _INHERITED:
        if key in node:
            handed_on[key] = node[key]
    for kid in store.array(node.get("Kids")):
        yield from _leaves(store, kid, handed_on, known, depth + 1)


def text_of(store: Store, value: Value) -> str:
    """Return the text that a string or name says; empty for nothing."""
    found = store.get(value)
    if isinstance(found, str):
        return found
    if not isinstance(found, bytes):
        return ""
    if found.startswith(_UTF_16):
        return found[2:].decode("utf-16-be", "replace")
    if found.startswith(_UTF_8):
        return found[3:].decode("utf-8", "replace")
    return found.decode("latin-1")
