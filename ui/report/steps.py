"""The steps of the wizard, in order."""

from forms.form import Form
from forms.parts import Part, parts_of
from forms.report import Report
from forms.texts.preamble import PREAMBLE


class Step(Part):
    """One step: its name in the sidebar, the fields it is about, and the section it fills."""


def steps(form: Form) -> tuple[Step, ...]:
    """Return the steps for a report on ``form``."""
    found = [Step(*part) for part in parts_of(form)]
    found.append(Step("review", "校核", frozenset()))
    found.append(Step("preview", "预览与导出", frozenset()))
    return tuple(found)


def first_blank(report: Report) -> str | None:
    """Return the first field of the identity that nothing is stated in.

    The preamble is none: as long as nobody writes it, it follows from the others.
    """
    for field in report.form.identity:
        if field.id != PREAMBLE and report.stated(field.id) is None:
            return field.id
    return None
