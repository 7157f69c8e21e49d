"""A PDF file is read while pages of a preview are drawn: pdfium is never asked by both at once."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Semaphore

from pytestqt.qtbot import QtBot

from export import pdf
from export.compose import compose
from reading.pdf.printed.file import read_printed
from tests.builders import complete
from tests.ui.clerk import PATIENCE
from ui.parts.background import Background
from ui.preview.pdf_pages import PdfPages, Printable, render

_TIMES = 6
_DOTS_PER_INCH = 60.0


def test_what_is_read_and_what_is_drawn_is_as_it_is_alone(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "年报.pdf"
    pdf.write(compose(complete()), path)
    data = path.read_bytes()
    with PdfPages(data) as pages:
        printable = Printable(data, pages.sizes())
    picture, seen = render(printable, 0, _DOTS_PER_INCH), read_printed(path)
    at_work = Semaphore(1)
    previews, readers = Background(), Background()
    drawn, read = list[object](), list[object]()

    def alone(work: Callable[[], object]) -> object:
        if not at_work.acquire(blocking=False):
            raise RuntimeError("two at once")
        try:
            return work()
        finally:
            at_work.release()

    draw = partial(render, printable, 0, _DOTS_PER_INCH)
    for _ in range(_TIMES):
        previews.start(partial(alone, draw), drawn.append, drawn.append)
        readers.start(partial(alone, partial(read_printed, path)), read.append, read.append)
    qtbot.waitUntil(lambda: len(drawn) == len(read) == _TIMES, timeout=PATIENCE)
    assert drawn == [picture] * _TIMES
    assert read == [seen] * _TIMES
