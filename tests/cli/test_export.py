"""export: what was asked for is written, proved, and told."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from export.compose import compose
from export.formats import FORMATS
from forms.sign_off.drafts import DRAFT
from intake.edited_document import read_correction
from intake.exchange_file import read_exchange
from tests.builders import complete
from tests.cli.runs import FIRST, SECOND, run, saved
from tests.export.runs import broken


def test_export_writes_what_was_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    targets = {format: tmp_path / f"年报.{format}" for format in FORMATS}
    given = [part for format, target in targets.items() for part in (f"--{format}", target)]
    assert run("export", SECOND, *given) == 0
    report = read_exchange(SECOND)
    for format, target in targets.items():
        assert FORMATS[format].writer().differences(compose(report), target) == []
        assert str(target) in capsys.readouterr().out if format == "pdf" else True
    assert sorted(tmp_path.iterdir()) == sorted(targets.values())


def test_export_draft_is_marked_and_the_final_is_not(tmp_path: Path) -> None:
    draft, final = tmp_path / "draft.pdf", tmp_path / "final.pdf"
    assert run("export", SECOND, "--pdf", draft, "--draft") == 0
    assert run("export", SECOND, "--pdf", final) == 0
    report = read_exchange(SECOND)
    differences = FORMATS["pdf"].writer().differences
    assert differences(compose(report, draft=DRAFT), draft) == []
    assert differences(compose(report), final) == []
    assert differences(compose(report), draft) != []


def test_export_plain_leaves_style_out_of_the_page_and_nothing_else(tmp_path: Path) -> None:
    page, pdf = tmp_path / "a.html", tmp_path / "a.pdf"
    assert run("export", SECOND, "--html", page, "--pdf", pdf, "--plain") == 0
    assert "style" not in page.read_text("utf-8")
    report = read_exchange(SECOND)
    for format, target in (("html", page), ("pdf", pdf)):
        assert FORMATS[format].writer().differences(compose(report), target) == []


def test_export_writes_in_spite_of_errors_and_tells_of_them(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    assert (
        run("export", saved(complete({"requests.received.natural": 9}), tmp_path), "--json", target)
        == 1
    )
    assert read_exchange(target).number("requests.received.natural") == 9


def test_export_that_cannot_be_written_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("export", SECOND, "--json", tmp_path / "没有" / "a.json") == 2
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1
    assert "文件夹不存在" in told


def test_export_of_a_draft_has_last_year_on_its_slip(tmp_path: Path) -> None:
    target = tmp_path / "draft.pdf"
    assert run("export", SECOND, "--previous", FIRST, "--pdf", target, "--draft") == 0
    report, last = read_exchange(SECOND), read_exchange(FIRST)
    differences = FORMATS["pdf"].writer().differences
    assert differences(compose(report, draft=DRAFT, previous=last), target) == []
    assert differences(compose(report, draft=DRAFT), target) != []


def test_export_with_last_year_tells_what_does_not_follow_from_it(tmp_path: Path) -> None:
    """Each warning against last year's figures stands on the slip."""
    last = saved(complete({"requests.carried_out.natural": 1}, year=2024), tmp_path, "上年.json")
    this, docx = saved(complete(), tmp_path), tmp_path / "draft.docx"
    assert run("export", this, "--previous", last, "--docx", docx, "--draft") == 0
    assert "上年年报的结转下年度继续办理是 1" in "".join(
        note.text for note in read_correction(docx, complete().form).slip
    )


def refused(told: str, capsys: pytest.CaptureFixture[str], *given: object) -> None:
    """Export in vain: a line says why."""
    assert run("export", *given) == 2
    captured = capsys.readouterr()
    assert len(captured.err.splitlines()) == 1
    assert told in captured.err
    assert captured.out == ""


@pytest.mark.parametrize("spelling", ["in.json", "l/../in.json", "./in.json", "hard.json"])
@pytest.mark.parametrize("which", ["this", "last"])
def test_export_never_writes_over_what_it_reads(
    spelling: str,
    which: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "l").mkdir()
    given = {"this": SECOND, "last": FIRST}
    own = tmp_path / "in.json"
    shutil.copyfile(given[which], own)
    os.link(own, tmp_path / "hard.json")
    given[which] = own
    before = own.read_bytes()
    refused(
        "是正在用的文件",
        capsys,
        given["this"],
        "--previous",
        given["last"],
        "--pdf",
        "new.pdf",
        "--json",
        spelling,
    )
    assert own.read_bytes() == before
    assert not (tmp_path / "new.pdf").exists()


@pytest.mark.parametrize("other", ["y.pdf", "./y.pdf", "../{here}/y.pdf", "Y.PDF", "l/../y.pdf"])
def test_export_never_writes_two_formats_into_one_file(
    other: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "l").mkdir()
    other = other.format(here=tmp_path.name)
    refused("同一个文件", capsys, SECOND, "--pdf", "y.pdf", "--docx", other)
    assert [path.name for path in tmp_path.iterdir()] == ["l"]


@pytest.mark.skipif(sys.platform == "win32", reason="devices have names there")
def test_nothing_is_written_where_one_target_cannot_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "文件夹.html").mkdir()
    for bad in (tmp_path / "文件夹.html", Path("/dev/full"), tmp_path / ("长" * 100)):
        refused("", capsys, SECOND, "--pdf", tmp_path / "a.pdf", "--html", bad)
    assert [path.name for path in tmp_path.iterdir()] == ["文件夹.html"]


def test_what_one_format_cannot_show_does_not_keep_the_others_from_being_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = complete({"text.other_matters": "由\U0002a6a5同志负责。"})
    targets = {format: tmp_path / f"年报.{format}" for format in FORMATS}
    targets["pdf"].write_bytes(b"old")
    given = [part for format, target in targets.items() for part in (f"--{format}", target)]
    (tmp_path / "in").mkdir()
    assert run("export", saved(report, tmp_path / "in"), *given) == 2
    told = capsys.readouterr()
    (line,) = told.err.splitlines()
    assert "六、其他需要报告的事项：“\U0002a6a5”（U+2A6A5）" in line
    assert "原有的“年报.pdf”没有改动，还是以前的内容" in line
    assert targets.pop("pdf").read_bytes() == b"old"
    for target in targets.values():
        assert f"已写好并核对无误：{target}" in told.out
    assert read_exchange(targets["json"]).values == report.values
    assert FORMATS["html"].writer().differences(compose(report), targets["html"]) == []


def test_a_fault_of_our_own_in_one_format_ends_the_command_after_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken("xlsx", monkeypatch, write=ZeroDivisionError("halfway"))
    given = ["--xlsx", tmp_path / "a.xlsx", "--html", tmp_path / "a.html"]
    assert run("export", SECOND, *given) == 3
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]
    assert "a.html" in capsys.readouterr().out
