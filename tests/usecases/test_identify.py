"""What a file is among the states of a library, as data; tests/cli/verify has what is said."""

import shutil
from pathlib import Path

import pytest

from export.compose import compose
from export.deliver import deliver
from forms.report import Report
from forms.sign_off.content_code import content_code
from intake.sample import sample_reports
from reading.errors import Unreadable
from storage.history import How
from storage.library import Library
from storage.sign_off import Stage, Version
from tests.storage.samples import ORIGIN
from usecases.exported import read_file
from usecases.identify import identify

CELL = "disputes.review.upheld"


class Office:
    """A library that was closed: a report that was handed in and changed since, and last year's."""

    def __init__(self, path: Path) -> None:
        self.path = path
        last, self.handed_in = sample_reports()
        with Library.open(path) as library:
            library.add(last)
            id = library.add(self.handed_in)
            self.version: Version = library.sign_off.keep(id, Stage.DRAFT, self.handed_in)
            library.record(id, [self.handed_in.edit(CELL, 77)], How.TYPED)
            self.now: Report = library.load(id)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(tmp_path_factory.mktemp("office") / "库.nianbao")


def page(report: Report, folder: Path) -> Path:
    """Return the web page of a report."""
    deliver(compose(report), "html", folder / "a.html")
    return folder / "a.html"


def test_a_version_and_the_report_as_it_is_are_told_apart(office: Office, tmp_path: Path) -> None:
    found = identify(read_file(page(office.handed_in, tmp_path)), office.path)
    assert [state.version for state in found.same] == [office.version]
    assert found.file.stamped == office.version.code
    assert len(found.comparisons) == 2, "last year's has another title"
    [now] = identify(read_file(page(office.now, tmp_path)), office.path).same
    assert (now.version, now.code) == (None, content_code(office.now))


def test_the_nearest_is_the_one_whose_code_it_bears(office: Office, tmp_path: Path) -> None:
    """Word for word it says what the report says now, but it was made from the version."""
    path = page(office.now, tmp_path)
    text = path.read_text("utf-8").replace(content_code(office.now), office.version.code)
    path.write_text(text.replace("没有其他", "另有其他"), "utf-8")
    found = identify(read_file(path), office.path)
    assert found.same == []
    assert found.nearest.state.version == office.version
    assert len(found.nearest.differences) > 1


def test_without_a_code_it_is_the_one_with_the_fewest_differences(
    office: Office, tmp_path: Path
) -> None:
    path = page(office.now, tmp_path)
    text = path.read_text("utf-8").replace(content_code(office.now), "")
    path.write_text(text.replace("没有其他", "另有其他"), "utf-8")
    found = identify(read_file(path), office.path)
    assert found.file.stamped == ""
    assert found.nearest.state.version is None
    assert len(found.nearest.differences) == 1


def test_what_was_read_from_a_file_proves_nothing(office: Office, tmp_path: Path) -> None:
    """Else a forged paper that somebody has read in would be the signed one."""
    library = Path(shutil.copy(office.path, tmp_path))
    forged = office.now.changed([office.now.edit(CELL, 999)])
    with Library.open(library) as opened:
        opened.add(forged, How.READ, ORIGIN)
    assert identify(read_file(page(forged, tmp_path)), library).same == []


def test_a_report_that_is_not_there_is_compared_with_none(office: Office, tmp_path: Path) -> None:
    other = office.now.changed([office.now.edit("unit", "白杨县水务局")])
    found = identify(read_file(page(other, tmp_path)), office.path)
    assert found.comparisons == ()
    assert found.file.title.startswith("白杨县水务局")


def test_what_cannot_be_read_is_refused(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7 cut off")
    with pytest.raises(Unreadable):
        identify(read_file(path), office.path)
