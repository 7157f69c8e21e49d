"""A report as the list of reports shows it."""

from datetime import datetime
from typing import Any, NamedTuple, Self

from storage.finality import FINAL
from storage.history import from_text
from storage.origins import READ

#: What :meth:`Entry.of_row` is made of, in SQL of a report's row.
COLUMNS = (
    "id, unit, year, kind, changed_at, "  # noqa: S608 (constants)
    "(SELECT count(*) FROM version WHERE report = report.id AND stage = 'draft'), "
    f"{FINAL}, {READ}, "
    "(SELECT code FROM version WHERE report = report.id ORDER BY version.id DESC LIMIT 1), "
    "(SELECT stage FROM version WHERE report = report.id ORDER BY version.id DESC LIMIT 1)"
)


class Entry(NamedTuple):
    """A report in the list; ``changed_at`` is in local time.

    ``drafts`` is how often it was handed in for sign-off; it ``is_read`` where it was read from an
    office's file, which :meth:`storage.library.Library.origin` tells of. ``code`` is the content
    code of its last version, empty where none was kept; it ``was_final`` where that was its final.
    """

    id: int
    unit: str
    year: int | None
    kind: str
    changed_at: datetime
    drafts: int
    is_final: bool
    is_read: bool
    code: str
    was_final: bool

    @property
    def state(self) -> str:
        """How far the report is on its way to publication, in words for the clerk."""
        if self.is_read:
            return "读入"
        if self.is_final:
            return "已定稿"
        if self.was_final:
            return "已重新打开"
        if self.drafts:
            return f"送审第 {self.drafts} 稿"
        return "填报中"

    @classmethod
    def of_row(cls, row: tuple[Any, ...]) -> Self:
        """Return the entry of a row of ``COLUMNS``."""
        id, unit, year, kind, at, drafts, final, read, code, stage = row
        known_year = year if isinstance(year, int) else None
        unit, kind = str(unit or ""), str(kind or "")
        return cls(
            id,
            unit,
            known_year,
            kind,
            from_text(at),
            drafts,
            is_final=bool(final),
            is_read=bool(read),
            code=str(code or ""),
            was_final=stage == "final",
        )
