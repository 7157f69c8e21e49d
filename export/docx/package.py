"""The package of a Word document (ECMA-376, part 2): its parts and what each is, in one archive.

Same parts, same bytes: the order is fixed, and nothing tells of the clock or the system.
"""

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from export.docx.wordml import Markup

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FORMATS: Final = "http://schemas.openxmlformats.org"
_PACKAGE: Final = f"{_FORMATS}/package/2006"
_RELATIONS: Final = f"{_FORMATS}/officeDocument/2006/relationships"
_CORE_PROPERTIES: Final = f"{_PACKAGE}/relationships/metadata/core-properties"
_TYPES: Final = "application/vnd.openxmlformats"
_WORD: Final = f"{_TYPES}-officedocument.wordprocessingml"
_DOS: Final = 0  # as Word notes it; zipfile would note the system it runs on


@dataclass(frozen=True, slots=True)
class Part:
    """A part that the document refers to, by its name as id.

    ``pages`` are those on which a header or footer stands: ``even``, or ``default``, the odd ones.
    One that ``is_of_slip`` stands there, and not on the pages of the report.
    """

    kind: str
    name: str
    markup: Markup
    pages: str = ""
    is_of_slip: bool = False


def package(document: Markup, parts: Sequence[Part], properties: Markup) -> bytes:
    """Return the archive of ``document``, the parts it refers to, and the file's ``properties``."""
    files = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _relationships(
            _relationship("document", f"{_RELATIONS}/officeDocument", "word/document.xml"),
            _relationship("properties", _CORE_PROPERTIES, "docProps/core.xml"),
        ),
        "docProps/core.xml": properties,
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relationships(*map(_reference, parts)),
    }
    for part in parts:
        files[f"word/{part.name}.xml"] = part.markup
    return _packed(files.items())


def _content_types(parts: Sequence[Part]) -> str:
    types = [
        f'<Default Extension="rels" ContentType="{_TYPES}-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        _override("docProps/core.xml", f"{_TYPES}-package.core-properties+xml"),
        _override("word/document.xml", f"{_WORD}.document.main+xml"),
    ]
    types += [_override(f"word/{part.name}.xml", f"{_WORD}.{part.kind}+xml") for part in parts]
    return f'<Types xmlns="{_PACKAGE}/content-types">{"".join(types)}</Types>'


def _override(name: str, type: str) -> str:
    return f'<Override PartName="/{name}" ContentType="{type}"/>'


def _relationships(*relationships: str) -> str:
    content = "".join(relationships)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{content}</Relationships>'


def _reference(part: Part) -> str:
    return _relationship(part.name, f"{_RELATIONS}/{part.kind}", f"{part.name}.xml")


def _relationship(id: str, type: str, target: str) -> str:
    return f'<Relationship Id="{id}" Type="{type}" Target="{target}"/>'


def _packed(files: Iterable[tuple[str, str]]) -> bytes:
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as archive:
        for name, text in files:
            entry = zipfile.ZipInfo(name)
            entry.create_system = _DOS
            data = f"{_DECLARATION}{text}".encode()
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return result.getvalue()
