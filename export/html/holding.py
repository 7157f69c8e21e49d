"""Where the texts of a page may break on a narrow screen: nothing is in them but tags.

A title, heading or label breaks between its words, each of which ``<wbr>`` ends, and what a text
has that is read as one (2021年, an address, a telephone number) stays in one line.
"""

import re
from collections.abc import Iterable
from html import escape
from typing import Final

from export.html import sheet
from forms.texts.label_lines import label_words
from forms.texts.name_lines import name_words
from forms.texts.wholes import wholes

#: In em, as wide as a line on the screen of a phone: what is longer has to break.
_LINE: Final = 17
_WESTERN: Final = 0.6  # em of a letter or digit, at most
#: What browsers do not tear by themselves.
_NEVER_TORN: Final = re.compile(r"[0-9A-Za-z]+(?:[.,:][0-9]+)*[%％]?")
_YEAR: Final = re.compile(r"(?:[0-9]{4}|××××)年?")


def title_markup(title: str, unit: str) -> str:
    """Return the official ``title`` of the ``unit``'s report, to be broken between words."""
    words: list[str] = []
    rest = title
    if unit and title.startswith(unit):
        words += name_words(unit)
        rest = title.removeprefix(unit)
    year = _YEAR.match(rest)
    if year:
        words.append(year[0])
        rest = rest.removeprefix(year[0])
    return _broken([*words, *label_words(rest)])


def name_markup(name: str) -> str:
    """Return the name of an organ, to be broken between words."""
    return _broken(name_words(name))


def label_markup(label: str) -> str:
    """Return a heading, or a label of a table, to be broken between words."""
    return _broken(label_words(label))


def text_markup(text: str) -> str:
    """Return a text in which what is read as one is not torn, unless it is longer than a line."""
    found = ""
    at = 0
    for start, stop in wholes(text):
        whole = text[start:stop]
        if _width(whole) <= _LINE and not _NEVER_TORN.fullmatch(whole):
            found += escape(text[at:start]) + f'<span style="{sheet.WHOLE}">{escape(whole)}</span>'
            at = stop
    return found + escape(text[at:])


def _broken(words: Iterable[str]) -> str:
    return "<wbr>".join(map(escape, words))


def _width(text: str) -> float:
    """Return how wide ``text`` is at most, in em."""
    western = sum(map(str.isascii, text))
    return len(text) - western + _WESTERN * western
