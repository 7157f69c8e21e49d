"""The editions: which one a year has, and what one sees of a report on another."""

from inspect import getsource

import pytest

from forms.editions.form_2021 import FORM as FORM_2021
from forms.editions.registry import checks_of, demands_of, edition_for, seen_from
from forms.succession import empty_report
from tests.builders import complete
from tests.editions.reports import second
from tests.editions.second import FORM

pytestmark = pytest.mark.usefixtures("second_edition")

LAST = complete(
    {
        "requests.received.natural": 3,
        "requests.received.legal": 2,
        "requests.carried_out.natural": 2,
        "requests.carried_out.legal": 2,
        "text.problems": "（一）不足。有一些。",
    },
    year=2026,
)


@pytest.mark.parametrize(
    ("year", "edition"),
    [(2019, "2021"), (2021, "2021"), (2026, "2021"), (2027, "second"), (2030, "second")],
)
def test_a_year_has_the_latest_edition_of_its_time(year: int, edition: str) -> None:
    assert edition_for(year).form.id == edition
    assert empty_report("局", "department", year).form.id == edition


def test_fields_of_one_id_and_those_that_were_renamed_carry_over() -> None:
    seen = seen_from(FORM, LAST)
    assert seen.form is FORM
    assert seen.year == 2026
    assert seen.number("requests.received.natural") == 3
    assert seen.number("requests.handed_on.natural") == 2
    assert seen.text("text.improvements") == "（一）不足。有一些。"


def test_what_has_no_counterpart_is_absent() -> None:
    seen = seen_from(FORM, LAST)
    assert seen.value("requests.received.organisation") is None
    assert seen.value("requests.answered.total") is None
    assert seen.text("text.plans") == ""


def test_totals_are_those_of_the_reports_own_form() -> None:
    """总计 is of two columns here, of six there: what they came to is seen, their parts are not."""
    seen = seen_from(FORM, LAST)
    assert seen.number("requests.received.total") == 5
    assert seen.number("requests.handed_on.total") == 4


def test_the_older_edition_sees_the_later_one_by_the_same_names() -> None:
    seen = seen_from(FORM_2021, second({"requests.handed_on.natural": 7}))
    assert seen.number("requests.carried_out.natural") == 7
    assert seen.text("text.problems") == second().text("text.improvements")
    assert seen.value("disputes.review.total") is None


def test_a_report_of_the_same_edition_is_seen_as_it_is() -> None:
    assert seen_from(FORM_2021, LAST) is LAST


def test_errors_are_found_by_the_demands_alone() -> None:
    """What decides on errors is declared apart: no other check of the form may find one."""
    demands = demands_of(FORM_2021)
    others = [check for check in checks_of(FORM_2021) if check not in demands]
    assert len(demands) + len(others) == len(checks_of(FORM_2021))
    assert others
    for kind in {type(check) for check in others}:
        assert "Severity.ERROR" not in getsource(kind)
    for kind in {type(check) for check in demands}:
        assert "ERROR" in getsource(kind)


def test_an_edition_without_demands_of_its_own_has_all_its_checks_asked() -> None:
    assert demands_of(FORM) == checks_of(FORM)
