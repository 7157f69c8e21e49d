"""Why a part is not done, in the words that stand at its mark."""

from forms.checks.finding import Finding, Severity
from forms.report import Report
from forms.review import case_of, review
from forms.sign_off.reasons import Standing, explain, standings
from tests.builders import blank, complete
from usecases.why_open import why_part_is_open, why_report_is_open

TABLE = frozenset({"disputes.review.upheld", "disputes.review.total"})


def found(report: Report, previous: Report | None = None) -> list[Standing]:
    return standings(report, review(case_of(report, previous)), ())


def wrong(number: int) -> Standing:
    finding = Finding(
        "sum", Severity.ERROR, ("disputes.review.total",), f"第 {number} 处差 1", "格式"
    )
    return standings(complete(), [finding], ())[0]


def test_what_is_missing_is_said_in_the_words_of_the_check() -> None:
    lines = why_part_is_open(TABLE, found(blank()))
    assert lines == ["“四、政府信息公开行政复议、行政诉讼情况”还有 12 格未填，没有发生的请填 0"]


def test_what_is_wrong_is_counted_and_the_first_of_it_quoted() -> None:
    assert why_part_is_open(TABLE, [wrong(1)]) == ["1 处必改：第 1 处差 1"]
    assert why_part_is_open(TABLE, map(wrong, range(1, 6))) == [
        "5 处必改：第 1 处差 1",
        "第 2 处差 1",
        "第 3 处差 1",
        "另有 2 处",
    ]


def test_what_wants_a_reason_is_said_until_it_has_one() -> None:
    report, last = complete(), complete({"requests.carried_out.natural": 1}, year=2024)
    asked = frozenset({"requests.carried_in.natural"})
    now = found(report, last)
    assert why_part_is_open(asked, now)[0].startswith("1 处须说明：")
    reasons = [explain(report, each.finding, "已核实。") for each in now]
    settled = standings(report, [each.finding for each in now], reasons)
    assert why_part_is_open(asked, settled) == ["已填完"]


def test_the_fault_of_another_part_is_not_said() -> None:
    assert why_part_is_open(frozenset({"text.overview"}), [wrong(1)]) == ["已填完"]


def test_the_whole_counts_each_kind() -> None:
    assert why_report_is_open(found(complete())) == ["没有要处理的"]
    assert why_report_is_open(found(blank())) == ["还有 7 处没有填完"]
    report, last = complete(), complete({"requests.carried_out.natural": 1}, year=2024)
    asked = len(found(report, last))
    assert why_report_is_open([wrong(1), *found(report, last)]) == [
        f"还有 1 处必改、{asked} 处须说明"
    ]
