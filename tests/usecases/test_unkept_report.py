"""A report that was read lies in a library of its own, which goes with it."""

import subprocess
import sys
from pathlib import Path

import pytest

from forms.report import Report
from storage import library as library_module
from storage.errors import LibraryError, TooMuch
from tests.builders import complete
from tests.places import REPOSITORY
from usecases.unkept_report import UnkeptReport


def test_it_is_there_as_it_was_read_and_gone_when_it_is_discarded() -> None:
    unkept = UnkeptReport(complete())
    folder = unkept.library.path.parent
    assert unkept.library.load(unkept.id).values == complete().values
    unkept.discard()
    assert not folder.exists()


@pytest.mark.parametrize("fails", ["open", "add"])
def test_where_it_cannot_be_written_nothing_stays_behind(
    fails: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(*_args: object) -> None:
        raise TooMuch(tmp_path)

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(library_module.Library, fails, fail)
    with pytest.raises(LibraryError):
        UnkeptReport(Report(complete().form))
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_process_has_left_goes_with_the_next(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    code = (
        "from tests.builders import complete; from usecases.unkept_report import UnkeptReport;"
        "report = UnkeptReport(complete()); print(report.library.path.parent); input()"
    )
    others = tmp_path / "nianbao-of-somebody-else"
    others.mkdir()
    with subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        folder = Path(process.stdout.readline().strip())
        UnkeptReport(complete()).discard()
        assert folder.exists(), "somebody looks it over in another window"
        process.kill()
        process.wait()
    UnkeptReport(complete()).discard()
    assert list(tmp_path.iterdir()) == [others]
