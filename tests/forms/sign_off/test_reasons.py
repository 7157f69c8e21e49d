"""Reasons: bound to the values they explain; a change reopens the warning and says which."""

from decimal import Decimal

from forms.checks.finding import Case, Finding, Severity
from forms.report import Report
from forms.review import review
from forms.sign_off.reasons import Reason, Standing, explain, standings
from tests.builders import blank, complete

IN, OUT = "requests.carried_in.natural", "requests.carried_out.natural"
RECEIVED = "requests.received.natural"
WHY = "上年末一件申请由申请人撤回。"


def case(carried_in: int = 2, last: int = 3) -> Case:
    """Return a report whose 上年结转 is not last year's 结转下年."""
    report = complete({IN: carried_in, "requests.granted.natural": carried_in}, year=2025)
    return Case(report, complete({OUT: last, RECEIVED: last}, year=2024))


def warning(about: Case) -> Finding:
    return next(
        finding
        for finding in review(about)
        if finding.code == "continuity.carried_in" and finding.fields[0] == IN
    )


def stand(about: Case, *reasons: Reason) -> Standing:
    return standings(about.report, [warning(about)], reasons)[0]


def reason(about: Case, text: str = WHY) -> Reason:
    return explain(about.report, warning(about), text)


def test_a_warning_without_a_reason_blocks() -> None:
    assert stand(case()) == Standing(warning(case()))
    assert stand(case()).blocks


def test_a_reason_settles_it() -> None:
    standing = stand(case(), reason(case()))
    assert (standing.reason, standing.is_settled, standing.blocks) == (WHY, True, False)


def test_a_change_of_the_explained_value_reopens_it_and_says_which() -> None:
    standing = stand(case(carried_in=1), reason(case()))
    assert (standing.reason, standing.lapsed, standing.blocks) == (WHY, (IN,), True)


def test_a_change_of_last_years_figure_reopens_it_too() -> None:
    standing = stand(case(last=4), reason(case()))
    assert (standing.lapsed, standing.blocks) == (("",), True)


def test_it_holds_again_when_the_value_comes_back() -> None:
    assert stand(case(), reason(case()), reason(case(carried_in=1), "另一个原因")).is_settled


def test_the_last_reason_for_the_same_values_counts_and_an_empty_one_takes_it_back() -> None:
    assert stand(case(), reason(case()), reason(case(), "改写")).reason == "改写"
    assert stand(case(), reason(case()), reason(case(), "")) == Standing(warning(case()))
    assert stand(case(carried_in=1), reason(case()), reason(case(), "")) == Standing(
        warning(case(carried_in=1))
    )


def test_a_reason_for_another_column_settles_nothing() -> None:
    other = reason(case())._replace(fields=("requests.carried_in.business",))
    assert stand(case(), other).blocks


def test_of_two_findings_about_the_same_fields_a_reason_settles_its_own() -> None:
    fee = "disclosure.fees.amount"
    report = complete({fee: Decimal(1), "text.other_matters": "收取信息处理费2万元。"})
    about = Case(report, complete({fee: Decimal("0.0001")}, year=2024))
    jump, stated = (finding for finding in review(about) if finding.code == "fees.unit")
    assert jump.fields == stated.fields
    reasons = [explain(report, jump, WHY)]
    assert standings(report, [jump, stated], reasons) == [Standing(jump, WHY), Standing(stated)]
    report.apply([report.edit(fee, Decimal("1.5"))])
    again = [finding for finding in review(about) if finding.code == "fees.unit"]
    assert [each.lapsed for each in standings(report, again, reasons)] == [(fee,), (fee,)]


def test_an_error_has_no_reasons_and_a_hint_does_not_block() -> None:
    report: Report = blank()
    error = next(finding for finding in review(Case(report)) if finding.severity is Severity.ERROR)
    assert standings(report, [error], [explain(report, error, WHY)])[0].blocks
    hint = Finding("change.large", Severity.HINT, (IN,), "", "")
    assert not standings(report, [hint], [])[0].blocks
