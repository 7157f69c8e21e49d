"""Tables without lines are read by where their figures stand."""

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from reading.pdf.printed.file import read_printed
from reading.seen import only_paragraphs, only_tables
from tests.reading.pdf.printed import papers
from tests.reading.pdf.printed.papers import HEIGHT

COLUMNS = (300, 330, 360, 390)


def row(paper: Canvas, y: float, *figures: str) -> None:
    for x, figure in zip(COLUMNS, figures, strict=True):
        papers.write(paper, x, y, figure)


def rows(path: Path) -> list[list[str]]:
    return [line for table in only_tables(read_printed(path).blocks) for line in papers.told(table)]


def test_figures_belong_to_the_words_before_them(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    papers.write(paper, 72, 160, "规章")
    row(paper, 160, "1", "22", "0", "4")
    papers.write(paper, 72, 180, "规范性文件")
    row(paper, 180, "11", "", "", "3")
    papers.write(paper, 72, 200, "行政许可")
    papers.write(paper, 330, 200, "12345")
    paper.save()
    seen = read_printed(tmp_path / "a.pdf")
    (table,) = only_tables(seen.blocks)
    assert papers.told(table) == [
        ["规章", "1", "22", "0", "4"],
        ["规范性文件", "11", "", "", "3"],
        ["行政许可", "12345"],
    ]
    assert not table.has_columns
    assert [text.text for text in only_paragraphs(seen.blocks)] == ["".join(papers.TEXT)]


def test_figures_stand_around_the_middle_of_a_label_in_lines(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    papers.write(paper, 72, 160, "1.申请人没有正当理由不补正，")
    papers.write(paper, 72, 175, "不再处理")
    row(paper, 167, "1", "2", "3", "4")
    papers.write(paper, 72, 190, "2.其他")
    row(paper, 190, "5", "6", "7", "8")
    paper.save()
    assert rows(tmp_path / "a.pdf") == [
        ["1.申请人没有正当理由不补正，\n不再处理", "1", "2", "3", "4"],
        ["2.其他", "5", "6", "7", "8"],
    ]


def test_a_drawn_line_parts_two_labels(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    for y in (150, 185, 205):
        paper.line(60, HEIGHT - y, 420, HEIGHT - y)
    papers.write(paper, 72, 162, "没有正当理由")
    papers.write(paper, 72, 178, "大量申请")
    row(paper, 170, "1", "2", "3", "4")
    papers.write(paper, 72, 198, "其他")
    row(paper, 198, "5", "6", "7", "8")
    paper.save()
    assert rows(tmp_path / "a.pdf") == [
        ["没有正当理由\n大量申请", "1", "2", "3", "4"],
        ["其他", "5", "6", "7", "8"],
    ]


def test_a_stub_before_the_labels_is_by_itself(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    for index in range(3):
        papers.write(paper, 130, 160 + 20 * index, f"{index + 1}.重复申请")
        row(paper, 160 + 20 * index, *"1234")
    papers.write(paper, 72, 180, "（五）不予")
    paper.save()
    assert rows(tmp_path / "a.pdf") == [
        ["1.重复申请", *"1234"],
        ["2.重复申请", *"1234"],
        ["（五）不予"],
        ["3.重复申请", *"1234"],
    ]


def test_what_may_stand_in_either_column_is_told(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    papers.write(paper, 72, 160, "规章")
    row(paper, 160, "1", "2", "3", "4")
    papers.write(paper, 72, 180, "许可")
    papers.write(paper, 300, 180, "12345678")
    papers.write(paper, 390, 180, "9")
    papers.write(paper, 72, 200, "处罚")
    row(paper, 200, "5", "6", "7", "8")
    paper.save()
    why = "?没有表格线，分不清属于哪一列"
    assert rows(tmp_path / "a.pdf") == [
        ["规章", why, why, why, why],
        ["许可", "12345678", "", "9"],
        ["处罚", why, why, why, why],
    ]


def test_lines_that_part_no_rows_make_no_boxes(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    for x in (60, 290, 322, 352, 382, 410):
        paper.line(x, HEIGHT - 145, x, HEIGHT - 210)
    for y in (145, 210):
        paper.line(60, HEIGHT - y, 410, HEIGHT - y)
    for index, label in enumerate(("规章", "许可", "处罚")):
        papers.write(paper, 72, 160 + 20 * index, label)
        row(paper, 160 + 20 * index, *"1234")
    paper.save()
    assert rows(tmp_path / "a.pdf") == [[label, *"1234"] for label in ("规章", "许可", "处罚")]


def test_the_figures_of_a_text_make_no_table(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    papers.write(paper, 72, 160, "全年共收到申请 21")
    papers.write(paper, 72, 180, "件，办结 20 件。")
    paper.save()
    assert not rows(tmp_path / "a.pdf")


def test_the_number_of_an_item_is_no_figure(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    for index in range(2):
        papers.write(paper, 72, 160 + 20 * index, f"{index + 1}.")
        papers.write(paper, 95, 160 + 20 * index, "属于秘密")
        row(paper, 160 + 20 * index, *"1234")
    paper.save()
    assert [line[-5:] for line in rows(tmp_path / "a.pdf") if len(line) > 1] == [
        ["属于秘密", *"1234"],
        ["属于秘密", *"1234"],
    ]


def test_a_label_goes_on_below_its_figures(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    papers.write(paper, 72, 160, "1.申请人没有正当理由")
    row(paper, 160, *"1234")
    papers.write(paper, 72, 175, "不补正")
    papers.write(paper, 72, 195, "2.申请人不缴费")
    row(paper, 195, *"5678")
    papers.write(paper, 72, 210, "不再处理")
    papers.write(paper, 72, 245, "这一句话不在表里，说的是另外一件事情，写得比较长。")
    paper.save()
    assert rows(tmp_path / "a.pdf") == [
        ["1.申请人没有正当理由\n不补正", *"1234"],
        ["2.申请人不缴费\n不再处理", *"5678"],
    ]


def test_heads_between_rows_are_rows_of_their_own(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    papers.write(paper, 72, 160, "规章")
    row(paper, 160, *"1234")
    papers.write(paper, 72, 180, "信息内容")
    papers.write(paper, 310, 180, "制发")
    papers.write(paper, 370, 180, "废止")
    papers.write(paper, 72, 200, "许可")
    row(paper, 200, *"5678")
    paper.save()
    assert rows(tmp_path / "a.pdf") == [
        ["规章", *"1234"],
        ["信息内容"],
        ["制发", "废止"],
        ["许可", *"5678"],
    ]


def test_tables_far_apart_or_under_another_heading_are_two(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    for y in (160, 300, 330):
        papers.write(paper, 72, y, "规章")
        row(paper, y, *"1234")
    papers.write(paper, 72, 315, "三、收到和处理政府信息公开申请情况")
    paper.save()
    tables = only_tables(read_printed(tmp_path / "a.pdf").blocks)
    assert [papers.told(table) for table in tables] == [[["规章", *"1234"]]] * 3


def test_figures_without_words_are_a_row(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    row(paper, 160, *"1234")
    paper.save()
    assert rows(tmp_path / "a.pdf") == [list("1234")]
