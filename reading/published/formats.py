"""The formats in which reports of others come, each declared once; a file's content tells which.

Each is loaded when it is used.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reading.detect import Glance
from reading.errors import Unreadable
from reading.seen_file import SeenFile


@dataclass(frozen=True, slots=True)
class Format:
    """A format: how a file of it is known, and what reads one; that raises Unreadable."""

    name: str
    is_like: Callable[[Glance], bool]
    read: Callable[[Path], SeenFile]


def _docx(path: Path) -> SeenFile:
    from reading.docx.document import read_document
    from reading.docx.package import opened

    with opened(path) as package:
        return SeenFile("Word 文档", read_document(package).blocks)


FORMATS: Final = (Format("Word 文档", lambda file: file.packs("word/document.xml"), _docx),)


def read_any(path: Path) -> SeenFile:
    """Return what the file at ``path`` shows; raises Unreadable and OSError."""
    glance = Glance(path)
    for format in FORMATS:
        if format.is_like(glance):
            return format.read(path)
    raise Unreadable("认不出这是什么文件", "请另存为 Word 或复制文字再试。")
