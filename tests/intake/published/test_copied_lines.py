"""Tables copied out of a PDF or a page as lines of text."""

from collections.abc import Callable

import pytest

from reading.seen import Paragraph, Table
from tests.intake.published.printed_tables import different_figures, printed, read, values

REQUESTS = different_figures("requests")
DISCLOSURE = different_figures("disclosure")
_WIDE = 16  # characters of a label that takes two lines


def lines_after(table: Table, lay_out: Callable[[str, str], list[str]]) -> list[Paragraph]:
    """Return the heads of table three a line each, then its rows as ``lay_out`` has them."""
    lines = [box.text for row in table.rows[:3] for box in row]
    for row in table.rows[3:]:
        *groups, label = [box.text for box in row[:-7]]
        figures = " ".join(box.text for box in row[-7:])
        lines += [*groups, *lay_out(label, figures)]
    return [Paragraph(line) for line in lines]


def in_one(label: str, figures: str) -> list[str]:
    """Print a row in one line."""
    return [f"{label} {figures}"]


def below(label: str, figures: str) -> list[str]:
    """Print the figures below a label that is broken."""
    return [label[:6], label[6:], figures]


def between(label: str, figures: str) -> list[str]:
    """Print the figures between the two lines of a wide label."""
    if len(label) < _WIDE:
        return in_one(label, figures)
    return [f"{label[:-5]} {figures}", label[-5:]]


@pytest.mark.parametrize("lay_out", [in_one, below, between])
def test_each_row_is_read_by_its_label(lay_out: Callable[[str, str], list[str]]) -> None:
    lines = lines_after(printed("requests", REQUESTS), lay_out)
    lines.insert(40, Paragraph("- 4 -"))
    found = read("requests", *lines)
    assert values(found) == REQUESTS
    assert not found.doubts


def test_heads_in_one_line_are_known() -> None:
    rows = printed("disclosure", DISCLOSURE).rows
    found = read("disclosure", *[Paragraph(" ".join(box.text for box in row)) for row in rows])
    assert values(found) == DISCLOSURE
    assert not found.doubts
