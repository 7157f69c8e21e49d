"""How words of a register are compared: without spaces, widths, marks, and what explains them."""

import re
from functools import lru_cache
from typing import Final

from intake.matching.wording import key

_BRACKETS: Final = re.compile(r"[(\[【〔{]([^()\[\]【】〔〕{}]*)[)\]】〕}]")
#: What brackets in a heading say of how it is filled in; all else says which, and stays.
_NOTE: Final = re.compile(
    r"(?:[0-9YyMmDd年月日./:、,;*或和及-]|必填项?|选填|可不填|可多选|多选|单选|下拉|选择|实际"
    r"|简要|签章|盖章|公章|姓名|名称|单位|公民|个人|自然人|法人|其他组织|是|否|有|无)*"
    r"|(?:如|例如|例:|格式|请填|请按|填写|注:).*"
)
_MARKS: Final = re.compile(r"[^\w√]|_")
#: What stands before the words of a heading, or behind them, and says nothing.
_AROUND: Final = re.compile(r"^(?:政府信息公开|依申请公开|信息公开)(?=申请|答复|办理)|年月日$")


@lru_cache(maxsize=4096)
def head_key(text: str) -> str:
    """Return the heading ``text`` as headings are compared."""
    plain = key(text)
    bare = _MARKS.sub("", _BRACKETS.sub(_without_note, plain)) or _MARKS.sub("", plain)
    return _AROUND.sub("", bare).replace("时间", "日期").upper()


def word_key(text: str) -> str:
    """Return ``text`` as words in cells are compared; brackets stay, as they say which."""
    return _MARKS.sub("", key(text))


def _without_note(bracket: re.Match[str]) -> str:
    return "" if _NOTE.fullmatch(bracket[1]) else bracket[1]
