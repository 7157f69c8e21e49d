"""Titles broken so that each line makes sense (词意完整)."""

import re
from collections.abc import Callable

#: A unit's name may be broken after these: whose office it is stays together, and so does which.
_UNIT_PARTS = re.compile("人民政府|委员会|[省市州盟县区旗局厅、]")


def title_lines(text: str, unit: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """Return a report's title in one line, or with ``unit`` in lines of its own."""
    if fits(text) or not text.startswith(unit):
        return (text,)
    return *_unit_lines(unit, fits), text.removeprefix(unit)


def _unit_lines(unit: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """Return the unit's name, in two lines where one is too short and a good break is found."""
    if fits(unit):
        return (unit,)
    pairs: list[tuple[str, str]] = []
    for part in _UNIT_PARTS.finditer(unit):
        first, second = unit[: part.end()], unit[part.end() :]
        if fits(first) and fits(second):
            pairs.append((first, second))
    return min(pairs, key=_unevenness, default=(unit,))


def _unevenness(lines: tuple[str, str]) -> int:
    first, second = lines
    return abs(len(first) - len(second))
