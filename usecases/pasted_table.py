"""An official table on the clipboard with its labels: which of its figures belong in which field.

It comes from Word, WPS, Excel or a web page, as HTML or as text, and is read as files are.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from forms.form import Form, Section
from forms.report import Report
from forms.values import Value
from intake.published.grid_figures import GridRead, read_grid
from intake.published.heading_words import heading_of
from intake.published.report_read import Outcome
from intake.published.sections import cut
from intake.published.unfolding import unfolded
from reading.errors import Unreadable
from reading.seen_file import SeenFile
from reading.text.text import read_text
from reading.web.page import read_html
from usecases.clipboard import Misfit, is_dash

_UNCHANGED = "没有改动任何数字。"


_MOST_TOLD = 3  # sentences
#: Of what is pasted: lines of text or rows of tables, and characters of markup. A whole report has
#: some hundreds of the first, and up to a million of the others where it comes from Word.
_MOST_LINES, _MOST_MARKUP = 1_500, 8_000_000


@dataclass(frozen=True, slots=True)
class PastedTable:
    """What a table says for the fields of a section.

    ``values`` are its figures, and None where a blank is printed; ``dashes`` what is written in
    those fields where it is a dash; ``told`` is what was not read or only by doubt, in sentences;
    ``unread`` is how many fields that leaves as they were, ``missing`` how many the table lacks.
    """

    values: Mapping[str, Value]
    dashes: Mapping[str, str]
    told: Sequence[str]
    unread: int
    missing: int

    @property
    def is_whole(self) -> bool:
        """Whether nothing has to be looked at."""
        return not self.unread and not self.told

    def with_zeros(self, form: Form) -> "PastedTable":
        """Return the table with 0 for every dash."""
        zeros = {id: form.fields[id].kind.zero for id in self.dashes}
        return replace(self, values={**self.values, **zeros}, dashes={})

    def emptied(self, report: Report) -> int:
        """Return how many fields of ``report`` hold a figure where a blank is printed."""
        blank = [id for id, value in self.values.items() if value is None]
        return sum(1 for id in blank if report.stated(id) is not None)

    def words(self, emptied: int = 0) -> str:
        """Return what became of the table, which has ``emptied`` so many fields, for the clerk."""
        figures = [value for value in self.values.values() if value is not None]
        also = f"，清空 {emptied} 格" if emptied else ""
        said = [f"已按行、列的名称填入 {len(figures)} 格{also}，可以用 Ctrl+Z 一次撤销。"]
        if self.unread:
            said.append(f"有 {self.unread} 格没有读出或者拿不准，保持原样。")
        if self.missing:
            said.append(f"粘贴的内容里没有的 {self.missing} 格保持原样。")
        said += self.told[:_MOST_TOLD]
        more = len(self.told) - _MOST_TOLD
        if more > 0:
            said.append(f"另有 {more} 处。")
        return "".join(said)


def read_pasted_table(form: Form, section: Section, markup: str, text: str) -> PastedTable | None:
    """Return what the clipboard has for ``section``; None where no table with labels is on it.

    Raises:
        Misfit: where it is too much, the table of another section, or no figure can be read.
    """
    lines = max(text.count("\n"), text.count("\r"), markup.count("<tr"))
    if lines > _MOST_LINES or len(markup) > _MOST_MARKUP:
        raise Misfit(f"粘贴的内容太多，不像一张表格，请只复制这一张再粘贴。{_UNCHANGED}")
    for seen in _seen(markup, text):
        grid = _grid(form, section, seen)
        if 2 * _count(grid) < len(section.fields):
            _refuse_another(form, section, seen, _count(grid))
        if grid.is_found:
            return _of(grid)
    return None


def _refuse_another(form: Form, section: Section, seen: SeenFile, figures: int) -> None:
    """Raise Misfit where another section has more figures in it than these of ``section``."""
    for other in form.sections:
        if other.grid and other is not section and _count(_grid(form, other, seen)) > figures:
            raise Misfit(f"粘贴的是“{other.heading}”的表格，请打开那一页再粘贴。{_UNCHANGED}")


def _count(grid: GridRead) -> int:
    """Return how many figures were read."""
    return sum(1 for read in grid.fields.values() if read.outcome is Outcome.READ)


def _seen(markup: str, text: str) -> Iterator[SeenFile]:
    """Yield the clipboard as it is seen, in the form first that tells most."""
    for reader, content in ((read_html, markup), (read_text, text)):
        if content.strip():
            try:
                yield reader(content)
            except Unreadable:
                continue


def _grid(form: Form, section: Section, seen: SeenFile) -> GridRead:
    """Read the table of a section: under its heading, or among all there is without headings."""
    blocks = unfolded(seen, lambda line: heading_of(form, line) is not None).blocks
    parts = cut(form, blocks).parts
    if not any(part.start.is_heading for part in parts):
        return read_grid(form, section, list(enumerate(blocks)))
    for part in parts:
        if part.start.section is section:
            return read_grid(form, section, part.blocks)
    return GridRead()


def _of(grid: GridRead) -> PastedTable:
    values: dict[str, Value] = {}
    dashes: dict[str, str] = {}
    unread: set[str] = set()
    missing = 0
    for id, read in grid.fields.items():
        if read.outcome is Outcome.READ and read.is_sure:
            values[id] = read.value
        elif read.place is None:
            missing += 1
        elif read.outcome is Outcome.BLANK and read.is_sure:
            values[id] = None
        elif is_dash(read.words):
            dashes[id] = read.words.strip()
        else:
            unread.add(id)
    told = [each.message for each in grid.doubts if not each.cells or unread & set(each.cells)]
    if not values and not dashes:
        why = told[0] if told else "行、列的名称对不上。"
        raise Misfit(f"粘贴的表格没有读出数字：{why}{_UNCHANGED}")
    return PastedTable(values, dashes, told, len(unread), missing)
