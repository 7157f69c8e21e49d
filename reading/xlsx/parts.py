"""What is packed in a workbook's file besides its sheets and what they need."""

import re
from collections.abc import Iterator
from typing import Final

from reading.xlsx.package import Package

#: Parts that show nothing: properties, the order of calculation, a printer's settings.
_HARMLESS: Final = re.compile(
    r"\[Content_Types\]\.xml|.*\.rels|docProps/.*|docMetadata/.*|customXml/.*"
    r"|xl/calcChain\.xml|xl/theme/theme\d*\.xml|xl/printerSettings/.*|xl/persons/.*|xl/sharedStrings\.xml"
    r"|xl/styles\.xml",
    re.IGNORECASE,
)
_KINDS: Final = {
    "drawing": "图形",
    "media": "图片",
    "chart": "图表",
    "comment": "批注",
    "vba": "宏",
    "macro": "宏",
    "externallink": "外部链接",
    "pivot": "数据透视表",
    "table": "表格对象",
    "slicer": "切片器",
    "timeline": "日程表",
    "embedding": "嵌入的对象",
    "ctrlprop": "控件",
    "activex": "控件",
    "connection": "数据连接",
    "query": "数据连接",
    "richdata": "新版本的数据类型",
}


def strange_parts(package: Package) -> Iterator[str]:
    """Yield what is packed in the file and was neither read nor is known to show nothing."""
    found: dict[str, str] = {}
    for name in package.names:
        if name not in package.opened and not _HARMLESS.fullmatch(name):
            found.setdefault(_kind(name), name)
    for kind, name in found.items():
        yield f"文件里另有{kind}（{name[:60]}）"


def _kind(name: str) -> str:
    for word, kind in _KINDS.items():
        if word in name.casefold():
            return kind
    return "不认识的部分"
