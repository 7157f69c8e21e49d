"""The report that a command is about, beside last year's where that is given, from any file."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from export.printable import printable, usual
from forms.checks.finding import Case
from forms.parsing import shortened
from forms.report import Report
from forms.review import case_of
from intake.errors import IntakeError
from intake.published.report_read import ReportRead
from usecases.report_file import is_library, read_report_file

_SHOWN: Final = 300  # characters of what was put to no field


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which report of a library is meant; what is left out may be any."""

    unit: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What a command was given: its ``case``, and what was not read for sure of its own file."""

    case: Case
    read: ReportRead

    @property
    def is_sure(self) -> bool:
        """Whether all of the report was read for sure."""
        return not self.read.doubts and not self.read.leftovers


def read_given(file: Path, previous: Path | None, wanted: Wanted) -> Given:
    """Return the report in ``file`` beside the one in ``previous``, the report of the year before.

    What is doubtful in either is told on stderr, a line each.

    Raises:
        IntakeError: where one of them cannot be read, or ``previous`` is of another year.
    """
    read = read_report_file(file, wanted.unit, wanted.year)
    _tell(file, read)
    if previous is None:
        return Given(case_of(read.report, printable=printable(), usual=usual()), read)
    last = _read_previous(previous, read.report)
    _tell(previous, last)
    year, before = read.report.year, last.report.year
    if year and before and before != year - 1:
        raise IntakeError(f"--previous 应是上年（{year - 1} 年）的年报，给的是 {before} 年的")
    return Given(case_of(read.report, last.report, printable=printable(), usual=usual()), read)


def _read_previous(previous: Path, report: Report) -> ReportRead:
    """Return last year's report; of a library, that of the same unit."""
    if report.year and is_library(previous):
        return read_report_file(previous, report.text("unit"), report.year - 1)
    return read_report_file(previous)


def doubts_of(read: ReportRead) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield what is doubtful in a report that was read: the ids of fields, and a sentence."""
    for doubt in read.doubts:
        where = f"{doubt.place.words}：" if doubt.place and doubt.place.words else ""
        yield doubt.cells, f"{where}{doubt.message}"
    if read.leftovers:
        words = "；".join(" ".join(each.words.split()) for each in read.leftovers)
        message = f"有 {len(read.leftovers)} 处文字没有归到哪一项：{shortened(words, _SHOWN)}。"
        yield (), message


def _tell(file: Path, read: ReportRead) -> None:
    for _, message in doubts_of(read):
        print(f"{file.name}：{' '.join(message.split())}", file=sys.stderr)
