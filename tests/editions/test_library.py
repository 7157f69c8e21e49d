"""A library with reports of both editions: opened, changed, explained, taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from export.compose import compose
from export.deliver import deliver
from forms.sign_off.changes import changes
from storage.history import How
from storage.library import Library
from storage.sign_off import Stage
from tests.builders import complete
from tests.editions.reports import second
from tests.editions.second import FORM
from usecases.open_report import OpenReport
from usecases.progress import overview
from usecases.take_back import take_back

pytestmark = pytest.mark.usefixtures("second_edition")
RECEIVED, ANSWERED = "requests.received.natural", "requests.answered.natural"
LAST = complete({"requests.carried_out.natural": 2}, year=2026)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenReport]:
    """A report whose last year is on the form of 2021, in one library with it."""
    with Library.open(tmp_path / "年报.nianbao") as library:
        library.add(LAST)
        yield OpenReport(library, library.add(second({RECEIVED: 4321, ANSWERED: 4321})))


def codes(opened: OpenReport) -> list[str]:
    return [finding.code for finding in opened.findings]


def test_last_year_is_as_seen_from_this_years_edition(opened: OpenReport) -> None:
    assert opened.report.form is FORM
    assert opened.previous
    assert opened.previous.form is FORM
    assert opened.previous.number("requests.handed_on.natural") == 2


def test_what_last_year_handed_on_is_asked_for_until_it_is_explained(opened: OpenReport) -> None:
    opened.check()
    assert codes(opened)[:2] == ["continuity.carried_in", "continuity.carried_in"]
    opened.explain(opened.findings[0], "已核实。")
    assert opened.standings[0].is_settled
    opened.carry_out([opened.report.edit("requests.carried_in.natural", 2)], How.TYPED)
    assert "continuity.carried_in" not in codes(opened)


def test_a_draft_that_comes_back_is_read_on_its_own_edition(
    opened: OpenReport, tmp_path: Path
) -> None:
    opened.keep_version(Stage.DRAFT)
    path = tmp_path / "送审稿.docx"
    document = compose(opened.report, draft=opened.draft_name, previous=opened.previous)
    deliver(document, "docx", path)
    untouched = take_back(opened, path)
    assert (untouched.other_title, untouched.suggestions, untouched.unmatched) == (None, (), ())
    assert untouched.original == "送审稿第 1 稿"
    corrected = opened.report.changed([opened.report.edit("text.plans", "办好各项事务。")])
    deliver(compose(corrected, draft=opened.draft_name), "docx", path)
    (suggestion,) = take_back(opened, path).suggestions
    assert (suggestion.edit.id, suggestion.edit.new) == ("text.plans", "办好各项事务。")


def test_versions_are_compared_on_their_own_edition(opened: OpenReport) -> None:
    before = opened.library.load(opened.id)
    opened.carry_out([opened.report.edit(ANSWERED, 5)], How.TYPED)
    found = changes(before, opened.report)
    assert [each.id for each in found.made] == [ANSWERED]
    assert [each.id for each in found.following] == ["requests.answered.total"]


def test_progress_counts_the_sections_of_the_edition(opened: OpenReport) -> None:
    seen = overview(opened.library, opened.id)
    assert (seen.done, seen.told) == (4, "◐ 已完成 4/5")
    opened.carry_out([opened.report.edit("requests.carried_in.natural", 2)], How.TYPED)
    opened.carry_out([opened.report.edit(ANSWERED, 4323)], How.TYPED)
    assert overview(opened.library, opened.id).done == 5
