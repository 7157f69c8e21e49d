"""From the bytes of a file to its text, in whichever encoding an office's programs left it.

What is valid UTF-8 is UTF-8, whatever is declared: a page that was saved again keeps what it once
declared, and Chinese in another encoding is hardly ever valid UTF-8 by chance.
"""

import codecs
from collections.abc import Iterator
from typing import Final, NamedTuple

from reading.errors import Unreadable

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins as UTF-16 does
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GB: Final = "gb18030"  # gb2312 and gbk are parts of it
#: Encodings with several bytes a character that count where they are declared. Those with one byte
#: a character fit whatever was written, and say nothing.
_OTHERS: Final = ("big5", "big5-hkscs", "shift_jis", "euc-kr")
#: Bytes that may be broken: a summary in the head of a page, cut short within a character.
_MOST_BROKEN: Final = 20
_FEWEST_SOUND: Final = 300  # characters that are none of ASCII, to each that is broken
#: Stands for a byte that is no character.
BROKEN: Final = "\ufffd"
_ADVICE: Final = (
    "请用浏览器或记事本打开看看：看得清的，把文字复制到 Word 文档里存好，再试；"
    "看不清的，请重新复制一份，或者请对方再发一次。"
)


class NoTextError(Unreadable):
    """What was to be text is none, or in no encoding that can be told."""


class Decoded(NamedTuple):
    """A text, and sentences on what of it is none."""

    text: str
    notes: tuple[str, ...] = ()


def decoded(data: bytes, declared: str = "") -> Decoded:
    """Return the text that ``data`` is; raises NoTextError where nobody can tell."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _with_gaps(data.removeprefix(mark), name)
    if b"\0" in data:
        return Decoded(_without_mark(data))
    for name in _candidates(declared):
        try:
            return Decoded(data.decode(name))
        except UnicodeDecodeError:
            continue
    return _with_gaps(data, _likeliest(data))


def plain_beginning(data: bytes) -> str:
    """Return how a file begins, right as far as it is ASCII: enough to know markup by."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.removeprefix(mark).decode(name, errors="ignore")
    if b"\0" in data:
        return data.decode(_wide(data), errors="ignore")
    return data.decode("latin-1")


def _candidates(declared: str) -> Iterator[str]:
    yield "utf-8"
    name = declared.strip().lower()
    if name in _OTHERS:
        yield name
    yield _GB


def _without_mark(data: bytes) -> str:
    """Return what UTF-16 says whose mark was lost."""
    text = data.decode(_wide(data), errors="replace")
    if "\0" in text or BROKEN in text:
        raise NoTextError("文件里有不是文字的内容，读不出来", _ADVICE)
    return text


def _wide(data: bytes) -> str:
    """Return which UTF-16 it is: one byte of each digit and space is zero, before or behind."""
    if data[1::2].count(0) > data[::2].count(0):
        return "utf-16-le"
    return "utf-16-be"


def _likeliest(data: bytes) -> str:
    """Return the encoding in which less of ``data`` is broken."""
    broken = {name: data.decode(name, errors="replace").count(BROKEN) for name in ("utf-8", _GB)}
    return min(broken, key=lambda name: broken[name])


def _with_gaps(data: bytes, name: str) -> Decoded:
    """Read what is broken in a few places; raises NoTextError for more, as nothing is sure then."""
    text = data.decode(name, errors="replace")
    broken = text.count(BROKEN)
    if not broken:
        return Decoded(text)
    words = sum(character > "\x7f" for character in text)
    if broken > _MOST_BROKEN or broken * _FEWEST_SOUND > words:
        raise NoTextError("文件里的文字混用了几种编码，读不出来", _ADVICE)
    return Decoded(text, (f"文件里有 {broken} 处不成字，读作“{BROKEN}”。",))
