"""Sums that are typed into a cell, ``=9+3-1``, as in a sheet: what they make is kept."""

import re
from decimal import Decimal

from forms.parsing import Refused, parse
from forms.values import Kind, Value, show

MAX_SUM = 200  # characters
_EQUALS = ("=", "＝")
_PLUS = "+＋"
_MINUS = "－−-"
_OTHER_SIGNS = "[*/×÷^()（）%]"


def is_sum(typed: str) -> bool:
    """Whether what is ``typed`` begins as a sum does."""
    return typed.strip().startswith(_EQUALS)


def read_sum(kind: Kind, typed: str) -> Value:
    """Return what the numbers after the sign of equality make, in a cell of ``kind``.

    Each of them is read as :func:`forms.parsing.parse` reads one that stands alone.

    Raises:
        Refused: with a reason in the clerk's language.
    """
    text = typed.strip()[1:]
    if len(text) > MAX_SUM:
        raise Refused(f"算式太长，最多 {MAX_SUM} 个字")
    if re.search(_OTHER_SIGNS, text):
        raise Refused("算式里只能加减")
    first, *others = re.split(f"([{_PLUS}{_MINUS}])", text)
    has_sign_first = bool(others) and not first.strip()
    total = Decimal(0) if has_sign_first else _term(kind, first)
    for sign, term in zip(others[::2], others[1::2], strict=True):
        number = _term(kind, term)
        total += number if sign in _PLUS else -number
    if total < 0:
        raise Refused(f"算出来是 {show(total)}，不能是负数")
    return parse(kind, show(total))


def _term(kind: Kind, written: str) -> Decimal:
    number = parse(kind, written)
    if number is None:
        raise Refused("算式没有写完", "要像 =9+3 这样写")
    return Decimal(str(number))
