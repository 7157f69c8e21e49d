"""What of a page's text can be seen: a picture of it with the text, held against one without."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from reading.pdf.printed.turning import Bounds

_SCALE: Final = 1.5  # dots of a point
_MOST_DOTS: Final = 9_000_000  # of a picture; paper of A4 takes a million
_BLURRED: Final = 2  # dots around an outline that may belong to it
_SHORTEST: Final = 3  # dots of what is more than a blot
_SEEN: Final = re.compile(rb"[^\0]+")


class Sight:
    """The dots of a page that are otherwise without its text."""

    def __init__(self, page: pypdfium2.PdfPage, texts: Iterable[pdfium.FPDF_PAGEOBJECT]) -> None:
        """Take both pictures of ``page``, with and without ``texts``."""
        left, bottom, right, top = page.get_bbox()
        self._paper = Bounds(left, bottom, right, top)
        area = max(1.0, (right - left) * (top - bottom))
        self._scale = min(_SCALE, (_MOST_DOTS / area) ** 0.5)
        upright = -page.get_rotation() % 360
        one, self._stride = _picture(page, self._scale, upright)
        for each in texts:
            pdfium.FPDFPageObj_SetIsActive(each, False)
        other, _ = _picture(page, self._scale, upright)
        differs = int.from_bytes(one, "little") ^ int.from_bytes(other, "little")
        self._dots = bytearray(differs.to_bytes(len(one), "little"))
        self._left = bytearray(self._dots)

    def shows(self, ink: Bounds) -> bool:
        """Whether anything of the text is seen within ``ink``."""
        return any(self._dots[start:stop].strip(b"\0") for start, stop in self._rows(ink, 0))

    def explain(self, ink: Bounds) -> None:
        """Take what is seen within ``ink`` for known."""
        left = self._left
        for start, stop in self._rows(ink, _BLURRED):
            left[start:stop] = bytes(stop - start)

    def unexplained(self) -> list[Bounds]:
        """Return where text is seen that nobody has explained."""
        return list(self._blots())

    def _rows(self, ink: Bounds, more: int) -> Iterator[tuple[int, int]]:
        """Yield from where to where each row of dots within ``ink`` lies in the picture."""
        height = len(self._dots) // self._stride
        left = int((ink.left - self._paper.left) * self._scale) - more
        right = int((ink.right - self._paper.left) * self._scale) + 1 + more
        top = int((self._paper.top - ink.top) * self._scale) - more
        bottom = int((self._paper.top - ink.bottom) * self._scale) + 1 + more
        left, right = max(0, left), min(self._stride, right)
        if left >= right:
            return
        for row in range(max(0, top), min(height, bottom)):
            yield row * self._stride + left, row * self._stride + right

    def _blots(self) -> Iterator[Bounds]:
        """Yield rows of dots that are left, those below each other as one."""
        blots: list[list[int]] = []  # left, top, right, bottom
        for row, left, right in self._stretches():
            for blot in reversed(blots[-200:]):
                if blot[3] >= row - 1 and left <= blot[2] and blot[0] <= right:
                    blot[0], blot[2] = min(blot[0], left), max(blot[2], right)
                    blot[3] = row
                    break
            else:
                blots.append([left, row, right, row])
        for left, top, right, bottom in blots:
            if bottom - top >= _SHORTEST and right - left >= _SHORTEST // 2:
                yield self._placed(left, top, right, bottom)

    def _stretches(self) -> Iterator[tuple[int, int, int]]:
        """Yield in which row dots beside each other are left, and from where to where."""
        for row in range(len(self._left) // self._stride):
            dots = self._left[row * self._stride : (row + 1) * self._stride]
            if dots.strip(b"\0"):
                for match in _SEEN.finditer(dots):
                    yield row, match.start(), match.end()

    def _placed(self, left: int, top: int, right: int, bottom: int) -> Bounds:
        return Bounds(
            self._paper.left + left / self._scale,
            self._paper.top - bottom / self._scale,
            self._paper.left + right / self._scale,
            self._paper.top - top / self._scale,
        )


def _picture(page: pypdfium2.PdfPage, scale: float, rotation: int) -> tuple[bytes, int]:
    """Return the dots of ``page``, a byte each, row by row, and how many a row has."""
    bitmap = page.render(scale=scale, rotation=rotation, grayscale=True)
    try:
        return bytes(bitmap.buffer), bitmap.stride
    finally:
        bitmap.close()
