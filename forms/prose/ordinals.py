"""The numbers that a text counts its own parts by, 一、 （一） 1. （1） and 一是, with places."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from forms.prose.numerals import read_chinese, written_like


class Style(Enum):
    """How a part is numbered; those of one list are numbered alike."""

    COMMA = "一、"
    BRACKETS = "（一）"
    DIGITS = "1."
    DIGITS_IN_BRACKETS = "（1）"
    IS = "一是"
    MUST = "一要"

    @property
    def is_spoken(self) -> bool:
        """Whether it is words of a sentence, and no number of a heading."""
        return self in (Style.IS, Style.MUST)


class Ordinal(NamedTuple):
    """A number that begins a part of a text, as ``written`` from ``start`` to before ``end``."""

    start: int
    end: int
    written: str
    style: Style
    numeral: str
    number: int
    is_at_head: bool  # of its paragraph

    def numbered(self, number: int) -> str:
        """Return how the part of that ``number`` is written in the same manner."""
        return self.written.replace(self.numeral, written_like(self.numeral, number))


_CHINESE = "[一二三四五六七八九十]"
_ARABIC = "[0-9０-９]"
_SPOKEN = rf"{_CHINESE}{{1,2}}(?:是|要(?![素件点求目道闻]))"
_HEADING = (
    rf"(?P<comma>{_CHINESE}{{1,3}}) ?[、.．](?!{_CHINESE})"
    rf"|[（(] ?(?P<brackets>{_CHINESE}{{1,3}}) ?[）)]"
    rf"|(?P<digits>{_ARABIC}{{1,2}}) ?[.．、](?!{_ARABIC})"
    rf"|[（(] ?(?P<in_brackets>{_ARABIC}{{1,2}}) ?[）)]"
)
#: A part begins with its line or after a sentence; what is spoken, after any mark but 、 too. An
#: 一是 may stand within its clause (主要问题一是), but 统一是 and 第一是 are other words.
_AFTER_SENTENCE, _AFTER_CLAUSE = "。；;：:！!？?", "，,（("
_ORDINAL = re.compile(
    r"(?=[\s（(0-9０-９一二三四五六七八九十])"  # nothing else has to be tried
    r"(?:(?:(?P<head>^[^\S\n]{0,20})"
    rf"|(?<=[{_AFTER_SENTENCE}])[^\S\n]{{0,4}}|(?P<clause>(?<=[{_AFTER_CLAUSE}])[^\S\n]{{0,4}}))"
    rf"(?:(?P<part>{_SPOKEN})|(?(clause)(?!)|(?P<heading>{_HEADING})))"
    r"|(?<![统第之唯万专合同单其])(?P<within>一是))",
    re.MULTILINE,
)
_STYLES = {
    "comma": Style.COMMA,
    "brackets": Style.BRACKETS,
    "digits": Style.DIGITS,
    "in_brackets": Style.DIGITS_IN_BRACKETS,
}


def ordinals(text: str) -> Iterator[Ordinal]:
    """Yield the numbers that the parts of ``text`` are counted by, in their order."""
    for found in _ORDINAL.finditer(text):
        read = _spoken(found) if found["heading"] is None else _heading(found)
        if read is not None:
            yield read


def _spoken(found: re.Match[str]) -> Ordinal | None:
    group = "part" if found["within"] is None else "within"
    written = found[group]
    style = Style.MUST if written.endswith("要") else Style.IS
    return _ordinal(found, group, style, written[:-1], is_at_head=found["head"] is not None)


def _heading(found: re.Match[str]) -> Ordinal | None:
    group = next(group for group in _STYLES if found[group] is not None)
    is_at_head = found["head"] is not None
    return _ordinal(found, "heading", _STYLES[group], found[group], is_at_head=is_at_head)


def _ordinal(
    found: re.Match[str], group: str, style: Style, numeral: str, *, is_at_head: bool
) -> Ordinal | None:
    number = int(numeral) if numeral.isdigit() else read_chinese(numeral)
    if not number:
        return None
    start, end = found.span(group)
    return Ordinal(start, end, found[group], style, numeral, number, is_at_head)
