"""Why characters of a paragraph are none of its text, in words for the clerk."""

from typing import Final

HIDDEN: Final = "隐藏的文字"
TINY: Final = "小得看不清的文字"
STRUCK: Final = "划去的文字"
RAISED: Final = "上标"
LOWERED: Final = "下标"
