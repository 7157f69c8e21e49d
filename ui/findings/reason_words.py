"""What is said of written reasons: which findings may have one, and how one stands."""

from forms.checks.finding import Finding, Severity
from forms.form import Form
from forms.sign_off.reasons import Standing
from ui.report.session import Session


def may_explain(session: Session, finding: Finding) -> bool:
    """Return whether a written reason can settle ``finding`` now.

    Errors are mended, not explained; a final is locked; what was published elsewhere is as it is.
    """
    return not session.is_closed and finding.severity is not Severity.ERROR


def reason_line(form: Form, standing: Standing) -> str:
    """Return the reason for a finding, and whether it still holds."""
    if standing.is_settled:
        return f"已说明：{standing.reason}"
    return f"原说明已失效（{lapse(form, standing)}）：{standing.reason}"


def lapse(form: Form, standing: Standing) -> str:
    """Return in words what has changed since the reason was written."""
    fields = [form.fields[id] for id in standing.lapsed if id]
    names = "、".join(f"“{field.name}”" for field in fields)
    return f"{names or '上年或其他对照数据'}已改动"
