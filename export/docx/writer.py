"""Writing the file: python-docx's package with nothing in it that is not ours, and the same bytes for the same document."""

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime, time
from pathlib import Path

import docx
from docx.document import Document as Package
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from docx.opc.package import OpcPackage
from docx.opc.part import Part

from export.document import Document
from export.docx import paper, styles
from export.docx.blocks import paragraph, table
from export.docx.plan import Line, plan
from export.docx.xml import Element, noted, w

#: What the library's template brings that is used; its theme, thumbnail and the rest would leak into the look.
_KEPT = (KIND.OFFICE_DOCUMENT, KIND.CORE_PROPERTIES, KIND.STYLES, KIND.SETTINGS)
#: A file is dated like its report, never by the clock: the same report gives the same bytes.
_UNDATED = datetime(1980, 1, 1, tzinfo=UTC)
_WORD_2013 = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
}


def write(document: Document, target: Path) -> None:
    """Write ``document`` to ``target``; raises OSError where that cannot be written."""
    package = docx.Document()
    _strip(package.part.package, package.part)
    _replace(package.styles.element, styles.style_elements())
    _replace(package.settings.element, _settings())
    paper.lay(package, document.mark, document.stamp)
    end = package.element.body[-1]
    for part in plan(document):
        end.addprevious(paragraph(part) if isinstance(part, Line) else table(part))
    _describe(package, document)
    data = io.BytesIO()
    package.save(data)
    target.write_bytes(_undated(data))


def _strip(*holders: OpcPackage | Part) -> None:
    for holder in holders:
        for id, relation in list(holder.rels.items()):
            if relation.reltype not in _KEPT:
                del holder.rels[id]


def _replace(element: Element, content: Iterable[Element]) -> None:
    for old in list(element):
        element.remove(old)
    element.extend(content)


def _settings() -> list[Element]:
    word = "http://schemas.microsoft.com/office/word"
    return [
        w("zoom", percent=100),
        w("defaultTabStop", val=420),
        w("evenAndOddHeaders"),
        w("characterSpacingControl", val="doNotCompress"),
        w(
            "compat",
            w("balanceSingleByteDoubleByteWidth"),
            w("doNotExpandShiftReturn"),
            w("useFELayout"),
            *(
                w("compatSetting", name=name, uri=word, val=value)
                for name, value in _WORD_2013.items()
            ),
        ),
        w("themeFontLang", val=styles.LANGUAGE, eastAsia=styles.LANGUAGE),
    ]


def _describe(package: Package, document: Document) -> None:
    day = document.report.date
    when = datetime.combine(day, time(), UTC) if day else _UNDATED
    properties = package.core_properties
    properties.title, properties.subject = noted(document.title), document.report.form.name
    properties.author = properties.last_modified_by = noted(document.author)
    properties.language, properties.comments, properties.keywords = (
        styles.LANGUAGE,
        "",
        document.stamp,
    )
    properties.created = properties.modified = when


def _undated(data: io.BytesIO) -> bytes:
    """Return the same archive without the time of writing."""
    result = io.BytesIO()
    with (
        zipfile.ZipFile(data) as dated,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as undated,
    ):
        for entry in dated.infolist():
            undated.writestr(
                zipfile.ZipInfo(entry.filename), dated.read(entry), zipfile.ZIP_DEFLATED
            )
    return result.getvalue()
