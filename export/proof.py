"""The one proof: a document compared with what was read back of its file.

A format's own proof adds what only that format has: marks, page feet, styles, formulas, merged
cells.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Final, NamedTuple, assert_never

from export.contrast import contrast, told_apart, with_single_spaces
from export.document import Table
from forms.texts.look_alikes import as_written
from reading import seen
from reading.seen import Span

_SHOWN: Final = 24  # characters of a text that is named


class Passage(NamedTuple):
    """A paragraph, of a document or as read: what it is, in words for the clerk, and how it is set.

    ``place`` is where it stands in the document.
    """

    text: str
    kind: str = ""
    look: str = ""
    place: str = ""

    @property
    def name(self) -> str:
        """What it is called where it lacks, or is too much."""
        return f"{self.kind}“{self.text[:_SHOWN]}”"


Wanted = Passage | Table
Found = Passage | seen.Table
#: How a format shows a text: what of its white space can be told.
Shown = Callable[[str], str]


def property_differences(properties: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    """Yield what a file's ``properties`` say otherwise.

    Each has its name, what is wanted and what was read.
    """
    for name, wanted, read in properties:
        if wanted != read:
            yield f"{name}属性：{contrast(wanted, read)}"


def differences(wanted: Sequence[Wanted], found: Sequence[Found], shown: Shown) -> Iterator[str]:
    """Yield what of ``found`` is otherwise than ``wanted``: paragraphs, cells, and their order."""
    ours = list(map(_likeness, wanted))
    theirs = list(map(_likeness, found))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for _, start, stop, begin, end in matcher.get_opcodes():
        for part, read in zip_longest(wanted[start:stop], found[begin:end]):
            yield from _part_differences(part, read, shown)


def table_differences(table: Table, read: Mapping[Span, str], shown: Shown) -> Iterator[str]:
    """Yield the cells of ``table`` that were not ``read`` at their places, or with another text."""
    left = dict(read)
    for cell in table.cells:
        place = f"{table.name}，{cell.place}"
        span = Span(cell.row, cell.col, cell.rowspan, cell.colspan)
        text = left.pop(span, None)
        if text is None:
            yield f"{place}：应为“{cell.text}”，文件中没有这一格"
        elif as_written(shown(text)) != as_written(shown(cell.text)):
            yield f"{place}：{told_apart(cell.text, shown(text))}"
    if left:
        yield f"{table.name}：多出 {len(left)} 格"


def _likeness(part: Wanted | Found) -> tuple[str, ...]:
    """Return what makes a paragraph the same as another.

    Every table is like every other at first.
    """
    if isinstance(part, Passage):
        return part.text, part.kind, part.look
    return ()


def _part_differences(wanted: Wanted | None, found: Found | None, shown: Shown) -> Iterator[str]:
    match wanted, found:
        case Passage(), Passage():
            yield from _passage_differences(wanted, found)
        case Table(), seen.Table():
            yield from table_differences(wanted, found.texts(), shown)
        case _:
            yield from _lacking(wanted)
            yield from _too_much(found)


def _passage_differences(wanted: Passage, found: Passage) -> Iterator[str]:
    if wanted.text != found.text:
        yield f"{wanted.place}：{contrast(wanted.text, found.text)}"
    elif wanted.kind != found.kind:
        yield f"{wanted.place}：{found.name}应为{wanted.kind}"
    elif wanted.look != found.look:
        yield f"{wanted.place}：{wanted.name}的样式不同"


def _lacking(part: Wanted | None) -> Iterator[str]:
    match part:
        case Passage():
            yield f"{part.place}：缺少{part.name}"
        case Table():
            yield f"缺少表格“{part.name}”"
        case None:
            return
        case _:
            assert_never(part)


def _too_much(part: Found | None) -> Iterator[str]:
    match part:
        case Passage():
            yield f"多出{part.name}"
        case seen.Table():
            begins = with_single_spaces(seen.all_text([part]))[:_SHOWN]
            yield f"多出表格“{begins}”"
        case None:
            return
        case _:
            assert_never(part)
