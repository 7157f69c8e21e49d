"""Lines of text become paragraphs again; page numbers, heads and feet are none of them."""

from pathlib import Path

import pytest

from reading.pdf.printed.file import read_printed
from reading.seen import only_paragraphs
from tests.reading.pdf.printed import papers
from tests.reading.pdf.printed.papers import TEXT


def texts(path: Path) -> list[str]:
    return [paragraph.text for paragraph in only_paragraphs(read_printed(path).blocks)]


def written(path: Path, *lines: tuple[float, float, str]) -> list[str]:
    """Return the paragraphs of a page with the preface and further ``lines``."""
    paper = papers.canvas(path)
    papers.preface(paper)
    for x, y, text in lines:
        papers.write(paper, x, y, text)
    paper.save()
    return texts(path)


WHOLE = "".join(TEXT)


def test_a_line_that_stands_further_in_begins_a_paragraph(tmp_path: Path) -> None:
    further = (93, 140, "另有一段从这里开始，缩进两个字。")
    assert written(tmp_path / "a.pdf", further) == [WHOLE, further[2]]


def test_what_follows_a_short_line_is_another_paragraph(tmp_path: Path) -> None:
    lines = [(72.0, 140.0, "到此为止。"), (72.0, 160.0, "这是新的一段。")]
    assert written(tmp_path / "a.pdf", *lines) == [WHOLE + "到此为止。", "这是新的一段。"]


def test_a_numbered_heading_is_a_paragraph_of_its_own(tmp_path: Path) -> None:
    lines = [(72.0, 140.0, "一、总体情况"), (93.0, 160.0, "今年公开了许多。")]
    assert written(tmp_path / "a.pdf", *lines) == [WHOLE, lines[0][2], lines[1][2]]


def test_words_of_letters_keep_the_space_between_them(tmp_path: Path) -> None:
    lines = [(72.0, 160.0, "电话：010 88886666，见 Open Data 页")]
    assert written(tmp_path / "a.pdf", *lines)[1] == "电话：010 88886666，见Open Data页"


def test_a_paragraph_goes_on_over_the_end_of_a_page(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    for y in (700, 720):
        papers.write(paper, 72, y, TEXT[0])
    papers.write(paper, 280, 810, "- 1 -")
    paper.showPage()
    papers.write(paper, 72, 80, TEXT[1])
    papers.write(paper, 72, 100, "完。")
    papers.write(paper, 280, 810, "- 2 -")
    paper.save()
    assert texts(tmp_path / "a.pdf") == [TEXT[0] * 2 + TEXT[1] + "完。"]


@pytest.mark.parametrize(
    "feet",
    [
        ("1", "2"),
        ("第 1 页 共 2 页", "第 2 页 共 2 页"),
        ("— 1 —", "— 2 —"),
        ("1/2", "2/2"),
        ("https://example.gov.cn/nb 1/2", "https://example.gov.cn/nb 2/2"),
    ],
)
def test_heads_and_feet_are_left_out(feet: tuple[str, str], tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    for foot in feet:
        papers.write(paper, 200, 30, "某某市公开年报", 8)
        papers.preface(paper)
        papers.write(paper, 280, 815, foot, 8)
        paper.showPage()
    paper.save()
    assert texts(tmp_path / "a.pdf") == [WHOLE * 2]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("2024/3/5 10:21", "https://www.example.gov.cn/nb/1.html 1/1"),
        ("3/5/24, 10:21 AM", "file:///C:/nb/1.html"),
    ],
)
def test_what_a_browser_prints_around_a_page_is_left_out(
    head: str, foot: str, tmp_path: Path
) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.write(paper, 30, 22, head, 8)
    papers.write(paper, 240, 22, "某某市2023年年报", 8)
    papers.preface(paper)
    papers.write(paper, 30, 825, foot, 8)
    paper.save()
    assert texts(tmp_path / "a.pdf") == [WHOLE]


def test_a_name_and_a_date_at_the_right_are_paragraphs_of_their_own(tmp_path: Path) -> None:
    ends_full = TEXT[0][:-1] + "。"
    signature = [
        (72.0, 140.0, ends_full),
        (400.0, 160.0, "某某市水务局"),
        (370.0, 180.0, TEXT[1][:12]),
    ]
    after = (72.0, 200.0, "打印本页")
    found = written(tmp_path / "a.pdf", *signature, after)
    assert found == [WHOLE + ends_full, signature[1][2], signature[2][2], after[2]]


def test_a_page_number_stands_where_the_standard_has_it(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    for number in (1, 2):
        papers.preface(paper)
        papers.write(paper, 480, 765, f"—{number}—")
        paper.showPage()
    paper.save()
    assert texts(tmp_path / "a.pdf") == [WHOLE * 2]


def test_a_figure_at_the_foot_that_counts_no_pages_is_kept(tmp_path: Path) -> None:
    assert written(tmp_path / "a.pdf", (280, 815, "37")) == [WHOLE, "37"]


def test_what_is_struck_out_stands_apart(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    papers.write(paper, 72, 140, "共收到二十一二件。")
    paper.line(103.5, papers.HEIGHT - 136, 135, papers.HEIGHT - 136)
    paper.save()
    (paragraph,) = only_paragraphs(read_printed(tmp_path / "a.pdf").blocks)
    assert paragraph.text == WHOLE + "共收到二件。"
    assert paragraph.apart == [("划去的文字", "二十一", len(WHOLE) + 3)]
