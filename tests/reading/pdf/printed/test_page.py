"""What pdfium drops of a page is known to be there."""

import pypdfium2
import pytest

from reading.pdf.printed.page import sheet_of

#: A font that is neither embedded nor known to anybody, by its kind.
TRUE_TYPE = (
    b"<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Foo/FirstChar 1/LastChar 3"
    b"/Widths[500 500 500]/FontDescriptor<</Type/FontDescriptor/FontName/ABCDEF+Foo/Flags 4>>>>"
)
TYPE_1 = (
    b"<</Type/Font/Subtype/Type1/BaseFont/Foo/FirstChar 1/LastChar 3/Widths[500 500 500]"
    b"/Encoding<</Type/Encoding/Differences[1/g1/g2/g3]>>>>"
)


def page(font: bytes, text: bytes) -> bytes:
    """Return a file with one page that shows ``text`` in ``font``."""
    drawn = b"BT /F1 12 Tf 50 100 Td <" + text + b"> Tj ET"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources 6 0 R>>",
        b"<</Length %d>>stream\n" % len(drawn) + drawn + b"\nendstream",
        font,
        b"<</Font<</F1 5 0 R>>>>",
    )
    file = b"%PDF-1.4\n"
    for number, each in enumerate(objects, 1):
        file += b"%d 0 obj" % number + each + b"endobj\n"
    return file + b"trailer<</Size 7/Root 1 0 R>>"


@pytest.mark.parametrize("font", [TRUE_TYPE, TYPE_1])
def test_a_digit_without_a_character_leaves_a_patch(font: bytes) -> None:
    with pypdfium2.PdfDocument(page(font, b"01")) as document:
        sheet = sheet_of(document[0])
    assert not sheet.glyphs
    (patch,) = sheet.patches
    assert patch.rect.holds((51, 99))
    assert patch.why == "印着字，字体没有说明是什么字"


@pytest.mark.parametrize("font", [TRUE_TYPE, TYPE_1])
def test_digits_whose_characters_nobody_knows_are_not_known(font: bytes) -> None:
    with pypdfium2.PdfDocument(page(font, b"0102")) as document:
        sheet = sheet_of(document[0])
    assert sheet.patches or not any(glyph.is_known for glyph in sheet.glyphs)
