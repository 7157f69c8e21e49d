"""Reasons about a text: bound to the excerpt they are about, wherever it is, or to the whole."""

import json
import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from forms.checks.finding import Case, Finding, Severity
from forms.report import Report
from forms.review import review
from forms.sign_off.reasons import Reason, Standing, explain, standings
from forms.texts.span import Span
from forms.values import store
from tests.builders import complete

OVERVIEW, PROBLEMS = "text.overview", "text.problems"
TEXT = "收到申请14余件。\n　　另有办件若干。\n"
WHY = "按来文原样写。"


def report(text: str, **more: str) -> Report:
    return complete({OVERVIEW: text} | more)


def vague(about: Report, *, fields: tuple[str, ...] = (OVERVIEW,)) -> list[Finding]:
    """Return a finding for each 余件 with its number, as a check of wording yields them."""
    return [
        Finding("text.vague", Severity.WARNING, fields, "", "", spans=(span,))
        for span in spans_of("余件", about.text(OVERVIEW))
    ]


def spans_of(words: str, text: str) -> Iterator[Span]:
    at = text.find(words)
    while at >= 0:
        yield Span(OVERVIEW, at - 2, at + len(words))
        at = text.find(words, at + 1)


#: A finding that is about the whole of a text.
LENGTH = Finding("overview.length", Severity.WARNING, (OVERVIEW,), "", "", 1200, 1000)


def stand(about: Report, *reasons: Reason) -> list[Standing]:
    kept = [reason._replace(bound=json.loads(json.dumps(reason.bound))) for reason in reasons]
    return standings(about, vague(about), kept)


def given(about: Report, number: int = 0, text: str = WHY) -> Reason:
    found = vague(about)
    return explain(about, found[number], text, found)


@pytest.mark.parametrize(
    "edited",
    [
        TEXT + "再加一句。",
        "开头一句。" + TEXT,
        "另有办件若干。\n收到申请14余件。",
        "（一）收到14余件",
        "　　收到申请14余件。",
    ],
)
def test_what_is_edited_elsewhere_or_moved_leaves_the_reason(edited: str) -> None:
    (standing,) = stand(report(edited), given(report(TEXT)))
    assert (standing.reason, standing.is_settled, standing.blocks) == (WHY, True, False)


def test_an_edit_of_the_excerpt_reopens_it_and_says_which_text() -> None:
    (standing,) = stand(report(TEXT.replace("14", "15")), given(report(TEXT)))
    assert (standing.reason, standing.lapsed, standing.blocks) == (WHY, (OVERVIEW,), True)
    (back,) = stand(report(TEXT), given(report(TEXT)))
    assert back.is_settled


def test_a_finding_about_other_words_was_never_explained() -> None:
    (standing,) = stand(report("来信九十余件。"), given(report(TEXT)))
    assert (standing.reason, standing.blocks) == ("", True)


def test_the_same_words_a_second_time_are_a_finding_of_their_own() -> None:
    twice = report(TEXT + TEXT)
    first, second = stand(twice, given(report(TEXT)))
    assert (first.is_settled, second.is_settled) == (True, False)
    both = stand(twice, given(twice), given(twice, 1, "也是。"))
    assert [standing.reason for standing in both] == [WHY, "也是。"]
    rewritten = stand(twice, given(twice), given(twice, 1, "也是。"), given(twice, 0, "改写。"))
    assert [standing.reason for standing in rewritten] == ["改写。", "也是。"]


def test_a_reason_is_taken_back_for_its_own_words_only() -> None:
    two = report("收到14余件，答复13余件。")
    reasons = given(two), given(two, 1, "也是。"), given(two, 0, "")
    assert [standing.reason for standing in stand(two, *reasons)] == ["", "也是。"]


def test_other_fields_and_both_sides_are_bound_too() -> None:
    cell = "requests.received.natural"
    about = report(TEXT)
    finding = replace(vague(about, fields=(cell, OVERVIEW))[0], left=14, right=0)
    reason = explain(about, finding, WHY)
    assert standings(about, [finding], [reason])[0].is_settled
    other = about.changed([about.edit(cell, 3)])
    assert standings(other, [finding], [reason])[0].lapsed == (cell,)
    sides = replace(finding, right=1)
    assert standings(about, [sides], [reason])[0].lapsed == ("",)


# ---- the words around an excerpt


def in_clause(about: Report) -> Finding:
    """Return the finding about the number, which has its sense from the first clause."""
    (finding,) = vague(about)
    text = about.text(OVERVIEW)
    start = text.index("收到")
    return replace(finding, around=(Span(OVERVIEW, start, text.index("。", start)),))


@pytest.mark.parametrize(
    ("edited", "holds"),
    [
        ("收到申请14余件。另有几句。", True),
        ("开头。收到申请14余件。", True),
        ("收到来信14余件。", False),
        ("收到申请15余件。", False),
    ],
)
def test_a_reason_for_a_number_hangs_on_its_clause(edited: str, *, holds: bool) -> None:
    before = report(TEXT)
    reason = explain(before, in_clause(before), WHY)
    after = report(edited)
    (standing,) = standings(after, [in_clause(after)], [reason])
    assert standing.is_settled == holds
    assert standing.reason == WHY
    if not holds:
        assert standing.lapsed == (OVERVIEW,)


def test_words_around_in_one_text_leave_the_excerpt_of_another() -> None:
    about = report(TEXT, **{PROBLEMS: "问题三条。"})
    finding = in_clause(about)
    finding = replace(finding, spans=(*finding.spans, Span(PROBLEMS, 2, 4)))
    reason = explain(about, finding, WHY)
    assert reason.bound[f"{PROBLEMS} excerpt"] == "三条"
    assert reason.bound[f"{OVERVIEW} excerpt"] == "收到申请14余件"


# ---- the whole of a text


@pytest.mark.parametrize("same", ["甲。\n乙。", "　　甲。\n\n　　乙。 ", "甲。\r\n乙。\n"])
def test_blanks_do_not_void_a_reason_about_a_whole_text(same: str) -> None:
    before = report("　甲。\n乙。\n\n")
    reason = explain(before, LENGTH, WHY)
    after = report(same)
    assert standings(after, [LENGTH], [reason])[0].is_settled
    other = report("甲。\n丙。")
    assert standings(other, [LENGTH], [reason])[0].lapsed == (OVERVIEW,)


# ---- what is said of a text as a whole


def of(code: str, about: Report, last: Report | None = None) -> list[Finding]:
    return [each for each in review(Case(about, last)) if each.code == code]


def stands(code: str, before: Report, after: Report, last: Report | None = None) -> Standing:
    """Return how a reason stands that was given before, of the one finding of ``code``."""
    reason = explain(before, of(code, before, last)[0], WHY)
    (standing,) = standings(after, of(code, after, last), [reason])
    return standing


@pytest.mark.parametrize(("now", "is_settled"), [(1102, True), (1500, True), (1501, False)])
def test_a_reason_for_a_length_hangs_on_about_how_long_it_is(now: int, is_settled: bool) -> None:
    standing = stands("overview.length", report("字" * 1300), report("词" * now))
    assert standing.is_settled is is_settled
    assert standing.lapsed == (() if is_settled else (OVERVIEW,))
    assert standing.reason == WHY


def test_a_reason_for_what_is_not_spoken_of_hangs_on_that() -> None:
    before = report("本单位公开机构职能。收到公开申请。")
    mended = stands("overview.aspects", before, report("本单位已公开机构职能。收到公开申请。"))
    assert mended.is_settled
    less = report("本单位做好各项工作。")
    (other,) = standings(
        less,
        of("overview.aspects", less),
        [explain(before, of("overview.aspects", before)[0], WHY)],
    )
    assert not other.is_settled


def test_a_reason_for_a_text_like_last_years_holds_while_it_is_alike() -> None:
    text = "本单位依法做好各项工作，未发生需要特别说明的情形。" * 5
    last = complete({PROBLEMS: text}, year=2024)
    mended = complete({PROBLEMS: text.replace("各项", "全部", 1)})
    assert stands("text.similar", complete({PROBLEMS: text}), mended, last).is_settled


def test_a_reason_for_a_fee_that_is_not_reported_hangs_on_the_figure() -> None:
    fees = {"requests.received.natural": 3, "requests.otherwise.fee_overdue.natural": 1}
    other, text = "text.other_matters", "无其他需要报告的事项。"
    before = complete(fees | {other: "无"})
    assert stands("fees.unreported", before, complete(fees | {other: text})).is_settled
    more = {"requests.otherwise.fee_overdue.natural": 2}
    lapsed = stands("fees.unreported", before, complete(fees | more | {other: "无"}))
    assert lapsed.lapsed == ("requests.otherwise.fee_overdue.total",)


def test_a_reason_of_before_for_a_length_holds_while_its_text_is_the_same() -> None:
    about = report("字" * 1300)
    (finding,) = of("overview.length", about)
    (standing,) = standings(about, [finding], [old_reason(about, finding)])
    assert standing.is_settled


# ---- reasons of before


def old_reason(about: Report, finding: Finding) -> Reason:
    """Return a reason as it was bound before: to each field as it was stored."""
    values = {id: store(about.value(id)) for id in finding.fields}
    values |= {"left": store(finding.left), "right": store(finding.right)}
    return Reason(finding.code, finding.fields, values, WHY)


def test_a_reason_of_before_holds_while_its_text_is_the_same() -> None:
    about = report(TEXT)
    reason = old_reason(about, vague(about)[0])
    assert stand(about, reason)[0].is_settled
    assert stand(report(TEXT.strip()), reason)[0].is_settled, "one blank is no change"
    (standing,) = stand(report(TEXT + "再加一句。"), reason)
    assert (standing.reason, standing.lapsed) == (WHY, (OVERVIEW,))


def test_a_reason_of_before_is_taken_back_and_rewritten() -> None:
    about = report(TEXT)
    old = old_reason(about, vague(about)[0])
    assert stand(about, old, given(about, 0, ""))[0].blocks
    assert stand(about, old, given(about, 0, "改写。"))[0].reason == "改写。"


def test_a_preamble_that_is_proposed_has_excerpts_too() -> None:
    about = complete()
    finding = Finding("text.year", Severity.WARNING, ("text.preamble",), "", "")
    (place,) = finding.places(about)
    finding = replace(finding, spans=(place._replace(end=place.start + 4),))
    reason = explain(about, finding, WHY)
    moved = about.changed([about.edit("contact.office", "办公室")])
    assert standings(moved, [finding], [reason])[0].is_settled


def test_random_edits_keep_a_reason_exactly_while_its_excerpt_stands() -> None:
    """2,000 edits at random places, seed 9: the reason holds where the words are still there."""
    chance = random.Random(9)
    held = 0
    for _ in range(2_000):
        at = chance.randrange(len(TEXT) + 1)
        until = min(len(TEXT), at + chance.choice([0, 0, 1, 3]))
        text = TEXT[:at] + chance.choice(["", "字", "3", " ", "\n", "余"]) + TEXT[until:]
        about = report(text)
        for finding, standing in zip(vague(about), stand(about, given(report(TEXT))), strict=True):
            (span,) = finding.spans
            excerpt = text[span.start : span.end].strip()
            assert standing.is_settled == (excerpt == "14余件"), text
            held += standing.is_settled
    assert held > 1_000
