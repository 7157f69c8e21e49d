"""From what a file shows to a report: its figures, its texts, and whose and of when it is."""

from collections.abc import Sequence
from typing import Final

from forms.editions.form_2021 import FORM
from forms.form import Form, Section
from forms.parsing import Refused, parse, shortened
from forms.report import Report
from intake.errors import IntakeError
from intake.published.ending import Ending, split_ending
from intake.published.grid_figures import GridRead, read_grid
from intake.published.heading_words import heading_of
from intake.published.identity import Identity, identity_of
from intake.published.report_read import Doubt, FieldRead, Leftover, Outcome, Place, ReportRead
from intake.published.sections import Cut, best_chain, cut, has_figures
from intake.published.unfolding import unfolded
from reading.seen import Block, Paragraph, Table, all_text
from reading.seen_file import SeenFile

WAY_OUT: Final = "请确认选对了文件；内容没有错的，另存为 Word 或复制文字再试。"
_SHOWN: Final = 40  # characters of words that are quoted


def read_published(seen: SeenFile) -> ReportRead:
    """Return the report that a file shows.

    Raises:
        IntakeError: where it shows none, or more than one.
    """
    return _Reading(FORM, unfolded(seen, lambda text: heading_of(FORM, text) is not None)).result()


class _Reading:
    """A file on its way to a report: what was found so far, field by field."""

    def __init__(self, form: Form, seen: SeenFile) -> None:
        self._form = form
        self._seen = seen
        self._cut = cut(form, seen.blocks)
        self._fields: dict[str, FieldRead] = {}
        self._doubts: list[Doubt] = [Doubt(note) for note in seen.notes]
        self._leftovers: list[Leftover] = []
        self._edition = ""

    def result(self) -> ReportRead:
        """Return the report; raises IntakeError where there is none, or more than one."""
        grids = {section.id: self._grid(section) for section in self._form.sections if section.grid}
        if not self._cut.parts and not any(grid.is_found for grid in grids.values()):
            raise IntakeError(f"里面没有找到年报的标题、章节和表格，没有读入。{WAY_OUT}")
        refuse_several(self._form, self._seen.blocks, self._cut)
        ending = self._ending()
        self._take_identity(identity_of(self._form, self._cut, ending))
        for section in self._form.sections:
            if section.grid:
                self._take_grid(grids[section.id])
            else:
                self._take_text(section, ending)
        values = {id: read.value for id, read in self._fields.items() if read.value is not None}
        return ReportRead(
            self._seen,
            Report(self._form, values),
            {id: self._fields[id] for id in self._form.fields},
            tuple(self._doubts),
            tuple(self._leftovers),
            self._edition,
        )

    def _grid(self, section: Section) -> GridRead:
        part = self._cut.part(section)
        if part is None:
            return read_grid(self._form, section, [])
        return read_grid(self._form, section, part.blocks)

    def _take_grid(self, grid: GridRead) -> None:
        self._fields |= grid.fields
        self._doubts += grid.doubts
        self._leftovers += grid.leftovers
        self._edition = self._edition or grid.edition

    def _ending(self) -> Ending:
        if not self._cut.parts:
            return Ending([], [])
        return split_ending(self._cut.parts[-1].blocks, "")

    def _take_identity(self, identity: Identity) -> None:
        for id in self._form.fields:
            if self._form.section_of(id) is None:
                self._fields[id] = identity.fields.get(id, FieldRead(Outcome.BLANK))
        self._doubts += identity.doubts

    def _take_text(self, section: Section, ending: Ending) -> None:
        part = self._cut.part(section)
        if part is None:
            self._fields[section.text_id] = FieldRead(Outcome.UNREAD)
            self._doubts.append(
                Doubt(f"没有找到标题“{section.heading}”，这一部分没有读", (section.text_id,))
            )
            return
        blocks = part.blocks
        if part is self._cut.parts[-1]:
            blocks = ending.text
        self._fields[section.text_id] = self._text(section, blocks, part.start.at)

    def _text(self, section: Section, blocks: Sequence[tuple[int, Block]], at: int) -> FieldRead:
        lines: list[str] = []
        for number, block in blocks:
            if isinstance(block, Table):
                self._leave_table(section, number, block)
            else:
                lines.append(block.text)
                self._tell_apart(section, number, block)
        text = "\n".join(lines)
        place = Place(at, words=self._where(at))
        try:
            value = parse(self._form.fields[section.text_id].kind, text)
        except Refused as refused:
            self._doubts.append(Doubt(f"“{section.heading}”没有读：{refused}", (section.text_id,)))
            return FieldRead(Outcome.UNREAD, None, "", place, is_sure=False)
        if value is None:
            self._doubts.append(
                Doubt(f"“{section.heading}”下面没有文字", (section.text_id,), "", place)
            )
            return FieldRead(Outcome.BLANK, None, "", place)
        return FieldRead(Outcome.READ, value, text, place)

    def _leave_table(self, section: Section, number: int, table: Table) -> None:
        words = all_text([table])
        if words:
            place = Place(number, words=table.where)
            self._leftovers.append(Leftover(words, place))
            self._doubts.append(
                Doubt(
                    f"“{section.heading}”里有一个表格，没有读进文字：{shortened(words, _SHOWN)}",
                    (section.text_id,),
                    words,
                    place,
                )
            )

    def _tell_apart(self, section: Section, number: int, line: Paragraph) -> None:
        for each in line.apart:
            if each.text.strip():
                self._doubts.append(
                    Doubt(
                        f"“{section.heading}”里有{each.what}，没有读进来："
                        f"“{shortened(each.text, _SHOWN)}”",
                        (section.text_id,),
                        line.whole,
                        Place(number, words=line.where),
                    )
                )

    def _where(self, at: int) -> str:
        return self._seen.blocks[at].where


def refuse_several(form: Form, blocks: Sequence[Block], found: Cut) -> None:
    """Refuse a file in which a second report stands before or after the one that was found."""
    if not found.parts:
        return
    first, last = found.parts[0].start.at, found.parts[-1].start.at
    for begin, end in ((0, first), (last + 1, len(blocks))):
        other = best_chain(form, blocks, begin, end)
        if has_figures(other, blocks, end) > 1:
            raise IntakeError(
                "里面不止一份年报，没有读入：分不清哪些数是哪一份的。请每份另存为一个文件再读入。"
            )
