"""Write the sample library of the current version; the file is kept for good once that version is released.

Run it as ``python -m tests.storage.released.build``.
"""

import sys
from pathlib import Path

from forms.report import Edit
from storage.history import How
from storage.library import Library
from storage.migrations import MIGRATIONS
from tests.storage.samples import RECEIVED, UNIT, sample

FOLDER = Path(__file__).parent


def main() -> None:
    """Write the file, never over one that is there."""
    path = FOLDER / f"v{len(MIGRATIONS)}.nianbao"
    if path.exists():
        sys.exit(f"{path.name} 已经有了，没有改动")
    with Library.open(path) as library:
        library.add(sample(UNIT, 2024))
        id = library.add(sample(UNIT, 2025))
        library.record(id, [Edit(RECEIVED, None, 41)], How.TYPED)
        library.remove(library.add(sample("青禾县气象局", 2025), How.FILE))
        library.last_open = id


if __name__ == "__main__":
    main()
