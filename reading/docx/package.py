"""The parts of a .docx file: found by its relationships, read within bounds, refused in clear words."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import ParseError

from intake.errors import IntakeError, told
from reading.docx.xml import Element, UnsafeXmlError, parse

#: The text of a report takes 0.1 MB as we write it and some 1 MB from Word; pictures are never read.
MAX_TEXT: Final = 20_000_000
MAX_FILE: Final = 300_000_000
MAX_ENTRIES: Final = 10_000
_OLE = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # begins old Word documents, and new ones behind a password
)
_ENCRYPTED = 0x1  # the flag of an entry
_SAVE_ANEW = "用 Word 或 WPS 打开它，另存为 .docx 再取回"
_SAFE = "年报没有改动"


class Package:
    """An open .docx file."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        if len(archive.filelist) > MAX_ENTRIES:
            raise IntakeError(
                f"里面有 {len(archive.filelist)} 个部分，不像年报，没有读取，{_SAFE}。请确认选对了文件。"
            )
        self._archive = archive
        self._left = MAX_TEXT
        (self._main, *_) = [*self._related("", "officeDocument"), ""]

    def document(self) -> Element:
        """Return the main part."""
        root = self._parsed(self._main) if self._main else None
        if root is None:
            raise IntakeError(f"里面没有 Word 文档的正文，{_SAFE}。请{_SAVE_ANEW}。")
        return root

    def related(self, kind: str) -> Element | None:
        """Return the part that the main one refers to as ``kind``, such as comments; None where there is none."""
        for name in self._related(self._main, kind):
            return self._parsed(name)
        return None

    def properties(self) -> Element | None:
        """Return the part with the document's properties; None where there is none."""
        for name in self._related("", "core-properties"):
            return self._parsed(name)
        return None

    def _related(self, source: str, kind: str) -> Iterator[str]:
        folder, name = posixpath.split(source)
        relations = self._parsed(posixpath.join(folder, "_rels", f"{name}.rels"))
        for relation in () if relations is None else relations:
            if (
                relation.get("Type", "").endswith(f"/{kind}")
                and relation.get("TargetMode") != "External"
            ):
                yield posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))[
                    1:
                ]

    def _parsed(self, name: str) -> Element | None:
        try:
            entry = self._archive.getinfo(name)
        except KeyError:
            return None
        if entry.flag_bits & _ENCRYPTED:
            raise IntakeError(f"文件加了密码，读不了，{_SAFE}。请去掉密码后再取回。")
        with self._archive.open(
            entry
        ) as file:  # the size it is said to have may be a lie: never read more than is left
            data = file.read(self._left + 1)
        self._left -= len(data)
        if self._left < 0:
            raise IntakeError(
                f"正文展开后超过 {MAX_TEXT // 1_000_000} MB，不像年报，没有读取，{_SAFE}。请确认选对了文件。"
            )
        return parse(data)


@contextmanager
def opened(path: Path) -> Iterator[Package]:
    """Open the document at ``path``; whatever is wrong with it, then or while it is read, is told in one line.

    Raises:
        IntakeError: where it cannot be read, with the file's name.
    """
    try:
        with path.open("rb") as file:
            _refuse_at_sight(file.read(len(_OLE)), path.stat().st_size)
            with zipfile.ZipFile(file) as archive:
                yield Package(archive)
    except IntakeError as error:
        raise IntakeError(f"{path.name}：{error}") from error
    except UnsafeXmlError as error:
        raise IntakeError(
            f"{path.name}：里面有 Word 文档不该有的内容（文档类型声明或过深的嵌套），没有读取，{_SAFE}。请{_SAVE_ANEW}。"
        ) from error
    except OSError as error:
        raise IntakeError(f"{path.name}：{told(error)}，{_SAFE}。请检查后再取回。") from error
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ParseError,
        ValueError,
    ) as error:
        raise IntakeError(
            f"{path.name}：不是 Word 文档（.docx），或者文件不完整，读不了，{_SAFE}。"
            f"请重新拷贝一份，或者{_SAVE_ANEW}。"
        ) from error


def _refuse_at_sight(start: bytes, size: int) -> None:
    if start == _OLE:
        raise IntakeError(
            f"文件加了打开密码，或者是旧的 .doc 格式，读不了，{_SAFE}。请在 Word 或 WPS 中去掉密码，另存为 .docx 再取回。"
        )
    if size > MAX_FILE:
        raise IntakeError(
            f"文件有 {size / 1e6:.0f} MB，不像年报，没有读取，{_SAFE}。请确认选对了文件。"
        )
