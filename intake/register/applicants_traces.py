"""What tells who an applicant is, found in what a row says elsewhere: kept and told without it."""

import re
from collections.abc import Iterable
from typing import Final

from intake.register.kinds import kind_of, names_in

_SOMEBODY: Final = "某某"
_LEFT_OUT: Final = "（略）"
_SHORTEST: Final = 5  # characters of an address or a telephone number that tells one from others
_AMONG: Final = re.compile(r"[、,，;；/]+")
_BRACKETS: Final = re.compile(r"[(（\[【〔].*?[)）\]】〕]")
#: Telephone numbers, and what is longer than a day; not what stands behind a decimal point.
_DIGITS: Final = re.compile(
    r"(?<![\d.])(?:1[3-9]\d(?:[ -]?\d){8}|0\d{2,3}[ -]?\d{7,8}|\d{9,})(?!\d)"
)


def without_traces(text: str, names: Iterable[str], contacts: Iterable[str]) -> str:
    """Return ``text`` without ``names`` and ``contacts``, which are cells of a row as typed."""
    for name in _longest_first(names, 2):
        if not kind_of(name):
            text = _replaced(text, name, _SOMEBODY)
    for contact in _longest_first(contacts, _SHORTEST):
        text = _replaced(text, contact, _LEFT_OUT)
    return text


def without_telephones(text: str) -> str:
    """Return ``text`` without digits that may be a telephone number or longer."""
    return _DIGITS.sub(_LEFT_OUT, text)


def _longest_first(cells: Iterable[str], shortest: int) -> list[str]:
    """Return what may stand for what is in ``cells``: all of it or each part, without spaces."""
    found: set[str] = set()
    for cell in cells:
        for text in (cell, _BRACKETS.sub(" ", cell)):
            for part in (text, *_AMONG.split(text), *names_in(text)):
                if _BRACKETS.sub("", part).strip():  # more than a note
                    found.add("".join(part.split()))
    return sorted((each for each in found if len(each) >= shortest), key=len, reverse=True)


def _replaced(text: str, words: str, instead: str) -> str:
    """Return ``text`` with ``instead`` for ``words``, with whatever spaces within them."""
    if words[0] not in text:  # as in most, which is far quicker
        return text
    return re.sub(r"\s*".join(map(re.escape, words)), instead, text)
