"""The open page and what is found beside it, which gives way where the window is narrow."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.parts import remembered
from ui.parts.splitter import Splitter

#: How much of the width the findings take unless the clerk has moved the line, the pixels in which
#: they read well, and those that a page needs before.
_SHARE, _WELL, _PAGE = 0.205, 200, 420
_MOVED_TO = "findings_share"  # in the settings


class Beside(Splitter):
    """Keeps the share that the findings have of the width, whatever the width."""

    def __init__(self, page: QWidget, findings: QWidget) -> None:
        super().__init__()
        self.addWidget(page)
        self.addWidget(findings)
        self.setChildrenCollapsible(False)  # F9 hides and shows the findings
        self._moved_to = _moved_to()
        self.splitterMoved.connect(self._keep)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Divide the width anew."""
        super().resizeEvent(event)
        width = self.width() - self.handleWidth()
        beside = round(width * self._moved_to) or self._usual(width)
        self.setSizes([width - beside, beside])

    def _usual(self, width: int) -> int:
        """Return how wide the findings are that were not dragged; less than they need is mended."""
        return max(1, min(max(_WELL, round(width * _SHARE)), width - _PAGE))

    def _keep(self) -> None:
        page, beside = self.sizes()
        self._moved_to = beside / (page + beside)
        remembered.settings().setValue(_MOVED_TO, self._moved_to)


def _moved_to() -> float:
    """Return the share that the clerk has given the findings; 0: none in particular."""
    try:
        share = float(str(remembered.settings().value(_MOVED_TO, 0)))
    except ValueError:
        return 0
    return share if 0 < share < 1 else 0
