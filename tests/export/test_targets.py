"""Where a document may be written: not over what is read, a device, a library, or one another."""

import os
import stat
import sys
from pathlib import Path

import pytest

from export import targets
from export.compose import compose
from export.deliver import deliver
from export.errors import ExportError
from export.targets import refuse_clashes, refuse_unfit
from storage.library import Library
from tests.builders import complete

DOCUMENT = compose(complete())
on_linux = pytest.mark.skipif(sys.platform == "win32", reason="devices have names there")


@on_linux
@pytest.mark.parametrize("device", ["full", "null", "zero", "stdout", "fd/1", "没有"])
def test_a_device_is_no_file(device: str) -> None:
    path = Path("/dev") / device
    before = os.lstat(path).st_mode if os.path.lexists(path) else None
    with pytest.raises(ExportError, match="设备或管道"):
        deliver(DOCUMENT, "json", path)
    assert (os.lstat(path).st_mode if os.path.lexists(path) else None) == before


@on_linux
def test_a_device_by_a_link_and_a_pipe(tmp_path: Path) -> None:
    link, pipe = tmp_path / "链接.json", tmp_path / "管道.json"
    link.symlink_to("/dev/full")
    os.mkfifo(pipe)
    for path in (link, pipe):
        with pytest.raises(ExportError, match="设备或管道"):
            deliver(DOCUMENT, "json", path)
    assert link.is_symlink()
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)
    assert len(list(tmp_path.iterdir())) == 2


@on_linux
def test_what_a_link_leads_to_is_replaced_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "真").mkdir()
    real, link = tmp_path / "真" / "年报.json", tmp_path / "年报.json"
    link.symlink_to(real)
    for _time in ("new", "again"):
        deliver(DOCUMENT, "json", link)
        assert link.is_symlink()
        assert not real.is_symlink()
        assert real.read_bytes().startswith(b"{")


@on_linux
def test_memory_is_a_disk_like_any_other() -> None:
    path = Path("/dev/shm/年报.json")
    if not path.parent.is_dir():
        pytest.skip("no such disk here")
    refuse_unfit(path)


@pytest.mark.parametrize("name", ["NUL", "con.pdf", "COM1.pdf", "年报.pdf.", "年报.pdf ", "年报:1"])
def test_what_windows_takes_otherwise_is_refused_there(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform != "win32":
        refuse_unfit(tmp_path / name)
    monkeypatch.setattr(targets, "_ON_WINDOWS", True)
    with pytest.raises(ExportError, match="Windows 不能用这个文件名"):
        refuse_unfit(tmp_path / name)


@pytest.mark.parametrize(
    "name",
    [
        "年报.nianbao",
        "公开年报.NIANBAO",
        "年报.v1.bak.nianbao",
        "台账.taizhang",
        "台账.taizhang-journal",
        "库.pdf",
        "年报.nianbao-journal",
        "年报.nianbao.使用中.txt",
    ],
)
def test_a_library_or_a_ledger_is_never_replaced(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    with Library.open(tmp_path / "库.nianbao") as library:
        library.backup(path)
    before = path.read_bytes()
    with pytest.raises(ExportError, match="年报库或台账的文件"):
        deliver(DOCUMENT, "json", path)
    assert path.read_bytes() == before


def test_a_document_may_have_been_named_after_a_library(tmp_path: Path) -> None:
    for _time in ("new", "again"):
        deliver(DOCUMENT, "json", tmp_path / "年报.nianbao.json")


def test_a_file_of_a_librarys_name_can_be_new(tmp_path: Path) -> None:
    deliver(DOCUMENT, "json", tmp_path / "年报.nianbao")


def test_two_documents_in_one_file(tmp_path: Path) -> None:
    one, other = tmp_path / "y.pdf", tmp_path / "l" / ".." / "Y.PDF"
    with pytest.raises(ExportError, match="会是同一个文件") as raised:
        refuse_clashes([tmp_path / "x", one, other], [])
    assert str(one) in str(raised.value)
    assert str(other) in str(raised.value)


def test_what_is_read_is_not_written_over(tmp_path: Path) -> None:
    refuse_clashes([tmp_path / "y.pdf"], [tmp_path / "y.json"])
    with pytest.raises(ExportError, match="是正在用的文件"):
        refuse_clashes([tmp_path / "x", tmp_path / "y.json"], [tmp_path / "a", tmp_path / "y.json"])
