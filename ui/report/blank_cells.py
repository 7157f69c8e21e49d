"""The cells of a table that are still blank, filled with 0 at once where nothing happened."""

from forms.checks.finding import Finding
from forms.form import Form, Grid
from forms.report import Report
from forms.values import Value
from storage.history import How
from ui.report.session import Session
from usecases.entered_values import edits_that_enter


def blank_cells(report: Report, grid: Grid) -> list[str]:
    """Return the ids of the cells to fill in ``grid`` that are blank; totals follow from these."""
    stated = report.state
    return [field.id for field in grid.fields if field.id not in stated and not field.parts]


def blank_table(form: Form, finding: Finding) -> Grid | None:
    """Return the table whose blank cells ``finding`` is about; None where it is about others."""
    is_about_cells = all(form.fields[id].kind.is_number for id in finding.fields)
    if not finding.is_unfilled or not is_about_cells:
        return None
    section = form.section_of(finding.fields[0])
    return section.grid if section else None


def fill_blanks(session: Session, grid: Grid) -> str:
    """Put 0 into every blank cell of ``grid`` as one step of undo; return what was done."""
    session.settle()
    fields = session.report.form.fields
    new: dict[str, Value] = {}
    for id in blank_cells(session.report, grid):
        new[id] = fields[id].kind.zero
    if not new:
        return "没有空格"
    session.apply(edits_that_enter(session.report, new), How.FILLED, "空格填 0")
    return f"已把 {len(new)} 个空格填为 0"
