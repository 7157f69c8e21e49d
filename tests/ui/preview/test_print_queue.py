"""What the print queue has said: asked of CUPS itself, where that is, and of one of the tests."""

import ctypes
import sys
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtPrintSupport import QPrinter

from tests.ui.preview.printers import Queued, have_queue, into
from ui.preview.print_queue import has_refused

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="CUPS")


@pytest.fixture
def printer(qapp: object) -> QPrinter:
    """One of the system."""
    del qapp
    return Queued()


@pytest.mark.parametrize(
    ("answer", "is_refusal"),
    [
        (0x0000, False),  # successful
        (0x0001, False),  # successful, but for an option that it has not
        (0x0406, True),  # no such queue
        (0x0500, True),  # nobody answers
        (0x0506, True),  # not accepting jobs
        (0x1000, True),  # no password was given
    ],
)
def test_what_is_not_yes_is_a_refusal(
    printer: QPrinter, answer: int, is_refusal: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    have_queue(monkeypatch, answer)
    assert has_refused(printer) is is_refusal


def test_what_went_into_a_file_no_queue_has_refused(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qapp
    have_queue(monkeypatch, 0x0506)
    assert not has_refused(into(tmp_path / "打印.pdf"))


def test_without_cups_no_refusal_is_known_of(
    printer: QPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.preview.print_queue._CUPS", "没有这个库.so")
    assert not has_refused(printer)


def test_cups_keeps_its_answer_to_the_thread_that_asked(
    printer: QPrinter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    try:
        cups = ctypes.CDLL("libcups.so.2")
    except OSError:
        pytest.skip("this computer has no CUPS")
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "没有开.sock"))
    paper = tmp_path / "稿.pdf"
    paper.write_bytes(b"%PDF-")
    found: list[bool] = []

    def give() -> None:
        found.append(has_refused(printer))
        cups.cupsPrintFile(b"office", bytes(paper), b"", 0, None)
        found.append(has_refused(printer))

    thread = Thread(target=give)
    thread.start()
    thread.join()
    assert found == [False, True]
