"""The command line: what is refused, what help says, and that no command opens the window."""

from pathlib import Path

import pytest

from cli.command import Argument, Command
from cli.commands import COMMANDS
from tests.cli.runs import SECOND, run

HELP = (Path(__file__).parent / "help.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["check", "没有.json"], "没有这个文件"),
        (["check", "."], "文件夹"),
        (["check", str(Path(__file__))], "再试"),
        (["check", SECOND, "--previous", "没有.json"], "没有这个文件"),
        (["check", SECOND, "--previous", SECOND], "应是上年（2024 年）的年报"),
        (["check"], "main.py check 文件"),
        (["check", SECOND, "--xml"], "main.py check 文件"),
        (["export", "没有.json", "--json", "x.json"], "没有这个文件"),
        (["export", SECOND], "--pdf、--xlsx、--docx、--html、--json"),
        (["export", SECOND, "--odt", "x.odt"], "main.py export 文件"),
        (["export", SECOND, "--json", "x", "--pdf", "x"], "同一个文件"),
        (["export", SECOND, "--json", "x", "--previous", "没有.json"], "没有这个文件"),
        (["export", SECOND, "--json", "x", "--previous", SECOND], "应是上年（2024 年）的年报"),
        (["print"], "没有这个命令"),
        (["a.nianbao", "b.nianbao"], "没有这个命令"),
        (["verify"], "main.py verify 文件 [年报库或文件] [--code 内容码]"),
        (["verify", "a.pdf", "b.nianbao", "c"], "main.py verify 文件"),
        (["verify", SECOND, "没有.nianbao"], "没有找到年报库“没有.nianbao”"),
        (["verify", SECOND, "--code", "03a5 38f1"], "有 8 位，太短"),
        (["verify", SECOND, "--code", "03a5 38f1 940x"], "内容码只有数字"),
        (["verify", SECOND, "没有.json"], "没有这个文件"),
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


def test_help_tells_every_command_with_its_options(capsys: pytest.CaptureFixture[str]) -> None:
    run("--help")
    assert capsys.readouterr().out == HELP


def test_a_command_is_told_in_one_place(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = (Argument("file", "文件", is_needed=True), Argument("--loud", help="大声"))
    command = Command("sing", arguments, "唱出来", lambda given: 7 if given.loud else 5)
    monkeypatch.setattr("cli.command_line.COMMANDS", (*COMMANDS, command))
    assert run("sing", "a.json", "--loud") == 7
    assert run("sing", "a.json") == 5
    assert run("sing") == 2
    assert "应为：main.py sing 文件 [--loud]" in capsys.readouterr().err
    run("--help")
    assert (
        "  main.py sing 文件 [--loud]\n      唱出来\n      --loud      大声\n"
        in capsys.readouterr().out
    )


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
