"""The usual paragraphs in the words of the form of 2021, for every shape that its tables take."""

from collections.abc import Mapping

import pytest
from hypothesis import given

from forms.editions.registry import composed_of
from forms.report import Report
from forms.values import Value
from tests.builders import blank, complete
from tests.strategies import balanced

REQUESTS, DISPUTES = "收到和办理申请", "行政复议和诉讼"
NOTHING = {
    "主动公开": ("全年未制发行政规范性文件。全年无行政事业性收费。"),
    REQUESTS: "全年未收到政府信息公开申请，无上年结转的申请。",
    DISPUTES: "全年未发生因政府信息公开引发的行政复议和行政诉讼。",
    "信息处理费": (
        "按照《政府信息公开信息处理费管理办法》的规定，本年度未发出收费通知，未收取信息处理费。"
    ),
}


def texts(report: Report, previous: Report | None = None) -> dict[str, str]:
    """Return the paragraphs by their names."""
    return {each.subject.name: each.text for each in composed_of(report, previous)}


def row(name: str, **applicants: int) -> dict[str, Value]:
    """Return figures of a row of table three."""
    return {f"requests.{name}.{key}": number for key, number in applicants.items()}


def test_zeros_are_said_in_words() -> None:
    assert texts(complete(), complete()) == NOTHING


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (
            row("received", natural=1) | row("granted", natural=1),
            (
                "全年新收政府信息公开申请1件。"
                "无上年结转的申请，办结1件，无结转下年度继续办理的申请。办结的申请中，予以公开1件。"
            ),
        ),
        (
            row("received", business=1, other=1) | row("carried_out", business=1, other=1),
            ("全年新收政府信息公开申请2件。无上年结转的申请，结转下年度继续办理2件。"),
        ),
        (
            row("carried_in", natural=2) | row("refused.deliberative", natural=2),
            (
                "全年未收到政府信息公开申请。"
                "上年结转2件，办结2件，无结转下年度继续办理的申请。办结的申请中，不予公开2件。"
            ),
        ),
        (
            row("received", natural=5, legal=1)
            | row("granted", natural=2, legal=1)
            | row("refused.state_secret", natural=1)
            | row("refused.deliberative", natural=1)
            | row("carried_out", natural=1),
            (
                "全年新收政府信息公开申请6件，其中自然人申请5件、法人或其他组织申请1件。"
                "无上年结转的申请，办结5件，结转下年度继续办理1件。"
                "办结的申请中，予以公开3件、不予公开2件。"
            ),
        ),
    ],
)
def test_requests(figures: Mapping[str, Value], said: str) -> None:
    assert texts(complete(figures))[REQUESTS] == said


def test_last_year_is_compared_with_where_there_was_one() -> None:
    report = complete(row("received", natural=33) | row("carried_out", natural=33))
    last = complete(row("received", natural=28), year=2024)
    assert "申请33件，同比增长17.9%。" in texts(report, last)[REQUESTS]
    assert "同比" not in texts(report)[REQUESTS]


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (
            {"review.upheld": 2, "review.corrected": 1},
            (
                "全年因政府信息公开引发行政复议3件，其中结果维持2件、结果纠正1件。"
                "未发生因政府信息公开引发的行政诉讼。"
            ),
        ),
        (
            {"post_review_suit.pending": 1},
            (
                "全年未发生因政府信息公开引发的行政复议。"
                "因政府信息公开引发行政诉讼1件，复议后起诉1件，尚未审结1件。"
            ),
        ),
        (
            {"review.pending": 2, "direct_suit.upheld": 2, "post_review_suit.other": 1},
            (
                "全年因政府信息公开引发行政复议2件，尚未审结2件。"
                "因政府信息公开引发行政诉讼3件，其中未经复议直接起诉2件，结果维持2件；"
                "复议后起诉1件，其他结果1件。"
            ),
        ),
    ],
)
def test_disputes(figures: Mapping[str, int], said: str) -> None:
    values: dict[str, Value] = {f"disputes.{id}": number for id, number in figures.items()}
    assert texts(complete(values))[DISPUTES] == said


def test_documents_and_decisions() -> None:
    values: dict[str, Value] = {
        "disclosure.regulations.in_force": 3,
        "disclosure.normative_documents.issued": 2,
        "disclosure.normative_documents.repealed": 1,
        "disclosure.permits.decisions": 203,
        "disclosure.coercion.decisions": 3,
        "disclosure.fees.amount": None,
    }
    assert texts(complete(values))["主动公开"] == "", "the fee is blank"
    values["disclosure.fees.amount"] = 12
    assert texts(complete(values))["主动公开"] == (
        "全年未制发规章，现行有效3件。全年制发行政规范性文件2件，废止1件。"
        "全年作出行政许可决定203件、行政强制决定3件。"
    )


def test_fees_that_were_not_paid_are_told_and_no_others_denied() -> None:
    text = texts(complete(row("otherwise.fee_overdue", natural=2)))["信息处理费"]
    assert text.endswith("申请人逾期未按收费通知要求缴纳费用、不再处理其申请2件。")
    assert "未收取" not in text


def test_nothing_is_offered_from_blanks() -> None:
    for each in composed_of(blank(), None):
        assert not each.text
        assert each.blank == each.subject.cells


@given(balanced(), balanced())
def test_every_number_is_the_figure_of_its_cells(report: Report, previous: Report) -> None:
    for each in composed_of(report, previous):
        assert each.text
        for start, end, cells in each.stated:
            assert int(each.text[start:end]) == sum(report.number(id) or 0 for id in cells)
            assert each.text[end] == "件"
            assert not each.text[start - 1].isdigit()
