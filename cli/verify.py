"""The command verify: which report and version an exported file is, and what was changed in it."""

from collections.abc import Iterable
from pathlib import Path

from cli.answers import CLEAN, ERRORS, refuse
from forms.sign_off.content_code import stamp
from intake.errors import IntakeError
from reading.errors import Unreadable
from resources.folders import default_library
from storage.errors import LibraryError
from usecases.identify import Identified, State, identify

_MOST = 50  # differences told


def verify(file: Path, library: Path | None) -> int:
    """Print which report and version in ``library`` the ``file`` is, or what it says otherwise.

    Without ``library`` it is the one that the window opens.
    """
    library = library or default_library()
    if not library.exists():
        return refuse(f"没有找到年报库“{library}”，请在文件后面写上年报库的位置")
    try:
        found = identify(file, library)
    except (IntakeError, Unreadable, LibraryError) as error:
        return refuse(str(error))
    if found.same:
        _print_same(found)
        return CLEAN
    if found.comparisons:
        _print_other(found)
        return ERRORS
    if found.title:
        return refuse(f"{file}：年报库“{library}”里没有这份年报（{found.title}），无从核对")
    return refuse(f"{file}：里面没有年报的标题，不是本程序导出的年报")


def _print_same(found: Identified) -> None:
    print(f"这是{found.same[0].report.title}，与{_names(found.same)}完全一致")
    if not found.code:
        print("文件里没有内容码，是凭内容认出的")
    elif any(state.code == found.code for state in found.same):
        print(f"文件属性里的内容码 {found.code} 与内容相符")
    else:
        print(f"文件属性里的内容码 {found.code} 与内容不符，这个内容码被改动过")


def _print_other(found: Identified) -> None:
    state, differences = found.nearest
    names = _names(found.states_with(state.code))
    count = len(differences)
    print(
        f"这是{state.report.title}，但与年报库里的哪一版都不一致；"
        f"与{names}相比，有 {count} 处不同："
    )
    for difference in differences[:_MOST]:
        print(f"  {' '.join(difference.split())}")
    if count > _MOST:
        print(f"  等 {count} 处")
    if not found.code:
        print("文件里没有内容码，是按标题找到最接近的一版来比较的")
    elif state.code == found.code:
        print(f"文件属性里的内容码 {found.code} 正是这一版的：文件导出后，内容被改动过")
    else:
        print(
            f"文件属性里的内容码 {found.code} 在年报库里没有："
            "导出时的内容没有留版，或者内容码也被改动过"
        )


def _names(states: Iterable[State]) -> str:
    return "、".join(dict.fromkeys(map(_name, states)))


def _name(state: State) -> str:
    if state.version is None:
        return f"现在的内容（{stamp(state.code)}）"
    return f"“{state.version.name}”（{state.version.at:%Y-%m-%d %H:%M}，{stamp(state.code)}）"
