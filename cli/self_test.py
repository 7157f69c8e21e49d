"""The self-test: the sample goes through every room of the program once, on this machine, without a window."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from export.compose import compose
from export.deliver import FORMATS, deliver
from export.errors import ExportError
from forms.checks.review import case_of, review
from forms.report import Edit, Report
from forms.sign_off.drafts import DRAFT
from forms.succession import successor
from intake.errors import IntakeError
from intake.sample import sample_reports
from storage.errors import LibraryError
from storage.history import How
from storage.library import Library


class SelfTestError(Exception):
    """A step did not come out as it should; the message says which."""


def self_test() -> int:
    """Carry out the steps, print a line for each, and return the exit status: 0 where all went well."""
    try:
        with TemporaryDirectory(prefix="nianbao-") as folder:
            for done in _steps(Path(folder)):
                print(f"完成：{done}")  # noqa: T201
    except (SelfTestError, IntakeError, ExportError, LibraryError, OSError) as error:
        print(f"自检没有通过：{error}")  # noqa: T201
        return 1
    print("自检通过")  # noqa: T201
    return 0


def _steps(folder: Path) -> Iterator[str]:
    reports = sample_reports()
    _require(len(reports) == 2, "读取示例", f"应有两年的年报，找到 {len(reports)} 份")
    first, second = reports
    yield f"读取示例 {first.year} 年、{second.year} 年年报"
    report, edits = _fill(first, second)
    yield f"按上年新建年报，填写 {len(edits)} 项"
    found = review(case_of(report, first))
    _require(not found, "校核", "；".join(finding.message for finding in found))
    yield "校核，没有发现问题"
    path = folder / "自检.nianbao"
    id = _save(path, first, edits)
    yield "保存到新的年报库"
    with Library.open(path) as library:
        _require(
            library.load(id).values == second.values, "重新打开年报库", "读出的内容与填写的不同"
        )
    yield "重新打开年报库，内容一致"
    for draft in ("", DRAFT):
        document = compose(report, draft=draft, previous=first)
        for name, format in FORMATS.items():
            target = folder / f"{draft or '年报'}{format.suffix}"
            deliver(document, name, target)
            yield f"导出{target.stem} {format.name}（{target.stat().st_size} 字节），读回一致"


def _fill(first: Report, second: Report) -> tuple[Report, list[Edit]]:
    """Return next year's report begun from ``first`` and filled in as ``second``, and the edits that did so."""
    report = _begun(first)
    edits = [
        report.edit(id, second.stated(id))
        for id in report.form.fields
        if report.stated(id) != second.stated(id)
    ]
    report.apply(edits)
    return report, edits


def _save(path: Path, first: Report, edits: list[Edit]) -> int:
    with Library.open(path) as library:
        library.add(first)
        id = library.add(_begun(first))
        library.record(id, edits, How.TYPED)
    return id


def _begun(first: Report) -> Report:
    return successor(first, (first.year or 0) + 1)


def _require(holds: bool, step: str, why: str) -> None:  # noqa: FBT001
    if not holds:
        raise SelfTestError(f"{step}：{why}")
