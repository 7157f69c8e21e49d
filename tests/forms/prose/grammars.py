"""Grammars for tests: which figure a number states is told, not read."""

import re
from collections.abc import Iterator, Mapping, Sequence

from forms.prose.grammar import Reading, Setting, Sum
from forms.prose.numerals import read_chinese

_NUMBER = r"(?P<number>[0-9０-９,，]*[0-9０-９]|[一二三四五六七八九十百两]+)(?P<vague>[余多]?)"


class Marked:
    """Reads the number behind some words as the figure of the cells that are given with them."""

    def __init__(self, cells: Mapping[str, tuple[str, ...]]) -> None:
        self._cells = cells

    def read(self, text: str, setting: Setting) -> Sequence[Reading]:  # noqa: ARG002
        """Return the numbers in their order."""
        return sorted(self._readings(text))

    def _readings(self, text: str) -> Iterator[Reading]:
        for words, cells in self._cells.items():
            for found in re.finditer(words + _NUMBER, text):
                start, end = found.span("number")
                written = re.sub("[,，]", "", found["number"])
                number = int(written) if written.isdecimal() else read_chinese(written)
                vague = (start, end + 1) if found["vague"] else None
                yield Reading(start, end, number or 0, (Sum(cells),), vague)
