"""What the ledger counted when a version was kept: register numbers and rules, no names."""

import json
from collections.abc import Iterable, Mapping, Sequence
from sqlite3 import Connection
from typing import Final

from storage.row_sum import row_sum

#: By the id of each cell that counts anything, what counted once in it: its register number, and
#: the id of the rule that it was counted by.
Tally = Mapping[str, Sequence[tuple[str, str]]]

#: In characters; 20,000 cases of a year take one million. What is longer is not kept.
_LONGEST: Final = 5_000_000


def keep_tally(db: Connection, version: int, tally: Tally) -> None:
    """Keep, for good, what was counted with a version; nothing of what no office counts."""
    content = json.dumps(tally, ensure_ascii=False)
    if len(content) > _LONGEST:
        return
    db.execute(
        "INSERT INTO tally (version, content, sum) VALUES (?, ?, ?)",
        (version, content, row_sum(version, content)),
    )


def tally_of(db: Connection, version: int) -> Tally | None:
    """Return what was counted with a version; None where nothing was kept.

    Raises:
        ValueError: where that is not what was kept.
        TypeError: likewise.
    """
    row = db.execute("SELECT content, sum FROM tally WHERE version = ?", (version,)).fetchone()
    if row is None:
        return None
    content, kept_sum = row
    cells = json.loads(content)
    if row_sum(version, content) != kept_sum or not isinstance(cells, dict):
        raise ValueError(version)
    return {id: _rows(rows) for id, rows in cells.items()}


def _rows(rows: Iterable[Iterable[object]]) -> list[tuple[str, str]]:
    found = []
    for row in rows:
        number, rule = row
        if not isinstance(number, str) or not isinstance(rule, str):
            raise TypeError(row)
        found.append((number, rule))
    return found
