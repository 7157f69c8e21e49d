"""What makes a PDF one for archives and for all readers: it says so, and by which colours it goes.

PDF/A-2 (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
"""

from collections.abc import Iterator
from html import escape
from typing import Final
from unicodedata import category

from reportlab.pdfbase import pdfdoc

from export.document import Document
from resources import RESOURCES

#: The language of everything that the program writes.
LANGUAGE: Final = "zh-CN"
#: What the properties call the program.
PRODUCER: Final = "公开年报"

_PROFILE: Final = RESOURCES / "colour" / "srgb.icc"
_PRIVATE: Final = "Co"  # characters that mean what their font says

#: Of a property that PDF/A has not heard of, its description (ISO 19005-2, 6.6.2.3.3).
_EXTENSION: Final = """\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""

_NAMESPACES: Final = """\
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#\""""


def make_archivable(file: pdfdoc.PDFDocument, document: Document) -> None:
    """Let ``file`` say what it keeps to, of which ``document`` it is, and what its colours are."""
    file.encrypt = _LinesEnded()
    catalog = file.Catalog
    catalog.Metadata = _stream(metadata(document), {"Type": "/Metadata", "Subtype": "/XML"})
    catalog.OutputIntents = pdfdoc.PDFArray([_output_intent()])
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]  # else it is left out


def metadata(document: Document) -> bytes:
    """Return the file's properties as archives read them (XMP, ISO 16684-1)."""
    lines = "\n".join(_properties(document))
    return f"""\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
{_NAMESPACES}>
{lines}
{_EXTENSION}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>""".encode()


def _properties(document: Document) -> Iterator[str]:
    name = document.report.form.name
    yield f"<dc:title><rdf:Alt>{_by_default(document.title)}</rdf:Alt></dc:title>"
    yield f"<dc:creator><rdf:Seq><rdf:li>{escape(document.author)}</rdf:li></rdf:Seq></dc:creator>"
    yield f"<dc:description><rdf:Alt>{_by_default(name)}</rdf:Alt></dc:description>"
    yield f"<dc:language><rdf:Bag><rdf:li>{LANGUAGE}</rdf:li></rdf:Bag></dc:language>"
    yield f"<pdf:Keywords>{escape(document.stamp)}</pdf:Keywords>"
    yield f"<pdf:Producer>{PRODUCER}</pdf:Producer>"
    yield f"<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>"
    date = document.report.date
    if date:
        yield f"<xmp:CreateDate>{date.isoformat()}</xmp:CreateDate>"
        yield f"<xmp:ModifyDate>{date.isoformat()}</xmp:ModifyDate>"
    yield "<pdfaid:part>2</pdfaid:part>"
    yield f"<pdfaid:conformance>{_level(document)}</pdfaid:conformance>"
    yield "<pdfuaid:part>1</pdfuaid:part>"


def _by_default(text: str) -> str:
    return f'<rdf:li xml:lang="x-default">{escape(text)}</rdf:li>'


def _level(document: Document) -> str:
    """Return the level of PDF/A: of private characters, level A wants to know what they mean."""
    for _, text in document.texts():
        if any(category(character) == _PRIVATE for character in text):
            return "U"
    return "A"


def _output_intent() -> pdfdoc.PDFDictionary:
    """Return by which colours the file goes: its text and its lines are of DeviceGray."""
    return pdfdoc.PDFDictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": pdfdoc.PDFString("sRGB"),
            "Info": pdfdoc.PDFString("sRGB"),
            "DestOutputProfile": _stream(_PROFILE.read_bytes(), {"N": 3}),
        }
    )


def _stream(content: bytes, entries: dict[str, object]) -> pdfdoc.PDFStream:
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), content)


class _LinesEnded(pdfdoc.NoEncryption):  # type: ignore[misc]  # reportlab has no types
    """No encryption: what every stream goes through, and where each gets the end of a line.

    PDF/A wants one before ``endstream`` (ISO 19005-2, 6.1.7.1), and reportlab writes none.
    """

    def encode(self, content: bytes | str) -> "_Ended":
        """Return the content of a stream with a line end behind it, which is none of it."""
        return _Ended(content)


class _Ended(pdfdoc.PDFObject):  # type: ignore[misc]  # likewise
    def __init__(self, content: bytes | str) -> None:
        self._content = pdfdoc.pdfdocEnc(content)

    def __len__(self) -> int:
        return len(self._content)

    def format(self, _document: pdfdoc.PDFDocument) -> bytes:
        # A line feed alone would make one line end of a last byte that is a carriage return.
        return bytes(self._content) + b"\r\n"
