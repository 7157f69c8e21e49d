"""What is told of something typed that was not taken."""

from typing import NamedTuple


class Refusal(NamedTuple):
    """Why something typed was not taken, and what the clerk can do about it.

    Where it ``stays``, it still stands in its field, to be mended; else the old value is back, and
    having been shown that is enough.
    """

    label: str
    why: str
    advice: str
    stays: bool = True

    def __str__(self) -> str:
        return f"“{self.label}”填的没有收下：{self.why}"
