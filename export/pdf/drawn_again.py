"""A page as it was read, drawn again with the faces of this machine: what it should look like."""

import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from export.fonts import every_file
from export.paper import page as paper
from export.pdf.embedded_face import EmbeddedFace, usable_face
from export.stand_ins import stand_ins_for
from forms.texts.look_alikes import as_written
from reading.pdf.objects import Char, Frame
from reading.pdf.page import PageRead

_RULE: Final = 0.5  # points, of a table's lines


class Unknown(Exception):
    """A page is drawn with a font, or a character of one, that this machine does not have.

    ``font`` is its name.
    """

    def __init__(self, font: str) -> None:
        """Be about the font of that name."""
        super().__init__(font)
        self.font = font


def drawn_again(pages: Iterable[PageRead]) -> bytes:
    """Return a PDF file of ``pages``; raises Unknown.

    Each text is drawn from where the original begins, so that pdfium rounds alike.
    """
    made = io.BytesIO()
    faces = _Faces()
    canvas = Canvas(
        made, (paper.PAGE_WIDTH, paper.PAGE_HEIGHT), initialFontName=faces.any().fontName
    )
    for page in pages:
        for _, run in groupby(page.chars, lambda char: char.run):
            canvas.addLiteral(" ".join(_text(canvas, faces, list(run))))
        for frame in page.frames:
            canvas.addLiteral(_box(frame))
        canvas.showPage()
    canvas.save()
    return made.getvalue()


class _Faces:
    """The faces of this machine by the names that they have within font files."""

    def __init__(self) -> None:
        self._known: dict[str, EmbeddedFace] = {}
        self._others = self._all()

    def any(self) -> EmbeddedFace:
        """Return the first there is: a page begins with one, whether it has text or none."""
        return next(iter(self._known.values()), None) or next(self._others)

    def of(self, char: Char) -> EmbeddedFace:
        """Return the face that the character says it is drawn with."""
        name = char.font.rpartition("+")[2]
        while name not in self._known:
            if next(self._others, None) is None:
                return self._stand_in(name, char.text)
        return self._known[name]

    def _stand_in(self, name: str, text: str) -> EmbeddedFace:
        """Return the installed face of that name; one draws only what the usual ones lack."""
        is_usual = any(face.has(each) for face in self._known.values() for each in text)
        if is_usual or len(text) != 1:
            raise Unknown(name)
        for file in stand_ins_for(text, always=True):
            face = usable_face(file)
            if face and face.name == name:
                self._known[name] = face
                return face
        raise Unknown(name)

    def _all(self) -> Iterator[EmbeddedFace]:
        """Yield the faces one by one, as long as one is looked for; each is known from then on."""
        for file in every_file():
            face = usable_face(file)
            if face and face.name not in self._known:
                self._known[face.name] = face
                yield face


def _text(canvas: Canvas, faces: _Faces, run: Sequence[Char]) -> Iterator[str]:
    """Yield the operators that draw a text; runs are of one face and size."""
    first = run[0]
    face = faces.of(first)
    use = face.use(canvas._doc)  # noqa: SLF001 (no other way to it)
    _, pen, baseline = first.run
    yield f"BT /{use.name} {first.size:.4f} Tf {100 * first.width / first.size:.4f} Tz"
    yield f"1 0 0 1 {pen:.4f} {baseline:.4f} Tm ["
    for char in run:
        text = _drawable(face, char)
        code = use.code(text)
        back = (pen - char.x) * 1000 / char.width
        yield f"{back:.4f} <{code:04X}>"
        pen = char.x + face.advance(text) * char.width
    yield "] TJ ET"


def _drawable(face: EmbeddedFace, char: Char) -> str:
    """Return the character that ``char`` is drawn by; raises Unknown.

    A program that saved a file again may call the glyph of 人 the radical ⼈, which looks alike.
    """
    for text in (char.text, as_written(char.text)):
        if len(text) == 1 and face.has(text):
            return text
    raise Unknown(char.font)


def _box(frame: Frame) -> str:
    left, bottom, right, top = frame
    return f"{_RULE} w {left:.4f} {bottom:.4f} {right - left:.4f} {top - bottom:.4f} re S"
