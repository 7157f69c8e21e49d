"""What can make a text look otherwise than it reads, told beside it in words for the clerk."""

from collections.abc import Iterator
from typing import Final

from reading.docx.styles import Properties, is_set
from reading.docx.xml import TRANSPARENT, find, plain_text, value
from reading.guarded_xml import Element
from reading.seen import Aside

_NO_TEXT: Final = "（没有文字）"
_UNKNOWN: Final = "认不出的成分"
#: Properties of a run by which its letters change their order, place or size.
_OF_RUNS: Final = {
    "w:rtl": "从右到左的文字",
    "w:cs": "按复杂文种排的文字",
    "w:fitText": "压缩宽度的文字",
    "w:eastAsianLayout": "双行合一或纵横混排的文字",
}
#: Elements that are told, whatever is in them.
_OF_ELEMENTS: Final = {
    "w:bdo": "改变文字方向的文字",
    "w:dir": "改变文字方向的文字",
    "w:altChunk": "插入的其他文件",
    "w:subDoc": "子文档",
    "w:delText": "已删除的文字",
}
#: What stands beside the text anyway, or tells itself.
_TELL_THEMSELVES: Final = frozenset(
    (
        "m:oMath",
        "w:contentPart",
        "w:drawing",
        "w:endnoteReference",
        "w:footnoteReference",
        "w:object",
        "w:pict",
        "w:rt",
        "w:sym",
    )
)
#: A content control whose text comes from elsewhere, or is only there until something is filled in.
_BOUND: Final = ("w:dataBinding", "w15:dataBinding", "w:showingPlcHdr")


def about_run(properties: Properties, run: Element) -> Iterator[Aside]:
    """Yield what can make the letters of ``run`` look otherwise."""
    for tag, what in _OF_RUNS.items():
        if is_set(properties, tag):
            yield Aside(what, plain_text(run))


def about_paragraph(properties: Properties, text: str) -> Iterator[Aside]:
    """Yield what can make a paragraph with this ``text`` look otherwise, or stand elsewhere."""
    if not text.strip():
        return
    if is_set(properties, "w:bidi"):
        yield Aside("从右到左的段落", text)
    if "w:framePr" in properties:
        yield Aside("图文框里的文字", text)


def about_element(element: Element) -> Iterator[Aside]:
    """Yield what ``element`` is where that can change what is seen of the text in it."""
    tag = element.tag
    if tag == "w:sdt":
        yield from _about_control(element)
    elif tag in _OF_ELEMENTS:
        yield Aside(_OF_ELEMENTS[tag], _words(element))
    elif tag not in TRANSPARENT and tag not in _TELL_THEMSELVES:
        yield Aside(_UNKNOWN, _words(element))


def about_alternatives(alternatives: Element) -> Iterator[Aside]:
    """Yield what programs show in the place of ``alternatives`` where they differ in that."""
    shown = {plain_text(each): None for each in alternatives}
    if find(alternatives, "mc:Fallback") is None:
        shown[""] = None
    if len(shown) > 1:
        yield Aside("各程序显示得不一样的文字", "；".join(filter(None, shown)))


def _about_control(control: Element) -> Iterator[Aside]:
    for path in _BOUND:
        if find(control, f"w:sdtPr/{path}") is not None:
            yield Aside("内容控件（显示的文字可能取自别处）", _words(control))


def _words(element: Element) -> str:
    if element.tag == "w:delText":
        return element.text or _NO_TEXT
    return plain_text(element) or value(element, "w:name") or _NO_TEXT
