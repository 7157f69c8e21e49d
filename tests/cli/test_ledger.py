"""The commands of the ledger: what it comes to, what is due, and erasing who applied."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ledger.applications import Application, Channel, Person
from ledger.events import (
    Answered,
    Archived,
    Confirmed,
    Consulted,
    CorrectionAsked,
    Happening,
    Party,
    Retracted,
)
from storage.backups import back_up, backups
from storage.ledger.ledger_file import LedgerFile, Newcomer
from storage.library import Library
from tests.cli.runs import FIRST, SECOND, run
from tests.storage.samples import digest
from usecases.sample_ledger import make_sample_ledger

UNIT = "青禾县农业农村局"
MARKED = "诸葛㛃"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "示例.taizhang"
    make_sample_ledger(path)
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "台账.taizhang"


def make(path: Path, *newcomers: Newcomer) -> None:
    with LedgerFile.open(path) as ledger:
        ledger.add(newcomers, "经办")


def case(
    number: str,
    *happenings: Happening,
    on: str = "2025-03-03",
    unit: str = UNIT,
    kind: str = "natural",
) -> Newcomer:
    day = date.fromisoformat(on)
    application = Application(0, unit, number, Channel.POST, day, kind, "摘要", "办公室")
    return Newcomer(application, Person(f"{MARKED}{number}"), tuple(happenings))


def answers(capsys: pytest.CaptureFixture[str]) -> Any:  # noqa: ANN401
    return json.loads(capsys.readouterr().out)


# ---- What a year comes to ----------------------------------------------------------------------


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


# ---- What is due -------------------------------------------------------------------------------


def test_what_is_open_on_a_day_is_told_by_when_it_is_due(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("ledger", "due", sample, "--on", "2025-12-31") == 0
    assert capsys.readouterr().out.splitlines() == [
        "2025-030 办理中 答复期限 2026-01-06，还有 3 个工作日",
        "2025-031 办理中 答复期限 2026-01-13，还有 8 个工作日",
        "2025-032 办理中 答复期限 2026-01-14，还有 9 个工作日",
        "2025-033 待补正 等补正，至 2026-01-15",
    ]
    assert run("ledger", "due", sample, "--on", "2023-01-01") == 0
    assert capsys.readouterr().out == "2023-01-01 没有未办结的申请\n"


def test_today_is_meant_where_no_day_is_given(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(path, case("2025-001"))
    assert run("ledger", "due", path) == 0
    assert "2025-001 办理中 答复期限 2025-03-31，已逾期 " in capsys.readouterr().out


def test_the_day_of_the_deadline_is_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(path, case("2025-001"))
    for on, words in (("2025-03-31", "今天到期"), ("2025-04-01", "已逾期 1 个工作日")):
        run("ledger", "due", path, "--on", on)
        assert capsys.readouterr().out == f"2025-001 办理中 答复期限 2025-03-31，{words}\n"


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


# ---- Erasing -----------------------------------------------------------------------------------


def archived(number: str) -> Newcomer:
    done = (Answered(date(2020, 3, 9), "granted"), Archived(date(2020, 4, 1)))
    return case(number, *done, on="2020-03-03")


def test_erasing_leaves_no_name(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(path, archived("2020-001"), case("2025-001"))
    with LedgerFile.open(path) as ledger:
        back_up(ledger, ledger.ledger().cases[0].events[0].recorded_at)
    [old] = backups(path)
    assert run("ledger", "erase", path, "--before", 2021) == 0
    told = capsys.readouterr().out
    assert told.startswith("已清除 1 件申请的申请人信息；")
    assert f"已删除旧备份 {old.path}" in told
    assert "手工复制到别处的台账" in told
    with LedgerFile.open(path) as ledger:
        assert ledger.person(1).name == ""
        assert ledger.person(2).name == f"{MARKED}2025-001"
    for file in path.parent.rglob("*.taizhang*"):
        assert f"{MARKED}2020".encode() not in file.read_bytes()
    assert run("ledger", "erase", path, "--before", 2021) == 0
    assert capsys.readouterr().out.splitlines() == [
        "已清除 0 件申请的申请人信息；计数、办理经过和内容摘要没有改动"
    ]


def test_a_backup_that_stays_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make(path, archived("2020-001"))
    with LedgerFile.open(path) as ledger:
        back_up(ledger, ledger.ledger().cases[0].events[0].recorded_at)
    [old] = backups(path)

    def held(path: Path) -> None:
        if path == old.path:
            raise PermissionError

    monkeypatch.setattr("storage.ledger.safekeeping.patience.unlink", held)
    assert run("ledger", "erase", path, "--before", 2021) == 1
    assert f"旧备份没有删掉，里面还有这些信息，请自行删除：{old.path}" in capsys.readouterr().err


def test_a_year_that_is_not_over_is_refused(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(path, archived("2020-001"))
    assert run("ledger", "erase", path, "--before", date.today().year + 1) == 2  # noqa: DTZ011
    assert "还没有过完" in capsys.readouterr().err


# ---- What cannot be used -----------------------------------------------------------------------


def no_file(path: Path) -> None:
    assert not path.exists()


def a_library(path: Path) -> None:
    library = path.with_suffix(".nianbao")
    Library.open(library).close()
    library.replace(path)


def a_damaged_one(path: Path) -> None:
    make(path, case("2025-001"))
    path.write_bytes(path.read_bytes()[:5000])


@pytest.mark.parametrize(
    ("prepare", "why"),
    [(no_file, "没有这个文件"), (a_library, "不是台账"), (a_damaged_one, "已损坏")],
)
@pytest.mark.parametrize("rest", [("count", "--year", 2025), ("due",), ("erase", "--before", 2021)])
def test_what_is_no_ledger_exits_2_with_one_line(
    path: Path,
    prepare: Callable[[Path], None],
    why: str,
    rest: tuple[object, ...],
    capsys: pytest.CaptureFixture[str],
) -> None:
    prepare(path)
    before = digest(path.parent)
    command, *options = rest
    assert run("ledger", command, path, *options) == 2
    told = capsys.readouterr()
    assert (told.out, len(told.err.splitlines())) == ("", 1)
    assert why in told.err
    assert digest(path.parent) == before


def test_one_that_is_open_is_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(path, case("2025-001", Confirmed(date(2025, 3, 3))))
    with LedgerFile.open(path):
        for rest in (("count", path, "--year", 2025), ("erase", path, "--before", 2021)):
            assert run("ledger", *rest) == 2
            assert "正在使用台账“" in capsys.readouterr().err
