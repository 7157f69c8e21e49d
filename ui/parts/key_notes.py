"""What keys do, declared beside the code that takes them, for the list of keys."""

from typing import NamedTuple


class KeyNote(NamedTuple):
    """Keys as they are written on them, and what they do, in the clerk's words."""

    keys: str
    does: str
