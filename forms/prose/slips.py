"""Whether a number may have been meant for a figure: slips are small, or of a digit."""

#: So far off a number may be, or by a tenth of the figure.
_NEAR = 2


def may_be_slip(stated: int, figure: int) -> bool:
    """Return whether ``stated`` is what somebody may write for ``figure``.

    That is a number near it, its digits in another order, with another digit or one too few.
    """
    if abs(stated - figure) <= max(_NEAR, figure // 10):
        return True
    shorter, longer = sorted((str(stated), str(figure)), key=len)
    if 0 in (stated, figure) or len(shorter) < len(longer) == 2:
        return False
    if len(shorter) == len(longer):
        return sorted(shorter) == sorted(longer) or _has_one_other_digit(shorter, longer)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def _has_one_other_digit(one: str, other: str) -> bool:
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1
