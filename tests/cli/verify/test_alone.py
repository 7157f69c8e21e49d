"""verify without a library: what the file is, and whether the code that it bears fits its words."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from export.formats import FORMATS
from storage.library import Library
from tests.cli.runs import run
from tests.cli.verify.conftest import Office
from tests.export.html.pages import bare
from tests.places import MAIN

NAME = "这是青禾县农业农村局2025年政府信息公开工作年度报告"
NONE = "没有默认的年报库可以核对，只核对了文件本身"
NOT_IN_THE_CODE = ["内容码里没有单位类别和前言没有写到的联系方式，表里的这些没有核对"]
Told = tuple[int, list[str], str]


@pytest.fixture
def verify(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Told]:
    """Verify where the clerk has no library, or the one that is put there."""
    monkeypatch.setattr("cli.verify.default_library", lambda: tmp_path / "公开年报.nianbao")

    def call(*arguments: object) -> Told:
        status = run("verify", *arguments)
        told = capsys.readouterr()
        return status, told.out.splitlines(), told.err

    return call


@pytest.mark.parametrize("draft", [False, True])
@pytest.mark.parametrize("format", FORMATS)
def test_a_file_says_what_it_is_and_its_code(
    format: str, draft: bool, office: Office, verify: Callable[..., Told]
) -> None:
    status, lines, errors = verify(office.files[format, office.first.name if draft else ""])
    fits = "文件没有带内容码" if format == "json" else "与文件带的相符"
    assert (status, errors) == (0, "")
    assert lines == [
        f"{NAME}（{FORMATS[format].name}）",
        NONE,
        f"按文件内容算出的内容码是 {office.first.code}，{fits}",
    ] + NOT_IN_THE_CODE * (format == "xlsx")


def test_a_changed_figure_does_not_fit_the_code(
    office: Office, verify: Callable[..., Told], tmp_path: Path
) -> None:
    page = bare(office.files["html", ""].read_text("utf-8"))
    (tmp_path / "a.html").write_text(page.replace("<td>25</td>", "<td>77</td>", 1), "utf-8")
    status, lines, _ = verify(tmp_path / "a.html")
    assert status == 1
    assert f"与文件带的 {office.first.code} 不符" in lines[-1]


def test_what_no_file_of_ours_has_does_not_fit(
    office: Office, verify: Callable[..., Told], tmp_path: Path
) -> None:
    """A heading with a word less is no other report: it is told, and there is no code."""
    page = bare(office.files["html", ""].read_text("utf-8"))
    changed = page.replace("五、存在的主要问题及改进情况", "五、存在的问题及改进情况")
    (tmp_path / "a.html").write_text(changed, "utf-8")
    status, lines, _ = verify(tmp_path / "a.html")
    assert status == 1
    assert lines[1].endswith(" 处，本程序导出的文件里不会有：")
    assert "五、存在的" in lines[2]
    assert lines[-1] == "按文件内容算不出内容码：内容与年报的格式对不上"


def test_a_report_that_the_clerks_library_does_not_have(
    office: Office, verify: Callable[..., Told], tmp_path: Path
) -> None:
    """There is nothing to hold it against: that is no fault of the file."""
    Library.open(tmp_path / "公开年报.nianbao").close()
    status, lines, _ = verify(office.files["docx", ""])
    assert status == 0
    assert lines[1] == "默认的年报库里没有这份年报，只核对了文件本身"


def test_a_library_that_is_no_library(
    office: Office, verify: Callable[..., Told], tmp_path: Path
) -> None:
    (tmp_path / "公开年报.nianbao").write_text("不是")
    status, lines, errors = verify(office.files["docx", ""])
    assert (status, errors) == (0, "")
    assert lines[1].startswith("没有与默认的年报库核对，只核对了文件本身：“")


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has its folder elsewhere than in the environment"
)
def test_the_clerks_library_may_be_open_in_a_window(office: Office, tmp_path: Path) -> None:
    """It is said, and the file and its code are told all the same."""
    with Library.open(tmp_path / "公开年报" / "公开年报.nianbao"):
        done = subprocess.run(
            [sys.executable, str(MAIN), "verify", str(office.files["html", ""])],
            capture_output=True,
            check=False,
            env={"XDG_DATA_HOME": str(tmp_path), "PYTHONIOENCODING": "utf-8"},
        )
    lines = done.stdout.decode().splitlines()
    assert (done.returncode, done.stderr) == (0, b"")
    assert "正在使用年报库" in lines[1]
    assert office.first.code in lines[2]
