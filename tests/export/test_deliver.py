"""Delivering a file.

Written beside the target, compared with the report, moved into place; or nothing.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from disk import underway
from export import exchange_writer
from export.compose import compose
from export.deliver import deliver
from export.document import Document
from export.errors import ExportError, NotInThisFormat
from export.formats import FORMATS
from tests.builders import complete
from tests.export.conftest import MountDisk
from tests.places import REPOSITORY

DOCUMENT = compose(complete())
OLD = b"the old file"


@pytest.mark.parametrize("format", FORMATS)
def test_each_format_is_written_and_agrees(format: str, tmp_path: Path) -> None:
    target = tmp_path / f"年报{FORMATS[format].suffix}"
    target.write_bytes(OLD)
    deliver(DOCUMENT, format, target)
    assert FORMATS[format].writer().differences(DOCUMENT, target) == []
    assert list(tmp_path.iterdir()) == [target]


class WrongFigures:
    """A writer with a fault: it writes another report."""

    def write(self, _document: Document, target: Path) -> None:
        exchange_writer.write(compose(complete({"requests.received.natural": 5})), target)

    def differences(self, document: Document, path: Path) -> list[str]:
        return exchange_writer.differences(document, path)


class DiskFull(WrongFigures):
    """A writer that the disk lets down halfway."""

    def write(self, _document: Document, target: Path) -> None:
        target.write_bytes(b"half")
        raise OSError(28, "No space left on device")


class Vanishing(WrongFigures):
    """A writer whose folder goes away: the stick is pulled out."""

    def write(self, document: Document, target: Path) -> None:
        super().write(document, target)
        shutil.rmtree(target.parent)


class Bug(WrongFigures):
    """A writer that breaks."""

    def write(self, _document: Document, target: Path) -> None:
        target.write_bytes(b"half")
        raise ZeroDivisionError("halfway")


@pytest.mark.parametrize(
    ("writer", "error", "told"),
    [
        (WrongFigures, ExportError, "requests.received.natural：应为 0，读到 5"),
        (DiskFull, ExportError, "磁盘空间不足"),
        (Bug, ZeroDivisionError, "halfway"),
    ],
)
def test_failed_writer_leaves_the_old_file_and_nothing_else(
    writer: type[WrongFigures],
    error: type[Exception],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(FORMATS, "bad", replace(FORMATS["json"], writer=writer))
    target = tmp_path / "年报.json"
    target.write_bytes(OLD)
    with pytest.raises(error, match=told) as raised:
        deliver(DOCUMENT, "bad", target)
    assert target.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [target]
    if error is ExportError:
        assert "年报.json" in str(raised.value)


def test_one_that_cannot_be_had_tells_of_the_file_that_stands_there(tmp_path: Path) -> None:
    document = compose(complete({"text.other_matters": "由\U0002a6a5同志负责。"}))
    target = tmp_path / "年报.pdf"
    with pytest.raises(NotInThisFormat) as raised:
        deliver(document, "pdf", target)
    assert "没有改动" not in str(raised.value)
    assert list(tmp_path.iterdir()) == []
    target.write_bytes(OLD)
    with pytest.raises(ExportError) as again:
        deliver(document, "pdf", target)
    assert str(again.value) == f"{raised.value}原有的“年报.pdf”没有改动，还是以前的内容。"
    assert target.read_bytes() == OLD


def test_what_a_killed_export_has_left_goes_and_what_holds_an_original_stays(
    tmp_path: Path,
) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    left = {}
    for role in (underway.NEW, underway.KEPT):
        ours = underway.beside(tmp_path / "a", role, ".pdf")
        left[role] = ours.with_name(ours.name.replace(f"-{os.getpid()}-", f"-{ended.pid}-"))
        left[role].write_bytes(b"")
    live = underway.beside(tmp_path / "a", underway.NEW, ".json")
    live.write_bytes(b"")
    target = tmp_path / "年报.json"
    deliver(DOCUMENT, "json", target)
    assert sorted(tmp_path.iterdir()) == sorted([target, live, left[underway.KEPT]])


def test_the_root_of_a_disk_is_a_folder() -> None:
    with pytest.raises(ExportError, match="文件夹已经存在"):
        deliver(DOCUMENT, "json", Path(Path.cwd().anchor))


def test_a_folder_that_goes_away_meanwhile_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(FORMATS, "bad", replace(FORMATS["json"], writer=Vanishing))
    folder = tmp_path / "U盘"
    folder.mkdir()
    with pytest.raises(ExportError, match="文件夹不存在"):
        deliver(DOCUMENT, "bad", folder / "年报.json")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(5, "Input/output error"), "磁盘读写出错"),
        (OSError(22, "Invalid argument"), "不能用的字符"),
        (OSError(71, "Protocol error"), "系统错误 71"),
    ],
)
def test_what_the_system_says_is_told_in_chinese(
    error: OSError, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, _target: Path) -> None:
        raise error

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ExportError, match=told) as raised:
        deliver(DOCUMENT, "json", tmp_path / "a")
    assert str(error.strerror) not in str(raised.value)


def test_a_path_that_windows_finds_too_long_is_no_missing_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = FileNotFoundError(2, "The filename or extension is too long")
    error.winerror = 206  # type: ignore[attr-defined,unused-ignore] # Windows

    def refuse(_self: Path, _target: Path) -> None:
        raise error

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ExportError, match="文件名太长"):
        deliver(DOCUMENT, "json", tmp_path / "a")


@pytest.mark.parametrize("format", FORMATS)
def test_target_that_is_a_folder_is_refused(format: str, tmp_path: Path) -> None:
    target = tmp_path / "年报"
    target.mkdir()
    with pytest.raises(ExportError, match="文件夹已经存在"):
        deliver(DOCUMENT, format, target)
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("missing", ["没有/年报", "文件/年报"])
def test_missing_folder_is_said(format: str, missing: str, tmp_path: Path) -> None:
    (tmp_path / "文件").write_bytes(OLD)
    with pytest.raises(ExportError, match="文件夹不存在"):
        deliver(DOCUMENT, format, tmp_path / missing)


def test_name_that_is_too_long_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="文件名太长"):
        deliver(DOCUMENT, "json", tmp_path / ("年" * 200))
    assert list(tmp_path.iterdir()) == []


def test_target_held_open_elsewhere_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses to move a file over one that another program has open.

    The refusal is played here.
    """
    target = tmp_path / "年报.json"
    target.write_bytes(OLD)

    def refuse(_self: Path, _target: Path) -> None:
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ExportError, match="请关闭它"):
        deliver(DOCUMENT, "json", target)
    assert target.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("format", FORMATS)
def test_full_disk_is_said_and_leaves_the_old_file(format: str, mount_disk: MountDisk) -> None:
    target = mount_disk(8) / "年报"
    target.write_bytes(OLD)
    with pytest.raises(ExportError, match="磁盘空间不足"):
        deliver(DOCUMENT, format, target)
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


AS_CLERK = """
import os, sys
from pathlib import Path
from export.compose import compose
from export.deliver import deliver
from export.errors import ExportError, NotInThisFormat
from tests.builders import complete
deliver(compose(complete()), "json", Path(sys.argv[2]) / "warm.json")
os.setuid(65534)
try:
    deliver(compose(complete()), "json", Path(sys.argv[1]))
except ExportError as error:
    sys.stdout.buffer.write(str(error).encode())
"""


@pytest.mark.skipif(
    sys.platform == "win32" or getattr(os, "geteuid", int)() != 0, reason="needs to change the user"
)
@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o555, 0o666), (0o777, 0o444)])
def test_read_only_folder_or_file_is_said(folder_mode: int, file_mode: int, tmp_path: Path) -> None:
    folder = tmp_path / "只读"
    folder.mkdir()
    target = folder / "年报.json"
    target.write_bytes(OLD)
    target.chmod(file_mode)
    folder.chmod(folder_mode)
    for parent in folder.parents[:3]:
        parent.chmod(0o755)
    told = subprocess.run(
        [sys.executable, "-c", AS_CLERK, str(target), str(tmp_path)],
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
    ).stdout.decode()
    assert "没有写入权限" in told
    assert "年报.json" in told
    assert target.read_bytes() == OLD
    assert list(folder.iterdir()) == [target]
