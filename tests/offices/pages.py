"""Pages of sites: a report among what surrounds it there, and the faults that such pages have."""

from collections.abc import Callable, Sequence
from html import escape

from tests.offices.markup import TITLE, body, indented, page, plain_box, spans
from tests.offices.paper import UNIT, Block, Printed, Rows
from tests.offices.saved_pages import of_excel, of_word, of_wps, of_xhtml

_BEFORE = f"""
<div class="top"><a href="/">首页</a> | <a href="/zwgk">政务公开</a> 今天是2026年11月26日</div>
<ul class="menu"><li><a href="/a">云岭要闻</a></li><li><a href="/b">2022年年报</a></li></ul>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/nb">政府信息公开年报</a></div>
<table class="info"><tr><td>索引号</td><td>011099123/2024-00077</td>
<td>发布机构</td><td>{UNIT}</td></tr>
<tr><td>发文日期</td><td>2024-01-18 09:30</td><td>有效性</td><td>有效</td></tr></table>
<h1>{TITLE}</h1>
<div class="source">发布时间：2024-01-18 09:30 来源：{UNIT} 浏览次数：<span id="hits">1034</span>
 字体：【大 中 小】 <a href="javascript:window.print()">打印</a></div>"""
_BEHIND = f"""
<div class="pages"><p>上一篇：<a href="/1">{UNIT}2022年政府信息公开工作年度报告</a></p>
<p>下一篇：<a href="/2">没有了</a></p></div>
<div class="share">分享到：<script>
document.write("<table><tr><td>规章</td><td>77</td></tr></table>");
</script></div>
<div class="footer">主办单位：云岭县人民政府办公室 电话：0999-1111111 版权所有</div>"""
_SHEET = """<style>
.phone{display:none}
@media (max-width:768px){.phone{display:block} .article{display:none}}
</style>"""


def plain(blocks: Sequence[Block]) -> str:
    """Return a page as simple as can be."""
    return page(body(blocks))


def of_site(blocks: Sequence[Block]) -> str:
    """Return a page with all that a site puts around a report, and a hidden copy for phones."""
    article = f'<div class="article" id="zoom">{body(blocks[1:], indented)}</div>'
    copy = f'<div class="phone"><h1>{TITLE}</h1>{body(blocks[1:])}</div>'
    return page(f"{_BEFORE}{article}{copy}{_BEHIND}", _SHEET)


def with_other_copy(blocks: Sequence[Block]) -> str:
    """Return a page whose hidden copy has other figures: a draft that was left there."""
    article = f'<div class="article">{body(blocks[1:])}</div>'
    copy = f'<div class="phone">{body(_altered(blocks))}</div>'
    return page(f"{_BEFORE}{copy}{article}{_BEHIND}", _SHEET)


def in_layout(blocks: Sequence[Block]) -> str:
    """Return a page whose report stands within tables that only lay it out."""
    article = f'<div id="content">{body(blocks)}</div>'
    return page(
        '<table width="1000"><tr><td width="200"><table><tr><td>栏目</td></tr></table></td><td>'
        f'<table><tbody><tr><td class="bt">{TITLE}</td></tr><tr><td>{article}</td></tr></tbody>'
        "</table></td></tr></table>"
    )


def with_wrong_spans(blocks: Sequence[Block]) -> str:
    """Return a page whose spans are too large, or no numbers."""

    def of_box(box: Printed) -> str:
        rows = f' rowspan="{box.rows}"' if box.rows > 1 else ""
        if box.rows > 2:
            rows = f' rowspan="{box.rows + 3}"'
        cols = f' colspan="{box.cols};"' if box.cols > 1 else ""
        return f"<td{rows}{cols}><p>{escape(box.text)}</p></td>"

    return page(body(blocks, of_box=of_box))


def with_line_breaks(blocks: Sequence[Block]) -> str:
    """Return a page whose texts are parted by breaks, not paragraphs."""
    lines = body(blocks, lambda text: f"&nbsp;&nbsp;&nbsp;&nbsp;{escape(text)}<br>\n")
    return page(f"<div>{lines}</div>")


def with_hidden_figures(blocks: Sequence[Block]) -> str:
    """Return a page in whose boxes figures that are not shown stand beside those that are."""

    def of_box(box: Printed) -> str:
        if not (box.is_figure and box.text):
            return plain_box(box)
        return f'<td{spans(box)}><span class="old">77</span>{escape(box.text)}</td>'

    return page(body(blocks, of_box=of_box), "<style>td .old{display:none}</style>")


def of_form(blocks: Sequence[Block]) -> str:
    """Return a page of a system for reports: figures stand in the controls of a form."""

    def of_box(box: Printed) -> str:
        if not box.is_figure:
            return plain_box(box)
        return f'<td{spans(box)}><input type="text" value="{escape(box.text)}" readonly></td>'

    return page(f"<form>{body(blocks, of_box=of_box)}<input type=submit value=提交></form>")


def with_torn_table(blocks: Sequence[Block], at: int = 14) -> str:
    """Return a page whose third section goes on in a second table, as over two pages."""
    torn: list[Block] = []
    for block in blocks:
        if isinstance(block, str) or len(block) <= at:
            torn.append(block)
            continue
        first: Rows = []
        for number, row in enumerate(block[:at]):
            first.append([box._replace(rows=min(box.rows, at - number)) for box in row])
        torn += [first, "续表", block[at:]]
    return page(body(torn))


def in_pieces(blocks: Sequence[Block]) -> str:
    """Return a page whose tables are built of other boxes than those of tables."""
    pieces: list[str] = []
    for block in blocks:
        if isinstance(block, str):
            pieces.append(f"<p>{escape(block)}</p>")
            continue
        for row in block:
            boxes = "".join(f'<div style="float:left">{escape(box.text)}</div>' for box in row)
            pieces.append(f'<div class="row">{boxes}</div>')
    return page("\n".join(pieces))


def _altered(blocks: Sequence[Block]) -> list[Block]:
    """Return ``blocks`` with figures that must not be read."""
    copies: list[Block] = []
    for block in blocks:
        if isinstance(block, str):
            copies.append(block)
            continue
        rows: Rows = []
        for row in block:
            rows.append([box._replace(text="9" * box.is_figure + box.text) for box in row])
        copies.append(rows)
    return copies


SHAPES: dict[str, Callable[[Sequence[Block]], str]] = {
    each.__name__: each
    for each in (
        plain,
        of_site,
        with_other_copy,
        in_layout,
        with_wrong_spans,
        with_line_breaks,
        with_hidden_figures,
        of_form,
        with_torn_table,
        in_pieces,
        of_wps,
        of_word,
        of_excel,
        of_xhtml,
    )
}
#: Shapes whose files are in GBK, whatever they call it.
CHINESE = (of_word, of_excel, of_xhtml)
