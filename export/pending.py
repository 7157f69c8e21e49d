"""A file on its way to the disk: written beside its target, proved there, and only then moved into place."""

import errno
import os
import re
import secrets
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from export.document import Document
from export.errors import ExportError

_SHOWN = 3
_WHY = {
    errno.ENOSPC: "磁盘空间不足，请清理后再试",
    errno.EDQUOT: "磁盘空间不足，请清理后再试",
    errno.EFBIG: "磁盘放不下这么大的文件，请换一个位置",
    errno.ENOENT: "文件夹不存在，请另选一个位置",
    errno.ENOTDIR: "文件夹不存在，请另选一个位置",
    errno.EISDIR: "同名的文件夹已经存在，请换一个文件名",
    errno.ENAMETOOLONG: "文件名太长，请换一个短些的",
    errno.EROFS: "磁盘是只读的，请另选一个位置",
}
_NO_ACCESS = "没有写入权限，或者文件正在别的程序（如 WPS、Excel）里打开，请关闭它或另选一个位置"


class Writer(Protocol):
    """What a format's module has."""

    def write(self, document: Document, target: Path) -> None:
        """Write ``document`` to ``target``; raises OSError or ExportError."""

    def differences(self, document: Document, path: Path) -> list[str]:
        """Read ``path`` back; return a line for each thing that is not as in ``document``."""


class PendingFile:
    """One file on its way. Its target is as it was until :meth:`move`, and can be had back until :meth:`discard`.

    Where the system refuses, ExportError names the target and says why; whoever gets it puts back what was moved.
    """

    def __init__(self, writer: Writer, target: Path, suffix: str) -> None:
        """Be on the way to ``target``; until there, the file has a name of its own that ends in ``suffix``."""
        self.target = target.absolute()
        self._writer = writer
        self._draft, self._kept = _beside(self.target, suffix), _beside(self.target, suffix)
        self._is_moved = False

    def check(self) -> None:
        """Refuse what could not be replaced in the end: a folder, a read-only file, on Windows also one that is open."""
        with self._told():
            if self.target.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            if self.target.exists():
                os.close(os.open(self.target, os.O_WRONLY))

    def write(self, document: Document) -> None:
        """Write ``document`` beside the target."""
        with self._told():
            self._writer.write(document, self._draft)
            _settle(self._draft)

    def prove(self, document: Document) -> None:
        """Read the file back; ExportError where it is not what ``document`` says."""
        with self._told():
            found = self._writer.differences(document, self._draft)
        if found:
            more = f"；等 {len(found)} 处" if len(found) > _SHOWN else ""
            raise ExportError(
                f"“{self.target.name}”没有生成：写出的文件与年报不一致（{'；'.join(found[:_SHOWN])}{more}）。"
                "原有的文件和年报都没有改动，请把这段文字告诉维护人员。"
            )

    def keep(self) -> None:
        """Put aside a copy of what stands at the target."""
        with self._told():
            if self.target.exists():
                shutil.copy2(self.target, self._kept, follow_symlinks=False)
                _settle(self._kept)

    def move(self) -> None:
        """Put the file in the place of what stands at the target, in one step."""
        with self._told():
            self._draft.replace(self.target)
            self._is_moved = True
            _settle_folder(self.target.parent)

    def put_back(self) -> str:
        """Undo :meth:`move`, given that :meth:`keep` came before; return what the clerk must do where that fails."""
        if not self._is_moved:
            return ""
        try:
            if self._kept.exists():
                self._kept.replace(self.target)
            else:
                self.target.unlink()
        except OSError:
            aside = (
                f"，原来的内容在同一文件夹的“{self._kept.name}”里，请改名留存"
                if self._kept.exists()
                else "，请自行删除"
            )
            return f"“{self.target.name}”已经是新写的{aside}"
        self._is_moved = False
        return ""

    def discard(self, *, kept: bool = True) -> None:
        """Remove what is left beside the target; without ``kept``, the copy of the original stays."""
        for path in (self._draft, self._kept) if kept else (self._draft,):
            remove(path)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            why = _WHY.get(error.errno or 0) or (
                _NO_ACCESS if isinstance(error, PermissionError) else f"系统提示：{error.strerror}"
            )
            raise ExportError(
                f"“{self.target}”没有写成：{why}。原有的文件和年报都没有改动。"
            ) from error


def remains(folder: Path, suffixes: Collection[str]) -> list[Path]:
    """Return what a run that was killed has left in ``folder``: files with exactly the names that only we give."""
    try:
        return sorted(
            path
            for path in folder.iterdir()
            if path.suffix in suffixes
            and re.fullmatch("nianbao-[0-9a-f]{12}", path.stem)
            and path.is_file()
            and not path.is_symlink()
        )
    except OSError:  # no such folder, or none that may be read: then writing into it says so
        return []


def remove(path: Path) -> bool:
    """Remove a file of ours; return whether it is gone."""
    try:
        path.unlink(missing_ok=True)
    except (
        OSError
    ):  # the folder went away or will not be written to; then there is nothing of ours in it
        return False
    return True


def _settle_folder(folder: Path) -> None:
    """Have the names in ``folder`` on the disk. Windows does so by itself; some network folders know no such thing."""
    if os.name == "posix":
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _settle(path: Path) -> None:
    """Have the file on the disk before its name is: a power cut must not leave an empty one in place."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _beside(target: Path, suffix: str) -> Path:
    return target.with_name(f"nianbao-{secrets.token_hex(6)}{suffix}")
