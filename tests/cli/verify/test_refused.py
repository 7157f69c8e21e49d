"""verify: what cannot be used, file or library, is refused in one line.

And which library is used.
"""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import main as program
from export.compose import compose
from export.deliver import deliver
from export.formats import FORMATS
from storage.library import Library
from tests.cli.verify.conftest import Office, Run, named
from tests.places import MAIN, REPOSITORY

# ---- what cannot be used -------------------------------------------------------------------------


def refused(told: tuple[int, list[str], str]) -> str:
    status, lines, errors = told
    assert (status, lines) == (2, [])
    assert len(errors.splitlines()) == 1
    return errors


def test_a_report_that_is_not_in_the_library(office: Office, run: Run, tmp_path: Path) -> None:
    other = office.kept.changed([office.kept.edit("unit", "青山县民政局")])
    for format in FORMATS:
        path = tmp_path / f"a{FORMATS[format].suffix}"
        deliver(compose(other), format, path)
        status, lines, errors = run(path)
        assert (status, errors) == (1, "")
        assert lines[0].startswith("这是青山县民政局2025年政府信息公开工作年度报告（")
        assert lines[1] == f"年报库“{office.library}”里没有这份年报，无从核对"


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.pdf", b"", "文件是空的"),
        ("a.txt", "政府信息公开工作年度报告".encode(), "没有找到年报的标题"),
        ("a.html", b"<html><p>1</p></html>", "没有找到年报的标题"),
        ("a.html", "<html><p>年报</p></html>".encode("gbk"), "没有找到年报的标题"),
        ("a.html", b"<html><p>1</p></html><![<", "没有找到年报的标题"),
        ("a.json", b'{"a": 1}', "缺少 format"),
        ("a.zip", b"PK\x05\x06" + bytes(18), "认不出这是什么文件"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "文件已经损坏，或者不是 Word"),
        ("a.pdf", b"%PDF-1.4\n%", "已经损坏"),
    ],
)
def test_what_is_no_exported_file(
    name: str, content: bytes, why: str, run: Run, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    told = refused(run(tmp_path / name))
    assert why in told
    assert name in told


@pytest.mark.parametrize("format", ["pdf", "docx", "xlsx", "json"])
def test_a_file_that_was_cut_off(format: str, office: Office, run: Run, tmp_path: Path) -> None:
    whole = office.files[format, ""].read_bytes()
    (tmp_path / "a").write_bytes(whole[: len(whole) // 2])
    assert str(tmp_path / "a") in refused(run(tmp_path / "a"))


def test_a_damaged_part_of_a_package(office: Office, run: Run, tmp_path: Path) -> None:
    for format, part in (("docx", "word/document.xml"), ("xlsx", "xl/workbook.xml")):
        with (
            zipfile.ZipFile(office.files[format, ""]) as old,
            zipfile.ZipFile(tmp_path / format, "w") as new,
        ):
            for name in old.namelist():
                new.writestr(name, b"<w:doc" if name == part else old.read(name))
        assert format in refused(run(tmp_path / format))


def test_a_package_that_unpacks_to_more_than_any_report(run: Run, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/workbook.xml", bytes(60_000_000))
    assert "展开后太大" in refused(run(tmp_path / "a.xlsx"))


def test_a_file_larger_than_any_report(run: Run, tmp_path: Path) -> None:
    with (tmp_path / "a.pdf").open("wb") as sparse:
        sparse.truncate(60_000_000)
    assert "60 MB" in refused(run(tmp_path / "a.pdf"))


def test_a_missing_file_a_folder_and_a_pipe(run: Run, tmp_path: Path) -> None:
    assert "没有这个文件" in refused(run(tmp_path / "没有.pdf"))
    assert "文件夹" in refused(run(tmp_path))
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        assert "不是普通文件" in refused(run(tmp_path / "pipe"))


# ---- the library ---------------------------------------------------------------------------------


def test_a_library_that_is_missing_or_none(office: Office, run: Run, tmp_path: Path) -> None:
    file = office.files["html", ""]
    missing = tmp_path / "没有.nianbao"
    assert f"没有找到年报库“{missing}”" in refused(run(file, missing))
    assert not missing.exists()
    other = tmp_path / "旧的.nianbao"
    other.write_text("不是")
    assert "不是年报库" in refused(run(file, other))
    broken = tmp_path / "坏.nianbao"
    broken.write_bytes(office.library.read_bytes()[:20_000])
    assert f"年报库“{broken}”已损坏" in refused(run(file, broken))


def test_a_library_that_a_window_has_open(office: Office, tmp_path: Path) -> None:
    copy = Path(shutil.copy(office.library, tmp_path))
    with Library.open(copy):
        done = subprocess.run(
            [
                sys.executable,
                str(MAIN),
                "verify",
                str(office.files["html", ""]),
                str(copy),
            ],
            capture_output=True,
            check=False,
        )
    assert (done.returncode, done.stdout) == (2, b"")
    assert "正在使用年报库" in done.stderr.decode()
    assert len(done.stderr.decode().splitlines()) == 1


def test_without_a_library_it_is_the_clerks_own(
    office: Office, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("cli.verify.default_library", lambda: office.library)
    assert program.main(["verify", str(office.files["html", ""])]) == 0
    assert named(office.first) in capsys.readouterr().out


WITHOUT_QT = """
import sys, main
status = main.main(sys.argv[1:])
assert not [name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6")]
sys.exit(status)
"""


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has its folder elsewhere than in the environment"
)
def test_finding_the_clerks_own_library_needs_no_qt(office: Office, tmp_path: Path) -> None:
    own = tmp_path / "公开年报" / "公开年报.nianbao"
    own.parent.mkdir()
    shutil.copy(office.library, own)
    for format in FORMATS:
        done = subprocess.run(
            [sys.executable, "-c", WITHOUT_QT, "verify", str(office.files[format, ""])],
            cwd=tmp_path,
            check=False,
            capture_output=True,
            env=os.environ | {"PYTHONPATH": str(REPOSITORY), "XDG_DATA_HOME": str(tmp_path)},
        )
        assert (done.returncode, done.stderr) == (0, b"")
