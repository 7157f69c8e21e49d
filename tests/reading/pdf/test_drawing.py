"""What a page draws besides text and frames is doubted, each kind once, and told in words."""

from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from reading.errors import Unreadable
from reading.pdf.drawing import Drawing
from reading.pdf.file.damage import Damaged
from reading.pdf.file.store import Store

SQUARE = ImageReader(Image.new("L", (4, 4)))
OTHER = ImageReader(Image.new("L", (5, 5)))


@pytest.fixture
def canvas(tmp_path: Path) -> Canvas:
    made = Canvas(str(tmp_path / "a.pdf"), pageCompression=0, invariant=1)
    made._preamble = "1 0 0 1 0 0 cm"  # without Helvetica, which is of no kind that we use
    return made


def doubts(canvas: Canvas) -> list[str]:
    """What is doubted about the first page."""
    canvas.save()
    return of_first_page(Path(canvas._filename).read_bytes())


def of_first_page(data: bytes) -> list[str]:
    store = Store(data)
    pages = store.dictionary(store.dictionary(store.trailer["Root"])["Pages"])
    page = store.dictionary(store.array(pages["Kids"])[0])
    return [str(doubt) for doubt in Drawing(store).doubts(1, page)]


def drawn(canvas: Canvas, operations: str) -> list[str]:
    canvas._code.append(operations)
    return doubts(canvas)


def test_lines_frames_and_a_picture_are_plain(canvas: Canvas) -> None:
    canvas.rect(100, 600, 50, 20)
    canvas.line(0, 0, 9, 9)
    canvas.drawImage(SQUARE, 0, 0, 40, 40)
    assert doubts(canvas) == []


@pytest.mark.parametrize(
    ("operations", "why"),
    [
        ("BT 3 Tr ET", "有描边、隐藏或者当剪裁用的文字"),
        ("/Span << /ActualText (9) >> BDC EMC", "有另带文字的部分"),
        ("/OC /Layer BDC EMC", "有可以开关的图层"),
        ("9 9 nonsense", "本程序不认识的绘图操作"),
    ],
)
def test_what_shows_otherwise_than_it_reads_is_doubted_once(
    canvas: Canvas, operations: str, why: str
) -> None:
    (doubt,) = drawn(canvas, f"{operations} {operations}")
    assert why in doubt


def test_the_order_of_reading_may_be_marked(canvas: Canvas) -> None:
    assert drawn(canvas, "/P << /MCID 0 >> BDC EMC /P BMC EMC") == []


def test_what_is_seen_through_is_doubted(canvas: Canvas) -> None:
    canvas.setFillAlpha(0.5)
    (doubt,) = doubts(canvas)
    assert "有透明、混合之类的效果" in doubt


def test_more_pictures_than_a_mark_are_doubted(canvas: Canvas) -> None:
    canvas.drawImage(SQUARE, 0, 0, 40, 40)
    canvas.drawImage(OTHER, 90, 0, 40, 40)
    (doubt,) = doubts(canvas)
    assert "有不止一张图片" in doubt


def test_a_picture_that_lacks_dots_is_doubted(canvas: Canvas) -> None:
    canvas.drawImage(SQUARE, 0, 0, 40, 40)
    canvas.save()
    data = Path(canvas._filename).read_bytes()
    assert data.count(b"/Height 4") == 1
    assert of_first_page(data) == []
    higher = data.replace(b"/Height 4", b"/Height 9")
    assert ["不完整的图片" in each for each in of_first_page(higher)] == [True]
    large = data.replace(b"/Height 4", b"/Height 0")
    assert ["太大的图片" in each for each in of_first_page(large)] == [True]


def test_a_drawing_within_the_page_is_doubted_and_what_it_draws(canvas: Canvas) -> None:
    canvas.beginForm("inner")
    canvas._code.append("BT 3 Tr ET")
    canvas.endForm()
    canvas.doForm("inner")
    within, hidden = doubts(canvas)
    assert "有套入的图形" in within
    assert "隐藏" in hidden


def test_a_drawing_within_itself_is_refused(canvas: Canvas) -> None:
    canvas.beginForm("inner")
    canvas.doForm("inner")
    canvas.endForm()
    canvas.doForm("inner")
    with pytest.raises(Unreadable, match="套进自己"):
        doubts(canvas)


@pytest.mark.parametrize("operations", ["/Nothing Do", "9 Do", "/P BDC EMC"])
def test_what_is_named_and_not_there_is_damage(canvas: Canvas, operations: str) -> None:
    with pytest.raises(Damaged):
        drawn(canvas, operations)
