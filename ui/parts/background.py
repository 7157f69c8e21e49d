"""Work that takes longer than a frame, done beside the window's thread, one piece at a time."""

from collections.abc import Callable
from threading import Lock

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

_ONE_AT_A_TIME = Lock()


class Job(QObject):
    """A piece of work under way. A cancelled job's result is dropped."""

    done = Signal(object)
    failed = Signal(object)  # the exception
    _ended = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._is_cancelled = False
        #: Whether all is done and reported; until then the job must be kept, or its report is lost.
        self.is_over = False
        self._ended.connect(self._report)

    def cancel(self) -> None:
        """Drop the job; one that has not begun never begins."""
        self._is_cancelled = True

    def run(self, work: Callable[[], object]) -> None:
        """Do the work; called in the thread of the pool."""
        result: object = None
        fault: Exception | None = None
        with _ONE_AT_A_TIME:
            if not self._is_cancelled:
                try:
                    result = work()
                except Exception as error:  # noqa: BLE001
                    fault = error
        self._ended.emit(result, fault)

    @Slot(object, object)
    def _report(self, result: object, fault: Exception | None) -> None:
        """Report how it ended, in the window's thread: only there nobody cancels meanwhile."""
        self.is_over = True
        if self._is_cancelled:
            return
        if fault is None:
            self.done.emit(result)
        else:
            self.failed.emit(fault)


class Background(QObject):
    """A thread beside the window's; of what several of them have to do, only one is at work.

    All that touches PDF files is done so: neither reportlab nor pdfium bears two threads, and a
    file may be read while pages of a preview are waiting to be drawn.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._jobs: set[Job] = set()

    def start(
        self,
        work: Callable[[], object],
        done: Callable[..., None],
        failed: Callable[[Exception], None],
    ) -> Job:
        """Do ``work`` after what was started before.

        ``done``, with its result, or ``failed`` is called in the window's thread.
        """
        job = Job()
        self._jobs = {other for other in self._jobs if not other.is_over}
        self._jobs.add(job)
        job.done.connect(done)
        job.failed.connect(failed)
        self._pool.start(_Run(job, work))
        return job

    def ends_within(self, milliseconds: int) -> bool:
        """Wait for what is under way, but no longer than that; return whether it has ended."""
        return self._pool.waitForDone(milliseconds)

    def finish(self) -> None:
        """Wait for what is under way; what has not begun is dropped."""
        self._pool.clear()
        self._pool.waitForDone()


class _Run(QRunnable):
    def __init__(self, job: Job, work: Callable[[], object]) -> None:
        super().__init__()
        self._job = job
        self._work = work

    def run(self) -> None:
        self._job.run(self._work)
