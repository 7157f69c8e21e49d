"""The way of a report to its final: reasons, versions, what came back, the lock; nothing is undone.

A report is final, and locked, while its last final version has not been reopened.
"""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from enum import Enum
from hashlib import sha256
from sqlite3 import Connection
from typing import Any, NamedTuple

from forms.report import Report
from forms.sign_off.canonical import canonical, from_canonical
from forms.sign_off.content_code import content_code, old_code
from forms.sign_off.drafts import draft_name
from forms.sign_off.reasons import Reason
from storage.errors import Damaged
from storage.finality import require_open
from storage.history import from_text, to_text
from storage.locked_file import LockedFile
from storage.origins import require_own
from storage.tallies import Tally, keep_tally, tally_of


class Stage(Enum):
    """What a version was kept for."""

    DRAFT = "draft"  # 送审
    FINAL = "final"  # 定稿


class Reply(NamedTuple):
    """What came back on a version: from whom, on which day, and 同意 or the correction wanted."""

    who: str
    day: date
    agrees: bool
    text: str


class Reopening(NamedTuple):
    """Why a final was opened again, and whether it had been published by then."""

    why: str
    published: bool
    at: datetime


class Version(NamedTuple):
    """A state of the report that was kept for good; ``number`` counts those of its stage from 1."""

    id: int
    stage: Stage
    number: int
    code: str
    remark: str
    at: datetime
    replies: tuple[Reply, ...] = ()
    reopened: Reopening | None = None

    @property
    def name(self) -> str:
        """What the version is called on screen and on paper."""
        if self.stage is Stage.DRAFT:
            return draft_name(self.number)
        return "定稿" if self.number == 1 else f"定稿第 {self.number} 版"

    @property
    def locks(self) -> bool:
        """Whether the report may not be changed while this is its last version."""
        return self.stage is Stage.FINAL and self.reopened is None


class SignOff:
    """The part of a library that knows reasons and versions; errors are those of the library."""

    def __init__(self, file: LockedFile) -> None:
        self._file = file

    def reasons(self, report: int) -> list[Reason]:
        """Return the reasons given in a report, in the order they were written."""
        with self._file.reading() as db:
            rows = db.execute(
                "SELECT code, cells, bound, text FROM reason WHERE report = ? ORDER BY id",
                (report,),
            ).fetchall()
            return [
                Reason(code, tuple(json.loads(cells)), json.loads(bound), text)
                for code, cells, bound, text in rows
            ]

    def explain(self, report: int, reason: Reason) -> None:
        """Keep a reason."""
        with self._file.writing() as db:
            require_open(db, report, self._file.path)
            fields, bound = _json(reason.fields), _json(reason.bound)
            db.execute(
                "INSERT INTO reason (report, code, cells, bound, text, at) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (report, reason.code, fields, bound, reason.text, _now()),
            )

    def versions(self, report: int) -> list[Version]:
        """Return the versions of a report, oldest first."""
        with self._file.reading() as db:
            rows = db.execute(
                "SELECT v.id, stage, number, code, remark, v.at, why, published, r.at "
                "FROM version v LEFT JOIN reopening r ON r.version = v.id "
                "WHERE report = ? ORDER BY v.id",
                (report,),
            ).fetchall()
            return [_version(db, row) for row in rows]

    def keep(
        self,
        id: int,
        stage: Stage,
        report: Report,
        remark: str = "",
        tally: Tally | None = None,
    ) -> Version:
        """Keep ``report``, which must be what is stored under ``id``, as the next of ``stage``.

        ``tally`` is what the ledger counted for it, None where that is not known. Raises ReadIn
        of a report that was read from a file.
        """
        content, code = canonical(report), content_code(report)
        kept = (code, content, _digest(code, content), remark, _now())
        with self._file.writing() as db:
            require_open(db, id, self._file.path)
            require_own(db, id, self._file.path)
            db.execute(
                "INSERT INTO version (report, stage, number, code, content, digest, remark, at) "
                "SELECT ?, ?, 1 + count(*), ?, ?, ?, ?, ? "
                "FROM version WHERE report = ? AND stage = ?",
                (id, stage.value, *kept, id, stage.value),
            )
            if tally is not None:
                version: int = db.execute("SELECT last_insert_rowid()").fetchone()[0]
                keep_tally(db, version, tally)
        return self.versions(id)[-1]

    def content(self, version: int) -> Report:
        """Return the report as it was kept; raises Damaged where it is not that any more.

        A version is judged by what it was kept with: those of before have no digest, their code is
        one.
        """
        with self._file.reading() as db:
            code, content, digest = db.execute(
                "SELECT code, content, digest FROM version WHERE id = ?", (version,)
            ).fetchone()
        if digest is None:
            is_sound = old_code(content) == code
        else:
            is_sound = _digest(code, content) == digest
        if not is_sound:
            raise Damaged(self._file.path)
        return from_canonical(content)

    def tally(self, version: int) -> Tally | None:
        """Return what the ledger counted when a version was kept; None where that was not kept."""
        with self._file.reading() as db:
            return tally_of(db, version)

    def keeps(self, version: int, report: Report) -> bool:
        """Return whether ``report`` is in all its fields what the version has kept."""
        with self._file.reading() as db:
            (content,) = db.execute(
                "SELECT content FROM version WHERE id = ?", (version,)
            ).fetchone()
        return bool(content == canonical(report))

    def answer(self, version: int, reply: Reply) -> None:
        """Keep what came back on a version."""
        with self._file.writing() as db:
            db.execute(
                "INSERT INTO reply (version, who, day, agrees, text, at) VALUES (?, ?, ?, ?, ?, ?)",
                (version, reply.who, reply.day.isoformat(), reply.agrees, reply.text, _now()),
            )

    def reopen(self, version: int, why: str, *, published: bool) -> None:
        """Unlock the report of a final version, once."""
        with self._file.writing() as db:
            db.execute(
                "INSERT INTO reopening (version, why, published, at) VALUES (?, ?, ?, ?)",
                (version, why, published, _now()),
            )


def _version(db: Connection, row: tuple[Any, ...]) -> Version:
    id, stage, number, code, remark, at, why, published, reopened_at = row
    reopening = None
    if reopened_at:
        reopening = Reopening(why, bool(published), from_text(reopened_at))
    replies = tuple(_replies(db, id))
    return Version(id, Stage(stage), number, code, remark, from_text(at), replies, reopening)


def _replies(db: Connection, version: int) -> Iterator[Reply]:
    rows = db.execute(
        "SELECT who, day, agrees, text FROM reply WHERE version = ? ORDER BY id", (version,)
    )
    for who, day, agrees, text in rows:
        yield Reply(who, date.fromisoformat(day), bool(agrees), text)


def _digest(code: str, content: str) -> str:
    return sha256(f"{code}\n{content}".encode(errors="surrogatepass")).hexdigest()


def _now() -> str:
    return to_text(datetime.now(UTC))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
