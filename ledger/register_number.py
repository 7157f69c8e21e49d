"""A register number taken apart: what a person reads of 2025-017, 3号(2025) or 017-2."""

import re
import unicodedata
from typing import NamedTuple

#: A running number has nine digits at most; more of a date may stand before it.
_DIGITS = re.compile(r"[0-9]{1,17}(?![0-9])")
_MOST = 9
#: What runs on after a day or a month, and after the year alone: 20250303001, 202503001, 2025001.
_AFTER_DATE = re.compile(r"(?:0[1-9]|1[0-2])(?:(?:0[1-9]|[12][0-9]|3[01])([0-9]{2,})|([0-9]{3}))")
_AFTER_YEAR = re.compile(r"[0-9]{2,}")
_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")


class RegisterNumber(NamedTuple):
    """A number with what it may be: ``series`` and ``value`` are of the one that runs on.

    ``same`` is alike for all ways to write the number; ``covers`` has each series and value that
    it is of, the 017 of 017-2 too.
    """

    written: str
    same: str
    series: str
    value: int | None
    covers: frozenset[tuple[str, int]]


def same_number(written: str) -> str:
    """Return what is alike for all ways to write a register number."""
    return _ZEROS.sub("", _plain(written))


def read_number(written: str, year: int) -> RegisterNumber:
    """Return a register number taken apart; a ``year`` at its end is not what runs on."""
    plain = _plain(written)
    groups = []
    for found in _DIGITS.finditer(plain):
        start = found.end() - len(_running(found[0], year))
        groups.append((plain[:start], int(plain[start : found.end()])))
    series, value = "", None
    after = ""
    if len(groups) > 1 and _ends_with(year, [number for _, number in groups]):
        groups.pop()
        after = str(year)
    if groups:
        series, value = groups[-1]
    covers = frozenset((before + after, number) for before, number in groups)
    return RegisterNumber(written, same_number(written), series + after, value, covers)


def _plain(written: str) -> str:
    return unicodedata.normalize("NFKC", written).replace(" ", "")


def _running(digits: str, year: int) -> str:
    """Return what of the ``digits`` runs on, without the year or date that they begin with."""
    rest = digits.removeprefix(str(year))
    if rest == digits:
        return digits[-_MOST:]
    if dated := _AFTER_DATE.fullmatch(rest):
        rest = dated[1] or dated[2]
    elif not _AFTER_YEAR.fullmatch(rest):
        rest = digits
    return rest[-_MOST:]


def _ends_with(year: int, numbers: list[int]) -> bool:
    """Whether the last of the ``numbers`` is the year, and no other is."""
    return numbers[-1] == year and numbers.count(year) == 1
