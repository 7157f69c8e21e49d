"""A written workbook is read back: whatever stands in it is the report's, or is told."""

import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from export import xlsx
from export.compose import compose
from export.xlsx.check_sheet import AGREES
from forms.report import Report
from tests.builders import blank, complete, stated_totals
from tests.export.xlsx.workbooks import statuses, tampered, written
from tests.strategies import balanced, money


@settings(max_examples=15, deadline=None)
@given(report=balanced(), stated=st.booleans())
def test_any_balanced_report_reads_back_and_agrees(
    report: Report,
    stated: bool,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = written(stated_totals(report) if stated else report, tmp_path_factory.mktemp("book"))
    assert set(statuses(path).values()) == {AGREES}


@settings(max_examples=30, deadline=None)
@given(
    text=st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=60),
    amount=money(),
)
def test_any_text_and_amount_reads_back(
    text: str, amount: Decimal, tmp_path_factory: pytest.TempPathFactory
) -> None:
    written(
        complete({"text.overview": text, "unit": text, "disclosure.fees.amount": amount}),
        tmp_path_factory.mktemp("book"),
    )


@pytest.mark.parametrize(
    ("sheet", "old", "new", "where"),
    [
        (4, "<v>37</v></c><c", "<v>38</v></c><c", "D5"),  # a figure
        (4, 'IF(COUNT(D6:I6)=6,SUM(D6:I6),"")', "SUM(D6:I6)", "J6"),  # a formula
        (
            4,
            '<f>IF(COUNT(D6:I6)=6,SUM(D6:I6),"")</f><v>0</v>',
            "<v>0</v>",
            "J6",
        ),  # a formula made a figure
        (
            4,
            '<f>IF(COUNT(D5:I5)=6,SUM(D5:I5),"")</f><v>37</v>',
            '<f>IF(COUNT(D5:I5)=6,SUM(D5:I5),"")</f><v>36</v>',
            "J5",
        ),
        (4, '<mergeCell ref="A5:C5"/>', "", "A5:C5"),  # hardly visible, no longer official
        (
            3,
            "</row></sheetData>",
            '</row><row r="40"><c r="B40"><v>5</v></c></row></sheetData>',
            "B40",
        ),  # something added
    ],
)
def test_tampering_with_one_cell_is_noticed(
    sheet: int, old: str, new: str, where: str, tmp_path: Path
) -> None:
    report = complete({"requests.received.natural": 37})
    path = written(report, tmp_path)
    tampered(path, sheet, old, new)
    found = xlsx.differences(compose(report), path)
    assert len(found) == 1
    assert where in found[0]


def test_another_report_is_noticed(tmp_path: Path) -> None:
    path = written(complete(), tmp_path)
    assert xlsx.differences(compose(blank()), path)


def test_what_is_no_workbook_is_said_to_be_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK no")
    assert "读不出来" in xlsx.differences(compose(complete()), path)[0]


def test_code_of_another_report_is_noticed(tmp_path: Path) -> None:
    document, path = compose(complete()), written(complete(), tmp_path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["docProps/core.xml"] = parts["docProps/core.xml"].replace(
        document.code.encode(), b"0000 0000 0000"
    )
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    (told,) = xlsx.differences(document, path)
    assert told == f"关键词属性：应为“{document.stamp[:16]}”，文件中为“内容码 0000 0000 00”"
