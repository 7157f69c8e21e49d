"""The command verify: what an exported file is, whether its code fits, and which version it is."""

from contextlib import suppress
from pathlib import Path

from cli.answers import CLEAN, ERRORS, refuse
from cli.code_words import CodeWords
from cli.verify_answer import Answer
from cli.verify_words import FileWords
from forms.sign_off.content_code import NoCodeError, typed_code
from intake.errors import IntakeError
from reading.errors import Unreadable
from resources.folders import default_library
from storage.errors import LibraryError
from usecases.exported import ExportedFile
from usecases.foreign import read_any_file, read_foreign
from usecases.identify import Identified, identify, said_otherwise

_LIBRARY_SUFFIX = ".nianbao"
_LIBRARY_MARK = b"SQLite format 3\0"


def verify(file: Path, reference: Path | None, typed: str | None) -> int:
    """Print what the ``file`` is, and whether it fits its code and the ``reference``.

    That is a library or another file; without one, the library that the window opens is asked, if
    there is one and it can be read. ``typed`` is a content code to hold the file against.
    """
    if reference and _is_library(reference) and not reference.exists():
        return refuse(f"没有找到年报库“{reference}”，请在文件后面写上年报库的位置")
    try:
        asked = typed_code(typed) if typed is not None else ""
        read = read_any_file(file)
        if not read.title:
            return refuse(f"{file}：里面没有年报的标题，不是本程序导出的年报")
        answer = _answer(read, reference, asked)
    except (NoCodeError, IntakeError, Unreadable, LibraryError) as error:
        return refuse(str(error))
    print("\n".join(answer.lines))
    return CLEAN if answer.fits else ERRORS


def _answer(file: ExportedFile, reference: Path | None, asked: str) -> Answer:
    """Return what is to be said; raises what cannot be read, and NoCodeError."""
    answer = Answer()
    words = FileWords(file, answer)
    found: Identified | None = None
    if reference is None:
        found, why_not = _in_own_library(file, asked)
        words.tell_in_own_library(found, why_not)
    elif _is_library(reference):
        found = identify(file, reference, asked)
        words.tell_in_library(found, reference)
    else:
        other = read_any_file(reference)
        differences = said_otherwise(file, other)
        words.tell_beside(other, differences)
        if differences and _may_be_foreign(file):
            _tell_by_words(words, file, other)
    code = CodeWords(file, words.basis, answer)
    if not file.is_foreign:
        code.tell_borne()
    if asked:
        code.tell_asked(asked, found)
    return answer


def _may_be_foreign(file: ExportedFile) -> bool:
    """Whether a file that can be read as one of ours may be none: ours say which they are."""
    return not (file.stamped or file.is_foreign or file.format == "json")


def _tell_by_words(words: FileWords, file: ExportedFile, other: ExportedFile) -> None:
    """Say what a file that may be none of ours says by its words, beside its look."""
    with suppress(IntakeError):
        words.tell_by_words(said_otherwise(read_foreign(file.path), other))


def _in_own_library(file: ExportedFile, asked: str) -> tuple[Identified | None, str]:
    """Return what the file is in the clerk's own library, else why that was not asked."""
    library = default_library()
    if not library.exists():
        return None, ""
    try:
        return identify(file, library, asked), ""
    except LibraryError as error:
        return None, str(error)


def _is_library(reference: Path) -> bool:
    """Whether what was named is a library: by its name, or by how it begins."""
    if reference.suffix.lower() == _LIBRARY_SUFFIX:
        return True
    try:
        with reference.open("rb") as file:
            return file.read(len(_LIBRARY_MARK)) == _LIBRARY_MARK
    except OSError:
        return False  # reading it as a file says why
