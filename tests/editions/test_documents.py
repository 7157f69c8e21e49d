"""Documents of the second edition: each format with its proof, slip, check sheet, verify."""

from pathlib import Path

import openpyxl
import pytest

import main as program
from export.compose import compose
from export.deliver import deliver
from export.document import Document, Slip
from export.formats import FORMATS
from export.xlsx.check_sheet import AGREES, DIFFERS
from forms.report import Report
from forms.review import case_of, review
from forms.sign_off.reasons import explain, standings
from intake.exchange_file import read_exchange
from storage.library import Library
from storage.sign_off import Stage
from tests.builders import complete
from tests.editions.reports import second

pytestmark = pytest.mark.usefixtures("second_edition")

LAST = complete({"requests.received.natural": 4, "requests.granted.natural": 4}, year=2026)
REPORT = second({"requests.received.natural": 9, "requests.answered.natural": 8})


def document(report: Report, draft: str = "") -> Document:
    """Return the document with what the checks found, the first of it explained."""
    case = case_of(report, LAST)
    findings = review(case)
    reasons = [explain(report, finding, "已核对") for finding in findings[:1]]
    stand = standings(report, findings, reasons)
    return compose(report, draft=draft, standings=stand, previous=case.previous)


@pytest.mark.parametrize("draft", ["", "送审稿"])
@pytest.mark.parametrize("format", FORMATS)
def test_each_format_is_written_and_agrees(format: str, draft: str, tmp_path: Path) -> None:
    target = tmp_path / f"年报{FORMATS[format].suffix}"
    deliver(document(REPORT, draft), format, target)
    assert target.stat().st_size


def test_exchange_file_comes_back(tmp_path: Path) -> None:
    deliver(document(REPORT), "json", tmp_path / "a.json")
    assert read_exchange(tmp_path / "a.json").values == REPORT.values


def test_slip_has_last_years_figures_of_the_other_edition() -> None:
    slip = document(REPORT, "送审稿").blocks[0]
    assert isinstance(slip, Slip)
    (figures,) = slip.figures
    texts = [cell.text for cell in figures.cells]
    assert texts == ["项目", "本年新收", "本年", "9", "上年", "4", "增减", "+5"]


def test_a_new_kind_of_sum_has_its_row_in_the_check_sheet(tmp_path: Path) -> None:
    deliver(document(REPORT), "xlsx", tmp_path / "a.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "a.xlsx", data_only=True)
    rows = workbook["校核"].values
    sums = "新收 + 结转 = 答复 + 结转下年"
    shown = [row[1:7] for row in rows if sums in row]
    assert shown == [
        ("自然人", sums, 9, 8, 1, DIFFERS),
        ("单位", sums, 0, 0, 0, AGREES),
        ("总计", sums, 9, 8, 1, DIFFERS),
    ]
    found = [row for row in workbook["校核意见"].values if row[3] == "已核对"]
    assert [row[:2] for row in found] == [
        (
            "须说明",
            "自然人：新收 9 + 结转 0 = 9，答复 8 + 结转下年 0 = 8，差 1",
        )
    ]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "库" / "年报.nianbao"
    with Library.open(path) as opened:
        opened.add(LAST)
        id = opened.add(REPORT)
        opened.sign_off.keep(id, Stage.DRAFT, REPORT)
    return path


@pytest.mark.parametrize("format", FORMATS)
def test_verify_recognises_each_format(
    format: str, library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / f"年报{FORMATS[format].suffix}"
    deliver(document(REPORT), format, target)
    assert program.main(["verify", str(target), str(library)]) == 0
    assert "完全一致" in capsys.readouterr().out


@pytest.mark.parametrize("format", FORMATS)
def test_verify_recognises_a_report_of_2021_beside_it(
    format: str, library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / f"年报{FORMATS[format].suffix}"
    deliver(compose(LAST), format, target)
    assert program.main(["verify", str(target), str(library)]) == 0
    assert "完全一致" in capsys.readouterr().out


@pytest.mark.parametrize("format", FORMATS)
def test_verify_finds_what_was_changed(
    format: str, library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / f"年报{FORMATS[format].suffix}"
    other = REPORT.changed([REPORT.edit("requests.answered.natural", 7)])
    deliver(compose(other), format, target)
    assert program.main(["verify", str(target), str(library)]) == 1
    told = capsys.readouterr().out
    assert "应为“" in told
    assert "8" in told
    assert "7" in told
