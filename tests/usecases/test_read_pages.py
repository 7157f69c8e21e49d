"""Reports on web pages of all kinds are read as they are printed there, or it is told."""

from pathlib import Path

import pytest

from tests.offices.pages import CHINESE, SHAPES, in_pieces, of_site, with_other_copy
from tests.offices.paper import office_report, printed
from tests.offices.scoring import NOTHING_AMISS, score
from usecases.report_file import read_report_file


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("zeros", ["printed", "blank"])
def test_all_of_a_page_is_read(name: str, zeros: str, tmp_path: Path) -> None:
    shape = SHAPES[name]
    report = office_report(7, blank=zeros == "blank")
    file = tmp_path / "page.html"
    encoding = "gbk" if shape in CHINESE else "utf-8"
    file.write_bytes(shape(printed(report)).encode(encoding))
    found = score(read_report_file(file), report)
    if shape is in_pieces and zeros == "blank":  # of a blank box nothing is left between others
        found = found._replace(missing=())
    assert found == NOTHING_AMISS


def test_hidden_figures_are_told_where_they_are_others(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    told: dict[str, list[str]] = {}
    for shape in (of_site, with_other_copy):
        file.write_text(shape(printed(office_report(7))), encoding="utf-8")
        told[shape.__name__] = [doubt.message for doubt in read_report_file(file).doubts]
    assert told == {
        "of_site": [],
        "with_other_copy": ["网页里有不显示的表格，里面的数没有读。"],
    }
