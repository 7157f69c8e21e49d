"""What an exported file says in terms of the form.

Documents and exchange files, as intake reads them.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from export.content import Content
from export.contrast import differences_at, text_differences, without_space
from export.document import Document
from forms.editions.registry import EDITIONS
from forms.form import Form
from forms.parsing import shortened, tidy_paragraphs, tidy_text
from forms.report import Report
from forms.sign_off.comparison import printed
from forms.sign_off.content_code import stamp
from forms.texts.title import named_in
from forms.values import UNIT_KINDS, Kind, Value, show
from intake.correction import Correction
from intake.edited_document import EditedDocument, match_document, read_edited
from intake.errors import IntakeError
from intake.exchange_file import read_exchange
from intake.matching.found import Unmatched
from usecases.heads_and_feet import head_and_foot_doubts, slip_doubts

_SHOWN: Final = 60  # characters of what fits no field
_TITLE: Final = "title"  # beside the ids of the fields


def read_exchange_file(path: Path) -> Content:
    """Return what the exchange file at ``path`` says; raises IntakeError."""
    report = read_exchange(path)
    values = {id: printed(report, id) for id in report.form.fields}
    compare = partial(value_differences, values=values)
    return Content(report.title, "", compare, reports=(report,))


def read_document(path: Path) -> Content:
    """Return what a Word document says to its reader, with open changes taken as accepted.

    Raises IntakeError.
    """
    document = read_edited(path)
    form, correction = _best_fitting(document)
    shown = dict(_as_shown(form, correction))
    values = {_TITLE: correction.title, **shown}
    left_over = list(correction.unmatched)
    for question in correction.questions.values():
        left_over += question.told
    rest = list(dict.fromkeys(map(_left_over, left_over)))
    keywords = ""
    if correction.code:
        keywords = stamp(correction.code)
    named = named_in(form, without_space(correction.title))
    report = Report(form, {**(named or {}), **shown})
    compare = partial(value_differences, values=values, rest=rest)
    doubts = (
        *document.doubts,
        *head_and_foot_doubts(document),
        *slip_doubts(document, correction),
        *_comment_doubts(correction),
    )
    return Content(correction.title, keywords, compare, doubts, reports=(report,))


def _as_shown(form: Form, correction: Correction) -> Iterator[tuple[str, Value]]:
    """Yield the values as a reader sees them: 25件 is no 25, though it is taken for one."""
    for id, value in correction.values.items():
        written = correction.written[id]
        if form.fields[id].kind.is_number and show(value) != written:
            yield id, written
        else:
            yield id, value


def _comment_doubts(correction: Correction) -> Iterator[str]:
    for comment in correction.comments:
        yield f"{comment.place}：有批注“{shortened(comment.text, _SHOWN)}”"


def _best_fitting(document: EditedDocument) -> tuple[Form, Correction]:
    """Return the edition that the document fits best, and the document in terms of it."""
    found: list[tuple[Form, Correction]] = []
    refused: list[IntakeError] = []
    for edition in EDITIONS.values():
        try:
            found.append((edition.form, match_document(document, edition.form)))
        except IntakeError as error:
            refused.append(error)
    if not found:
        raise refused[0]
    return min(found, key=lambda each: len(each[1].unmatched))


def _left_over(part: Unmatched) -> str:
    text = part.text
    if len(text) > _SHOWN:
        text = f"{text[:_SHOWN]}……"
    return f"与年报格式对不上：{part.place}：{text}"


def value_differences(
    document: Document, values: Mapping[str, Value], rest: Sequence[str] = ()
) -> list[str]:
    """Return what ``values``, by field, are otherwise than in ``document``.

    The ``rest``, which fits no field, follows.
    """
    found: list[str] = []
    for id, value in values.items():
        found += _value_differences(document.report, id, value)
    return [*found, *rest]


def _value_differences(report: Report, id: str, value: Value) -> list[str]:
    if id == _TITLE:
        return text_differences([("标题", report.title)], show(value))
    if id not in report.form.fields:  # the file is of another edition than the report
        return differences_at(id, "", show(value))
    field = report.form.fields[id]
    section = report.form.section_of(id)
    place = field.label
    if section and section.grid:
        place = f"{section.heading}，{field.label}"
    wanted = _shown(field.kind, printed(report, id))
    return differences_at(place, wanted, _shown(field.kind, value))


def _shown(kind: Kind, value: Value) -> str:
    """Return a value as it is printed.

    Blank lines, indents and what no page can show are none of a text.
    """
    text = tidy_text(show(value))
    if kind is Kind.TEXT:
        return tidy_paragraphs(text)
    return UNIT_KINDS.get(text, text)
