"""Titles in good lines, each in the middle of the page."""

import pytest

from export.document import Document, Title
from export.paper import page
from tests.export.conftest import Print
from tests.export.pdf.sample_report import sample_report
from tests.export.pdf.test_page import lines, text

TAIL = "2021年政府信息公开工作年度报告"


def title(printed: Print, unit: str) -> list[str]:
    """Return the lines of the title of a report of ``unit``, which all are centred."""
    full = f"{unit}{TAIL}"
    pdf = printed(Document(full, unit, (Title(full),), sample_report()))
    found = lines(pdf.pages[0], 22)
    for line in found:
        assert line[0]["x0"] + line[-1]["x1"] == pytest.approx(page.LEFT + page.RIGHT, abs=0.5)
    return [text(line) for line in found]


def test_title_is_centred_in_lines_that_make_sense(printed: Print) -> None:
    assert title(printed, "档案局") == ["档案局" + TAIL]
    assert title(printed, "云溪县自然资源和规划局") == ["云溪县自然资源和规划局", TAIL]
    long = title(printed, "云溪县人民政府政务服务和公共资源交易监督管理办公室")
    assert long == ["云溪县人民政府", "政务服务和公共资源交易监督管理办公室", TAIL]


def test_name_without_a_place_or_an_organ_within_is_broken_between_words(printed: Print) -> None:
    nameless = title(printed, "公共资源交易与政务服务和数据信息综合监督管理办公室")
    assert nameless == ["公共资源交易与政务服务", "和数据信息综合监督管理办公室", TAIL]
