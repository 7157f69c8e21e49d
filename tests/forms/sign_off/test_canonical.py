"""What a version keeps of a report: all of it, with what is derived written out."""

import pytest
from hypothesis import given

from forms.exchange import from_exchange, to_exchange
from forms.report import Report
from forms.sign_off.canonical import canonical, from_canonical
from forms.texts.preamble import PREAMBLE, propose_preamble
from tests.builders import blank, complete, stated_totals
from tests.strategies import balanced


@given(balanced())
def test_a_total_is_kept_alike_whether_it_is_stated_or_derived(report: Report) -> None:
    assert canonical(stated_totals(report)) == canonical(report)


def test_a_preamble_is_kept_alike_whether_it_is_written_or_proposed() -> None:
    report = complete()
    written = report.changed([report.edit(PREAMBLE, propose_preamble(report))])
    assert canonical(written) == canonical(report)


@given(balanced())
def test_what_was_canonical_comes_back_as_it_was_entered(report: Report) -> None:
    assert from_canonical(canonical(report)).values == report.values


@pytest.mark.parametrize(
    "report",
    [blank(), blank({"unit": "测试县测试局"}), complete({"unit": None}), complete({"year": None})],
    ids=["nothing", "no cells", "no unit", "no year"],
)
def test_what_is_blank_comes_back_blank(report: Report) -> None:
    """A draft may be handed in with anything still open."""
    assert from_canonical(canonical(report)).values == report.values


def test_a_total_that_contradicts_its_parts_comes_back_as_stated() -> None:
    report = complete({"requests.received.total": 7})
    assert from_canonical(canonical(report)).stated("requests.received.total") == 7


def test_the_order_of_keys_and_a_comment_in_a_file_make_no_difference() -> None:
    data = to_exchange(complete())
    turned = {"_note": "x"} | {key: data[key] for key in reversed(data)}
    assert canonical(from_exchange(turned)) == canonical(complete())


@pytest.mark.parametrize("text", ["", "{", "[]", '{"unit": "测试局"}'])
def test_what_is_not_canonical_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        from_canonical(text)
