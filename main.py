"""公开年报: the entry. Without a command it opens the window; the commands work where there is no screen."""

import argparse
import sys
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import NoReturn

#: What the user has typed to get here: the packaged program goes by the name of its file.
PROGRAM = Path(sys.executable).name if getattr(sys, "frozen", False) else "main.py"
USAGE = {
    "check": "check 文件 [--previous 上年文件] [--json]",
    "export": "export 文件 [--pdf 目标] [--xlsx 目标] [--docx 目标] [--html 目标] [--json 目标] [--draft]",
    "verify": "verify 文件 [年报库.nianbao]",
    "self-test": "self-test",
}
HELP = f"""公开年报：政府信息公开工作年度报告的填写、校核与导出

用法：
  {PROGRAM} [年报库.nianbao]
      打开窗口
  {PROGRAM} {USAGE["check"]}
      校核交换文件（JSON），每行一条：级别、代码、内容；
      --previous  同一单位上一年的交换文件，核对与上年的衔接
      --json      输出 JSON 数组，每项有 code、severity、cells、message、left、right；
                  left、right 是两边的数：件数为整数，金额为字符串，与数无关的为 null
  {PROGRAM} {USAGE["export"]}
      写出文件并读回核对；有问题也照写；--draft 写送审稿（网页总是发布的样子）
  {PROGRAM} {USAGE["verify"]}
      认出导出的文件（PDF、Excel、Word、网页、交换文件）是年报库里的哪份年报、哪一版，列出导出后改动的地方；
      凭标题、正文、表格和落款认，不凭内容码；水印、签批单、页脚、校核表、排版和空白不算内容；
      不给年报库就用默认的那个；年报库一个字节也不改动
  {PROGRAM} {USAGE["self-test"]}
      用示例走一遍填写、校核、保存、导出

退出状态：0 没有必改的问题（verify：与某一版完全一致）；1 有必改的问题（verify：与哪一版都不一致；自检没有通过）；
2 输入用不了（verify：不是本程序导出的文件，或者库里没有这份年报），或文件没有写成（原因写在标准错误输出，一行）
"""


class _Parser(argparse.ArgumentParser):
    """A parser that speaks Chinese: argparse's own words are English."""

    def format_help(self) -> str:
        return HELP

    def error(self, message: str) -> NoReturn:  # noqa: ARG002
        self.exit(2, f"{_wrong(self.prog.rpartition(' ')[2])}\n")


def main(arguments: list[str] | None = None) -> int:
    """Run what the command line asks for and return the exit status."""
    speak_utf8()
    given = sys.argv[1:] if arguments is None else arguments
    if not given or (len(given) == 1 and given[0].lower().endswith(".nianbao")):
        from ui.app import run

        return run(Path(given[0]) if given else None)
    options, unknown = _parser().parse_known_args(given)
    from cli import commands
    from export.deliver import FORMATS

    if unknown:
        return commands.refuse(_wrong(options.command))
    if options.command == "self-test":
        from cli.self_test import self_test

        return self_test()
    if options.command == "verify":
        from cli.verify import verify

        return verify(options.file, options.library or _default_library())
    if options.command == "check":
        return commands.check(options.file, options.previous, as_json=options.json)
    targets = {format: target for format in FORMATS if (target := getattr(options, format))}
    return commands.export(options.file, targets, draft=options.draft)


def _default_library() -> Path:
    from resources.folders import default_library  # of what the window has, this needs no Qt

    return default_library()


def speak_utf8() -> None:
    """A Windows console, or a pipe from one, may be in an encoding that lacks many of our characters; a window has none."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # argparse writes to it without asking
            setattr(sys, name, StringIO())
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _wrong(command: str) -> str:
    usage = USAGE.get(command)
    return (
        f"命令的写法不对，应为：{PROGRAM} {usage}"
        if usage
        else f"没有这个命令，用法见 {PROGRAM} --help"
    )


def _parser() -> argparse.ArgumentParser:
    from export.deliver import FORMATS

    parser = _Parser(prog=PROGRAM, allow_abbrev=False)
    parsers = parser.add_subparsers(dest="command", required=True)
    check = parsers.add_parser("check", allow_abbrev=False)
    check.add_argument("file", type=Path)
    check.add_argument("--previous", type=Path)
    check.add_argument("--json", action="store_true")
    export = parsers.add_parser("export", allow_abbrev=False)
    export.add_argument("file", type=Path)
    for format in FORMATS:
        export.add_argument(f"--{format}", type=Path)
    export.add_argument("--draft", action="store_true")
    verify = parsers.add_parser("verify", allow_abbrev=False)
    verify.add_argument("file", type=Path)
    verify.add_argument("library", type=Path, nargs="?")
    parsers.add_parser("self-test")
    return parser


if __name__ == "__main__":
    sys.exit(main())
