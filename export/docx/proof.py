"""The proof of a written document.

Every paragraph with its style, every cell, and every page's head and foot.
"""

from collections.abc import Iterator
from pathlib import Path

from export.contrast import contrast
from export.document import Document, Table
from export.docx.fitting import Fitted
from export.docx.plan import Line, plan
from export.docx.properties import noted
from export.proof import Passage, property_differences
from export.proof import differences as part_differences
from reading import seen
from reading.docx.document import DocumentRead, HeadAndFoot, read_document, read_heads_and_feet
from reading.docx.package import opened
from reading.errors import Unreadable
from reading.seen import Block, Paragraph, paragraphs


def differences(document: Document, path: Path) -> list[str]:
    """Return what the file at ``path`` says otherwise than ``document``, a line each.

    The list is empty where all agrees.
    """
    try:
        with opened(path) as package:
            properties = package.properties()
            read = read_document(package)
            pages = read_heads_and_feet(package)
    except Unreadable as error:
        return [f"读不出来：{error}"]
    described = (
        ("标题", noted(document.title), properties.get("title", "")),
        ("作者", noted(document.author), properties.get("creator", "")),
        ("关键词", document.stamp, properties.get("keywords", "")),
    )
    wanted = [_wanted(part) for part in plan(document)]
    found = [_found(block) for block in read.blocks]
    return [
        *property_differences(described),
        *_page_differences(document, pages),
        *part_differences(wanted, found, str),
        *_besides(read),
    ]


def _wanted(part: Line | Fitted) -> Passage | Table:
    if isinstance(part, Fitted):
        return part.table
    return Passage(part.text, look=part.style.name, place=part.place)


def _found(block: Block) -> Passage | seen.Table:
    if isinstance(block, Paragraph):
        return Passage(block.text, look=block.style)
    return block


def _page_differences(document: Document, pages: list[HeadAndFoot]) -> Iterator[str]:
    stamp = document.stamp if document.mark else ""
    *on_slip, odd, even = pages
    wanted_on_slip: list[HeadAndFoot] = []
    if document.mark:
        wanted_on_slip = [HeadAndFoot(document.mark, is_numbered=False, below=stamp)] * 2
    if on_slip != wanted_on_slip:
        yield "签批单：它的页没有单独成节，或者页眉、页脚不同"
    for name, page in (("单页", odd), ("双页", even)):
        if page.below != stamp:
            yield f"{name}页脚：{contrast(stamp, page.below)}"
        if page.mark != document.mark:
            yield f"{name}：{_other_mark(document.mark, page.mark)}"
    if not (odd.is_numbered and even.is_numbered):
        yield "有的页没有页码"


def _other_mark(wanted: str, read: str) -> str:
    return f"没有“{wanted}”字样" if wanted else f"有不应有的“{read}”字样"


def _besides(read: DocumentRead) -> Iterator[str]:
    """Yield what no document of ours has beside its text."""
    for paragraph in paragraphs(read.blocks):
        for aside in paragraph.asides:
            yield f"多出{aside.what}“{aside.text:.24}”"
        for apart in paragraph.apart:
            yield f"多出{apart.what}“{apart.text:.24}”"
    if read.comments:
        yield "有不应有的批注"
    if read.tracked:
        yield "有不应有的修订"
