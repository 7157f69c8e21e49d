"""The paper: pages onto which lines of glyphs and boxes are drawn, in the order of the document."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import atan2, degrees
from pathlib import Path

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from export.document import Document
from export.fonts import Role
from export.paper import page
from export.paper.faces import Glyph, glyph, glyphs

_PRODUCER = "公开年报"
_RULE = 0.5  # points, of a table's lines
_MARK_PIXELS, _MARK_GREY = 320, 228  # of its type's size

Placed = tuple[Glyph, float]  # a glyph and the left edge of its place on the page


class Sheet:
    """A PDF file in the making. All positions are in points from the page's lower left corner."""

    def __init__(self, target: Path, document: Document) -> None:
        """Begin the file ``target``; nothing is written before :meth:`save`."""
        self._target = target
        first = glyph("一", Role.FANG).face
        self._canvas = Canvas(
            str(target),
            (page.PAGE_WIDTH, page.PAGE_HEIGHT),
            pageCompression=1,
            invariant=1,
            initialFontName=first.fontName,
            lang="zh-CN",
            pdfVersion=(1, 5),
        )
        self._canvas.setTitle(document.title)
        self._canvas.setAuthor(document.author)
        self._canvas.setSubject(document.report.form.name)
        self._canvas.setKeywords(document.stamp)
        self._canvas.setCreator(_PRODUCER)
        self._canvas.setProducer(_PRODUCER)
        if (
            date := document.report.date
        ):  # the report's own day: that of writing would change the bytes
            self._canvas.setDateFormatter(lambda *_now: f"D:{date:%Y%m%d}")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._mark = _picture(document.mark) if document.mark else None
        self._stamp = glyphs(document.stamp, Role.SONG) if document.mark else []
        self._number = 0

    def begin_page(self) -> None:
        """Start a page: the mark of a draft lies under everything else."""
        self._number += 1
        if self._mark:
            self._canvas.saveState()
            self._canvas.translate(page.PAGE_WIDTH / 2, page.PAGE_HEIGHT / 2)
            self._canvas.rotate(degrees(atan2(page.PAGE_HEIGHT, page.PAGE_WIDTH)))
            width, height = self._mark.getSize()
            scale = min(page.MARK_SIZE / _MARK_PIXELS, page.MARK_LENGTH / width)
            width, height = width * scale, height * scale
            self._canvas.drawImage(self._mark, -width / 2, -height / 2, width, height)
            self._canvas.restoreState()

    def end_page(self) -> None:
        """Finish the page with its number: outside at the foot, one character in; a draft's code is below it."""
        found = glyphs(f"— {self._number} —", Role.SONG)
        size = page.SI_HAO
        width = sum(each.width for each in found) * size
        x = page.RIGHT - size - width if self._number % 2 else page.LEFT + size
        self.write(found, x, page.BOTTOM - page.NUMBER_BELOW - page.MIDDLE * size, size)
        if self._stamp:
            size = page.XIAO_WU
            x = (page.LEFT + page.RIGHT - sum(each.width for each in self._stamp) * size) / 2
            self.write(self._stamp, x, page.BOTTOM - page.CODE_BELOW - page.MIDDLE * size, size)
        self._canvas.showPage()

    def save(self) -> None:
        """Write the file; reportlab would leave it open where the disk is full."""
        self._target.write_bytes(self._canvas.getpdfdata())

    def bookmark(self, text: str, top: float) -> None:
        """Let the outline lead to the height ``top`` of this page."""
        key = f"{self._number}:{top:.2f}"
        self._canvas.bookmarkHorizontal(key, 0, top)
        self._canvas.addOutlineEntry(text, key)

    def write(self, found: Sequence[Glyph], x: float, baseline: float, size: float) -> None:
        """Draw glyphs one after the other from ``x`` on."""
        places = [x]
        for each in found[:-1]:
            places.append(places[-1] + each.width * size)
        self.place(zip(found, places, strict=True), baseline, size)

    def place(self, placed: Iterable[Placed], baseline: float, size: float) -> None:
        """Draw each glyph in its place on one baseline."""
        self._canvas.addLiteral(" ".join(("BT", *self._runs(placed, baseline, size), "ET")))

    def box(self, x: float, y: float, width: float, height: float) -> None:
        """Draw a thin frame whose lower left corner is at ``x``, ``y``."""
        self._canvas.addLiteral(f"{_RULE} w {_n(x)} {_n(y)} {_n(width)} {_n(height)} re S")

    def _runs(self, placed: Iterable[Placed], baseline: float, size: float) -> Iterator[str]:
        """Yield the operators that draw the glyphs, a run for each change of face."""
        for (face, stretch), run in groupby(placed, lambda item: (item[0].face, item[0].stretch)):
            use = face.use(self._canvas._doc)  # noqa: SLF001
            items = [(each, x + each.offset * size) for each, x in run]
            yield f"/{use.name} {_n(size)} Tf {_n(stretch * 100)} Tz 1 0 0 1 {_n(items[0][1])} {_n(baseline)} Tm"
            # A number between codes moves the pen back, in thousandths of the size.
            parts, pen, unit = [], items[0][1], size * stretch / 1000
            for each, x in items:
                back = round((pen - x) / unit, 1)
                parts.append(f">{_n(back)}<" if back else "")
                parts.append(f"{use.code(each.character):04X}")
                pen += each.advance * size - back * unit
            yield f"[<{''.join(parts)}>] TJ"


def _picture(mark: str) -> ImageReader:
    """Return ``mark`` in grey as a picture: text would mix with the body's when a page is copied."""
    from PIL import Image, ImageDraw, ImageFont  # for drafts only

    file = glyph(mark[0], Role.HEI).face.file
    font = ImageFont.truetype(str(file.path), _MARK_PIXELS, index=file.index)
    left, top, right, bottom = font.getbbox(mark)
    picture = Image.new("L", (round(right - left), round(bottom - top)), 255)
    ImageDraw.Draw(picture).text((-left, -top), mark, font=font, fill=_MARK_GREY)
    return ImageReader(picture)


def _n(number: float) -> str:
    """Return a number as PDF writes it, to a thousandth of a point."""
    return f"{number:.3f}".rstrip("0").rstrip(".")
