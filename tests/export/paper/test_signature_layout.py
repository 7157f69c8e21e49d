"""The signature without seal: the name and the date two characters from the right, or further."""

import pytest

from export.document import Document, Paragraph, Signature
from export.paper import page
from tests.export.conftest import Print
from tests.export.pdf.sample_report import sample_report
from tests.export.pdf.test_page import lines, text


def signature(printed: Print, unit: str, day: str) -> list[tuple[str, float, float]]:
    """Return the text and both ends of each line of the signature."""
    blocks = Paragraph("公开。"), Signature(unit, day)
    pdf = printed(Document("标题", unit, blocks, sample_report()))
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
