"""Choices of a closed list: a key for files, and the words that the clerk reads."""

from enum import Enum
from typing import Self


class Worded(Enum):
    """A member has its key as value, which stands in files, and its ``label`` in Chinese."""

    label: str

    def __new__(cls, key: str, label: str = "") -> Self:
        """Make a member of the pair that it is declared with."""
        member = object.__new__(cls)
        member._value_ = key
        member.label = label
        return member
