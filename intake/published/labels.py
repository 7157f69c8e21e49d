"""Knowing the label of an official table by what is printed: by score, and only where one fits."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final, NamedTuple

from forms.editions.wordings import OTHER_WORDINGS, SUBTOTALS
from intake.matching.wording import key

#: How alike a damaged label has to be, and by how much more than any other.
_ALIKE: Final = 0.8
_AHEAD: Final = 0.02
#: What a label scores that begins as the official one does, and how much of it there must be.
_BEGINS: Final = 0.9
_SHORTEST_BEGINNING: Final = 4
#: Different characters that are in both: of most words it is known by these that they are none.
_SHARED: Final = 2
_LONGEST: Final = 120  # characters of a label; what is longer is text
_HAN_NUMBER: Final = "[一二三四五六七八九十]{1,2}"
_NUMBER: Final = rf"\(({_HAN_NUMBER})\)|({_HAN_NUMBER})[.,:]|\(?([0-9]{{1,2}})\)?[.,:]?(?![0-9])"


class Wording(NamedTuple):
    """A label as it is compared: its number, and its words without marks and hints in brackets."""

    number: str
    body: str


@lru_cache(maxsize=4096)
def wording(text: str) -> Wording:
    """Return what is compared of ``text``."""
    plain = key(text)
    number = ""
    found = re.match(_NUMBER, plain)
    if found:
        number = next(filter(None, found.groups()))
        plain = plain[found.end() :]
    body = re.sub(r"\([^()]*(?:\)|$)", "", plain) or plain
    return Wording(number, "".join(filter(str.isalnum, body)))


def best(printed: str, labels: Iterable[str]) -> str:
    """Return the one of ``labels`` that ``printed`` is; empty where none or more than one fits."""
    return scored(printed, labels)[0]


def scored(printed: str, labels: Iterable[str]) -> tuple[str, float]:
    """Return the one of ``labels`` that ``printed`` is, and how alike they are, from 0 to 1."""
    if len(printed) > _LONGEST:
        return "", 0
    read = wording(printed)
    characters = set(read.body)
    shared = min(_SHARED, len(characters))
    first, score, second = "", 0.0, 0.0
    for label in labels:
        if not shared or len(characters & _characters(label)) < shared:
            continue
        alike = _likeness(read, label)
        if alike > score:
            first, score, second = label, alike, score
        elif alike > second:
            second = alike
    if score < _ALIKE or score - second < _AHEAD:
        return "", 0
    return first, score


def is_subtotal(printed: str) -> bool:
    """Whether ``printed`` stands for a sum that the form does not have."""
    return wording(printed).body.endswith(SUBTOTALS)


@lru_cache(maxsize=16384)
def _likeness(printed: Wording, label: str) -> float:
    """Return how alike ``printed`` is to ``label``, or to what is printed for it too."""
    official, *others = _wordings(label)
    alike = _alike(printed, official)
    for other in others:
        if not other.number or other.number == printed.number:
            numbered = Wording(other.number or official.number, other.body)
            alike = max(alike, _alike(printed, numbered))
    return alike


@lru_cache(maxsize=1024)
def _wordings(label: str) -> Sequence[Wording]:
    """Return ``label`` and what is printed for it too, as they are compared."""
    return [wording(text) for text in (label, *OTHER_WORDINGS.get(label, ()))]


@lru_cache(maxsize=1024)
def _characters(label: str) -> frozenset[str]:
    """Return what ``label`` and what is printed for it too are written with."""
    return frozenset("".join(each.body for each in _wordings(label)))


def _alike(printed: Wording, label: Wording) -> float:
    same_number = printed.number == label.number
    both_numbers = bool(printed.number and label.number)
    if printed.body == label.body:
        if same_number:
            return 1
        return 0.93 if both_numbers else 0.97
    if both_numbers and not same_number:
        return 0
    return _alike_words(printed.body, label.body)


def _alike_words(printed: str, label: str) -> float:
    """Return how alike two labels are that are not the same."""
    shorter, longer = sorted((printed, label), key=len)
    if len(shorter) >= _SHORTEST_BEGINNING and longer.startswith(shorter):
        return _BEGINS
    needed = _ALIKE * (len(printed) + len(label)) / 2
    if len(shorter) < needed or sum(character in longer for character in shorter) < needed:
        return 0  # most are settled here, without the matcher
    matcher = SequenceMatcher(None, printed, label, autojunk=False)
    return min(matcher.ratio(), _BEGINS)
