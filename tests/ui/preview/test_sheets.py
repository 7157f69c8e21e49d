"""What a printer is given looks as the page of the PDF does."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from reportlab.pdfgen.canvas import Canvas

from export import pdf
from export.compose import compose
from tests.builders import complete
from ui.preview.sheets import MOST_DOTS, Sheets

DOTS = 144
BLUR = 12  # dots: a square of a character's size
MANY = (
    "（一）主动公开。独一无二的一句话——“引号”……①②《书》½、ＡＢ（括号）[1]%。"
    "电子邮箱：a-b@c.cn，䶮、𬺓、·～！？"
)


def written(tmp_path: Path, text: str, draft: str = "") -> bytes:
    path = tmp_path / "稿.pdf"
    pdf.write(compose(complete({"text.overview": text}), draft=draft), path)
    return path.read_bytes()


def drawn(sheets: Sheets, index: int, size: tuple[int, int]) -> Image.Image:
    """Return a sheet as paper would show it."""
    paper = QImage(*size, QImage.Format.Format_RGB32)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sheets.sheet(index, MOST_DOTS).draw(painter, QRectF(0, 0, *size))
    painter.end()
    return Image.frombytes("RGBX", size, bytes(paper.constBits())).convert("L")


def shown(data: bytes) -> list[Image.Image]:
    """Return the pages as the preview shows them."""
    document = pypdfium2.PdfDocument(data)
    pages = [page.render(scale=DOTS / 72, grayscale=True).to_pil() for page in document]
    document.close()
    return pages


@pytest.mark.parametrize("draft", ["", "送审稿第 2 稿"])
@pytest.mark.parametrize("text", [MANY.replace("𬺓", ""), MANY], ids=["outlines", "a picture"])
def test_it_looks_as_the_page_does(tmp_path: Path, text: str, draft: str) -> None:
    data = written(tmp_path, text, draft)
    with Sheets(data) as sheets:
        pages = shown(data)
        assert len(pages) == len(sheets)
        for index, page in enumerate(pages):
            assert farthest(page, drawn(sheets, index, page.size)) < 40


FOREIGN = {
    "a plane": "100 100 50 20 re f",
    "a plane with a line around": "100 100 50 20 re B",
    "letters without a plane": "BT /F1 40 Tf 1 Tr 100 300 Td (Ag) Tj ET",
    "letters that are not seen": "BT /F1 40 Tf 3 Tr 100 300 Td (Ag) Tj ET",
}


@pytest.mark.parametrize("drawing", FOREIGN.values(), ids=FOREIGN)
def test_what_no_document_of_ours_has_is_a_picture(tmp_path: Path, drawing: str) -> None:
    canvas = Canvas(str(tmp_path / "稿.pdf"))
    canvas.addLiteral(drawing)
    is_a_picture(canvas.getpdfdata())


def test_a_form_is_a_picture(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "稿.pdf"))
    canvas.beginForm("lines", 0, 0, 600, 800)
    canvas.setLineWidth(50)
    canvas.line(200, 200, 300, 200)
    canvas.endForm()
    canvas.doForm("lines")
    is_a_picture(canvas.getpdfdata())


#: A page of two letters, which mean what the file says of their numbers.
PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources{}>>"
LETTERS = (
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    PAGE.format("<</Font<</F1 5 0 R>>>>"),
    "BT /F1 40 Tf 100 300 Td (Wi) Tj ET",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
)
MEANING = "begincmap 2 beginbfchar <57> <{:04x}> <69> <{:04x}> endbfchar endcmap"
#: Where both mean i, the outline of one of them would be had for the other.
ONE_MEANING = (*LETTERS, MEANING.format(ord("i"), ord("i")))


def pdf_of(*objects: str) -> bytes:
    """Return a PDF file of its objects; what is no dictionary is a stream."""
    file, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        stream = f"<</Length {len(text)}>>\nstream\n{text}\nendstream"
        places.append(len(file))
        body = text if text.startswith("<<") else stream
        file += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R>>\n"
    return file + f"{end}startxref\n{len(file)}\n%%EOF\n".encode()


def test_two_letters_of_one_meaning_are_a_picture() -> None:
    is_a_picture(pdf_of(*ONE_MEANING))


def test_two_letters_that_mean_what_they_show_are_outlines() -> None:
    with Sheets(pdf_of(*LETTERS, MEANING.format(ord("W"), ord("i")))) as sheets:
        assert not sheets.sheet(0, MOST_DOTS).ink.isEmpty()


@pytest.mark.parametrize(("dots_per_inch", "across"), [(300, 2480), (600, 4959), (2400, 4959)])
def test_a_picture_has_at_most_six_hundred_dots_an_inch(dots_per_inch: int, across: int) -> None:
    with Sheets(pdf_of(*ONE_MEANING)) as sheets:
        ground = sheets.sheet(0, dots_per_inch).ground
    assert ground
    assert ground.width() == across


def is_a_picture(data: bytes) -> None:
    with Sheets(data) as sheets:
        (page,) = shown(data)
        assert sheets.sheet(0, MOST_DOTS).ink.isEmpty()
        assert farthest(page, drawn(sheets, 0, page.size)) < 40


def farthest(one: Image.Image, other: Image.Image) -> float:
    """Return by how much, of 255, two pages differ where they do most.

    Squares of a character's size are compared: pdfium sets each glyph on whole dots.
    """
    blurred = [page.filter(ImageFilter.BoxBlur(BLUR)) for page in (one, other)]
    (_, most) = ImageChops.difference(*blurred).convert("L").getextrema()
    assert isinstance(most, float | int)
    return most
