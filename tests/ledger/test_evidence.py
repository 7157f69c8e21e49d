"""What rows and cells are called in sentences: the form's words, without its remarks."""

import pytest

from forms.editions.form_2021 import RESULT_ROWS
from ledger.evidence import ROW_NAMES, cell_name


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("received", "一、新收"),
        ("carried_in", "二、上年结转"),
        ("carried_out", "四、结转下年"),
        ("granted", "（一）予以公开"),
        ("partly_granted", "（二）部分公开"),
        ("refused.security_stability", "（三）3.危及“三安全一稳定”"),
        ("refused.enforcement_files", "（三）7.属于行政执法案卷"),
        ("otherwise.misc", "（六）3.其他"),
    ],
)
def test_rows_are_called_by_number_and_words(row: str, name: str) -> None:
    assert ROW_NAMES[row] == name


def test_every_row_has_a_name_of_its_own() -> None:
    assert len(set(ROW_NAMES.values())) == len(RESULT_ROWS) + 3
    for row, name, short in RESULT_ROWS:
        assert ROW_NAMES[row].startswith(short)
        assert ROW_NAMES[row][len("（三）") :] in name


def test_cells_are_called_by_row_and_column() -> None:
    assert cell_name("requests.refused.deliberative.legal") == (
        "（三）6.属于四类过程性信息；法律服务机构"
    )
    assert cell_name("requests.carried_in.natural") == "二、上年结转；自然人"
    assert cell_name("disputes.direct_suit.pending") == "未经复议直接起诉·尚未审结"
