"""Reading a page: what somebody sees who opens it."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from reading.errors import Unreadable
from reading.guards import MOST_TEXT
from reading.seen import PAGE_META, PAGE_TITLE, Block, Paragraph, paragraphs
from reading.seen_file import SeenFile
from reading.web.flow import Reader
from reading.web.looks import Look
from reading.web.styles import Styles, sheets_of
from reading.web.tree import Element, read_tree

#: What is said of a page in its head, as government sites have to (国办发〔2017〕47号).
_PROPERTIES: Final = ("articletitle", "pubdate", "contentsource")
_SPACES: Final = re.compile(r"\s+")
_HIDDEN: Final = "网页里有不显示的表格，里面的数没有读。"
_MOST_HIDDEN: Final = 200  # elements that are looked at
_DEEPEST_FRAME: Final = 3

#: Gives the text of what a page has beside it, by its address; None for what is not there.
Beside = Callable[[str], str | None]


def read_html(markup: str) -> SeenFile:
    """Return what ``markup`` shows, of a file or from the clipboard; raises Unreadable."""
    return read_page(markup, lambda _: None)


def read_page(markup: str, beside: Beside, depth: int = _DEEPEST_FRAME) -> SeenFile:
    """Return what ``markup`` shows, with the style sheets and frames that it has ``beside`` it.

    Frames are read ``depth`` levels deep.
    """
    if len(markup) > MOST_TEXT:
        raise Unreadable("网页太长，不像年报，没有读取")
    root = read_tree(_without_header(markup))
    framed: list[SeenFile] = []

    def blocks_of(address: str) -> list[Block]:
        text = beside(address) if depth else None
        if text is None:
            return []
        framed.append(read_page(text, beside, depth - 1))
        return framed[-1].blocks

    sheets = [*_linked_sheets(root, beside), *sheets_of(root)]
    reader = Reader(Styles(sheets), blocks_of)
    blocks = [*_head(root), *reader.blocks(root, Look())]
    notes = [note for page in framed for note in page.notes]
    notes += _notes(reader.hidden, blocks)
    return SeenFile("网页", blocks, notes=tuple(dict.fromkeys(notes)))


def _without_header(markup: str) -> str:
    """Return ``markup`` without what Windows puts before it on the clipboard (CF_HTML)."""
    if markup.startswith("Version:"):
        return markup[markup.find("<") :]
    return markup


def elements(root: Element) -> Iterator[Element]:
    """Yield every element in ``root``, in their order."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        waiting += reversed(element.elements)


def _linked_sheets(root: Element, beside: Beside) -> Iterator[str]:
    for element in elements(root):
        if element.name == "link" and "stylesheet" in element.attributes.get("rel", "").lower():
            sheet = beside(element.attributes.get("href", ""))
            if sheet is not None:
                yield sheet


def _head(root: Element) -> Iterator[Paragraph]:
    """Yield what the head of a page says of it: its title, and properties by their names."""
    for element in elements(root):
        if element.name == "title":
            title = _SPACES.sub(" ", "".join(map(str, element.content))).strip()
            if title:
                yield Paragraph(title, PAGE_TITLE)
        elif element.name == "meta":
            name = element.attributes.get("name", "").strip()
            content = element.attributes.get("content", "").strip()
            if name.lower() in _PROPERTIES and content:
                yield Paragraph(f"{name}：{content}", PAGE_META)


def _notes(hidden: list[Element], blocks: list[Block]) -> Iterator[str]:
    """Yield that figures are hidden, unless all of these are seen elsewhere, as for phones."""
    seen = _bare("".join(paragraph.text for paragraph in paragraphs(blocks)))
    for element in hidden[:_MOST_HIDDEN]:
        for part in _of_tables(element):
            words = _bare(_words(part))
            if any(character.isdecimal() for character in words) and words not in seen:
                yield _HIDDEN
                return


def _of_tables(element: Element) -> Iterator[Element]:
    """Yield ``element`` where it is a part of a table, else the tables in it."""
    if element.name in ("tr", "td", "th"):
        yield element
    else:
        yield from (each for each in elements(element) if each.name == "table")


def _words(element: Element) -> str:
    return "".join(
        each for inner in elements(element) for each in inner.content if isinstance(each, str)
    )


def _bare(text: str) -> str:
    return _SPACES.sub("", text)
