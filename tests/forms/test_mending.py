"""Mending proposals: one edit or one pair of edits after which everything that they touch holds."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from forms.checks.finding import Case, Finding, Restated, Severity
from forms.mending import Proposal, is_mended_too, proposals
from forms.report import Edit, Report
from forms.review import review
from tests.builders import COLUMNS, RESULTS, complete, hegang, stated_totals
from tests.strategies import balanced, broken


def found(case: Case, code: str) -> Finding:
    return next(finding for finding in review(case) if finding.code == code)


def offered_for(case: Case, code: str) -> list[Proposal]:
    return proposals(case, found(case, code))


def new_values(proposal: Proposal) -> dict[str, object]:
    return {edit.id: edit.new for edit in proposal.edits}


def weighty(case: Case) -> set[tuple[str, tuple[str, ...]]]:
    findings = [finding for finding in review(case) if finding.severity is not Severity.HINT]
    return {(finding.code, finding.fields) for finding in findings}


def test_hegang_is_mended_on_either_side() -> None:
    case = Case(hegang())
    balances = [finding for finding in review(case) if finding.code == "requests.balance"]
    assert len(balances) == 2
    for finding in balances:
        offered = [new_values(proposal) for proposal in proposals(case, finding)]
        assert {"requests.carried_in.natural": 1, "requests.carried_in.total": 1} in offered
        assert {"requests.carried_out.natural": 0, "requests.carried_out.total": 0} in offered
        assert {"requests.received.natural": 10, "requests.received.total": 14} in offered


def test_one_proposal_mends_both_columns_of_hegang() -> None:
    case = Case(hegang())
    offered = offered_for(case, "requests.balance")
    assert offered
    for proposal in offered:
        after = Case(case.report.changed(proposal.edits))
        assert {finding.code for finding in review(after)} == {"section.missing"}


SHORT_BY_ONE = {
    "requests.received.natural": 9,
    "requests.granted.natural": 9,
    "requests.carried_out.natural": 1,
}


def test_what_last_year_supports_comes_first() -> None:
    case = Case(complete(SHORT_BY_ONE), complete({"requests.carried_out.natural": 1}, year=2024))
    offered = offered_for(case, "requests.balance")
    assert new_values(offered[0]) == {"requests.carried_in.natural": 1}
    assert [proposal.supported for proposal in offered] == [True, False, False, False]


def test_a_last_year_that_does_not_say_supports_nothing() -> None:
    case = Case(complete(SHORT_BY_ONE), complete({"requests.carried_out.natural": None}, year=2024))
    offered = offered_for(case, "requests.balance")
    assert {"requests.carried_in.natural": 1} in [new_values(proposal) for proposal in offered]
    assert not any(proposal.supported for proposal in offered)


def test_what_last_year_contradicts_is_not_proposed() -> None:
    report = complete(SHORT_BY_ONE)
    contradicted: dict[str, object] = {"requests.carried_in.natural": 1}
    without = [new_values(each) for each in offered_for(Case(report), "requests.balance")]
    against_last_year = Case(report, complete(year=2024))
    against = [new_values(each) for each in offered_for(against_last_year, "requests.balance")]
    assert against
    without.remove(contradicted)
    assert against == without


def test_supported_proposals_come_before_the_others() -> None:
    """The total's balance can be mended in any column; last year knows of one."""
    changes = SHORT_BY_ONE | {"requests.carried_in.total": 0, "requests.carried_out.total": 1}
    case = Case(complete(changes), complete({"requests.carried_out.natural": 1}, year=2024))
    findings = review(case)
    assert findings
    for finding in findings:
        supported = [proposal.supported for proposal in proposals(case, finding)]
        assert supported == sorted(supported, reverse=True)


def test_a_total_that_last_year_supports_supports_its_pair() -> None:
    """Last year's columns are not known; its total is, and has to follow in the second edit."""
    changes = SHORT_BY_ONE | {"requests.carried_in.total": 0, "requests.carried_out.total": 1}
    last = {"requests.carried_out.natural": None, "requests.carried_out.total": 1}
    case = Case(complete(changes), complete(last, year=2024))
    offered = offered_for(case, "requests.balance")
    pair = {"requests.carried_in.natural": 1, "requests.carried_in.total": 1}
    assert new_values(offered[0]) == pair
    assert [proposal.supported for proposal in offered].count(True) == 1
    assert offered[0].supported


def test_carried_in_is_taken_from_last_year() -> None:
    last = complete({"requests.carried_out.legal": 2, "requests.received.legal": 2}, year=2024)
    case = Case(complete({"requests.granted.legal": 2}), last)
    (proposal,) = offered_for(case, "continuity.carried_in")
    assert new_values(proposal) == {"requests.carried_in.legal": 2}
    assert proposal.supported
    assert proposal.message.replace("\u00a0", " ").endswith("改成 2")


def test_total_carried_in_is_mended_where_its_parts_are() -> None:
    last = complete({"requests.carried_out.legal": 2, "requests.received.legal": 2}, year=2024)
    case = Case(complete({"requests.granted.legal": 2}), last)
    _, total = [finding for finding in review(case) if finding.code == "continuity.carried_in"]
    (proposal,) = proposals(case, total)
    assert new_values(proposal) == {"requests.carried_in.legal": 2}


def test_wrong_stated_total_is_mended_by_itself() -> None:
    """A published report prints a total of 0 under parts that sum to 11."""
    case = Case(complete({"disputes.review.upheld": 11, "disputes.review.total": 0}))
    offered = [new_values(proposal) for proposal in offered_for(case, "disputes.total")]
    assert {"disputes.review.total": 11} in offered


def test_no_proposal_goes_below_zero_or_touches_what_is_blank() -> None:
    case = Case(complete({"requests.received.natural": 3, "requests.carried_in.business": None}))
    offered = offered_for(case, "requests.balance")
    assert offered
    for proposal in offered:
        for edit in proposal.edits:
            assert isinstance(edit.new, int)
            assert edit.new >= 0


def test_what_arithmetic_cannot_mend_gets_no_proposal() -> None:
    case = Case(complete({"text.problems": None, "disclosure.permits.decisions": None}))
    assert [proposals(case, finding) for finding in review(case)] == [[], []]


#: The rows that the balance of a column is made of.
ROWS = ("received", "carried_in", "carried_out", *RESULTS)


@settings(max_examples=40, deadline=None)
@given(broken())
def test_every_proposal_mends_and_breaks_nothing(case: Case) -> None:
    before = weighty(case)
    assume(before)
    for finding in review(case):
        for proposal in proposals(case, finding):
            assert 1 <= len(proposal.edits) <= 2
            after = weighty(case.changed(proposal.edits))
            assert (finding.code, finding.fields) not in after
            assert after < before


@settings(max_examples=40, deadline=None)
@given(balanced(), st.sampled_from(ROWS), st.sampled_from(COLUMNS), st.sampled_from([-2, 1, 7]))
def test_the_figure_that_was_put_wrong_is_among_the_proposals(
    report: Report, row: str, column: str, by: int
) -> None:
    id = f"requests.{row}.{column}"
    right = report.number(id) or 0
    assume(right + by >= 0)
    case = Case(report.changed([report.edit(id, right + by)]))
    offered = [proposal.edits for proposal in offered_for(case, "requests.balance")]
    assert (Edit(id, right + by, report.stated(id) or 0),) in offered


def test_what_no_figure_can_mend_is_in_the_way_of_no_proposal() -> None:
    """The text says nothing of the fees; that stays so, whichever figure is put right."""
    fee = "requests.otherwise.fee_overdue"
    report = complete({f"{fee}.natural": 1, f"{fee}.other": 1, "requests.received.other": 1})
    case = Case(report)
    assert found(case, "fees.unreported")
    offered = [new_values(each) for each in offered_for(case, "requests.balance")]
    assert {f"{fee}.natural": 0} in offered
    assert {"requests.received.natural": 1} in offered


def test_a_figure_that_would_ask_for_more_text_is_not_proposed() -> None:
    case = Case(complete({"requests.received.natural": 1}))
    offered = [new_values(each) for each in offered_for(case, "requests.balance")]
    assert {"requests.granted.natural": 1} in offered
    assert {"requests.otherwise.fee_overdue.natural": 1} not in offered


@pytest.mark.parametrize("row", ["received", "carried_in", "carried_out"])
def test_a_proposal_that_would_break_another_sum_is_not_made(row: str) -> None:
    """Only the granted cases fit last year's figure and the stated totals of row and column."""
    report = stated_totals(
        complete({"requests.received.natural": 5, "requests.granted.natural": 5})
    )
    case = Case(report.changed([report.edit(f"requests.{row}.total", 9)]))
    offered: list[Proposal] = []
    for finding in review(case):
        offered += proposals(case, finding)
    assert offered
    for proposal in offered:
        assert weighty(case.changed(proposal.edits)) == set()


def test_proposals_leave_the_report_alone() -> None:
    report: Report = complete({"requests.received.natural": 3})
    before = report.values
    assert offered_for(Case(report), "requests.balance")
    assert report.values == before


def test_a_checks_own_fields_come_before_the_parts_of_its_totals() -> None:
    rows = (
        "granted",
        "partly_granted",
        "refused.deliberative",
        "unavailable.not_held",
        "not_processed.repeated",
    )
    granted = {f"requests.{row}.natural": 2 for row in rows}
    report = complete(
        {"requests.received.natural": 14, "requests.carried_out.natural": 5, **granted}
    )
    offered = [each.edits[0].id for each in offered_for(Case(report), "requests.balance")]
    assert offered[:3] == [
        "requests.received.natural",
        "requests.carried_in.natural",
        "requests.carried_out.natural",
    ]
    assert len(offered) > 3


# ---- what a finding itself says


GRANTED = "requests.granted.natural"
RESTATED = Restated(GRANTED, 5, "改成 5")
ELSEWHERE = Finding("elsewhere", Severity.WARNING, (GRANTED,), "", "", 3, 5, restated=RESTATED)


def test_stated_totals_that_were_right_follow_a_figure_that_is_restated() -> None:
    report = complete({"requests.received.natural": 3, GRANTED: 3})
    stated = Case(stated_totals(report))
    wrong = stated.changed([stated.report.edit("requests.total.natural", 7)])
    (offered,) = proposals(stated, ELSEWHERE)
    assert new_values(offered) == {
        GRANTED: 5,
        "requests.granted.total": 5,
        "requests.total.natural": 5,
        "requests.total.total": 5,
    }
    assert offered.message.startswith("改成 5，（一）予以公开·总计 改成\u00a05，")
    (offered,) = proposals(wrong, ELSEWHERE)
    assert "requests.total.natural" not in new_values(offered), "nobody knows what it was meant for"
    (offered,) = proposals(Case(report), ELSEWHERE)
    assert (new_values(offered), offered.message) == ({GRANTED: 5}, "改成 5")


def test_a_total_whose_parts_make_the_number_follows_them_again() -> None:
    total = "requests.granted.total"
    report = complete({"requests.received.natural": 3, GRANTED: 3, total: 5})
    for number, value in ((3, None), (4, 4)):
        restated = Restated(total, number, "")
        finding = Finding("elsewhere", Severity.WARNING, (total,), "", "", restated=restated)
        (offered,) = proposals(Case(report), finding)
        assert new_values(offered) == {total: value}


def test_nobody_knows_what_mends_what_no_check_finds() -> None:
    case = Case(complete({GRANTED: 3}))
    (offered,) = proposals(case, ELSEWHERE)
    assert not is_mended_too(case, ELSEWHERE, offered)
