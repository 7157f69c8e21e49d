"""The command that tells which report and version an exported file is, from what it says, and what was changed in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cli.commands import refuse
from export.compose import compose
from export.content import Unreadable, without_space
from forms.report import Report
from forms.sign_off.content_code import content_code, stamp, stamped_code
from intake.errors import IntakeError
from storage.errors import LibraryError
from storage.library import Library
from storage.snapshot import snapshot
from usecases.exported import read

#: Exit statuses; what could not be used is told by :func:`commands.refuse`.
SAME, OTHER = 0, 1
_MOST = 50  # differences told


class State(NamedTuple):
    """A state of a report that the library knows, and what it is called."""

    name: str
    report: Report
    code: str


class _Compared(NamedTuple):
    state: State
    differences: list[str]


def verify(file: Path, library: Path) -> int:
    """Print which report and version in ``library`` the exported ``file`` is, or what it says otherwise."""
    if not library.exists():
        return refuse(f"没有找到年报库“{library}”，请在文件后面写上年报库的位置")
    try:
        content = read(file)
        with snapshot(library) as opened:
            states = [*_states(opened)]
    except (IntakeError, Unreadable, LibraryError) as error:
        return refuse(str(error))
    code, title = stamped_code(content.keywords), without_space(content.title)
    candidates = [state for state in states if code and state.code == code]
    candidates += [
        state
        for state in states
        if without_space(state.report.title) == title and state not in candidates
    ]
    if not candidates:
        return refuse(
            f"{file}：年报库“{library}”里没有这份年报（{title}），无从核对"
            if title
            else f"{file}：里面没有年报的标题，不是本程序导出的年报"
        )
    compared = [
        _Compared(state, content.differences(compose(state.report))) for state in candidates
    ]
    same = [each.state for each in compared if not each.differences]
    return _tell_same(same, code) if same else _tell_other(compared, code)


def _states(library: Library) -> Iterator[State]:
    """Yield every version of each report, newest first, and the report as it is now."""
    for entry in library.reports():
        for version in reversed(library.sign_off.versions(entry.id)):
            yield State(
                f"“{version.name}”（{version.at:%Y-%m-%d %H:%M}，{stamp(version.code)}）",
                library.sign_off.content(version.id),
                version.code,
            )
        report = library.load(entry.id)
        code = content_code(report)
        yield State(f"现在的内容（{stamp(code)}）", report, code)


def _tell_same(same: list[State], code: str) -> int:
    print(f"这是{same[0].report.title}，与{_names(same)}完全一致")  # noqa: T201
    if not code:
        print("文件里没有内容码，是凭内容认出的")  # noqa: T201
    elif any(state.code == code for state in same):
        print(f"文件属性里的内容码 {code} 与内容相符")  # noqa: T201
    else:
        print(f"文件属性里的内容码 {code} 与内容不符，这个内容码被改动过")  # noqa: T201
    return SAME


def _tell_other(compared: list[_Compared], code: str) -> int:
    """Tell what differs from the state whose code the file bears, else from the one with the fewest differences."""
    nearest = min(compared, key=lambda each: (each.state.code != code, len(each.differences)))
    names = _names([each.state for each in compared if each.state.code == nearest.state.code])
    count = len(nearest.differences)
    print(  # noqa: T201
        f"这是{nearest.state.report.title}，但与年报库里的哪一版都不一致；与{names}相比，有 {count} 处不同："
    )
    for line in nearest.differences[:_MOST]:
        print(f"  {' '.join(line.split())}")  # noqa: T201
    if count > _MOST:
        print(f"  等 {count} 处")  # noqa: T201
    if not code:
        print("文件里没有内容码，是按标题找到最接近的一版来比较的")  # noqa: T201
    elif nearest.state.code == code:
        print(f"文件属性里的内容码 {code} 正是这一版的：文件导出后，内容被改动过")  # noqa: T201
    else:
        print(  # noqa: T201
            f"文件属性里的内容码 {code} 在年报库里没有：导出时的内容没有留版，或者内容码也被改动过"
        )
    return OTHER


def _names(states: list[State]) -> str:
    return "、".join(dict.fromkeys(state.name for state in states))
