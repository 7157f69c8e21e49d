"""Reports that were copied as text are read as far as their rows can be told, and no further."""

from pathlib import Path

import pytest

from tests.offices.paper import office_report, printed
from tests.offices.scoring import NOTHING_AMISS, score
from tests.offices.texts import (
    SHAPES,
    from_pdf,
    one_cell_a_line_without_gaps,
    one_value_a_line,
    with_spaces,
)
from usecases.report_file import read_report_file

#: Shapes in which nothing is left of a blank box.
_WITHOUT_BLANKS = (from_pdf, with_spaces, one_value_a_line, one_cell_a_line_without_gaps)
#: What the programs that write these shapes write them in.
_ENCODINGS = {"from_sheet": "utf-16", "of_sheet_with_commas": "gbk", "from_pdf": "utf-8-sig"}


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("zeros", ["printed", "blank"])
def test_all_of_a_text_is_read(name: str, zeros: str, tmp_path: Path) -> None:
    shape = SHAPES[name]
    report = office_report(7, blank=zeros == "blank")
    file = tmp_path / "text"
    file.write_bytes(shape(printed(report)).encode(_ENCODINGS.get(name, "utf-8")))
    found = score(read_report_file(file), report)
    if shape in _WITHOUT_BLANKS and zeros == "blank":
        found = found._replace(missing=())
    assert found == NOTHING_AMISS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("name", ["one_cell_a_line", "of_markdown", "from_word"])
def test_any_encoding_will_do(encoding: str, name: str, tmp_path: Path) -> None:
    report = office_report(8)
    file = tmp_path / "text"
    file.write_bytes(SHAPES[name](printed(report)).encode(encoding))
    assert score(read_report_file(file), report) == NOTHING_AMISS
