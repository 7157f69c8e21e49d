"""预览与导出: the very PDF that will be printed, and the ways out of the program."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QPushButton

from export import pdf
from export.compose import compose
from export.document import Document
from export.errors import ExportError, MissingGlyphs
from export.formats import FORMATS, how_many_files
from storage.errors import LibraryError
from ui.parts.background import Background, Job
from ui.parts.plain import tip
from ui.parts.wheel import held
from ui.preview.exporting import export
from ui.preview.pdf_pages import PdfPages, Printable
from ui.preview.pdf_view import PdfView
from ui.preview.printout import print_out
from ui.preview.publishing import publish_into_folder
from ui.report.page import Page
from ui.report.read_notice import READ_ONLY_TO_COMPARE
from ui.report.session import Session

_SETTLE_MS = 250
#: Characters without a glyph that are named in the place of the pages.
_MOST_NAMED = 12
_OUR_FAULT = "预览没有排成，年报没有受影响。详细情况在日志里（帮助→打开日志文件夹）。"


class PreviewPage(Page):
    """The draft or the final as it will come out of the printer."""

    painted = Signal()  # the first page of a changed report is in sight
    closing = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session, "预览与导出")
        self.background = Background(self)
        #: The pages of the report as it stands; none while they are being made or cannot be.
        self.printable: Printable | None = None
        self._job: Job | None = None
        self._awaited: Callable[[Printable], None] | None = None
        self._has_failed = False
        self._pause = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._pause.timeout.connect(self._make_when_shown)
        self.style_choice = _style_choice(is_draft=not session.is_final and not session.is_read)
        self.style_choice.currentIndexChanged.connect(self._make)
        self.style_choice.setEnabled(not session.is_read)
        self.tools.addWidget(self.style_choice)
        self.view = PdfView(self.background)
        self._progress = QProgressBar(maximum=0, textVisible=False)
        self._progress.setMaximumHeight(6)
        self._progress.hide()
        self.column.addLayout(self._buttons())
        self.column.addWidget(self._progress)
        self.column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        for change in (session.changed, session.checked, session.version_kept, session.locked):
            change.connect(self._note_change)  # reasons and the draft's name are on the slip too

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
        return self._compose(draft=self.is_draft)

    def final(self) -> Document:
        """Return the report as it is published, whichever of the two is shown."""
        self.session.settle()
        return self._compose(draft=False)

    def prepare(self) -> None:
        """Make the preview before it is asked for, so that the first click finds it ready.

        Not while somebody types: the pages would soon be of no use.
        """
        if self.printable is None and not self._job and not self.session.is_typing:
            self._make()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Bring the preview up to date."""
        super().showEvent(event)
        self._make_when_shown()

    def export(self, format: str) -> None:
        """Ask for a file and write the report into it."""
        export(self, format)

    def publish(self) -> None:
        """Ask for a folder and write the final report into it in every format."""
        publish_into_folder(self, self.final())

    def print_out(self) -> None:
        """Print the pages that are shown."""
        print_out(self)

    def when_ready(self, use: Callable[[Printable], None]) -> None:
        """Call ``use`` with the pages of the report as it stands now, once they are made."""
        self.session.settle()
        if self.printable:
            use(self.printable)
            return
        self._awaited = use
        if not self._job:
            self._make()

    def finish(self) -> None:
        """Stop what is being printed, and wait: pdfium must not outlive the program's end."""
        self._pause.stop()
        self.closing.emit()
        self.background.finish()

    def busy(self, is_busy: bool) -> None:  # noqa: FBT001
        """Show or hide the sign that work is under way."""
        self._progress.setVisible(is_busy)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(_button("缩小", partial(self.view.zoom, -1), "Ctrl+滚轮"))
        row.addWidget(_button("放大", partial(self.view.zoom, 1), "Ctrl+滚轮"))
        row.addWidget(_button("适合宽度", self.view.fit_width))
        row.addStretch(1)
        self.print_button = _button("打印…", self.print_out)
        self.pdf_button = self._export_button("pdf")
        self.xlsx_button = self._export_button("xlsx")
        self.publish_button = _button(
            "导出全套文件…",
            self.publish,
            f"把正式稿写成{how_many_files()}，逐个核对后放进一个文件夹",
        )
        if self.session.is_read:
            self.publish_button.setEnabled(False)
            self.publish_button.setToolTip(tip(READ_ONLY_TO_COMPARE))
        for button in (self.print_button, self.pdf_button, self.xlsx_button, self.publish_button):
            row.addWidget(button)
        return row

    def _export_button(self, format: str) -> QPushButton:
        return _button(FORMATS[format].export_label, partial(self.export, format))

    def _compose(self, *, draft: bool) -> Document:
        snapshot = self.session.report.changed(())
        name = ""
        if draft:
            name = self.session.draft_name
        return compose(
            snapshot,
            draft=name,
            standings=self.session.standings,
            previous=self.session.previous,
        )

    def _note_change(self) -> None:
        """Take away what the report no longer says, also what is being made of it."""
        self._drop("年报有改动，正在重新排版…")
        self._pause.start()

    def _drop(self, note: str) -> None:
        if self._job:
            self._job.cancel()
            self._job = None
            self.busy(False)
        self.printable = None
        self.view.show_note(note)

    def _make_when_shown(self) -> None:
        is_wanted = self.isVisible() or self._awaited is not None
        if is_wanted and self.printable is None and self._job is None:
            self._make()

    def _make(self) -> None:
        self._drop("正在排版…")
        try:
            document = self._compose(draft=self.is_draft)
        except Exception as error:  # noqa: BLE001 (whatever it is: no page may stay in sight)
            self._fail(error)
            return
        self._pause.stop()
        self.busy(True)
        work = partial(_make_printable, document, self.view.dots_per_inch)
        self._job = self.background.start(work, self._show, self._fail)

    def _show(self, made: tuple[Printable, QImage]) -> None:
        self._job = None
        self.busy(False)
        if self._has_failed:
            self._has_failed = False
            self.tell("")
        self.printable, first = made
        self.view.show_pages(self.printable, first)
        self.view.viewport().repaint()
        self.painted.emit()
        awaited, self._awaited = self._awaited, None
        if awaited and self.printable:
            awaited(self.printable)

    def _fail(self, error: Exception) -> None:
        self._job = self._awaited = None
        self.busy(False)
        self._has_failed = True
        is_told = isinstance(error, ExportError | LibraryError)
        why = str(error) if is_told else _OUR_FAULT
        self._drop(_instead_of_pages(error, why))
        self.tell(why)
        if not is_told:
            raise error


def _instead_of_pages(error: Exception, why: str) -> str:
    """Return what stands in the place of pages that could not be made."""
    if not isinstance(error, MissingGlyphs):
        return f"现在没有预览。{why}"
    lines = list(error.named)
    if len(lines) > _MOST_NAMED:
        lines[_MOST_NAMED:] = [f"等 {len(lines)} 处"]
    listed = "\n".join(lines)
    return (
        "现在没有预览：下面的字没有字体可以显示。换成别的写法以后，这里会自动重新排版。"
        f"\n\n{listed}"
    )


def _style_choice(*, is_draft: bool) -> QComboBox:
    choice = held(QComboBox())
    choice.addItems(["送审稿", "正式稿样式"])
    choice.setCurrentIndex(0 if is_draft else 1)
    choice.setToolTip("送审稿每页有“送审稿”字样，页脚有内容码，最后一页是签批单")
    choice.setAccessibleName("样式")
    return choice


def _button(text: str, act: Callable[[], None], hint: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip(hint))
    button.clicked.connect(act)
    return button


def _make_printable(document: Document, dots_per_inch: float) -> tuple[Printable, QImage]:
    """Write the PDF and draw its first page; done in the background."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "preview.pdf"
        pdf.write(document, path)
        data = path.read_bytes()
    with PdfPages(data) as pages:
        return Printable(data, pages.sizes()), pages.render(0, dots_per_inch)
