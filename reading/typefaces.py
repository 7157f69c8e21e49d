"""Fonts whose letters look like themselves: in others, such as Wingdings, a digit is a picture."""

import re
from typing import Final

#: How the names of fonts begin that programs give to text; one with a Chinese name is for text too.
_PLAIN: Final = (
    "aptos",
    "ar pl",
    "arial",
    "caladea",
    "calibri",
    "cambria",
    "carlito",
    "consolas",
    "courier",
    "dejavu sans",
    "dejavu serif",
    "dengxian",
    "droid sans",
    "fangsong",
    "georgia",
    "gulim",
    "heiti",
    "helvetica",
    "kaiti",
    "liberation",
    "microsoft sans serif",
    "microsoft yahei",
    "ms gothic",
    "ms mincho",
    "ms pgothic",
    "ms pmincho",
    "ms sans serif",
    "noto sans",
    "noto serif",
    "nsimsun",
    "pingfang",
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
    "verdana",
    "wenquanyi",
)
_GENERIC: Final = ("serif", "sans-serif", "sans", "monospace")
_NOT_FOR_TEXT: Final = re.compile("symbol|emoji|barcode|条码|条形码|二维码|图标|符号")
_CHINESE: Final = re.compile("[\u4e00-\u9fff]")


def is_for_text(name: str) -> bool:
    """Whether the font called ``name`` is known to show every letter as itself."""
    known = name.strip().casefold()
    if _NOT_FOR_TEXT.search(known):
        return False
    return known in _GENERIC or known.startswith(_PLAIN) or bool(_CHINESE.search(known))
