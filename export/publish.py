"""导出全套文件: the report in every format into one folder.

All of the files are new in the end, or all are as they were. Only a format that cannot show the
report as it stands is left out, and told: a character in it has no font, or what was written is not
what the report says. A file of that format from an earlier time gets a name that says so, as it
must not be taken for one of the new set.
"""

import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from disk import underway
from export.document import Document
from export.errors import ExportError, NotInThisFormat
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
class LeftOut:
    """A format that the report could not be had in.

    ``error`` says why; ``aside`` is where its file of an earlier time is now, if there was one.
    """

    format: str
    error: Exception
    aside: Path | None


@dataclass(frozen=True, slots=True)
class Published:
    """What was written and what not, and how many remains of a killed run were removed."""

    files: tuple[Path, ...]
    removed: int
    written: tuple[Written, ...]
    left_out: tuple[LeftOut, ...]


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
        ExportError: where the system refuses a file or no format can be had; all is as it was.
        Cancelled: likewise, because the clerk wished so.
    """
    steps = _Steps(on_progress, is_cancelled)
    files = {
        format: FORMATS[format].pending(target)
        for format, target in targets(document, folder).items()
    }
    refuse_clashes([file.target for file in files.values()], ())
    for file in files.values():
        file.check()
    with _all_or_none(files.values()):
        left = interrupted(folder, files["pdf"].begin())
        failed = _prove_all(document, files, steps)
        sound = {format: file for format, file in files.items() if format not in failed}
        for file in sound.values():
            file.keep()
        left_out = tuple(
            LeftOut(format, error, files[format].set_aside()) for format, error in failed.items()
        )
        for number, file in enumerate(sound.values(), 1):
            steps.begin(f"正在放入文件夹（{number}/{len(sound)}）…")
            file.move()
            steps.done += 1
    steps.done = STEPS
    steps.report("全部完成")
    return Published(
        tuple(file.target for file in sound.values()),
        sum(map(underway.remove, left)),
        tuple(file.written(format) for format, file in sound.items()),
        left_out,
    )


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


def _prove_all(
    document: Document, files: Mapping[str, PendingFile[Document]], steps: _Steps
) -> dict[str, Exception]:
    """Write each of ``files`` and prove it; return why formats could not be had, some at most."""
    failed: dict[str, Exception] = {}
    for number, (format, file) in enumerate(files.items(), 1):
        name, which = FORMATS[format].name, f"（{number}/{len(files)}）…"
        steps.begin(with_verb("正在写", name) + which)
        try:
            file.write(document)
            steps.begin(with_verb("正在核对", name) + which)
            file.prove(document)
        except Exception as error:
            if not _is_of_the_format(error) or len(failed) + 1 == len(files):
                raise
            failed[format] = error
        steps.done += 1
    return failed


def _is_of_the_format(error: Exception) -> bool:
    """Whether other formats may well be had: neither the system nor the clerk is against it."""
    return isinstance(error, NotInThisFormat) or not isinstance(error, ExportError | Cancelled)


@contextmanager
def _all_or_none(files: Collection[PendingFile[Document]]) -> Iterator[None]:
    """Put back every file that was moved if the block fails; leave nothing beside them."""
    stuck: dict[PendingFile[Document], str] = {}
    try:
        yield
    except BaseException as error:
        for file in reversed(list(files)):
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
