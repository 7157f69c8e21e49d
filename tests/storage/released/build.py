"""Write the sample library of the current version, kept for good once that is released.

Run it as ``python -m tests.storage.released.build``.
"""

import sys
from datetime import date
from pathlib import Path

from forms.report import Edit
from forms.sign_off.reasons import Reason
from storage.history import How
from storage.library import Library
from storage.migrations import MIGRATIONS
from storage.sign_off import Reply, Stage
from tests.storage.samples import CHOICES, ORIGIN, RECEIVED, SENTENCE, TALLY, TEXT, UNIT, sample

FOLDER = Path(__file__).parent


def main() -> None:
    """Write the file, never over one that is there."""
    path = FOLDER / f"v{len(MIGRATIONS)}.nianbao"
    if path.exists():
        sys.exit(f"{path.name} 已经有了，没有改动")
    with Library.open(path) as library:
        library.add(sample(UNIT, 2024), How.READ, ORIGIN)
        id = library.add(sample(UNIT, 2025))
        library.record(id, [Edit(RECEIVED, None, 41)], How.TYPED)
        library.record(id, [Edit(TEXT, None, SENTENCE)], How.TYPED, CHOICES)
        library.remove(library.add(sample("青禾县气象局", 2025), How.FILE))
        library.last_open = id
        version = library.sign_off.keep(id, Stage.DRAFT, library.load(id), "请审")
        library.sign_off.answer(version.id, Reply("王某", date(2026, 1, 20), agrees=True, text=""))
        library.sign_off.explain(id, Reason("change.large", (RECEIVED,), {RECEIVED: 41}, "说明"))
        final = library.sign_off.keep(id, Stage.FINAL, library.load(id), tally=TALLY)
        library.sign_off.reopen(final.id, "更正", published=False)


if __name__ == "__main__":
    main()
