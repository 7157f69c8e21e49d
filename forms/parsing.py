"""Reading what people type: full-width digits, separators, units; anything else refused."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from forms.days import NoDayError, in_figures, read_day
from forms.texts.look_alikes import as_written
from forms.values import UNIT_KINDS, Kind, Stored, Value

MAX_COUNT = 999_999_999
YEARS = range(2008, 2100)  # the first 条例 came into force on 2008-05-01
MAX_LINE = 500
MAX_TEXT = 200_000
_QUOTED = 12  # characters of what is refused

_WIDTH = str.maketrans("０１２３４５６７８９．，－＋／。", "0123456789.,-+/.", "\u200b\ufeff")
_COUNT_UNITS = ("件", "条", "项", "个", "宗", "起")
# Patterns are compiled on first use, which is after the window has been painted.
_GROUPED = r"[0-9]{1,3}(?:[, ][0-9]{3})+(?:\.[0-9]+)?"
_BREAKS = "\r\n?|\u2028|\u2029"
#: Tabs and the like are spaces, and so is &nbsp;. The others are no characters: XML cannot hold the
#: first two, and an editor takes the rest for ends of frames.
_NO_CHARACTERS = "\ufffe\uffff" + "".join(map(chr, range(0xFDD0, 0xFDF0)))
_PLAIN_SPACE = str.maketrans("\t\v\f\u00a0", "    ", _NO_CHARACTERS)
_UNSEEN = ("Cc", "Cf", "Cs")
_NOTHING = {"/", "\\", "-", "--", "—", "——", "无", "没有", "空", "〇", "零"}


class Refused(ValueError):
    """What was typed cannot stand in the field; the message tells the clerk why and what to do.

    ``why`` is the first of these alone.
    """

    def __init__(self, why: str, advice: str = "") -> None:
        """Be told as ``why``, and after it the ``advice``."""
        super().__init__(f"{why}，{advice}" if advice else why)
        self.why = why


def parse(kind: Kind, typed: str) -> Value:
    """Return the value that ``typed`` stands for in a field of ``kind``; blank gives ``None``.

    Raises:
        Refused: with a reason in the clerk's language.
    """
    text = as_written(typed).strip()
    if not text:
        return None
    match kind:
        case Kind.COUNT:
            return _count(text)
        case Kind.MONEY:
            return _money(text)
        case Kind.YEAR:
            return _year(text)
        case Kind.DATE:
            return _date(text)
        case Kind.BODY:
            return _body(text)
        case Kind.LINE:
            return _limited(tidy_line(text), MAX_LINE)
        case Kind.TEXT:
            return _limited(tidy_paragraphs(typed), MAX_TEXT)


def read_stored(kind: Kind, raw: Stored) -> Value:
    """Return the value of a field as it was stored; what cannot be read stays as its own text.

    The counterpart of :func:`forms.values.store`, for files that may also hold what no clerk could
    have typed: ``-1``, ``无``, a date that does not exist.
    """
    if kind is Kind.COUNT and isinstance(raw, int) and 0 <= raw <= MAX_COUNT:
        return raw  # nearly all of what is stored: no text to read
    if raw is None:
        return None
    if kind in (Kind.LINE, Kind.TEXT):
        return str(raw)
    text = _fit_to_show(str(raw)).strip()
    if not text:
        return None
    if kind.is_number and not _is_plain(text):
        return text  # units and separators are for typing, not for files
    try:
        return parse(kind, text)
    except Refused:
        return text


def too_long(text: str, most: int) -> str:
    """Return what is told of a text of more than ``most`` characters; empty for any other."""
    return f"文字过长（{len(text)} 字），最多 {most} 字" if len(text) > most else ""


def tidy_line(text: str) -> str:
    """Return ``text`` in one line, with single spaces."""
    return " ".join(tidy_text(text).split())


@lru_cache(maxsize=8)  # while a text is typed, several ask for the same
def tidy_paragraphs(text: str) -> str:
    """Return a section's text in its one form, as it is printed: a paragraph a line, no indents."""
    from forms.texts.outline import as_printed

    return as_printed(tidy_text(text))


def tidy_text(text: str) -> str:
    r"""Return ``text`` with ``\\n`` between paragraphs and without what no page can show.

    Control and format characters and half surrogates go; what has or may have a glyph stays, look-
    alikes as the characters that they stand for.
    """
    return _fit_to_show(as_written(text))


def tidy_paste(text: str, *, begins_line: bool) -> str:
    """Return ``text`` as it is pasted into a section's: tidy, but for the blanks at its ends.

    What is before and after it there, with or without a blank, is not to grow together; only where
    it ``begins_line`` it needs no indent.
    """
    first, *rest = _fit_to_show(f"|{as_written(text)}|")[1:-1].split("\n")
    if begins_line:
        first = first.lstrip()
    if not rest:
        return first
    *inner, last = rest
    lines = [first.rstrip(), *filter(None, map(str.strip, inner)), last.lstrip()]
    if begins_line and not lines[0]:
        del lines[0]
    return "\n".join(lines)


def _fit_to_show(text: str) -> str:
    if text.isprintable():  # as most of what is read at a start: one line, nothing unseen in it
        return text.rstrip()
    import unicodedata

    text = re.sub(_BREAKS, "\n", text)
    used = set(text)
    if not used.isdisjoint(map(chr, _PLAIN_SPACE)):  # of most texts it would change nothing, slowly
        text = text.translate(_PLAIN_SPACE)
    for character in used:
        if character != "\n" and unicodedata.category(character) in _UNSEEN:
            text = text.replace(character, "")
    lines = [line.rstrip() for line in text.split("\n")]
    return "\n".join(lines).strip("\n")


def shortened(text: str, most: int) -> str:
    """Return ``text`` as a message quotes it, of at most ``most`` characters."""
    if len(text) <= most:
        return text
    return f"{text[: most - 1]}…"


def _is_plain(text: str) -> bool:
    """Whether a text is a number of digits alone, with a decimal point or without."""
    return text.isascii() and text.replace(".", "", 1).isdecimal()


def _digits(text: str) -> str:
    plain = text.translate(_WIDTH).replace("\u3000", " ").replace("\u00a0", " ").strip()
    if plain in _NOTHING:
        raise Refused(f"“{text}”不是数字", "没有发生的请填 0")
    if plain.startswith("-"):
        raise Refused("不能是负数")
    if _is_plain(plain):
        return plain
    if re.fullmatch(_GROUPED, plain):
        return plain.replace(",", "").replace(" ", "")
    if re.fullmatch(r"[0-9, .]+", plain):
        raise Refused(f"“{shortened(text, _QUOTED)}”中的空格、逗号或小数点位置不对")
    raise Refused(f"“{shortened(text, _QUOTED)}”不是数字")


def _without_unit(text: str, units: tuple[str, ...]) -> str:
    for unit in units:
        if text.endswith(unit):
            return text.removesuffix(unit).rstrip()
    return text


def _count(text: str) -> int:
    if text.endswith("元"):
        raise Refused("这里填件数，不填金额")
    digits = _digits(_without_unit(text, _COUNT_UNITS))
    whole, _, fraction = digits.partition(".")
    if fraction.strip("0"):
        raise Refused("件数是整数，不能有小数")
    if len(whole.lstrip("0")) > len(str(MAX_COUNT)):
        raise Refused("数字过大", "请核对")
    return int(whole or "0")


def _money(text: str) -> Decimal:
    if text.endswith("元") and not text.endswith("万元"):
        raise Refused("单位是万元", "请换算后再填")
    digits = _digits(_without_unit(text, ("万元",)))
    whole, _, fraction = digits.partition(".")
    if len(fraction) > 6:
        raise Refused("最多六位小数（再小就不足一分钱）")
    if len(whole.lstrip("0")) > 12:
        raise Refused("数字过大", "请核对")
    return Decimal(digits)


def _year(text: str) -> int:
    bare = text.translate(_WIDTH).removesuffix("度").removesuffix("年").strip()
    digits = in_figures(bare)
    is_in_figures = len(digits) == 4 and digits.isascii() and digits.isdecimal()
    if not is_in_figures or int(digits) not in YEARS:
        raise Refused(f"年度应是 {YEARS.start} 至 {YEARS.stop - 1} 之间的四位数")
    return int(digits)


def _date(text: str) -> date:
    try:
        return read_day(text)
    except NoDayError as none:
        raise Refused(str(none)) from none


def _body(text: str) -> str:
    for key, name in UNIT_KINDS.items():
        if text in (key, name):
            return key
    raise Refused("单位类别只能是" + "或".join(UNIT_KINDS.values()))


def _limited(text: str, most: int) -> str | None:
    if why := too_long(text, most):
        raise Refused(why)
    return text or None
