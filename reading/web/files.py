"""Reading a web page from its file."""

import re
from pathlib import Path
from typing import Final

from reading import guards
from reading.encoding import Decoded, decoded
from reading.errors import Unreadable
from reading.seen import all_text
from reading.seen_file import SeenFile
from reading.web.page import read_page

_DECLARED: Final = re.compile(
    rb"<(?:\?xml[^>]{0,200}?encoding|meta[^>]{0,500}?charset)\s*=\s*[\"']?\s*([\w.-]+)",
    re.IGNORECASE,
)
_HEAD_BYTES: Final = 4096  # in which a page declares its encoding
_OPEN_IT: Final = "请用浏览器或 Excel 打开，把文字复制到 Word 文档里存好，再试。"


def read_page_file(path: Path) -> SeenFile:
    """Return what the page in the file at ``path`` shows; raises Unreadable and OSError."""
    guards.refuse_large_file(path, guards.MOST_EXPORTED)
    markup, notes = decoded_page(path.read_bytes())
    seen = read_page(markup, lambda _: None)
    if "<frameset" in markup.lower() and not all_text(seen.blocks[1:]):
        raise Unreadable("网页只有框架，内容在旁边的文件夹里", _OPEN_IT)
    return SeenFile(seen.format, seen.blocks, notes=(*notes, *seen.notes))


def decoded_page(data: bytes, declared: str = "") -> Decoded:
    """Return the markup of a page; what is ``declared`` outside of it counts before its own."""
    found = _DECLARED.search(data, 0, _HEAD_BYTES)
    if found and not declared:
        declared = found[1].decode("ascii", errors="ignore")
    return decoded(data, declared)
