"""What another program's reader finds in a written workbook, against what was to be written."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

from export.xlsx.sheet import Box, Sheet, address
from forms.values import show
from reading.xlsx.peer import PeerCell, read_by_peer

_NOTHING = PeerCell(None)
#: openpyxl drops these letters wherever they stand, taking them for the mark of an escape.
_ESCAPED = "x005F_"


def peer_differences(planned: Sequence[Sheet], path: Path) -> Iterator[str]:
    """Yield a line for each cell in which openpyxl finds another value or formula than planned."""
    read = read_by_peer(path)
    for sheet in planned:
        found = read.get(sheet.name, {})
        boxes = {(box.row, box.col): box for box in sheet.boxes}
        for at in sorted(boxes.keys() | found.keys()):
            peer = found.get(at, _NOTHING)
            if not _agrees(boxes.get(at), peer):
                yield f"{sheet.name} {address(*at)}：别的程序读出的是“{_shown(peer)}”"


def _agrees(box: Box | None, peer: PeerCell) -> bool:
    if box is None:
        return peer == _NOTHING
    if box.formula or peer.formula:
        return peer.formula == box.formula
    match box.value, peer.value:
        case (int() | Decimal()) as wanted, (int() | float()) as value:
            return Decimal(repr(value)) == wanted
        case date() as day, datetime() as value:
            return value == datetime.combine(day, time())
        case wanted, value:
            return show(wanted).replace(_ESCAPED, "") == (value or "")


def _shown(peer: PeerCell) -> str:
    if peer.formula:
        return f"={peer.formula}"
    return str(peer.value or "")
