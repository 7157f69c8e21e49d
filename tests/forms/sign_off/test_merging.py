"""Taking over what a copy changes: only that, over whatever became of the report meanwhile."""

from decimal import Decimal

from hypothesis import given

from forms.report import Edit, Report
from forms.sign_off.comparison import printed
from forms.sign_off.merging import Suggestion, suggestions
from forms.texts.preamble import PREAMBLE, propose_preamble
from forms.values import Value
from tests.builders import complete
from tests.strategies import balanced

IN, OUT, TOTAL = (
    "requests.carried_in.natural",
    "requests.carried_out.natural",
    "requests.carried_in.total",
)
FEE, TEXT = "disclosure.fees.amount", "text.problems"


def says(report: Report) -> dict[str, Value]:
    """Return what a copy of ``report`` prints."""
    return {id: printed(report, id) for id in report.form.fields}


def test_a_changed_cell_comes_with_its_total_left_to_follow() -> None:
    assert suggestions(complete(), complete(), says(complete({IN: 2}))) == [
        Suggestion(Edit(IN, 0, 2), 0, 0)
    ]


def test_what_the_copy_leaves_as_it_was_does_not_take_back_what_we_changed_since() -> None:
    ours, copy = complete({IN: 5}), complete({OUT: 3})
    assert suggestions(ours, complete(), says(copy)) == [Suggestion(Edit(OUT, 0, 3), 0, 0)]


def test_a_field_that_both_have_changed_is_told_as_a_collision() -> None:
    (found,) = suggestions(complete({IN: 5}), complete(), says(complete({IN: 2})))
    assert (found.edit, found.original, found.now, found.collides) == (Edit(IN, 5, 2), 0, 5, True)


def test_what_both_have_changed_alike_is_no_change() -> None:
    assert suggestions(complete({IN: 2}), complete(), says(complete({IN: 2}))) == []


def test_a_total_that_contradicts_its_parts_is_suggested_as_stated() -> None:
    assert [
        found.edit for found in suggestions(complete(), complete(), says(complete({TOTAL: 4})))
    ] == [Edit(TOTAL, None, 4)]


def test_a_stated_total_is_derived_again_where_the_copy_has_what_its_parts_give() -> None:
    ours = complete({TOTAL: 4})
    assert [found.edit for found in suggestions(ours, ours, says(complete()))] == [
        Edit(TOTAL, 4, None)
    ]


def test_a_preamble_follows_the_identity_where_the_copy_says_the_same() -> None:
    copy = complete({"contact.phone": "0000-1111111"})
    assert [found.edit.id for found in suggestions(complete(), complete(), says(copy))] == [
        "contact.phone"
    ]
    written = suggestions(complete(), complete(), says(complete()) | {PREAMBLE: "另拟的前言。"})
    assert [found.edit for found in written] == [Edit(PREAMBLE, None, "另拟的前言。")]


def test_blank_lines_and_indents_of_a_text_are_no_change() -> None:
    ours = complete({TEXT: "　　第一段。\n\n第二段。"})
    assert suggestions(ours, ours, {TEXT: "第一段。\n第二段。"}) == []
    assert [found.edit.new for found in suggestions(ours, ours, {TEXT: "第一段。\n第三段。"})] == [
        "第一段。\n第三段。"
    ]


def test_an_emptied_box_and_an_emptied_text_are_changes() -> None:
    assert [
        found.edit
        for found in suggestions(complete(), complete(), {IN: None, FEE: Decimal("1.50")})
    ] == [Edit(IN, 0, None), Edit(FEE, Decimal(0), Decimal("1.50"))]


def test_what_the_copy_does_not_say_is_left_alone() -> None:
    assert suggestions(complete(), complete(), {}) == []


@given(balanced(), balanced())
def test_taking_all_of_it_makes_our_report_say_what_the_copy_says(
    ours: Report, copy: Report
) -> None:
    taken = ours.changed(found.edit for found in suggestions(ours, ours, says(copy)))
    assert {id: printed(taken, id) for id in says(copy)} == says(copy)
    assert taken.text(PREAMBLE) in ("", propose_preamble(taken))
