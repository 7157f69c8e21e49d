"""Pages of a town's site with a report among what stands around it there."""

from collections.abc import Callable
from html import escape

from forms.editions.form_2021 import FORM
from tests.offices.markup import OfBox, plain_box, table
from tests.offices.paper import Block, Printed

from .office import Office
from .paper import article
from .tables import Tables

_BEFORE = """<div class="top"><a href="/">网站首页</a> | <a href="/zw">政务公开</a> |
<a href="/hd">互动交流</a></div>
<div class="crumb">当前位置：首页 &gt; 政府信息公开 &gt; 年度报告</div>
<ul class="years"><li><a href="/2019">2019年政府信息公开工作年度报告</a></li>
<li><a href="/2020">青禾市水务局2020年政府信息公开工作年度报告</a></li></ul>"""
_BEHIND = """<div class="tools"><a>打印本页</a> <a>关闭窗口</a></div>
<div>上一篇：<a>青禾市水务局2020年政府信息公开工作年度报告</a></div>
<div class="foot">主办：青禾市人民政府办公室　备案号：禾ICP备05000001号
　联系电话：0990-6999999　邮编：834999</div>
<script>var y="2018年政府信息公开工作年度报告";</script>"""


def page(office: Office, content: str, head: str = '<meta charset="utf-8">') -> str:
    """Return the page of a site with an article."""
    released = f"{office.year + 1}-02-27 10:21"
    return (
        f"<!DOCTYPE html><html><head>{head}<title>{office.title}-青禾市人民政府</title></head>"
        f'<body>{_BEFORE}<div id="zoom"><h1>{office.title}</h1>'
        f'<div class="info">发布时间：{released}　来源：市政府网　浏览次数：35　'
        f"字体：大 中 小</div>{content}</div>{_BEHIND}</body></html>"
    )


def markup(
    office: Office,
    tables: Tables | None = None,
    of_box: OfBox = plain_box,
    of_heading: str = "<h2>{}</h2>",
) -> str:
    """Return the markup of an article."""
    return marked_up(article(office, tables), headings(office), of_box, of_heading)


def marked_up(
    blocks: list[Block],
    of_headings: set[str],
    of_box: OfBox = plain_box,
    of_heading: str = "<h2>{}</h2>",
) -> str:
    """Return the markup of ``blocks``, of which ``of_headings`` are headings."""
    pieces: list[str] = []
    for block in blocks:
        if not isinstance(block, str):
            pieces.append(table(block, of_box))
        elif block in of_headings:
            pieces.append(of_heading.format(escape(block)))
        else:
            pieces.append(f"<p>　　{escape(block)}</p>")
    return "\n".join(pieces)


def headings(office: Office) -> set[str]:
    """Return the headings of a report as it words them."""
    return {office.headings.get(each.id, each.heading) for each in FORM.sections}


def boxes(of_text: Callable[[str], str]) -> OfBox:
    """Return what makes boxes of markup that ``of_text`` makes of their texts."""

    def of_box(box: Printed) -> str:
        empty = plain_box(box._replace(text=""))
        return empty.replace("></td>", f">{of_text(box.text)}</td>")

    return of_box


def figures(of_text: Callable[[str], str]) -> OfBox:
    """Return what makes boxes whose figures have markup that ``of_text`` makes of them."""
    changed = boxes(of_text)

    def of_box(box: Printed) -> str:
        return changed(box) if box.is_figure and box.text else plain_box(box)

    return of_box
