"""Pages that Word, WPS and Excel save, or that an editor on a site took from them."""

from collections.abc import Sequence
from html import escape

from tests.offices.markup import TITLE, body, indented, page, spans
from tests.offices.paper import Block, Printed

_WORD_HEAD = f"""\
<meta http-equiv=Content-Type content="text/html; charset=gb2312">
<meta name=ProgId content=Word.Document>
<title>{TITLE}</title>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Words>9993</o:Words>
</o:DocumentProperties></xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 p.MsoNormal {{margin:0cm;}}
 span.msoDel {{text-decoration:line-through;display:none;}}
 @page Section1 {{size:595.3pt 841.9pt;}}
-->
</style>"""
_EXCEL_HEAD = """\
<meta http-equiv=Content-Type content="text/html; charset=gb2312">
<style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65{white-space:normal} --></style>"""


def of_wps(blocks: Sequence[Block]) -> str:
    """Return a page whose editor took the text from WPS: fonts within numbers, spaces around."""

    def of_box(box: Printed) -> str:
        text = escape(box.text)
        if box.is_figure and len(box.text) > 1:
            text = f'<font face="Times New Roman">{text[0]}</font><span>{text[1:]}</span>'
        return (
            f'<td style="font-family: 仿宋;" valign="center"{spans(box)}>\n      '
            f'<p style="text-align:center"><span style="font-size:14px">{text}</span>'
            '<span style="font-family:仿宋"><o:p>&nbsp;</o:p></span></p>\n      </td>'
        )

    return page(body(blocks, indented, of_box))


def of_word(blocks: Sequence[Block]) -> str:
    """Return a page that Word saved: conditional comments, its own elements and styles."""

    def of_box(box: Printed) -> str:
        reach = spans(box).replace('"', "")
        text = escape(box.text) or "<o:p>&nbsp;</o:p>"
        return (
            f"<td width=64{reach} valign=top style='border:solid windowtext 1.0pt'>\n"
            "<p class=MsoNormal style='line-height:15.0pt;mso-line-height-rule:\nexactly'>"
            f"<span lang=EN-US style='font-size:10.5pt'>{text}</span></p>\n</td>"
        )

    def of_paragraph(text: str) -> str:
        half = len(text) // 2
        return (
            "<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt;\n"
            f"font-family:仿宋_GB2312'>{escape(text[:half])}\n{escape(text[half:])}"
            "<o:p></o:p></span></p>\n"
        )

    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"\n'
        'xmlns="http://www.w3.org/TR/REC-html40">\n'
        f"<head>\n{_WORD_HEAD}\n</head>\n<body lang=ZH-CN>\n<div class=Section1>\n"
        f"{body(blocks, of_paragraph, of_box)}\n"
        "<![if !supportEmptyParas]>&nbsp;<![endif]>\n</div>\n</body>\n</html>"
    )


def of_excel(blocks: Sequence[Block]) -> str:
    """Return a page that Excel saved: all of it in one table, as wide as its widest."""
    rows: list[str] = []
    for block in blocks:
        if isinstance(block, str):
            rows.append(f"  <td colspan=15 class=xl65 width=900>{escape(block)}</td>\n")
        else:
            rows += ["".join(map(_excel_box, row)) for row in block]
    table = "\n".join(f" <tr height=19>\n{row} </tr>" for row in rows)
    return (
        f'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>{_EXCEL_HEAD}</head>'
        "<body><table border=0 cellpadding=0 cellspacing=0 style='border-collapse:collapse'>\n"
        f" <col width=72 span=15 style='width:54pt'>\n{table}\n</table></body></html>"
    )


def _excel_box(box: Printed) -> str:
    number = " x:num" if box.is_figure else ""
    return f"  <td{spans(box)} class=xl66 align=right{number}>{escape(box.text)}</td>\n"


def of_xhtml(blocks: Sequence[Block]) -> str:
    """Return a page that is written as XML."""
    return (
        '<?xml version="1.0" encoding="GBK"?>\n'
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" '
        '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{TITLE}</title></head>'
        f"<body>{body(blocks)}</body></html>"
    )
