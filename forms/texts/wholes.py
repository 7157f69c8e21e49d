"""Stretches of a text that are read as one, which a line's end should not tear.

E-mail addresses and those of websites, telephone numbers, numbers with what they count (2021年,
59.2万元), numbers of articles and documents (第五十条, 〔2021〕30号).
"""

import re
from collections.abc import Iterator

_DASH = r"[ ‐‑–—－-]{0,3}"
_TELEPHONE = (
    rf"(?<!\d)(?:\+?86[ -]?)?(?:[（(]0\d{{2,3}}[)）]|0\d{{2,3}}){_DASH}\d{{3,4}}[ -]?\d{{4}}(?!\d)"
    r"(?:(?:转|[—－-]{1,2})\d{1,6})?"
    r"|[48]00[ -]\d{3,4}[ -]\d{3,4}(?!\d)"
    r"|1\d{2}[ -]\d{4}[ -]\d{4}(?!\d)"
)
_DOCUMENT = r"[〔［\[（(]\d{4}[〕］\])）]第?\d+号"
_ORDINAL = r"第[〇零一二三四五六七八九十百千\d]+[\u4e00-\u9fff]?"
_YEAR = r"[〇零一二三四五六七八九]{4}年度?"
#: What a number counts: longer words first, else the character that follows it.
_UNIT = (
    r"个工作日|个自然日|个百分点|个小时|工作日|百分点|小时|分钟|年度|年代|月份|人次|件次|人员"
    r"|平方米|平方公里|公里|[\u4e00-\u9fff]"
)
_NUMBER = (
    r"\d+(?:[.,:：]\d+)*(?:[—–~～－-]{1,2}\d+(?:[.,:：]\d+)*)*"
    rf"(?: ?[%％‰℃])?(?: ?[多余]?[十百千万亿]*[多余]?(?:{_UNIT}))?"
)
# Case is ignored there alone: to compile ranges of ideographs for either case takes its time.
_WHOLE = re.compile(
    r"(?i:https?://|ftp://|www\.)[!-~]*[0-9A-Za-z/]"
    r"|(?<![0-9A-Za-z.+_-])[0-9A-Za-z][0-9A-Za-z.+_-]*@[0-9A-Za-z.-]*[0-9A-Za-z]"
    rf"|(?:{_TELEPHONE})|{_DOCUMENT}|{_ORDINAL}|{_YEAR}|{_NUMBER}"
)


def wholes(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each stretch that is read as one begins and ends, in code points, in order."""
    for found in _WHOLE.finditer(text):
        yield found.span()
