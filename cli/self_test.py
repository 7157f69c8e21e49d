"""The command self-test: the sample goes once through every room of the program."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from cli.answers import CLEAN, ERRORS, refuse
from export.compose import compose
from export.deliver import deliver
from export.errors import ExportError
from export.formats import FORMATS
from forms.report import Edit, Report
from forms.sign_off.drafts import DRAFT
from forms.succession import successor
from intake.errors import IntakeError
from intake.sample import sample_reports
from storage.errors import DiskFull, LibraryError, ReadOnly, Unreachable
from storage.history import How
from storage.library import Library
from usecases.open_report import OpenReport


class SelfTestError(Exception):
    """A step did not come out as it should; the message says which."""


def self_test() -> int:
    """Carry out the steps, print a line for each, and return the exit status."""
    try:
        with TemporaryDirectory(prefix="nianbao-") as folder:
            for done in _steps(Path(folder)):
                print(f"完成：{done}")
    except (SelfTestError, IntakeError, ExportError, LibraryError) as error:
        if _is_of_the_system(error):
            return refuse(f"自检没有做完：{error}")
        print(f"自检没有通过：{error}")
        return ERRORS
    print("自检通过")
    return CLEAN


def _is_of_the_system(error: Exception) -> bool:
    """Whether there was no room or no access to do it: that says nothing about the program."""
    refused_library = isinstance(error, DiskFull | ReadOnly | Unreachable)
    return refused_library or isinstance(error.__cause__, OSError)


def _steps(folder: Path) -> Iterator[str]:
    reports = sample_reports()
    _require(len(reports) == 2, "读取示例", f"应有两年的年报，找到 {len(reports)} 份")
    first, second = reports
    yield f"读取示例 {first.year} 年、{second.year} 年年报"
    path = folder / "自检.nianbao"
    with Library.open(path) as library:
        library.add(first)
        begun = successor(first, (first.year or 0) + 1)
        opened = OpenReport(library, library.add(begun))
        edits = _edits_towards(opened.report, second)
        opened.carry_out(edits, How.TYPED)
        yield f"按上年新建年报，填写 {len(edits)} 项"
        messages = [finding.message for finding in opened.findings]
        _require(not messages, "校核", "；".join(messages))
        yield "校核，没有发现问题"
    yield "保存到新的年报库"
    with Library.open(path) as library:
        stored = library.load(opened.id).values
    _require(stored == second.values, "重新打开年报库", "读出的内容与填写的不同")
    yield "重新打开年报库，内容一致"
    for draft in ("", DRAFT):
        yield from _exports(opened, draft, folder)


def _edits_towards(report: Report, target: Report) -> list[Edit]:
    """Return the edits that fill ``report`` in as ``target``."""
    edits = []
    for id in report.form.fields:
        edit = report.edit(id, target.stated(id))
        if edit.old != edit.new:
            edits.append(edit)
    return edits


def _exports(opened: OpenReport, draft: str, folder: Path) -> Iterator[str]:
    document = compose(opened.report, draft=draft, previous=opened.previous)
    for name, format in FORMATS.items():
        target = folder / f"{draft or '年报'}{format.suffix}"
        deliver(document, name, target)
        yield f"导出{target.stem} {format.name}（{target.stat().st_size} 字节），读回一致"


def _require(holds: bool, step: str, why: str) -> None:  # noqa: FBT001
    if not holds:
        raise SelfTestError(f"{step}：{why}")
