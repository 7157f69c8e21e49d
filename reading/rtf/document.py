"""An RTF file as its reader sees it: its main text, and what was not read."""

from pathlib import Path
from typing import Final

from reading import guards
from reading.errors import Unreadable
from reading.rtf.reader import RtfReader
from reading.rtf.tokens import tokens
from reading.seen_file import SeenFile

_NAME: Final = "RTF 文档"


def read_rtf(path: Path) -> SeenFile:
    """Return what the file at ``path`` shows; raises Unreadable, OSError."""
    guards.refuse_large_file(path, guards.MOST_EXPORTED)
    reader = RtfReader()
    for token in tokens(path.read_bytes()):
        reader.take(token)
        if reader.is_ended:
            return SeenFile(_NAME, reader.blocks(), notes=reader.notes())
    raise Unreadable("文件不完整，没有读取", "请重新拷贝一份，或者在 Word 里另存为 DOCX 再试。")
