"""What verify says of a file's content code: the one it bears, and the one that was typed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Self

from cli.verify_answer import Answer
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
from forms.values import show_moment
from usecases.exported import ExportedFile
from usecases.identify import Identified, State

_COMPLETE: Final = ("xlsx", "json")
_OLD: Final = f"（旧码，{4 * OLD_DIGITS} 位）"
_CHANGED: Final = "文件导出以后，内容或者这个内容码被改动过"


def has_every_field(file: ExportedFile) -> bool:
    """Whether the file has every field of a report, also what no page shows."""
    return file.format in _COMPLETE


@dataclass(slots=True)
class Basis:
    """What the code of a file is worked out from, and what has been told of the file by then.

    ``report`` is the one that prints what the file says, where there is one; ``is_complete``
    whether it has what no page shows, too. ``is_beside``: something stood beside the file;
    ``is_of_version``: it bears the code of a version that it is told to differ from.
    """

    report: Report | None
    is_complete: bool
    is_beside: bool = False
    is_of_version: bool = False

    @classmethod
    def of(cls, file: ExportedFile) -> Self:
        """Return what the file itself gives."""
        report = None
        if file.reading and not file.reading.leftover:
            report = file.reading.report
        return cls(report, has_every_field(file))


class CodeWords:
    """Adds to an answer what is to be said of the code."""

    def __init__(self, file: ExportedFile, basis: Basis, answer: Answer) -> None:
        self._file = file
        self._basis = basis
        self._answer = answer

    def tell_borne(self) -> None:
        """Say which content code the file's content has, and whether the file bears that one."""
        stamped = self._file.stamped
        if self._basis.report is None:
            self._answer.fault("按文件内容算不出内容码：内容与年报的格式对不上")
            return
        computed = f"按文件内容算出的内容码是 {content_code(self._basis.report)}"
        if self._file.content.doubts:
            computed += "（按里面的文字，看到的可能不是这些）"
        if not stamped:
            self._answer.tell(f"{computed}，文件没有带内容码")
        elif is_old(stamped):
            self._answer.tell(computed)
            if not self._basis.is_of_version:
                self._tell_old(stamped, self._basis.report)
        elif bears(self._basis.report, stamped):
            self._answer.tell(f"{computed}，与文件带的相符")
            if has_every_field(self._file) and not self._basis.is_beside:
                self._answer.tell(
                    "内容码里没有单位类别和前言没有写到的联系方式，表里的这些没有核对"
                )
        else:
            self._answer.fault(f"{computed}，与文件带的 {stamped} 不符：{_CHANGED}")

    def tell_asked(self, asked: str, found: Identified | None) -> None:
        """Say whether the code that was typed is the file's; raises NoCodeError for a part of one.

        An old code is only for versions that bore it.
        """
        if is_old(asked):
            self._tell_old_asked(asked, found)
        elif self._basis.report is None:
            self._answer.fault(f"不能确认：文件的内容码算不出来，输入的是 {asked}")
        elif self._file.content.doubts:
            self._answer.fault(f"不能确认：看到的可能与文字不一样，输入的是 {asked}")
        elif bears(self._basis.report, asked):
            self._answer.tell(f"是：输入的内容码 {asked} 与文件内容相符，{DIGITS} 位全部对上")
        else:
            self._answer.fault(f"不是：输入的内容码 {asked} 与按文件内容算出的不同")

    def _tell_old(self, stamped: str, report: Report) -> None:
        """Say whether an old code fits, for which more is needed than what the pages show."""
        if bears(report, stamped):
            self._answer.tell(f"文件带的内容码 {stamped}{_OLD}与内容相符")
        elif self._basis.is_complete:
            self._answer.fault(f"文件带的内容码 {stamped}{_OLD}与内容不符：{_CHANGED}")
        else:
            self._answer.tell(
                f"文件带的内容码是 {stamped}{_OLD}：旧码不能单从文件算出，要有当时的年报库才能核对"
            )

    def _tell_old_asked(self, asked: str, found: Identified | None) -> None:
        comparisons = found.comparisons if found else ()
        bore = [each for each in comparisons if each.state.code == asked]
        if any(not each.differences for each in bore):
            self._answer.tell(f"是：输入的内容码 {asked}{_OLD}是这一版的，文件与这一版完全一致")
        elif bore:
            name = names_of(each.state for each in bore)
            self._answer.fault(f"不是：输入的内容码 {asked}{_OLD}是{name}的，文件与它不同")
        elif is_old(self._file.stamped) and not self._begins_as(asked):
            self._tell_old_beside_stamp(asked)
        else:
            raise NoCodeError(
                f"输入的内容码 {asked} 只有 {OLD_DIGITS} 位，太短：这个文件的内容码是 {DIGITS} 位，"
                f"请完整输入。{OLD_DIGITS} 位的旧码只有当时留的版本才有，年报库里没有带这个码的版本"
            )

    def _begins_as(self, asked: str) -> bool:
        """Whether the code of now begins with ``asked``: somebody did not type all of it."""
        report = self._basis.report
        return report is not None and content_code(report).startswith(asked)

    def _tell_old_beside_stamp(self, asked: str) -> None:
        """Say whether the old code that the file bears, which no version is known to, is typed."""
        if asked != self._file.stamped:
            self._answer.fault(
                f"不是：输入的内容码 {asked}{_OLD}与文件带的 {self._file.stamped} 不同"
            )
        elif self._basis.report and bears(self._basis.report, asked):
            self._answer.tell(f"是：输入的内容码 {asked}{_OLD}与文件内容相符")
        elif self._basis.is_complete:
            self._answer.fault(f"不是：输入的内容码 {asked}{_OLD}与文件内容不符")
        else:
            raise NoCodeError(
                f"文件带的是输入的 {asked}{_OLD}，但旧码不能单从文件算出，"
                "要有当时留版的年报库才能核对：请在文件后面写上年报库的位置"
            )


def names_of(states: Iterable[State]) -> str:
    """Return what states of a report are called, each once."""
    return "、".join(dict.fromkeys(map(_name, states)))


def _name(state: State) -> str:
    removed = "已移除的年报的" if state.is_removed else ""
    if state.version is None:
        return f"{removed}现在的内容（{stamp(state.code)}）"
    version = state.version
    old = _OLD if is_old(state.code) else ""
    return f"{removed}“{version.name}”（{show_moment(version.at)}，{stamp(state.code)}{old}）"
