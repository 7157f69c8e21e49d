"""Draw the program's icon: ``python resources/icons/draw.py``.

It writes nianbao.ico and nianbao.png beside this file, and installer/side.bmp, the icon as it
stands at the side of the setup's first and last page.

A sheet of paper with a table whose last row, the total, agrees: a tick stands beside it.
"""  # noqa: INP001

from pathlib import Path

from PIL import Image, ImageDraw

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
#: The window's icon on any screen; Qt scales it.
WINDOW = 128
#: The picture at the side of the setup's pages: the size for which it has room at 100 %, doubled
#: for sharper screens.
SIDE = (328, 628)
#: Drawn this much larger, then reduced: Pillow does not smooth edges by itself.
_OVER = 8

_BLUE = "#1f5fa8"
_PAPER = "#ffffff"
_FOLD = "#cfdcec"
_LINE = "#8fa6c2"
_TOTAL = "#d6e6f8"
_GREEN = "#2e7d32"


def icon(size: int) -> Image.Image:
    """Return the icon in ``size`` x ``size`` pixels.

    Small ones have fewer rows, so that the lines stay apart.
    """
    side = size * _OVER
    picture = Image.new("RGBA", (side, side))
    draw = ImageDraw.Draw(picture)

    def at(*places: float) -> list[float]:
        """Return places on a square of 32 in pixels, on whole pixels of the reduced picture."""
        return [round(place * size / 32) * _OVER for place in places]

    draw.rounded_rectangle(at(1, 1, 31, 31), radius=side * 0.16, fill=_BLUE)
    left, top, right, bottom = at(7, 5, 25, 27)
    fold = at(6)[0]
    draw.polygon(
        [(left, top), (right - fold, top), (right, top + fold), (right, bottom), (left, bottom)],
        fill=_PAPER,
    )
    draw.polygon([(right - fold, top), (right - fold, top + fold), (right, top + fold)], fill=_FOLD)
    rows = (13, 20) if size < 32 else (12, 16, 20)
    pen = max(_OVER, round(side / 32))
    x0, x1, foot = *at(10, 22), at(24)[0]
    draw.rectangle((x0, at(20)[0], x1, foot), fill=_TOTAL)
    for row in rows:
        y = at(row)[0]
        draw.rectangle((x0, y, x1, y + pen - 1), fill=_LINE)
    middle = at(15)[0]
    draw.rectangle((middle, at(rows[0])[0], middle + pen - 1, foot), fill=_LINE)
    _tick(draw, side)
    return picture.resize((size, size), Image.Resampling.LANCZOS)


def _tick(draw: ImageDraw.ImageDraw, side: int) -> None:
    """Draw the tick in a disc at the lower right."""

    def at(*places: float) -> list[float]:
        return [place * side / 32 for place in places]

    draw.ellipse(at(17, 17, 31, 31), fill=_GREEN, outline=_PAPER, width=round(side / 26))
    draw.line(
        at(20.5, 24.3, 23, 27, 27.6, 21.2), fill=_PAPER, width=round(side / 15), joint="curve"
    )


def side() -> Image.Image:
    """Return the icon on a ground of its own blue, in the few colours that keep the file small."""
    picture = Image.new("RGB", SIDE, _BLUE)
    drawn = icon(200)
    picture.paste(drawn, ((SIDE[0] - drawn.width) // 2, 100), drawn)
    return picture.quantize(64)


def main() -> None:
    """Write the files."""
    folder = Path(__file__).parent
    largest, *smaller = (icon(size) for size in reversed(SIZES))
    largest.save(
        folder / "nianbao.ico", sizes=[(size, size) for size in SIZES], append_images=smaller
    )
    icon(WINDOW).save(folder / "nianbao.png", optimize=True)
    side().save(folder.parents[1] / "installer" / "side.bmp")


if __name__ == "__main__":
    main()
