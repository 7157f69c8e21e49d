"""The parts of a workbook's file: found by its relationships, read within bounds."""

import posixpath
import zipfile
from collections.abc import Iterator
from typing import Final

from reading import guards
from reading.errors import Unreadable
from reading.xlsx.xml import Budget, Element, parse

#: Elements in all parts together: a report has some 3,000, from LibreOffice no more.
_MOST_ELEMENTS: Final = 150_000
_RELATION: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OUTSIDE: Final = "External"
_ENCRYPTED: Final = 0x1  # the flag of an entry


class Package:
    """An open workbook file.

    ``opened`` are the parts that were read.
    """

    def __init__(self, archive: zipfile.ZipFile) -> None:
        guards.refuse_many_parts(len(archive.filelist))
        guards.refuse_large_content(archive.filelist)
        self._archive = archive
        self._budget = Budget(_MOST_ELEMENTS)
        self._left = guards.MOST_TEXT
        self.opened: set[str] = set()
        self.names = [entry.filename for entry in archive.filelist if not entry.is_dir()]
        known = {name.casefold() for name in self.names}
        if len(known) < len(self.names):
            raise Unreadable("里面有两个同名的部分，不知该读哪一个")

    def part(self, name: str) -> Element | None:
        """Return the root of the part ``name``; None where there is none."""
        try:
            entry = self._archive.getinfo(name)
        except KeyError:
            return None
        if entry.flag_bits & _ENCRYPTED:
            raise Unreadable("文件加了密码")
        # The size that it is said to have may be a lie: never read more than is left.
        with self._archive.open(entry) as file:
            data = file.read(self._left + 1)
        self._left -= len(data)
        guards.refuse_long_text(self._left)
        self.opened.add(name)
        return parse(data, self._budget)

    def needed(self, name: str) -> Element:
        """Return the root of the part ``name``, without which there is no workbook."""
        root = self.part(name)
        if root is None:
            raise Unreadable(f"里面缺少 {name}，文件不完整")
        return root

    def relations(self, source: str) -> dict[str, tuple[str, str]]:
        """Return what the part ``source`` refers to within the file: kind and name, by their ids.

        That of the whole file is "".
        """
        folder, name = posixpath.split(source)
        root = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, tuple[str, str]] = {}
        if root is None:
            return found
        for each in root.iter(_RELATION):
            if each.get("TargetMode") != _OUTSIDE:
                kind = each.get("Type", "").rpartition("/")[2]
                target = posixpath.join("/", folder, each.get("Target", ""))
                found[each.get("Id", "")] = kind, posixpath.normpath(target)[1:]
        return found

    def related(self, source: str, kind: str) -> Iterator[str]:
        """Yield the names of the parts that ``source`` refers to as ``kind``, such as styles."""
        for found, name in self.relations(source).values():
            if found == kind:
                yield name
