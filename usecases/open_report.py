"""The open report: the one place where it is changed, stored, checked, and kept as versions.

A change goes one way: edits -> (in the window, a step of undo) -> report -> library -> checks.
Checks and versions are loaded when they are used: the window's first paint does not wait for them.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from forms.report import Edit, Report
from storage.errors import LibraryError, Locked
from storage.history import How
from storage.library import Library

if TYPE_CHECKING:
    from export.overview import Earlier
    from export.pending import Written
    from forms.checks.finding import Finding
    from forms.choice import Choice
    from forms.mending import Proposal
    from forms.prose.mention import Mention
    from forms.prose.rewriting import Rewriting
    from forms.sign_off.reasons import Standing
    from forms.texts.span import Span
    from storage.origin import Origin
    from storage.sign_off import SignOff, Stage, Version
    from usecases.checking import Checking
    from usecases.last_year import LastYear
    from usecases.tally import LedgerTally

#: The fields that decide which report is last year's.
_NAMING = {"unit", "year"}


#: Said wherever a final would have to change.
LOCKED = "已经定稿，内容不能修改。确需修改的，请用“送审→重新打开”"


class OpenReport:
    """A report of a library while it is open; what writes to the file may raise LibraryError."""

    def __init__(self, library: Library, id: int) -> None:
        self.library = library
        self.id = id
        self.report: Report = library.load(id)
        self.is_final = library.is_final(id)
        #: The file that the report was read from, for comparison only; None of one made here.
        self.origin: Origin | None = library.origin(id)
        #: What the checks found, with the reasons for it; empty until :meth:`check` has run.
        self.standings: list[Standing] = []
        #: What the ledger comes to for it; None as long as that is not known, or without one.
        self.tally: LedgerTally | None = None
        #: Whose applications the ledger has, where it has none of this unit.
        self.tally_units: Sequence[str] = ()
        self._waiting: list[tuple[Sequence[Edit], How, Sequence[Choice]]] = []

    @cached_property
    def last_year(self) -> "LastYear | None":
        """The report of the year before; looked for when somebody asks, raises LibraryError."""
        from usecases.last_year import find_last_year

        return find_last_year(self.library, self.id, self.report)

    def look_back(self) -> None:
        """Look for last year's report now.

        Raises:
            LibraryError: where it cannot be read; it is done without from then on.
        """
        try:
            _ = self.last_year
        except LibraryError:
            self.last_year = None
            raise

    @property
    def previous(self) -> Report | None:
        """Last year's report, as seen from the edition of this one."""
        return self.last_year.report if self.last_year else None

    @property
    def is_read(self) -> bool:
        """Whether the report was read from an office's file, so that nobody signs it here."""
        return self.origin is not None

    @property
    def is_closed(self) -> bool:
        """Whether nothing of it is to be mended: it is final, or an office has published it."""
        return self.is_final or self.is_read

    @property
    def findings(self) -> "list[Finding]":
        """What the checks found when they ran last."""
        return [standing.finding for standing in self.standings]

    @property
    def sign_off(self) -> "SignOff":
        """The versions, for reading; :meth:`keep_version` and :meth:`reopen` change them."""
        return self.library.sign_off

    # ---- one way in

    def carry_out(self, edits: Sequence[Edit], how: How, choices: "Sequence[Choice]" = ()) -> None:
        """Change the report by ``edits`` and ``choices``, store them, and run the checks.

        Raises:
            LibraryError: where they are not stored; they wait for :meth:`store`.
        """
        self.change(edits, how, choices)
        try:
            self.store()
        finally:
            self.check()

    def change(self, edits: Sequence[Edit], how: How, choices: "Sequence[Choice]" = ()) -> set[str]:
        """Change the report, which :meth:`store` puts into the file; return what shows otherwise.

        ``choices`` are what is said, with these edits or without any, of numbers in the texts.

        Raises:
            Locked: where the report is final; then nothing was changed.
        """
        if self.is_final:
            raise Locked(self.library.path)
        self.report.apply(edits)
        for choice in choices:
            self.report.choose(choice)
        self._waiting.append((edits, how, choices))
        touched = {edit.id for edit in edits}
        touched.update(choice.place.id for choice in choices)
        if touched & _NAMING:
            vars(self).pop("last_year", None)
            return set(self.report.form.fields)
        for id in tuple(touched):
            touched.update(self.report.form.totals_of[id])
        return touched

    def store(self) -> datetime | None:
        """Write what is waiting to the file, in order; return when, None where nothing was."""
        at: datetime | None = None
        while self._waiting:
            edits, how, choices = self._waiting[0]
            at = self.library.record(self.id, edits, how, choices)
            self._waiting.pop(0)
        return at

    def check(self) -> None:
        """Run all checks on the report as it stands."""
        self.standings = self.standings_of(self.report)

    @property
    def unstored(self) -> int:
        """How many fields hold changes that could not be written to the file yet."""
        changed: set[str] = set()
        for edits, _, choices in self._waiting:
            changed.update(edit.id for edit in edits)
            changed.update(choice.place.id for choice in choices)
        return len(changed)

    def give_up_unstored(self) -> None:
        """Forget what could not be written to the file."""
        self._waiting.clear()

    # ---- findings and reasons

    def mentions(self, id: str) -> "Sequence[Mention]":
        """Return which numbers of the text in the field ``id`` state figures of the tables."""
        from forms.editions.registry import mentions_of

        return mentions_of(self.report, id)

    def rewriting(self) -> "Rewriting":
        """Return the edits that put into the texts what the tables say, but for what is settled."""
        from forms.editions.registry import rewriting_of

        settled: list[Span] = []
        for standing in self.standings:
            if standing.is_settled:
                settled += standing.finding.spans
        return rewriting_of(self.report, self.previous, settled)

    def standings_of(self, report: Report) -> "list[Standing]":
        """Return what the checks find on a state of the report, each finding with its reason."""
        return self._checking.standings_of(
            report, self.previous, self.tally, is_final=self.is_final
        )

    def proposals(self, finding: "Finding") -> "list[Proposal]":
        """Return the ways to mend ``finding`` as the report stands."""
        return self._checking.proposals(self.report, self.previous, finding, self.tally)

    def is_mended_too(self, finding: "Finding", proposal: "Proposal") -> bool:
        """Return whether ``proposal``, made to mend another finding, leaves nothing of this one."""
        return self._checking.is_mended_too(self.report, self.previous, finding, proposal)

    def explain(self, finding: "Finding", reason: str) -> None:
        """Settle ``finding`` by a written reason, or take its reason back by an empty one."""
        self._checking.explain(self.report, finding, reason, self.findings)
        self.check()

    def unprintable(self, text: str) -> list[str]:
        """Return the characters of a reason that no draft could print, as a message names them."""
        from usecases.checking import unprintable

        return unprintable(text)

    @cached_property
    def _checking(self) -> "Checking":
        """Loaded when used: the window's first paint does not wait for the checks."""
        from usecases.checking import Checking

        return Checking(self.library, self.id)

    # ---- versions and the lock

    @property
    def draft_name(self) -> str:
        """What a draft is called: by its number while nothing was changed since then."""
        from usecases.versions import draft_name

        return draft_name(self.sign_off.versions(self.id), self.report)

    @property
    def earlier(self) -> "Earlier | None":
        """What was handed in before the draft that is printed now; None for nothing."""
        from export.overview import Earlier
        from usecases.versions import earlier_draft

        draft = earlier_draft(self.sign_off.versions(self.id), self.report)
        if draft is None:
            return None
        try:
            return Earlier(draft.name, self.sign_off.content(draft.id))
        except LibraryError:  # it is damaged; this one can be printed all the same
            return None

    def keep_version(self, stage: "Stage", remark: str = "") -> "Version":
        """Keep the report as it stands as a version; where that fails there is none.

        What a ledger counts that was kept for the whole year is kept with it.
        """
        self.store()
        counted = self.tally.snapshot if self.tally else None
        version = self.sign_off.keep(self.id, stage, self.report, remark, counted)
        if self.tally and version.locks:
            from dataclasses import replace

            self.tally = replace(self.tally, kept=counted)
        self.refresh_lock()
        return version

    def reopen(self, why: str, *, published: bool) -> None:
        """Unlock the final report, saying why, and whether it had been published by then."""
        from usecases.versions import locking_version

        final = locking_version(self.sign_off.versions(self.id))
        self.sign_off.reopen(final.id, why, published=published)
        self.refresh_lock()

    def remember_exports(self, code: str, files: "Iterable[Written]") -> str:
        """Keep in the library that ``files`` with the content ``code`` were written just now.

        Return why it could not be kept; empty where it was.
        """
        from storage.exports import Export
        from usecases.versions import version_with

        now = datetime.now().astimezone()
        try:
            version = version_with(self.sign_off, self.id, code)
            number = version.id if version else None
            self.library.exports.remember(
                Export(self.id, number, file.format, file.name, file.sha256, code, now)
                for file in files
            )
        except LibraryError as error:
            return str(error)
        return ""

    def refresh_lock(self) -> None:
        """See whether the report is final by now."""
        self.is_final = self.library.is_final(self.id)
