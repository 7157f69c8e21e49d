"""What stands on the sign-off slip of a draft: what was printed, and what was written in."""

from collections.abc import Iterator, Sequence

from forms.sign_off.drafts import SLIP
from intake.matching.found import Found
from intake.matching.regions import Region
from reading.seen import Paragraph, Table


def read_slip(slips: Sequence[Region]) -> Found:
    """Return what stands on the ``slips`` of a document.

    A text in a table is told with the labels of its row and column.
    """
    found = Found()
    for slip in slips:
        for block in slip.blocks:
            if isinstance(block, Paragraph):
                found.leave_text(SLIP, block.text)
            else:
                for place, text in _boxes(block):
                    found.leave_text(place, text)
            found.leave_asides(SLIP, [block])
            found.leave_apart(SLIP, [block])
    return found


def _boxes(table: Table) -> Iterator[tuple[str, str]]:
    """Yield the texts of a table, each with where it stands: 送审签批单，审核·意见."""
    head = table.rows[0]
    for row in table.rows:
        for number, box in enumerate(row):
            labels: list[str] = []
            if number:
                labels.append(row[0].words)
            if number < len(head):
                labels.append(head[number].words)
            yield _place(labels), box.words


def _place(labels: Sequence[str]) -> str:
    """Return where a text between these ``labels`` stands, of which some may be empty."""
    label = "·".join(filter(None, labels))
    if not label:
        return SLIP
    return f"{SLIP}，{label}"
