"""The PDF file in the making, as a sheet that layout draws on."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import atan2, degrees
from pathlib import Path

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from export.document import Document
from export.fonts import FontFile, Role
from export.paper import page
from export.paper.sheet import PlacedGlyph
from export.pdf.embedded_face import FACES, embedded_face
from export.pdf.mark import MARK_PIXELS, mark_picture

_PRODUCER = "公开年报"
_RULE = 0.5  # points, of a table's lines


class PdfSheet:
    """A :class:`export.paper.sheet.Sheet` on which one page after the other is begun and ended."""

    def __init__(self, target: Path, document: Document) -> None:
        """Begin the file ``target``; nothing is written before :meth:`save`."""
        self._target = target
        self._canvas = _canvas(target)
        self._describe(document)
        self._mark = mark_picture(document.mark) if document.mark else None

    def begin_page(self) -> None:
        """Start a page: the mark of a draft lies under everything else."""
        if self._mark:
            self._draw_mark(self._mark)

    def end_page(self) -> None:
        """Finish the page; what is drawn after that is on the next."""
        self._canvas.showPage()

    def save(self) -> None:
        """Write the file; reportlab would leave it open where the disk is full."""
        self._target.write_bytes(self._canvas.getpdfdata())

    def add_bookmark(self, text: str, top: float) -> None:
        """Let an entry of the outline that says ``text`` lead to the height ``top``."""
        key = f"{self._canvas.getPageNumber()}:{top:.2f}"
        self._canvas.bookmarkHorizontal(key, 0, top)
        self._canvas.addOutlineEntry(text, key)

    def draw_glyphs(self, placed: Sequence[PlacedGlyph], baseline: float, size: float) -> None:
        """Draw each glyph in its place on one baseline, a run for each change of face."""
        operators = ["BT"]
        for (file, stretch), run in groupby(placed, _face_and_stretch):
            operators += self._run(file, stretch, list(run), baseline, size)
        operators.append("ET")
        self._canvas.addLiteral(" ".join(operators))

    def draw_box(self, x: float, y: float, width: float, height: float) -> None:
        """Draw a thin frame whose lower left corner is at ``x``, ``y``."""
        frame = f"{_number(x)} {_number(y)} {_number(width)} {_number(height)}"
        self._canvas.addLiteral(f"{_RULE} w {frame} re S")

    def _describe(self, document: Document) -> None:
        """Set the file's properties."""
        self._canvas.setTitle(document.title)
        self._canvas.setAuthor(document.author)
        self._canvas.setSubject(document.report.form.name)
        self._canvas.setKeywords(document.stamp)
        self._canvas.setCreator(_PRODUCER)
        self._canvas.setProducer(_PRODUCER)
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        date = document.report.date
        if date:  # the report's own day: that of writing would change the bytes
            self._canvas.setDateFormatter(lambda *_now: f"D:{date:%Y%m%d}")

    def _draw_mark(self, mark: ImageReader) -> None:
        """Draw the mark along the page's diagonal, through its middle."""
        width, height = mark.getSize()
        scale = min(page.MARK_SIZE / MARK_PIXELS, page.MARK_LENGTH / width)
        width, height = width * scale, height * scale
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
        lang="zh-CN",
        pdfVersion=(1, 5),
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
