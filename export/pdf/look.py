"""Whether pages look as they were read: compared, dot by dot, with the same text drawn again.

What is seen and was not read, or was read and is not seen, is doubted: a glyph of another shape, a
text in white, what lies over or under it.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from PIL import Image, ImageChops

from export.pdf.drawn_again import Unknown, drawn_again
from reading.pdf.file.tree import Doubt
from reading.pdf.page import FileRead, PageRead
from reading.pdf.pictures import SCALE, Picture, pictures

#: Said of a page with a picture that is not a draft's mark.
STRANGE_PICTURE: Final = "有不应有的图片"

_SAME: Final = 8  # of 255: what rounding leaves
_TOLD_APART: Final = 64  # of 255: a dot that is darker by more has ink of its own
_PALE: Final = 200  # of 255: a draft's mark is at least so light
_STRAY: Final = 4  # dots of a neighbour that reach into a character's box
_Box = tuple[int, int, int, int]
_SHOWN: Final = 16  # characters
_AROUND: Final = 2.0  # points around what differs


def look_doubts(file: FileRead, numbers: Iterable[int]) -> Iterator[Doubt]:
    """Yield what on the pages of these ``numbers``, from 1, looks otherwise than it was read."""
    numbers = list(numbers)
    pages = [file.pages[number - 1] for number in numbers]
    try:
        again = drawn_again(pages)
    except Unknown as unknown:
        yield Doubt(0, f"用的字体“{unknown.font}”本机没有，没法核对看到的字是不是和文字一样")
        return
    with pictures(file.data) as seen, pictures(again) as wanted:
        for index, (number, page) in enumerate(zip(numbers, pages, strict=True)):
            if page.pictures and not _are_pale(page, seen.of_pictures(number - 1)):
                yield Doubt(number, STRANGE_PICTURE)
            one = _image(seen.of_text(number - 1))
            other = _image(wanted.of_text(index))
            yield from (Doubt(number, what) for what in _page_differences(page, one, other))


def _are_pale(page: PageRead, shown: Picture) -> bool:
    """Whether the pictures lie under all else and are too light to hide or say anything."""
    lie_under = page.pictures == list(range(len(page.pictures)))
    return lie_under and min(shown.dots) >= _PALE


def _page_differences(page: PageRead, seen: Image.Image, wanted: Image.Image) -> Iterator[str]:
    if seen.size != wanted.size:
        yield "页面的大小不对"
        return
    difference = _difference(seen, wanted)
    box = difference.getbbox() or _reshaped(page, seen, wanted)
    if box:
        yield f"看到的和文字不符：{_place(page, box, seen.height)}"


def _reshaped(page: PageRead, seen: Image.Image, wanted: Image.Image) -> _Box | None:
    """Return where a character is that has another shape, wherever it stands within a dot."""
    apart = ImageChops.difference(seen, wanted).point(_more_than(_SAME))
    if apart.getbbox() is None:
        return None
    for char in page.chars:
        left, bottom, right, top = (round(edge * SCALE) for edge in char.ink)
        box = left, seen.height - top, right, seen.height - bottom
        if apart.crop(box).getbbox() and not _is_shifted(seen.crop(box), wanted, box):
            return box
    return None


def _is_shifted(seen: Image.Image, wanted: Image.Image, box: _Box) -> bool:
    """Whether what was ``seen`` in the box is that of ``wanted``, moved by no more than a dot."""
    left, top, right, bottom = box
    for across in (0, -1, 1):
        for down in (0, -1, 1):
            place = left + across, top + down, right + across, bottom + down
            difference = ImageChops.difference(seen, wanted.crop(place))
            if sum(difference.histogram()[_TOLD_APART:]) <= _STRAY:
                return True
    return False


def _difference(one: Image.Image, other: Image.Image) -> Image.Image:
    """Return the dots in which there is ink on one picture and none beside it on the other.

    Programs that save a file again round places otherwise, by less than a dot.
    """
    apart = ImageChops.difference(one, other).point(_more_than(_SAME))
    box = apart.getbbox()
    if box is None:
        return apart
    one, other = (_only_within(box, image) for image in (one, other))
    lacking = ImageChops.subtract(_spread(one), other)
    too_much = ImageChops.subtract(_spread(other), one)
    return ImageChops.lighter(lacking, too_much).point(_more_than(_TOLD_APART))


def _only_within(box: tuple[int, int, int, int], image: Image.Image) -> Image.Image:
    """Return ``image`` up to the lower right corner of ``box``: less to look at, same places."""
    return image.crop((0, 0, min(box[2] + 2, image.width), min(box[3] + 2, image.height)))


def _spread(image: Image.Image) -> Image.Image:
    """Return ``image`` with its ink spread by a dot to all sides."""
    for across, down in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        image = ImageChops.darker(image, ImageChops.offset(image, across, down))
    return image


def _more_than(limit: int) -> list[int]:
    return [255 if value > limit else 0 for value in range(256)]


def _place(page: PageRead, box: tuple[int, int, int, int], height: int) -> str:
    """Return the words at a place on the page, or where they are missing."""
    left, right = box[0] / SCALE - _AROUND, box[2] / SCALE + _AROUND
    top, bottom = (height - box[1]) / SCALE + _AROUND, (height - box[3]) / SCALE - _AROUND
    beside = ""
    for char in page.chars:
        x, y = char.middle
        if left < x < right and bottom < y < top:
            beside += char.text
    if not beside:
        return "有文字以外的东西"
    return f"“{beside[:_SHOWN]}”处"


def _image(picture: Picture) -> Image.Image:
    return Image.frombytes("L", (picture.width, picture.height), picture.dots)
