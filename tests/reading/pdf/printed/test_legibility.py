"""What stands in a box and cannot be told is told; what nobody sees is not read."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from reading.pdf.printed.file import read_printed
from reading.pdf.printed.legibility import SCATTERED
from tests.reading.pdf.printed import papers
from tests.reading.pdf.printed.papers import HEIGHT, TEXTS
from tests.song import SONG

Change = Callable[[Canvas], None]
#: Where the blank box of the small table is, and the one with 7.
BLANK = (245.0, 206.0)
SEVEN = (247.4, 181.5)


def read(tmp_path: Path, change: Change, empty: str = "") -> list[list[str]]:
    """Return what the small table says after a ``change``."""
    paper = papers.small(tmp_path / "a.pdf", empty=empty)
    change(paper)
    paper.save()
    return papers.told(papers.only_table(tmp_path / "a.pdf"))


def black() -> ImageReader:
    return ImageReader(Image.new("L", (4, 4)))


def struck(paper: Canvas) -> None:
    paper.line(244, HEIGHT - 177.5, 256, HEIGHT - 177.5)


def slashed(paper: Canvas) -> None:
    paper.line(243, HEIGHT - 183, 257, HEIGHT - 172)


def written_over(paper: Canvas) -> None:
    papers.write(paper, 248, 181.5, "8")


def second_line(paper: Canvas) -> None:
    papers.write(paper, 247, 188, "1", 7)


def stamped(paper: Canvas) -> None:
    paper.drawImage(black(), 260, HEIGHT - 185, 10, 10)


def drawn_in_outlines(paper: Canvas) -> None:
    paper.ellipse(258, HEIGHT - 184, 263, HEIGHT - 174, stroke=0, fill=1)


def annotated(paper: Canvas) -> None:
    paper.acroForm.textfield(
        name="a", value="9", x=220, y=HEIGHT - 188, width=60, height=20, borderWidth=0
    )


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (struck, "有线条穿过，可能是划掉的"),
        (slashed, "有线条穿过，可能是划掉的"),
        (written_over, "有字叠在一起"),
        (second_line, "数字分成几行，分不清是一个还是几个"),
        (stamped, "有图片，不是文字"),
        (drawn_in_outlines, "画着图形，不是文字"),
        (annotated, "上面加了批注、图章或者表单域"),
    ],
)
def test_a_figure_that_something_makes_doubtful_is_not_read(
    change: Change, why: str, tmp_path: Path
) -> None:
    assert read(tmp_path, change) == [
        ["事项", "数量", "合计"],
        ["许可", f"?{why}", "12"],
        ["处罚", "", "3"],
    ]


def overprinted(paper: Canvas) -> None:
    for shift in (0.0, 0.3, 0.6):
        papers.write(paper, SEVEN[0] + shift, SEVEN[1], "7")


def invisible(paper: Canvas) -> None:
    text = paper.beginText(BLANK[0], HEIGHT - BLANK[1])
    text.setTextRenderMode(3)
    text.textOut("9")
    paper.drawText(text)


def white(paper: Canvas) -> None:
    paper.setFillColorRGB(1, 1, 1)
    papers.write(paper, *BLANK, "9")


def clipped(paper: Canvas) -> None:
    paper.saveState()
    path = paper.beginPath()
    path.rect(300, HEIGHT - 215, 100, 25)
    paper.clipPath(path, stroke=0)
    papers.write(paper, *BLANK, "9")
    paper.restoreState()


def tiny(paper: Canvas) -> None:
    papers.write(paper, *BLANK, "9", 1)


def empty_text(paper: Canvas) -> None:
    papers.write(paper, *BLANK, " ")


def linked(paper: Canvas) -> None:
    paper.linkURL("https://example.com", (220, HEIGHT - 188, 280, HEIGHT - 168))


def hidden_field(paper: Canvas) -> None:
    paper.acroForm.textfield(
        name="b", value="9", x=220, y=HEIGHT - 213, width=60, height=20, annotationFlags="hidden"
    )


def clipped_twice(paper: Canvas) -> None:
    paper.saveState()
    path = paper.beginPath()
    path.rect(210, HEIGHT - 215, 190, 25)
    paper.clipPath(path, stroke=0)
    clipped(paper)
    paper.restoreState()


@pytest.mark.parametrize(
    "change",
    [overprinted, invisible, white, clipped, clipped_twice, tiny, empty_text, linked, hidden_field],
)
def test_what_shows_nothing_changes_nothing(change: Change, tmp_path: Path) -> None:
    assert read(tmp_path, change) == [list(row) for row in TEXTS]


@pytest.mark.parametrize("change", [invisible, white, clipped])
def test_what_nobody_sees_is_told_with_its_page(change: Change, tmp_path: Path) -> None:
    read(tmp_path, change)
    notes = read_printed(tmp_path / "a.pdf").notes
    assert notes == ("第 1 页有看不见的文字，没有当作内容。",)


def test_a_figure_across_a_line_is_told_in_both_boxes(tmp_path: Path) -> None:
    rows = read(tmp_path, lambda paper: papers.write(paper, 285, 181, "12345678"), "7 12")
    why = "?数字压在表格线上，分不清属于哪一格"
    assert rows[1] == ["许可", why, why]


def test_digits_far_apart_are_not_one_figure(tmp_path: Path) -> None:
    def change(paper: Canvas) -> None:
        papers.write(paper, 230, 181, "1")
        papers.write(paper, 242, 181, "2")
        papers.write(paper, 320, 181, "1")
        papers.write(paper, 350, 181, "2")

    assert read(tmp_path, change, "7 12")[1] == ["许可", "12", f"?{SCATTERED}"]


def cut_off(paper: Canvas) -> None:
    path = paper.beginPath()
    path.rect(235, HEIGHT - 190, 13, 25)
    paper.saveState()
    paper.clipPath(path, stroke=0)
    papers.write(paper, 237, 181, "1234")
    paper.restoreState()


def half_covered(paper: Canvas) -> None:
    papers.write(paper, 237, 181, "1234")
    paper.setFillColorRGB(1, 1, 1)
    paper.rect(235, HEIGHT - 188, 13.5, 20, stroke=0, fill=1)
    paper.setFillColorRGB(0, 0, 0)


@pytest.mark.parametrize("change", [cut_off, half_covered])
def test_a_figure_of_which_only_a_part_shows_is_not_read(change: Change, tmp_path: Path) -> None:
    assert read(tmp_path, change, "7")[1] == ["许可", "?数字有一部分看不见", "12"]


def test_digits_of_different_distances_or_heights_are_not_one_figure(tmp_path: Path) -> None:
    def change(paper: Canvas) -> None:
        papers.write(paper, 230, 181, "12")
        papers.write(paper, 249, 181, "34")
        papers.write(paper, 330, 181, "56")
        papers.write(paper, 341, 179, "7")

    assert read(tmp_path, change, "7 12")[1] == ["许可", *[f"?{SCATTERED}"] * 2]


def test_a_figure_across_the_side_of_a_table_is_told(tmp_path: Path) -> None:
    rows = read(tmp_path, lambda paper: papers.write(paper, 388, 181, "1234"), "12")
    assert rows[1] == ["许可", "7", "?数字压在表格线上，分不清属于哪一格"]


def test_a_watermark_is_no_text(tmp_path: Path) -> None:
    def change(paper: Canvas) -> None:
        paper.saveState()
        paper.translate(200, 300)
        paper.rotate(45)
        papers.write(paper, 0, HEIGHT, "草稿", 60)
        paper.restoreState()

    assert read(tmp_path, change) == [list(row) for row in TEXTS]
    notes = read_printed(tmp_path / "a.pdf").notes
    assert notes == ("第 1 页有斜放的文字（如水印），没有当作内容。",)


@pytest.mark.parametrize("turns", [90, 180, 270])
def test_a_page_that_is_turned_is_read_all_the_same(turns: int, tmp_path: Path) -> None:
    papers.small(tmp_path / "a.pdf").save()
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as document:
        document[0].set_rotation(turns)
        document.save(tmp_path / "turned.pdf")
    assert papers.told(papers.only_table(tmp_path / "turned.pdf")) == [list(row) for row in TEXTS]


def test_a_text_turned_on_its_page_is_read_along_its_lines(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    paper.translate(595, 0)
    paper.rotate(90)
    paper.translate(0, 595 - HEIGHT)
    papers.preface(paper)
    papers.table(paper, papers.XS, papers.YS, TEXTS, papers.lines)
    paper.save()
    assert papers.told(papers.only_table(tmp_path / "a.pdf")) == [list(row) for row in TEXTS]


def test_what_is_cut_off_the_page_is_not_read(tmp_path: Path) -> None:
    paper = papers.small(tmp_path / "a.pdf")
    paper.setCropBox((50, 100, 302, HEIGHT - 20))
    paper.save()
    rows = papers.told(papers.only_table(tmp_path / "a.pdf"))
    assert [row[:2] for row in rows] == [["事项", "数量"], ["许可", "7"], ["处罚", ""]]
    assert "12" not in rows[1]


def test_a_label_down_the_side_is_read_from_above(tmp_path: Path) -> None:
    def change(paper: Canvas) -> None:
        paper.saveState()
        paper.translate(120, HEIGHT - 190)
        paper.rotate(-90)
        papers.write(paper, 0, HEIGHT, "结果")
        paper.restoreState()

    assert read(tmp_path, change, "处罚")[2] == ["结果", "", "3"]


def test_digits_set_narrow_are_all_read(tmp_path: Path) -> None:
    def change(paper: Canvas) -> None:
        text = paper.beginText(225, HEIGHT - 181)
        text.setFont(SONG, 10.5)
        text.setHorizScale(35)
        text.textOut("1117")
        paper.drawText(text)

    assert read(tmp_path, change, "7")[1] == ["许可", "1117", "12"]
