"""A file on its way: written beside its target, proved there, and only then moved into place."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Generic, NamedTuple, Protocol, TypeVar

from disk import patience, underway
from disk.durable import settle, settle_names
from disk.spelling import followed
from export.digest import sha256_of
from export.errors import ExportError, NotInThisFormat
from export.targets import refuse_unfit
from reading.errors import system_words

#: So many of the differences that are found are told at most.
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
    errno.EINVAL: "文件名里有这个磁盘不能用的字符，请换一个文件名",
    errno.EIO: "磁盘读写出错，请检查 U 盘或网络，或另选一个位置",
    errno.ELOOP: "这个链接绕回了自己，请另选一个位置",
    errno.EBUSY: "文件正在别的程序里使用，请关闭它或另选一个位置",
    errno.ETXTBSY: "文件正在别的程序里使用，请关闭它或另选一个位置",
}
_TOO_LONG_FOR_WINDOWS = 206  # which Python takes for a folder that is missing
_NO_ACCESS = "没有写入权限，或者文件正在别的程序（如 WPS、Excel）里打开，请关闭它或另选一个位置"


#: What is written, such as a document.
Content_contra = TypeVar("Content_contra", contravariant=True)


class Writer(Protocol[Content_contra]):
    """What a format's module has."""

    def write(self, content: Content_contra, target: Path, /) -> None:
        """Write ``content`` to ``target``; raises OSError or ExportError."""

    def differences(self, content: Content_contra, path: Path, /) -> list[str]:
        """Read ``path`` back; return a line for each thing that is not as in ``content``."""


class Written(NamedTuple):
    """A file that was written and proved: its format, its name, and the digest of its bytes."""

    format: str
    name: str
    sha256: str


class PendingFile(Generic[Content_contra]):
    """One file on its way, made from what the clerk calls ``source``.

    Its target is as it was until :meth:`move`, and can be had back until :meth:`discard`. Where the
    system refuses, ExportError names the target and says why; whoever gets it puts back what was
    moved.
    """

    def __init__(
        self, writer: Writer[Content_contra], target: Path, suffix: str, source: str = "年报"
    ) -> None:
        """Be on the way to ``target``, until then under a name that ends in ``suffix``."""
        self._asked = target.absolute()
        #: A link stays one: what it leads to is replaced.
        self.target = followed(self._asked) if _is_link(self._asked) else self._asked
        self._writer = writer
        self._source = source
        self._draft = underway.beside(self.target, underway.NEW, suffix)
        self._kept = underway.beside(self.target, underway.KEPT, suffix)
        self._is_moved = False
        self._aside: Path | None = None
        self._sha256 = ""

    def check(self) -> None:
        """Refuse what could not be replaced in the end.

        That is a folder or a read-only file, on Windows also one that is open; and what must not be
        replaced, such as a device or a library.
        """
        with self._explaining():
            refuse_unfit(self._asked)
            if self.target.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            if self.target.exists():
                os.close(os.open(self.target, os.O_WRONLY))

    def begin(self) -> float:
        """Take the place beside the target; return when that was, by the clock of the folder."""
        with self._explaining():
            self._draft.touch()
            return self._draft.stat().st_mtime

    def write(self, content: Content_contra) -> None:
        """Write ``content`` beside the target."""
        with self._explaining():
            self._writer.write(content, self._draft)
            settle(self._draft)

    def prove(self, content: Content_contra) -> None:
        """Read the file back; NotInThisFormat where it is not what ``content`` says."""
        with self._explaining():
            found = self._writer.differences(content, self._draft)
            self._sha256 = sha256_of(self._draft)
        if not found:
            return
        shown = "；".join(found[:_SHOWN])
        if len(found) > _SHOWN:
            shown += f"；等 {len(found)} 处"
        raise NotInThisFormat(
            f"“{self.target.name}”没有生成：写出的文件与{self._source}不一致（{shown}）。"
            f"{self._source}没有改动，请把这段文字告诉维护人员。"
        )

    def written(self, format: str) -> "Written":
        """Return what was proved, as a file of ``format``."""
        return Written(format, self.target.name, self._sha256)

    def keep(self) -> None:
        """Put aside a copy of what stands at the target."""
        with self._explaining():
            if self.target.exists():
                shutil.copy2(self.target, self._kept, follow_symlinks=False)
                settle(self._kept)

    def move(self) -> None:
        """Put the file in the place of what stands at the target, in one step."""
        with self._explaining():
            patience.replace(self._draft, self.target)
            self._is_moved = True
            settle_names(self.target.parent)

    def set_aside(self) -> Path | None:
        """Give what stands at the target a name that tells that it is of an earlier time.

        Return where it is now; None where nothing stood there.
        """
        with self._explaining():
            if not os.path.lexists(self._asked):
                return None
            aside = _name_aside(self._asked)
            patience.replace(self._asked, aside)
            self._aside = aside
            settle_names(aside.parent)
            return aside

    def put_back(self) -> str:
        """Undo :meth:`set_aside`, and :meth:`move`, given that :meth:`keep` came before that.

        Return what the clerk must do where that fails, "" where it does not.
        """
        if self._aside:
            return self._take_back(self._aside)
        if not self._is_moved:
            return ""
        try:
            if self._kept.exists():
                patience.replace(self._kept, self.target)
            else:
                patience.unlink(self.target)
        except OSError:
            to_do = "请自行删除"
            if self._kept.exists():
                to_do = f"原来的内容在同一文件夹的“{self._kept.name}”里，请改名留存"
            return f"“{self.target.name}”已经是新写的，{to_do}"
        self._is_moved = False
        return ""

    def _take_back(self, aside: Path) -> str:
        try:
            patience.replace(aside, self._asked)
        except OSError:
            return f"“{self._asked.name}”已经改名为“{aside.name}”，请改回来"
        self._aside = None
        return ""

    def discard(self, *, kept: bool = True) -> None:
        """Remove what is left beside the target; without ``kept``, the original's copy stays."""
        underway.remove(self._draft)
        if kept:
            underway.remove(self._kept)

    @contextmanager
    def _explaining(self) -> Iterator[None]:
        """Turn what the system refuses into words for the clerk."""
        try:
            yield
        except OSError as error:
            raise ExportError(
                f"“{self.target}”没有写成：{_why(error)}。原有的文件和{self._source}都没有改动。"
            ) from error


def _name_aside(path: Path) -> Path:
    """Return a name beside ``path`` that nothing has, for what stands there from earlier."""
    for number in count(1):
        mark = "以前的" if number == 1 else f"以前的 {number}"
        aside = path.with_name(f"{path.stem}（{mark}）{path.suffix}")
        if not os.path.lexists(aside):
            return aside
    raise AssertionError


def _why(error: OSError) -> str:
    """Return why the system refuses and what to do, in words for the clerk."""
    if getattr(error, "winerror", None) == _TOO_LONG_FOR_WINDOWS:
        return _WHY[errno.ENAMETOOLONG]
    if error.errno in _WHY:
        return _WHY[error.errno]
    if isinstance(error, PermissionError):
        return _NO_ACCESS
    return system_words(error)


def _is_link(path: Path) -> bool:
    return os.path.islink(path)  # noqa: PTH114 (raises nothing)
