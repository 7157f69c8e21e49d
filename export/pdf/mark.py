"""The mark across the pages of a draft."""

from typing import Final

from reportlab.lib.utils import ImageReader

from export.fonts import Role
from export.pdf.embedded_face import FACES

#: The size of its type in the picture.
MARK_PIXELS: Final = 320
_GREY, _WHITE = 228, 255


def mark_picture(mark: str) -> ImageReader:
    """Return ``mark`` as a grey picture: text would mix with the body's when a page is copied."""
    from PIL import Image, ImageDraw, ImageFont  # a final goes without

    file = FACES.glyph(mark[0], Role.HEI).file
    font = ImageFont.truetype(str(file.path), MARK_PIXELS, index=file.index)
    left, top, right, bottom = font.getbbox(mark)
    size = round(right - left), round(bottom - top)
    picture = Image.new("L", size, _WHITE)
    ImageDraw.Draw(picture).text((-left, -top), mark, font=font, fill=_GREY)
    return ImageReader(picture)
