"""The lines of a text, and which of them are rows of a table."""

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

_LINE_END: Final = re.compile("\r\n|[\n\r\v\f\u0085\u2028\u2029]")
_WIDE_GAP: Final = re.compile("[ \u3000\u00a0]{2,}")
_FIGURE: Final = re.compile(r"[-－—–+]?[0-9０-９]+(?:[,，.．][0-9０-９]+)*%?|[-－—–/]+")
#: Figures at the end of a line, each behind one space: text that was copied from a PDF.
_FIGURES: Final = re.compile(
    rf"(?P<label>.*?)(?P<figures>(?:(?:^|[ \u3000\u00a0])(?:{_FIGURE.pattern}))+)"
)
#: A space before the number of a label, behind the label of its group.
_NUMBERED: Final = re.compile(
    r"[ \u3000\u00a0](?=[（(][一二三四五六七八九十][)）]|[0-9]{1,2}[.．、])"
)
_SENTENCE: Final = re.compile("[。；：！？:;]")
#: A line that is drawn with signs, above and below rows.
_BORDER: Final = re.compile(r"(?=.*[-─━═=]{2})[\s|+:=\-─-╬]+")
#: What stands below the head of a table in Markdown; single dashes alone are figures not given.
_DELIMITER: Final = re.compile(r":-+:?|-+:|-{2,}")
_PIPES: Final = str.maketrans("｜│┃║", "||||")
_UNESCAPED_PIPE: Final = re.compile(r"(?<!\\)\|")
#: What stands before a number that belongs to no table.
_OF_CONTACTS: Final = re.compile("电话|传真|邮编|邮政编码|手机|网址|邮箱|地址|第|共")
_LONGEST_LABEL: Final = 80  # characters


class Kind(Enum):
    """What a line is."""

    BLANK = "blank"
    PROSE = "prose"
    BORDER = "border"  # of a table that is drawn with signs
    PIPES = "pipes"  # a row, its cells between upright lines
    TABS = "tabs"  # a row, a tab between its cells
    CELL = "cell"  # one cell, behind a tab
    SPACES = "spaces"  # a row, spaces between its cells


@dataclass(slots=True)
class Seen:
    """A line and what it is; ``cells`` where it is of a table."""

    kind: Kind
    text: str
    cells: list[str] = field(default_factory=list)

    @property
    def has_figures(self) -> bool:
        """Whether a figure stands in one of its cells."""
        return any(is_figure(cell) for cell in self.cells)


def lines_of(text: str) -> list[str]:
    """Return the lines of ``text``, whichever way these end."""
    return _LINE_END.split(text)


def is_figure(cell: str) -> bool:
    """Whether ``cell`` says nothing but a figure, or a dash in its place."""
    return _FIGURE.fullmatch(cell.strip()) is not None


def seen(line: str) -> Seen:
    """Return what ``line`` is, taken by itself."""
    if not line.strip() and "\t" not in line:
        return Seen(Kind.BLANK, line)
    piped = line.translate(_PIPES)
    if _BORDER.fullmatch(line) or _is_delimiter(piped):
        return Seen(Kind.BORDER, piped)
    if piped.count("|") > 1 or piped.lstrip().startswith("|"):
        return Seen(Kind.PIPES, line, pipe_cells(piped))
    if "\t" in line:
        return _tabbed(line)
    return _spaced(line)


def pipe_cells(line: str) -> list[str]:
    """Return the cells between the upright lines of a row."""
    bare = line.strip()
    bare = bare.removeprefix("|")
    if bare.endswith("|") and not bare.endswith("\\|"):
        bare = bare[:-1]
    return [cell.replace("\\|", "|").strip() for cell in _UNESCAPED_PIPE.split(bare)]


def _is_delimiter(line: str) -> bool:
    cells = pipe_cells(line) if "|" in line else []
    return bool(cells) and all(map(_DELIMITER.fullmatch, cells))


def _tabbed(line: str) -> Seen:
    if line.startswith("\t") and "\t" not in line[1:]:
        return Seen(Kind.CELL, line, [line[1:].strip()])
    cells = [cell.strip() for cell in line.split("\t")]
    return Seen(Kind.TABS, line, cells)


def _spaced(line: str) -> Seen:
    """Return a row whose cells stand apart by spaces, or prose."""
    bare = line.strip()
    pieces = _WIDE_GAP.split(bare)
    is_long = any(len(piece) > _LONGEST_LABEL for piece in pieces)
    if is_long or _SENTENCE.search(bare) or _OF_CONTACTS.match(bare):
        return Seen(Kind.PROSE, line)
    cells: list[str] = []
    for piece in pieces:
        cells += _with_figures_apart(piece)
    if len(cells) > 1:
        return Seen(Kind.SPACES, line, cells)
    return Seen(Kind.PROSE, line)


def _with_figures_apart(piece: str) -> list[str]:
    found = _FIGURES.fullmatch(piece)
    if found is None:
        return [piece]
    labels = [label for label in _NUMBERED.split(found["label"].strip()) if label]
    return [*labels, *found["figures"].split()]
