"""OpenDocument workbooks (ODS, also in one flat file; ODF 1.3, part 3, 9), read as shown."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reading import guards
from reading.archives import DAMAGED, Archive
from reading.errors import Unreadable
from reading.guarded_xml import (
    Budget,
    Element,
    GuardedBuilder,
    TooManyElementsError,
    UnsafeXmlError,
    built,
)
from reading.seen_file import SeenFile
from reading.sheets.blocks import seen_of
from reading.sheets.ods_names import MANIFEST, OFFICE
from reading.sheets.ods_sheet import read_sheets
from reading.sheets.ods_styles import Styles
from reading.sheets.sheet import OF_A_REPORT, Most, Sheet, doubt_noughts
from reading.ways_out import ANOTHER_FILE, AS_XLSX, IF_OPENED_AS_XLSX, UNLOCKED

_DAMAGED: Final = (*DAMAGED, LookupError, RecursionError, OverflowError)
_PACKED: Final = b"PK"
_CONTENT, _PARTS = "content.xml", "META-INF/manifest.xml"


def read_ods(path: Path) -> SeenFile:
    """Return what the workbook at ``path`` shows; raises Unreadable and OSError."""
    return seen_of(ods_sheets(path, OF_A_REPORT))


def ods_sheets(path: Path, most: Most) -> list[Sheet]:
    """Return the sheets of the workbook at ``path``; raises Unreadable and OSError."""
    try:
        sheets = list(_sheets(_content(path, most), most))
    except TooManyElementsError as error:
        why = f"里面的格子、格式太多，不像{most.what}，没有读取"
        raise Unreadable(why, ANOTHER_FILE) from error
    except UnsafeXmlError as error:
        raise Unreadable("里面有表格文件不该有的内容，没有读取", AS_XLSX) from error
    except _DAMAGED as error:
        raise Unreadable("不是 ODS 表格，或者文件不完整，读不了", IF_OPENED_AS_XLSX) from error
    doubt_noughts(sheets)
    return sheets


def _content(path: Path, most: Most) -> Element:
    """Return the document, whether it is packed or one flat file."""
    budget = Budget(most.elements)
    with path.open("rb") as file:
        if file.read(len(_PACKED)) != _PACKED:
            file.seek(0)
            return built(file.read(guards.MOST_TEXT), GuardedBuilder(budget))
        with zipfile.ZipFile(file) as packed:
            archive = Archive(packed)
            parts = {entry.filename: entry for entry in archive.entries}
            if _PARTS in parts:
                listed = built(archive.unpacked(parts[_PARTS]), GuardedBuilder(budget))
                if next(listed.iter(f"{MANIFEST}encryption-data"), None) is not None:
                    raise Unreadable("文件加了打开密码", UNLOCKED)
            return built(archive.unpacked(parts[_CONTENT]), GuardedBuilder(budget))


def _sheets(document: Element, most: Most) -> Iterator[Sheet]:
    book = document.find(f"{OFFICE}body/{OFFICE}spreadsheet")
    if book is None:
        raise Unreadable("里面没有表格", AS_XLSX)
    yield from read_sheets(book, Styles(document), most)
