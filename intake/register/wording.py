"""How words of a register are compared: without spaces, widths, marks, and what explains them."""

import re
from functools import lru_cache
from typing import Final

from intake.matching.wording import key

_BRACKETS: Final = re.compile(r"[(\[【〔{][^()\[\]【】〔〕{}]*[)\]】〕}]")
_MARKS: Final = re.compile(r"[^\w√]|_")
#: What stands before the words of a heading, or behind them, and says nothing.
_AROUND: Final = re.compile(r"^(?:政府信息公开|依申请公开|信息公开)(?=申请|答复|办理)|年月日$")


@lru_cache(maxsize=4096)
def head_key(text: str) -> str:
    """Return the heading ``text`` as headings are compared."""
    plain = key(text)
    bare = _MARKS.sub("", _BRACKETS.sub("", plain)) or _MARKS.sub("", plain)
    return _AROUND.sub("", bare).replace("时间", "日期").upper()


def word_key(text: str) -> str:
    """Return ``text`` as words in cells are compared; brackets stay, as they say which."""
    return _MARKS.sub("", key(text))
