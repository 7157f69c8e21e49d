"""Written documents for the tests: their parts as XML, and copies with something changed."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from docx.opc.oxml import serialize_part_xml
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from export import docx
from export.document import Document

Element = BaseOxmlElement
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def written(document: Document, folder: Path) -> Path:
    path = folder / "年报.docx"
    docx.write(document, path)
    return path


def part(path: Path, name: str) -> Element:
    """Return a part of the package as a tree; ``name`` is as in word/document.xml."""
    return parse_xml(zipfile.ZipFile(path).read(name))


def parts(path: Path) -> list[str]:
    return zipfile.ZipFile(path).namelist()


def texts(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def value(element: Element, path: str, name: str = "val") -> str | None:
    """Return an attribute of what ``path``, names of the main namespace, leads to, if anything."""
    found = element.find(
        "/".join(step if step == "." else f"{W}{step}" for step in path.split("/"))
    )
    return None if found is None else found.get(f"{W}{name}")


def tampered(path: Path, change: Callable[[Element], object]) -> Path:
    """Return a copy of the document whose body ``change`` was made to."""
    tree = part(path, "word/document.xml")
    change(tree)
    target = path.with_name("改过.docx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(
                name, serialize_part_xml(tree) if name == "word/document.xml" else old.read(name)
            )
    return target
