"""Tables in whatever manner their lines are drawn."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from reading.pdf.printed.file import read_printed
from reading.seen import Span, only_paragraphs, only_tables
from tests.reading.pdf.printed import papers
from tests.reading.pdf.printed.papers import HEIGHT, TEXTS

Places = Sequence[float]


def frames(paper: Canvas, xs: Places, ys: Places) -> None:
    for left, right in pairwise(xs):
        for top, bottom in pairwise(ys):
            paper.rect(left, HEIGHT - bottom, right - left, bottom - top)


def areas(paper: Canvas, xs: Places, ys: Places) -> None:
    for y in ys:
        paper.rect(xs[0], HEIGHT - y, xs[-1] - xs[0], 0.75, stroke=0, fill=1)
    for x in xs:
        paper.rect(x, HEIGHT - ys[-1], 0.75, ys[-1] - ys[0], stroke=0, fill=1)


def pieces(paper: Canvas, xs: Places, ys: Places) -> None:
    for y in ys:
        for left, right in pairwise(xs):
            paper.line(left + 0.6, HEIGHT - y, right - 0.6, HEIGHT - y - 0.4)
    for x in xs:
        for top, bottom in pairwise(ys):
            paper.line(x + 0.3, HEIGHT - top - 0.6, x, HEIGHT - bottom + 0.6)


def dashes(paper: Canvas, xs: Places, ys: Places) -> None:
    for y in ys:
        for along in range(int(xs[0]), int(xs[-1]), 4):
            paper.rect(along, HEIGHT - y, 2, 0.5, stroke=0, fill=1)
    for x in xs:
        for down in range(int(ys[0]), int(ys[-1]), 3):
            paper.rect(x, HEIGHT - down - 1, 1, 1, stroke=0, fill=1)


def double(paper: Canvas, xs: Places, ys: Places) -> None:
    papers.lines(paper, xs, ys)
    papers.lines(paper, [x + 1.5 for x in xs], [y + 1.5 for y in ys])


def without_sides(paper: Canvas, xs: Places, ys: Places) -> None:
    for y in ys:
        paper.line(xs[0], HEIGHT - y, xs[-1], HEIGHT - y)
    for x in xs[1:-1]:
        paper.line(x, HEIGHT - ys[0], x, HEIGHT - ys[-1])


def without_bottom(paper: Canvas, xs: Places, ys: Places) -> None:
    for y in ys[:-1]:
        paper.line(xs[0], HEIGHT - y, xs[-1], HEIGHT - y)
    for x in xs:
        paper.line(x, HEIGHT - ys[0], x, HEIGHT - ys[-1])


def coloured(paper: Canvas, xs: Places, ys: Places) -> None:
    paper.setFillColorRGB(0.8, 0.9, 1)
    paper.rect(xs[0], HEIGHT - ys[1], xs[-1] - xs[0], ys[1] - ys[0], stroke=0, fill=1)
    paper.setFillColorRGB(0, 0, 0)
    papers.lines(paper, xs, ys)


def one_path(paper: Canvas, xs: Places, ys: Places) -> None:
    path = paper.beginPath()
    for y in ys:
        path.moveTo(xs[0], HEIGHT - y)
        path.lineTo(xs[-1], HEIGHT - y)
    for x in xs:
        path.moveTo(x, HEIGHT - ys[0])
        path.lineTo(x, HEIGHT - ys[-1])
    paper.drawPath(path)


def moved(paper: Canvas, xs: Places, ys: Places) -> None:
    paper.saveState()
    paper.translate(10, 20)
    paper.scale(2, 2)
    halves = [(x - 10) / 2 for x in xs], [HEIGHT - (HEIGHT - y - 20) / 2 for y in ys]
    papers.lines(paper, *halves)
    paper.restoreState()


def in_a_drawing(paper: Canvas, xs: Places, ys: Places) -> None:
    paper.beginForm("drawing")
    papers.lines(paper, [x - 5 for x in xs], ys)
    paper.endForm()
    paper.saveState()
    paper.translate(5, 0)
    paper.doForm("drawing")
    paper.restoreState()


def frames_apart(paper: Canvas, xs: Places, ys: Places) -> None:
    for left, right in pairwise(xs):
        for top, bottom in pairwise(ys):
            paper.rect(left + 1, HEIGHT - bottom + 1, right - left - 2, bottom - top - 2)
    paper.rect(xs[0] - 1, HEIGHT - ys[-1] - 1, xs[-1] - xs[0] + 2, ys[-1] - ys[0] + 2)


def pictures(paper: Canvas, xs: Places, ys: Places) -> None:
    black = ImageReader(Image.new("L", (2, 2)))
    for y in ys:
        paper.drawImage(black, xs[0], HEIGHT - y, xs[-1] - xs[0], 0.5)
    for x in xs:
        paper.drawImage(black, x, HEIGHT - ys[-1], 0.5, ys[-1] - ys[0])


@pytest.mark.parametrize(
    "ruling",
    [
        papers.lines,
        frames,
        areas,
        pieces,
        dashes,
        double,
        without_sides,
        without_bottom,
        coloured,
        one_path,
        moved,
        in_a_drawing,
        pictures,
        frames_apart,
    ],
)
def test_a_table_is_one_however_its_lines_are_drawn(
    ruling: Callable[[Canvas, Places, Places], None], tmp_path: Path
) -> None:
    papers.small(tmp_path / "a.pdf", ruling).save()
    table = papers.only_table(tmp_path / "a.pdf")
    assert papers.told(table) == [list(row) for row in TEXTS]
    assert table.has_columns
    assert [box.span for row in table.rows for box in row] == [
        Span(row, col) for row in range(3) for col in range(3)
    ]


def test_a_merged_box_covers_its_rows_and_columns(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    for x, top in ((72, 140), (200, 140), (300, 165), (400, 140)):
        paper.line(x, HEIGHT - top, x, HEIGHT - 215)
    for y, left in ((140, 72), (165, 200), (190, 200), (215, 72)):
        paper.line(left, HEIGHT - y, 400, HEIGHT - y)
    for index, letter in enumerate("办理结果"):
        papers.write(paper, 100, 155 + 15 * index, letter)
    papers.write(paper, 260, 157, "法人或者其他组织")
    papers.write(paper, 240, 182, "5")
    papers.write(paper, 340, 182, "6")
    paper.save()
    table = papers.only_table(tmp_path / "a.pdf")
    assert [[(box.span, box.text) for box in row] for row in table.rows] == [
        [(Span(0, 0, 3, 1), "办\n理\n结\n果"), (Span(0, 1, 1, 2), "法人或者其他组织")],
        [(Span(1, 1), "5"), (Span(1, 2), "6")],
        [(Span(2, 1), ""), (Span(2, 2), "")],
    ]


def test_boxes_that_no_line_parts_are_one(tmp_path: Path) -> None:
    def without_the_last(paper: Canvas, xs: Places, ys: Places) -> None:
        papers.lines(paper, xs[:2], ys)
        papers.lines(paper, (xs[1], xs[3]), ys)
        paper.line(xs[2], HEIGHT - ys[0], xs[2], HEIGHT - ys[2])

    papers.small(tmp_path / "a.pdf", without_the_last).save()
    table = papers.only_table(tmp_path / "a.pdf")
    assert papers.told(table)[2] == ["处罚", "3"]
    assert table.rows[2][1].span == Span(2, 1, 1, 2)


def test_boxes_that_hang_together_round_a_corner_are_told(tmp_path: Path) -> None:
    def with_a_gap(paper: Canvas, xs: Places, ys: Places) -> None:
        papers.lines(paper, xs[:2], ys)
        for y in (ys[0], ys[1], ys[3]):
            paper.line(xs[0], HEIGHT - y, xs[3], HEIGHT - y)
        paper.line(xs[1], HEIGHT - ys[2], xs[2], HEIGHT - ys[2])
        paper.line(xs[2], HEIGHT - ys[0], xs[2], HEIGHT - ys[2])
        paper.line(xs[3], HEIGHT - ys[0], xs[3], HEIGHT - ys[3])

    papers.small(tmp_path / "a.pdf", with_a_gap).save()
    why = "?表格线缺了一截，分不清属于哪一格"
    assert papers.told(papers.only_table(tmp_path / "a.pdf")) == [
        ["事项", "数量", "合计"],
        ["许可", "7", why],
        ["处罚", "", why],
    ]


def test_a_strip_thinner_than_any_text_is_no_row(tmp_path: Path) -> None:
    """A browser ends the boxes that go on over a page elsewhere than the others of their row."""

    def with_a_step(paper: Canvas, xs: Places, ys: Places) -> None:
        papers.lines(paper, (xs[0], xs[-1]), (ys[0], ys[1], ys[3]))
        paper.line(xs[0], HEIGHT - ys[2] + 4, xs[1], HEIGHT - ys[2] + 4)
        paper.line(xs[1], HEIGHT - ys[2], xs[-1], HEIGHT - ys[2])
        for x in xs[1:-1]:
            paper.line(x, HEIGHT - ys[0], x, HEIGHT - ys[-1])

    papers.small(tmp_path / "a.pdf", with_a_step).save()
    table = papers.only_table(tmp_path / "a.pdf")
    assert papers.told(table) == [list(row) for row in TEXTS]
    assert {box.span.rows for row in table.rows for box in row} == {1}


def test_a_strip_between_frames_is_no_column_below_words_that_go_on_over_it(
    tmp_path: Path,
) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    for left, right, top, bottom in (
        (72, 300, 140, 164),
        (72, 184.3, 166, 190),
        (187.7, 300, 166, 190),
    ):
        paper.rect(left, HEIGHT - bottom, right - left, bottom - top)
    papers.write(paper, 71 + 115 - 4 * 10.5 - 5, 156, "本年处理决定数量")
    for x, figure in ((120, "7"), (240, "8")):
        papers.write(paper, x, 184, figure)
    paper.save()
    table = papers.only_table(tmp_path / "a.pdf")
    assert papers.told(table) == [["本年处理决定数量"], ["7", "8"]]


def test_a_low_row_with_text_in_it_is_one(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    ys = (140, 165, 171.7, 196)
    papers.lines(paper, (72, 200, 300), ys)
    for y, left, right in ((156, "许可", "7"), (171, "处罚", "8"), (187, "强制", "9")):
        papers.write(paper, 100, y, left, 8.5)
        papers.write(paper, 240, y, right, 8.5)
    paper.save()
    table = papers.only_table(tmp_path / "a.pdf")
    assert papers.told(table) == [["许可", "7"], ["处罚", "8"], ["强制", "9"]]


def test_a_frame_around_a_text_is_no_table(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    paper.rect(60, HEIGHT - 130, 480, 70)
    paper.save()
    assert not only_tables(read_printed(tmp_path / "a.pdf").blocks)


def test_a_line_under_words_parts_no_box(tmp_path: Path) -> None:
    paper = papers.small(tmp_path / "a.pdf")
    paper.line(235, HEIGHT - 184, 265, HEIGHT - 184)
    paper.save()
    assert papers.told(papers.only_table(tmp_path / "a.pdf")) == [list(row) for row in TEXTS]


def test_a_text_across_a_table_is_a_text(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    xs, ys = (72, 250, 500), (60, 85, 110, 180, 205, 230)
    papers.lines(paper, (xs[0], xs[-1]), ys)
    for top in (1, 4):
        paper.line(250, HEIGHT - ys[top - 1], 250, HEIGHT - ys[top])
        papers.write(paper, 100, ys[top - 1] + 16, "许可")
        papers.write(paper, 300, ys[top - 1] + 16, f"{top}")
    papers.write(paper, 76, 102, "五、问题和改进")
    for index, line in enumerate(papers.TEXT):
        papers.write(paper, 76, 125 + 18 * index, line)
    papers.write(paper, 100, 222, "合计")
    paper.save()
    blocks = read_printed(tmp_path / "a.pdf").blocks
    assert [papers.told(table) for table in only_tables(blocks)] == [
        [["许可", "1"]],
        [["许可", "4"], ["合计"]],
    ]
    assert [block.text for block in only_paragraphs(blocks)] == [
        "五、问题和改进",
        "".join(papers.TEXT),
    ]
