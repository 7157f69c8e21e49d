"""A page is read as a browser shows it: texts and tables in order, boxes where spans put them."""

import pytest

from reading.errors import Unreadable
from reading.html.page import read_page
from reading.seen import Paragraph, Span, Table


def texts(source: str) -> list[tuple[str, str]]:
    blocks = read_page(source).blocks
    return [(block.style, block.text) for block in blocks if isinstance(block, Paragraph)]


def spans(source: str) -> dict[Span, str]:
    (table,) = read_page(source).tables
    return table.texts()


def test_properties_are_those_of_the_head() -> None:
    page = read_page('<meta name="author" content="某局"><meta name=keywords content="码"><meta>')
    assert (page.author, page.keywords) == ("某局", "码")


def test_texts_stand_in_order_by_their_elements() -> None:
    source = "<title>题</title><style>p {}</style><h1>一</h1><h2>二</h2><p>三</p>"
    assert texts(source) == [("title", "题"), ("h1", "一"), ("h2", "二"), ("p", "三")]


@pytest.mark.parametrize("stray", ["散", "<div>散</div>", "<td>散</td>", "<b>散</b>"])
def test_text_outside_of_every_element_is_read_too(stray: str) -> None:
    assert texts(f"<p>一</p>{stray}<p>二</p>") == [("p", "一"), ("", "散"), ("p", "二")]


def test_a_heading_that_is_run_in_is_known_by_its_type() -> None:
    (paragraph,) = read_page("<p><strong>（一）</strong>文</p>").blocks
    assert paragraph == Paragraph("（一）文", "p", lead=3)


def test_tables_and_texts_stand_in_order() -> None:
    page = read_page("<p>前</p><table><caption>名</caption><tr><td>1</table><p>后</p>")
    kinds = [type(block) for block in page.blocks]
    assert kinds == [Paragraph, Table, Paragraph, Paragraph]


def test_boxes_stand_where_the_spans_before_them_leave_room() -> None:
    source = "<table><tr><th rowspan=2>甲<th colspan=2>乙<tr><td>丙<td>丁</table>"
    assert spans(source) == {
        Span(0, 0, 2, 1): "甲",
        Span(0, 1, 1, 2): "乙",
        Span(1, 1): "丙",
        Span(1, 2): "丁",
    }


@pytest.mark.parametrize(
    ("stated", "cols"), [("0", 1), ("x", 1), ("-3", 1), ("3", 3), ("99999", 1000)]
)
def test_spans_are_bounded_as_in_browsers(stated: str, cols: int) -> None:
    assert spans(f'<table><tr><td colspan="{stated}">1</table>') == {Span(0, 0, 1, cols): "1"}


def test_a_box_before_any_row_is_in_the_first() -> None:
    assert spans("<table><td>1<td>2</table>") == {Span(0, 0): "1", Span(0, 1): "2"}


def test_a_table_within_a_table_is_one_of_its_own_and_nothing_is_lost() -> None:
    page = read_page("<table><tr><td>外<table><tr><td>里</table>余<td>末</table>")
    assert [table.texts() for table in page.tables] == [
        {Span(0, 0): "外\n\n里\n\n余", Span(0, 1): "末"},
        {Span(0, 0): "里"},
    ]
    assert page.doubts == ("网页第 1 行：<table> 不该在 <td> 里面",)


def test_what_no_browser_shows_is_no_text() -> None:
    page = read_page("<p>一</p><script>二</script><template>三</template><!--四--><p>五</p>")
    assert [block.text for block in page.blocks if isinstance(block, Paragraph)] == ["一", "五"]
    assert len(page.doubts) == 2


def test_a_box_reaches_to_the_end_of_its_group_of_rows() -> None:
    source = "<table><tbody><tr><td rowspan=3>甲<td>乙<tbody><tr><td>丙<td>丁</table>"
    assert spans(source) == {
        Span(0, 0): "甲",
        Span(0, 1): "乙",
        Span(1, 0): "丙",
        Span(1, 1): "丁",
    }


def test_a_break_parts_two_lines() -> None:
    assert texts("<p>一<br>二</p><table><tr><td><p>1</p><p>2</p></table>") == [("p", "一\n二")]
    assert spans("<table><tr><td><p>1</p><p>2</p></table>")[Span(0, 0)].split() == ["1", "2"]


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("<p>一</p><![<", "写坏的声明"),
        ("<p>一<p", "标签没有写完整"),
        ("<p a='1>一</p>", "标签没有写完整"),
        ("<p a=1'2>一</p>", "标签没有写完整"),
        ("<p>一</p></ p>", "标签没有写完整"),
        ("<!-- 一", "写坏的注释"),
        ("<!--> 一 -->", "写坏的注释"),
        ("<!-- 一 --!> 二 -->", "写坏的注释"),
        ("<style>p {}", "标签没有写完整"),
        ("<p><![CDATA[一]]></p>", "写坏的声明"),
        ("<?php 1 ?><p>一</p>", "写坏的声明"),
    ],
)
def test_what_browsers_would_mend_is_refused(source: str, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        read_page(source)


def test_a_sign_that_begins_no_tag_is_text() -> None:
    assert texts("<p>3 < 5</p>") == [("p", "3 < 5")]


@pytest.mark.parametrize(
    ("source", "doubt"),
    [
        ("<p>一</b></p>", "</b> 没有对应的开头"),
        ("<p><b>一</p>", "<b> 没有结束"),
        ("<p align=left align=right>一", "<p> 的一个属性写了两遍"),
        ("<table><td>一</table>", "<td> 不该在 <table> 里面"),
        ("<table><tbody><tr><td>一<thead><tr><td>二</table>", "表头不在表格的开头"),
        ("<table><tr><td rowspan=2>1<td>2<tr><td colspan=2>3</table>", ""),
        ("<table><tr><td>1<td rowspan=2>2<tr><td colspan=2>3</table>", "格子重叠"),
        ("<!--[if IE]><p>二</p><![endif]-->", "只给某些浏览器看"),
    ],
)
def test_where_browsers_may_differ_is_told(source: str, doubt: str) -> None:
    told = read_page(source).doubts
    assert any(doubt in each for each in told) if doubt else told == ()


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("<b>" * 101, "套得太深"),
        ("<br>" * 100_001, "标签太多"),
        ("字" * 3_000_001, "太长"),
        (f"<p>&#{'9' * 5000};</p>", "写坏的字符"),
        ("<table><tr><td colspan=1000 rowspan=1000>" + "<tr>" * 999, "表格太大"),
    ],
)
def test_what_no_report_has_is_refused(source: str, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        read_page(source)


def test_rows_outside_of_a_group_make_one() -> None:
    source = "<table>散<tr>落<td>1<tbody>的<tr><td>2<b>3</b></tbody><hr><tr><td>4</table>"
    assert spans(source) == {Span(0, 0): "1", Span(1, 0): "23", Span(2, 0): "4"}
    assert texts(source) == [("", "散落的")]
