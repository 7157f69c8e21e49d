"""基本信息: what the title, the preamble and the signature need."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from forms.form import Field
from forms.texts.preamble import PREAMBLE
from forms.values import Kind
from ui.identity.line_editor import BodyChoice, LineEditor
from ui.parts import theme
from ui.parts.card import Card
from ui.parts.plain import Label
from ui.parts.scroll_bar import calm
from ui.report.page import Page
from ui.report.session import Session
from ui.report.steps import first_blank

if TYPE_CHECKING:
    from forms.texts.span import Span
    from ui.identity.preamble_editor import PreambleEditor

#: How many digits a line has room for that is never long; the others take what width there is.
_LENGTHS = {
    "year": 8,
    "date": 24,
    "contact.phone": 28,
    "contact.fax": 28,
    "contact.postcode": 10,
}
_ABOUT_UNIT, _CONTACT = "单位和报告", "联系方式"
_CONTACT_IDS = "contact."
#: In pixels: what a line has beside its digits, and the page's least width at which the groups
#: stand side by side.
_BESIDE, _WIDE = 24, 700


class IdentityPage(Page):
    """A line for each fact, in two groups, and the preamble that follows from them."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "基本信息")
        self.meta.setText("标题、前言和落款由这些内容生成")
        self.editors: dict[str, QWidget] = {}
        self._groups = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._form = QVBoxLayout()
        self._preamble_row = QVBoxLayout()
        self._preamble: PreambleEditor | None = None
        # Not to be asked for its viewport here: PySide would set up every widget class
        # to tell what it is, 11 ms a start.
        self._scroll = calm(QScrollArea(widgetResizable=True))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._build_form())
        self.column.addWidget(self._scroll, 1)
        self.first = self.editors["unit"]

    def complete(self) -> None:
        """Add the preamble, which the first paint does not wait for: its editor takes 20 ms."""
        from ui.identity.preamble_editor import PreambleBlock

        block = PreambleBlock(self.session)
        block.editor.refused.connect(self.tell)
        self._preamble_row.addWidget(block)
        *_, last = self.editors.values()
        QWidget.setTabOrder(last, block.editor)
        QWidget.setTabOrder(block.editor, block.reset)
        self.editors[PREAMBLE] = self._preamble = block.editor

    def go_to(self, id: str) -> None:
        """Put the keyboard on the field ``id``."""
        self.editors[id].setFocus()

    def enter(self) -> None:
        """Put the keyboard on the line where it was, else on the first blank one."""
        was = self.focusWidget()
        if was not in self.editors.values():
            blank = first_blank(self.session.report) or "unit"
            was = self.editors.get(blank, self.editors["unit"])
        was.setFocus()

    def point_at(self, span: "Span") -> None:
        """Choose a stretch of a line, or of the preamble."""
        editor = self.editors[span.id]
        if isinstance(editor, LineEditor):
            editor.point_at(span.start, span.end)
        elif self._preamble:
            self._preamble.point_at(span.start, span.end)
        self._scroll.ensureWidgetVisible(editor)

    def here(self) -> "Span | None":
        """Return what is chosen of the preamble, or of the line that the keyboard is on."""
        if self._preamble and self._preamble.hasFocus():
            return self._preamble.here()
        for editor in self.editors.values():
            if isinstance(editor, LineEditor) and editor.hasFocus():
                return editor.here()
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Set the groups side by side where there is room."""
        super().resizeEvent(event)
        is_wide = self.width() >= _WIDE
        wanted = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._groups.direction() != wanted:
            self._groups.setDirection(wanted)
            # At once: the layout around it would keep its heights until the page is shown, and
            # what is resized while it is being shown is not laid out again.
            self._form.activate()

    def _build_form(self) -> QWidget:
        body = QWidget()
        body.setLayout(self._form)
        self._form.setContentsMargins(0, 4, 0, 0)
        self._form.setSpacing(16)
        self._groups.setSpacing(12)
        about_unit, contact = self._build_group(_ABOUT_UNIT), self._build_group(_CONTACT)
        for field in self.session.report.form.identity:
            if field.id != PREAMBLE:
                group = contact if field.id.startswith(_CONTACT_IDS) else about_unit
                self._add(field, group)
        for group in (about_unit, contact):
            group.setRowStretch(group.rowCount(), 1)
        self._form.addLayout(self._groups)
        self._form.addLayout(self._preamble_row, 1)
        return body

    def _build_group(self, name: str) -> QGridLayout:
        """Begin a card with fields under a name."""
        card = Card()
        title = Label(name)
        theme.as_card_heading(title)
        grid = QGridLayout(card)
        grid.setContentsMargins(20, 16, 20, 16)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(title, 0, 0, 1, 2)
        self._groups.addWidget(card, 1)
        return grid

    def _add(self, field: Field, group: QGridLayout) -> None:
        """Add a field to its group, as wide as what is written there."""
        editor = self.editors[field.id] = self._build_editor(field)
        label = Label(field.label)
        label.setBuddy(editor)
        row = group.rowCount()
        group.addWidget(label, row, 0)
        if isinstance(editor, LineEditor) and field.id in _LENGTHS:
            digits = editor.fontMetrics().horizontalAdvance("0" * _LENGTHS[field.id])
            editor.wanted = digits + _BESIDE
        is_short = field.id in _LENGTHS or field.kind is Kind.BODY
        side = Qt.AlignmentFlag.AlignLeft if is_short else Qt.AlignmentFlag(0)
        group.addWidget(editor, row, 1, side)

    def _build_editor(self, field: Field) -> QWidget:
        if field.kind is Kind.BODY:
            return BodyChoice(self.session, field)
        line = LineEditor(self.session, field)
        line.setAccessibleName(field.label)
        line.refused.connect(self.tell)
        return line
