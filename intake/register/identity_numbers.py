"""Numbers of identity cards in what a register says: they are left out wherever they stand."""

import re
from typing import Final

_BIRTHDAY: Final = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
#: Of 18 characters, also where the last is wrong or Excel lost the last three; of 15 before 2000.
_NUMBER: Final = re.compile(
    rf"(?<![\dA-Za-z])[1-8]\d{{5}}(?: ?(?:19|20)\d\d{_BIRTHDAY} ?\d{{3}}[\dXx]"
    rf"|\d\d{_BIRTHDAY}\d{{3}})(?![\dA-Za-z])"
)
#: A number of a register may be made of the place and the day of receipt: nobody is that young.
_PERSONS: Final = re.compile(r"\d{6}(?:19\d\d|200\d|201[0-5])\d{7}[\dX]")
_NARROW: Final = str.maketrans("０１２３４５６７８９Ｘｘ", "0123456789Xx")
_INSTEAD: Final = "（身份证号略）"


def without_identity_numbers(text: str) -> str:
    """Return ``text`` with a note in place of each number that looks like an identity card's."""
    pieces: list[str] = []
    done = 0
    for found in _NUMBER.finditer(text.translate(_NARROW)):
        pieces += [text[done : found.start()], _INSTEAD]
        done = found.end()
    return "".join([*pieces, text[done:]])


def is_identity_number(text: str) -> bool:
    """Whether ``text`` is such a number of a person of age, and nothing else."""
    plain = text.translate(_NARROW).upper()
    return _NUMBER.fullmatch(plain) is not None and _PERSONS.fullmatch(plain) is not None
