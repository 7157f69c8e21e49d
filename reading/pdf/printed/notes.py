"""What of the pages was not read, in sentences for the clerk."""

from collections.abc import Callable, Iterator
from typing import Final

from reading.named import named
from reading.pdf.printed.sheet import Sheet

_PICTURED: Final = 0.5  # of a page: it is a picture
_FEW: Final = 30  # characters: a picture's title, or a page number


def notes_on(sheets: list[Sheet]) -> Iterator[str]:
    """Yield what of the ``sheets`` was not read, each kind once with its pages."""
    for is_so, what in _KINDS:
        pages = [f"第 {number} 页" for number, sheet in enumerate(sheets, 1) if is_so(sheet)]
        if pages:
            yield f"{named(pages)}{what}"


_KINDS: Final[tuple[tuple[Callable[[Sheet], bool], str], ...]] = (
    (
        lambda sheet: sheet.pictured > _PICTURED and len(sheet.glyphs) < _FEW,
        "是图片，里面的文字没有读出。",
    ),
    (lambda sheet: sheet.hidden > 0, "有看不见的文字，没有当作内容。"),
    (lambda sheet: sheet.askew > 0, "有斜放的文字（如水印），没有当作内容。"),
)
