"""The commands of the ledger, as usage, help and parser have them."""

from argparse import Namespace
from datetime import date

from cli.command import Argument, Command

_LEDGER = Argument("file", "台账", is_needed=True)


def _ledger_count(options: Namespace) -> int:
    from cli.ledger_count import ledger_count
    from cli.report_files import Wanted

    wanted = Wanted(options.unit or "", options.year)
    return ledger_count(options.file, options.against, wanted, as_json=options.json)


def _ledger_due(options: Namespace) -> int:
    from cli.ledger_due import ledger_due

    return ledger_due(options.file, options.on or date.today(), as_json=options.json)  # noqa: DTZ011


def _ledger_import(options: Namespace) -> int:
    from cli.ledger_import import Given, ledger_import

    given = Given(options.register, options.file, options.map, options.unit or "")
    return ledger_import(given, is_trial=options.dry_run, as_json=options.json)


def _ledger_export(options: Namespace) -> int:
    from cli.ledger_export import Chosen, ledger_export

    chosen = Chosen(options.year, options.unit or "", options.names)
    return ledger_export(options.file, options.target, chosen)


def _ledger_erase(options: Namespace) -> int:
    from cli.ledger_erase import ledger_erase

    return ledger_erase(options.file, options.before)


def _year(text: str) -> int:
    """Return a year; raises ValueError of one that no ledger has."""
    year = int(text)
    if not 1900 <= year <= 2999:
        raise ValueError(text)
    return year


LEDGER_COMMANDS = (
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
                    "给了 --against 时还有 differing（每项有 cell、report、ledger、message；\n"
                    "台账没有登记全年的不核对，是 null）"
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
        "ledger export",
        (
            _LEDGER,
            Argument("target", "登记簿.xlsx", is_needed=True),
            Argument("--year", "年度", "只要这一年在办过的；不给就是全部", read=_year),
            Argument("--names", help="写出申请人姓名；不给就写成张某某、某商业企业"),
            Argument("--unit", "单位", "台账里有几个单位时，指明是哪一个", read=str),
        ),
        (
            "把台账写成登记簿（XLSX）：一件申请一行，另有表三、表四的统计和统计口径；\n"
            "写好后读回核对；内容里有身份证号码、手机号码的写在标准错误输出；台账一个字节也不改动"
        ),
        _ledger_export,
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
)
