"""The content code: one for what is printed alike, on every machine and in every version."""

from decimal import Decimal

import pytest
from hypothesis import given, settings

from forms.report import Report
from forms.sign_off.canonical import canonical
from forms.sign_off.content_code import (
    NoCodeError,
    bears,
    content_code,
    is_old,
    old_code,
    stamp,
    stamped_code,
    typed_code,
)
from forms.sign_off.printed import printed_parts
from forms.texts.preamble import PREAMBLE, propose_preamble
from tests.builders import TEXT, blank, complete, stated_totals
from tests.strategies import balanced, texts_with_spaces

NEW = "03a5 38f1 9407 e22e c31a"
OLD = "03a5 38f1 9407"
PINNED = [
    (blank({"unit": "㛃县𬱖局", "year": 2025}), "03a5 38f1 9407", "d5bb 7e94 380f e922 18f5"),
    (
        complete(
            {
                "disclosure.fees.amount": Decimal("59237.2449"),
                "text.preamble": "<b>&=1+1",
                "text.overview": TEXT,
            }
        ),
        "e22e c31a ff75",
        "6a10 4163 9160 90df db1d",
    ),
    (
        complete(
            {
                "text.overview": "（一）主动公开。\n1.网站。",
                "requests.received.natural": "14余件",
                "contact.email": "a@b.example",
            }
        ),
        "0672 72ae b29e",
        "1a37 d45b 470e 2ccb 1520",
    ),
    (
        complete({"text.overview": "⽂⽤⼾﨑ﬁ｡（１）　a b"}),
        "7ca5 7aa5 a0d6",
        "a45a 9eb9 addf c3ac fd66",
    ),
]


@pytest.mark.parametrize(("report", "old", "new"), PINNED)
def test_codes_never_change(report: Report, old: str, new: str) -> None:
    """These are on paper somewhere: a program that gives others is wrong, not this test."""
    assert (old_code(canonical(report)), content_code(report)) == (old, new)


@pytest.mark.parametrize(("report", "old", "new"), PINNED)
def test_a_code_is_judged_by_the_rule_that_it_was_made_by(
    report: Report, old: str, new: str
) -> None:
    assert bears(report, old)
    assert bears(report, new)
    assert not bears(report, new[: len(old)])
    assert not bears(complete({"text.problems": "别的。"}), old)
    assert not bears(complete({"text.problems": "别的。"}), new)
    assert (is_old(old), is_old(new)) == (True, False)


@given(balanced())
def test_a_total_has_the_same_code_whether_it_is_stated_or_derived(report: Report) -> None:
    assert content_code(stated_totals(report)) == content_code(report)


def test_a_preamble_has_the_same_code_whether_it_is_written_or_proposed() -> None:
    report = complete()
    written = report.changed([report.edit(PREAMBLE, propose_preamble(report))])
    assert content_code(written) == content_code(report)


@settings(max_examples=100)
@given(balanced(), balanced(), texts_with_spaces(), texts_with_spaces())
def test_two_reports_have_one_code_just_when_the_same_is_printed(
    one: Report, other: Report, text: str, other_text: str
) -> None:
    """What is printed is the document's words and figures; see test_printed.py."""
    one = one.changed([one.edit("text.problems", text)])
    other = other.changed([other.edit("text.problems", other_text)])
    beside = one.changed([one.edit("text.problems", other_text)])
    for report in (other, beside):
        same = printed_parts(one) == printed_parts(report)
        assert (content_code(one) == content_code(report)) == same


@pytest.mark.parametrize(
    "change",
    [
        {"requests.received.natural": 1},
        {"requests.received.total": 1},
        {"text.problems": "问题。"},
        {"contact.fax": "1"},
        {"year": 2024},
        {"unit": "另一局"},
        {"date": "2026年1月"},
    ],
)
def test_any_change_of_what_is_printed_changes_the_code(change: dict[str, int | str]) -> None:
    assert content_code(complete(change)) != content_code(complete())


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "government"},
        {"kind": None},
        {"contact.fax": "1", "text.preamble": propose_preamble(complete())},
        {"text.problems": "本单位依法做好各项工作，\n　　未发生需要 特别说明的情形。\n\n"},
    ],
)
def test_what_no_page_shows_does_not_change_the_code(change: dict[str, str | None]) -> None:
    assert content_code(complete(change)) == content_code(complete())


def test_a_figure_in_its_neighbours_box_has_another_code() -> None:
    left, right = "requests.received.natural", "requests.received.business"
    assert content_code(complete({left: 3})) != content_code(complete({right: 3}))
    # Run together, both would be 1 and 11 in 111.
    assert content_code(complete({left: 1, right: 11})) != content_code(
        complete({left: 11, right: 1})
    )


def test_a_text_above_the_tables_is_another_than_the_same_below_them() -> None:
    above = complete({"text.overview": "甲。乙。", "text.problems": "丙。"})
    below = complete({"text.overview": "甲。", "text.problems": "乙。丙。"})
    assert content_code(above) != content_code(below)


def test_a_blank_is_not_a_zero() -> None:
    assert content_code(complete({"requests.received.natural": None})) != content_code(complete())


def test_the_old_code_is_twelve_digits_in_groups_of_four() -> None:
    assert old_code("") == "e3b0 c442 98fc"  # SHA-256 of nothing, as FIPS 180-4 has it


@pytest.mark.parametrize("code", [NEW, OLD])
@pytest.mark.parametrize("around", ["{}", "政府信息公开; {}; x", "a\n{}\nabcd", "{} abcde"])
def test_a_stamp_is_found_again_among_other_words(code: str, around: str) -> None:
    assert stamped_code(around.format(stamp(code))) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "内容码",
        "内容码 03a5 38f1 940",
        "内容码 03a5 38f1 94071",
        "内容码 03a5 38f1 9407 e22e",
        "内容码 03a5 38f1 9407 e22e c31",
        "内容码 03a5 38f1 9407 e22e c31a ff75",
        "内容码 03a5 38f1 9407 e22e c31a7",
    ],
)
def test_what_is_no_stamp_gives_no_code(text: str) -> None:
    """Least of all an old code that is the beginning of a longer one."""
    assert stamped_code(text) == ""


@pytest.mark.parametrize(
    "typed",
    [
        NEW,
        "03a538f19407e22ec31a",
        " 03A5 38F1 9407 E22E C31A\n",
        "０３ａ５　３８Ｆ１　９４０７　Ｅ２２Ｅ　Ｃ３１Ａ",
        "内容码：03a5-38f1-9407-e22e-c31a",
        "内容码 03a5 38f1 9407 e22e c31a",
    ],
)
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert typed_code(typed) == NEW


def test_an_old_code_is_read_too() -> None:
    assert typed_code("03A538F19407") == OLD


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "只有数字"),
        ("03a5 38f1 94o7 e22e c31a", "只有数字"),
        ("03a5", "有 4 位，太短：内容码是 20 位，以前的旧码是 12 位"),
        ("03a5 38f1 9407 e22e", "有 16 位，太短"),
        ("03a5 38f1 9407 e22e c31a f", "有 21 位，太长"),
    ],
)
def test_what_is_no_code_is_refused_with_the_reason(typed: str, why: str) -> None:
    with pytest.raises(NoCodeError, match=why):
        typed_code(typed)
