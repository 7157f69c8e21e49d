"""What the clerk has said of numbers in the texts, as it goes into the tables and comes back."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from sqlite3 import Connection
from typing import TYPE_CHECKING

from forms.form import Form
from storage.history import to_text

if TYPE_CHECKING:
    from forms.choice import Choice


def write_choices(db: Connection, report: int, choices: "Iterable[Choice]", at: datetime) -> None:
    """Keep ``choices`` of a report; of several for one place the last counts."""
    for choice in choices:
        import json

        from forms.bindings import to_plain

        said = json.dumps(to_plain(choice))
        db.execute(
            "INSERT INTO binding (report, said, at) VALUES (?, ?, ?)", (report, said, to_text(at))
        )


def what_was_said(db: Connection, report: int) -> Iterator[str]:
    """Yield the choices of a report as they are kept, in the order they were made."""
    rows = db.execute("SELECT said FROM binding WHERE report = ? ORDER BY id", (report,))
    for (said,) in rows:
        yield said


def read_choice(form: Form, said: str) -> "Choice":
    """Return a choice as it was made; ValueError for what is none."""
    import json

    from forms.bindings import from_plain

    return from_plain(form, json.loads(said))
