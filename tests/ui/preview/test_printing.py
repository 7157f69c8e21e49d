"""Pages on a printer: which it is given, that it can be stopped, and what they are in bytes."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from export import pdf
from export.compose import compose
from tests.builders import complete
from tests.ui.preview.printers import Queued, Stubborn, Watcher, have_queue, into
from ui.preview.printing import End, Printed, print_pdf


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A draft of six pages."""
    path = tmp_path_factory.mktemp("稿") / "稿.pdf"
    text = "（一）主动公开。" + "这一句话写了很多遍，好让正文再多一页。" * 20
    pdf.write(compose(complete({"text.overview": text}), draft="送审稿第 2 稿"), path)
    return path.read_bytes()


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """What the printer writes."""
    return tmp_path / "打印.pdf"


def count(data: bytes | Path) -> int:
    document = pypdfium2.PdfDocument(data)
    pages = len(document)
    document.close()
    return pages


def test_all_pages_are_made_first_and_then_given(data: bytes, paper: Path) -> None:
    pages, watcher = count(data), Watcher()
    printed = print_pdf(data, into(paper), watcher.watch)
    assert printed == Printed(range(1, pages + 1), pages, End.DONE)
    assert count(paper) == pages
    assert [done for done, _ in watcher.told] == list(range(2 * pages))
    assert watcher.told[0][1] == "正在准备第 1 页…"
    assert watcher.told[-1][1] == f"正在把第 {pages} 页交给系统…"


def test_only_the_chosen_pages_are_given(data: bytes, paper: Path) -> None:
    printer = into(paper)
    printer.setFromTo(2, 3)
    assert print_pdf(data, printer, Watcher().watch) == Printed(range(2, 4), 2, End.DONE)
    assert count(paper) == 2


def test_stopped_while_pages_are_made_nothing_is_given(data: bytes, paper: Path) -> None:
    watcher = Watcher(stop_after=3)
    printed = print_pdf(data, into(paper), watcher.watch)
    assert (printed.given, printed.end) == (0, End.CANCELLED)
    assert not paper.exists()


def test_stopped_later_it_is_known_how_many_were_given(data: bytes, paper: Path) -> None:
    pages = count(data)
    printed = print_pdf(data, into(paper), Watcher(stop_after=pages + 2).watch)
    assert (printed.given, printed.end) == (2, End.CANCELLED)


@pytest.mark.parametrize("takes", [1, 3])
def test_a_printer_that_fails_midway(data: bytes, paper: Path, takes: int) -> None:
    printed = print_pdf(data, into(paper, Stubborn(takes)), Watcher().watch)
    assert (printed.given, printed.end) == (takes - 1, End.FAILED), "the last may be half a page"


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing(data: bytes, tmp_path: Path) -> None:
    printer = into(tmp_path / "没有的文件夹" / "打印.pdf")
    printed = print_pdf(data, printer, Watcher().watch)
    assert (printed.given, printed.end) == (0, End.FAILED)


REFUSES = 0x0506  # "not accepting jobs"


@pytest.mark.skipif(sys.platform != "linux", reason="CUPS")
def test_a_queue_that_refuses_has_got_nothing(
    data: bytes, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    have_queue(monkeypatch, REFUSES)
    printed = print_pdf(data, into(paper, Queued()), Watcher().watch)
    assert (printed.given, printed.end) == (0, End.FAILED)


@pytest.mark.skipif(sys.platform != "linux", reason="CUPS")
def test_pages_given_before_a_stop_are_refused_too(
    data: bytes, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    have_queue(monkeypatch, REFUSES)
    watcher = Watcher(stop_after=count(data) + 2)
    printed = print_pdf(data, into(paper, Queued()), watcher.watch)
    assert (printed.given, printed.end) == (0, End.CANCELLED)


def pictures(path: Path) -> Iterator[tuple[int, int, int]]:
    """Yield the pictures of a PDF: width and height in dots, bits a dot."""
    document = pypdfium2.PdfDocument(path)
    for page in document:
        for each in page.get_objects([pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=5):
            about = each.get_metadata()
            yield about.width, about.height, about.bits_per_pixel
    document.close()


def test_what_is_given_is_small_and_grey_and_sharp(data: bytes, paper: Path) -> None:
    """Text is outlines; the one picture of a page is its mark, in grey at 100 dots an inch."""
    print_pdf(data, into(paper), Watcher().watch)
    assert set(pictures(paper)) == {(827, 1170, 8)}
    assert paper.stat().st_size < 700_000 * count(data)
