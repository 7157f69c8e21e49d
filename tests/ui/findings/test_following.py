"""Where the clerk is among the findings after an edit that takes some of them away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from forms.checks.finding import Finding, Severity
from forms.texts.span import Span
from tests.builders import complete
from tests.ui.clerk import CTRL, NO, SHIFT, Clerk, Key
from tests.ui.conftest import OpenReports
from ui.findings.findings_model import ROW
from ui.findings.following import place_after, place_of

#: Blank cells in all three tables, a sum that does not hold, and blanks of the first page.
HOLES = {
    "disclosure.rules.made": None,
    "requests.received.other": None,
    "requests.granted.other": None,
    "disputes.review.upheld": None,
    "contact.phone": None,
    "requests.carried_in.natural": 2,
}


def finding(name: str, words: str = "") -> Finding:
    return Finding(name, Severity.ERROR, (f"{name}.cell",), words or name, "表")


def in_text(name: str, start: int) -> Finding:
    place = (Span("text.overview", start, start + 1),)
    return Finding(name, Severity.HINT, ("text.overview",), "词", "惯例", spans=place)


def test_a_finding_in_other_words_is_the_same() -> None:
    before, now = finding("blank", "还有 3 格"), finding("blank", "还有 1 格")
    assert place_of(before, [finding("a"), now]) == 1
    assert place_of(before, [finding("a")]) is None


def test_words_of_a_text_that_are_found_alike_are_not_the_same() -> None:
    assert place_of(in_text("word", 3), [in_text("word", 9)]) is None
    assert place_of(in_text("word", 3), [in_text("word", 9), in_text("word", 3)]) == 1


@given(st.sets(st.integers(0, 9)), st.integers(0, 9))
def test_it_is_the_first_that_is_left_of_what_followed(left: set[int], at: int) -> None:
    before = [finding(str(number)) for number in range(10)]
    found = [before[number] for number in sorted(left)]
    place = place_after(at, before, found)
    later = [number for number in sorted(left) if number >= at]
    assert found[place:] == [before[number] for number in later]


def current(clerk: Clerk) -> Finding:
    row = clerk.view.findings.list.currentIndex().data(ROW)
    assert row
    return row.finding  # type: ignore[no-any-return] # of an item's data


def test_filling_the_blanks_leaves_the_row_on_its_finding_or_on_the_next(
    open_reports: OpenReports,
) -> None:
    clerk = open_reports(complete(HOLES))
    count = len(clerk.session.findings)
    assert count > 3
    for start in range(count):
        clerk.open_step("三 申请办理")
        before = list(clerk.session.findings)
        clerk.view.findings.choose(before[start])
        clerk.press(Key.Key_0, CTRL)
        after = clerk.session.findings
        left = [each for each in before[start:] if place_of(each, after) is not None]
        expected = left[0] if left else [each for each in before if each in after][-1]
        assert place_of(expected, after) == after.index(current(clerk))
        clerk.press(Key.Key_Z, CTRL)
        assert clerk.session.findings == before


@pytest.mark.parametrize("modifier", [NO, SHIFT], ids=["F8", "Shift+F8"])
def test_f8_goes_on_with_what_followed_however_many_went(
    open_reports: OpenReports, modifier: Qt.KeyboardModifier
) -> None:
    clerk = open_reports(complete(HOLES))
    before = list(clerk.session.findings)
    for start, gone in enumerate(before):
        clerk.open_step("三 申请办理")
        clerk.view.findings.choose(gone)
        clerk.press(Key.Key_0, CTRL)
        after = clerk.session.findings
        at = place_after(start, before, after)
        if modifier is SHIFT:
            clerk.press(Key.Key_F8, SHIFT)
            assert current(clerk) == after[at - 1]
        elif gone not in after:
            clerk.press(Key.Key_F8)
            assert current(clerk) == after[at % len(after)]
        clerk.session.undo()
        assert clerk.session.findings == before
