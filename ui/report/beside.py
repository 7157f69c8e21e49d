"""The open page and what is found beside it, which gives way where the window is narrow."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.parts import first_paint, remembered
from ui.parts.splitter import Splitter

#: How much of the width the findings take unless the clerk has moved the line.
_SHARE = 0.205
#: Characters that are as wide as findings that read well, as the page that goes before, and as the
#: narrowest findings.
_WELL, _PAGE, _LEAST = 16.7, 35, 12
_MOVED_TO = "findings_share"  # in the settings


class Beside(Splitter):
    """Keeps the share that the findings have of the width, whatever the width."""

    def __init__(self, page: QWidget, findings: QWidget) -> None:
        super().__init__()
        self.addWidget(page)
        self.addWidget(findings)
        self.setChildrenCollapsible(False)  # F9 hides and shows the findings
        self._findings = findings
        self._moved_to = _moved_to()
        self._take_font()
        first_paint.hear(self, QEvent.Type.FontChange, self._divide_anew)
        self.splitterMoved.connect(self._keep)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Divide the width anew."""
        super().resizeEvent(event)
        self._divide()

    def _divide_anew(self) -> None:
        """Divide it by the width of other characters."""
        self._take_font()
        self._divide()

    def _take_font(self) -> None:
        self._em = self.fontMetrics().horizontalAdvance("核")
        self._findings.setMinimumWidth(_LEAST * self._em)

    def _divide(self) -> None:
        width = self.width() - self.handleWidth()
        beside = round(width * self._moved_to) or self._usual(width)
        self.setSizes([width - beside, beside])

    def _usual(self, width: int) -> int:
        """Return how wide the findings are that were not dragged; less than they need is mended."""
        wanted = max(round(_WELL * self._em), round(width * _SHARE))
        return max(1, min(wanted, width - _PAGE * self._em))

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
