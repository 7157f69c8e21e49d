"""Titles broken so that each line makes sense (词意完整)."""

import re
from collections.abc import Callable

#: A unit's name may be broken after these: whose office it is stays together, and so does which.
_UNIT_PARTS = re.compile("人民政府|委员会|[省市州盟县区旗局厅、]")


def title_lines(text: str, unit: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """Return a report's title in lines: where it does not fit in one, ``unit`` stands in lines of its own."""
    if fits(text) or not text.startswith(unit):
        return (text,)
    return *_unit_lines(unit, fits), text.removeprefix(unit)


def _unit_lines(unit: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """Return the name of the unit, in two lines where it is too long for one and there is a good place to break."""
    if fits(unit):
        return (unit,)
    places = [found.end() for found in _UNIT_PARTS.finditer(unit)]
    pairs = [(unit[:at], unit[at:]) for at in places if fits(unit[:at]) and fits(unit[at:])]
    return min(pairs, key=lambda pair: abs(len(pair[0]) - len(pair[1])), default=(unit,))
