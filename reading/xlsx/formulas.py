"""The formulas of cells, of which some are stated once for many."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from reading.errors import Unreadable
from reading.guarded_xml import Element
from reading.xlsx.places import Place, column_name, column_number

#: A reference to a cell, or what only looks like one: within quotes, or part of a name.
_REFERENCE: Final = re.compile(
    r"\"[^\"]*\"|'[^']*'|[\w.]+\(|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})(?![\w.(])"
)


#: Characters of the formulas that a sheet has from others: a report has some 10,000.
_MOST_SHARED: Final = 1_000_000


class FormulaRead(NamedTuple):
    """A formula without its sign of equality; some programs save none of its value."""

    text: str
    has_value: bool


class Formulas:
    """The formulas of a sheet, in the order of its cells."""

    def __init__(self) -> None:
        self.read: dict[Place, FormulaRead] = {}
        self._shared: dict[str, tuple[Place, str]] = {}
        self._left = _MOST_SHARED

    def add(self, at: Place, element: Element, *, has_value: bool) -> None:
        """Take the formula ``element`` of the cell ``at``."""
        text = (element.text or "").removeprefix("=")
        kind = element.get("t", "normal")
        if kind == "shared":
            text = self._shared_text(at, element.get("si", ""), text)
        elif kind != "normal":  # one for many cells is in braces, as Excel shows it
            text = f"{{={text}}}"
        self.read[at] = FormulaRead(text, has_value)

    def _shared_text(self, at: Place, key: str, text: str) -> str:
        if text:
            self._shared[key] = at, text
            return text
        if key not in self._shared:
            raise Unreadable("有公式引用了不存在的公式，文件已损坏")
        start, stated = self._shared[key]
        self._left -= len(stated)
        if self._left < 0:
            raise Unreadable("公式太多太长，不像年报")
        down, along = at[0] - start[0], at[1] - start[1]
        return "".join(_moved(stated, down, along))


def _moved(text: str, down: int, along: int) -> Iterator[str]:
    """Yield the pieces of a formula, with references as from another cell."""
    done = 0
    for found in _REFERENCE.finditer(text):
        yield text[done : found.start()]
        done = found.end()
        if found[2]:
            row = int(found[4]) + (0 if found[3] else down)
            column = column_number(found[2]) + (0 if found[1] else along)
            yield f"{found[1]}{column_name(column)}{found[3]}{row}"
        else:
            yield found[0]
    yield text[done:]
