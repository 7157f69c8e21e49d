"""Sentences as they are painted in lines: no figure is torn from what it goes with.

That is done by characters of no width, for painting alone: what is copied or read aloud is the
sentence as it was.
"""

import re
from functools import lru_cache
from typing import Final

from ui.parts.plain import Label

#: Takes no room; a line is not broken where it stands.
_JOINER: Final = "\u2060"
_WORD: Final = r"[\u4e00-\u9fff]"
#: What a figure goes with before it: a word, mostly of two characters, the number of a row of the
#: form or the sign of a sum.
_LEADING: Final = re.compile(rf"(?:{_WORD}{{1,2}}[ \u00a0]|{_WORD}?（{_WORD}+） ?|[=≠+] )?\Z")
_LONGEST: Final = 16  # characters: more in one piece would leave a narrow column half empty
_MOST_KEPT: Final = 500  # sentences


class Sentence(Label):
    """A label that wraps, of a sentence with figures."""

    _words = ""

    def __init__(self, text: str) -> None:
        super().__init__(text, wraps=True)

    def text(self) -> str:
        """Return the sentence as it was."""
        return self._words

    def setText(self, text: str) -> None:  # noqa: N802
        """Show another sentence."""
        self._words = text
        self.setAccessibleName(text)
        super().setText(kept_whole(text))


def unbroken(words: str) -> str:
    """Return ``words`` with nowhere to break a line."""
    return _JOINER.join(words).replace(" ", "\u00a0")


@lru_cache(_MOST_KEPT)
def kept_whole(text: str) -> str:
    """Return ``text`` with each figure kept to what it counts and to the word before it.

    Figures without anything between them, as those of a day, are kept together too.
    """
    if not text:
        return text
    from forms.texts.wholes import wholes  # whose patterns take a start 5 ms

    shown, end = "", 0
    for start, stop in wholes(text):
        if shown and start == end:
            shown += _JOINER
        leading = _LEADING.search(text, end, start)
        first = leading.start() if leading else start
        if stop - first <= _LONGEST:
            shown += text[end:first] + unbroken(text[first:stop])
            end = stop
    return shown + text[end:]
