"""A TrueType face as it goes into a PDF: every document that uses it gets one subset of its own.

reportlab's own TTFont cuts a face into fonts of 256 characters and maps those above U+FFFF, and the
no-break space, to wrong text; so the glyphs are its work here, and the font around them is not.
"""

from dataclasses import dataclass, field
from functools import cache
from struct import error as StructError  # noqa: N812 (it is named like no exception)
from typing import Final
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError

from export.character_maps import NoCharacters
from export.fonts import FontFile
from export.paper.faces import Faces
from export.pdf.font_object import font_object
from export.pdf.font_reader import TrueType

#: What a file raises that is no font, or a damaged one.
_UNUSABLE = (
    *(TTFError, OSError, StructError, LookupError, ValueError, ArithmeticError, MemoryError),
    AttributeError,  # by reportlab, of one without an English name
    NoCharacters,
)


class EmbeddedFace:
    """A face from a font file, as layout measures it and as a document embeds it."""

    # For reportlab: the font object is made when the text is known, and its codes have two bytes.
    _dynamicFont = _multiByte = True  # noqa: N815 (reportlab's name)

    def __init__(self, file: FontFile) -> None:
        """Load ``file``; one of _UNUSABLE is raised where it is no font that can be embedded."""
        self.face = TrueType(str(file.path), subfontIndex=file.index)
        # The name is known within this process only; a document has its own names.
        self.fontName = f"{file.path}:{file.index}:{file.stamp}"
        self._uses: WeakKeyDictionary[pdfdoc.PDFDocument, _Use] = WeakKeyDictionary()
        pdfmetrics.registerFont(self)

    @property
    def name(self) -> str:
        """What the face is called within its file, and in documents that embed it."""
        return str(self.face.name.decode("ascii"))

    def has(self, character: str) -> bool:
        """Whether the face has a glyph for the character, and knows how wide it is."""
        return ord(character) in self.face.charWidths

    def draws(self, character: str) -> bool:
        """Whether a subset with the character's glyph can be made."""
        try:
            self.face.makeSubset([ord(character)])
        except _UNUSABLE:
            return False
        return True

    def advance(self, character: str) -> float:
        """Return the width of the character's glyph in em."""
        return float(self.face.charWidths[ord(character)]) / 1000

    def ink(self, character: str) -> tuple[float, float]:
        """Return the left and right end of the character's outline in em."""
        number = self.face.charToGlyph[ord(character)]
        outlines = self.face.get_table_pos("glyf")[0]
        self.face.seek(outlines + self.face.glyphPos[number] + 2)
        left, _bottom, right = (self.face.read_short() for _ in range(3))
        return left / self.face.unitsPerEm, right / self.face.unitsPerEm

    def use(self, document: pdfdoc.PDFDocument) -> "_Use":
        """Return the face's use in ``document``, begun now unless it already is."""
        if document not in self._uses:
            document.delayedFonts.append(self)
            self._uses[document] = _Use(f"F{len(document.delayedFonts)}")
        return self._uses[document]

    def addObjects(self, document: pdfdoc.PDFDocument) -> None:  # noqa: N802 (reportlab's name)
        """Write the subset and the font around it into ``document``, as reportlab asks for."""
        use = self._uses[document]
        font = font_object(document, self.face, "".join(use.codes))
        document.idToObject["BasicFonts"].dict[use.name] = font


@dataclass(slots=True)
class _Use:
    """What a document calls the face, and the codes of the characters it draws with it."""

    name: str
    codes: dict[str, int] = field(default_factory=dict)

    def code(self, character: str) -> int:
        """Return the code of the character, from 1 on in the order of use."""
        return self.codes.setdefault(character, len(self.codes) + 1)


@cache
def embedded_face(file: FontFile) -> EmbeddedFace:
    """Return the face of a file, which is kept for the life of the program."""
    return EmbeddedFace(file)


def usable_face(file: FontFile) -> EmbeddedFace | None:
    """Return the face of ``file``; None where it is damaged or must not be embedded."""
    try:
        return embedded_face(file)
    except _UNUSABLE:
        return None


#: What every PDF is set and drawn with.
FACES: Final = Faces(usable_face)
