"""Amounts that are printed in another unit than the form's."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from forms.form import Field
from forms.parsing import Refused, parse, shortened
from forms.values import Kind, show
from intake.published.report_read import Answer

_QUOTED: Final = 20
_YUAN_IN_OURS: Final = Decimal(10_000)
#: A unit of money that is not 万元, and 元 alone.
_OTHER: Final = r"(?<!万)元"
_YUAN: Final = r"(?<![万亿千百十])元"


def in_other_unit(
    field: Field, printed: str, around: Iterable[str]
) -> tuple[str, Sequence[Answer]] | None:
    """Return why an amount is not in 万元, by itself or what stands ``around`` it, and what it is.

    None where it is, or ``field`` is no amount.
    """
    if field.kind is not Kind.MONEY:
        return None
    for words in (printed, *around):
        plain = "".join(words.split())
        if re.search(_OTHER, plain):
            reason = f"印的单位是“{shortened(plain, _QUOTED)}”，不是万元"
            return reason, _converted(field, printed) if re.search(_YUAN, plain) else ()
    return None


def _converted(field: Field, printed: str) -> Sequence[Answer]:
    """Return the amount that is printed in 元 as one of the form."""
    digits = re.sub(r"元\s*$", "", printed)
    try:
        amount = parse(field.kind, digits)
        value = parse(field.kind, format(Decimal(show(amount) or "x") / _YUAN_IN_OURS, "f"))
    except (Refused, ArithmeticError):
        return ()
    return (Answer(f"折成 {show(value)} 万元", {field.id: value}),)
