"""What is on a sheet besides its cells by which it can look otherwise than they say."""

from collections.abc import Callable, Iterator
from typing import Final

from reading.guarded_xml import Element
from reading.xlsx.places import place_at
from reading.xlsx.styles import Styles
from reading.xlsx.xml import MARKUP, is_on

#: What makes no difference to what is seen of a cell, or is read elsewhere.
_HARMLESS: Final = frozenset(
    (
        "dimension",
        "sheetCalcPr",
        "sheetData",
        "mergeCells",
        "cols",
        "headerFooter",
        "sheetProtection",
        "protectedRanges",
        "phoneticPr",
        "printOptions",
        "pageMargins",
        "rowBreaks",
        "colBreaks",
        "ignoredErrors",
        "cellWatches",
        "customProperties",
    )
)
_NAMED: Final = {
    "drawing": "上面放了图形、图片、图表或文本框",
    "drawingHF": "页眉页脚里放了图片",
    "legacyDrawing": "上面放了批注或控件",
    "legacyDrawingHF": "页眉页脚里放了图片",
    "picture": "背后铺了图片",
    "oleObjects": "上面放了嵌入的对象",
    "controls": "上面放了控件",
    "tableParts": "里面有表格对象或切片器",
    "autoFilter": "有筛选按钮",
    "sortState": "排过序",
    "scenarios": "有方案",
    "hyperlinks": "有超链接",
    "customSheetViews": "有自定义视图",
    "extLst": "有新版本的扩展内容",
    f"{MARKUP}AlternateContent": "有因程序而异的内容",
}
_SMALLEST_PRINT: Final = 40  # per cent
_ZOOMS: Final = range(40, 401)
_MOST_FROZEN: Final = 6  # rows or columns that stay when the rest is scrolled


def oddities(root: Element, styles: Styles) -> Iterator[str]:
    """Yield what is on the sheet with the XML in ``root``, in words for the clerk."""
    for each in root:
        if each.tag in _JUDGES:
            yield from _JUDGES[each.tag](each, styles)
        elif each.tag in _NAMED:
            if len(each) or each.attrib:
                yield _NAMED[each.tag]
        elif each.tag not in _HARMLESS:
            yield f"有不认识的内容（{each.tag.rpartition('}')[2][:40]}）"


def _views(element: Element, _styles: Styles) -> Iterator[str]:
    for view in element:
        if view.tag != "sheetView":
            yield "有新版本的扩展内容"
            continue
        if is_on(view, "showFormulas"):
            yield "设成了显示公式，不显示数"
        if not is_on(view, "showZeros", default=True):
            yield "设成了不显示 0"
        if is_on(view, "rightToLeft"):
            yield "设成了从右向左排列"
        if not _is_within(view.get("zoomScale", "100"), _ZOOMS):
            yield "显示比例太小或太大"
        pane = view.find("pane")
        if pane is not None and _is_scrolled_away(view, pane):
            yield "冻结了窗格，一部分格子滚动也看不到"


def _is_scrolled_away(view: Element, pane: Element) -> bool:
    """Whether cells are out of reach: before those that are frozen, or frozen below the screen."""
    if not pane.get("state", "split").startswith("frozen"):
        return False
    if place_at(view.get("topLeftCell", "A1")) != (0, 0):
        return True
    return not (_is_few(pane.get("xSplit", "0")) and _is_few(pane.get("ySplit", "0")))


def _conditions(element: Element, styles: Styles) -> Iterator[str]:
    area = element.get("sqref", "")[:40]
    for rule in element:
        number = rule.get("dxfId", "")
        is_known = rule.tag == "cfRule" and rule.get("type") in ("expression", "cellIs")
        if is_known and number.isdecimal() and int(number) < len(styles.conditional):
            is_known = styles.conditional[int(number)]
        else:
            is_known = False
        if not is_known:
            yield f"{area}：有会改变显示的条件格式"


def _validations(element: Element, _styles: Styles) -> Iterator[str]:
    for each in element:
        if each.tag != "dataValidation":
            yield "有不认识的数据有效性规则"


def _format(element: Element, _styles: Styles) -> Iterator[str]:
    if is_on(element, "zeroHeight"):
        yield "没有写明高度的行都是隐藏的"


def _page(element: Element, _styles: Styles) -> Iterator[str]:
    if not _is_within(element.get("scale", "100"), range(_SMALLEST_PRINT, 401)):
        yield "打印比例太小或太大"


def _properties(element: Element, _styles: Styles) -> Iterator[str]:
    if is_on(element, "filterMode"):
        yield "筛选后隐藏了一部分行"
    if is_on(element, "transitionEvaluation") or is_on(element, "transitionEntry"):
        yield "设成了按别的程序的办法计算"


def _is_within(stated: str, numbers: range) -> bool:
    return stated.isdecimal() and len(stated) < 9 and int(stated) in numbers


def _is_few(stated: str) -> bool:
    try:
        return 0 <= float(stated) <= _MOST_FROZEN
    except ValueError:
        return False


_JUDGES: Final[dict[str, Callable[[Element, Styles], Iterator[str]]]] = {
    "sheetViews": _views,
    "sheetFormatPr": _format,
    "sheetPr": _properties,
    "conditionalFormatting": _conditions,
    "dataValidations": _validations,
    "pageSetup": _page,
}
