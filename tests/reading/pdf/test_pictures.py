"""Pictures of a page: of its text alone, and of what lies on it alone."""

from pathlib import Path

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from reading.pdf.pictures import SCALE, Picture, pictures

#: Rows of dots that are no whole number of words, where a drawing might have a gap.
WIDTH, HEIGHT = 101, 60


def dark(picture: Picture) -> tuple[bool, bool]:
    """Whether anything is black in the left half and in the right one."""
    half = picture.width // 2
    left, right = False, False
    for start in range(0, len(picture.dots), picture.width):
        row = picture.dots[start : start + picture.width]
        left |= min(row[:half]) < 50
        right |= min(row[half:]) < 50
    return left, right


def test_text_and_pictures_are_seen_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT))
    canvas.setFont("Helvetica-Bold", 30)
    canvas.drawString(5, 10, "99")
    canvas.drawImage(ImageReader(Image.new("L", (4, 4))), 70, 10, 20, 20)
    canvas.save()
    with pictures(path.read_bytes()) as found:
        text, laid_on = found.of_text(0), found.of_pictures(0)
    assert dark(text) == (True, False)
    assert dark(laid_on) == (False, True)
    for picture in (text, laid_on):
        assert (picture.width, picture.height) == (WIDTH * SCALE, HEIGHT * SCALE)
        assert len(picture.dots) == picture.width * picture.height
