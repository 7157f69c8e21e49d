"""self-test, and the sample it uses."""

import errno
from pathlib import Path

import pytest

from export.errors import ExportError
from export.formats import FORMATS
from forms.checks.finding import Case
from forms.review import review
from intake.sample import sample_reports
from storage.errors import DiskFull, LibraryError, ReadOnly, Unreachable
from tests.cli.runs import run


def test_self_test_goes_through_every_room(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("self-test") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "自检通过"
    for step in ("填写", "校核", "保存", "重新打开", *(format.name for format in FORMATS.values())):
        assert any(step in line for line in lines)


def test_self_test_fails_where_the_sample_has_a_finding(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = sample_reports()
    broken = second.changed([second.edit("requests.received.natural", 99)])
    monkeypatch.setattr("cli.self_test.sample_reports", lambda: [first, broken])
    assert run("self-test") == 1
    assert "自检没有通过：校核：自然人" in capsys.readouterr().out


def test_self_test_fails_where_the_disk_forgets(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("storage.library.Library.record", lambda *_: None)
    assert run("self-test") == 1
    assert "重新打开年报库" in capsys.readouterr().out


@pytest.mark.parametrize("fault", [DiskFull, ReadOnly, Unreachable])
def test_a_self_test_that_cannot_be_done_says_nothing_about_the_program(
    fault: type[LibraryError], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise fault(Path("自检.nianbao"))

    monkeypatch.setattr("storage.library.Library.record", fail)
    assert run("self-test") == 2
    told = capsys.readouterr()
    assert "自检没有做完" in told.err
    assert "自检没有通过" not in told.out


def test_a_document_without_room_leaves_the_self_test_undone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise ExportError("没有写成") from OSError(errno.ENOSPC, "")

    monkeypatch.setattr("cli.self_test.deliver", fail)
    assert run("self-test") == 2
    assert "自检没有做完：没有写成" in capsys.readouterr().err


def test_sample_is_two_years_without_a_finding() -> None:
    first, second = sample_reports()
    assert second.year == (first.year or 0) + 1
    assert review(Case(first)) == []
    assert review(Case(second, first)) == []
    blanks = [
        id
        for id, field in second.form.fields.items()
        if second.value(id) is None and id != "text.preamble"
    ]
    assert blanks == []
    assert (
        second.number("requests.carried_in.total")
        == first.number("requests.carried_out.total")
        != 0
    )
