"""What an earlier program exported is read as before, and judged by the rule of its codes."""

import shutil
from pathlib import Path

import pytest

from storage.library import Library
from tests.cli.runs import run
from tests.storage.samples import digest
from tests.usecases import before

NAME = "这是青禾县农业农村局2025年政府信息公开工作年度报告"


@pytest.fixture(autouse=True)
def no_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("cli.verify.default_library", lambda: tmp_path / "没有.nianbao")


@pytest.mark.parametrize("format", before.FORMATS)
@pytest.mark.parametrize(
    ("name", "version", "code"),
    [("draft", "送审稿第 1 稿", before.DRAFT), ("final", "定稿", before.FINAL)],
)
def test_a_file_of_before_is_its_version(
    format: str, name: str, version: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    held = digest(before.FOLDER)
    assert run("verify", before.FOLDER / f"{name}.{format}", before.LIBRARY) == 0
    assert digest(before.FOLDER) == held
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"{NAME}，与“{version}”（2026年")
    assert f"内容码 {code}（旧码，48 位））" in lines[0]
    assert lines[-1] == f"文件带的内容码 {code}（旧码，48 位）与内容相符"


@pytest.mark.parametrize("format", before.FORMATS)
def test_without_the_library_an_old_code_is_not_called_right_or_wrong(
    format: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """But in a workbook, which has all that the old rule asks for."""
    assert run("verify", before.FOLDER / f"draft.{format}") == 0
    told = capsys.readouterr().out.splitlines()[-1]
    if format == "xlsx":
        assert told == f"文件带的内容码 {before.DRAFT}（旧码，48 位）与内容相符"
    else:
        assert told.endswith("旧码不能单从文件算出，要有当时的年报库才能核对")


def test_a_changed_file_of_before_is_told_by_both(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (before.FOLDER / "draft.html").read_text("utf-8")
    assert page.count("全年公开 3 条") == 1
    (tmp_path / "a.html").write_text(page.replace("全年公开 3 条", "全年公开 8 条"), "utf-8")
    assert run("verify", tmp_path / "a.html", before.LIBRARY) == 1
    *_, told, computed = capsys.readouterr().out.splitlines()
    assert told == f"文件带的内容码 {before.DRAFT} 正是这一版的：文件导出后，内容被改动过"
    assert computed.startswith("按文件内容算出的内容码是 ")


def test_a_version_of_before_stays_as_it_is_where_its_library_goes_on(tmp_path: Path) -> None:
    path = Path(shutil.copy(before.LIBRARY, tmp_path))
    with Library.open(path) as library:
        (entry,) = library.reports()
        codes = [version.code for version in library.sign_off.versions(entry.id)]
        assert codes == [before.DRAFT, before.FINAL]
    assert run("verify", before.FOLDER / "draft.pdf", path, "--code", before.DRAFT) == 0
