"""Figures of table three that are marks, merged, struck out or not to be read."""

from dataclasses import replace

import pytest

from forms.editions.form_2021 import APPLICANTS, FEE, request
from intake.published.report_read import Outcome
from reading.seen import Apart, Paragraph
from tests.intake.published.printed_tables import (
    SECTIONS,
    assert_sound,
    different_figures,
    of,
    printed,
    read,
    row_at,
    set_text,
    values,
)

REQUESTS = different_figures("requests")


def test_dashes_are_one_question() -> None:
    figures = dict(REQUESTS)
    wanted = [request("granted", key) for key, _ in APPLICANTS]
    figures.update(dict.fromkeys(wanted, "－"))
    found = read("requests", printed("requests", figures))
    (doubt,) = found.doubts
    assert doubt.cells == tuple(wanted)
    assert doubt.message == "有 6 格印着“－”，不是数字，没有当作 0。"
    zero, blank = doubt.answers
    assert set(zero.values) == set(wanted)
    assert set(zero.values.values()) == {0}
    assert set(blank.values.values()) == {None}


def test_a_box_that_cannot_be_read() -> None:
    whole = printed("requests", REQUESTS)
    set_text(whole, "101", "").unread = "这一格的字体没有嵌入"
    found = read("requests", whole)
    assert found.fields["requests.received.natural"].outcome is Outcome.UNREAD
    (doubt,) = found.doubts
    message = "“一、本年新收政府信息公开申请数量”一行的自然人没有读出：这一格的字体没有嵌入。"
    assert doubt.message == message


@pytest.mark.parametrize(("text", "outcome"), [("", Outcome.UNREAD), ("101", Outcome.READ)])
def test_characters_apart_are_never_sure(text: str, outcome: Outcome) -> None:
    whole = printed("requests", REQUESTS)
    set_text(whole, "101", text).content = [
        Paragraph(text, apart=[Apart("删除线", "999", len(text))])
    ]
    found = read("requests", whole)
    each = found.fields["requests.received.natural"]
    assert (each.outcome, each.is_sure) == (outcome, False)
    assert_sound(found, SECTIONS["requests"], REQUESTS)


def test_a_figure_of_two_rows_is_of_neither() -> None:
    whole = printed("requests", REQUESTS)
    at = row_at(whole, "1.属于国家秘密")
    shared = whole.rows[at][2]
    shared.span = shared.span._replace(rows=2)
    del whole.rows[at + 1][1]
    found = read("requests", whole)
    assert of(found, "refused.state_secret")[0].outcome is Outcome.UNREAD
    assert of(found, "refused.state_secret")[1].outcome is Outcome.READ
    assert {each.outcome for each in of(found, "refused.prohibited_by_law")} == {Outcome.UNREAD}


def test_a_figure_of_two_rows_in_word() -> None:
    whole = printed("requests", REQUESTS)
    at = row_at(whole, "1.属于国家秘密")
    whole.rows[at][2].span = whole.rows[at][2].span._replace(rows=2)
    whole.rows[at + 1][1] = replace(whole.rows[at + 1][1], content=[], goes_on=True)
    found = read("requests", whole)
    assert of(found, "refused.state_secret")[0].outcome is Outcome.UNREAD
    assert of(found, "refused.prohibited_by_law")[0].outcome is Outcome.UNREAD


def test_a_span_that_is_wrong_does_no_harm() -> None:
    whole = printed("requests", REQUESTS)
    for row in whole.rows[3:]:
        for each in row:
            each.span = each.span._replace(rows=each.span.rows + 3)
    assert values(read("requests", whole)) == REQUESTS


@pytest.mark.parametrize("section", ["disclosure", "requests"])
def test_a_unit_behind_a_figure_is_no_label(section: str) -> None:
    figures = different_figures(section)
    with_units = {id: f"{words}件" for id, words in figures.items() if id != FEE}
    found = read(section, printed(section, figures | with_units))
    assert values(found) == figures
    assert not found.doubts
