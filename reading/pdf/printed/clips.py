"""What a program lets show of what it draws: the paths that a text is clipped to."""

import ctypes
from typing import Final

import pypdfium2.raw as pdfium

from reading.pdf.printed.turning import Bounds

_MOST_POINTS: Final = 500  # of a path that is looked at


def clip_of(each: pdfium.FPDF_PAGEOBJECT) -> Bounds | None:
    """Return between which bounds an object shows; None where nothing is said.

    They are in the measure of the page or of the drawing that the object is in.
    """
    clip = pdfium.FPDFPageObj_GetClipPath(each)
    count = pdfium.FPDFClipPath_CountPaths(clip) if clip else 0
    shown: Bounds | None = None
    for path in range(max(0, count)):
        bounds = _around(clip, path)
        if bounds is None:
            continue
        if shown is not None:
            bounds = Bounds(
                max(shown.left, bounds.left),
                max(shown.bottom, bounds.bottom),
                min(shown.right, bounds.right),
                min(shown.top, bounds.top),
            )
        shown = bounds
    return shown


def _around(clip: pdfium.FPDF_CLIPPATH, path: int) -> Bounds | None:
    count = pdfium.FPDFClipPath_CountPathSegments(clip, path)
    xs: list[float] = []
    ys: list[float] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(max(0, count), _MOST_POINTS)):
        segment = pdfium.FPDFClipPath_GetPathSegment(clip, path, index)
        if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            xs.append(x.value)
            ys.append(y.value)
    if not xs:
        return None
    return Bounds(min(xs), min(ys), max(xs), max(ys))
