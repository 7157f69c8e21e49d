"""Markup of a report's paragraphs and tables, as simple as can be or as a program writes it."""

from collections.abc import Callable, Sequence
from html import escape

from tests.offices.paper import UNIT, YEAR, Block, Printed, Rows

#: Makes the markup of a box; of a paragraph.
OfBox = Callable[[Printed], str]
OfParagraph = Callable[[str], str]

TITLE = f"{UNIT}{YEAR}年政府信息公开工作年度报告"


def spans(box: Printed) -> str:
    """Return the attributes that say how far a box reaches."""
    rows = f' rowspan="{box.rows}"' if box.rows > 1 else ""
    cols = f' colspan="{box.cols}"' if box.cols > 1 else ""
    return rows + cols


def plain_box(box: Printed) -> str:
    """Return a box as a person writes it."""
    return f"<td{spans(box)}>{escape(box.text)}</td>"


def plain_paragraph(text: str) -> str:
    """Return a paragraph as a person writes it."""
    return f"<p>{escape(text)}</p>"


def indented(text: str) -> str:
    """Return a paragraph as an editor on a page writes it."""
    half = len(text) // 2
    spans = [f'<span style="font-family: 仿宋;">{escape(text[:half])}</span>']
    spans.append(f'<span style="font-family: 仿宋;">{escape(text[half:])}</span>')
    return f'<p style="text-indent: 2em;">{"".join(spans)}</p>'


def table(rows: Rows, of_box: OfBox = plain_box) -> str:
    """Return a table."""
    lines = ["<tr>" + "".join(map(of_box, row)) + "</tr>" for row in rows]
    return '<table border="1">' + "\n".join(lines) + "</table>"


def body(
    blocks: Sequence[Block],
    of_paragraph: OfParagraph = plain_paragraph,
    of_box: OfBox = plain_box,
) -> str:
    """Return paragraphs and tables one after the other."""
    pieces: list[str] = []
    for block in blocks:
        pieces.append(of_paragraph(block) if isinstance(block, str) else table(block, of_box))
    return "\n".join(pieces)


def page(content: str, head: str = "") -> str:
    """Return a page with this ``content``."""
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8">'
        f"<title>{TITLE}_云岭县人民政府</title>"
        f"{head}</head>\n<body>{content}</body></html>"
    )
