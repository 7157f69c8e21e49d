"""What came of reading one table of the form, as it is gathered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from forms.form import Field, Form
from forms.values import Value
from intake.published.figure import Figure, figure
from intake.published.printed_rows import PrintedBox
from intake.published.report_read import Answer, Doubt, FieldRead, Leftover, Outcome, Place

#: Why neither of two is read.
TWICE: Final = "印了不止一次，数不相同"


@dataclass
class GridRead:
    """What came of every field of a table, by id.

    ``edition`` names the edition whose heads are printed, where that is not the report's form.
    ``is_found`` is whether anything of the table was recognised.
    """

    fields: dict[str, FieldRead] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    leftovers: list[Leftover] = field(default_factory=list)
    edition: str = ""
    is_found: bool = False


@dataclass
class Gathering:
    """A table while it is read: what was read, and what there is to tell of it."""

    form: Form
    read: GridRead = field(default_factory=GridRead)
    _dashes: dict[str, Field] = field(default_factory=dict)
    _dash_place: Place | None = None
    _dash_words: str = ""

    def take(self, name: str, boxes: Iterable[tuple[Field, PrintedBox]]) -> None:
        """Read the boxes of one row, called ``name``."""
        reasons: dict[str, list[tuple[Field, PrintedBox]]] = {}
        for each, box in boxes:
            if each.id not in self.form.fields:
                continue
            found = boxed_figure(each, box)
            reason = found.reason
            self.read.fields[each.id] = FieldRead(
                found.outcome, found.value, box.words, box.place, not reason
            )
            if found.is_dash:
                self._add_dash(each, box)
            elif reason:
                reasons.setdefault(reason, []).append((each, box))
        for reason, where in reasons.items():
            self._tell(name, reason, where)

    def leave_unread(
        self,
        fields: Iterable[Field],
        message: str,
        words: str = "",
        place: Place | None = None,
        answers: Sequence[Answer] = (),
    ) -> None:
        """Take ``fields`` for unread and tell so in one doubt."""
        ids = tuple(each.id for each in fields)
        for id in ids:
            self.read.fields[id] = FieldRead(Outcome.UNREAD, None, words, place, False)
        self.read.doubts.append(Doubt(message, ids, words, place, tuple(answers)))

    def leave_blank(self, fields: Iterable[Field]) -> None:
        """Take ``fields`` for blank: the file has no place for them."""
        for each in fields:
            self.read.fields[each.id] = FieldRead(Outcome.BLANK)

    def make_unsure(self, fields: Sequence[Field], message: str) -> None:
        """Take what was read of ``fields`` for unsure and tell so in one doubt."""
        for each in fields:
            self.read.fields[each.id] = replace(self.read.fields[each.id], is_sure=False)
        first = self.read.fields[fields[0].id]
        ids = tuple(each.id for each in fields)
        self.read.doubts.append(Doubt(message, ids, first.words, first.place))

    def tell(self, message: str, words: str = "", place: Place | None = None) -> None:
        """Tell what concerns no single field."""
        self.read.doubts.append(Doubt(message, (), words, place))

    def tell_order(self) -> None:
        """Tell that no heads said which figure is which."""
        self.tell("表头没有印出或认不出，各格是按格式的次序读的。")

    def tell_dashes(self) -> None:
        """Ask once what all the dashes stand for."""
        if not self._dashes:
            return
        zeros: dict[str, Value] = {id: each.kind.zero for id, each in self._dashes.items()}
        blanks: dict[str, Value] = dict.fromkeys(self._dashes)
        count = len(self._dashes)
        self.read.doubts.append(
            Doubt(
                f"有 {count} 格印着“{self._dash_words}”，不是数字，没有当作 0。",
                tuple(self._dashes),
                self._dash_words,
                self._dash_place,
                (Answer("都算 0", zeros), Answer("都留空", blanks)),
            )
        )

    def _add_dash(self, each: Field, box: PrintedBox) -> None:
        if not self._dashes:
            self._dash_place, self._dash_words = box.place, box.words
        self._dashes[each.id] = each

    def _tell(self, name: str, reason: str, where: Sequence[tuple[Field, PrintedBox]]) -> None:
        ids = tuple(each.id for each, _ in where)
        columns = "、".join(each.label.rpartition("·")[2] for each, _ in where)
        is_read = self.read.fields[ids[0]].outcome is Outcome.READ
        what = "读得没有把握" if is_read else "没有读出"
        _, box = where[0]
        message = f"“{name}”一行的{columns}{what}：{reason}。"
        self.read.doubts.append(Doubt(message, ids, box.words, box.place))


def boxed_figure(each: Field, box: PrintedBox) -> Figure:
    """Return what the box says for the field; what is apart in it makes it unsure."""
    if box.unread:
        return Figure(Outcome.UNREAD, reason=box.unread)
    if box.goes_on:
        return Figure(Outcome.UNREAD, reason="这一格与上面一格合并")
    found = figure(each.kind, box.words)
    if not box.apart or found.reason:
        return found
    reason = f"格中“{box.apart}”是划去、上标或看不见的字"
    if found.outcome is Outcome.BLANK:
        return Figure(Outcome.UNREAD, reason=reason)
    return found._replace(reason=reason)
