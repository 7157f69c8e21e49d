"""What the notes are about that help on what is open."""

from typing import NamedTuple


class Topic(NamedTuple):
    """What notes are about: the name of their file, and what the clerk calls it."""

    id: str
    name: str
