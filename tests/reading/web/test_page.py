"""A page is read as somebody sees it who opens it."""

import pytest

from reading import guards
from reading.errors import Unreadable
from reading.seen import Apart, Span, only_paragraphs, only_tables
from reading.web.page import read_html
from tests.reading.drawn import drawn


@pytest.mark.parametrize(
    ("markup", "seen"),
    [
        ("<p>甲\n乙 a\n b&nbsp;&nbsp;c</p>", ["甲乙 a b\xa0\xa0c"]),
        ("<div>甲<br>乙<p>丙</p>丁</div>", ["甲\n乙", "丙", "丁"]),
        ("<p>3<span>4</span><font>02</font></p>", ["3402"]),
        ("<pre> 甲\n  乙</pre>", [" 甲\n  乙"]),
        ("甲<!-- 乙 --><script>丙</script><style>p{}</style><noscript>丁</noscript>", ["甲"]),
        ("<template>甲</template><xml>乙</xml><svg>丙</svg>甲<textarea>丁</textarea>", ["甲 丁"]),
        ("<p hidden>甲</p><p aria-hidden=true>乙</p>", ["乙"]),
        ("<p style='DISPLAY : none'>甲</p><p style='mso-hide:all'>乙</p>丙", ["丙"]),
        ("<style>.a .b{display:none}</style><div class=a><p class='b c'>甲<p>乙</div>", ["乙"]),
        ("<style>.a>.b{display:none}</style><div class=a><i><b class=b>甲</b></i></div>", ["甲"]),
        ("<style>p.a{display:none}#x{display:block}</style><p class=a id=x>甲", ["甲"]),
        ("<style>@media print{p{display:none}}</style><p>甲", ["甲"]),
        ("<style>@media screen and (max-width:600px){p{display:none}}</style><p>甲", ["甲"]),
        ("<style>@media (min-width:600px){.m{display:none}}</style><p class=m>甲", []),
        ("<style media=print>p{display:none}</style><p>甲", ["甲"]),
        ("<style><!-- p:hover, p[x]{display:none} @font-face{a:b} --></style><p>甲", ["甲"]),
        ("<p class=d-none>甲<p class='d-none d-md-block'>乙", ["乙"]),
        (
            "<ol><li>甲<li value=5>乙<li><p>丙</ol><ul><li>丁</ul>",
            ["1. 甲", "5. 乙", "6. 丙", "丁"],
        ),
        ("<ol class=custom_cn2 start=10><li>甲<li>乙</ol>", ["(十)甲", "(十一)乙"]),
        (
            "<ol type=a><li>甲</ol><ol style='list-style-type:upper-roman'><li>乙<li>丙</ol>",
            ["a. 甲", "I. 乙", "II. 丙"],
        ),
        ("<ol type=i start=9><li>甲</ol><ol type=A><li>乙</ol>", ["ix. 甲", "A. 乙"]),
        ("<ol class=custom_cn start=100><li>甲</ol><menu><li>乙</menu>", ["一、甲", "乙"]),
        ("<ol style='list-style:square inside'><li value=0>甲</ol>", ["0. 甲"]),
        ("<ol style='list-style:none'><li>甲</ol><ol><li></ol>乙", ["甲", "乙"]),
        ("<ol style='list-style-type:simp-chinese-informal' start=20><li>甲</ol>", ["二十、甲"]),
        ("<div style='display:flex'><span>1</span><span>2</span></div>", ["1", "2"]),
        (
            "<span style='float:left'>1</span><span style='display:inline-block'>2</span>",
            ["1", "2"],
        ),
        ("<div style='display:inline'>1</div><div style='display:inline'>2</div>", ["12"]),
        ("<input value=3><input type=hidden value=4><input type=submit value=5>", ["3"]),
        ("<select><option>1<option selected>2<optgroup><option>3</select>", ["2"]),
        ("<select><option>1<option>2</select><button>打印</button>", ["1"]),
        (
            "<![if !supportLists]>一、<![endif]>总体<!--[if mso]>隐<![endif]-->情况",
            ["一、总体情况"],
        ),
        ("<ucapcontent><p>甲<o:p>&nbsp;</o:p></p></ucapcontent>", ["甲\xa0"]),
    ],
)
def test_texts(markup: str, seen: list[object]) -> None:
    assert drawn(read_html(markup).blocks) == seen


@pytest.mark.parametrize(
    ("markup", "text", "apart"),
    [
        ("<p><del>999</del>3402</p>", "3402", Apart("划去的文字", "999", 0)),
        ("<p>12<sup>①</sup></p>", "12", Apart("上标", "①", 2)),
        ("<p>a <sub>2</sub>", "a ", Apart("下标", "2", 2)),
        (
            "<p>1<span style='text-decoration:underline line-through'>2<b>3</b></span>",
            "1",
            Apart("划去的文字", "23", 1),
        ),
        ("<p>1<span style='vertical-align:super'>2</span>", "1", Apart("上标", "2", 1)),
        ("<p>1<span style='visibility:hidden'>2</span>", "1", Apart("隐藏的文字", "2", 1)),
        (
            "<p style='font-size:0'>1<b style='font-size:9pt'>2</b>",
            "2",
            Apart("小得看不清的文字", "1", 0),
        ),
        ("<ruby>字<rt>zi</rt></ruby>", "字", Apart("注音", "zi", 1)),
    ],
)
def test_what_is_no_text_stands_apart(markup: str, text: str, apart: Apart) -> None:
    (paragraph,) = only_paragraphs(read_html(markup).blocks)
    assert (paragraph.text, paragraph.apart) == (text, [apart])


@pytest.mark.parametrize(
    ("rows", "seen"),
    [
        ("<tr><td>1<td>2<tr><td><p>3<p>4<td>5", [["1", "2"], ["3\n4", "5"]]),
        ("<thead><tr><th>甲</thead><tbody><tr><td>1</tbody>", [["甲"], ["1"]]),
        ("<form><tr><td>1</td></tr></form>", [["1"]]),
        ("<td>1<td>2", [["1", "2"]]),
        ("<tr><td style='display:none'>9<td>1<tr style='display:none'><td>8", [["1"]]),
        ("<tr><td>商业<br>企业", [["商业\n企业"]]),
    ],
)
def test_rows(rows: str, seen: list[list[str]]) -> None:
    assert drawn(read_html(f"<table>{rows}</table>").blocks) == [seen]


def test_spans_are_kept_as_far_as_they_are_said() -> None:
    (table,) = only_tables(
        read_html(
            "<table><tr><td rowspan=25 colspan='2;'>a<td colspan=x>b<td colspan=0>c"
            "<tr><td>d<td rowspan=0>e</table>"
        ).blocks
    )
    spans = [box.span for row in table.rows for box in row]
    assert spans == [
        Span(0, 0, 2, 2),
        Span(0, 2),
        Span(0, 3),
        Span(1, 2),
        Span(1, 3),
    ]


def test_a_table_within_a_box_stays_there() -> None:
    (outer,) = only_tables(read_html("<table><tr><td>甲<table><td>1</table>乙</table>").blocks)
    assert drawn(outer.rows[0][0].content) == ["甲", [["1"]], "乙"]


def test_what_stands_between_boxes_is_shown_before_the_table() -> None:
    seen = read_html("<table><caption>题</caption>散<tr>落<td>1</td></tr></table>")
    assert drawn(seen.blocks) == ["题", "散落", [["1"]]]


def test_a_box_with_a_picture_is_unread() -> None:
    (table,) = only_tables(
        read_html("<table><td><img src=a><td><img width=1>2<td><img width=1></table>").blocks
    )
    assert [box.unread for box in table.rows[0]] == ["这一格里是图片，不是文字", "", ""]


def test_headings_and_the_head_are_told_apart() -> None:
    seen = read_html(
        "<title>题 名</title><meta name=PubDate content='2024-01-18'><meta name=x content=y>"
        "<h2>一、总体</h2><p><a href=x>首页</a></p><p>见<a href=x>此</a></p>"
    )
    styles = [(block.style, block.text) for block in only_paragraphs(seen.blocks)]
    assert styles == [
        ("title", "题 名"),
        ("meta", "PubDate：2024-01-18"),
        ("heading 2", "一、总体"),
        ("", "首页"),
        ("", "见此"),
    ]


def test_the_header_of_the_clipboard_is_no_text() -> None:
    header = "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000300\r\n"
    seen = read_html(f"{header}<html><body><!--StartFragment--><p>甲</p><!--EndFragment-->")
    assert drawn(seen.blocks) == ["甲"]


@pytest.mark.parametrize(
    ("markup", "told"),
    [
        ("<div style='display:none'><table><td>规章<td>3</table></div>", True),
        ("<div style='display:none'><table><td>规章<td>3</table></div><table><td>规章<td>3", False),
        ("<table><tr style='display:none'><td>3</table>", True),
        ("<div style='display:none'>访问 3 次</div>", False),
        ("<table><tr style='display:none'><td>无</table>", False),
    ],
)
def test_hidden_figures_of_tables_are_told(markup: str, told: bool) -> None:
    assert bool(read_html(markup).notes) is told


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 5_000,
        "<p>" * 300_000,
        "<table><tr><td>" * 40,
        f"<table><tr>{'<td rowspan=999 colspan=999>' * 9}</tr>{'<tr></tr>' * 999}</table>",
        f"<style>{'p p p p{display:none}' * 4000}</style>{'<p><b>' * 3000}",
    ],
    ids=["deep", "many", "tables in tables", "a wide grid", "rules"],
)
def test_what_is_no_report_is_refused(markup: str) -> None:
    with pytest.raises(Unreadable):
        read_html(markup)


@pytest.mark.parametrize("markup", ["", " ", "<!--", "<a <a", "\0", "\ud800", "<p a" * 9])
def test_nothing_is_seen_of_nothing(markup: str) -> None:
    assert read_html(markup).notes == ()


def test_a_page_with_far_more_boxes_than_a_report_is_refused() -> None:
    with pytest.raises(Unreadable, match="表格超过"):
        read_html("<table>" + "<tr><td>1" * (guards.MOST_BOXES + 1))
