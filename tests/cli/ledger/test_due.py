"""The command ledger due: what is open on a day, and by when it is to be answered."""

from datetime import date
from pathlib import Path

import pytest

from ledger.applications import Channel
from ledger.events import (
    Answered,
    Consulted,
    CorrectionAsked,
    Party,
    Retracted,
)
from storage.ledger.ledger_file import LedgerFile
from tests.cli.ledger.ledgers import answers, case, make
from tests.cli.runs import run


def test_what_is_open_on_a_day_is_told_by_when_it_is_due(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("ledger", "due", sample, "--on", "2025-12-31") == 0
    assert capsys.readouterr().out.splitlines() == [
        "2025-030 办理中 答复期限 2026年1月6日，还有 3 个工作日",
        "2025-031 办理中 答复期限 2026年1月13日，还有 8 个工作日",
        "2025-032 办理中 答复期限 2026年1月14日，还有 9 个工作日",
        "2025-033 待补正 等补正，至 2026年1月15日",
    ]
    assert run("ledger", "due", sample, "--on", "2023-01-01") == 0
    assert capsys.readouterr().out == "2023年1月1日 没有未办结的申请\n"


def test_today_is_meant_where_no_day_is_given(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(path, case("2025-001"))
    assert run("ledger", "due", path) == 0
    assert "2025-001 办理中 答复期限 2025年3月31日，已逾期 " in capsys.readouterr().out


def test_the_day_of_the_deadline_is_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(path, case("2025-001"))
    for on, words in (("2025-03-31", "今天到期"), ("2025-04-01", "已逾期 1 个工作日")):
        run("ledger", "due", path, "--on", on)
        assert capsys.readouterr().out == f"2025-001 办理中 答复期限 2025年3月31日，{words}\n"


def test_json_tells_days_and_waits(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = CorrectionAsked(date(2025, 3, 5), date(2025, 3, 26))
    sent = Consulted(date(2025, 3, 5), Party.ORGAN)
    letter = case("2025-003")
    letter = letter._replace(application=letter.application._replace(channel=Channel.LETTER))
    make(path, case("2025-001", asked), case("2025-002", on="2025-03-06"), letter)
    make(path, case("2025-004", sent), case("2025-005", Answered(date(2025, 3, 7), "granted")))
    assert run("ledger", "due", path, "--on", "2025-03-10", "--json") == 0
    told = answers(capsys)
    assert [one["number"] for one in told] == ["2025-002", "2025-001", "2025-003", "2025-004"]
    assert told[0] == {
        "number": "2025-002",
        "received_on": "2025-03-06",
        "state": "in_hand",
        "due": "2025-04-03",
        "latest": "2025-04-03",
        "left": 18,
        "waiting_for": None,
    }
    assert (told[1]["due"], told[1]["left"], told[1]["waiting_for"]) == (None, None, "补正")
    assert (told[2]["received_on"], told[2]["state"]) == (None, "unconfirmed")


def test_a_year_that_is_not_announced_is_told_as_a_range(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(path, case("2040-001", on="2040-03-05"))
    run("ledger", "due", path, "--on", "2040-03-06", "--json")
    [one] = answers(capsys)
    assert one["due"] < one["latest"]
    run("ledger", "due", path, "--on", "2040-03-06")
    assert "之间（暂算）" in capsys.readouterr().out


def test_a_retracted_event_never_held(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(path, case("2025-001", Answered(date(2025, 3, 7), "granted")))
    with LedgerFile.open(path) as ledger:
        ledger.record(1, [Retracted(date(2025, 6, 1), 1)], "经办")
    assert run("ledger", "due", path, "--on", "2025-03-10") == 0
    assert "2025-001 办理中" in capsys.readouterr().out
