"""Each room has its own floor, for lines and branches together."""

import json
import runpy
import sys
import tomllib
from pathlib import Path

import pytest

from tests.places import REPOSITORY

SCRIPT = runpy.run_path(str(REPOSITORY / "dev" / "coverage_floors.py"))
PARTS = ("num_statements", "covered_lines", "num_branches", "covered_branches")


def file(*numbers: int) -> dict[str, dict[str, int]]:
    return {"summary": dict(zip(PARTS, numbers, strict=True))}


def test_lines_and_branches_of_all_files_of_a_room_count_together() -> None:
    files = {
        "ui/app.py": file(10, 9, 2, 1),
        "ui/table/model.py": file(8, 8, 0, 0),
        "cli/a.py": file(1, 0, 0, 0),
    }
    assert SCRIPT["reached"](files) == {"ui": 90.0, "cli": 0.0}


@pytest.mark.parametrize(("covered", "status"), [(1000, 0), (100, 1)])
def test_a_room_below_its_floor_fails_and_is_named(
    covered: int,
    status: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    report = tmp_path / "coverage.json"
    report.write_text(json.dumps({"files": {"forms/form.py": file(1000, covered, 0, 0)}}))
    monkeypatch.setattr(sys, "argv", ["coverage_floors.py", str(report)])
    assert SCRIPT["main"]() == status
    told = capsys.readouterr().out
    assert told.startswith("forms")
    assert ("below its floor" in told) is bool(status)


def test_every_room_that_is_measured_has_a_floor() -> None:
    tool = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["tool"]
    assert set(tool["coverage"]["run"]["source"]) == set(tool["nianbao"]["coverage-floors"])
