"""What a workbook says of itself by which its sheets can look otherwise than their cells say."""

from collections.abc import Callable, Iterator
from typing import Final

from reading.guarded_xml import Element
from reading.xlsx.repeated import TITLES
from reading.xlsx.xml import MARKUP, is_on

#: Where Excel last saved the file; it writes nothing else for newer programs only.
_PATH: Final = "{http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac}absPath"
#: Revisions and the like.
_EXTENSION: Final = "{http://schemas.microsoft.com/"
_HARMLESS: Final = frozenset(
    (
        "fileVersion",
        "fileSharing",
        "workbookProtection",
        "sheets",
        "fileRecoveryPr",
        "extLst",
    )
)


def workbook_oddities(root: Element) -> Iterator[str]:
    """Yield what is in the part ``root`` of a workbook, in words for the clerk."""
    for each in root:
        if each.tag in _JUDGES:
            yield from _JUDGES[each.tag](each)
        elif each.tag not in _HARMLESS and not each.tag.startswith(_EXTENSION):
            yield f"有不认识的内容（{each.tag.rpartition('}')[2][:40]}）"


def _names(element: Element) -> Iterator[str]:
    for each in element:
        name = each.get("name", "").casefold()
        if name.startswith("_xlnm.") and name != TITLES:
            area = (each.text or "")[:60]
            yield f"设了打印区域或筛选区域（{area}），打印出来可能不全"


def _windows(element: Element) -> Iterator[str]:
    for view in element:
        if not is_on(view, "showSheetTabs", default=True):
            yield "设成了不显示工作表标签"
        if view.get("visibility", "visible") != "visible":
            yield "设成了打开时不显示窗口"


def _properties(element: Element) -> Iterator[str]:
    if element.get("showObjects", "all") != "all":
        yield "设成了不显示图形"
    if is_on(element, "date1904"):
        yield "日期设成了从 1904 年算起"


def _calculation(element: Element) -> Iterator[str]:
    if not is_on(element, "fullPrecision", default=True):
        yield "设成了按显示的精度计算"


def _alternatives(element: Element) -> Iterator[str]:
    for choice in element:
        if any(each.tag != _PATH for each in choice):
            yield "有因程序而异的内容"


_JUDGES: Final[dict[str, Callable[[Element], Iterator[str]]]] = {
    "definedNames": _names,
    "bookViews": _windows,
    "workbookPr": _properties,
    "calcPr": _calculation,
    f"{MARKUP}AlternateContent": _alternatives,
}
