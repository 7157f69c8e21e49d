"""Whether what a text says against last year follows from two figures, and what would."""

from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import NamedTuple

from forms.prose.comparisons import Comparison, Kind
from forms.prose.numerals import count_like, written_like
from forms.prose.replacing import Replacement

Figure = int | Decimal


class Figures(NamedTuple):
    """A figure of this year and the same of last year."""

    now: Figure
    before: Figure


def follows(text: str, said: Comparison, figures: Figures) -> bool:
    """Whether ``said`` of a text follows from ``figures``, rounded or cut as it is written.

    What cannot be judged follows: there is no rate of a figure that was 0.
    """
    now, before = Fraction(figures.now), Fraction(figures.before)
    match said.kind:
        case Kind.SAME:
            return now == before
        case Kind.BEFORE:
            return said.value == figures.before
        case Kind.DIFFERENCE:
            return said.value == abs(now - before) and _has_direction(said, now - before)
        case _:
            return before <= 0 or _is_so_often(text, said, now, before)


def _is_so_often(text: str, said: Comparison, now: Fraction, before: Fraction) -> bool:
    if said.kind is Kind.DOUBLED:
        return round(now / before) == 2**said.value
    decimals = _decimals(text, said)
    values = [_times(said.kind, now, before)]
    if said.kind is Kind.TIMES:
        values.append(now / before)  # many write 增长2倍 for 是上年的2倍
    is_right = any(_is_written(said.value, abs(value), decimals) for value in values)
    return is_right and (not said.value or _has_direction(said, now - before))


def right(text: str, said: Comparison, figures: Figures) -> Replacement | None:
    """Return what should stand for ``said``, with as many decimals; None where it is said anew.

    That is where last year's figure was as large, or 0, or there is no number to put right.
    """
    number = _right_number(text, said, figures)
    if number is None:
        return None
    start, end = said.word
    difference = figures.now - figures.before
    if start == end or difference * said.direction > 0:
        return Replacement(said.start, said.end, number)
    word = _opposite(text[start:end], said.direction)
    return Replacement(start, said.end, word + text[end : said.start] + number)


def _right_number(text: str, said: Comparison, figures: Figures) -> str | None:
    written = text[said.start : said.end]
    now, before = Fraction(figures.now), Fraction(figures.before)
    if said.kind is Kind.BEFORE:
        return _written(written, before, 0)
    if said.kind in (Kind.SAME, Kind.DOUBLED) or now == before:
        return None
    if said.kind is Kind.DIFFERENCE:
        return _written(written, abs(now - before), 0)
    if before <= 0 or (said.kind is Kind.TIMES and now < before):
        return None
    value = abs(_times(said.kind, now, before))
    return _written(written, value, _decimals(text, said))


_OPPOSITES = {
    "增长": "下降",
    "增加": "减少",
    "上升": "下降",
    "增幅": "降幅",
    "升幅": "降幅",
    "多": "少",
    "增": "减",
    "升": "降",
}
_OPPOSITES |= {less: more for more, less in reversed(_OPPOSITES.items())}


def _opposite(word: str, direction: int) -> str:
    return _OPPOSITES.get(word, "减少" if direction > 0 else "增加")


def _has_direction(said: Comparison, difference: Fraction) -> bool:
    return difference * said.direction > 0 or difference == said.value == 0 or not said.direction


def _times(kind: Kind, now: Fraction, before: Fraction) -> Fraction:
    """Return how many times last year's figure, or per cent of it, is meant by a kind."""
    if kind is Kind.FACTOR:
        return now / before
    share = (now - before) / before
    return share * 100 if kind is Kind.RATE else share


def _decimals(text: str, said: Comparison) -> int:
    _, _, decimals = text[said.start : said.end].replace("．", ".").partition(".")
    return len(decimals)


def _is_written(value: Decimal, exact: Fraction, decimals: int) -> bool:
    """Whether ``value`` is what rounding or cutting leaves of ``exact`` at so many decimals."""
    return Fraction(value) * 10**decimals in (
        _rounded(exact, decimals),
        floor(exact * 10**decimals),
    )


def _rounded(exact: Fraction, decimals: int) -> int:
    """Return ``exact``, half up, as a count of units of its last decimal."""
    return floor(exact * _power(decimals) + Fraction(1, 2))


def _power(decimals: int) -> int:
    return int(10**decimals)


def _written(old: str, value: Fraction, decimals: int) -> str:
    """Return ``value`` in the manner of ``old``, with so many decimals."""
    if not decimals:
        return count_like(old, _rounded(value, 0))
    whole, part = divmod(_rounded(value, decimals), _power(decimals))
    point = "．" if "．" in old else "."
    return written_like(old, whole) + point + _digits_like(old, f"{part:0{decimals}}")


def _digits_like(old: str, digits: str) -> str:
    if old[-1] in "０１２３４５６７８９":
        return digits.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    return digits
