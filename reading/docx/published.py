"""A Word document of others as intake takes it: what may be a figure and cannot be read is unread.

What stands beside the text of our own documents is compared (verify) or asked about (取回修改稿);
here it is told, and a box of a table that has it in place of letters is unread.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from reading.docx.document import DocumentRead, read_document
from reading.docx.inline import PICTURE, TEXT_BOX
from reading.docx.package import opened
from reading.file_notes import TRACKED
from reading.seen import Aside, Block, Box, Paragraph, Table, only_paragraphs, paragraphs
from reading.seen_file import SeenFile

_FORMAT: Final = "Word 文档"
#: What stands in place of letters that may be a figure.
_IN_PLACE: Final = (PICTURE, TEXT_BOX, "公式", "符号", "注音", "认不出的成分", "图文框里的文字")
#: What is told of the whole document wherever it stands, as it may be part of the report.
_TOLD: Final = (
    "插入的其他文件",
    "子文档",
    "公式",
    "符号",
    "认不出的成分",
    "各程序显示得不一样的文字",
)
_NOTES: Final = ("脚注", "尾注")
#: Characters of a box that may be a figure's; one with more is a text, or only holds others.
_LONGEST: Final = 40
_SHOWN: Final = 30


def read_docx(path: Path) -> SeenFile:
    """Return what the document at ``path`` shows; raises Unreadable."""
    with opened(path) as package:
        document = read_document(package, takes_boxes=True)
    for box in _boxes(document.blocks):
        box.unread = _hindrance(box)
    return SeenFile(_FORMAT, document.blocks, notes=tuple(_notes(document)))


def _boxes(blocks: Iterable[Block]) -> Iterator[Box]:
    """Yield the boxes of all tables, those within others too."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for box in row:
                    yield box
                    yield from _boxes(box.content)


def _hindrance(box: Box) -> str:
    """Return why nobody can tell what is printed in ``box``; empty where one can."""
    if len(only_paragraphs(box.content)) < len(box.content) or len(box.words) > _LONGEST:
        return ""
    for aside in _asides(box.content):
        if aside.what in _IN_PLACE:
            words = " ".join(aside.text.split())
            return f"格子里有{aside.what}（{words[:_SHOWN]}）"
    return ""


def _notes(document: DocumentRead) -> Iterator[str]:
    """Yield sentences on what of the document was not read, or not as it stands."""
    if document.tracked:
        yield TRACKED
    if document.comments:
        yield f"文档里有 {len(document.comments)} 条批注，批注里的文字没有读"
    outside = [block for block in document.blocks if isinstance(block, Paragraph)]
    asides = list(_asides(outside))
    counts = Counter(aside.what for aside in _asides(document.blocks))
    for what in _NOTES:
        if counts[what]:
            yield f"文档里有 {counts[what]} 处{what}，没有当作正文"
    for aside in asides:
        if aside.what in _TOLD:
            words = " ".join(aside.text.split())
            yield f"文档里有{aside.what}，没有读：{words[:_SHOWN]}"


def _asides(blocks: Iterable[Block]) -> Iterator[Aside]:
    for paragraph in paragraphs(blocks):
        yield from paragraph.asides
