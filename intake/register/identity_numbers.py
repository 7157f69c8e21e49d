"""Numbers of identity cards in what a register says: they are left out wherever they stand."""

import re
from typing import Final

from forms.checks.personal import is_identity

_DIGIT: Final = "[0-9０-９]"
#: Of 18 characters, also where the last is wrong or Excel lost the last three; of 15 before 2000.
_NUMBER: Final = re.compile(
    rf"(?<![0-9０-９A-Za-z])(?:[1-8１-８]{_DIGIT}{{5}} ?(?:1[89]|20|１[８９]|２０){_DIGIT}{{6}}"
    rf" ?{_DIGIT}{{3}}[0-9０-９XxＸｘ]|[1-8１-８]{_DIGIT}{{14}})(?![0-9０-９A-Za-z])"
)
_INSTEAD: Final = "（身份证号略）"


def without_identity_numbers(text: str) -> str:
    """Return ``text`` with a note in place of each number that looks like an identity card's."""
    return _NUMBER.sub(_INSTEAD, text)


def is_identity_number(text: str) -> bool:
    """Whether ``text`` is such a number and nothing else, by its check character too."""
    return _NUMBER.fullmatch(text) is not None and len(text) >= 18 and is_identity(text)
