"""导出全套文件: whatever fails, every file is as it was, or the one that is not is named."""

import errno
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from export.errors import ExportError
from export.formats import FORMATS
from export.publish import PublishingProgress, publish, replaced, targets
from tests.export import runs
from tests.export.conftest import MountDisk
from tests.export.runs import DOCUMENT, OLD, broken, contents, fails, fill, refusing, run
from tests.places import REPOSITORY

FAILING = ("xlsx", "json")
#: What pytest hands to the tests of this module, under these names.
folder = runs.folder
_light = runs.light


@pytest.mark.usefixtures("_light")
@pytest.mark.parametrize("format", FORMATS)
def test_a_disk_that_is_full_while_writing(
    format: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken(format, monkeypatch, write=OSError(errno.ENOSPC, "No space left on device"))
    assert targets(DOCUMENT, folder)[format].name in fails(folder, "磁盘空间不足")


@pytest.mark.usefixtures("_light")
@pytest.mark.parametrize("format", FAILING)
def test_the_clerk_stops_it_by_force(
    format: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken(format, monkeypatch, write=KeyboardInterrupt("halfway"))
    fails(folder, "halfway", KeyboardInterrupt)


@pytest.mark.usefixtures("_light")
@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("fresh", [False, True], ids=["replacing", "new"])
def test_a_move_that_is_refused_puts_all_back(
    format: str,
    fresh: bool,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if fresh:
        for path in replaced(DOCUMENT, folder):
            path.unlink()
    suffix = FORMATS[format].suffix
    refusing(
        monkeypatch,
        lambda _from, to: to.name.endswith(suffix),
        PermissionError(errno.EACCES, "in use"),
    )
    told = fails(folder, "正在别的程序（如 WPS、Excel）里打开")
    assert targets(DOCUMENT, folder)[format].name in told
    assert "原有的文件和年报都没有改动" in told


@pytest.mark.usefixtures("_light")
def test_a_fault_between_two_moves_puts_all_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusing(monkeypatch, lambda _from, to: to.suffix == ".html", KeyboardInterrupt("now"))
    fails(folder, "now", KeyboardInterrupt)


@pytest.mark.usefixtures("_light")
def test_what_cannot_be_put_back_is_named_and_its_original_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The workbook is moved, then opened by somebody, while the next move is refused."""
    moved: list[Path] = []

    def refused(_from: Path, to: Path) -> bool:
        moved.append(to)
        return to.suffix == ".docx" or (to.suffix == ".xlsx" and moved.count(to) > 1)

    refusing(monkeypatch, refused, PermissionError(errno.EACCES, "in use"))
    with pytest.raises(ExportError) as raised:
        run(folder)
    found = re.search(
        r"“([^”]+)\.xlsx”已经是新写的，原来的内容在同一文件夹的“(nianbao-yuan-[0-9a-f-]+\.xlsx)”里，请改名留存",
        str(raised.value),
    )
    assert found
    assert (folder / found[2]).read_bytes() == OLD["xlsx"]
    for format, target in targets(DOCUMENT, folder).items():
        assert (target.read_bytes() == OLD[format]) == (format != "xlsx")
    assert len(list(folder.iterdir())) == len(FORMATS) + 2


@pytest.mark.usefixtures("_light")
def test_a_new_file_that_cannot_be_taken_away_again_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.unlink

    def unlink(self: Path, missing_ok: bool = False) -> None:  # noqa: FBT002
        if self.name == targets(DOCUMENT, tmp_path)["pdf"].name:
            raise PermissionError(errno.EACCES, "in use")
        real(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    refusing(
        monkeypatch, lambda _from, to: to.suffix == ".xlsx", PermissionError(errno.EACCES, "in use")
    )
    with pytest.raises(
        ExportError, match=re.escape(".pdf”已经是新写的，请自行删除。其余文件和年报都没有改动")
    ):
        run(tmp_path)
    assert list(tmp_path.iterdir()) == [targets(DOCUMENT, tmp_path)["pdf"]]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
@pytest.mark.usefixtures("_light")
def test_a_link_is_a_link_again_afterwards(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link = targets(DOCUMENT, folder)["pdf"]
    link.rename(folder.parent / "真正的.pdf")
    link.symlink_to(folder.parent / "真正的.pdf")
    refusing(
        monkeypatch, lambda _from, to: to.suffix == ".json", PermissionError(errno.EACCES, "in use")
    )
    fails(folder, "没有写成")
    assert link.is_symlink()


@pytest.mark.usefixtures("_light")
def test_a_copy_of_the_original_that_finds_no_room(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_from: Path, to: Path, **_how: bool) -> None:
        Path(to).write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copy2", full)
    fails(folder, "磁盘空间不足")


def test_a_folder_of_a_files_name_is_named_before_anything_is_written(folder: Path) -> None:
    target = targets(DOCUMENT, folder)["docx"]
    target.unlink()
    target.mkdir()
    told: list[PublishingProgress] = []
    with pytest.raises(ExportError, match="同名的文件夹已经存在") as raised:
        publish(DOCUMENT, folder, told.append, lambda: False)
    assert target.name in str(raised.value)
    assert told == []
    assert len(list(folder.iterdir())) == len(FORMATS) + 1


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="文件夹不存在"):
        run(tmp_path / "没有")


def test_a_disk_that_has_room_for_the_first_file_only(mount_disk: MountDisk) -> None:
    folder = mount_disk(100)
    fill(folder)
    fails(folder, "磁盘空间不足")


LIMITED = """
import resource, sys
from pathlib import Path
from export.errors import ExportError
from tests.export.runs import run
resource.setrlimit(resource.RLIMIT_FSIZE, (6_000, 6_000))
try:
    run(Path(sys.argv[1]))
except ExportError as error:
    sys.stdout.buffer.write(str(error).encode())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_file_that_the_system_finds_too_large(folder: Path) -> None:
    before = contents(folder)
    told = subprocess.run(
        [sys.executable, "-c", LIMITED, str(folder)],
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
    ).stdout
    assert "磁盘放不下这么大的文件" in told.decode()
    assert ".pdf" in told.decode()
    assert contents(folder) == before
