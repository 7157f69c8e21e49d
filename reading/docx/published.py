"""A Word document of others as intake takes it: what may be a figure and cannot be read is unread.

What stands beside the text of our own documents is compared (verify) or asked about (取回修改稿);
here it is told, and a box of a table that has it in place of letters is unread.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reading.docx.document import DocumentRead, read_document
from reading.docx.package import opened
from reading.file_notes import TRACKED
from reading.hindrances import asides, mark_unread
from reading.seen import Paragraph
from reading.seen_file import SeenFile

_FORMAT: Final = "Word 文档"
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
_SHOWN: Final = 30


def read_docx(path: Path) -> SeenFile:
    """Return what the document at ``path`` shows; raises Unreadable."""
    with opened(path) as package:
        document = read_document(package, takes_boxes=True)
    mark_unread(document.blocks)
    return SeenFile(_FORMAT, document.blocks, notes=tuple(_notes(document)))


def _notes(document: DocumentRead) -> Iterator[str]:
    """Yield sentences on what of the document was not read, or not as it stands."""
    if document.tracked:
        yield TRACKED
    if document.comments:
        yield f"文档里有 {len(document.comments)} 条批注，批注里的文字没有读。"
    outside = [block for block in document.blocks if isinstance(block, Paragraph)]
    found = list(asides(outside))
    counts = Counter(aside.what for aside in asides(document.blocks))
    for what in _NOTES:
        if counts[what]:
            yield f"文档里有 {counts[what]} 处{what}，没有当作正文。"
    for aside in found:
        if aside.what in _TOLD:
            words = " ".join(aside.text.split())
            yield f"文档里有{aside.what}，没有读：{words[:_SHOWN]}。"
