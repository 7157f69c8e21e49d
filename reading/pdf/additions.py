"""What other programs add to a PDF file besides what its pages draw: annotations, forms, actions.

What is known to change nothing that is seen is let be; anything else is doubted, and named.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from reading.pdf.file.store import Store
from reading.pdf.file.syntax import Dictionary, Value
from reading.pdf.file.tree import Doubt, text_of

_SHOWN: Final = 30  # characters of a text that is named
_NAMED: Final = 10  # annotations of a page that are named


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Entries of the catalog that neither draw nor do anything, or are looked into below.
_CATALOG: Final = _words(
    "Type Version Extensions Pages PageLabels Names Dests ViewerPreferences PageLayout PageMode"
    " Outlines OpenAction AcroForm Metadata StructTreeRoot MarkInfo Lang PieceInfo OutputIntents"
    " Info OCProperties"
)
_NAMES: Final = frozenset({"Dests"})
#: Where programs remember how a file is to be shown, and nothing that hides a part of it.
_PREFERENCES: Final = _words(
    "HideToolbar HideMenubar HideWindowUI FitWindow CenterWindow DisplayDocTitle"
    " NonFullScreenPageMode Direction PrintScaling Duplex PickTrayByPDFSize NumCopies"
)
_PAGE: Final = _words(
    "Type Parent LastModified Resources MediaBox CropBox BleedBox TrimBox ArtBox Contents Rotate"
    " Group Metadata PieceInfo StructParents Tabs Trans Annots ID"
)
_GROUP: Final = frozenset({"Type", "S", "CS", "I", "K"})
_MEANING: Final = {
    "AA": "自动执行的动作",
    "OpenAction": "打开时自动执行的动作",
    "JavaScript": "脚本",
    "EmbeddedFiles": "附件",
    "AF": "附件",
    "Collection": "附件集",
    "AcroForm": "表单",
    "OCProperties": "可以开关的图层",
    "UserUnit": "页面的放大倍数",
    "Perms": "签名的权限",
}
_KINDS: Final = {
    "Text": "便签",
    "FreeText": "文本框",
    "Link": "链接",
    "Line": "线条",
    "Square": "方框",
    "Circle": "圆圈",
    "Polygon": "多边形",
    "PolyLine": "折线",
    "Highlight": "高亮",
    "Underline": "下划线",
    "Squiggly": "波浪线",
    "StrikeOut": "删除线",
    "Caret": "插入符",
    "Stamp": "图章",
    "Ink": "手写",
    "Popup": "弹出说明",
    "FileAttachment": "附件",
    "Redact": "遮盖",
    "Watermark": "水印",
}


def of_file(store: Store, catalog: Dictionary) -> Iterator[Doubt]:
    """Yield what the catalog has that can change what is seen."""
    for key in catalog:
        if key not in _CATALOG:
            yield _unknown(0, key)
    for key in store.dictionary(catalog.get("Names")):
        if key not in _NAMES:
            yield _unknown(0, key)
    if set(store.dictionary(catalog.get("ViewerPreferences"))) - _PREFERENCES:
        yield Doubt(0, "指定了只显示或者只打印一部分")
    if not _only_goes_somewhere(store, catalog.get("OpenAction")):
        yield _unknown(0, "OpenAction")
    if "XFA" in store.dictionary(catalog.get("AcroForm")):  # its fields lie on the pages
        yield _unknown(0, "AcroForm")
    if store.array(store.dictionary(catalog.get("OCProperties")).get("OCGs")):
        yield _unknown(0, "OCProperties")


def of_page(store: Store, number: int, page: Dictionary) -> Iterator[Doubt]:
    """Yield what lies on the page besides its own drawing, and what else its entries do."""
    for key in page:
        if key not in _PAGE and not (key == "UserUnit" and store.get(page[key]) == 1):
            yield _unknown(number, key)
    group = store.dictionary(page.get("Group"))
    if set(group) - _GROUP:
        yield Doubt(number, "整页设了透明效果")
    annotations = store.array(page.get("Annots"))
    for each in islice(annotations, _NAMED):
        yield Doubt(number, _annotation(store, store.dictionary(each)))
    if len(annotations) > _NAMED:
        yield Doubt(number, f"共加了 {len(annotations)} 处批注或者表单域")


def _annotation(store: Store, annotation: Dictionary) -> str:
    kind = text_of(store, annotation.get("Subtype"))
    if kind == "Widget":
        return _field(store, annotation)
    what = f"加了批注（{_KINDS.get(kind, '其他')}）"
    return what + _quoted("，写着", text_of(store, annotation.get("Contents")))


def _field(store: Store, widget: Dictionary) -> str:
    """Return what a form's field is called and what it holds, which it may have from its parent."""
    parent = store.dictionary(widget.get("Parent"))
    name = text_of(store, widget.get("T", parent.get("T")))
    value = text_of(store, widget.get("V", parent.get("V")))
    kind = store.get(widget.get("FT", parent.get("FT")))
    what = "加了签名域" if kind == "Sig" else "加了表单域"
    return what + _quoted("", name) + _quoted("，填着", value)


def _quoted(before: str, text: str) -> str:
    words = " ".join(text.split())
    return f"{before}“{words[:_SHOWN]}”" if words else ""


def _only_goes_somewhere(store: Store, value: Value) -> bool:
    """Whether what is done on opening only turns to a page."""
    action = store.get(value)
    if isinstance(action, dict):
        return store.get(action.get("S")) == "GoTo" and "Next" not in action
    return action is None or isinstance(action, list)


def _unknown(page: int, key: str) -> Doubt:
    what = _MEANING.get(key)
    return Doubt(page, f"加了{what}" if what else f"有本程序不认识的内容（{key}）")
