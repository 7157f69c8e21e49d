"""Taking back a draft that was edited in Word: what it changes, and what else is in it."""

from collections.abc import Container, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from export.overview import Earlier, since
from export.slip import NOTHING_FOUND, draft_line, slip
from forms.parsing import tidy_line
from forms.report import Report
from forms.sign_off.content_code import bears
from forms.sign_off.drafts import DRAFT
from forms.sign_off.merging import Suggestion, suggestions
from forms.values import Kind, Value
from intake.correction import Comment, Correction
from intake.edited_document import read_correction
from intake.matching.found import Question, Unmatched
from storage.errors import LibraryError
from usecases.open_report import OpenReport
from usecases.versions import version_with

_WRITTEN = (Kind.TEXT, Kind.LINE, Kind.BODY)


@dataclass(frozen=True, slots=True)
class ReturnedDraft:
    """What came back.

    ``other_title`` is its title where that is not the report's, else None; ``original`` names
    the state of the report that it was made from, empty where that is not known. ``questions`` are
    about suggestions, by their fields: not all that stands there was taken. ``unmatched`` is what
    fits no field, or is no value of the field where it stands. ``tracked`` is whether changes
    were still open in it: they are taken as accepted.
    """

    other_title: str | None
    original: str
    suggestions: tuple[Suggestion, ...]
    questions: Mapping[str, Question]
    comments: tuple[Comment, ...]
    slip_notes: tuple[Unmatched, ...]
    unmatched: tuple[Unmatched, ...]
    tracked: bool


def take_back(opened: OpenReport, path: Path) -> ReturnedDraft:
    """Return what the edited document at ``path`` changes in the report; nothing is changed yet.

    Raises:
        IntakeError: where it cannot be read, or holds no part of a report on this form.
    """
    return held_against(opened, read_correction(path, opened.report.form))


def held_against(opened: OpenReport, correction: Correction) -> ReturnedDraft:
    """Return what a ``correction`` that was read changes in the report; nothing is changed yet."""
    report = opened.report
    original = _original(opened, correction.code)
    readable, unreadable = _sorted_out(report, correction)
    other_title = None
    if tidy_line(correction.title) != tidy_line(report.title):
        other_title = correction.title
    suggested = tuple(suggestions(report, original.report, readable))
    asked = {suggestion.edit.id for suggestion in suggested}
    return ReturnedDraft(
        other_title,
        original.name,
        suggested,
        {id: each for id, each in correction.questions.items() if id in asked},
        correction.comments,
        tuple(correction.slip_notes(_printed_slip(opened, original, correction.code))),
        (*correction.unmatched, *unreadable, *_not_asked(correction, asked)),
        correction.tracked,
    )


def _not_asked(correction: Correction, asked: Container[str]) -> Iterator[Unmatched]:
    """Yield what was not taken of fields that the document does not change."""
    for id, question in correction.questions.items():
        if id not in asked:
            yield from question.told


class _Original(NamedTuple):
    """What the document was made from; ``name`` is empty where that is not known."""

    name: str
    report: Report


def _original(opened: OpenReport, code: str) -> _Original:
    """Return the version that bears ``code``, else the report as it is."""
    version = version_with(opened.sign_off, opened.id, code)
    if version:
        return _Original(version.name, opened.sign_off.content(version.id))
    if code and bears(opened.report, code):
        return _Original("现在的内容", opened.report)
    return _Original("", opened.report)


def _printed_slip(opened: OpenReport, original: _Original, code: str) -> list[str]:
    """Return the texts that were printed on the slip of the original: they are nobody's notes.

    Its name and its ``code``, which may be an old one, are those of its day, as is what stood
    before it; the checks may have found nothing yet where those of today do.
    """
    standings = opened.standings_of(original.report)
    printed = slip(original.report, DRAFT, standings, opened.previous)
    texts = [*printed.texts(), NOTHING_FOUND, draft_line(DRAFT, code)]
    for version in opened.sign_off.versions(opened.id):
        texts.append(draft_line(version.name, code))
        with suppress(LibraryError):  # one that is damaged was compared with in vain
            earlier = Earlier(version.name, opened.sign_off.content(version.id))
            texts.append(since(original.report, earlier).text)
    return texts


def _sorted_out(report: Report, correction: Correction) -> tuple[dict[str, Value], list[Unmatched]]:
    """Part what can be taken from what stands in the place of a number or a date and is none."""
    readable: dict[str, Value] = {}
    unreadable = []
    for id, value in correction.values.items():
        field = report.form.fields[id]
        if isinstance(value, str) and field.kind not in _WRITTEN:
            unreadable.append(Unmatched(field.label, f"{value}（不是数或日期）"))
        else:
            readable[id] = value
    return readable, unreadable
