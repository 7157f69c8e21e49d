"""The ways to mend the findings, worked out in idle moments: an edit never waits for them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from forms.checks.finding import Finding, Severity
from forms.mending import Proposal, own_proposals
from forms.report import Edit
from forms.sign_off.reasons import Standing
from ui.report.session import Session

#: Proposals are worked out for this many findings, and offered for each up to this many.
_MENDED, _OFFERED = 8, 4
_ABOVE, _BELOW = "上面一处改好，这里自然相符", "下面一处改好，这里自然相符"
_FIRST_ABOVE = "上面采用第一种改法，这里也相符"


class Mending(NamedTuple):
    """What mends a finding: ``proposals`` of its own, or what is done about its ``leader``.

    A leader is another finding; ``note`` says what of it settles this one, too. One that is
    ``is_led`` goes whatever is done there of what is offered: it needs nothing of its own.
    """

    proposals: Sequence[Proposal] = ()
    leader: Finding | None = None
    note: str = ""
    is_led: bool = False


class Mendings(QObject):
    """What mends each finding of the open report as it stands."""

    found = Signal()  # all that can be mended has been looked at

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._proposals: dict[Finding, list[Proposal]] = {}
        #: For a finding another one: whatever of what is offered mends that, mends this one, too.
        self._leaders: dict[Finding, Finding] = {}
        self._is_news = False
        self._idle = QTimer(self, interval=0, singleShot=True)
        self._idle.timeout.connect(self._work_out_next)
        session.changed.connect(self._forget)
        session.tallied.connect(self._forget_all)
        session.checked.connect(self._idle.start)
        self._idle.start()

    def all(self) -> Iterator[Mending]:
        """Yield what mends each of the findings that are told, in their order."""
        told = self._session.told
        open_at: dict[Finding, int] = {}
        for at, standing in enumerate(told):
            if not standing.is_settled:
                open_at[standing.finding] = at
        likeliest: dict[tuple[Edit, ...], Finding] = {}
        for at, standing in enumerate(told):
            mending = self._one(standing, at, open_at, likeliest)
            yield mending
            is_first = mending.proposals and not mending.leader
            if is_first and not standing.finding.spans:
                likeliest.setdefault(mending.proposals[0].edits, standing.finding)

    def proposals(self, finding: Finding) -> list[Proposal]:
        """Return what is known to mend ``finding``: first what the finding says itself.

        What an office has published is not mended, nor is a final.
        """
        if self._session.is_closed:
            return []
        own = own_proposals(self._session.report, finding)
        if own:
            return own[:_OFFERED]
        return self._proposals.get(finding, [])

    def _one(
        self,
        standing: Standing,
        at: int,
        open_at: dict[Finding, int],
        likeliest: dict[tuple[Edit, ...], Finding],
    ) -> Mending:
        """Return what mends the finding ``at`` a place.

        ``likeliest`` are the findings above by what is first offered for them.
        """
        finding = standing.finding
        if standing.is_settled:
            return Mending()
        leader = self._leaders.get(finding)
        if leader in open_at and not standing.reason:
            note = _ABOVE if open_at[leader] < at else _BELOW
            return Mending((), leader, note, is_led=True)
        proposals = self.proposals(finding)
        others = [each for each in proposals if each.edits not in likeliest]
        if len(others) < len(proposals):
            said = next(each for each in proposals if each.edits in likeliest)
            return Mending(others, likeliest[said.edits], _FIRST_ABOVE)
        return Mending(proposals)

    def _forget(self, ids: set[str]) -> None:
        if ids:
            self._forget_all()

    def _forget_all(self) -> None:
        self._proposals, self._leaders = {}, {}

    def _work_out_next(self) -> None:
        """Work out what mends one finding, and come back for the next; at last tell of them all."""
        for finding in self._mendable():
            if finding not in self._proposals:
                self._work_out(finding)
                self._is_news = True
                self._idle.start()
                return
        if self._is_news:
            self._is_news = False
            self.found.emit()

    def _work_out(self, finding: Finding) -> None:
        """Note the proposals for ``finding``, and which finding looked at before goes with it."""
        before = [other for other in self._proposals if other not in self._leaders]
        self._proposals[finding] = self._session.proposals(finding)[:_OFFERED]
        for other in before:
            if self._settles(other, finding):
                self._leaders[finding] = other
                return
        for other in before:
            if not self._proposals[other] and self._settles(finding, other):
                self._leaders[other] = finding

    def _settles(self, leader: Finding, finding: Finding) -> bool:
        """Whether everything that is offered for ``leader`` leaves nothing of ``finding``."""
        offered = self._proposals[leader]
        return bool(offered) and all(
            self._session.is_mended_too(finding, proposal) for proposal in offered
        )

    def _mendable(self) -> Iterator[Finding]:
        """Yield the first open findings about figures of tables that do not agree.

        What an office has published is not mended.
        """
        if self._session.is_closed:
            return
        count = 0
        for standing in self._session.told:
            finding = standing.finding
            is_hint = finding.severity is Severity.HINT
            is_ready = finding.spans or finding.restated
            if standing.is_settled or is_hint or finding.left is None or is_ready:
                continue
            count += 1
            if count > _MENDED:
                return
            yield finding
