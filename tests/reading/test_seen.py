"""The one model of what a file shows: tables by row, column and span, and all text in order."""

from reading.seen import Aside, Box, Paragraph, Span, Table, all_text, paragraphs, row_text


def box(row: int, col: int, text: str, *, rows: int = 1, goes_on: bool = False) -> Box:
    return Box(Span(row, col, rows), [Paragraph(text)], goes_on)


def test_a_box_says_its_paragraphs_a_line_each_but_not_the_table_in_it() -> None:
    inner = Table([[box(0, 0, "里面")]])
    outer = Box(Span(0, 0), [Paragraph(" 一"), inner, Paragraph("二 ")])
    assert outer.text == " 一\n二 "
    assert outer.words == "一\n二"


def test_texts_stand_at_their_spans_and_what_goes_on_adds_to_the_merged_box() -> None:
    table = Table(
        [
            [box(0, 0, "合", rows=2), box(0, 1, "甲")],
            [box(1, 0, "并", goes_on=True), box(1, 1, "乙")],
        ]
    )
    assert table.texts() == {Span(0, 0, 2): "合并", Span(0, 1): "甲", Span(1, 1): "乙"}


def test_a_box_that_goes_on_from_none_stands_for_itself() -> None:
    table = Table([[box(0, 0, "甲")], [box(1, 0, "乙", goes_on=True)]])
    assert table.texts() == {Span(0, 0): "甲", Span(1, 0): "乙"}


def test_all_text_is_told_in_order_those_of_a_row_in_one_line() -> None:
    table = Table([[box(1, 0, "甲"), box(1, 1, "乙\n丙")], [box(2, 0, " ")]])
    assert row_text(table.rows[0]) == "甲 | 乙 丙"
    assert (
        all_text([Paragraph("一"), Paragraph(" "), table, Paragraph("二")]) == "一\n甲 | 乙 丙\n二"
    )


def test_paragraphs_are_those_in_tables_within_tables_too() -> None:
    deep = Paragraph("深", asides=[Aside("脚注", "注")])
    inner = Table([[Box(Span(0, 0), [deep])]])
    outer = Table([[Box(Span(0, 0), [Paragraph("浅"), inner])]])
    assert [each.text for each in paragraphs([outer])] == ["浅", "深"]
