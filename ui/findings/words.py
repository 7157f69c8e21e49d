"""Words in several inks, wrapped to a width: laid out once to be measured, and to be painted."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextOption

from ui.parts.positions import positions
from ui.parts.sentence import kept_whole


class Run(NamedTuple):
    """Words in one ink."""

    text: str
    ink: QColor
    is_bold: bool = False


def laid_out(runs: Sequence[Run], font: QFont, width: float) -> QTextLayout:
    """Return ``runs`` one after the other, broken into lines that are ``width`` pixels wide."""
    runs = [run._replace(text=kept_whole(run.text)) for run in runs]
    layout = QTextLayout("".join(run.text for run in runs), font)
    layout.setCacheEnabled(True)  # else Qt shapes the words anew each time they are painted
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(runs))
    layout.beginLayout()
    height = 0.0
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
        line = layout.createLine()
    layout.endLayout()
    return layout


def height_of(layout: QTextLayout) -> int:
    """Return how many pixels high the words are."""
    return ceil(layout.boundingRect().height())


def _formats(runs: Sequence[Run]) -> list[QTextLayout.FormatRange]:
    formats = []
    start = 0
    for run in runs:
        look = QTextCharFormat()
        look.setForeground(run.ink)
        if run.is_bold:
            look.setFontWeight(QFont.Weight.Bold)
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = start, positions(run.text), look  # type: ignore[attr-defined]
        formats.append(part)
        start += positions(run.text)
    return formats
