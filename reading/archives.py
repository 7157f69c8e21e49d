"""Unpacking what is packed in a file that others wrote, within bounds."""

import zipfile
import zlib
from typing import Final
from xml.etree.ElementTree import ParseError

from reading import guards
from reading.errors import Unreadable

_ENCRYPTED: Final = 0x1  # the flag of an entry
#: What is raised where an archive, or the XML in it, is damaged.
DAMAGED: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ParseError,
    ValueError,
)


class Archive:
    """An open archive, of which no more is unpacked than any report has in all its parts.

    ``entries`` are what is packed in it, in its order.
    """

    def __init__(self, archive: zipfile.ZipFile) -> None:
        guards.refuse_many_parts(len(archive.filelist))
        self.entries = archive.filelist
        self._archive = archive
        self._left = guards.MOST_TEXT

    def unpacked(self, entry: zipfile.ZipInfo) -> bytes:
        """Return what is packed as ``entry``; raises Unreadable and DAMAGED."""
        if entry.flag_bits & _ENCRYPTED:
            raise Unreadable("文件加了密码", "请去掉密码后再试。")
        # The size that it is said to have may be a lie: never read more than is left.
        with self._archive.open(entry) as file:
            data = file.read(self._left + 1)
        self._left -= len(data)
        guards.refuse_long_text(self._left)
        return data
