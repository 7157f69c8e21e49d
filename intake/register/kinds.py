"""Which column of table three an applicant is counted in: as the register says, or proposed."""

import re
from functools import cache
from typing import Final

from forms.editions.form_2021 import APPLICANTS
from intake.register.kind_words import ENDINGS, KINDS, SEVERAL
from intake.register.wording import word_key

LABELS: Final = dict(APPLICANTS)
_SEVERAL: Final = frozenset(SEVERAL.split())
#: A personal name in Chinese, or one of a minority with its mark.
_PERSON: Final = re.compile(
    r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,10}[·・][\u4e00-\u9fff·・]{1,10}"
)
#: What follows the first of several applicants.
_OTHERS: Final = re.compile(r"等[0-9一二两三四五六七八九十]*(?:人|户|名|位)?$")
_BETWEEN: Final = re.compile(r"[、,，;；/\s]+")


def kind_of(words: str) -> str:
    """Return the key of the kind that ``words`` say; "" where they say none, or several."""
    return _by_word().get(word_key(words), "")


def is_of_several(words: str) -> bool:
    """Whether ``words`` say only that it is no natural person."""
    return word_key(words) in _SEVERAL


def names_in(text: str) -> list[str]:
    """Return the names of applicants who stand in one cell."""
    return [each for each in _BETWEEN.split(text) if each]


def proposed_kind(name: str) -> str:
    """Return the key of the kind that a name suggests by its end; "" where it suggests none.

    The first of several applicants decides.
    """
    names = names_in(name)
    if not names:
        return ""
    first = _OTHERS.sub("", names[0])
    for kind, endings in ENDINGS:
        if first.endswith(tuple(endings.split())):
            return kind
    return "natural" if _PERSON.fullmatch(first) else ""


@cache
def _by_word() -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, label in APPLICANTS:
        found[word_key(label)] = kind
    for kind, words in KINDS.items():
        for word in words.split():
            found[word] = kind
    return found
