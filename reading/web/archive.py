"""Reading a page that was saved as one file with what it shows (MHT, RFC 2557)."""

import re
from email import message_from_bytes
from email.message import Message
from itertools import islice
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

from reading import guards
from reading.errors import Unreadable
from reading.seen import Block
from reading.seen_file import SeenFile
from reading.web.files import decoded_page
from reading.web.page import read_page

_PAGES: Final = ("text/html", "application/xhtml+xml")
_SHEETS: Final = "text/css"
_FORMAT: Final = "单个文件网页"
_DAMAGED: Final = "网页文件（MHT）损坏了，读不出来"
_OPEN_IT: Final = "请用浏览器打开看看：看得到内容的，把文字复制到 Word 文档里存好，再试。"
#: How a workbook that was saved so tells of each of its sheets.
_WORKSHEET: Final = re.compile(r"<x:ExcelWorksheet>(.{0,2000}?)</x:ExcelWorksheet>", re.DOTALL)
_SOURCE: Final = re.compile(r"<x:WorksheetSource\s+HRef=\"([^\"]*)\"")
_HIDDEN_SHEET: Final = "文件里有隐藏的工作表，没有读入。"


def read_archive_file(path: Path) -> SeenFile:
    """Return what the page in the file at ``path`` shows; raises Unreadable and OSError."""
    guards.refuse_large_file(path, guards.MOST_EXPORTED)
    try:
        return _Archive(path.read_bytes()).read()
    except (ValueError, LookupError, RecursionError) as error:
        raise Unreadable(_DAMAGED, _OPEN_IT) from error


class _Archive:
    """The pages and style sheets in a file, by their addresses."""

    def __init__(self, data: bytes) -> None:
        parts = islice(message_from_bytes(data).walk(), guards.MOST_PARTS)
        self._notes: list[str] = []
        self._used: set[int] = set()
        self._base = ""
        self._pages: list[Message] = []
        self._by_address: dict[str, Message] = {}
        for part in parts:
            kind = part.get_content_type()
            if kind in _PAGES:
                self._pages.append(part)
            if kind in _PAGES or kind == _SHEETS:
                for address in _addresses(part):
                    self._by_address.setdefault(address, part)

    def read(self) -> SeenFile:
        """Return what the first page shows, and of a workbook all its sheets."""
        if not self._pages:
            raise Unreadable(_DAMAGED, _OPEN_IT)
        first = self._pages[0]
        self._base = _location(first)
        markup = self._markup(first)
        blocks, notes = self._shown(markup)
        if "<frameset" in markup.lower():
            blocks += self._other_sheets(markup)
        return SeenFile(_FORMAT, blocks, notes=tuple(dict.fromkeys([*self._notes, *notes])))

    def _shown(self, markup: str) -> tuple[list[Block], tuple[str, ...]]:
        seen = read_page(markup, self._beside)
        return seen.blocks, seen.notes

    def _beside(self, address: str) -> str | None:
        """Return the page or style sheet with this ``address``, if it is in the file."""
        part = self._by_address.get(address) or self._by_address.get(urljoin(self._base, address))
        return None if part is None else self._markup(part)

    def _markup(self, part: Message) -> str:
        self._used.add(id(part))
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes):
            raise Unreadable(_DAMAGED, _OPEN_IT)
        text, notes = decoded_page(payload, part.get_content_charset() or "")
        self._notes += notes
        return text

    def _other_sheets(self, markup: str) -> list[Block]:
        """Return what the sheets show that the first page does not, save those that are hidden."""
        hidden = set(_hidden_sheets(markup))
        blocks: list[Block] = []
        for page in self._pages:
            if id(page) in self._used:
                continue
            if any(_location(page).endswith(name) for name in hidden):
                self._notes.append(_HIDDEN_SHEET)
                continue
            found, notes = self._shown(self._markup(page))
            blocks += found
            self._notes += notes
        return blocks


def _location(part: Message) -> str:
    return str(part.get("Content-Location", "")).strip()


def _addresses(part: Message) -> list[str]:
    """Return by what addresses other parts may name ``part``."""
    addresses = [_location(part)]
    identity = str(part.get("Content-ID", "")).strip().strip("<>")
    if identity:
        addresses.append(f"cid:{identity}")
    return [address for address in addresses if address]


def _hidden_sheets(markup: str) -> list[str]:
    names: list[str] = []
    for found in _WORKSHEET.finditer(markup):
        source = _SOURCE.search(found[1])
        if source and "Hidden</x:Visible>" in found[1]:
            names.append(source[1])
    return names
