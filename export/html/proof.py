"""The proof of a written page: every text and every cell, against what the document says."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final, assert_never

from export import proof
from export.content import Content, title_of
from export.contrast import with_single_spaces
from export.document import Document, Heading, Paragraph, Signature, Slip, Table, Title
from export.html.comparison import page_differences, shown_blocks, shown_text
from export.html.sheet import own_declarations
from export.proof import Passage, property_differences
from export.rebuilt import rebuilt_of_blocks
from reading import seen
from reading.errors import Unreadable
from reading.html.page import PageRead, read_page
from reading.seen import Block

#: What the elements of a page are, in words for the clerk; text that stands in none of these is
#: 文字.
_KINDS: Final = {
    "title": "网页标题",
    "h1": "标题",
    "h2": "章节标题",
    "p": "段落",
    "caption": "表格名称",
}


def differences(document: Document, path: Path) -> list[str]:
    """Return what the page at ``path`` says otherwise than ``document``, a line each.

    The list is empty where all agrees.
    """
    try:
        page = _read(path, "utf-8")
    except Unreadable as error:
        return [f"读不出来：{error}"]
    described = (
        ("作者", document.author, page.author),
        ("关键词", document.stamp, page.keywords),
    )
    found = [_found(block) for block in page.blocks]
    return [
        *property_differences(described),
        *proof.differences([_page_title(document), *_wanted(document)], found, with_single_spaces),
        *_doubts(page),
    ]


def code_differences(document: Document, code: str) -> list[str]:
    """Return what ``code``, markup without a page around it, says otherwise than ``document``."""
    page = read_page(code)
    found = [_found(block) for block in page.blocks]
    return [
        *proof.differences(list(_wanted(document)), found, with_single_spaces),
        *_doubts(page),
    ]


def content(path: Path) -> Content:
    """Return what the page at ``path`` says; raises Unreadable."""
    page = _read(path, "utf-8-sig")
    compare = partial(page_differences, page=page)
    title = title_of(shown_text(page))
    doubts = tuple(_doubts(page))
    reports = rebuilt_of_blocks(title, shown_blocks(page))
    return Content(title, page.keywords, compare, doubts, reports=reports)


def _read(path: Path, encoding: str) -> PageRead:
    try:
        return read_page(path.read_bytes().decode(encoding))
    except UnicodeDecodeError as error:
        raise Unreadable("不是 UTF-8 文本") from error


def _doubts(page: PageRead) -> Iterator[str]:
    """Yield by what the page can look otherwise than it says; our own style sheets are known."""
    yield from page.doubts
    for declaration, line in page.styles:
        if declaration not in own_declarations():
            yield f"样式表（网页第 {line} 行起）里的“{declaration}”会改变看到的内容"


def _page_title(document: Document) -> Passage:
    return Passage(document.title, _KINDS["title"], _look(0), "网页标题")


def _wanted(document: Document) -> Iterator[Passage | Table]:
    """Yield what the page shows, in order; a draft's slip is for paper."""
    for block in document.blocks:
        match block:
            case Title():
                yield from _passages(block, "h1")
            case Heading():
                yield from _passages(block, "h2")
            case Paragraph(lead=lead):
                yield from _passages(block, "p", lead)
            case Table():
                yield block
            case Signature():
                yield from filter(_has_text, _passages(block, "p"))
            case Slip():
                continue
            case _:
                assert_never(block)


def _passages(
    block: Title | Heading | Paragraph | Signature, element: str, lead: int = 0
) -> Iterator[Passage]:
    for place, text, _ in block.parts():
        yield Passage(text, _KINDS[element], _look(lead), place)


def _has_text(passage: Passage) -> bool:
    return bool(passage.text)


def _found(block: Block) -> Passage | seen.Table:
    if isinstance(block, seen.Table):
        return block
    kind = _KINDS.get(block.style, "文字")
    return Passage(block.text, kind, _look(block.lead))


def _look(lead: int) -> str:
    return f"前 {lead} 字为标题"
