"""The numbers of a text that count something, with the unit of counting behind them."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from forms.prose.numerals import read_chinese

#: What requests, documents and cases are counted in. All of these occur for requests.
UNITS = ("件次", "件", "份", "条", "起", "项", "个", "宗", "例", "次")
_ARABIC = r"[0-9０-９]+(?:[,，][0-9０-９]{3})*"
_CHINESE = "[零〇一二两三四五六七八九十百千]+"
_VAGUE = "[余多来几]?"
_COUNTED = re.compile(
    rf"(?P<number>{_ARABIC}|(?<![每第任这那同]){_CHINESE}) ?(?P<after>{_VAGUE})"
    rf"(?P<unit>{'|'.join(UNITS)})"
)


class Number(NamedTuple):
    """A number that counts, its digits from ``start`` to before ``end``, and what follows these."""

    start: int
    end: int
    value: int
    written: str
    vague: str  # 余 多 来 几 behind it
    unit: str
    unit_end: int


def numbers(text: str, start: int = 0, end: int | None = None) -> Iterator[Number]:
    """Yield the numbers with a unit of counting in a stretch of ``text``."""
    stop = len(text) if end is None else end
    for found in _COUNTED.finditer(text, start, stop):
        written = found["number"]
        value = _value(written)
        if value is not None:
            yield Number(
                found.start("number"),
                found.end("number"),
                value,
                written,
                found["after"],
                found["unit"],
                found.end("unit"),
            )


def _value(written: str) -> int | None:
    plain = unicodedata.normalize("NFKC", written).replace(",", "")
    if plain.isdigit():
        return int(plain)
    return read_chinese(written)
