"""Reports for the tests: complete ones, and other people's real ones."""

import json
from collections.abc import Mapping
from datetime import date

from forms.checks.finding import Finding
from forms.editions.form_2021 import FORM as FORM_2021
from forms.exchange import from_exchange
from forms.report import Report
from forms.values import Value
from tests.places import SHARED

UNIT = "测试县测试局"
YEAR = 2025
COLUMNS = ("natural", "business", "research", "welfare", "legal", "other")
RESULTS = tuple(
    dict.fromkeys(
        id.split(".", 1)[1].rpartition(".")[0]
        for id in FORM_2021.fields["requests.total.natural"].parts
    )
)
GROUPS = ("review", "direct_suit", "post_review_suit")
OUTCOMES = ("upheld", "corrected", "other", "pending")
TEXT = "本单位依法做好各项工作，未发生需要特别说明的情形。"
OVERVIEW = (
    "本单位依法做好主动公开、依申请公开、政府信息管理、平台建设和监督保障等各项工作，"
    "未发生需要特别说明的情形。"
)
#: A section one that is too long, and nothing else.
LONG = OVERVIEW + "长" * (1200 - len(OVERVIEW))


def complete(changes: Mapping[str, Value] | None = None, **more: Value) -> Report:
    """Return a report that no check finds fault with, every figure 0, but for ``changes`` to it.

    ``changes`` are values by the ids of their fields; ``more`` are those whose id is a single word.
    The date is in January after the year.
    """
    changed = dict(changes or {}) | more
    year = changed.get("year", YEAR)
    values: dict[str, Value] = {
        "unit": UNIT,
        "kind": "department",
        "year": year,
        "date": date(YEAR + 1, 1, 16),
        "contact.phone": "0000-0000000",
        "text.overview": OVERVIEW,
        "text.problems": TEXT,
        "text.other_matters": "无",
    }
    for field in FORM_2021.fields.values():
        if field.kind.is_number and not field.parts:
            values[field.id] = field.kind.zero
    if isinstance(year, int):
        values["date"] = date(year + 1, 1, 16)
    return Report(FORM_2021, values | changed)


def blank(changes: Mapping[str, Value] | None = None) -> Report:
    """Return a report with nothing in it but ``changes``."""
    return Report(FORM_2021, changes)


def stated_totals(report: Report) -> Report:
    """Return ``report`` with its derived totals typed in."""
    return report.changed(
        report.edit(id, report.derived(id))
        for id, field in report.form.fields.items()
        if field.parts
    )


def hegang() -> Report:
    """Return the real report that breaks the balance of two columns; skips where it is absent."""
    import pytest  # here, as processes that the tests start build reports, too

    path = SHARED / "samples" / "hegang_2021.json"
    if not path.exists():
        pytest.skip("the real reports are not here")
    return from_exchange(json.loads(path.read_text("utf-8")))


def short(findings: list[Finding]) -> list[tuple[str, object, object]]:
    """Return findings as short rows: code, left, right."""
    return [(finding.code, finding.left, finding.right) for finding in findings]
