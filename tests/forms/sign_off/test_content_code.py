"""The content code: one for what is printed alike, on every machine and in every version."""

from decimal import Decimal

import pytest
from hypothesis import given

from forms.exchange import from_exchange, to_exchange
from forms.report import Report
from forms.sign_off.content_code import (
    canonical,
    code_of,
    content_code,
    from_canonical,
    stamp,
    stamped_code,
)
from forms.texts.preamble import PREAMBLE, propose_preamble
from tests.builders import blank, complete
from tests.strategies import balanced


@pytest.mark.parametrize(
    ("report", "code"),
    [
        (blank({"unit": "㛃县𬱖局", "year": 2025}), "03a5 38f1 9407"),
        (
            complete(
                {"disclosure.fees.amount": Decimal("59237.2449"), "text.preamble": "<b>&=1+1"}
            ),
            "e22e c31a ff75",
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
        ),
    ],
)
def test_codes_never_change(report: Report, code: str) -> None:
    """These are on paper somewhere: a program that gives others is wrong, not this test."""
    assert content_code(report) == code


@given(balanced())
def test_a_total_has_the_same_code_whether_it_is_stated_or_derived(report: Report) -> None:
    totals = [field.id for field in report.form.fields.values() if field.parts]
    stated = report.changed(report.edit(id, report.derived(id)) for id in totals)
    assert canonical(stated) == canonical(report)


def test_a_preamble_has_the_same_code_whether_it_is_written_or_proposed() -> None:
    report = complete()
    written = report.changed([report.edit(PREAMBLE, propose_preamble(report))])
    assert content_code(written) == content_code(report)


@given(balanced())
def test_what_was_canonical_comes_back_as_it_was_entered(report: Report) -> None:
    assert from_canonical(canonical(report)).values == report.values


def test_a_total_that_contradicts_its_parts_comes_back_as_stated() -> None:
    report = complete({"requests.received.total": 7})
    assert from_canonical(canonical(report)).stated("requests.received.total") == 7


@pytest.mark.parametrize(
    "change",
    [
        {"requests.received.natural": 1},
        {"text.problems": "问题。"},
        {"contact.fax": "1"},
        {"year": 2024},
    ],
)
def test_any_change_of_what_is_said_changes_the_code(change: dict[str, int | str]) -> None:
    assert content_code(complete(change)) != content_code(complete())


def test_a_blank_is_not_a_zero() -> None:
    assert content_code(complete({"requests.received.natural": None})) != content_code(complete())


def test_the_order_of_keys_and_a_comment_in_a_file_make_no_difference() -> None:
    data = to_exchange(complete())
    turned = {"_note": "x"} | {key: data[key] for key in reversed(data)}
    assert content_code(from_exchange(turned)) == content_code(complete())


def test_the_code_is_twelve_digits_in_groups_of_four() -> None:
    assert code_of("") == "e3b0 c442 98fc"  # SHA-256 of nothing, as FIPS 180-4 has it


def test_a_stamp_is_found_again_among_other_words() -> None:
    assert stamped_code(f"政府信息公开; {stamp('03a5 38f1 9407')}; x") == "03a5 38f1 9407"


@pytest.mark.parametrize("text", ["", "内容码", "内容码 03a5 38f1 940", "内容码 03a5 38f1 94071"])
def test_what_is_no_stamp_gives_no_code(text: str) -> None:
    assert stamped_code(text) == ""


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": "2021"}'])
def test_what_is_not_canonical_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        from_canonical(text)
