"""The commands as processes: without Qt, in any folder, on any console."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from intake.exchange_file import read_exchange
from tests.builders import complete
from tests.cli.runs import SECOND, in_a_process, saved
from tests.places import REPOSITORY

WITHOUT_QT = """
import sys, main
status = main.main(sys.argv[1:])
loaded = [name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6", "ui")]
assert not loaded, loaded
sys.exit(status)
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", SECOND],
        [
            "export",
            SECOND,
            "--pdf",
            "a.pdf",
            "--xlsx",
            "a.xlsx",
            "--docx",
            "a.docx",
            "--html",
            "a.html",
            "--json",
            "a.json",
        ],
        ["self-test"],
    ],
)
def test_commands_need_no_qt(arguments: list[object], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *map(str, arguments)],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_check_loads_no_writer_of_documents() -> None:
    code = (
        "import sys, main; main.main(['check', sys.argv[1]]);"
        "heavy = 'reportlab', 'openpyxl', 'xlsxwriter', 'docx', 'pypdfium2', 'sqlite3';"
        "sys.exit(str([name for name in heavy if name in sys.modules]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(SECOND)], cwd=REPOSITORY, capture_output=True, check=False
    )
    assert done.stderr.decode().strip() == "[]"


def test_a_final_is_exported_without_what_reads_prose_or_documents(tmp_path: Path) -> None:
    """Whether there are errors is known by the demands alone; only a slip or a list needs more."""
    code = (
        "import sys, main; main.main(['export', *sys.argv[1:]]);"
        "rooms = 'forms.prose', 'forms.editions.prose_2021', 'intake.published.assembly';"
        "sys.exit(str([name for name in rooms if name in sys.modules]))"
    )
    for target, draft, loaded in (
        ("a.pdf", [], "[]"),
        ("a.xlsx", [], "['forms.prose', 'forms.editions.prose_2021']"),
        ("b.pdf", ["--draft"], "['forms.prose', 'forms.editions.prose_2021']"),
    ):
        option = f"--{target[2:]}"
        done = subprocess.run(
            [sys.executable, "-c", code, str(SECOND), option, tmp_path / target, *draft],
            cwd=REPOSITORY,
            capture_output=True,
            check=False,
        )
        assert done.stderr.decode().strip() == loaded


def test_output_is_utf8_whatever_the_console(tmp_path: Path) -> None:
    path = saved(complete({"requests.received.natural": 9}), tmp_path)
    done = in_a_process(
        "check",
        path,
        env=os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"},
    )
    assert done.returncode == 1
    assert "必改 requests.balance" in done.stdout.decode("utf-8")


def test_bad_input_exits_2_without_a_traceback(tmp_path: Path) -> None:
    path = tmp_path / "大.json"
    with path.open("wb") as sparse:
        sparse.truncate(200_000_000)
    done = in_a_process("check", path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "200 MB" in done.stderr.decode()
    assert len(done.stderr.decode().splitlines()) == 1


def test_program_runs_from_any_folder_and_from_a_path_of_chinese_and_blanks(tmp_path: Path) -> None:
    path = tmp_path / "我的 年报" / "二〇二五 年.json"
    path.parent.mkdir()
    shutil.copy(SECOND, path)
    done = in_a_process("export", path, "--json", "副本 1.json", cwd=path.parent)
    assert done.returncode == 0
    assert read_exchange(path.parent / "副本 1.json").values == read_exchange(SECOND).values


def test_the_window_starts_without_the_commands() -> None:
    code = (
        "import sys, types, main;"
        "sys.modules['ui.app'] = types.SimpleNamespace(run=lambda library: 0);"
        "main.main([]);"
        "sys.exit(str([name for name in sys.modules if name in ('cli', 'argparse', 'export')]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, check=False
    )
    assert done.stderr.decode().strip() == "[]"
