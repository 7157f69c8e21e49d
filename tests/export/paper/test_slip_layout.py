"""The sign-off slip on paper: room to sign, figures, what is still open, normally on one page."""

import pypdfium2
from pdfplumber.page import Page

from export.compose import compose
from export.document import Document, Slip
from export.paper import page
from export.pdf import differences
from export.slip import SIGNERS
from forms.checks.finding import Finding, Severity
from forms.sign_off.reasons import Standing
from tests.export.conftest import Print, path_of
from tests.export.pdf.sample_report import sample_report


def draft(findings: int, reason: str = "", lapsed: tuple[str, ...] = ()) -> Document:
    listed = [
        Standing(
            Finding(
                "change.large",
                Severity.WARNING,
                (),
                f"第 {number} 条：今年 40，上年 4，变化很大",
                "填报惯例",
            ),
            reason,
            lapsed,
        )
        for number in range(findings)
    ]
    return compose(
        sample_report(), draft="送审稿第 2 稿", standings=listed, previous=sample_report(year=2020)
    )


def text(page: Page) -> str:
    return "".join(char["text"] for char in page.chars if char["text"].strip())


def test_slip_is_the_first_page_and_has_room_to_sign(printed: Print) -> None:
    final, pdf = printed(compose(sample_report())), printed(draft(3))
    assert len(pdf.pages) == len(final.pages) + 1
    first = pdf.pages[0]
    assert text(first).startswith(
        "送审签批单云溪县自然资源和规划局2021年政府信息公开工作年度报告送审稿第2稿内容码"
    )
    assert "签批：请在下表写意见、签名、填日期。环节意见签名日期拟稿" in text(first)
    assert all(signer in text(first) for signer in SIGNERS)
    empty = [
        rect
        for rect in first.rects
        if rect["height"] > 39
        and not any(
            rect["x0"] < char["x0"] < rect["x1"] and rect["top"] < char["top"] < rect["bottom"]
            for char in first.chars
        )
    ]
    assert len(empty) == 3 * len(SIGNERS)


def test_figures_stand_below_the_signatures_and_above_the_findings(printed: Print) -> None:
    found = text(printed(draft(3)).pages[0])
    assert "签发主要数据项目规章规范性文件行政许可行政处罚行政强制收费（万元）制发废止" in found
    assert "项目本年新收上年结转办理（答复）总计结转下年行政复议总计" in found
    assert found.index("复议后起诉总计") < found.index("校核发现的事项（3项）须说明：第0条")
    assert "校核没有发现需要处理的事项。" in text(printed(draft(0)).pages[0])


def test_some_findings_with_their_reasons_are_on_the_same_page(printed: Print) -> None:
    document = draft(3, "征地项目集中，申请随之增加。")
    pdf = printed(document)
    found = text(pdf.pages[0])
    assert found.count("说明：征地项目集中，申请随之增加。") == 3
    assert found.endswith(document.stamp.replace(" ", ""))
    assert found.startswith("送审签批单")


def test_reason_that_holds_no_more_is_told(printed: Print) -> None:
    found = text(printed(draft(1, "旧的理由。", ("requests.received.natural",))).pages[0])
    assert "变化很大原说明（数据已改动，须重新说明）：旧的理由。" in found


def test_long_list_and_long_reasons_go_on_over_pages(printed: Print) -> None:
    for document in (draft(120), draft(2, "这一项的来龙去脉。" * 222)):
        pdf = printed(document)
        stamp = document.stamp.replace(" ", "")
        slip = [each for each in pdf.pages if not text(each).endswith(f"—{stamp}")]
        assert len(slip) > 1
        assert slip == pdf.pages[: len(slip)]
        block = document.blocks[0]
        assert isinstance(block, Slip)
        rest = "".join(text(each).removesuffix(stamp) for each in slip)
        assert "".join(map("".join, block.findings)).replace(" ", "") in rest
        for each in slip:
            assert all(
                char["bottom"] < page.PAGE_HEIGHT - page.BOTTOM + 1
                for char in each.chars
                if abs(char["size"] - page.WU_HAO) < 0.1
            )
        assert differences(document, path_of(pdf)) == []


def test_no_finding_is_split_over_pages(printed: Print) -> None:
    """Nor is its reason parted from it."""
    reason = "第一句说明了来龙去脉，写满一行还要多一些，好看看这几行是不是都在同一页上。\n第二段。"
    for findings in (5, 17, 40):
        document = draft(findings, reason)
        on_page = {number: text(each) for number, each in enumerate(printed(document).pages)}
        for number in range(findings):
            (page_of,) = [at for at, each in on_page.items() if f"第{number}条：" in each]
            after = on_page[page_of].partition(f"第{number}条：")[2]
            assert "第二段。" in after.partition("须说明：")[0], number


def test_marks_of_other_languages_in_a_reason_stay_text(printed: Print) -> None:
    document = draft(1, "㛃𬱖<b>&=1+1")
    pdf = printed(document)
    assert "说明：㛃𬱖<b>&=1+1" in text(pdf.pages[0])
    assert differences(document, path_of(pdf)) == []


def test_pages_of_the_report_are_numbered_from_1(printed: Print) -> None:
    """Whatever stands before them; those of the slip have no number."""
    for findings, slip in ((0, 1), (120, 4)):
        document = draft(findings)
        stamp = document.stamp.replace(" ", "")
        pages = printed(document).pages
        report = printed(compose(sample_report())).pages
        feet = [f"—{number}—{stamp}" for number in range(1, len(report) + 1)]
        assert len(pages) == slip + len(report)
        assert not any("—" in text(each) for each in pages[:slip] if text(each).endswith(stamp))
        for each, foot in zip(pages[slip:], feet, strict=True):
            assert text(each).endswith(foot)


def test_a_viewer_names_pages_as_they_are_numbered(printed: Print) -> None:
    with pypdfium2.PdfDocument(path_of(printed(draft(0)))) as opened:
        assert [opened.get_page_label(index) for index in range(3)] == ["签批单 1", "1", "2"]
    with pypdfium2.PdfDocument(path_of(printed(compose(sample_report())))) as opened:
        assert opened.get_page_label(0) == "", "there a page is named by its place"
