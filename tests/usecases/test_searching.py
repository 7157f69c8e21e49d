"""Finding all over a report, and replacing as if typed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.editions.form_2021 import FORM as FORM_2021
from forms.parsing import MAX_TEXT, Refused, parse
from forms.report import Edit, Report
from forms.texts.preamble import PREAMBLE, propose_preamble
from forms.texts.search import Search
from forms.texts.span import Span
from forms.values import Kind
from usecases.searching import found_in_tables, found_in_texts, replacing, written

REPORT = Report(
    FORM_2021,
    {
        "unit": "青禾县水务局",
        "kind": "department",
        "year": 2024,
        "date": date(2025, 1, 20),
        "contact.phone": "0100-1234567",
        "requests.received.natural": 24,
        "requests.received.business": 124,
        "text.overview": "（一）水务局主动公开。\n全年24件，水务局受理。",
        "text.problems": "水务局人手少。",
        PREAMBLE: "水务局编制。",
    },
)


def replaced(report: Report, words: str, by: str) -> Report:
    """Return the report with ``by`` in the place of all ``words``."""
    found = found_in_texts(report, Search(words))
    return report.changed(replacing(report, found, by))


def test_texts_and_lines_are_searched_in_the_order_of_the_report() -> None:
    assert found_in_texts(REPORT, Search("水务局")) == [
        Span("unit", 3, 6),
        Span(PREAMBLE, 0, 3),
        Span("text.overview", 3, 6),
        Span("text.overview", 18, 21),
        Span("text.problems", 0, 3),
    ]


def test_year_and_date_are_found_as_they_are_shown() -> None:
    assert found_in_texts(REPORT, Search("2024")) == [Span("year", 0, 4)]
    assert found_in_texts(REPORT, Search("1月20日")) == [Span("date", 5, 10)]
    assert found_in_texts(REPORT, Search("department")) == []


def test_a_proposed_preamble_is_searched_too() -> None:
    report = REPORT.changed([REPORT.edit(PREAMBLE, None)])
    assert written(report, PREAMBLE) == propose_preamble(report)
    assert PREAMBLE in {span.id for span in found_in_texts(report, Search("水务局"))}


def test_whole_figures_are_found_and_the_labels_of_lines() -> None:
    assert found_in_tables(REPORT, Search("24")) == [Span("requests.received.natural", 0, 2)]
    rows = found_in_tables(REPORT, Search("结转下年度"))
    assert [span.id for span in rows] == ["requests.carried_out.natural"]
    columns = found_in_tables(REPORT, Search("商业企业"))
    assert [span.id for span in columns] == ["requests.received.business"]
    assert found_in_tables(REPORT, Search("尚未审结"))
    assert found_in_tables(REPORT, Search("水务局")) == []


def test_all_are_replaced_and_the_rest_stays() -> None:
    report = replaced(REPORT, "水务局", "农业农村局")
    assert report.text("unit") == "青禾县农业农村局"
    assert report.text("text.overview") == "（一）农业农村局主动公开。\n全年24件，农业农村局受理。"
    assert report.text("text.problems") == "农业农村局人手少。"
    assert report.text(PREAMBLE) == "农业农村局编制。"
    assert report.value("requests.received.natural") == 24


def test_one_of_several_is_replaced() -> None:
    edits = replacing(REPORT, [Span("text.overview", 18, 21)], "我局")
    assert edits == [
        Edit(
            "text.overview",
            REPORT.text("text.overview"),
            "（一）水务局主动公开。\n全年24件，我局受理。",
        )
    ]


def test_what_is_replaced_is_tidied_as_typing_is() -> None:
    report = replaced(REPORT, "0100", " 010  0 ")
    assert report.text("contact.phone") == "010 0 -1234567"
    report = replaced(REPORT, "（一）水务局主动公开。", "")
    assert report.text("text.overview") == "全年24件，水务局受理。", "no empty line stays"
    report = replaced(REPORT, "0100-1234567", "")
    assert report.stated("contact.phone") is None


def test_years_and_dates_stay_ones_of_their_kind() -> None:
    assert replaced(REPORT, "2024", "2023").year == 2023
    assert replaced(REPORT, "1月20日", "1月27日").date == date(2025, 1, 27)
    assert replacing(REPORT, [Span("year", 0, 4)], "二〇二四") == [], "it reads the same"


@pytest.mark.parametrize(
    ("words", "by", "why"),
    [
        ("2024", "去年", "报告年度：年度应是"),
        ("1月20日", "2月30日", "成文日期：没有这一天（2025年2月没有30日）"),
        ("青禾县", "县" * 500, "单位全称：文字过长"),
        ("全年", "年" * MAX_TEXT, "文字过长"),
    ],
)
def test_what_no_field_can_take_changes_nothing(words: str, by: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        replaced(REPORT, words, by)


def test_a_proposed_preamble_goes_on_following_the_unit() -> None:
    report = REPORT.changed([REPORT.edit(PREAMBLE, None)])
    after = replaced(report, "水务局", "农业农村局")
    assert after.stated(PREAMBLE) is None
    assert "青禾县农业农村局编制了" in propose_preamble(after)


def test_a_proposed_preamble_becomes_the_clerks_own_where_its_words_change() -> None:
    report = REPORT.changed([REPORT.edit(PREAMBLE, None)])
    after = replaced(report, "如有疑问", "有疑问的")
    assert after.text(PREAMBLE) == propose_preamble(report).replace("如有疑问", "有疑问的")
    both = replaced(report, "局", "委")
    assert both.stated(PREAMBLE) is None, "nothing but the unit has that word"


@given(
    st.text("水务局24 \n年", max_size=60),
    st.text("水务局2", min_size=1, max_size=3),
    st.text("水务局24 年", max_size=4),
)
def test_replacing_is_what_typing_would_leave(text: str, words: str, by: str) -> None:
    report = Report(FORM_2021, {"text.overview": parse(Kind.TEXT, text)})
    there = report.text("text.overview")
    found = [span for span in found_in_texts(report, Search(words)) if span.id == "text.overview"]
    after = report.changed(replacing(report, found, by))
    assert after.stated("text.overview") == parse(Kind.TEXT, there.replace(words, by))
