"""导出全套文件: the report in every format into one folder.

All of the files are new in the end, or all are as they were.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from disk import underway
from export.document import Document
from export.errors import ExportError
from export.formats import FORMATS, with_verb
from export.names import file_name
from export.pending import PendingFile, Written
from export.targets import refuse_clashes

#: Each file counts when it is proved, and again when it is in place.
STEPS = 2 * len(FORMATS)


class PublishingProgress(NamedTuple):
    """How many of STEPS are done, and what is being done now."""

    done: int
    doing: str


@dataclass(frozen=True, slots=True)
class Published:
    """What was written, and how many remains of a run that was killed were removed."""

    files: tuple[Path, ...]
    removed: int
    written: tuple[Written, ...]


class Cancelled(Exception):
    """The clerk stopped it; everything is as it was."""


def targets(document: Document, folder: Path) -> dict[str, Path]:
    """Return where each of FORMATS is to stand in ``folder``."""
    name = file_name(document.title, folder)
    return {format: folder / f"{name}{kind.suffix}" for format, kind in FORMATS.items()}


def replaced(document: Document, folder: Path) -> list[Path]:
    """Return the files in ``folder`` that would be replaced."""
    return [target for target in targets(document, folder).values() if target.exists()]


def interrupted(folder: Path, now: float | None = None) -> list[Path]:
    """Return what a run that was killed has left in ``folder``.

    Of its documents, some may be new and some old. ``now`` is by the clock of the folder, else of
    this computer.
    """
    suffixes = {kind.suffix for kind in FORMATS.values()}
    roles = (underway.NEW, underway.KEPT)
    return underway.abandoned(folder, roles, suffixes, time.time() if now is None else now)


def publish(
    document: Document,
    folder: Path,
    on_progress: Callable[[PublishingProgress], None],
    is_cancelled: Callable[[], bool],
) -> Published:
    """Write ``document`` in every format into ``folder`` under its title.

    Each file is proved before any is put in place.

    Raises:
        ExportError: where a file fails; it is named, and all files are as they were.
        Cancelled: likewise, because the clerk wished so.
    """
    steps = _Steps(on_progress, is_cancelled)
    files = [
        FORMATS[format].pending(target) for format, target in targets(document, folder).items()
    ]
    refuse_clashes([file.target for file in files], ())
    for file in files:
        file.check()
    with _all_or_none(files):
        left = interrupted(folder, files[0].begin())
        _prove_all(document, files, steps)
        for file in files:
            file.keep()
        for number, file in enumerate(files, 1):
            steps.begin(f"正在放入文件夹（{number}/{len(files)}）…")
            file.move()
            steps.done += 1
    steps.report("全部完成")
    written = [file.written(format) for format, file in zip(FORMATS, files, strict=True)]
    targets_of = tuple(file.target for file in files)
    return Published(targets_of, sum(map(underway.remove, left)), tuple(written))


class _Steps:
    """What is done of it: told step by step, at each of which the clerk may stop it."""

    def __init__(
        self, on_progress: Callable[[PublishingProgress], None], is_cancelled: Callable[[], bool]
    ) -> None:
        self.done = 0
        self._on_progress = on_progress
        self._is_cancelled = is_cancelled

    def begin(self, doing: str) -> None:
        if self._is_cancelled():
            raise Cancelled
        self.report(doing)

    def report(self, doing: str) -> None:
        self._on_progress(PublishingProgress(self.done, doing))


def _prove_all(document: Document, files: list[PendingFile], steps: _Steps) -> None:
    """Write each of ``files``, which are in the order of FORMATS, and prove it."""
    for number, (format, file) in enumerate(zip(FORMATS.values(), files, strict=True), 1):
        which = f"（{number}/{len(files)}）…"
        steps.begin(with_verb("正在写", format.name) + which)
        file.write(document)
        steps.begin(with_verb("正在核对", format.name) + which)
        file.prove(document)
        steps.done += 1


@contextmanager
def _all_or_none(files: list[PendingFile]) -> Iterator[None]:
    """Put back every file that was moved if the block fails; leave nothing beside them."""
    stuck: dict[PendingFile, str] = {}
    try:
        yield
    except BaseException as error:
        for file in reversed(files):
            what_to_do = file.put_back()
            if what_to_do:
                stuck[file] = what_to_do
        if stuck:
            raise ExportError(
                f"导出没有完成，有文件没能换回原来的：{'；'.join(stuck.values())}。"
                "其余文件和年报都没有改动。"
            ) from error
        raise
    finally:
        for file in files:
            file.discard(kept=file not in stuck)
