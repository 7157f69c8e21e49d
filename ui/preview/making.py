"""The pages of the report as it stands: made beside the window, taken away when it changes."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from export import pdf
from export.document import Document
from export.errors import ExportError, MissingGlyphs
from export.own_fonts import lapsed
from storage.errors import LibraryError
from ui.parts.background import Background, Job
from ui.preview.pdf_pages import PdfPages, Printable

_SETTLE_MS = 250
#: Characters without a glyph that are named in the place of the pages.
_MOST_NAMED = 12
_OUR_FAULT = "预览没有排成，年报没有受影响。详细情况在日志里（帮助→打开日志文件夹）。"


class What(NamedTuple):
    """What the pages are made of and for, asked for anew each time."""

    document: Callable[[], Document]
    dots_per_inch: Callable[[], float]
    is_in_sight: Callable[[], bool]


class Making(QObject):
    """Makes the pages, or says why there are none; what it makes is of the report as it stands."""

    #: The pages are no more; carries what to say in their place.
    dropped = Signal(str)
    #: Pages are being made, or no longer.
    busy = Signal(bool)
    #: The pages are there; carries them, and a picture of the first.
    made = Signal(object, object)
    #: There are none; carries why.
    failed = Signal(str)

    def __init__(self, what: What, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._what = what
        self._background = background
        #: The pages of the report as it stands; none while they are being made or cannot be.
        self.printable: Printable | None = None
        self._job: Job | None = None
        self._awaited: Callable[[Printable], None] | None = None
        self._pause = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._pause.timeout.connect(self.begin_if_wanted)

    @property
    def is_under_way(self) -> bool:
        """Whether pages are being made."""
        return self._job is not None

    def note_change(self) -> None:
        """Take away what the report no longer says, also what is being made of it."""
        self._drop("年报有改动，正在重新排版…")
        self._pause.start()

    def begin_if_wanted(self) -> None:
        """Make the pages where they are in sight or waited for, unless they are there already."""
        is_wanted = self._what.is_in_sight() or self._awaited is not None
        if is_wanted and self.printable is None and self._job is None:
            self.begin()

    def begin(self) -> None:
        """Make the pages anew."""
        self._drop("正在排版…")
        try:
            document = self._what.document()
        except Exception as error:  # noqa: BLE001 (whatever it is: no page may stay in sight)
            self._fail(error)
            return
        self._pause.stop()
        self.busy.emit(True)
        work = partial(_made_of, document, self._what.dots_per_inch())
        self._job = self._background.start(work, self._show, self._fail)

    def when_ready(self, use: Callable[[Printable], None]) -> None:
        """Call ``use`` with the pages, once they are made; never where they cannot be."""
        if self.printable:
            use(self.printable)
            return
        self._awaited = use
        if not self._job:
            self.begin()

    def stop(self) -> None:
        """Begin nothing more."""
        self._pause.stop()

    def _drop(self, note: str) -> None:
        if self._job:
            self._job.cancel()
            self._job = None
            self.busy.emit(False)
        self.printable = None
        self.dropped.emit(note)

    def _show(self, made: tuple[Printable, QImage]) -> None:
        self._job = None
        self.busy.emit(False)
        self.printable, first = made
        self.made.emit(self.printable, first)
        awaited, self._awaited = self._awaited, None
        if awaited and self.printable:
            awaited(self.printable)

    def _fail(self, error: Exception) -> None:
        self._job = self._awaited = None
        self.busy.emit(False)
        is_told = isinstance(error, ExportError | LibraryError)
        why = str(error) if is_told else _OUR_FAULT
        self._drop(_instead_of_pages(error, why))
        self.failed.emit(why)
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
    return f"现在没有预览：下面的字没有字体可以显示。请{error.advice}\n\n{listed}"


def _made_of(document: Document, dots_per_inch: float) -> tuple[Printable, QImage]:
    """Write the PDF and draw its first page; done in the background."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "preview.pdf"
        pdf.write(document, path)
        data = path.read_bytes()
    with PdfPages(data) as pages:
        printable = Printable(data, pages.sizes(), pages.on_slip(), _note_on_fonts())
        return printable, pages.render(0, dots_per_inch)


def _note_on_fonts() -> str:
    """Say which chosen fonts are gone, so that others stand in for them."""
    roles = "、".join(role.value for role in lapsed())
    return f"设置里选的{roles}字体用不了，暂用其他字体，见“文件→设置”" if roles else ""
