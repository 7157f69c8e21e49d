"""What verify says of a file, line by line, and whether all of it fits."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from export.formats import FORMATS
from forms.report import Report
from forms.sign_off.content_code import (
    DIGITS,
    OLD_DIGITS,
    NoCodeError,
    bears,
    content_code,
    is_old,
    stamp,
)
from storage.exports import Export
from usecases.exported import ExportedFile
from usecases.identify import Identified, State

_MOST: Final = 50  # differences told
#: Formats whose files have every field of a report, also what no page shows.
_COMPLETE: Final = ("xlsx", "json")
_OLD: Final = f"（旧码，{4 * OLD_DIGITS} 位）"
_CHANGED: Final = "文件导出以后，内容或者这个内容码被改动过"
_NOT_COMPARED: Final = (
    "没有逐一比较的是：字体和排版、页码、送审稿的字样和签批单、校核表、内容码以外的文件属性"
)


class Answer:
    """What is said of a file so far; ``fits`` until something does not."""

    def __init__(self, file: ExportedFile) -> None:
        self.lines: list[str] = []
        self.fits = True
        self._file = file
        self._name = f"这是{file.title}"
        #: The report that prints what the file says, where there is one, and whether it has what no
        #: page shows, too.
        self._report: Report | None = None
        self._is_complete = file.format in _COMPLETE
        self._is_beside = False  # something that it was compared with
        self._is_of_version = False  # by its stamp: then it is told already that it differs
        if file.reading and not file.reading.leftover:
            self._report = file.reading.report

    # ---- which report and version it is

    def tell_in_library(self, found: Identified, library: Path) -> None:
        """Say what the file is in the library that was named: it has to be there."""
        if _is_known(found):
            self._tell_found(found)
        else:
            self._tell_alone()
            self._fault(f"年报库“{library}”里没有这份年报，无从核对")

    def tell_in_own_library(self, found: Identified | None, why_not: str) -> None:
        """Say what the file is in the clerk's own library, as far as there is one to ask."""
        if found and _is_known(found):
            self._tell_found(found)
            return
        self._tell_alone()
        if found:
            self._tell("默认的年报库里没有这份年报，只核对了文件本身")
        elif why_not:
            self._tell(f"没有与默认的年报库核对，只核对了文件本身：{why_not}")
        else:
            self._tell("没有默认的年报库可以核对，只核对了文件本身")

    def tell_beside(self, other: ExportedFile, differences: Sequence[str]) -> None:
        """Say what the file says otherwise than an ``other`` file."""
        name = other.path.name
        self._is_beside = True
        if differences:
            self._fault(f"{self._name}，但与“{name}”不一致，有 {len(differences)} 处不同：")
            self._list(differences)
            return
        if other.reading:
            self._report = other.reading.report
            self._is_complete = other.format in _COMPLETE
        self._tell(f"{self._name}，与“{name}”完全一致")
        if self._file.sha256 == other.sha256:
            self._tell("两个文件逐字节相同")
        else:
            self._tell(f"文字和数字相同，文件不是逐字节相同。{_NOT_COMPARED}")

    def _tell_found(self, found: Identified) -> None:
        self._is_beside = True
        if found.same:
            self._report, self._is_complete = found.same[0].report, True
            self._tell(f"{self._name}，与{_names(found.same)}完全一致")
            self._tell(_grade(found))
        elif found.exported:
            self._tell(f"{self._name}。{_as_exported(found.exported)}")
            self._tell("导出时的内容没有留版，年报后来改动过，年报库里的各版都与它不同")
        else:
            self._tell_other(found)

    def _tell_other(self, found: Identified) -> None:
        state, differences = found.nearest
        names = _names(found.states_with(state.code))
        self._fault(
            f"{self._name}，但与年报库里的哪一版都不一致；"
            f"与{names}相比，有 {len(differences)} 处不同："
        )
        self._list(differences)
        if not self._file.stamped:
            self._tell("文件里没有内容码，是按标题找到最接近的一版来比较的")
        elif bears(state.report, self._file.stamped):
            self._is_of_version = True
            self._tell(
                f"文件带的内容码 {self._file.stamped} 正是这一版的：文件导出后，内容被改动过"
            )
        else:
            self._tell(
                f"文件带的内容码 {self._file.stamped} 在年报库里没有："
                "导出时的内容没有留版，或者内容码也被改动过"
            )

    def _tell_alone(self) -> None:
        """Say what is wrong with the file by itself, where nothing stands beside it."""
        self._tell(f"{self._name}（{FORMATS[self._file.format].name}）")
        doubts = self._file.content.doubts
        if doubts:
            self._fault(f"有 {len(doubts)} 处，看到的可能与文字不一样：")
            self._list(doubts)
        if self._file.reading and self._file.reading.leftover:
            leftover = self._file.reading.leftover
            self._fault(f"有 {len(leftover)} 处，本程序导出的文件里不会有：")
            self._list(leftover)

    # ---- the code

    def tell_code(self) -> None:
        """Say which content code the file's content has, and whether the file bears that one."""
        stamped = self._file.stamped
        if self._report is None:
            self._fault("按文件内容算不出内容码：内容与年报的格式对不上")
            return
        computed = f"按文件内容算出的内容码是 {content_code(self._report)}"
        if self._file.content.doubts:
            computed += "（按里面的文字，看到的可能不是这些）"
        if not stamped:
            self._tell(f"{computed}，文件没有带内容码")
        elif is_old(stamped):
            self._tell(computed)
            if not self._is_of_version:
                self._tell_old(stamped, self._report)
        elif bears(self._report, stamped):
            self._tell(f"{computed}，与文件带的相符")
            if self._file.format in _COMPLETE and not self._is_beside:
                self._tell("内容码里没有单位类别和前言没有写到的联系方式，表里的这些没有核对")
        else:
            self._fault(f"{computed}，与文件带的 {stamped} 不符：{_CHANGED}")

    def tell_asked(self, asked: str, found: Identified | None) -> None:
        """Say whether the code that was typed is the file's; raises NoCodeError for a part of one.

        An old code is only for versions that bore it.
        """
        if is_old(asked):
            self._tell_old_asked(asked, found)
        elif self._report is None:
            self._fault(f"不能确认：文件的内容码算不出来，输入的是 {asked}")
        elif self._file.content.doubts:
            self._fault(f"不能确认：看到的可能与文字不一样，输入的是 {asked}")
        elif bears(self._report, asked):
            self._tell(f"是：输入的内容码 {asked} 与文件内容相符，{DIGITS} 位全部对上")
        else:
            self._fault(f"不是：输入的内容码 {asked} 与按文件内容算出的不同")

    def _tell_old(self, stamped: str, report: Report) -> None:
        """Say whether an old code fits, for which more is needed than what the pages show."""
        if bears(report, stamped):
            self._tell(f"文件带的内容码 {stamped}{_OLD}与内容相符")
        elif self._is_complete:
            self._fault(f"文件带的内容码 {stamped}{_OLD}与内容不符：{_CHANGED}")
        else:
            self._tell(
                f"文件带的内容码是 {stamped}{_OLD}：旧码不能单从文件算出，要有当时的年报库才能核对"
            )

    def _tell_old_asked(self, asked: str, found: Identified | None) -> None:
        comparisons = found.comparisons if found else ()
        bore = [each for each in comparisons if each.state.code == asked]
        if any(not each.differences for each in bore):
            self._tell(f"是：输入的内容码 {asked}{_OLD}是这一版的，文件与这一版完全一致")
        elif bore:
            name = _names(each.state for each in bore)
            self._fault(f"不是：输入的内容码 {asked}{_OLD}是{name}的，文件与它不同")
        elif is_old(self._file.stamped):
            self._tell_old_beside_stamp(asked)
        else:
            raise NoCodeError(
                f"输入的内容码 {asked} 只有 {OLD_DIGITS} 位，太短：这个文件的内容码是 {DIGITS} 位，"
                f"请完整输入。{OLD_DIGITS} 位的旧码只有当时留的版本才有，年报库里没有带这个码的版本"
            )

    def _tell_old_beside_stamp(self, asked: str) -> None:
        """Say whether the old code that the file bears, which no version is known to, is typed."""
        if asked != self._file.stamped:
            self._fault(f"不是：输入的内容码 {asked}{_OLD}与文件带的 {self._file.stamped} 不同")
        elif self._report and bears(self._report, asked):
            self._tell(f"是：输入的内容码 {asked}{_OLD}与文件内容相符")
        elif self._is_complete:
            self._fault(f"不是：输入的内容码 {asked}{_OLD}与文件内容不符")
        else:
            raise NoCodeError(
                f"文件带的是输入的 {asked}{_OLD}，但旧码不能单从文件算出，"
                "要有当时留版的年报库才能核对：请在文件后面写上年报库的位置"
            )

    # ---- lines

    def _tell(self, line: str) -> None:
        self.lines.append(" ".join(line.split()))

    def _fault(self, line: str) -> None:
        self._tell(line)
        self.fits = False

    def _list(self, differences: Sequence[str]) -> None:
        for difference in differences[:_MOST]:
            self.lines.append(f"  {' '.join(difference.split())}")
        if len(differences) > _MOST:
            self.lines.append(f"  等 {len(differences)} 处")


def _is_known(found: Identified) -> bool:
    return bool(found.comparisons or found.exported)


def _grade(found: Identified) -> str:
    """Return which of the two grades of sameness it is, and what was not compared."""
    if found.exported:
        return _as_exported(found.exported)
    if found.exports:
        last = found.exports[-1]
        return (
            f"文字和数字相同，但文件不是 {_when(last)} 导出的“{last.name}”原样："
            f"是由别的程序另存过，或者不是从窗口导出的。{_NOT_COMPARED}"
        )
    return f"文字和数字相同；年报库里没有这个文件的导出记录，是否原样不知道。{_NOT_COMPARED}"


def _as_exported(exports: Sequence[Export]) -> str:
    last = exports[-1]
    return f"逐字节相同：正是 {_when(last)} 从窗口导出的“{last.name}”，导出后没有改动过一个字节"


def _when(export: Export) -> str:
    return f"{export.at:%Y-%m-%d %H:%M}"


def _names(states: Iterable[State]) -> str:
    return "、".join(dict.fromkeys(map(_name, states)))


def _name(state: State) -> str:
    removed = "已移除的年报的" if state.is_removed else ""
    if state.version is None:
        return f"{removed}现在的内容（{stamp(state.code)}）"
    version = state.version
    old = _OLD if is_old(state.code) else ""
    return f"{removed}“{version.name}”（{version.at:%Y-%m-%d %H:%M}，{stamp(state.code)}{old}）"
