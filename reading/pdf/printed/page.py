"""A page of a PDF file, taken from pdfium: what of it shows, as a sheet."""

from collections.abc import Iterable, Iterator
from typing import Final

import pypdfium2

from reading.pdf.printed.additions import marks_on
from reading.pdf.printed.characters import Character, characters, main_turns
from reading.pdf.printed.cut import cut_figures
from reading.pdf.printed.drawn import Drawn, drawn_on
from reading.pdf.printed.sheet import Glyph, Patch, Sheet
from reading.pdf.printed.sight import Sight
from reading.pdf.printed.turning import Bounds, Turning

_SMALLEST: Final = 1.5  # points of an em: nobody reads less
_WORDLESS: Final = "印着字，字体没有说明是什么字"
_CUT: Final = "数字有一部分看不见"
_DRAWN: Final = "画着图形，不是文字"
_PICTURED: Final = "有图片，不是文字"
_BACKGROUND: Final = 0.25  # of a page: a picture behind all of it
_COVERED: Final = "上面加了批注、图章或者表单域"


def sheet_of(page: pypdfium2.PdfPage) -> Sheet:
    """Return what is printed on ``page``; raises Unreadable."""
    text = page.get_textpage()
    try:
        found = characters(text)
        drawn = drawn_on(page, text)
    finally:
        text.close()
    turning = Turning(Bounds(*page.get_bbox()), main_turns(found))
    sheet = Sheet(*turning.size)
    seen = _seen(page, found, drawn)
    level = [each for each in seen if each.turns is not None]
    sheet.glyphs = [_glyph(each, turning) for each in level]
    sheet.rules = [turning.rect(line) for line in drawn.lines]
    sheet.slants = [(turning.point(*start), turning.point(*end)) for start, end in drawn.slants]
    sheet.patches = list(_patches(drawn, marks_on(page), turning))
    sheet.pictured = _share(drawn.pictures, turning.paper)
    sheet.hidden = sum(turning.shows(each.ink) for each in found) - len(seen)
    sheet.askew = len(seen) - len(level)
    return sheet


def _seen(page: pypdfium2.PdfPage, found: list[Character], drawn: Drawn) -> list[Character]:
    """Return which of the characters show; what else shows of texts becomes wordless."""
    if not drawn.texts:
        return []
    meant = [each for each in found if _is_meant(each, drawn.clips)]
    sight = Sight(page, drawn.texts)
    seen = [each for each in meant if not each.has_outline or sight.shows(each.ink)]
    drawn.cut += cut_figures(found, seen, drawn.clips)
    for each in found:
        sight.explain(each.room)
        if not each.room.holds(each.ink):
            sight.explain(each.ink)
    drawn.wordless += sight.unexplained()
    return seen


def _is_meant(character: Character, clips: dict[int, Bounds]) -> bool:
    """Whether the file lets the character be seen, and in a size that can be read."""
    clip = clips.get(character.drawn)
    x, y = character.middle
    if clip and not (clip.left <= x <= clip.right and clip.bottom <= y <= clip.top):
        return False
    return character.is_drawn and character.size > _SMALLEST


def _glyph(character: Character, turning: Turning) -> Glyph:
    turns = character.turns or 0
    return Glyph(
        character.text,
        turning.rect(character.ink),
        turning.rect(character.room),
        turning.point(*character.origin),
        character.size,
        (turning.turns - turns) % 4,
        character.is_known,
    )


def _patches(drawn: Drawn, marks: Iterable[Bounds], turning: Turning) -> Iterator[Patch]:
    """Yield where something may be printed that gives no characters."""
    for bounds in drawn.wordless:
        yield Patch(turning.rect(bounds), _WORDLESS)
    for bounds in drawn.cut:
        yield Patch(turning.rect(bounds), _CUT)
    for bounds in drawn.figures:
        yield Patch(turning.rect(bounds), _DRAWN)
    for bounds in marks:
        yield Patch(turning.rect(bounds), _COVERED)
    for bounds in drawn.pictures:
        if _share([bounds], turning.paper) < _BACKGROUND:
            yield Patch(turning.rect(bounds), _PICTURED)


def _share(pictures: Iterable[Bounds], paper: Bounds) -> float:
    """Return what share of the paper the largest of the pictures covers."""
    area = (paper.right - paper.left) * (paper.top - paper.bottom)
    sizes = [(each.right - each.left) * (each.top - each.bottom) for each in pictures]
    return max(sizes, default=0.0) / max(area, 1.0)
