"""Papers as other programs print them, drawn with reportlab: tables in many manners of ruling."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from reading.pdf.printed.file import read_printed
from reading.seen import Table, only_tables
from tests.song import SONG, use_song

HEIGHT: Final = A4[1]
#: A text as an office may write it, long enough for a report.
TEXT: Final = (
    "本单位全年公开政府信息一百二十条，按期办结全部申请，没有因为公开引起的争议，",
    "下一步把每个栏目的更新落到具体的人，每季度检查一次，查到的问题当月改完，",
    "改完以后再由办公室看一遍，看过的栏目登记在册，年底一并报到区里，接受监督。",
)
#: Where the columns and rows of a small table begin, and what stands in it.
XS: Final = (72, 200, 300, 400)
YS: Final = (140, 165, 190, 215)
TEXTS: Final = (("事项", "数量", "合计"), ("许可", "7", "12"), ("处罚", "", "3"))


def canvas(path: Path) -> Canvas:
    """Begin a paper at ``path``, with the characters of the program's own font."""
    use_song()
    paper = Canvas(str(path), pagesize=A4)
    paper.setFont(SONG, 10.5)
    return paper


def wide(text: str, size: float) -> float:
    """Return how wide ``text`` is, in points; the font must be known."""
    return float(pdfmetrics.stringWidth(text, SONG, size))


def write(paper: Canvas, x: float, y: float, text: str, size: float = 10.5) -> None:
    """Write ``text`` at ``x`` from the left and ``y`` from the top of the page."""
    paper.setFont(SONG, size)
    paper.drawString(x, HEIGHT - y, text)


def preface(paper: Canvas) -> None:
    """Write what makes of the page a text that can be read, at its top."""
    for index, line in enumerate(TEXT):
        write(paper, 72, 80 + 20 * index, line)


#: How the lines of a table are drawn, from the places of its columns and rows.
Ruling = Callable[[Canvas, Sequence[float], Sequence[float]], None]


def table(
    paper: Canvas,
    xs: Sequence[float],
    ys: Sequence[float],
    texts: Sequence[Sequence[str]],
    ruling: Ruling,
) -> None:
    """Draw a table of ``texts`` whose columns begin at ``xs`` and rows at ``ys`` from the top."""
    ruling(paper, xs, ys)
    paper.setFont(SONG, 10.5)
    for row, line in enumerate(texts):
        for col, text in enumerate(line):
            middle = (xs[col] + xs[col + 1]) / 2
            paper.drawCentredString(middle, HEIGHT - (ys[row] + ys[row + 1]) / 2 - 4, text)


def lines(paper: Canvas, xs: Sequence[float], ys: Sequence[float]) -> None:
    """Rule with one line for each edge."""
    for y in ys:
        paper.line(xs[0], HEIGHT - y, xs[-1], HEIGHT - y)
    for x in xs:
        paper.line(x, HEIGHT - ys[0], x, HEIGHT - ys[-1])


def none(_: Canvas, __: Sequence[float], ___: Sequence[float]) -> None:
    """Rule with nothing."""


def small(path: Path, ruling: Ruling = lines, *, empty: str = "") -> Canvas:
    """Begin a paper with a preface and the small table; the boxes in ``empty`` are left blank.

    These are named by the figures that would stand there.
    """
    paper = canvas(path)
    preface(paper)
    texts = [["" if text in empty.split() else text for text in row] for row in TEXTS]
    table(paper, XS, YS, texts, ruling)
    return paper


def only_table(path: Path) -> Table:
    """Return the one table that the file shows."""
    (found,) = only_tables(read_printed(path).blocks)
    return found


def told(found: Table) -> list[list[str]]:
    """Return the texts of a table; of a box that cannot be read, ``?`` and why."""
    return [[f"?{box.unread}" if box.unread else box.text for box in row] for row in found.rows]
