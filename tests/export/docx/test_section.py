"""The page under the text, against GB/T 9704—2012, measured in the written file."""

import pytest

from export.compose import compose
from tests.builders import complete
from tests.export.docx.packages import Element, W, part, value, written

MM = 1440 / 25.4  # twips


@pytest.fixture(scope="module")
def section(tmp_path_factory: pytest.TempPathFactory) -> Element:
    path = written(compose(complete()), tmp_path_factory.mktemp("docx"))
    found: Element
    (found,) = part(path, "word/document.xml").iter(f"{W}sectPr")
    return found


def millimetres(section: Element, element: str, name: str) -> float:
    return int(str(value(section, element, name))) / MM


@pytest.mark.parametrize(("side", "wanted"), [("w", 210), ("h", 297)])
def test_page_is_a4(section: Element, side: str, wanted: int) -> None:
    assert millimetres(section, "pgSz", side) == pytest.approx(wanted, abs=0.02)


@pytest.mark.parametrize(
    ("side", "wanted"), [("top", 37), ("left", 28), ("bottom", 35), ("right", 26)]
)
def test_margins_are_those_of_the_standard(section: Element, side: str, wanted: int) -> None:
    assert millimetres(section, "pgMar", side) == pytest.approx(wanted, abs=0.02)


def test_22_lines_fill_the_block(section: Element) -> None:
    assert value(section, "docGrid", "type") == "lines"
    assert value(section, "docGrid", "linePitch") == "579"
    assert 22 * 579 <= 225 * MM < 22.1 * 579
