"""From what a file shows to a report: its figures, its texts, and whose and of when it is."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from forms.editions.form_2021 import FORM
from forms.form import Form, Section
from forms.parsing import Refused, parse, shortened
from forms.report import Report
from intake.errors import IntakeError
from intake.published.ending import Ending, split_ending
from intake.published.field_lists import is_list_of_fields
from intake.published.front import front_of
from intake.published.grid_figures import GridRead, read_grid
from intake.published.heading_words import heading_of
from intake.published.identity import identity_of
from intake.published.page_words import text_of
from intake.published.report_read import Doubt, FieldRead, Leftover, Outcome, Place, ReportRead
from intake.published.sections import cut
from intake.published.several import refuse_several
from intake.published.unfolding import unfolded
from reading.seen import SHEET, Paragraph, Table, all_text
from reading.seen_file import Numbered, SeenFile

WAY_OUT: Final = "请确认选对了文件；没有选错的，把文字复制到 Word 文档里存好，再试。"
_MOST_BLOCKS: Final = 10_000  # paragraphs and tables; a long page around a report has a tenth
_SHOWN: Final = 40  # characters of words that are quoted


def read_published(seen: SeenFile) -> ReportRead:
    """Return the report that a file shows.

    Raises:
        IntakeError: where it shows none, or more than one, or far more than any report.
    """
    blocks = [block for block in seen.blocks if not is_list_of_fields(FORM, block)]
    seen = replace(seen, blocks=blocks)
    file = unfolded(seen, lambda text: heading_of(FORM, text) is not None)
    if len(file.blocks) > _MOST_BLOCKS:
        raise IntakeError(f"里面有 {len(file.blocks)} 段，年报不会有这么多，没有读入。{WAY_OUT}")
    return _Reading(FORM, file).result()


class _Reading:
    """A file on its way to a report: what was found so far, field by field."""

    def __init__(self, form: Form, seen: SeenFile) -> None:
        self._form = form
        self._seen = seen
        self._cut = cut(form, seen.blocks)
        self._front = front_of(self._cut.front)
        self._bodies: dict[str, Sequence[Numbered]] = {}
        self._ending = self._ended()
        self._fields: dict[str, FieldRead] = {}
        self._doubts: list[Doubt] = [Doubt(note) for note in seen.notes]
        self._leftovers: list[Leftover] = []
        self._edition = ""

    def result(self) -> ReportRead:
        """Return the report; raises IntakeError where there is none, or more than one."""
        grids: dict[str, GridRead] = {}
        edition = ""
        for section in self._form.sections:
            if section.grid:
                body = self._body(section)
                grids[section.id] = read_grid(self._form, section, body, edition)
                edition = edition or grids[section.id].edition
        if not self._cut.parts and not any(grid.is_found for grid in grids.values()):
            raise IntakeError(f"里面没有找到年报的标题、章节和表格，没有读入。{WAY_OUT}")
        refuse_several(self._form, self._seen.blocks, self._cut)
        self._take_identity()
        for section in self._form.sections:
            if section.grid:
                self._take_grid(grids[section.id])
            else:
                self._take_text(section)
        values = {id: read.value for id, read in self._fields.items() if read.value is not None}
        return ReportRead(
            self._seen,
            Report(self._form, values),
            {id: self._fields[id] for id in self._form.fields},
            tuple(self._doubts),
            tuple(self._leftovers),
            self._edition,
        )

    def _ended(self) -> Ending:
        """Part each section from a signature at its end, and return the last with one."""
        title = self._front.title
        unit = title.unit if title else ""
        ending = Ending([])
        for part in self._cut.parts:
            section = part.start.section
            is_last = part is self._cut.parts[-1]
            self._bodies[section.id] = part.blocks
            if section.grid and not is_last:
                continue
            end = split_ending(part.blocks, unit)
            if is_last or end.is_whole:
                self._bodies[section.id] = end.text
            if end.is_signed and (is_last or end.is_whole):
                ending = end
        return ending

    def _body(self, section: Section) -> Sequence[Numbered]:
        """Return the blocks of a table; without a heading, those of the table before or after."""
        grids = [each.id for each in self._form.sections if each.grid]
        at = grids.index(section.id)
        for id in (section.id, *reversed(grids[:at]), *grids[at + 1 :]):
            if id in self._bodies:
                return self._bodies[id]
        return ()

    def _take_grid(self, grid: GridRead) -> None:
        self._fields |= grid.fields
        self._doubts += grid.doubts
        self._leftovers += grid.leftovers
        self._edition = self._edition or grid.edition

    def _take_identity(self) -> None:
        texts: list[tuple[int, str]] = []
        for section in self._form.sections:
            for at, block in self._bodies.get(section.id, ()):
                if isinstance(block, Paragraph) and not section.grid:
                    texts.append((at, block.text))
        for at, block in self._ending.beside:
            if isinstance(block, Paragraph):
                texts.append((at, block.text))
        identity = identity_of(self._form, self._front, self._ending, texts)
        for id in self._form.fields:
            if self._form.section_of(id) is None:
                self._fields[id] = identity.fields.get(id, FieldRead(Outcome.BLANK))
        self._doubts += identity.doubts

    def _take_text(self, section: Section) -> None:
        id = section.text_id
        part = self._cut.part(section)
        if part is None:
            self._fields[id] = FieldRead(Outcome.UNREAD, is_sure=False)
            self._doubts.append(Doubt(f"没有找到标题“{section.heading}”，这一部分没有读。", (id,)))
            return
        at = part.start.at
        place = Place(at, words=self._seen.blocks[at].where)
        lines: list[Paragraph] = []
        for number, block in self._bodies[section.id]:
            if isinstance(block, Table):
                self._leave_table(section, number, block)
            elif block.style != SHEET:
                lines.append(block)
                self._tell_apart(section, number, block)
        self._fields[id] = self._text(section, text_of(lines), place)

    def _text(self, section: Section, text: str, place: Place) -> FieldRead:
        id = section.text_id
        try:
            value = parse(self._form.fields[id].kind, text)
        except Refused as refused:
            self._doubts.append(Doubt(f"“{section.heading}”没有读：{refused}。", (id,), "", place))
            return FieldRead(Outcome.UNREAD, None, "", place, is_sure=False)
        if value is None:
            self._doubts.append(Doubt(f"“{section.heading}”下面没有文字。", (id,), "", place))
            return FieldRead(Outcome.BLANK, None, "", place)
        return FieldRead(Outcome.READ, value, text, place)

    def _leave_table(self, section: Section, number: int, table: Table) -> None:
        words = all_text([table])
        if words:
            place = Place(number, words=table.where)
            what = f"“{section.heading}”里有一个表格，没有读进文字。"
            self._doubts.append(Doubt(what, (section.text_id,), words, place))
            self._leftovers.append(Leftover(words, place))

    def _tell_apart(self, section: Section, number: int, line: Paragraph) -> None:
        place = Place(number, words=line.where)
        for each in line.apart:
            if each.text.strip():
                quoted = shortened(each.text, _SHOWN)
                what = f"“{section.heading}”里有{each.what}，没有读进来：“{quoted}”。"
                self._doubts.append(Doubt(what, (section.text_id,), line.whole, place))
