"""The parts of a workbook's file: found by its relationships, read within bounds."""

import posixpath
import zipfile
from collections.abc import Iterator
from typing import Final

from reading import guards
from reading.archives import Archive
from reading.errors import Unreadable
from reading.guarded_xml import Budget, Element
from reading.xlsx.bounds import OF_A_REPORT
from reading.xlsx.xml import parse

_RELATION: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OUTSIDE: Final = "External"


class Package:
    """An open workbook file, of which at most so many ``elements`` are read.

    ``opened`` are the parts that were read.
    """

    def __init__(self, archive: zipfile.ZipFile, elements: int = OF_A_REPORT.elements) -> None:
        self._archive = Archive(archive)
        guards.refuse_large_content(self._archive.entries)
        self._budget = Budget(elements)
        self.opened: set[str] = set()
        self._entries = {entry.filename: entry for entry in self._archive.entries}
        self.names = [entry.filename for entry in self._archive.entries if not entry.is_dir()]
        known = {name.casefold() for name in self.names}
        if len(known) < len(self.names):
            raise Unreadable("里面有两个同名的部分，不知该读哪一个")

    def part(self, name: str) -> Element | None:
        """Return the root of the part ``name``; None where there is none."""
        entry = self._entries.get(name)
        if entry is None:
            return None
        self.opened.add(name)
        return parse(self._archive.unpacked(entry), self._budget)

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
