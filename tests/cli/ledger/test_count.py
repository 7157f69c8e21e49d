"""The command ledger count: what a year comes to, and where a report says otherwise."""

import json
from datetime import date
from pathlib import Path

import pytest

from ledger.events import (
    Answered,
)
from tests.cli.ledger.ledgers import MARKED, UNIT, answers, case, make
from tests.cli.runs import FIRST, SECOND, run
from tests.storage.samples import digest


def test_the_sample_is_what_its_reports_say(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = digest(sample.parent)
    for year, report in ((2024, FIRST), (2025, SECOND)):
        assert run("ledger", "count", sample, "--year", year, "--against", report) == 0
        told = capsys.readouterr()
        assert told.out.endswith("\n与年报一致\n")
        assert told.err == ""
    assert digest(sample.parent) == before


def test_json_has_every_cell(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("ledger", "count", sample, "--year", 2025, "--json") == 0
    told = answers(capsys)
    stated = json.loads(SECOND.read_text("utf-8"))["cells"]
    assert list(told) == ["year", "cells", "unplaced"]
    assert (told["year"], told["unplaced"]) == (2025, [])
    assert len(told["cells"]) == 175 + 15
    for id, number in told["cells"].items():
        assert stated.get(id, number) == number
        assert isinstance(number, int)
    assert told["cells"]["requests.total.total"] == 32


def test_a_difference_is_told_and_exits_1(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(SECOND.read_text("utf-8"))
    data["cells"]["requests.received.natural"] = 24
    other = tmp_path / "年报.json"
    other.write_text(json.dumps(data), "utf-8")
    assert run("ledger", "count", sample, "--year", 2025, "--against", other) == 1
    assert "\n不一致 本年新收·自然人：表中 24，台账 25，差 1" in capsys.readouterr().out
    assert run("ledger", "count", sample, "--year", 2025, "--against", other, "--json") == 1
    [differing] = answers(capsys)["differing"]
    assert (differing["cell"], differing["report"], differing["ledger"]) == (
        "requests.received.natural",
        24,
        25,
    )


def test_a_ledger_of_a_part_of_the_year_is_held_against_no_report(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was brought over as received in the year had others beside it, long closed."""
    brought = case("2025-001", on="2025-03-03")
    make(path, brought._replace(application=brought.application._replace(is_opening=True)))
    assert run("ledger", "count", path, "--year", 2025, "--against", SECOND) == 1
    told = capsys.readouterr()
    assert "台账没有登记 2025 年全年，没有和年报核对" in told.err
    assert "一致" not in told.out
    run("ledger", "count", path, "--year", 2025, "--against", SECOND, "--json")
    assert answers(capsys)["differing"] is None


def test_what_has_no_place_is_told_and_exits_1(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(path, case("2025-001", Answered(date(2025, 3, 20))), case("2025-002", kind=""))
    assert run("ledger", "count", path, "--year", 2025, "--json") == 1
    told = capsys.readouterr()
    unplaced = json.loads(told.out)["unplaced"]
    assert [one["number"] for one in unplaced] == ["2025-001", "2025-002"]
    assert all(list(one) == ["number", "why"] and one["why"] for one in unplaced)
    assert "ledger.no_kind 2025-002" in told.err
    run("ledger", "count", path, "--year", 2025)
    told = capsys.readouterr()
    assert "没有计入 2025-002：" in told.out
    assert MARKED not in told.out + told.err


def test_an_error_of_the_ledger_exits_1(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(path, case("2025-001", Answered(date(2025, 3, 1), "granted"), on="2025-03-03"))
    assert run("ledger", "count", path, "--year", 2025) == 1
    assert "ledger.order 2025-001" in capsys.readouterr().err


def test_of_several_units_one_has_to_be_meant(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(path, case("2025-001"), case("2025-001", unit="青禾县水利局"))
    assert run("ledger", "count", path, "--year", 2025) == 2
    told = capsys.readouterr().err
    assert "请用 --unit 指明台账里的哪个单位：青禾县农业农村局、青禾县水利局" in told
    for unit in (UNIT, "青禾县水利局"):
        assert run("ledger", "count", path, "--year", 2025, "--json", "--unit", unit) == 0
        assert answers(capsys)["cells"]["requests.received.total"] == 1
    assert run("ledger", "count", path, "--year", 2025, "--unit", "别处") == 2
    assert run("ledger", "count", path, "--year", 2025, "--json", "--against", SECOND) == 1
    cells = answers(capsys)["cells"]
    assert cells["requests.received.total"] == 1, "the report says whose"


def test_an_empty_ledger_comes_to_nothing(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(path)
    assert run("ledger", "count", path, "--year", 2025, "--json") == 0
    assert set(answers(capsys)["cells"].values()) == {0}
    assert run("ledger", "count", path, "--year", 2025, "--unit", UNIT) == 2
    assert "一个也没有" in capsys.readouterr().err


def test_no_number_steers_the_terminal(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A ledger may come from anybody."""
    make(path, case("2025-\x1b[2J1", Answered(date(2025, 3, 20))), case("2025-\x1b[2J2"))
    assert run("ledger", "count", path, "--year", 2025) == 1
    assert run("ledger", "due", path, "--on", "2025-03-21") == 0
    told = capsys.readouterr()
    assert "没有计入 2025-[2J1" in told.out
    assert "2025-[2J2 办理中" in told.out
    assert "\x1b" not in told.out + told.err
