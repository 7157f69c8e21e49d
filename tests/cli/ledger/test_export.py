"""The command ledger export: what it writes, what it tells, and that it can be imported again."""

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from forms.editions.form_2021 import RESULT_ROWS
from ledger.counting import count_year
from ledger.events import Answered
from storage.ledger.ledger_file import LedgerFile
from tests.cli.ledger.ledgers import MARKED, case, make
from tests.cli.runs import run
from tests.export.register.registers import cells
from usecases.ledger_read import read_ledger


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "登记簿.xlsx"


def table_three(path: Path, year: int) -> dict[str, int]:
    counted = count_year(read_ledger(path).ledger, year).cells
    return {id: number for id, number in counted.items() if id.startswith("requests.")}


def test_the_sample_goes_out_and_comes_in_with_the_same_figures(
    sample: Path, out: Path, path: Path
) -> None:
    """What cannot come back: disputes, extensions, 征求意见 and what else stands in 备注."""
    before = sample.read_bytes()
    assert run("ledger", "export", sample, out) == 0
    assert sample.read_bytes() == before
    assert run("ledger", "import", out, path) == 1
    for year in (2024, 2025):
        wanted = table_three(sample, year)
        assert sum(wanted.values()) > 0
        assert table_three(path, year) == wanted
    assert read_ledger(path).ledger.disputes == ()
    with LedgerFile.open(path) as ledger:
        assert ledger.person(1).name == "褚某某"


def test_each_result_comes_back_as_it_was(path: Path, out: Path, tmp_path: Path) -> None:
    again = tmp_path / "再.taizhang"
    rows = [row for row, _, _ in RESULT_ROWS]
    newcomers = []
    for at, row in enumerate(rows, 1):
        made = case(f"2025-{at:03}", Answered(date(2025, 3, 20), row))
        subject = made.application._replace(subject=f"规划{at}")
        newcomers.append(made._replace(application=subject))
    make(path, *newcomers)
    assert run("ledger", "export", path, out, "--names") == 0
    run("ledger", "import", out, again)
    assert table_three(again, 2025) == table_three(path, 2025)
    with LedgerFile.open(again) as ledger:
        assert ledger.person(1).name == f"{MARKED}2025-001"


def test_no_name_goes_out_unless_it_is_asked_for(
    path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = case("2025-001")
    subject = made.application._replace(subject=f"{MARKED}2025-001的档案")
    make(path, made._replace(application=subject))
    assert run("ledger", "export", path, out, "--year", 2025) == 0
    with ZipFile(out) as packed:
        parts = [packed.read(name).decode() for name in packed.namelist()]
    assert len(parts) > 5
    assert MARKED not in "".join(parts)
    assert run("ledger", "export", path, out, "--year", 2025, "--names") == 0
    assert f"{MARKED}2025-001" in str(cells(out, "登记簿"))
    told = capsys.readouterr()
    assert MARKED not in told.out + told.err


def test_a_number_of_somebody_in_a_summary_is_told(
    path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = case("2025-001")
    subject = made.application._replace(subject="本人电话13812345678的登记信息")
    make(path, made._replace(application=subject))
    assert run("ledger", "export", path, out) == 1
    told = capsys.readouterr()
    assert told.out == "已导出 1 件\n"
    assert told.err == "2025-001 的内容里有手机号码，外发前请删去\n"


def test_only_what_was_in_hand_in_the_year_goes_out(path: Path, out: Path) -> None:
    make(
        path,
        case("2024-001", Answered(date(2024, 3, 20), "granted"), on="2024-03-04"),
        case("2025-001"),
    )
    assert run("ledger", "export", path, out, "--year", 2025) == 0
    assert [row[0] for row in cells(out, "登记簿")[2:]] == ["2025-001"]


def test_it_never_writes_over_a_ledger(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sample.read_bytes()
    assert run("ledger", "export", sample, sample) == 2
    assert "它是年报库或台账的文件" in capsys.readouterr().err
    assert sample.read_bytes() == before


def test_of_several_units_one_is_named(
    path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(path, case("2025-001"), case("2025-001", unit="别县别局"))
    assert run("ledger", "export", path, out) == 2
    assert "请用 --unit 指明" in capsys.readouterr().err
    assert run("ledger", "export", path, out, "--unit", "别县别局") == 0
    assert str(cells(out, "登记簿")[0][0]).startswith("别县别局政府信息公开申请登记簿")
