"""A group of rows that is printed as one row, such as （六）其他处理."""

from collections.abc import Sequence
from typing import Final

from forms.editions import form_2019
from forms.form import Field
from forms.parsing import shortened
from forms.values import Value
from intake.published.figure import Figure
from intake.published.grid_read import Gathering, boxed_figure
from intake.published.official_rows import OfficialRow
from intake.published.printed_rows import PrintedBox
from intake.published.report_read import Answer, FieldRead, Outcome

_NUMERALS: Final = "零一二三四五六七八九十"
_SHORT: Final = 10  # characters of a label on a button
_FEW: Final = 3  # parts of which a group may be put to one


def read_as_one(
    gathering: Gathering,
    name: str,
    parts: Sequence[OfficialRow],
    boxes: Sequence[tuple[Field, PrintedBox]],
    edition: str,
) -> None:
    """Read the one row ``name``, whose boxes are put to the fields of its first part.

    Nothing in all is nothing in each of its parts, but in 2019 these were not counted as ours are.
    """
    figures = [boxed_figure(field, box) for field, box in boxes]
    are_blank = all(each.outcome is Outcome.BLANK for each in figures)
    are_zero = all(each.outcome is Outcome.READ and each.value == 0 for each in figures)
    if are_blank or (are_zero and edition != form_2019.NAME):
        _take_for_each(gathering, parts, boxes, figures)
        return
    fields = [field for part in parts for field in part.fields]
    count = _NUMERALS[len(parts)]
    total = boxes[-1][1].words
    words = "、".join(box.words or "空白" for _, box in boxes)
    gathering.leave_unread(
        fields,
        f"文件把{name}印成一行，格式要分{count}行：{total or '这些'} 件是哪一种？",
        words,
        boxes[0][1].place,
        _answers(parts, fields, figures),
    )


def _take_for_each(
    gathering: Gathering,
    parts: Sequence[OfficialRow],
    boxes: Sequence[tuple[Field, PrintedBox]],
    figures: Sequence[Figure],
) -> None:
    for part in parts:
        for field, (_, box), each in zip(part.fields, boxes, figures, strict=True):
            gathering.read.fields[field.id] = FieldRead(
                each.outcome, each.value, box.words, box.place
            )


def _answers(
    parts: Sequence[OfficialRow], fields: Sequence[Field], figures: Sequence[Figure]
) -> list[Answer]:
    """Return the ways to settle it: all in the first part, all in the last, or blank."""
    answers: list[Answer] = []
    are_read = all(each.outcome is Outcome.READ for each in figures)
    if are_read and len(parts) <= _FEW:
        for part in (parts[0], parts[-1]):
            values: dict[str, Value] = {field.id: field.kind.zero for field in fields}
            for field, each in zip(part.fields, figures, strict=True):
                values[field.id] = each.value
            answers.append(Answer(f"都算 {shortened(part.label, _SHORT)}", values))
    answers.append(Answer("留空", {field.id: None for field in fields}))
    return answers
