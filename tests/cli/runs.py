"""Runs of the program as the command line does, and files to give it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import main as program
from forms.exchange import to_exchange
from forms.report import Report
from tests.places import MAIN, SAMPLE

FIRST, SECOND = SAMPLE / "2024.json", SAMPLE / "2025.json"


def saved(report: Report, folder: Path, name: str = "年报.json") -> str:
    path = folder / name
    path.write_text(json.dumps(to_exchange(report)), "utf-8")
    return str(path)


def run(*arguments: object) -> int:
    """Run the program as the command line does, and return its exit status."""
    try:
        return program.main([str(argument) for argument in arguments])
    except SystemExit as leaving:
        return int(leaving.code or 0)


def in_a_process(*arguments: object, **settings: Any) -> subprocess.CompletedProcess[bytes]:  # noqa: ANN401
    return subprocess.run(
        [sys.executable, str(MAIN), *map(str, arguments)],
        capture_output=True,
        check=False,
        **settings,
    )
