"""The bar under the open report with which the clerk finds words, and replaces them."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from forms.parsing import Refused
from forms.texts.search import Search
from forms.texts.span import Span
from ui.find.finder import Finder, Pages
from ui.parts import theme
from ui.parts.button import Button, Link
from ui.parts.flow import Flow
from ui.parts.key_notes import KeyNote
from ui.parts.line import Line
from ui.parts.painting import fill
from ui.parts.plain import BETWEEN, Aside, Label
from ui.parts.tick_box import TickBox
from ui.parts.typing_keys import ENTER

_MOST = 100  # characters that are looked for because they are chosen on the page
#: In pixels: the width of a line, and between parts.
_LEAST_LINE, _LINE = 88, 260
_GAP = 8
_BETWEEN_ROWS = 4
_BY = "替换为"
_WIDEST = "第 10 处，共 10 处"
#: What the keys of the bar do.
KEYS = (
    KeyNote("Enter", "在“查找”里：到下一处；在“替换为”里：替换这一处，再到下一处"),
    KeyNote("Shift+Enter", "到上一处"),
    KeyNote("Esc", "关闭查找栏"),
)


class FindBar(QFrame):
    """Words to find, how many there are, the ways from one to the next; and what replaces them.

    ``seen`` tells whether it is in sight now.
    """

    seen = Signal(bool)

    def __init__(self, pages: Pages) -> None:
        super().__init__()
        self._pages = pages
        self.finder = Finder(pages, self)
        self.words = _Line("查找")
        self.exact = TickBox("区分大小写和全半角")
        self.count = Label()
        self.back, self.next = Button("上一处"), Button("下一处")
        self.close_act = Link("关闭")
        self.by = _Line(_BY)
        self.replace, self.replace_all = Button("替换"), Button("全部替换")
        self._told = ""  # at the foot of the page, of the last act of replacing
        self.elsewhere = Aside()
        theme.as_faint(self.elsewhere)
        self._of_by = Label(_BY)
        self._replacing = Flow(_GAP)
        self._lay_out()
        self._connect()

    def open(self, *, replacing: bool = False) -> None:
        """Show the bar with the keyboard on it, for what is chosen on the page."""
        self._show_replacing(replacing and not self._pages.session.is_closed)
        if words := self._chosen_words():
            self.words.setText(words)
        self.show()
        self._look()
        self.words.setFocus()
        self.words.selectAll()

    def _show_replacing(self, shown: bool) -> None:  # noqa: FBT001 # as the signal has it
        self._of_by.setText(_BY if shown else "")
        for part in (self.by, self.replace, self.replace_all):
            part.setVisible(shown)
        self._replacing.updateGeometry()  # which it is not told of while the bar is hidden

    def _follow_lock(self, locked: bool) -> None:  # noqa: FBT001 # as the signal has it
        """Take away what replaces, and what was told of it, as the report becomes final."""
        if locked:
            self._show_replacing(False)

    def step(self, by: int) -> None:
        """Go to the next place (1) or the one before (-1); without words, ask for some."""
        if not self.words.text():
            self.open()
            return
        if self.isHidden():
            self.show()
            self._look()
        self._go_to(self.finder.step(by))

    def close_bar(self) -> None:
        """Take the bar and the marks away; the keyboard goes back to the page."""
        self.finder.end()
        self.hide()
        self._pages.page.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Tell that the page has to share its height."""
        super().showEvent(event)
        self.seen.emit(True)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint a line between the bar and what lies over it."""
        painter = QPainter(self)
        fill(painter, QRect(0, 0, self.width(), 1), theme.colours().line)
        painter.end()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Tell that it has it to itself."""
        super().hideEvent(event)
        self.seen.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go on by Enter, back by Shift+Enter; replace from the line for that; close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() not in ENTER:
            super().keyPressEvent(event)
        elif self.by.hasFocus():
            self._replace()
        else:
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step(-1 if is_back else 1)

    def _look(self) -> None:
        """Look for what is typed by now, beginning near the cursor."""
        self.finder.begin(Search(self.words.text(), self.exact.isChecked()))
        near = self.finder.near()
        if near:
            self._pages.page.point_at(near)

    def _go_to(self, place: Span | None) -> None:
        """Show a place; the keyboard stays in the bar where it is there."""
        if place is None:
            return
        focused = self.window().focusWidget()
        self._pages.go_to(place.id)
        if focused and self.isAncestorOf(focused):
            focused.setFocus()
        if not self._pages.session.report.form.fields[place.id].kind.is_number:
            self._pages.page.point_at(place)

    def _replace(self) -> None:
        """Replace the place that is shown and go on; where none is shown, show the next."""
        if not self.finder.number:
            self.step(1)
            return
        try:
            self.finder.replace(self.by.text())
        except Refused as refused:
            self._refuse(refused)
            return
        self._go_to(self.finder.go_on())

    def _replace_all(self) -> None:
        try:
            replaced = self.finder.replace_all(self.by.text())
        except Refused as refused:
            self._refuse(refused)
            return
        words = f"已替换 {replaced} 处，可以用 Ctrl+Z 撤销" if replaced else "没有要替换的"
        self._tell(words, good=True)

    def _refuse(self, why: Refused) -> None:
        self._tell(f"没有替换：{why}")

    def _tell(self, words: str, *, good: bool = False) -> None:
        """Tell of replacing at the foot of the page, or that nothing is told of it any more."""
        page = self._pages.page
        if words or page.message == self._told:
            page.tell(words, good=good)
        self._told = words

    def refresh(self) -> None:
        """Say which place is shown, of how many, and where else; what was told is over then."""
        finder = self.finder
        self._tell("")
        self.count.setText(_counted(finder))
        for button in (self.back, self.next):
            button.setEnabled(finder.count > 0)
        for button in (self.replace, self.replace_all):
            button.setEnabled(finder.replaceable > 0)
        self.elsewhere.setText(BETWEEN.join(_aside(finder)))

    def _chosen_words(self) -> str:
        """Return what is chosen on the page, if that is a few words of one line."""
        chosen = self._pages.page.here()
        if chosen is None or self._pages.session.report.form.fields[chosen.id].kind.is_number:
            return ""
        words = self.finder.written(chosen)
        return "" if "\n" in words or len(words) > _MOST else words

    def _lay_out(self) -> None:
        of_words = Label("查找")
        for label in (of_words, self._of_by):
            label.setMinimumWidth(self._of_by.sizeHint().width())
        # Room enough for the count, so that nothing moves under the mouse as it goes on.
        self.count.setMinimumWidth(self.fontMetrics().horizontalAdvance(_WIDEST))
        finding = Flow(_GAP)
        finding.add(of_words, self.words, self.back, self.next, self.count)
        finding.add(self.elsewhere, expands=True)
        finding.add(self.close_act)
        self._replacing.add(self._of_by, self.by, self.replace, self.replace_all, self.exact)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 8)
        column.setSpacing(_BETWEEN_ROWS)
        column.addWidget(finding)
        column.addWidget(self._replacing)
        self.words.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Have both lines as wide as the one with more beside it."""
        if event.type() is QEvent.Type.Resize:
            self.by.setFixedWidth(self.words.width())
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._look)
        self.exact.toggled.connect(self._look)
        self.back.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.replace.clicked.connect(self._replace)
        self.replace_all.clicked.connect(self._replace_all)
        self.close_act.clicked.connect(self.close_bar)
        self.finder.refreshed.connect(self.refresh)
        self._pages.session.locked.connect(self._follow_lock)


def _counted(finder: Finder) -> str:
    """Return which place is shown, of how many."""
    if not finder.has_words:
        return ""
    if not finder.count:
        return "没有找到"
    if finder.number:
        return f"第 {finder.number} 处，共 {finder.count} 处"
    return f"共 {finder.count} 处"


def _aside(finder: Finder) -> list[str]:
    """Return what of the places is good to know, the weightiest first."""
    named = [f"{name} {count} 处" for name, count in finder.elsewhere()]
    if named:
        named[0] = f"其他页：{named[0]}"
    in_tables = finder.count - finder.replaceable
    return [*named, f"{in_tables} 处在表格里，只能查找"] if in_tables else named


class _Line(Line):
    """A line that is as wide as words to find need, and gives way."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setMinimumWidth(_LEAST_LINE)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the width of some words."""
        return QSize(_LINE, super().sizeHint().height())
