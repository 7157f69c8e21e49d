"""The PDF file in the making, as a sheet that layout draws on."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from math import atan2, degrees
from pathlib import Path

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from export.document import Document
from export.fonts import FontFile, Role
from export.paper import page
from export.paper.elements import Artifact, Element
from export.paper.sheet import PlacedGlyph
from export.pdf.archive import LANGUAGE, PRODUCER, make_archivable
from export.pdf.embedded_face import FACES, embedded_face
from export.pdf.mark import MARK_PIXELS, mark_picture
from export.pdf.structure import Structure
from export.slip import SLIP_PAGES

_ARTIFACTS = {
    Artifact.FRAMES: "/Artifact <</Type /Layout>> BDC",
    Artifact.FOOT: "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
    Artifact.MARK: "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC",
}
_RULE = 0.5  # points, of a table's lines
#: Before the number of a page that shows none, where a viewer names pages.
_ON_SLIP = f"{SLIP_PAGES} "


class PdfSheet:
    """A :class:`export.paper.sheet.Sheet` on which one page after the other is begun and ended."""

    def __init__(self, target: Path, document: Document, root: Element) -> None:
        """Begin the file ``target``; nothing is written before :meth:`save`.

        What is drawn makes pieces of the elements below ``root``.
        """
        self._target = target
        self._canvas = _canvas(target)
        self._describe(document)
        make_archivable(self._canvas._doc, document)  # noqa: SLF001 (no other way to it)
        self._structure = Structure(root)
        self._wanted: Element | Artifact | None = None
        self._open: Element | Artifact | None = None
        self._mark = mark_picture(document.mark) if document.mark else None

    def begin_page(self, number: int) -> None:
        """Start the page that shows ``number``, or on which 0 is not shown: one of a slip.

        The mark of a draft lies under everything else.
        """
        self._name_page(number)
        if self._mark:
            with self.within(Artifact.MARK):
                self._draw_mark(self._mark)

    def end_page(self) -> None:
        """Finish the page; what is drawn after that is on the next."""
        self._close()
        self._canvas.showPage()

    def save(self) -> None:
        """Write the file; reportlab would leave it open where the disk is full."""
        self._structure.write(self._canvas._doc)  # noqa: SLF001 (no other way to it)
        self._target.write_bytes(self._canvas.getpdfdata())

    @contextmanager
    def within(self, what: Element | Artifact) -> Iterator[None]:
        """Let what is drawn meanwhile be a piece of ``what``: of the last one, if that goes on."""
        around, self._wanted = self._wanted, what
        yield
        self._wanted = around

    def add_bookmark(self, text: str, top: float) -> None:
        """Let an entry of the outline that says ``text`` lead to the height ``top``."""
        key = f"{self._canvas.getPageNumber()}:{top:.2f}"
        self._canvas.bookmarkHorizontal(key, 0, top)
        self._canvas.addOutlineEntry(text, key)

    def draw_glyphs(self, placed: Sequence[PlacedGlyph], baseline: float, size: float) -> None:
        """Draw each glyph in its place on one baseline, a run for each change of face."""
        if not placed:
            return  # no piece of what is not said
        operators = ["BT"]
        for (file, stretch), run in groupby(placed, _face_and_stretch):
            operators += self._run(file, stretch, list(run), baseline, size)
        operators.append("ET")
        self._draw(" ".join(operators))

    def draw_box(self, x: float, y: float, width: float, height: float) -> None:
        """Draw a thin frame whose lower left corner is at ``x``, ``y``."""
        frame = f"{_number(x)} {_number(y)} {_number(width)} {_number(height)}"
        self._draw(f"{_RULE} w {frame} re S")

    def _draw(self, operators: str) -> None:
        self._begin_piece()
        self._canvas.addLiteral(operators)

    def _begin_piece(self) -> None:
        """Begin a piece of what is drawn now, unless it is the one that was drawn before."""
        what = self._wanted
        if what is self._open:
            return
        self._close()
        if isinstance(what, Artifact):
            self._canvas.addLiteral(_ARTIFACTS[what])
        elif what:
            number = self._structure.piece(what, self._canvas.getPageNumber())
            self._canvas.addLiteral(f"/{what.kind} <</MCID {number}>> BDC")
        self._open = what

    def _close(self) -> None:
        """End the piece that is being drawn, if any is."""
        if self._open:
            self._canvas.addLiteral("EMC")
        self._open = None

    def _name_page(self, number: int) -> None:
        """Let viewers name pages as they are numbered, where a slip stands before them."""
        before = self._canvas.getPageNumber() - 1
        if number == 0 and before == 0:
            self._canvas.addPageLabel(before, "ARABIC", prefix=_ON_SLIP)
        elif number == 1 and before:
            self._canvas.addPageLabel(before, "ARABIC")

    def _describe(self, document: Document) -> None:
        """Set the file's properties."""
        self._canvas.setTitle(document.title)
        self._canvas.setAuthor(document.author)
        self._canvas.setSubject(document.report.form.name)
        self._canvas.setKeywords(document.stamp)
        self._canvas.setCreator(PRODUCER)
        self._canvas.setProducer(PRODUCER)
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        date = document.report.date
        if date:  # the report's own day: that of writing would change the bytes
            self._canvas.setDateFormatter(lambda *_now: f"D:{date:%Y%m%d}")

    def _draw_mark(self, mark: ImageReader) -> None:
        """Draw the mark along the page's diagonal, through its middle."""
        width, height = mark.getSize()
        scale = min(page.MARK_SIZE / MARK_PIXELS, page.MARK_LENGTH / width)
        width, height = width * scale, height * scale
        self._begin_piece()
        self._canvas.saveState()
        self._canvas.translate(page.PAGE_WIDTH / 2, page.PAGE_HEIGHT / 2)
        self._canvas.rotate(degrees(atan2(page.PAGE_HEIGHT, page.PAGE_WIDTH)))
        self._canvas.drawImage(mark, -width / 2, -height / 2, width, height)
        self._canvas.restoreState()

    def _run(
        self,
        file: FontFile,
        stretch: float,
        run: Sequence[PlacedGlyph],
        baseline: float,
        size: float,
    ) -> Iterator[str]:
        """Yield the operators that draw glyphs of one face."""
        use = embedded_face(file).use(self._canvas._doc)  # noqa: SLF001 (no other way to it)
        pen = _left(run[0], size)
        yield f"/{use.name} {_number(size)} Tf {_number(stretch * 100)} Tz"
        yield f"1 0 0 1 {_number(pen)} {_number(baseline)} Tm"
        # A number between codes moves the pen back, in thousandths of the size.
        unit = size * stretch / 1000
        codes: list[str] = []
        for each in run:
            glyph, _ = each
            back = round((pen - _left(each, size)) / unit, 1)
            if back:
                codes.append(f">{_number(back)}<")
            codes.append(f"{use.code(glyph.character):04X}")
            pen += glyph.advance * size - back * unit
        yield f"[<{''.join(codes)}>] TJ"


def _canvas(target: Path) -> Canvas:
    first = embedded_face(FACES.glyph("一", Role.FANG).file)
    return Canvas(
        str(target),
        (page.PAGE_WIDTH, page.PAGE_HEIGHT),
        pageCompression=1,
        invariant=1,
        initialFontName=first.fontName,
        lang=LANGUAGE,
        pdfVersion=(1, 7),
    )


def _face_and_stretch(placed: PlacedGlyph) -> tuple[FontFile, float]:
    glyph, _ = placed
    return glyph.file, glyph.stretch


def _left(placed: PlacedGlyph, size: float) -> float:
    """Return where the outline of a glyph begins."""
    glyph, x = placed
    return x + glyph.offset * size


def _number(number: float) -> str:
    """Return a number as PDF writes it, to a thousandth of a point."""
    return f"{number:.3f}".rstrip("0").rstrip(".")
