"""The sign-off slip.

Who signs, the figures a leader looks at first, and what is open with its reasons.
"""

import pytest

from export.compose import compose
from export.document import Slip, Table
from export.slip import SIGNERS
from forms.checks.finding import Case, Finding, Severity
from forms.editions.form_2021 import FORM as FORM_2021
from forms.report import Report
from forms.review import review
from forms.sign_off.reasons import Standing, explain, standings
from tests.builders import blank, complete

LAST = complete(
    {
        "year": 2024,
        "requests.received.natural": 30,
        "requests.carried_out.natural": 5,
        "disputes.review.upheld": 2,
    }
)
NOW = complete(
    {
        "requests.received.natural": 33,
        "requests.granted.natural": 33,
        "disputes.review.upheld": 2,
        "disputes.direct_suit.other": 1,
        "requests.carried_in.natural": 4,
        "requests.carried_out.natural": 4,
    }
)
REASON = "上年年报发布后已更正，结转数以更正后的为准。"


def slip(
    report: Report,
    previous: Report | None = None,
    *,
    reasons: bool = False,
    since: Report | None = None,
) -> Slip:
    """Return the slip.

    With ``reasons``, every other finding on ``since`` (or the report itself) was explained.
    """
    given = (
        [
            explain(since or report, finding, REASON)
            for finding in review(Case(since or report, previous))[::2]
        ]
        if reasons
        else []
    )
    found = standings(report, review(Case(report, previous)), given)
    block = compose(report, draft="送审稿第 2 稿", standings=found, previous=previous).blocks[0]
    assert isinstance(block, Slip)
    return block


def figures(tables: tuple[Table, ...]) -> dict[str, tuple[str, ...]]:
    """Return this year's figure, last year's and the change by what their column is called."""
    found: dict[str, tuple[str, ...]] = {}
    for table in tables:
        names = {0: ""} | dict.fromkeys(range(1, table.grid.columns), "")
        columns: dict[int, list[str]] = {col: [] for col in names}
        for cell in table.cells:
            for col in range(cell.col, cell.col + cell.colspan):
                if cell.row < table.grid.head:
                    names[col] += cell.text
                else:
                    columns[col].append(cell.text)
        assert columns.pop(0) == ["本年", "上年", "增减"]
        found |= {names[col]: tuple(texts) for col, texts in columns.items()}
    return found


def test_each_signer_has_room_for_opinion_name_and_date() -> None:
    table = slip(NOW).table
    assert [cell.text for cell in table.cells] == [
        "环节",
        "意见",
        "签名",
        "日期",
        *(text for signer in SIGNERS for text in (signer, "", "", "")),
    ]
    assert SIGNERS == ("拟稿", "核稿", "审核", "签发")


def test_key_figures_stand_beside_last_years() -> None:
    assert figures(slip(NOW, LAST).figures) == {
        "本年新收": ("33", "30", "+3"),
        "上年结转": ("4", "0", "+4"),
        "办理（答复）总计": ("33", "0", "+33"),
        "结转下年": ("4", "5", "-1"),
        "行政复议总计": ("2", "2", "0"),
        "未经复议直接起诉总计": ("1", "0", "+1"),
        "复议后起诉总计": ("0", "0", "0"),
        "规章制发": ("0", "0", "0"),
        "规章废止": ("0", "0", "0"),
        "规章现行有效": ("0", "0", "0"),
        "规范性文件制发": ("0", "0", "0"),
        "规范性文件废止": ("0", "0", "0"),
        "规范性文件现行有效": ("0", "0", "0"),
        "行政许可": ("0", "0", "0"),
        "行政处罚": ("0", "0", "0"),
        "行政强制": ("0", "0", "0"),
        "收费（万元）": ("0", "0", "0"),
    }


def test_figures_are_two_tables_one_after_the_other_each_with_the_names_above_it() -> None:
    """Who has them read aloud hears each figure with its own column and row."""
    disclosed, asked = slip(NOW, LAST).figures
    assert (disclosed.grid.head, disclosed.grid.stub) == (2, 1)
    assert (asked.grid.head, asked.grid.stub) == (1, 1)
    groups = [cell for cell in disclosed.cells if cell.text in ("规章", "规范性文件")]
    assert [(cell.row, cell.col, cell.colspan) for cell in groups] == [(0, 1, 3), (0, 4, 3)]


def test_where_there_is_no_figure_there_is_a_dash() -> None:
    every = (*FORM_2021.disclosed_figures, *FORM_2021.key_figures)
    labels = [figure.name for figure in every]
    assert figures(slip(NOW).figures)["本年新收"] == ("33", "—", "—")
    assert figures(slip(blank()).figures) == dict.fromkeys(labels, ("—", "—", "—"))
    assert figures(slip(blank(), LAST).figures)["本年新收"] == ("—", "30", "—")
    assert figures(slip(complete({"requests.received.total": "3余件"}), LAST).figures)[
        "本年新收"
    ] == ("—", "30", "—")


def test_findings_are_listed_each_with_its_reason() -> None:
    findings = review(Case(NOW, LAST))
    assert len(findings) > 2
    assert all(finding.severity is not Severity.ERROR for finding in findings)
    listed = slip(NOW, LAST, reasons=True)
    expected: list[tuple[str, ...]] = []
    for number, finding in enumerate(findings):
        lines = [f"{finding.severity.label}：{finding.message}"]
        if number % 2 == 0:
            lines.append(f"说明：{REASON}")
        expected.append(tuple(lines))
    assert sorted(listed.findings) == sorted(expected)
    assert listed.note == f"校核发现的事项（{len(findings)} 项）"


def test_reason_whose_figures_changed_is_printed_as_one_that_holds_no_more() -> None:
    changed = NOW.changed([NOW.edit("requests.carried_in.natural", 3)])
    findings = slip(changed, LAST, reasons=True, since=NOW).findings
    (reason,) = [
        reason for line, *reason in findings if line.startswith("须说明：自然人：上年结转 3")
    ]
    assert reason == [f"原说明（数据已改动，须重新说明）：{REASON}"]


def test_what_has_to_be_mended_stands_first_and_then_what_nobody_explained() -> None:
    def standing(severity: Severity, name: str, reason: str = "") -> Standing:
        return Standing(Finding("a", severity, (), name, ""), reason)

    given = [
        standing(Severity.HINT, "提一"),
        standing(Severity.WARNING, "已说", "理由"),
        standing(Severity.WARNING, "未说"),
        standing(Severity.ERROR, "改一"),
        standing(Severity.ERROR, "改二"),
    ]
    block = compose(NOW, draft="送审稿", standings=given).blocks[0]
    assert isinstance(block, Slip)
    assert [lines[0][-2:] for lines in block.findings] == ["改一", "改二", "未说", "已说", "提一"]


def test_slip_without_findings_says_so() -> None:
    listed = slip(complete())
    assert (listed.note, listed.findings) == ("校核没有发现需要处理的事项。", ())


def test_slip_tells_below_its_title_the_name_and_the_code_of_the_draft() -> None:
    assert slip(NOW).draft == f"送审稿第 2 稿　内容码 {compose(NOW).code}"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("㛃𬱖<b>&=1+1", ["说明：㛃𬱖<b>&=1+1"]),
        ("一\r\n\r\n二\t三\u200b ", ["说明：一", "二 三"]),
        ("长" * 2000, ["说明：" + "长" * 2000]),
    ],
)
def test_reason_is_printed_as_written_a_line_a_paragraph(text: str, lines: list[str]) -> None:
    finding, *_ = review(Case(NOW, LAST))
    (standing,) = standings(NOW, [finding], [explain(NOW, finding, text)])
    block = compose(NOW, draft="送审稿", standings=[standing]).blocks[0]
    assert isinstance(block, Slip)
    assert list(block.findings[0][1:]) == lines
