"""A new report from last year's: identity, contact, section heads, 上年结转; the rest blank."""

from forms.checks.finding import Case
from forms.choice import Choice
from forms.prose.choices import governing, place_of
from forms.review import review
from forms.succession import copied, empty_report, section_heads, successor
from tests.builders import COLUMNS, complete

OVERVIEW = "text.overview"
RECEIVED, CARRIED_IN = "requests.received.total", "requests.carried_in.total"
LAST = complete(
    {
        "requests.carried_out.natural": 2,
        "requests.carried_out.legal": 1,
        "requests.received.natural": 2,
        "requests.received.legal": 1,
        "contact.office": "办公室",
        "text.overview": "开头。\n（一）主动公开。做了很多。\n（二）平台建设\n1.细节。\n无题一段。",
    },
    year=2024,
)


def test_empty_report_knows_only_whose_it_is() -> None:
    assert empty_report("局", "government", 2025).values == {
        "unit": "局",
        "kind": "government",
        "year": 2025,
    }
    assert empty_report("", "department", 2025).values == {"kind": "department", "year": 2025}


def test_successor_takes_over_identity_contact_heads_and_what_was_carried_out() -> None:
    values = successor(LAST, 2025).values
    carried = {f"requests.carried_in.{column}": 0 for column in COLUMNS}
    assert values == carried | {
        "unit": "测试县测试局",
        "kind": "department",
        "year": 2025,
        "contact.office": "办公室",
        "contact.phone": "0000-0000000",
        "requests.carried_in.natural": 2,
        "requests.carried_in.legal": 1,
        "text.overview": "（一）主动公开。\n（二）平台建设",
    }


def test_successor_agrees_with_last_year() -> None:
    report = successor(LAST, 2025)
    assert report.number("requests.carried_in.total") == 3
    assert "continuity.carried_in" not in {finding.code for finding in review(Case(report, LAST))}


def test_what_was_blank_stays_blank() -> None:
    last = complete({"requests.carried_out.natural": None}, year=2024)
    assert successor(last, 2025).stated("requests.carried_in.natural") is None


def test_what_was_said_of_a_number_holds_again_where_its_clause_is_written() -> None:
    last = complete({OVERVIEW: "处理热线18件。2024年收到申请15件，2023年结转申请16件。"}, year=2024)
    for number, cells in (("18", ()), ("15", (RECEIVED,)), ("16", (CARRIED_IN,))):
        place = place_of(last.text(OVERVIEW), OVERVIEW, last.text(OVERVIEW).rindex(number))
        assert place
        last.choose(Choice(place, cells))
    gone = next(iter(last.choices))._replace(sentence="没有了#件", clause="没有了#件")
    last.choose(Choice(gone, ()))
    report = successor(last, 2025)
    assert len(report.choices) == 3
    assert governing(report, OVERVIEW) == {}
    written = "处理热线9件。2025年收到申请5件，2024年结转申请6件。"
    report = report.changed([report.edit(OVERVIEW, written)])
    held = governing(report, OVERVIEW).values()
    assert {(number.value, choice.cells) for number, choice in held} == {
        (9, ()),
        (5, (RECEIVED,)),
        (6, (CARRIED_IN,)),
    }


def test_report_of_another_year_hands_on_no_figures() -> None:
    report = successor(LAST, 2026)
    assert report.text("contact.office") == "办公室"
    assert [id for id in report.values if id.startswith("requests.")] == []


def test_a_copy_has_all_but_what_names_and_dates_the_report() -> None:
    last = LAST.changed([LAST.edit("text.preamble", "测试县测试局的前言。")])
    place = place_of("收到申请15件。", OVERVIEW, 4)
    assert place
    last = last.changed([last.edit(OVERVIEW, "收到申请15件。")])
    last.choose(Choice(place, ()))
    copy = copied(last, " 城关分局", 2024)
    left_behind = {"date", "text.preamble"}
    kept = {id: value for id, value in last.values.items() if id not in left_behind}
    assert copy.values == kept | {"unit": "城关分局"}
    assert copy.choices == last.choices
    assert last.text("unit") == "测试县测试局", "what is copied stays as it is"


def test_a_copy_for_another_year_is_on_the_edition_for_that_year() -> None:
    assert copied(LAST, "测试县测试局", 2025).year == 2025


def test_section_heads_are_those_of_the_second_level() -> None:
    assert section_heads("一、总\n（一）甲。后文。\n1.乙\n(二)丙\n一段。") == [
        "（一）甲。",
        "(二)丙",
    ]
    assert section_heads("") == []


def test_a_unit_is_written_as_it_is_printed() -> None:
    assert empty_report(" ⼈⺠政府  办公室", "department", 2025).text("unit") == "人民政府 办公室"
    assert empty_report("", "department", 2025).stated("unit") is None
