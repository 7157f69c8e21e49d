"""PDF files of other programs, read as their readers see them."""

from pathlib import Path

from reading.pdf.printed.file import read_printed
from reading.seen import only_paragraphs, only_tables
from tests.reading.pdf.printed import papers


def test_a_page_is_read_as_paragraphs_and_tables(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.preface(paper)
    texts = [["事项", "数量"], ["许可", "1 2"], ["处罚", ""]]
    papers.table(paper, [72, 200, 300], [140, 165, 190, 215], texts, papers.lines)
    paper.save()
    seen = read_printed(tmp_path / "a.pdf")
    (table,) = only_tables(seen.blocks)
    assert [[box.text for box in row] for row in table.rows] == [
        ["事项", "数量"],
        ["许可", "12"],
        ["处罚", ""],
    ]
    assert table.where == "第 1 页"
    assert not any(box.unread for row in table.rows for box in row)
    assert [text.text for text in only_paragraphs(seen.blocks)] == ["".join(papers.TEXT)]
    assert (seen.format, seen.pages, seen.notes) == ("PDF", 1, ())
