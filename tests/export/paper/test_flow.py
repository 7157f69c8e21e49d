"""What goes with what over the pages: a heading with its text, a signature with the last lines."""

from dataclasses import dataclass, replace
from datetime import date
from typing import cast

import pytest

from export.compose import compose
from export.document import Block, Document, Heading, Paragraph, Signature
from export.paper.elements import document_element
from export.paper.flow import flow
from export.pdf import differences
from export.pdf.embedded_face import FACES
from tests.export.conftest import Print, path_of
from tests.export.pdf.sample_report import sample_report
from tests.export.pdf.test_page import lines, text


@pytest.mark.parametrize(
    "heading",
    [
        Heading("五、存在的主要问题及改进情况"),
        Paragraph("（五）监督保障情况", 2, 9, is_heading=True),
    ],
)
@pytest.mark.parametrize("count", range(17, 24))
def test_heading_is_never_last_on_a_page(printed: Print, count: int, heading: Block) -> None:
    blocks: tuple[Block, ...] = (*[Paragraph("公开。")] * count, heading, Paragraph("无。"))
    pdf = printed(Document("标题", "局", blocks, sample_report()))
    for found in pdf.pages:
        assert not text(lines(found)[-1]).startswith(("五、", "（五）"))


@pytest.mark.parametrize("count", range(17, 24))
def test_signature_is_never_alone_on_a_page(printed: Print, count: int) -> None:
    blocks: tuple[Block, ...] = (
        *[Paragraph("公开。")] * count,
        Signature("云溪县档案局", "2022年1月20日"),
    )
    pdf = printed(Document("标题", "局", blocks, sample_report()))
    assert text(lines(pdf.pages[-1])[0]) == "公开。"


def test_empty_report(printed: Print) -> None:
    full = sample_report()
    empty = compose(full.changed([full.edit(id, None) for id in full.values]))
    assert differences(empty, path_of(printed(empty))) == []


def test_50000_characters(printed: Print) -> None:
    overview = "公开信息，2021年。" * 5000
    long = compose(sample_report({"text.overview": overview}, date=date(2022, 1, 20)))
    pdf = printed(long)
    assert len(pdf.pages) > 75
    assert differences(long, path_of(pdf)) == []


def test_markup_is_text(printed: Print) -> None:
    document = replace(compose(sample_report()), blocks=(Paragraph("<b>&amp;</b>"),))
    assert text(lines(printed(document).pages[0])[0]) == "<b>&amp;</b>"


def test_block_of_an_unknown_kind_is_refused() -> None:
    @dataclass(frozen=True)
    class Picture:
        text: str

    unknown = cast("Block", Picture("组织机构图"))
    document = Document("标题", "局", (Paragraph("公开。"), unknown), sample_report())
    with pytest.raises(AssertionError, match="组织机构图"):
        list(flow(FACES, document, document_element()))
