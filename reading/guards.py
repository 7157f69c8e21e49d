"""How much of a file is read at most.

Beyond these bounds it is no report, or is meant to do harm.
"""

import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Final
from zipfile import ZipInfo

from reading.errors import Unreadable
from reading.ways_out import ANOTHER_FILE

_MEGABYTE: Final = 1_000_000

#: Bytes of an exported file, and of what is packed in it: a report has some 100 KB.
MOST_EXPORTED: Final = 50 * _MEGABYTE
#: Bytes of an edited document, whose pictures are never read, and of the text in it: a report takes
#: 0.1 MB as we write it, and some 1 MB from Word.
MOST_EDITED: Final = 300 * _MEGABYTE
MOST_TEXT: Final = 20 * _MEGABYTE
#: Elements of the XML in an edited document, and characters of it that are read: a report has
#: some 6,000 and 10,000, after many edits 30,000.
MOST_ELEMENTS: Final = 100_000
MOST_CHARACTERS: Final = 1_000_000
#: Boxes of the tables of a page: a report has some 700, a site's page around it some 1,000.
MOST_BOXES: Final = 20_000
#: Comments in a document.
MOST_COMMENTS: Final = 2_000
#: Parts that are packed in one document.
MOST_PARTS: Final = 10_000
#: How deep XML is nested: text boxes in tables in text boxes take some 60 levels.
DEEPEST: Final = 150
#: Rows or columns that a cell of a page spans: browsers take no more.
WIDEST_SPAN: Final = 1000

#: How an archive ends, and what stands before that in a large one (APPNOTE.TXT, 4.3.14, 4.3.16).
_END_OF_ARCHIVE: Final = b"PK\x05\x06"
_END_OF_WIDE_ARCHIVE: Final = b"PK\x06\x06"
#: Bytes at the end of an archive in which that is, and of its list of parts at most.
_TAIL: Final = 70_000
_LONGEST_DIRECTORY: Final = 2 * _MEGABYTE
#: Said of what unpacks to more than MOST_EXPORTED.
TOO_LARGE: Final = "展开后太大，不像年报，没有读取"


def refuse_no_regular_file(path: Path) -> None:
    """Raise Unreadable for a pipe or a device, which would be waited for.

    A folder is left to whoever opens it.
    """
    mode = path.stat().st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise Unreadable("不是普通文件")


def refuse_large_file(path: Path, most: int) -> None:
    """Raise Unreadable where the file has more than ``most`` bytes."""
    size = path.stat().st_size
    if size > most:
        raise Unreadable(f"文件有 {size / _MEGABYTE:.0f} MB，不像年报，没有读取", ANOTHER_FILE)


def refuse_large_content(entries: Iterable[ZipInfo]) -> None:
    """Raise Unreadable where what is packed in an exported file would unpack to too much."""
    if sum(entry.file_size for entry in entries) > MOST_EXPORTED:
        raise Unreadable(TOO_LARGE, ANOTHER_FILE)


def refuse_long_directory(file: BinaryIO) -> None:
    """Raise Unreadable where the list of what is packed in ``file`` is too long to be read."""
    end = file.seek(0, os.SEEK_END)
    file.seek(max(0, end - _TAIL))
    tail = file.read()
    file.seek(0)
    at = tail.rfind(_END_OF_ARCHIVE)
    wide = tail.rfind(_END_OF_WIDE_ARCHIVE)
    sizes = [int.from_bytes(tail[at + 12 : at + 16], "little")] if at >= 0 else []
    if wide >= 0:
        sizes.append(int.from_bytes(tail[wide + 40 : wide + 48], "little"))
    if any(_LONGEST_DIRECTORY < size <= end for size in sizes):
        raise Unreadable("里面的部分太多，不像年报，没有读取", ANOTHER_FILE)


def refuse_many_parts(count: int) -> None:
    """Raise Unreadable where a document consists of too many parts."""
    if count > MOST_PARTS:
        raise Unreadable(f"里面有 {count} 个部分，不像年报，没有读取", ANOTHER_FILE)


def refuse_many_comments(count: int) -> None:
    """Raise Unreadable where a document has more than MOST_COMMENTS comments."""
    if count > MOST_COMMENTS:
        raise Unreadable(f"批注超过 {MOST_COMMENTS} 条，不像年报，没有读取", ANOTHER_FILE)


def refuse_many_characters(count: int) -> None:
    """Raise Unreadable where more than MOST_CHARACTERS were read of a document."""
    if count > MOST_CHARACTERS:
        raise Unreadable(f"正文超过 {MOST_CHARACTERS} 字，不像年报，没有读取", ANOTHER_FILE)


def refuse_long_text(left: int) -> None:
    """Raise Unreadable where of MOST_TEXT fewer than no bytes are ``left``."""
    if left < 0:
        raise Unreadable(
            f"正文展开后超过 {MOST_TEXT // _MEGABYTE} MB，不像年报，没有读取", ANOTHER_FILE
        )


def refuse_many_boxes(count: int) -> None:
    """Raise Unreadable where the tables of a page have more than MOST_BOXES boxes."""
    if count > MOST_BOXES:
        raise Unreadable(f"表格超过 {MOST_BOXES} 格，不像年报，没有读取", ANOTHER_FILE)
