"""What the tests of verify share: a library, what was exported of it, and a run of verify."""

from collections.abc import Callable
from pathlib import Path

import pytest

import main as program
from export.compose import compose
from export.deliver import deliver
from export.formats import FORMATS
from forms.values import show_moment
from intake.sample import sample_reports
from storage.history import How
from storage.library import Library
from storage.sign_off import Stage, Version
from tests.storage.samples import digest

RECEIVED, TOTAL = "requests.received.natural", "requests.received.total"
Run = Callable[..., tuple[int, list[str], str]]


class Office:
    """A library with a report that was handed in twice and went on since.

    With it, what was exported of the first draft.
    """

    def __init__(self, folder: Path) -> None:
        self.library = folder / "年报库" / "库.nianbao"
        last, self.report = sample_reports()
        with Library.open(self.library) as library:
            library.add(last)
            id = library.add(self.report)
            self.first = library.sign_off.keep(id, Stage.DRAFT, library.load(id))
            library.record(
                id,
                [self.report.edit(RECEIVED, 26), self.report.edit("text.other_matters", "没有。")],
                How.TYPED,
            )
            self.second = library.sign_off.keep(id, Stage.DRAFT, library.load(id))
            self.final = library.sign_off.keep(id, Stage.FINAL, library.load(id))
            self.kept = library.sign_off.content(self.first.id)
            self.other = library.add(last.changed([last.edit("unit", "白杨县水务局")]))
        self.files = {}
        for mark in ("", self.first.name):
            for format, each in FORMATS.items():
                self.files[format, mark] = folder / f"{mark or '成稿'}{each.suffix}"
                deliver(compose(self.kept, draft=mark), format, self.files[format, mark])


@pytest.fixture(scope="package")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def run(office: Office, capsys: pytest.CaptureFixture[str]) -> Run:
    """Verify a file against the office's library, which must not change by it."""

    def verify(file: Path, library: Path | None = None) -> tuple[int, list[str], str]:
        before = digest(office.library.parent)
        status = program.main(["verify", str(file), str(library or office.library)])
        assert digest(office.library.parent) == before
        told = capsys.readouterr()
        return status, told.out.splitlines(), told.err

    return verify


def named(version: Version) -> str:
    return f"“{version.name}”（{show_moment(version.at)}，内容码 {version.code}）"
