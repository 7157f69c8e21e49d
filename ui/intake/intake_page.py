"""读入核对: the file's words beside the form, before anything of it enters the library."""

from contextlib import suppress

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from forms.parsing import YEARS
from storage.errors import LibraryError
from storage.library import Library
from ui.intake.already_there import DuplicateAnswer
from ui.intake.keeping import Keeping
from ui.intake.look import Look
from ui.intake.sides import Sides
from ui.intake.summary import Summary
from ui.parts import messages, theme
from ui.parts.button import Button, Link, MainAct
from ui.parts.foot import Foot
from ui.parts.inside import Inside
from ui.parts.plain import Label, OneLine
from ui.parts.report_names import year_named
from ui.parts.scroll_bar import calm
from ui.report.session import Session
from ui.report.topic import Topic
from usecases.report_file import is_exchange_file

_BESIDE = 24  # pixels beside the page
_ROOM_FOR_MORE = 560  # pixels of the page's height
_TO_BE_FILLED_IN = "这里读入的只用于核对；要接着填写，请用“文件→读入交换文件”"


class IntakePage(QWidget):
    """A report that was read, to be looked over; ``ended`` tells which report to open then.

    None: what was read is not wanted.
    """

    ended = Signal(object)  # the id of a report of the library, or None

    def __init__(self, look: Look, library: Library) -> None:
        super().__init__()
        self.look = look
        look.setParent(self)
        self._keeping = Keeping(look, library, self)
        self.heading = Label()
        self.summary = Summary(look)
        self.sides = Sides(look)
        self._upper = QVBoxLayout()
        self._inside = Inside()
        self._scrolled = calm(QScrollArea())
        self.foot = Foot(self)
        self.previous, self.next = Link("上一处"), Link("下一处")
        self.previous.setToolTip("Shift+F8")
        self.next.setToolTip("F8")
        self.there = Link("库里已有这份年报，与它比较…")
        self.give_up, self.keep, self.go_on = Button("不要了"), Button(), MainAct()
        self._sight = QTimer(self, interval=0, singleShot=True)  # once what is said has its place
        self._problem = ""  # why what was read is not kept yet
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def session(self) -> Session:
        """What was read, as an open report."""
        return self.look.session

    @property
    def topic(self) -> Topic:
        """What the notes are about that help here."""
        return Topic("intake", "读入核对")

    def begin(self) -> None:
        """Go to the first thing to be looked at; where there is none, to whose report it is."""
        self.session.check()
        self.sides.form.tabs.setFocus()  # not in a line, where a slip of the hand would change it
        if self.look.open_doubts():
            self.go_to_finding(1)
        else:
            self.sides.look_at("unit")

    def go_to_finding(self, by: int) -> None:
        """Go to the next doubt (1) or the one before (-1) that is still open."""
        self.sides.go_to_doubt(by)

    def next_pane(self) -> None:
        """Move the keyboard on from the form to the file's words, to the answers, and back."""
        self.sides.next_pane()

    def may_leave(self) -> bool:
        """Ask whether what was read may be dropped, as something else is to be opened."""
        return messages.ask(
            self.window(),
            "读入的年报还没有存下",
            f"从“{self.look.file.path.name}”读到的内容还没有存进年报库，离开就要重新读入。\n"
            "文件和年报库都没有改动。",
            "不要了，离开",
        )

    def finish(self) -> None:
        """End: what was read is dropped; what was kept is in the library."""
        self.setEnabled(False)  # a button that is being pressed by its key does nothing more
        self.sides.form.finish()
        self.look.finish()

    def refresh(self, _ids: object = None) -> None:
        """Say whose report it is, and what the buttons would do, as it stands."""
        report = self.session.report
        unit, year = report.text("unit") or "（没有读到单位）", report.year
        self.heading.setText(f"读入核对：{unit} {year_named(year)}")
        self.keep.setText(f"存为 {year} 年年报" if year else "存为年报")
        following = f" {year + 1} 年" if year else "下一年"
        self.go_on.setVisible(year is None or year + 1 in YEARS)
        self.go_on.setText(f"存下，并由它新建{following}年报")
        with suppress(LibraryError):  # it is told when what was read is to be kept
            self.there.setVisible(self._keeping.existing is not None)
        waiting = len(self.look.open_doubts())
        for button in (self.previous, self.next):
            button.setEnabled(waiting > 0)
        self.foot.hint(f"还有 {waiting} 处要看，F8 到下一处" if waiting else "")
        self.tell("")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave what room there is to the file and the form."""
        super().resizeEvent(event)
        is_brief = self.height() < _ROOM_FOR_MORE
        self.summary.be_brief(is_brief)
        between = 4 if is_brief else 12
        self._upper.setSpacing(between)
        self._inside.column.setSpacing(between)
        self._upper.setContentsMargins(_BESIDE, 4 if is_brief else 16, _BESIDE, 0)

    def tell(self, problem: str) -> None:
        """Say why what was read is not kept yet; an empty text takes it away."""
        self._problem = problem
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Put away what is told with Esc, where nothing else takes it."""
        if event.key() == Qt.Key.Key_Escape and self.foot.told:
            self._put_away()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        """Tell why what was read is not kept, else what the open page has to tell."""
        page = self.sides.form.page
        if self._problem:
            self.foot.tell(self._problem)
        else:
            self.foot.tell(page.message, page.sign)

    def _bring_into_sight(self) -> None:
        """Scroll to the field on which the keyboard is, where the screen is too small for all."""
        focused = self.focusWidget()
        if focused and self._inside.isAncestorOf(focused):
            self._scrolled.ensureWidgetVisible(focused)

    def _put_away(self) -> None:
        self.session.put_away.emit(self.sides.form.page.message)
        self.tell("")

    # ---- the end

    def _compare(self) -> None:
        """Show what differs from the report in the library, which may be the one to go on with."""
        existing = self._keeping.existing
        if self._keeping.compare() is DuplicateAnswer.KEPT:
            self.ended.emit(existing)

    def _keep(self, *, goes_on: bool) -> None:
        self.tell("")
        if self.session.not_taken.holds_up("存"):
            return
        missing = self._keeping.missing
        if missing:
            self.sides.form.go_to(missing[0].id)
            names = "和".join(field.label for field in missing)
            self.tell(f"还没有存：{names}没有读到，请在右边填写，再点一次")
            return
        try:
            id = self._keeping.keep(goes_on=goes_on)
        except LibraryError as error:
            messages.warn(self.window(), "没有存下", f"{error}\n读到的内容还在这里，可以再试。")
            return
        if id is not None:
            self.ended.emit(id)

    def _give_up(self) -> None:
        if not self.look.is_touched or self.may_leave():
            self.ended.emit(None)

    # ---- parts

    def _connect(self) -> None:
        session = self.session
        session.changed.connect(self.refresh)
        self.look.settled.connect(self.refresh)
        session.not_stored.connect(self.tell)
        self.sides.form.told.connect(self._tell)
        self.sides.form.looked_at.connect(self._sight.start)
        self._sight.timeout.connect(self._bring_into_sight)
        self.foot.dismissed.connect(self._put_away)
        self.summary.wanted_doubt.connect(lambda: self.go_to_finding(1))
        self.summary.wanted_field.connect(self.sides.form.go_to)
        self.summary.wanted_leftover.connect(self.sides.next_leftover)
        self.previous.clicked.connect(lambda: self.go_to_finding(-1))
        self.next.clicked.connect(lambda: self.go_to_finding(1))
        self.there.clicked.connect(self._compare)
        self.give_up.clicked.connect(self._give_up)
        self.keep.clicked.connect(lambda: self._keep(goes_on=False))
        self.go_on.clicked.connect(lambda: self._keep(goes_on=True))

    def _lay_out(self) -> None:
        theme.as_heading(self.heading)
        self.heading.setMinimumWidth(1)  # whatever was taken for the unit's name
        self.foot.add(self.previous, self.next, self.give_up, self.keep, self.go_on)
        self._inside.column.addWidget(self.summary)
        self._inside.column.addWidget(self.sides, 1)
        self._scrolled.setWidget(self._inside)
        self._scrolled.setWidgetResizable(True)
        self._scrolled.setFrameShape(QFrame.Shape.NoFrame)
        self._scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._upper.addLayout(self._head())
        self._upper.addWidget(self._scrolled, 1)
        column.addLayout(self._upper, 1)
        column.addWidget(self.foot)

    def _head(self) -> QHBoxLayout:
        facts = OneLine(_facts(self.look))
        theme.as_faint(facts)
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addWidget(facts, 1)
        head.addWidget(self.there)
        return head


def _facts(look: Look) -> str:
    """Return what the file is, beside the heading."""
    seen = look.read.seen
    facts = [seen.format]
    if is_exchange_file(look.file.path):
        facts.append(_TO_BE_FILLED_IN)
    if seen.pages:
        facts.append(f"{seen.pages} 页")
    if look.read.edition:
        facts.append(f"按{look.read.edition}印制")
    if look.read.code:
        facts.append(f"内容码 {look.read.code}")
    return " · ".join(facts)
