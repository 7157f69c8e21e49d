"""What is said of a file, line by line."""

from collections.abc import Sequence
from typing import Final

_MOST: Final = 50  # differences told


class Answer:
    """The lines said so far; ``fits`` until something does not."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.fits = True

    def tell(self, line: str) -> None:
        """Say ``line``."""
        self.lines.append(" ".join(line.split()))

    def fault(self, line: str) -> None:
        """Say by what the file does not fit."""
        self.tell(line)
        self.fits = False

    def tell_each(self, differences: Sequence[str]) -> None:
        """Say what is different, under the line before, as far as a reader wants to know."""
        for difference in differences[:_MOST]:
            self.lines.append(f"  {' '.join(difference.split())}")
        if len(differences) > _MOST:
            self.lines.append(f"  等 {len(differences)} 处")
