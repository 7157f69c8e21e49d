"""What an exported file says, apart from how it looks: read once, to be compared with as many reports as need be.

Content is title, headings, paragraphs, tables and signature. A draft's mark and slip, page feet, the check sheet of a
workbook and properties are none, nor is white space where a format cannot tell it.
"""

from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from export.document import Document
from forms.comparison import words
from forms.editions import EDITIONS

_AROUND = 8  # characters shown on either side of a difference
_SHOWN = 40  # and of the difference itself


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
    for form in EDITIONS.values():
        title, official, _ = text.partition(form.title.rpartition("}")[2])
        if official:
            return without_space(title + official)
    return ""


def without_space(text: str) -> str:
    """Return ``text`` without any white space."""
    return "".join(text.split())


def text_differences(wanted: Sequence[tuple[str, str]], read: str) -> list[str]:
    """Return what ``read`` says otherwise than the ``wanted`` texts, each of which has the place where it stands.

    White space makes no difference.
    """
    texts = [without_space(text) for _, text in wanted]
    starts = [0, *accumulate(map(len, texts))][:-1]
    whole, at, found = "".join(texts), 0, []
    for piece in words(whole, without_space(read)):
        end = at + len(piece.old)
        if piece.old != piece.new:
            place = f"{wanted[bisect(starts, at) - 1][0]}：" if wanted else ""
            before, after = whole[max(0, at - _AROUND):at], whole[end:end + _AROUND]
            old, new = (f"“{before}{_short(text)}{after}”" for text in piece)
            found.append(f"{place}应为{old}，文件中为{new}")
        at = end
    return found


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}……（共 {len(text)} 字）"
