"""Files whose pages cannot be read: pictures of a paper, or text that says other than it shows."""

from typing import Final

from reading.errors import Unreadable
from reading.pdf.printed.legibility import is_han
from reading.pdf.printed.sheet import Sheet

_WAY_OUT: Final = "请找原来的 Word 文档或网页，或者识别成文字另存为 Word 再试。"
_FEWEST: Final = 50  # characters of a report
_HAN: Final = 0.15  # of the characters of a text layer at least
_UNKNOWN: Final = 0.3  # of them at most
_PICTURED: Final = 0.5  # of a page: it is a picture


def refuse_illegible(sheets: list[Sheet]) -> None:
    """Raise Unreadable where the pages show no text of characters that can be told."""
    glyphs = [glyph for sheet in sheets for glyph in sheet.glyphs]
    if len(glyphs) < _FEWEST:
        if any(sheet.pictured > _PICTURED for sheet in sheets):
            raise Unreadable("这是扫描的图片，里面没有可以读的文字", _WAY_OUT)
        raise Unreadable("PDF 文件里没有可以读的文字", _WAY_OUT)
    han = sum(is_han(glyph.text) for glyph in glyphs)
    unknown = sum(not glyph.is_known for glyph in glyphs)
    if han < _HAN * len(glyphs) or unknown > _UNKNOWN * len(glyphs):
        raise Unreadable("PDF 文件里的文字是乱码，和看到的不同", _WAY_OUT)
