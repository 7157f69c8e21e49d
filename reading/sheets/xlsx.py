"""Workbooks of Excel and WPS (XLSX, XLSM, XLTX; ECMA-376, part 1, 18), read as they are shown.

The strict reader of our own workbooks is :mod:`reading.xlsx`; this one takes what others write.
"""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reading.archives import DAMAGED
from reading.errors import Unreadable
from reading.guarded_xml import Element, TooManyElementsError, UnsafeXmlError
from reading.named import named
from reading.seen_file import SeenFile
from reading.sheets.blocks import seen_of
from reading.sheets.sheet import OF_A_REPORT, Most, Sheet, doubt_noughts
from reading.sheets.xlsx_cells import SheetReader
from reading.sheets.xlsx_styles import read_styles
from reading.sheets.xlsx_texts import read_text
from reading.ways_out import ANOTHER_FILE, AS_XLSX, IF_OPENED_AS_XLSX
from reading.xlsx.package import Package
from reading.xlsx.xml import DRAWING, is_on

_DAMAGED: Final = (*DAMAGED, LookupError, RecursionError, OverflowError)
_RELATION_ID: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)


def read_xlsx(path: Path) -> SeenFile:
    """Return what the workbook at ``path`` shows; raises Unreadable and OSError."""
    return seen_of(xlsx_sheets(path, OF_A_REPORT))


def xlsx_sheets(path: Path, most: Most) -> list[Sheet]:
    """Return the sheets of the workbook at ``path``; raises Unreadable and OSError."""
    try:
        with path.open("rb") as file, zipfile.ZipFile(file) as archive:
            return _sheets(Package(archive, most.elements), most)
    except TooManyElementsError as error:
        why = f"里面的格子、格式太多，不像{most.what}，没有读取"
        raise Unreadable(why, ANOTHER_FILE) from error
    except UnsafeXmlError as error:
        raise Unreadable("里面有 Excel 表格不该有的内容，没有读取", AS_XLSX) from error
    except _DAMAGED as error:
        raise Unreadable("不是 Excel 表格，或者文件不完整，读不了", IF_OPENED_AS_XLSX) from error


def _sheets(package: Package, most: Most) -> list[Sheet]:
    name = next(package.related("", "officeDocument"), "xl/workbook.xml")
    book = package.needed(name)
    relations = package.relations(name)
    parts = dict(relations.values())
    theme = package.part(parts.get("theme", ""))
    styles = read_styles(package.part(parts.get("styles", "")), theme)
    texts = [read_text(item) for item in _items(package.part(parts.get("sharedStrings", "")))]
    from_1904 = is_on(book.find("workbookPr"), "date1904")
    sheets: list[Sheet] = []
    for each in book.findall("sheets/sheet"):
        kind, target = relations.get(_id(each), ("", ""))
        page = package.part(target) if kind == "worksheet" else None
        if page is not None:
            is_hidden = each.get("state", "visible") != "visible"
            sheet = Sheet(each.get("name", ""), is_hidden, from_1904=from_1904, most=most)
            SheetReader(sheet, styles, texts).read(page)
            sheet.remarks += _beside(package, target)
            sheets.append(sheet)
    if is_on(book.find("calcPr"), "fullCalcOnLoad"):
        doubt_noughts(sheets)
    return sheets


def _beside(package: Package, sheet: str) -> Iterator[str]:
    """Yield what is on a sheet besides its cells, where it has words."""
    for kind, target in package.relations(sheet).values():
        if kind == "comments":
            noted = _commented(package.part(target))
            if noted:
                yield f" {named(noted)} 有批注，批注里的文字没有读。"
        elif kind == "drawing":
            root = package.part(target)
            words = "" if root is None else "".join(_drawn_words(root)).strip()
            if words:
                yield f"上有文本框，里面的文字没有读（{words[:30]}）。"


def _drawn_words(root: Element) -> Iterator[str]:
    for each in root.iter(f"{DRAWING}t"):
        yield each.text or ""


def _commented(root: Element | None) -> list[str]:
    if root is None:
        return []
    return [each.get("ref", "") for each in root.findall("commentList/comment")]


def _items(root: Element | None) -> list[Element]:
    return [] if root is None else root.findall("si")


def _id(sheet: Element) -> str:
    for name in _RELATION_ID:
        found = sheet.get(name)
        if found is not None:
            return found
    return ""
