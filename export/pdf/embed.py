"""A TrueType face as it goes into a PDF: one subset a document, two-byte codes, an exact way back to the text.

reportlab's own TTFont cuts a face into fonts of 256 characters and maps those above U+FFFF, and the
no-break space, to wrong text; so the glyphs are its work here, and the font around them is not.
"""

from dataclasses import dataclass, field
from hashlib import sha256
from struct import error as StructError  # noqa: N812
from struct import pack
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFontFace

from export.fonts import FontFile

UnusableFont = (TTFError, OSError, StructError, KeyError, IndexError)


class _Face(TTFontFace):  # type: ignore[misc]
    """reportlab's reader of TrueType files; the two calls that take most of its time are short here."""

    _pos: int
    _ttf_data: bytes

    def read_ushort(self) -> int:
        """Return the next two bytes."""
        at = self._pos
        self._pos = at + 2
        return int.from_bytes(self._ttf_data[at : at + 2])

    def read_ulong(self) -> int:
        """Return the next four bytes."""
        at = self._pos
        self._pos = at + 4
        return int.from_bytes(self._ttf_data[at : at + 4])


class EmbeddedFace:
    """A face from a font file; every document that uses it gets a subset of its own."""

    # For reportlab: the font object is made when the text is known, and its codes have two bytes.
    _dynamicFont = _multiByte = True  # noqa: N815

    def __init__(self, file: FontFile) -> None:
        """Load ``file``; one of UnusableFont is raised where it is no font that can be embedded."""
        self.file = file
        self.face = _Face(str(file.path), subfontIndex=file.index)
        self.fontName = (
            f"{file.path}:{file.index}"  # within this process; a document has its own names
        )
        self._uses: WeakKeyDictionary[pdfdoc.PDFDocument, _Use] = WeakKeyDictionary()
        pdfmetrics.registerFont(self)

    def has(self, character: str) -> bool:
        """Whether the face has a glyph for the character."""
        return bool(self.face.charToGlyph.get(ord(character)))

    def advance(self, character: str) -> float:
        """Return the width of the character's glyph in em."""
        return float(self.face.charWidths[ord(character)]) / 1000

    def ink(self, character: str) -> tuple[float, float]:
        """Return the left and right end of the character's outline in em."""
        glyph = self.face.charToGlyph[ord(character)]
        self.face.seek(self.face.get_table_pos("glyf")[0] + self.face.glyphPos[glyph] + 2)
        left, _, right = self.face.read_short(), self.face.read_short(), self.face.read_short()
        return left / self.face.unitsPerEm, right / self.face.unitsPerEm

    def use(self, document: pdfdoc.PDFDocument) -> "_Use":
        """Return the face's use in ``document``, begun now unless it already is."""
        if document not in self._uses:
            document.delayedFonts.append(self)
            self._uses[document] = _Use(f"F{len(document.delayedFonts)}")
        return self._uses[document]

    def addObjects(self, document: pdfdoc.PDFDocument) -> None:  # noqa: N802
        """Write the subset and the font around it into ``document``."""
        use = self._uses[document]
        characters = "".join(use.codes)
        points = [ord(character) for character in characters]
        digest = sha256(characters.encode("utf-16-be")).digest()
        tag = "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
        name = f"{tag}+{self.face.name.decode('ascii')}"
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": pdfdoc.PDFName(name),
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe"),
                        "Ordering": pdfdoc.PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": self.face.addSubsetObjects(document, name, points),
                "DW": 1000,
                "W": pdfdoc.PDFArray(
                    [1, pdfdoc.PDFArray([self.face.charWidths[point] for point in points])]
                ),
                "CIDToGIDMap": _stream(document, self._glyph_map(points), f"glyphs:{name}"),
            }
        )
        font = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": pdfdoc.PDFName(name),
                "Encoding": "/Identity-H",
                "DescendantFonts": pdfdoc.PDFArray(
                    [document.Reference(descendant, f"descendant:{name}")]
                ),
                "ToUnicode": _stream(document, _to_unicode(characters), f"text:{name}"),
            }
        )
        document.idToObject["BasicFonts"].dict[use.name] = document.Reference(font, f"font:{name}")

    def _glyph_map(self, points: list[int]) -> bytes:
        """Return which glyph of the subset each code stands for: makeSubset numbers them as they first occur."""
        numbers: dict[int, int] = {0: 0}
        glyphs = [
            0,
            *(numbers.setdefault(self.face.charToGlyph[point], len(numbers)) for point in points),
        ]
        return pack(f">{len(glyphs)}H", *glyphs)


@dataclass(slots=True)
class _Use:
    """What a document calls the face, and the codes of the characters it draws with it."""

    name: str
    codes: dict[str, int] = field(default_factory=dict)

    def code(self, character: str) -> int:
        """Return the code of the character, from 1 on in the order of use."""
        return self.codes.setdefault(character, len(self.codes) + 1)


def _stream(
    document: pdfdoc.PDFDocument, content: bytes | str, name: str
) -> pdfdoc.PDFObjectReference:
    stream = pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])
    return document.Reference(stream, name)


def _to_unicode(characters: str) -> str:
    """Return the CMap that leads from the codes back to the characters, in blocks of a hundred."""
    pairs = [
        f"<{code:04X}> <{character.encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(characters, 1)
    ]
    blocks = [pairs[at : at + 100] for at in range(0, len(pairs), 100)]
    body = [line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")]
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
            *body,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        )
    )
