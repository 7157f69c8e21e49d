"""All checks together: what each finds, in what order, and that a sound report is left in peace."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.checks.finding import Case, Severity
from forms.report import Report
from forms.review import has_errors, review
from tests.builders import COLUMNS, blank, complete, hegang, short, stated_totals
from tests.forms.checks.breaches import BREACHES
from tests.imports import imported, program
from tests.strategies import balanced

ERRORS = {
    "cell.blank",
    "cell.invalid",
    "requests.row_total",
    "requests.result_total",
    "requests.balance",
    "disputes.total",
    "section.missing",
    "section.heading",
    "identity.date",
    "identity.incomplete",
    "overview.government",
}
HINTS = {"change.large", "disputes.pending", "disputes.direct_suit", "requests.misc", "deadline"}


def weight(code: str) -> Severity:
    if code in ERRORS:
        return Severity.ERROR
    if code in HINTS:
        return Severity.HINT
    return Severity.WARNING


@pytest.mark.parametrize("code", BREACHES)
def test_each_check_finds_its_breach_and_weighs_it(code: str) -> None:
    case, cells = BREACHES[code]
    found = next(finding for finding in review(case) if finding.code == code)
    assert found.fields[: len(cells)] == cells
    assert found.severity is weight(code)
    assert found.message
    assert "\n" not in found.message
    assert found.source


def test_complete_report_has_no_findings() -> None:
    assert review(Case(complete())) == []
    assert review(Case(stated_totals(complete()), complete(year=2024))) == []


def test_findings_come_by_weight_then_in_the_order_of_the_report() -> None:
    case = Case(
        complete(
            {
                "requests.otherwise.misc.other": 1,
                "disclosure.regulations.issued": 1,
                "disputes.review.total": 1,
                "text.overview": None,
            }
        )
    )
    assert [finding.code for finding in review(case)] == [
        "section.missing",
        "requests.balance",
        "requests.balance",
        "disputes.total",
        "disclosure.plausible",
        "requests.misc",
    ]


def test_blank_report_misses_everything_but_breaks_no_sum() -> None:
    assert {finding.code for finding in review(Case(blank()))} == {
        "identity.incomplete",
        "section.missing",
        "cell.blank",
    }


def test_hegang_has_exactly_two_table_errors() -> None:
    found = [finding for finding in review(Case(hegang())) if finding.code != "section.missing"]
    assert short(found) == [("requests.balance", 9, 10), ("requests.balance", 13, 14)]
    assert [finding.message for finding in found] == [
        "自然人：一 9 + 二 0 = 9，三（七）9 + 四 1 = 10，差 1",
        "总计：一 13 + 二 0 = 13，三（七）13 + 四 1 = 14，差 1",
    ]


def errors(report: Report) -> list[str]:
    findings = review(Case(report))
    return [finding.code for finding in findings if finding.severity is Severity.ERROR]


@settings(max_examples=30, deadline=None)
@given(balanced(), st.sampled_from(COLUMNS))
def test_balanced_report_has_no_error_and_one_figure_off_has(report: Report, column: str) -> None:
    id = f"requests.received.{column}"
    for each in (report, stated_totals(report)):
        assert errors(each) == []
        number = each.number(id)
        assert isinstance(number, int)
        assert "requests.balance" in errors(each.changed([each.edit(id, number + 1)]))


def test_every_case_is_made_where_other_editions_are_translated() -> None:
    """Whoever called the class itself could hand the checks a last year on another form."""
    makers: list[str] = []
    for path, source in program().items():
        is_known = "forms.checks.finding.Case" in imported(source)  # a register's cases are others
        if is_known and re.search(r"\bCase\(", source):
            makers.append(path)
    assert makers == ["forms/review.py"]


def test_findings_of_a_text_come_in_the_order_of_their_words() -> None:
    text = "（一）主动公开。公开了，，信息。\n（三）监督保障。经办人是𠮷先生，电话13800138000。"
    found = review(Case(complete({"text.overview": text})))
    starts = [finding.spans[0].start for finding in found if finding.spans]
    assert len(starts) > 2
    assert starts == sorted(starts)
    wholes = [finding for finding in found if not finding.spans]
    assert found[: len(wholes)] == wholes, "what is about the text as a whole is first"


@pytest.mark.parametrize("code", BREACHES)
def test_that_there_are_errors_is_known_without_the_whole_review(code: str) -> None:
    case, _ = BREACHES[code]
    is_wrong = any(finding.severity is Severity.ERROR for finding in review(case))
    assert has_errors(case) is is_wrong


def test_that_nothing_is_filled_in_is_an_error_and_a_sound_report_has_none() -> None:
    assert has_errors(Case(blank()))
    assert not has_errors(Case(complete()))


def test_a_character_that_nothing_shows_is_an_error() -> None:
    case = Case(complete({"text.overview": "字\ufffe" * 20}), printable=frozenset("字"))
    assert has_errors(case)
