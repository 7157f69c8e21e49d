"""What lies on the clerk's desk: the figures and the texts that are to be filled in."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from forms.form import Section
from forms.report import Report
from forms.texts.preamble import PREAMBLE
from forms.values import Kind, show
from usecases.clipboard import write_block
from usecases.report_file import read_report_file

_ENOUGH = 6  # characters, to be found by


class Line(NamedTuple):
    """A fact of the identity: the field's id and label, and what is to be typed."""

    id: str
    label: str
    words: str


class Papers:
    """A report as it lies beside the screen."""

    def __init__(self, file: Path) -> None:
        self.report: Report = read_report_file(file).report
        self.form = self.report.form

    @property
    def unit(self) -> str:
        """Whose report it is."""
        return self.report.text("unit")

    @property
    def year(self) -> int:
        """For which year."""
        return self.report.year or 0

    def lines(self) -> Iterator[Line]:
        """Yield what the first page asks for beside the unit and the year."""
        for field in self.form.identity:
            is_asked = field.kind in {Kind.LINE, Kind.DATE} and field.id not in {"unit", PREAMBLE}
            words = show(self.report.stated(field.id))
            if is_asked and words:
                yield Line(field.id, field.label, words)

    def text(self, section: Section) -> str:
        """Return what the section says; empty where the paper has no such section."""
        return self.report.text(section.text_id)

    def figures(self, section: Section) -> list[str]:
        """Return the figures of a table in the order in which they are filled in, no sums."""
        if section.grid is None:
            return []
        cells = sorted(section.grid.cells, key=lambda cell: cell.position)
        fields = [cell.field for cell in cells if cell.field]
        return [show(self.report.stated(field.id)) for field in fields if not field.parts]

    def block(self, section: Section) -> str:
        """Return a table as a spreadsheet puts it on the clipboard, sums and all."""
        if section.grid is None:
            return ""
        cells = [cell.position for cell in section.grid.cells if cell.field]
        return write_block(self.report, section.grid, cells)

    def is_nil(self, section: Section) -> bool:
        """Whether there is nothing but noughts in a table."""
        return set(self.figures(section)) <= {"0", ""}

    def unclosed(self) -> str:
        """Return the end of the clause that a left quotation mark without its right one opens."""
        for section in self.form.sections:
            text = "" if section.grid else self.text(section)
            for opened in re.finditer("“[^”“]*“", text):
                clause = re.split("[，。；]", opened[0])[0]
                return clause[-_ENOUGH:]
        return ""
