"""A text that goes on in the rows below, each with a mark beside it, is one paragraph."""

from reading.flaws import STRUCK
from reading.seen import Apart, Block, Paragraph, Table
from reading.sheets.blocks import blocks_of
from reading.sheets.goes_on import GOES_ON, Line, lines_of
from reading.sheets.sheet import Cell, Sheet, Style


def blocks(rows: list[list[str | Cell]]) -> list[Block]:
    made = Sheet("文字")
    for row, cells in enumerate(rows):
        for col, cell in enumerate(cells):
            made.take((row, col), Cell(cell) if isinstance(cell, str) else cell, Style())
    return blocks_of(made)[1:]


def test_its_parts_are_one_text() -> None:
    assert lines_of({(0, 0): "一", (1, 0): "二", (1, 1): GOES_ON, (2, 0): "三"}) == [
        Line((0, 0), ("一", "二")),
        Line((2, 0), ("三",)),
    ]


def test_a_mark_that_stands_elsewhere_is_a_text_of_its_own() -> None:
    for texts in (
        {(0, 0): "一", (0, 1): GOES_ON},  # nothing above
        {(0, 0): "一", (2, 0): "二", (2, 1): GOES_ON},  # a blank row between
        {(0, 0): "一", (1, 1): "二", (1, 2): GOES_ON},  # another column
        {(0, 0): "一", (1, 1): GOES_ON},  # beside nothing
    ):
        assert [line.text for line in lines_of(texts)] == list(texts.values())


def test_by_words_it_is_one_paragraph() -> None:
    struck = Cell("二", apart=(Apart(STRUCK, "划去", 1),), is_written=True)
    found = blocks([["标题"], ["一"], [struck, GOES_ON], ["三。", GOES_ON], ["另一段"]])
    assert [block.text for block in found if isinstance(block, Paragraph)] == [
        "标题", "一二三。", "另一段",
    ]  # fmt: skip
    paragraph = found[1]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.apart == [Apart(STRUCK, "划去", 2)]


def test_by_words_a_mark_that_follows_no_paragraph_is_read_as_it_stands() -> None:
    (table,) = blocks([["一", GOES_ON], ["二", GOES_ON]])
    assert isinstance(table, Table)
    heading, table = blocks([["题"], ["一", "续"]])
    assert isinstance(heading, Paragraph)
    assert isinstance(table, Table)
