"""A written reason as it is printed."""

from forms.parsing import tidy_text
from forms.sign_off.reasons import Standing


def explained(standing: Standing) -> str:
    """Return the reason that was given for a finding, one that holds no more marked as such.

    Empty where there is none.
    """
    reason = tidy_text(standing.reason)
    return f"原说明（数据已改动，须重新说明）：{reason}" if standing.lapsed else reason
