"""Holding what was written in the end against what lay on the clerk's desk."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from export.formats import FORMATS
from forms.report import Report
from forms.review import case_of, review
from forms.texts.preamble import PREAMBLE
from forms.values import show
from usecases.report_file import read_report_file

from .papers import Papers
from .stage import ROOT


class Proof:
    """Which fields differ from the papers, and which of them no finding had asked to change."""

    def __init__(self, papers: Papers, folder: Path) -> None:
        self.lines: list[str] = []
        self.faults: list[str] = []
        self._exchange = next(iter(folder.glob("*.json")), None)
        if self._exchange is None:
            self.faults.append(f"没有写出全套文件：{folder}")
            return
        self._compare(papers.report, read_report_file(self._exchange).report)
        self._verify_all(folder)

    def _compare(self, put_in: Report, written: Report) -> None:
        asked = _questioned(put_in)
        for id in put_in.form.fields:
            before, after = put_in.value(id), written.value(id)
            if before == after:
                continue
            label = put_in.form.fields[id].label
            if id in asked:
                self.lines.append(f"  改过：{label}")
            else:
                told = f"{label}：{show(before)[:40]} 写成了 {show(after)[:40]}"
                self.faults.append(told)

    def _verify_all(self, folder: Path) -> None:
        """Have the program itself compare every file with the exchange file."""
        for format in FORMATS.values():
            for file in sorted(folder.glob(f"*{format.suffix}")):
                told = subprocess.run(
                    [sys.executable, "main.py", "verify", str(file), str(self._exchange)],
                    cwd=ROOT,
                    capture_output=True,
                    text=True,
                    check=False,
                )
                if told.returncode:
                    self.faults.append(f"{file.name}：{told.stdout}{told.stderr}")
                else:
                    self.lines.append(f"  核对无误：{file.name}")


def _questioned(report: Report) -> set[str]:
    """Return the fields that findings are about, and those that follow from what is changed."""
    asked = {PREAMBLE}
    for finding in review(case_of(report)):
        asked.update(finding.fields)
    for id in _sums_of(report, asked):
        asked.add(id)
    return asked


def _sums_of(report: Report, ids: set[str]) -> Iterator[str]:
    for total, parts in report.form.totals_of.items():
        if ids & set(parts) or total in ids:
            yield total
