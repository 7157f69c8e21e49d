"""Fonts whose letters look like themselves: in others, such as Wingdings, a digit is a picture."""

import re
from typing import Final

#: How the names of fonts begin that programs give to text; one with a Chinese name is for text too.
_PLAIN: Final = (
    "adobe fangsong",
    "adobe heiti",
    "adobe kaiti",
    "adobe song",
    "aptos",
    "ar pl",
    "arial",
    "baskerville",
    "batang",
    "book antiqua",
    "bookman",
    "caladea",
    "calibri",
    "cambria",
    "candara",
    "carlito",
    "cascadia",
    "century",
    "consolas",
    "constantia",
    "corbel",
    "courier",
    "dejavu sans",
    "dejavu serif",
    "dengxian",
    "dotum",
    "droid sans",
    "fangsong",
    "fira",
    "franklin gothic",
    "fz",
    "garamond",
    "georgia",
    "gill sans",
    "gulim",
    "heiti",
    "helvetica",
    "hiragino",
    "kaiti",
    "liberation",
    "linux libertine",
    "lisu",
    "lucida",
    "malgun gothic",
    "meiryo",
    "microsoft jhenghei",
    "microsoft sans serif",
    "microsoft yahei",
    "mingliu",
    "ms gothic",
    "ms mincho",
    "ms pgothic",
    "ms pmincho",
    "ms sans serif",
    "nimbus",
    "noto sans",
    "noto serif",
    "nsimsun",
    "open sans",
    "palatino",
    "pingfang",
    "pmingliu",
    "roboto",
    "segoe ui",
    "simfang",
    "simhei",
    "simkai",
    "simsun",
    "songti",
    "source han",
    "stfangsong",
    "stheiti",
    "stkaiti",
    "stsong",
    "stxihei",
    "stzhongsong",
    "system-ui",
    "tahoma",
    "times",
    "trebuchet",
    "ubuntu",
    "verdana",
    "wenquanyi",
    "yahei",
    "youyuan",
    "yu gothic",
    "yu mincho",
)
_GENERIC: Final = ("serif", "sans-serif", "sans", "monospace")
_NOT_FOR_TEXT: Final = re.compile(
    "symbol|emoji|ornament|dingbat|barcode|条码|条形码|二维码|图标|符号"
)
_CHINESE: Final = re.compile("[\u4e00-\u9fff]")


def is_for_text(name: str) -> bool:
    """Whether the font called ``name`` is known to show every letter as itself."""
    known = name.strip().casefold()
    if _NOT_FOR_TEXT.search(known):
        return False
    return known in _GENERIC or known.startswith(_PLAIN) or bool(_CHINESE.search(known))
