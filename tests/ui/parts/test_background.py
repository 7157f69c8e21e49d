"""Work beside the window: every result comes, in the window's thread, unless it was cancelled."""

import threading

from pytestqt.qtbot import QtBot

from tests.ui.clerk import PATIENCE
from ui.parts.background import Background


def test_every_result_is_told_in_the_windows_thread_and_in_order(qtbot: QtBot) -> None:
    background, told = Background(), list[tuple[object, bool]]()
    here = threading.current_thread()

    def note(result: object) -> None:
        told.append((result, threading.current_thread() is here))

    for number in range(50):
        background.start(lambda number=number: number, note, note)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(told) == 50, timeout=PATIENCE)
    assert told == [(number, True) for number in range(50)]


def test_a_result_is_told_also_when_new_work_is_begun_before_it_arrives(qtbot: QtBot) -> None:
    background, told = Background(), list[object]()
    for name in ("first", "second", "third"):
        background.start(lambda name=name: name, told.append, told.append)  # type: ignore[misc]
        background._pool.waitForDone()  # the work is over, and nobody has been told yet
    qtbot.waitUntil(lambda: len(told) == 3, timeout=PATIENCE)
    assert told == ["first", "second", "third"]


def test_a_fault_is_told_as_one(qtbot: QtBot) -> None:
    background, faults = Background(), list[object]()
    background.start(lambda: 1 // 0, faults.append, faults.append)
    qtbot.waitUntil(lambda: len(faults) == 1, timeout=PATIENCE)
    assert isinstance(faults[0], ZeroDivisionError)


def test_a_cancelled_job_tells_nothing_even_when_its_work_is_over(qtbot: QtBot) -> None:
    background, told = Background(), list[object]()
    job = background.start(lambda: "old", told.append, told.append)
    background._pool.waitForDone()
    job.cancel()
    background.start(lambda: "new", told.append, told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert told == ["new"]


def test_a_cancelled_job_that_has_not_begun_never_begins(qtbot: QtBot) -> None:
    background, done = Background(), list[object]()
    gate = threading.Event()
    background.start(gate.wait, lambda _result: None, lambda _error: None)
    background.start(
        lambda: done.append("work"), lambda _result: None, lambda _error: None
    ).cancel()
    background.start(lambda: "last", done.append, done.append)
    gate.set()
    qtbot.waitUntil(lambda: "last" in done, timeout=PATIENCE)
    assert done == ["last"]


def test_what_two_of_them_have_to_do_is_never_done_at_once(qtbot: QtBot) -> None:
    backgrounds, told = [Background(), Background()], list[object]()
    at_work = threading.Semaphore(1)

    def work() -> bool:
        is_alone = at_work.acquire(blocking=False)
        threading.Event().wait(0.001)
        at_work.release()
        return is_alone

    for number in range(40):
        backgrounds[number % 2].start(work, told.append, told.append)
    qtbot.waitUntil(lambda: len(told) == 40, timeout=PATIENCE)
    assert told == [True] * 40
