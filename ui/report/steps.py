"""The steps of the wizard, in order, and how far each one is."""

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from forms.form import Form, Section
from forms.report import Report

if TYPE_CHECKING:
    from forms.sign_off.reasons import Standing


class State(Enum):
    """How far a step is; the value is its mark in the sidebar."""

    EMPTY = "○"
    BEGUN = "◐"
    ERRORS = "●"
    DONE = "✓"

    @property
    def label(self) -> str:
        """The state in words, for screen readers and tooltips."""
        return {"○": "未开始", "◐": "未完成", "●": "有错误", "✓": "已完成"}[self.value]


class Step(NamedTuple):
    """One step: what it is called in the sidebar, the section it fills, and the fields it is about."""

    id: str
    name: str
    fields: frozenset[str]
    section: Section | None = None


#: What a new report knows from the start does not make its first step begun.
_GIVEN = ("kind",)


def steps(form: Form) -> tuple[Step, ...]:
    """Return the steps for a report on ``form``."""
    identity = frozenset(field.id for field in form.identity)
    sections = (
        Step(section.id, section.short, frozenset(field.id for field in section.fields), section)
        for section in form.sections
    )
    return (
        Step("identity", "基本信息", identity),
        *sections,
        Step("review", "校核", frozenset()),
        Step("preview", "预览与导出", frozenset()),
    )


def state(step: Step, report: Report, standings: "Sequence[Standing]") -> State:
    """Return how far ``step`` is. The last two steps are as far as the whole report, its written reasons included."""
    from forms.checks.finding import Severity

    about = [
        each
        for each in standings
        if not step.fields or step.fields.intersection(each.finding.fields)
    ]
    errors = [each.finding for each in about if each.finding.severity is Severity.ERROR]
    if any(not finding.is_unfilled for finding in errors):
        return State.ERRORS
    if not errors:
        return State.DONE if step.fields or not any(each.blocks for each in about) else State.BEGUN
    filled = any(
        report.stated(id) is not None
        for id in step.fields or report.form.fields
        if id not in _GIVEN
    )
    return State.BEGUN if filled else State.EMPTY
