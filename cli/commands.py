"""The table that usage, help and parser are made from; a command is loaded when it is run."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from export.formats import FORMATS

if TYPE_CHECKING:
    from cli.report_files import Wanted


@dataclass(frozen=True, slots=True)
class Argument:
    """What may follow a command: a file, or an option, whose ``name`` begins with --.

    ``value`` is the word for its value in the usage; an option without one is a switch.
    ``help`` may have several lines. ``read`` makes its value of what was typed, a file if nothing
    else, or raises ValueError.
    """

    name: str
    value: str = ""
    help: str = ""
    is_needed: bool = False
    read: Callable[[str], object] = Path

    @property
    def is_option(self) -> bool:
        """Whether it is given by its name."""
        return self.name.startswith("--")

    @property
    def usage(self) -> str:
        """How it is written; what may be left out in brackets."""
        written = self.value
        if self.is_option:
            written = f"{self.name} {self.value}".strip()
        if self.is_needed:
            return written
        return f"[{written}]"


@dataclass(frozen=True, slots=True)
class Command:
    """A command: what it is for, in lines of ``help``, and what carries it out."""

    name: str
    arguments: tuple[Argument, ...]
    help: str
    run: Callable[[Namespace], int]

    @property
    def usage(self) -> str:
        """How the command is written."""
        arguments = [argument.usage for argument in self.arguments]
        return " ".join([self.name, *arguments])


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


def _ledger_count(options: Namespace) -> int:
    from cli.ledger_count import ledger_count

    return ledger_count(options.file, options.against, _wanted(options), as_json=options.json)


def _ledger_due(options: Namespace) -> int:
    from cli.ledger_due import ledger_due

    return ledger_due(options.file, options.on or date.today(), as_json=options.json)  # noqa: DTZ011


def _ledger_import(options: Namespace) -> int:
    from cli.ledger_import import Given, ledger_import

    given = Given(options.register, options.file, options.map, options.unit or "")
    return ledger_import(given, is_trial=options.dry_run, as_json=options.json)


def _ledger_erase(options: Namespace) -> int:
    from cli.ledger_erase import ledger_erase

    return ledger_erase(options.file, options.before)


def _year(text: str) -> int:
    """Return a year; raises ValueError of one that no ledger has."""
    year = int(text)
    if not 1900 <= year <= 2999:
        raise ValueError(text)
    return year


def _self_test(_options: Namespace) -> int:
    from cli.self_test import self_test

    return self_test()


_FILE = Argument("file", "文件", is_needed=True)
_LEDGER = Argument("file", "台账", is_needed=True)
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
    Command(
        "ledger count",
        (
            _LEDGER,
            Argument("--year", "年度", is_needed=True, read=_year),
            Argument("--against", "年报文件", "read 能读的任何文件，表三、表四逐格与台账比较"),
            Argument(
                "--json",
                help=(
                    "输出 JSON：year、cells（表三、表四每一格）、unplaced（每项有 number、why）；\n"
                    "给了 --against 时还有 differing（每项有 cell、report、ledger、message）"
                ),
            ),
            Argument("--unit", "单位", "台账里有几个单位时，指明是哪一个", read=str),
        ),
        (
            "由依申请公开台账计出这一年的表三、表四，列出没有计入的案件和与年报不一致的格；\n"
            "必改的问题写在标准错误输出；台账一个字节也不改动"
        ),
        _ledger_count,
    ),
    Command(
        "ledger due",
        (
            _LEDGER,
            Argument(
                "--on", "日期", "哪一天，如 2026-01-05；不给就是今天", read=date.fromisoformat
            ),
            Argument(
                "--json",
                help=(
                    "输出 JSON 数组，每项有 number、received_on、state、due、latest、left、"
                    "waiting_for；\nlatest 在放假安排没有公布时比 due 晚"
                ),
            ),
        ),
        "列出那一天还没有办结的申请和答复期限，先到期的在前；台账一个字节也不改动",
        _ledger_due,
    ),
    Command(
        "ledger import",
        (
            Argument("register", "登记表", is_needed=True),
            _LEDGER,
            Argument(
                "--map",
                "对照表",
                'JSON 文件：登记表的列名在前，对应的项目（如 收到日期）在后，不要的列写 ""；\n'
                "“办理结果用语”下面写本单位的用语和对应的办理结果",
            ),
            Argument("--unit", "单位", "登记表是哪个单位的；不给就按台账或登记表的标题", read=str),
            Argument("--dry-run", help="只看能读入什么，不写台账"),
            Argument(
                "--json",
                help=(
                    "输出 JSON：taken（读入的件数）、left_out（每项有 sheet、row、why）、"
                    "doubts（每项有 sheet、row、message）；\nrow 是工作表里的行号"
                ),
            ),
        ),
        (
            "把 Excel、WPS、ODS、CSV 或文档里的申请登记表读进台账，没有台账就新建；\n"
            "每一行读入了、没有读入（为什么）、有没有要核对的，都列出来；身份证号不读入；\n"
            "再读一次同一个登记表，台账不变"
        ),
        _ledger_import,
    ),
    Command(
        "ledger erase",
        (_LEDGER, Argument("--before", "年份", is_needed=True, read=_year)),
        (
            "清除这一年以前归档（或作废）、以后再没有动过的申请的申请人姓名和联系方式，清除后不能恢复；\n"
            "计数不受影响；程序自己做的旧备份一并换成新的"
        ),
        _ledger_erase,
    ),
    Command("self-test", (), "用示例走一遍填写、校核、保存、导出", _self_test),
)
