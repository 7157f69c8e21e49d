"""The table that usage, help and parser are made from; a command is loaded when it is run."""

from argparse import Namespace
from typing import TYPE_CHECKING

from cli.command import Argument, Command
from cli.ledger_commands import LEDGER_COMMANDS
from export.formats import FORMATS

if TYPE_CHECKING:
    from cli.report_files import Wanted


def _check(options: Namespace) -> int:
    from cli.check import check

    return check(options.file, options.previous, _wanted(options), as_json=options.json)


def _export(options: Namespace) -> int:
    from cli.export import Manner, export

    targets = {}
    for format in FORMATS:
        target = getattr(options, format)
        if target:
            targets[format] = target
    manner = Manner(options.draft, options.plain)
    return export(options.file, options.previous, targets, _wanted(options), manner)


def _verify(options: Namespace) -> int:
    from cli.verify import verify

    return verify(options.file, options.reference, options.code)


def _read(options: Namespace) -> int:
    from cli.read import read

    return read(options.file, options.json, _wanted(options))


def _wanted(options: Namespace) -> "Wanted":
    from cli.report_files import Wanted

    return Wanted(options.unit or "", options.year)


def _self_test(_options: Namespace) -> int:
    from cli.self_test import self_test

    return self_test()


_FILE = Argument("file", "文件", is_needed=True)
_WHICH = (
    Argument("--unit", "单位", read=str),
    Argument("--year", "年度", "文件是年报库、里面有多份年报时，指明是哪一份", read=int),
)
_TARGETS = tuple(Argument(f"--{format}", "目标") for format in FORMATS)
_FORMATS = "、".join(format.short_name for format in FORMATS.values())

COMMANDS = (
    Command(
        "read",
        (
            _FILE,
            Argument("--json", "目标", "写到这个文件；不给就输出到屏幕"),
            *_WHICH,
        ),
        (
            "把任何文件里的年报读成交换文件（JSON）：Word、WPS、网页、PDF、表格、复制的文字、本程序的文件；\n"
            "没有读准的列在 _warnings 里，每项有 cells、message；"
        ),
        _read,
    ),
    Command(
        "check",
        (
            _FILE,
            Argument(
                "--previous", "上年文件", "同一单位上年的年报，什么文件都可以，核对与上年的衔接"
            ),
            Argument(
                "--json",
                help=(
                    "输出 JSON 数组，每项有 code、severity、cells、message、left、right；\n"
                    "left、right 是两边的数：件数为整数，金额为字符串，与数无关的为 null"
                ),
            ),
            *_WHICH,
        ),
        "校核 read 能读的任何文件里的年报，每行一条：级别、代码、内容；",
        _check,
    ),
    Command(
        "export",
        (
            _FILE,
            Argument(
                "--previous",
                "上年文件",
                "同一单位上年的年报，核对与上年的衔接，送审稿的签批单并列上年的数",
            ),
            *_TARGETS,
            Argument("--draft"),
            Argument("--plain", help="网页不带样式，用网站自己的字体和表格样式"),
            *_WHICH,
        ),
        "写出文件并读回核对；有问题也照写；--draft 写送审稿（网页总是发布的样子）；",
        _export,
    ),
    Command(
        "verify",
        (
            _FILE,
            Argument("reference", "年报库或文件"),
            Argument(
                "--code",
                "内容码",
                "纸上或屏幕上看到的内容码，答是不是这个文件的；空格、大小写、全角都可以",
                read=str,
            ),
        ),
        (
            f"说明导出的文件（{_FORMATS}）是哪份年报、哪一版，按内容算出内容码，与文件带的码核对，\n"
            "列出与年报库或另一个文件不同的地方，和会让看到的与文字不一样的地方；\n"
            "凭标题、正文、表格和落款认，不凭内容码；字样、签批单、页脚、校核表、排版和空白不算内容；\n"
            "什么也不给就问默认的年报库；年报库一个字节也不改动"
        ),
        _verify,
    ),
    *LEDGER_COMMANDS,
    Command("self-test", (), "用示例走一遍填写、校核、保存、导出", _self_test),
)
