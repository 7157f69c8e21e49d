"""A process that says when it begins to erase, and when it is done.

Run as ``python -m tests.storage.ledger.eraser FILE``.
"""

import sys
from pathlib import Path

from storage.ledger.erasing import erase
from tests.storage.ledger.samples import BY
from tests.storage.ledger.test_erasing import NOW

if __name__ == "__main__":
    print("begun", flush=True)  # noqa: T201
    erase(Path(sys.argv[1]), 2026, BY, NOW)
    print("done")  # noqa: T201
