"""The package: every part is declared and led to; the same document gives the same bytes."""

import sys
import zipfile
from pathlib import Path, PurePosixPath

import docx as library
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as KIND

from export.compose import compose
from export.document import Document
from tests.builders import complete
from tests.export.docx.packages import part, parts, written

TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"


@pytest.fixture(params=["", "送审稿"])
def document(request: pytest.FixtureRequest) -> Document:
    return compose(complete(), draft=request.param)


def test_every_part_is_declared(document: Document, tmp_path: Path) -> None:
    path = written(document, tmp_path)
    types = part(path, "[Content_Types].xml")
    kinds = {
        each.get("PartName"): each.get("ContentType") for each in types.iter(f"{TYPES}Override")
    }
    content = [name for name in parts(path) if not name.endswith(".rels")]
    content.remove("[Content_Types].xml")
    assert set(kinds) == {f"/{name}" for name in content}
    for name, kind in kinds.items():
        role = PurePosixPath(name or "").stem.rstrip("1234")
        assert role in str(kind)


def test_every_part_is_led_to(document: Document, tmp_path: Path) -> None:
    path = written(document, tmp_path)
    led = {"[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"}
    for folder, relations in (("", "_rels/.rels"), ("word/", "word/_rels/document.xml.rels")):
        found = list(part(path, relations).iter(f"{RELATIONS}Relationship"))
        led |= {f"{folder}{each.get('Target')}" for each in found}
        assert len({each.get("Id") for each in found}) == len(found)
        assert not [each for each in found if each.get("TargetMode")], "nothing lies elsewhere"
    assert led == set(parts(path))
    assert len(parts(path)) == len(led)


def test_library_of_others_finds_every_part(document: Document, tmp_path: Path) -> None:
    package = library.Document(str(written(document, tmp_path)))
    kinds = sorted(relation.reltype for relation in package.part.rels.values())
    running = [KIND.FOOTER] * 2
    if document.mark:
        running += [KIND.FOOTER, KIND.FOOTER, KIND.HEADER, KIND.HEADER]
    assert kinds == sorted([KIND.STYLES, KIND.SETTINGS, KIND.FONT_TABLE, *running])
    titles = [each.text for each in package.paragraphs if each.style == package.styles["Title"]]
    assert "".join(titles).replace("\n", "") == document.title
    section = package.sections[-1]
    assert section.header.is_linked_to_previous is not bool(document.mark)
    assert section.even_page_header.is_linked_to_previous is not bool(document.mark)


@pytest.mark.parametrize("system", ["win32", "linux"])
def test_same_document_gives_the_same_bytes(
    system: str, document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(document, tmp_path)
    first = path.read_bytes()
    monkeypatch.setattr(sys, "platform", system)
    assert written(document, tmp_path).read_bytes() == first
    dates = {entry.date_time for entry in zipfile.ZipFile(path).infolist()}
    assert dates == {(1980, 1, 1, 0, 0, 0)}
