"""预览与导出: the very PDF that will be printed, the ways out of the program, what comes next."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QProgressBar

from export.compose import compose
from export.document import Document
from ui.parts import theme
from ui.parts.background import Background
from ui.parts.button import Button
from ui.parts.choice_box import ChoiceBox
from ui.parts.icons import Icon
from ui.parts.plain import Label
from ui.parts.tab_order import lead_through, stops
from ui.preview.act_row import ActRow
from ui.preview.copying import copy_code
from ui.preview.exporting import export
from ui.preview.making import Making, What
from ui.preview.pdf_pages import Printable
from ui.preview.pdf_view import PdfView
from ui.preview.printout import print_out
from ui.preview.publishing import publish_into_folder
from ui.preview.ways_out import WaysOut
from ui.preview.zoom import Zoom
from ui.report.page import Page
from ui.report.session import Session
from usecases.next_act import Act

_LEAST_VIEW = 40  # pixels


class PreviewPage(Page):
    """The draft or the final as it will come out of the printer."""

    painted = Signal()  # the first page of a changed report is in sight
    closing = Signal()  # the report is being closed
    wanted = Signal(object)  # an act of sign-off, which is done above this room

    def __init__(self, session: Session) -> None:
        super().__init__(session, "预览与导出")
        self.background = Background(self)
        self._has_failed = False
        self.style_choice = _style_choice(is_draft=not session.is_closed)
        self.style_choice.setEnabled(not session.is_read)
        self.print_button = Button("打印…", Icon.PRINT)
        self.print_button.setToolTip("Ctrl+P")
        self.print_button.clicked.connect(self.print_out)
        self.view = PdfView(self.background)
        self.view.setMinimumHeight(_LEAST_VIEW)
        what = What(self._composed, lambda: self.view.dots_per_inch, self.isVisible)
        self.making = Making(what, self.background, self)
        self.style_choice.currentIndexChanged.connect(self.making.begin)
        self.making.busy.connect(self.busy)
        self.making.dropped.connect(self._show_note)
        self.making.made.connect(self._show_pages)
        self.making.failed.connect(self._tell_failure)
        self.next_acts = self.acts = ActRow(session, self)
        self.acts.chosen.connect(self._carry_out)
        self._lay_out()
        # after each change all is checked; reasons and the draft's name are on the slip too
        for change in (session.checked, session.version_kept, session.locked):
            change.connect(self._note_change)
        session.replied.connect(self._refresh_acts)

    @property
    def printable(self) -> Printable | None:
        """The pages of the report as it stands; none while they are being made or cannot be."""
        return self.making.printable

    @property
    def is_draft(self) -> bool:
        """Whether the draft is shown, with its mark and its slip."""
        return self.style_choice.currentIndex() == 0

    @is_draft.setter
    def is_draft(self, draft: bool) -> None:
        self.style_choice.setCurrentIndex(0 if draft else 1)

    def document(self) -> Document:
        """Return what is to be printed, of the report as it stands now."""
        self.session.settle()
        return self._composed()

    def final(self) -> Document:
        """Return the report as it is published, whichever of the two is shown."""
        self.session.settle()
        return self._compose(draft="")

    def prepare(self) -> None:
        """Make the preview before it is asked for, so that the first click finds it ready.

        Not while somebody types: the pages would soon be of no use. Not where it is told already
        why there are none.
        """
        is_there = self.printable is not None or self.making.is_under_way or self._has_failed
        if not is_there and not self.session.is_typing:
            self.making.begin()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Bring the preview up to date."""
        super().showEvent(event)
        if self._has_failed:  # a font may have been installed since
            self.session.check()
        self._refresh_acts()
        self.making.begin_if_wanted()

    def give_way(self, *, is_low: bool) -> None:
        """Leave out the ways out of a page that ``is_low``; all are in the menus too."""
        super().give_way(is_low=is_low)
        self._ways_out.setHidden(is_low)

    def export(self, format: str) -> None:
        """Ask for a file and write the report into it."""
        if not self.session.not_taken.holds_up("导出"):
            export(self, format, is_plain=self._ways_out.is_plain)

    def copy_code(self) -> None:
        """Put the source of the page on the clipboard."""
        if not self.session.not_taken.holds_up("复制"):
            copy_code(self, is_plain=self._ways_out.is_plain)

    def publish(self) -> None:
        """Ask for a folder and write the final report into it in every format."""
        if not self.session.not_taken.holds_up("导出"):
            publish_into_folder(self, self.final())

    def print_out(self) -> None:
        """Print the pages that are shown."""
        if not self.session.not_taken.holds_up("打印"):
            print_out(self)

    def when_ready(self, use: Callable[[Printable], None]) -> None:
        """Call ``use`` with the pages of the report as it stands now, once they are made."""
        self.session.settle()
        self.making.when_ready(use)

    def finish(self) -> None:
        """Stop what is being printed, and wait: pdfium must not outlive the program's end."""
        self.making.stop()
        self.closing.emit()
        self.background.finish()

    def busy(self, is_busy: bool) -> None:  # noqa: FBT001
        """Show or hide the sign that work is under way."""
        self._progress.setVisible(is_busy)

    def _refresh_acts(self) -> None:
        """Show the acts as they are now; Tab comes to them after the pages, old or new."""
        self.acts.refresh()
        lead_through([*stops(self.view)[-1:], *self.acts.buttons])

    def _lay_out(self) -> None:
        self._progress = QProgressBar(maximum=0, textVisible=False)
        self._progress.setFixedHeight(4)
        keeps_place = self._progress.sizePolicy()
        keeps_place.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(keeps_place)
        self._progress.hide()
        self._progress.setAccessibleName("正在排版或写文件")
        self.fonts_note = Label(wraps=True)
        theme.as_warning(self.fonts_note)
        self.fonts_note.hide()
        self._ways_out = WaysOut()
        self._ways_out.wanted.connect(self.export)
        self._ways_out.code_wanted.connect(self.copy_code)
        self.tools.add(Zoom(self.view))
        self.tools.add(self.style_choice)
        self.tools.add(self.print_button)
        self.tool_rows.append(self._ways_out)
        self.column.addWidget(self._ways_out)
        self.column.addWidget(self.fonts_note)
        self.column.addWidget(self._progress)
        self.column.addWidget(self.view, 1)
        self.first = self.view

    def _carry_out(self, act: Act) -> None:
        if act is Act.PUBLISH:
            self.publish()
        else:
            self.wanted.emit(act)

    def _composed(self) -> Document:
        return self._compose(draft=self.session.draft_name if self.is_draft else "")

    def _compose(self, *, draft: str) -> Document:
        return compose(
            self.session.report.changed(()),
            draft=draft,
            standings=self.session.standings,
            previous=self.session.previous,
            earlier=self.session.earlier if draft else None,
        )

    def _note_change(self) -> None:
        self.making.note_change()
        if self.isVisible():
            self._refresh_acts()

    def _show_note(self, note: str) -> None:
        self.meta.setText("")
        self.view.show_note(note)

    def _show_pages(self, printable: Printable, first: QImage) -> None:
        if self._has_failed:
            self._has_failed = False
            self.tell("")
        self.meta.setText(printable.counted)
        self.fonts_note.setText(printable.note)
        self.fonts_note.setVisible(bool(printable.note))
        self.view.show_pages(printable, first)
        self.view.viewport().repaint()
        self.painted.emit()

    def _tell_failure(self, why: str) -> None:
        self._has_failed = True
        self.tell(why)


def _style_choice(*, is_draft: bool) -> ChoiceBox:
    choice = ChoiceBox("样式")
    choice.addItems(["送审稿", "正式稿样式"])
    choice.setCurrentIndex(0 if is_draft else 1)
    choice.setToolTip("送审稿最前面是签批单，每页有“送审稿”字样，页脚有内容码")
    return choice
