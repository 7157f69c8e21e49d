"""What is printed of a report, in the one form in which every format can give it back.

That is the words and figures in their order, without white space: a PDF does not keep the spaces
and the ends of paragraphs where a line ends, nor a web page how many there were. The text before,
between and after the tables are parts of their own, and so is every box of a table. How it looks is
none of it, and neither is what stands in the report without being printed by every format.
"""

import unicodedata

from forms.form import Cell
from forms.report import Report
from forms.texts.look_alikes import as_written
from forms.texts.preamble import preamble
from forms.values import show

_UNSEEN = ("Cc", "Cf", "Cs")  # control and format characters and half surrogates

#: The text up to a table, or the boxes of a table from left to right, from top to bottom.
Part = str | list[str]


def printed_parts(report: Report) -> list[Part]:
    """Return what ``report`` prints: text and tables in turn, as they follow each other."""
    parts: list[Part] = []
    text = report.title + preamble(report)
    for section in report.form.sections:
        text += section.heading
        if section.grid is None:
            text += report.text(section.text_id)
        else:
            parts.append(without_white_space(text))
            parts.append([_in_box(cell, report) for cell in section.grid.cells])
            text = ""
    text += report.text("unit") + show(report.stated("date"))
    parts.append(without_white_space(text))
    return parts


def without_white_space(text: str) -> str:
    """Return ``text`` without white space and what no page can show, look-alikes as one."""
    seen = "".join(as_written(text).split())
    for character in set(seen):
        if unicodedata.category(character) in _UNSEEN:
            seen = seen.replace(character, "")
    return seen


def _in_box(cell: Cell, report: Report) -> str:
    text = cell.text
    if cell.field:
        text = show(report.value(cell.field.id))
    return without_white_space(text)
