"""A library: the reports of all years in one file."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import cached_property
from itertools import chain, starmap
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING, Self

from forms.editions.registry import EDITIONS
from forms.form import Form
from forms.parsing import read_stored
from forms.report import Edit, Report
from forms.values import Stored, Value
from storage.bindings import read_choice, what_was_said, write_choices
from storage.errors import Damaged, NewerVersion, TooMuch
from storage.finality import FINAL, is_final, require_open
from storage.history import How, from_text, to_text
from storage.kept_file import KeptFile
from storage.layout import Migration
from storage.library_layout import LAYOUT
from storage.limits import LONGEST_REPORT
from storage.locked_file import LockedFile
from storage.migrations import MIGRATIONS, NAMING
from storage.origins import READ, keep_origin, origin_of

if TYPE_CHECKING:
    from forms.choice import Choice
    from storage.change import Change
    from storage.entry import Entry
    from storage.exports import Exports
    from storage.origin import Origin
    from storage.sign_off import SignOff

#: What a value can be in the file.
_STORED = (int, str, type(None))
_HOWS = {how.value for how in How}


class Library(KeptFile):
    """An open library. Methods given the id of a report that is not in it raise KeyError."""

    layout = LAYOUT

    @classmethod
    def open(cls, path: Path, migrations: Sequence[Migration] = MIGRATIONS) -> Self:
        """Open the library at ``path``, or begin one (and its folder) where there is none."""
        return cls(LockedFile(path.absolute(), LAYOUT._replace(migrations=migrations)))

    def reports(self) -> "list[Entry]":
        """Return what there is, newest year first, without the reports that were removed."""
        return self._entries("removed_at IS NULL ORDER BY year DESC, unit, id")

    def removed(self) -> "list[Entry]":
        """Return the reports that were removed, the last one first."""
        return self._entries("removed_at IS NOT NULL ORDER BY removed_at DESC, id DESC")

    def entry(self, id: int) -> "Entry":
        """Return what the list says of a report."""
        for entry in self._entries("id = ?", id):
            return entry
        raise KeyError(id)

    def _entries(self, which: str, *given: int) -> "list[Entry]":
        from storage.entry import COLUMNS, Entry

        with self._file.reading() as db:
            select = f"SELECT {COLUMNS} FROM report WHERE {which}"  # noqa: S608 (constants)
            rows = db.execute(select, given).fetchall()
            return [Entry.of_row(row) for row in rows]

    def find(self, unit: str, year: int) -> int | None:
        """Return the report of ``unit`` for ``year``, made here or read from a file.

        Of several, the one that is final, else one that was read, else the one changed last.
        """
        ranked = f"ORDER BY {FINAL} DESC, {READ} DESC, changed_at DESC"
        return next(iter(self._of(unit, year, ranked)), None)

    def alike(self, unit: str, year: int) -> list[int]:
        """Return all reports of ``unit`` for ``year`` made here, the one changed last first."""
        return self._of(unit, year, f"AND NOT {READ} ORDER BY changed_at DESC")

    def _of(self, unit: str, year: int, rest: str) -> list[int]:
        with self._file.reading() as db:
            rows = db.execute(
                "SELECT id FROM report WHERE unit = ? AND year = ? "  # noqa: S608 (constants)
                f"AND removed_at IS NULL {rest}",
                (unit, year),
            ).fetchall()
        return [id for (id,) in rows]

    def load(self, id: int) -> Report:
        """Return the report as it was last recorded, also one that was removed."""
        with self._file.reading() as db:
            form = self._form(db, id)
            naming = db.execute(
                "SELECT unit, kind, year FROM report WHERE id = ?", (id,)
            ).fetchone()
            cells = db.execute("SELECT field, value FROM cell WHERE report = ?", (id,))
            values: dict[str, Value] = {}
            length = 0
            for field, raw in chain(zip(NAMING, naming, strict=True), cells):
                values[field] = self._value(form, field, raw)
                length += len(str(raw))
                if length > LONGEST_REPORT:
                    raise TooMuch(self.path)
            report = Report(form, values)
            for said in what_was_said(db, id):
                report.choose(read_choice(form, said))
                length += len(said)
                if length > LONGEST_REPORT:
                    raise TooMuch(self.path)
            return report

    def add(self, report: Report, how: How = How.NEW, origin: "Origin | None" = None) -> int:
        """Take in a report, whose values came through ``how``, and return its id.

        ``origin`` is the file that it was read from, for comparison only; None of one that is to
        be filled in here.
        """
        from forms.choice import Choice
        from storage.edits import write_edits

        edits = [Edit(field, None, value) for field, value in report.values.items()]
        with self._file.writing() as db:
            at = datetime.now(UTC)
            db.execute(
                "INSERT INTO report (edition, changed_at) VALUES (?, ?)",
                (report.form.id, to_text(at)),
            )
            id: int = db.execute("SELECT last_insert_rowid()").fetchone()[0]
            write_edits(db, id, edits, how, at)
            write_choices(db, id, starmap(Choice, report.choices.items()), at)
            if origin:
                keep_origin(db, id, origin)
        return id

    def origin(self, id: int) -> "Origin | None":
        """Return the file that a report was read from; None of one that was made here."""
        with self._file.reading() as db:
            return origin_of(db, id)

    def record(
        self, id: int, edits: Iterable[Edit], how: How, choices: "Iterable[Choice]" = ()
    ) -> datetime:
        """Carry out ``edits`` on a report, all or none, as one change of its history.

        What is said of numbers with it, ``choices``, is kept in the same transaction. Return when
        that was. The history's old values are those the file held, whatever the edits start from.
        """
        from storage.edits import write_edits

        with self._file.writing() as db:
            require_open(db, id, self.path)
            at = datetime.now(UTC)
            _touch(db, "UPDATE report SET changed_at = ? WHERE id = ?", to_text(at), id)
            write_edits(db, id, edits, how, at)
            write_choices(db, id, choices, at)
        return at.astimezone()

    def history(self, id: int, field: str) -> "list[Change]":
        """Return the changes of one field, oldest first."""
        from storage.change import Change

        with self._file.reading() as db:
            form = self._form(db, id)
            rows = db.execute(
                "SELECT at, old, new, how FROM history WHERE report = ? AND field = ? ORDER BY id",
                (id, field),
            ).fetchall()
            changes: list[Change] = []
            for at, raw_old, raw_new, how in rows:
                old = self._value(form, field, raw_old)
                new = self._value(form, field, raw_new)
                changes.append(Change(from_text(at), old, new, self._how(how)))
            return changes

    @cached_property
    def sign_off(self) -> "SignOff":
        """Reasons and versions; loaded when used: a window's first paint does not wait for it."""
        from storage.sign_off import SignOff

        return SignOff(self._file)

    @cached_property
    def exports(self) -> "Exports":
        """What was exported; loaded when used, like :attr:`sign_off`."""
        from storage.exports import Exports

        return Exports(self._file)

    def is_final(self, id: int) -> bool:
        """Return whether the report is locked by its final version."""
        with self._file.reading() as db:
            return is_final(db, id)

    def remove(self, id: int) -> None:
        """Hide a report from the list, :meth:`find` and :attr:`last_open`; nothing is deleted."""
        with self._file.writing() as db:
            now = to_text(datetime.now(UTC))
            _touch(db, "UPDATE report SET removed_at = ? WHERE id = ?", now, id)

    def restore(self, id: int) -> None:
        """Show a removed report again."""
        with self._file.writing() as db:
            _touch(db, "UPDATE report SET removed_at = ? WHERE id = ?", None, id)

    @property
    def birth(self) -> str:
        """When its first value was recorded, which tells libraries apart; "" of an empty one."""
        with self._file.reading() as db:
            row = db.execute("SELECT at FROM history ORDER BY id LIMIT 1").fetchone()
        return str(row[0]) if row else ""

    @property
    def last_open(self) -> int | None:
        """The report that was open last, to be opened again at the next start."""
        with self._file.reading() as db:
            row = db.execute(
                "SELECT id FROM library JOIN report ON id = last_open WHERE removed_at IS NULL"
            ).fetchone()
        return row[0] if row else None

    @last_open.setter
    def last_open(self, id: int | None) -> None:
        if id != self.last_open:
            with self._file.writing(is_kept=False) as db:
                if id is not None:
                    self._form(db, id)
                db.execute("UPDATE library SET last_open = ?", (id,))

    def _form(self, db: Connection, id: int) -> Form:
        row = db.execute("SELECT edition FROM report WHERE id = ?", (id,)).fetchone()
        if row is None:
            raise KeyError(id)
        if row[0] not in EDITIONS:
            raise NewerVersion(self.path)
        return EDITIONS[row[0]].form

    def _value(self, form: Form, field: str, raw: Stored) -> Value:
        if field not in form.fields or not isinstance(raw, _STORED):
            raise Damaged(self.path)
        return read_stored(form.fields[field].kind, raw)

    def _how(self, raw: str) -> How:
        if raw not in _HOWS:
            raise NewerVersion(self.path)
        return How(raw)


def _touch(db: Connection, update: str, value: str | None, id: int) -> None:
    if not db.execute(update, (value, id)).rowcount:
        raise KeyError(id)
