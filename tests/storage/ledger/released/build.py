"""Write the sample ledger of the current version, kept for good once that is released.

Run it as ``python -m tests.storage.ledger.released.build``.
"""

import sys
from datetime import date
from pathlib import Path

from ledger.events import Archived
from storage.ledger.ledger_file import LedgerFile
from storage.ledger.migrations import MIGRATIONS
from tests.storage.ledger.samples import BY, PERSON, PLAIN, build, day

FOLDER = Path(__file__).parent


def main() -> None:
    """Write the file, never over one that is there."""
    path = FOLDER / f"v{len(MIGRATIONS)}.taizhang"
    if path.exists():
        sys.exit(f"{path.name} 已经有了，没有改动")
    build(path)
    with LedgerFile.open(path) as ledger:
        ledger.put_right(ledger.case(2).application, BY, PERSON._replace(name="王小明"))
        ledger.put_right(PLAIN._replace(id=2, subject="改过的摘要"), BY)
        ledger.record(2, [Archived(day(6, 4))], BY)
        ledger.erase_persons([2], 2028, date(2028, 1, 5), BY)


if __name__ == "__main__":
    main()
