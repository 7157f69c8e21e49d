"""A text as it is matched: folded, without blanks, and each character's place in the original."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from forms.prose.replacing import Replacement
from forms.texts.look_alikes import as_written

_FOLDED = dict(zip("０１２３４５６７８９％,;:()!?", "0123456789%，；：（）！？", strict=True))
_FOLD = re.compile(f"[{''.join(_FOLDED)}]")
_BLANK = r"[^\S\n]"
#: Names are left out, however they read: a title, the number of a document. At other places than
#: those where one of these may begin nothing has to be tried.
_LEFT_OUT = re.compile(
    r"(?=[,，\s\u200b\ufeff]|(?<=[《〔]))(?:"
    rf"(?<=\d)[,，](?=\d{{3}}(?!\d))|(?<=\d){_BLANK}(?=\d{{3}}(?!\d))"
    rf"|(?<!\d){_BLANK}+|{_BLANK}+(?!\d)|[\u200b\ufeff]+"
    r"|(?<=《)[^《》\n]{1,120}(?=》)|(?<=〔)[^〔〕\n]{1,20}(?=〕))"
)


class Plain(NamedTuple):
    """Words of a text, and for each character the place where it stands there."""

    text: str
    places: Sequence[int]

    def cut(self, start: int, end: int | None = None) -> "Plain":
        """Return a stretch of the words."""
        return Plain(self.text[start:end], self.places[start:end])

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the original text that a stretch of one or more words is."""
        return self.places[start], self.places[end - 1] + 1

    def lines(self) -> Iterator["Plain"]:
        """Yield the paragraphs that have a character."""
        for found in re.finditer(r"[^\n]+", self.text):
            yield self.cut(*found.span())


def plain(text: str) -> Plain:
    """Return ``text`` with digits, marks and look-alikes folded, blanks and names left out.

    Thousands that are parted (1,234) are joined; what other digits a blank parts stay parted.
    """
    folded = _FOLD.sub(lambda found: _FOLDED[found.group()], _without_look_alikes(text))
    everything = Plain(folded, range(len(folded)))
    return changed(everything, (Replacement(*found.span()) for found in _LEFT_OUT.finditer(folded)))


def _without_look_alikes(text: str) -> str:
    """Return ``text`` with look-alikes put back, but for those that stand for several characters.

    So each character stays in its place.
    """
    written = as_written(text)
    if len(written) == len(text):
        return written
    return "".join(_if_one(as_written(each), each) for each in text)


def _if_one(character: str, other: str) -> str:
    return character if len(character) == 1 else other


def changed(words: Plain, replacements: Iterable[Replacement]) -> Plain:
    """Return ``words`` after ``replacements``, which are in order.

    What is put in stands where the beginning and the end of what it replaces stood.
    """
    kept: list[str] = []
    places: list[int] = []
    position = 0
    for start, end, text in replacements:
        kept += (words.text[position:start], text)
        places += words.places[position:start]
        if text:
            places += [words.places[start]] * (len(text) - 1) + [words.places[end - 1]]
        position = end
    kept.append(words.text[position:])
    places += words.places[position:]
    return Plain("".join(kept), places)
