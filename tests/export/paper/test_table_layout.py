"""The official tables on paper: spans, place on the page, numbers of any size in their cells."""

from dataclasses import replace
from typing import Any

import pytest
from pdfplumber.pdf import PDF

from export.compose import compose
from export.document import Document, Table, TableCell
from export.paper import page
from export.paper.fragments import fragment
from export.paper.table_layout import set_table
from export.pdf import differences
from export.pdf.embedded_face import FACES
from export.scopes import place
from tests.export.conftest import Print, path_of
from tests.export.pdf.sample_report import sample_report

_HEADINGS = ("二、主动公开", "三、收到和处理", "四、政府信息公开行政复议")


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def pages_with(pdf: PDF, words: str) -> list[Any]:
    return [each for each in pdf.pages if words in "".join(char["text"] for char in each.chars)]


@pytest.mark.parametrize(("number", "heading"), list(enumerate(_HEADINGS)))
def test_each_cell_is_a_frame_of_its_span(
    pdf: PDF, document: Document, number: int, heading: str
) -> None:
    table = tables(document)[number]
    [found] = pages_with(pdf, heading)
    height = float(found.height)
    below = height - next(
        char["matrix"][5]
        for char in found.chars
        if "".join(each["text"] for each in found.chars[found.chars.index(char) :])[: len(heading)]
        == heading
    )
    rects = sorted(
        (rect for rect in found.rects if rect["top"] > below), key=lambda rect: rect["top"]
    )[: len(table.cells)]
    xs = sorted({round(rect["x0"]) for rect in rects} | {round(rect["x1"]) for rect in rects})
    ys = sorted({round(rect["top"]) for rect in rects} | {round(rect["bottom"]) for rect in rects})
    spans = {
        (
            ys.index(round(rect["top"])),
            xs.index(round(rect["x0"])),
            ys.index(round(rect["bottom"])) - ys.index(round(rect["top"])),
            xs.index(round(rect["x1"])) - xs.index(round(rect["x0"])),
        )
        for rect in rects
    }
    assert spans == {(cell.row, cell.col, cell.rowspan, cell.colspan) for cell in table.cells}
    assert (xs[0], xs[-1]) == (round(page.LEFT), round(page.RIGHT))


def test_table_three_is_on_one_page_with_its_heading(pdf: PDF) -> None:
    [found] = pages_with(pdf, "三、收到和处理政府信息公开申请情况")
    text = "".join(char["text"] for char in found.chars)
    assert "勾稽关系" in text
    assert "四、结转下年度继续办理" in text
    assert max(rect["bottom"] for rect in found.rects) < page.PAGE_HEIGHT - page.BOTTOM


def test_labels_break_between_words(document: Document) -> None:
    [found] = set_table(FACES, tables(document)[1], page.HEIGHT)
    lines = {
        cell.text: "/".join("".join(each.character for each in line) for line in text.lines)
        for cell, text in zip(found.table.cells, found.texts, strict=True)
    }
    assert lines["社会公益组织"] == "社会/公益/组织"
    assert lines["（三）不予公开"] == "（三）/不予公开"
    fifth = "5.要求行政机关确认/或重新出具已获取信息"
    assert lines[fifth.replace("/", "")] == fifth


def test_texts_stay_in_their_frames(printed: Print) -> None:
    """Each frame has the whole text of its cell within its edges, a number without room too."""
    document = compose(
        sample_report(
            {"requests.received.natural": 999_999_999, "disputes.review.upheld": 999_999_999}
        )
    )
    cells: list[TableCell] = []
    for table in tables(document):
        cells += sorted(table.cells, key=place)
    frames = [(page, rect) for page in printed(document).pages for rect in page.rects]
    for cell, (on_page, frame) in zip(cells, frames, strict=True):
        within = on_page.crop(
            (frame["x0"], frame["top"], frame["x1"], frame["bottom"]), strict=False
        )
        seen = "".join(char["text"] for char in within.chars if _is_inside(char, frame))
        assert seen == "".join(cell.text.split())


def _is_inside(char: dict[str, float], frame: dict[str, float]) -> bool:
    across = frame["x0"] <= char["x0"] and char["x1"] <= frame["x1"]
    return across and frame["top"] <= char["top"] and char["bottom"] <= frame["bottom"]


def test_large_number_is_set_smaller_not_broken(printed: Print) -> None:
    pdf = printed(compose(sample_report({"disputes.review.upheld": 999_999_999})))
    [found] = pages_with(pdf, "999999999")
    digits = [char for char in found.chars if char["text"] == "9"]
    assert len({round(char["bottom"], 1) for char in digits}) == 1
    assert 5 < digits[0]["size"] < 9


def sizes(table: Table) -> set[float]:
    """Return the sizes of type that a table is set in on a page of its own."""
    [whole] = set_table(FACES, table, page.HEIGHT)
    return {text.size for text in whole.texts}


def test_size_is_the_largest_that_fits(document: Document) -> None:
    two, three, four = tables(document)
    assert sizes(two) == sizes(four) == {page.WU_HAO}
    assert sizes(three) == {page.XIAO_WU}


def tall(document: Document) -> Table:
    """Return table three with a text in a cell that makes it too tall for any page."""
    three = tables(document)[1]
    cells = [
        replace(cell, text="收到申请的情况说明" * 15)
        if cell.id == "requests.received.natural"
        else cell
        for cell in three.cells
    ]
    return replace(three, cells=tuple(cells))


def test_table_too_tall_for_a_page_goes_on_under_its_head(document: Document) -> None:
    table = tall(document)
    parts = set_table(FACES, table, page.HEIGHT)
    assert len(parts) == 2
    head = [cell for cell in table.cells if cell.row < 3]
    for part in parts:
        assert [*part.table.cells][: len(head)] == head
        assert part.height <= page.HEIGHT
    shown = [cell.id for part in parts for cell in part.table.cells if cell.id]
    assert shown == [cell.id for cell in table.cells if cell.id]


def test_broken_table_is_read_back_whole(document: Document, printed: Print) -> None:
    broken = replace(
        document,
        blocks=tuple(
            tall(document) if block is tables(document)[1] else block for block in document.blocks
        ),
    )
    pdf = printed(broken)
    assert len(pages_with(pdf, "勾稽关系")) == 2
    assert differences(broken, path_of(pdf)) == []


def test_cell_across_a_break_stands_on_both_sides(document: Document) -> None:
    three = tables(document)[1]
    below = fragment(three, 10, three.grid.rows)
    [result] = [cell for cell in below.cells if cell.text == "三、本年度办理结果"]
    assert (result.row, result.rowspan) == (3, 17)
    assert below.grid.rows == 3 + 18


def test_whole_table_is_the_fragment_of_all_rows(document: Document) -> None:
    for table in tables(document):
        assert set(fragment(table, table.grid.head, table.grid.rows).cells) == set(table.cells)
