"""The sign-off slip: the last page of a draft, with room to sign and the list of what is still open."""

from export.compose import SIGNERS, compose
from export.document import Document
from export.pdf import differences
from forms.checks.finding import Finding, Severity
from tests.export.pdf.conftest import Print, path_of
from tests.export.pdf.sample_report import sample_report


def draft(findings: int) -> Document:
    listed = [Finding("cell.blank", Severity.ERROR, (), f"第 {number} 条：有若干格未填，没有发生的请填 0", "实践要求")
              for number in range(findings)]
    return compose(sample_report(), draft=True, findings=listed)


def test_slip_is_the_last_page_and_has_room_to_sign(printed: Print) -> None:
    final, pdf = printed(compose(sample_report())), printed(draft(3))
    assert len(pdf.pages) == len(final.pages) + 1
    last = pdf.pages[-1]
    text = "".join(char["text"] for char in last.chars)
    assert text.startswith("送审签批单云溪县自然资源和规划局2021年政府信息公开工作年度报告环节意见签名日期")
    assert all(signer in text for signer in SIGNERS)
    empty = [rect for rect in last.rects if not any(
        rect["x0"] < char["x0"] < rect["x1"] and rect["top"] < char["top"] < rect["bottom"] for char in last.chars)]
    assert len(empty) == 3 * len(SIGNERS)
    assert all(rect["height"] > 60 for rect in empty)


def test_findings_are_listed(printed: Print) -> None:
    pdf = printed(draft(3))
    text = "".join(char["text"] for char in pdf.pages[-1].chars)
    assert "校核发现的事项（3 项）必改：第 0 条" in text
    assert "校核没有发现需要处理的事项。" in "".join(char["text"] for char in printed(draft(0)).pages[-1].chars)


def test_long_list_goes_on_over_pages(printed: Print) -> None:
    document = draft(120)
    pdf = printed(document)
    assert len(pdf.pages) > len(printed(draft(3)).pages) + 2
    assert "第 119 条" in "".join(char["text"] for char in pdf.pages[-1].chars)
    assert differences(document, path_of(pdf)) == []
