"""The parts of a .docx file.

Found by its relationships, read within bounds, refused in clear words.
"""

import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import unquote

from reading import guards
from reading.archives import DAMAGED, Archive
from reading.docx.xml import parse
from reading.errors import Unreadable, why_not_read
from reading.guarded_xml import Budget, Element, TooManyElementsError, UnsafeXmlError
from reading.ways_out import ANOTHER_FILE, AS_DOCX, IF_OPENED_AS_DOCX

#: Begins old Word documents, and new ones behind a password.
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: The namespaces of what parts are to each other, of the usual and of the strict format.
_RELATIONS: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
    "http://schemas.openxmlformats.org/package/2006/relationships/",
    "http://schemas.openxmlformats.org/officedocument/2006/relationships/",
    "http://schemas.microsoft.com/office/2006/relationships/",
)


class _Link(NamedTuple):
    """What a part refers to: by which id, as what, and the name of that part."""

    id: str
    kind: str
    target: str


class Package:
    """An open .docx file."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = Archive(archive)
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in self._archive.entries:  # names differ by more than capitals (part 2, 6.2.2.3)
            self._entries[entry.filename.lower()] = entry
        self._budget = Budget(guards.MOST_ELEMENTS)
        self._known: dict[str, Element | None] = {}  # parts that were parsed, by their names
        self._links: dict[str, list[_Link]] = {}
        self._main = next(self._targets("", "officeDocument"), "")

    def document(self) -> Element:
        """Return the main part."""
        root: Element | None = None
        if self._main:
            root = self._parsed(self._main)
        if root is None:
            raise Unreadable("里面没有 Word 文档的正文", AS_DOCX)
        return root

    def related(self, kind: str) -> Element | None:
        """Return the part that the main one refers to as ``kind``, such as comments.

        None where there is none.
        """
        for name in self._targets(self._main, kind):
            return self._parsed(name)
        return None

    def kinds(self) -> Counter[str]:
        """Return how many parts of each kind the main one refers to."""
        return Counter(link.kind for link in self._links_of(self._main))

    def main_parts(self) -> int:
        """Return how many main parts the file has."""
        return len(list(self._targets("", "officeDocument")))

    def has_twins(self) -> bool:
        """Whether two parts have one name, of which programs open the one or the other."""
        return len(self._entries) < len(self._archive.entries)

    def part(self, id: str) -> Element | None:
        """Return the part that the main one refers to by ``id``; None where there is none."""
        for link in self._links_of(self._main):
            if link.id == id:
                return self._parsed(link.target)
        return None

    def properties(self) -> Mapping[str, str]:
        """Return the document's properties by their names, such as title and keywords."""
        properties: dict[str, str] = {}
        for each in self._core_properties():
            properties[_bare(each.tag)] = "".join(each.itertext())
        return properties

    def _core_properties(self) -> Iterable[Element]:
        for name in self._targets("", "metadata/core-properties"):
            part = self._parsed(name)
            if part is not None:
                return part
        return ()

    def _targets(self, source: str, kind: str) -> Iterator[str]:
        for link in self._links_of(source):
            if link.kind == kind:
                yield link.target

    def _links_of(self, source: str) -> list[_Link]:
        """Return what the part ``source`` refers to within the file."""
        if source not in self._links:
            self._links[source] = list(self._read_links(source))
        return self._links[source]

    def _read_links(self, source: str) -> Iterator[_Link]:
        folder, name = posixpath.split(source)
        relations = self._parsed(posixpath.join(folder, "_rels", f"{name}.rels"))
        if relations is None:
            return
        for relation in relations:
            type = relation.get("Type", "")
            if relation.get("TargetMode") == "External":
                continue
            for namespace in _RELATIONS:
                if type.startswith(namespace):
                    kind = type.removeprefix(namespace)
                    yield _Link(relation.get("Id", ""), kind, _target(source, relation))

    def _parsed(self, name: str) -> Element | None:
        key = name.lower()
        if key not in self._known:
            self._known[key] = self._parse(key)
        return self._known[key]

    def _parse(self, key: str) -> Element | None:
        entry = self._entries.get(key)
        if entry is None:
            return None
        return parse(self._archive.unpacked(entry), self._budget)


@contextmanager
def opened(path: Path) -> Iterator[Package]:
    """Open the document at ``path``.

    Whatever is wrong with it, then or while it is read, is told in one line.

    Raises:
        Unreadable: where it cannot be read, with advice.
    """
    try:
        with path.open("rb") as file:
            _refuse_at_sight(file.read(len(_OLE)), path)
            guards.refuse_long_directory(file)
            with zipfile.ZipFile(file) as archive:
                yield Package(archive)
    except TooManyElementsError as error:
        raise Unreadable(
            f"里面有 {guards.MOST_ELEMENTS} 个以上的成分，不像年报，没有读取",
            ANOTHER_FILE,
        ) from error
    except UnsafeXmlError as error:
        raise Unreadable(
            "里面有 Word 文档不该有的内容（文档类型声明或过深的嵌套），没有读取",
            AS_DOCX,
        ) from error
    except OSError as error:
        raise Unreadable(why_not_read(error), "请检查后再试。") from error
    except DAMAGED as error:
        raise Unreadable(
            "不是 Word 文档（.docx），或者文件不完整，读不了",
            IF_OPENED_AS_DOCX,
        ) from error


def _refuse_at_sight(start: bytes, path: Path) -> None:
    if start == _OLE:
        raise Unreadable(
            "文件加了打开密码，或者是旧的 .doc 格式，读不了",
            "请在 Word 或 WPS 中去掉密码，另存为 .docx 再试。",
        )
    guards.refuse_large_file(path, guards.MOST_EDITED)


def _target(source: str, relation: Element) -> str:
    """Return the name of the part that ``relation`` of the part ``source`` leads to."""
    folder = posixpath.dirname(source)
    return posixpath.normpath(posixpath.join("/", folder, unquote(relation.get("Target", ""))))[1:]


def _bare(tag: str) -> str:
    """Return the name of an element without its namespace."""
    return tag.rpartition("}")[2].rpartition(":")[2]
