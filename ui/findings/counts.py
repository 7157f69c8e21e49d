"""The head of the findings: how many of each weight are open, and how many a reason settles."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout

from forms.checks.finding import Severity
from forms.sign_off.reasons import Standing
from ui.findings.words import Run, height_of, laid_out
from ui.parts import theme
from ui.parts.colours import Tone
from ui.parts.plain import Quiet
from ui.parts.sentence import unbroken
from ui.report.weights import LOOKS, SETTLED

_HEAD = "校核　"
#: Said where there is nothing to count.
NOTHING_FOUND = "没有发现问题"
_LEAST = 120  # pixels
_MOST_KEPT = 200  # lines that are laid out


class Count(NamedTuple):
    """So many findings of a kind, in words."""

    words: str
    tone: Tone


class Counts(Quiet):
    """The counts in the colours of what they count; the line wraps where it is short of room."""

    def __init__(self) -> None:
        super().__init__()
        wraps = self.sizePolicy()
        wraps.setHeightForWidth(True)  # which a label is told with its own words only
        self.setSizePolicy(wraps)
        self._counts: list[Count] = []
        #: The line laid out, by its words, font and width: to find its place, Qt asks several
        #: times, and counts that were left are often come back to.
        self._layouts: dict[tuple[str, str, float], QTextLayout] = {}
        theme.as_sized(self, theme.CARD_HEAD)

    def count(self, standings: Sequence[Standing], not_taken: int) -> None:
        """Count the findings anew, and what was typed and not taken."""
        now = counts(standings, not_taken)
        if now != self._counts:
            self._counts = now
            self.setText(_HEAD + _in_words(now))
            if self.heightForWidth(self.width()) != self.height():
                self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the counts on one line."""
        wide = self._laid_out(10_000).boundingRect()
        return QSize(round(wide.width()), round(wide.height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return less: the line wraps."""
        return QSize(_LEAST, self.fontMetrics().height())

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return how high the lines are."""
        return height_of(self._laid_out(width))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the counts."""
        painter = QPainter(self)
        self._laid_out(self.width()).draw(painter, QPointF(0, 0))
        painter.end()

    def _laid_out(self, width: float) -> QTextLayout:
        key = (self.text(), self.font().key(), width)
        if key not in self._layouts:
            if len(self._layouts) > _MOST_KEPT:
                self._layouts.clear()
            self._layouts[key] = laid_out(self._runs(), self.font(), width)
        return self._layouts[key]

    def _runs(self) -> list[Run]:
        colours = theme.colours()
        runs = [Run(_HEAD, colours.ink, is_bold=True)]
        for count in self._counts:
            if len(runs) > 1:
                runs.append(Run("\u00a0· ", colours.faint))
            runs.append(Run(unbroken(count.words), colours.tint(count.tone).ink))
        return runs


def counts(standings: Sequence[Standing], not_taken: int) -> list[Count]:
    """Return how many findings of each weight are open, and how many are settled.

    What was typed and ``not_taken`` is none of the findings, and none is to be clear of it.
    """
    open_ones = Counter(
        standing.finding.severity for standing in standings if not standing.is_settled
    )
    found = []
    if not_taken:
        found.append(Count(f"{not_taken} 处没有收下", Tone.RED))
    for severity in Severity:
        if open_ones[severity]:
            words = f"{open_ones[severity]} {severity.label}"
            found.append(Count(words, LOOKS[severity].tone))
    settled = len(standings) - open_ones.total()
    if settled:
        found.append(Count(f"{settled} 已说明", SETTLED.tone))
    return found or [Count(NOTHING_FOUND, Tone.GREEN)]


def summary(standings: Sequence[Standing], not_taken: int) -> str:
    """Return the same in words."""
    return _in_words(counts(standings, not_taken))


def _in_words(found: Sequence[Count]) -> str:
    return " · ".join(count.words for count in found)
