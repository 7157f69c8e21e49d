"""The command line in Chinese: argparse's own words are English."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from cli.answers import UNUSABLE, refuse
from cli.command import Argument
from cli.commands import COMMANDS

#: What the user has typed to get here: the packaged program goes by the name of its file.
PROGRAM = Path(sys.executable).name if getattr(sys, "frozen", False) else "main.py"
_BEGIN = f"""公开年报：政府信息公开工作年度报告的填写、校核与导出

用法：
  {PROGRAM} [年报库.nianbao|台账.taizhang]
      打开窗口；给了台账，就打开旁边同名的年报库，显示台账"""
_END = """
退出状态：0 没有必改的问题（read：全部读准；verify：相符，或者没有可以核对的）；
1 有必改的问题，或者文件没有全部读准（没有读准的写在标准错误输出，read 写在 _warnings；\
ledger count：有没有计入的案件，或者与年报不一致；ledger import：有要核对的；\
ledger export：内容里有身份证号码或手机号码；\
ledger erase：有旧备份没有删掉；\
verify：不相符，指定的库里没有，或者看到的会与文字不一样；自检没有通过）；
2 输入用不了（verify：文件读不出来，内容码没有输完整），\
或文件没有写成（原因写在标准错误输出，一行）；
3 命令被中断、输出没有写完，或程序出了意外的问题：这次的输出不要采用
"""
_INDENT, _OPTION_WIDTH = " " * 6, 12


def run(arguments: Sequence[str]) -> int:
    """Carry out the command that ``arguments`` begin with and return the exit status."""
    options, unknown = _parser().parse_known_args(_named(arguments))
    if unknown:
        return refuse(_wrong(options.command))
    status: int = options.run(options)
    return status


def _named(arguments: Sequence[str]) -> Sequence[str]:
    """Return the arguments with a name of two words, such as ``ledger count``, as one of them."""
    name = " ".join(arguments[:2])
    if any(command.name == name for command in COMMANDS):
        return [name, *arguments[2:]]
    return arguments


class _Parser(ArgumentParser):
    def print_help(self, file: object = None) -> None:  # noqa: ARG002
        """Print the help; argparse itself keeps quiet where that fails."""
        print(self.format_help(), end="")

    def format_help(self) -> str:
        return "\n".join([_BEGIN, *_command_lines(), _END])

    def error(self, message: str) -> NoReturn:  # noqa: ARG002
        self.exit(UNUSABLE, f"{_wrong(self.prog.removeprefix(PROGRAM).strip())}\n")


def _parser() -> ArgumentParser:
    parser = _Parser(prog=PROGRAM, allow_abbrev=False)
    parsers = parser.add_subparsers(dest="command", required=True)
    for command in COMMANDS:
        subparser = parsers.add_parser(command.name, allow_abbrev=False)
        subparser.set_defaults(run=command.run)
        for argument in command.arguments:
            _add(subparser, argument)
    return parser


def _add(parser: ArgumentParser, argument: Argument) -> None:
    if not argument.value:
        parser.add_argument(argument.name, action="store_true")
    elif argument.is_option:
        parser.add_argument(argument.name, type=argument.read, required=argument.is_needed)
    elif argument.is_needed:
        parser.add_argument(argument.name, type=argument.read)
    else:
        parser.add_argument(argument.name, type=argument.read, nargs="?")


def _command_lines() -> Iterator[str]:
    for command in COMMANDS:
        yield f"  {PROGRAM} {command.usage}"
        for line in command.help.split("\n"):
            yield f"{_INDENT}{line}"
        for argument in command.arguments:
            if argument.help:
                yield from _option_lines(argument)


def _option_lines(argument: Argument) -> Iterator[str]:
    name = argument.name
    for line in argument.help.split("\n"):
        yield f"{_INDENT}{name:<{_OPTION_WIDTH}}{line}"
        name = ""


def _wrong(name: str) -> str:
    for command in COMMANDS:
        if command.name == name:
            return f"命令的写法不对，应为：{PROGRAM} {command.usage}"
    return f"没有这个命令，用法见 {PROGRAM} --help"
