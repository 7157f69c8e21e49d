"""What is told when words were put in place of others: which choices of the clerk are gone."""

import re

from forms.prose.choices import lost
from forms.report import Report

_SHOWN = 3
_LONGEST = 24  # of a clause, in characters
#: The end of a clause, where its number mostly is; no number is cut in two.
_END = re.compile(rf"(?:(?<![0-9０-９])|(?![0-9０-９])).{{1,{_LONGEST - 1}}}\Z", re.DOTALL)


def told_of_lost(before: Report, after: Report) -> str:
    """Return a sentence about numbers whose choice ended with the words; empty where none did."""
    clauses = lost(before, after)
    if not clauses:
        return ""
    shown = "、".join(f"“{_in_short(clause)}”" for clause in clauses[:_SHOWN])
    more = f"等 {len(clauses)} 处" if len(clauses) > _SHOWN else ""
    return f"{shown}{more}的数字原先由您指明，这几句改过以后改由程序识别，请核对。"


def _in_short(clause: str) -> str:
    end = _END.search(clause)
    if len(clause) <= _LONGEST or end is None:
        return clause
    return f"…{end.group()}"
