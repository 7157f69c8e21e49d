"""Years as they are written: 2023年, ２０２３年, 二〇二三年; read, and written alike again."""

import re
from typing import NamedTuple

from forms.days import in_figures

#: The digits of a year; 年 follows, maybe after a blank.
DIGITS = (
    r"(?=[12１２二])(?<![0-9０-９])(?:[12１２][0-9０-９]{3}|二[〇零○0][〇零○一二三四五六七八九]{2})"
)
_YEAR = re.compile(rf"(?P<digits>{DIGITS})[ 　]?年")
_CHINESE = "〇一二三四五六七八九"
#: What other papers, laws and people are called, or say; an aside in brackets.
_QUOTED = re.compile(r"《[^《》\n]*》|<[^<>\n]*>|〔[^〔〕\n]*〕|“[^“”\n]*”")
_ASIDE = re.compile(r"（[^（）\n]*）|\([^()\n]*\)")
#: Stands for each character of what is masked.
MASK = "\0"


class Year(NamedTuple):
    """A year that a text names, its digits from ``start`` to before ``end``, in code points."""

    start: int
    end: int
    value: int


def year_at(start: int, written: str) -> Year:
    """Return the year whose digits, ``written``, stand at ``start`` of a text."""
    return Year(start, start + len(written), int(in_figures(written)))


def years(text: str) -> list[Year]:
    """Return the years that ``text`` names, in their order."""
    return [year_at(found.start(), found["digits"]) for found in _YEAR.finditer(text)]


def written_alike(old: str, year: int) -> str:
    """Return ``year`` in the manner of ``old``: in Chinese, full width, or plain digits."""
    digits = str(year)
    if re.search("[０-９]", old):
        return digits.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    if re.search("[一二]", old):
        zero = next((each for each in old if each in "零○〇"), "〇")
        return "".join(_CHINESE[int(each)] for each in digits).replace("〇", zero)
    return digits


def without_quotations(text: str) -> str:
    """Return ``text`` with titles, numbers of papers and quotations masked; as long as it was."""
    return _QUOTED.sub(_mask, text)


def without_asides(text: str) -> str:
    """Return ``text`` with what stands in brackets masked; as long as it was."""
    return _ASIDE.sub(_mask, text)


def _mask(found: re.Match[str]) -> str:
    words = found.group()
    return words[0] + MASK * (len(words) - 2) + words[-1]
