"""The part docProps/core.xml: what the file says of itself, in its properties."""

from datetime import date
from typing import Final

from export.document import Document
from export.docx.styles import LANGUAGE
from export.docx.wordml import Markup, content, holdable

_NAMESPACES: Final = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
#: A file is dated like its report, never by the clock: the same report gives the same bytes.
_UNDATED: Final = date(1980, 1, 1)


def core_properties(document: Document) -> Markup:
    """Return the properties: title, unit, content code as keywords, language, the report's date."""
    author = noted(document.author)
    day = document.report.date or _UNDATED
    properties = (
        _text("dc:title", noted(document.title)),
        _text("dc:subject", document.report.form.name),
        _text("dc:creator", author),
        _text("cp:keywords", document.stamp),
        _text("cp:lastModifiedBy", author),
        _text("cp:revision", "1"),
        _day("dcterms:created", day),
        _day("dcterms:modified", day),
        _text("dc:language", LANGUAGE),
    )
    return Markup(f"<cp:coreProperties {_NAMESPACES}>{''.join(properties)}</cp:coreProperties>")


def noted(text: str) -> str:
    """Return ``text`` as a property of the file can hold it: 255 characters at most."""
    return holdable(text)[:255]


def _text(tag: str, text: str) -> str:
    return f"<{tag}>{content(text)}</{tag}>"


def _day(tag: str, day: date) -> str:
    return f'<{tag} xsi:type="dcterms:W3CDTF">{day.isoformat()}T00:00:00Z</{tag}>'
