"""A process that records edit after edit and says so, until it is killed.

Run as ``python -m tests.storage.writer FILE``. Edit number n puts n, texts of ever other length
and, every third time, a blank into a handful of fields at once, and says another thing of a number.
"""

import sys
from pathlib import Path

from forms.choice import Choice, Place
from forms.editions.form_2021 import FORM as FORM_2021
from forms.report import Edit
from forms.values import Value
from storage.history import How
from storage.library import Library
from tests.storage.samples import RECEIVED

BLANKED = "disclosure.permits.decisions"
TEXT = "text.overview"
_MORE = [
    field.id for field in FORM_2021.fields.values() if field.id.startswith("requests.refused.")
]


def state(number: int) -> dict[str, Value]:
    """Return what edit ``number`` leaves in the fields it touches."""
    values: dict[str, Value] = {
        RECEIVED: number,
        "contact.phone": f"{number}",
        "unit": f"第{number}号单位",
        TEXT: "文" * (number * 977 % 9000 + 1),
        BLANKED: number if number % 3 else None,
    }
    return values | dict.fromkeys(_MORE[: number * 7 % len(_MORE)], number)


def choice(number: int) -> Choice:
    """Return what edit ``number`` says of a number in the text."""
    cells = (RECEIVED,) * (number % 5)
    return Choice(Place(TEXT, "收到#件", "收到#件", 0), cells if number % 3 else None)


def main() -> None:
    """Go on from the edit that the file tells of."""
    with Library.open(Path(sys.argv[1])) as library:
        number = library.load(1).stated(RECEIVED)
        assert isinstance(number, int)
        if number % 2:  # then it writes to the file long before the end of an edit
            library._file._connection.execute("PRAGMA cache_size = 1")
        while True:
            number += 1
            edits = [Edit(id, None, value) for id, value in state(number).items()]
            library.record(1, edits, How.TYPED, [choice(number)])
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
