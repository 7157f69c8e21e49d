"""An official table as programs put it on the clipboard: as HTML, and as text beside it.

Written after what each of them was seen to put there: CF_HTML of Excel and Word with its header and
its fragment, the spreadsheet and the writer of WPS, LibreOffice, Chromium.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape

from forms.form import Cell, Grid

#: The text of each field, by id; a field that is not there is blank.
Texts = Mapping[str, str]
Rows = list[list[tuple[Cell, str]]]


@dataclass(frozen=True)
class Copied:
    """What a program puts on the clipboard; either may be empty."""

    markup: str
    text: str


def rows_of(grid: Grid, texts: Texts) -> Rows:
    """Return the boxes of a table by the row in which they begin, each with its text."""
    rows: Rows = [[] for _ in range(grid.rows)]
    for cell in sorted(grid.cells, key=lambda each: each.position):
        text = texts.get(cell.field.id, "") if cell.field else cell.text
        rows[cell.row].append((cell, text))
    return rows


def by_excel(grid: Grid, texts: Texts) -> Copied:
    """CF_HTML of Excel: attributes without quotes, classes, a style sheet in a comment."""
    lines = [f" <col width=72 span={grid.columns} style='width:54pt'>"]
    for row in rows_of(grid, texts):
        lines.append(" <tr height=18 style='height:13.8pt'>")
        for cell, text in row:
            words = escape(text, quote=False).replace("\n", "<br>\n    ")
            spans = _spans(cell, "{}={}")
            lines.append(f"  <td{spans} class=xl65 width=72 style='width:54pt'>{words}</td>")
        lines.append(" </tr>")
    table = "\n".join(lines)
    head = (
        '<html xmlns:v="urn:schemas-microsoft-com:vml"\nxmlns:x="urn:schemas-microsoft-com:'
        'office:excel"\nxmlns="http://www.w3.org/TR/REC-html40">\n\n<head>\n'
        '<meta http-equiv=Content-Type content="text/html; charset=utf-8">\n'
        "<meta name=ProgId content=Excel.Sheet>\n"
        '<meta name=Generator content="Microsoft Excel 15">\n'
        '<style>\n<!--table\n\t{mso-displayed-decimal-separator:"\\.";\n'
        '\tmso-displayed-thousand-separator:"\\,";}\n@page\n\t{margin:.75in .7in .75in .7in;}\n'
        "td\n\t{padding-top:1px;\n\tmso-ignore:padding;\n\tcolor:black;\n\tfont-size:11.0pt;\n"
        "\tfont-family:宋体;\n\tmso-font-charset:134;\n\tmso-number-format:General;\n"
        "\ttext-decoration:none;\n\twhite-space:nowrap;}\n"
        ".xl65\n\t{border:.5pt solid windowtext;\n\twhite-space:normal;}\n"
        "ruby\n\t{ruby-align:left;}\nrt\n\t{font-size:9.0pt;\n\tdisplay:none;}\n-->\n</style>\n"
        '</head>\n\n<body link="#0563C1" vlink="#954F72">\n\n'
        "<table border=0 cellpadding=0 cellspacing=0 width=720 "
        "style='border-collapse:\n collapse;width:540pt'>\n"
    )
    markup = (
        f"{head}<!--StartFragment-->\n{table}\n<!--EndFragment-->\n</table>\n\n</body>\n\n</html>\n"
    )
    return Copied(_with_header(markup), _tabbed(grid, texts))


def by_word(grid: Grid, texts: Texts) -> Copied:
    """CF_HTML of Word: a paragraph in each box, and a row of no height that holds the columns."""
    lines = ["<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0>"]
    for number, row in enumerate(rows_of(grid, texts)):
        lines.append(f" <tr style='mso-yfti-irow:{number}'>")
        for cell, text in row:
            spans = _spans(cell, "{}={}")
            lines.append(f"  <td width=57{spans} style='padding:0cm 5.4pt'>")
            for line in text.split("\n"):
                words = escape(line, quote=False) or "&nbsp;"
                span = "<span lang=EN-US style='font-size:10.5pt;font-family:仿宋_GB2312'>"
                lines.append(f"  <p class=MsoNormal>{span}{words}<o:p></o:p></span></p>")
            lines.append("  </td>")
        lines.append(" </tr>")
    lines.append(" <![if !supportMisalignedColumns]>\n <tr height=0>")
    lines += ["  <td width=57 style='border:none'></td>"] * grid.columns
    lines.append(" </tr>\n <![endif]>\n</table>")
    table = "\n".join(lines)
    head = (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"\n'
        'xmlns:w="urn:schemas-microsoft-com:office:word">\n\n<head>\n'
        "<meta name=ProgId content=Word.Document>\n"
        "<!--[if gte mso 9]><xml>\n <w:WordDocument>\n  <w:View>Normal</w:View>\n"
        "  <w:Zoom>0</w:Zoom>\n </w:WordDocument>\n</xml><![endif]-->\n"
        '<style>\n<!--\n /* Style Definitions */\n p.MsoNormal\n\t{mso-style-parent:"";\n'
        '\tmargin:0cm;\n\tfont-size:10.5pt;\n\tfont-family:"仿宋_GB2312",serif;}\n-->\n</style>\n'
        "<!--[if gte mso 10]>\n<style>\n table.MsoNormalTable\n\t{mso-style-name:普通表格;}\n"
        "</style>\n<![endif]-->\n</head>\n\n<body lang=ZH-CN style='tab-interval:21.0pt'>\n"
    )
    end = "<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n<!--EndFragment-->\n</body>\n\n</html>\n"
    markup = f"{head}<!--StartFragment-->\n{table}\n{end}"
    return Copied(_with_header(markup), _told(grid, texts))


def by_wps(grid: Grid, texts: Texts) -> Copied:
    """The spreadsheet of WPS: the kind of each value in an attribute, a hidden row at the end."""
    lines: list[str] = []
    for row in rows_of(grid, texts):
        lines.append("   <tr height=\"18\" style='height:13.50pt;'>")
        for cell, text in row:
            kind = f' x:num="{text}"' if text.replace(".", "").isdecimal() else " x:str"
            spans = _spans(cell, '{}="{}"')
            words = escape(text, quote=False).replace("\n", "<br/>")
            lines.append(f'    <td class="xl65"{spans}{kind if text else ""}>{words}</td>')
        lines.append("   </tr>")
    lines.append("   <![if supportMisalignedColumns]>\n    <tr width=\"0\" style='display:none;'>")
    lines += ["     <td width=\"72\" style='width:54;'></td>"] * grid.columns
    lines.append("    </tr>\n   <![endif]>")
    table = "\n".join(lines)
    markup = (
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel" '
        'xmlns="http://www.w3.org/TR/REC-html40">\n <head>\n'
        '  <meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>\n'
        '  <meta name="ProgId" content="Excel.Sheet"/>\n'
        '  <meta name="Generator" content="WPS Office ET"/>\n'
        "  <style>\n<!-- .font0\n\t{color:#000000;\n\tfont-size:11.0pt;\n"
        '\ttext-decoration:none;\n\tfont-family:"宋体";}\n'
        '.style0\n\t{mso-number-format:"General";\n\twhite-space:nowrap;\n'
        '\tmso-style-name:"常规";}\n -->  </style>\n </head>\n'
        ' <body link="blue" vlink="purple">\n<!--StartFragment-->\n'
        '  <table width="720" border="0" style=\'border-collapse:collapse;\'>\n'
        f"{table}\n  </table>\n<!--EndFragment-->\n </body>\n</html>\n"
    )
    return Copied(markup, _tabbed(grid, texts))


def by_libreoffice(grid: Grid, texts: Texts) -> Copied:
    """The spreadsheet of LibreOffice: values in attributes too, a line break in blanks."""
    lines = [f'<table cellspacing="0" border="0">\n\t<colgroup span="{grid.columns}"></colgroup>']
    for row in rows_of(grid, texts):
        lines.append("\t<tr>")
        for cell, text in row:
            value = f' sdval="{text}" sdnum="1033;"' if text.isdecimal() else ""
            words = escape(text, quote=False).replace("\n", "<br>") or "<br>"
            spans = _spans(cell, '{}="{}"')
            style = ' style="border: 1px solid #000000" align="left" valign=middle'
            font = f'<font face="仿宋" size=3>{words}</font>'
            lines.append(f"\t\t<td{style}{spans}{value}>{font}</td>")
        lines.append("\t</tr>")
    lines.append("</table>")
    table = "\n".join(lines)
    markup = (
        '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">\n\n<html>\n<head>\n'
        '\t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n'
        "\t<title></title>\n"
        '\t<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>\n'
        '\t<style type="text/css">\n\t\tbody,div,table,thead,tbody,tfoot,tr,th,td,p '
        '{ font-family:"宋体"; font-size:x-small }\n'
        "\t\tcomment { display:none;  } \n\t</style>\n</head>\n\n<body>\n"
        f"{table}\n</body>\n\n</html>\n"
    )
    return Copied(markup, _tabbed(grid, texts))


def by_chromium(grid: Grid, texts: Texts) -> Copied:
    """What is chosen in a page: every style that it has in the boxes themselves."""
    style = "border: 1px solid rgb(0, 0, 0); font-size: 16px; text-decoration: none; width: 57pt;"
    lines = ['<table border="1" style="border-collapse: collapse; white-space: normal;"><tbody>']
    for row in rows_of(grid, texts):
        boxes = ""
        for cell, text in row:
            words = escape(text, quote=False).replace("\n", "<br>")
            spans = _spans(cell, '{}="{}"')
            boxes += f'<td{spans} style="{style}"><p style="margin: 0px;">{words}</p></td>'
        lines.append(f"<tr>{boxes}</tr>")
    lines.append("</tbody></table>")
    table = "".join(lines)
    head = '<meta http-equiv="content-type" content="text/html; charset=utf-8">'
    return Copied(head + table, _told(grid, texts))


PROGRAMS: Mapping[str, Callable[[Grid, Texts], Copied]] = {
    "Excel": by_excel,
    "Word": by_word,
    "WPS": by_wps,
    "LibreOffice": by_libreoffice,
    "Chromium": by_chromium,
}


def _spans(cell: Cell, attribute: str) -> str:
    said = ""
    for name, cells in (("rowspan", cell.rowspan), ("colspan", cell.colspan)):
        if cells > 1:
            said += " " + attribute.format(name, cells)
    return said


def _tabbed(grid: Grid, texts: Texts) -> str:
    """Return the text of a spreadsheet: a merged box is its first cell, the others are blank."""
    lines = [[""] * grid.columns for _ in range(grid.rows)]
    for row in rows_of(grid, texts):
        for cell, text in row:
            words = f'"{text}"' if "\n" in text else text
            lines[cell.row][cell.col] = words
    return "".join("\t".join(line) + "\r\n" for line in lines)


def _told(grid: Grid, texts: Texts) -> str:
    """Return the text of a document: only the boxes that begin in a row, a tab between them."""
    lines = ["\t".join(text for _, text in row) for row in rows_of(grid, texts)]
    return "\r\n".join(lines)


def _with_header(markup: str) -> str:
    """Return ``markup`` behind the header of CF_HTML, which counts in bytes of UTF-8."""
    form = (
        "Version:1.0\r\nStartHTML:{:010}\r\nEndHTML:{:010}\r\n"
        "StartFragment:{:010}\r\nEndFragment:{:010}\r\n"
    )
    begin = len(form.format(0, 0, 0, 0))
    before, rest = markup.split("<!--StartFragment-->")
    inside, _ = rest.split("<!--EndFragment-->")
    start = begin + len((before + "<!--StartFragment-->").encode())
    end = start + len(inside.encode())
    return form.format(begin, begin + len(markup.encode()), start, end) + markup
