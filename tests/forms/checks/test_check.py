"""What the checks can tell besides their findings, so that nobody asks for their class."""

from collections.abc import Iterator

from forms.checks.check import Check
from forms.checks.equation import Gap
from forms.checks.finding import Case, Finding
from forms.editions.form_2021 import FORM as FORM_2021
from forms.editions.registry import checks_of
from forms.review import case_of, review
from tests.builders import blank, complete

CHECKS = checks_of(FORM_2021)
BALANCED = {"requests.received.natural": 3, "requests.carried_out.natural": 1}
LAST = complete({"requests.carried_out.natural": 2}, year=2024)


class Silent(Check):
    """A rule that can tell nothing."""

    code, source = "silent", "测试"

    @property
    def fields(self) -> tuple[str, ...]:
        """No field."""
        return ()

    def find(self, case: Case) -> Iterator[Finding]:  # noqa: ARG002
        """Find nothing."""
        yield from ()


def of(code: str) -> Check:
    """Return the first check of the code."""
    return next(check for check in CHECKS if check.code == code)


def test_a_check_that_can_tell_nothing_more_says_so() -> None:
    check = Silent()
    assert check.equation is None
    assert check.gaps(case_of(complete())) == ()
    assert check.brought_forward(LAST) == {}
    assert check.advice("text.overview") == ""


def test_sums_have_an_equation_and_nothing_else_has() -> None:
    assert {check.code for check in CHECKS if check.equation} == {
        "requests.balance",
        "requests.row_total",
        "requests.result_total",
        "disputes.total",
    }


def test_the_strip_is_of_the_balance() -> None:
    in_strip = [check.code for check in CHECKS if check.equation and check.equation.in_strip]
    assert in_strip == ["requests.balance"] * 7


def test_either_side_of_an_equation_may_give_way() -> None:
    gaps = of("requests.balance").gaps(case_of(complete(BALANCED)))
    assert gaps == (
        Gap(("requests.received.natural", "requests.carried_in.natural"), -2),
        Gap(("requests.total.natural", "requests.carried_out.natural"), 2),
    )


def test_an_equation_that_holds_or_is_incomplete_has_no_gaps() -> None:
    check = of("requests.balance")
    assert check.gaps(case_of(complete())) == ()
    assert check.gaps(case_of(blank())) == ()


def test_what_was_carried_in_gives_way_to_what_last_year_carried_out() -> None:
    check = of("continuity.carried_in")
    assert check.gaps(case_of(complete(), LAST)) == (Gap(("requests.carried_in.natural",), 2),)
    assert check.gaps(case_of(complete())) == ()


def test_only_what_last_year_carried_out_is_brought_forward() -> None:
    values: dict[str, object] = {}
    for check in CHECKS:
        values.update(check.brought_forward(LAST))
    assert len(values) == 7
    assert values["requests.carried_in.natural"] == values["requests.carried_in.total"] == 2
    assert values["requests.carried_in.legal"] == 0


def test_the_length_of_section_one_is_advised_there_and_nowhere_else() -> None:
    advised = {}
    for id in FORM_2021.fields:
        for check in CHECKS:
            if check.advice(id):
                advised[id] = check.advice(id)
    assert advised == {"text.overview": "原则上不超过 1000 字"}


def test_what_is_only_not_filled_in_yet_is_told_from_what_is_wrong() -> None:
    assert all(finding.is_unfilled for finding in review(case_of(blank())))
    wrong = complete({"disputes.review.total": 1, "disputes.review.upheld": "无"})
    assert not any(finding.is_unfilled for finding in review(case_of(wrong)))
