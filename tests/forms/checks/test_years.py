"""text.year: the years of a text are the report year, and each that is not can be mended."""

from forms.checks.finding import Case, Severity
from forms.checks.years import YearsFit
from forms.mending import proposals
from forms.texts.span import Span
from tests.builders import complete
from tests.forms.checks.finds import finds, messages

OVERVIEW = YearsFit("text.overview")
TEXT = "2024年，我局公开信息。\n（二）依申请公开。２０２４ 年，我局收到申请。"


def test_each_year_is_a_place_to_mend() -> None:
    report = complete({"text.overview": TEXT})
    first, second = finds(OVERVIEW, report)
    assert first.message == "正文写“2024年”，本年报是 2025 年的"
    assert (first.severity, first.left, first.right) == (Severity.WARNING, 2024, 2025)
    assert first.spans == (Span("text.overview", 0, 5),)
    assert first.around == (Span("text.overview", 0, 5),)
    assert second.message == "正文写“２０２４年”，本年报是 2025 年的"
    one, every = proposals(Case(report), second)
    assert one.message == "改成 2025 年"
    mended = report.changed(one.edits).text("text.overview")
    assert mended == TEXT.replace("２０２４", "２０２５")
    assert every.message == "2 处都改成 2025 年"
    assert not finds(OVERVIEW, report.changed(every.edits))


def test_a_single_one_is_mended_by_itself() -> None:
    (found,) = finds(OVERVIEW, complete({"text.overview": "2024年，我局公开信息30条。"}))
    assert [each.words for each in found.corrections] == ["改成 2025 年"]


def test_nothing_is_said_without_a_year_or_a_text() -> None:
    assert messages(OVERVIEW, complete({"text.overview": TEXT, "year": None})) == []
    assert messages(OVERVIEW, complete({"text.overview": None})) == []
    preamble = YearsFit("text.preamble", is_preamble=True)
    assert messages(preamble, complete()) == []


def test_of_very_many_twenty_are_told_and_all_are_mended_at_once() -> None:
    report = complete({"text.overview": "2024年，我局公开信息。\n" * 30})
    found = finds(OVERVIEW, report)
    assert len(found) == 20
    *_, every = proposals(Case(report), found[0])
    assert every.message == "30 处都改成 2025 年"
    assert not finds(OVERVIEW, report.changed(every.edits))
