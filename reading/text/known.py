"""Telling by how a file begins whether it is text at all."""

from typing import Final

from reading.encoding import plain_beginning

#: Control characters that texts have: tabs and what ends lines and pages.
_ALLOWED: Final = "\t\n\v\f\r\x1a"
_FEWEST_PLAIN: Final = " "


def is_text(beginning: bytes) -> bool:
    """Whether a file that begins so may be text, in whatever encoding."""
    text = plain_beginning(beginning)
    return not any(character < _FEWEST_PLAIN and character not in _ALLOWED for character in text)
