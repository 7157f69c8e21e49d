"""What differs between two states of a report, and the way from one to the other."""

from hypothesis import given

from forms.report import Edit, Report
from forms.sign_off.comparison import differences, edits_towards
from forms.texts.preamble import PREAMBLE
from tests.builders import complete
from tests.strategies import balanced

IN, IN_TOTAL = "requests.carried_in.natural", "requests.carried_in.total"


def test_a_changed_figure_shows_with_the_totals_that_follow_it() -> None:
    assert differences(complete(), complete({IN: 2})) == [Edit(IN, 0, 2), Edit(IN_TOTAL, 0, 2)]


def test_a_total_stated_as_it_would_be_derived_is_no_difference() -> None:
    assert differences(complete(), complete({IN_TOTAL: 0})) == []


def test_the_preamble_is_compared_as_it_is_printed() -> None:
    changed = {
        edit.id for edit in differences(complete(), complete({"contact.phone": "0000-1111111"}))
    }
    assert changed == {"contact.phone", PREAMBLE}


@given(balanced(), balanced())
def test_the_edits_lead_from_any_report_to_any_other(one: Report, other: Report) -> None:
    assert differences(one.changed(edits_towards(one, other)), other) == []


def test_a_total_is_derived_again_where_the_other_derives_it() -> None:
    wrong = complete({IN_TOTAL: 7})
    assert edits_towards(wrong, complete()) == [Edit(IN_TOTAL, 7, None)]


def test_a_total_that_would_no_more_follow_from_its_parts_is_stated() -> None:
    """The parts are blank there, the total is known: both print 0 before, one nothing after."""
    target = complete({IN: None, IN_TOTAL: 0})
    assert differences(complete().changed(edits_towards(complete(), target)), target) == []
