"""校核: every finding with its place, the rule's source and the reason that settles it."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeySequence, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QTableWidgetItem, QVBoxLayout

from forms.checks.finding import Severity
from forms.parts import parts_of
from forms.sign_off.reasons import Standing
from ui.findings.counts import NOTHING_FOUND, summary
from ui.findings.reason_dialog import explain
from ui.findings.reason_words import lapse, may_explain
from ui.findings.review_table import TONE, ReviewTable
from ui.parts import theme
from ui.parts.button import Button, Link
from ui.parts.card import Card
from ui.parts.colours import Tone
from ui.parts.flow import Flow
from ui.parts.plain import Label, tip
from ui.report.page import Page
from ui.report.read_notice import THEIR_OWN_FAULTS
from ui.report.session import Session
from ui.report.tally_notice import tally_notice
from ui.report.weights import LOOKS, SETTLED

_GAP = 12  # pixels
_ALL_EXPLAINED = "没有必改的问题，须说明的都已写明理由"
_WHAT_TO_DO = "必改：定稿前一定要改正。须说明：确有原因的可以保留，请写明理由。提示：请再核对一遍。"


class Words(NamedTuple):
    """What a column says of a finding, in which colour, and in which tone where it is a badge."""

    text: str
    colour: QColor
    tone: Tone = Tone.PLAIN


class ReviewPage(Page):
    """The findings as a table, part by part; Enter goes to the place, F2 explains."""

    chosen = Signal(object)  # the finding whose place is to be shown

    def __init__(self, session: Session) -> None:
        super().__init__(session, "校核", THEIR_OWN_FAULTS if session.is_read else _WHAT_TO_DO)
        self._parts = parts_of(session.report.form)
        #: The findings by the rows of the table.
        self._shown: list[Standing] = []
        self.table = ReviewTable()
        self._explain = self._build_action()
        self.table.addAction(self._explain)
        self.explain = Button(self._explain.text())
        self.explain.setToolTip("给选中的一条写明理由（F2）")
        self.compare = Button("与台账核对…")
        self._clear = _words_in_green()
        self._unheld = Label(wraps=True)
        theme.as_warning(self._unheld)
        self._refused = Label(wraps=True)
        theme.as_refusal(self._refused)
        #: The way to what was typed and not taken.
        self.to_refused = Link("去改")
        self._not_taken = Flow(_GAP)
        self._not_taken.add(self._refused, expands=True)
        self._not_taken.add(self.to_refused)
        self.column.addWidget(self._not_taken)
        self.column.addWidget(self._unheld)
        self._sheet = Card()
        within = QVBoxLayout(self._sheet)
        within.setContentsMargins(1, 4, 1, 4)
        within.addWidget(self.table)
        self.column.addWidget(self._sheet, 1)
        self.column.addWidget(self._clear)
        self.tools.add(self.compare)
        self.tools.add(self.explain)
        self.table.activated.connect(lambda index: self.chosen.emit(self._at(index.row()).finding))
        self.table.currentCellChanged.connect(self._enable)
        self.explain.clicked.connect(self._explain.trigger)
        self.compare.clicked.connect(lambda: session.comparison_wanted.emit(""))
        session.checked.connect(self._refresh_when_shown)
        session.locked.connect(self._enable)
        session.not_taken.changed.connect(self._refresh_when_shown)
        self.to_refused.clicked.connect(session.not_taken.lead)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Come up to date on being shown."""
        super().showEvent(event)
        self._refresh()

    def _build_action(self) -> QAction:
        action = QAction("说明理由…", self)
        action.setShortcut(QKeySequence("F2"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self._ask_reason)
        return action

    def _refresh_when_shown(self) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._shown = self._by_part()
        self.table.setRowCount(len(self._shown))
        for row, standing in enumerate(self._shown):
            finding = standing.finding
            more = f"{self._part(finding.fields[0])}\n{finding.message}\n依据：{finding.source}"
            for col, words in enumerate(self._columns(standing)):
                item = QTableWidgetItem(words.text)
                item.setToolTip(tip(more))
                item.setForeground(words.colour)
                item.setData(TONE, words.tone)
                self.table.setItem(row, col, item)
        self.table.share_width()
        self.table.resizeRowsToContents()
        self._enable()
        self._say_how_far()

    def _by_part(self) -> list[Standing]:
        """Return the findings in the order of the parts they are about, the gravest first."""
        numbers: dict[str, int] = {}
        for number, part in enumerate(self._parts):
            numbers.update(dict.fromkeys(part.fields, number))
        return sorted(self.session.standings, key=lambda each: numbers[each.finding.fields[0]])

    def _say_how_far(self) -> None:
        found = self._shown
        unheld = tally_notice(self.session)
        not_taken = self.session.not_taken.standing
        self._refused.setText("\n".join(f"● {one}，还不在报告里" for one in not_taken))
        self._not_taken.setVisible(bool(not_taken))
        self._unheld.setText(unheld)
        self._unheld.setVisible(bool(unheld))
        self.compare.setVisible(bool(unheld) or self.session.tally is not None)
        self._sheet.setVisible(bool(found))
        self.explain.setVisible(bool(found) and not self.session.is_read)
        self.meta.setText(summary(found, len(not_taken)) if found or not_taken else "")
        self.first = self.table if found else None
        clear = "" if found else NOTHING_FOUND
        if found and not self.session.is_read and not any(one.blocks for one in found):
            clear = _ALL_EXPLAINED
        self._clear.setText(f"✓ {clear}")
        self._clear.setVisible(bool(clear) and not not_taken)

    def _columns(self, standing: Standing) -> tuple[Words, ...]:
        """Return what the columns say."""
        finding = standing.finding
        ink = theme.colours().ink
        weight = Words(finding.severity.label, ink, LOOKS[finding.severity].tone)
        if standing.is_settled:
            ink = theme.colours().faint
            weight = Words("已说明", ink, SETTLED.tone)
        return (
            Words(self._part(finding.fields[0]), theme.colours().faint),
            weight,
            Words(finding.message, ink),
            Words(finding.source, theme.colours().faint),
            self._reason(standing),
        )

    def _part(self, id: str) -> str:
        return next(part.name for part in self._parts if id in part.fields)

    def _reason(self, standing: Standing) -> Words:
        """Return what the last column says."""
        if standing.is_settled:
            return Words(standing.reason, theme.colours().faint)
        if standing.reason:
            why = lapse(self.session.report.form, standing)
            return Words(f"已失效（{why}）：{standing.reason}", theme.colours().amber)
        if standing.finding.severity is Severity.ERROR:
            return Words("", theme.colours().faint)
        return Words("未说明", LOOKS[standing.finding.severity].ink)

    def _enable(self) -> None:
        row = self.table.currentRow()
        is_row = 0 <= row < len(self._shown)
        can = is_row and may_explain(self.session, self._at(row).finding)
        self._explain.setEnabled(can)
        self.explain.setEnabled(can)

    def _at(self, row: int) -> Standing:
        return self._shown[row]

    def _ask_reason(self) -> None:
        explain(self.session, self._at(self.table.currentRow()), self.window())


def _words_in_green() -> Label:
    """Return what says that nothing stands in the way of signing."""
    label = Label(wraps=True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setContentsMargins(0, 12, 0, 12)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
    theme.as_card_heading(label)
    theme.as_done(label)
    return label
