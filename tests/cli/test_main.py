"""The commands (DESIGN, 6): what they print, what they write, their exit status, and that they need no Qt."""

import json
import os
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import main as program
from export.compose import compose
from export.formats import FORMATS
from forms.checks.finding import Case
from forms.exchange import to_exchange
from forms.report import Report
from forms.review import review
from forms.sign_off.drafts import DRAFT
from intake.exchange_file import read_exchange
from intake.sample import sample_reports
from tests.builders import complete, hegang
from tests.places import MAIN, REPOSITORY, SAMPLE

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


# ---- check -----------------------------------------------------------------------------------------


def test_check_prints_a_line_for_each_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = complete(
        {
            "requests.received.natural": 9,
            "requests.otherwise.misc.legal": 2,
            "requests.carried_in.legal": 2,
        }
    )
    assert run("check", saved(report, tmp_path)) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        f"{finding.severity.label} {finding.code} {finding.message}"
        for finding in review(Case(report))
    ]
    assert "必改 requests.balance 自然人：一 9 + 二 0 = 9，三（七）0 + 四 0 = 0，差 9" in lines
    assert any(line.startswith("提示 requests.misc ") for line in lines)


def test_check_without_errors_is_clean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hint = complete({"requests.otherwise.misc.legal": 2, "requests.carried_in.legal": 2})
    assert run("check", saved(hint, tmp_path)) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    assert run("check", saved(complete(), tmp_path)) == 0
    assert capsys.readouterr().out == "没有发现问题\n"


def test_check_with_last_year(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    last = saved(
        complete({"requests.carried_out.natural": 1, "requests.received.natural": 1}, year=2024),
        tmp_path,
        "a",
    )
    assert run("check", saved(complete(), tmp_path), "--previous", last) == 0
    lines = capsys.readouterr().out.splitlines()
    assert (
        lines[0]
        == "须说明 continuity.carried_in 自然人：上年结转 0，上年年报的结转下年度继续办理是 1，差 1"
    )
    assert len(lines) == 2  # and the total


def test_check_json_is_a_list_of_findings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fee = complete(
        {
            "disclosure.fees.amount": Decimal("0.5"),
            "text.other_matters": "收取信息处理费2万元。",
            "requests.received.natural": 9,
            "text.problems": None,
        }
    )
    assert run("check", "--json", saved(fee, tmp_path)) == 1
    found = {item["code"]: item for item in json.loads(capsys.readouterr().out)}
    assert all(
        list(item) == ["code", "severity", "cells", "message", "left", "right"]
        for item in found.values()
    )
    assert (found["fees.unit"]["severity"], found["fees.unit"]["cells"]) == (
        "warning",
        ["disclosure.fees.amount"],
    )
    assert (found["fees.unit"]["left"], found["fees.unit"]["right"]) == ("0.5", "2")
    assert (found["requests.balance"]["left"], found["requests.balance"]["right"]) == (9, 0)
    assert (found["section.missing"]["left"], found["section.missing"]["right"]) == (None, None)


def test_check_json_of_a_clean_report_is_an_empty_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", SECOND, "--previous", FIRST, "--json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_check_finds_the_two_table_errors_of_hegang(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("check", saved(hegang(), tmp_path), "--json") == 1
    tables = [
        item for item in json.loads(capsys.readouterr().out) if item["code"] != "section.missing"
    ]
    assert [(item["code"], item["severity"], item["left"], item["right"]) for item in tables] == [
        ("requests.balance", "error", 9, 10),
        ("requests.balance", "error", 13, 14),
    ]


# ---- export ----------------------------------------------------------------------------------------


def test_export_writes_what_was_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    targets = {format: tmp_path / f"年报.{format}" for format in FORMATS}
    given = [part for format, target in targets.items() for part in (f"--{format}", target)]
    assert run("export", SECOND, *given) == 0
    report = read_exchange(SECOND)
    for format, target in targets.items():
        assert FORMATS[format].writer().differences(compose(report), target) == []
        assert str(target) in capsys.readouterr().out if format == "pdf" else True
    assert sorted(tmp_path.iterdir()) == sorted(targets.values())


def test_export_draft_is_marked_and_the_final_is_not(tmp_path: Path) -> None:
    draft, final = tmp_path / "draft.pdf", tmp_path / "final.pdf"
    assert run("export", SECOND, "--pdf", draft, "--draft") == 0
    assert run("export", SECOND, "--pdf", final) == 0
    report = read_exchange(SECOND)
    differences = FORMATS["pdf"].writer().differences
    assert differences(compose(report, draft=DRAFT), draft) == []
    assert differences(compose(report), final) == []
    assert differences(compose(report), draft) != []


def test_export_writes_in_spite_of_errors_and_tells_of_them(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    assert (
        run("export", saved(complete({"requests.received.natural": 9}), tmp_path), "--json", target)
        == 1
    )
    assert read_exchange(target).number("requests.received.natural") == 9


def test_export_that_cannot_be_written_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("export", SECOND, "--json", tmp_path / "没有" / "a.json") == 2
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1
    assert "文件夹不存在" in told


# ---- what cannot be used ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["check", "没有.json"], "没有这个文件"),
        (["check", "."], "文件夹"),
        (["check", str(Path(__file__))], "不是 JSON"),
        (["check", SECOND, "--previous", "没有.json"], "没有这个文件"),
        (["check", SECOND, "--previous", SECOND], "应是上一年（2024 年）的年报"),
        (["check"], "main.py check 文件"),
        (["check", SECOND, "--xml"], "main.py check 文件"),
        (["export", "没有.json", "--json", "x.json"], "没有这个文件"),
        (["export", SECOND], "--pdf、--xlsx、--docx、--html、--json"),
        (["export", SECOND, "--odt", "x.odt"], "main.py export 文件"),
        (["export", SECOND, "--json", "x", "--pdf", "x"], "同一个文件"),
        (["print"], "没有这个命令"),
        (["a.nianbao", "b.nianbao"], "没有这个命令"),
        (["verify"], "main.py verify 文件 [年报库.nianbao]"),
        (["verify", "a.pdf", "b.nianbao", "c"], "main.py verify 文件"),
        (["verify", SECOND, "没有.nianbao"], "没有找到年报库“没有.nianbao”"),
        (["self-test", "more"], "main.py self-test"),
    ],
)
def test_unusable_input_exits_2_with_one_line(
    arguments: list[object],
    why: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(*arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert why in told.err
    assert list(tmp_path.iterdir()) == []


def test_help_is_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--help"], ["check", "-h"], ["verify", "--help"]):
        assert run(*arguments) == 0
        told = capsys.readouterr().out
        assert "退出状态" in told
        assert "usage" not in told


# ---- the window ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "library"), [([], None), (["我的年报.NIANBAO"], Path("我的年报.NIANBAO"))]
)
def test_no_command_opens_the_window(
    arguments: list[str], library: Path | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path | None] = []

    def open_window(path: Path | None = None) -> int:
        opened.append(path)
        return 7

    monkeypatch.setattr("ui.app.run", open_window)
    assert run(*arguments) == 7
    assert opened == [library]


# ---- self-test, and the sample it uses -------------------------------------------------------------


def test_self_test_goes_through_every_room(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("self-test") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "自检通过"
    for step in ("填写", "校核", "保存", "重新打开", *(format.name for format in FORMATS.values())):
        assert any(step in line for line in lines)


def test_self_test_fails_where_the_sample_has_a_finding(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = sample_reports()
    broken = second.changed([second.edit("requests.received.natural", 99)])
    monkeypatch.setattr("cli.self_test.sample_reports", lambda: [first, broken])
    assert run("self-test") == 1
    assert "自检没有通过：校核：自然人" in capsys.readouterr().out


def test_self_test_fails_where_the_disk_forgets(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("storage.library.Library.record", lambda *_: None)
    assert run("self-test") == 1
    assert "重新打开年报库" in capsys.readouterr().out


def test_sample_is_two_years_without_a_finding() -> None:
    first, second = sample_reports()
    assert second.year == (first.year or 0) + 1
    assert review(Case(first)) == []
    assert review(Case(second, first)) == []
    blanks = [
        id
        for id, field in second.form.fields.items()
        if second.value(id) is None and id != "text.preamble"
    ]
    assert blanks == []
    assert (
        second.number("requests.carried_in.total")
        == first.number("requests.carried_out.total")
        != 0
    )


# ---- as a process ----------------------------------------------------------------------------------

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
        "sys.exit(str([name for name in ('reportlab', 'openpyxl', 'xlsxwriter', 'docx', 'pypdfium2', 'sqlite3') if name in sys.modules]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(SECOND)], cwd=REPOSITORY, capture_output=True, check=False
    )
    assert done.stderr.decode().strip() == "[]"


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
