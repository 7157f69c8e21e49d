"""Workbooks as their reader sees them: what each cell shows, the formula behind it, and the rest.

What else a file can hold is judged by what programs write of a plain workbook; whatever else is in
it is told as a doubt.
"""

import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from reading.archives import DAMAGED
from reading.errors import Unreadable
from reading.guarded_xml import Element, TooManyElementsError, UnsafeXmlError
from reading.xlsx.bounds import OF_A_REPORT, Bounds
from reading.xlsx.fonts import strange_typefaces
from reading.xlsx.package import Package
from reading.xlsx.parts import strange_parts
from reading.xlsx.repeated import repeated_areas
from reading.xlsx.sheet import SheetRead, read_sheet
from reading.xlsx.strings import read_strings
from reading.xlsx.styles import read_styles
from reading.xlsx.workbook_oddities import workbook_oddities

_DAMAGED: Final = (*DAMAGED, LookupError, RecursionError)
_ID: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
_KEYWORDS: Final = (
    "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}keywords"
)


@dataclass(frozen=True, slots=True)
class WorkbookRead:
    """A workbook: its sheets, the keywords among its properties, and what is in it besides.

    ``doubts`` are what is in it by which it can look otherwise than its cells say, a line each.
    """

    sheets: list[SheetRead]
    keywords: str
    doubts: tuple[str, ...] = ()


def read_workbook(path: Path, bounds: Bounds = OF_A_REPORT) -> WorkbookRead:
    """Return what the workbook at ``path`` shows, within ``bounds``.

    Raises Unreadable, and OSError where the system refuses.
    """
    try:
        with path.open("rb") as file, zipfile.ZipFile(file) as archive:
            return _read(Package(archive, bounds.elements), bounds.cells)
    except Unreadable as error:
        raise Unreadable(f"读不出来：{error.why}", error.advice) from error
    except TooManyElementsError as error:
        raise Unreadable("读不出来：里面的格子、格式太多，不像年报") from error
    except UnsafeXmlError as error:
        raise Unreadable(
            "读不出来：里面有文档类型声明，或者一层套一层，套得太深，不像年报"
        ) from error
    except _DAMAGED as error:
        raise Unreadable("读不出来：不是 Excel 表格，或者文件不完整") from error


def _read(package: Package, most: int) -> WorkbookRead:
    name = next(package.related("", "officeDocument"), "")
    root = package.needed(name or "xl/workbook.xml")
    relations = package.relations(name)
    kinds = dict(relations.values())
    theme = package.part(kinds["theme"]) if "theme" in kinds else None
    styles = read_styles(package.part(kinds.get("styles", "")), theme)
    strings = read_strings(package.part(kinds.get("sharedStrings", "")), styles.colours)
    sheets: list[SheetRead] = []
    if root.tag != "workbook" or any(each.tag != "sheet" for each in root.findall("sheets/*")):
        raise Unreadable("里面没有工作簿，文件已损坏")
    doubts = [*workbook_oddities(root), *strange_typefaces(theme)]
    repeated = repeated_areas(root)
    for number, each in enumerate(root.findall("sheets/sheet")):
        title = each.get("name", "")
        kind, target = relations.get(_id(each), ("", ""))
        page = package.part(target) if kind else None
        if page is None or kind != "worksheet":
            doubts.append(f"工作表“{title}”不是普通的工作表")
            sheets.append(SheetRead(title))
            continue
        if each.get("state", "visible") != "visible":
            doubts.append(f"工作表“{title}”是隐藏的")
        sheet = read_sheet(title, page, strings, styles, most)
        sheets.append(replace(sheet, repeated=repeated.get(number, "")))
    for sheet in sheets:
        doubts += sheet.doubts
    keywords = _keywords(package)
    doubts += strange_parts(package)
    return WorkbookRead(sheets, keywords, tuple(doubts))


def _id(sheet: Element) -> str:
    for name in _ID:
        if name in sheet.keys():  # noqa: SIM118 - an element holds its children
            return sheet.get(name, "")
    return ""


def _keywords(package: Package) -> str:
    for name in package.related("", "core-properties"):
        root = package.part(name)
        if root is not None:
            return root.findtext(_KEYWORDS, "")
    return ""
