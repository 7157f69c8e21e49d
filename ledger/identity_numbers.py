"""Numbers of identity cards in what a register says: they are left out wherever they stand."""

import re
from collections.abc import Callable
from typing import Final

#: What people put between the digits.
_GAP: Final = "[ -]?"
_YEAR: Final = rf"(?:1{_GAP}9|2{_GAP}0){_GAP}\d{_GAP}\d"
_MONTH: Final = rf"(?:0{_GAP}[1-9]|1{_GAP}[0-2])"
_DAY: Final = rf"(?:0{_GAP}[1-9]|[12]{_GAP}\d|3{_GAP}[01])"
#: Of 18 characters, also where the last is wrong or Excel lost the last three.
_LONG: Final = (
    rf"[1-8](?:{_GAP}\d){{5}}{_GAP}{_YEAR}{_GAP}{_MONTH}{_GAP}{_DAY}(?:{_GAP}\d){{3}}{_GAP}[\dXx]"
)
#: Of 15 before 2000; with a gap within the digits it may be two telephone numbers.
_SHORT: Final = rf"[1-8]\d{{5}}{_GAP}\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]){_GAP}\d{{3}}"
_NUMBER: Final = re.compile(rf"(?<!\d)(?:{_LONG}|{_SHORT})(?!\d)")
#: A number of a register may be made of the place and the day of receipt: nobody is that young.
_PERSONS: Final = re.compile(r"\d{6}(?:19\d\d|200\d|201[0-5])\d{7}[\dX]")
_NARROW: Final = str.maketrans("０１２３４５６７８９Ｘｘ－—–‐‑\u00a0\u3000", "0123456789Xx-----  ")
_INSTEAD: Final = "（身份证号略）"
#: What is left around a number that was taken out of another.
_EMPTY: Final = re.compile(r"[(（\[【〔][\s:：]*[)）\]】〕]")
_LOOSE: Final = " ;；,，、:：-"


def without_identity_numbers(text: str) -> str:
    """Return ``text`` with a note in place of each number that looks like an identity card's."""
    return _replaced(text, _INSTEAD, lambda _: True)


def register_number(text: str) -> str:
    """Return the number of an application without those of persons of age, "" where none is left.

    What looks like a child's stays, as it may be made of the place and the day of receipt.
    """
    left = _replaced(text, "", _is_of_age)
    return text if left == text else _EMPTY.sub("", left).strip(_LOOSE)


def _replaced(text: str, instead: str, is_meant: Callable[[str], bool]) -> str:
    pieces: list[str] = []
    done = 0
    for found in _NUMBER.finditer(text.translate(_NARROW)):
        if is_meant(found[0]):
            pieces += [text[done : found.start()], instead]
            done = found.end()
    return "".join([*pieces, text[done:]])


def _is_of_age(number: str) -> bool:
    plain = re.sub("[ -]", "", number).upper()
    return _PERSONS.fullmatch(plain) is not None
