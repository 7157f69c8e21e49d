"""The figures of a section's table, wherever in a file they stand."""

from collections.abc import Sequence
from math import inf

from forms.form import Form, Section
from intake.published.grid_read import Gathering, GridRead
from intake.published.head_table import HeadTable
from intake.published.merged_boxes import merged_unread
from intake.published.printed_rows import printed_rows
from intake.published.report_read import Doubt
from intake.published.stub_table import StubTable
from reading.seen_file import Numbered

__all__ = ["GridRead", "read_grid"]


def read_grid(
    form: Form, section: Section, blocks: Sequence[Numbered], edition: str = ""
) -> GridRead:
    """Read the table of ``section`` from ``blocks``, each with its number in the file.

    ``edition`` is on which edition other tables of the report were found to be printed.
    """
    gathering = Gathering(form)
    grid = section.grid
    if grid is None:
        return gathering.read
    rows = merged_unread(printed_rows(blocks))
    if grid.stub:
        StubTable(section.id, grid, gathering, edition).read(rows)
    else:
        HeadTable(grid, gathering).read(rows)
    gathering.tell_dashes()
    gathering.read.doubts.sort(key=_place)
    return gathering.read


def _place(doubt: Doubt) -> tuple[float, int, int]:
    """Return where a doubt stands in the file; after all others where it stands nowhere."""
    if doubt.place is None:
        return inf, 0, 0
    return doubt.place.block, doubt.place.row or 0, doubt.place.box or 0
