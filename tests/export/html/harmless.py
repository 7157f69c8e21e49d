"""What can be otherwise in the source of a page that looks the same."""

import re
from collections.abc import Callable

from lxml import etree
from lxml import html as lxml_html

Change = Callable[[str], str]


def replaced(old: str, new: str) -> Change:
    def change(source: str) -> str:
        assert old in source
        return source.replace(old, new)

    return change


def substituted(pattern: str, new: str) -> Change:
    def change(source: str) -> str:
        return re.sub(pattern, new, source, flags=re.DOTALL)

    return change


def _by_lxml(source: str, **options: str | bool) -> str:
    tree = lxml_html.document_fromstring(source)
    written = lxml_html.tostring(tree, encoding="unicode", **options)
    assert isinstance(written, str)
    return written


def _as_xml(source: str) -> str:
    tree = lxml_html.document_fromstring(source)
    written = etree.tostring(
        tree, encoding="utf-8", xml_declaration=True, doctype="<!DOCTYPE html>"
    )
    assert isinstance(written, bytes)
    return written.decode()


def _upper(source: str) -> str:
    def name(found: re.Match[str]) -> str:
        return found[0].upper()

    head, end, body = source.partition("</style>")
    return head + end + re.sub(r"</?[a-z0-9]+", name, body)


def _meta_last(source: str) -> str:
    found = re.findall(r"<meta name=[^>]*>\n", source)
    for each in found:
        source = source.replace(each, "")
    return source.replace("</head>", "".join(reversed(found)) + "</head>")


def _reordered(source: str) -> str:
    return re.sub(r'<(th|td) (\w+="[^"]*") (\w+="[^"]*")', r"<\1 \3 \2", source)


def _one_rule_a_line(source: str) -> str:
    """Lay the style sheet out as some editors do."""
    before, start, rest = source.partition("<style>")
    style, end, after = rest.partition("</style>")
    laid_out = style.replace("{ ", "{\n  ").replace("; ", ";\n  ")
    return before + start + laid_out + end + after


def _minified(source: str) -> str:
    before, start, rest = source.partition("<style>")
    style, end, after = rest.partition("</style>")
    return before + start + re.sub(r"\s*([{};])\s*", r"\1", style) + end + after


HARMLESS: dict[str, Change] = {
    "lxml": _by_lxml,
    "lxml, laid out": lambda source: _by_lxml(source, pretty_print=True),
    "lxml, with a document type": lambda source: _by_lxml(source, doctype="<!DOCTYPE html>"),
    "lxml, as XML": _as_xml,
    "line ends of Windows": replaced("\n", "\r\n"),
    "line ends of old Macs": replaced("\n", "\r"),
    "a mark of byte order": lambda source: f"\ufeff{source}",
    "no line ends": substituted(r"\n(?=<)", ""),
    "white space around texts": replaced("</td>", "\n      </td>"),
    "white space in front of texts": replaced("<td>", "<td>\n\t\t"),
    "names in capitals": _upper,
    "attributes in another order": _reordered,
    "attributes without quotes": substituted(r'="(\w+)"', r"=\1"),
    "attributes in single quotes": substituted(r'(colspan|rowspan|scope)="(\w+)"', r"\1='\2'"),
    "ends left out": substituted("</(td|th|tr|thead|tbody|p|colgroup|caption|body|html)>", ""),
    "beginnings of columns left out": substituted("<colgroup>", ""),
    "an icon": replaced("</head>", '<link rel="icon" href="data:,"></head>'),
    "elements that end themselves": substituted("<(meta|col)([^>]*)>", r"<\1\2 />"),
    "no style sheet": substituted("<style>.*</style>", ""),
    "the style sheet laid out": _one_rule_a_line,
    "the style sheet minified": _minified,
    "the style sheet with a type": replaced("<style>", '<style type="text/css">'),
    "a rule less": replaced("footer { margin-top: 2rem; }\n", ""),
    "a comment in the style sheet": replaced("<style>", "<style>/* { display: none } */"),
    "the head in another order": _meta_last,
    "no properties": substituted(r"<meta name=[^>]*>\n", ""),
    "another program's name": replaced("</head>", '<meta name="generator" content="x"></head>'),
    "the old way to tell the encoding": replaced(
        '<meta charset="utf-8">', '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">'
    ),
    "no title": substituted("<title>.*</title>", ""),
    "no names of tables": substituted("<caption>.*?</caption>", ""),
    "comments": replaced("</h1>", "</h1><!-- 保存于 2026 年 -->"),
    "characters as entities": replaced("信息", "&#20449;&#x606F;"),
    "a blank as an entity": replaced("<td>0</td>", "<td>0&nbsp;</td>"),
    "no columns": substituted("<colgroup>.*?</colgroup>", ""),
    "classes and ids": replaced("<td>", '<td class="xl65" id="a" data-row="1">'),
    "alignment": replaced("<td>", '<td align="center" valign="middle">'),
    "a font": replaced("<td>25</td>", '<td><font face="宋体" size="3" color="#000000">25</font></td>'),
    "bold type": replaced("<td>25</td>", "<td><b>25</b></td>"),
    "a span": replaced("收到申请25件", '<span lang="en-US">收到申请25</span>件'),
    "styles": replaced(
        "<td>25</td>", '<td style="text-align: center; font-size: 12pt; border: 1px solid #000">25</td>'
    ),
    "fonts that are known": replaced(
        "</style>", 'p { font-family: "Times New Roman", SimSun, serif; color: #333; }</style>'
    ),
    "paragraphs in boxes": substituted(r"<td>(\d+)</td>", r"<td><p>\n\1</p></td>"),
    "sections": replaced("<article>", "<div><section>"),
    "a language": replaced('lang="zh-CN"', 'lang="zh" xml:lang="zh" xmlns="http://www.w3.org/1999/xhtml"'),
    "widths": replaced("<td>", '<td style="width:64px">'),
    "widths as browsers copy them": replaced("<td>", '<td style="min-width: 2.5em">'),
    "a width": replaced('<table border="1">', '<table border="0" cellspacing="0" width="100%">'),
    "white space between Chinese characters": replaced("主动公开。", "主动公开。\n    "),
    "a document type of old": replaced(
        "<!DOCTYPE html>",
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/a">',
    ),
}  # fmt: skip
# What opens has to close.
_open = HARMLESS["sections"]
HARMLESS["sections"] = lambda source: _open(source).replace("</article>", "</section></div>")
