"""What is told when words were put in place of others: which choices of the clerk are gone."""

from forms.parsing import shortened
from forms.prose.choices import lost
from forms.report import Report

_SHOWN = 3
_LONGEST = 24  # of a clause, in characters


def told_of_lost(before: Report, after: Report) -> str:
    """Return a sentence about numbers whose choice ended with the words; empty where none did."""
    clauses = lost(before, after)
    if not clauses:
        return ""
    shown = "、".join(f"“{shortened(clause, _LONGEST)}”" for clause in clauses[:_SHOWN])
    more = f"等 {len(clauses)} 处" if len(clauses) > _SHOWN else ""
    return f"{shown}{more}的数字原先由您指明，这几句改过以后改由程序识别，请核对。"
