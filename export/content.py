"""What an exported file says, apart from how it looks: read once, to be compared with as many reports as need be.

Content is title, headings, paragraphs, tables and signature. A draft's mark and slip, page feet, the check sheet of a
workbook and properties are none, nor is white space where a format cannot tell it.
"""

from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from export.contrast import contrast
from export.document import Document
from forms.editions.registry import EDITIONS
from forms.sign_off.comparison import words

_AROUND = 8  # characters shown on either side of a difference
_SHOWN = 40  # and of the difference itself

_NUMBER = frozenset("0123456789.,")


class Unreadable(Exception):
    """The file is damaged, or none of its format; the message says so to the clerk."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a file says. ``differences`` gives a line for each thing that a document says otherwise."""

    title: str
    keywords: str  # among its properties, where the content code stands
    differences: Callable[[Document], list[str]]


def title_of(text: str) -> str:
    """Return the official title that ``text`` begins with; empty where there is none."""
    found: list[str] = []  # the preamble may have the words of another edition's title
    for edition in EDITIONS.values():
        ending = edition.form.title.rpartition("}")[2]
        title, official, _ = without_space(text).partition(ending)
        if official:
            found.append(title + official)
    return min(found, key=len, default="")


def without_space(text: str) -> str:
    """Return ``text`` without any white space."""
    return "".join(text.split())


def text_differences(wanted: Sequence[tuple[str, str]], read: str) -> list[str]:
    """Return what ``read`` says otherwise than the ``wanted`` texts, each of which has the place where it stands.

    White space makes no difference.
    """
    texts = [without_space(text) for _, text in wanted]
    starts = [0, *accumulate(map(len, texts))][:-1]
    whole, other = "".join(texts), without_space(read)
    at, beside, found = 0, 0, []
    for piece in words(whole, other):
        if piece.old != piece.new:
            place = f"{wanted[bisect(starts, at) - 1][0]}：" if wanted else ""
            found.append(
                f"{place}应为“{_shown(whole, at, piece.old)}”，文件中为“{_shown(other, beside, piece.new)}”"
            )
        at, beside = at + len(piece.old), beside + len(piece.new)
    return found


def _shown(text: str, at: int, piece: str) -> str:
    """Return the ``piece`` that stands in ``text``, in short, with what is around it."""
    end = at + len(piece)
    before, after = (
        text[_uncut(text, max(0, at - _AROUND), -1) : at],
        text[end : _uncut(text, end + _AROUND, 1)],
    )
    return (
        before
        + (piece if len(piece) <= _SHOWN else f"{piece[:_SHOWN]}……（共 {len(piece)} 字）")
        + after
    )


def _uncut(text: str, at: int, step: int) -> int:
    """Return the nearest place in the direction of ``step`` that is not within a number: 34 is not 1,234."""
    while 0 < at < len(text) and text[at - 1] in _NUMBER and text[at] in _NUMBER:
        at += step
    return at


def differences_at(place: str, wanted: str, read: str) -> list[str]:
    """Return what ``read``, which stands at ``place``, says otherwise than ``wanted``, be it only white space."""
    if read == wanted:
        return []
    return text_differences([(place, wanted)], read) or [f"{place}：{contrast(wanted, read)}"]
