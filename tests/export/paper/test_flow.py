"""What stands on which page: headings with their text, the signature with the last lines, titles in good lines."""

from dataclasses import replace
from datetime import date

import pytest

from export.compose import compose
from export.document import Block, Document, Heading, Paragraph, Signature, Title
from export.paper import page
from export.paper.flow import flow, paginate
from export.paper.items import Item
from export.pdf import differences
from tests.export.conftest import Print, path_of
from tests.export.pdf.sample_report import sample_report
from tests.export.pdf.test_page import lines, text


def item(*, keep: bool = False) -> Item:
    return Item(page.PITCH, lambda _sheet, _top: None, keep)


def counts(items: list[Item]) -> list[int]:
    return [len(placed) for placed in paginate(items)]


def test_22_lines_fill_a_page() -> None:
    assert counts([item()] * 50) == [22, 22, 6]


def test_what_is_kept_with_the_next_goes_with_it() -> None:
    assert counts([*[item()] * 20, item(keep=True), item(keep=True), item()]) == [20, 3]


def test_chain_longer_than_a_page_is_broken_all_the_same() -> None:
    assert counts([item(), *[item(keep=True)] * 30, item()]) == [1, 22, 9]


@pytest.mark.parametrize("count", range(17, 24))
def test_heading_is_never_last_on_a_page(printed: Print, count: int) -> None:
    blocks: tuple[Block, ...] = (
        *[Paragraph("公开。")] * count,
        Heading("五、存在的主要问题及改进情况"),
        Paragraph("无。"),
    )
    pdf = printed(Document("标题", "局", blocks, sample_report()))
    for found in pdf.pages:
        assert not text(lines(found)[-1]).startswith("五、")


@pytest.mark.parametrize("count", range(17, 24))
def test_signature_is_never_alone_on_a_page(printed: Print, count: int) -> None:
    blocks: tuple[Block, ...] = (
        *[Paragraph("公开。")] * count,
        Signature("云溪县档案局", "2022年1月20日"),
    )
    pdf = printed(Document("标题", "局", blocks, sample_report()))
    assert text(lines(pdf.pages[-1])[0]) == "公开。"


def signature(printed: Print, unit: str, day: str) -> list[tuple[str, float, float]]:
    pdf = printed(
        Document("标题", unit, (Paragraph("公开。"), Signature(unit, day)), sample_report())
    )
    return [(text(line), line[0]["x0"], line[-1]["x1"]) for line in lines(pdf.pages[0])[1:]]


def test_signature_without_seal(printed: Print) -> None:
    (unit, left, right), (day, day_left, _) = signature(
        printed, "云溪县自然资源和规划局", "2022年1月20日"
    )
    assert (unit, day) == ("云溪县自然资源和规划局", "2022年1月20日")
    assert right == pytest.approx(page.RIGHT - 2 * page.STEP, abs=0.1)
    assert day_left == pytest.approx(left + 2 * page.STEP, abs=0.1)


def test_date_longer_than_the_name(printed: Print) -> None:
    (_, left, _), (_, day_left, day_right) = signature(printed, "档案局", "2022年12月20日")
    assert day_right == pytest.approx(page.RIGHT - 2 * page.STEP, abs=0.1)
    assert day_left == pytest.approx(left + 2 * page.STEP, abs=0.1)


def test_name_longer_than_a_line(printed: Print) -> None:
    unit = "云溪县人民政府政务服务和公共资源交易监督管理委员会办公室档案信息科"
    *names, (_, day_left, _) = signature(printed, unit, "2022年1月20日")
    assert "".join(name for name, _, _ in names) == unit
    assert all(right < page.RIGHT for _, _, right in names)
    assert day_left == pytest.approx(names[0][1] + 2 * page.STEP, abs=0.1)


def title(printed: Print, unit: str) -> list[str]:
    full = f"{unit}2021年政府信息公开工作年度报告"
    pdf = printed(Document(full, unit, (Title(full),), sample_report()))
    found = lines(pdf.pages[0], 22)
    for line in found:
        assert line[0]["x0"] + line[-1]["x1"] == pytest.approx(page.LEFT + page.RIGHT, abs=0.5)
    return [text(line) for line in found]


def test_title_is_centred_in_lines_that_make_sense(printed: Print) -> None:
    tail = "2021年政府信息公开工作年度报告"
    assert title(printed, "档案局") == ["档案局" + tail]
    assert title(printed, "云溪县自然资源和规划局") == ["云溪县自然资源和规划局", tail]
    long = title(printed, "云溪县人民政府政务服务和公共资源交易监督管理办公室")
    assert long == ["云溪县人民政府", "政务服务和公共资源交易监督管理办公室", tail]
    nameless = title(printed, "公共资源交易与政务服务和数据信息综合监督管理办公室")
    assert [len(line) for line in nameless] == [13, 12, len(tail)]


def test_body_stands_on_the_lines_of_the_page_below_title_and_tables() -> None:
    for part in flow(compose(sample_report())):
        for placed in paginate(part):
            for each, top in placed:
                if each.height == page.PITCH:
                    line = (page.TOP - top) / page.PITCH
                    assert line == pytest.approx(round(line), abs=1e-6)


def test_empty_report(printed: Print) -> None:
    empty = compose(
        sample_report().changed([sample_report().edit(id, None) for id in sample_report().values])
    )
    assert differences(empty, path_of(printed(empty))) == []


def test_50000_characters(printed: Print) -> None:
    long = compose(
        sample_report(text__overview="公开信息，2021年。" * 5000, date=date(2022, 1, 20))
    )
    pdf = printed(long)
    assert len(pdf.pages) > 75
    assert differences(long, path_of(pdf)) == []


def test_markup_is_text(printed: Print) -> None:
    document = replace(compose(sample_report()), blocks=(Paragraph("<b>&amp;</b>"),))
    assert text(lines(printed(document).pages[0])[0]) == "<b>&amp;</b>"
