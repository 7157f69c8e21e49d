"""An RTF file as its reader sees it: its main text, and what was not read."""

from pathlib import Path
from typing import Final

from reading import guards
from reading.errors import Unreadable
from reading.rtf.reader import RtfReader
from reading.rtf.tokens import tokens
from reading.seen_file import SeenFile
from reading.ways_out import IF_OPENED_AS_DOCX

_NAME: Final = "RTF 文档"
#: What may stand after the end.
_PADDING: Final = b"\0 \t\r\n\x1a"
_MORE: Final = "文件在结束标记之后还有内容，没有读；如果缺了什么，请在 Word 里另存为 .docx 再读。"


def read_rtf(path: Path) -> SeenFile:
    """Return what the file at ``path`` shows; raises Unreadable, OSError."""
    guards.refuse_large_file(path, guards.MOST_EXPORTED)
    reader = RtfReader()
    for token in tokens(path.read_bytes().rstrip(_PADDING)):
        if reader.is_ended:
            return SeenFile(_NAME, reader.blocks(), notes=(*reader.notes(), _MORE))
        reader.take(token)
    if not reader.is_ended:
        raise Unreadable("文件损坏或不完整，没有读取", IF_OPENED_AS_DOCX)
    return SeenFile(_NAME, reader.blocks(), notes=reader.notes())
