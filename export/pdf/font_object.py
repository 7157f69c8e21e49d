"""The font of a PDF around a subset of glyphs: two-byte codes, an exact way back to the text."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from struct import pack

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFontFace

#: A CMap has at most so many characters in a block.
_BLOCK = 100


def font_object(
    document: pdfdoc.PDFDocument, face: TTFontFace, characters: str
) -> pdfdoc.PDFObjectReference:
    """Add a font to ``document`` that draws ``characters``, whose codes count from 1."""
    name = f"{_tag(characters)}+{face.name.decode('ascii')}"
    glyphs = _descendant(document, face, name, [ord(character) for character in characters])
    font = pdfdoc.PDFDictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": pdfdoc.PDFName(name),
            "Encoding": "/Identity-H",
            "DescendantFonts": pdfdoc.PDFArray([glyphs]),
            "ToUnicode": _stream(document, _to_unicode(characters), f"text:{name}"),
        }
    )
    return document.Reference(font, f"font:{name}")


def _descendant(
    document: pdfdoc.PDFDocument, face: TTFontFace, name: str, points: Sequence[int]
) -> pdfdoc.PDFObjectReference:
    """Add the subset that has a glyph for each code point, with the glyphs' widths."""
    descriptor = face.addSubsetObjects(document, name, points)
    widths = pdfdoc.PDFArray([face.charWidths[point] for point in points])
    numbers = _glyph_numbers(face, points)
    descendant = pdfdoc.PDFDictionary(
        {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": pdfdoc.PDFName(name),
            "CIDSystemInfo": _identity(),
            "FontDescriptor": descriptor,
            "DW": 1000,
            "W": pdfdoc.PDFArray([1, widths]),
            "CIDToGIDMap": _stream(document, numbers, f"glyphs:{name}"),
        }
    )
    return document.Reference(descendant, f"descendant:{name}")


def _identity() -> pdfdoc.PDFDictionary:
    return pdfdoc.PDFDictionary(
        {
            "Registry": pdfdoc.PDFString("Adobe"),
            "Ordering": pdfdoc.PDFString("Identity"),
            "Supplement": 0,
        }
    )


def _tag(characters: str) -> str:
    """Return the six letters that tell the subsets of a face apart."""
    digest = sha256(characters.encode("utf-16-be")).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _glyph_numbers(face: TTFontFace, points: Sequence[int]) -> bytes:
    """Return which glyph of the subset each code stands for.

    reportlab's makeSubset numbers glyphs as they first occur; two characters may share one.
    """
    numbers: dict[int, int] = {0: 0}
    found = [0]
    for point in points:
        glyph = face.charToGlyph[point]
        found.append(numbers.setdefault(glyph, len(numbers)))
    return pack(f">{len(found)}H", *found)


def _to_unicode(characters: str) -> str:
    """Return the CMap that leads from the codes back to the characters."""
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<0000> <FFFF>",
            "endcodespacerange",
            *_characters(characters),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        )
    )


def _characters(characters: str) -> Iterator[str]:
    """Yield the lines of a CMap that say which character each code stands for, in blocks."""
    for start in range(0, len(characters), _BLOCK):
        block = characters[start : start + _BLOCK]
        yield f"{len(block)} beginbfchar"
        for code, character in enumerate(block, start + 1):
            yield f"<{code:04X}> <{character.encode('utf-16-be').hex().upper()}>"
        yield "endbfchar"


def _stream(
    document: pdfdoc.PDFDocument, content: bytes | str, name: str
) -> pdfdoc.PDFObjectReference:
    stream = pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])
    return document.Reference(stream, name)
