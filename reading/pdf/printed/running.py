"""What stands on the pages of a document besides its text: page numbers, heads and feet."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from reading.pdf.printed.lines import Line
from reading.pdf.printed.sheet import Sheet

_MARGIN: Final = 0.09  # of a page's height in which heads and feet stand
_WIDE_MARGIN: Final = 0.14  # in which adorned page numbers do: by GB/T 9704 some 28 mm from below
_NUMBER: Final = re.compile(
    r"[-—–－―─·•~～\s]*(?:第\s*)?(\d{1,3})(?:\s*页)?(?:\s*[/／,，]?\s*(?:共\s*)?\d{1,3}(?:\s*页)?)?"
    r"[-—–－―─·•~～\s]*"
)
#: What browsers print above and below a page: when, what, whence.
_BROWSER: Final = re.compile(
    r"\d{1,4}/\d{1,2}/\d{1,4}[,，]?\s*(?:[上下]午)?\s*\d{1,2}:\d{2}(?!\d).*"
    r"|(?:https?|file)://[!-~\s]*"
)
_BARE: Final = re.compile(r"\d{1,3}")
_SHIFTED: Final = 2.0  # points by which a head stands otherwise on the next page
_FREE: Final = 0.9  # of its height that is free between a head or foot and the text


def without_running(pages: list[tuple[Sheet, list[Line]]]) -> list[list[Line]]:
    """Return the lines of each page without its number, and without heads and feet of several."""
    numbers = _numbers(pages)
    repeated = _repeated(pages)
    kept: list[list[Line]] = []
    for sheet, lines in pages:
        kept.append([])
        for index, line in enumerate(lines):
            is_head = _is_outer(sheet, lines, index, _MARGIN) and _folded(line) in repeated
            if id(line) not in numbers and not is_head:
                kept[-1].append(line)
    return kept


def _numbers(pages: list[tuple[Sheet, list[Line]]]) -> set[int]:
    """Return the lines that are page numbers: adorned, of a browser, or counting as pages do."""
    found: set[int] = set()
    bare: dict[int, list[int]] = defaultdict(list)  # by what they are ahead of the page
    for number, (sheet, lines) in enumerate(pages, 1):
        for line in _outer(sheet, lines, _WIDE_MARGIN):
            match = _NUMBER.fullmatch(line.text)
            if match and not _BARE.fullmatch(line.text):
                found.add(id(line))
        for line in _outer(sheet, lines, _MARGIN):
            if _BROWSER.fullmatch(line.text):
                found.add(id(line))
            if _BARE.fullmatch(line.text):
                bare[int(line.text) - number].append(id(line))
    for ahead, lines_of_number in bare.items():
        if len(lines_of_number) > 1 or (ahead == 0 and len(pages) == 1):
            found.update(lines_of_number)
    return found


def _repeated(pages: list[tuple[Sheet, list[Line]]]) -> set[str]:
    """Return the words that stand at the same height of the margins of several pages."""
    places: dict[tuple[str, int], int] = defaultdict(int)
    for sheet, lines in pages:
        for line in _outer(sheet, lines, _MARGIN):
            words = _folded(line)
            places[words, round(line.rect.top / _SHIFTED)] += 1
    return {words for (words, _), count in places.items() if count > 1}


def _folded(line: Line) -> str:
    """Return its words without what changes from page to page."""
    return re.sub(r"\s|\d+", "", line.text) or line.text


def _outer(sheet: Sheet, lines: list[Line], margin: float) -> Iterator[Line]:
    for index, line in enumerate(lines):
        if _is_outer(sheet, lines, index, margin):
            yield line


def _is_outer(sheet: Sheet, lines: list[Line], index: int, margin: float) -> bool:
    """Whether the line stands in the upper or lower ``margin``, apart from the text."""
    line = lines[index].rect
    upper, lower = margin * sheet.height, (1 - margin) * sheet.height
    if line.bottom < upper:
        after = lines[index + 1].rect.top if index + 1 < len(lines) else sheet.height
        return after - line.bottom > _FREE * line.height or after < upper
    if line.top > lower:
        before = lines[index - 1].rect.bottom if index else 0.0
        return line.top - before > _FREE * line.height or before > lower
    return False
