"""Reports of two editions side by side: last year's, what differs, what a copy changes."""

import pytest

from forms.checks.finding import Finding
from forms.editions.form_2021 import FORM as FORM_2021
from forms.editions.registry import checks_of, composed_of, seen_from
from forms.exchange import from_exchange, to_exchange
from forms.mending import proposals
from forms.report import Report
from forms.review import case_of, review
from forms.sign_off.canonical import canonical, from_canonical
from forms.sign_off.comparison import differences, edits_towards
from forms.sign_off.correction_note import propose_correction
from forms.sign_off.merging import suggestions
from forms.succession import successor
from forms.values import Value
from tests.builders import complete
from tests.editions.reports import second
from tests.editions.second import FORM
from tests.editions.second_rules import AllAnswered

pytestmark = pytest.mark.usefixtures("second_edition")

LAST = complete(
    {
        "requests.received.natural": 3,
        "requests.received.legal": 2,
        "requests.granted.natural": 1,
        "requests.carried_out.natural": 2,
        "requests.carried_out.legal": 2,
        "contact.office": "办公室",
        "text.overview": "（一）主动公开。做了很多。",
        "text.problems": "（一）不足。有一些。",
    },
    year=2026,
)


def codes(report: Report, previous: Report | None = None) -> list[str]:
    return [finding.code for finding in review(case_of(report, previous))]


def found(report: Report, code: str, previous: Report | None = None) -> Finding:
    return next(each for each in review(case_of(report, previous)) if each.code == code)


# ---- review, with a last year of another edition -----------------------------------------------


def test_what_last_year_handed_on_is_checked_against_this_years_form() -> None:
    report = second({"requests.carried_in.natural": 1, "requests.answered.natural": 1})
    finding = found(report, "continuity.carried_in", LAST)
    assert (finding.left, finding.right) == (1, 2)
    assert finding.fields == ("requests.carried_in.natural",)


def test_checks_are_silent_about_what_last_year_did_not_have() -> None:
    report = second({"requests.received.organisation": 500, "requests.answered.organisation": 500})
    large = [each for each in review(case_of(report, LAST)) if each.code == "change.large"]
    assert [each.fields for each in large] == [("requests.received.total",)]


def test_a_report_of_2021_is_checked_against_a_last_year_of_another_edition() -> None:
    last = second({"requests.handed_on.natural": 4}, year=2024)
    assert codes(complete(), last) == ["continuity.carried_in", "continuity.carried_in"]


def test_characters_and_other_reports_are_checked_where_they_are_known() -> None:
    report = second({"text.plans": "办好㐀事。"})
    other = complete({"requests.carried_out.natural": 9}, year=2027)
    assert codes(report) == []
    case = case_of(report, printable=frozenset("办好事。") | _characters(second()), others=[other])
    assert [(each.code, each.message) for each in review(case)] == [
        ("second.printable", "打印不出：㐀"),
        ("second.elsewhere", "另一份年报是 9"),
    ]


def _characters(report: Report) -> frozenset[str]:
    return frozenset("".join(str(value) for value in report.values.values()))


# ---- mending -----------------------------------------------------------------------------------

UNBALANCED = {"requests.received.natural": 9, "requests.answered.natural": 8}


def test_a_new_kind_of_sum_gets_its_proposals() -> None:
    report = second(UNBALANCED)
    finding = found(report, "second.answered")
    offered = [proposal.edits for proposal in proposals(case_of(report), finding)]
    assert {edit.id: edit.new for edits in offered for edit in edits} == {
        "requests.received.natural": 8,
        "requests.answered.natural": 9,
        "requests.handed_on.natural": 1,
    }


def test_what_last_year_supports_comes_first_across_editions() -> None:
    last = complete({"requests.carried_out.natural": 2}, year=2026)
    report = second({"requests.answered.natural": 2})
    finding = found(report, "second.answered", last)
    first, *others = proposals(case_of(report, last), finding)
    assert [(edit.id, edit.new) for edit in first.edits] == [("requests.carried_in.natural", 2)]
    assert first.supported
    assert not any(proposal.supported for proposal in others)


def test_a_hint_is_mended_only_where_nothing_of_it_is_left() -> None:
    report = second({"requests.received.natural": 9})
    nine = complete({"requests.carried_out.natural": 9}, year=2027)
    eight = complete({"requests.carried_out.natural": 8}, year=2027)
    agreed = case_of(report, others=[nine])
    hint = next(finding for finding in review(agreed) if finding.code == "second.elsewhere")
    (proposal,) = proposals(agreed, hint)
    assert [(edit.id, edit.new) for edit in proposal.edits] == [("requests.handed_on.natural", 9)]
    assert proposals(case_of(report, others=[nine, eight]), hint) == []


# ---- differences and what a copy changes -------------------------------------------------------


def test_differences_are_in_terms_of_the_later_state() -> None:
    edits = {edit.id: edit for edit in differences(LAST, second())}
    assert (edits["requests.handed_on.natural"].old, edits["requests.handed_on.natural"].new) == (
        2,
        0,
    )
    assert edits["requests.answered.natural"].old is None
    assert edits.keys() <= FORM.fields.keys()
    assert "text.problems" in {edit.id for edit in differences(second(), LAST)}


@pytest.mark.parametrize(("one", "other"), [(LAST, second()), (second(), LAST)])
def test_the_edits_lead_as_far_as_the_form_allows(one: Report, other: Report) -> None:
    after = one.changed(edits_towards(one, other))
    assert differences(after, seen_from(one.form, other)) == []


def test_suggestions_are_made_on_the_reports_own_form() -> None:
    original = seen_from(FORM, LAST)
    said: dict[str, Value] = {"requests.handed_on.natural": 1, "text.plans": "办好各项事务。"}
    taken = suggestions(second(), LAST, said)
    assert [(each.edit.id, each.edit.new, each.original) for each in taken] == [
        ("requests.handed_on.natural", 1, 2),
        ("text.plans", "办好各项事务。", original.value("text.plans")),
    ]


def test_a_correction_names_what_differs_across_editions() -> None:
    day = second().date
    assert day
    assert "“本年答复·自然人”由空白更正为0" in propose_correction(LAST, second(), day)


# ---- succession --------------------------------------------------------------------------------


def test_a_successor_on_another_edition_takes_over_what_it_has_a_place_for() -> None:
    report = successor(LAST, 2027)
    assert report.values == {
        "unit": "测试县测试局",
        "kind": "department",
        "year": 2027,
        "contact.office": "办公室",
        "contact.phone": "0000-0000000",
        "text.overview": "（一）主动公开。",
        "requests.carried_in.natural": 2,
        "text.improvements": "（一）不足。",
    }


def test_a_successor_of_a_report_that_is_ahead_of_its_time() -> None:
    report = successor(second({"requests.handed_on.natural": 3}, year=2025), 2026)
    assert report.form is FORM_2021
    assert report.number("requests.carried_in.natural") == 3


# ---- exchange and codes ------------------------------------------------------------------------


def test_exchange_and_canonical_form_keep_the_edition() -> None:
    report = second(UNBALANCED)
    for again in (from_exchange(to_exchange(report)), from_canonical(canonical(report))):
        assert again.form is FORM
        assert again.values == report.values


def test_the_sum_is_of_a_class_that_only_the_tests_know() -> None:
    assert any(isinstance(check, AllAnswered) for check in checks_of(FORM))


def test_an_edition_without_sentences_composes_none() -> None:
    assert composed_of(second(), LAST) == ()
