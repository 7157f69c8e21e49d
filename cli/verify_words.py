"""What verify says of which report and version a file is."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from cli.code_words import Basis, has_every_field, names_of
from cli.verify_answer import Answer
from export.formats import FORMATS
from forms.sign_off.content_code import bears
from forms.values import show_moment
from storage.exports import Export
from usecases.exported import ExportedFile
from usecases.identify import Identified

_NOT_COMPARED: Final = (
    "没有逐一比较的是：字体和排版、页码、送审稿的字样和签批单、校核表、内容码以外的文件属性"
)
_BY_WORDS: Final = "不是本程序导出的文件，是按文字读的：看到的样子没有核对，也没有内容码可以核对"


class FileWords:
    """Adds to an answer what the file is; ``basis`` is then what its code is worked out from."""

    def __init__(self, file: ExportedFile, answer: Answer) -> None:
        self.basis = Basis.of(file)
        self._file = file
        self._answer = answer
        self._name = f"这是{file.title}"

    def tell_in_library(self, found: Identified, library: Path) -> None:
        """Say what the file is in the library that was named: it has to be there."""
        if _is_known(found):
            self._tell_found(found)
        else:
            self._tell_alone()
            self._answer.fault(f"年报库“{library}”里没有这份年报，无从核对")

    def tell_in_own_library(self, found: Identified | None, why_not: str) -> None:
        """Say what the file is in the clerk's own library, as far as there is one to ask."""
        if found and _is_known(found):
            self._tell_found(found)
            return
        self._tell_alone()
        if found:
            self._answer.tell("默认的年报库里没有这份年报，只核对了文件本身")
        elif why_not:
            self._answer.tell(f"没有与默认的年报库核对，只核对了文件本身：{why_not}")
        else:
            self._answer.tell("没有默认的年报库可以核对，只核对了文件本身")

    def tell_beside(self, other: ExportedFile, differences: Sequence[str]) -> None:
        """Say what the file says otherwise than an ``other`` file."""
        name = other.path.name
        self.basis.is_beside = True
        if differences:
            self._answer.fault(f"{self._name}，但与“{name}”不一致，有 {len(differences)} 处不同：")
            self._answer.tell_each(differences)
            return
        if other.reading:
            self.basis.report = other.reading.report
            self.basis.is_complete = has_every_field(other)
        if self._file.is_foreign or other.is_foreign:
            self._answer.tell(f"{self._name}，读出来的数和文字与“{name}”没有不同")
            self._answer.tell(f"其中有的{_BY_WORDS}")
            return
        self._answer.tell(f"{self._name}，与“{name}”完全一致")
        if self._file.sha256 == other.sha256:
            self._answer.tell("两个文件逐字节相同")
        else:
            self._answer.tell(f"文字和数字相同，文件不是逐字节相同。{_NOT_COMPARED}")

    def tell_by_words(self, differences: Sequence[str]) -> None:
        """Say what a file without our code says otherwise, if it is read as anybody's."""
        count = f"有 {len(differences)} 处不同：" if differences else "没有不同。"
        self._answer.tell(f"文件没有带内容码，也可能不是本程序导出的；只按文字读，数和文字{count}")
        self._answer.tell_each(differences)

    def _tell_found(self, found: Identified) -> None:
        self.basis.is_beside = True
        if self._file.is_foreign:
            self._answer.tell(f"“{self._file.path.name}”{_BY_WORDS}")
        if found.same:
            self.basis.report, self.basis.is_complete = found.same[0].report, True
            self._answer.tell(f"{self._name}，与{names_of(found.same)}完全一致")
            self._answer.tell(_grade(found))
        elif found.exported:
            self._answer.tell(f"{self._name}。{_as_exported(found.exported)}")
            self._answer.tell("导出时的内容没有留版，年报后来改动过，年报库里的各版都与它不同")
        else:
            self._tell_other(found)

    def _tell_other(self, found: Identified) -> None:
        state, differences = found.nearest
        names = names_of(found.states_with(state.code))
        self._answer.fault(
            f"{self._name}，但与年报库里的哪一版都不一致；"
            f"与{names}相比，有 {len(differences)} 处不同："
        )
        self._answer.tell_each(differences)
        if not self._file.stamped:
            self._answer.tell("文件里没有内容码，是按标题找到最接近的一版来比较的")
        elif bears(state.report, self._file.stamped):
            self.basis.is_of_version = True
            self._answer.tell(
                f"文件带的内容码 {self._file.stamped} 正是这一版的：文件导出后，内容被改动过"
            )
        else:
            self._answer.tell(
                f"文件带的内容码 {self._file.stamped} 在年报库里没有："
                "导出时的内容没有留版，或者内容码也被改动过"
            )

    def _tell_alone(self) -> None:
        """Say what is wrong with the file by itself, where nothing stands beside it."""
        if self._file.is_foreign:
            self._answer.tell(f"{self._name}（{self._file.format}），{_BY_WORDS}")
        else:
            self._answer.tell(f"{self._name}（{FORMATS[self._file.format].name}）")
        doubts = self._file.content.doubts
        if doubts:
            what = "没有读准" if self._file.is_foreign else "看到的可能与文字不一样"
            self._answer.fault(f"有 {len(doubts)} 处，{what}：")
            self._answer.tell_each(doubts)
        if self._file.reading and self._file.reading.leftover:
            leftover = self._file.reading.leftover
            self._answer.fault(f"有 {len(leftover)} 处，本程序导出的文件里不会有：")
            self._answer.tell_each(leftover)


def _is_known(found: Identified) -> bool:
    return bool(found.comparisons or found.exported)


def _grade(found: Identified) -> str:
    """Return which of the two grades of sameness it is, and what was not compared."""
    if found.exported:
        return _as_exported(found.exported)
    if found.exports:
        last = found.exports[-1]
        return (
            f"文字和数字相同，但文件不是 {show_moment(last.at)} 导出的“{last.name}”原样："
            f"是由别的程序另存过，或者不是从窗口导出的。{_NOT_COMPARED}"
        )
    return f"文字和数字相同；年报库里没有这个文件的导出记录，是否原样不知道。{_NOT_COMPARED}"


def _as_exported(exports: Sequence[Export]) -> str:
    last = exports[-1]
    export = f"{show_moment(last.at)} 从窗口导出的“{last.name}”"
    return f"逐字节相同：正是 {export}，导出后没有改动过一个字节"
